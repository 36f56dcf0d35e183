"""Whether a word is part of a name: its own look, held against what stands before and after it.

``starts`` judges the first word, ``continues`` a later one, ``enough`` the whole run. Evidence before the name is a
``Strength``; the evidence of the words are the bearers counted in the name table and, against it, the ordinary
vocabulary, verbs, titles, countries and times.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from musnad.read.people.grid import Grid, spelled_as_noun
from musnad.read.people.regnal import REGNAL
from musnad.read.people.vocabulary import COMMON, OPENERS, ORDINARY, Look, Sort, is_foreign, look


class Strength(IntEnum):
    """What stands before a candidate name."""

    BARE = 0
    """Nothing that announces a name."""
    LIKELY = 1
    """A verb of saying or contact, or a list that a name opened."""
    OFFICE = 2
    """An office phrase that runs into it."""
    CALLED = 3
    """A calling, kinship or nationality, or a rank that is a common noun as well."""
    TITLED = 4
    """A rank or honorific."""


@dataclass(frozen=True, slots=True)
class Part:
    """A word that may be part of a name: ``norm`` folded without ``clitic``, ``units`` the parts before it."""

    grid: Grid
    at: int
    norm: str
    view: Look
    units: list[str]
    strength: Strength
    clitic: str = ""

    @property
    def marbuta(self) -> bool:
        """Written with a final ة."""
        return self.grid.doc.words[self.at].form[-1] == "ة"


SLAVE = frozenset({"عبد", "عبيد"})
"""Names of the servant of God, with the word behind them."""
HYPHENS = "-‐‑–"
_NEVER = frozenset({Sort.MARK, Sort.DIGITS, Sort.CLITIC, Sort.PARTICLE, Sort.NUMBER})
_TITLES = frozenset({"rank", "office", "honorific", "courtesy", "counterpart", "kin", "former", "acting", "occupation"})
_OTHER = frozenset({"speech", "month", "weekday"})
_LOCAL = frozenset({"place", "country", "capital"})


# ------------------------------------------------------------------ the first word


def starts(part: Part) -> bool:
    """Can a name begin with the word?"""
    grid, at, view, strength = part.grid, part.at, part.view, part.strength
    if part.norm in grid.known and grid.looks[at].sort is not Sort.PARTICLE:
        return True
    if not part.clitic and part.norm[0] == "و" and view.named < 5 and grid.is_word(part.norm[1:]):
        return False
    if strength is Strength.BARE and at > 0 and _heads(grid, at - 1):
        return False
    if (part.clitic and grid.looks[at].sort is Sort.PARTICLE) or _inside_initials(grid, at):
        return False
    if part.norm in OPENERS or _spans_place(grid, at) or entitled(part) or (_tagged(grid, at) and not grid.says(at)):
        return False
    if part.norm in _FIRST_SYLLABLES and strength >= Strength.OFFICE and _syllable(grid, at):
        return _plain_foreign(grid, at + 2) or strength >= Strength.CALLED
    if view.sort in _NEVER:
        return False
    if view.sort is Sort.TIME:
        return view.given >= 20 and strength >= Strength.OFFICE and _surname_next(grid, at + 1)
    if view.sort is Sort.LATIN:
        return strength >= Strength.OFFICE
    if view.sort is Sort.VERB or grid.says(at):
        return _starts_with_verb(part)
    if not part.clitic and _starts_with_place(part) is False:
        return False
    if view.sort in ORDINARY:
        return _starts_with_noun(part)
    return _starts_with_unknown(part)


def _starts_with_verb(part: Part) -> bool:
    view, after = part.view, part.at + 1
    if part.strength >= Strength.OFFICE:
        return view.given >= 20 or (view.named >= 1 and (_surname_next(part.grid, after) or _borne(part.grid, after)))
    return view.given >= 60 and _surname_next(part.grid, after) and part.grid.looks[part.at].sort is not Sort.CLITIC


def _starts_with_place(part: Part) -> bool | None:
    """False where the word is rather a place; None where it is none, or a name all the same."""
    grid, at, given = part.grid, part.at, part.view.given
    if grid.geographic(at):
        return None if given >= 10 and part.strength >= Strength.OFFICE else False
    if part.strength < Strength.OFFICE and given < 20 and grid.place(at):
        return False
    return None


def _starts_with_noun(part: Part) -> bool:
    view, strength = part.view, part.strength
    surname = _surname_next(part.grid, part.at + 1)
    if view.guessed and is_foreign(part.norm) and not part.marbuta:
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
        return view.given >= 1 or strength >= Strength.CALLED or (strength is Strength.OFFICE and view.surname >= 1)
    if strength >= Strength.OFFICE:
        return not _marked(part)
    after = grid_norm(part.grid, part.at + 1)
    fathered = after in {"بن", "ولد"} and _borne(part.grid, part.at + 2, 2)
    if fathered and not part.clitic and not _marked(part):
        return True
    if strength is Strength.LIKELY:
        return view.given >= 2 or (not part.clitic and is_foreign(part.norm) and not _marked(part))
    return view.given >= COMMON


# ------------------------------------------------------------------ the later words


def continues(part: Part) -> bool:
    """Does the name go on with the word?"""
    grid, at, norm, view, units = part.grid, part.at, part.norm, part.view, part.units
    sort = view.sort
    if norm in grid.known and sort not in {Sort.PARTICLE, Sort.VERB}:
        return True
    if norm[0] == "و" and _is_conjoined(part):
        return False
    if norm in REGNAL and len(units) <= 3 and (norm != "عشر" or units[-1] in REGNAL):
        return True
    if view.named < 2 and any(hit.clitic and hit.entry.tag in _LOCAL for hit in grid.doc.hits[at]):
        return False
    if (entitled(part) or _tagged(grid, at)) and not _title_borne(part):
        return False
    if all(is_foreign(unit) and look(unit).given < COMMON for unit in units) and _ends_syllables(part):
        return True
    if sort is Sort.CLITIC and view.clitic in {"ف", "ل", "ب", "ك"} and _wants(part) and _last_word(grid, at):
        return is_foreign(norm) and is_foreign(units[0])
    if sort in _NEVER or sort in {Sort.TIME, Sort.LATIN}:
        return False
    if sort is Sort.VERB or grid.says(at):
        return _goes_on_with_verb(part)
    if sort in ORDINARY:
        return _goes_on_with_noun(part)
    if (place := grid.geographic(at)) is not None and place.clitic in {"", "ال"}:
        return view.definite and view.surname >= 2 and len(units) <= 2 and not _closed(units)
    return _goes_on_with_definite(part) if view.definite else _goes_on_with_unknown(part)


def _is_conjoined(part: Part) -> bool:
    """The و is a conjunction: a word stands behind it, or the name before it is whole as it is."""
    if part.view.named >= 5:
        return False
    foreign = all(map(is_foreign, part.units))
    return part.grid.is_word(part.norm[1:]) or (len(part.units) > 1 if foreign else part.view.named < 2)


def _closed(units: list[str]) -> bool:
    """The last part is a surname with the article, behind which few names go on."""
    last = units[-1]
    if last.startswith("ال "):
        return True
    return len(units) > 1 and last.startswith("ال") and " " not in last and look(last).given < 3


def _wants(part: Part) -> bool:
    """One given name behind a title: a surname is to be expected."""
    return len(part.units) == 1 and part.strength >= Strength.OFFICE and _bearers(part.units[0]) >= 3


def _goes_on_with_verb(part: Part) -> bool:
    last = _last_word(part.grid, part.at)
    if (
        last
        and part.strength >= Strength.OFFICE
        and all(map(is_foreign, (*part.units, part.norm)))
        and len(part.units) > 1
    ):
        return True
    if part.view.guessed and _wants(part) and last:
        return True
    return part.view.named >= (10 if _wants(part) else 40) and not _closed(part.units)


def _goes_on_with_noun(part: Part) -> bool:
    grid, at, view, wants = part.grid, part.at, part.view, _wants(part)
    if view.guessed and not view.definite:
        foreign = is_foreign(part.norm) and not part.norm.endswith(_PLURALS) and all(map(is_foreign, part.units))
        if foreign and part.strength >= Strength.OFFICE and not part.marbuta:
            return True
        return (wants or (foreign and _last_word(grid, at))) and not grid.ordinary(at)
    if wants and (view.named >= 2 or (not view.definite and (part.norm.endswith("ي") or _nisba_next(grid, at + 1)))):
        return True
    if _closed(part.units) or (grid.geographic(at) and not view.definite):
        return False
    if view.definite:
        return view.named >= (3 if part.strength > Strength.LIKELY else 10) and len(part.units) <= 3
    return view.named >= COMMON


def _goes_on_with_definite(part: Part) -> bool:
    if not part.view.named:
        if len(part.units) > 1 and all(is_foreign(u) and look(u).given <= COMMON for u in part.units):
            return False
        if part.marbuta and not _wants(part):
            return False
        if part.strength <= Strength.LIKELY and part.norm.endswith(("ين", "ون", "ات")):
            return False
        if part.strength is Strength.BARE and not part.norm.endswith("ي") and _bearers(part.units[0]) < 25:
            return False
    return not _closed(part.units)


def _goes_on_with_unknown(part: Part) -> bool:
    view, units, strength = part.view, part.units, part.strength
    if _marked(part) and not _wants(part):
        return False
    native = not all(map(is_foreign, (*units, part.norm)))
    if strength is Strength.BARE and view.named < 1 and native and not part.norm.startswith(("بو", "بن")):
        return False
    called = len(units) == 1 and units[0] in part.grid.known and look(units[0]).given < 20
    if called and view.named < 5 and (native or strength < Strength.OFFICE):
        return False
    return view.given >= 20 if _closed(units) else len(units) <= 5


_PLURALS = ("ها", "هم", "هما", "ات")


# ------------------------------------------------------------------ the whole run


def enough(grid: Grid, first: int, last: int, units: list[str], strength: Strength, clitic: str) -> bool:
    """Do the parts found carry the name, with what stands before it?"""
    if strength is Strength.TITLED:
        return True
    head = grid.norm(first)[len(clitic) :]
    view = look(head) if clitic else grid.looks[first]
    compound = " " in units[0]
    if len(units) == 1:
        return _enough_alone(grid, last, units[0], view, strength)
    if strength >= Strength.OFFICE:
        return True
    if strength is Strength.LIKELY:
        return _enough_likely(view, units, clitic)
    rest = units[1:]
    if _fathered(units):
        return True
    if (view.sort in ORDINARY or clitic in {"ب", "ل"}) and not compound:
        return any(" " in u or (look(u).named >= 2 and look(u).sort is Sort.UNKNOWN) for u in rest)
    return (view.given >= COMMON or compound) and any(_nameable(unit) for unit in rest)


def _fathered(units: list[str]) -> bool:
    """The father's name follows."""
    return len(units) > 1 and units[1].startswith(("بن ", "ولد "))


def _enough_likely(view: Look, units: list[str], clitic: str) -> bool:
    """Behind a verb: a common given name, a given name and another part that is borne, or a foreign name."""
    if " " in units[0] or _fathered(units) or (view.given >= COMMON and view.sort not in ORDINARY):
        return True
    borne = any(
        " " in u or look(u).named >= 2 or (u.startswith("ال") and look(u).sort is Sort.UNKNOWN) for u in units[1:]
    )
    if view.given >= 2 and borne:
        return True
    return not clitic and all(map(_foreign_part, units))


def _enough_alone(grid: Grid, last: int, unit: str, view: Look, strength: Strength) -> bool:
    if unit in grid.known or (strength is Strength.LIKELY and _aged(grid, last)):
        return True
    if strength < Strength.OFFICE:
        return False
    repeated = not view.definite and grid.counts.get(unit, 0) > 1 and is_foreign(unit)
    return " " in unit or view.named >= 2 or repeated


# ------------------------------------------------------------------ evidence


def entitled(part: Part) -> bool:
    """The word begins a title and is not borne as a name here."""
    grid, at, view = part.grid, part.at, part.view
    if not grid.doc.hits[at]:
        return False
    least = 2 if not view.definite and _surname_next(grid, at + 1) else 12
    return any(
        hit.entry.tag in _TITLES
        and (hit.last > at + 1 or view.named < least or view.definite or _governs(grid, at + 1))
        for hit in grid.doc.hits[at]
    )


def _governs(grid: Grid, after: int) -> bool:
    """What stands after a title word makes it one (قائد القوات), not a name (محمد قائد)."""
    if after >= len(grid.looks):
        return False
    view = grid.looks[after]
    if (view.definite and view.sort in ORDINARY) or view.sort is Sort.BODY or grid.geographic(after) is not None:
        return True
    return any(hit.entry.tag in {"office", "rank"} for hit in grid.doc.hits[after])


def _title_borne(part: Part) -> bool:
    """The title word is a surname: borne and last, or a calling with the article behind an announced given name."""
    if part.view.definite and part.view.named >= 10 and part.units[-1].startswith("بن "):
        return not _governs(part.grid, part.at + 1)
    if len(part.units) != 1:
        return False
    if part.view.named >= 2 and _last_word(part.grid, part.at):
        return True
    if _wants(part) or (part.strength >= Strength.OFFICE and is_foreign(part.units[0])):
        hits = [hit for hit in part.grid.doc.hits[part.at] if hit.entry.tag in _TITLES]
        if all(hit.entry.group == "general" and hit.last == part.at + 1 for hit in hits) and not part.view.definite:
            return part.grid.stops(part.at + 1) if part.at + 1 < len(part.grid.looks) else True
    calling = {hit.entry.tag for hit in part.grid.doc.hits[part.at]} & _TITLES == {"occupation"}
    return calling and part.view.definite and _wants(part)


def _tagged(grid: Grid, at: int) -> bool:
    """The word is a verb of saying, a month or a weekday, and hardly ever a name."""
    named = grid.looks[at].named
    for hit in grid.doc.hits[at]:
        tag = hit.entry.tag
        if tag == "hijri_month" and hit.last > at + 1:
            return True
        verbal = tag in _OTHER and not hit.clitic.endswith("ال") and not spelled_as_noun(grid.doc.words[at])
        if verbal and named < 30:
            return True
    return False


def _marked(part: Part) -> bool:
    """An unknown word that carries a mark of ordinary words: tanwin, a final ة, a lexicon tag of its own."""
    if part.view.named >= 2:
        return False
    word = part.grid.doc.words[part.at]
    raw = part.grid.doc.article.text[word.start : word.end]
    return "ً" in raw or part.marbuta or part.grid.ordinary(part.at)


def _heads(grid: Grid, at: int) -> bool:
    """A noun in construct that names a body or a thing: what follows it is its name."""
    view = grid.looks[at]
    head = grid.hit(at, "org_head")
    return (view.sort is Sort.BODY and not view.definite) or (head is not None and head.clitic in {"", "و", "ب", "ل"})


def _inside_initials(grid: Grid, at: int) -> bool:
    """Behind a full stop without spaces (بي.سي): the middle of an abbreviation."""
    return at > 1 and grid.is_mark(at - 1, ".") and grid.touches(at - 1) and grid.touches(at - 2)


def _spans_place(grid: Grid, at: int) -> bool:
    place = grid.place(at)
    return place is not None and place.last > at + 1


_FIRST_SYLLABLES = frozenset({"لي", "كي", "شي", "مو", "هو", "ما"})
_SYLLABLES = frozenset({
    "لي", "ما", "من", "لن", "ان", "هو", "هي", "كي", "ها", "لو", "اي", "الا", "شي", "سي", "ده", "هون", "مو",
})  # fmt: skip
"""Syllables of East Asian and African names that are Arabic words too."""


def _syllable(grid: Grid, at: int) -> bool:
    """A short word that Arabic has too, inside a foreign name of syllables (لي جيان، هو جين تاو)."""
    if grid.norm(at) not in _SYLLABLES or at + 1 >= len(grid.looks):
        return False
    after, view = grid.norm(at + 1), grid.looks[at + 1]
    return view.sort is Sort.UNKNOWN and len(after) <= 5 and is_foreign(after) and not grid.doc.hits[at + 1]


def _plain_foreign(grid: Grid, at: int) -> bool:
    return at < len(grid.looks) and grid.looks[at].sort is Sort.UNKNOWN and is_foreign(grid.norm(at))


def _ends_syllables(part: Part) -> bool:
    """The end of a name of syllables: short, foreign, in no table of ordinary words, or the last word before a mark."""
    if _syllable(part.grid, part.at):
        return True
    if len(part.units) < 2 or len(part.norm) > 4 or len(part.units[-1]) > 5:
        return False
    if part.view.sort is Sort.UNKNOWN:
        return True
    return part.view.sort in ORDINARY and _last_word(part.grid, part.at) and len(part.units[0]) <= 3


def _surname_next(grid: Grid, at: int) -> bool:
    if at >= len(grid.looks) or grid.geographic(at):
        return False
    view = grid.looks[at]
    norm = grid.norm(at)
    if norm in {"بن", "ولد", "ول", "ال", "ابو"} or norm.startswith("عبدال"):
        return True
    return view.sort is Sort.UNKNOWN and (view.definite or view.named >= 2 or norm in SLAVE)


def _nisba_next(grid: Grid, at: int) -> bool:
    """A surname in الـ...ـي stands at the word, and is no nationality."""
    if at >= len(grid.looks) or grid.geographic(at):
        return False
    view = grid.looks[at]
    return view.definite and view.sort is Sort.UNKNOWN and grid.norm(at).endswith("ي")


def _borne(grid: Grid, at: int, least: int = 20) -> bool:
    return at < len(grid.looks) and grid.looks[at].named >= least


def grid_norm(grid: Grid, at: int) -> str:
    """The folded word, or nothing behind the last one."""
    return grid.norm(at) if at < len(grid.looks) else ""


def _bearers(unit: str) -> int:
    """How many bear the part as a given name; compounds count as common."""
    return 100 if " " in unit else look(unit).given


def _last_word(grid: Grid, at: int) -> bool:
    """Nothing but a mark follows."""
    return at + 1 >= len(grid.looks) or grid.looks[at + 1].sort is Sort.MARK


def _foreign_part(unit: str) -> bool:
    """In no table of ordinary words, and written as transliterated names are; or borne by people of the table."""
    view = look(unit)
    return " " in unit or view.named > 1 or (view.sort is Sort.UNKNOWN and is_foreign(unit))


def _aged(grid: Grid, at: int) -> bool:
    """An age in brackets: (54 عاما)."""
    return at + 1 < len(grid.looks) and grid.is_mark(at, "(") and grid.looks[at + 1].sort is Sort.DIGITS


def _nameable(unit: str) -> bool:
    if " " in unit:
        return True
    view = look(unit)
    return view.named >= 1 or view.sort is Sort.UNKNOWN


def plain(grid: Grid, i: int) -> bool:
    """The word could be part of a foreign name as far as its own look goes."""
    view = grid.looks[i]
    return view.sort in {Sort.UNKNOWN, Sort.LATIN} or view.named >= 2 or (view.guessed and is_foreign(grid.norm(i)))


def foreign_next(grid: Grid, i: int) -> bool:
    """What a foreign particle can stand before."""
    return grid.norm(i) in grid.known or (plain(grid, i) and is_foreign(grid.norm(i)) and not grid.geographic(i))
