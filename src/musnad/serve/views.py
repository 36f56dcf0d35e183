"""What each page shows, as one record a page: the template of a page uses the fields of its record and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from musnad.link.records import Edit
from musnad.model import ROLES, Span
from musnad.register import Filter, Register
from musnad.register.claims import Claim
from musnad.register.records import (
    ArticlePage,
    ArticleRow,
    ConflictRow,
    EntityPage,
    EntityRow,
    EventPage,
    EventRow,
    Found,
    Page,
    Report,
    StatementRow,
)
from musnad.serve.marks import Mark, Piece, cut, windows
from musnad.serve.ui import Ui

PAGE = 30
"""Rows on a page of a list."""


@dataclass(frozen=True, slots=True)
class EventsView:
    """The events that meet the conditions, newest first, and where words were asked for the passages that hold them."""

    asked: Mapping[str, str]
    events: Page[EventRow]
    found: Page[Found] | None
    passages: Mapping[int, tuple[Piece, ...]]


@dataclass(frozen=True, slots=True)
class Line:
    """One claim of a report: the field, its value in words, the words it came from and the link to them."""

    field: str
    value: str | None
    quote: str | None
    href: str | None
    entity: EntityRow | None = None


@dataclass(frozen=True, slots=True)
class ReportView:
    """One article's report of an event: its claims line by line, and the passages of the article that tell it."""

    article: ArticleRow
    lines: tuple[Line, ...]
    passages: tuple[tuple[Piece, ...], ...]
    why: str | None


@dataclass(frozen=True, slots=True)
class EventView:
    """An event and every report of it."""

    page: EventPage
    reports: tuple[ReportView, ...]
    names: Mapping[str, EntityRow]


@dataclass(frozen=True, slots=True)
class EntitiesView:
    """People and organizations, most events first."""

    asked: str
    entities: Page[EntityRow]


@dataclass(frozen=True, slots=True)
class EntityView:
    """A person or organization: names, offices, events, statements and articles."""

    page: EntityPage
    events: Page[EventRow]
    statements: Page[StatementRow]


@dataclass(frozen=True, slots=True)
class ArticlesView:
    """The articles, newest first; ``titles`` by their numbers."""

    articles: Page[ArticleRow]
    titles: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article as received, with all that was read in it marked and its furniture greyed."""

    page: ArticlePage
    title: str
    pieces: tuple[Piece, ...]
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class ConflictsView:
    """Contradictions between reports, newest events first."""

    conflicts: Page[ConflictRow]


@dataclass(frozen=True, slots=True)
class ErrorView:
    """What went wrong, in words."""

    message: str


def events(register: Register, asked: Mapping[str, str], offset: int) -> EventsView:
    """The front page. Words are looked for in the articles; the events are those of the articles found."""
    wanted = Filter(
        type=asked.get("type") or None,
        status=asked.get("status") or None,
        since=asked.get("since") or None,
        until=asked.get("until") or None,
        conflicts=bool(asked.get("conflicts")),
    )
    words = asked.get("q", "").strip()
    if not words:
        return EventsView(asked, register.events(wanted, limit=PAGE, offset=offset), None, {})
    found = register.search(words, wanted, limit=PAGE, offset=offset)
    rows = {event.id: event for item in found.items for event in item.events}
    passages = {item.article.no: tuple(_snippets(item)) for item in found.items}
    return EventsView(asked, Page(len(rows), tuple(rows.values())), found, passages)


def _snippets(item: Found) -> Iterator[Piece]:
    for snippet in item.snippets:
        at = snippet.span.start
        marks = [Mark(Span(h.start - at, h.end - at), "trigger") for h in snippet.hits]
        yield from cut(snippet.words, marks)


def event(register: Register, ui: Ui, id_: str) -> EventView:
    """One event's page. Raises NotFoundError."""
    page = register.event(id_)
    names = {part.who.id: part.who for part in page.row.parts}
    return EventView(page, tuple(_report(report, ui) for report in page.reports), names)


_MARKED = {
    "date": "date",
    "place": "place",
    "topic": "topic",
    "outcome": "outcome",
    "type": "trigger",
    "position": "position",
}
_ROLES = (
    "host", "caller", "sender", "appointer", "party", "guest", "callee", "bearer", "recipient", "appointee", "attendee",
)  # fmt: skip
_ORDER = ("type", "date", "place", "topic", "outcome", "position", "instrument", "paper", "papers", "sum")


def _kind(claim: Claim) -> str:
    """The colour of a claim: a role claim is a participant's."""
    return _MARKED.get(claim.field, "person")


def _report(report: Report, ui: Ui) -> ReportView:
    shown = [c for c in report.claims if c.field not in {"status", "evidence"}]
    shown.sort(key=lambda c: _ORDER.index(c.field) if c.field in _ORDER else 0.5)
    marks = [Mark(c.span, _kind(c), _says(c, report, ui)) for c in shown if c.span]
    spans = [m.span for m in marks]
    return ReportView(
        report.article,
        tuple(_line(c, report, ui) for c in shown),
        tuple(cut(report.text, marks, window) for window in windows(report.text, spans)),
        report.contact.why,
    )


def _line(claim: Claim, report: Report, ui: Ui) -> Line:
    entity = report.entities.get(claim.value or "")
    return Line(
        field=_field(claim, ui),
        value=_value(claim, ui) if entity is None else entity.name,
        quote=claim.quote,
        href=focus(ui, report.article, claim.span) if claim.span else None,
        entity=entity,
    )


def _field(claim: Claim, ui: Ui) -> str:
    return ui.value("role", claim.field) if claim.field in ROLES else ui.t(claim.field)


def _value(claim: Claim, ui: Ui) -> str | None:
    worded = {"type": "type", "paper": "stage", "position": "change"}
    return ui.value(worded[claim.field], claim.value) if claim.field in worded else claim.value


def _says(claim: Claim, report: Report, ui: Ui) -> str:
    entity = report.entities.get(claim.value or "")
    value = entity.name if entity else _value(claim, ui)
    return f"{_field(claim, ui)}: {value}" if value else _field(claim, ui)


def focus(ui: Ui, article: ArticleRow, span: Span) -> str:
    """The link to words of an article."""
    return ui.link(f"/articles/{article.key}", focus=f"{span.start}-{span.end}") + "#focus"


def entities(register: Register, name: str, offset: int) -> EntitiesView:
    """The list of people and, behind them, organizations."""
    return EntitiesView(name, register.people(name or None, limit=PAGE, offset=offset))


def entity(register: Register, id_: str) -> EntityView:
    """A person's or organization's page. Raises NotFoundError."""
    page = register.entity(id_)
    return EntityView(
        page,
        register.events(Filter(who=(page.row.id,)), limit=200),
        register.statements(page.row.id, limit=100),
    )


def articles(register: Register, offset: int) -> ArticlesView:
    """The list of articles."""
    page = register.articles(limit=PAGE, offset=offset)
    return ArticlesView(page, {row.no: row.title or _headline(register.article(row.key)) for row in page.items})


def article(register: Register, ui: Ui, said: str, focused: Span | None) -> ArticleView:
    """An article's page, ``focused`` the words it was opened for. Raises NotFoundError."""
    page = register.article(said)
    marks = list(_marks(page, ui))
    if focused and 0 <= focused.start < focused.end <= len(page.text):
        marks.append(Mark(focused, "focus"))
    return ArticleView(page, _headline(page), cut(page.text, marks), page.edits)


def _headline(page: ArticlePage) -> str:
    """The headline as given, else as read off the page, else the article's name."""
    read = page.reading.document.title
    return page.row.title or (read.of(page.text) if read else page.row.label)


def _marks(page: ArticlePage, ui: Ui) -> Iterator[Mark]:
    reading = page.reading
    for piece in reading.furniture:
        yield Mark(piece.span, "furniture", f"{ui.t('furniture')}: {piece.reason}")
    for person in reading.people:
        href = _entity_link(ui, page, person.id)
        yield from (Mark(span, "person", person.name, href) for span in person.mentions)
        yield from (Mark(span, "rank", ui.t("rank")) for span in person.ranks)
        yield from (Mark(p.title, "position", f"{ui.t('position')}: {person.name}") for p in person.positions)
    for body in reading.organizations:
        href = _entity_link(ui, page, body.id)
        yield from (Mark(span, "organization", body.name, href) for span in body.mentions)
    for contact in reading.contacts:
        event = page.events.get(contact.id)
        href = ui.link(f"/events/{event}") if event else None
        yield Mark(contact.trigger, "trigger", ui.value("type", contact.type), href)
        if contact.date and contact.date.text:
            yield Mark(contact.date.text, "date", contact.date.value)
        yield from (Mark(place.evidence, "place", place.name) for place in contact.places)
    for statement in reading.statements:
        yield Mark(statement.content, "statement", ui.value("kind", statement.kind))
        yield Mark(statement.cue, "cue")


def _entity_link(ui: Ui, page: ArticlePage, local: str) -> str | None:
    found = page.entities.get(local)
    return ui.link(f"/entities/{found.id}") if found else None


def parties(row: EventRow, *, attending: bool = True) -> tuple[EntityRow, ...]:
    """Who took part, each once, the side that received, called, sent or decided first."""
    ordered = sorted(row.parts, key=lambda part: _ROLES.index(part.role))
    kept = [p for p in ordered if attending or p.role != "attendee"] or ordered
    return tuple({part.who.id: part.who for part in kept}.values())


def conflicts(register: Register, offset: int) -> ConflictsView:
    """The list of contradictions."""
    return ConflictsView(register.conflicts(limit=PAGE, offset=offset))
