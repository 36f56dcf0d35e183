"""People and organizations of the derived tables, by their ids: what every other question names them by."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from musnad.register.records import EntityRow

ENTITY = "id, kind, name, latin, country, articles, events, first, last"
"""The columns of ``entities`` in the order of ``EntityRow``."""


def marks(values: Sequence[object]) -> str:
    """Question marks for a list of values."""
    return ", ".join("?" * len(values))


def entities_of(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, EntityRow]:
    """Entities by id; ids that the register does not have are left out."""
    wanted = sorted(set(ids))
    rows = connection.execute(f"SELECT {ENTITY} FROM entities WHERE id IN ({marks(wanted)})", wanted)
    return {row["id"]: EntityRow(*row) for row in rows}


def entities_in(connection: sqlite3.Connection, article: int) -> dict[str, EntityRow]:
    """The entities of an article by their ids in its reading."""
    rows = connection.execute(
        f"SELECT local, {ENTITY.replace('articles, events', 'entities.articles, entities.events')}"
        " FROM appearances JOIN entities ON entities.id = entity WHERE article = ?",
        (article,),
    )
    return {row["local"]: EntityRow(*row[1:]) for row in rows}
