"""Dates and places that a contact takes from the one it belongs to: its visit, its occasion, the day's receptions."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from musnad.model import DateValue, Dated, PlaceMention
from musnad.read.contacts.draft import Draft
from musnad.read.contacts.memory import Memory

_NEAR = 6
"""Sentences back within which a contact can belong to another that shares a participant."""
_SIGNING = 2
"""Sentences back within which what is signed belongs to the meeting told last."""
_STAYS = frozenset({"visit", "conference"})
_ALONE = frozenset({"visit", "appointment", "conference"})
_NO_PLACE = frozenset({*_ALONE, "call"})
_TOLD_APART = frozenset({"appointment", "call", "message"})
"""Contacts that lend neither day nor place to others."""


def inherit(memory: Memory, dates: tuple[Dated, ...]) -> None:
    """Settle the dates of all drafts and fill what the clauses leave open, in the order of the text."""
    drafts = sorted(memory.drafts, key=lambda d: d.at)
    known = {d.span: d for d in dates}
    _look_ahead(drafts, known)
    spans = {id(d): _dated(d, known) for d in drafts}
    for n, draft in enumerate(drafts):
        sources = list(_sources(memory, drafts, n))
        _take_date(draft, sources, spans)
        _take_places(draft, sources)
    for draft in drafts:
        _add_city(drafts, draft)
    _last_out(drafts, known)


# ------------------------------------------------------------------ dates as the contact asks for them


def _dated(draft: Draft, known: dict[object, Dated]) -> Dated | None:
    return known.get(draft.date.text) if draft.date is not None and draft.date.text is not None else None


def _look_ahead(drafts: list[Draft], known: dict[object, Dated]) -> None:
    """A plan lies ahead: a bare weekday or month is the next one."""
    for draft in drafts:
        dated = _dated(draft, known)
        if draft.status == "planned" and dated is not None and dated.forward is not None:
            draft.date = DateValue(dated.forward, dated.span)


def _last_out(drafts: list[Draft], known: dict[object, Dated]) -> None:
    """A stay lasts the whole stretch that the sentence tells."""
    for draft in drafts:
        dated = _dated(draft, known)
        if draft.type in _STAYS and not draft.borrowed and dated is not None and dated.lasting is not None:
            draft.date = DateValue(dated.lasting, dated.span)


def _gives_day(source: Draft, spans: dict[int, Dated | None]) -> bool:
    """A stretch, and the last day of a stay, say nothing of the days of what happened in it."""
    if source.date is None or "/" in source.date.value:
        return False
    dated = spans.get(id(source))
    return dated is None or dated.lasting is None or dated.lasting.startswith(source.date.value)


# ------------------------------------------------------------------ from whom


def _sources(memory: Memory, drafts: list[Draft], n: int) -> Iterator[Draft]:
    """The contacts that a draft may take its day or place from, the surest first."""
    draft = drafts[n]
    if draft.owner is not None:
        yield draft.owner
    for rule in _RULES:
        yield from rule(memory, drafts, n)


def _shared(memory: Memory, drafts: list[Draft], n: int) -> Iterator[Draft]:
    """Earlier contacts of the same standing that share a participant (two, for a message), the nearest first."""
    draft = drafts[n]
    if draft.type == "call":
        return
    here = set(draft.who())
    need = 2 if draft.type == "message" else 1
    for other in reversed(drafts[:n]):
        if other.type in _TOLD_APART or not _alike(draft, other) or draft.sentence - other.sentence > _NEAR:
            continue
        if len(here & set(other.who())) >= need:
            yield other


def _alike(one: Draft, two: Draft) -> bool:
    return one.status == two.status and one.background == two.background


def _occasion(memory: Memory, drafts: list[Draft], n: int) -> Iterator[Draft]:
    """The audience, told after it, in which a letter was handed over."""
    draft = drafts[n]
    if draft.type != "message":
        return
    here, bearers = set(draft.who()), set(draft.who("bearer"))
    for other in drafts[n + 1 :]:
        near = any(0 <= other.sentence - s <= 2 for s in draft.sentences)
        both = set(other.who())
        if other.type == "meeting" and near and (len(here & both) >= 2 or bearers & both):
            yield other


def _series(memory: Memory, drafts: list[Draft], n: int) -> Iterator[Draft]:
    """لقاءات عقدها اليوم في القصر: when and where all of one host's receptions were."""
    draft = drafts[n]
    if draft.type not in {"meeting", "message"} or draft.background or draft.status != "happened":
        return
    for series in memory.series:
        if set(draft.who("host", "sender", "party")) & set(series.who()) and draft.sentence >= series.sentence:
            yield series


def _signed_there(memory: Memory, drafts: list[Draft], n: int) -> Iterator[Draft]:
    """What is signed right after a meeting, or with another paper, is signed then and there, whoever signs."""
    draft = drafts[n]
    if draft.type != "agreement":
        return
    for other in reversed(drafts[:n]):
        if other.type in {"meeting", "agreement", "conference"} and _alike(draft, other):
            if draft.sentence - max(other.sentences, default=other.sentence) <= _SIGNING:
                yield other


def _appointed_too(memory: Memory, drafts: list[Draft], n: int) -> Iterator[Draft]:
    """كما وافق المجلس على ترقية ...: further decisions of one sitting."""
    draft = drafts[n]
    if draft.type != "appointment":
        return
    for other in reversed(drafts[:n]):
        same = set(draft.who("appointer")) & set(other.who("appointer"))
        if (
            other.type == "appointment"
            and same
            and _alike(draft, other)
            and draft.sentence - other.sentence <= _SIGNING
        ):
            yield other


_Rule = Callable[[Memory, list[Draft], int], Iterator[Draft]]
_RULES: tuple[_Rule, ...] = (_shared, _occasion, _series, _signed_there, _appointed_too)


# ------------------------------------------------------------------ what is taken


def _take_date(draft: Draft, sources: list[Draft], spans: dict[int, Dated | None]) -> None:
    if draft.date is not None or draft.undated or draft.type in _STAYS:
        return
    for source in sources:
        if source.date is not None and _gives_day(source, spans):
            draft.date = DateValue(source.date.value, source.date.text)
            draft.borrowed = True
            return


def _take_places(draft: Draft, sources: list[Draft]) -> None:
    if draft.places or draft.type in _NO_PLACE - {"appointment"}:
        return
    for source in sources:
        if source.places and not _elsewhere(draft, source):
            draft.places = list(source.places)
            return


def _elsewhere(draft: Draft, source: Draft) -> bool:
    """Not a visit, and of another day: there is no telling that it was at the same place."""
    if source.type == "visit":
        return False
    return draft.undated or bool(draft.date and source.date and draft.date.value != source.date.value)


def _add_city(drafts: list[Draft], draft: Draft) -> None:
    """What took place in a building during a visit took place in the city or country visited."""
    if (
        draft.type not in {"meeting", "message", "agreement"}
        or not draft.places
        or not all(map(_is_building, draft.places))
    ):
        return
    here = set(draft.who())
    for visit in drafts:
        if visit.type != "visit" or not here & set(visit.who("guest")) or not _alike(draft, visit):
            continue
        if abs(visit.sentence - draft.sentence) <= _NEAR:
            city = next((p for p in visit.places if not _is_building(p)), None)
            if city is not None:
                draft.places = [*draft.places, city]
                return


def _is_building(place: PlaceMention) -> bool:
    return place.lat is None and not place.latin
