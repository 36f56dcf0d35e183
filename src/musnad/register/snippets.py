"""Stretches of an article around the places that matched, cut at words; offsets point into the text as received."""

from __future__ import annotations

from musnad.model import Span
from musnad.register.records import Snippet

WIDTH = 220
"""Characters of a snippet."""


def snippets(text: str, hits: tuple[Span, ...], field: str = "text", most: int = 2) -> tuple[Snippet, ...]:
    """Up to ``most`` stretches that hold the most hits, in order; the beginning where nothing matched."""
    windows: list[tuple[int, Span, tuple[Span, ...]]] = []
    i = 0
    while i < len(hits):
        inside = tuple(h for h in hits[i:] if h.end <= hits[i].start + WIDTH // 2) or hits[i : i + 1]
        windows.append((len({h.of(text) for h in inside}), _window(text, inside), inside))
        i += len(inside)
    best = sorted(sorted(range(len(windows)), key=lambda n: (-windows[n][0], n))[:most])
    out: list[Snippet] = []
    for n in best:
        _, span, inside = windows[n]
        if out and span.start < out[-1].span.end:
            span = Span(out[-1].span.end, max(span.end, out[-1].span.end))
            inside = tuple(h for h in inside if h.start >= span.start)
        if inside:
            out.append(Snippet(field, span, span.of(text), inside))
    if not out and field == "text":
        span = _window(text, (Span(0, 0),))
        out.append(Snippet(field, span, span.of(text), ()))
    return tuple(out)


def _window(text: str, hits: tuple[Span, ...]) -> Span:
    spare = max(0, WIDTH - (hits[-1].end - hits[0].start))
    start = max(0, hits[0].start - spare // 3)
    end = min(len(text), max(hits[-1].end, start + WIDTH))
    start = max(text.rfind("\n", start, hits[0].start) + 1, _to_word(text, start, hits[0].start))
    line = text.find("\n", hits[-1].end, end)
    end = line if line >= 0 else _back_to_word(text, end, hits[-1].end)
    return Span(start, end)


def _to_word(text: str, start: int, most: int) -> int:
    """Forward to the beginning of a word, unless the text begins here."""
    if start == 0:
        return 0
    blank = text.find(" ", start, most)
    return blank + 1 if blank >= 0 else start


def _back_to_word(text: str, end: int, least: int) -> int:
    if end == len(text):
        return end
    blank = text.rfind(" ", least, end)
    return blank if blank >= 0 else end
