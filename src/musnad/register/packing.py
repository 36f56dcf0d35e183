"""An article and its reading as the archive stores them: compressed, flattened to claims, cut into words."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from musnad.link import Facts, Source, article_key, gather
from musnad.model import Article, Contact, Person, Reading
from musnad.register.claims import claims
from musnad.register.learned import NOTHING, Learned
from musnad.register.phrases import norms
from musnad.wire import decoded, plain

GIVEN = "given"
"""The reader's name of readings that were made elsewhere."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the archive stores of one article. ``tokens`` and ``title_tokens`` are folded words for the index."""

    article: Article
    key: str
    day: str | None
    reader: str
    lexicon: str
    text: bytes
    reading: bytes
    claims: bytes
    facts: bytes
    tokens: str
    title_tokens: str
    facets: tuple[tuple[str, str, str], ...]
    """(contact, facet, value)."""
    learned: Learned = NOTHING


def pack(
    article: Article, reading: Reading, reader: str = GIVEN, lexicon: str = "", learned: Learned = NOTHING
) -> Prepared:
    """Pack an article with its reading and what made it: reader, lexicon and what was learned of the outlet."""
    return Prepared(
        article=article,
        key=article_key(article),
        day=article.published or reading.document.published,
        reader=reader,
        lexicon=lexicon,
        text=zlib.compress(article.text.encode(), 6),
        reading=packed(plain(reading)),
        claims=packed([claim.row() for claim in claims(reading, article.text)]),
        facts=packed(plain(gather(Source(article, reading)))),
        tokens=indexed(article.text),
        title_tokens=indexed(article.title or ""),
        facets=tuple(dict.fromkeys(_facets(reading))),
        learned=learned,
    )


def packed(value: Any) -> bytes:
    """A JSON value as compressed bytes."""
    return zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), 6)


def unpacked(data: bytes) -> Any:
    """The JSON value of compressed bytes."""
    return json.loads(zlib.decompress(data))


def unpacked_facts(data: bytes) -> Facts:
    """The facts of an article as ``pack`` stored them."""
    return decoded(Facts, unpacked(data))


@cache
def linker() -> str:
    """The version of the linking program: a hash of its files. Facts of another one are gathered anew, not trusted."""
    digest = sha256()
    for folder in (files("musnad.link"), files("musnad.link").joinpath("data")):
        for file in sorted(folder.iterdir(), key=lambda file: file.name):
            if file.name.endswith((".py", ".toml", ".tsv")):
                digest.update(file.read_bytes())
    return f"linker-{digest.hexdigest()[:12]}"


def indexed(text: str) -> str:
    """The folded words of a text with blanks between them: what the full-text index holds.

    The index keeps no text of its own: taking an article out needs these very words again. Whoever changes folding adds
    a migration that builds ``words`` anew.
    """
    return " ".join(norms(text))


def _facets(reading: Reading) -> Iterator[tuple[str, str, str]]:
    people = {p.id: p for p in reading.people}
    countries = {o.id: o.country for o in reading.organizations}
    for contact in reading.contacts:
        yield from ((contact.id, "topic", topic) for topic in contact.topic_classes)
        yield from ((contact.id, "place", place.name) for place in contact.places)
        for country in _countries(contact, people, countries):
            yield contact.id, "country", country


def _countries(contact: Contact, people: dict[str, Person], organizations: dict[str, str | None]) -> Iterator[str]:
    for place in contact.places:
        if place.country:
            yield place.country
    for participant in contact.participants:
        person = people.get(participant.who)
        said = [p.country for p in person.positions] if person else [organizations.get(participant.who)]
        yield from (country for country in said if country)
