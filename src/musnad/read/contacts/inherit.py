"""Dates and places that a contact takes from the one it belongs to: its visit, its occasion, the day's receptions."""

from __future__ import annotations

from musnad.model import DateValue
from musnad.read.contacts.draft import Draft
from musnad.read.contacts.memory import Memory

_NEAR = 6
"""Sentences back within which a contact can belong to another that shares a participant."""
_ALONE = frozenset({"visit", "appointment", "conference"})


def inherit(memory: Memory) -> None:
    """Fill what the clauses leave open, in the order of the text."""
    drafts = sorted(memory.drafts, key=lambda d: d.at)
    for n, draft in enumerate(drafts):
        source = (
            draft.owner or _source(drafts[:n], draft) or _occasion(drafts[n + 1 :], draft) or _series(memory, draft)
        )
        if source is not None:
            _take_from(source, draft)
        if draft.type == "meeting":
            _add_city(drafts, draft)


def _take_from(source: Draft, draft: Draft) -> None:
    if draft.date is None and not draft.undated and draft.type not in _ALONE and source.date is not None:
        draft.date = DateValue(source.date.value, source.date.text)
        draft.borrowed = True
    elsewhere = source.type != "visit" and (
        draft.undated or (draft.date and source.date and draft.date.value != source.date.value)
    )
    if not draft.places and draft.type not in {*_ALONE, "call"} and not elsewhere:
        draft.places = list(source.places)


def _source(earlier: list[Draft], draft: Draft) -> Draft | None:
    """The nearest earlier contact of the same standing that shares a participant (two, for a message)."""
    if draft.type == "call":
        return None
    here = {p.who for p in draft.parts}
    need = 2 if draft.type == "message" else 1
    for other in reversed(earlier):
        if other.type in {"appointment", "call", "message"} or other.status != draft.status:
            continue
        if other.background != draft.background or draft.sentence - other.sentence > _NEAR:
            continue
        if len(here & {p.who for p in other.parts}) >= need and (other.date or other.places):
            return other
    return None


def _occasion(later: list[Draft], draft: Draft) -> Draft | None:
    """The audience, told after it, in which a letter was handed over."""
    if draft.type != "message":
        return None
    here = {p.who for p in draft.parts}
    for other in later:
        near = 0 <= other.sentence - draft.sentence <= 2
        if other.type == "meeting" and near and len(here & {p.who for p in other.parts}) >= 2:
            return other
    return None


def _series(memory: Memory, draft: Draft) -> Draft | None:
    """لقاءات عقدها اليوم في القصر: when and where all of one host's receptions were."""
    if draft.type not in {"meeting", "message"} or draft.background or draft.status != "happened":
        return None
    for series in memory.series:
        if set(draft.who("host", "sender", "party")) & set(series.who()) and draft.sentence >= series.sentence:
            return series
    return None


def _add_city(drafts: list[Draft], draft: Draft) -> None:
    """A meeting of a visit took place in the city of the visit, besides its building."""
    guests = set(draft.who("guest"))
    if not draft.places or not guests:
        return
    for visit in drafts:
        if visit.type != "visit" or not guests & set(visit.who("guest")) or visit.status != draft.status:
            continue
        if visit.background == draft.background and abs(visit.sentence - draft.sentence) <= _NEAR and visit.places:
            names = {p.name for p in draft.places}
            cities = [p for p in visit.places if p.lat is not None and p.name not in names]
            if cities and all(p.lat is None for p in draft.places):
                draft.places = [*draft.places, cities[0]]
            return
