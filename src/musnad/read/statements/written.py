"""The prepositions بـ and لـ where they are written onto the word they govern."""

from __future__ import annotations

from musnad.read.statements.view import View
from musnad.text import fold_text

_NOT_WRITTEN_ON = frozenset(
    fold_text(
        "بعد بين بلا بدون بينما بل بحسب بشأن بموجب بدوره بدورها بعدما بلاده بلادها بيان بلاغ باسم برفقة بحضور بمناسبة "
        "بعض بشكل بشدة بوضوح بداية باختصار بصراحة بيد بها به بهم بصفته بصفتها بمقر بمكتبه بقصر بالقصر بالمناسبة بالقول"
    ).split()
)
"""Words that begin with ب and are no بـ with its noun, or no content when they are."""
_VERBAL_NOUNS = frozenset(
    fold_text(
        "وجود ضرورة أهمية حاجة دور وقف عقد دعم حل فتح ضبط منع رفع خفض نشر صرف سحب بدء بناء حماية زيادة "
        "مواجهة مكافحة معالجة مراجعة محاسبة مساءلة مقاطعة مساعدة مشاركة متابعة محاربة مناقشة ضمان تهدئة تسوية تنمية"
    ).split()
)
"""Verbal nouns behind لـ that no pattern, or a short one, tells from other nouns."""
_OWN_LAM = (
    "لقا",
    "لجن",
    "لجا",
    "لبن",
    "ليب",
    "لند",
    "لايح",
    "لوا",
    "لوح",
    "لغ",
    "لحظ",
    "لحو",
    "لقب",
    "لون",
    "لهج",
    "لاعب",
    "لاجي",
    "ليل",
    "لما",
    "لسان",
)
"""How nouns and names begin whose ل is their own."""
_PEOPLE_IN_LAM = ("لاعب", "لاجي", "لازم", "لاحق")


def is_written_on(view: View, i: int, letter: str) -> bool:
    """The first letter of word ``i`` is the preposition, and what it governs can be asked for or told."""
    norm = view.norms[i]
    if norm in _NOT_WRITTEN_ON or (len(norm) < 4 and norm != "بما"):
        return False
    if letter == "ب":
        return i not in view.actor_at or bool(view.actor_at[i].clitic)
    if norm[1:] in _VERBAL_NOUNS:
        return True
    return _purpose(norm) and i not in view.actor_at and view.doc.words[i].form[1] != "أ"


def governs_noun(norm: str) -> bool:
    """The word opens with لـ before a noun, and not with a ل of its own."""
    return norm.startswith("ل") and len(norm) > 3 and not norm.startswith(_OWN_LAM)


def _purpose(norm: str) -> bool:
    """للتدخل، لإجراء، لاستئناف، لتشكيل، لوقف: لـ written onto a definite noun, or a verbal noun by its pattern."""
    if norm.startswith("لل"):
        return True
    if len(norm) < 6 or norm.startswith(_PEOPLE_IN_LAM):
        return False
    return (norm[1] == "ا" and "ا" in norm[-3:-1]) or (norm[1] == "ت" and norm[-2] == "ي")
