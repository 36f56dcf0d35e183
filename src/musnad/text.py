"""Folding and segmentation that remember every position.

``fold`` gives the searchable form of a text together with the way back: for each folded character the place it came
from. Nothing here alters the text as received.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from operator import attrgetter

from musnad.model import Sentence, Span, Word

_LETTERS = str.maketrans(
    {
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ې": "ي",
        "ے": "ي",
        "ک": "ك",
        "گ": "ك",
        "ڪ": "ك",
        "ة": "ه",
        "ہ": "ه",
        "ھ": "ه",
        "ە": "ه",
        "ۀ": "ه",
        "پ": "ب",
        "ڤ": "ف",
        "چ": "ج",
        "ژ": "ز",
        "ۆ": "و",
        "ۇ": "و",
        "ـ": "",
    }
)
"""Letters that writers and keyboards swap. Hamza carriers and madda fall away with their combining marks (NFKD)."""

_LIGHT = str.maketrans({"ـ": "", "ی": "ي", "ک": "ك"})
_ODD = re.compile(r"[^\u0020-\u007e\u060c\u061b\u061f\u0621-\u063a\u0641-\u064a\u00ab\u00bb\n–—…“”‘’]")
"""Any character but those that fold one to one; those make up nearly all of an article."""
_SEATS = (("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ؤ", "و"), ("ئ", "ي"), ("ى", "ي"), ("ة", "ه"))
"""Those of them that change, Latin capitals apart, and what they become."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the way back: for each of its characters, where it began in the text it was made from.

    ``starts`` is None when every character folded to one character (the map is the identity). ``longer`` holds, by
    folded index, the ends of characters that took more than one place (a letter with its diacritics).
    """

    text: str
    starts: list[int] | None = None
    longer: Mapping[int, int] = field(default_factory=dict)

    def span(self, start: int, end: int) -> Span:
        """The stretch of the original that ``text[start:end]`` (not empty) was folded from, its diacritics included."""
        if self.starts is None:
            return Span(start, end)
        return Span(self.starts[start], self.longer.get(end - 1) or self.starts[end - 1] + 1)

    def origin(self, index: int) -> int:
        """Where folded character ``index`` began in the original."""
        return index if self.starts is None else self.starts[index]


@lru_cache(maxsize=8192)
def _fold_character(character: str) -> str:
    if unicodedata.category(character) == "No":
        return character  # a fraction or raised digit is no part of the number before it
    kept = "".join(
        c for c in unicodedata.normalize("NFKD", character) if unicodedata.category(c) not in {"Mn", "Me", "Cf"}
    )
    digits = "".join(str(unicodedata.decimal(c, c)) if c.isdecimal() else c for c in kept)
    return digits.translate(_LETTERS).lower()


@lru_cache(maxsize=1)
def fold(text: str) -> Folded:
    """Fold hamza forms, alef maqsura, ta marbuta, Persian letters, tatweel, diacritics, ligatures, digits and case.

    A ligature becomes all its letters (ﷺ eighteen characters), each mapped to the one it came from. The last text is
    remembered, because cleaning and reading fold the same article; smaller pieces are folded by ``fold_text``.
    """
    return _fold(text)


def _fold(text: str) -> Folded:
    for seat, letter in _SEATS:
        text = text.replace(seat, letter)
    odd = _ODD.search(text)
    if odd is None:
        return Folded(text.lower())
    out: list[str] = []
    starts: list[int] = []
    longer: dict[int, int] = {}
    at = 0
    while odd is not None:
        i = odd.start()
        out.append(text[at:i].lower())
        starts.extend(range(at, i))
        folded = _fold_character(text[i])
        if folded:
            out.append(folded)
            starts.extend([i] * len(folded))
        elif starts and i and unicodedata.category(text[i]) in {"Mn", "Lm"} and _reaches(starts, longer, i):
            longer[len(starts) - 1] = i + 1
        at = i + 1
        odd = _ODD.search(text, at)
    out.append(text[at:].lower())
    starts.extend(range(at, len(text)))
    return Folded("".join(out), starts, longer)


def _reaches(starts: list[int], longer: Mapping[int, int], i: int) -> bool:
    """Whether the last folded character ends right before ``i``, so that a mark there is written onto it."""
    last = len(starts) - 1
    return (longer.get(last) or starts[last] + 1) == i


@lru_cache(maxsize=4096)
def fold_text(text: str) -> str:
    """The folded form alone, for keys and lexicon forms."""
    return _fold(text).text


def _light(text: str) -> str:
    if _ODD.search(text) is None:
        return text
    kept = "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) not in {"Mn", "Me", "Cf"})
    return kept.translate(_LIGHT)


_WORD = re.compile(
    r"[\u0620-\u064a\u066e-\u06d3\u06d5\u06ee-\u06ef\u06fa-\u06ff]+"  # Arabic letters
    r"|\d+"
    r"|[^\W\d_\u0600-\u06ff]+(?:['’-][^\W\d_\u0600-\u06ff]+)*"  # other letters, with inner hyphen or apostrophe
    r"|[^\w\s]|_"
)


_word = partial(tuple.__new__, Word)
"""A word from the tuple of its fields; a call of the class takes twice as long, and an article has hundreds."""


def words(text: str, folded: Folded | None = None, stretches: Iterable[Span] | None = None) -> tuple[Word, ...]:
    """The words and punctuation marks of a text, or of the given stretches of it, in order."""
    folded = folded or _fold(text)
    out: list[Word] = []
    starts, longer = folded.starts, folded.longer
    for start, end in _folded_stretches(folded, stretches):
        for match in _WORD.finditer(folded.text, start, end):
            a, b = match.span()
            if starts is not None:
                a, b = starts[a], longer.get(b - 1) or starts[b - 1] + 1
            norm, form = match.group(), text[a:b]
            out.append(_word((a, b, form if b - a == len(norm) else _light(form), norm)))
    return tuple(out)


def folded_words(text: str) -> list[str]:
    """The words and marks of a text, folded, without their places."""
    return _WORD.findall(_fold(text).text)


def _folded_stretches(folded: Folded, stretches: Iterable[Span] | None) -> Iterator[tuple[int, int]]:
    if stretches is None:
        yield 0, len(folded.text)
        return
    for span in stretches:
        if folded.starts is None:
            yield span.start, span.end
        else:
            yield bisect_left(folded.starts, span.start), bisect_left(folded.starts, span.end)


# ------------------------------------------------------------------ proclitics

PROCLITICS = (
    "وبال", "فبال", "وكال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال",
    "ول", "وب", "وك", "وس", "فل", "فب", "فس", "و", "ف", "ب", "ك", "ل", "س",
)  # fmt: skip
"""What Arabic writes onto the front of a word, longest first; لل is ل + ال."""
_PROCLITICS = frozenset(PROCLITICS)
_FIRST_LETTERS = frozenset(p[0] for p in PROCLITICS)
_LENGTHS = range(len(PROCLITICS[0]), 0, -1)


@lru_cache(maxsize=16384)
def splits(norm: str) -> tuple[tuple[str, str], ...]:
    """Every way to take a folded word as proclitics and a rest of two letters or more; the bare word comes first."""
    if len(norm) < 3 or norm[0] not in _FIRST_LETTERS:
        return (("", norm),)
    return (("", norm), *[(norm[:n], norm[n:]) for n in _LENGTHS if norm[:n] in _PROCLITICS and len(norm) - n >= 2])


# ------------------------------------------------------------------ sentences

_MARKS = "\u200b\u200c\u200d\u200e\u200f\u061c\ufeff"
"""Marks without width or sound that stand between characters."""
_QUOTES = {"«": "»", "“": "”", '"': '"', "„": "“", "‘": "’"}
_CUTS = frozenset({".", "؟", "!", *_QUOTES})
"""Marks at which a sentence may end or a quotation begin."""


def sentences(
    text: str, found: tuple[Word, ...], title: Span | None = None, max_quote: int = 400
) -> tuple[Sentence, ...]:
    """Cut words into sentences: at newlines, full stops, ؟ and !, but not inside a quotation, an initial or a number.

    A quotation mark that is not closed on its line within ``max_quote`` words opens nothing.
    """
    out: list[Sentence] = []
    line = 0
    first = 0
    closes_at = -1
    n = len(found)
    newlines = _before_newlines(text, found)
    breaks = newlines if title is None else newlines | {bisect_right(found, title.end, key=attrgetter("end")) - 1}
    for i, word in enumerate(found):
        broken = i in breaks
        if not broken and word.norm not in _CUTS and i != closes_at:
            continue
        following = found[i + 1] if i + 1 < n else None
        if i > closes_at and word.norm in _QUOTES:
            closes_at = _closing(found, i, max_quote, newlines)
        stop = word.norm in ".؟!" and i >= closes_at and _ends_sentence(text, found, i)
        closing_quote = (
            i == closes_at and i > 0 and found[i - 1].norm in ".؟!" and following is not None
            and following.norm not in "،,؛؟!."
        )  # fmt: skip
        if broken or stop or closing_quote:
            if (
                stop
                and not broken
                and following is not None
                and following.norm in {"»", "”", '"'}
                and word.end == following.start
            ):
                continue
            span = Span(found[first].start, word.end)
            in_title = title is not None and span.start < title.end and span.end > title.start
            out.append(Sentence(first, i + 1, span, line, in_title))
            first = i + 1
        if broken:
            line += 1
            closes_at = min(closes_at, i)
    if first < n:
        out.append(Sentence(first, n, Span(found[first].start, found[-1].end), line, False))
    return tuple(out)


def _before_newlines(text: str, found: tuple[Word, ...]) -> set[int]:
    """The words behind which a line ends: the last one, and those with a newline between them and the next."""
    starts = [word.start for word in found]
    out = {len(found) - 1}
    at = text.find("\n")
    while at >= 0:
        out.add(bisect_left(starts, at) - 1)
        at = text.find("\n", at + 1)
    return out


def _closing(found: tuple[Word, ...], i: int, max_quote: int, newlines: set[int]) -> int:
    """Index of the word that closes the quotation opened at ``i``; ``i`` itself where none does on the same line."""
    opening, close = found[i].norm, _QUOTES[found[i].norm]
    depth = 0
    for j in range(i + 1, min(len(found), i + max_quote)):
        if j - 1 in newlines:
            return i
        if found[j].norm == close:
            if depth == 0:
                return j
            depth -= 1
        elif found[j].norm == opening:
            depth += 1
    return i


def _ends_sentence(text: str, found: tuple[Word, ...], i: int) -> bool:
    word = found[i]
    if word.norm != ".":
        return True
    before = found[i - 1] if i else None
    after = found[i + 1] if i + 1 < len(found) else None
    touches = after is not None and not text[word.end : after.start].strip(_MARKS)
    if before is None or before.norm == "." or (touches and after is not None and after.norm == "."):
        return False
    if before.end == word.start and len(before.norm) == 1 and before.norm.isalpha():
        return False
    return not (
        touches and after is not None and (before.norm.isdigit() or after.norm.isascii()) and after.norm[0].isalnum()
    )
