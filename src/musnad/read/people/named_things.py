"""Names inside an office that are not the holder's: of the thing served (بجامعة الملك فلان), of the king served."""

from __future__ import annotations

from musnad.model import Hit
from musnad.read.people.grid import Grid, is_definite
from musnad.read.people.names import Strength, name_at
from musnad.read.people.vocabulary import Sort


def _king_served(grid: Grid, at: int, end: int) -> int | None:
    """Where the name of the king whose style stands before it ends (نائب خادم الحرمين الشريفين الملك فلان)."""
    rank = grid.hit(at, "rank")
    if rank is None or rank.entry.form != "ملك" or not is_definite(rank):
        return None
    styled = any((hit := grid.hit(i, "rank")) is not None and _is_style(hit, at) for i in (at - 2, at - 3) if i >= 0)
    name = name_at(grid, rank.last, end, Strength.TITLED, clitic_allowed=False) if styled else None
    return None if name is None else name.last


def _is_style(hit: Hit, end: int) -> bool:
    return hit.entry.group == "custodian" and hit.last == end


def namesake(grid: Grid, at: int, end: int) -> tuple[int, bool] | None:
    """A name that the thing before it bears (بمدينة الملك فلان الطبية, بجامعة محمد الخامس) belongs to the phrase."""
    if (king := _king_served(grid, at, end)) is not None:
        return king, False
    thing = grid.hit(at - 1, "named_after")
    if thing is None or is_definite(thing):
        return None
    rank = grid.hit(at, "rank")
    if rank is None and (thing.clitic != "ب" or grid.place(at) is not None):
        return None
    name = name_at(grid, rank.last if rank else at, end, Strength.TITLED, clitic_allowed=False)
    if name is None or (rank is None and not _ends_thing(grid, name.last, end)):
        return None
    return name.last, False


def _ends_thing(grid: Grid, at: int, end: int) -> bool:
    """A mark or a place behind the name shows that it is all the thing's own, and nobody's beside it."""
    return at >= end or grid.looks[at].sort is Sort.MARK or grid.place(at) is not None
