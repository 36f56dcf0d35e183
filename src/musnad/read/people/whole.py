"""Whether the parts found carry a name, with what stands before it."""

from __future__ import annotations

from musnad.read.people.evidence import Strength, aged, foreign_part, last_word, nameable
from musnad.read.people.grid import Grid
from musnad.read.people.vocabulary import COMMON, ORDINARY, QUALITIES, Look, Sort, is_foreign, look


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
    if _is_described(units, view):
        return False
    if head == "باسم" or (view.given < COMMON and grid.hit(last - 1, "nationality") is not None):
        return False
    if strength is Strength.LIKELY:
        return _enough_likely(view, units, clitic, _asks(grid, first))
    rest = units[1:]
    if _fathered(units) or units[-1] in grid.known:
        return True
    if (view.sort in ORDINARY or clitic in {"ب", "ل"}) and not compound:
        return any(" " in u or (look(u).named >= 2 and look(u).sort is Sort.UNKNOWN) for u in rest)
    return (view.given >= COMMON or compound) and any(nameable(unit) for unit in rest)


def _is_described(units: list[str], first: Look) -> bool:
    """An adjective without the article behind a word that few bear as a given name (نور شديد)."""
    last = look(units[-1])
    rare = " " not in units[0] and (first.given < 60 or units[0] in QUALITIES)
    return len(units) == 2 and rare and last.sort is Sort.ADJECTIVE and not (last.definite or last.guessed)


def _fathered(units: list[str]) -> bool:
    """The father's name follows."""
    return len(units) > 1 and units[1].startswith(("بن ", "ولد ", "بنت ", "منت "))


def _asks(grid: Grid, at: int) -> bool:
    """The word before asks for somebody: a verb of saying or of contact, not any verb."""
    return at > 0 and (grid.looks[at - 1].sort is not Sort.VERB or bool(grid.doc.hits[at - 1]))


def _enough_likely(view: Look, units: list[str], clitic: str, asked: bool) -> bool:
    """Behind a verb: a common given name, a given name and another part that is borne, or a foreign name.

    ``asked``: the verb is one that people are subjects of; behind any other, one of the parts must be borne.
    """
    if " " in units[0] or _fathered(units) or (view.given >= COMMON and view.sort not in ORDINARY):
        return True
    borne = any(
        " " in u or look(u).named >= 2 or (u.startswith("ال") and look(u).sort is Sort.UNKNOWN) for u in units[1:]
    )
    if view.sort in ORDINARY:
        return any(" " in u or _surname_like(u) for u in units[1:])
    if view.given >= 2 and borne:
        return True
    known = (asked and not clitic) or any(" " in unit or look(unit).named >= 1 for unit in units)
    return clitic in {"", "و"} and known and all(map(foreign_part, units))


def _is_unknown(grid: Grid, at: int) -> bool:
    """A word in no table, taken into the office before the name: what follows may be the rest of it."""
    return grid.looks[at].sort is Sort.UNKNOWN and not grid.looks[at].definite and not grid.doc.hits[at]


def _surname_like(unit: str) -> bool:
    """In no table of ordinary words, and borne or in ال...ي."""
    view = look(unit)
    return view.sort is Sort.UNKNOWN and (view.named >= 2 or (view.definite and unit.endswith("ي")))


def _enough_alone(grid: Grid, last: int, unit: str, view: Look, strength: Strength) -> bool:
    if unit in grid.known or (strength is Strength.LIKELY and aged(grid, last)):
        return True
    if strength < Strength.OFFICE or (strength is Strength.CALLED and view.definite and view.given < COMMON):
        return False
    if view.definite and not grid.counts.get(unit, 0) > 1 and not (last_word(grid, last - 1) or grid.says(last)):
        return False
    if strength is Strength.OFFICE and last > 1 and _is_unknown(grid, last - 2):
        return unit in grid.known
    repeated = not view.definite and grid.counts.get(unit, 0) > 1 and is_foreign(unit)
    return " " in unit or view.named >= 2 or repeated
