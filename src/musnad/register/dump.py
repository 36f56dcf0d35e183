"""All of the register in an order that depends on content alone: what the exports are made from."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from musnad.link.records import LinkedEvent, LinkedOrganization, LinkedPerson, LinkedStatement, Ref
from musnad.model import Contact, Reading
from musnad.register import archive
from musnad.register.articles import article_rows
from musnad.register.records import ArticleRow
from musnad.wire import decoded


class Exported:
    """The register's records, streamed; ``labels`` names each article by its key."""

    def __init__(self, connection: sqlite3.Connection, articles: tuple[ArticleRow, ...]) -> None:
        self._connection = connection
        self._numbers = {article.key: article.no for article in articles}
        self._read = lru_cache(maxsize=256)(self._reading)
        self.articles = articles
        self.labels = {article.key: article.label for article in articles}

    def entities(self, kind: str) -> Iterator[LinkedPerson | LinkedOrganization]:
        """People or organizations, by id."""
        rows = self._connection.execute("SELECT id, data FROM entities WHERE kind = ? ORDER BY id", (kind,))
        keys = {article.no: article.key for article in self.articles}
        for row in rows:
            found = self._connection.execute("SELECT article, local FROM appearances WHERE entity = ?", (row["id"],))
            refs = tuple(sorted(Ref(keys[r["article"]], r["local"]) for r in found))
            record: LinkedPerson | LinkedOrganization = (
                decoded(LinkedPerson, json.loads(row["data"]))
                if kind == "person"
                else decoded(LinkedOrganization, json.loads(row["data"]))
            )
            yield replace(record, mentioned_in=refs)

    def events(self) -> Iterator[LinkedEvent]:
        """Events, by id."""
        for row in self._connection.execute("SELECT data FROM events ORDER BY id"):
            yield decoded(LinkedEvent, json.loads(row["data"]))

    def statements(self) -> Iterator[LinkedStatement]:
        """Statements, by id."""
        for row in self._connection.execute("SELECT data FROM statements ORDER BY id"):
            yield decoded(LinkedStatement, json.loads(row["data"]))

    def contact(self, ref: Ref) -> tuple[Contact, str]:
        """A contact as read in its article, and the article's text."""
        reading, text = self._read(ref.article)
        return next(c for c in reading.contacts if c.id == ref.id), text

    def _reading(self, key: str) -> tuple[Reading, str]:
        no = self._numbers[key]
        return archive.reading_of(self._connection, no), archive.kept(self._connection, no).article.text


def dump(connection: sqlite3.Connection) -> Exported:
    """The register as it is now, articles by key."""
    numbers = (row["no"] for row in connection.execute("SELECT no FROM articles"))
    articles = article_rows(connection, numbers)
    return Exported(connection, tuple(sorted(articles, key=lambda a: (a.label, a.key))))
