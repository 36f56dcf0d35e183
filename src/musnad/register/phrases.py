"""What a user types into a search, as terms, and each term in all the written forms that it may take in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from musnad.model import Span
from musnad.text import PROCLITICS, fold

_PIECE = re.compile(r'(-?)(?:"([^"]*)"|«([^»]*)»|“([^”]*)”|(\S+))')
_ARABIC = "\u0620-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff"
_OTHER = r"^\W\d_\u0600-\u06ff"
_INDEXED = re.compile(rf"[{_ARABIC}]+|\d+|[{_OTHER}]+")
_WITH_ARTICLE = tuple(p for p in PROCLITICS if p.endswith(("ال", "لل")))


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or the words of a phrase, folded. ``excluded``: the article must not hold it."""

    words: tuple[str, ...]
    excluded: bool = False

    @property
    def latin(self) -> bool:
        """True for a term in Latin letters."""
        return all(word.isascii() for word in self.words)


def norms(text: str) -> list[str]:
    """The folded words of a text as the index holds them: hyphened Latin words in their parts, no punctuation."""
    return _INDEXED.findall(fold(text).text)


def parse(query: str) -> tuple[Term, ...]:
    """The terms of a query: words, "phrases" in any quotation marks, and -words or -"phrases" that must not occur."""
    out = []
    for minus, *pieces in _PIECE.findall(query):
        piece = next((p for p in pieces if p), "")
        found = tuple(norms(piece))
        if found:
            out.append(Term(found, bool(minus)))
    return tuple(dict.fromkeys(out))


@lru_cache(maxsize=4096)
def forms(word: str) -> tuple[tuple[str, int], ...]:
    """The forms under which a folded word is looked for, each with how many letters stand before the word itself.

    Arabic writes و ف ب ل ك س and the article onto the word that follows; a word given with the article is looked for
    with it alone (للوزير for الوزير).
    """
    if not "ء" <= word[0] <= "ي" or len(word) < 2:
        return ((word, 0),)
    if word.startswith("ال") and len(word) > 3:
        return tuple((p + word[2:], len(p) - 2) for p in _WITH_ARTICLE)
    return ((word, 0), *((p + word, len(p)) for p in PROCLITICS))


def expression(term: Term) -> str:
    """The term as an FTS5 expression: any form of its first word, followed by the others as they are."""
    rest = "".join(f" {word}" for word in term.words[1:])
    return "(" + " OR ".join(f'"{form}{rest}"' for form, _ in forms(term.words[0])) + ")"


def matches(text: str, terms: tuple[Term, ...]) -> tuple[Span, ...]:
    """Where the terms stand in a text, the proclitics before them left out; in order, none within another."""
    folded = fold(text)
    return merged(
        [
            folded.span(match.start(1), match.end(1))
            for term in terms
            if not term.excluded
            for match in _pattern(term).finditer(folded.text)
        ]
    )


@lru_cache(maxsize=1024)
def _pattern(term: Term) -> re.Pattern[str]:
    """The term in a folded text: group 1 is the term itself, what Arabic writes onto it stands before the group."""
    first, *rest = term.words
    before = sorted({form[:n] for form, n in forms(first)}, key=len, reverse=True)
    heads = sorted({form[n:] for form, n in forms(first)}, key=len, reverse=True)
    words = [f"(?:{'|'.join(map(re.escape, heads))})", *map(re.escape, rest)]
    said = r"[\W_]*".join(f"{word}{_after(last)}" for word, last in zip(words, term.words, strict=True))
    return re.compile(f"{_before(first)}(?:{'|'.join(map(re.escape, before))})({said})")


def _letters(character: str) -> str:
    """The characters that would continue the word which this one stands in."""
    if character.isdecimal():
        return r"\d"
    return _ARABIC if "\u0600" <= character <= "\u06ff" else _OTHER


def _before(word: str) -> str:
    return f"(?<![{_letters(word[0])}])"


def _after(word: str) -> str:
    return f"(?![{_letters(word[-1])}])"


def merged(spans: list[Span]) -> tuple[Span, ...]:
    """Spans in order, overlapping ones as one."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start < out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)
