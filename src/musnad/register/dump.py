"""All of the register in an order that depends on content alone: what the exports are made from."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from musnad.link import Linked
from musnad.link.records import LinkedArticle, LinkedEvent, LinkedOrganization, LinkedPerson, LinkedStatement, Ref
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

    def people(self) -> Iterator[LinkedPerson]:
        """People, by id."""
        return (replace(decoded(LinkedPerson, value), mentioned_in=refs) for value, refs in self._entities("person"))

    def organizations(self) -> Iterator[LinkedOrganization]:
        """Organizations, by id."""
        return (
            replace(decoded(LinkedOrganization, value), mentioned_in=refs)
            for value, refs in self._entities("organization")
        )

    def _entities(self, kind: str) -> Iterator[tuple[object, tuple[Ref, ...]]]:
        keys = {article.no: article.key for article in self.articles}
        for row in self._connection.execute("SELECT id, data FROM entities WHERE kind = ? ORDER BY id", (kind,)):
            found = self._connection.execute("SELECT article, local FROM appearances WHERE entity = ?", (row["id"],))
            yield json.loads(row["data"]), tuple(sorted(Ref(keys[r["article"]], r["local"]) for r in found))

    def events(self) -> Iterator[LinkedEvent]:
        """Events, by id."""
        for row in self._connection.execute("SELECT data FROM events ORDER BY id"):
            yield decoded(LinkedEvent, json.loads(row["data"]))

    def statements(self) -> Iterator[LinkedStatement]:
        """Statements, by id."""
        for row in self._connection.execute("SELECT data FROM statements ORDER BY id"):
            yield decoded(LinkedStatement, json.loads(row["data"]))

    def linked(self) -> Iterator[Linked]:
        """The register as linking gave it, a kind of record at a time; all of it names its articles."""
        articles = tuple(self._articles())
        yield Linked(articles, (), (), (), ())
        yield Linked(articles, tuple(self.people()), (), (), ())
        yield Linked(articles, (), tuple(self.organizations()), (), ())
        yield Linked(articles, (), (), tuple(self.events()), ())
        yield Linked(articles, (), (), (), tuple(self.statements()))

    def _articles(self) -> Iterator[LinkedArticle]:
        keys = {article.label: article.key for article in self.articles}
        for a in self.articles:
            original = keys[a.copy_of] if a.copy_of else None
            yield LinkedArticle(a.key, a.label, a.id, a.outlet, a.day, a.url, original, a.copy_share)

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
