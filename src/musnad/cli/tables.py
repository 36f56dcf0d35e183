"""Answers as tables that read well beside Arabic text: few columns, whole names, ids that can be copied."""

from __future__ import annotations

from typing import Literal

from rich.console import Console
from rich.table import Table
from rich.text import Text

from musnad.register.records import ArticleRow, EntityRow, EventRow, Found, Item, Page, Part, Snippet, Stats

HIT = "bold yellow"
FAINT = "bright_black"


def table(*columns: str, title: str | None = None) -> Table:
    """An empty table in the house's style; columns that begin with # hold numbers."""
    out = Table(title=title, title_justify="left", title_style="bold", header_style="bold", box=None, pad_edge=False)
    for column in columns:
        justify: Literal["left", "right"] = "right" if column.startswith("#") else "left"
        whole = column in {"id", "date"}
        out.add_column(column.lstrip("#"), justify=justify, overflow="fold", no_wrap=whole)
    return out


def footer(console: Console, page: Page[Item], what: str) -> None:
    """Say how many of how many are shown."""
    if page.total == 0:
        console.print(f"no {what}")
    elif page.total > len(page.items):
        shown = f"{page.offset + 1:,}-{page.offset + len(page.items):,}" if page.items else "none"
        console.print(Text(f"{shown} of {page.total:,} {what} (--limit, --offset)", FAINT))


def part(found: Part) -> Text:
    """A participant with the role behind."""
    return Text.assemble(found.who.name, (f" ({found.role})", FAINT))


def parts(found: tuple[Part, ...]) -> Text:
    """Participants, one a line, those who are sides first."""
    ordered = sorted(found, key=lambda p: p.role == "attendee")
    return Text("\n").join(part(p) for p in ordered)


def kind(event: EventRow) -> Text:
    """The type, and the status where it did not simply happen."""
    if event.status == "happened":
        return Text(event.type)
    return Text.assemble(event.type, "\n", (event.status, "red" if event.status in {"denied", "cancelled"} else "cyan"))


def sources(event: EventRow) -> Text:
    """Independent sources, copies behind a plus, conflicts behind a mark."""
    out = Text(str(event.independent))
    if event.copies:
        out.append(f" +{event.copies}", FAINT)
    if event.conflicts:
        out.append(f" !{event.conflicts}", "bold red")
    return out


def event_table(events: tuple[EventRow, ...], title: str | None = None) -> Table:
    """Events, one a row."""
    out = table("date", "event", "who", "where", "sources", "id", title=title)
    for event in events:
        out.add_row(
            event.date or "?",
            kind(event),
            parts(event.parts),
            "، ".join(event.places[:2]),
            sources(event),
            Text(event.id, FAINT),
        )
        out.add_row()
    return out


def print_events(console: Console, page: Page[EventRow]) -> None:
    """A page of events."""
    if page.items:
        console.print(event_table(page.items))
        console.print(Text("sources: independent ones, +copies, !conflicts", FAINT))
    footer(console, page, "events")


def print_entities(console: Console, page: Page[EntityRow]) -> None:
    """A page of people or organizations."""
    if page.items:
        out = table("name", "latin", "country", "#events", "#articles", "first", "last", "id")
        for row in page.items:
            out.add_row(
                row.name,
                row.latin or "",
                row.country or "",
                str(row.events),
                str(row.articles),
                row.first or "",
                row.last or "",
                Text(row.id, FAINT),
            )
        console.print(out)
    footer(console, page, "records")


def article_line(article: ArticleRow) -> Text:
    """An article in one line: day, outlet, name, whose copy it is."""
    out = Text.assemble(
        article.day or "undated", "  ", (article.outlet or "unknown outlet", "bold"), "  ", article.label
    )
    if article.copy_of:
        share = f", {article.copy_share:.0%} of it" if article.copy_share is not None else ""
        out.append(f"  copy of {article.copy_of}{share}", FAINT)
    return out


def snippet(found: Snippet) -> Text:
    """The words of a snippet with what matched in bold."""
    out = Text(found.words.replace("\n", " "))
    for hit in found.hits:
        out.stylize(HIT, hit.start - found.span.start, hit.end - found.span.start)
    return out


def print_found(console: Console, page: Page[Found]) -> None:
    """A page of search results."""
    for found in page.items:
        console.print(article_line(found.article))
        for row in found.snippets:
            line = snippet(row)
            line.pad_left(4)
            console.print(line)
        for event in found.events:
            who = "، ".join(p.who.name for p in event.parts)
            console.print(Text(f"    {event.date or '?'} {event.type}: {who}  {event.id}", FAINT))
        console.print()
    footer(console, page, "articles")


def print_stats(console: Console, stats: Stats) -> None:
    """The register in figures."""
    out = table("", "#")
    figures = (
        ("articles", f"{stats.articles:,}"),
        ("  of these copies of others", f"{stats.copies:,}"),
        ("outlets", f"{stats.outlets:,}"),
        ("first day", stats.first or "?"),
        ("last day", stats.last or "?"),
        ("people", f"{stats.people:,}"),
        ("organizations", f"{stats.organizations:,}"),
        ("events", f"{stats.events:,}"),
        ("  with two or more independent sources", f"{stats.independent:,}"),
        ("conflicts", f"{stats.conflicts:,}"),
        ("statements", f"{stats.statements:,}"),
        ("judgements", f"{stats.judgements:,}"),
        ("size", f"{stats.bytes / 1e6:,.1f} MB"),
    )
    for name, value in figures:
        out.add_row(name, value)
    for title, groups in (("events by type", stats.by_type), ("by status", stats.by_status)):
        out.add_row()
        out.add_row(Text(title, "bold"))
        for name, count in groups:
            out.add_row(f"  {name}", f"{count:,}")
    out.add_row()
    out.add_row(Text("articles by outlet", "bold"))
    for name, count in stats.by_outlet[:15]:
        out.add_row(f"  {name}", f"{count:,}")
    out.add_row()
    for reader, lexicon, count in stats.readers:
        out.add_row(f"read by {reader} {lexicon}", f"{count:,}")
    console.print(out)
    if not stats.current:
        console.print("The links are not up to date: 'musnad link' builds them.", style="red")
