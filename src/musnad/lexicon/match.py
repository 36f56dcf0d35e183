"""Find the lexicon's entries in the words of an article."""

from __future__ import annotations

from unicodedata import category

from musnad.lexicon.load import Candidate, Known, Lexicon
from musnad.model import Hit, Word
from musnad.text import splits


def find_hits(text: str, words: tuple[Word, ...], lexicon: Lexicon) -> tuple[tuple[Hit, ...], ...]:
    """The hits that begin at each word: for each tag the longest, and of equally long ones the least stripped."""
    norms = [word.norm for word in words]
    known = lexicon.known
    out: list[tuple[Hit, ...]] = []
    for i, norm in enumerate(norms):
        here = known.get(norm)
        if here is None:
            here = known[norm] = _look_up(norm, lexicon)
        out.append(_longest(text, words, norms, i, here) if here.alone or here.followed else ())
    return tuple(out)


def _look_up(norm: str, lexicon: Lexicon) -> Known:
    found = [
        (clitic, candidate)
        for clitic, rest in splits(norm)
        for candidate in lexicon.index.get(rest, ())
        if clitic in candidate.clitics
    ]
    found.sort(key=lambda c: (-len(c[1].rest), len(c[0])))
    alone: dict[str, tuple[str, Candidate]] = {}
    followed: dict[str, list[tuple[str, Candidate]]] = {}
    for clitic, candidate in found:
        if candidate.rest:
            followed.setdefault(candidate.rest[0], []).append((clitic, candidate))
        else:
            alone.setdefault(candidate.entry.tag, (clitic, candidate))
    return Known(tuple(alone.values()), {word: tuple(longer) for word, longer in followed.items()})


def _longest(text: str, words: tuple[Word, ...], norms: list[str], i: int, here: Known) -> tuple[Hit, ...]:
    word = words[i]
    plain = word.end - word.start == len(word.norm)
    out: dict[str, Hit] = {}
    longer = here.followed.get(norms[i + 1], ()) if here.followed and i + 1 < len(norms) else ()
    for clitic, candidate in longer:
        tag, last = candidate.entry.tag, i + 1 + len(candidate.rest)
        if tag not in out and tuple(norms[i + 1 : last]) == candidate.rest:
            out[tag] = Hit(candidate.entry, i, last, clitic, clitic_length(text, word, len(clitic)))
    for clitic, candidate in here.alone:
        tag = candidate.entry.tag
        if tag not in out:
            offset = len(clitic) if plain else clitic_length(text, word, len(clitic))
            out[tag] = Hit(candidate.entry, i, i + 1, clitic, offset)
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
