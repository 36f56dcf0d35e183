"""Find the phrases that name bodies, states and unnamed sources."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, cast

from musnad.lexicon import Lexicon
from musnad.model import Body, Doc, Hit, Span
from musnad.read.organizations.countries import find_state, is_state
from musnad.read.organizations.links import LED_BY
from musnad.read.organizations.phrase import extend
from musnad.read.organizations.state import State, head_state, name_state
from musnad.read.organizations.words import OPENING, carries_article, is_verb, looks_like_verb, noun_at, proclitic
from musnad.text import fold_text

Kind = Literal["body", "country", "source", "delegation"]
_BEFORE_METONYM = frozenset(
    {"من", "عن", "مع", "بين", "لدي", "الي", "ان", "بان", "وان", "،", ":", ".", "«", '"', "(", "؛", "-", "قال"}
)

_BEFORE_BARE = frozenset(
    {
        "مع",
        "عن",
        "من",
        "الي",
        "بين",
        "علي",
        "ان",
        "ل",
        "كل",
        "اي",
        "احد",
        "قال",
        "نفي",
        "لكن",
        "وفق",
        "بحسب",
        "حسب",
        "قول",
        "تعبير",
        "لسان",
        "تصريح",
    }
)
_TAGS = frozenset({"org_name", "org_head", "org_metonym", "org_side", "org_realm", "country", "capital"})
_NO_HEAD = LED_BY | {"وجهات", "وجهه", "بالنيابه"}
"""Words that hold a head's letters and are none: وجهات النظر, المدير بالنيابة."""
_SPOKEN_FOR = frozenset({"الخارجية", "الداخلية"})
"""Ministries that ل before their domain names: المتحدث الرسمي للخارجية (but للدفاع عن)."""
_COMPANY = frozenset({"المرافق", "المرافقين", "مرافق", "المرافقون"})
"""An unnamed delegation that comes along (والوفد المرافق له) is nobody's name."""
_AFTER_BARE = frozenset({"في", "من", "عن", "ان", "بان", "الي", "علي", "قوله", "قولها", "قولهم", "قد", "لم", "لن"})


def find_organizations(doc: Doc, lexicon: Lexicon) -> tuple[Body, ...]:
    """Every phrase that may name a body, state or source, in order, not overlapping.

    They are candidates: many stand inside an office (وزير خارجية مصر) or take part in nothing. The caller drops those
    that belong to a person's phrase, and ``assemble`` those that neither act nor speak.
    """
    out: list[Body] = []
    begins, behind = doc.begin(_TAGS), 0
    for i in range(len(doc.words)):
        if i in begins or (out and i == behind):
            body = _body(doc, i, out) if i >= behind else None
            if body is not None:
                out.append(body)
                behind = body.last
    return tuple(sorted((*out, *_short_names(doc, out)), key=lambda b: b.first))


def _short_names(doc: Doc, bodies: list[Body]) -> list[Body]:
    """Mentions of a body by the acronym or quoted word that closed its full name: IRINI, «إيريني»."""
    known = {word: body for body in bodies if (word := _second_name(doc, body))}
    if not known:
        return []
    taken = {i for body in bodies for i in range(body.first, body.last)}
    return [
        replace(known[word.norm], first=i, last=i + 1, span=word.span, clitic="", alone=False, acronym=None)
        for i, word in enumerate(doc.words)
        if word.norm in known and i not in taken
    ]


def _second_name(doc: Doc, body: Body) -> str | None:
    """The acronym in Latin letters, or the single unknown word in quotation marks, that the phrase holds."""
    for i in range(body.first + 1, body.last):
        word = doc.words[i]
        if word.form.isupper() and len(word.norm) > 1:
            return word.norm
        quoted = i + 1 < body.last and doc.words[i - 1].norm in OPENING and doc.words[i + 1].norm in OPENING.values()
        if quoted and not doc.hits[i] and len(word.norm) > 3:
            return word.norm
    return None


def body_at(doc: Doc, i: int) -> Body | None:
    """The body, state or source that the words from ``i`` on name, whatever stands before them."""
    return _body(doc, i, []) if any(hit.entry.tag in _TAGS for hit in doc.hits[i]) else None


def _body(doc: Doc, i: int, before: list[Body]) -> Body | None:
    end = doc.sentences[doc.sentence_of[i]].last
    beside = bool(before) and before[-1].kind == "country" and before[-1].last == i
    state = find_state(doc, i, end, beside=beside)
    if state is not None or is_state(doc, i):
        return state
    return _named(doc, i, end) or _headed(doc, i, end, before) or _metonym(doc, i, end)


def _named(doc: Doc, i: int, end: int) -> Body | None:
    hit = doc.hit(i, "org_name")
    if hit is None or (hit.entry.data.get("weak") and not _acts(doc, hit)):
        return None
    state = extend(doc, name_state(hit, end))
    head = doc.hit(i, "org_head")
    if head and proclitic(head) == proclitic(hit) and (longer := extend(doc, head_state(head, end))).at > state.at:
        return _made(doc, head, longer, "body")
    iso = hit.entry.data.get("iso")
    body = _made(doc, hit, state, "body", key=hit.entry.group)
    return body if iso is None else _with_country(body, str(iso))


def _acts(doc: Doc, hit: Hit) -> bool:
    """A name that is an everyday word too (حماس) counts beside a verb or in quotation marks."""
    before, after = hit.first - 1, hit.last
    quoted = before >= 0 and doc.words[before].norm in "«\"“'("
    return (
        quoted
        or (before >= 0 and looks_like_verb(doc, before))
        or (after < len(doc.words) and looks_like_verb(doc, after))
    )


def _headed(doc: Doc, i: int, end: int, before: list[Body]) -> Body | None:
    hit = doc.hit(i, "org_head")
    if hit is None or doc.words[i].norm in _NO_HEAD or _qualifies(doc, hit):
        return None
    data = hit.entry.data
    state = extend(doc, head_state(hit, end))
    if any(doc.words[j].norm in _COMPANY for j in range(hit.last, state.at)):
        return None
    if state.bare:
        enough = (
            data.get("alone") or _again(hit, before) if state.determined else data.get("bare") and _free(doc, state)
        )
        if not enough or doc.hit(i, "rank"):
            return None
        return _made(doc, hit, state, _kind(hit), alone=state.determined)
    if state.open:
        return None
    return _made(doc, hit, state, _kind(hit))


def _again(hit: Hit, before: list[Body]) -> bool:
    """الوسطاء, once someone was called so with more words: الوسطاء الأمريكيون."""
    stem = fold_text(hit.entry.form)[:5]
    return hit.entry.group in {"plural officials", "plural speakers"} and any(
        b.head[:5] == stem for b in before if b.kind == "delegation"
    )


def _qualifies(doc: Doc, hit: Hit) -> bool:
    """A head that is an adjective of the noun before it: العلاقات الدبلوماسية, الشؤون البلدية, مصنع مسؤول عن."""
    form = fold_text(hit.entry.form)
    official = hit.entry.group == "unnamed official" and form.endswith(("ي", "يه", "ول", "وله"))
    if hit.first == doc.sentences[doc.sentence_of[hit.first]].first or not (official or form.endswith("يه")):
        return False
    before = doc.words[hit.first - 1].norm
    if carries_article(hit):
        determined = before.startswith(("ال", "وال", "بال", "لل", "فال")) and len(before) > 4
        return determined and (hit.clitic == "ال" or (hit.clitic == "وال" and form.endswith("يه")))
    if not official or hit.clitic:
        return False
    return before[0].isalpha() and before not in _BEFORE_BARE and not looks_like_verb(doc, hit.first - 1)


def _free(doc: Doc, state: State) -> bool:
    """No indefinite noun follows a bare head: مصادر قالت, مصدر في, but not مصدر خطر."""
    if state.at >= state.end or doc.words[state.at - 1].norm.endswith(("ون", "ين", "عيان")):
        return True
    norm = doc.words[state.at].norm
    told = norm == "ل" or (norm.startswith("ل") and doc.hit(state.at, "org_head") is not None)
    return not norm[0].isalpha() or norm in _AFTER_BARE or told or looks_like_verb(doc, state.at)


def _kind(hit: Hit) -> Kind:
    return cast("Kind", hit.entry.data.get("kind", "body"))


def _metonym(doc: Doc, i: int, end: int) -> Body | None:
    """A ministry by its domain alone: الخارجية المصرية, but not the end of وزير الخارجية."""
    hit = doc.hit(i, "org_metonym")
    if hit is None or (proclitic(hit).endswith("ل") and hit.entry.form not in _SPOKEN_FOR):
        return None
    free = hit.clitic != "" or i == doc.sentences[doc.sentence_of[i]].first
    if (
        not free
        and doc.words[i - 1].norm not in _BEFORE_METONYM
        and not is_verb(doc, i - 1)
        and not looks_like_verb(doc, i - 1)
    ):
        return None
    state = extend(doc, State(hit.last, end, hit.last, frozenset(), "ministry", False, True, "domain"))
    return _made(doc, hit, state, "body", alone=state.bare)


def _made(doc: Doc, hit: Hit, state: State, kind: Kind, *, alone: bool = False, key: str | None = None) -> Body:
    last = state.at
    if kind == "source" and carries_article(hit) and last < state.end and doc.hit(last, "org_self"):
        last += 1
    start = noun_at(doc, hit)
    head = fold_text(hit.entry.form).removeprefix("ال").split()[0]
    return Body(
        first=hit.first,
        last=last,
        span=Span(start, doc.words[last - 1].end),
        kind=kind,
        head=head,
        clitic=proclitic(hit),
        country=_country(doc, hit.first, last),
        definite=state.determined,
        alone=alone,
        key=key,
        acronym=_acronym(doc, hit.last, last),
        latin=str(hit.entry.data["latin"]) if key and "latin" in hit.entry.data else None,
    )


def _with_country(body: Body, iso: str) -> Body:
    return replace(body, country=iso)


def _country(doc: Doc, first: int, last: int) -> str | None:
    """The country that the words name: by nationality first, else by its name or capital."""
    for tag in ("nationality", "country", "capital"):
        for i in range(first, last):
            hit = doc.hit(i, tag)
            if hit and hit.last <= last and not hit.entry.data.get("bloc") and not hit.entry.data.get("weak"):
                return str(hit.entry.data["iso"])
    return None


def _acronym(doc: Doc, first: int, last: int) -> Span | None:
    """The words in the brackets that close the phrase."""
    if doc.words[last - 1].norm != ")":
        return None
    opening = next((j for j in range(last - 2, first - 1, -1) if doc.words[j].norm == "("), None)
    return None if opening is None or opening + 1 >= last - 1 else doc.slice(opening + 1, last - 1)
