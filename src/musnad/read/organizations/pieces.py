"""The pieces of a body's name: nouns in construct, adjectives, what و joins, acronyms.

Each rule reads one piece at the state's next word and gives the state behind it, or None.
"""

from __future__ import annotations

from dataclasses import replace

from musnad.model import Doc
from musnad.read.organizations.state import ABSOLUTE, MANY, PEOPLE, PLACES, State, closed, head_state
from musnad.read.organizations.words import (
    OPENING,
    carries_article,
    closing,
    is_determined,
    is_determined_noun,
    is_latin,
    is_letters,
    is_object,
    looks_like_verb,
    proclitic,
    stops,
)

_HIS_GRACE = frozenset({"سموه", "سموها", "جلالته", "فخامته", "معاليه", "الضيافه"})
"""قصر سموه: whose building it is, by a courtesy."""
_CLAN = frozenset({"بني", "ال", "اولاد", "ابو"})
"""Words that begin the name of a tribe (قبيلة بني فلان)."""
_PLURAL = ("ات", "وات", "صحف", "بنوك", "مصارف", "احزاب", "قبايل", "عشاير", "فصايل")
"""Plurals that و joins to another: قنوات ومداخل (but قبيلة ورفلة)."""


def complement(doc: Doc, state: State) -> State | None:
    """A noun in construct: مجلس | النواب, لجنة | الشؤون, حركة | حماس, مكتب | رئاسة."""
    if not state.open or not state.takes & {"noun", "name"}:
        return None
    i = state.at
    after = closing(doc, i, state.end)
    if after is not None:
        return closed(state, after, "name")
    for tag in ("org_name", *PLACES):
        hit = doc.hit(i, tag)
        if hit and not hit.clitic and not hit.entry.data.get("weak"):
            return closed(state, hit.last, "name")
    return (
        _titled(doc, state)
        or _district(doc, state)
        or _inner_head(doc, state)
        or _noun(doc, state)
        or _proper(doc, state)
    )


def _district(doc: Doc, state: State) -> State | None:
    """A place behind what it is: أعيان | محافظة شبوة, بلدية | مدينة الزاوية, إدارة | مطار الملك فلان."""
    head = doc.hit(state.at, "place_head")
    if head is None or head.clitic or head.last >= state.end or doc.hit(state.at, "org_head"):
        return None
    if state.group == "undertaking":
        return None
    if doc.hit(head.last, "org_title") is not None and not carries_article(head):
        return _titled(doc, replace(state, at=head.last))
    place = doc.hit(head.last, "place")
    return None if place is None or place.clitic or carries_article(head) else closed(state, place.last, "name")


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
    return closed(state, min(at, state.end), "noun")


def _inner_head(doc: Doc, state: State) -> State | None:
    office = doc.hit(state.at, "office")
    if (
        office
        and not office.clitic
        and state.last == "head"
        and state.group == "department"
        and not office.entry.form.startswith("ال")
    ):
        return replace(state, at=office.last, takes=state.takes | {"noun"})
    hit = doc.hit(state.at, "org_head") or doc.hit(state.at, "org_domain")
    if hit is None or hit.clitic:
        return None
    inner = hit.entry.tag == "org_domain"
    takes = state.takes | ({"noun"} if inner else head_state(hit, state.end).takes)
    return replace(state, at=hit.last, takes=takes, open=not carries_article(hit), determined=carries_article(hit),
                   last="domain" if inner else "head")  # fmt: skip


def _noun(doc: Doc, state: State) -> State | None:
    if state.group == "building" and doc.words[state.at].norm in _HIS_GRACE:
        return closed(state, state.at + 1, "noun")
    if not is_determined_noun(doc, state.at):
        return None
    domain = doc.hit(state.at, "org_domain")
    at = domain.last if domain and domain.clitic == "ال" else state.at + 1
    return closed(state, at, "domain" if domain else "noun")


def _proper(doc: Doc, state: State) -> State | None:
    """An unknown name of one word, or a run of Latin words, behind heads that take names."""
    i = state.at
    if is_latin(doc.words[i].norm):
        while i < state.end and is_latin(doc.words[i].norm):
            i += 1
        return closed(state, i, "name")
    word = doc.words[i].norm
    if "name" not in state.takes or not is_letters(word) or len(word) < 3:
        return None
    if word.startswith("و") and doc.words[i - 1].norm.endswith(_PLURAL):
        return None
    if word in _CLAN and i + 1 < state.end and _is_tribe(doc, i - 1):
        return closed(state, i + 2, "name")
    end = _long_name(doc, i + 1, state.end)
    if any(hit.entry.tag != "furniture_word" for hit in doc.hits[i]) or (looks_like_verb(doc, i) and end == i + 1):
        return None
    return closed(state, end, "name")


def _is_tribe(doc: Doc, i: int) -> bool:
    head = doc.hit(i, "org_head")
    return head is not None and head.entry.group == "union"


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


def adjective(doc: Doc, state: State) -> State | None:
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
    of_a_name = is_latin(doc.words[state.at - 1].norm) or (state.group == "name" and state.bare)
    for tag in ("nationality",) if of_a_name else ("nationality", "org_adjective"):
        hit = doc.hit(state.at, tag)
        many = state.group in MANY or doc.words[state.at - 1].norm.endswith(ABSOLUTE)
        if hit and not proclitic(hit) and (many or not hit.entry.form.endswith(ABSOLUTE)):
            return replace(state, at=hit.last, open=False, last="adjective")
    if (
        determined
        and not of_a_name
        and norm.endswith(("يه", "ي"))
        and len(norm) > 5
        and not stops(doc, state.at)
        and not is_object(doc, state.at)
    ):
        before = doc.words[state.at - 1].norm
        if state.last == "adjective" and before.endswith("ه") != norm.endswith("ه"):
            return None
        return replace(state, at=state.at + 1, open=False, last="adjective")
    return None


def joined(doc: Doc, state: State) -> State | None:
    """A further noun or adjective joined by و: الصحة | والسكان, السياسية | والأمنية."""
    norm = doc.words[state.at].norm
    if not norm.startswith("و"):
        return None
    if state.open and state.last == "head" and state.group in PEOPLE:
        return _further_people(doc, state)
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


def _further_people(doc: Doc, state: State) -> State | None:
    """Heads that و joins before one complement: مشايخ | وأعيان القبيلة."""
    head = doc.hit(state.at, "org_head")
    if head is None or head.clitic != "و" or head.entry.group not in PEOPLE:
        return None
    return replace(state, at=head.last, group=head.entry.group, takes=state.takes | head_state(head, state.end).takes)


def _closes_construct(doc: Doc, i: int, end: int) -> bool:
    return i < end and is_determined_noun(doc, i)


def acronym(doc: Doc, state: State) -> State | None:
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
