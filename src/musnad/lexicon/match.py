"""Find the lexicon's entries in the words of an article."""

from __future__ import annotations

from functools import partial
from unicodedata import category

from musnad.lexicon.load import NOUNS, Candidate, Known, Lexicon
from musnad.model import Entry, Hit, Word
from musnad.text import splits

_hit = partial(tuple.__new__, Hit)
"""A hit from the tuple of its fields; a call of the class takes twice as long, and an article has hundreds."""


def find_hits(text: str, words: tuple[Word, ...], lexicon: Lexicon) -> tuple[tuple[Hit, ...], ...]:
    """The hits that begin at each word: for each tag the longest, and of equally long ones the least stripped."""
    norms = [word.norm for word in words]
    known = lexicon.known
    out: list[tuple[Hit, ...]] = []
    for i, (start, end, form, norm) in enumerate(words):
        written = norm if form[-1] != "ة" else norm[:-1] + "ة"
        here = known.get(written)
        if here is None:
            here = known[written] = _look_up(written, lexicon)
        hits = [_hit((e, i, i + 1, clitic, len(clitic))) for e, clitic in here.alone] if here.alone else []
        if here.followed and i + 1 < len(norms) and norms[i + 1] in here.followed:
            longer = _longer(norms, i, here)
            hits = [*longer.values(), *(hit for hit in hits if hit.entry.tag not in longer)]
        if hits and end - start != len(norm):
            hits = [hit._replace(offset=clitic_length(text, words[i], hit.offset)) for hit in hits]
        out.append(tuple(hits) if hits else ())
    return tuple(out)


def _look_up(written: str, lexicon: Lexicon) -> Known:
    """What is known of a folded word; one that ends in ة, as written, is no verb with a pronoun (استقالة, استقاله)."""
    norm = written.replace("ة", "ه")
    found = [
        (clitic, candidate)
        for clitic, rest in splits(norm)
        for candidate in lexicon.index.get(rest, ())
        if clitic in candidate.clitics and (norm is written or not _has_pronoun(candidate))
    ]
    if not found:
        return _NOTHING
    found.sort(key=lambda c: (-len(c[1].rest), len(c[0])))
    alone: dict[str, tuple[Entry, str]] = {}
    followed: dict[str, list[tuple[str, Candidate]]] = {}
    for clitic, candidate in found:
        if candidate.rest:
            followed.setdefault(candidate.rest[0], []).append((clitic, candidate))
        else:
            alone.setdefault(candidate.entry.tag, (candidate.entry, clitic))
    return Known(tuple(alone.values()), {word: tuple(longer) for word, longer in followed.items()})


def _has_pronoun(candidate: Candidate) -> bool:
    entry = candidate.entry
    return not candidate.rest and entry.suffix == "ه" and entry.tense not in {None, *NOUNS}


_NOTHING = Known((), {})


def _longer(norms: list[str], i: int, here: Known) -> dict[str, Hit]:
    """The hits of more than one word, the longest of each tag."""
    out: dict[str, Hit] = {}
    for clitic, candidate in here.followed[norms[i + 1]]:
        tag, last = candidate.entry.tag, i + 1 + len(candidate.rest)
        if tag not in out and tuple(norms[i + 1 : last]) == candidate.rest:
            out[tag] = Hit(candidate.entry, i, last, clitic, len(clitic))
    return out


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
