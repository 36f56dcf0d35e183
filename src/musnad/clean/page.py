"""What the page says of the article as a whole: its headline and its day of publication."""

from __future__ import annotations

import re
from collections.abc import Sequence

from musnad.clean.lines import Line, is_prose, split_lines
from musnad.clean.phrases import Phrases, phrases_of
from musnad.lexicon import Lexicon
from musnad.lexicon.calendar import explicit_dates
from musnad.model import Article, Furniture, Span
from musnad.text import fold

TITLE_WORDS = range(3, 27)
HEAD_LINES = 40
_TITLE_TO_TEXT = 9
_DASHED = re.compile(r"\S\s*[-–—]\s+\S|\s[-–—]\s*\S|[:/]\s*\Z|\S\s*/\s*\S")
_TIME = re.compile(r"\d{1,2}:\d{2}")
_RULES = re.compile(r"\s*\|\s*|\s+[-–—]\s+")


def find_title(article: Article, furniture: tuple[Furniture, ...], lexicon: Lexicon) -> Span | None:
    """The headline: the line that ``article.title`` gives, or the first that is not furniture and looks like one."""
    folded = fold(article.text)
    lines = split_lines(folded.text)[:HEAD_LINES]
    taken = [piece.span for piece in furniture]
    free: list[Line] = []
    for line in lines:
        span = folded.span(line.start, line.end)
        rest = _outside(span, taken)
        if rest is not None:
            free.append(_trimmed(line, folded.text, rest, folded.starts))
    phrases = phrases_of(lexicon)
    at = headline(free, [None] * len(free), phrases, lexicon, article.title)
    return None if at is None else folded.span(free[at].start, free[at].end)


def _outside(span: Span, taken: Sequence[Span]) -> Span | None:
    """What is left of a line when the furniture at its ends is taken off, or None."""
    start, end = span.start, span.end
    for piece in taken:
        if piece.start <= start < piece.end:
            start = piece.end
        elif start < piece.start < end:
            end = piece.start
    return Span(start, end) if start < end else None


def _trimmed(line: Line, folded: str, rest: Span, starts: Sequence[int] | None) -> Line:
    """The line cut down to a span of the original text, spaces at its ends left out."""
    if starts is None:
        start, end = rest.start, rest.end
    else:
        inside = [i for i in range(line.start, line.end) if rest.start <= starts[i] < rest.end]
        start, end = (inside[0], inside[-1] + 1) if inside else (line.start, line.end)
    text = folded[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    return Line(start, start + len(text), text, len(text.split()))


def headline(
    lines: Sequence[Line], reasons: Sequence[str | None], phrases: Phrases, lexicon: Lexicon, title: str | None = None
) -> int | None:
    """Index of the headline among the lines, or None. A ``title`` that came with the article is only looked up."""
    if title is not None:
        wanted = " ".join(fold(title).text.split())
        return next((i for i, line in enumerate(lines[:HEAD_LINES]) if " ".join(line.text.split()) == wanted), None)
    candidates: list[int] = []
    for i, line in enumerate(lines[:HEAD_LINES]):
        if reasons[i] is not None:
            continue
        if is_prose(line):
            break
        if line.words in TITLE_WORDS and not is_byline(line, phrases) and not is_dateline(line, lexicon):
            candidates.append(i)
    else:
        return None
    near = [c for c in candidates if sum(r is None for r in reasons[c:i]) <= _TITLE_TO_TEXT]
    sure = [c for c in near if not _masthead(lines[c], reasons[c + 1])]
    return min(sure or near, default=None)


def _masthead(line: Line, after: str | None) -> bool:
    """Whether a line may as well name the page: very short, divided by a bar, or followed by a menu."""
    return line.words <= 3 or (line.words <= 7 and " | " in line.text) or (line.words == 4 and after is not None)


def is_dateline(line: Line, lexicon: Lexicon) -> bool:
    """True for a line that is a date, perhaps with a weekday, an hour and a place, and nothing more."""
    if line.words > 12 or not any(c.isdigit() for c in line.text):
        return False
    dates = explicit_dates(line.text, lexicon)
    if dates and dates[0].text:
        left = line.text[: dates[0].text.start] + line.text[dates[-1].text.end if dates[-1].text else 0 :]
        return len([w for w in left.split() if w.isalpha() and len(w) > 1]) <= 4
    return _TIME.search(line.text) is not None and line.words <= 5


def is_byline(line: Line, phrases: Phrases) -> bool:
    """True for a line that names the writer, agency or place of a report ("كتب: ..."), or credits a picture."""
    tokens = line.tokens
    if not tokens or line.words > 12:
        return False
    if phrases.at(tokens, 0, "byline") is not None and (line.words <= 6 or ":" in line.text):
        return True
    return line.words <= 6 and _DASHED.search(line.text) is not None


def find_published(article: Article, furniture: tuple[Furniture, ...], lexicon: Lexicon) -> str | None:
    """The day of publication as the page gives it, ISO, or None.

    In this order: a date line before the first paragraph, furniture or not; the dateline that opens the first
    paragraph ("القاهرة في 4 مارس ... 2025"), where it has a year; a date line after the last paragraph.
    """
    lines = split_lines(fold(article.text).text)
    first = next((i for i, line in enumerate(lines) if is_prose(line)), len(lines))
    last = next((i for i in range(len(lines) - 1, -1, -1) if is_prose(lines[i])), -1)
    top = _first_day(lines[:first], lexicon)
    if top is None and first < len(lines):
        top = _dateline_day(lines[first], lexicon)
    return top or _first_day(lines[max(last, first) + 1 :], lexicon)


def _first_day(lines: Sequence[Line], lexicon: Lexicon) -> str | None:
    """The first whole day on a line that is a date line, or has one between bars or dashes ("... | 3 يونيو 2024")."""
    for line in lines[:HEAD_LINES]:
        if line.words > 24 or not any(c.isdigit() for c in line.text):
            continue
        dates = explicit_dates(line.text, lexicon)
        if dates and (is_dateline(line, lexicon) or any(_is_date(p, lexicon) for p in _RULES.split(line.text))):
            return dates[0].value
    return None


def _is_date(text: str, lexicon: Lexicon) -> bool:
    return is_dateline(Line(0, len(text), text, len(text.split())), lexicon)


_OPENING = 90
"""How far into the first paragraph, in characters, its dateline may reach."""
_CLOSES = re.compile(r"[/)—–-]|\(")


def _dateline_day(line: Line, lexicon: Lexicon) -> str | None:
    """The day of a dateline: "city day month year (agency) - ..." at the very beginning of the first paragraph."""
    opening = line.text[:_OPENING]
    dates = explicit_dates(opening, lexicon) if any(c.isdigit() for c in opening) else ()
    if not dates or dates[0].text is None:
        return None
    before, after = opening[: dates[0].text.start].split(), opening[dates[0].text.end :].lstrip()
    return dates[0].value if len(before) <= 4 and _CLOSES.match(after) else None
