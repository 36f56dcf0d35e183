"""The register as an object with a lifetime: open it, add to it, ask it, close it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from musnad.register import articles, derive, identities, queries, questions, search, stats
from musnad.register.connection import BUSY_SECONDS, connect, guarded
from musnad.register.filters import Filter
from musnad.register.questions import OfficeRow, Sources, Timeline
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
    StatementRow,
    Stats,
)

if TYPE_CHECKING:
    from musnad.acquire import Failure
    from musnad.lexicon import Lexicon
    from musnad.model import Article, Reading
    from musnad.register.adding import Progress
    from musnad.register.housekeeping import Merged
    from musnad.register.reread import Reread
    from musnad.register.verify import Verified


def utc_now() -> str:
    """The time, to the second, in UTC."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Register:
    """One SQLite file: the articles as received, their readings, and what linking makes of them.

    Use it as a context manager, or ``close`` it. ``connection`` is there for queries of your own; the modules of
    ``musnad.register`` take it.
    """

    def __init__(self, path: Path, *, create: bool = False, now: Callable[[], str] = utc_now) -> None:
        self.path = path
        self.connection = connect(path, create=create, busy_seconds=BUSY_SECONDS)
        self._now = now

    @classmethod
    def open(cls, path: str | Path, *, create: bool = True, now: Callable[[], str] = utc_now) -> Self:
        """Open a register, made new where there is none. Raises RegisterError in words that say what to do."""
        return cls(Path(path), create=create, now=now)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    # -------------------------------------------------------------- adding

    def add(
        self,
        items: Iterable[Article | Failure | str],
        *,
        processes: int = 1,
        lexicon: Lexicon | None = None,
        link: bool = True,
        on_progress: Callable[[Progress], None] = lambda progress: None,
        on_failure: Callable[[Failure], None] = lambda failure: None,
    ) -> Progress:
        """Read and keep articles (or bare texts), then link. What the register knows already changes nothing.

        Failures among the items are counted and told to ``on_failure``; they stop nothing. With more than one process a
        script needs the usual ``if __name__ == "__main__":``.
        """
        from musnad.acquire import make_article
        from musnad.register import adding  # imports the reader, which questions do without

        given = (make_article(i, f"text-{n}") if isinstance(i, str) else i for n, i in enumerate(items, 1))
        with guarded(self.path):
            progress = adding.add(
                self.connection,
                given,
                self._now,
                processes=processes,
                lexicon=lexicon,
                on_progress=on_progress,
                on_failure=on_failure,
            )
        if link:
            self.link()
        return progress

    def add_readings(
        self,
        items: Iterable[tuple[Article, Reading] | Failure],
        *,
        link: bool = True,
        on_progress: Callable[[Progress], None] = lambda progress: None,
        on_failure: Callable[[Failure], None] = lambda failure: None,
    ) -> Progress:
        """Keep articles with readings that people or another program made, then link."""
        from musnad.acquire import Failure
        from musnad.register import adding
        from musnad.register.packing import pack

        with guarded(self.path):
            progress = adding.add_packed(
                self.connection,
                (item if isinstance(item, Failure) else pack(*item) for item in items),
                self._now,
                on_progress=on_progress,
                on_failure=on_failure,
            )
        if link:
            self.link()
        return progress

    def link(self, *, always: bool = False) -> bool:
        """Build people, events and copies anew where something has changed; True when it was done."""
        with guarded(self.path):
            if not always and derive.is_current(self.connection):
                return False
            derive.link(self.connection)
            return True

    # -------------------------------------------------------------- asking

    def search(
        self, query: str = "", wanted: Filter | None = None, *, order: str = "date", limit: int = 20, offset: int = 0
    ) -> Page[Found]:
        """Articles that hold the words and meet the conditions, with true spans of what matched."""
        return search.search(self.connection, query, wanted, order=order, limit=limit, offset=offset)

    def events(
        self, wanted: Filter | None = None, *, order: str = "date", limit: int = 50, offset: int = 0
    ) -> Page[EventRow]:
        """Events that meet the conditions, newest first."""
        return queries.events(self.connection, wanted, order=order, limit=limit, offset=offset)

    def event(self, id_: str) -> EventPage:
        """One event with its reports. Raises NotFoundError."""
        return queries.event(self.connection, id_)

    def people(self, name: str | None = None, *, limit: int = 50, offset: int = 0) -> Page[EntityRow]:
        """People, most events first; with ``name`` those who bear it in any spelling."""
        return queries.entities(self.connection, "person", name=name, limit=limit, offset=offset)

    def organizations(self, name: str | None = None, *, limit: int = 50, offset: int = 0) -> Page[EntityRow]:
        """Organizations, most events first."""
        return queries.entities(self.connection, "organization", name=name, limit=limit, offset=offset)

    def entity(self, said: str) -> EntityPage:
        """The person or organization with this id, or the best bearer of this name. Raises NotFoundError."""
        return queries.entity(self.connection, identities.find_entity(self.connection, said).id)

    def statements(self, speaker: str | None = None, *, limit: int = 50, offset: int = 0) -> Page[StatementRow]:
        """Utterances, of one speaker (an id) or all, newest first."""
        return queries.statements(self.connection, speaker, limit=limit, offset=offset)

    def statement(self, id_: str) -> StatementRow:
        """One utterance. Raises NotFoundError."""
        return queries.statement(self.connection, id_)

    def conflicts(
        self, wanted: Filter | None = None, *, field: str | None = None, limit: int = 50, offset: int = 0
    ) -> Page[ConflictRow]:
        """Contradictions between reports of one event, all or those about one field (``date``, ``rank`` ...)."""
        return queries.conflicts(self.connection, wanted, field=field, limit=limit, offset=offset)

    def articles(self, wanted: Filter | None = None, *, limit: int = 50, offset: int = 0) -> Page[ArticleRow]:
        """Articles, newest first."""
        return articles.articles(self.connection, wanted, limit=limit, offset=offset)

    def article(self, said: str) -> ArticlePage:
        """The article with this name, hash or address, and all that was read in it. Raises NotFoundError."""
        return articles.article(self.connection, articles.find_article(self.connection, said))

    def remove(self, said: str) -> ArticleRow:
        """Take out an article with everything that rested on it alone, then link. Raises NotFoundError."""
        no = articles.find_article(self.connection, said)
        row = articles.article_rows(self.connection, [no])[0]
        with guarded(self.path):
            derive.forget(self.connection, no)
        self.link()
        return row

    def timeline(self, said: str, with_: Iterable[str] = (), *, limit: int = 100, offset: int = 0) -> Timeline:
        """The events of a person, an organization or a country, oldest first. Raises NotFoundError."""
        return questions.timeline(self.connection, said, with_, limit=limit, offset=offset)

    def between(self, a: str, b: str, *, limit: int = 100, offset: int = 0) -> Page[EventRow]:
        """The events in which both take part, newest first; each is a name, an id or a country."""
        return questions.between(self.connection, a, b, limit=limit, offset=offset)

    def offices(self, said: str) -> tuple[EntityRow, tuple[OfficeRow, ...]]:
        """A person's offices with the days attested. Raises NotFoundError."""
        return questions.offices(self.connection, said)

    def sources(self, event: str) -> Sources:
        """Every article that tells of an event: originals, copies, what they changed. Raises NotFoundError."""
        return questions.sources(self.connection, event)

    def stats(self) -> Stats:
        """The register in figures."""
        return stats.stats(self.connection, self.path)

    # -------------------------------------------------------------- keeping

    def verify(self, *, sample: int | None = 50, on_progress: Callable[[int], None] = lambda done: None) -> Verified:
        """Check every text, quotation and derived record, and read a sample again."""
        from musnad.lexicon import load
        from musnad.register import verify

        return verify.verify(self.connection, load(), sample=sample, on_progress=on_progress)

    def bundle(self, said: str) -> dict[str, Any]:
        """The evidence for one record, to be checked on another machine. Raises NotFoundError."""
        from musnad.register import bundle

        return bundle.bundle(self.connection, said)

    def reread(
        self,
        *,
        everything: bool = False,
        learn: bool = False,
        processes: int = 1,
        on_progress: Callable[[int], None] = lambda done: None,
    ) -> Reread:
        """Read again what another version of the reader has read, and link; what changed.

        With ``learn`` the lines that each outlet's pages repeat are looked for first, and read as furniture.
        """
        from musnad.register import reread

        with guarded(self.path):
            return reread.reread(
                self.connection, everything=everything, learn=learn, processes=processes, on_progress=on_progress
            )

    def backup(self, target: str | Path, *, replace: bool = False) -> None:
        """Copy the register as it is now, while others may write."""
        from musnad.register import housekeeping

        housekeeping.backup(self.connection, Path(target), replace=replace)

    def merge(self, other: str | Path) -> Merged:
        """Take over another register's articles, readings and judgements, then link."""
        from musnad.register import housekeeping

        with guarded(self.path):
            merged = housekeeping.merge(self.connection, Path(other), self._now())
        self.link()
        return merged

    def is_current(self) -> bool:
        """False when something was added or judged since the last linking (a run was stopped half way)."""
        return derive.is_current(self.connection)


__all__ = ["Register", "utc_now"]
