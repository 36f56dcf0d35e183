"""Questions to the derived tables, answered with records. Nothing here writes."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

from musnad.errors import NotFoundError
from musnad.link.records import Conflict, LinkedEvent, LinkedPerson, LinkedStatement
from musnad.register import archive
from musnad.register.articles import article_rows, rows_by_key
from musnad.register.entities import ENTITY, entities_in, entities_of, marks
from musnad.register.filters import Filter, event_conditions, where
from musnad.register.identities import bearers
from musnad.register.records import (
    ArticleRow,
    ConflictRow,
    EntityPage,
    EntityRow,
    EventPage,
    EventRow,
    Page,
    Part,
    Report,
    StatementRow,
)
from musnad.wire import decoded

_EVENT = "events.id, type, status, date, independent, copies, reports, conflicts, data"
EVENT_ORDERS = {
    "date": "events.first IS NULL, events.first DESC, events.id",
    "oldest": "events.first IS NULL, events.first, events.id",
    "sources": "events.independent DESC, events.first DESC, events.id",
}


def events(
    connection: sqlite3.Connection,
    wanted: Filter | None = None,
    *,
    order: str = "date",
    limit: int = 50,
    offset: int = 0,
) -> Page[EventRow]:
    """Events, newest first (``date``), oldest first (``oldest``) or best attested first (``sources``)."""
    sql, values = where(event_conditions(wanted or Filter()))
    total = connection.execute(f"SELECT count(*) FROM events WHERE {sql}", values).fetchone()[0]
    rows = connection.execute(
        f"SELECT {_EVENT} FROM events WHERE {sql} ORDER BY {EVENT_ORDERS[order]} LIMIT ? OFFSET ?",
        (*values, limit, offset),
    ).fetchall()
    return Page(total, event_rows(connection, rows), offset)


def events_of(connection: sqlite3.Connection, ids: Iterable[str], wanted: Filter | None = None) -> tuple[EventRow, ...]:
    """Those of the events with these ids that meet the conditions, newest first."""
    some = sorted(set(ids))
    own = wanted if wanted and wanted.asks_events else Filter()
    sql, values = where([(f"id IN ({marks(some)})", tuple(some)), *event_conditions(own)])
    rows = connection.execute(
        f"SELECT {_EVENT} FROM events WHERE {sql} ORDER BY {EVENT_ORDERS['date']}", values
    ).fetchall()
    return event_rows(connection, rows)


def event_rows(connection: sqlite3.Connection, rows: Sequence[sqlite3.Row]) -> tuple[EventRow, ...]:
    """Rows of ``events`` with the names of who took part."""
    linked = [decoded(LinkedEvent, json.loads(row["data"])) for row in rows]
    named = entities_of(connection, (p.who for event in linked for p in event.participants))
    return tuple(_event_row(event, named) for event in linked)


def _event_row(event: LinkedEvent, named: dict[str, EntityRow]) -> EventRow:
    return EventRow(
        id=event.id,
        type=event.type,
        status=event.status,
        date=event.date,
        places=event.places,
        parts=tuple(Part(named[p.who], p.role) for p in event.participants if p.who in named),
        topics=event.topics,
        independent=event.independent,
        copies=event.copies,
        reports=len(event.reports),
        conflicts=len(event.conflicts),
    )


def event(connection: sqlite3.Connection, id_: str) -> EventPage:
    """One event with every report of it. Raises NotFoundError."""
    row = connection.execute(f"SELECT {_EVENT} FROM events WHERE id = ?", (id_,)).fetchone()
    if row is None:
        raise NotFoundError(f"the register has no event {id_}")
    linked = decoded(LinkedEvent, json.loads(row["data"]))
    numbers = connection.execute("SELECT article, contact FROM reports WHERE event = ?", (id_,)).fetchall()
    articles = {a.no: a for a in article_rows(connection, (n["article"] for n in numbers))}
    reports = [_report(connection, articles[n["article"]], n["contact"]) for n in numbers]
    reports.sort(key=lambda r: (r.article.copy_of is not None, r.article.day or "9999", r.article.label))
    return EventPage(event_rows(connection, [row])[0], linked, tuple(reports), {a.key: a for a in articles.values()})


def _report(connection: sqlite3.Connection, article: ArticleRow, contact: str) -> Report:
    reading = archive.kept_reading(connection, article.no)
    return Report(
        article=article,
        contact=next(c for c in reading.reading.contacts if c.id == contact),
        claims=tuple(c for c in reading.claims if c.record == contact),
        entities=entities_in(connection, article.no),
        text=archive.kept(connection, article.no).article.text,
    )


# ------------------------------------------------------------------ people and organizations


def entities(
    connection: sqlite3.Connection,
    kind: str | None = None,
    *,
    name: str | None = None,
    limit: int = 50,
    offset: int = 0,
) -> Page[EntityRow]:
    """People and organizations (``kind`` ``person`` or ``organization`` for one of them), most events first.

    ``name`` keeps those of whose written forms one holds all its words, in any spelling and either script.
    """
    conditions: list[tuple[str, tuple[str | int, ...]]] = [("kind = ?", (kind,))] if kind else []
    if name:
        ids = entities_named(connection, name)
        conditions.append((f"id IN ({marks(ids)})", tuple(ids)))
    sql, values = where(conditions)
    total = connection.execute(f"SELECT count(*) FROM entities WHERE {sql}", values).fetchone()[0]
    rows = connection.execute(
        f"SELECT {ENTITY} FROM entities WHERE {sql} ORDER BY events DESC, articles DESC, id LIMIT ? OFFSET ?",
        (*values, limit, offset),
    )
    return Page(total, tuple(EntityRow(*row) for row in rows), offset)


def entities_named(connection: sqlite3.Connection, name: str, kind: str | None = None) -> tuple[str, ...]:
    """Ids of entities that bear a name: every word of it found, as written or by its consonants in either script."""
    return tuple(row.id for row in bearers(connection, name) if kind in {None, row.kind})


def entity(connection: sqlite3.Connection, id_: str) -> EntityPage:
    """One person or organization. Raises NotFoundError."""
    row = connection.execute(f"SELECT {ENTITY}, names, data FROM entities WHERE id = ?", (id_,)).fetchone()
    if row is None:
        raise NotFoundError(f"the register has no person or organization {id_}")
    found = connection.execute("SELECT DISTINCT article FROM appearances WHERE entity = ?", (id_,))
    articles = article_rows(connection, (r["article"] for r in found))
    data = json.loads(row["data"])
    return EntityPage(
        row=EntityRow(*row[:9]),
        names=tuple(json.loads(row["names"])),
        person=decoded(LinkedPerson, data) if row["kind"] == "person" else None,
        mentioned_in=articles,
        articles={a.key: a for a in articles},
    )


# ------------------------------------------------------------------ statements and conflicts


def statements(
    connection: sqlite3.Connection, speaker: str | None = None, *, limit: int = 50, offset: int = 0
) -> Page[StatementRow]:
    """Utterances, of one speaker or of all, newest first; each as its earliest report tells it."""
    condition, values = ("WHERE speaker = ?", (speaker,)) if speaker else ("", ())
    total = connection.execute(f"SELECT count(*) FROM statements {condition}", values).fetchone()[0]
    return Page(total, _statements(connection, condition, values, limit, offset), offset)


def _statements(
    connection: sqlite3.Connection, condition: str, values: tuple[str, ...], limit: int, offset: int
) -> tuple[StatementRow, ...]:
    rows = connection.execute(
        "SELECT statements.id, speaker, act, data, article, local,"
        " min(coalesce(day, '9999') || ' ' || articles.key) AS at"
        " FROM statements JOIN statement_reports ON statement = statements.id JOIN articles ON articles.no = article"
        f" {condition} GROUP BY statements.id ORDER BY day IS NULL, day DESC, at, statements.id LIMIT ? OFFSET ?",
        (*values, limit, offset),
    ).fetchall()
    named = entities_of(connection, (row["speaker"] for row in rows if row["speaker"]))
    articles = {a.no: a for a in article_rows(connection, (row["article"] for row in rows))}
    return tuple(_statement(connection, row, named, articles) for row in rows)


def statement(connection: sqlite3.Connection, id_: str) -> StatementRow:
    """One utterance as its earliest report tells it. Raises NotFoundError."""
    found = _statements(connection, "WHERE statements.id = ?", (id_,), 1, 0)
    if not found:
        raise NotFoundError(f"the register has no statement {id_}")
    return found[0]


def _statement(
    connection: sqlite3.Connection, row: sqlite3.Row, named: dict[str, EntityRow], articles: dict[int, ArticleRow]
) -> StatementRow:
    reading = archive.reading_of(connection, row["article"])
    told = next(s for s in reading.statements if s.id == row["local"])
    text = archive.kept(connection, row["article"]).article.text
    return StatementRow(
        id=row["id"],
        speaker=named.get(row["speaker"]),
        speaker_words=told.speaker_text.of(text) if told.speaker_text else None,
        act=row["act"],
        kind=told.kind,
        content=told.content.of(text),
        span=told.content,
        article=articles[row["article"]],
        reports=len(decoded(LinkedStatement, json.loads(row["data"])).reports),
    )


def conflicts(
    connection: sqlite3.Connection,
    wanted: Filter | None = None,
    *,
    field: str | None = None,
    limit: int = 50,
    offset: int = 0,
) -> Page[ConflictRow]:
    """Contradictions between reports, newest events first; ``field`` keeps those about one field (date, rank ...)."""
    sql, values = where([*event_conditions(wanted or Filter()), ("events.conflicts > 0", ())])
    rows = connection.execute(
        f"SELECT {_EVENT} FROM events WHERE {sql} ORDER BY {EVENT_ORDERS['date']}",
        values,
    ).fetchall()
    every = [
        (row, event, conflict)
        for row in rows
        for event in [decoded(LinkedEvent, json.loads(row["data"]))]
        for conflict in event.conflicts
        if field in {None, conflict.field}
    ]
    return Page(len(every), tuple(_conflict(connection, *found) for found in every[offset : offset + limit]), offset)


def _conflict(connection: sqlite3.Connection, row: sqlite3.Row, event: LinkedEvent, conflict: Conflict) -> ConflictRow:
    articles = rows_by_key(connection, (r.ref.article for value in conflict.values for r in value.reports))
    who = entities_of(connection, [conflict.who]).get(conflict.who) if conflict.who else None
    return ConflictRow(event_rows(connection, [row])[0], conflict, who, articles)


__all__ = ["conflicts", "entities", "entity", "event", "events", "statements"]
