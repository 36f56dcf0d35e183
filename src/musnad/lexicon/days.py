"""Days as words give them, and the two calendars they are told in: Hijri days by the Umm al-Qura tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from hijridate import Gregorian, Hijri

YEARS = range(1900, 2101)
HIJRI_YEARS = range(1343, 1501)
"""Years that a text may name, and that the tables cover."""


@dataclass(frozen=True, slots=True)
class Point:
    """A day, month or year as the words give it; ``until`` the last of several days ("11 إلى 13").

    ``step`` is a direction said after it (-1 الماضي, 0 الجاري, 1 المقبل), ``year_step`` one said of its year
    ("من العام الماضي"), ``same_year`` "من العام نفسه". ``weekday``: Monday is 0.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    until: int | None = None
    hijri: bool = False
    weekday: int | None = None
    step: int | None = None
    year_step: int | None = None
    same_year: bool = False


def whole_day(point: Point) -> date | None:
    """The day of a point that has year, month and day; a Hijri day moved by one where its weekday says so."""
    if point.year is None or point.month is None or point.day is None:
        return None
    if not point.hijri:
        return day_of(point.year, point.month, point.day)
    day = hijri_day(point.year, point.month, point.day)
    if day is None or point.weekday is None:
        return day
    near = (day + timedelta(days=k) for k in (0, 1, -1))
    return next((d for d in near if d.weekday() == point.weekday), day)


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=4096)
def hijri_day(year: int, month: int, day: int) -> date | None:
    """A Hijri day in the Gregorian calendar (Umm al-Qura, 1343 to 1500), or None where there is none such."""
    try:
        found = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(found.year, found.month, found.day)


def hijri_year_of(day: date) -> int:
    """The Hijri year of a day; reckoned, outside the tables (1924 to 2077), by the mean length of years."""
    try:
        return Gregorian(day.year, day.month, day.day).to_hijri().year
    except OverflowError:
        return (day.year - 622) * 33 // 32
