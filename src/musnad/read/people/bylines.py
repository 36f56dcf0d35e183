"""Names of those who report: they wrote, filmed or edited the article, and do not act in it."""

from __future__ import annotations

from musnad.read.people.grid import Grid
from musnad.read.people.phrases import Phrase
from musnad.read.people.vocabulary import Sort

_DASHES = "-–—ـ/|"
_SHORT = 9
"""Words that a line of its own for the writer, the city and the agency has at most."""
_SIGNED = 6
"""Words that such a line has at most, if a word in it could be a verb (an outlet's name and a dash)."""
_EARLY = 6
"""Lines from the top in which a writer's line is looked for; the same number from the end."""
_CREDITS = frozenset({"بقلم", "بواسطه", "حاوره", "حاورته", "تصوير", "ترجمه"})
"""Words that need no mark before the name; the others do, or an opening bracket or dash before them (- تحرير فلان)."""


def is_byline(grid: Grid, phrase: Phrase) -> bool:
    """The phrase names who reports: a full name without a title, announced as such or alone on its line."""
    name = phrase.name
    if name is None or phrase.titles or len(name.units) < 2:
        return False
    return _announced(grid, phrase.first) or _opens_article(grid, phrase) or _own_line(grid, phrase)


def _announced(grid: Grid, at: int) -> bool:
    before = at - 1
    if before < 0:
        return False
    marked = grid.is_mark(before, ":-–—/|،")
    while before >= 0 and grid.is_mark(before, ":-–—/|،"):
        before -= 1
    if before < 0:
        return False
    hit = grid.hit(before, "byline")
    credited = grid.norm(before) in _CREDITS or (before > 0 and grid.is_mark(before - 1, "(-–—"))
    return hit is not None and (marked or credited)


def _opens_article(grid: Grid, phrase: Phrase) -> bool:
    """The first words of the article, before a dash: فلان - المدينة."""
    at = phrase.last
    if phrase.first > _SHORT or at >= len(grid.looks) or any(grid.says(i) for i in range(phrase.first)):
        return False
    while at < min(len(grid.looks), _SHORT) and not _dashed(grid, at):
        if grid.says(at):
            return False
        at += 1
    return at < len(grid.looks) and _dashed(grid, at)


def _dashed(grid: Grid, at: int) -> bool:
    """A dash stands at the word, or a lengthening stroke used as one stands before it."""
    words = grid.doc.words
    between = grid.doc.article.text[words[at - 1].end : words[at].start] if at > 0 else ""
    return grid.is_mark(at, _DASHES) or "ـ" in between


def _own_line(grid: Grid, phrase: Phrase) -> bool:
    """A short line without a verb, near the top or the end, that a dash or nothing parts from the name."""
    doc = grid.doc
    sentence = doc.sentences[doc.sentence_of[phrase.first]]
    lines = doc.sentences[-1].line
    if not (sentence.line < _EARLY or sentence.line > lines - _EARLY) or sentence.title:
        return False
    same = [
        s
        for s in doc.sentences[max(0, doc.sentence_of[phrase.first] - 3) : doc.sentence_of[phrase.first] + 4]
        if s.line == sentence.line
    ]
    first, last = same[0].first, same[-1].last
    around = (*range(first, phrase.first), *range(phrase.last, last))
    before = phrase.first == first or grid.is_mark(phrase.first - 1, _DASHES + "،,")
    after = phrase.last == last or grid.is_mark(phrase.last, _DASHES)
    signed = before and after and last - first <= _SIGNED and phrase.last - phrase.first < last - first
    if last - first > _SHORT or (any(map(grid.says, around)) and not signed):
        return False
    latin = phrase.first > first and grid.looks[first].sort is Sort.LATIN
    return (before and after) or latin
