"""A plain word behind an office: whether it belongs to the phrase."""

from __future__ import annotations

from musnad.read.people.complements import attached
from musnad.read.people.extent import Reach
from musnad.read.people.grid import Grid, is_definite
from musnad.read.people.names import Strength, name_at
from musnad.read.people.vocabulary import ORDINARY, Look, Sort, nominal


def take_word(grid: Grid, reach: Reach, end: int, view: Look, kind: str) -> tuple[int, bool] | None:
    """Take the word at ``reach.at`` into the phrase: where that ends and whether the construct is open; else None."""
    at = reach.at
    if grid.norm(at) in grid.known and not (reach.open and view.definite):
        return None
    if view.sort is Sort.CLITIC:
        return attached(grid, reach, end, view)
    if grid.norm(at) == "غير" and at + 1 < end and grid.looks[at + 1].definite:
        return at + 2, False
    if view.sort is Sort.NUMBER and view.definite:
        return at + 1, False
    if grid.norm(at) == "العام" and not (at + 1 < end and grid.hit(at + 1, "time_direction")):
        return at + 1, False
    if grid.norm(at) == "ما" and at + 1 < end and grid.norm(at + 1) in {"يسمي", "يعرف"} and reach.open:
        return at + 2, True
    if view.sort is Sort.DIGITS and at + 1 < end and reach.complement and not reach.open:
        numbered = (
            grid.looks[at + 1].sort is Sort.MARK
            or grid.hit(at + 1, "rank")
            or grid.looks[at + 1].sort is Sort.ADJECTIVE
        )
        return (at + 1 + (grid.looks[at + 1].sort is Sort.ADJECTIVE), False) if numbered else None
    if reach.open and view.sort is Sort.VERB and view.given < 20 and nominal().get(grid.norm(at)) is not None:
        return at + 1, True  # in construct no verb can stand (رئيس قسم الأشعة)
    if view.sort in {Sort.PARTICLE, Sort.VERB, Sort.TIME, Sort.NUMBER, Sort.DIGITS} or grid.says(at):
        return None
    if view.sort is Sort.LATIN:
        return (at + 1, False) if reach.open or reach.complement else None
    if view.definite:
        return _definite(grid, reach, end, view)
    if view.sort in ORDINARY:
        if view.sort is Sort.ADJECTIVE and view.named >= 20 and not reach.open:
            return None
        if view.sort is Sort.BODY and grid.looks[at - 1].sort is Sort.NUMBER and grid.looks[at - 1].definite:
            return at + 1, False
        return (at + 1, True) if reach.open and not _name_instead(grid, at, end, view) else None
    if reach.open and view.given < 60 and grid.norm(at) not in grid.known:
        leads = at + 1 < end and grid.looks[at + 1].definite and not grid.place(at)
        return at + 1, grid.ordinary(at) or leads
    return None


def _definite(grid: Grid, reach: Reach, end: int, view: Look) -> tuple[int, bool] | None:
    at = reach.at
    if reach.open:
        return at + 1, False
    if view.sort in ORDINARY:
        if view.sort is not Sort.ADJECTIVE and _after_nationality(grid, at):
            return None
        return None if _given_instead(grid, at, end, view) else (at + 1, False)
    if reach.accusative and grid.norm(at).endswith(("ي", "يه")):
        return at + 1, False
    qualifies = _of_bodies(grid, at) or _qualifier_of_body(grid, at, end, view)
    return (at + 1, False) if qualifies else None


def _of_bodies(grid: Grid, at: int) -> bool:
    """An adjective of bodies that no table of words holds (الشركة القابضة)."""
    hit = grid.hit(at, "org_adjective")
    return hit is not None and hit.clitic == "ال" and not grid.looks[at].given and grid.looks[at - 1].definite


def _qualifier_of_body(grid: Grid, at: int, end: int, view: Look) -> bool:
    """An adjective that nobody bears as a given name, before a full name (الديوان الملكي الهاشمي فلان الفلاني)."""
    if view.given or not grid.norm(at).endswith(("ي", "يه")) or not grid.looks[at - 1].definite or at + 1 >= end:
        return False
    if grid.looks[at + 1].given < 60 or grid.looks[at + 1].definite:
        return False
    name = name_at(grid, at + 1, end, Strength.OFFICE, clitic_allowed=False)
    return name is not None and len(name.units) > 1


def _after_nationality(grid: Grid, at: int) -> bool:
    """A noun behind a nationality goes with the verb (غادر الوزير الإيطالي البلاد)."""
    hit = grid.hit(at - 1, "nationality")
    return hit is not None and is_definite(hit) and hit.last == at


def _given_instead(grid: Grid, at: int, end: int, view: Look) -> bool:
    """An adjective with the article is a given name where a surname follows (المنصف الفلاني)."""
    after = grid.looks[at + 1] if at + 1 < end else None
    surname = after is not None and after.definite and after.sort is Sort.UNKNOWN and not grid.place(at + 1)
    if view.given < (2 if surname else 10):
        return False
    name = name_at(grid, at, end, Strength.OFFICE, clitic_allowed=False)
    return name is not None and len(name.units) > 1


def _name_instead(grid: Grid, at: int, end: int, view: Look) -> bool:
    """An ordinary word that begins a full name (أمل الفلانية) rather than go on in the construct."""
    if view.given < 15 or at + 1 >= end:
        return False
    after = grid.looks[at + 1]
    return after.sort is Sort.UNKNOWN and not grid.place(at + 1)
