"""A table of events for spreadsheets: one row for each report of an event, UTF-8 with a mark for Excel."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from musnad.link.records import LinkedEvent
from musnad.register import Register
from musnad.register.dump import dump

COLUMNS = (
    "event",
    "type",
    "status",
    "date",
    "places",
    "participants",
    "topics",
    "outcomes",
    "independent_sources",
    "copies",
    "conflicts",
    "article",
    "outlet",
    "published",
    "url",
    "copy_of",
    "contact",
    "trigger",
    "evidence",
)
_MARK = "\ufeff"
_JOIN = " | "


def lines(register: Register) -> Iterator[str]:
    """The table's lines, the header first."""
    exported = dump(register.connection)
    yield _MARK + _line(COLUMNS)
    names = {p.id: p.name for p in exported.people()} | {o.id: o.name for o in exported.organizations()}
    articles = {a.key: a for a in exported.articles}
    for event in exported.events():
        shared = _event(event, names)
        for ref in event.reports:
            article = articles[ref.article]
            contact, text = exported.contact(ref)
            yield _line(
                (
                    *shared,
                    article.label,
                    article.outlet or "",
                    article.day or "",
                    article.url or "",
                    article.copy_of or "",
                    ref.id,
                    contact.trigger.of(text),
                    _JOIN.join(span.of(text) for span in contact.evidence),
                )
            )


def _event(event: LinkedEvent, names: dict[str, str]) -> tuple[str, ...]:
    return (
        event.id,
        event.type,
        event.status,
        event.date or "",
        _JOIN.join(event.places),
        _JOIN.join(f"{names.get(p.who, p.who)} ({p.role})" for p in event.participants),
        _JOIN.join(event.topics),
        _JOIN.join(event.outcomes),
        str(event.independent),
        str(event.copies),
        _JOIN.join(f"{c.field}: {' / '.join(v.value for v in c.values)}" for c in event.conflicts),
    )


def _line(cells: tuple[str, ...]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(_safe(cell) for cell in cells)
    return out.getvalue()


def _safe(cell: str) -> str:
    """A cell that a spreadsheet would run as a formula is made plain text by an apostrophe."""
    return f"'{cell}" if cell[:1] in {"=", "+", "-", "@", "\t", "\r"} else cell
