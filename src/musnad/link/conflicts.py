"""What the reports of one event say against each other. A coarser value is no conflict, another one is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from musnad.link.days import FINE
from musnad.link.event_score import LASTING, Occurrence
from musnad.link.facts import PersonFact
from musnad.link.places import apart
from musnad.link.records import Conflict, Ref, Report, Value
from musnad.link.terms import contradict, office, papers, rank_level, same_office
from musnad.model import Span

Item = TypeVar("Item")

NEAR_DAYS = 60
"""Positions are compared between articles published within so many days."""


@dataclass(frozen=True, slots=True)
class Said:
    """One report's word for a field: ``kind`` is what is compared, ``words`` what is shown."""

    kind: object
    words: str
    ref: Ref
    span: Span | None


@dataclass(frozen=True, slots=True)
class Told:
    """A report with all that conflicts are looked for in: the source it rests on, its people and roles by id."""

    one: Occurrence
    ref: Ref
    source: int
    people: dict[str, PersonFact]
    roles: dict[str, tuple[str, Span]]


def conflicts_of(told: Sequence[Told]) -> tuple[Conflict, ...]:
    """Every conflict among the reports of one event, by field."""
    if len(told) < 2:
        return ()
    found = [
        _conflict("date", _dates(told), told),
        _conflict("place", _places(told), told),
        _conflict("status", _statuses(told), told),
        _conflict("count", _counts(told), told),
        _conflict("change", _changes(told), told),
    ]
    for who in sorted({w for t in told for w in t.roles}):
        found.append(_conflict("rank", _ranks(told, who), told, who))
        found.append(_conflict("position", _positions(told, who), told, who))
        found.append(_conflict("role", _roles(told, who), told, who))
    return tuple(c for c in found if c is not None)


def _conflict(field: str, said: Sequence[Said], told: Sequence[Told], who: str | None = None) -> Conflict | None:
    if len({s.kind for s in said}) < 2:
        return None
    return Conflict(field, values_of(said, {t.ref: t.source for t in told}), who)


def values_of(said: Sequence[Said], source: dict[Ref, int]) -> tuple[Value, ...]:
    """Group what was said by what it means; the best supported value first, each under its commonest words."""
    kinds = dict.fromkeys(s.kind for s in said)
    values = []
    for kind in kinds:
        same = [s for s in said if s.kind == kind]
        words = Counter(s.words for s in same)
        best = min(words, key=lambda w: (-words[w], w))
        reports = tuple(Report(s.ref, s.span) for s in sorted(same, key=lambda s: s.ref))
        values.append(Value(best, reports, len({source[s.ref] for s in same})))
    return tuple(sorted(values, key=lambda v: (-v.support, v.value)))


def _dates(told: Sequence[Told]) -> list[Said]:
    """Days that cannot be one: told of what happened, else of what was planned. A visit may last."""
    if told[0].one.fact.type in LASTING:
        return []
    appointment = told[0].one.fact.type == "appointment"
    dated = [
        t for t in told if t.one.when is not None and (t.one.when.grain in FINE or (appointment and t.one.when.dated))
    ]
    done = [t for t in dated if t.one.fact.status != "planned"] or dated
    spans = [t.one.when for t in done if t.one.when is not None]
    if not spans or max(w.first for w in spans) <= min(w.last for w in spans):
        return []
    return [
        Said(t.one.date, t.one.date or "", t.ref, t.one.fact.date_text.span if t.one.fact.date_text else None)
        for t in done
    ]


def _places(told: Sequence[Told]) -> list[Said]:
    """Buildings, or cities, that reports name first (the finest comes first) and the others do not know."""
    for level in ("building", "city"):
        said = []
        for t in told:
            if t.one.places and t.one.places[0].level == level and not t.one.places[0].vague:
                everywhere = frozenset().union(*(p.key for p in t.one.places))
                first = t.one.fact.places[0]
                said.append((t.one.places[0], everywhere, Said(None, first.words, t.ref, first.span)))
        kinds = _kinds(said, lambda x, y: bool(x[0].key & y[1] or y[0].key & x[1]) or not apart(x[0], y[0]))
        if len(set(kinds)) > 1:
            return [Said(k, s.words, s.ref, s.span) for k, (_, _, s) in zip(kinds, said, strict=True)]
    return []


def _kinds(items: Sequence[Item], alike: Callable[[Item, Item], bool]) -> list[int]:
    """A number for each item, the same for items that are alike, directly or through others."""
    kinds = list(range(len(items)))
    for i, x in enumerate(items):
        for j in range(i):
            if kinds[i] != kinds[j] and alike(x, items[j]):
                low, high = sorted((kinds[i], kinds[j]))
                kinds = [low if k == high else k for k in kinds]
    return kinds


def _statuses(told: Sequence[Told]) -> list[Said]:
    """Held, say some; denied or called off, say others. What was planned and then happened is a history."""
    said = [Said(t.one.fact.status, t.one.fact.status, t.ref, t.one.fact.trigger.span) for t in told]
    said = [s for s in said if s.kind != "planned"]
    return said if any(s.kind == "happened" for s in said) else []


def _changes(told: Sequence[Told]) -> list[Said]:
    """Dismissed, say some; resigned, say others."""
    said = [Said(c, c, t.ref, t.one.fact.trigger.span) for t in told if (c := t.one.fact.change)]
    return said if {"dismissed", "resigned"} <= {s.kind for s in said} else []


def _counts(told: Sequence[Told]) -> list[Said]:
    """How many papers were signed."""
    out = []
    for t in told:
        for quoted in t.one.fact.around:
            number = papers(quoted.words)
            if number:
                out.append(Said(number, str(number), t.ref, quoted.span))
                break
    return out


def _ranks(told: Sequence[Told], who: str) -> list[Said]:
    """Military ranks of different levels; general is no level."""
    out = []
    for t in told:
        person = t.people.get(who)
        ranked = [(level, r) for r in person.ranks if (level := rank_level(r.words)) is not None] if person else []
        if ranked:
            out.append(Said(ranked[0][0], ranked[0][1].words, t.ref, ranked[0][1].span))
    return out


def _positions(told: Sequence[Told], who: str) -> list[Said]:
    """Offices that nobody holds at once, given by articles of the same weeks."""
    said = []
    for t in told:
        person = t.people.get(who)
        held = [o for o in person.offices if not o.former] if person else []
        if held:
            said.append(
                (tuple(office(o.title) for o in held), t.one.published, Said(None, held[0].title, t.ref, held[0].span))
            )

    def clash(i: int, j: int) -> bool:
        (a, day_a, _), (b, day_b, _) = said[i], said[j]
        near = day_a is None or day_b is None or abs(day_a - day_b) <= NEAR_DAYS
        return near and all(contradict(x, y) for x in a for y in b)

    if not any(clash(i, j) for i in range(len(said)) for j in range(i)):
        return []
    kinds = _kinds(said, lambda x, y: any(same_office(a, b) or not contradict(a, b) for a in x[0] for b in y[0]))
    return [Said(k, s.words, s.ref, s.span) for k, (_, _, s) in zip(kinds, said, strict=True)]


_OPPOSITE = {
    "host": "guest",
    "guest": "host",
    "caller": "callee",
    "callee": "caller",
    "sender": "recipient",
    "recipient": "sender",
}


def _roles(told: Sequence[Told], who: str) -> list[Said]:
    """Host here and guest there, caller here and called there."""
    said = [
        Said(role, role, t.ref, span)
        for t in told
        for role, span in ([t.roles[who]] if who in t.roles else [])
        if role in _OPPOSITE
    ]
    roles = {s.kind for s in said}
    return said if any(_OPPOSITE[str(r)] in roles for r in roles) else []
