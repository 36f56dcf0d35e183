"""Highlighting: a text cut into pieces, each with the marks that lie on it. Marks may nest and overlap."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass

from musnad.model import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch that a field points at: ``kind`` is the field, ``says`` what it holds, ``href`` where it leads."""

    span: Span
    kind: str
    says: str | None = None
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters under the same marks, the widest mark first. ``start`` is its place in the text."""

    start: int
    text: str
    marks: tuple[Mark, ...]

    @property
    def kinds(self) -> str:
        """The kinds of its marks, as one class attribute."""
        return " ".join(dict.fromkeys(m.kind for m in self.marks))

    @property
    def says(self) -> str:
        """What its marks say, joined."""
        return " · ".join(dict.fromkeys(m.says for m in self.marks if m.says))

    @property
    def href(self) -> str | None:
        """Where the narrowest mark with a link leads."""
        return next((m.href for m in reversed(self.marks) if m.href), None)


def cut(text: str, marks: Iterable[Mark], window: Span | None = None) -> tuple[Piece, ...]:
    """The text of the window (all of it by default) as pieces; marks outside the window are left out."""
    window = window or Span(0, len(text))
    inside = sorted(
        (m for m in marks if m.span.overlaps(window)), key=lambda m: (m.span.start - m.span.end, m.span.start, m.kind)
    )
    edges = {window.start, window.end}
    edges |= {e for m in inside for e in (m.span.start, m.span.end) if window.start < e < window.end}
    ordered = sorted(edges)
    return tuple(
        Piece(a, text[a:b], tuple(m for m in inside if m.span.start <= a and b <= m.span.end))
        for a, b in itertools.pairwise(ordered)
        if a < b
    )


def windows(text: str, spans: Iterable[Span], margin: int = 160) -> tuple[Span, ...]:
    """Stretches of the text that show the spans with what stands around them, each ending at a line or a word.

    Stretches that would touch are one.
    """
    out: list[Span] = []
    for span in sorted(spans):
        wide = Span(_back(text, span.start, margin), _forth(text, span.end, margin))
        if out and wide.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, wide.end))
        else:
            out.append(wide)
    return tuple(out)


def _back(text: str, at: int, margin: int) -> int:
    """Where a stretch before ``at`` begins: after the last line break within the margin, else at a word."""
    floor = max(0, at - margin)
    line = text.rfind("\n", floor, at)
    if line >= 0:
        return line + 1
    if floor == 0:
        return 0
    space = text.find(" ", floor, at)
    return space + 1 if space >= 0 else floor


def _forth(text: str, at: int, margin: int) -> int:
    ceiling = min(len(text), at + margin)
    line = text.find("\n", at, ceiling)
    if line >= 0:
        return line
    if ceiling == len(text):
        return ceiling
    space = text.rfind(" ", at, ceiling)
    return space if space > at else ceiling
