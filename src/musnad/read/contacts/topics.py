"""What was spoken of and what was agreed: from the cues of a sentence to the contacts it tells of."""

from __future__ import annotations

from itertools import pairwise

from musnad.model import Doc, Hit, Span
from musnad.read.contacts.context import Context
from musnad.read.contacts.draft import Draft, Made
from musnad.read.contacts.headings import read_heading
from musnad.read.contacts.papers import read_paper
from musnad.read.contacts.topic_phrases import topic_phrases
from musnad.read.contacts.topic_starts import topic_start
from musnad.read.contacts.topic_targets import talk_ahead, targets
from musnad.read.contacts.topic_words import head_at, is_action

_FOR_A_PURPOSE = frozenset({"visit", "meeting"})
_COURTESIES = frozenset({"تقديم", "تسليم", "تكريم", "توديع", "تهنيه", "تعزيه"})
"""What one meets somebody for without a matter to discuss."""
_AIM = frozenset({"بهدف", "بغرض", "لغرض", "بغيه", "بقصد", "قصد"})


def read_topics(context: Context, made: Made) -> None:
    """Give the contacts that a sentence tells of what its cues say was discussed, agreed or signed."""
    if not made and not context.memory.drafts:
        return
    read_heading(context)
    made = [(at, d) for at, d in made if any(d is kept for kept in context.memory.drafts)]
    doc = context.doc
    sentence = doc.sentences[context.sentence]
    done, going = sentence.first, list[Draft]()
    for i in range(sentence.first, sentence.last):
        if i < done or not doc.hits[i]:
            continue
        hit = doc.hit(i, "topic_cue")
        if hit is not None and (not _is_other(hit) or any(at == i for at, _ in made)):
            found = targets(context, hit, made) or (going if _is_added(doc, hit) else [])
            done = max(done, _take(context, hit, found, sentence.last))
            going = found or going
    for _, draft in made:
        if draft.type == "agreement" and context.sentence in draft.sentences:
            read_paper(context, draft)
        elif draft.type in _FOR_A_PURPOSE and not draft.topics and draft.sentence == context.sentence:
            draft.topics += _purpose(context, draft)


def _purpose(context: Context, draft: Draft) -> list[Span]:
    """سيزور روما لاستكمال العقود, اجتمع مع فلان لتنسيق الجهود: what it is for, behind ل or بهدف in its clause."""
    doc, end = context.doc, doc_end(context)
    inside = {i for n in context.nodes if n.actor is not None for i in range(n.first, n.last)}
    for i in range(draft.at + 1, min(draft.clause[1] + 2, end)):
        if i in inside:
            continue
        if doc.hits[i] and doc.hit(i, "topic_polite") is not None:
            return []
        if _aims(doc, i) and all(doc.hit(j, "contact") is None for j in range(i, min(i + 3, end))):
            return topic_phrases(doc, i, end, _stops(context, False, set(draft.who()), signed=False))
    return []


def _aims(doc: Doc, i: int) -> bool:
    """A noun of doing behind ل or بهدف."""
    norm, head = doc.words[i].norm, head_at(doc, i)
    action = head is not None and head.entry.group == "action"
    if i and doc.words[i - 1].norm in _AIM:
        return action or is_action(norm)
    if not norm.startswith("ل") or norm.startswith("لل") or norm[1:] in _COURTESIES:
        return False
    named = action and head is not None and head.clitic.startswith("ل")
    return named or (norm.startswith(("لت", "لاست", "لم")) and is_action(norm[1:]))


def doc_end(context: Context) -> int:
    """The word behind the last one of the sentence."""
    return context.doc.sentences[context.sentence].last


def _is_other(hit: Hit) -> bool:
    """لتشمل: a verb behind ل tells of an aim, not of the talk; بشكل: no verb at all."""
    if hit.entry.tense == "past":
        return hit.clitic.endswith(("ب", "ك", "ل"))
    return hit.entry.tense in {"present", "jussive"} and hit.clitic.endswith("ل")


def _is_added(doc: Doc, hit: Hit) -> bool:
    """إلى جانب بحث, ومناقشة: goes on with the talk that the cue before it told of."""
    if hit.entry.data["kind"] != "topic" or hit.entry.data.get("near") or hit.entry.data.get("joint"):
        return False
    if hit.clitic.startswith("و") and hit.entry.tense == "masdar":
        return True
    return any(
        h.tag == "topic_also" and h.last == hit.first for i in (hit.first - 1, hit.first - 2) for h in doc.hits[i]
    )


def _take(context: Context, hit: Hit, found: list[Draft], end: int) -> int:
    """File the topics behind a cue; returns the word behind the cue, or behind those nested in it."""
    sides = {p.who for d in found for p in d.parts}
    start = topic_start(context, hit, end, sides) if found else None
    if start is None or start >= end:
        return hit.last
    if hit.entry.data.get("visit") and hit.entry.tense == "masdar" and not _is_trigger(context.doc, hit, found):
        start = hit.first
    if hit.entry.data.get("ahead"):
        end = talk_ahead(context, hit) or end
    agreed = hit.entry.data["kind"] == "outcome"
    stops = _stops(context, agreed, sides, signed=any(d.type == "agreement" for d in found))
    spans = topic_phrases(context.doc, start, end, stops, agreed=agreed)
    spans = [s for s in spans if not _names_side(context, s, sides)]
    if start == hit.first and hit.clitic.startswith("و") and spans:
        spans[0] = Span(max(spans[0].start, context.doc.words[start].start + 1), spans[0].end)
    for draft in found:
        paper = draft.type == "agreement" and _is_paper(context.doc, start)
        kept = draft.outcomes if agreed or paper else draft.topics
        kept += [s for s in spans if not any(s.overlaps(t) for t in [*draft.topics, *draft.outcomes])]
    return max(hit.last, start)


def _is_trigger(doc: Doc, hit: Hit, found: list[Draft]) -> bool:
    """Whether the invitation is the very message, not what a letter or a visitor brings besides."""
    return any(d.trigger.start <= doc.words[hit.first].end <= d.trigger.end for d in found)


def _is_paper(doc: Doc, start: int) -> bool:
    return any(doc.hit(i, "contact_paper") for i in range(start, min(start + 2, len(doc.words))))


def _names_side(context: Context, span: Span, sides: set[str]) -> bool:
    """A phrase that holds a person of the contact is a title or a clause, not what was spoken of."""
    return any(
        n.actor is not None and n.actor.kind == "person" and n.actor.who in sides and n.actor.span in span
        for n in context.nodes
    )


def _stops(context: Context, agreed: bool, sides: set[str], *, signed: bool) -> frozenset[int]:
    """Words where a side of the contact (مع فلان), a date or the place of a signing begins: no part of a topic."""
    out = set()
    for before, node in pairwise(context.nodes):
        linked = before.kind == "link"
        if linked and before.data == "with" and node.actor is not None:
            if node.actor.kind == "person" or node.actor.who in sides:
                out.add(before.first)
        elif (node.kind == "date" and not agreed) or (signed and linked and node.kind == "place"):
            out.add(before.first if linked and before.data == "other" else node.first)
    return frozenset(out)
