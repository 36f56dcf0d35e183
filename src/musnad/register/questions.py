"""What people ask of a register: the dealings of someone over time, the offices held, where the reports come from."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from musnad.errors import NotFoundError
from musnad.lexicon.load import data_files, parse
from musnad.link.records import Edit
from musnad.register import archive
from musnad.register.articles import article, rows_by_key
from musnad.register.filters import Filter
from musnad.register.identities import find_entity
from musnad.register.names import plain_name
from musnad.register.queries import entity, event, events
from musnad.register.records import ArticleRow, EntityRow, EventRow, Page


@dataclass(frozen=True, slots=True)
class Timeline:
    """The events of a person, an organization or a country (``who`` None), oldest first, perhaps with another."""

    said: str
    who: EntityRow | None
    country: str | None
    events: Page[EventRow]


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """An office of a person: first and last day attested, and the articles that say so with their words.

    ``since`` and ``until``: the term that articles state.
    """

    title: str
    first: str | None
    last: str | None
    former: bool
    articles: tuple[ArticleRow, ...]
    after_end: tuple[ArticleRow, ...]
    """Articles that still give the office after its end was reported."""
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One article behind an event: an original or a copy, the chain it credits, and what a copy changed."""

    article: ArticleRow
    contact: str
    status: str
    date: str | None
    chain: tuple[str, ...]
    """Outlet, agencies, statements and spokesmen that the article credits, in its words."""
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """The isnad of an event: every article that tells of it, originals first, each copy behind its original."""

    event: EventRow
    sources: tuple[SourceRow, ...]


def sides(connection: sqlite3.Connection, said: Iterable[str]) -> tuple[Filter, list[EntityRow | str]]:
    """Names, ids and countries as conditions: people and bodies take part, countries are concerned.

    Raises NotFoundError for a name that the register does not know.
    """
    who: list[str] = []
    countries: list[str] = []
    found: list[EntityRow | str] = []
    for one in said:
        code = country_code(one)
        if code:
            countries.append(code)
            found.append(code)
        else:
            row = find_entity(connection, one)
            who.append(row.id)
            found.append(row)
    return Filter(who=tuple(who), countries=tuple(countries)), found


def country_code(said: str) -> str | None:
    """The ISO code of a country given by its code, or by its Arabic or Latin name as the lexicon has it."""
    if len(said) == 2 and said.isascii() and said.isalpha():
        return said.upper()
    if ":" in said:
        return None
    wanted = plain_name(said)
    return _countries().get(wanted)


@cache
def _countries() -> dict[str, str]:
    """ISO codes by name; the lexicon's one file alone is read, because inflecting all of it takes a second."""
    path = next(file for file in data_files() if file.name == "countries.toml")
    groups = [g for g in parse(path.name, path.read_text(encoding="utf-8")).group if g.tag == "country"]
    return {
        plain_name(str(name)): str(group.data["iso"])
        for group in groups
        for name in (*group.forms, group.name, group.data.get("latin", group.name))
    }


def timeline(
    connection: sqlite3.Connection, said: str, with_: Iterable[str] = (), *, limit: int = 100, offset: int = 0
) -> Timeline:
    """The events of somebody or of a country, oldest first; ``with_`` keeps those that others take part in."""
    wanted, found = sides(connection, [said, *with_])
    first = found[0]
    page = events(connection, wanted, order="oldest", limit=limit, offset=offset)
    return Timeline(said, None if isinstance(first, str) else first, first if isinstance(first, str) else None, page)


def between(connection: sqlite3.Connection, a: str, b: str, *, limit: int = 100, offset: int = 0) -> Page[EventRow]:
    """The events in which both take part, newest first; either may be a country."""
    wanted, _ = sides(connection, [a, b])
    return events(connection, wanted, limit=limit, offset=offset)


def offices(connection: sqlite3.Connection, said: str) -> tuple[EntityRow, tuple[OfficeRow, ...]]:
    """A person's offices by first day attested. Raises NotFoundError, also for an organization."""
    page = entity(connection, find_entity(connection, said, "person").id)
    if page.person is None:
        raise NotFoundError(f"{said} is no person, and holds no office")
    rows = []
    for office in page.person.positions:
        articles = rows_by_key(connection, (ref.article for ref in (*office.reports, *office.after_end)))
        rows.append(
            OfficeRow(
                office.title,
                office.first,
                office.last,
                office.former,
                _ordered(articles[ref.article] for ref in office.reports if ref.article in articles),
                _ordered(articles[ref.article] for ref in office.after_end if ref.article in articles),
                office.since,
                office.until,
            )
        )
    return page.row, tuple(sorted(rows, key=lambda o: (o.first or "9999", o.title)))


def _ordered(rows: Iterable[ArticleRow]) -> tuple[ArticleRow, ...]:
    return tuple(sorted(set(rows), key=lambda a: (a.day or "9999", a.key)))


def sources(connection: sqlite3.Connection, id_: str) -> Sources:
    """Where the reports of an event come from. Raises NotFoundError."""
    page = event(connection, id_)
    rows = []
    for report in page.reports:
        reading = archive.reading_of(connection, report.article.no)
        links = (link for s in reading.statements for link in s.chain if link.kind != "speaker")
        rows.append(
            SourceRow(
                report.article,
                report.contact.id,
                report.contact.status,
                report.contact.date.value if report.contact.date else None,
                tuple(dict.fromkeys(link.span.of(report.text) for link in links)),
                article(connection, report.article.no).edits,
            )
        )
    rows.sort(key=lambda r: (r.article.copy_of or r.article.label, r.article.copy_of is not None, r.article.label))
    return Sources(page.row, tuple(rows))
