"""Which contact the topics and outcomes of a sentence belong to."""

from __future__ import annotations

from musnad.model import Hit
from musnad.read.contacts.draft import Draft
from musnad.read.contacts.context import Context
from musnad.read.contacts.topics import cue_complement, topic_phrases

_SPOKEN = frozenset({"meeting", "call", "message", "agreement"})
_NEAR = 4
"""Words after a cue within which the noun it speaks of may follow it (وتناول اللقاء)."""
_PASSED = frozenset({"actor", "party", "pair", "date", "place", "link", "noun", "seat", "light", "comma"})


def read_topics(context: Context, made: list[tuple[int, Draft]]) -> None:
    """Give the contacts of a sentence what their cues say was discussed or agreed."""
    doc = context.doc
    sentence = doc.sentences[context.sentence]
    i = sentence.first
    while i < sentence.last:
        hit = doc.hit(i, "topic_cue")
        target = _target(context, i, hit, made) if hit else None
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


def _target(context: Context, i: int, hit: Hit, made: list[tuple[int, Draft]]) -> Draft | None:
    """The contact of this sentence that the cue stands in, else the one both of whose sides speak here again."""
    talks = [(at, d) for at, d in made if d.type in _SPOKEN]
    before = [d for at, d in talks if at <= i + _NEAR]
    if before:
        return before[-1]
    if hit.entry.number == "dual" or any(context.doc.hit(j, "contact_pair") for j in _range(context, i)):
        return context.memory.last("meeting", "call")
    return _shared(context, i)


def _range(context: Context, i: int) -> range:
    return range(i, min(i + 4, len(context.doc.words)))


def _shared(context: Context, i: int) -> Draft | None:
    named = [n.actor.who for n in context.nodes if n.actor is not None and i < n.first < i + 25 and not n.part]
    if len(named) < 2:
        return None
    pair = set(named[:2])
    return next((d for d in reversed(context.memory.drafts) if pair <= set(d.who())), None)
