"""The public form of ``docs``: one object a line, ``kind`` first, in an order that depends on content alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from musnad.link.records import Conflict, LinkedEvent, LinkedPerson, LinkedStatement, Ref
from musnad.register import Register
from musnad.register.dump import Exported, dump
from musnad.wire import plain


def lines(register: Register) -> Iterator[str]:
    """The register's lines: articles, people, organizations, events, statements."""
    return (json.dumps(row, ensure_ascii=False) + "\n" for row in rows(register))


def rows(register: Register) -> Iterator[dict[str, Any]]:
    """The register's objects."""
    exported = dump(register.connection)
    labels = exported.labels
    for article in exported.articles:
        yield {
            "kind": "article",
            "id": article.id,
            "name": article.label,
            "outlet": article.outlet,
            "published": article.day,
            "url": article.url,
            "copy_of": article.copy_of,
            "copy_share": article.copy_share,
        }
    yield from _entities(exported)
    yield from (_event(event, labels) for event in exported.events())
    yield from (_statement(statement, labels) for statement in exported.statements())


def _entities(exported: Exported) -> Iterator[dict[str, Any]]:
    for entity in exported.entities("person"):
        yield {
            "kind": "person",
            "id": entity.id,
            "name": entity.name,
            "latin": entity.latin,
            "names": list(entity.names),
            "mentioned_in": _refs(entity.mentioned_in, exported.labels, "id"),
            "country": entity.country,
            **(_person(entity) if isinstance(entity, LinkedPerson) else {}),
        }
    for entity in exported.entities("organization"):
        yield {
            "kind": "organization",
            "id": entity.id,
            "name": entity.name,
            "latin": entity.latin,
            "names": list(entity.names),
            "mentioned_in": _refs(entity.mentioned_in, exported.labels, "id"),
            "country": entity.country,
        }


def _person(person: LinkedPerson) -> dict[str, Any]:
    return {
        "ranks": list(person.ranks),
        "positions": [
            {"title": p.title, "first": p.first, "last": p.last, "former": p.former} for p in person.positions
        ],
        "kin": plain(person.kin),
    }


def _event(event: LinkedEvent, labels: dict[str, str]) -> dict[str, Any]:
    return {
        "kind": "event",
        "id": event.id,
        "type": event.type,
        "status": event.status,
        "date": event.date,
        "places": list(event.places),
        "participants": [{"who": p.who, "role": p.role} for p in event.participants],
        "topics": list(event.topics),
        "outcomes": list(event.outcomes),
        "position": event.position,
        "change": event.change,
        "reports": _refs(event.reports, labels, "contact"),
        "independent": event.independent,
        "copies": event.copies,
        "one_sided": event.one_sided,
        "conflicts": [_conflict(conflict, labels) for conflict in event.conflicts],
    }


def _conflict(conflict: Conflict, labels: dict[str, str]) -> dict[str, Any]:
    values = [
        {"value": v.value, "reports": _refs(tuple(r.ref for r in v.reports), labels, "contact")}
        for v in conflict.values
    ]
    return {"field": conflict.field, "who": conflict.who, "values": values}


def _statement(statement: LinkedStatement, labels: dict[str, str]) -> dict[str, Any]:
    return {
        "kind": "statement",
        "id": statement.id,
        "speaker": statement.speaker,
        "act": statement.act,
        "reports": _refs(statement.reports, labels, "statement"),
    }


def _refs(refs: tuple[Ref, ...], labels: dict[str, str], key: str) -> list[dict[str, str]]:
    found = sorted((labels[ref.article], ref.id) for ref in refs if ref.article in labels)
    return [{"article": article, key: id_} for article, id_ in found]
