"""One record on the screen, each field beside the words that say it."""

from __future__ import annotations

from collections import defaultdict

from rich.console import Console
from rich.text import Text

from musnad.cli.tables import FAINT, article_line, event_table, parts, table
from musnad.link.records import Conflict
from musnad.model import Span
from musnad.register import Filter, Register
from musnad.register.claims import Claim
from musnad.register.records import ArticlePage, ArticleRow, EntityPage, EventPage, Report, StatementRow

_SAID = 240
"""Characters of a statement in the list below its article."""
_QUIET = frozenset({"status", "evidence"})
"""Claims that the table of a report leaves out: the status stands above, the evidence below it."""


def show_event(console: Console, page: EventPage) -> None:
    """An event: what is held of it, what its reports contradict, and each report with its words."""
    event = page.row
    out = table("", "")
    out.add_row("event", Text(f"{event.type}, {event.status}", "bold"))
    out.add_row("date", event.date or "unknown")
    out.add_row("who", parts(event.parts))
    for name, values in (("where", event.places), ("topics", event.topics), ("outcomes", page.event.outcomes)):
        if values:
            out.add_row(name, "\n".join(values))
    if page.event.position:
        out.add_row("position", f"{page.event.position} ({page.event.change or '?'})")
    out.add_row("sources", f"{event.independent} independent, {event.copies} copies")
    if page.event.one_sided:
        out.add_row("", f"told by outlets of {page.event.one_sided} alone")
    out.add_row("id", Text(event.id, FAINT))
    console.print(out)
    for conflict in page.event.conflicts:
        console.print()
        _conflict(console, conflict, page.articles)
    for report in page.reports:
        console.print()
        _report(console, report)


def _conflict(console: Console, conflict: Conflict, articles: dict[str, ArticleRow]) -> None:
    console.print(Text(f"conflict: {conflict.field}", "bold red"))
    for value in conflict.values:
        told = sorted({articles[r.ref.article].label for r in value.reports if r.ref.article in articles})
        console.print(Text.assemble("    ", (value.value, "bold"), f"  {', '.join(told)}"))


def _report(console: Console, report: Report) -> None:
    console.print(article_line(report.article))
    out = table("", "", "")
    for claim in report.claims:
        if claim.field not in _QUIET:
            out.add_row(
                f"    {claim.field}", _value(claim, report), Text(f"«{claim.quote}»" if claim.quote else "", FAINT)
            )
    console.print(out)
    spans = tuple(c.span for c in report.claims if c.field not in {"evidence", "status"} and c.span)
    for evidence in report.contact.evidence:
        line = Text(evidence.of(report.text))
        for span in spans:
            if span in evidence:
                line.stylize("bold yellow", span.start - evidence.start, span.end - evidence.start)
        line.pad_left(4)
        console.print(line)


def _value(claim: Claim, report: Report) -> str:
    if claim.value is None:
        return claim.quote or ""
    who = report.entities.get(claim.value)
    return who.name if who else claim.value


def show_entity(console: Console, register: Register, page: EntityPage) -> None:
    """A person or organization: names, offices, kin, the latest events and statements."""
    row = page.row
    out = table("", "")
    out.add_row(row.kind, Text(row.name, "bold"))
    if row.latin:
        out.add_row("latin", row.latin)
    out.add_row("written", "، ".join(page.names))
    if row.country:
        out.add_row("country", row.country)
    out.add_row("in", f"{row.articles:,} articles, {row.events:,} events")
    out.add_row("id", Text(row.id, FAINT))
    console.print(out)
    if page.person:
        _offices(console, page)
        for kin in page.person.kin:
            console.print(f"{kin.kind}: {kin.who} ({kin.why})")
        for candidate in page.person.candidates:
            console.print(Text(f"may be one with {candidate.who} ({candidate.score:.2f}): {candidate.why}", FAINT))
    events = register.events(Filter(who=(row.id,)), limit=10)
    if events.items:
        console.print()
        console.print(event_table(events.items, f"events ({events.total:,})"))
    said = register.statements(row.id, limit=5)
    if said.items:
        console.print(Text(f"statements ({said.total:,})", "bold"))
        for statement in said.items:
            console.print(Text.assemble(("  " + (statement.article.day or "?") + "  ", FAINT), statement.content))


def _offices(console: Console, page: EntityPage) -> None:
    if not page.person or not page.person.positions:
        return
    console.print()
    out = table("office", "since", "until", "first", "last", "", "#reports", title="offices")
    for office in page.person.positions:
        note = "former" if office.former else ""
        term, days = (office.since or "", office.until or ""), (office.first or "?", office.last or "?")
        out.add_row(office.title, *term, *days, note, str(len(office.reports)))
    console.print(out)


def show_statement(console: Console, statement: StatementRow) -> None:
    """An utterance with its speaker and its article."""
    speaker = statement.speaker.name if statement.speaker else statement.speaker_words or "unknown speaker"
    console.print(Text.assemble((speaker, "bold"), f"  {statement.act or ''} ({statement.kind})"))
    console.print(Text(statement.content))
    console.print(article_line(statement.article))


def show_article(console: Console, page: ArticlePage) -> None:
    """An article: its text with furniture faint and what was read in bold, then what was read."""
    console.print(article_line(page.row))
    for name, value in (("title", page.row.title), ("address", page.row.url), ("hash", page.row.id)):
        if value:
            console.print(Text(f"{name}: {value}", FAINT))
    origin = " ".join(filter(None, (page.reader, page.lexicon, page.learned)))
    console.print(Text(f"read by {origin}, added {page.added}", FAINT))
    console.print()
    text = Text(page.text)
    for piece in page.reading.furniture:
        text.stylize(FAINT, piece.span.start, piece.span.end)
    for span in _told(page):
        text.stylize("bold yellow", span.start, span.end)
    console.print(text)
    _records(console, page)
    for edit in page.edits:
        console.print(Text.assemble("changed from the original: ", (edit.before, "red"), " -> ", (edit.after, "green")))
    for copy in page.copies:
        console.print(Text.assemble("copied by ", article_line(copy)))


def _told(page: ArticlePage) -> list[Span]:
    found: dict[str, list[Span]] = defaultdict(list)
    for claim in page.claims:
        if claim.span and claim.record != "document" and claim.field != "evidence":
            found[claim.record].append(claim.span)
    return [span for record, spans in found.items() if not record.startswith("s") for span in spans]


def _records(console: Console, page: ArticlePage) -> None:
    if page.reading.contacts:
        console.print()
        out = table("contact", "date", "who", "id")
        for contact in page.reading.contacts:
            names = [f"{page.entities[p.who].name} ({p.role})" for p in contact.participants if p.who in page.entities]
            out.add_row(
                f"{contact.type}, {contact.status}",
                contact.date.value if contact.date else "?",
                "\n".join(names),
                Text(page.events.get(contact.id, ""), FAINT),
            )
        console.print(out)
    for statement in page.reading.statements:
        speaker = page.entities.get(statement.speaker or "")
        name = speaker.name if speaker else statement.speaker_text.of(page.text) if statement.speaker_text else "?"
        said = " ".join(statement.content.of(page.text).split())
        console.print(Text.assemble((f"{name}: ", "bold"), said if len(said) <= _SAID else f"{said[:_SAID]} ..."))
