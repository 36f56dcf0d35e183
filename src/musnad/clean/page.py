"""What the page says of the article as a whole: its headline and its day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from musnad.clean.lines import Line, is_prose, split_lines
from musnad.clean.phrases import Phrases, phrases_of
from musnad.lexicon import Lexicon
from musnad.lexicon.calendar import explicit_dates
from musnad.model import Article, Furniture, Span
from musnad.text import fold, fold_text

TITLE_WORDS = range(3, 27)
HEAD_LINES = 40
_TITLE_TO_TEXT = 9
_LONG_WORDS = 12
_DASHED = re.compile(r"\S\s*[-–—]\s+\S|\s[-–—]\s*\S|[:/]\s*\Z|[^\W\d]\s*/\s*[^\W\d]")
_DATE_AT_END = re.compile(r"\s*\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}\s*\Z")
_TIME = re.compile(r"\d{1,2}:\d{2}")
_RULES = re.compile(r"\s*\|\s*|\s+[-–—]\s+")


def find_title(article: Article, furniture: tuple[Furniture, ...], lexicon: Lexicon) -> Span | None:
    """The headline: the line that ``article.title`` gives, or the first that is not furniture and looks like one."""
    lines = list(_free_lines(article.text, furniture))
    at = headline(lines, [None] * len(lines), phrases_of(lexicon), lexicon, article.title)
    return None if at is None else _without_date(lines[at], article.text, lexicon)


def _without_date(line: Line, text: str, lexicon: Lexicon) -> Span:
    """The line without a date in figures that was flattened onto its end."""
    found = _DATE_AT_END.search(text[line.start : line.end])
    if found and explicit_dates(found.group(), lexicon):
        return Span(line.start, line.start + found.start())
    return Span(line.start, line.end)


def _free_lines(text: str, furniture: tuple[Furniture, ...]) -> Iterator[Line]:
    """The first lines of a text up to its first paragraph, without their furniture; offsets into the text itself."""
    at = 0
    for count, raw in enumerate(text.split("\n", 4 * HEAD_LINES)):
        if count > 4 * HEAD_LINES - 1:
            return
        rest = _outside(Span(at, at + len(raw)), furniture)
        at += len(raw) + 1
        piece = rest.of(text) if rest else ""
        if rest and piece.strip():
            start = rest.start + len(piece) - len(piece.lstrip())
            folded = fold_text(piece.strip()).strip()
            line = Line(start, start + len(piece.strip()), folded or piece.strip(), len(folded.split()))
            yield line
            if is_prose(line):
                return


def _outside(span: Span, furniture: tuple[Furniture, ...]) -> Span | None:
    """What is left of a line when the furniture at its ends is taken off, or None."""
    start, end = span.start, span.end
    for piece in furniture:
        if piece.span.start <= start < piece.span.end:
            start = piece.span.end
        elif start < piece.span.start < end:
            end = piece.span.start
    return Span(start, end) if start < end else None


def headline(
    lines: Sequence[Line], reasons: Sequence[str | None], phrases: Phrases, lexicon: Lexicon, title: str | None = None
) -> int | None:
    """Index of the headline among the lines, or None. A ``title`` that came with the article is only looked up."""
    if title is not None:
        wanted = " ".join(fold_text(title).split())
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
        longer = (n for n in range(candidates[0] + 1 if candidates else 0, len(lines)) if _long(lines[n]))
        i = next(longer, -1)
    near = [c for c in candidates if c < i and sum(r is None for r in reasons[c:i]) <= _TITLE_TO_TEXT]
    sure = [c for c in near if not _masthead(lines[c], reasons[c + 1])]
    return min(sure or near, default=None)


def _long(line: Line) -> bool:
    """Long enough for a paragraph where no line ends as one does."""
    return line.words >= _LONG_WORDS


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
    if phrases.at(tokens, 0, "furniture_not") is not None and line.words <= (9 if ":" in line.text else 6):
        return True
    return line.words <= 6 and _DASHED.search(line.text) is not None


def find_published(article: Article, furniture: tuple[Furniture, ...], lexicon: Lexicon) -> str | None:
    """The day of publication as the page gives it, ISO, or None.

    In this order: a date line before the first paragraph, furniture or not; in the first paragraph the dateline that
    opens it ("... في 4 مارس 2025 (وكالة) -") or a date said to be today's ("اليوم الثلاثاء 4 مارس 2025"); a date line
    after the last paragraph; a date in the page's address.
    """
    lines = split_lines(fold(article.text).text)
    first = next((i for i, line in enumerate(lines) if is_prose(line)), len(lines))
    last = next((i for i in range(len(lines) - 1, -1, -1) if is_prose(lines[i])), -1)
    top = _first_day(lines[:first], lexicon)
    if top is None and first < len(lines):
        top = _dateline_day(lines[first], lexicon) or _today(lines[first], lexicon)
    return top or _first_day(lines[max(last, first) + 1 :], lexicon) or _address_day(article, lines)


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


_TODAY = re.compile(r"\bاليوم\b[\s،,(]*(?:\w+[\s،,]*){0,1}\Z")


def _today(line: Line, lexicon: Lexicon) -> str | None:
    """The first date of a paragraph that says of itself that it is today's."""
    at = line.text.find("اليوم")
    if at < 0:
        return None
    piece = line.text[at : at + _OPENING]
    dates = explicit_dates(piece, lexicon) if any(c.isdigit() for c in piece) else ()
    if dates and dates[0].text and _TODAY.search(piece[: dates[0].text.start]):
        return dates[0].value
    return None


_ADDRESS_DAY = re.compile(r"https?://[^\s?]*?[/_-](20\d\d)[/-]?(0\d|1[0-2])[/-]?([0-2]\d|3[01])(?=[/_.-]|\Z)")


def _address_day(article: Article, lines: Sequence[Line]) -> str | None:
    """The day in the address the article came with, or in one on a line of its own near the top of the page."""
    near = [line.text for line in lines[:HEAD_LINES] if line.text.startswith("http")]
    for address in (article.url or "", *near[:1]):
        match = _ADDRESS_DAY.match(address)
        if match:
            try:
                return date(*map(int, match.groups())).isoformat()
            except ValueError:
                continue
    return None
