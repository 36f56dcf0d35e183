"""Days counted from another contact: a day before the visit, two days after the talks."""

from __future__ import annotations

from datetime import date, timedelta

from musnad.model import Dated, DateValue, Doc
from musnad.read.contacts.draft import Draft

_EVENT = 4
"""Words behind "a day before" within which the event is named."""


def count_from_events(doc: Doc, drafts: list[Draft], dates: tuple[Dated, ...]) -> None:
    """قبل يوم من رحلة ..., بعد يومين من لقاء ...: one of two contacts has a day, the other lies so many days off."""
    for dated in dates:
        if dated.shift is None or dated.value is not None:
            continue
        event = _event(doc, drafts, dated)
        other = _told_with(doc, drafts, dated, event)
        if event is None or other is None:
            continue
        if event.date is not None and other.date is None:
            _shift(other, event.date.value, dated.shift, dated)
        elif other.date is not None and event.date is None:
            _shift(event, other.date.value, -dated.shift, dated)


def _event(doc: Doc, drafts: list[Draft], dated: Dated) -> Draft | None:
    """The contact that the words behind the date name, told there or before."""
    reach = range(dated.last, min(dated.last + _EVENT, len(doc.words)))
    for draft in drafts:
        if draft.at in reach:
            return draft
    for i in reach:
        hit = doc.hit(i, "contact")
        if hit is not None:
            kind, sentence = hit.entry.data.get("type"), doc.sentence_of[dated.first]
            alike = [d for d in drafts if d.type == kind and (sentence in d.sentences or d.at < i)]
            return alike[-1] if alike else None
    return None


def _told_with(doc: Doc, drafts: list[Draft], dated: Dated, event: Draft | None) -> Draft | None:
    """The other contact of the sentence: the one that lies before or after the event."""
    sentence = doc.sentence_of[dated.first]
    here = [d for d in drafts if d is not event and sentence in d.sentences]
    return min(
        here, key=lambda d: (_told_behind(d, dated), d.sentence != sentence, abs(d.at - dated.first)), default=None
    )


def _told_behind(draft: Draft, dated: Dated) -> bool:
    """ويأتي اللقاء بعد أسبوعين من زيارة وقع خلالها ...: what is told behind the event belongs to that."""
    return draft.at > dated.last


def _shift(draft: Draft, day: str, days: int, dated: Dated) -> None:
    if len(day) == len("YYYY-MM-DD"):
        draft.date = DateValue((date.fromisoformat(day) + timedelta(days=days)).isoformat(), dated.span)
        draft.undated = False
