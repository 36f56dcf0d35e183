"""Which contact the topics and outcomes of a sentence belong to."""

from __future__ import annotations

from itertools import pairwise

from musnad.model import Hit
from musnad.read.contacts.context import Context
from musnad.read.contacts.draft import Draft
from musnad.read.contacts.nodes import Node
from musnad.read.contacts.topics import cue_complement, phrase, topic_phrases

_SPOKEN = frozenset({"meeting", "call", "message", "agreement"})
_NEAR = 4
"""Words after a cue within which the noun it speaks of may follow it (وتناول اللقاء)."""
_PASSED = frozenset({"actor", "party", "pair", "date", "place", "link", "seat", "light", "comma"})
_ASIDES = frozenset({"خلاله", "خلالها", "خلالهما", "معه", "معها", "معهم", "حينها", "هاتفيا", "ايضا", "وقتها", "معا"})


def read_topics(context: Context, made: list[tuple[int, Draft]]) -> None:
    """Give the contacts of a sentence what their cues say was discussed, agreed or signed."""
    doc = context.doc
    sentence = doc.sentences[context.sentence]
    stops = _sides_with(context)
    i = sentence.first
    while i < sentence.last:
        hit = doc.hit(i, "topic_cue")
        target = _target(context, i, hit, made) if hit else None
        if hit is not None and target is not None:
            _take(context, hit, target, sentence.last, stops)
            i = max(i + 1, hit.last)
        else:
            i += 1
    for _, draft in made:
        if draft.type == "agreement" and draft.sentence == context.sentence and not draft.topics:
            _read_paper(context, draft)


def _sides_with(context: Context) -> frozenset[int]:
    """Words where مع and a named side begin: no part of a topic."""
    nodes = context.nodes
    pairs = pairwise(nodes)
    return frozenset(
        a.first
        for a, b in pairs
        if a.kind == "link" and a.data == "with" and b.actor is not None and b.actor.kind != "organization"
    )


def _take(context: Context, hit: Hit, target: Draft, end: int, stops: frozenset[int]) -> None:
    doc = context.doc
    first = cue_complement(doc, hit, end)
    if first is None or first >= end:
        return
    spans = topic_phrases(doc, _after_sides(context, hit, first), end, stops)
    kept = target.outcomes if hit.entry.data["kind"] == "outcome" else target.topics
    kept += [s for s in spans if not any(s.overlaps(t) for t in kept)]


def _after_sides(context: Context, hit: Hit, first: int) -> int:
    """Where a topic begins: past the sides, dates, places and asides that stand between a verb and its object."""
    if hit.entry.tense not in {"past", "present", "jussive"} or isinstance(hit.entry.data.get("after"), list):
        return first
    aside = False
    for node in context.nodes:
        if node.first < first:
            continue
        if node.kind == "comma" and context.doc.words[node.first].norm in "،,":
            aside = False
        elif (
            node.kind in _PASSED
            or _is_aside(context, node)
            or (node.kind == "noun" and (aside or _known(context, node)))
        ):
            aside = aside or (node.kind == "link" and node.data == "other")
        elif not aside:
            return node.first
    return first


def _is_aside(context: Context, node: Node) -> bool:
    return node.kind == "word" and context.doc.words[node.first].norm in _ASIDES


def _known(context: Context, node: Node) -> bool:
    return "ال" in node.clitic or context.doc.words[node.last - 1].norm.startswith("ال")


def _read_paper(context: Context, draft: Draft) -> None:
    """The paper that is signed is an outcome; what it is about, a topic."""
    doc = context.doc
    end = doc.sentences[draft.sentence].last
    for i in range(draft.clause[0], min(draft.clause[1] + 8, end)):
        paper = doc.hit(i, "contact_paper")
        if paper is None:
            continue
        whole = phrase(doc, i, end)
        if whole is not None and "ال" not in paper.clitic:
            draft.outcomes.append(whole)
        about = _subject_of(context, paper.last, end)
        if about is not None:
            draft.topics += topic_phrases(doc, about, end)
        return


def _subject_of(context: Context, first: int, end: int) -> int | None:
    """Past بشأن, في مجال or لـ within a few words of the paper's name."""
    doc = context.doc
    for i in range(first, min(first + 4, end)):
        of = doc.hit(i, "topic_of")
        if of is not None:
            return of.last
        norm = doc.words[i].norm
        if norm.startswith("ل") and len(norm) > 4 and not doc.hit(i, "contact_status"):
            return i
    return None


def _target(context: Context, i: int, hit: Hit, made: list[tuple[int, Draft]]) -> Draft | None:
    """The contact of this sentence that the cue stands in, else the one both of whose sides speak here again."""
    before = [d for at, d in made if d.type in _SPOKEN and at <= i + _NEAR]
    if hit.entry.data["kind"] == "occasion":
        return next((d for d in reversed(before) if d.type == "message"), None)
    doc = context.doc
    if any(doc.hit(j, "contact_pair") for j in range(i + 1, min(i + 3, len(doc.words)))):
        talks = [d for d in before if d.type in {"meeting", "call"}]
        return talks[-1] if talks else context.memory.last("meeting", "call")
    if before:
        return before[-1]
    if hit.entry.number == "dual" or any(doc.hit(j, "contact_pair") for j in range(max(0, i - 1), i)):
        return context.memory.last("meeting", "call")
    return _shared(context, i)


def _shared(context: Context, i: int) -> Draft | None:
    named = [n.actor.who for n in context.nodes if n.actor is not None and i < n.first < i + 25 and not n.part]
    if len(named) < 2:
        return None
    pair = set(named[:2])
    return next((d for d in reversed(context.memory.drafts) if pair <= set(d.who())), None)
