"""A reading as claims: each value that an article gives, with the words that give it.

A claim is never overwritten. It belongs to one article and one version of the reader; people, events and offices are
derived from claims and from nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from musnad.model import Contact, Person, Reading, Span, Statement


@dataclass(frozen=True, slots=True)
class Claim:
    """What one article says of one field of one record (``p1``, ``c2`` ...), and the words that say it.

    ``value`` is the value read from the words, None where the words themselves are the value. ``span`` and ``quote``
    are None where the value was inherited and no words of its own give it.
    """

    record: str
    field: str
    value: str | None
    span: Span | None
    quote: str | None

    def row(self) -> list[str | int | None]:
        """The claim as a JSON array: record, field, value, start, end, quote."""
        start, end = (self.span.start, self.span.end) if self.span else (None, None)
        return [self.record, self.field, self.value, start, end, self.quote]


def from_row(row: list[str | int | None]) -> Claim:
    """The claim that ``row`` gave."""
    record, field, value, start, end, quote = row
    span = Span(start, end) if isinstance(start, int) and isinstance(end, int) else None
    return Claim(str(record), str(field), _word(value), span, _word(quote))


def _word(value: str | int | None) -> str | None:
    return None if value is None else str(value)


def claims(reading: Reading, text: str) -> Iterator[Claim]:
    """Every claim of a reading, in the order of its records."""
    for record, field, value, span in _fields(reading):
        yield Claim(record, field, value, span, span.of(text) if span else None)


_Field = tuple[str, str, str | None, Span | None]


def _fields(reading: Reading) -> Iterator[_Field]:
    if reading.document.title:
        yield "document", "title", None, reading.document.title
    for piece in reading.furniture:
        yield "document", "furniture", piece.reason, piece.span
    for person in reading.people:
        yield from _person(person)
    for organization in reading.organizations:
        for span in organization.mentions:
            yield organization.id, "name", organization.name, span
    for contact in reading.contacts:
        yield from _contact(contact)
    for statement in reading.statements:
        yield from _statement(statement)


def _person(person: Person) -> Iterator[_Field]:
    for span in person.mentions:
        yield person.id, "name", person.name, span
    for span in person.ranks:
        yield person.id, "rank", None, span
    for position in person.positions:
        yield person.id, "former position" if position.former else "position", None, position.title
        for field, day in (("position since", position.since), ("position until", position.until)):
            if day:
                yield person.id, field, day, position.title


def _contact(contact: Contact) -> Iterator[_Field]:
    yield contact.id, "type", contact.type, contact.trigger
    yield contact.id, "status", contact.status, contact.trigger
    for participant in contact.participants:
        yield contact.id, participant.role, participant.who, participant.evidence
    if contact.date:
        yield contact.id, "date", contact.date.value, contact.date.text
    for place in contact.places:
        yield contact.id, "place", place.name, place.evidence
    for span in contact.topics:
        yield contact.id, "topic", None, span
    for span in contact.outcomes:
        yield contact.id, "outcome", None, span
    for field, found in (("position", contact.position), ("instrument", contact.instrument)):
        if found:
            yield contact.id, field, contact.change if field == "position" else None, found
    if contact.paper:
        yield contact.id, "paper", contact.paper.stage, contact.paper.title
        if contact.paper.count and contact.paper.count > 1:
            yield contact.id, "papers", str(contact.paper.count), contact.paper.title
        if contact.paper.sum:
            yield contact.id, "sum", None, contact.paper.sum
    for span in contact.evidence:
        yield contact.id, "evidence", None, span


def _statement(statement: Statement) -> Iterator[_Field]:
    if statement.speaker_text:
        yield statement.id, "speaker", statement.speaker, statement.speaker_text
    yield statement.id, "cue", statement.act, statement.cue
    yield statement.id, "content", statement.kind, statement.content
    if statement.medium:
        yield statement.id, "medium", None, statement.medium
