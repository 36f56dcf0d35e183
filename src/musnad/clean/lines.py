"""The lines of a flattened page, with what can be told of each from its shape alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

PARAGRAPH_WORDS = 20
"""A line of this many words or more is a paragraph, whatever it ends with."""
SENTENCE_WORDS = 6
"""A line of this many words that ends as a sentence does is a short paragraph."""

TOKEN = re.compile(r"[ء-ي]+|\d+|[^\W\d_ء-ي]+")
_ENDS_SENTENCE = re.compile(r"[.!؟?](?:[»”\"’')\]]|\s)*\Z|[.!؟?]?[»”\"]\s*[.,،]?\s*\Z")
_DOTS = re.compile(r"(?:\.{2,}|…)\s*\Z")
_BULLET = re.compile(r"[^\w\s«“\"”‘'(\[#@+.]+\s*")


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank: ``start`` and ``end`` in the folded text, trimmed of spaces; ``text`` is folded."""

    start: int
    end: int
    text: str
    words: int

    @property
    def tokens(self) -> tuple[str, ...]:
        """Runs of Arabic letters, of other letters and of digits, in order."""
        return tuple(TOKEN.findall(self.text))

    @property
    def bullet(self) -> str:
        """The sign it begins with (◄, -, •), or nothing."""
        match = _BULLET.match(self.text)
        return match.group().strip() if match else ""


def split_lines(folded: str) -> tuple[Line, ...]:
    """The lines of a folded text that hold anything, in order."""
    return tuple(_lines(folded))


def _lines(folded: str) -> Iterator[Line]:
    at = 0
    for piece in folded.split("\n"):
        text = piece.strip()
        if text:
            start = at + piece.index(text[0])
            yield Line(start, start + len(text), text, len(text.split()))
        at += len(piece) + 1


def ends_sentence(text: str) -> bool:
    """True when a line ends in a full stop or the like, a closing quotation mark after it or not; not in dots (…)."""
    return _ENDS_SENTENCE.search(text) is not None and _DOTS.search(text) is None


def is_prose(line: Line) -> bool:
    """True for what reads as a paragraph of the story: long, or a sentence brought to its end."""
    return line.words >= PARAGRAPH_WORDS or (
        line.words >= SENTENCE_WORDS and line.text[-1] == "." and ends_sentence(line.text)
    )


def is_bare(line: Line) -> bool:
    """True for a line of signs or digits alone."""
    return not any(c.isalpha() for c in line.text)
