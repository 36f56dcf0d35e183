"""A title beside a name or alone: the record, and the short kinds (ranks, honorifics, callings, counterparts)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from musnad.model import Hit, Span
from musnad.read.people.grid import Grid, after_clitic, bare_clitic, is_definite
from musnad.read.people.vocabulary import COMMON, Sort
from musnad.text import fold_text

TitleKind = Literal["rank", "honorific", "courtesy", "office", "counterpart", "occupation", "kin", "description"]


@dataclass(frozen=True, slots=True)
class Title:
    """A rank, honorific or office phrase in the words ``first`` to ``last``; ``head``: its first word, folded bare."""

    kind: TitleKind
    first: int
    last: int
    span: Span
    head: str
    clitic: str = ""
    definite: bool = True
    plural: bool = False
    former: bool = False
    acting: bool = False
    joins: bool = False
    office_class: str = ""
    handed: bool = False
    """The office of a successor, named beside somebody else."""


def head_of(hit: Hit) -> str:
    """The first word of the hit, folded, without clitics and article."""
    norm = fold_text(hit.entry.form)
    return norm[2:] if norm.startswith("ال") and len(norm) > 4 else norm


def simple_title(grid: Grid, hit: Hit, kind: TitleKind) -> Title:
    """The title that the hit alone makes."""
    joins = bool(hit.entry.data.get("joins"))
    return Title(
        kind,
        hit.first,
        hit.last,
        grid.span(hit.first, hit.last, after_clitic(hit)),
        head_of(hit),
        bare_clitic(hit.clitic),
        is_definite(hit),
        joins=joins,
    )


def is_written_out(hit: Hit) -> bool:
    """A rank of one native word needs its article: without it it is a name (رائد، عماد، سلطان) or a common noun."""
    if hit.clitic == "ل" and hit.entry.form.startswith("ل"):
        return True
    return (
        is_definite(hit)
        or hit.last - hit.first > 1
        or hit.entry.group in {"general", "admiral", "initial", "custodian"}
    )


def abbreviates(grid: Grid, hit: Hit, end: int) -> bool:
    """د and م are titles before a stop or a common given name, and not behind a number (2013م)."""
    if (hit.first > 0 and grid.looks[hit.first - 1].sort is Sort.DIGITS) or hit.last >= end:
        return False
    return grid.is_mark(hit.last, "./") or grid.looks[hit.last].given >= COMMON or grid.looks[hit.last].opens


def rank_title(grid: Grid, hit: Hit, end: int) -> Title:
    """A rank with the arm and standing behind it (ركن، متقاعد), or an abbreviation with its full stop."""
    last = shown = hit.last
    if hit.entry.data.get("class") == "military":
        while last < end and (more := grid.hit(last, "rank_modifier")) is not None and more.last <= end:
            last = shown = more.last
    elif hit.entry.group == "initial" and last < end and grid.is_mark(last, "./"):
        last += 1
    span = grid.span(hit.first, shown, after_clitic(hit))
    kind = str(hit.entry.data.get("class", ""))
    return replace(simple_title(grid, hit, "rank"), last=last, span=span, office_class=kind)


def calling_title(grid: Grid, hit: Hit, end: int) -> Title:
    """A calling with the adjectives that part it from a common given name (الطفل الرضيع فلان)."""
    title, last = simple_title(grid, hit, "occupation"), hit.last
    while last < min(end, hit.last + 4) and grid.looks[last].definite and grid.looks[last].given < COMMON:
        last += 1
    if last == hit.last or last >= end or grid.looks[last].given < COMMON:
        return title
    return replace(title, last=last, span=grid.span(hit.first, last, after_clitic(hit)))


def counterpart_title(grid: Grid, hit: Hit, end: int) -> Title:
    """نظيره with the country or adjectives that tell which."""
    last, former = hit.last, False
    while last < end:
        if grid.hit(last, "former"):
            former = True
        after = _beside_counterpart(grid, hit, last, end)
        if after is None:
            break
        last = after
    span = grid.span(hit.first, last, after_clitic(hit))
    plural = bool(hit.entry.data.get("plural"))
    return Title("counterpart", hit.first, last, span, "نظير", bare_clitic(hit.clitic), plural=plural, former=former)


def _beside_counterpart(grid: Grid, hit: Hit, at: int, end: int) -> int | None:
    """Where the adjective, country, or country behind في at the word ends."""
    place, view = grid.place(at), grid.looks[at]
    if place is not None and place.clitic in {"", "ال"}:
        return place.last
    if (view.sort is Sort.ADJECTIVE and view.definite) or grid.hit(at, "former"):
        return at + 1
    if at == hit.last and grid.norm(at) == "في" and at + 1 < end and (place := grid.place(at + 1)) is not None:
        return place.last
    return None
