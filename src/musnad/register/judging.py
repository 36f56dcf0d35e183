"""What people decide, by record: anchors for judgements, why two records are or are not one."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace

from musnad.errors import NotFoundError
from musnad.link import Anchor, Judgement, Linked, explain, judge
from musnad.link.judgements import Action
from musnad.link.records import LinkedArticle, LinkedEvent, LinkedOrganization, LinkedPerson, Ref
from musnad.model import Reading, Span
from musnad.register import archive
from musnad.register.articles import article_rows, find_article, rows_by_key
from musnad.register.connection import transaction
from musnad.register.identify import identify, kind_of
from musnad.wire import decoded

Local = tuple[int, str]
"""A record of a reading: the article's number and the id there."""


def record(
    connection: sqlite3.Connection,
    action: Action,
    said: Sequence[str],
    who: str,
    when: str,
    why: str,
    *,
    field: str | None = None,
    value: str | None = None,
    supersedes: str | None = None,
) -> Judgement:
    """Make a judgement about records (ids of the register, names, or ``ARTICLE:ID`` of a reading) and store it.

    The caller links afterwards. Raises NotFoundError, JudgementError.
    """
    anchors = [anchor(connection, local(connection, one)) for one in said]
    made = judge(action, anchors, who, when, why, field, value, supersedes)
    store(connection, [made])
    return made


def store(connection: sqlite3.Connection, judgements: Iterable[Judgement]) -> int:
    """Store judgements; the number of those that the register did not hold."""
    with transaction(connection):
        new = sum(archive.put_judgement(connection, judgement) for judgement in judgements)
        if new:
            archive.touch(connection)
    return new


def local(connection: sqlite3.Connection, said: str) -> Local:
    """The record of a reading that a user means: ``ARTICLE:ID`` itself, or the earliest one of a record."""
    name, _, inner = said.rpartition(":")
    if name and not kind_of(name):
        return find_article(connection, name), inner
    kind, key = identify(connection, said)
    if kind == "article":
        raise NotFoundError(f"{said} is an article: judgements are about people, organizations, events and statements")
    table, column, inside = {
        "entity": ("appearances", "entity", "local"),
        "event": ("reports", "event", "contact"),
        "statement": ("statement_reports", "statement", "local"),
    }[kind]
    row = connection.execute(
        f"SELECT article, {inside} AS local FROM {table} JOIN articles ON no = article WHERE {column} = ?"
        f" ORDER BY day IS NULL, day, key, {inside} LIMIT 1",
        (key,),
    ).fetchone()
    return row["article"], row["local"]


def anchor(connection: sqlite3.Connection, found: Local) -> Anchor:
    """The record by its content, so that it is found again in a better reading. Raises NotFoundError."""
    kept = archive.kept(connection, found[0])
    reading = archive.reading_of(connection, found[0])
    for kind, id_, span in _anchored(reading):
        if id_ == found[1]:
            return Anchor(kept.article.id, kind, span.start, span.end, span.of(kept.article.text))
    raise NotFoundError(f"the reading of {kept.article.name} has no record {found[1]!r}")


def _anchored(reading: Reading) -> Iterable[tuple[str, str, Span]]:
    yield from (("person", p.id, p.mentions[0]) for p in reading.people if p.mentions)
    yield from (("organization", o.id, o.mentions[0]) for o in reading.organizations if o.mentions)
    yield from (("contact", c.id, c.trigger) for c in reading.contacts)
    yield from (("statement", s.id, s.content) for s in reading.statements)


# ------------------------------------------------------------------ why


def why(connection: sqlite3.Connection, a: str, b: str) -> tuple[str, ...]:
    """Sentences that say why two records are or are not one. Raises NotFoundError."""
    ids = [_id(connection, said) for said in (a, b)]
    return explain(ids[0], ids[1], _around(connection, ids))


def _id(connection: sqlite3.Connection, said: str) -> str:
    """The id of a record, or of the one that holds ``ARTICLE:ID``."""
    no, inner = local(connection, said)
    for table, column, inside in (("appearances", "entity", "local"), ("reports", "event", "contact")):
        row = connection.execute(
            f"SELECT {column} AS id FROM {table} WHERE article = ? AND {inside} = ?", (no, inner)
        ).fetchone()
        if row:
            return str(row["id"])
    raise NotFoundError(f"{said} is no person, organization or event")


def _around(connection: sqlite3.Connection, ids: Sequence[str]) -> Linked:
    """So much of the linked register as explaining these records takes: they, their events, who else took part."""
    events = {id_ for id_ in ids if id_.startswith("event:")}
    for id_ in ids:
        rows = connection.execute("SELECT event FROM participants WHERE entity = ?", (id_,))
        events |= {row["event"] for row in rows}
    found = [_event(connection, id_) for id_ in sorted(events)]
    entities = {id_ for id_ in ids if not id_.startswith("event:")} | {p.who for e in found for p in e.participants}
    people, bodies, numbers = [], [], set()
    for id_ in sorted(entities):
        one, where = _entity(connection, id_)
        numbers |= where
        if isinstance(one, LinkedPerson):
            people.append(one)
        else:
            bodies.append(one)
    keys = {ref.article for event in found for ref in event.reports}
    told = {row.key: row for row in article_rows(connection, numbers)} | rows_by_key(connection, keys)
    articles = tuple(LinkedArticle(a.key, a.label, a.id, a.outlet, a.day, a.url) for a in told.values())
    return Linked(articles, tuple(people), tuple(bodies), tuple(found), ())


def _event(connection: sqlite3.Connection, id_: str) -> LinkedEvent:
    row = connection.execute("SELECT data FROM events WHERE id = ?", (id_,)).fetchone()
    return decoded(LinkedEvent, json.loads(row["data"]))


def _entity(connection: sqlite3.Connection, id_: str) -> tuple[LinkedPerson | LinkedOrganization, set[int]]:
    row = connection.execute("SELECT kind, data FROM entities WHERE id = ?", (id_,)).fetchone()
    rows = connection.execute(
        "SELECT no, key, local FROM appearances JOIN articles ON no = article WHERE entity = ?", (id_,)
    ).fetchall()
    value = json.loads(row["data"])
    one = decoded(LinkedPerson, value) if row["kind"] == "person" else decoded(LinkedOrganization, value)
    refs = tuple(sorted(Ref(r["key"], r["local"]) for r in rows))
    return replace(one, mentioned_in=refs), {r["no"] for r in rows}
