"""Short ways to ask who is in a sentence."""

from __future__ import annotations

from musnad.lexicon import load
from musnad.model import Doc, Person
from musnad.pipeline import annotate
from musnad.read.people.actors import Cast, find_people
from tests.evidence import spans
from tests.samples import article


def document(text: str) -> Doc:
    """The text ready to be read, without furniture."""
    return annotate(article(text), (), load())


def cast(text: str) -> Cast:
    """Everyone in the text; every span is held against it."""
    found = find_people(document(text), load())
    for path, span in spans(found, "cast"):
        assert 0 <= span.start < span.end <= len(text), path
        assert span.of(text).strip() == span.of(text), f"{path}: {span.of(text)!r}"
    return found


def people(text: str) -> list[str]:
    """The names of the people in the text."""
    return [person.name for person in cast(text).people]


def person(text: str) -> Person:
    """The only person of the text."""
    (only,) = cast(text).people
    return only


def ranks(text: str) -> list[str]:
    """The ranks of the only person."""
    return [span.of(text) for span in person(text).ranks]


def positions(text: str) -> list[str]:
    """The positions of the only person, a mark behind those held no more or for the time being."""
    return [
        position.title.of(text) + (" †" if position.former else "") + (" ~" if position.acting else "")
        for position in person(text).positions
    ]
