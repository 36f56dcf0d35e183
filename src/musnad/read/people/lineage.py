"""How a name ends: surnames that are ordinary words or titles, the tribe behind the family, capacities behind both."""

from __future__ import annotations

from musnad.read.people.evidence import Part, Strength, bearers, closes, governs, grid_norm, last_word
from musnad.read.people.grid import Grid
from musnad.read.people.vocabulary import ORDINARY, Sort

_NO_SURNAMES = ("ات", "ين", "ون", "يه")
_OVER = frozenset({"علي", "في", "عن"})
_CALLINGS = frozenset({"executive", "scholar", "faith", "justice", "clergy"})
"""Groups of offices whose single words families bear."""


def ends_lineage(part: Part) -> bool:
    """An ordinary word with the article is the surname behind a father's name, or a common given name with a rank."""
    grid, view, units = part.grid, part.view, part.units
    fathered = units[-1].startswith(("بن ", "بنت "))
    sheikh = _borne_title(grid, part.at) or (part.norm == "السلطان" and last_word(grid, part.at))
    if not view.definite or not (sheikh or view.sort in ORDINARY or _is_office(grid, part.at)):
        return False
    if part.norm.endswith(_NO_SURNAMES) or (part.marbuta and not fathered) or not _can_end(part, fathered):
        return False
    after = part.at + 1
    comma = after < len(grid.looks) and grid.is_mark(after, "،,")
    told = grid_norm(grid, after + comma) in {"ان", "بان"} or _entitles(grid, after)
    bounded = closes(grid, after, len(grid.looks))
    if len(units) == 2 and bearers(units[0]) >= 20 and (told or (sheikh and bounded)):
        return True
    if fathered:
        return told or (bounded and (view.named >= 1 or not _is_royal(part)))
    one = len(units) == 1 and bearers(units[0]) >= 20 and part.strength >= Strength.OFFICE
    return one and (told or (bounded and (sheikh or view.named >= 1 or _is_participle(part))))


def _can_end(part: Part, fathered: bool) -> bool:
    """The word opens no phrase of its own: a place, a quality of the office, a title with what belongs to it."""
    grid, at = part.grid, part.at
    if grid.geographic(at) or grid.hit(at, "former") or grid.hit(at, "acting"):
        return False
    if _leads(grid, at + 1) and not part.norm.endswith("ان"):
        return False
    if not grid.hit(at, "office") or part.norm == "السلطان":
        return True
    on = at + 1 < len(grid.looks) and (grid_norm(grid, at + 1) in _OVER or grid.looks[at + 1].sort is Sort.CLITIC)
    prefixed = on and grid_norm(grid, at + 1)[:1] != "و"
    return fathered and _is_office(grid, at) and not governs(grid, at + 1) and not prefixed


def _is_office(grid: Grid, at: int) -> bool:
    """A single word for a calling that families bear (المالك، الناظر), not for one of the highest offices."""
    hit = grid.hit(at, "office") or grid.hit(at, "rank")
    return hit is not None and hit.last == at + 1 and (hit.entry.group in _CALLINGS or grid.looks[at].named >= 3)


def _is_participle(part: Part) -> bool:
    """Written like a participle or in ...ان, as many surnames are; a prince or sheikh may go without one."""
    return (part.norm.startswith("الم") or part.norm.endswith("ان")) and not _is_royal(part)


def _is_royal(part: Part) -> bool:
    """A prince or a sheikh, who may be called by his own name and his father's."""
    before = part.at - sum(len(unit.split()) for unit in part.units) - 1
    rank = part.grid.hit(before, "rank") if before >= 0 else None
    return rank is not None and rank.entry.data.get("class") in {"royal", "religious"}


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
    hit = (grid.hit(at, "rank") or grid.hit(at, "office")) if at < len(grid.looks) else None
    return hit is not None and grid.looks[at].definite and hit.clitic[:1] != "و"


def _entitles(grid: Grid, at: int) -> bool:
    """An office without conjunction and article stands at the word."""
    hit = grid.hit(at, "office") if at < len(grid.looks) else None
    return hit is not None and hit.clitic == ""
