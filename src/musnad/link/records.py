"""What linking takes and gives: frozen records that point back at the articles they rest on.

An article is known here by its ``key`` (:func:`article_key`), because two outlets may carry the very same text and two
inputs may carry the same name. A ``Ref`` is one record of one reading: the article's key and the id inside the reading.
All sequences are in a fixed order that depends on content alone, so that the same articles give the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from musnad.model import Article, Reading, Span


def article_key(article: Article) -> str:
    """Which article this is: a hash of its text, outlet and address. A renamed file is the same article."""
    said = "\0".join((article.id, article.outlet or "", article.url or ""))
    return "article:" + sha256(said.encode()).hexdigest()[:24]


@dataclass(frozen=True, slots=True)
class Source:
    """An article with its reading: all that linking needs to know of it."""

    article: Article
    reading: Reading


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """One record of one reading: the key of the article, the id inside the reading (``p1``, ``c2``, ``s3``)."""

    article: str
    id: str


@dataclass(frozen=True, slots=True)
class Report:
    """One article's word for a value: which contact says so, and where (None when the value was inherited)."""

    ref: Ref
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """A value of one field and who reports it; ``support`` counts the independent sources among them."""

    value: str
    reports: tuple[Report, ...]
    support: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """Values of one field that cannot all be true. ``who`` is the person a rank or position is about."""

    field: str
    values: tuple[Value, ...]
    who: str | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """A change that a copy made to its original: the words there (``before``), the words here (``after``)."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class LinkedArticle:
    """An article of the register. ``copy_of`` is the key of its original, None for an original.

    ``copy_share`` is the part of this article's text found in the original, 0..1.
    """

    key: str
    name: str
    id: str
    outlet: str | None
    published: str | None
    url: str | None
    copy_of: str | None = None
    copy_share: float | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """An office that articles give a person: its fullest wording, first and last day attested, and by whom.

    ``since`` and ``until`` are the term that articles state (ISO), None where none does. ``after_end`` names the
    articles that still give the office to someone after his removal from it was reported.
    """

    title: str
    first: str | None
    last: str | None
    former: bool
    reports: tuple[Ref, ...]
    after_end: tuple[Ref, ...] = ()
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Kinship:
    """What a person is to another, as a text says: ``parent``, ``child``, ``sibling``, ``spouse`` or ``kin``."""

    who: str
    kind: str
    why: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """Another record that this one may be one with, left apart; ``why`` says what spoke for and against."""

    who: str
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class LinkedPerson:
    """One person across articles. ``names`` are all written forms, the fullest first."""

    id: str
    name: str
    latin: str | None
    names: tuple[str, ...]
    mentioned_in: tuple[Ref, ...]
    positions: tuple[Office, ...]
    ranks: tuple[str, ...] = ()
    country: str | None = None
    kin: tuple[Kinship, ...] = ()
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkedOrganization:
    """One organization or state across articles. ``country`` is ISO 3166 alpha-2 where known."""

    id: str
    name: str
    latin: str | None
    names: tuple[str, ...]
    mentioned_in: tuple[Ref, ...]
    country: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class LinkedParticipant:
    """A person or organization of the register in its part in an event."""

    who: str
    role: str


@dataclass(frozen=True, slots=True)
class Stage:
    """One step in the history of an event: what it was said to be (``planned``, ``happened`` ...), when and by whom."""

    status: str
    day: str | None
    ref: Ref


@dataclass(frozen=True, slots=True)
class LinkedEvent:
    """One real-world contact, with every report of it.

    ``independent`` counts sources that stand on their own, ``copies`` the reports that copy or re-tell one of them.
    ``support`` holds the reported values of ``date`` and ``place``, the best first. ``one_sided`` is the ISO country
    whose outlets alone tell of the event, though another country takes part in it.
    """

    id: str
    type: str
    status: str
    date: str | None
    places: tuple[str, ...]
    participants: tuple[LinkedParticipant, ...]
    topics: tuple[str, ...]
    outcomes: tuple[str, ...]
    reports: tuple[Ref, ...]
    independent: int
    copies: int
    conflicts: tuple[Conflict, ...] = ()
    history: tuple[Stage, ...] = ()
    support: tuple[tuple[str, tuple[Value, ...]], ...] = ()
    position: str | None = None
    change: str | None = None
    one_sided: str | None = None


@dataclass(frozen=True, slots=True)
class LinkedStatement:
    """One utterance and every report of it."""

    id: str
    speaker: str | None
    act: str | None
    reports: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Linked:
    """The register as linking derives it from readings and judgements. Each tuple is sorted by id."""

    articles: tuple[LinkedArticle, ...]
    people: tuple[LinkedPerson, ...]
    organizations: tuple[LinkedOrganization, ...]
    events: tuple[LinkedEvent, ...]
    statements: tuple[LinkedStatement, ...]
