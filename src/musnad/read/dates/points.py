"""Days and calendar points held against the day of publication."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from musnad.lexicon.days import Point, hijri_day, hijri_year_of, whole_day
from musnad.read.dates.meaning import Day
from musnad.read.dates.values import UNKNOWN, Now, Value, iso, stretch_of, year_told

_SATURDAY = 5
_SPAN = 8
"""Years to look either way: 29 February may be eight years off."""


def day_value(day: Day, now: Now) -> Value:
    """A day; the calendar day counts before "أمس", and "أمس" before the weekday."""
    if day.point is not None:
        step = day.step if day.point.step is None else day.point.step
        return point_value(replace(day.point, weekday=day.weekday, step=step), now)
    today = now.sure
    if today is None:
        return UNKNOWN
    if day.offset is not None:
        return Value(iso(_counted(today, day.offset, day.weekday)))
    if day.weekday is None:
        return UNKNOWN
    if day.week is not None:
        return Value(iso(_in_week(today, day.weekday, day.week)))
    if day.step is not None and day.step != 0:
        return Value(iso(_stepped(today, day.weekday, day.step)))
    back, forward = _nearest_weekdays(today, day.weekday)
    return Value(iso(back), None if back == forward else iso(forward))


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


def point_value(point: Point, now: Now) -> Value:
    """A calendar point; one without a year takes the nearest past or, pointing forward, future one."""
    if point.month is None:
        return Value(_whole_year(point))
    if point.same_year:
        year = year_told(now)
        return point_value(replace(point, same_year=False, year=year), now) if year else UNKNOWN
    if point.year is not None:
        return Value(point_in(point, point.year))
    if now.day is None:
        return UNKNOWN
    if point.year_step is not None:
        return Value(point_in(point, _this_year(point, now.day) + point.year_step))
    return _without_year(point, now.day, now.rough)


def _whole_year(point: Point) -> str | None:
    if point.year is None or not point.hijri:
        return f"{point.year:04}" if point.year else None
    start, end = hijri_day(point.year, 1, 1), hijri_day(point.year + 1, 1, 1)
    return stretch_of(start, end - timedelta(days=1)) if start and end else None


def _without_year(point: Point, today: date, rough: bool) -> Value:
    """The nearest year behind and the nearest ahead in which the calendar has the point; a direction leaves one."""
    this = _this_year(point, today)
    dated = [(year, span) for year in range(this - _SPAN, this + _SPAN + 1) if (span := _bounds(point, year))]
    if rough or point.step == 0:
        nearest = min(dated, key=lambda d: abs((d[1][0] - today).days), default=None)
        return Value(point_in(point, nearest[0])) if nearest else UNKNOWN
    aside = timedelta(days=1 if point.step else 0)
    back = next(
        (year for year, (start, end) in reversed(dated) if (end if point.step else start) <= today - aside), None
    )
    ahead = next((year for year, (start, end) in dated if (start if point.step else end) >= today + aside), None)
    if point.step:
        back, ahead = (back if point.step < 0 else ahead), None
    elif point.weekday is not None and not point.hijri:
        back, ahead = _on_weekday(point, back, ahead)
    values = (point_in(point, year) if year is not None else None for year in (back, ahead))
    first, second = values
    return Value(first, None if second == first else second)


def _on_weekday(point: Point, back: int | None, ahead: int | None) -> tuple[int | None, int | None]:
    """Where only one of two years has the day on the weekday told beside it, that one."""
    fits = [
        year for year in (back, ahead) if year and (span := _bounds(point, year)) and span[0].weekday() == point.weekday
    ]
    return (fits[0], None) if len(fits) == 1 else (back, ahead)


def _this_year(point: Point, today: date) -> int:
    return hijri_year_of(today) if point.hijri else today.year


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


def point_in(point: Point, year: int) -> str | None:
    """The ISO value of a point in the given year, None where the calendar has none such (30 فبراير)."""
    bounds = _bounds(point, year)
    if bounds is None:
        return None
    if point.day is None and not point.hijri:
        return f"{year:04}-{point.month:02}"
    return stretch_of(*bounds)
