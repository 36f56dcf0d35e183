"""Headlines of other stories that stand between paragraphs without a heading, told by their looks and their words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from musnad.clean.evidence import is_section
from musnad.clean.lines import Line, is_bare
from musnad.clean.page import is_dateline
from musnad.clean.phrases import Phrases
from musnad.lexicon import Lexicon

Reasons = list[str | None]

_MARKS = re.compile(r"\.\.|…|؟(?=[^!؟]*\w)|^\S+(?: \S+){0,2} ?:|\|")
_LISTED = re.compile(r"[-–—*•#]|\d+\s*[-–.)]|[«“\"(]")
_INNER_DOTS = re.compile(r"(?:\.\.|…)\s*\w")
_RULE = re.compile(r"\s[-–—|]\s")
_DASHES = frozenset("-–—•*·")
_NEAR = 0.55
"""Above this share of words in common with the story, a line is a deck or subheading of it."""


def runs(reasons: Sequence[str | None], prose: Sequence[bool], where: range) -> Iterator[tuple[int, int]]:
    """Stretches of lines that are neither furniture nor paragraphs, as half-open ranges."""
    first = None
    for i in where:
        free = reasons[i] is None and not prose[i]
        if free and first is None:
            first = i
        elif not free and first is not None:
            yield first, i
            first = None
    if first is not None:
        yield first, where.stop


def headline_marks(line: Line, lexicon: Lexicon) -> int:
    """How many signs of a headline a line has: dots or a question inside, a speaker and a colon, a verb inside."""
    marks = len(set(_MARKS.findall(line.text)))
    return marks + _acts(line, lexicon)


def _acts(line: Line, lexicon: Lexicon) -> bool:
    """True where a present verb the lexicon knows follows the first words ("الرئيس يستقبل ...")."""
    tokens = line.tokens[1:6]
    return any(c.entry.tense == "present" for token in tokens for c in lexicon.index.get(token, ()) if not c.rest)


def loose_headlines(
    lines: Sequence[Line], reasons: Reasons, prose: Sequence[bool], phrases: Phrases, lexicon: Lexicon
) -> None:
    """Headlines of other stories that stand between paragraphs without any heading.

    Only where most lines are paragraphs: in a text cut at a fixed width, most are not.
    """
    if True not in prose:
        return
    first, last = prose.index(True), len(prose) - 1 - list(reversed(prose)).index(True)
    flowing = 2 * sum(prose) >= sum(reason is None for reason in reasons[first : last + 1])
    for start, stop in runs(reasons, prose, range(first, last + 1)):
        if lines[start - 1].text[-1] in ":،" or not prose[start - 1]:
            continue
        dashed = _dashed(lines[start:stop])
        if dashed:
            stop = start + dashed
        elif stop - start == 1 and _sectioned(lines[start], phrases):
            pass
        elif not flowing or not _loose(lines[start:stop], lines, prose, lexicon):
            continue
        reasons[start:stop] = ["related"] * (stop - start)


def _sectioned(line: Line, phrases: Phrases) -> bool:
    """A headline with its section before it ("فيديو | ...")."""
    first, *more = _RULE.split(line.text)
    return bool(more) and is_section(first, phrases)


def _dashed(run: Sequence[Line]) -> int:
    """How many lines of a run are headlines each under a dash on a line of its own: links put between paragraphs."""
    count = 0
    while count + 1 < len(run) and run[count].text in _DASHES and run[count + 1].text[-1] != ".":
        count += 2
    return count


def _loose(run: Sequence[Line], lines: Sequence[Line], prose: Sequence[bool], lexicon: Lexicon) -> bool:
    """Whether a run of lines reads as headlines of other stories: by their marks, and by words that this one lacks."""
    headlines = [line for line in run if not is_bare(line) and not is_dateline(line, lexicon)]
    if not headlines or any(
        line.words < 4 or line.words > 18 or line.text[-1] in ".:؟،؛" or _LISTED.match(line.text) for line in headlines
    ):
        return False
    marks = [headline_marks(line, lexicon) for line in headlines]
    if len(headlines) < len(run) and is_dateline(run[-1], lexicon):
        return True
    if len(run) == 1:
        enough = 2 if _acts(run[0], lexicon) else 3
        likely = marks[0] >= enough and run[0].words >= 6 and _INNER_DOTS.search(run[0].text) is not None
    else:
        likely = sum(m > 0 for m in marks) * 2 >= len(marks) and len(run) >= 3
    return likely and _nearness(headlines, lines, prose) < _NEAR


def _nearness(run: Sequence[Line], lines: Sequence[Line], prose: Sequence[bool]) -> float:
    """The share of the longer words in a run of lines that the story's paragraphs use too (by their first letters)."""
    story = {key for line, told in zip(lines, prose, strict=True) if told for key in _keys(line)}
    keys = [key for line in run for key in _keys(line)]
    return sum(key in story for key in keys) / max(1, len(keys))


def _keys(line: Line) -> list[str]:
    return [token.removeprefix("و").removeprefix("ال")[:4] for token in line.tokens if len(token) >= 4]
