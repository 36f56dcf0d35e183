"""Build the derived tables from what is kept: people, organizations, events, statements, copies.

They are emptied and filled in one transaction, so that a reader sees the old register or the new one. The same articles
and judgements give the same rows, whatever the order in which they came.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import replace

from musnad.link import Linked, link_facts
from musnad.link.records import LinkedEvent, LinkedOrganization, LinkedPerson, Ref
from musnad.register import archive
from musnad.register.connection import transaction
from musnad.register.migrations import DERIVED
from musnad.register.names import name_keys
from musnad.register.packing import linker
from musnad.wire import plain

_DAYS = {1: 31, 2: 29, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}
_MONTH = re.compile(r"\d{4}-\d{2}\Z")


def is_current(connection: sqlite3.Connection) -> bool:
    """True when this program's linking built the derived tables from everything that is kept."""
    row = connection.execute("SELECT value FROM meta WHERE key = 'linked'").fetchone()
    generation = archive.generation(connection)
    return row["value"] == _made(generation) if row else generation == 0


def _made(generation: int) -> str:
    return f"{generation} {linker()}"


def link(connection: sqlite3.Connection) -> Linked:
    """Link everything that is kept and build the derived tables anew."""
    connection.execute("BEGIN")  # what is read belongs together; others may write while linking thinks
    try:
        generation, judgements = archive.generation(connection), archive.judgements(connection)
        facts = list(archive.facts(connection))
    finally:
        connection.execute("COMMIT")
    linked = link_facts(facts, judgements)
    del facts
    store(connection, linked, generation)
    return linked


def store(connection: sqlite3.Connection, linked: Linked, generation: int) -> None:
    """Replace the derived tables by what linking found in this generation of the archive."""
    with transaction(connection):
        for table in DERIVED:
            connection.execute(f"DELETE FROM {table}")
        numbers = {row["key"]: row["no"] for row in connection.execute("SELECT key, no FROM articles")}
        _store_entities(connection, linked, numbers)
        _store_events(connection, linked, numbers)
        _store_statements(connection, linked, numbers)
        _store_copies(connection, linked, numbers)
        for statement in _COUNTS:
            connection.execute(statement)
        connection.execute("INSERT OR REPLACE INTO meta VALUES ('linked', ?)", (_made(generation),))


def forget(connection: sqlite3.Connection, no: int) -> None:
    """Take an article out of the archive, and what was derived from it out of the derived tables.

    The events it shared with others stay as they are until the next linking.
    """
    with transaction(connection):
        for table in ("copies", "appearances", "reports", "statement_reports"):
            connection.execute(f"DELETE FROM {table} WHERE article = ?", (no,))
        connection.execute("DELETE FROM copies WHERE original = ?", (no,))
        archive.remove(connection, no)
        archive.touch(connection)


_COUNTS = (
    "INSERT OR IGNORE INTO event_facets SELECT facet, value, event FROM reports JOIN contact_facets"
    " ON contact_facets.article = reports.article AND contact_facets.contact = reports.contact",
    "UPDATE entities SET articles = found.n FROM (SELECT entity, count(DISTINCT article) AS n FROM appearances"
    " GROUP BY entity) AS found WHERE found.entity = entities.id",
    "UPDATE entities SET events = found.n, first = found.first, last = found.last FROM (SELECT entity,"
    " count(DISTINCT event) AS n, min(first) AS first, max(last) AS last FROM participants JOIN events"
    " ON events.id = event GROUP BY entity) AS found WHERE found.entity = entities.id",
)


def _store_entities(connection: sqlite3.Connection, linked: Linked, numbers: dict[str, int]) -> None:
    everyone: list[tuple[str, LinkedPerson | LinkedOrganization]] = [
        *(("person", p) for p in linked.people),
        *(("organization", o) for o in linked.organizations),
    ]
    connection.executemany(
        "INSERT INTO entities VALUES (?, ?, ?, ?, ?, ?, 0, 0, NULL, NULL, ?)",
        (
            (e.id, kind, e.name, e.latin, e.country, _json(list(e.names)), _json(plain(replace(e, mentioned_in=()))))
            for kind, e in everyone
        ),
    )
    connection.executemany(
        "INSERT INTO appearances VALUES (?, ?, ?)",
        ((e.id, numbers[ref.article], ref.id) for _, e in everyone for ref in _known(e.mentioned_in, numbers)),
    )
    connection.executemany(
        "INSERT INTO name_keys VALUES (?, ?)",
        ((key, e.id) for _, e in everyone for key in sorted(name_keys(e.names, e.latin))),
    )


def _store_events(connection: sqlite3.Connection, linked: Linked, numbers: dict[str, int]) -> None:
    connection.executemany(
        "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (_event_row(event) for event in linked.events)
    )
    connection.executemany(
        "INSERT OR IGNORE INTO participants VALUES (?, ?, ?)",
        ((event.id, p.who, p.role) for event in linked.events for p in event.participants),
    )
    connection.executemany(
        "INSERT INTO reports VALUES (?, ?, ?)",
        ((e.id, numbers[ref.article], ref.id) for e in linked.events for ref in _known(e.reports, numbers)),
    )


def _event_row(event: LinkedEvent) -> tuple[str | int | None, ...]:
    first, last = day_range(event.date)
    return (
        event.id,
        event.type,
        event.status,
        event.date,
        first,
        last,
        event.independent,
        event.copies,
        len(event.reports),
        len(event.conflicts),
        _json(plain(event)),
    )


def _store_statements(connection: sqlite3.Connection, linked: Linked, numbers: dict[str, int]) -> None:
    connection.executemany(
        "INSERT INTO statements VALUES (?, ?, ?, ?)",
        ((s.id, s.speaker, s.act, _json(plain(s))) for s in linked.statements),
    )
    connection.executemany(
        "INSERT INTO statement_reports VALUES (?, ?, ?)",
        ((s.id, numbers[ref.article], ref.id) for s in linked.statements for ref in _known(s.reports, numbers)),
    )


def _store_copies(connection: sqlite3.Connection, linked: Linked, numbers: dict[str, int]) -> None:
    connection.executemany(
        "INSERT INTO copies VALUES (?, ?, ?, ?)",
        (
            (numbers[a.key], numbers[a.copy_of], a.copy_share or 0.0, _json(plain(a)))
            for a in linked.articles
            if a.copy_of in numbers and a.key in numbers
        ),
    )


def _known(refs: tuple[Ref, ...], numbers: dict[str, int]) -> Iterator[Ref]:
    """The refs to articles that are still kept: one may have been removed while linking ran."""
    return (ref for ref in refs if ref.article in numbers)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def day_range(value: str | None) -> tuple[str | None, str | None]:
    """First and last day that a date value may mean: a month or a year spreads over its days."""
    if value is None:
        return None, None
    start, _, end = value.partition("/")
    return _first_day(start), _last_day(end or start)


def _first_day(value: str) -> str:
    return value + "-01" * (2 - value.count("-"))


def _last_day(value: str) -> str:
    if _MONTH.match(value):
        return f"{value}-{_DAYS[int(value[5:])]}"
    return f"{value}-12-31" if len(value) == 4 else value
