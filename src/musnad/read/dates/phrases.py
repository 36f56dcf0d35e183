"""Which reader a word can start, and the longest date phrase at each place of a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from musnad.lexicon.lines import Line
from musnad.read.dates.counted import ago_phrase, lately_phrase
from musnad.read.dates.days import day_phrase
from musnad.read.dates.feasts import feast_phrase
from musnad.read.dates.meaning import Day, Lasting, Phrase
from musnad.read.dates.names import is_name
from musnad.read.dates.periods import again_phrase, month_phrase, part_phrase, period_phrase, year_phrase
from musnad.read.dates.stretches import Reader, duration, from_to, pair


def _from_to(line: Line, i: int) -> Phrase | None:
    return from_to(line, i, longest)


_READERS: tuple[Reader, ...] = (
    _from_to, feast_phrase, day_phrase, part_phrase, period_phrase, month_phrase, again_phrase, ago_phrase,
    lately_phrase, year_phrase,
)  # fmt: skip
"""Of equally long readings the first one's counts."""

_STARTS: dict[str, tuple[Reader, ...]] = {
    "weekday": (day_phrase,),
    "day_word": (feast_phrase, day_phrase),
    "day_part": (feast_phrase, day_phrase),
    "time_unit": (
        feast_phrase, day_phrase, part_phrase, period_phrase, month_phrase, lately_phrase, year_phrase,
    ),
    "month": (month_phrase,),
    "hijri_month": (month_phrase,),
    "ordinal": (day_phrase, period_phrase),
    "numeral": (lately_phrase,),
    "season": (part_phrase,),
    "year_part": (part_phrase,),
    "time_phase": (part_phrase, period_phrase, month_phrase, lately_phrase, year_phrase),
    "same_time": (again_phrase,),
    "feast": (feast_phrase,),
    "feast_day": (feast_phrase,),
}  # fmt: skip
_STARTS_OF_CUES: dict[str, tuple[Reader, ...]] = {
    "before": (ago_phrase,),
    "after": (ago_phrase,),
    "since": (_from_to, ago_phrase),
    "within": (ago_phrase, lately_phrase),
    "from": (_from_to,),
    "between": (_from_to,),
    "on": (day_phrase,),
    "this": (period_phrase,),
}
_TAGS = frozenset({*_STARTS, "date_cue"})
_FIGURE: tuple[Reader, ...] = (day_phrase, period_phrase, year_phrase)


def phrases_of(line: Line) -> Iterator[Phrase]:
    """The date phrases of a line, left to right, none overlapping."""
    i = line.first
    while i < line.last:
        phrase = _phrase(line, i) if _may_start(line, i) else None
        if phrase and not is_name(line, phrase):
            yield phrase
        i = phrase.last if phrase else i + 1


def _may_start(line: Line, i: int) -> bool:
    """A cheap look before the readers are asked: nearly all words end here."""
    for hit in line.hits[i]:
        if hit.entry.tag in _TAGS:
            return True
    return line.words[i].norm[0].isdecimal()


def _phrase(line: Line, i: int) -> Phrase | None:
    one = longest(line, i)
    if one is None or not isinstance(one.meaning, Day):
        return one
    return pair(line, one, longest) or _with_duration(line, one, one.meaning)


def _with_duration(line: Line, one: Phrase, day: Day) -> Phrase:
    """ "غدا على مدى يومين", "الأحد، ولمدة ثلاثة أيام": a day and how long from it, in one breath."""
    found = duration(line, one.last + (line.norm(one.last) in {"،", "و"}))
    return replace(one, last=found[1], meaning=Lasting(day, found[0])) if found and found[0] > 1 else one


def longest(line: Line, i: int) -> Phrase | None:
    """The longest date phrase that begins at word ``i``, or None."""
    if i >= line.last:
        return None
    best: Phrase | None = None
    for read in _starting(line, i):
        phrase = read(line, i)
        if phrase and (best is None or phrase.last > best.last):
            best = phrase
    return best


def _starting(line: Line, i: int) -> tuple[Reader, ...]:
    """The readers that the word can start: for most words none."""
    found: tuple[Reader, ...] = _FIGURE if line.words[i].norm[0].isdecimal() else ()
    for hit in line.hits[i]:
        tag = hit.entry.tag
        if tag == "date_cue":
            found += _STARTS_OF_CUES.get(hit.entry.group, ())
        elif tag in _STARTS:
            found += _STARTS[tag]
    return tuple(read for read in _READERS if read in found) if len(found) > 1 else found
