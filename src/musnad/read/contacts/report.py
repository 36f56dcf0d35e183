"""From drafts to the contacts of the reading: evidence, confidence and why, in plain words."""

from __future__ import annotations

from musnad.model import Contact, Doc, Participant
from musnad.read.contacts.draft import Draft
from musnad.read.contacts.topics import topic_classes


def report(doc: Doc, drafts: list[Draft]) -> tuple[Contact, ...]:
    """The contacts in the order of the text, numbered from c1."""
    ordered = sorted(drafts, key=lambda d: d.trigger.start)
    return tuple(_contact(doc, draft, f"c{n}") for n, draft in enumerate(ordered, 1))


def _contact(doc: Doc, draft: Draft, name: str) -> Contact:
    return Contact(
        id=name,
        type=draft.type,
        status=draft.status,
        trigger=draft.trigger,
        participants=tuple(Participant(p.who, p.role, p.span) for p in draft.parts),
        date=draft.date,
        places=tuple(draft.places),
        topics=tuple(draft.topics),
        outcomes=tuple(draft.outcomes),
        position=draft.position,
        change=draft.change,
        evidence=tuple(doc.sentences[n].span for n in sorted(draft.sentences)),
        topic_classes=topic_classes(doc, draft.topics + draft.outcomes),
        background=draft.background,
        instrument=draft.instrument,
        predecessor=draft.predecessor,
    )
