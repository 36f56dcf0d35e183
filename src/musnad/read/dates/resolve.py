"""Hold what a date says against the day of publication: ISO values, one pointing back and one pointing forward."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from musnad.lexicon.days import Point
from musnad.read.dates.meaning import Again, Ago, Day, Feast, Lasting, Lately, Meaning, Part, Period, Stretch
from musnad.read.dates.points import day_value, point_in, point_value
from musnad.read.dates.values import UNKNOWN, Now, Value, days_after, iso, months_from, moved, year_told


def resolve(meaning: Meaning, now: Now) -> Value:
    """The value of a date expression; ``UNKNOWN`` where the words or the day of publication do not settle it."""
    match meaning:
        case Day():
            return day_value(meaning, now)
        case Point():
            return point_value(meaning, now)
        case Period():
            return _period(meaning, now)
        case Ago():
            return _ago(meaning, now)
        case Lately():
            return _lately(meaning, now)
        case Part():
            return _part(meaning, now)
        case Again():
            return Value(_again(meaning, now))
        case Feast():
            return _feast(meaning, now)
        case Lasting():
            return _lasting(meaning, now)
        case Stretch():
            return _stretch(meaning, now)


# ------------------------------------------------------------------ periods


def _period(period: Period, now: Now) -> Value:
    today = now.day
    if today is None or period.unit in {"week", "hour"}:
        return UNKNOWN
    if period.unit == "year":
        return Value(f"{today.year + period.step:04}")
    if period.unit == "day":
        return Value(iso(today + timedelta(days=period.step))) if now.sure else UNKNOWN
    year, month = months_from(today, period.step)
    if period.day is None:
        return Value(f"{year:04}-{month:02}")
    return Value(point_in(Point(year, month, period.day, period.until), year))


def _ago(ago: Ago, now: Now) -> Value:
    if ago.count is None or ago.event:
        return UNKNOWN
    if ago.told:
        told = _day_told(now)
        return Value(moved(told, ago.count * ago.sign, ago.unit)) if told else UNKNOWN
    if now.sure is None:
        return UNKNOWN
    counted = moved(now.sure, ago.count * ago.sign, ago.unit)
    if ago.sign < 0:
        return Value(counted)
    told = _day_told(now) if now.near else None
    return Value(moved(told, ago.count, ago.unit) if told else None, counted)


def _lately(lately: Lately, now: Now) -> Value:
    """So many units up to now or from now, as a stretch that has today (or its month or year) at one end."""
    if lately.count is None or now.sure is None:
        return UNKNOWN
    near = moved(now.sure, 0, lately.unit)
    far = moved(now.sure, lately.count * (lately.step or 1), lately.unit)
    if near is None or far is None:
        return UNKNOWN
    if lately.step == 0:
        return Value(None, f"{near}/{far}")
    return Value(f"{far}/{near}" if lately.step < 0 else f"{near}/{far}")


def _part(part: Part, now: Now) -> Value:
    if part.year is not None:
        return Value(_months_of(part, part.year))
    if now.day is None or (part.step is None and part.year_step is None):
        return UNKNOWN
    if part.year_step is not None:
        return Value(_months_of(part, now.day.year + part.year_step))
    return Value(_stepped_part(part, now.day))


def _stepped_part(part: Part, today: date) -> str | None:
    month = today.year * 12 + today.month
    starts = [(y, y * 12 + part.first, y * 12 + part.last) for y in range(today.year - 2, today.year + 3)]
    if part.step == 0:
        years = [y for y, start, end in starts if start <= month <= end]
    elif part.step is not None and part.step < 0:
        years = [y for y, _, end in starts if end < month][-1:]
    else:
        years = [y for y, start, _ in starts if start > month][:1]
    return _months_of(part, years[0]) if years else None


def _months_of(part: Part, year: int) -> str:
    last_year, last = (year + 1, part.last - 12) if part.last > 12 else (year, part.last)
    return f"{year:04}-{part.first:02}/{last_year:04}-{last:02}"


# ------------------------------------------------------------------ dates that lean on others


def _again(again: Again, now: Now) -> str | None:
    if again.unit == "year":
        year = year_told(now)
        return f"{year + again.step:04}" if year else None
    told = now.told and now.told.split("/")[0]
    if told is None or (again.unit == "day" and len(told) < 10) or len(told) < 7:
        return None
    day = date.fromisoformat(told if len(told) == 10 else f"{told}-01")
    if again.day is not None:
        return point_in(Point(day.year, day.month, again.day), day.year)
    if again.unit == "day" and again.step > 0 and now.told and "/" in now.told:
        day = date.fromisoformat(now.told.split("/")[1])
    return moved(day, again.step, again.unit)


def _day_told(now: Now) -> date | None:
    return date.fromisoformat(now.told) if now.told and len(now.told) == 10 else None


def _feast(feast: Feast, now: Now) -> Value:
    value = point_value(feast.point, now)
    return Value(days_after(value.back, feast.shift), days_after(value.forward, feast.shift))


def _lasting(lasting: Lasting, now: Now) -> Value:
    value = resolve(lasting.start, now)
    return Value(days_from(value.back, lasting.days), days_from(value.forward, lasting.days))


def days_from(value: str | None, days: int, closing: bool = False) -> str | None:
    """The stretch of so many days that begins (``closing``: ends) with a day; None where the value is no day."""
    end = days_after(value, (1 - days) if closing else days - 1)
    return None if end is None or value is None or days < 2 else f"{min(value, end)}/{max(value, end)}"


def _stretch(stretch: Stretch, now: Now) -> Value:
    """Both ends resolved alike; an end told without month or year takes those that put it after the start."""
    ends = [_in_order(a, b, stretch) for a, b in _readings(stretch, now)]
    back = next((_join(a, b) for a, b in ends if a and b and _comes_before(a, b)), None)
    forward = next((_join(a, b) for a, b in reversed(ends) if a and b and _comes_before(a, b)), None)
    return Value(back, forward if forward != back else None)


def _in_order(a: str | None, b: str | None, stretch: Stretch) -> tuple[str | None, str | None]:
    """ "من الثلاثاء إلى الخميس الماضي": of two weekdays told past or next, one lies a week further off."""
    step = stretch.end.step if isinstance(stretch.end, Day) and stretch.end.point is None else None
    if not step or a is None or b is None or len(a) != 10 or _comes_before(a, b):
        return a, b
    return (days_after(a, -7), b) if step < 0 else (a, days_after(b, 7))


def _readings(stretch: Stretch, now: Now) -> Iterator[tuple[str | None, str | None]]:
    start, end = resolve(stretch.start, now), resolve(stretch.end, now)
    for a in (start.back, start.forward):
        for b in (end.back, end.forward):
            yield a, b


def _comes_before(a: str, b: str) -> bool:
    return a.split("/")[0] <= b.split("/")[-1]


def _join(a: str, b: str) -> str:
    return f"{a.split('/')[0]}/{b.split('/')[-1]}"
