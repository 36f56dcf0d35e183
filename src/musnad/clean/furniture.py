"""Page furniture told from article, in text that a scraper has flattened to lines.

Each line is first judged by itself (``evidence``), then by its neighbours: what stands before the headline, in a list
under "read also", between two menus, after the last paragraph. A paragraph of the story is never given up for its
neighbours' sake: keeping a menu costs less than losing a sentence.
"""

from __future__ import annotations

from musnad.clean.blocks import comments, head, lists, sandwiches, tail
from musnad.clean.evidence import narrates, reason_of
from musnad.clean.glued import cuts, openers_in
from musnad.clean.lines import Line, is_prose, split_lines
from musnad.clean.loose import loose_headlines
from musnad.clean.page import headline, is_byline, is_dateline
from musnad.clean.phrases import Phrases, phrases_of
from musnad.lexicon import Lexicon
from musnad.model import Article, Furniture
from musnad.text import Folded, fold

_HEADLINE_WORDS = 5
_NAME_WORDS = 3


def find_furniture(article: Article, lexicon: Lexicon, repeated: frozenset[str] = frozenset()) -> tuple[Furniture, ...]:
    """Stretches of the text that the page added around the article, in order, not overlapping, each with its reason.

    ``repeated`` holds folded lines known to recur over the articles of the outlet (see ``repeated_lines``).
    """
    folded = fold(article.text)
    phrases = phrases_of(lexicon)
    lines = split_lines(folded.text)
    reasons = judge(lines, phrases, lexicon, article.title, repeated)
    return _stretches(folded, lines, reasons, phrases, lexicon)


def judge(
    lines: tuple[Line, ...], phrases: Phrases, lexicon: Lexicon, title: str | None, repeated: frozenset[str]
) -> list[str | None]:
    """For each line the reason why it is furniture, or None where it belongs to the article."""
    reasons = [_alone(line, phrases, lexicon, repeated) for line in lines]
    if len(lines) > 1:
        prose = [
            reason is None and (is_prose(line) or narrates(line, lexicon))
            for line, reason in zip(lines, reasons, strict=True)
        ]
        _spare_headline(lines, reasons, prose)
        if repeated:
            _spare_top(lines, reasons, prose, phrases, lexicon, title)
        at = head(lines, reasons, prose, phrases, lexicon, title)
        comments(lines, reasons, prose, phrases)
        lists(lines, reasons, prose, phrases, lexicon)
        loose_headlines(lines, reasons, prose, phrases, lexicon)
        tail(lines, reasons, prose, phrases)
        sandwiches(lines, reasons, prose, at, phrases)
    return reasons


def _spare_headline(lines: tuple[Line, ...], reasons: list[str | None], prose: list[bool]) -> None:
    """A headline may open with "watch:" or "in pictures |", which further down would make it another story's."""
    for i in range(prose.index(True) if True in prose else 0):
        if reasons[i] == "related" and lines[i].words >= _HEADLINE_WORDS and not lines[i].bullet:
            reasons[i] = None


def _spare_top(
    lines: tuple[Line, ...],
    reasons: list[str | None],
    prose: list[bool],
    phrases: Phrases,
    lexicon: Lexicon,
    title: str | None,
) -> None:
    """An article's own headline may stand in a list on the outlet's other pages; a name below it is the writer's."""
    first = prose.index(True) if True in prose else 0
    above = [i for i in range(first) if reasons[i] == "repeated"]
    at = headline(lines, reasons, phrases, lexicon, title) if above else None
    if at is None and title is None:
        at = next((i for i in reversed(above) if lines[i].words >= _HEADLINE_WORDS), None)
    if at is None:
        return
    below = at + 1
    name = below in above and lines[below].words <= _NAME_WORDS
    for i in (at, below) if name and all(is_dateline(line, lexicon) for line in lines[below + 1 : first]) else (at,):
        if reasons[i] == "repeated":
            reasons[i] = None


def _alone(line: Line, phrases: Phrases, lexicon: Lexicon, repeated: frozenset[str]) -> str | None:
    if line.text in repeated and not is_byline(line, phrases) and not is_dateline(line, lexicon):
        return "repeated"
    return reason_of(line, phrases)


def _stretches(
    folded: Folded, lines: tuple[Line, ...], reasons: list[str | None], phrases: Phrases, lexicon: Lexicon
) -> tuple[Furniture, ...]:
    """Furniture lines that follow one another become one stretch; what is glued to a line is cut out of it."""
    found: list[tuple[int, int, str]] = []
    openers = openers_in(folded.text, phrases)
    joined = False
    for line, reason in zip(lines, reasons, strict=True):
        if reason and joined:
            found[-1] = (found[-1][0], line.end, found[-1][2])
        elif reason:
            found.append((line.start, line.end, reason))
        else:
            found += cuts(line, phrases, lexicon, openers, line is lines[-1])
        joined = reason is not None
    return tuple(Furniture(folded.span(start, end), reason) for start, end, reason in found)
