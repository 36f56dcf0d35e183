"""Whom a name means: people and organizations of the register that bear it, in any spelling and either script."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict

from musnad.errors import NotFoundError
from musnad.register.names import keys
from musnad.register.records import EntityRow
from musnad.text import fold_text

_ENTITY = "id, kind, name, latin, country, articles, events, first, last"


def bearers(
    connection: sqlite3.Connection, name: str, *, tail: bool = False, limit: int = 1000
) -> tuple[EntityRow, ...]:
    """Entities of whose written forms one holds every word of the name, best fit first, then most events.

    Arabic words are compared as folded, Latin ones by their consonants. ``tail``: the form must end in the name.
    """
    wanted = _words(name)
    if not wanted:
        return ()
    holding: set[str] | None = None
    for word in wanted:
        some = sorted(keys(word))
        rows = connection.execute(
            f"SELECT DISTINCT entity FROM name_keys WHERE key IN ({', '.join('?' * len(some))})",
            some,
        )
        found = {row["entity"] for row in rows}
        holding = found if holding is None else holding & found
    ids = sorted(holding or ())[:limit]
    rows = connection.execute(
        f"SELECT {_ENTITY}, names FROM entities WHERE id IN ({', '.join('?' * len(ids))})",
        ids,
    )
    ranked = [
        (fit, EntityRow(*row[:9]))
        for row in rows
        if (fit := _fit(wanted, json.loads(row["names"]), row["latin"], tail))
    ]
    ranked.sort(key=lambda found: (-found[0], -found[1].events, -found[1].articles, found[1].id))
    return tuple(row for _, row in ranked)


def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in fold_text(name).split() if any(c.isalpha() for c in word))


def _fit(wanted: tuple[str, ...], names: list[str], latin: str | None, tail: bool) -> float:
    """1 where a written form is the name, less where it only holds it, 0 where no single form holds all its words."""
    return max((_fit_one(wanted, _words(form), tail) for form in (*names, *([latin] if latin else []))), default=0.0)


def _fit_one(wanted: tuple[str, ...], form: tuple[str, ...], tail: bool) -> float:
    if form == wanted:
        return 1.0
    have = form[-len(wanted) :] if tail else form
    if len(have) < len(wanted) or not all(any(_same(word, other) for other in have) for word in wanted):
        return 0.0
    exact = sum(word in form for word in wanted) / len(wanted)
    return 0.4 + 0.3 * exact + 0.2 * len(wanted) / len(form)


def _same(word: str, other: str) -> bool:
    mine, theirs = keys(word), keys(other)
    return bool({k for k in mine if word.isascii() or k[0] != "~"} & theirs)


def find_entity(connection: sqlite3.Connection, said: str, kind: str | None = None) -> EntityRow:
    """The person or organization that a user means, by id, beginning of an id, or name.

    Of several bearers of a name the one with the best fit and most events is taken. Raises NotFoundError.
    """
    if said.startswith(("person:", "organization:")):
        rows = connection.execute(f"SELECT {_ENTITY} FROM entities WHERE id LIKE ? || '%' LIMIT 2", (said,)).fetchall()
        found = [EntityRow(*row) for row in rows]
        if len(found) == 1:
            return found[0]
        raise NotFoundError(f"{'several records have' if found else 'the register has no'} id {said}")
    for row in bearers(connection, said):
        if kind in {None, row.kind}:
            return row
    raise NotFoundError(f"the register knows nobody called {said!r}; 'musnad search' looks in all words")


def namesakes(connection: sqlite3.Connection, said: str) -> dict[str, list[EntityRow]]:
    """The bearers of a name by kind, for telling a user whom else he may mean."""
    out: dict[str, list[EntityRow]] = defaultdict(list)
    for row in bearers(connection, said):
        out[row.kind].append(row)
    return out
