"""Find the dates of an article, in the order of its words, and give each its value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from musnad.lexicon import Lexicon, find_hits
from musnad.lexicon.calendar import Line, lines, whole_day
from musnad.model import Dated, DateValue, Doc, Span, Word
from musnad.read.dates.counted import ago_phrase, lately_phrase
from musnad.read.dates.days import day_phrase
from musnad.read.dates.meaning import Ago, Day, Meaning, Phrase, Stretch
from musnad.read.dates.periods import again_phrase, month_phrase, part_phrase, period_phrase, year_phrase
from musnad.read.dates.resolve import Now, Value, resolve
from musnad.read.dates.stretches import duration, from_to, lasting, pair
from musnad.text import words as find_words

_STARTERS = frozenset({
    "weekday", "day_word", "day_part", "time_unit", "month", "hijri_month", "ordinal", "numeral", "season", "year_part",
    "time_phase", "same_time", "date_cue", "feast",
})  # fmt: skip
_READERS = (day_phrase, part_phrase, period_phrase, month_phrase, again_phrase, ago_phrase, lately_phrase, year_phrase)


def find_dates(doc: Doc, lexicon: Lexicon) -> tuple[Dated, ...]:
    """The date expressions of an article, each with the value that points back and, where it may, forward."""
    return tuple(_dates(tuple(lines(doc.article.text, doc.words, doc.hits)), _day(doc.published)))


def date_expressions(
    text: str, anchor: str | None, lexicon: Lexicon, country: str | None = None
) -> tuple[DateValue, ...]:
    """The dates that a text tells and that can be resolved, anchored on the day it was published (ISO, or None).

    Where the words may point back or forward, the sentence decides: "سيصل الخميس" is the coming Thursday.
    """
    words = find_words(text)
    found = _dates(tuple(lines(text, words, find_hits(text, words, lexicon))), _day(anchor))
    out = []
    for dated in found:
        value = dated.lasting or dated.value
        if dated.forward and (value is None or _points_forward(text, words, dated)):
            value = dated.forward
        if value:
            out.append(DateValue(value, dated.span))
    return tuple(out)


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def _points_forward(text: str, words: tuple[Word, ...], dated: Dated) -> bool:
    return False


# ------------------------------------------------------------------ phrases


def _dates(found: tuple[Line, ...], published: date | None) -> Iterator[Dated]:
    phrases = [(line, phrase) for line in found for phrase in phrases_of(line)]
    now = Now(published) if published else _stated([phrase for _, phrase in phrases])
    for line, phrase in phrases:
        value = resolve(phrase.meaning, now)
        yield _dated(line, phrase, value)
        told = value.back or value.forward
        if told and not isinstance(phrase.meaning, Stretch):
            now = replace(now, told=told)


def _dated(line: Line, phrase: Phrase, value: Value) -> Dated:
    shift = None
    match phrase.meaning:
        case Ago(count=int(count), unit="day" | "week" as unit, sign=sign, event=True):
            shift = count * sign * (7 if unit == "week" else 1)
    span = line.span(phrase.first, phrase.last, phrase.offset)
    return Dated(phrase.first, phrase.last, span, value.back, value.forward, None, shift)


def phrases_of(line: Line) -> Iterator[Phrase]:
    """The date phrases of a line, left to right, none overlapping."""
    i = line.first
    while i < line.last:
        phrase = _phrase(line, i) if _may_start(line, i) else None
        if phrase:
            yield phrase
        i = phrase.last if phrase else i + 1


def _may_start(line: Line, i: int) -> bool:
    hits = line.hits[i]
    return any(hit.entry.tag in _STARTERS for hit in hits) if hits else line.words[i].norm.isdigit()


def _phrase(line: Line, i: int) -> Phrase | None:
    stretch = from_to(line, i, _one)
    if stretch:
        return stretch
    one = _one(line, i)
    return (pair(line, one, _one) or one) if one else None


def _one(line: Line, i: int) -> Phrase | None:
    """The longest phrase at word ``i``; of equally long ones the first reader's."""
    found = [phrase for read in _READERS if (phrase := read(line, i))]
    return max(found, key=lambda phrase: phrase.last) if found else None


# ------------------------------------------------------------------ texts without a day of publication


def _stated(phrases: list[Phrase]) -> Now:
    """What can be known of today from the text alone: the latest day it states in full, and "غدا الخميس"."""
    days = [day for p in phrases if (day := _full_day(p.meaning))]
    if not days:
        return Now(None)
    latest = max(days)
    today = {(m.weekday - m.offset) % 7 for p in phrases if isinstance(m := p.meaning, Day) and _tells_today(m)}
    if len(today) != 1:
        return Now(latest, rough=True)
    return Now(latest + timedelta(days=(today.pop() - latest.weekday()) % 7))


def _full_day(meaning: Meaning) -> date | None:
    return whole_day(meaning.point) if isinstance(meaning, Day) and meaning.point else None


def _tells_today(day: Day) -> bool:
    return day.offset is not None and day.weekday is not None and day.point is None


__all__ = ["Span", "date_expressions", "find_dates", "phrases_of"]
