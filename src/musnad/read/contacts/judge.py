"""Whether a mention is a contact at all: what its frame needs, other senses kept out."""

from __future__ import annotations

from musnad.model import Doc
from musnad.read.contacts.draft import Draft
from musnad.read.contacts.frames import Frame
from musnad.read.contacts.reader import Context
from musnad.read.contacts.sides import clause_after


def is_contact(context: Context, k: int, draft: Draft, frame: Frame) -> bool:
    """Whether the mention has what its frame needs and is no other sense of the word."""
    doc = context.doc
    if draft.unreal or not draft.parts or _other_sense(doc, context.sentence):
        return False
    return all(_has(context, k, draft, need) for need in frame.needs) and _has_sides(draft)


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
        return bool(clause.of("with", "b") if need == "with" else clause.of("to")) and len(draft.sides()) > 1
    if need in {"object", "other"}:
        return len(draft.sides()) > 1
    return True


def _wide(doc: Doc, draft: Draft) -> tuple[int, int]:
    return draft.clause[0], min(draft.clause[1] + 8, doc.sentences[draft.sentence].last)


def _has_sides(draft: Draft) -> bool:
    if draft.type in {"meeting", "call", "message"}:
        return len(draft.sides()) >= 2
    if draft.type == "appointment":
        return bool(draft.who("appointee"))
    if draft.type == "visit":
        return bool(draft.who("guest"))
    return bool(draft.parts)


def _other_sense(doc: Doc, n: int) -> bool:
    """Sport, crowds, the web: two such words in the sentence, or in the article's opening."""
    sentence = doc.sentences[n]
    found = sum(1 for i in range(sentence.first, sentence.last) if doc.hit(i, "contact_sense"))
    return found >= 2
