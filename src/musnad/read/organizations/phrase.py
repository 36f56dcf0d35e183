"""The grammar of a body's name: from its head word to the end of the phrase."""

from __future__ import annotations

from dataclasses import dataclass, replace

from musnad.model import Doc, Hit
from musnad.read.organizations.words import (
    OPENING,
    carries_article,
    closing,
    is_determined,
    is_determined_head,
    is_determined_noun,
    is_latin,
    is_letters,
    looks_like_verb,
    proclitic,
    stops,
)

_PLACES = ("country", "capital", "place")
_PEOPLE = frozenset({"unnamed official", "plural officials", "plural speakers", "spokesman"})
_OWN_KIND = frozenset({"embassy", "source", *_PEOPLE})
_HIS_GRACE = frozenset({"سموه", "سموها", "جلالته", "فخامته", "معاليه", "الضيافه"})
"""قصر سموه: whose building it is, by a courtesy."""
_ABSOLUTE = ("ون", "ين", "ان")
"""Endings of plurals and duals that stand in no construct (مسؤولون, مصدرين)."""
_MANY = frozenset({"source", "circles", "delegation", *_PEOPLE})
_BELONGING = frozenset({"التابع", "التابعه", "التابعين", "المنبثقه", "المنبثق"})
_TELLERS = frozenset({"noun", "source", "circles", "plural officials", "plural speakers", "unnamed official"})
"""Those of whom لـ tells to whom they spoke (مصدر عسكري لوكالة ...)."""
_FOR_DOMAIN = frozenset({"ministry", "party", "army"})
LED_BY = frozenset(
    {"بقياده", "برياسه", "باداره", "بقوه", "بسلطه", "بوحده", "ببرنامج", "بنظام", "بمشروع", "وبرياسه", "وبقياده"}
)
"""ب and a head that say how, not where: بقيادة، برئاسة."""
_FROM = frozenset({"من", "عن", "لدي"})


@dataclass(frozen=True, slots=True)
class State:
    """How far a phrase has been read, and what may still come.

    ``at`` is the next word. ``open``: the last noun is in construct and wants a complement. ``determined``: adjectives
    must carry ال. ``takes`` and ``group`` are those of the head whose complements are being read. ``last`` is what the
    last word was (``head``, ``noun``, ``domain``, ``adjective``, ``name``). ``began`` is the word after the head.
    """

    at: int
    end: int
    began: int
    takes: frozenset[str]
    group: str
    open: bool
    determined: bool
    last: str = "head"

    @property
    def bare(self) -> bool:
        """Nothing follows the head so far."""
        return self.at == self.began


def head_state(hit: Hit, end: int) -> State:
    """The state after a head word."""
    takes = hit.entry.data.get("takes", [])
    article = is_determined_head(hit)
    wanted = frozenset(takes) if isinstance(takes, list) else frozenset[str]()
    absolute = hit.entry.form.endswith(_ABSOLUTE) and len(hit.entry.form) > 5
    return State(hit.last, end, hit.last, wanted, hit.entry.group, not article and not absolute, article)


def name_state(hit: Hit, end: int) -> State:
    """The state after a body known by name."""
    return State(hit.last, end, hit.last, frozenset(), "name", False, True, "name")


def extend(doc: Doc, state: State) -> State:
    """Read on as far as the phrase reaches; back to where it was last complete if a noun found no complement."""
    complete = state
    while state.at < state.end:
        step = next((s for rule in _RULES if (s := rule(doc, state))), None)
        if step is None:
            break
        state = step
        if not state.open:
            complete = state
    return complete if state.open and not complete.open else state


def phrase(doc: Doc, i: int, end: int, clitics: tuple[str, ...] = ("",)) -> State | None:
    """A whole body, country or determined noun that begins at word ``i`` after one of the proclitics."""
    for tag in ("org_name", "country", "capital"):
        hit = doc.hit(i, tag)
        if hit and proclitic(hit) in clitics and not hit.entry.data.get("weak"):
            return extend(doc, name_state(hit, end))
    hit = doc.hit(i, "org_head")
    if hit and proclitic(hit) in clitics:
        state = extend(doc, head_state(hit, end))
        return state if state.determined or not state.bare else None
    if "" in clitics and is_determined_noun(doc, i):
        return extend(doc, State(i + 1, end, i + 1, frozenset(), "noun", False, True, "noun"))
    return None


# ------------------------------------------------------------------ rules: each reads one piece, or gives None


def _complement(doc: Doc, state: State) -> State | None:
    """A noun in construct: مجلس | النواب, لجنة | الشؤون, حركة | حماس, مكتب | رئاسة."""
    if not state.open or not state.takes & {"noun", "name"}:
        return None
    i = state.at
    after = closing(doc, i, state.end)
    if after is not None:
        return replace(state, at=after, open=False, determined=True, last="name")
    for tag in ("org_name", *_PLACES):
        hit = doc.hit(i, tag)
        if hit and not hit.clitic and not hit.entry.data.get("weak"):
            return replace(state, at=hit.last, open=False, determined=True, last="name")
    return _titled(doc, state) or _inner_head(doc, state) or _noun(doc, state) or _proper(doc, state)


def _titled(doc: Doc, state: State) -> State | None:
    """A body named after someone: مركز | الملك فلان."""
    i = state.at
    if doc.hit(i, "org_title") is None or i + 1 >= state.end or not is_letters(doc.words[i + 1].norm):
        return None
    at = i + 2
    while at + 1 < state.end and doc.words[at].norm in {"بن", "ابن", "ال", "عبد"}:
        at += 2
    if doc.words[i + 1].norm == "عبد" and at == i + 2 and at < state.end:
        at += 1
    return replace(state, at=min(at, state.end), open=False, determined=True, last="noun")


def _inner_head(doc: Doc, state: State) -> State | None:
    hit = doc.hit(state.at, "org_head") or doc.hit(state.at, "org_domain")
    if hit is None or hit.clitic:
        return None
    inner = hit.entry.tag == "org_domain"
    takes = state.takes | ({"noun"} if inner else head_state(hit, state.end).takes)
    return replace(state, at=hit.last, takes=takes, open=not carries_article(hit), determined=carries_article(hit),
                   last="domain" if inner else "head")  # fmt: skip


def _noun(doc: Doc, state: State) -> State | None:
    if state.group == "building" and doc.words[state.at].norm in _HIS_GRACE:
        return replace(state, at=state.at + 1, open=False, determined=True, last="noun")
    if not is_determined_noun(doc, state.at):
        return None
    domain = doc.hit(state.at, "org_domain")
    at = domain.last if domain and domain.clitic == "ال" else state.at + 1
    return replace(state, at=at, open=False, determined=True, last="domain" if domain else "noun")


def _proper(doc: Doc, state: State) -> State | None:
    """An unknown name of one word, or a run of Latin words, behind heads that take names."""
    i = state.at
    if is_latin(doc.words[i].norm):
        while i < state.end and is_latin(doc.words[i].norm):
            i += 1
        return replace(state, at=i, open=False, determined=True, last="name")
    word = doc.words[i].norm
    if "name" not in state.takes or not is_letters(word) or len(word) < 3 or word.startswith("و"):
        return None
    if doc.hits[i] or looks_like_verb(doc, i):
        return None
    return replace(state, at=_long_name(doc, i + 1, state.end), open=False, determined=True, last="name")


def _long_name(doc: Doc, i: int, end: int) -> int:
    """Index after the further words of an unknown name, when an adjective closes it (توتال | إنرجيز الفرنسية)."""
    for j in range(i, min(i + 3, end)):
        norm = doc.words[j].norm
        if is_determined(norm):
            closed = any(h.entry.tag in {"nationality", "org_adjective"} and not proclitic(h) for h in doc.hits[j])
            return j if closed else i
        if not is_letters(norm) or doc.hits[j]:
            return i
    return i


def _adjective(doc: Doc, state: State) -> State | None:
    """An adjective that agrees in determination: الليبية after القوات, عسكري after وفد."""
    quality = doc.hit(state.at, "org_quality")
    if quality and not proclitic(quality):
        return replace(state, at=quality.last, open=False, last="adjective")
    norm = doc.words[state.at].norm
    determined = is_determined(norm)
    if determined != state.determined:
        return None
    if state.at + 1 < state.end and doc.hit(state.at + 1, "time_direction"):
        return None
    for tag in ("nationality",) if is_latin(doc.words[state.at - 1].norm) else ("nationality", "org_adjective"):
        hit = doc.hit(state.at, tag)
        if hit and not proclitic(hit) and (state.group in _MANY or not hit.entry.form.endswith(_ABSOLUTE)):
            return replace(state, at=hit.last, open=False, last="adjective")
    if determined and norm.endswith(("يه", "ي")) and len(norm) > 5 and not stops(doc, state.at):
        before = doc.words[state.at - 1].norm
        if state.last == "adjective" and before.endswith("ه") != norm.endswith("ه"):
            return None
        return replace(state, at=state.at + 1, open=False, last="adjective")
    return None


def _joined(doc: Doc, state: State) -> State | None:
    """A further noun or adjective joined by و: الصحة | والسكان, السياسية | والأمنية."""
    norm = doc.words[state.at].norm
    if not norm.startswith("و"):
        return None
    domain = doc.hit(state.at, "org_domain")
    if domain and state.last in {"domain", "adjective", "noun"} and state.takes & {"noun", "for"} and not state.bare:
        if domain.clitic == "وال" and state.determined:
            return replace(state, at=domain.last, last="domain")
        if (
            domain.clitic == "و"
            and state.determined
            and not doc.hit(state.at, "org_head")
            and _closes_construct(doc, domain.last, state.end)
        ):
            return replace(state, at=domain.last, open=True, last="domain")
    wanted = "وال" if state.determined else "و"
    for tag in ("nationality", "org_adjective"):
        hit = doc.hit(state.at, tag)
        if hit and hit.clitic == wanted and state.last == "adjective":
            return replace(state, at=hit.last, last="adjective")
    return None


def _closes_construct(doc: Doc, i: int, end: int) -> bool:
    return i < end and is_determined_noun(doc, i)


def _acronym(doc: Doc, state: State) -> State | None:
    """An acronym or second name in brackets: (أوتشا), (UNICEF), or a known name in quotation marks."""
    i = state.at
    mark = doc.words[i].norm
    if state.bare and state.group != "name":
        return None
    if mark == "(":
        j = i + 1
        while j < state.end and j < i + 5 and doc.words[j].norm != ")":
            j += 1
        if j < state.end and doc.words[j].norm == ")" and _is_short_name(doc, i + 1, j):
            return replace(state, at=j + 1, last="name")
        return None
    if is_latin(mark) and doc.words[i].form.isupper() and state.last != "name":
        return replace(state, at=i + 1, last="name")
    if state.group == "building" and (after := closing(doc, i, state.end, 4)) is not None:
        return replace(state, at=after, last="name")
    known = doc.hit(i + 1, "org_name") if mark in OPENING and i + 1 < state.end else None
    if known and known.last < state.end and doc.words[known.last].norm == OPENING[mark]:
        return replace(state, at=known.last + 1, last="name")
    return None


def _is_short_name(doc: Doc, first: int, last: int) -> bool:
    if all(is_latin(doc.words[j].norm) or doc.words[j].norm in "-." for j in range(first, last)):
        return True
    known = doc.hit(first, "org_name")
    if known and known.last == last:
        return True
    return last == first + 1 and is_letters(doc.words[first].norm) and not doc.hits[first]


def _for(doc: Doc, state: State) -> State | None:
    """What a body is for or belongs to, after لـ: للجيش, لوزارة الدفاع, للاستثمار, لـ«...»."""
    i, end = state.at, state.end
    word = doc.words[i].norm
    if not word.startswith("ل") or (state.bare and "for" not in state.takes) or state.group in _TELLERS:
        return None
    if word == "ل":
        return _after_bare_lam(doc, state)
    inner = phrase(doc, i, end, ("ل",))
    if inner is not None and doc.hit(i, "country") is None and doc.hit(i, "capital") is None:
        return replace(
            state, at=inner.at, open=False, determined=True, last=inner.last, takes=state.takes | inner.takes
        )
    office = doc.hit(i, "office")
    if office and office.clitic == "ل" and "for" in state.takes and not state.bare:
        return replace(state, at=office.last, open=True, determined=True, last="head", takes=state.takes | {"noun"})
    domain = doc.hit(i, "org_domain")
    wanted = domain and ("for" in state.takes or (state.group in _FOR_DOMAIN and not domain.entry.data.get("purpose")))
    if domain and wanted and proclitic(domain) == "ل" and (not state.bare or state.group == "secretariat"):
        article = carries_article(domain)
        return replace(
            state, at=domain.last, open=not article, determined=True, last="domain", takes=state.takes | {"noun"}
        )
    if "for" in state.takes and word.startswith("لل") and len(word) > 4 and not state.bare and not stops(doc, i):
        return replace(state, at=i + 1, open=False, determined=True, last="noun")
    return None


def _after_bare_lam(doc: Doc, state: State) -> State | None:
    """لـ written apart, before a quotation or a Latin name: القيادة العامة لـ«...»."""
    i = state.at + 1
    if state.bare or i >= state.end:
        return None
    after = closing(doc, i, state.end)
    if after is not None and not _is_outlet(doc, i):
        return replace(state, at=after, open=False, determined=True, last="name")
    inner = phrase(doc, i, state.end)
    if inner is not None:
        return replace(state, at=inner.at, open=False, determined=True, last=inner.last)
    return None


def _is_outlet(doc: Doc, i: int) -> bool:
    """A quotation that is more likely the outlet told (قال المصدر لـ«...») than a part of the name."""
    hit = doc.hit(i + 1, "org_head") or doc.hit(i + 1, "org_name")
    return hit is None or hit.entry.group == "media"


def _in(doc: Doc, state: State) -> State | None:
    """Where a body or a source belongs, after في or بـ: في ليبيا, بمجلس النواب, بشرق ليبيا."""
    if "in" not in state.takes or not _may_lie(state):
        return None
    word = doc.words[state.at].norm
    if word == "في" and state.at + 1 < state.end:
        return _inside(doc, state, state.at + 1, "")
    if word.startswith("ب") and len(word) > 3 and word not in LED_BY:
        return _inside(doc, state, state.at, "ب")
    if word == "باسم" and state.at + 1 < state.end:
        inner = phrase(doc, state.at + 1, state.end)
        return inner and replace(state, at=inner.at, open=False, determined=True, last=inner.last)
    return None


def _may_lie(state: State) -> bool:
    """الحكومة في ... tells where it met, مصدر في ... where it belongs."""
    if state.bare and state.determined:
        return state.group == "name"
    return not (state.bare and state.open) or state.group in _OWN_KIND


def _inside(doc: Doc, state: State, i: int, clitic: str) -> State | None:
    own = state.group in _OWN_KIND
    direction = doc.hit(i, "direction")
    sided = bool(own and direction and proclitic(direction) == clitic)
    if direction and sided:
        i, clitic = direction.last, ""
    if i >= state.end:
        return None
    for tag in _PLACES if sided or _lies_anywhere(state, clitic) else _PLACES[:1]:
        hit = doc.hit(i, tag)
        if hit and hit.clitic == clitic and (state.group not in _PEOPLE or sided or clitic):
            return replace(state, at=hit.last, open=False, determined=True, last="name", takes=frozenset())
    if state.group == "name" or (doc.hit(i, "org_head") is None and doc.hit(i, "org_name") is None):
        return None
    inner = phrase(doc, i, state.end, (clitic,))
    if inner is None or (not own and inner.bare and inner.last == "head"):
        return None
    return replace(state, at=inner.at, open=False, determined=True, last=inner.last)


def _lies_anywhere(state: State, clitic: str) -> bool:
    """Whether a city too can belong to the phrase: the embassy in Rome, a source in Derna, an official بدرنة."""
    return state.group in {"embassy", "source", "secretariat"} or (state.group == "unnamed official" and clitic == "ب")


def _from(doc: Doc, state: State) -> State | None:
    """Whom a delegation or a source stands for, after من or عن: وفد من الجامعة, ممثلون عن الفصائل."""
    i = state.at + 1
    word = doc.words[state.at].norm
    if "from" not in state.takes or word not in _FROM or i >= state.end or state.last == "name":
        return None
    if word != "من" and state.group not in {"delegation", "plural officials", "plural speakers"}:
        return None
    if state.bare and state.determined:
        return None
    inner = phrase(doc, i, state.end)
    return inner and replace(state, at=inner.at, open=False, determined=True, last=inner.last)


def _belonging(doc: Doc, state: State) -> State | None:
    """التابعة لـ and the body it belongs to."""
    i = state.at + 1
    if doc.words[state.at].norm not in _BELONGING or i >= state.end:
        return None
    inner = phrase(doc, i, state.end, ("ل",)) or (
        phrase(doc, i + 1, state.end) if doc.words[i].norm in {"ل", "عن"} and i + 1 < state.end else None
    )
    return inner and replace(state, at=inner.at, open=False, determined=True, last=inner.last)


_RULES = (_complement, _belonging, _adjective, _joined, _acronym, _for, _in, _from)
