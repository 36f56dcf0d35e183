"""Dates of contacts as stretches of days, so that coarse and fine ones can be compared."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

Grain = Literal["day", "days", "month", "year", "none"]

FINE: frozenset[Grain] = frozenset({"day", "days"})
"""Grains that name days."""
BACK = 400
"""How many days a past contact without a date may lie before the article."""
AHEAD = 120
"""How many days a planned contact without a date may lie after it."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days ``first`` to ``last`` (ordinals, both included), and how finely they are known."""

    first: int
    last: int
    grain: Grain

    @property
    def dated(self) -> bool:
        """True where a date was given, however coarse."""
        return self.grain != "none"


@lru_cache(maxsize=1 << 14)
def ordinal(value: str | None) -> int | None:
    """The ordinal of an ISO day; None for anything else."""
    if value is None or len(value) < 10:
        return None
    try:
        return date.fromisoformat(value[:10]).toordinal()
    except ValueError:
        return None


@lru_cache(maxsize=1 << 14)
def stretch(value: str | None, published: str | None, planned: bool) -> Stretch | None:
    """The days that a date covers; without one, those near the day of publication; None if neither is known."""
    if value:
        first, _, last = value.partition("/")
        a, b = _bounds(first), _bounds(last or first)
        if a and b:
            grains: tuple[Grain, Grain, Grain] = ("year", "month", "day")
            grain = "days" if last else grains[min(2, first.count("-"))]
            return Stretch(a[0], b[1], grain)
    day = ordinal(published)
    if day is None:
        return None
    return Stretch(day - 1, day + AHEAD, "none") if planned else Stretch(day - BACK, day, "none")


def _bounds(value: str) -> tuple[int, int] | None:
    parts = value.split("-")
    try:
        year = int(parts[0])
        if len(parts) == 1:
            return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
        month = int(parts[1])
        if len(parts) == 2:
            return date(year, month, 1).toordinal(), date(year, month, monthrange(year, month)[1]).toordinal()
        day = date(year, month, int(parts[2])).toordinal()
    except ValueError:
        return None
    return day, day


def gap(a: Stretch, b: Stretch) -> int:
    """Days between two stretches; 0 where they meet."""
    return max(0, a.first - b.last, b.first - a.last)


def months(s: Stretch) -> range:
    """Numbers of the months that a stretch touches."""
    return range(_month(s.first), _month(s.last) + 1)


def _month(day: int) -> int:
    at = date.fromordinal(max(1, day))
    return at.year * 12 + at.month
