"""A newer reader over the articles that are kept, without the inputs, and a report of what changed."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from musnad.lexicon import Lexicon, load
from musnad.model import Article, Contact, Reading
from musnad.pipeline import READER
from musnad.register import archive
from musnad.register.adding import BATCH, prepared
from musnad.register.connection import transaction
from musnad.register.derive import link
from musnad.register.packing import GIVEN, Prepared, unpacked
from musnad.wire import decoded

SHOWN = 200
"""Most single changes that a report lists; all are counted."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between an article's old and new reading."""

    article: str
    what: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Reread:
    """What a newer reader changed. ``counts`` tells each kind of change, ``changes`` lists the first ones."""

    articles: int
    changed: int
    events_gained: int
    events_lost: int
    counts: tuple[tuple[str, int], ...]
    changes: tuple[Change, ...]


def reread(
    connection: sqlite3.Connection,
    *,
    everything: bool = False,
    processes: int = 1,
    lexicon: Lexicon | None = None,
    on_progress: Callable[[int], None] = lambda done: None,
) -> Reread:
    """Read again what another version of the reader or lexicon has read (``everything``: all), then link.

    Readings made elsewhere stay. Earlier readings are kept beside the new ones. A run that was stopped goes on.
    """
    version = (lexicon or load()).version
    before = _event_ids(connection)
    numbers = _outdated(connection, version, everything)
    counts: Counter[str] = Counter()
    changes: list[Change] = []
    changed = done = 0
    for batch in _batches(prepared(_articles(connection, numbers), processes, lexicon)):
        with transaction(connection):
            for one in batch:
                no = connection.execute("SELECT no FROM articles WHERE key = ?", (one.key,)).fetchone()["no"]
                found = _replace(connection, no, one)
                changed += bool(found)
                counts.update(change.what for change in found)
                changes += found[: max(0, SHOWN - len(changes))]
            archive.touch(connection)
        done += len(batch)
        on_progress(done)
    if numbers:
        link(connection)
    after = _event_ids(connection)
    return Reread(done, changed, len(after - before), len(before - after), tuple(counts.most_common()), tuple(changes))


def outdated(connection: sqlite3.Connection, version: str) -> int:
    """How many articles another version of the reader or lexicon has read."""
    return len(_outdated(connection, version, False))


def _outdated(connection: sqlite3.Connection, version: str, everything: bool) -> list[int]:
    rows = connection.execute(
        "SELECT article FROM readings WHERE current AND reader <> ? AND (? OR reader <> ? OR lexicon <> ?)"
        " ORDER BY article",
        (GIVEN, everything, READER, version),
    )
    return [row["article"] for row in rows]


def _articles(connection: sqlite3.Connection, numbers: list[int]) -> Iterator[Article]:
    return (archive.kept(connection, no).article for no in numbers)


def _batches(found: Iterator[Prepared]) -> Iterator[list[Prepared]]:
    batch: list[Prepared] = []
    for one in found:
        batch.append(one)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _replace(connection: sqlite3.Connection, no: int, one: Prepared) -> list[Change]:
    old = archive.kept_reading(connection, no)
    new = decoded(Reading, unpacked(one.reading))
    archive.put_reading(connection, no, one)
    return list(differences(one.article, old.reading, new)) if old.reading != new else []


def _event_ids(connection: sqlite3.Connection) -> set[str]:
    return {row["id"] for row in connection.execute("SELECT id FROM events")}


# ------------------------------------------------------------------ what changed


def differences(article: Article, old: Reading, new: Reading) -> Iterator[Change]:
    """What an old and a new reading of an article differ in: people, contacts and their fields, statements."""
    text, name = article.text, article.name
    yield from _sets(name, "person", {p.name for p in old.people}, {p.name for p in new.people})
    pairs, lost, gained = _paired(old.contacts, new.contacts)
    for contact in lost:
        yield Change(name, "contact lost", f"{contact.type} [{contact.trigger.of(text)}]", None)
    for contact in gained:
        yield Change(name, "contact gained", None, f"{contact.type} [{contact.trigger.of(text)}]")
    for one, other in pairs:
        first, second = _fields(one, old, text), _fields(other, new, text)
        yield from (
            Change(name, f"{field} changed", first[field], second[field])
            for field in first
            if first[field] != second[field]
        )
    said = [{s.content.of(text) for s in reading.statements} for reading in (old, new)]
    yield from _sets(name, "statement", said[0], said[1])


def _sets(name: str, what: str, old: set[str], new: set[str]) -> Iterator[Change]:
    yield from (Change(name, f"{what} lost", value, None) for value in sorted(old - new))
    yield from (Change(name, f"{what} gained", None, value) for value in sorted(new - old))


def _paired(
    old: tuple[Contact, ...], new: tuple[Contact, ...]
) -> tuple[list[tuple[Contact, Contact]], list[Contact], list[Contact]]:
    """Contacts of one type with one trigger, or overlapping evidence, are one; the rest is lost or gained."""
    left, pairs, lost = list(new), [], []
    for contact in old:
        same = [c for c in left if c.type == contact.type]
        found = next((c for c in same if c.trigger == contact.trigger), None) or next(
            (c for c in same if any(a.overlaps(b) for a in c.evidence for b in contact.evidence)), None
        )
        if found is None:
            lost.append(contact)
        else:
            left.remove(found)
            pairs.append((contact, found))
    return pairs, lost, left


def _fields(contact: Contact, reading: Reading, text: str) -> dict[str, str | None]:
    names = {p.id: p.name for p in reading.people} | {o.id: o.name for o in reading.organizations}
    return {
        "status": contact.status,
        "date": contact.date.value if contact.date else None,
        "participants": "، ".join(sorted(f"{names.get(p.who, p.who)} ({p.role})" for p in contact.participants)),
        "places": "، ".join(p.name for p in contact.places) or None,
        "topics": "، ".join(t.of(text) for t in contact.topics) or None,
        "outcomes": "، ".join(t.of(text) for t in contact.outcomes) or None,
    }
