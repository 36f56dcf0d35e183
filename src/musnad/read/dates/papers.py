"""Newspapers that are called by a day: «المصري اليوم» tells no date."""

from __future__ import annotations

from functools import lru_cache

from musnad.model import Dated, Doc
from musnad.text import words

_DAYS = frozenset({"اليوم", "الغد", "غدا", "الصباح", "المساء", "الان"})
_OPENS = frozenset('«"“')
_CLOSES = frozenset('»"”')


def names_a_paper(doc: Doc, dated: Dated) -> bool:
    """Whether the date is a word of the outlet's own name, or closes a quoted name of two words."""
    if dated.last - dated.first != 1 or doc.words[dated.first].norm not in _DAYS:
        return False
    return _in_outlet(doc, dated.first) or _closes_a_name(doc, dated.first)


@lru_cache(maxsize=256)
def _outlet_words(outlet: str) -> tuple[str, ...]:
    return tuple(word.norm for word in words(outlet))


def _in_outlet(doc: Doc, i: int) -> bool:
    name = _outlet_words(doc.article.outlet or "")
    if len(name) < 2:
        return False
    norm = doc.words[i].norm
    starts = (i - k for k, word in enumerate(name) if word == norm)
    return any(start >= 0 and _stands(doc, name, start) for start in starts)


def _stands(doc: Doc, name: tuple[str, ...], start: int) -> bool:
    """The name's words from ``start`` on; a proclitic may be written onto the first (لصحيفة، بالغد)."""
    found = tuple(word.norm for word in doc.words[start : start + len(name)])
    return found[1:] == name[1:] and bool(found) and found[0].endswith(name[0].removeprefix("ال"))


def _closes_a_name(doc: Doc, i: int) -> bool:
    """«الشرق اليوم»: a definite noun or a place, and the day, alone between quotation marks."""
    quoted = (
        2 <= i < len(doc.words) - 1 and doc.words[i - 2].norm in _OPENS and doc.words[i + 1].norm in _CLOSES
    )  # fmt: skip
    if not quoted:
        return False
    before = doc.words[i - 1].norm
    return before.startswith("ال") or any(hit.tag in {"country", "place", "capital"} for hit in doc.hits[i - 1])
