"""Where it was said: the statement, press conference, interview or post that the article names beside a cue."""

from __future__ import annotations

from musnad.model import Span
from musnad.read.statements.items import Draft
from musnad.read.statements.phrases import addressee_end
from musnad.read.statements.view import COMMAS, STOPS, View

_OPENERS = frozenset(["في", "خلال", "ضمن", "وفي", "وخلال", "بحسب", "وبحسب", "وفق", "حسب", "فبحسب"])
_KEPT = frozenset(["عبر", "علي", "وعبر", "وعلي"])
"""Prepositions that stay with the medium (عبر صفحتها على منصة كذا)."""
_LONGEST = 20


def media_of(view: View, drafts: tuple[Draft, ...]) -> list[Span | None]:
    """The medium of each draft: beside its cue, or that of the draft before it in the same sentence."""
    out: list[Span | None] = []
    for n, draft in enumerate(drafts):
        medium = _beside(view, draft)
        if medium is None and n and _continues(view, drafts[n - 1], draft):
            medium = out[-1]
        out.append(medium)
    return out


def _continues(view: View, before: Draft, draft: Draft) -> bool:
    sentence = view.doc.sentence_of
    return before.speaker.who == draft.speaker.who and sentence[before.item.first] == sentence[draft.item.first]


def _beside(view: View, draft: Draft) -> Span | None:
    first, last = draft.item.first, draft.content[0]
    if last <= first:
        ranges = [(first, view.end_of_sentence(first))]
    else:
        ranges = [
            (first, last),
            (view.start_of_sentence(first), first),
            (draft.content[1], view.end_of_sentence(draft.content[1] - 1)),
        ]
    for start, end in ranges:
        for i in range(start, end):
            span = _medium_at(view, i, end) if i in view.media else None
            if span is not None:
                return span
    return None


def _medium_at(view: View, i: int, end: int) -> Span | None:
    if view.quotes.around[i] >= 0 and view.quotes.closes[view.quotes.around[i]] - view.quotes.around[i] > 5:
        return None
    told = addressee_end(view, i)
    if told > i:
        return view.span(i, min(told, end)) if told <= end else None
    hit = view.hit(i, "speech_medium")
    if hit is None or i in view.actor_at:
        return None
    before = view.norms[i - 1] if i else ""
    if before in _OPENERS or before in _KEPT:
        return view.span(i - (before in _KEPT), _end(view, hit.last, end))
    if hit.clitic in {"ب", "وب"}:
        span = view.span(i, _end(view, hit.last, end))
        return Span(span.start + hit.offset, span.end)
    return None


def _end(view: View, i: int, limit: int) -> int:
    """The comma, colon, complementizer or long quotation that ends the phrase."""
    j = i
    while j < min(limit, i + _LONGEST):
        if (
            view.norms[j] in COMMAS
            or view.norms[j] in STOPS
            or view.norms[j] == ":"
            or view.hit(j, "complementizer") is not None
        ):
            break
        if j in view.quotes.closes:
            if view.quotes.closes[j] - j > 5:
                break
            j = view.quotes.closes[j]
        verb = view.hit(j, "speech")
        if verb is not None and verb.entry.tense in {"past", "present"} and j not in view.actor_over:
            break
        j += 1
    return j
