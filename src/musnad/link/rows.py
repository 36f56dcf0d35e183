"""The linked register as the rows of ``musnad export --format jsonl`` (see the reference of formats)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from musnad.link.records import Conflict, Linked, LinkedEvent, Office, Ref, Report

Row = dict[str, Any]


def rows(linked: Linked) -> Iterator[Row]:
    """One object a record, ``kind`` first: articles, people, organizations, events, statements, each by id."""
    names = {a.key: a.name for a in linked.articles}
    for a in sorted(linked.articles, key=lambda a: (a.name, a.key)):
        original = names.get(a.copy_of) if a.copy_of else None
        yield {
            "kind": "article", "id": a.id, "name": a.name, "outlet": a.outlet, "published": a.published, "url": a.url,
            "copy_of": original, "copy_share": a.copy_share,
        }  # fmt: skip
    for p in linked.people:
        yield {
            "kind": "person", "id": p.id, "name": p.name, "latin": p.latin, "names": list(p.names),
            "mentioned_in": [_ref(r, names, "id") for r in p.mentioned_in],
            "positions": [_office(o, names) for o in p.positions], "ranks": list(p.ranks), "country": p.country,
            "kin": [{"who": k.who, "kind": k.kind, "why": k.why} for k in p.kin],
            "candidates": [{"who": c.who, "score": c.score, "why": c.why} for c in p.candidates],
        }  # fmt: skip
    for o in linked.organizations:
        yield {
            "kind": "organization", "id": o.id, "name": o.name, "latin": o.latin, "names": list(o.names),
            "mentioned_in": [_ref(r, names, "id") for r in o.mentioned_in], "country": o.country,
        }  # fmt: skip
    for e in linked.events:
        yield _event(e, names)
    for s in linked.statements:
        reports = [_ref(r, names, "statement") for r in s.reports]
        yield {"kind": "statement", "id": s.id, "speaker": s.speaker, "act": s.act, "reports": reports}


def _event(e: LinkedEvent, names: Mapping[str, str]) -> Row:
    return {
        "kind": "event", "id": e.id, "type": e.type, "status": e.status, "date": e.date, "places": list(e.places),
        "participants": [{"who": p.who, "role": p.role} for p in e.participants],
        "topics": list(e.topics), "outcomes": list(e.outcomes), "position": e.position, "change": e.change,
        "reports": [_ref(r, names, "contact") for r in e.reports],
        "independent": e.independent, "copies": e.copies,
        "conflicts": [_conflict(c, names) for c in e.conflicts],
        "history": [{"status": h.status, "day": h.day, **_ref(h.ref, names, "contact")} for h in e.history],
        "one_sided": e.one_sided,
    }  # fmt: skip


def _conflict(conflict: Conflict, names: Mapping[str, str]) -> Row:
    values = [
        {"value": v.value, "reports": [_report(r, names) for r in v.reports], "support": v.support}
        for v in conflict.values
    ]
    return {"field": conflict.field, "values": values, **({"who": conflict.who} if conflict.who else {})}


def _report(report: Report, names: Mapping[str, str]) -> Row:
    span = {"start": report.span.start, "end": report.span.end} if report.span else None
    return {**_ref(report.ref, names, "contact"), "span": span}


def _office(office: Office, names: Mapping[str, str]) -> Row:
    return {
        "title": office.title, "first": office.first, "last": office.last, "former": office.former,
        "since": office.since, "until": office.until,
        "after_end": [_ref(r, names, "id") for r in office.after_end],
    }  # fmt: skip


def _ref(ref: Ref, names: Mapping[str, str], field: str) -> Row:
    return {"article": names.get(ref.article, ref.article), field: ref.id}
