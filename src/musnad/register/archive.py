"""What is kept of every article: the text as received, how it came, each reading of it. All else is derived."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from musnad.errors import NotFoundError
from musnad.link import Facts, Judgement, Source, article_key, gather
from musnad.model import Article, Reading
from musnad.register.claims import Claim, from_row
from musnad.register.learned import Learned, keep, kept_lines
from musnad.register.packing import Prepared, indexed, linker, unpacked, unpacked_facts
from musnad.wire import decoded, plain

Outcome = Literal["added", "replaced", "known"]
_LATE = "9999"
_COLUMNS = "name, id, outlet, url, published, title, source"


@dataclass(frozen=True, slots=True)
class Kept:
    """An article of the archive with its number there, its key, and its day of publication (given or read)."""

    no: int
    key: str
    day: str | None
    added: str
    article: Article


@dataclass(frozen=True, slots=True)
class KeptReading:
    """A reading of the archive, its origin (reader, lexicon, learned lines), and its claims with their quotations."""

    reader: str
    lexicon: str
    learned: Learned
    reading: Reading
    claims: tuple[Claim, ...]


def is_known(connection: sqlite3.Connection, article: Article) -> bool:
    """True when this article has arrived before under this name and day, so that adding it changes nothing."""
    row = connection.execute(
        "SELECT 1 FROM articles JOIN arrivals ON arrivals.article = articles.no"
        " WHERE key = ? AND arrivals.name = ? AND arrivals.published = ?",
        (article_key(article), article.name, article.published or _LATE),
    ).fetchone()
    return row is not None


def put(connection: sqlite3.Connection, prepared: Prepared, now: str) -> Outcome:
    """Store an article and its reading.

    One article may arrive under several names and days; the earliest day, then the first name in order, is kept as the
    article's own, whatever the order of arrival.
    """
    article = prepared.article
    row = connection.execute("SELECT no, published, name FROM articles WHERE key = ?", (prepared.key,)).fetchone()
    if row is None:
        no = _insert(connection, prepared, now)
        _arrive(connection, no, article, now)
        return "added"
    _arrive(connection, row["no"], article, now)
    if (article.published or _LATE, article.name) >= (row["published"] or _LATE, row["name"]):
        return "known"
    _unindex(connection, row["no"])
    connection.execute(
        "UPDATE articles SET name = ?, published = ?, title = ?, source = ?, day = ? WHERE no = ?",
        (article.name, article.published, article.title, article.source, prepared.day, row["no"]),
    )
    connection.execute("DELETE FROM readings WHERE article = ?", (row["no"],))
    _index(connection, row["no"], prepared)
    put_reading(connection, row["no"], prepared)
    return "replaced"


def _insert(connection: sqlite3.Connection, prepared: Prepared, now: str) -> int:
    article = prepared.article
    cursor = connection.execute(
        f"INSERT INTO articles (key, {_COLUMNS}, added, day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            prepared.key,
            article.name,
            article.id,
            article.outlet,
            article.url,
            article.published,
            article.title,
            article.source,
            now,
            prepared.day,
        ),
    )
    no = int(cursor.lastrowid or 0)
    connection.execute("INSERT INTO texts VALUES (?, ?)", (no, prepared.text))
    _index(connection, no, prepared)
    put_reading(connection, no, prepared)
    return no


def _arrive(connection: sqlite3.Connection, no: int, article: Article, now: str) -> None:
    connection.execute(
        "INSERT OR IGNORE INTO arrivals VALUES (?, ?, ?, ?, ?)",
        (no, article.name, article.published or _LATE, article.source, now),
    )


def _index(connection: sqlite3.Connection, no: int, prepared: Prepared) -> None:
    connection.execute(
        "INSERT INTO words (rowid, text, title) VALUES (?, ?, ?)", (no, prepared.tokens, prepared.title_tokens)
    )


def _unindex(connection: sqlite3.Connection, no: int) -> None:
    article = kept(connection, no).article
    connection.execute(
        "INSERT INTO words (words, rowid, text, title) VALUES ('delete', ?, ?, ?)",
        (no, indexed(article.text), indexed(article.title or "")),
    )


def put_reading(connection: sqlite3.Connection, no: int, prepared: Prepared) -> None:
    """Make a reading the article's current one; those of earlier readers stay beside it."""
    connection.execute("UPDATE readings SET current = 0 WHERE article = ?", (no,))
    keep(connection, prepared.learned)
    connection.execute(
        "INSERT OR REPLACE INTO readings VALUES (?, ?, ?, 1, ?, ?, ?)",
        (no, prepared.reader, prepared.lexicon, prepared.reading, prepared.claims, prepared.learned.id),
    )
    connection.execute(
        "INSERT OR REPLACE INTO facts (article, made_by, data) VALUES (?, ?, ?)", (no, linker(), prepared.facts)
    )
    connection.execute("DELETE FROM contact_facets WHERE article = ?", (no,))
    connection.executemany(
        "INSERT INTO contact_facets VALUES (?, ?, ?, ?)", [(no, *facet) for facet in prepared.facets]
    )
    connection.execute("UPDATE articles SET day = ? WHERE no = ?", (prepared.day, no))


def kept(connection: sqlite3.Connection, no: int) -> Kept:
    """The article with this number. Raises NotFoundError."""
    for found in _kept(connection, "WHERE no = ?", (no,)):
        return found
    raise NotFoundError(f"the register has no article number {no}")


def all_kept(connection: sqlite3.Connection) -> Iterator[Kept]:
    """Every article, in the order of arrival, one at a time."""
    return _kept(connection, "ORDER BY no", ())


def kept_of_outlet(connection: sqlite3.Connection, outlet: str, most: int) -> Iterator[Kept]:
    """Articles of an outlet, at most so many: those whose keys come first. The order of arrival leaves no trace."""
    return _kept(connection, "WHERE outlet = ? ORDER BY key LIMIT ?", (outlet, most))


def _kept(connection: sqlite3.Connection, where: str, values: tuple[int | str, ...]) -> Iterator[Kept]:
    rows = connection.execute(
        f"SELECT no, key, day, added, {_COLUMNS}, data FROM articles JOIN texts ON texts.article = no {where}",
        values,
    )
    for row in rows:
        text = zlib.decompress(row["data"]).decode()
        article = Article(
            row["name"],
            row["id"],
            text,
            row["outlet"],
            row["url"],
            row["published"],
            row["title"],
            row["source"],
        )
        yield Kept(row["no"], row["key"], row["day"], row["added"], article)


def kept_reading(connection: sqlite3.Connection, no: int) -> KeptReading:
    """The current reading of an article."""
    row = connection.execute(
        "SELECT reader, lexicon, learned, data, claims FROM readings WHERE article = ? AND current", (no,)
    ).fetchone()
    if row is None:
        raise NotFoundError(f"the register has no reading of article number {no}")
    found = tuple(from_row(claim) for claim in unpacked(row["claims"]))
    learned = kept_lines(connection, row["learned"])
    return KeptReading(row["reader"], row["lexicon"], learned, decoded(Reading, unpacked(row["data"])), found)


def reading_of(connection: sqlite3.Connection, no: int) -> Reading:
    """The current reading of an article alone, without its claims."""
    row = connection.execute("SELECT data FROM readings WHERE article = ? AND current", (no,)).fetchone()
    if row is None:
        raise NotFoundError(f"the register has no reading of article number {no}")
    return decoded(Reading, unpacked(row["data"]))


def facts(connection: sqlite3.Connection) -> Iterator[Facts]:
    """What linking needs of every article, ordered by key so that the order of arrival leaves no trace."""
    rows = connection.execute(
        "SELECT no, made_by, data FROM facts JOIN articles ON articles.no = facts.article ORDER BY key"
    )
    current = linker()
    for row in rows:
        yield unpacked_facts(row["data"]) if row["made_by"] == current else gathered(connection, row["no"])


def gathered(connection: sqlite3.Connection, no: int) -> Facts:
    """The facts of an article, gathered anew from its text and reading."""
    return gather(Source(kept(connection, no).article, kept_reading(connection, no).reading))


def remove(connection: sqlite3.Connection, no: int) -> None:
    """Take an article out with everything kept of it. The derived tables are to be built again afterwards."""
    _unindex(connection, no)
    connection.execute("DELETE FROM articles WHERE no = ?", (no,))


def judgements(connection: sqlite3.Connection) -> tuple[Judgement, ...]:
    """Every judgement, superseded ones included, in the order in which they were made."""
    rows = connection.execute("SELECT data FROM judgements ORDER BY at, id")
    return tuple(decoded(Judgement, json.loads(row["data"])) for row in rows)


def put_judgement(connection: sqlite3.Connection, judgement: Judgement) -> bool:
    """Store a judgement; False when the register holds it already."""
    cursor = connection.execute(
        "INSERT OR IGNORE INTO judgements VALUES (?, ?, ?)",
        (judgement.id, json.dumps(plain(judgement), ensure_ascii=False), judgement.when),
    )
    return cursor.rowcount > 0


def generation(connection: sqlite3.Connection) -> int:
    """How often what is kept has changed: derived tables say which generation they were built from."""
    row = connection.execute("SELECT value FROM meta WHERE key = 'generation'").fetchone()
    return int(row["value"]) if row else 0


def touch(connection: sqlite3.Connection) -> None:
    """Note that what is kept has changed."""
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('generation', ?)", (str(generation(connection) + 1),))
