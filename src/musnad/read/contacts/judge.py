"""Whether a mention is a contact at all: what its frame needs, other senses kept out."""

from __future__ import annotations

from musnad.model import Doc
from musnad.read.contacts.draft import Draft
from musnad.read.contacts.frames import Frame
from musnad.read.contacts.context import Context
from musnad.read.contacts.sides import clause_after


def is_contact(context: Context, k: int, draft: Draft, frame: Frame) -> bool:
    """Whether the mention has what its frame needs and is no other sense of the word."""
    doc = context.doc
    if frame.name == "leave for" and (draft.status == "denied" or not _heads_somewhere(context, k)):
        return False
    if draft.invited:
        if draft.date is None and not _accepted(doc, draft):
            return False
        draft.status = "planned"
    if draft.type == "appointment" and not set(draft.who("appointee")) & context.memory.people:
        return False
    if draft.unreal or not draft.parts or _other_sense(doc, context.sentence):
        return False
    return all(_has(context, k, draft, need) for need in frame.needs) and _has_sides(draft)


def _accepted(doc: Doc, draft: Draft) -> bool:
    """The invitation was taken up, in the same sentence."""
    sentence = doc.sentences[draft.sentence]
    return any(doc.hit(i, "contact_accept") for i in range(sentence.first, sentence.last))


def _heads_somewhere(context: Context, k: int) -> bool:
    """غادر إلى: without إلى it is the place that is left."""
    return any(n.kind == "place" and n.part == "to" for n in context.nodes[k + 1 : k + 14])


def _has(context: Context, k: int, draft: Draft, need: str) -> bool:
    doc = context.doc
    if need == "place":
        return bool(draft.places) or len(draft.parts) > 1
    if need == "paper":
        return any(doc.hit(i, "contact_paper") for i in range(*_wide(doc, draft)))
    if need == "phone":
        return any(doc.hit(i, "contact_phone") for i in range(*_wide(doc, draft)))
    if need in {"with", "to"}:
        clause = clause_after(doc, context.nodes, k)
        return len(draft.sides()) > 1 and (
            bool(clause.of("with", "b") if need == "with" else clause.of("to")) or _side_by_side(context, k, draft)
        )
    if need in {"object", "other"}:
        return len(draft.sides()) > 1
    if need == "delivery":
        return draft.light >= 0 and context.nodes[draft.light].data in {"carry", "get"}
    if need == "office":
        return any(doc.hit(i, "office") for i in range(*_wide(doc, draft)))
    if need == "formal":
        return _formal(doc, k, context, draft)
    return True


def _formal(doc: Doc, k: int, context: Context, draft: Draft) -> bool:
    """Agreed at a date of its own in the past, in a document, or announced: more than the outcome of a meeting."""
    if draft.background and draft.date is not None:
        return True
    first = context.nodes[k].first
    if any(doc.hit(i, "contact_announce") for i in range(max(doc.sentences[draft.sentence].first, first - 4), first)):
        return True
    return any(doc.words[i].norm in {"اعلان", "بيان"} for i in range(*_wide(doc, draft)))


def _side_by_side(context: Context, k: int, draft: Draft) -> bool:
    """Two names as one subject talk to each other when the verb is dual or they do it by telephone."""
    hit = context.nodes[k].hit
    dual = hit is not None and hit.entry.number == "dual"
    return dual or draft.type == "call"


def _wide(doc: Doc, draft: Draft) -> tuple[int, int]:
    return draft.clause[0], min(draft.clause[1] + 8, doc.sentences[draft.sentence].last)


def _has_sides(draft: Draft) -> bool:
    if draft.type in {"meeting", "call", "message"}:
        return len(draft.sides()) >= 2
    if draft.type == "appointment":
        return bool(draft.who("appointee"))
    if draft.type == "visit":
        return bool(draft.who("guest"))
    if draft.type == "conference":
        return bool(draft.who("host", "attendee"))
    return bool(draft.parts)


def _other_sense(doc: Doc, n: int) -> bool:
    """Sport, crowds, the web: two such words in the sentence, or in the article's opening."""
    sentence = doc.sentences[n]
    found = sum(1 for i in range(sentence.first, sentence.last) if doc.hit(i, "contact_sense"))
    return found >= 2
