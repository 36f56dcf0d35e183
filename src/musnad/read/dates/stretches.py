"""Stretches of time: "من 28 يونيو إلى 3 يوليو", "يومي الأحد والاثنين", "اليوم وغدا", and how long something lasts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from musnad.lexicon.days import Point
from musnad.lexicon.lines import Line, number_of
from musnad.model import Hit
from musnad.read.dates.counted import quantity
from musnad.read.dates.meaning import Day, Meaning, Phrase, Stretch
from musnad.read.dates.periods import year_number

Reader = Callable[[Line, int], Phrase | None]


def from_to(line: Line, i: int, read: Reader) -> Phrase | None:
    """ "من ... إلى ...", "بين ... و...", "منذ ... حتى ...": two dates and all between them."""
    cue = line.hit(i, "date_cue")
    if cue is None or cue.entry.group not in {"from", "between", "since"}:
        return None
    if years := _years(line, i, cue):
        return years
    start = read(line, cue.last)
    if start is None or isinstance(start.meaning, Stretch):
        return _within_one(start, i, cue.offset, cue.entry.group)
    joint = line.hit(start.last, "date_cue")
    if joint and joint.entry.group == "to" and cue.entry.group != "between":
        end = read(line, joint.last)
    elif cue.entry.group == "between":
        end = _after_and(line, start.last, read)
    else:
        end = None
    if end is None:
        return _within_one(start, i, cue.offset, cue.entry.group)
    return Phrase(i, end.last, Stretch(_shared(start.meaning, end.meaning), end.meaning), cue.offset)


def _years(line: Line, i: int, cue: Hit) -> Phrase | None:
    """ "من 2011 إلى 2014", "بين 2011 و2014"."""
    first = year_number(line, cue.last)
    joint = line.hit(cue.last + 1, "date_cue")
    mark = line.norm(cue.last + 1)
    joined = (
        mark == "و" if cue.entry.group == "between" else mark in {"-", "–"} or (joint and joint.entry.group == "to")
    )
    last = year_number(line, cue.last + 2) if joined else None
    if first is None or last is None or last <= first:
        return None
    return Phrase(i, cue.last + 3, Stretch(Point(year=first), Point(year=last)), cue.offset)


def _within_one(start: Phrase | None, i: int, offset: int, group: str) -> Phrase | None:
    """ "من 11 إلى 13 جانفي": the days are one reading already; only the preposition is added."""
    if start is None or group == "since" or not _several_days(start.meaning):
        return None
    return replace(start, first=i, offset=offset)


def _several_days(meaning: Meaning) -> bool:
    if isinstance(meaning, Stretch):
        return True
    return isinstance(meaning, Day) and meaning.point is not None and meaning.point.until is not None


def _after_and(line: Line, at: int, read: Reader) -> Phrase | None:
    if line.norm(at) == "و":
        return read(line, at + 1)
    end = read(line, at) if line.norm(at).startswith("و") else None
    return end if end and end.offset > 0 else None


def pair(line: Line, first: Phrase, read: Reader) -> Phrase | None:
    """ "يومي الأحد والاثنين", "اليوم وغدا": days that follow one another, joined by و."""
    if not isinstance(first.meaning, Day) or first.meaning.point is not None:
        return None
    if night := _night(line, first):
        return night
    last, meaning = first.last, first.meaning
    end: Day | None = None
    while (more := _after_and(line, last, read)) and isinstance(more.meaning, Day):
        if _several_days(more.meaning) and _follows(end or meaning, more.meaning):
            return replace(more, first=first.first, meaning=replace(more.meaning, weekday=None), offset=first.offset)
        if not _next_to(end or meaning, more.meaning):
            break
        end, last = more.meaning, more.last
    if end is None:
        return None
    start = replace(meaning, step=meaning.step if meaning.step is not None else end.step)
    return Phrase(first.first, last, Stretch(start, end), first.offset)


def _night(line: Line, first: Phrase) -> Phrase | None:
    """ "ليل السبت الأحد", "ليلة الجمعة/السبت": the night between two days."""
    at = first.last + (line.norm(first.last) in {"-", "–", "/"})
    weekday = line.hit(at, "weekday")
    part = line.hit(first.first, "day_part")
    if weekday is None or weekday.clitic or part is None or part.entry.form not in {"ليل", "ليلة"}:
        return None
    start = first.meaning
    end = Day(weekday=number_of(weekday, "day"))
    if not isinstance(start, Day) or not _next_to(start, end):
        return None
    step = line.hit(weekday.last, "time_direction")
    if step:
        start, end = (replace(d, step=number_of(step, "step")) for d in (start, end))
    return Phrase(first.first, step.last if step else weekday.last, Stretch(start, end), first.offset)


def _next_to(a: Day, b: Day) -> bool:
    if a.offset is not None and b.offset is not None:
        return b.offset == a.offset + 1
    return b.offset is None and b.point is None and _follows(a, b)


def _follows(a: Day, b: Day) -> bool:
    return a.weekday is not None and b.weekday is not None and (a.weekday + 1) % 7 == b.weekday


def _shared(start: Meaning, end: Meaning) -> Meaning:
    """The start with the year, month or direction that only the end tells: "من 28 يونيو إلى 3 يوليو 2024"."""
    if isinstance(start, Day) and isinstance(end, Day) and start.point is None and start.offset is None:
        return replace(start, step=end.step) if start.step is None else start
    a, b = _point(start), _point(end)
    if a is None or b is None or a.year is not None or a.step is not None or a.year_step is not None:
        return start
    year = b.year
    if year is not None and a.month is not None and b.month is not None and a.month > b.month:
        year -= 1
    shared = replace(a, year=year, step=b.step, year_step=b.year_step, same_year=b.same_year)
    return replace(start, point=shared) if isinstance(start, Day) else shared


def _point(meaning: Meaning) -> Point | None:
    return meaning.point if isinstance(meaning, Day) else meaning if isinstance(meaning, Point) else None


# ------------------------------------------------------------------ how long


def duration(line: Line, i: int) -> tuple[int, int] | None:
    """Days that something lasts, told at word ``i``: "تستمر ثلاثة أيام", "على مدى يومين": (days, next word)."""
    cue = line.hit(i, "date_cue")
    if cue and cue.entry.group in {"along", "lasts"}:
        again = line.hit(cue.last, "date_cue")
        found = quantity(line, again.last if again and again.entry.group == "along" else cue.last)
    elif line.norm(i) == "من" and _event_before(line, i):
        found = quantity(line, i + 1)
    else:
        found = quantity(line, i) if line.norm(i).startswith("ل") and _event_before(line, i) else None
        found = found if found and found[3] == "ل" else None
    if found is None or found[0] is None or found[1] not in {"day", "week"}:
        return None
    return found[0] * (7 if found[1] == "week" else 1), found[2]


def _event_before(line: Line, i: int) -> bool:
    """ "زيارة رسمية من أربعة أيام", "ورشة ليومين": something that takes days stands just before."""
    return any(line.hit(k, "takes_days") for k in range(max(line.first, i - 3), i))
