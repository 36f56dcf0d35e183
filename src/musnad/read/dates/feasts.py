"""Feasts and national days with a fixed date: "في عيد العمال", "ثاني أيام عيد الفطر", "عشية عيد الاستقلال الليبي"."""

from __future__ import annotations

from musnad.lexicon.calendar import Found, tail
from musnad.lexicon.days import Point
from musnad.lexicon.lines import Line, number_of
from musnad.model import Hit
from musnad.read.dates.meaning import Feast, Phrase

_TIMELY = frozenset(
    {"في", "يوم", "وفي", "منذ", "حتي", "قبل", "بعد", "قبيل", "خلال", "صباح", "مساء", "ظهر", "فجر", "نهار"}
)
_OCCASION = ("مناسبه", "احياء", "احتفالات", "فعاليات", "ذكري")
_EVES = frozenset({"عشية", "ليلة"})


def feast_phrase(line: Line, i: int) -> Phrase | None:
    """A feast told as a time, not as an occasion ("بمناسبة عيد الاستقلال" tells no date)."""
    shift, at, offset = _lead(line, i)
    hit = line.hit(at, "feast")
    told = _date(line, hit) if hit and hit.clitic in {"", "و"} else None
    if hit is None or told is None:
        return None
    whole = tail(line, told)
    if at == i and whole.last == told.last and not _is_time(line, i, hit):
        return None
    return Phrase(i, whole.last, Feast(whole.point, shift), hit.offset if at == i else offset)


def _is_time(line: Line, i: int, hit: Hit) -> bool:
    """True after a preposition of time; a feast called "يوم ..." needs none, unless it is marked as an occasion."""
    before = line.norm(i - 1)
    return before in _TIMELY or (hit.entry.form.startswith("يوم ") and not before.endswith(_OCCASION))


def _lead(line: Line, i: int) -> tuple[int, int, int]:
    """Days after the feast that the words before it tell, the word where it is named, proclitics before them."""
    part = line.hit(i, "day_part") or line.hit(i, "time_unit")
    if part and line.hit(part.last, "feast"):
        return (-1 if part.entry.form in _EVES else 0), part.last, part.offset
    which = line.hit(i, "feast_day")
    if which and line.norm(which.last) == "ايام":
        return number_of(which, "value") - 1, which.last + 1, which.offset
    ordinal = line.hit(i + 1, "ordinal")
    if line.norm(i).endswith("اليوم") and ordinal and line.norm(ordinal.last) in {"من", "ل"}:
        skip = ordinal.last + 1 + (line.norm(ordinal.last + 1) == "ايام")
        return number_of(ordinal, "value") - 1, skip, len(line.norm(i)) - 5
    return 0, i, 0


def _date(line: Line, hit: Hit) -> Found | None:
    data = hit.entry.data
    if "month" in data:
        point = Point(month=number_of(hit, "month"), day=number_of(hit, "day"), hijri=bool(data.get("hijri")))
        return Found(hit.first, hit.last, point)
    table = data["by_country"]
    if not isinstance(table, list):
        return None
    days = dict(row.split() for row in table)
    whose = line.hit(hit.last, "nationality") or line.hit(hit.last, "country")
    iso = str(whose.entry.data["iso"]) if whose else line.country
    day = days.get(iso or "*") or days.get("*")
    if day is None:
        return None
    month, number = day.split("-")
    return Found(hit.first, whose.last if whose else hit.last, Point(month=int(month), day=int(number)))
