"""The register in figures."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from musnad.register.derive import is_current
from musnad.register.records import Stats


def stats(connection: sqlite3.Connection, path: Path) -> Stats:
    """Counts of everything, the period covered and the readers at work."""
    articles, first, last, outlets = connection.execute(
        "SELECT count(*), min(day), max(day), count(DISTINCT outlet) FROM articles"
    ).fetchone()
    copies = _count(connection, "SELECT count(*) FROM copies")
    events, independent, contested = connection.execute(
        "SELECT count(*), coalesce(sum(independent > 1), 0), coalesce(sum(conflicts), 0) FROM events"
    ).fetchone()
    return Stats(
        articles=articles,
        originals=articles - copies,
        copies=copies,
        outlets=outlets,
        first=first,
        last=last,
        people=_count(connection, "SELECT count(*) FROM entities WHERE kind = 'person'"),
        organizations=_count(connection, "SELECT count(*) FROM entities WHERE kind = 'organization'"),
        events=events,
        independent=independent,
        conflicts=contested,
        statements=_count(connection, "SELECT count(*) FROM statements"),
        judgements=_count(connection, "SELECT count(*) FROM judgements"),
        by_type=_groups(connection, "SELECT type, count(*) FROM events GROUP BY type ORDER BY 2 DESC, 1"),
        by_status=_groups(connection, "SELECT status, count(*) FROM events GROUP BY status ORDER BY 2 DESC, 1"),
        by_outlet=_groups(
            connection,
            "SELECT outlet, count(*) FROM articles WHERE outlet IS NOT NULL GROUP BY outlet ORDER BY 2 DESC, 1",
        ),
        readers=tuple(
            (row[0], row[1], row[2])
            for row in connection.execute(
                "SELECT reader, lexicon, count(*) FROM readings WHERE current GROUP BY reader, lexicon ORDER BY 3 DESC"
            )
        ),
        bytes=path.stat().st_size,
        current=is_current(connection),
    )


def _count(connection: sqlite3.Connection, query: str) -> int:
    return int(connection.execute(query).fetchone()[0])


def _groups(connection: sqlite3.Connection, query: str) -> tuple[tuple[str, int], ...]:
    return tuple((row[0], row[1]) for row in connection.execute(query))
