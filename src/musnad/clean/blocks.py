"""Furniture that is told by its neighbours: around the headline, under a heading of a list, after the last paragraph.

Every function takes the lines, the reasons found so far (changed in place) and which lines are paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from musnad.clean.evidence import is_section, opener_of, stands_alone
from musnad.clean.lines import Line, is_bare
from musnad.clean.loose import Reasons, headline_marks, runs
from musnad.clean.page import headline, is_byline, is_dateline
from musnad.clean.phrases import Phrases
from musnad.lexicon import Lexicon

_LISTS = frozenset({"related", "most-read", "subscribe", "share", "poll", "tags"})
_LIST_LINES = 14
_HEADLINE_WORDS = 17
_MAST_LINES = 4
_TAG_LINES = range(3, 11)
_TAIL_WORDS = 14
_DASH = re.compile(r"\s[-–—]\s")


def head(
    lines: Sequence[Line],
    reasons: Reasons,
    prose: Sequence[bool],
    phrases: Phrases,
    lexicon: Lexicon,
    title: str | None = None,
) -> int | None:
    """Masthead and section names before the headline; gives back where the headline stands."""
    at = headline(lines, reasons, phrases, lexicon, title)
    first = prose.index(True) if True in prose else 0
    for i in range(first if at is not None else 0, len(lines)):
        if reasons[i] == "timestamp":
            reasons[i] = None
    for i in range(first):
        lone = at is None or (i > at and reasons[i + 1] is not None)
        if reasons[i] is None and lone and i != at and is_section(lines[i].text, phrases):
            reasons[i] = "navigation"
    if at is not None and _unknown_before(lines, reasons, at, phrases, lexicon) <= _MAST_LINES:
        for i in range(at - 1, -1, -1):
            if reasons[i] is None and _is_masthead(lines[i], i, reasons, phrases, lexicon):
                reasons[i] = "navigation"
        _below(lines, reasons, range(at + 1, max(first, at + 1)), phrases)
        _between(lines, reasons, prose, range(at), lexicon)
    return at


def _below(lines: Sequence[Line], reasons: Reasons, where: range, phrases: Phrases) -> None:
    """Between headline and first paragraph: the masthead again, a section after a dash. Credits are no notices."""
    mast = {line.text for line, reason in zip(lines[: where.start], reasons, strict=False) if reason}
    for i in where:
        parts = _DASH.split(lines[i].text)
        sectioned = len(parts) == 2 and lines[i].words <= 6 and is_section(parts[1], phrases)
        if reasons[i] in {"copyright", "tags"}:
            reasons[i] = None
        elif reasons[i] is None and (lines[i].text in mast or (sectioned and reasons[i + 1])):
            reasons[i] = "navigation"


def _unknown_before(lines: Sequence[Line], reasons: Reasons, at: int, phrases: Phrases, lexicon: Lexicon) -> int:
    """How many lines above the headline are neither furniture, nor sections, nor dates: a poem has many."""
    return sum(
        reasons[i] is None
        and not is_bare(lines[i])
        and not is_section(lines[i].text, phrases)
        and not is_dateline(lines[i], lexicon)
        for i in range(at)
    )


def _is_masthead(line: Line, i: int, reasons: Reasons, phrases: Phrases, lexicon: Lexicon) -> bool:
    if is_dateline(line, lexicon) or is_bare(line):
        return False
    before_menu = reasons[i + 1] is not None
    if is_byline(line, phrases):
        return before_menu and i == 0
    return line.words <= 3 or (line.words <= 6 and before_menu)


def _between(
    lines: Sequence[Line],
    reasons: Reasons,
    prose: Sequence[bool],
    where: range,
    lexicon: Lexicon,
) -> None:
    """Dates that stand in the middle of a menu, or above it."""
    for first, last in runs(reasons, prose, where):
        before = first == 0 or reasons[first - 1]
        if before and reasons[last] and last - first <= 2 and last < where.stop:
            for i in range(first, last):
                if is_bare(lines[i]) or is_dateline(lines[i], lexicon):
                    reasons[i] = "timestamp"


def comments(lines: Sequence[Line], reasons: Reasons, prose: Sequence[bool], phrases: Phrases) -> None:
    """A comment form or list in the second half of the page: all that follows it was written by readers."""
    if True not in prose:
        return
    start = prose.index(True) + 1
    for i in range(start, len(lines)):
        if reasons[i] == "comments" and 2 * lines[i].start > lines[-1].end:
            opener = opener_of(lines[i], phrases)
            if opener and opener.last:
                for j in range(i + 1, len(lines)):
                    reasons[j] = reasons[j] or "comments"
                return


def lists(lines: Sequence[Line], reasons: Reasons, prose: Sequence[bool], phrases: Phrases, lexicon: Lexicon) -> None:
    """The headlines under "read also" and the like, up to the next paragraph or the subheading before it."""
    if True not in prose:
        return
    for i in range(prose.index(True), len(lines)):
        reason = reasons[i]
        if reason not in _LISTS:
            continue
        opener = opener_of(lines[i], phrases)
        alone = opener is not None and stands_alone(lines[i], opener)
        closer = _closer(lines, prose, i, phrases)
        if opener and closer:
            for j in range(i + 1, closer + 1):
                reasons[j] = reasons[j] or reason
            continue
        stop = _end_of_list(lines, reasons, prose, i + 1, lexicon)
        taken = [j for j in range(i + 1, stop) if reasons[j] is None and not is_bare(lines[j])]
        certain = alone and reason in {"related", "most-read"}
        if certain or len(taken) >= 2 or any(headline_marks(lines[j], lexicon) for j in taken):
            for j in range(i + 1, stop):
                reasons[j] = reasons[j] or reason


def _closer(lines: Sequence[Line], prose: Sequence[bool], i: int, phrases: Phrases) -> int | None:
    """The line that says that the list is over, if it comes before any paragraph."""
    for j in range(i + 1, min(len(lines), i + _LIST_LINES)):
        if prose[j]:
            return None
        found = phrases.first(lines[j].tokens, "furniture_closer") if lines[j].words <= 4 else None
        if found and lines[j].tokens[-len(found.tokens) :] == found.tokens:
            return j
    return None


def _end_of_list(lines: Sequence[Line], reasons: Reasons, prose: Sequence[bool], first: int, lexicon: Lexicon) -> int:
    """Where a list of headlines ends that begins at ``first``: at a paragraph, or a subheading or byline before one."""
    j = first
    while j < len(lines) and j < first + _LIST_LINES and _may_be_headline(lines[j]) and not prose[j] and not reasons[j]:
        j += 1
    at_paragraph = j < len(lines) and prose[j]
    if at_paragraph and j > first and lines[j - 1].words <= 4 and not headline_marks(lines[j - 1], lexicon):
        return j - 1
    return j


def _may_be_headline(line: Line) -> bool:
    return line.words <= _HEADLINE_WORDS or ".." in line.text or "…" in line.text


def tail(lines: Sequence[Line], reasons: Reasons, prose: Sequence[bool], phrases: Phrases) -> None:
    """After the last paragraph, everything from the first piece of furniture to the end of the page."""
    if True not in prose:
        return
    last = len(prose) - 1 - list(reversed(prose)).index(True)
    above = {line.text for line in lines[: prose.index(True)]}
    for i in range(last + 1, len(lines)):
        if reasons[i] is None and lines[i].text in above and not (is_bare(lines[i]) or is_byline(lines[i], phrases)):
            reasons[i] = "repeated"
    label = phrases.at(lines[-1].tokens, 0, "furniture_opener") if lines[-1].tokens else None
    if label and label.reason == "tags" and label.last and last < len(lines) - 1:
        reasons[-1] = "tags"
    first = next((i for i in range(last + 1, len(lines)) if reasons[i]), len(lines))
    _tags_before(lines, reasons, last + 1, first, phrases)
    for i in range(first, len(lines)):
        if reasons[i] is None:
            weak = reasons[i - 1] in {"advertisement", "share", "code", "address"}
            if weak and lines[i].words >= _TAIL_WORDS:
                return
            reasons[i] = reasons[i - 1]


def _tags_before(lines: Sequence[Line], reasons: Reasons, first: int, stop: int, phrases: Phrases) -> None:
    """A few short lines between the last paragraph and the furniture of the tail are its list of tags."""
    run = lines[first:stop]
    short = all(line.words <= 3 and not is_bare(line) and not is_byline(line, phrases) for line in run)
    if stop < len(lines) and short and len(run) in _TAG_LINES:
        reasons[first:stop] = ["tags"] * len(run)


def sandwiches(
    lines: Sequence[Line], reasons: Reasons, prose: Sequence[bool], title: int | None, phrases: Phrases
) -> None:
    """A few short words between two pieces of furniture, and the bare signs beside one."""
    for first, last in runs(reasons, prose, range(len(lines))):
        before = reasons[first - 1] if first else None
        after = reasons[last] if last < len(lines) else None
        short = all(
            line.words <= 3 and not is_byline(line, phrases) and line.text[-1] != ":" for line in lines[first:last]
        )
        inside = title is None or not first <= title < last
        if before and after and short and inside and last - first <= 3 and not _dates(lines[first:last]):
            reasons[first:last] = [before] * (last - first)
    for i in range(len(lines) - 2, -1, -1):
        if reasons[i] is None and reasons[i + 1] and is_bare(lines[i]) and len(lines[i].text) == 1:
            reasons[i] = reasons[i + 1]


def _dates(run: Sequence[Line]) -> bool:
    return any(c.isdigit() for line in run for c in line.text) and not all(is_bare(line) for line in run)
