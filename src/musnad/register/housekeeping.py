"""Copies of the register, and two registers made one."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from musnad.errors import RegisterError
from musnad.register import archive
from musnad.register.adding import BATCH, Progress, Tally, write
from musnad.register.connection import connect, guarded, is_register, transaction
from musnad.register.learned import kept_lines
from musnad.register.packing import Prepared, indexed, linker, packed
from musnad.wire import plain


@dataclass(frozen=True, slots=True)
class Merged:
    """What came from the other register."""

    articles: Progress
    judgements: int


def backup(connection: sqlite3.Connection, target: Path, *, replace: bool = False) -> None:
    """Copy the register as it is at this moment, while others may write. The copy is checked, then put in place.

    Raises RegisterError where the target exists (unless ``replace``) or the copy is damaged.
    """
    if target.exists() and not replace:
        raise RegisterError(f"{target} exists already: name another file, or say --replace")
    if not target.parent.is_dir():
        raise RegisterError(f"there is no folder {target.parent}")
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    with guarded(target):
        try:
            with closing(sqlite3.connect(part, isolation_level=None)) as copy:
                connection.backup(copy, pages=2048)
                copy.execute("PRAGMA journal_mode = DELETE")
                if copy.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                    raise RegisterError(f"the copy {part} is damaged: see to the disk")
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)


def merge(connection: sqlite3.Connection, other: Path, now: str) -> Merged:
    """Take over the articles, readings and judgements of another register; it is not changed, even if it is older.

    Articles that both hold stay as they are here. The caller links afterwards. Raises RegisterError.
    """
    if not other.exists() or other.is_dir() or not is_register(other):
        raise RegisterError(f"{other} is no register")
    with tempfile.TemporaryDirectory() as folder, guarded(other):
        copy = Path(folder) / "other.db"
        with closing(sqlite3.connect(other)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        with closing(connect(copy)) as source:
            return _take_over(connection, source, now)


def _take_over(connection: sqlite3.Connection, source: sqlite3.Connection, now: str) -> Merged:
    tally = Tally()
    numbers = [row["no"] for row in source.execute("SELECT no FROM articles ORDER BY no")]
    for i in range(0, len(numbers), BATCH):
        batch = [_prepared(source, no) for no in numbers[i : i + BATCH]]
        write(connection, batch, now, tally)
    with transaction(connection):
        made = sum(archive.put_judgement(connection, judgement) for judgement in archive.judgements(source))
        if made:
            archive.touch(connection)
    return Merged(tally.progress(), made)


def _prepared(source: sqlite3.Connection, no: int) -> Prepared:
    """An article as its register has stored it, ready to be stored in another."""
    kept = archive.kept(source, no)
    row = source.execute(
        "SELECT texts.data AS text, readings.data AS reading, claims, facts.data AS facts, made_by, reader, lexicon,"
        " learned FROM texts JOIN readings USING (article) JOIN facts USING (article) WHERE article = ? AND current",
        (no,),
    ).fetchone()
    facets = source.execute("SELECT contact, facet, value FROM contact_facets WHERE article = ?", (no,))
    return Prepared(
        article=kept.article,
        key=kept.key,
        day=kept.day,
        reader=row["reader"],
        lexicon=row["lexicon"],
        text=row["text"],
        reading=row["reading"],
        claims=row["claims"],
        facts=row["facts"] if row["made_by"] == linker() else packed(plain(archive.gathered(source, no))),
        tokens=indexed(kept.article.text),
        title_tokens=indexed(kept.article.title or ""),
        facets=tuple((f["contact"], f["facet"], f["value"]) for f in facets),
        learned=kept_lines(source, row["learned"]),
    )
