"""Articles of the register: in lists, and one with all that was read in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from musnad.errors import NotFoundError
from musnad.link.copies import edits
from musnad.link.facts import body_words
from musnad.model import Word
from musnad.register import archive
from musnad.register.entities import entities_in
from musnad.register.filters import Filter, article_conditions, where
from musnad.register.records import ArticlePage, ArticleRow, Page

_LABEL = (
    "CASE WHEN EXISTS (SELECT 1 FROM articles AS other WHERE other.name = {0}.name AND other.no <> {0}.no)"
    " THEN {0}.name || '~' || substr({0}.key, 9, 8) ELSE {0}.name END"
)
"""A name that several articles share is made unique by the beginning of the article's key."""

_COLUMNS = (
    f"articles.no, articles.key, articles.id, {_LABEL.format('articles')} AS label, articles.outlet, articles.url,"
    f" articles.day, articles.title, {_LABEL.format('origin')} AS copy_of, copies.share"
)
_FROM = (
    "FROM articles LEFT JOIN copies ON copies.article = articles.no"
    " LEFT JOIN articles AS origin ON origin.no = copies.original"
)
_BATCH = 10_000


def articles(
    connection: sqlite3.Connection, wanted: Filter | None = None, *, limit: int = 50, offset: int = 0
) -> Page[ArticleRow]:
    """Articles, newest first."""
    sql, values = where(article_conditions(wanted or Filter()))
    total = connection.execute(f"SELECT count(*) FROM articles WHERE {sql}", values).fetchone()[0]
    rows = connection.execute(
        f"SELECT {_COLUMNS} {_FROM} WHERE {sql}"
        " ORDER BY articles.day IS NULL, articles.day DESC, articles.key LIMIT ? OFFSET ?",
        (*values, limit, offset),
    )
    return Page(total, tuple(_row(row) for row in rows), offset)


def article_rows(connection: sqlite3.Connection, numbers: Iterable[int]) -> tuple[ArticleRow, ...]:
    """The articles with these numbers, by day and key."""
    wanted = sorted(set(numbers))
    out: list[ArticleRow] = []
    for i in range(0, len(wanted), _BATCH):
        some = wanted[i : i + _BATCH]
        marks = ", ".join("?" * len(some))
        rows = connection.execute(f"SELECT {_COLUMNS} {_FROM} WHERE articles.no IN ({marks})", some)
        out += [_row(row) for row in rows]
    return tuple(sorted(out, key=lambda a: (a.day or "9999", a.key)))


def rows_by_key(connection: sqlite3.Connection, keys: Iterable[str]) -> dict[str, ArticleRow]:
    """Articles by their keys."""
    wanted = sorted(set(keys))
    marks = ", ".join("?" * len(wanted))
    rows = connection.execute(f"SELECT {_COLUMNS} {_FROM} WHERE articles.key IN ({marks})", wanted)
    return {row["key"]: _row(row) for row in rows}


def _row(row: sqlite3.Row) -> ArticleRow:
    return ArticleRow(*row)


def find_article(connection: sqlite3.Connection, said: str) -> int:
    """The number of the article that a user means: its label or name, its key, its hash or a beginning of these.

    Raises NotFoundError, also where several articles fit, naming them.
    """
    name, _, suffix = said.partition("~")
    tries = (
        ("key = ? OR id = ?", (said, said)),
        ("name = ? AND substr(key, 9, 8) LIKE ? || '%'", (name, suffix)),
        ("name = ?", (said,)),
        ("id LIKE ? || '%' OR key LIKE ? || '%'", (_prefix(said, "sha256:"), _prefix(said, "article:"))),
        ("url = ?", (said,)),
    )
    for condition, values in tries:
        found = connection.execute(f"SELECT no FROM articles WHERE {condition} LIMIT 9", values).fetchall()
        if len(found) == 1:
            return int(found[0]["no"])
        if found:
            labels = ", ".join(a.label for a in article_rows(connection, (row["no"] for row in found)))
            raise NotFoundError(f"several articles fit {said!r}: {labels}. Name one of them")
    raise NotFoundError(f"the register has no article {said!r}")


def _prefix(said: str, kind: str) -> str:
    return said if said.startswith(kind) else kind + said


def article(connection: sqlite3.Connection, no: int) -> ArticlePage:
    """One article with its reading and the register's ids of what was read in it. Raises NotFoundError."""
    kept = archive.kept(connection, no)
    reading = archive.kept_reading(connection, no)
    copied = connection.execute("SELECT original FROM copies WHERE article = ?", (no,)).fetchone()
    copies = connection.execute("SELECT article FROM copies WHERE original = ?", (no,)).fetchall()
    return ArticlePage(
        row=article_rows(connection, [no])[0],
        text=kept.article.text,
        reading=reading.reading,
        reader=reading.reader,
        lexicon=reading.lexicon,
        learned=reading.learned.id,
        source=kept.article.source,
        added=kept.added,
        claims=reading.claims,
        entities=entities_in(connection, no),
        events=_ids(connection, "SELECT contact, event FROM reports WHERE article = ?", no),
        statements=_ids(connection, "SELECT local, statement FROM statement_reports WHERE article = ?", no),
        edits=edits(_words(connection, copied["original"]), _words(connection, no)) if copied else (),
        copies=article_rows(connection, (row["article"] for row in copies)),
    )


def _words(connection: sqlite3.Connection, no: int) -> tuple[Word, ...]:
    return body_words(archive.kept(connection, no).article.text, archive.reading_of(connection, no))


def _ids(connection: sqlite3.Connection, query: str, no: int) -> dict[str, str]:
    return {row[0]: row[1] for row in connection.execute(query, (no,))}
