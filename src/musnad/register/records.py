"""What the register answers with: frozen records, with names where the derived tables hold ids."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from musnad.link.records import Conflict, Edit, LinkedEvent, LinkedPerson
from musnad.model import Contact, Reading, Span, Statement
from musnad.register.claims import Claim

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """One page of a longer list; ``total`` counts the whole list."""

    total: int
    items: tuple[Item, ...]
    offset: int = 0


@dataclass(frozen=True, slots=True)
class EntityRow:
    """A person or organization in a list. ``first`` and ``last`` are the days of its first and last dated event."""

    id: str
    kind: str
    name: str
    latin: str | None
    country: str | None
    articles: int
    events: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody's part in an event."""

    who: EntityRow
    role: str


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in a list. ``label`` names it: its name, made unique where two articles share one.

    ``day`` is the day of publication, given or read off the page. ``copy_of`` is the label of the original.
    """

    no: int
    key: str
    id: str
    label: str
    outlet: str | None
    url: str | None
    day: str | None
    title: str | None
    copy_of: str | None = None
    copy_share: float | None = None


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event in a list. ``reports`` and ``conflicts`` are counts."""

    id: str
    type: str
    status: str
    date: str | None
    places: tuple[str, ...]
    parts: tuple[Part, ...]
    topics: tuple[str, ...]
    independent: int
    copies: int
    reports: int
    conflicts: int


@dataclass(frozen=True, slots=True)
class Report:
    """One article's report of an event: the contact as read there, and each claim with its words."""

    article: ArticleRow
    contact: Contact
    claims: tuple[Claim, ...]
    entities: dict[str, EntityRow]
    """The people and organizations of the contact by their ids in this reading."""
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class EventPage:
    """An event with all its reports. ``articles`` names the articles that ``event`` refers to by key."""

    row: EventRow
    event: LinkedEvent
    reports: tuple[Report, ...]
    articles: dict[str, ArticleRow]


@dataclass(frozen=True, slots=True)
class StatementRow:
    """An utterance in one of the articles that tell it: who, the act, the words, where."""

    id: str
    speaker: EntityRow | None
    speaker_words: str | None
    act: str | None
    kind: str
    content: str
    span: Span
    article: ArticleRow
    reports: int


@dataclass(frozen=True, slots=True)
class EntityPage:
    """A person or organization: names, offices (people only) and where it is mentioned.

    ``person`` holds offices, kin and candidates; None for an organization.
    """

    row: EntityRow
    names: tuple[str, ...]
    person: LinkedPerson | None
    mentioned_in: tuple[ArticleRow, ...]
    articles: dict[str, ArticleRow]


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article with its reading, and the register's ids of what was read in it, by their ids in the reading.

    ``learned`` names the set of lines, repeated on the outlet's pages, by which it was read.
    """

    row: ArticleRow
    text: str = field(repr=False)
    reading: Reading
    reader: str
    lexicon: str
    learned: str | None
    source: str | None
    added: str
    claims: tuple[Claim, ...]
    entities: dict[str, EntityRow]
    events: dict[str, str]
    statements: dict[str, str]
    edits: tuple[Edit, ...]
    copies: tuple[ArticleRow, ...]


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """A contradiction between reports of one event. ``articles`` names the articles it refers to by key."""

    event: EventRow
    conflict: Conflict
    who: EntityRow | None
    articles: dict[str, ArticleRow]


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of an article and the places in it that matched, all in offsets of the text as received.

    ``field`` is ``text``, or ``title`` for a headline that the article's source gave beside the text.
    """

    field: str
    span: Span
    words: str
    hits: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """An article that a search found, the places that matched, and the events it reports.

    ``through`` are the people and organizations under whose other spellings the article was found.
    """

    article: ArticleRow
    snippets: tuple[Snippet, ...]
    events: tuple[EventRow, ...]
    through: tuple[EntityRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Stats:
    """The register in figures."""

    articles: int
    originals: int
    copies: int
    outlets: int
    first: str | None
    last: str | None
    people: int
    organizations: int
    events: int
    independent: int
    conflicts: int
    statements: int
    judgements: int
    by_type: tuple[tuple[str, int], ...]
    by_status: tuple[tuple[str, int], ...]
    by_outlet: tuple[tuple[str, int], ...]
    readers: tuple[tuple[str, str, int], ...]
    bytes: int
    current: bool
    """False when articles were added or judgements made since the last linking."""


__all__ = [
    "ArticlePage",
    "ArticleRow",
    "ConflictRow",
    "EntityPage",
    "EntityRow",
    "EventPage",
    "EventRow",
    "Found",
    "Item",
    "Page",
    "Part",
    "Report",
    "Snippet",
    "Statement",
    "StatementRow",
    "Stats",
]
