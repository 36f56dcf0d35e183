"""Dates and places that a contact takes from the one it belongs to: its visit, its occasion, the day's receptions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from musnad.model import Dated, DateValue, Doc, Located, PlaceMention, Span
from musnad.read.contacts.counted import count_from_events
from musnad.read.contacts.draft import Draft
from musnad.read.contacts.memory import Memory
from musnad.read.contacts.sites import is_building, is_city, join_places, of_one_land, places_of_stay

_NEAR = 6
"""Sentences back within which a contact can belong to another that shares a participant."""
_SIGNING = 2
"""Sentences back within which what is signed belongs to the meeting told last."""
_SITTING = 4
"""Sentences back within which appointments by one body are decisions of one sitting."""
_DAYS = 4
"""Days around a visit within which a meeting of the visitor is taken to be part of it."""
_STAYS = frozenset({"visit", "conference"})
_NO_PLACE = frozenset({"visit", "conference", "call"})
_TOLD_APART = frozenset({"appointment", "call", "message"})
"""Contacts that lend neither day nor place to others."""
_THEREUPON = frozenset({"عقب", "اثر", "علي هامش", "فور", "بعيد"})
"""Words at the head of a clause (عقب أداء اليمين) that make it of the day told before."""
Known = dict[Span, Dated]


def inherit(memory: Memory, doc: Doc, dates: tuple[Dated, ...], places: tuple[Located, ...]) -> None:
    """Settle the dates of all drafts and fill what the clauses leave open, in the order of the text.

    ``dates`` and ``places`` are all that the article names.
    """
    drafts = sorted(memory.drafts, key=lambda d: d.at)
    known = {d.span: d for d in dates}
    for draft in drafts:
        draft.places = join_places(doc, draft.places, draft.heard) if draft.type != "call" else []
    _look_ahead(drafts, known)
    count_from_events(doc, drafts, dates)
    for n, draft in enumerate(drafts):
        sources = list(_sources(memory, drafts, n))
        _take_date(doc, drafts, n, sources, known)
        _take_places(doc, draft, sources)
        _take_city(doc, drafts, draft)
        _add_city(doc, drafts, draft)
    _last_out(drafts, known)
    for draft in drafts:
        found = draft.places if draft.type in _STAYS else of_one_land(doc, draft.places)
        draft.places = [_spelled_out(p, places) for p in found]


# ------------------------------------------------------------------ dates as the contact asks for them


def _dated(draft: Draft, known: Known) -> Dated | None:
    return known.get(draft.date.text) if draft.date is not None and draft.date.text is not None else None


def _look_ahead(drafts: list[Draft], known: Known) -> None:
    """A plan lies ahead: a bare weekday or month is the next one."""
    for draft in drafts:
        dated = _dated(draft, known)
        if draft.status == "planned" and dated is not None and dated.forward is not None:
            draft.date = DateValue(dated.forward, dated.span)


def _last_out(drafts: list[Draft], known: Known) -> None:
    """A stay lasts the whole stretch that the sentence tells."""
    for draft in drafts:
        dated = _dated(draft, known)
        if draft.type in _STAYS and not draft.borrowed and dated is not None and dated.lasting is not None:
            draft.date = DateValue(dated.lasting, dated.span)


def _gives_day(source: Draft, known: Known) -> bool:
    """A stretch, and the last day of a stay, say nothing of the days of what happened in it."""
    if source.date is None or "/" in source.date.value:
        return False
    dated = _dated(source, known)
    return dated is None or dated.lasting is None or dated.lasting.startswith(source.date.value)


# ------------------------------------------------------------------ from whom


def _sources(memory: Memory, drafts: list[Draft], n: int) -> Iterator[Draft]:
    """The contacts that a draft may take its day or place from, the surest first."""
    owner = drafts[n].owner
    if owner is not None:
        yield owner
    for rule in _RULES:
        yield from rule(memory, drafts, n)


def _shared(memory: Memory, drafts: list[Draft], n: int) -> Iterator[Draft]:
    """Earlier contacts of the same standing that share a participant (two, for a message), the nearest first."""
    draft = drafts[n]
    if draft.type in {"call", "appointment"}:
        return
    here, bearers = set(draft.who()), set(draft.who("bearer"))
    late = {"visit"} if draft.type != "meeting" else set()
    for k in sorted(range(n), key=lambda k: (drafts[k].type in late, -k)):
        other = drafts[k]
        if other.type in _TOLD_APART or not _alike(draft, other) or draft.sentence - other.sentence > _NEAR:
            continue
        both = here & set(other.who())
        if len(both) >= (2 if draft.type == "message" else 1) or both & bearers:
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
        near = any(0 <= other.sentence - s <= _SIGNING for s in draft.sentences)
        both = here & set(other.who())
        told_there = other.sentence in draft.sentences and other.sentence != draft.sentence
        if other.type == "meeting" and near and (len(both) >= 2 or bearers & both or told_there):
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
        near = draft.sentence - max(other.sentences, default=other.sentence) <= _SIGNING
        if other.type in {"meeting", "agreement", "conference"} and _alike(draft, other) and near:
            yield other


def _appointed_too(memory: Memory, drafts: list[Draft], n: int) -> Iterator[Draft]:
    """كما وافق المجلس على ترقية ...: further decisions of one sitting."""
    draft = drafts[n]
    if draft.type != "appointment":
        return
    for other in reversed(drafts[:n]):
        same = set(draft.who("appointer")) & set(other.who("appointer"))
        near = draft.sentence - other.sentence <= _SITTING
        if other.type == "appointment" and same and _alike(draft, other) and near:
            yield other


_Rule = Callable[[Memory, list[Draft], int], Iterator[Draft]]
_RULES: tuple[_Rule, ...] = (_shared, _occasion, _series, _signed_there, _appointed_too)


def _stays(drafts: list[Draft], draft: Draft) -> list[Draft]:
    """Visits of a participant, told before or after, that the contact can have been part of."""
    here = set(draft.who()) if draft.type in {"meeting", "agreement"} else set()
    return [d for d in drafts if d.type == "visit" and here & set(d.who("guest")) and _during(draft, d)]


def _during(draft: Draft, visit: Draft) -> bool:
    """Told in one standing, or at most some days apart."""
    if abs(visit.sentence - draft.sentence) > _NEAR or {visit.status, draft.status} & {"denied", "cancelled"}:
        return False
    if draft.date is None or visit.date is None:
        return _alike(draft, visit) or (visit.status, draft.status) == ("happened", "planned")
    start, _, end = visit.date.value.partition("/")
    days = [draft.date.value, start, end or start]
    if any(len(d) != len("YYYY-MM-DD") for d in days):
        return _alike(draft, visit)
    day, first, last = (date.fromisoformat(d) for d in days)
    return first - timedelta(days=1) <= day <= last + timedelta(days=_DAYS)


# ------------------------------------------------------------------ what is taken


def _take_date(doc: Doc, drafts: list[Draft], n: int, sources: list[Draft], known: Known) -> None:
    draft = drafts[n]
    if draft.date is not None or draft.undated or draft.type in _STAYS:
        return
    for source in [*sources, *_same_day(doc, drafts, n)]:
        if source.date is not None and _gives_day(source, known):
            draft.date = DateValue(source.date.value, source.date.text)
            draft.borrowed = True
            return


def _same_day(doc: Doc, drafts: list[Draft], n: int) -> list[Draft]:
    """عقب أداء اليمين تلقى اتصالا: of the day of what was told last."""
    draft = drafts[n]
    first = doc.sentences[draft.sentence].first
    head = [w.norm for w in doc.words[first : draft.at]]
    pairs = {" ".join(p) for p in pairwise(head)}
    if not _THEREUPON & {w.removeprefix("و") for w in (*head, *pairs)}:
        return []
    told = [d for d in reversed(drafts[:n]) if draft.sentence - max(d.sentences, default=d.sentence) <= _SIGNING]
    return [d for d in told if _alike(draft, d) and d.type not in _STAYS]


def _take_places(doc: Doc, draft: Draft, sources: list[Draft]) -> None:
    if draft.places or draft.type in _NO_PLACE:
        return
    for source in sources:
        places = places_of_stay(doc, source.places) if source.type == "visit" else source.places
        if places and not _elsewhere(draft, source):
            draft.places = list(places)
            return


def _elsewhere(draft: Draft, source: Draft) -> bool:
    """Not a visit, and of another day: there is no telling that it was at the same place."""
    if source.type == "visit":
        return False
    return draft.undated or bool(draft.date and source.date and draft.date.value != source.date.value)


def _take_city(doc: Doc, drafts: list[Draft], draft: Draft) -> None:
    """The city that a participant visited in those days, told before or after; a country says too little."""
    if draft.places or draft.type in _NO_PLACE:
        return
    for visit in _stays(drafts, draft):
        city = next((p for p in visit.places if is_city(doc, p)), None)
        if city is not None:
            draft.places = [city]
            return


def _add_city(doc: Doc, drafts: list[Draft], draft: Draft) -> None:
    """What took place in a building during a visit took place in the city or country visited."""
    if draft.type not in {"meeting", "message", "agreement"} or not draft.places:
        return
    if not all(is_building(doc, p) for p in draft.places):
        return
    here = set(draft.who())
    for visit in drafts:
        if visit.type == "visit" and here & set(visit.who("guest")) and _during(draft, visit):
            city = next((p for p in places_of_stay(doc, visit.places) if not is_building(doc, p)), None)
            if city is not None:
                draft.places = [*draft.places, city]
                return


def _spelled_out(place: PlaceMention, places: tuple[Located, ...]) -> PlaceMention:
    """للقاهرة writes no alif: where the article names the place in full elsewhere, that is its evidence."""
    if not place.name.startswith("ال") or place.evidence.end - place.evidence.start != len(place.name) - len("ال"):
        return place
    full = (p.place for p in places if p.place.name == place.name)
    return next((p for p in full if p.evidence.end - p.evidence.start == len(p.name)), place)
