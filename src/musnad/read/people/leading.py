"""The titles before a name: each right behind the one before, or behind an office and a comma."""

from __future__ import annotations

from musnad.read.people.chains import begins_anew, strength_of
from musnad.read.people.grid import Grid, bare_clitic, is_definite
from musnad.read.people.names import Strength, carries_preposition, name_at
from musnad.read.people.titles import Title, title_at
from musnad.read.people.vocabulary import COMMON, Sort

ANNOUNCING = frozenset({"rank", "honorific", "courtesy", "kin", "occupation"})
"""Titles that a name follows at once, so that they announce it behind a comma too."""


def leading_titles(grid: Grid, at: int, end: int) -> tuple[tuple[Title, ...], int]:
    """The run of titles at ``at``: each right after the one before, or behind an office and a comma."""
    out: list[Title] = []
    while at < end:
        title = title_at(grid, at, end)
        if title is None and (not out or out[-1].kind == "rank"):
            title = _nationality(grid, at, end)
        if title is None or (out and begins_anew(grid, out, title, end)):
            break
        out.append(title)
        at = title.last
        if at + 1 < end and title.kind in {"office", "counterpart"} and _parted(grid, out[0].first, at):
            rest, _ = leading_titles(grid, at + 1, end)
            announced = rest or _announcing(grid, at + 1, end)
            if (
                announced
                and announced[-1].kind in ANNOUNCING
                and not announced[0].clitic
                and _name_behind(grid, announced[-1], end)
            ):
                return (*out, *announced), announced[-1].last
        elif title.kind == "office" and (bridge := _bridge(grid, at, end)) is not None:
            return (*out, bridge), bridge.last
    return tuple(out), at


def _parted(grid: Grid, first: int, at: int) -> bool:
    """A comma, or, in an item of a list behind its dash, a colon (- مدير الديوان: السيد فلان)."""
    if not grid.is_mark(at, ":"):
        return grid.is_mark(at, "،,")
    sentence = grid.doc.sentences[grid.doc.sentence_of[first]]
    return first == sentence.first + 1 and grid.is_mark(sentence.first, "-–—•*")


def _bridge(grid: Grid, at: int, end: int) -> Title | None:
    """The rank and name behind a participle and a comma: قائد المهمة المكلفة بـ... ، اللواء فلان."""
    if at >= end or not grid.looks[at].definite or grid.looks[at].sort in {Sort.TIME, Sort.NUMBER}:
        return None
    for i in range(at + 1, min(end - 1, at + 9)):
        if grid.says(i):
            return None
        if grid.is_mark(i, "،,"):
            title = title_at(grid, i + 1, end)
            found = title is not None and title.kind == "rank" and not title.clitic and _name_behind(grid, title, end)
            return title if found else None
    return None


def _announcing(grid: Grid, at: int, end: int) -> tuple[Title, ...]:
    title = _nationality(grid, at, end)
    return (title,) if title is not None else ()


def _nationality(grid: Grid, at: int, end: int) -> Title | None:
    """الإسباني before a full name announces it as a calling would."""
    hit = grid.hit(at, "nationality")
    if hit is None or not is_definite(hit) or hit.last >= end or grid.norm(at).endswith(("ين", "ون", "ات")):
        return None
    given = grid.looks[hit.last].given >= COMMON
    body = at > 0 and (grid.looks[at - 1].sort is Sort.BODY or grid.hit(at - 1, "org_head") is not None)
    if (body and not given) or carries_preposition(grid, hit.last):
        return None
    name = name_at(grid, hit.last, end, Strength.OFFICE, clitic_allowed=False, strangers=given)
    if name is None or len(name.units) < 2 or grid.says(name.first):
        return None
    return Title("occupation", at, hit.last, grid.span(at, hit.last), hit.entry.group, bare_clitic(hit.clitic))


def _name_behind(grid: Grid, title: Title, end: int) -> bool:
    return name_at(grid, title.last, end, strength_of(title), clitic_allowed=False) is not None
