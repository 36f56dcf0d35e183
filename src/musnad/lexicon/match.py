"""Find the lexicon's entries in the words of an article."""

from __future__ import annotations

from unicodedata import category

from musnad.lexicon.load import Candidate, Lexicon
from musnad.model import Hit, Word
from musnad.text import splits


def find_hits(text: str, words: tuple[Word, ...], lexicon: Lexicon) -> tuple[tuple[Hit, ...], ...]:
    """The hits that begin at each word: for each tag the longest, and of equally long ones the least stripped."""
    norms = [word.norm for word in words]
    found = lexicon.found
    out = []
    for i, norm in enumerate(norms):
        candidates = found.get(norm)
        if candidates is None:
            candidates = found[norm] = _candidates(norm, lexicon)
        out.append(_longest(text, words, norms, i, candidates) if candidates else ())
    return tuple(out)


def _candidates(norm: str, lexicon: Lexicon) -> tuple[tuple[str, Candidate], ...]:
    out = [
        (clitic, candidate)
        for clitic, rest in splits(norm)
        for candidate in lexicon.index.get(rest, ())
        if clitic in candidate.clitics
    ]
    return tuple(sorted(out, key=lambda c: (-len(c[1].rest), len(c[0]))))


def _longest(
    text: str, words: tuple[Word, ...], norms: list[str], i: int, candidates: tuple[tuple[str, Candidate], ...]
) -> tuple[Hit, ...]:
    out: dict[str, Hit] = {}
    for clitic, candidate in candidates:
        tag = candidate.entry.tag
        last = i + 1 + len(candidate.rest)
        if tag not in out and tuple(norms[i + 1 : last]) == candidate.rest:
            out[tag] = Hit(candidate.entry, i, last, clitic, clitic_length(text, words[i], len(clitic)))
    return tuple(out.values())


def clitic_length(text: str, word: Word, letters: int) -> int:
    """How many characters of the text the first ``letters`` folded letters of a word take, diacritics included."""
    if letters == 0 or word.end - word.start == len(word.norm):
        return letters
    taken = 0
    for i in range(word.start, word.end):
        mark = category(text[i]) in {"Mn", "Cf"} or text[i] == "ـ"
        if not mark:
            if taken == letters:
                return i - word.start
            taken += 1
    return word.end - word.start - 1
