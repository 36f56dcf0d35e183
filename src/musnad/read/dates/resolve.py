"""Hold what a date says against the day of publication: ISO values, one pointing back and one pointing forward."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from musnad.lexicon.days import Point, hijri_day, hijri_of, whole_day
from musnad.read.dates.meaning import Again, Ago, Day, Feast, Lasting, Lately, Meaning, Part, Period, Stretch

_SATURDAY = 5


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


def resolve(meaning: Meaning, now: Now) -> Value:
    """The value of a date expression; ``UNKNOWN`` where the words or the day of publication do not settle it."""
    match meaning:
        case Day():
            return _day(meaning, now)
        case Point():
            return _point(meaning, now)
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


# ------------------------------------------------------------------ days


def _day(day: Day, now: Now) -> Value:
    if day.point is not None:
        step = day.step if day.point.step is None else day.point.step
        return _point(replace(day.point, weekday=day.weekday, step=step), now)
    today = now.sure
    if today is None:
        return UNKNOWN
    if day.offset is not None:
        return Value(_iso(_counted(today, day.offset, day.weekday)))
    if day.weekday is None:
        return UNKNOWN
    if day.week is not None:
        return Value(_iso(_in_week(today, day.weekday, day.week)))
    if day.step is not None and day.step != 0:
        return Value(_iso(_stepped(today, day.weekday, day.step)))
    back, forward = _nearest_weekdays(today, day.weekday)
    return Value(_iso(back), None if back == forward else _iso(forward))


def _counted(today: date, offset: int, weekday: int | None) -> date:
    """A day counted from today; where the weekday beside it disagrees, the nearest such day on that side of today."""
    day = today + timedelta(days=offset)
    if weekday is None or day.weekday() == weekday:
        return day
    back, forward = _nearest_weekdays(today, weekday)
    return forward if offset > 0 else back


def _nearest_weekdays(today: date, weekday: int) -> tuple[date, date]:
    back = today - timedelta(days=(today.weekday() - weekday) % 7)
    return back, back if back == today else back + timedelta(days=7)


def _stepped(today: date, weekday: int, step: int) -> date:
    if step < 0:
        before = today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)
        return before + timedelta(days=7 * (step + 1))
    after = today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    return after + timedelta(days=7 * (step - 1))


def _in_week(today: date, weekday: int, week: int) -> date:
    """A weekday of this week or another; weeks begin on Saturday (CLDR, most Arab countries)."""
    start = today - timedelta(days=(today.weekday() - _SATURDAY) % 7)
    return start + timedelta(days=7 * week + (weekday - _SATURDAY) % 7)


# ------------------------------------------------------------------ points


def _point(point: Point, now: Now) -> Value:
    if point.month is None:
        return Value(_whole_year(point))
    if point.same_year:
        year = _year_told(now)
        return _point(replace(point, same_year=False, year=year), now) if year else UNKNOWN
    if point.year is not None:
        return Value(_format(point, point.year))
    if now.day is None:
        return UNKNOWN
    if point.year_step is not None:
        return Value(_format(point, _this_year(point, now.day) + point.year_step))
    return _without_year(point, now.day, now.rough)


def _whole_year(point: Point) -> str | None:
    if point.year is None or not point.hijri:
        return f"{point.year:04}" if point.year else None
    start, end = hijri_day(point.year, 1, 1), hijri_day(point.year + 1, 1, 1)
    return _range(start, end - timedelta(days=1)) if start and end else None


def _without_year(point: Point, today: date, rough: bool) -> Value:
    year = _this_year(point, today)
    dated = [(y, span) for y in (year - 2, year - 1, year, year + 1, year + 2) if (span := _bounds(point, y))]
    if not dated:
        return UNKNOWN
    if rough or point.step == 0:
        nearest = min(dated, key=lambda d: abs((d[1][0] - today).days))
        return Value(_format(point, nearest[0]))
    past = [y for y, (start, _) in dated if start <= today]
    future = [y for y, (_, end) in dated if end >= today]
    if point.step is not None and point.step != 0:
        past = [y for y, (_, end) in dated if end < today]
        future = [y for y, (start, _) in dated if start > today]
        return Value(_format(point, past[-1] if point.step < 0 else future[0]))
    return Value(_format(point, past[-1]), None if past[-1] == future[0] else _format(point, future[0]))


def _this_year(point: Point, today: date) -> int:
    return hijri_of(today)[0] if point.hijri else today.year


def _bounds(point: Point, year: int) -> tuple[date, date] | None:
    """First and last day of a point in the given year."""
    whole = replace(point, year=year)
    if point.day is not None:
        start = whole_day(whole)
        end = whole_day(replace(whole, day=point.until)) if point.until else start
        return (start, end) if start and end else None
    if point.month is None:
        return None
    if point.hijri:
        return _hijri_month(year, point.month)
    start = date(year, point.month, 1)
    return start, date(year, point.month, monthrange(year, point.month)[1])


def _hijri_month(year: int, month: int) -> tuple[date, date] | None:
    start = hijri_day(year, month, 1)
    after = hijri_day(year + month // 12, month % 12 + 1, 1)
    return (start, after - timedelta(days=1)) if start and after else None


def _format(point: Point, year: int) -> str | None:
    bounds = _bounds(point, year)
    if bounds is None:
        return None
    if point.day is None and not point.hijri:
        return f"{year:04}-{point.month:02}"
    return _range(*bounds)


# ------------------------------------------------------------------ periods


def _period(period: Period, now: Now) -> Value:
    today = now.day
    if today is None or period.unit in {"week", "hour"}:
        return UNKNOWN
    if period.unit == "year":
        return Value(f"{today.year + period.step:04}")
    if period.unit == "day":
        return Value(_iso(today + timedelta(days=period.step))) if now.sure else UNKNOWN
    year, month = _months(today, period.step)
    if period.day is None:
        return Value(f"{year:04}-{month:02}")
    return Value(_format(Point(year, month, period.day, period.until), year))


def _months(day: date, step: int) -> tuple[int, int]:
    count = day.year * 12 + day.month - 1 + step
    return count // 12, count % 12 + 1


def _ago(ago: Ago, now: Now) -> Value:
    if ago.count is None or ago.event:
        return UNKNOWN
    if ago.told:
        told = _day_told(now)
        return Value(_moved(told, ago.count * ago.sign, ago.unit)) if told else UNKNOWN
    if now.sure is None:
        return UNKNOWN
    moved = _moved(now.sure, ago.count * ago.sign, ago.unit)
    if ago.sign < 0:
        return Value(moved)
    told = _day_told(now) if now.near else None
    return Value(_moved(told, ago.count, ago.unit) if told else None, moved)


def _moved(day: date, count: int, unit: str) -> str | None:
    """A day moved by so many units, as precise as the unit is: days and weeks to the day, months to the month."""
    if unit in {"day", "week"}:
        return _iso(day + timedelta(days=count * (7 if unit == "week" else 1)))
    if unit == "month":
        year, month = _months(day, count)
        return f"{year:04}-{month:02}"
    return f"{day.year + count:04}" if unit == "year" else None


def _lately(lately: Lately, now: Now) -> Value:
    """So many units up to now or from now, as a stretch that has today (or its month or year) at one end."""
    if lately.count is None or now.sure is None:
        return UNKNOWN
    near = _moved(now.sure, 0, lately.unit)
    far = _moved(now.sure, lately.count * (lately.step or 1), lately.unit)
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
        year = _year_told(now)
        return f"{year + again.step:04}" if year else None
    told = now.told and now.told.split("/")[0]
    if told is None or (again.unit == "day" and len(told) < 10) or len(told) < 7:
        return None
    day = date.fromisoformat(told if len(told) == 10 else f"{told}-01")
    if again.day is not None:
        return _format(Point(day.year, day.month, again.day), day.year)
    if again.unit == "day" and again.step > 0 and now.told and "/" in now.told:
        day = date.fromisoformat(now.told.split("/")[1])
    return _moved(day, again.step, again.unit)


def _year_told(now: Now) -> int | None:
    return int(now.told[:4]) if now.told else None


def _day_told(now: Now) -> date | None:
    return date.fromisoformat(now.told) if now.told and len(now.told) == 10 else None


def _feast(feast: Feast, now: Now) -> Value:
    value = _point(feast.point, now)
    return Value(_after(value.back, feast.shift), _after(value.forward, feast.shift))


def _after(value: str | None, days: int) -> str | None:
    return _moved(date.fromisoformat(value), days, "day") if value and len(value) == 10 else None


def _lasting(lasting: Lasting, now: Now) -> Value:
    value = resolve(lasting.start, now)
    return Value(days_from(value.back, lasting.days), days_from(value.forward, lasting.days))


def days_from(value: str | None, days: int, closing: bool = False) -> str | None:
    """The stretch of so many days that begins (``closing``: ends) with a day; None where the value is no day."""
    end = _after(value, (1 - days) if closing else days - 1)
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
    return (_after(a, -7), b) if step < 0 else (a, _after(b, 7))


def _readings(stretch: Stretch, now: Now) -> Iterator[tuple[str | None, str | None]]:
    start, end = resolve(stretch.start, now), resolve(stretch.end, now)
    for a in (start.back, start.forward):
        for b in (end.back, end.forward):
            yield a, b


def _comes_before(a: str, b: str) -> bool:
    return a.split("/")[0] <= b.split("/")[-1]


def _join(a: str, b: str) -> str:
    return f"{a.split('/')[0]}/{b.split('/')[-1]}"


def _iso(day: date) -> str:
    return day.isoformat()


def _range(start: date, end: date) -> str:
    return _iso(start) if start == end else f"{_iso(start)}/{_iso(end)}"
