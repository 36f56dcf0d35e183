"""What a user types into a search, as terms, and each term in all the written forms that it may take in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from musnad.model import Span, Word
from musnad.text import PROCLITICS, fold, words

_PIECE = re.compile(r'(-?)(?:"([^"]*)"|«([^»]*)»|“([^”]*)”|(\S+))')
_PART = re.compile(r"[^\W_]+")
_WITH_ARTICLE = tuple(p for p in PROCLITICS if p.endswith(("ال", "لل")))


@dataclass(frozen=True, slots=True)
class Token:
    """A folded word as the index holds it, and the word of the text it came from."""

    norm: str
    word: Word


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or the words of a phrase, folded. ``excluded``: the article must not hold it."""

    words: tuple[str, ...]
    excluded: bool = False

    @property
    def latin(self) -> bool:
        """True for a term in Latin letters."""
        return all(word.isascii() for word in self.words)


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text as the index holds them: hyphened Latin words in their parts, punctuation left out."""
    out = []
    for word in words(text, fold(text)):
        if word.norm.isalnum():
            out.append(Token(word.norm, word))
        elif word.norm[0].isalnum():
            for part in _PART.finditer(word.norm):
                start = min(word.start + part.start(), word.end - 1)
                out.append(Token(part.group(), Word(start, min(word.start + part.end(), word.end), "", part.group())))
    return tuple(out)


def parse(query: str) -> tuple[Term, ...]:
    """The terms of a query: words, "phrases" in any quotation marks, and -words or -"phrases" that must not occur."""
    out = []
    for minus, *pieces in _PIECE.findall(query):
        piece = next((p for p in pieces if p), "")
        found = tuple(token.norm for token in tokens(piece))
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


def matches(found: tuple[Token, ...], terms: tuple[Term, ...]) -> tuple[Span, ...]:
    """Where the terms stand in a text, the proclitics before them left out; in order, none within another."""
    firsts: dict[str, list[tuple[int, Term]]] = {}
    for term in terms:
        if not term.excluded:
            for form, before in forms(term.words[0]):
                firsts.setdefault(form, []).append((before, term))
    out = []
    for i, token in enumerate(found):
        for before, term in firsts.get(token.norm, ()):
            rest = found[i + 1 : i + len(term.words)]
            if tuple(t.norm for t in rest) == term.words[1:]:
                last = rest[-1].word if rest else token.word
                out.append(Span(token.word.start + _taken(token.word, before), last.end))
    return merged(out)


def _taken(word: Word, letters: int) -> int:
    """Characters of the text that the first letters take. A word with diacritics is shown whole."""
    return letters if word.end - word.start == len(word.norm) else 0


def merged(spans: list[Span]) -> tuple[Span, ...]:
    """Spans in order, overlapping ones as one."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start < out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)
