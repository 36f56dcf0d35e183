"""Lines that the pages of an outlet carry whatever the story is, as the register has learned them.

Learning is asked for (``musnad reread --learn``), never a side effect of adding, so that what a register holds does not
depend on the order in which its articles came. A set of lines is named by a hash of what it holds, and every reading
says by which set it was made: it can be made again.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from hashlib import sha256

from musnad.errors import NotFoundError


@dataclass(frozen=True, slots=True)
class Learned:
    """Folded lines, as ``find_furniture`` takes them, and the name of the set: None where nothing was learned."""

    id: str | None
    lines: frozenset[str]


NOTHING = Learned(None, frozenset())


def learned(lines: frozenset[str]) -> Learned:
    """A set of lines under the name that its content gives it."""
    return Learned(name_of(lines), lines) if lines else NOTHING


def name_of(lines: frozenset[str]) -> str:
    """The name of a set of lines: a hash of the lines in alphabetical order."""
    return f"lines-{sha256(chr(10).join(sorted(lines)).encode()).hexdigest()[:12]}"


def keep(connection: sqlite3.Connection, found: Learned) -> None:
    """Store a set of lines; nothing happens where it is known, or empty."""
    if found.id is not None:
        said = json.dumps(sorted(found.lines), ensure_ascii=False)
        connection.execute("INSERT OR IGNORE INTO repeated_lines VALUES (?, ?)", (found.id, said))


def kept_lines(connection: sqlite3.Connection, id_: str | None) -> Learned:
    """The set of lines with this name, nothing for None. Raises NotFoundError."""
    if id_ is None:
        return NOTHING
    row = connection.execute("SELECT lines FROM repeated_lines WHERE id = ?", (id_,)).fetchone()
    if row is None:
        raise NotFoundError(f"the register has no set of repeated lines {id_!r}")
    return Learned(id_, frozenset(json.loads(row["lines"])))
