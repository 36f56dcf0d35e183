"""From attributions to statements in words: which of them count, what each attributes and to whom."""

from __future__ import annotations

from dataclasses import dataclass, field

from musnad.model import FINITE
from musnad.read.gender import genders
from musnad.read.statements.attributions import SIDES
from musnad.read.statements.cues import Cue
from musnad.read.statements.discourse import speaker_of, takes_object
from musnad.read.statements.extents import content_of
from musnad.read.statements.items import Draft, Item
from musnad.read.statements.speakers import Speaker, Talk, of_actor
from musnad.read.statements.view import View
from musnad.read.statements.walk import Lead

_NAME = 4
"""Words between the marks of a quotation up to which it may be a name with a cue in it."""
_OPENING = 8


@dataclass(slots=True)
class _Work:
    """What the drafts are made from, and those made so far."""

    view: View
    talk: Talk
    turns: frozenset[int]
    """Words at which an attribution opens."""
    verbs: frozenset[int]
    """Words of verbs that attribute."""
    drafts: list[Draft] = field(default_factory=list)


def draft_statements(view: View, items: list[Item]) -> list[Draft]:
    """The statements that the attributions make, in the order of their cues."""
    turns = frozenset(item.opens for item in items if item.turns)
    verbs = frozenset(i.first for i in items if i.cue is not None and i.lead is not None and not i.cue.relative)
    work = _Work(view, Talk(view, genders(view.doc, view.actor_at.values())), turns, verbs)
    for item in items:
        draft = _closing(work, item) if item.yields else _draft(work, item)
        if draft is not None:
            if not _told_in_passing(draft):
                work.talk.spoken.append((item.first, draft.speaker))
            work.drafts.append(draft)
    return work.drafts


def _told_in_passing(draft: Draft) -> bool:
    """أشار فلان إلى أن الاتحاد يرحب بـ: a present verb inside another's words does not take over the speaking."""
    cue = draft.item.cue
    return draft.outer is not None and cue is not None and cue.hit.entry.tense == "present"


def _draft(work: _Work, item: Item) -> Draft | None:
    """The statement an attribution makes; None inside what another one attributes."""
    if _quoted(work.view, item.first) or _before_content(work, item):
        return None
    outer = None
    last = work.drafts[-1] if work.drafts else None
    if last is not None and last.content[0] <= item.first < last.content[1]:
        if not _innermost(work.view, last, item):
            return None
        work.drafts.pop()
        outer = (last.item, last.speaker)
    content, offset = _content(work, item)
    if content is None or work.view.hit(content[0], "speech_silence") is not None:
        return None
    speaker = item.speaker or _speaker(work, item, outer)
    return None if speaker is None else Draft(item, content, speaker, offset, outer)


def _quoted(view: View, i: int) -> bool:
    """Inside a quotation that is longer than a name."""
    opened = view.quotes.around[i]
    return opened >= 0 and view.quotes.closes[opened] - opened > _NAME


def _before_content(work: _Work, item: Item) -> bool:
    """The verb stands between another cue and its content (قال مصدر طلب عدم ذكر اسمه إن)."""
    if not work.drafts or item.content is not None:
        return False
    last = work.drafts[-1]
    return last.item.first < item.first < last.content[0] and not last.item.yields


def _innermost(view: View, outer: Draft, item: Item) -> bool:
    """The outer content opens with an actor who speaks himself: قال المتحدث إن الوزير أكد."""
    cue = item.cue
    if cue is None or cue.form != "finite" or cue.relative or cue.hit.entry.number == "dual":
        return False
    if outer.item.lead is None or outer.item.lead.kind not in {"clause", "colon"}:
        return False
    actor = view.actor_over.get(item.first - 1)
    return actor is not None and view.norms[actor.first] not in SIDES and actor.first - outer.content[0] <= 1


def _speaker(work: _Work, item: Item, outer: tuple[Item, Speaker] | None) -> Speaker | None:
    if item.cue is None or item.lead is None:
        return None
    over = work.view.actor_over.get(item.first - 1)
    if outer is not None and over is not None:
        return of_actor(over)
    return speaker_of(work.talk, item.cue, item.lead)


# ------------------------------------------------------------------ content


def _content(work: _Work, item: Item) -> tuple[tuple[int, int] | None, int]:
    """The words of the content and the characters to leave out before it; an object of the verb belongs to it."""
    if item.content is not None or item.lead is None:
        return item.content, 0
    content = content_of(work.view, item.lead, work.turns - {item.opens})
    if content is None or item.cue is None or not _object_belongs(work.view, item.cue, item.lead, content):
        return content, item.lead.offset
    objects = item.lead.beside if takes_object(work.talk, item.cue, item.lead) else item.lead.beside[1:]
    if not objects:
        return content, item.lead.offset
    return (objects[0].first, _end_with_quote(work.view, content)), 0


def _object_belongs(view: View, cue: Cue, lead: Lead, content: tuple[int, int]) -> bool:
    """دعا الأطراف إلى: whom it is asked of is part of what is said; not so in أبلغ ضيفه أن، وصفه بأنه «...»."""
    asserts = cue.says("act") == "assert"
    if not cue.says("object") or lead.kind == "colon" or (lead.kind == "clause" and asserts):
        return False
    quoted = content[0] - 1 in view.quotes.closes
    return not (quoted and asserts and content[1] - content[0] > 1)


def _end_with_quote(view: View, content: tuple[int, int]) -> int:
    """The end of the content, with the closing mark when what stands before the quotation is taken in."""
    return content[1] + (view.quotes.closes.get(content[0] - 1) == content[1])


# ------------------------------------------------------------------ sources behind or inside their clause


def _closing(work: _Work, item: Item) -> Draft | None:
    """A source behind or inside its clause counts only where nothing else attributes those words."""
    content = item.content
    if content is None or work.view.hit(content[0], "speech_silence") is not None:
        return None
    if _quoted(work.view, item.first) or any(_overlap(d.content, content) for d in work.drafts[-3:]):
        return None
    if _verb_speaks(work, item, content) or _narrates(work.view, content):
        return None
    speaker = item.speaker
    if speaker is None and item.cue is not None:
        speaker = speaker_of(work.talk, item.cue, Lead("quote", content[0]))
    return None if speaker is None else Draft(item, content, speaker)


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _verb_speaks(work: _Work, item: Item, content: tuple[int, int]) -> bool:
    """The clause has a verb of saying of its own: the source is only where it was read."""
    return item.cue is None and any(i in work.verbs and work.view.quotes.around[i] < 0 for i in range(*content))


def _narrates(view: View, content: tuple[int, int]) -> bool:
    """A contact told by the article and closed with its source is no statement."""
    first, last = content
    if view.quotes.around[first] >= 0 or not any(k in view.actor_at for k in range(first, last)):
        return False
    for i in range(first, min(first + _OPENING, last)):
        for tag in ("contact", "contact_light"):
            hit = view.hit(i, tag)
            if hit is not None and hit.entry.tense in FINITE:
                return True
    return False
