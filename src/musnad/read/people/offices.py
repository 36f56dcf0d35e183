"""Which office phrases mean one office, and the position that each becomes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from musnad.model import Position
from musnad.read.people.body_served import body_served
from musnad.read.people.grid import Grid
from musnad.read.people.titles import Title
from musnad.text import fold_text

_VARIANTS = {
    "وزير": "وزيرة وزيرا", "رئيس": "رئيسة رئيسا", "مدير": "مديرة مديرا", "سفير": "سفيرة سفيرا", "قائد": "قائدة قائدا",
    "مبعوث": "مبعوثة مبعوثا موفد موفدة", "نائب": "نائبة نائبا", "مستشار": "مستشارة مستشارا", "عضو": "عضوة عضوا",
    "متحدث": "متحدثة متحدثا ناطق ناطقة ناطقا", "منسق": "منسقة منسقا", "باحث": "باحثة باحثا", "خبير": "خبيرة خبيرا",
    "محلل": "محللة محللا", "ملك": "ملكة عاهل", "أستاذ": "أستاذة أستاذا", "مساعد": "مساعدة مساعدا",
    "ممثل": "ممثلة ممثلا",     "مندوب": "مندوبة مندوبا", "مفتش": "مفتشا",
}  # fmt: skip
_HEADS = {fold_text(v): fold_text(head) for head, variants in _VARIANTS.items() for v in variants.split()}
"""Folded heads of office in another gender or case, or by another word, and the usual one."""
_SMALL = frozenset(
    {"في", "الي", "لدي", "باسم", "من", "عن", "علي", "ل", "ب", "(", ")", "«", "»", '"', "“", "”", "،", "-"}
)


_QUALITIES = frozenset(
    {
        "الزاير",
        "الزايره",
        "الزايرين",
        "الزايران",
        "الضيف",
        "الضيفه",
        "الجديد",
        "الجديده",
        "الحالي",
        "الحاليه",
        "العام",
        "العامه",
        "عام",
        "الاعلي",
        "الرسمي",
        "الرسميه",
        "رسمي",
    }
)

REALM = frozenset({"دول", "لاد", "بلاد", "جمهوري"})
"""Stems of the words that make a president the head of his state (رئيس البلاد)."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office phrase reduced to what it says: its head, the stems of its other words, the country it serves."""

    head: str
    words: frozenset[str]
    country: str | None
    length: int


def office_of(grid: Grid, title: Title) -> Office:
    """The reduced form of an office phrase."""
    country = None
    stems: set[str] = set()
    at = title.first
    while at < title.last:
        place = grid.geographic(at)
        iso = place.entry.data.get("iso") if place else None
        if place is not None and iso and place.first > title.first:
            country = country or str(iso)
            at = min(place.last, title.last)
            continue
        norm = grid.norm(at)
        if at > title.first and norm not in _SMALL and not _qualifier(grid, at):
            stems.add(stem(norm))
        at += 1
    return Office(_head(title), frozenset(stems), country, title.last - title.first)


def _qualifier(grid: Grid, at: int) -> bool:
    return grid.hit(at, "former") is not None or grid.norm(at) in _QUALITIES


def _head(title: Title) -> str:
    bare = title.head.split()[0]
    return _HEADS.get(bare, bare.removesuffix("ا") if len(bare) > 4 else bare)


@lru_cache(maxsize=16384)
def stem(norm: str, final: bool = True) -> str:
    """A folded word without proclitics, article, and (``final``) the feminine ending."""
    for prefix in ("وبال", "ولل", "وال", "بال", "كال", "لل", "ال"):
        if norm.startswith(prefix) and len(norm) - len(prefix) > 1:
            norm = norm[len(prefix) :]
            break
    while final and norm[0] in "لبو" and len(norm) > 4:
        # also behind the article, so that رئيس الوزراء and رئيس وزراء are one
        norm = norm[1:]
    if final and norm.endswith("ه") and len(norm) > 3:
        norm = norm[:-1]
    return norm


def same_office(a: Office, b: Office) -> bool:
    """One office in two wordings: one head, no two countries, and the words of one within the other's."""
    if a.head != b.head or (a.country and b.country and a.country != b.country):
        return False
    if a.words <= b.words or b.words <= a.words:
        return bool(a.words or a.country) == bool(b.words or b.country) or not (a.words and b.words)
    shared = len(a.words & b.words)
    return 2 * shared / (len(a.words) + len(b.words)) >= 0.66


def to_position(grid: Grid, title: Title) -> Position:
    """The position that a title names."""
    office = office_of(grid, title)
    return Position(title.span, title.former, title.acting, office.head, body_served(grid, title), office.country)
