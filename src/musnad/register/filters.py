"""Which events and articles are asked for, as one record, and the SQL that says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Filter:
    """Conditions that must all hold. ``who`` are ids of people or organizations that all take part.

    ``since`` and ``until`` are days (inclusive); an event of unknown day fits no period. ``country`` (or each of
    ``countries``) is ISO alpha-2, ``topic`` a topic class, ``place`` a place's name, ``independent`` the least number
    of independent sources.
    """

    who: tuple[str, ...] = ()
    country: str | None = None
    countries: tuple[str, ...] = ()
    type: str | None = None
    status: str | None = None
    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    topic: str | None = None
    place: str | None = None
    independent: int | None = None
    conflicts: bool = False

    @property
    def asks_events(self) -> bool:
        """True when a condition is about events, not only about the article's outlet and day."""
        return any(getattr(self, f.name) for f in fields(self) if f.name not in {"since", "until", "outlet"})


Condition = tuple[str, tuple[str | int, ...]]


def where(conditions: list[Condition]) -> Condition:
    """Conditions joined by AND."""
    sql = " AND ".join(f"({text})" for text, _ in conditions) or "1"
    return sql, tuple(value for _, values in conditions for value in values)


def event_conditions(wanted: Filter) -> list[Condition]:
    """Conditions on a row of ``events``."""
    return [*_parts(wanted), *_fields(wanted), *_period(wanted)]


def _parts(wanted: Filter) -> Iterator[Condition]:
    for who in wanted.who:
        yield "events.id IN (SELECT event FROM participants WHERE entity = ?)", (who,)
    facets = [("country", country) for country in wanted.countries]
    facets += [(facet, getattr(wanted, facet)) for facet in ("country", "topic", "place")]
    for facet, value in facets:
        if value:
            yield "events.id IN (SELECT event FROM event_facets WHERE facet = ? AND value = ?)", (facet, value)


def _fields(wanted: Filter) -> Iterator[Condition]:
    if wanted.type:
        yield "events.type = ?", (wanted.type,)
    if wanted.status:
        yield "events.status = ?", (wanted.status,)
    if wanted.independent:
        yield "events.independent >= ?", (wanted.independent,)
    if wanted.conflicts:
        yield "events.conflicts > 0", ()
    if wanted.outlet:
        yield (
            "events.id IN (SELECT event FROM reports JOIN articles ON articles.no = article WHERE outlet = ?)",
            (wanted.outlet,),
        )


def _period(wanted: Filter) -> Iterator[Condition]:
    if wanted.since:
        yield "events.last >= ?", (wanted.since,)
    if wanted.until:
        yield "events.first <= ?", (wanted.until,)


def article_conditions(wanted: Filter) -> list[Condition]:
    """Conditions on a row of ``articles``: its own outlet and day, and that it reports an event that is asked for."""
    out: list[Condition] = []
    if wanted.outlet:
        out.append(("articles.outlet = ?", (wanted.outlet,)))
    if wanted.asks_events:
        sql, values = where(event_conditions(wanted))
        out.append(
            (f"articles.no IN (SELECT article FROM reports JOIN events ON events.id = event WHERE {sql})", values)
        )
    else:
        if wanted.since:
            out.append(("articles.day >= ?", (wanted.since,)))
        if wanted.until:
            out.append(("articles.day <= ?", (wanted.until,)))
    return out
