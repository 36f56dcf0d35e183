"""Months, years and parts of years: "مطلع الشهر المقبل", "نهاية يناير", "صيف 2023", "الربع الأول من العام الجاري"."""

from __future__ import annotations

from dataclasses import replace

from musnad.lexicon.calendar import day_numbers, month_first
from musnad.lexicon.days import HIJRI_YEARS, YEARS, Point
from musnad.lexicon.lines import Line, front, number_of
from musnad.model import Hit
from musnad.read.dates.meaning import Again, Part, Period, Phrase, Stretch

_LAW_YEAR = 6
"""How many words back from "لعام 2030" the name stands that the year belongs to (a plan, a law, a cup)."""


def month_phrase(line: Line, i: int) -> Phrase | None:
    """A month, with the part of it that the words single out: "نهاية يناير الماضي", "الأسبوع الثاني من أكتوبر"."""
    at, offset = _part_of_month(line, i)
    found = month_first(line, at)
    if found is None or (at == i and _counted(line, i)):
        return None
    return Phrase(i, found.last, found.point, offset if at > i else found.offset)


def _part_of_month(line: Line, i: int) -> tuple[int, int]:
    """The word after what singles out a part of a month, and the proclitics before it."""
    phase = line.hit(i, "time_phase")
    if phase:
        return phase.last, phase.offset
    unit = line.hit(i, "time_unit")
    if unit is None or not definite(unit) or unit.entry.data["unit"] not in {"week", "day"}:
        return i, 0
    which = line.hit(unit.last, "ordinal") or line.hit(unit.last, "time_direction")
    last = which.last if which else unit.last + (line.norm(unit.last) in {"الاولي", "الاخيره"})
    day = unit.entry.group == "day-1"
    return (last + 1, front(unit)) if last > unit.last and line.norm(last) == "من" and not day else (i, 0)


def _counted(line: Line, i: int) -> bool:
    """A number before a bare month that is no day of it ("30 فبراير") leaves no date."""
    return line.norm(i - 1).isdecimal() and len(line.norm(i - 1)) <= 2 and line.touching(i - 1) is False


def period_phrase(line: Line, i: int) -> Phrase | None:
    """A month, year or week by direction: "الشهر الماضي", "هذا العام", "22 من الشهر الجاري", "نهاية العام"."""
    numbered = _day_of_month(line, i)
    if numbered:
        return numbered
    phase = line.hit(i, "time_phase")
    found = _period(line, phase.last if phase else i, bool(phase and not phase.entry.data["vague"]))
    if found is None:
        return None
    return replace(found, first=i, offset=phase.offset if phase else found.offset)


def _period(line: Line, i: int, phase: bool) -> Phrase | None:
    this = line.hit(i, "date_cue")
    told = bool(this and this.entry.group == "this")
    at = this.last if this and told else i
    unit = line.hit(at, "time_unit")
    if unit is None or unit.entry.data["number"] != 1 or not definite(unit):
        return None
    kind = str(unit.entry.data["unit"])
    if kind not in {"week", "month", "year"} or (kind == "year" and _of_title(line, at)):
        return None
    offset = this.offset if this and told else front(unit)
    direction = line.hit(unit.last, "time_direction")
    if direction and not told and direction.entry.group != "recent":
        return Phrase(i, direction.last, Period(kind, number_of(direction, "step")), offset)
    if told or (phase and not line.hit(unit.last, "ordinal")):
        return Phrase(i, unit.last, Period(kind, 0), offset)
    return None


def _day_of_month(line: Line, i: int) -> Phrase | None:
    lead = line.hit(i, "time_unit")
    at = lead.last if lead and lead.entry.data["unit"] == "day" else i
    days = day_numbers(line, at)
    if days is None or line.norm(days[2]) != "من":
        return None
    offset = lead.offset if lead and at > i else days[3]
    same = line.hit(days[2] + 1, "same_time")
    if same and same.entry.data["unit"] == "month" and days[1] is None:
        return Phrase(i, same.last, Again("month", number_of(same, "step"), days[0]), offset)
    month = _period(line, days[2] + 1, phase=False)
    if month is None or not isinstance(month.meaning, Period) or month.meaning.unit != "month":
        return None
    meaning = Period("month", month.meaning.step, days[0], days[1])
    return Phrase(i, month.last, meaning, offset)


def _of_title(line: Line, i: int) -> bool:
    """ "الأمين العام الحالي": العام is an adjective there."""
    hit = line.hit(i - 1, "not_a_date")
    return bool(hit and line.norm(i).endswith("العام") and is_of(hit, "year"))


def is_of(hit: Hit, kind: str) -> bool:
    """True when a name-making word makes a name of that kind of date."""
    kinds = hit.entry.data["of"]
    return isinstance(kinds, list) and kind in kinds


def definite(unit: Hit) -> bool:
    """True for a unit with its article."""
    return unit.clitic.endswith(("ال", "لل"))


def again_phrase(line: Line, i: int) -> Phrase | None:
    """The date told before, or the next after it: "اليوم نفسه", "في اليوم التالي", "العام ذاته"."""
    hit = line.hit(i, "same_time")
    if hit is None:
        return None
    return Phrase(i, hit.last, Again(str(hit.entry.data["unit"]), number_of(hit, "step")), hit.offset)


# ------------------------------------------------------------------ parts of the year


def part_phrase(line: Line, i: int) -> Phrase | None:
    """A quarter, half or season with its year: "النصف الثاني من العام الجاري", "صيف 2023", "الصيف الماضي"."""
    phase = line.hit(i, "time_phase")
    at = phase.last if phase and line.hit(phase.last, "season") else i
    hit = line.hit(at, "year_part") or line.hit(at, "season")
    if hit is None:
        return _first_months(line, i)
    offset = phase.offset if phase and at > i else front(hit)
    part = Part(number_of(hit, "first"), number_of(hit, "last"))
    direction = line.hit(hit.last, "time_direction")
    if direction and (definite(hit) or hit.tag == "year_part"):
        return Phrase(i, direction.last, replace(part, step=number_of(direction, "step")), offset)
    year = _year_of(line, hit.last, hit.tag == "season")
    if year:
        point, last = year
        return Phrase(i, last, replace(part, year=point.year, year_step=point.year_step), offset)
    bare = hit.tag == "season" and definite(hit) and line.norm(hit.last)[:2] != "ال"
    return Phrase(i, hit.last, part, offset) if at > i and bare else None


def _first_months(line: Line, i: int) -> Phrase | None:
    """ "الأشهر الستة الأولى من العام الجاري"."""
    unit = line.hit(i, "time_unit")
    if unit is None or unit.entry.group != "month-0" or not definite(unit):
        return None
    numeral = line.hit(unit.last, "numeral")
    year = _year_of(line, numeral.last + 1, construct=False) if numeral else None
    if numeral is None or year is None or line.norm(numeral.last) not in {"الاولي", "الاول"}:
        return None
    part = Part(1, number_of(numeral, "value"), year[0].year, None, year[0].year_step)
    return Phrase(i, year[1], part, front(unit))


def _year_of(line: Line, at: int, construct: bool) -> tuple[Point, int] | None:
    """ "من 2024", "من العام الجاري", "عام 2024", "لعام 2024": the year that a part of it is told of."""
    if line.norm(at) == "من":
        at += 1
    elif not construct and not line.norm(at).startswith("ل"):
        return None
    unit = line.hit(at, "time_unit")
    if unit and unit.entry.group == "year-1" and (year := year_number(line, unit.last)):
        return Point(year=year), unit.last + 1
    if year := year_number(line, at):
        return Point(year=year), at + 1
    period = _period(line, at, phase=True)
    if period and isinstance(period.meaning, Period) and period.meaning.unit == "year":
        return Point(year_step=period.meaning.step), period.last
    return None


# ------------------------------------------------------------------ years


def hijri_year(line: Line, i: int) -> int | None:
    """A Hijri year in figures, marked as one: "1406هـ"."""
    word = line.norm(i)
    marked = line.norm(i + 1) in {"ه", "هجري", "هجريه", "للهجره"}
    return int(word) if marked and len(word) == 4 and word.isdecimal() and int(word) in HIJRI_YEARS else None


def year_number(line: Line, i: int) -> int | None:
    """A year in figures at word ``i``."""
    word = line.norm(i)
    return int(word) if len(word) == 4 and word.isdecimal() and int(word) in YEARS else None


def year_phrase(line: Line, i: int) -> Phrase | None:
    """A year after its word or a preposition: "عام 2012", "منذ 2011", "نهاية 2024"; "عامي 2011 و2012"."""
    phase = line.hit(i, "time_phase")
    at = phase.last if phase else i
    unit = line.hit(at, "time_unit")
    if unit and unit.entry.data["unit"] == "year":
        if hijri := hijri_year(line, unit.last):
            return Phrase(i, unit.last + 2, Point(year=hijri, hijri=True), phase.offset if phase else front(unit))
        if words := _year_in_words(line, unit.last):
            return Phrase(i, words[1], Point(year=words[0]), phase.offset if phase else front(unit))
        year = year_number(line, unit.last)
        if year is None or _of_name(line, i, unit):
            return None
        last = unit.last + 1 + (line.norm(unit.last + 1) in {"م", "ميلادي", "ميلاديه"})
        found = Phrase(i, last, Point(year=year), phase.offset if phase else front(unit))
        return _more_years(line, found, year) if unit.entry.data["number"] != 1 or line.touching(last - 1) else found
    year = year_number(line, at)
    if year and (phase or line.norm(i - 1) in _YEAR_PREPOSITIONS) and not _counts(line, at):
        last = at + 2 if line.norm(at + 1) == "م" else at + 1
        return Phrase(i, last, Point(year=year), phase.offset if phase else 0)
    return None


def _year_in_words(line: Line, i: int) -> tuple[int, int] | None:
    """ "ألفين وأحد عشر", "ألف وتسعمئة وتسعة وستين": the year and the next word."""
    total, last = 0, i
    while (hit := line.hit(last, "numeral")) and hit.clitic == ("و" if total else ""):
        total, last = total + number_of(hit, "value"), hit.last
    return (total, last) if total in YEARS else None


_YEAR_PREPOSITIONS = frozenset({"في", "منذ", "حتي", "وفي", "ومنذ", "وحتي", "بعد", "قبل"})


def _counts(line: Line, i: int) -> bool:
    """A figure that counts something: round hundreds, or a thing counted after it."""
    return int(line.norm(i)) % 100 == 0 or line.hit(i + 1, "counted") is not None or line.norm(i + 1) in {"%", "٪"}


def _more_years(line: Line, found: Phrase, year: int) -> Phrase:
    """ "عامي 2019 و2020", "أعوام 2019 و2020 و2021", "عام 2019-2020": years that follow one another."""
    last, end = found.last, year
    while line.norm(last) in {"و", "-", "–", "الي", "،"} and (more := year_number(line, last + 1)) and more > end:
        last, end = last + 2, more
    return found if end == year else replace(found, last=last, meaning=Stretch(Point(year=year), Point(year=end)))


def _of_name(line: Line, i: int, unit: Hit) -> bool:
    """ "القرار 2254 لعام 2015", "رؤية المملكة لعام 2030": the year is part of what the thing is called."""
    if not unit.clitic.endswith("ل"):
        return False
    if line.norm(i - 1).isdecimal():
        return True
    back = range(max(line.first, i - _LAW_YEAR), i)
    return any((hit := line.hit(k, "not_a_date")) and is_of(hit, "span") for k in back)
