"""How a name ends: surnames that are ordinary words or titles, the tribe behind the family, capacities behind both."""

from __future__ import annotations

from musnad.read.people.evidence import Part, Strength, bearers, grid_norm
from musnad.read.people.grid import Grid
from musnad.read.people.vocabulary import ORDINARY, Sort

_NO_SURNAMES = ("ات", "ين", "ون", "يه")


def ends_lineage(part: Part) -> bool:
    """An ordinary word with the article is the surname behind a father's name, or a common given name with a rank."""
    grid, view, units = part.grid, part.view, part.units
    sheikh = _borne_title(grid, part.at)
    if not view.definite or not (sheikh or view.sort in ORDINARY) or part.norm.endswith(_NO_SURNAMES) or part.marbuta:
        return False
    after = part.at + 1
    if grid.geographic(part.at) or grid.hit(part.at, "former") or grid.hit(part.at, "acting") or _leads(grid, after):
        return False
    if grid.hit(part.at, "office"):
        return False
    comma = after < len(grid.looks) and grid.is_mark(after, "،,")
    told = grid_norm(grid, after + comma) in {"ان", "بان"} or _entitles(grid, after)
    bounded = after >= len(grid.looks) or grid.looks[after].sort is Sort.MARK or grid_norm(grid, after)[:1] == "و"
    if len(units) == 2 and bearers(units[0]) >= 20 and (_entitles(grid, after) or (sheikh and bounded)):
        return True
    if units[-1].startswith("بن "):
        return told or (view.named >= 1 and bounded)
    one = len(units) == 1 and bearers(units[0]) >= 20 and part.strength >= Strength.OFFICE
    return one and (view.named >= 3 or _borne_title(grid, part.at) or told) and (told or bounded)


def is_capacity(grid: Grid, at: int) -> bool:
    """ك and a title: the capacity in which somebody acts."""
    return any(hit.clitic == "ك" and hit.entry.tag in {"rank", "office", "occupation"} for hit in grid.doc.hits[at])


def _borne_title(grid: Grid, at: int) -> bool:
    """الشيخ، الشريف، السيد: titles that families bear."""
    return any(hit.entry.group in {"sheikh", "mister"} and hit.last == at + 1 for hit in grid.doc.hits[at])


def is_tribal(part: Part) -> bool:
    """The tribe's name behind the family's (الفلان الشمري)."""
    last = part.units[-1]
    fathered = any(unit.startswith("بن ") for unit in part.units)
    plain = last.startswith("ال") and (fathered or not last.endswith("ي"))
    family = len(part.units) > 1 and (last.startswith("ال ") or plain)
    return family and part.norm.endswith("ي") and part.view.surname >= 5 and _is_plain(part)


def _is_plain(part: Part) -> bool:
    """The word has the article, and is in no table of ordinary words, countries or titles."""
    grid, at = part.grid, part.at
    return part.view.definite and part.view.sort is Sort.UNKNOWN and not grid.doc.hits[at]


def _leads(grid: Grid, at: int) -> bool:
    """A title with the article stands at the word, which the word before it may be the first of."""
    return at < len(grid.looks) and grid.looks[at].definite and bool(grid.hit(at, "rank") or grid.hit(at, "office"))


def _entitles(grid: Grid, at: int) -> bool:
    """An office without conjunction and article stands at the word."""
    hit = grid.hit(at, "office") if at < len(grid.looks) else None
    return hit is not None and hit.clitic == ""
