"""Quotation marks of every kind paired into quotations, missing and mismatched halves included."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.model import Doc

_FAMILY = {
    "«": "angle", "»": "angle", "‹": "angle", "›": "angle", "<": "angle", ">": "angle",
    "“": "double", "”": "double", "„": "double", "‟": "double", '"': "double", "″": "double",
    "‘": "single", "’": "single", "‚": "single", "'": "single", "`": "single",
}  # fmt: skip
_OPENERS = frozenset("«‹")
_CLOSERS = frozenset("»›")


@dataclass(frozen=True, slots=True)
class Quotes:
    """``closes[i]`` is the word that closes the quotation opened at word ``i``; ``around[i]`` the opening mark of the
    outermost quotation that word ``i`` stands in (its marks included), or -1."""

    closes: dict[int, int]
    around: tuple[int, ...]


def find_quotes(doc: Doc) -> Quotes:
    """Pair the marks of each line. A mark opens when no quotation of its family is open, else it closes that one.

    Direction is not trusted for curly marks: outlets write ”...“ and “...“ as well as “...”. A mark of another family
    closes a quotation whose own half never comes on the line. One that is never closed opens nothing.
    """
    closes: dict[int, int] = {}
    words = doc.words
    for first, last in _lines(doc):
        marks = [i for i in range(first, last) if words[i].norm in _FAMILY]
        if marks:
            closes.update(_pair(doc, marks))
    return Quotes(closes, _around(closes, len(words)))


def _lines(doc: Doc) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    line = None
    for sentence in doc.sentences:
        if sentence.line == line:
            out[-1] = (out[-1][0], sentence.last)
        else:
            out.append((sentence.first, sentence.last))
            line = sentence.line
    return out


def _pair(doc: Doc, marks: list[int]) -> dict[int, int]:
    """Marks of one line, left to right, each closing the innermost open quotation of its family or opening one."""
    closes: dict[int, int] = {}
    open_at: list[int] = []
    for i in marks:
        mark = doc.words[i].norm
        family = _FAMILY[mark]
        same = [o for o in open_at if _FAMILY[doc.words[o].norm] == family]
        if mark in _CLOSERS or (same and mark not in _OPENERS and not _looks_opening(doc, i)):
            at = same[-1] if same else _orphan(open_at)
            if at is not None and i > at + 1:
                closes[at] = i
                del open_at[open_at.index(at) :]
        elif family != "single" or _looks_opening(doc, i):
            open_at.append(i)
    return closes


def _orphan(open_at: list[int]) -> int | None:
    return open_at[-1] if open_at else None


def _looks_opening(doc: Doc, i: int) -> bool:
    """A space (or an attached preposition) before the mark and none behind it."""
    text, word = doc.article.text, doc.words[i]
    before = text[word.start - 1] if word.start else " "
    after = text[word.end] if word.end < len(text) else " "
    return (before.isspace() or before in "ـبلو(:,،") and not after.isspace() and after not in "،.,؛:)"


def _around(closes: dict[int, int], n: int) -> tuple[int, ...]:
    out = [-1] * n
    for start in sorted(closes):
        if out[start] == -1:
            for i in range(start, closes[start] + 1):
                out[i] = start
    return tuple(out)
