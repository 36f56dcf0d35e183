"""Search: words in any spelling, phrases, names through identities, and conditions on what the articles report."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from musnad.model import Span
from musnad.register import archive
from musnad.register.articles import article_rows
from musnad.register.entities import entities_of, marks
from musnad.register.filters import Condition, Filter, article_conditions, where
from musnad.register.identities import bearers
from musnad.register.phrases import Term, expression, matches, merged, parse
from musnad.register.queries import events_of
from musnad.register.records import ArticleRow, EntityRow, Found, Page, Snippet
from musnad.register.snippets import snippets

SEARCH_ORDERS = ("date", "oldest", "relevance")
_ORDERS = {
    "date": "articles.day IS NULL, articles.day DESC, articles.key",
    "oldest": "articles.day IS NULL, articles.day, articles.key",
}
_IDENTITIES = 50
"""A name that more people bear is a common word or a given name: its words alone are looked for."""
_BEARERS = 400
"""Of how many that sound alike the names are compared."""


def search(
    connection: sqlite3.Connection,
    query: str,
    wanted: Filter | None = None,
    *,
    order: str = "date",
    limit: int = 20,
    offset: int = 0,
) -> Page[Found]:
    """Articles that hold every term of the query and meet every condition, with the places that matched.

    A term is a word or a "phrase"; -term excludes. Words are found in any spelling and behind any proclitic; a name is
    also found under the other spellings of whoever bears it, and in Arabic when typed in Latin letters. ``order`` is
    ``date`` (newest first), ``oldest`` or ``relevance``. An empty query lists the articles that meet the conditions.
    """
    terms = parse(query)
    whole = _whole_name(connection, terms)
    identities = {t: () if whole else _identities(connection, t) for t in terms if not t.excluded}
    sql, values = where([*_conditions(terms, identities, whole), *article_conditions(wanted or Filter())])
    total = connection.execute(f"SELECT count(*) FROM articles WHERE {sql}", values).fetchone()[0]
    numbers = _page(connection, sql, values, terms, order, limit, offset) if total else []
    through = entities_of(connection, (e.id for found in (*identities.values(), whole) for e in found))
    return Page(total, _pages(connection, numbers, terms, through, wanted or Filter()), offset)


def _conditions(
    terms: tuple[Term, ...], identities: dict[Term, tuple[EntityRow, ...]], whole: tuple[EntityRow, ...]
) -> list[Condition]:
    """Every term holds, or the article names somebody who bears all the words as his name; no excluded one holds."""
    held = where([_condition(term, identities[term]) for term in terms if not term.excluded])
    if whole:
        named = f"articles.no IN (SELECT article FROM appearances WHERE entity IN ({marks(whole)}))"
        held = f"({held[0]}) OR {named}", (*held[1], *(e.id for e in whole))
    return [held, *(_condition(term, ()) for term in terms if term.excluded)]


def _whole_name(connection: sqlite3.Connection, terms: tuple[Term, ...]) -> tuple[EntityRow, ...]:
    """Who bears all the words of a query of several words, typed one after another, as his name."""
    kept = [term for term in terms if not term.excluded]
    typed = [word for term in kept for word in term.words]
    return _few(bearers(connection, " ".join(typed), tail=True, most=_BEARERS)) if len(kept) > 1 else ()


def _condition(term: Term, identities: tuple[EntityRow, ...]) -> Condition:
    inside = "SELECT rowid FROM words WHERE words MATCH ?"
    values: tuple[str, ...] = (expression(term),)
    if identities:
        inside += f" UNION SELECT article FROM appearances WHERE entity IN ({marks(identities)})"
        values += tuple(e.id for e in identities)
    return f"articles.no {'NOT ' if term.excluded else ''}IN ({inside})", values


def _identities(connection: sqlite3.Connection, term: Term) -> tuple[EntityRow, ...]:
    """Who bears the term as his name or as the end of it; typed in Latin letters, any word of it will do."""
    return _few(bearers(connection, " ".join(term.words), tail=not term.latin, most=_BEARERS))


def _few(found: tuple[EntityRow, ...]) -> tuple[EntityRow, ...]:
    return found if len(found) <= _IDENTITIES else ()


def _page(
    connection: sqlite3.Connection,
    sql: str,
    values: tuple[str | int, ...],
    terms: tuple[Term, ...],
    order: str,
    limit: int,
    offset: int,
) -> list[int]:
    source, by = "articles", _ORDERS.get(order, _ORDERS["date"])
    if order == "relevance" and (ranked := [t for t in terms if not t.excluded]):
        source = (
            "articles LEFT JOIN (SELECT rowid AS hit, bm25(words, 1.0, 4.0) AS score FROM words WHERE words MATCH ?)"
            " ON hit = articles.no"
        )
        by = f"score IS NULL, score, {by}"
        values = (" OR ".join(expression(t) for t in ranked), *values)
    rows = connection.execute(
        f"SELECT articles.no FROM {source} WHERE {sql} ORDER BY {by} LIMIT ? OFFSET ?", (*values, limit, offset)
    )
    return [row["no"] for row in rows]


def _pages(
    connection: sqlite3.Connection,
    numbers: list[int],
    terms: tuple[Term, ...],
    through: dict[str, EntityRow],
    wanted: Filter,
) -> tuple[Found, ...]:
    """The articles of one page with the places that matched and the events they report."""
    rows = {row.no: row for row in article_rows(connection, numbers)}
    told = connection.execute(f"SELECT article, event FROM reports WHERE article IN ({marks(numbers)})", numbers)
    reports = [(row["article"], row["event"]) for row in told]
    events = events_of(connection, (event for _, event in reports), wanted)
    of = {no: {event for article, event in reports if article == no} for no in numbers}
    found = []
    for no in numbers:
        here, shown = _matched(connection, rows[no], terms, through)
        found.append(Found(rows[no], shown, tuple(e for e in events if e.id in of[no]), here))
    return tuple(found)


def _matched(
    connection: sqlite3.Connection, row: ArticleRow, terms: tuple[Term, ...], through: dict[str, EntityRow]
) -> tuple[tuple[EntityRow, ...], tuple[Snippet, ...]]:
    """Who of the people looked for is named in the article, and its snippets."""
    text = archive.kept(connection, row.no).article.text
    here, mentions = _mentions(connection, row.no, through)
    found = snippets(text, merged([*matches(text, terms), *mentions]))
    if row.title and row.title not in text and (in_title := matches(row.title, terms)):
        found = (*snippets(row.title, in_title, "title", 1), *found)
    return here, found


def _mentions(
    connection: sqlite3.Connection, no: int, through: dict[str, EntityRow]
) -> tuple[tuple[EntityRow, ...], Iterable[Span]]:
    if not through:
        return (), ()
    rows = connection.execute(
        f"SELECT entity, local FROM appearances WHERE article = ? AND entity IN ({marks(list(through))})",
        (no, *through),
    ).fetchall()
    if not rows:
        return (), ()
    reading = archive.reading_of(connection, no)
    local = {row["local"] for row in rows}
    spans = [s for p in reading.people if p.id in local for s in p.mentions]
    spans += [s for o in reading.organizations if o.id in local for s in o.mentions]
    return tuple(through[id_] for id_ in sorted({row["entity"] for row in rows})), spans
