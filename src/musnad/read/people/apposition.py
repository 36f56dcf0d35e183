"""What stands behind a name in apposition: titles, with the formulas and brackets between."""

from __future__ import annotations

from musnad.read.people.chains import hold_both, named_behind
from musnad.read.people.grid import Grid
from musnad.read.people.names import Strength, name_at
from musnad.read.people.titles import Title, title_at
from musnad.read.people.vocabulary import Sort

_DASHES = "-–—ـ"
_ADDRESSES = frozenset({"سفير", "سفيره", "مستشار", "مستشاره"})
"""Offices that serve as forms of address (السفير فلان المتحدث باسم الوزارة)."""


def following_titles(grid: Grid, at: int, end: int, titles: tuple[Title, ...]) -> tuple[tuple[Title, ...], int]:
    """Titles in apposition behind the name, with the formulas and brackets between."""
    at = _skip_aside(grid, at, end)
    last = at
    out = list(titles)
    while at < end:
        start = at
        if grid.is_mark(start, "،,"):
            start += 1
        if start < end and grid.norm(start) in {"وهو", "وهي"}:
            start = _past_rank(grid, start + 1, end)
        if start >= end:
            break
        run, stop = _apposed(grid, start, end, comma=start > at)
        if not run or (start == at and _is_next_side(titles, run[0])):
            break
        if start > at and any(t.kind == "office" for t in out) and _announces(grid, stop, end):
            break
        out.extend(run)
        at = last = stop
    return tuple(out), last


def _announces(grid: Grid, at: int, end: int) -> bool:
    """Behind the office a comma, rank and name that no office of their own follows: it is theirs."""
    if at + 1 >= end or not grid.is_mark(at, "،,"):
        return False
    rank = title_at(grid, at + 1, end)
    if rank is None or rank.kind != "rank" or rank.clitic:
        return False
    name = named_behind(grid, rank, end)
    if name is None or len(name.units) < 2:
        return False
    own = name.last + (name.last < end and grid.is_mark(name.last, "،,"))
    after = title_at(grid, own, end) if own < end else None
    return after is None or after.kind != "office"


def _is_next_side(titles: tuple[Title, ...], behind: Title) -> bool:
    """Right behind a name that has its office before it, without a comma, another office is the other side's.

    (استقبل الوزير فلان السفير الفرنسي). An ambassador is addressed so whatever his present office is, and a
    president or minister by that word alone before his full office (الرئيس فلان رئيس مجلس القيادة).
    """
    return any(
        t.kind == "office" and (t.last - t.first > 1 or (t.head not in _ADDRESSES and t.head != behind.head))
        for t in titles
    )


def _apposed(grid: Grid, at: int, end: int, comma: bool) -> tuple[list[Title], int]:
    """Offices at ``at`` that no name follows."""
    run: list[Title] = []
    while at < end:
        title = title_at(grid, at, end)
        if (
            title is None
            or title.kind != "office"
            or title.plural
            or (title.clitic and not (title.clitic == "و" and (run or grid.hit(at - 1, "rank_modifier"))))
        ):
            break
        if title.clitic and not (is_bounded(grid, title.last, end) or _goes_on(grid, run, title)):
            break
        if not comma and title.definite and title.last == title.first + 1:
            break
        run.append(title)
        at = title.last
    if not run:
        return [], at
    after = title_at(grid, at, end) if at < end else None
    if after is not None and not after.clitic and after.kind != "counterpart" and not _own_office(grid, after, end):
        return [], at
    if at < end and name_at(grid, at, end, Strength.OFFICE, clitic_allowed=False) is not None:
        return [], at
    if not comma and at + 1 < end and grid.is_mark(at, "،,") and run[0].definite:
        following = name_at(grid, at + 1, end, Strength.OFFICE, clitic_allowed=False)
        if following is not None and len(following.units) > 1 and is_bounded(grid, following.last, end):
            return [], at
    return run, at


def _goes_on(grid: Grid, run: list[Title], title: Title) -> bool:
    """و joins a second office of the same person, before a preposition (رئيس الوزراء ووزير الداخلية في ...)."""
    return bool(run) and hold_both(grid, run[-1], title) and grid.looks[title.last].sort is Sort.PARTICLE


def _own_office(grid: Grid, after: Title, end: int) -> bool:
    """An honorific and an office stand before the next name: what comes before them is not its office too."""
    if after.kind != "honorific" or after.last >= end:
        return False
    office = title_at(grid, after.last, end)
    return office is not None and office.kind == "office"


def _past_rank(grid: Grid, at: int, end: int) -> int:
    """Past أيضا and an indefinite rank (وهو لواء متقاعد ومحلل ...)."""
    while at < end and (grid.norm(at) == "ايضا" or grid.hit(at, "rank") or grid.hit(at, "rank_modifier")):
        at += 1
    return at


def _skip_aside(grid: Grid, at: int, end: int) -> int:
    """Past a formula between dashes or commas (حفظه الله), and a short bracket (61 عاما)."""
    while at < end:
        if grid.is_mark(at, "("):
            close = grid.closing(at, end, 6)
            if close is None:
                return at
            at = close + 1
            continue
        start = at + 1 if grid.is_mark(at, _DASHES + '،,"/') else at
        formula = grid.hit(start, "formula") if start < end else None
        if formula is None:
            return at
        at = formula.last
        if at < end and grid.is_mark(at, _DASHES + '"/') and start > 0:
            at += 1
    return at


def is_bounded(grid: Grid, at: int, end: int) -> bool:
    """A mark, the end, or a conjunction stands at the word."""
    return at >= end or grid.looks[at].sort is Sort.MARK or grid.norm(at).startswith("و")
