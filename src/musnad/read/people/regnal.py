"""Numbers of kings and popes, and the words that part father and son of one name."""

from __future__ import annotations

REGNAL = frozenset({
    "الثاني", "الاول", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر", "عشر",
    "الاصغر", "الاكبر", "الابن", "الاب",
})  # fmt: skip
"""Folded words that follow a given name and are no surname."""
