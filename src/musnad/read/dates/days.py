"""Days in running text: parts of the day, days counted from today, weekdays and calendar days, alone or together."""

from __future__ import annotations

from dataclasses import replace

from musnad.lexicon.calendar import beside, day_or_month
from musnad.lexicon.days import Point
from musnad.lexicon.lines import Line, number_of
from musnad.model import Hit
from musnad.read.dates.meaning import Day, Phrase
from musnad.read.dates.periods import is_of


def day_phrase(line: Line, i: int) -> Phrase | None:
    """The day told at word ``i``: "مساء أمس (الأحد)", "يوم السبت، 17 يونيو 2023", "الخميس 5 شوال الموافق 21 يوليو"."""
    offset, at = _lead(line, i)
    found = _component(line, at, Day())
    if found is None and at > i and (short := _short_numeric(line, at, Day(weekday=-1))):
        found = replace(short[0], weekday=None), short[1], 0
    if found is None:
        return None
    day, last, inner = found
    while more := _next_component(line, last, day):
        day, last = more
    return Phrase(i, _trailing_part(line, last), day, offset if at > i else inner)


def _lead(line: Line, i: int) -> tuple[int, int]:
    """Past "مساء يوم", "نهار", "بتاريخ": proclitics of the first word, and the word where the day itself begins."""
    at, offset = i, 0
    while hit := _leading(line, at):
        if at == i:
            offset = hit.offset
        at = hit.last
        if line.norm(at) == "من" and (line.hit(at + 1, "day_word") or line.hit(at + 1, "weekday")):
            at += 1
    return offset, at


def _leading(line: Line, at: int) -> Hit | None:
    part = line.hit(at, "day_part")
    if part and not part.entry.data["adverb"]:
        return part
    unit = line.hit(at, "time_unit")
    if unit and unit.entry.data["unit"] == "day" and not unit.clitic.endswith(("ال", "لل")):
        return unit
    cue = line.hit(at, "date_cue")
    return cue if cue and cue.entry.group == "on" else None


def _component(line: Line, at: int, day: Day) -> tuple[Day, int, int] | None:
    """One way of telling the day at word ``at``, if ``day`` lacks it: (with it, next word, proclitics)."""
    word = line.hit(at, "day_word") if day == Day() else None
    if word and _is_day_word(line, at, word):
        return replace(day, offset=number_of(word, "offset")), word.last, word.offset
    if day.weekday is None and (weekday := line.hit(at, "weekday")):
        return replace(day, weekday=number_of(weekday, "day")), weekday.last, weekday.offset
    if day.point is None and (found := day_or_month(line, at)) and found.point.day is not None:
        found = beside(line, found)
        return replace(day, point=found.point), found.last, found.offset
    return None


def _next_component(line: Line, at: int, day: Day) -> tuple[Day, int] | None:
    direction = line.hit(at, "time_direction")
    if direction and day.step is None and _may_step(day):
        return replace(day, step=number_of(direction, "step")), direction.last
    if week := _of_week(line, at, day):
        return week
    if short := _short_numeric(line, at, day):
        return short
    mark = line.norm(at)
    if mark == "(":
        found = _component(line, at + 1, day)
        return (found[0], found[1] + 1) if found and line.norm(found[1]) == ")" else None
    if mark in {"،", ",", "-", "–", "/"}:
        found = _component(line, at + 1, day)
        return (found[0], found[1]) if found and found[2] == 0 and _may_join(day, found[0], mark) else None
    equals = line.hit(at, "date_cue")
    if equals and equals.entry.group == "equals":
        at = equals.last + (line.norm(equals.last) in {"ل", ":", "ليوم"})
    found = _component(line, at, day)
    return (found[0], found[1]) if found and found[2] == 0 else None


def _may_step(day: Day) -> bool:
    return day.weekday is not None or day.point is not None


def _may_join(day: Day, joined: Day, mark: str) -> bool:
    """A comma or dash joins a calendar day to what stands before it, and a weekday to "اليوم" or "غدا"."""
    return joined.point is not day.point or (mark == "،" and day.offset is not None)


def _of_week(line: Line, at: int, day: Day) -> tuple[Day, int] | None:
    """ "من الأسبوع الماضي" after a weekday."""
    if day.weekday is None or day.step is not None:
        return None
    at += line.norm(at) == "من"
    this = line.norm(at) == "هذا"
    unit = line.hit(at + this, "time_unit")
    if unit is None or unit.entry.group != "week-1":
        return None
    direction = line.hit(unit.last, "time_direction")
    if direction:
        return replace(day, week=number_of(direction, "step")), direction.last
    return (replace(day, week=0), unit.last) if this else None


def _short_numeric(line: Line, at: int, day: Day) -> tuple[Day, int] | None:
    """ "يوم 28/8", "الأربعاء 28/8": day and month in figures, after a weekday or "يوم" only."""
    a, b = line.norm(at), line.norm(at + 2)
    if day.weekday is None or day.point is not None or not (a.isdecimal() and b.isdecimal()):
        return None
    if line.norm(at + 1) not in {"/", "-"} or max(len(a), len(b)) > 2 or line.norm(at + 3) in {"/", "-", "%"}:
        return None
    if not (1 <= int(a) <= 31 and 1 <= int(b) <= 12):
        return None
    return replace(day, point=Point(day=int(a), month=int(b))), at + 3


def _trailing_part(line: Line, at: int) -> int:
    """Past "صباحا", "مساء" after the day, unless another day follows ("الأحد مساء" but "الأحد، مساء أمس")."""
    part = line.hit(at, "day_part")
    if part is None or part.clitic:
        return at
    if part.entry.data["adverb"]:
        return part.last
    return part.last if line.norm(at) == "مساء" and not _leads_on(line, part.last) else at


def _leads_on(line: Line, at: int) -> bool:
    return any(line.hit(at, tag) for tag in ("day_word", "weekday", "time_unit"))


def _is_day_word(line: Line, at: int, hit: Hit) -> bool:
    """False where "اليوم" is part of a name or an ordinal, "أمس" means direst, "غد" stands for the future at large."""
    group = hit.entry.group
    following = line.norm(hit.last)
    if group == "today":
        if line.hit(hit.last, "time_direction"):
            return False
        return "مثل" not in {line.norm(at - 1), line.norm(at - 2)} and not (
            _counted_day(line, hit) or line.hit(hit.last, "after_today") or _named(line, at)
        )
    if group == "yesterday":
        return following != "الحاجه"
    if group == "tomorrow" and line.norm(at).endswith("غد"):
        return bool(
            _lead_before(line, at)
            or hit.clitic.endswith("ل")
            or line.hit(hit.last, "weekday")
            or line.norm(hit.last) == "("
        )
    return True


def _counted_day(line: Line, hit: Hit) -> bool:
    ordinal = line.hit(hit.last, "ordinal")
    return bool(ordinal and not ordinal.clitic)


def _lead_before(line: Line, at: int) -> bool:
    before = line.norm(at - 1)
    return bool(_leading(line, at - 1)) or before in {"حتي", "الي", "من", "منذ"}


def _runs_through(cue: Hit, at: int) -> bool:
    """ "على مدار اليوم", "طوال اليوم": all day long."""
    return cue.entry.group == "along" and cue.last == at


def _named(line: Line, at: int) -> bool:
    """ "روسيا اليوم", "صحيفة ليبيا اليوم"; "مرتين في اليوم"."""
    along = line.hit(at - 1, "date_cue") or line.hit(at - 2, "date_cue")
    if (line.norm(at - 1) == "في" and not _leads_on(line, at + 1)) or (along and _runs_through(along, at)):
        return True
    name, outlet = line.hit(at - 1, "not_a_date"), line.hit(at - 2, "not_a_date")
    return bool((name and (is_of(name, "today") or is_of(name, "outlet"))) or (outlet and is_of(outlet, "outlet")))
