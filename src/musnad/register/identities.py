"""Whom a name means: people and organizations of the register that bear it, in any spelling and either script."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict

from musnad.errors import NotFoundError
from musnad.link.names import SAME, alike
from musnad.link.parts import Token
from musnad.register.entities import ENTITY
from musnad.register.names import keys, name_tokens, plain_name, without_article
from musnad.register.records import EntityRow


def bearers(
    connection: sqlite3.Connection, name: str, *, tail: bool = False, most: int | None = None
) -> tuple[EntityRow, ...]:
    """Entities of whose written forms one holds every word of the name, best fit first, then most events.

    Words are compared by sound, in either script. ``tail``: a form must end in the name, word for word. Nobody is
    returned where more than ``most`` entities sound like it: such a name tells nobody apart.
    """
    wanted = name_tokens(name)
    ids = _holding(connection, wanted, most)
    rows = connection.execute(f"SELECT {ENTITY}, names FROM entities WHERE id IN ({', '.join('?' * len(ids))})", ids)
    plain = plain_name(name)
    ranked = [
        (fit, EntityRow(*row[:9]))
        for row in rows
        if (fit := _fit(wanted, plain, [*json.loads(row["names"]), *filter(None, [row["latin"]])], tail))
    ]
    ranked.sort(key=lambda found: (-found[0], -found[1].events, -found[1].articles, found[1].id))
    return tuple(row for _, row in ranked)


def _holding(connection: sqlite3.Connection, wanted: tuple[Token, ...], most: int | None) -> list[str]:
    """Ids of entities that have a key of every word; none where there are more than ``most``."""
    if not wanted:
        return []
    some = [keys(token) for token in wanted]
    each = (f"SELECT DISTINCT entity FROM name_keys WHERE key IN ({', '.join('?' * len(found))})" for found in some)
    values = [key for found in some for key in found]
    rows = connection.execute(f"{' INTERSECT '.join(each)} LIMIT ?", (*values, -1 if most is None else most + 1))
    found = {row["entity"] for row in rows}
    return sorted(found) if most is None or len(found) <= most else []


def _fit(wanted: tuple[Token, ...], plain: str, forms: list[str], tail: bool) -> float:
    """1 where a written form is the name, less where it only holds it, 0 where no single form holds all its words."""
    return max((_fit_one(wanted, plain, form, tail) for form in forms), default=0.0)


def _fit_one(wanted: tuple[Token, ...], plain: str, form: str, tail: bool) -> float:
    if plain_name(form) == plain:
        return 1.0
    have = name_tokens(form)
    if len(have) < len(wanted):
        return 0.0
    if tail:
        near = min(_near(w, h) for w, h in zip(wanted, have[-len(wanted) :], strict=True))
    else:
        near = min(max(_near(w, h) for h in have) for w in wanted)
    return 0.5 * near + 0.4 * len(wanted) / len(have) if near >= SAME else 0.0


def _near(a: Token, b: Token) -> float:
    """How surely two words are one; those without a key in common are not compared."""
    if set(keys(a)).isdisjoint(keys(b)):
        return 0.0
    bare = without_article(a)
    return max(alike(a, b), alike(bare, b) if bare else 0.0)


def find_entity(connection: sqlite3.Connection, said: str, kind: str | None = None) -> EntityRow:
    """The person or organization that a user means, by id, beginning of an id, or name.

    Of several bearers of a name the one with the best fit and most events is taken. Raises NotFoundError.
    """
    if said.startswith(("person:", "organization:")):
        rows = connection.execute(f"SELECT {ENTITY} FROM entities WHERE id LIKE ? || '%' LIMIT 2", (said,)).fetchall()
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
