"""The lines of a text with what the lexicon knows of their words: what the grammars of dates read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from musnad.model import Hit, Span, Word

_GAP = 12
"""Characters taken out between two words after which they no longer stand together."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words ``first`` to ``last`` of a text that stand on one line, with the lexicon's hits at each word."""

    text: str
    words: tuple[Word, ...]
    hits: tuple[tuple[Hit, ...], ...]
    first: int
    last: int
    country: str | None = None
    """ISO code of the country the text speaks from, where that is known."""

    def hit(self, i: int, tag: str) -> Hit | None:
        """The longest hit of the tag that begins at word ``i`` and ends on this line."""
        if self.first <= i < self.last:
            for hit in self.hits[i]:
                if hit.entry.tag == tag:
                    return hit if hit.last <= self.last else None
        return None

    def norm(self, i: int) -> str:
        """The folded word at ``i``, empty outside the line."""
        return self.words[i].norm if self.first <= i < self.last else ""

    def touching(self, i: int) -> bool:
        """True when no space stands between word ``i`` and the next."""
        return i + 1 < self.last and self.words[i].end == self.words[i + 1].start

    def span(self, first: int, last: int, offset: int = 0) -> Span:
        """The stretch of words ``first`` to ``last``, less ``offset`` characters of proclitics at its front."""
        return Span(self.words[first].start + offset, self.words[last - 1].end)


def lines(
    text: str, words: tuple[Word, ...], hits: tuple[tuple[Hit, ...], ...], country: str | None = None
) -> Iterator[Line]:
    """Cut words where a newline, or more than ``_GAP`` characters of something taken out, stands between them."""
    first = 0
    for i in range(1, len(words)):
        a, b = words[i - 1].end, words[i].start
        if a < b and (text[a] == "\n" or (b - a > 1 and (b - a > _GAP or "\n" in text[a:b]))):
            yield Line(text, words, hits, first, i, country)
            first = i
    if words:
        yield Line(text, words, hits, first, len(words), country)


def number_of(hit: Hit, key: str) -> int:
    """A whole number that the lexicon gives with an entry."""
    value = hit.entry.data[key]
    return value if isinstance(value, int) else 0


def front(hit: Hit) -> int:
    """Characters of proclitics before a hit, its article not counted (و of والشهر, none of الشهر)."""
    return max(0, hit.offset - 2) if hit.clitic.endswith("ال") else hit.offset
