"""The chain of attribution (isnad): outlet, agency, document, spokesman, speaker, each with the words that name it."""

from __future__ import annotations

from musnad.model import Link, Span
from musnad.read.statements.items import Draft
from musnad.read.statements.speakers import Speaker
from musnad.read.statements.view import View

_SPOKESMEN = frozenset(["متحدث", "متحدثه", "ناطق", "ناطقه"])
_PRESS = frozenset(["وكاله", "صحيفه", "قناه", "جريده", "موقع", "شبكه", "اذاعه", "مجله", "تلفزيون"])


def addressee_of(draft: Draft) -> str | None:
    """The id of whom it is said to or asked of, when that is someone of the reading."""
    lead = draft.item.lead
    if lead is None:
        return None
    if lead.addressee is not None:
        return lead.addressee.who
    others = [p.actor for p in lead.beside if p.actor is not None and p.actor.who != draft.speaker.who]
    return others[0].who if others and draft.item.cue is not None and draft.item.cue.says("object") else None


def chain_of(view: View, draft: Draft, medium: Span | None) -> tuple[Link, ...]:
    """From the outlet to the speaker; a link is left out where the article does not name it."""
    links = [*_outlet(view), *_agency(view, draft)]
    if medium is not None and _is_document(view, medium):
        links.append(Link("statement", medium))
    if draft.outer is not None:
        speaker = draft.outer[1]
        if speaker.span is not None:
            links.append(Link("spokesman" if _is_spokesman(view, speaker) else "source", speaker.span, speaker.who))
    if draft.speaker.span is not None:
        kind = "spokesman" if _is_spokesman(view, draft.speaker) else "speaker"
        links.append(Link(kind, draft.speaker.span, draft.speaker.who))
    return tuple(links)


def _outlet(view: View) -> list[Link]:
    """The outlet, where the text names it."""
    name = view.doc.article.outlet
    at = view.doc.article.text.find(name) if name else -1
    return [Link("outlet", Span(at, at + len(name)))] if name and at >= 0 else []


def _agency(view: View, draft: Draft) -> list[Link]:
    """The agency or paper that passes the words on (نقلت وكالة كذا عن)."""
    cue = draft.item.cue
    if cue is None or cue.says("subject") != "speaker":
        return []
    for i in range(cue.last, min(cue.last + 6, draft.content[0])):
        actor = view.actor_at.get(i)
        if actor is not None and actor.span != draft.speaker.span:
            return [Link("agency" if view.norms[actor.first] in _PRESS else "source", actor.span, actor.who)]
    return []


def _is_document(view: View, medium: Span) -> bool:
    hit = view.hit(view.word_at(medium.start), "speech_medium")
    return hit is not None and hit.entry.data.get("sort") == "statement"


def _is_spokesman(view: View, speaker: Speaker) -> bool:
    if speaker.phrase is None:
        return False
    words = view.norms[speaker.phrase[0] : speaker.phrase[1]]
    return any(w.removeprefix("و").removeprefix("ال") in _SPOKESMEN for w in words)
