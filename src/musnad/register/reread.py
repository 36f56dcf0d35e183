"""A newer reader over the articles that are kept, without the inputs, and a report of what changed."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from musnad.clean import repeated_lines
from musnad.lexicon import Lexicon, load
from musnad.model import Article, Contact, Reading
from musnad.pipeline import READER
from musnad.register import archive
from musnad.register.adding import Task, batches, prepared
from musnad.register.connection import transaction
from musnad.register.derive import is_current, link
from musnad.register.learned import NOTHING, Learned, kept_lines, learned
from musnad.register.packing import GIVEN, Prepared, unpacked
from musnad.wire import decoded

SHOWN = 200
"""Most single changes that a report lists; all are counted."""
PAGES = 2000
"""Most articles of one outlet that are looked at to learn its lines, so that memory and time have a bound."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between an article's old and new reading."""

    article: str
    what: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class OutletLines:
    """The folded lines that were learned to be an outlet's own."""

    outlet: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reread:
    """What another reading changed. ``counts`` tells each kind of change, ``changes`` lists the first ones."""

    articles: int
    changed: int
    events_gained: int
    events_lost: int
    counts: tuple[tuple[str, int], ...]
    changes: tuple[Change, ...]
    learned: tuple[OutletLines, ...] = ()


def reread(
    connection: sqlite3.Connection,
    *,
    everything: bool = False,
    learn: bool = False,
    processes: int = 1,
    lexicon: Lexicon | None = None,
    on_progress: Callable[[int], None] = lambda done: None,
) -> Reread:
    """Read again what another version of the reader or lexicon has read (``everything``: all), then link.

    With ``learn`` each article is read by the lines that recur over its outlet's, without it by those by which it was
    read before. Readings made elsewhere stay. Readings of other versions are kept beside the new ones. A run that was
    stopped goes on.
    """
    version = (lexicon or load()).version
    before = _event_ids(connection)
    outlets = learn_outlets(connection) if learn else None
    due = _outdated(connection, version, everything, outlets)
    counts: Counter[str] = Counter()
    changes: list[Change] = []
    changed = done = 0
    for batch in batches(prepared(_tasks(connection, due, outlets), processes, lexicon)):
        for found in _write(connection, batch):
            changed += bool(found)
            counts.update(change.what for change in found)
            changes += found[: max(0, SHOWN - len(changes))]
        done += len(batch)
        on_progress(done)
    if not is_current(connection):
        link(connection)
    after = _event_ids(connection)
    return Reread(
        done,
        changed,
        len(after - before),
        len(before - after),
        tuple(counts.most_common()),
        tuple(changes),
        tuple(OutletLines(outlet, tuple(sorted(found.lines))) for outlet, found in (outlets or {}).items()),
    )


def learn_outlets(connection: sqlite3.Connection) -> dict[str, Learned]:
    """For each outlet with recurring lines the set of them (``repeated_lines`` has the rule), by the outlet's name.

    The same articles teach the same whatever the order in which they came: of a large outlet those ``PAGES`` articles
    are taken whose keys, which are hashes, come first. Articles without an outlet teach nothing.
    """
    rows = connection.execute("SELECT DISTINCT outlet FROM articles WHERE outlet IS NOT NULL ORDER BY outlet")
    out = {}
    for outlet in [row["outlet"] for row in rows]:
        pages = archive.kept_of_outlet(connection, outlet, PAGES)
        if lines := repeated_lines(page.article for page in pages):
            out[outlet] = learned(lines)
    return out


def outdated(connection: sqlite3.Connection, version: str) -> int:
    """How many articles another version of the reader or lexicon has read."""
    return len(_outdated(connection, version, False, None))


def _outdated(
    connection: sqlite3.Connection, version: str, everything: bool, outlets: Mapping[str, Learned] | None
) -> list[tuple[int, str | None]]:
    """Articles to read again, each with the name of the lines by which its reading was made.

    ``outlets`` are the lines learned of each; None leaves every article the lines it was read by.
    """
    rows = connection.execute(
        "SELECT article, reader, lexicon, learned, outlet FROM readings JOIN articles ON articles.no = readings.article"
        " WHERE current AND reader <> ? ORDER BY article",
        (GIVEN,),
    )
    return [
        (row["article"], row["learned"])
        for row in rows
        if everything
        or (row["reader"], row["lexicon"]) != (READER, version)
        or (outlets is not None and row["learned"] != outlets.get(row["outlet"], NOTHING).id)
    ]


def _tasks(
    connection: sqlite3.Connection, due: list[tuple[int, str | None]], outlets: Mapping[str, Learned] | None
) -> Iterator[Task]:
    held = cache(lambda id_: kept_lines(connection, id_))
    for no, name in due:
        article = archive.kept(connection, no).article
        yield article, held(name) if outlets is None else outlets.get(article.outlet or "", NOTHING)


def _write(connection: sqlite3.Connection, batch: list[Prepared]) -> list[list[Change]]:
    """Store a batch of new readings in one transaction; for each article what changed."""
    with transaction(connection):
        archive.touch(connection)
        return [_replace(connection, one) for one in batch]


def _replace(connection: sqlite3.Connection, one: Prepared) -> list[Change]:
    no = connection.execute("SELECT no FROM articles WHERE key = ?", (one.key,)).fetchone()["no"]
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
