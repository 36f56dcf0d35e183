"""Which contact the topics and outcomes of a sentence belong to."""

from __future__ import annotations

from musnad.model import Doc, Hit
from musnad.read.contacts.draft import Draft
from musnad.read.contacts.reader import Context
from musnad.read.contacts.topics import cue_complement, topic_phrases

_TALKS = ("meeting", "call")


def read_topics(context: Context, made: list[tuple[int, Draft]]) -> None:
    """Give the contacts of a sentence what their cues say was discussed or agreed."""
    doc = context.doc
    sentence = doc.sentences[context.sentence]
    i = sentence.first
    while i < sentence.last:
        hit = doc.hit(i, "topic_cue")
        target = _target(context, i, made) if hit else None
        if hit is not None and target is not None:
            i = max(i + 1, _take(doc, hit, target, sentence.last))
        else:
            i += 1


def _take(doc: Doc, hit: Hit, target: Draft, end: int) -> int:
    first = cue_complement(doc, hit, end)
    if first is None or first >= end:
        return hit.last
    spans = topic_phrases(doc, _after_sides(doc, first, end), end)
    kept = target.outcomes if hit.entry.data["kind"] == "outcome" else target.topics
    kept += [s for s in spans if not any(s.overlaps(t) for t in kept)]
    return hit.last


def _after_sides(doc: Doc, first: int, end: int) -> int:
    """Where the topic begins after a subject of the kind الجانبان."""
    hit = doc.hit(first, "contact_pair")
    if hit is not None and hit.last < end:
        first = hit.last
    if doc.words[first].norm in "،," or doc.words[first].norm in {"خلال", "خلاله", "خلالها", "حينها"}:
        return _after_aside(doc, first, end)
    return first


def _after_aside(doc: Doc, first: int, end: int) -> int:
    """Past an aside: ، خلال اللقاء الذي عقد في ...، / خلاله."""
    if doc.words[first].norm in {"خلاله", "خلالها", "حينها"}:
        return first + 1
    for i in range(first + 1, min(first + 25, end)):
        if doc.words[i].norm in "،,":
            return i + 1
    return first


def _target(context: Context, i: int, made: list[tuple[int, Draft]]) -> Draft | None:
    before = [d for at, d in made if at <= i and d.type in {"meeting", "call", "message", "agreement"}]
    if before:
        return before[-1]
    if any(context.doc.hit(j, "contact_pair") for j in range(i, min(i + 3, len(context.doc.words)))):
        return context.memory.last("meeting", "call")
    return None
