"""Find the dates of an article, in the order of its words, and give each its value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from musnad.lexicon import Lexicon, find_hits
from musnad.lexicon.days import YEARS, whole_day
from musnad.lexicon.lines import Line, lines
from musnad.model import Dated, DateValue, Doc
from musnad.read.dates.forward import points_forward
from musnad.read.dates.meaning import Ago, Day, Meaning, Phrase, Stretch
from musnad.read.dates.papers import names_a_paper
from musnad.read.dates.phrases import phrases_of
from musnad.read.dates.resolve import days_from, resolve
from musnad.read.dates.stretches import duration
from musnad.read.dates.values import Now, Value
from musnad.text import words as find_words

_LONGEST = 14
"""Days that a visit or a conference may last; longer ones are truces and terms."""
_NEAR = 25
"""Words from one date to another that counts from it."""
_STOPS = frozenset({".", "؟", "!", "؛"})
_CLOSING = frozenset({"اختتم", "اختتمت", "يختتم", "تختتم", "انهي", "انهت", "ختام", "اختتام", "نهايه"})
_RETURNS = frozenset({"عاد", "عادت", "يعود", "غادر", "غادرت", "اختتم", "اختتمت", "انهي", "انهت"})
_NEAR_VERB = 45
"""Words before a date within which the verb that it is the day of stands."""


def find_dates(doc: Doc, lexicon: Lexicon) -> tuple[Dated, ...]:
    """The date expressions of an article, each with the value that points back and, where it may, forward."""
    found = tuple(lines(doc.article.text, doc.words, doc.hits))
    dates = (_dated(told) for told in _told(found, _day(doc.published)))
    return tuple(dated for dated in dates if not names_a_paper(doc, dated))


def date_expressions(
    text: str, anchor: str | None, lexicon: Lexicon, country: str | None = None
) -> tuple[DateValue, ...]:
    """The dates that a text tells and that can be resolved, anchored on the day it was published (ISO, or None).

    Where the words may point back or forward, the sentence decides: "سيصل الخميس" is the coming Thursday.
    ``country`` (ISO code) tells whose national days are meant.
    """
    words = find_words(text)
    found = tuple(lines(text, words, find_hits(text, words, lexicon), country))
    out = []
    for told in _told(found, _day(anchor)):
        value = told.value.back
        forward = told.value.forward
        if forward and (points_forward(told.line, told.phrase) or (value is None and _alone(told.phrase.meaning))):
            value = forward
        if value:
            out.append(DateValue(value, _dated(told).span))
    return tuple(out)


def _alone(meaning: Meaning) -> bool:
    """True for "بعد يومين" with nothing told before it to count from: it counts from today."""
    return isinstance(meaning, Ago) and meaning.unit != "year"


def _day(published: str | None) -> date | None:
    """The day of an ISO date or time stamp; None for anything else, and for years that no newspaper has."""
    try:
        day = date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
    return day if day and day.year in YEARS else None


# ------------------------------------------------------------------ values


@dataclass(frozen=True, slots=True)
class _Told:
    """A phrase with its value, and the stretch it opens where the sentence says how long."""

    line: Line
    phrase: Phrase
    value: Value
    lasting: str | None


def _told(found: tuple[Line, ...], published: date | None) -> Iterator[_Told]:
    """The phrases of all lines with their values, each held against the date told before it."""
    by_line = [(line, tuple(phrases_of(line))) for line in found]
    today = Now(published) if published else _stated([p.meaning for _, phrases in by_line for p in phrases])
    last: str | None = None
    for line, phrases in by_line:
        for k, phrase in enumerate(phrases):
            near = k > 0 and phrase.first - phrases[k - 1].last <= _NEAR
            now = Now(today.day, last, today.rough, near)
            value = resolve(phrase.meaning, now)
            yield _Told(line, phrase, value, _how_long(line, phrases, k, value, now))
            told = value.back or value.forward
            if told and not isinstance(phrase.meaning, Stretch):
                last = told


def _dated(told: _Told) -> Dated:
    phrase, shift = told.phrase, None
    match phrase.meaning:
        case Ago(count=int(count), unit="day" | "week" as unit, sign=sign, event=True):
            shift = count * sign * (7 if unit == "week" else 1)
    span = told.line.span(phrase.first, phrase.last, phrase.offset)
    return Dated(phrase.first, phrase.last, span, told.value.back, told.value.forward, told.lasting, shift)


def _how_long(line: Line, phrases: tuple[Phrase, ...], k: int, value: Value, now: Now) -> str | None:
    """The stretch that a day opens or closes, told elsewhere in its sentence."""
    phrase = phrases[k]
    day = value.back or value.forward
    if value.back and value.forward and points_forward(line, phrase):
        day = value.forward
    if day is None or len(day) != 10:
        return None
    after = phrases[k + 1] if k + 1 < len(phrases) else None
    for i in range(phrase.last, _stop(line, phrase.last, after.first if after else line.last)):
        if found := duration(line, i):
            return days_from(day, found[0], _returns(line, phrase.first)) if found[0] <= _LONGEST else None
    if after and (end := _until(line, phrase, after, now)) and end >= day:
        return f"{day}/{end}"
    start = phrases[k - 1].last if k else line.first
    stop = next((i for i in range(phrase.first - 1, start - 1, -1) if line.norm(i) in _STOPS), start)
    if k and stop == start:
        return None
    for i in range(stop, phrase.first):
        if (found := duration(line, i)) and found[0] <= _LONGEST:
            return days_from(day, found[0], _closes(line, stop, i))
    return None


def _stop(line: Line, first: int, last: int) -> int:
    return next((i for i in range(first, last) if line.norm(i) in _STOPS), last)


def _until(line: Line, phrase: Phrase, after: Phrase, now: Now) -> str | None:
    """ "وتستمر حتى غد الخميس": the day on which what began with ``phrase`` ends."""
    cue = line.hit(after.first - 1, "date_cue")
    lasts = line.hit(after.first - 2, "date_cue")
    if not (cue and cue.entry.group == "to" and lasts and lasts.entry.group == "lasts"):
        return None
    value = resolve(after.meaning, now)
    return value.forward or value.back


def _returns(line: Line, last: int) -> bool:
    """عاد الوزير أمس بعد زيارة استغرقت يومين: the day is that of the return."""
    return any(line.norm(i).lstrip("و") in _RETURNS for i in range(max(line.first, last - _NEAR_VERB), last))


def _closes(line: Line, first: int, last: int) -> bool:
    return any(line.norm(i).lstrip("و") in _CLOSING for i in range(first, last))


# ------------------------------------------------------------------ texts without a day of publication


def _stated(meanings: list[Meaning]) -> Now:
    """What can be known of today from the text alone: the latest day it states in full, and "غدا الخميس"."""
    days = [day for m in meanings if isinstance(m, Day) and m.point and (day := whole_day(m.point))]
    if not days:
        return Now(None)
    today = {told for m in meanings if isinstance(m, Day) and (told := _weekday_of_today(m)) is not None}
    if len(today) != 1:
        return Now(max(days), rough=True)
    return Now(max(days) + timedelta(days=(today.pop() - max(days).weekday()) % 7))


def _weekday_of_today(day: Day) -> int | None:
    if day.offset is None or day.weekday is None or day.point is not None:
        return None
    return (day.weekday - day.offset) % 7
