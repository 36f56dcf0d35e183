"""The records that live only inside the reader: words, the lexicon's entries and hits, nouns, the article laid open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Literal, NamedTuple

from musnad.model.records import Article, Organization, Person, PlaceMention, Span


class Word(NamedTuple):
    """A run of letters or digits, or one punctuation mark, with its place in the text as received.

    A named tuple, because an article holds hundreds of them and a tuple is made three times as fast.
    """

    start: int
    end: int
    form: str
    """As written, without diacritics and tatweel (إلى stays apart from الي)."""
    norm: str
    """Folded: what the lexicon is matched on."""

    @property
    def span(self) -> Span:
        """Where the word stands in the text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words ``first`` to ``last`` (half-open word indices), and their stretch of the text."""

    first: int
    last: int
    span: Span
    line: int
    """Number of the line it stands on, counted over the article without furniture."""
    title: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One form of the lexicon: what it is (``tag``), the group it stands in, and what that group says of it.

    ``form`` is as the lexicon file writes it. For inflected forms ``tense``, ``number``, ``gender`` and ``suffix``
    (an attached pronoun) tell which form of the listed verb it is.
    """

    tag: str
    group: str
    form: str
    data: Mapping[str, str | bool | int | list[str]]
    tense: str | None = None
    number: str | None = None
    gender: str | None = None
    suffix: str = ""
    first_person: bool = False


FINITE = frozenset({"past", "present", "jussive"})
"""Tenses of an entry that is a verb with its subject in it."""


class Hit(NamedTuple):
    """A lexicon entry found at words ``first`` to ``last`` (half-open). A named tuple for speed, as ``Word`` is.

    ``clitic`` is what was stripped before it (folded: و، بال، لل ...), ``offset`` how many characters of the text that
    took, so that ``text[words[first].start + offset : words[last - 1].end]`` is the phrase alone.
    """

    entry: Entry
    first: int
    last: int
    clitic: str = ""
    offset: int = 0

    @property
    def tag(self) -> str:
        """The kind of the entry."""
        return self.entry.tag


@dataclass(frozen=True, slots=True)
class Actor:
    """A noun phrase that stands for someone who can act: name with its ranks and offices, office alone, body, pronoun.

    ``who`` is an id of the reading's people or organizations, or None for a bare description. ``first`` and ``last``
    bound the whole phrase in words, apposition included; ``span`` is the name or the describing words alone.
    ``clitic`` is the conjunction or preposition written onto its first word.
    """

    who: str | None
    kind: Literal["person", "organization", "office", "pronoun", "source"]
    first: int
    last: int
    span: Span
    clitic: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """A phrase that names a body, a state or an unnamed source, in the words ``first`` to ``last`` (half-open).

    ``span`` is the phrase alone: conjunction and preposition stripped (``clitic``), ال kept. ``head`` is its first word
    folded without ال, ``definite`` whether the phrase is determined, ``alone`` that it is a definite head with nothing
    behind it (الوزارة), which only its context can tell. ``key`` is the lexicon's name of a known body or country.
    """

    first: int
    last: int
    span: Span
    kind: Literal["body", "country", "source", "delegation"]
    head: str
    clitic: str = ""
    country: str | None = None
    definite: bool = True
    alone: bool = False
    key: str | None = None
    acronym: Span | None = None
    latin: str | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    """A date expression in the words ``first`` to ``last``; ``value`` None where it cannot be resolved.

    ``value`` is the reading that points back ("الثلاثاء" the most recent one), ``forward`` the one for a plan, where
    the words allow both. ``lasting`` is the whole stretch where the sentence says how long ("تستمر ثلاثة أيام").
    ``shift``: days by which this contact lies after (or, negative, before) the event that the words after ``last`` name
    ("بعد يوم من لقاء": 1).
    """

    first: int
    last: int
    span: Span
    value: str | None
    forward: str | None = None
    lasting: str | None = None
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class Located:
    """A place named in the words ``first`` to ``last``, with the proclitic on its first word."""

    first: int
    last: int
    place: PlaceMention
    clitic: str = ""


_NOWHERE: Mapping[int, Hit] = {}


@dataclass(frozen=True, slots=True)
class Doc:
    """An article ready to be read: its words without furniture, its sentences, and the lexicon's hits at each word.

    ``hits[i]`` are the hits that begin at word ``i``, longest first, at most one length for each tag.
    ``sentence_of[i]`` is the index of the sentence that word ``i`` stands in.
    ``finite`` are the words at which a finite verb of the lexicon begins.
    """

    article: Article
    published: str | None
    title: Span | None
    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]
    hits: tuple[tuple[Hit, ...], ...]
    sentence_of: tuple[int, ...]
    finite: frozenset[int] = field(init=False, repr=False, compare=False)
    _tagged: dict[str, dict[int, Hit]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        tagged: dict[str, dict[int, Hit]] = {}
        finite: set[int] = set()
        for hit in chain.from_iterable(self.hits):
            tagged.setdefault(hit.entry.tag, {})[hit.first] = hit
            if hit.entry.tense in FINITE:
                finite.add(hit.first)
        object.__setattr__(self, "_tagged", tagged)
        object.__setattr__(self, "finite", frozenset(finite))

    def hit(self, i: int, tag: str) -> Hit | None:
        """The longest hit of the tag that begins at word ``i``; none outside the article."""
        return self._tagged.get(tag, _NOWHERE).get(i)

    def tagged(self, tag: str) -> Mapping[int, Hit]:
        """The hits of the tag by the word at which they begin, in the order of the text."""
        return self._tagged.get(tag, _NOWHERE)

    @property
    def tags(self) -> Iterable[str]:
        """The tags of which the article has any hit."""
        return self._tagged

    def within(self, tag: str, first: int, last: int) -> list[Hit]:
        """The hits of the tag that begin at the words ``first`` to ``last`` (half-open)."""
        return [hit for i, hit in self._tagged.get(tag, _NOWHERE).items() if first <= i < last]

    def begin(self, tags: Iterable[str]) -> frozenset[int]:
        """The words at which a hit of any of the tags begins."""
        return frozenset().union(*(self._tagged.get(tag, _NOWHERE) for tag in tags))

    def slice(self, first: int, last: int) -> Span:
        """The span of words ``first`` to ``last`` (half-open, not empty)."""
        return Span(self.words[first].start, self.words[last - 1].end)


@dataclass(frozen=True, slots=True)
class Nouns:
    """What the first part of reading finds, for the second: who, where and when, each with its words.

    ``organizations`` holds candidates; only those that take part in a contact or speak enter the reading.
    ``actors``, ``places`` and ``dates`` are in the order of the text.
    """

    people: tuple[Person, ...]
    organizations: tuple[Organization, ...]
    actors: tuple[Actor, ...]
    places: tuple[Located, ...]
    dates: tuple[Dated, ...]
