"""The title that begins at a word: an office phrase first, else a rank, an honorific, a calling."""

from __future__ import annotations

from musnad.model import Hit
from musnad.read.people.grid import Grid, is_definite
from musnad.read.people.office import office_at
from musnad.read.people.title import (
    Title,
    TitleKind,
    abbreviates,
    calling_title,
    counterpart_title,
    is_written_out,
    rank_title,
    simple_title,
)
from musnad.read.people.vocabulary import COMMON, ORDINARY, Sort

__all__ = ["Title", "title_at"]

_SIMPLE: dict[str, TitleKind] = {"honorific": "honorific", "courtesy": "courtesy", "kin": "kin"}


def _written(grid: Grid, hit: Hit, end: int) -> bool:
    """An abbreviation stands as titles do; any other rank is one as it is."""
    return hit.entry.group != "initial" or abbreviates(grid, hit, end)


def _is_team(grid: Grid, hit: Hit) -> bool:
    """The first team of a club: behind those who belong to it (نجوم الفريق الأول), or with no common name behind it."""
    if hit.entry.form != "الفريق الأول":
        return False
    before = grid.looks[hit.first - 1] if hit.first else None
    belongs = before is not None and before.sort in ORDINARY and not before.definite
    return belongs or hit.last >= len(grid.looks) or grid.looks[hit.last].given < COMMON


def title_at(grid: Grid, i: int, end: int) -> Title | None:
    """The title that begins at word ``i``."""
    if not grid.doc.hits[i] or grid.looks[i].sort is Sort.PARTICLE or grid.hit(i, "no_person") is not None:
        return None
    for hit in grid.doc.hits[i]:
        tag = hit.entry.tag
        if tag == "office":
            office = office_at(grid, hit, end)
            if office is not None:
                return office
        elif tag == "counterpart":
            return counterpart_title(grid, hit, end)
    for hit in grid.doc.hits[i]:
        tag = hit.entry.tag
        if (
            tag == "rank"
            and is_written_out(hit)
            and not _is_team(grid, hit)
            and (hit.entry.group != "initial" or abbreviates(grid, hit, end))
        ):
            return rank_title(grid, hit, end)
        if tag == "occupation" and is_definite(hit) and not _of_a_seat(grid, hit):
            return calling_title(grid, hit, end)
        kind = _SIMPLE.get(tag)
        if kind is not None and not (hit.entry.form == "سيد" and not is_definite(hit)):
            return simple_title(grid, hit, kind)
    return None


def _of_a_seat(grid: Grid, hit: Hit) -> bool:
    """The word belongs to the seat before it (قصر الحكم)."""
    seat = grid.hit(hit.first - 1, "contact_seat") if hit.first and hit.clitic == "ال" else None
    return seat is not None and not is_definite(seat)
