"""Why two records of the register are one, or are not, in plain words."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.errors import NotFoundError
from musnad.link.days import gap, stretch
from musnad.link.names import compare
from musnad.link.parts import parse
from musnad.link.people import name_key
from musnad.link.person_score import MERGE, Pair, Unit, score
from musnad.link.records import Linked, LinkedEvent, LinkedOrganization, LinkedPerson, Office
from musnad.link.terms import office

Record = LinkedPerson | LinkedOrganization | LinkedEvent


def explain(a: str, b: str, linked: Linked) -> tuple[str, ...]:
    """Sentences that say why two records are or are not one.

    Each is given by its id in the register, or as ``article:id`` of one reading (``w1-03:p2``), which finds the record
    that holds it. Raises NotFoundError where there is none.
    """
    one, other = find(a, linked), find(b, linked)
    if type(one) is not type(other):
        return (f"{a} and {b} are records of different kinds and never one.",)
    if one.id == other.id:
        return tuple(_why_one(one, linked))
    return tuple(_why_two(one, other, linked))


def find(said: str, linked: Linked) -> Record:
    """The record of that id, or the one that holds ``article:id``."""
    keys = {a.name: a.key for a in linked.articles}
    article, _, inner = said.rpartition(":")
    ref = (keys.get(article, article), inner)
    records: tuple[Record, ...] = (*linked.people, *linked.organizations, *linked.events)
    for record in records:
        held = record.reports if isinstance(record, LinkedEvent) else record.mentioned_in
        if record.id == said or any((r.article, r.id) == ref for r in held):
            return record
    raise NotFoundError(f"no record {said!r}: give an id of the register, or ARTICLE:ID of a reading such as w1-03:p2")


def _why_one(record: Record, linked: Linked) -> Iterator[str]:
    if isinstance(record, LinkedEvent):
        yield f"One {record.type}: {len(record.reports)} reports, {record.independent} of them independent."
        yield f"All tell of {record.date or 'no day'} and of the same sides: {_sides(record, linked)}."
        yield from (
            f"They disagree on the {c.field}: {' / '.join(v.value for v in c.values)}." for c in record.conflicts
        )
        return
    kind = "person" if isinstance(record, LinkedPerson) else "organization"
    yield f"One {kind}: {record.name}, in {len(record.mentioned_in)} articles."
    for name in record.names[1:]:
        said = compare(record.names[0], name) if isinstance(record, LinkedPerson) else None
        yield f"Also written {name}{f': {said.why}' if said else ''}."
    if isinstance(record, LinkedPerson):
        yield from (
            f"Held: {o.title}, attested {o.first or '?'} to {o.last or '?'}{_term(o)}." for o in record.positions
        )


def _term(office: Office) -> str:
    """The term that articles state, in words."""
    ends = (("since", office.since), ("until", office.until))
    return "".join(f", {word} {day} as told" for word, day in ends if day)


def _why_two(one: Record, other: Record, linked: Linked) -> Iterator[str]:
    if isinstance(one, LinkedPerson) and isinstance(other, LinkedPerson):
        yield from _two_people(one, other, linked)
    elif isinstance(one, LinkedEvent) and isinstance(other, LinkedEvent):
        yield from _two_events(one, other, linked)
    elif isinstance(one, LinkedOrganization) and isinstance(other, LinkedOrganization):
        lands = [r.country or "country unknown" for r in (one, other)]
        yield f"Two organizations: {one.name} ({lands[0]}) and {other.name} ({lands[1]})."


def _two_people(one: LinkedPerson, other: LinkedPerson, linked: Linked) -> Iterator[str]:
    shared = {r.article for r in one.mentioned_in} & {r.article for r in other.mentioned_in}
    names = {a.key: a.name for a in linked.articles}
    yield f"Two people: {one.name} and {other.name}."
    yield from (f"{names[key]} tells them apart." for key in sorted(shared))
    yield from (f"{one.name} is {k.kind} to {other.name}, {k.why}." for k in one.kin if k.who == other.id)
    named = compare(one.name, other.name)
    yield f"Their names: {named.verdict} ({named.score:.2f}): {named.why}."
    total, why = score(Pair(_unit(one, linked), _unit(other, linked), named, 0))
    yield from (f"{reason}." for reason in why[1:])
    yield f"Together {total:.2f}; from {MERGE} up they would be one."


def _unit(person: LinkedPerson, linked: Linked) -> Unit:
    met = {p.who for e in linked.events if person.id in {q.who for q in e.participants} for p in e.participants}
    outlets = {a.key: a.outlet for a in linked.articles}
    offices = tuple(office(o.title) for o in person.positions)
    articles = frozenset(r.article for r in person.mentioned_in)
    full = parse(person.name)
    return Unit(
        name_key(full),
        full,
        (),
        offices,
        frozenset().union(*(o.countries for o in offices)),
        frozenset(met - {person.id}),
        frozenset(o for key in articles if (o := outlets.get(key))),
        None,
        frozenset(),
    )


def _two_events(one: LinkedEvent, other: LinkedEvent, linked: Linked) -> Iterator[str]:
    yield f"Two events: a {one.type} of {one.date or 'no day'} and a {other.type} of {other.date or 'no day'}."
    if one.type != other.type:
        yield "They are of different types."
    shared = {r.article for r in one.reports} & {r.article for r in other.reports}
    names = {a.key: a.name for a in linked.articles}
    yield from (f"{names[key]} tells of both, as two." for key in sorted(shared))
    a, b = stretch(one.date, None, False), stretch(other.date, None, False)
    if a and b and gap(a, b):
        yield f"Their days lie {gap(a, b)} apart."
    both = {p.who for p in one.participants} & {p.who for p in other.participants}
    yield f"Sides in common: {_named(both, linked) or 'none'}."
    apart = {p.who for p in one.participants} ^ {p.who for p in other.participants}
    yield f"In one only: {_named(apart, linked) or 'none'}."
    if one.places and other.places:
        yield f"Places: {', '.join(one.places)}; {', '.join(other.places)}."


def _sides(event: LinkedEvent, linked: Linked) -> str:
    return _named({p.who for p in event.participants}, linked)


def _named(ids: set[str], linked: Linked) -> str:
    names = {p.id: p.name for p in linked.people} | {o.id: o.name for o in linked.organizations}
    return ", ".join(sorted(names[i] for i in ids if i in names))
