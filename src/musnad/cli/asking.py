"""Commands that ask a register: search, show, events, people, stats."""

from __future__ import annotations

from typing import Annotated

import typer

from musnad.cli import tables
from musnad.cli.common import AsJson, Limit, Offset, RegisterFile, one_of, opened, out, print_json, say
from musnad.cli.conditions import Asked, conditional
from musnad.cli.pages import show_article, show_entity, show_event, show_statement
from musnad.register import Register
from musnad.register.identify import identify
from musnad.register.queries import EVENT_ORDERS
from musnad.register.search import SEARCH_ORDERS
from musnad.register.stats import stats as figures

SearchOrder = Annotated[
    str, typer.Option(help="date (newest first), oldest or relevance.", callback=one_of(SEARCH_ORDERS))
]
EventOrder = Annotated[str, typer.Option(help="date (newest first), oldest or sources.", callback=one_of(EVENT_ORDERS))]
_WORDS = """What to look for, best all in single quotes: words, "phrases", -excluded ones."""


def register(app: typer.Typer) -> None:
    """Add these commands to the program."""
    for command in (search, events, people, show, stats):
        app.command()(command)


@conditional
def search(
    register: RegisterFile,
    words: Annotated[list[str] | None, typer.Argument(metavar="WORD", help=_WORDS)] = None,
    *,
    asked: Asked,
    sort: SearchOrder = "date",
    limit: Limit = 10,
    offset: Offset = 0,
    as_json: AsJson = False,
) -> None:
    """Search the articles: words in any spelling, phrases, names in either script, conditions on what they report."""
    with opened(register) as found:
        page = found.search(" ".join(words or []), asked.wanted(found), order=sort, limit=limit, offset=offset)
    say(page, tables.print_found, as_json)


@conditional
def events(
    register: RegisterFile,
    *,
    asked: Asked,
    sort: EventOrder = "date",
    limit: Limit = 20,
    offset: Offset = 0,
    as_json: AsJson = False,
) -> None:
    """List the events that meet the conditions."""
    with opened(register) as found:
        page = found.events(asked.wanted(found), order=sort, limit=limit, offset=offset)
    say(page, tables.print_events, as_json)


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
    say(page, tables.print_entities, as_json)


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
        told = figures(found.connection, found.path)
    say(told, tables.print_stats, as_json)
