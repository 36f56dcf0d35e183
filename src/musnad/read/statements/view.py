"""One article as the reading of statements looks at it: words, who can speak where, quotations, lines."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace

from musnad.model import Actor, Doc, Hit, Nouns, Span
from musnad.read.statements.quotes import Quotes, find_quotes
from musnad.text import fold_text

STOPS = frozenset(".؟!?")
COMMAS = frozenset("،,؛;")
DASHES = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class View:
    """The annotated article with the lookups that finding statements needs.

    ``actor_at[i]`` is the widest actor phrase that begins at word ``i``; ``actor_over[i]`` the one that covers it.
    ``skips[i]`` is the end of a date or place phrase that begins at word ``i``.
    """

    doc: Doc
    nouns: Nouns
    norms: tuple[str, ...]
    quotes: Quotes
    actor_at: dict[int, Actor]
    actor_over: dict[int, Actor]
    skips: dict[int, int]
    skip_ends: frozenset[int]
    name_parts: frozenset[str]
    """Words of the people's names."""
    surnames: dict[str, Actor]
    """Words that stand right behind a person's name and can be its last part, left out of the mention."""
    media: frozenset[int]
    """Words at which the naming of a medium, or of whom it is said to, can begin."""

    def hit(self, i: int, tag: str) -> Hit | None:
        """The longest hit of the tag at word ``i``; none outside the article."""
        return self.doc.hit(i, tag)

    def end_of_sentence(self, i: int) -> int:
        """The word after the sentence that word ``i`` stands in."""
        return self.doc.sentences[self.doc.sentence_of[i]].last

    def start_of_sentence(self, i: int) -> int:
        """The first word of the sentence that word ``i`` stands in."""
        return self.doc.sentences[self.doc.sentence_of[i]].first

    def end_of_line(self, i: int) -> int:
        """The word after the line that word ``i`` stands in."""
        sentences = self.doc.sentences
        n = self.doc.sentence_of[i]
        while n + 1 < len(sentences) and sentences[n + 1].line == sentences[n].line:
            n += 1
        return sentences[n].last

    def start_of_line(self, i: int) -> int:
        """The first word of the line that word ``i`` stands in."""
        sentences = self.doc.sentences
        n = self.doc.sentence_of[i]
        while n and sentences[n - 1].line == sentences[n].line:
            n -= 1
        return sentences[n].first

    def is_mark(self, i: int) -> bool:
        """True for punctuation and past the end."""
        return i >= len(self.norms) or not self.norms[i][0].isalnum()

    def title(self, i: int) -> bool:
        """True where word ``i`` stands in the headline."""
        return self.doc.sentences[self.doc.sentence_of[i]].title

    def word_at(self, offset: int) -> int:
        """Index of the word that holds the character at ``offset`` (the one before it, in a gap)."""
        return bisect_right(self.doc.words, offset, key=lambda w: w.start) - 1

    def span(self, first: int, last: int) -> Span:
        """The span of words ``first`` to ``last`` (half-open)."""
        return self.doc.slice(first, last)


def build_view(doc: Doc, nouns: Nouns) -> View:
    """Lay actors, dates and places over the words."""
    at: dict[int, Actor] = {}
    over: dict[int, Actor] = {}
    for actor in sorted(nouns.actors, key=lambda a: (a.kind != "person", a.first, -a.last)):
        if actor.kind == "pronoun" or actor.first in over:
            continue
        last = next((i for i in range(actor.first, actor.last) if i in over), actor.last)
        whole = actor if last == actor.last else replace(actor, last=last)
        at[actor.first] = whole
        over.update(dict.fromkeys(range(actor.first, last), whole))
    skips = {d.first: d.last for d in nouns.dates}
    for place in nouns.places:
        if place.first not in over:
            skips.setdefault(place.first, place.last)
    norms = tuple(w.norm for w in doc.words)
    return View(
        doc=doc,
        nouns=nouns,
        norms=norms,
        quotes=find_quotes(doc),
        actor_at=at,
        actor_over=over,
        skips=skips,
        skip_ends=frozenset(skips.values()),
        name_parts=frozenset(part for person in nouns.people for part in fold_text(person.name).split()),
        surnames=_surnames(at, norms),
        media=doc.begin(("speech_medium", "speech_press")).union(i for i, norm in enumerate(norms) if norm == "ل"),
    )


def _surnames(at: dict[int, Actor], norms: tuple[str, ...]) -> dict[str, Actor]:
    out: dict[str, Actor] = {}
    for actor in at.values():
        if actor.kind == "person" and actor.last < len(norms) and norms[actor.last].startswith("ال") and actor.span.end:
            out.setdefault(norms[actor.last], actor)
    return out
