"""Time counted in units: "قبل يومين", "منذ ثلاثة أشهر", "بعد ذلك بأسبوع", "الأسبوعين الماضيين"."""

from __future__ import annotations

from musnad.lexicon.lines import Line, front, number_of
from musnad.model import Hit
from musnad.read.dates.meaning import Ago, Lately, Phrase
from musnad.read.dates.periods import definite, year_number

_SIGNS = {"before": -1, "since": -1, "after": 1}
_POINTERS = frozenset({"ذلك", "هذا"})


def ago_phrase(line: Line, i: int) -> Phrase | None:
    """So many units before or after now, the last date told, or an event: "قبل يومين", "بعد يوم من الزيارة"."""
    cue = line.hit(i, "date_cue")
    if cue is None or cue.entry.group not in {*_SIGNS, "within"}:
        return None
    told = cue.entry.data.get("told") is True or line.norm(cue.last) in _POINTERS
    at = cue.last + (line.norm(cue.last) in _POINTERS)
    found = quantity(line, at)
    if found is None or (told and not found[3].startswith("ب")) or _one_by_one(line, i, found[2]):
        return None
    count, unit, last, _ = found
    if cue.entry.group == "within":
        return Phrase(i, last, Lately(count, unit, 0), cue.offset)
    sign = _SIGNS[cue.entry.group]
    event = not told and line.norm(last) in {"من", "علي"}
    if event and (line.norm(last + 1) in {"الان", "اليوم"}):
        event, last = False, last + 2
    elif event and line.norm(last + 1) in _POINTERS:
        event, told, last = False, True, last + 2
    return Phrase(i, last, Ago(count, unit, sign, event, told), cue.offset)


def _one_by_one(line: Line, i: int, last: int) -> bool:
    """ "يوما بعد يوم", "عاما بعد عام"."""
    before, after = line.hit(i - 1, "time_unit"), line.hit(last - 1, "time_unit")
    return bool(before and after and before.entry.group == after.entry.group)


def lately_phrase(line: Line, i: int) -> Phrase | None:
    """So many units up to now or from now: "الأسبوعين الماضيين", "الأيام الثلاثة المقبلة"; "السنوات الماضية"."""
    phase = line.hit(i, "time_phase") or line.hit(i, "date_cue")
    at = phase.last if phase and (phase.tag == "time_phase" or phase.entry.group == "within") else i
    found = _several(line, at)
    if found is None:
        return None
    count, unit, last = found
    direction = line.hit(last, "time_direction")
    if direction is None:
        return None
    head = phase if at > i else line.hit(at, "time_unit") or line.hit(at, "numeral")
    offset = front(head) if head else 0
    return Phrase(i, direction.last, Lately(count, unit, number_of(direction, "step")), offset)


def _several(line: Line, at: int) -> tuple[int | None, str, int] | None:
    """ "الأسبوعين", "الأيام الثلاثة", "الثلاثة أيام", "الأيام القليلة": (how many, unit, next word)."""
    numeral = line.hit(at, "numeral")
    if numeral and definite(numeral):
        tens = line.hit(numeral.last, "numeral")
        more = tens if tens and tens.clitic == "وال" else None
        unit = line.hit((more or numeral).last, "time_unit")
        value = number_of(numeral, "value") + (number_of(more, "value") if more else 0)
        return (value, str(unit.entry.data["unit"]), unit.last) if unit else None
    unit = line.hit(at, "time_unit")
    if unit is None or not definite(unit) or unit.entry.data["number"] == 1:
        return None
    kind, number = str(unit.entry.data["unit"]), number_of(unit, "number")
    if number == 2:
        return 2, kind, unit.last
    numeral = line.hit(unit.last, "numeral")
    if numeral and definite(numeral):
        return number_of(numeral, "value"), kind, numeral.last
    if line.norm(unit.last).isdecimal():
        return int(line.norm(unit.last)[:4]), kind, unit.last + 1
    return None, kind, unit.last + (line.norm(unit.last) == "القليله")


def quantity(line: Line, at: int) -> tuple[int | None, str, int, str] | None:
    """An indefinite number of units: (how many or None for vague, unit, next word, proclitic).

    "يومين", "ثلاثة أشهر", "25 يوما", "شهر", "أيام", "نحو أسبوعين" (vague).
    """
    about = line.hit(at, "date_cue")
    vague = bool(about and about.entry.group == "about")
    start = about.last if about and vague else at
    number, clitic, after = _number(line, start)
    unit = line.hit(after, "time_unit")
    if unit is None or definite(unit) or (number is None and _names_a_date(line, unit)):
        return None
    count = number if number is not None else number_of(unit, "number") or None
    last = unit.last + (line.norm(unit.last) in {"واحد", "واحده"})
    if line.norm(last) == "ونصف" or (line.norm(last) == "و" and line.norm(last + 1) == "نصف"):
        vague, last = True, last + 1
    clitic = (about.clitic if about and vague else "") or clitic or unit.clitic
    return None if vague else count, str(unit.entry.data["unit"]), last, clitic


def _names_a_date(line: Line, unit: Hit) -> bool:
    """ "قبل يوم الأحد", "بعد عام 2011", "منذ شهر مايو": the unit is part of a date, and counts nothing."""
    if unit.entry.form in {"يومي", "أسبوعي", "شهري", "عامي", "سنتي"}:
        return True
    if year_number(line, unit.last) or line.norm(unit.last).isdecimal():
        return True
    tags = ("weekday", "day_word", "month", "hijri_month", "ordinal")
    return any(line.hit(unit.last, tag) for tag in tags)


def _number(line: Line, at: int) -> tuple[int | None, str, int]:
    """A number in figures or words: (value or None, proclitic, next word)."""
    word = line.norm(at)
    if word.isdecimal() and len(word) <= 3:
        return int(word), "", at + 1
    numeral = line.hit(at, "numeral")
    if numeral is None or definite(numeral):
        return None, "", at
    value, last = number_of(numeral, "value"), numeral.last
    tens = line.hit(last, "numeral")
    if tens and tens.clitic == "و" and value < 10 <= number_of(tens, "value") < 100:
        value, last = value + number_of(tens, "value"), tens.last
    return value, numeral.clitic, last
