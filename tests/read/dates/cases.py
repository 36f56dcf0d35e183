"""How date cases are written and checked: expected spans in square brackets, expected values beside them, in order."""

from __future__ import annotations

from musnad.lexicon import load
from musnad.read.dates import date_expressions

ANCHOR = "2024-08-28"
"""A Wednesday."""

Case = tuple[str, str]


def marked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without its square brackets, and the spans they stood around."""
    plain, spans, start = "", [], 0
    for character in text:
        if character == "[":
            start = len(plain)
        elif character == "]":
            spans.append((start, len(plain)))
        else:
            plain += character
    return plain, spans


def check(text: str, values: str, anchor: str | None = ANCHOR, country: str | None = None) -> None:
    """Assert that the marked text holds exactly the marked dates, with these values (separated by spaces)."""
    plain, spans = marked(text)
    found = date_expressions(plain, anchor, load(), country)
    got = [(plain[d.text.start : d.text.end], d.value) for d in found if d.text]
    assert got == list(zip((plain[a:b] for a, b in spans), values.split(), strict=True))
