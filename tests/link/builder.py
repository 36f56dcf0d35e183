"""Invented articles with readings, written as a few facts, for the tests of linking.

A text is made of the words of its facts, so that every span of a reading points at the words it stands for.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from musnad.link import Source
from musnad.model import (
    Article,
    Change,
    Contact,
    DateValue,
    Document,
    Furniture,
    Organization,
    Participant,
    Person,
    PlaceMention,
    Position,
    Reading,
    Span,
    Statement,
)


class Story:
    """An article under construction."""

    def __init__(self, name: str, published: str | None, outlet: str | None = None, text: str = "") -> None:
        self.name, self.published, self.outlet = name, published, outlet
        self.text = text or f"خبر {name}."
        self.people: list[Person] = []
        self.organizations: list[Organization] = []
        self.contacts: list[Contact] = []
        self.statements: list[Statement] = []

    def words(self, said: str) -> Span:
        """Where the words stand; they are added where they do not."""
        at = self.text.find(said)
        if at < 0:
            self.text += f"\n{said}"
            at = len(self.text) - len(said)
        return Span(at, at + len(said))

    def person(
        self,
        name: str,
        *offices: str,
        ranks: Sequence[str] = (),
        former: Sequence[str] = (),
        after: str = "",
        term: tuple[str | None, str | None] = (None, None),
    ) -> str:
        """A person with offices held (for a ``term``) and former; ``after`` are words before the name (نجله)."""
        made = f"p{len(self.people) + 1}"
        since, until = term
        held = [Position(self.words(o), since=since, until=until) for o in offices]
        held += [Position(self.words(o), former=True) for o in former]
        if after:
            span = self.words(f"{after} {name}")
            span = Span(span.end - len(name), span.end)
        else:
            span = self.words(name)
        self.people.append(Person(made, name, (span,), tuple(map(self.words, ranks)), tuple(held)))
        return made

    def organization(self, name: str) -> str:
        """A body or state."""
        made = f"o{len(self.organizations) + 1}"
        self.organizations.append(Organization(made, name, (self.words(name),)))
        return made

    def contact(
        self,
        kind: str,
        who: Sequence[str],
        date: str | None = None,
        places: Sequence[str] = (),
        *,
        status: str = "happened",
        date_text: str | None = None,
        trigger: str = "",
        topics: Sequence[str] = (),
        position: str | None = None,
        change: Change | None = None,
    ) -> str:
        """A contact. ``who`` are ids, with a role after a colon (``p1:host``); ``party`` where none is given."""
        made = f"c{len(self.contacts) + 1}"
        parts = []
        for one in who:
            id_, _, role = one.partition(":")
            known: list[Person | Organization] = [*self.people, *self.organizations]
            span = next(e.mentions[0] for e in known if e.id == id_)
            parts.append(Participant(id_, role or "party", span))  # type: ignore[arg-type]
        value = DateValue(date, self.words(date_text) if date_text else None) if date else None
        self.contacts.append(
            Contact(
                made,
                kind,  # type: ignore[arg-type]
                status,  # type: ignore[arg-type]
                self.words(trigger or f"{kind} {made}"),
                tuple(parts),
                value,
                tuple(PlaceMention(p, self.words(p)) for p in places),
                tuple(map(self.words, topics)),
                position=self.words(position) if position else None,
                change=change,
            )
        )
        return made

    def statement(self, speaker: str, content: str) -> str:
        """Something said."""
        made = f"s{len(self.statements) + 1}"
        span = self.words(content)
        self.statements.append(Statement(made, speaker, None, "indirect", Span(0, 1), span))
        return made

    def source(self) -> Source:
        """The article with its reading."""
        made = "sha256:" + sha256(self.text.encode()).hexdigest()
        document = Document(self.name, made, self.outlet, None, self.published, None, "ar", 0.0)
        reading = Reading(
            document, (), tuple(self.people), tuple(self.organizations), tuple(self.contacts), tuple(self.statements)
        )
        return Source(Article(self.name, made, self.text, self.outlet, None, self.published), reading)


def source_of(row: dict[str, Any]) -> Source:
    """A source from a reading in the public form that carries its text."""
    doc = row["document"]
    people = tuple(
        Person(
            p["id"], p["name"], _spans(p["mentions"]), _spans(p["ranks"]),
            tuple(Position(_span(x["title"]), x["former"]) for x in p["positions"]), p["latin"],
        )
        for p in row["people"]
    )  # fmt: skip
    bodies = tuple(
        Organization(o["id"], o["name"], _spans(o["mentions"]), o["latin"], o["country"]) for o in row["organizations"]
    )
    statements = tuple(
        Statement(s["id"], s["speaker"], None, s["kind"], _span(s["cue"]), _span(s["content"]))
        for s in row["statements"]
    )
    furniture = tuple(Furniture(_span(f), f["reason"]) for f in row["furniture"])
    document = Document(doc["name"], doc["id"], doc["outlet"], None, doc["published"], None, "ar", 0.0)
    contacts = tuple(map(_contact, row["contacts"]))
    reading = Reading(document, furniture, people, bodies, contacts, statements)
    return Source(Article(doc["name"], doc["id"], row["text"], doc["outlet"], None, doc["published"]), reading)


def _contact(c: dict[str, Any]) -> Contact:
    date = DateValue(c["date"]["value"], _span(c["date"]["text"]) if c["date"]["text"] else None) if c["date"] else None
    return Contact(
        c["id"], c["type"], c["status"], _span(c["trigger"]),
        tuple(Participant(q["who"], q["role"], _span(q["evidence"])) for q in c["participants"]),
        date, tuple(PlaceMention(p["name"], _span(p["evidence"])) for p in c["places"] if p["evidence"]),
        _spans(c["topics"]), _spans(c["outcomes"]), _span(c["position"]) if c["position"] else None, c["change"],
        _spans(c["evidence"]),
    )  # fmt: skip


def _span(said: dict[str, int] | None) -> Span:
    return Span(said["start"], said["end"]) if said else Span(0, 1)


def _spans(said: list[dict[str, int] | None]) -> tuple[Span, ...]:
    return tuple(_span(s) for s in said if s)
