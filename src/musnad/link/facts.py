"""What linking keeps of one article and its reading: words in place of spans, so that the text can be let go."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.link.records import Source, article_key
from musnad.link.terms import kinship, norms
from musnad.model import Contact, Organization, Person, Reading, Span, Statement, Word
from musnad.text import words


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of an article and where they stand."""

    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class OfficeFact:
    """A position as one article gives it."""

    title: str
    span: Span
    former: bool
    country: str | None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class PersonFact:
    """A person of one article: the fullest name, every written form, ranks and positions with their places.

    ``kin`` is the kind of relative that the text calls him (نجله), of someone it does not say here.
    """

    id: str
    name: str
    names: tuple[str, ...]
    latin: str | None
    spans: tuple[Span, ...]
    kin: str | None
    ranks: tuple[Quoted, ...]
    offices: tuple[OfficeFact, ...]


@dataclass(frozen=True, slots=True)
class OrganizationFact:
    """An organization of one article."""

    id: str
    name: str
    names: tuple[str, ...]
    latin: str | None
    country: str | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class PartFact:
    """Who took part in a contact, as what."""

    who: str
    role: str
    span: Span


@dataclass(frozen=True, slots=True)
class PlaceFact:
    """A place of a contact: its usual name, the words, and the country where the reader knows it."""

    name: str
    words: str
    span: Span
    country: str | None


@dataclass(frozen=True, slots=True)
class ContactFact:
    """A contact of one article. ``around`` are the words that may say how many papers were signed."""

    id: str
    type: str
    status: str
    trigger: Quoted
    parts: tuple[PartFact, ...]
    date: str | None
    date_text: Quoted | None
    places: tuple[PlaceFact, ...]
    topics: tuple[str, ...]
    outcomes: tuple[str, ...]
    position: Quoted | None
    change: str | None
    paper: Quoted | None
    around: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class StatementFact:
    """A statement of one article; ``repeats`` is the earlier one of the article that tells the same utterance."""

    id: str
    speaker: str | None
    act: str | None
    kind: str
    content: Quoted
    repeats: str | None


@dataclass(frozen=True, slots=True)
class Facts:
    """One article for linking. ``body`` is its folded words without furniture, ``head`` its first words as written."""

    key: str
    name: str
    id: str
    outlet: str | None
    url: str | None
    published: str | None
    body: tuple[str, ...]
    head: str
    agencies: tuple[str, ...]
    people: tuple[PersonFact, ...]
    organizations: tuple[OrganizationFact, ...]
    contacts: tuple[ContactFact, ...]
    statements: tuple[StatementFact, ...]


HEAD = 300
"""Characters of the article's beginning that may hold a dateline."""


def gather(source: Source) -> Facts:
    """The facts of one article: a pure function of the article and its reading."""
    article, reading = source.article, source.reading
    text = article.text
    stretches = _body(text, reading)
    return Facts(
        key=article_key(article),
        name=reading.document.name,
        id=article.id,
        outlet=article.outlet or reading.document.outlet,
        url=article.url,
        published=article.published or reading.document.published,
        body=tuple(word.norm for word in body_words(text, reading)),
        head=" ".join(s.of(text) for s in stretches)[:HEAD],
        agencies=_agencies(text, reading),
        people=tuple(_person(p, reading.people, text) for p in reading.people),
        organizations=tuple(_organization(o, text) for o in reading.organizations),
        contacts=tuple(_contact(c, text) for c in reading.contacts),
        statements=tuple(_statement(s, text) for s in reading.statements),
    )


def body_words(text: str, reading: Reading) -> tuple[Word, ...]:
    """The words of an article without its furniture and punctuation: what copies are told by."""
    return tuple(word for word in words(text, stretches=_body(text, reading)) if word.norm.isalnum())


def _body(text: str, reading: Reading) -> tuple[Span, ...]:
    out, at = [], 0
    for piece in sorted(f.span for f in reading.furniture):
        if piece.start > at:
            out.append(Span(at, piece.start))
        at = max(at, piece.end)
    return (*out, Span(at, len(text))) if at < len(text) else tuple(out)


def _agencies(text: str, reading: Reading) -> tuple[str, ...]:
    """Agencies that the chains of attribution credit, in the order of the text, each once."""
    found = {link.span.of(text): None for s in reading.statements for link in s.chain if link.kind == "agency"}
    return tuple(found)


def _quoted(span: Span, text: str) -> Quoted:
    return Quoted(span.of(text), span)


def _person(person: Person, everyone: tuple[Person, ...], text: str) -> PersonFact:
    others = [s for p in everyone if p.id != person.id for s in p.mentions]
    own = tuple(m for m in person.mentions if not any(m in o and m != o for o in others))
    return PersonFact(
        person.id,
        person.name,
        _forms(person.name, person.mentions, text),
        person.latin,
        person.mentions,
        _kin(own, text),
        tuple(_quoted(s, text) for s in person.ranks),
        tuple(OfficeFact(p.title.of(text), p.title, p.former, p.country, p.since, p.until) for p in person.positions),
    )


def _kin(mentions: tuple[Span, ...], text: str) -> str | None:
    """The kind of relative (``father``, ``child`` ...) that a word before one of the mentions makes of the person."""
    for span in mentions:
        before = norms(text[max(0, span.start - 40) : span.start])[-4:]
        found = next((kind for word in reversed(before) if (kind := kinship(word))), None)
        if found:
            return found
    return None


def _organization(organization: Organization, text: str) -> OrganizationFact:
    return OrganizationFact(
        organization.id,
        organization.name,
        _forms(organization.name, organization.mentions, text),
        organization.latin,
        organization.country,
        organization.mentions,
    )


def _forms(name: str, mentions: tuple[Span, ...], text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((name, *(s.of(text) for s in mentions))))


def _contact(contact: Contact, text: str) -> ContactFact:
    date = contact.date
    return ContactFact(
        contact.id,
        contact.type,
        contact.status,
        _quoted(contact.trigger, text),
        tuple(PartFact(p.who, p.role, p.evidence) for p in contact.participants),
        date.value if date else None,
        _quoted(date.text, text) if date and date.text else None,
        tuple(PlaceFact(p.name, p.evidence.of(text), p.evidence, p.country) for p in contact.places),
        tuple(s.of(text) for s in contact.topics),
        tuple(s.of(text) for s in contact.outcomes),
        _quoted(contact.position, text) if contact.position else None,
        contact.change,
        _quoted(contact.paper.title, text) if contact.paper else None,
        _around(contact, text),
    )


def _around(contact: Contact, text: str) -> tuple[Quoted, ...]:
    """For an agreement, the trigger, its paper, the outcomes and the evidence, in this order; for others nothing."""
    if contact.type != "agreement":
        return ()
    titles = (contact.paper.title,) if contact.paper else ()
    spans = dict.fromkeys((contact.trigger, *titles, *contact.outcomes, *contact.evidence))
    return tuple(_quoted(s, text) for s in spans)


def _statement(statement: Statement, text: str) -> StatementFact:
    content = _quoted(statement.content, text)
    return StatementFact(statement.id, statement.speaker, statement.act, statement.kind, content, statement.same_as)
