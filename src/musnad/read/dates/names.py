"""Dates that are names: "ثورة 17 فبراير", "صلاة الجمعة", "شارع 7 نوفمبر", "سوق الخميس"."""

from __future__ import annotations

from musnad.lexicon.days import Point
from musnad.lexicon.lines import Line
from musnad.read.dates.meaning import Day, Phrase
from musnad.read.dates.periods import is_of


def is_name(line: Line, phrase: Phrase) -> bool:
    """True where the word before a date, in construct with it, makes a name of it and no year follows."""
    if phrase.offset or phrase.first == line.first:
        return False
    head = line.hit(phrase.first - 1, "not_a_date")
    if head is None or head.clitic.endswith(("ال", "لل")):
        return False
    day = phrase.meaning
    if isinstance(day, Point):
        return is_of(head, "month") and day.day is None and day.year is None and day.step is None
    if isinstance(day, Day) and day.offset is None:
        if day.point is not None:
            return is_of(head, "month") and day.point.year is None and day.point.step is None
        return is_of(head, "weekday")
    return False
