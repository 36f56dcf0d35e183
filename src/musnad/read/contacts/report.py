"""From drafts to the contacts of the reading: evidence, confidence and why, in plain words."""

from __future__ import annotations

from collections.abc import Callable

from musnad.model import Contact, Doc, Participant
from musnad.read.contacts.draft import Draft
from musnad.read.contacts.topic_classes import settle_topics, topic_classes

ONE_SIDED = frozenset({"visit", "appointment", "conference"})
DOUBTS: tuple[tuple[Callable[[Draft, frozenset[str]], bool], float, str], ...] = (
    (lambda d, people: d.headline, 0.75, "told in the headline alone"),
    (lambda d, people: not d.sides() & people, 0.8, "no side is named by name"),
    (lambda d, people: d.weak, 0.85, "by a verb that also has other senses"),
    (lambda d, people: d.implied, 0.85, "a side is understood from the sentence before"),
    (lambda d, people: len(d.sides()) < 2 and d.type not in ONE_SIDED, 0.7, "one side only"),
    (lambda d, people: d.status == "denied", 0.95, "denied by a source"),
)
"""What lowers confidence: a test, the factor it counts with, and the words for it."""


def report(doc: Doc, drafts: list[Draft], people: frozenset[str]) -> tuple[Contact, ...]:
    """The contacts in the order of the text, numbered from c1."""
    for draft in drafts:
        settle_topics(doc, draft)
    ordered = sorted(drafts, key=lambda d: d.trigger.start)
    return tuple(_contact(doc, draft, f"c{n}", people) for n, draft in enumerate(ordered, 1))


def _contact(doc: Doc, draft: Draft, name: str, people: frozenset[str]) -> Contact:
    confidence, why = _explain(doc, draft, people)
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
        confidence=confidence,
        why=why,
        instrument=draft.instrument,
        predecessor=draft.predecessor,
        paper=draft.paper,
    )


def _explain(doc: Doc, draft: Draft, people: frozenset[str]) -> tuple[float, str]:
    """How sure the contact is, and the sentence that says why."""
    word = draft.trigger.of(doc.article.text)
    roles = ", ".join(dict.fromkeys(p.role for p in draft.parts))
    article = "an" if draft.type[0] in "aeiou" else "a"
    reasons = [f"{word} tells of {article} {draft.type} ({draft.frame}); it names {roles}"]
    confidence = 0.97
    for holds, factor, words in DOUBTS:
        if holds(draft, people):
            confidence *= factor
            reasons.append(words)
    if len(draft.sentences) > 1:
        confidence = min(0.99, confidence * 1.02)
        reasons.append(f"told in {len(draft.sentences)} sentences")
    if draft.date is not None and draft.borrowed:
        reasons.append("day taken from the contact it belongs to")
    return round(confidence, 3), "; ".join(reasons)
