"""Which record a user means by what he typed."""

from __future__ import annotations

import sqlite3

from musnad.errors import NotFoundError
from musnad.register.articles import find_article
from musnad.register.identities import find_entity


def identify(connection: sqlite3.Connection, said: str) -> tuple[str, str]:
    """The kind of the record (``event``, ``entity``, ``statement``, ``article``) and what names it for sure.

    An id or its beginning, an article's name, hash or address, or the name of a person or organization. Raises
    NotFoundError.
    """
    kind = said.partition(":")[0]
    if kind in {"event", "statement"}:
        return kind, _whole(connection, f"{kind}s", said)
    if kind in {"person", "organization"}:
        return "entity", find_entity(connection, said).id
    held = _held(connection, said)
    if held:
        return held
    try:
        return "article", f"article:{_key(connection, find_article(connection, said))}"
    except NotFoundError as error:
        if "several" in str(error) or kind in {"article", "sha256"}:
            raise
    try:
        return "entity", find_entity(connection, said).id
    except NotFoundError:
        raise NotFoundError(
            f"the register has no record {said!r}: expected an id (event:…, person:…, organization:…, statement:…), "
            "an article's name, hash or address, or a name"
        ) from None


def _held(connection: sqlite3.Connection, said: str) -> tuple[str, str] | None:
    """The record that holds ``ARTICLE:ID`` of a reading (``w1-03:c2``)."""
    name, _, local = said.rpartition(":")
    if not name or kind_of(name):
        return None
    try:
        no = find_article(connection, name)
    except NotFoundError:
        return None
    places = (
        ("entity", "SELECT entity FROM appearances WHERE article = ? AND local = ?"),
        ("event", "SELECT event FROM reports WHERE article = ? AND contact = ?"),
        ("statement", "SELECT statement FROM statement_reports WHERE article = ? AND local = ?"),
    )
    for kind, query in places:
        row = connection.execute(query, (no, local)).fetchone()
        if row:
            return kind, row[0]
    return None


def kind_of(name: str) -> bool:
    """True for the first part of an id of the register."""
    return name in {"person", "organization", "event", "statement", "article", "sha256"}


def _key(connection: sqlite3.Connection, no: int) -> str:
    key: str = connection.execute("SELECT key FROM articles WHERE no = ?", (no,)).fetchone()["key"]
    return key.removeprefix("article:")


def _whole(connection: sqlite3.Connection, table: str, said: str) -> str:
    rows = connection.execute(f"SELECT id FROM {table} WHERE id >= ? AND id < ? LIMIT 2", (said, said + "\uffff"))
    found: list[str] = [row["id"] for row in rows]
    if len(found) == 1 or said in found:
        return said if said in found else found[0]
    raise NotFoundError(f"{'several records have' if found else 'the register has no'} id {said}")
