"""Names known by where they stand: strange words between a title and the end of its phrase.

Transliterated names are in no table. Two words or more behind an office or a rank, written as transliteration writes
and reaching up to a verb, a mark, a preposition or another phrase, are one, even if one of them looks like a word.
"""

from __future__ import annotations

from musnad.read.people.evidence import (
    FIRST_SYLLABLES,
    Strength,
    calls_on,
    closes,
    last_word,
    nisba_next,
    opens_title,
    plain_foreign,
    syllable,
    written_as_foreign,
)
from musnad.read.people.grid import Grid
from musnad.read.people.vocabulary import COMMON, OPENERS, ORDINARY, Sort, nominal

_LONGEST = 5
_WORDS = frozenset({Sort.NOUN, Sort.BODY, Sort.TIME})
_PLURALS = ("ات", "ين", "ون", "ها", "هم", "هما", "وا")


def strange_run(grid: Grid, first: int, end: int, strength: Strength) -> int:
    """Where the name of strange words that begins at ``first`` ends; ``first`` itself where none does."""
    at, strange = first, 0
    if grid.norm(first) in grid.known:
        return first
    while at < end and at - first < _LONGEST:
        known = _is_strange(grid, first, at)
        if not known and not _fits(grid, first, at, end, strange, strength):
            break
        strange += known or grid.looks[at].given >= COMMON
        at += 1
    if at - first < 2 or not strange or (strange == 1 and not _ends(grid, at, end)):
        return first
    if strength is Strength.CALLED and at - first < 3 and not any(grid.looks[i].named >= 2 for i in range(first, at)):
        return first
    if _goes_on_with_office(grid, first):
        return first
    return at + 1 if nisba_next(grid, at) and _ends(grid, at + 1, end) else at


def _is_strange(grid: Grid, first: int, at: int) -> bool:
    """In no table of words, nor the lexicon; or borne by people of the table."""
    view = grid.looks[at]
    verbal = grid.says(at) and view.given < 20
    unknown = view.sort is Sort.UNKNOWN and grid.norm(at) not in OPENERS and (view.named >= 2 or not grid.ordinary(at))
    return unknown and not verbal and _can_be_part(grid, first, at)


def _can_be_part(grid: Grid, first: int, at: int) -> bool:
    """Written as transliteration writes, and no title, conjunction or form that only words have."""
    if grid.looks[at].definite or len(grid.norm(at)) < 2 or not written_as_foreign(grid, at):
        return False
    if at > first and calls_on(grid, at):
        return False
    conjoined = grid.norm(at)[0] == "و" and _conjoined(grid, first, at)
    return not (conjoined or opens_title(grid, at) or _spelled_as_word(grid, at))


def _fits(grid: Grid, first: int, at: int, end: int, strange: int, strength: Strength) -> bool:
    """A word of Arabic that can be a part all the same: before a borne one, or after a strange one and at the end."""
    view, norm = grid.looks[at], grid.norm(at)
    if not _can_be_part(grid, first, at):
        return False
    if at == first and norm in FIRST_SYLLABLES:
        return syllable(grid, at) and (norm != "ما" or plain_foreign(grid, at + 2))
    if view.sort is Sort.PARTICLE:
        return strange > 0 and syllable(grid, at)
    if view.sort in ORDINARY:
        return not grid.ordinary(at) and _noun_fits(grid, first, at, end, strength)
    if view.sort in {Sort.CLITIC, Sort.VERB} and (norm[0] in "فبلكيت" or norm.startswith("وي")):
        word = len(view.rest) > 2 and view.clitic != "ف" and nominal().get(view.rest) in _WORDS
        word = word or (view.guessed and norm[0] in "بل")
        known = any(hit.entry.tag not in {"place", "nationality"} for hit in grid.doc.hits[at])
        return at == first + 1 and not (word or known) and _ends(grid, at + 1, end)
    return False


def _noun_fits(grid: Grid, first: int, at: int, end: int, strength: Strength) -> bool:
    """A noun opens a name behind a rank or where a part is borne, and closes one behind a first strange word."""
    if at == first:
        borne = strength is Strength.TITLED or grid.looks[at].given >= 1
        follows = at + 1 < end and (_is_strange(grid, first, at + 1) or _ends_in_ha(grid, at + 1, end))
        return follows and (borne or grid.looks[at + 1].named >= 2)
    if grid.looks[at].guessed:
        return _ends(grid, at + 1, end)
    surname = grid.looks[first].surname > grid.looks[first].given
    return at == first + 1 and grid.norm(at)[-1] != "ه" and not surname and closes(grid, at + 1, end)


def _ends_in_ha(grid: Grid, at: int, end: int) -> bool:
    """A last word that only its final ه makes look like a noun (كراوزه)."""
    return grid.looks[at].guessed and grid.doc.words[at].form[-1] == "ه" and _ends(grid, at + 1, end)


def _ends(grid: Grid, at: int, end: int) -> bool:
    """The name is whole before the word: something closes it, or a noun with the article, its verb's object."""
    noun = not closes(grid, at, end) and grid.looks[at].sort in ORDINARY
    return closes(grid, at, end) or (noun and (grid.looks[at].definite or grid.doc.words[at].form[-1] == "ة"))


def _conjoined(grid: Grid, first: int, at: int) -> bool:
    """The و is a conjunction: behind it stands a word or a name, or it is written onto a long word inside the name."""
    norm = grid.norm(at)
    if grid.looks[at].named >= 2 or (norm.startswith("وي") and at > first and last_word(grid, at)):
        return False
    long = len(norm) > 5 if at > first else norm[1:2] == "ت"
    return long or grid.is_word(norm[1:])


def _spelled_as_word(grid: Grid, at: int) -> bool:
    """With tanwin, a final ة, or a plural or pronoun that only words have."""
    if grid.looks[at].named >= 2:
        return False
    word = grid.doc.words[at]
    if word.form[-1] == "ة" or _is_state(word.norm) or "ً" in grid.doc.article.text[word.start : word.end]:
        return True
    return len(word.norm) > 5 and word.norm.endswith(_PLURALS) and grid.looks[at].guessed


def _is_state(norm: str) -> bool:
    """Written like a participle in the accusative (منوها، متوجها), which says how somebody acts."""
    return norm[0] == "م" and norm[-1] == "ا" and len(norm) > 4 and norm[1] not in "اوي"


def _goes_on_with_office(grid: Grid, first: int) -> bool:
    """The word before is in no table either, taken into the office: what follows may be the rest of it."""
    if first == 0:
        return False
    view = grid.looks[first - 1]
    unknown = view.sort is Sort.UNKNOWN and not view.definite and not grid.doc.hits[first - 1]
    return unknown and grid.looks[first].given < COMMON
