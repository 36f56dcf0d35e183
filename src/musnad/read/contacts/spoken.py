"""Which contact the topics and outcomes of a sentence belong to."""

from __future__ import annotations

from musnad.model import Hit
from musnad.read.contacts.draft import Draft
from musnad.read.contacts.context import Context
from musnad.read.contacts.topics import cue_complement, topic_phrases

_PASSED = frozenset({"actor", "party", "pair", "date", "place", "link", "noun", "seat", "light", "comma"})


def read_topics(context: Context, made: list[tuple[int, Draft]]) -> None:
    """Give the contacts of a sentence what their cues say was discussed or agreed."""
    doc = context.doc
    sentence = doc.sentences[context.sentence]
    i = sentence.first
    while i < sentence.last:
        hit = doc.hit(i, "topic_cue")
        target = _target(context, i, made) if hit else None
        if hit is not None and target is not None:
            i = max(i + 1, _take(context, hit, target, sentence.last))
        else:
            i += 1


def _take(context: Context, hit: Hit, target: Draft, end: int) -> int:
    doc = context.doc
    first = cue_complement(doc, hit, end)
    if first is None or first >= end:
        return hit.last
    spans = topic_phrases(doc, _after_sides(context, hit, first, end), end)
    kept = target.outcomes if hit.entry.data["kind"] == "outcome" else target.topics
    kept += [s for s in spans if not any(s.overlaps(t) for t in kept)]
    return hit.last


def _after_sides(context: Context, hit: Hit, first: int, end: int) -> int:
    """Where a topic begins: past the sides, dates, places and asides that stand between a verb and its object."""
    if hit.entry.tense not in {"past", "present", "jussive"}:
        return first
    aside = False
    for node in context.nodes:
        if node.first < first:
            continue
        if node.kind == "comma" and context.doc.words[node.first].norm in "،,":
            aside = False
        elif node.kind in _PASSED:
            aside = aside or (node.kind in {"link", "noun"} and node.data == "other")
        elif not aside and node.first > first - 1:
            return node.first
    return first


def _target(context: Context, i: int, made: list[tuple[int, Draft]]) -> Draft | None:
    before = [d for at, d in made if at <= i and d.type in {"meeting", "call", "message", "agreement"}]
    if before:
        return before[-1]
    if any(context.doc.hit(j, "contact_pair") for j in range(i, min(i + 3, len(context.doc.words)))):
        return context.memory.last("meeting", "call")
    return None
