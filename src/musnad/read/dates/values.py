"""What dates are held against and what comes of it, with the arithmetic of ISO values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Now:
    """What a date is held against: the day of publication and the last date told before it in the text.

    ``rough``: the day is not known, only that it is near; months and years can be told from it, days cannot.
    ``near``: the date told before stands in the same sentence or the one before, so that "بعد يومين" may count from it.
    """

    day: date | None
    told: str | None = None
    rough: bool = False
    near: bool = False

    @property
    def sure(self) -> date | None:
        """The day, where it is known to the day."""
        return None if self.rough else self.day


@dataclass(frozen=True, slots=True)
class Value:
    """A resolved date: ``back`` as past, ``forward`` as plan where the words allow both (else None)."""

    back: str | None
    forward: str | None = None


UNKNOWN = Value(None)


def months_from(day: date, step: int) -> tuple[int, int]:
    """Year and month so many months from a day's."""
    count = day.year * 12 + day.month - 1 + step
    return count // 12, count % 12 + 1


def moved(day: date, count: int, unit: str) -> str | None:
    """A day moved by so many units, as precise as the unit is: days and weeks to the day, months to the month."""
    if unit in {"day", "week"}:
        return iso(day + timedelta(days=count * (7 if unit == "week" else 1)))
    if unit == "month":
        year, month = months_from(day, count)
        return f"{year:04}-{month:02}"
    return f"{day.year + count:04}" if unit == "year" else None


def days_after(value: str | None, days: int) -> str | None:
    """A day moved by so many days; None where the value is no day."""
    return moved(date.fromisoformat(value), days, "day") if value and len(value) == 10 else None


def year_told(now: Now) -> int | None:
    """The year of the last date told."""
    return int(now.told[:4]) if now.told else None


def iso(day: date) -> str:
    """A day as ISO writes it."""
    return day.isoformat()


def stretch_of(start: date, end: date) -> str:
    """From one day to another, a single day as itself."""
    return iso(start) if start == end else f"{iso(start)}/{iso(end)}"
