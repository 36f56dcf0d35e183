"""The questions people ask most: timeline, contacts, offices, conflicts, sources."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.text import Text

from musnad.cli import tables
from musnad.cli.common import AsJson, Limit, Offset, RegisterFile, opened, out, print_json, say
from musnad.link.records import Value
from musnad.register.identify import identify
from musnad.register.records import ArticleRow

_TELLERS = 4
"""Articles named for one value of a conflict; --json has all."""
_Who = Annotated[str, typer.Argument(metavar="NAME", help="A person, an organization or a country; a name or an id.")]


def register(app: typer.Typer) -> None:
    """Add these commands to the program."""
    for command in (timeline, contacts, offices, conflicts, sources):
        app.command()(command)


def timeline(
    register: RegisterFile,
    who: _Who,
    with_: Annotated[list[str] | None, typer.Option("--with", "-w", metavar="NAME", help="Together with him.")] = None,
    limit: Limit = 50,
    offset: Offset = 0,
    as_json: AsJson = False,
) -> None:
    """The events of a person, an organization or a country, oldest first."""
    with opened(register) as found:
        answer = found.timeline(who, with_ or [], limit=limit, offset=offset)
    if as_json:
        print_json(answer)
        return
    whose = answer.who.name if answer.who else answer.country or who
    console = out()
    if answer.events.items:
        console.print(tables.event_table(answer.events.items, whose))
    tables.footer(console, answer.events, f"events of {whose}")


def contacts(
    register: RegisterFile,
    between: Annotated[tuple[str, str], typer.Option(metavar="A B", help="Two people, bodies or countries.")],
    limit: Limit = 50,
    offset: Offset = 0,
    as_json: AsJson = False,
) -> None:
    """The events in which two sides take part, newest first."""
    with opened(register) as found:
        page = found.between(*between, limit=limit, offset=offset)
    say(page, tables.print_events, as_json)


def offices(register: RegisterFile, who: _Who, as_json: AsJson = False) -> None:
    """The offices of a person, with the first and last day attested."""
    with opened(register) as found:
        person, rows = found.offices(who)
    if as_json:
        print_json({"person": person, "offices": rows})
        return
    console = out()
    table = tables.table("office", "since", "until", "first", "last", "", "told by", title=person.name)
    for row in rows:
        told = "\n".join(f"{a.day or '?'} {a.outlet or a.label}" for a in row.articles[:4])
        more = f"\nand {len(row.articles) - 4} more" if len(row.articles) > 4 else ""
        term, days = (row.since or "", row.until or ""), (row.first or "?", row.last or "?")
        table.add_row(row.title, *term, *days, "former" if row.former else "", told + more)
        for late in row.after_end:
            table.add_row("", "", "", late.day or "?", "", Text("after its end", "red"), late.outlet or late.label)
    console.print(table if rows else f"no office of {person.name} is told")


def conflicts(
    register: RegisterFile,
    field: Annotated[str | None, typer.Option(help="date, place, rank, position, count, status ...")] = None,
    limit: Limit = 20,
    offset: Offset = 0,
    as_json: AsJson = False,
) -> None:
    """Where reports of one event contradict each other."""
    with opened(register) as found:
        page = found.conflicts(field=field, limit=limit, offset=offset)
    if as_json:
        print_json(page)
        return
    console = out()
    for row in page.items:
        who = "، ".join(p.who.name for p in row.event.parts if p.role != "attendee")
        about = f" of {row.who.name}" if row.who else ""
        console.print(Text.assemble((f"{row.conflict.field}{about}", "bold red"), f"  {row.event.type}: {who}"))
        for value in row.conflict.values:
            console.print(Text.assemble("    ", (value.value, "bold"), f"  {_tellers(value, row.articles)}"))
        console.print(Text(f"    {row.event.id}", tables.FAINT))
        console.print()
    tables.footer(console, page, "conflicts")


def _tellers(value: Value, articles: dict[str, ArticleRow]) -> str:
    """Who says so: the first few articles with their outlets."""
    told = sorted({articles[r.ref.article] for r in value.reports if r.ref.article in articles}, key=lambda a: a.label)
    shown = "، ".join(f"{a.outlet or '?'} ({a.label})" for a in told[:_TELLERS])
    return f"{shown} and {len(told) - _TELLERS} more" if len(told) > _TELLERS else shown


def sources(
    register: RegisterFile, event: Annotated[str, typer.Argument(help="An event's id.")], as_json: AsJson = False
) -> None:
    """Where the reports of an event come from: originals, copies, and what the copies changed."""
    with opened(register) as found:
        kind, key = identify(found.connection, event)
        if kind != "event":
            raise typer.BadParameter(f"{event} is no event")
        answer = found.sources(key)
    if as_json:
        print_json(answer)
        return
    console = out()
    console.print(tables.event_table((answer.event,)))
    for row in answer.sources:
        line = tables.article_line(row.article)
        if row.article.copy_of:
            line.pad_left(4)
        console.print(line)
        if row.chain:
            console.print(Text(f"        credits {'، '.join(row.chain)}", tables.FAINT))
        for edit in row.edits[:10]:
            console.print(Text.assemble("        ", (edit.before or "-", "red"), " -> ", (edit.after or "-", "green")))
