"""The public records: what a reading holds. Frozen, nearly without behaviour.

Offsets are half-open, in Unicode code points into the article's text as received, so that
``text[span.start:span.end]`` is the evidence. Dates are ISO 8601 strings: ``YYYY-MM-DD``, ``YYYY-MM``, ``YYYY``
or ``start/end``. Scores and confidences lie in 0..1. Unknown is ``None``, never an empty string.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

ContactType = Literal["meeting", "visit", "call", "message", "agreement", "appointment", "conference"]
Status = Literal["happened", "planned", "denied", "cancelled"]
Role = Literal[
    "host",
    "guest",
    "party",
    "attendee",
    "caller",
    "callee",
    "sender",
    "recipient",
    "bearer",
    "appointee",
    "appointer",
]
Kind = Literal["direct", "indirect"]
Change = Literal["appointed", "promoted", "dismissed", "resigned", "elected"]
Stage = Literal["signed", "agreed", "announced"]

CONTACT_TYPES: tuple[ContactType, ...] = get_args(ContactType)
STATUSES: tuple[Status, ...] = get_args(Status)
ROLES: tuple[Role, ...] = get_args(Role)
CHANGES: tuple[Change, ...] = get_args(Change)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The stretch ``text[start:end]``, in code points of the text as received."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words the span points at."""
        return text[self.start : self.end]

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """True when the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Article:
    """One article as a scraper left it. ``text`` is never altered; ``id`` is the SHA-256 of it."""

    name: str
    id: str
    text: str
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    title: str | None = None
    source: str | None = None
    """How it came: a path, an address, ``-`` for standard input."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch that the page added around the article, and why it was told apart (``navigation``, ``related``)."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Position:
    """An office the article itself gives a person: the longest natural phrase that names it."""

    title: Span
    former: bool = False
    acting: bool = False
    head: str | None = None
    """The word that names the office, folded (وزير، رئيس)."""
    organization: Span | None = None
    country: str | None = None
    """ISO 3166 alpha-2 of the country served, where the article says it."""
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """One person named in the article. ``mentions`` hold the name alone: no rank, title or honorific."""

    id: str
    name: str
    mentions: tuple[Span, ...]
    ranks: tuple[Span, ...] = ()
    positions: tuple[Position, ...] = ()
    latin: str | None = None


@dataclass(frozen=True, slots=True)
class Organization:
    """A body, state or unnamed source that takes part in a contact or speaks."""

    id: str
    name: str
    mentions: tuple[Span, ...]
    latin: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class DateValue:
    """A resolved date: ``value`` in ISO form, ``text`` the words it was read from (None when inherited)."""

    value: str
    text: Span | None = None


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place as written: ``evidence`` its words, ``name`` its usual Arabic form, coordinates in degrees."""

    name: str
    evidence: Span
    latin: str | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """Who took part, by an id of this reading, in which role, and the words that say so."""

    who: str
    role: Role
    evidence: Span


@dataclass(frozen=True, slots=True)
class Paper:
    """An agreement on paper: ``title`` its title, else its kind; ``count`` how many papers, None where the text does
    not say; ``stage`` how far it has come; ``sum`` what it is worth, as written."""

    title: Span
    count: int | None
    stage: Stage
    sum: Span | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """One dealing between officials or institutions, as one article reports it."""

    id: str
    type: ContactType
    status: Status
    trigger: Span
    participants: tuple[Participant, ...]
    date: DateValue | None = None
    places: tuple[PlaceMention, ...] = ()
    topics: tuple[Span, ...] = ()
    outcomes: tuple[Span, ...] = ()
    position: Span | None = None
    change: Change | None = None
    evidence: tuple[Span, ...] = ()
    topic_classes: tuple[str, ...] = ()
    told_by: str | None = None
    """The statement of this reading inside which the contact is told, if any."""
    background: bool = False
    confidence: float = 1.0
    why: str | None = None
    """In plain words: what in the text made it a contact of this kind."""
    instrument: Span | None = None
    predecessor: str | None = None
    paper: Paper | None = None
    """Agreements only."""


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a chain of attribution (isnad): ``outlet``, ``agency``, ``statement``, ``spokesman``, ``speaker``."""

    kind: str
    span: Span
    who: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A stretch of content that the article attributes to a speaker."""

    id: str
    speaker: str | None
    speaker_text: Span | None
    kind: Kind
    cue: Span
    content: Span
    medium: Span | None = None
    act: str | None = None
    addressee: str | None = None
    chain: tuple[Link, ...] = ()
    topic_classes: tuple[str, ...] = ()
    same_as: str | None = None
    """The earlier statement of this reading that tells the same utterance."""


@dataclass(frozen=True, slots=True)
class Document:
    """What is known of the article as a whole."""

    name: str
    id: str
    outlet: str | None
    url: str | None
    published: str | None
    title: Span | None
    language: str
    machine_translated: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What an analyst would note from one article; the public contract between the reader and all after it."""

    document: Document
    furniture: tuple[Furniture, ...]
    people: tuple[Person, ...]
    organizations: tuple[Organization, ...]
    contacts: tuple[Contact, ...]
    statements: tuple[Statement, ...]
