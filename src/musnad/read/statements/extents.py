"""How far an attribution reaches: from the first word of the content to the narrator or the next cue."""

from __future__ import annotations

from musnad.read.statements.view import COMMAS, DASHES, STOPS, View
from musnad.read.statements.walk import Lead

_TRIMMED = COMMAS | DASHES | STOPS | frozenset(":.*•|/«»“”\"'‘’„")
_LONGEST_MEDIUM = 12
_NAME = 5
"""Words to the closing mark up to which a quotation at the head of a headline may be but a part of what is said."""
_COORDINATED = frozenset(["وان", "وبان", "وانه", "وانها", "وانهم", "وبانه"])


def content_of(view: View, lead: Lead, turns: frozenset[int]) -> tuple[int, int] | None:
    """The words of the content (half-open) without its outer quotation marks; None where nothing is left.

    ``turns`` are the words at which another attribution opens.
    """
    start = lead.content
    while start < len(view.norms) and start not in view.quotes.closes and view.norms[start] in _TRIMMED:
        start += 1
    if start >= len(view.norms):
        return None
    if start in view.quotes.closes:
        close = view.quotes.closes[start]
        whole = lead.kind == "colon" and not (view.title(start) and close - start <= _NAME)
        if whole or not _goes_on(view, close + 1, turns):
            return (start + 1, close) if close > start + 1 else None
    end = _end(view, start, turns, spoken=lead.kind == "colon")
    return _trimmed(view, start, end)


def _goes_on(view: View, after: int, turns: frozenset[int]) -> bool:
    """What is attributed goes on behind a quotation that opened it."""
    if after >= len(view.norms) or after >= view.end_of_sentence(after - 1) or after in turns:
        return False
    if view.title(after) and view.norms[after].startswith("و"):
        return False
    if view.norms[after] in COMMAS:
        following = after + 1
        return following < len(view.norms) and view.norms[following] in _COORDINATED and following not in turns
    return not (view.is_mark(after) or _narrated(view, after))


def _end(view: View, start: int, turns: frozenset[int], spoken: bool) -> int:
    j = start
    limit = view.end_of_sentence(start)
    while j < limit or (spoken and _speaks_on(view, j, turns)):
        limit = max(limit, view.end_of_sentence(min(j, len(view.norms) - 1)))
        if j in turns or (j > start and (_narrated(view, j) or _breaks_title(view, j) or _closes_with_medium(view, j))):
            break
        j = view.quotes.closes[j] + 1 if j in view.quotes.closes else j + 1
        limit = max(limit, j)
    return j


def _speaks_on(view: View, j: int, turns: frozenset[int]) -> bool:
    """The next sentence of the line is still the speaker's: no cue opens it and no actor acts in it."""
    if j >= len(view.norms) or j >= view.end_of_line(j - 1) or view.title(j - 1):
        return False
    if view.hit(j, "speech_turn") is not None and view.norms[j] != "لكن":
        return False
    end = view.end_of_sentence(j)
    return not any(i in turns for i in range(j, end)) and not any(i in view.actor_at for i in range(j, min(end, j + 3)))


def _closes_with_medium(view: View, j: int) -> bool:
    """A comma, then where it was said, then nothing more (...، عبر حسابه على منصة كذا)."""
    if view.norms[j] not in COMMAS or j + 2 >= len(view.norms) or view.norms[j + 1] not in {"في", "عبر", "خلال", "علي"}:
        return False
    if view.hit(j + 2, "speech_medium") is None:
        return False
    end = view.end_of_sentence(j)
    return end - j <= _LONGEST_MEDIUM and not any(view.norms[k] in COMMAS for k in range(j + 1, end))


def _breaks_title(view: View, j: int) -> bool:
    """Two full stops part the halves of a headline."""
    return view.norms[j] == "." and view.norms[j - 1] == "." and view.title(j)


def _narrated(view: View, j: int) -> bool:
    return view.hit(j, "speech_stop") is not None


def _trimmed(view: View, start: int, end: int) -> tuple[int, int] | None:
    """Without the marks around it, but with a quotation that it ends in kept whole."""
    while end > start and view.norms[end - 1] in _TRIMMED and not _closes_inside(view, start, end - 1):
        if view.norms[end - 1] in "؟" and view.norms[end - 1]:
            break
        end -= 1
    while start < end and view.norms[start] in _TRIMMED and start not in view.quotes.closes:
        start += 1
    return (start, end) if end > start else None


def _closes_inside(view: View, start: int, i: int) -> bool:
    opened = view.quotes.around[i]
    return opened >= start and view.quotes.closes.get(opened) == i
