"""Commands that ask a register: search, show, events, people, stats."""

from __future__ import annotations

from typing import Annotated

import typer

from musnad.cli import tables
from musnad.cli.common import (
    AsJson,
    Limit,
    Offset,
    RegisterFile,
    a_country,
    a_day,
    one_of,
    opened,
    out,
    print_json,
    wanted,
)
from musnad.cli.pages import show_article, show_entity, show_event, show_statement
from musnad.model import CONTACT_TYPES, STATUSES
from musnad.register import Register
from musnad.register.identify import identify
from musnad.register.queries import EVENT_ORDERS
from musnad.register.search import SEARCH_ORDERS
from musnad.register.stats import stats as figures

With = Annotated[list[str] | None, typer.Option("--with", "-w", metavar="NAME", help="Who took part; repeatable.")]
Type = Annotated[
    str | None, typer.Option("--type", help=f"{', '.join(CONTACT_TYPES)}.", callback=one_of(CONTACT_TYPES))
]
Status = Annotated[str | None, typer.Option(help=f"{', '.join(STATUSES)}.", callback=one_of(STATUSES))]
Since = Annotated[str | None, typer.Option(metavar="DAY", help="From this day on, YYYY-MM-DD.", callback=a_day)]
Until = Annotated[str | None, typer.Option(metavar="DAY", help="Up to this day, YYYY-MM-DD.", callback=a_day)]
Outlet = Annotated[str | None, typer.Option(help="Reported by this outlet.")]
Country = Annotated[
    str | None, typer.Option(metavar="COUNTRY", help="A country that takes part or is the place.", callback=a_country)
]
Topic = Annotated[str | None, typer.Option(help="A topic class.")]
Place = Annotated[str | None, typer.Option(help="Where it took place.")]
Sources = Annotated[int | None, typer.Option("--sources", min=1, help="At least so many independent sources.")]
SearchOrder = Annotated[
    str, typer.Option(help="date (newest first), oldest or relevance.", callback=one_of(SEARCH_ORDERS))
]
EventOrder = Annotated[str, typer.Option(help="date (newest first), oldest or sources.", callback=one_of(EVENT_ORDERS))]
_WORDS = """What to look for, best all in single quotes: words, "phrases", -excluded ones."""
Contested = Annotated[bool, typer.Option("--conflicts", help="Only with conflicts.")]


def register(app: typer.Typer) -> None:
    """Add these commands to the program."""
    for command in (search, events, people, show, stats):
        app.command()(command)


def search(
    register: RegisterFile,
    words: Annotated[list[str] | None, typer.Argument(metavar="WORD", help=_WORDS)] = None,
    who: With = None,
    type_: Type = None,
    status: Status = None,
    since: Since = None,
    until: Until = None,
    outlet: Outlet = None,
    country: Country = None,
    topic: Topic = None,
    place: Place = None,
    sources: Sources = None,
    conflicts: Contested = False,
    sort: SearchOrder = "date",
    limit: Limit = 10,
    offset: Offset = 0,
    as_json: AsJson = False,
) -> None:
    """Search the articles: words in any spelling, phrases, names in either script, conditions on what they report."""
    with opened(register) as found:
        conditions = wanted(
            found,
            who or [],
            type=type_,
            status=status,
            since=since,
            until=until,
            outlet=outlet,
            country=country,
            topic=topic,
            place=place,
            independent=sources,
            conflicts=conflicts,
        )
        page = found.search(" ".join(words or []), conditions, order=sort, limit=limit, offset=offset)
    if as_json:
        print_json(page)
    else:
        tables.print_found(out(), page)


def events(
    register: RegisterFile,
    who: With = None,
    type_: Type = None,
    status: Status = None,
    since: Since = None,
    until: Until = None,
    outlet: Outlet = None,
    country: Country = None,
    topic: Topic = None,
    place: Place = None,
    sources: Sources = None,
    conflicts: Contested = False,
    sort: EventOrder = "date",
    limit: Limit = 20,
    offset: Offset = 0,
    as_json: AsJson = False,
) -> None:
    """List the events that meet the conditions."""
    with opened(register) as found:
        conditions = wanted(
            found,
            who or [],
            type=type_,
            status=status,
            since=since,
            until=until,
            outlet=outlet,
            country=country,
            topic=topic,
            place=place,
            independent=sources,
            conflicts=conflicts,
        )
        page = found.events(conditions, order=sort, limit=limit, offset=offset)
    if as_json:
        print_json(page)
    else:
        tables.print_events(out(), page)


def people(
    register: RegisterFile,
    name: Annotated[str | None, typer.Argument(help="A name in any spelling, either script.")] = None,
    organizations: Annotated[bool, typer.Option("--organizations", help="Organizations in place of people.")] = False,
    limit: Limit = 20,
    offset: Offset = 0,
    as_json: AsJson = False,
) -> None:
    """List the people, those with most events first."""
    with opened(register) as found:
        ask = found.organizations if organizations else found.people
        page = ask(name, limit=limit, offset=offset)
    if as_json:
        print_json(page)
    else:
        tables.print_entities(out(), page)


def show(
    register: RegisterFile,
    id_: Annotated[str, typer.Argument(metavar="ID", help="An id, a name, or an article's name, hash or address.")],
    as_json: AsJson = False,
) -> None:
    """Show one record: an event, a person, an organization, a statement or an article."""
    with opened(register) as found:
        kind, key = identify(found.connection, id_)
        if as_json:
            print_json(_record(found, kind, key))
            return
        show_kind = {
            "event": lambda: show_event(out(), found.event(key)),
            "entity": lambda: show_entity(out(), found, found.entity(key)),
            "statement": lambda: show_statement(out(), found.statement(key)),
            "article": lambda: show_article(out(), found.article(key)),
        }
        show_kind[kind]()


def _record(register: Register, kind: str, key: str) -> object:
    ask = {
        "event": register.event,
        "entity": register.entity,
        "statement": register.statement,
        "article": register.article,
    }
    return ask[kind](key)


def stats(register: RegisterFile, as_json: AsJson = False) -> None:
    """The register in figures."""
    with opened(register) as found:
        answer = figures(found.connection, found.path)
    if as_json:
        print_json(answer)
    else:
        tables.print_stats(out(), answer)
