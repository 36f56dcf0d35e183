"""Days and months that a text names outright: "18 أغسطس 2024", "كانون الثاني/يناير", "5 شوال 1436هـ", "28/3/2025".

The lowest layer of dates, on words and lexicon hits: page furniture (datelines) and the reading of articles both
rest on it. What depends on the day of publication (أمس، الماضي) is read in ``musnad.read.dates``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from musnad.lexicon.days import HIJRI_YEARS, YEARS, Point, whole_day
from musnad.lexicon.lines import Line, lines, number_of
from musnad.lexicon.load import Lexicon
from musnad.lexicon.match import find_hits
from musnad.model import DateValue, Hit
from musnad.text import words as find_words

_SLASHES = frozenset("/-–—.\\")
_BETWEEN = frozenset("/-–—")
_PREPOSITIONS = frozenset({"في", "وفي", "من", "منذ", "حتي", "الي", "بين", "خلال", "بحلول"})


@dataclass(frozen=True, slots=True)
class Found:
    """A point read from words ``first`` to ``last`` (half-open); ``offset`` counts the proclitics at its front."""

    first: int
    last: int
    point: Point
    offset: int = 0


def explicit_dates(text: str, lexicon: Lexicon) -> tuple[DateValue, ...]:
    """The whole days (year, month and day) that a text names, in order: for datelines and time stamps.

    A Hijri day beside its Gregorian one ("5 شوال 1436هـ - 21 يوليو 2015م") is one date; alone it is converted.
    """
    words = find_words(text)
    out: list[DateValue] = []
    for line in lines(text, words, find_hits(text, words, lexicon)):
        i = line.first
        while i < line.last:
            found = dated(line, i)
            day = found and whole_day(found.point)
            if found and day:
                out.append(DateValue(day.isoformat(), line.span(found.first, found.last, found.offset)))
            i = found.last if found else i + 1
    return tuple(out)


# ------------------------------------------------------------------ grammar


def dated(line: Line, i: int) -> Found | None:
    """The date at word ``i`` in full: an optional weekday, a day and month, and the same day in the other calendar."""
    weekday = line.hit(i, "weekday")
    at = _past_mark(line, weekday.last) if weekday else i
    found = day_or_month(line, at)
    if found is None or (weekday and found.point.day is None):
        return None
    if weekday:
        point = replace(found.point, weekday=number_of(weekday, "day"))
        found = Found(i, found.last, point, weekday.offset)
    return beside(line, found)


def beside(line: Line, found: Found) -> Found:
    """The same day in the other calendar after it, taken into one: the Gregorian date counts."""
    at = found.last
    equals = line.hit(at, "date_cue")
    bracket = line.norm(at) == "("
    if equals and equals.entry.group == "equals":
        at = equals.last
    elif line.norm(at) in {"-", "–", "/", "،", ",", "(", "|"}:
        at += 1
    if line.norm(at) in {"ل", "في", ":"}:
        at += 1
    weekday = line.hit(at, "weekday")
    other = day_or_month(line, weekday.last if weekday else at)
    if (
        other is None
        or other.point.hijri == found.point.hijri
        or (other.point.day is None) != (found.point.day is None)
    ):
        return found
    point = found.point if other.point.hijri else replace(other.point, weekday=found.point.weekday)
    last = other.last + 1 if bracket and line.norm(other.last) == ")" else other.last
    return replace(found, last=last, point=point)


def day_or_month(line: Line, i: int) -> Found | None:
    """A numeric date, a day with its month, or a month with a year, at word ``i``."""
    return numeric(line, i) or _numeric_days(line, i) or day_and_month(line, i) or month_first(line, i)


def numeric(line: Line, i: int) -> Found | None:
    """28/3/2025, 2023-10-11, 11.10.2023, 1436/10/5هـ: the year first or last, days before months unless impossible."""
    if not (line.norm(i).isdecimal() and line.norm(i + 2).isdecimal() and line.norm(i + 4).isdecimal()):
        return None
    mark = line.norm(i + 1)
    if (
        mark not in _SLASHES
        or line.norm(i + 3) != mark
        or (i > line.first and line.norm(i - 1) == mark and line.touching(i - 1))
    ):
        return None
    a, b, c = (line.norm(i + k) for k in (0, 2, 4))
    if len(a) == 4:
        year, month, day = int(a), int(b), int(c)
    elif len(c) == 4 or (len(c) == 2 and mark == "/" and int(c) >= 10):
        year, month, day = int(c) + (2000 if len(c) == 2 else 0), int(b), int(a)
    else:
        return None
    if month > 12:
        month, day = day, month
    hijri = year in HIJRI_YEARS
    if not (1 <= month <= 12 and 1 <= day <= 31 and (hijri or year in YEARS)):
        return None
    return Found(i, _era(line, i + 5), Point(year, month, day, hijri=hijri))


def _numeric_days(line: Line, i: int) -> Found | None:
    """ "8 إلى 12/11/1433هـ": several days before a numeric date."""
    day = line.norm(i)
    if not day.isdecimal() or line.norm(i + 1) not in {"-", "–", "و", "الي", "حتي"}:
        return None
    last = numeric(line, i + 2) if line.norm(i + 1) not in {"-", "–"} or line.norm(i + 3) == "/" else None
    if last is None or last.point.day is None or not 1 <= int(day) < last.point.day:
        return None
    return Found(i, last.last, replace(last.point, day=int(day), until=last.point.day))


def day_and_month(line: Line, i: int) -> Found | None:
    """A day or days, in figures or words, and a month: "الثامن عشر من أغسطس", "3 و4 مايو 2024"."""
    days = day_numbers(line, i)
    if days is None:
        return None
    day, until, at, offset = days
    joined = at
    if line.norm(at) in {"من", "في", "/", "-", ","} or (line.norm(at) == "." and line.touching(at - 1)):
        at += 1
    at = _month_word(line, at)
    month = month_name(line, at, sure=True) or _libyan_month(line, at)
    if month is None:
        return None
    found = tail(line, Found(i, month.last, replace(month.point, day=day, until=until), offset))
    return None if _is_score(line, joined, at, found) else found


def _is_score(line: Line, joined: int, at: int, found: Found) -> bool:
    """ "3/صفر", "فاز 2 صفر": صفر without من, شهر or a year is nought."""
    hit = line.hit(at, "hijri_month")
    weak = hit is not None and bool(hit.entry.data.get("weak"))
    told = hit is not None and found.last > hit.last
    return weak and not told and line.norm(joined) not in {"من", "شهر"}


def month_first(line: Line, i: int) -> Found | None:
    """A month with what tells its year: "مارس 2023", "شهر نوفمبر الماضي"; "October 11, 2023" with its day."""
    at = _month_word(line, i)
    sure = at > i
    month = month_name(line, at, sure=True)
    if month is None:
        return None
    cue = line.hit(i, "time_unit") if sure else None
    found = replace(month, first=i, offset=cue.offset if cue else month.offset)
    told = tail(line, found)
    after = line.norm(month.last)
    if told.last == found.last and after.isdecimal() and 1 <= int(after[:4]) <= 31:
        at = month.last + 1 + (line.norm(month.last + 1) in {",", "،"})
        if (year := _year(line, at, found.point.hijri)) and not _is_day(line, i - 1):
            return replace(told, last=_era(line, at + 1), point=replace(told.point, day=int(after), year=year))
    if told.last > found.last or sure or line.hit(i - 1, "time_phase"):
        return told
    double = month.last > i + 1 and line.norm(i + 1) in {"/", "-", "("}
    whole = i == line.first and found.last == line.last
    alone = double or whole or _after_preposition(line, i)
    return told if alone and not found.point.hijri else None


def month_name(line: Line, i: int, sure: bool) -> Found | None:
    """A month by name, also by two: "كانون الثاني/يناير", "يونيو (حزيران)". Weak names only where ``sure``."""
    hit = line.hit(i, "month")
    if hit is None:
        hijri = line.hit(i, "hijri_month")
        return Found(i, hijri.last, Point(month=number_of(hijri, "month"), hijri=True), hijri.offset) if hijri else None
    if not sure and hit.entry.data.get("weak"):
        return None
    point = Point(month=number_of(hit, "month"))
    last = hit.last
    mark = line.norm(last)
    if mark in _BETWEEN or mark == "(":
        second = line.hit(last + 1, "month")
        if second and second.entry.data["month"] == point.month:
            closed = mark != "(" or line.norm(second.last) == ")"
            last = second.last + (mark == "(") if closed else last
    again = line.hit(last, "month")
    if again and not again.clitic and again.entry.data["month"] == point.month:
        last = again.last
    return Found(i, last, point, hit.offset)


def day_numbers(line: Line, i: int) -> tuple[int, int | None, int, int] | None:
    """Days of a month at word ``i``: (first, last of several or None, next word, proclitics in characters)."""
    one = _day_number(line, i)
    if one is None:
        return None
    day, at, offset = one
    until = None
    while (more := _next_day(line, at)) and more[0] > (until or day):
        until, at = more
    return day, until, at, offset


def _next_day(line: Line, at: int) -> tuple[int, int] | None:
    word = line.norm(at)
    if word in {"و", "-", "–", "الي", "حتي", "،"}:
        step = at + 1 + (line.norm(at + 1) == "يوم")
        nxt = _day_number(line, step)
        return (nxt[0], nxt[1]) if nxt and nxt[2] == 0 else None
    ordinal = line.hit(at, "ordinal")
    return (number_of(ordinal, "value"), ordinal.last) if ordinal and ordinal.clitic == "و" else None


def _day_number(line: Line, i: int) -> tuple[int, int, int] | None:
    word = line.norm(i)
    if word.isdecimal():
        return (int(word), i + 1, 0) if len(word) <= 2 and 1 <= int(word) <= 31 else None
    ordinal = line.hit(i, "ordinal")
    return (number_of(ordinal, "value"), ordinal.last, ordinal.offset) if ordinal else None


def _is_day(line: Line, i: int) -> bool:
    return _day_number(line, i) is not None


def _month_word(line: Line, i: int) -> int:
    unit = line.hit(i, "time_unit")
    return unit.last if unit and unit.entry.group == "month-1" else i


def _after_preposition(line: Line, i: int) -> bool:
    """ "في مارس", "بين مارس ويونيو", "لمايو": a bare month; a weak one must be spelt as it is (آب, not أب)."""
    hit = line.hit(i, "month")
    if hit is None or (hit.entry.data.get("weak") and line.words[i].form != hit.entry.form):
        return False
    return hit.clitic != "" or line.norm(i - 1) in _PREPOSITIONS


def _libyan_month(line: Line, i: int) -> Found | None:
    hit = line.hit(i, "libyan_month")
    if hit is None or _year(line, hit.last, hijri=False) is None:
        return None
    return Found(i, hit.last, Point(month=number_of(hit, "month")), hit.offset)


# ------------------------------------------------------------------ what follows a month


def tail(line: Line, found: Found) -> Found:
    """A month or feast with the year or the direction that stands after it."""
    at = found.last
    point = found.point
    if line.norm(at) in {"،", ",", "/", "-"}:
        at += 1
    if line.norm(at) in {"من", "في"}:
        at += 1
    if same := line.hit(at, "same_time"):
        return replace(found, last=same.last, point=replace(point, same_year=True)) if _of_year(same) else found
    unit = line.hit(at, "time_unit")
    if unit and unit.entry.group == "year-1":
        return _year_tail(line, found, unit)
    if line.norm(at) in {"هذا", "هذه"} and line.norm(at + 1) in {"العام", "السنه"}:
        return replace(found, last=at + 2, point=replace(point, year_step=0))
    if year := _year(line, at, point.hijri):
        return replace(found, last=_era(line, at + 1), point=replace(point, year=year))
    direction = line.hit(found.last, "time_direction")
    if direction:
        return replace(found, last=direction.last, point=replace(point, step=number_of(direction, "step")))
    return found


def _year_tail(line: Line, found: Found, unit: Hit) -> Found:
    if year := _year(line, unit.last, found.point.hijri):
        return replace(found, last=_era(line, unit.last + 1), point=replace(found.point, year=year))
    direction = line.hit(unit.last, "time_direction")
    if direction:
        return replace(found, last=direction.last, point=replace(found.point, year_step=number_of(direction, "step")))
    return found


def _of_year(hit: Hit) -> bool:
    return hit.entry.data["unit"] == "year" and hit.entry.data["step"] == 0


def _year(line: Line, i: int, hijri: bool) -> int | None:
    word = line.norm(i)
    if len(word) != 4 or not word.isdecimal() or (line.norm(i + 1) in {"٪", "%"}):
        return None
    year = int(word)
    return year if year in (HIJRI_YEARS if hijri else YEARS) else None


def _era(line: Line, i: int) -> int:
    return i + 1 if line.norm(i) in {"م", "ه", "ميلادي", "ميلاديه", "هجري", "هجريه"} else i


def _past_mark(line: Line, i: int) -> int:
    return i + 1 if line.norm(i) in {"،", ",", "-", "/", ":"} else i
