"""Quotations that are names and no content: «الأيام»، قناة "الشاطئ"، كشفت "الواحة" عن."""

from __future__ import annotations

from musnad.read.statements.cues import Cue
from musnad.read.statements.phrases import LOOSE, PREPOSITIONS
from musnad.read.statements.view import COMMAS, View
from musnad.read.statements.walk import Walk
from musnad.read.statements.written import is_written_on

_LONGEST_NAME = 5
_CLOSING = frozenset('»”"“')
_OWN = frozenset(["خاص", "خاصه"])
_SHORT_QUOTE = 4
_ONE_NAME = 3
_LONG_NAME = 8


def is_name_quote(view: View, since: int, i: int) -> bool:
    """A short quotation written onto لـ or behind a noun is a name (لـ«الأيام»، قناة "الشاطئ"), no content."""
    if view.quotes.closes[i] - i > _LONGEST_NAME:
        return False
    before = view.norms[i - 1]
    if before in PREPOSITIONS and view.quotes.closes[i] - i <= 3:
        return True
    if before in {"ل", "ول", "لل"} or (
        before in COMMAS and view.norms[i - 2] in _CLOSING and view.quotes.closes[i] - i <= 3
    ):
        return True
    if before == "ب" and i > 1 and view.norms[i - 2] in _OWN:
        return True
    tags = ("speech_role", "speech_medium", "speech_press")
    return i - 1 >= since and any(view.hit(i - 1, tag) is not None for tag in tags)


def name_on_the_way(view: View, cue: Cue, walk: Walk) -> bool:
    """A short quotation with the content still to come: كشفت "كذا" عن، بيان تلقت «كذا» نسخة منه أن."""
    close = view.quotes.closes[walk.at]
    subject = walk.at == cue.last and not walk.beside and cue.form == "finite" and close + 1 < len(view.norms)
    if subject and close - walk.at <= _ONE_NAME and view.norms[close + 1] in COMMAS and "أن" in cue.leads:
        return any(view.hit(k, "complementizer") for k in range(close + 1, view.end_of_sentence(close)))
    if subject and close - walk.at <= _LONG_NAME and _introduces(view, cue, close + 1):
        return True
    if close - walk.at > _SHORT_QUOTE:
        return False
    ahead = (view.hit(k, "complementizer") for k in range(close + 1, min(close + 6, len(view.norms))))
    return any(clause is not None and not clause.clitic for clause in ahead)


def _introduces(view: View, cue: Cue, i: int) -> bool:
    """A colon, a preposition of the cue, alone or written onto its word, or a bare complementizer stands at ``i``."""
    if view.norms[i] == ":":
        return True
    clause = view.hit(i, "complementizer")
    if clause is not None:
        return not clause.clitic
    if PREPOSITIONS.get(view.norms[i]) in cue.leads & LOOSE:
        return True
    return "ب" in cue.leads and view.norms[i].startswith("ب") and is_written_on(view, i, "ب")
