"""Whether a name can begin with a word: its bearers, held against what else the word may be."""

from __future__ import annotations

from musnad.read.people.evidence import (
    FIRST_SYLLABLES,
    LOCAL,
    Part,
    Strength,
    borne,
    entitled,
    grid_norm,
    inside_initials,
    marked,
    plain_foreign,
    spans_place,
    surname_next,
    syllable,
    tagged,
)
from musnad.read.people.grid import Grid
from musnad.read.people.vocabulary import COMMON, NEVER, OPENERS, ORDINARY, PLURALS, Sort, is_foreign

_SELDOM = frozenset({"طيب", "جنان", "سند", "ايما", "صاحب", "عواطف"})
"""Given names that are far more often ordinary words, and need a title before them."""
_CHILD_OF = frozenset({"بن", "ولد", "بنت", "منت"})


def starts(part: Part) -> bool:
    """Can a name begin with the word?"""
    grid, at, view, strength = part.grid, part.at, part.view, part.strength
    if part.norm in grid.known and grid.looks[at].sort is not Sort.PARTICLE:
        return not (view.definite and _named_anew(grid, at + 1) and not grid.doc.hits[at + 1])
    if strength < Strength.OFFICE and _has_tanwin(part):
        return False
    if not part.clitic and part.norm[0] == "و" and view.named < 5 and grid.is_word(part.norm[1:]):
        return False
    if _is_fathered(part):
        return True
    if (part.clitic and grid.looks[at].sort is Sort.PARTICLE) or inside_initials(grid, at):
        return False
    if view.named < 2 and not part.clitic and any(h.clitic and h.entry.tag in LOCAL for h in grid.doc.hits[at]):
        return False
    if part.norm in _SELDOM and strength < Strength.OFFICE:
        return False
    if part.norm == "سيدي" and strength < Strength.OFFICE and grid.looks[min(at + 1, len(grid.looks) - 1)].definite:
        return False
    if part.norm in OPENERS or spans_place(grid, at) or entitled(part) or (tagged(grid, at) and not grid.says(at)):
        return False
    if part.norm in FIRST_SYLLABLES and strength >= Strength.OFFICE and syllable(grid, at):
        return plain_foreign(grid, at + 2) or (strength >= Strength.CALLED and part.norm != "ما")
    if view.sort in NEVER:
        return False
    if view.sort is Sort.TIME:
        return view.given >= 20 and strength >= Strength.OFFICE and (surname_next(grid, at + 1) or _time_borne(part))
    if view.sort is Sort.LATIN:
        return strength >= Strength.OFFICE
    joined = part.clitic and view.sort is Sort.UNKNOWN and view.given >= 20  # وسعد is سعد, whatever وس might make of it
    if view.sort is Sort.VERB or (grid.says(at) and not joined):
        return _starts_with_verb(part)
    if not part.clitic and _starts_with_place(part) is False:
        return False
    if view.sort in ORDINARY:
        return _starts_with_noun(part)
    return _starts_with_unknown(part)


def _time_borne(part: Part) -> bool:
    """الشيخ صباح المبارك: behind a title of rank, a time of day is a given name where a part others bear follows."""
    titled = part.strength in {Strength.CALLED, Strength.TITLED}
    return titled and part.grid.looks[part.at + 1].sort is Sort.ADJECTIVE and borne(part.grid, part.at + 1, 5)


def _has_tanwin(part: Part) -> bool:
    """Written with a tanwin of nominative or genitive, as names hardly ever are."""
    word = part.grid.doc.words[part.at]
    if word.end - word.start == len(word.norm):
        return False
    return bool({"ٌ", "ٍ"} & set(part.grid.doc.article.text[word.start : word.end]))


def _is_fathered(part: Part) -> bool:
    """The father's name stands behind بن, so that even a particle (علي written على), verb or noun is a given name."""
    grid, at = part.grid, part.at
    if grid_norm(grid, at + 1) not in _CHILD_OF or not borne(grid, at + 2, 2):
        return False
    given = part.view.given >= 2 or part.strength >= Strength.OFFICE
    return grid.doc.words[at].form == "على" or (part.view.sort not in {Sort.MARK, Sort.DIGITS, Sort.PARTICLE} and given)


def _starts_with_verb(part: Part) -> bool:
    view, after = part.view, part.at + 1
    if part.strength is Strength.TITLED and is_foreign(part.norm) and plain_foreign(part.grid, after):
        return True
    if part.strength >= Strength.OFFICE:
        return view.given >= 20 or (view.given >= 1 and (surname_next(part.grid, after) or borne(part.grid, after)))
    return view.given >= 60 and surname_next(part.grid, after) and part.grid.looks[part.at].sort is not Sort.CLITIC


def _starts_with_place(part: Part) -> bool | None:
    """False where the word is rather a place; None where it is none, or a name all the same."""
    grid, at, given = part.grid, part.at, part.view.given
    if grid.geographic(at):
        borne_here = given >= 10 or (given and plain_foreign(grid, at + 1))
        return None if borne_here and part.strength >= Strength.OFFICE else False
    if part.strength < Strength.OFFICE and given < 20 and grid.place(at):
        return False
    return None


def _starts_with_noun(part: Part) -> bool:
    view, strength = part.view, part.strength
    surname = surname_next(part.grid, part.at + 1)
    if view.guessed and is_foreign(part.norm) and not part.marbuta and not part.norm.endswith(PLURALS):
        return strength >= Strength.OFFICE
    if view.definite:
        return strength >= Strength.OFFICE and surname and view.given >= 3
    if view.given >= 60:
        return True
    least = 5 if surname else 20
    return view.given >= least and (strength >= Strength.OFFICE or (strength is Strength.LIKELY and surname))


def _starts_with_unknown(part: Part) -> bool:
    view, strength = part.view, part.strength
    if view.definite:
        if (view.given < 5 or (view.given < 10 and part.norm.endswith("ي"))) and _named_anew(part.grid, part.at + 1):
            return False
        if not view.named and (part.norm.endswith(("ين", "ون", "ات")) or part.marbuta):
            return False
        return view.given >= 1 or strength is Strength.TITLED or (strength >= Strength.OFFICE and view.surname >= 1)
    if strength >= Strength.OFFICE:
        served = part.norm[0] == "ل" and not view.named and borne(part.grid, part.at + 1, 60)
        return not marked(part) and not served
    after = grid_norm(part.grid, part.at + 1)
    fathered = after in _CHILD_OF and borne(part.grid, part.at + 2, 2)
    called = after in part.grid.known and is_foreign(part.norm) and is_foreign(after) and _met(part)
    if (fathered or called) and not part.clitic and not marked(part):
        return True
    if strength is Strength.LIKELY:
        return view.given >= 2 or (not part.clitic and is_foreign(part.norm) and not marked(part))
    return view.given >= COMMON


def _named_anew(grid: Grid, at: int) -> bool:
    """A kunya, a common given name or a rank begins at the word: what stands before it qualifies a title."""
    rank = grid.hit(at, "rank") if at < len(grid.looks) else None
    if rank is not None and not rank.clitic.startswith("و") and grid.looks[at].definite:
        return True
    return grid_norm(grid, at) in {"ابو", "ابا", "ابي"} or borne(grid, at, 60)


def _met(part: Part) -> bool:
    """A given name of the table, or more than once in the article."""
    return part.view.named >= 1 or part.grid.counts.get(part.norm, 0) > 1
