"""What was spoken of and what was agreed: from the cues of a sentence to the contacts it tells of."""

from __future__ import annotations

from itertools import pairwise

from musnad.model import Doc, Hit, Span
from musnad.read.contacts.context import Context
from musnad.read.contacts.draft import Draft
from musnad.read.contacts.headings import read_heading
from musnad.read.contacts.nodes import Node
from musnad.read.contacts.papers import read_paper
from musnad.read.contacts.topic_phrases import COMMAS, PUNCTUATION, QUOTES, head_at, is_action, opens, topic_phrases
from musnad.read.contacts.topic_targets import Made, targets
from musnad.text import splits

_FINITE = frozenset({"past", "present", "jussive"})
_PASSED = frozenset({"actor", "party", "pair", "date", "place", "link", "seat", "light", "comma"})
_PREPOSITIONS = {"على": "علي", "إلى": "الي", "حول": "حول", "عن": "عن", "في": "في", "بشأن": "بشان", "من": "من"}
_REACH = 30
"""Words behind a verb within which its preposition may follow, past subjects, dates and asides."""
_NOUN_REACH = 8
"""The same behind a noun."""
_SOURCES = frozenset({"وفق", "وفقا", "بحسب", "حسب", "حسبما", "نقلا"})


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
        if hit is not None and not _is_purpose(hit):
            found = targets(context, hit, made) or (going if _is_added(doc, hit) else [])
            done = max(done, _take(context, hit, found, sentence.last))
            going = found or going
    for _, draft in made:
        if draft.type == "agreement" and context.sentence in draft.sentences:
            read_paper(context, draft)
        elif draft.type == "visit" and not draft.topics and draft.sentence == context.sentence:
            draft.topics += visit_purpose(context, draft)


def visit_purpose(context: Context, draft: Draft) -> list[Span]:
    """سيزور روما لاستكمال العقود: what a visit is for, behind ل in its clause."""
    doc, end = context.doc, doc_end(context)
    for i in range(draft.at + 1, min(draft.clause[1] + 1, end)):
        norm = doc.words[i].norm
        head = head_at(doc, i)
        aim = head is not None and head.clitic.startswith("ل") and head.entry.group == "action"
        if not aim and not (norm[0] == "ل" and is_action(norm[1:])):
            continue
        if all(doc.hit(j, "contact") is None for j in range(i, min(i + 3, end))):
            return topic_phrases(doc, i, end, _stops(context, False, set(draft.who()), signed=False))
    return []


def doc_end(context: Context) -> int:
    """The word behind the last one of the sentence."""
    return context.doc.sentences[context.sentence].last


def _is_purpose(hit: Hit) -> bool:
    """لتشمل: a verb behind ل tells of an aim, not of the talk."""
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
    agreed = hit.entry.data["kind"] == "outcome"
    stops = _stops(context, agreed, sides, signed=any(d.type == "agreement" for d in found))
    spans = topic_phrases(context.doc, start, end, stops, agreed=agreed)
    spans = [s for s in spans if not _names_side(context, s, sides)]
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


# ------------------------------------------------------------------ where the topic begins


def topic_start(context: Context, hit: Hit, end: int, sides: set[str]) -> int | None:
    """The first word of what a cue speaks of, or None where its preposition is missing."""
    if hit.entry.data.get("here"):
        return hit.last - 1
    if hit.entry.data.get("visit"):
        return _invitation(context.doc, hit, end)
    after = hit.entry.data.get("after")
    if isinstance(after, list):
        start = _after_preposition(context, hit, end, after)
    else:
        start = _after_sides(context, hit, end, sides)
    return _past_nested(context, start, end) if start is not None and start < end else None


def _invitation(doc: Doc, hit: Hit, end: int) -> int | None:
    """دعاه إلى زيارة, دعوة لحضور: what one is invited to is to come; any other call is no invitation."""
    for i in range(hit.last, min(hit.last + _REACH, end)):
        head = head_at(doc, i)
        if head is not None and head.entry.group == "presence":
            return i if head.clitic.startswith("ل") or doc.words[i - 1].norm == "الي" else None
        if doc.words[i].norm in PUNCTUATION:
            return None
    return None


def _past_nested(context: Context, start: int, end: int) -> int | None:
    """Past words of talk before the topic itself: لبحث, تبادل وجهات النظر حول, and asides (معه, هاتفيا)."""
    doc = context.doc
    for _ in range(6):
        if start >= end:
            return None
        aside = doc.hit(start, "topic_aside")
        nested = doc.hit(start, "topic_cue")
        if aside is not None:
            start = aside.last
        elif nested is not None and nested.entry.tense not in _FINITE - {"past"} and not _opens_itself(nested):
            after = nested.entry.data.get("after")
            inner = _after_preposition(context, nested, end, after) if isinstance(after, list) else nested.last
            if inner is None:
                return start
            start = inner
        elif doc.words[start].norm in {"ان"}:
            return _behind_verb(doc, start + 1, end)
        else:
            return start
    return start


def _opens_itself(hit: Hit) -> bool:
    """وفاة, دعوة: a cue that is part of the topic."""
    return bool(hit.entry.data.get("here") or hit.entry.data.get("visit"))


def _behind_verb(doc: Doc, i: int, end: int) -> int | None:
    """على أن تنعقد الدورة: the noun behind the verb is what was agreed."""
    return i + 1 if i + 1 < end else None


def _after_preposition(context: Context, hit: Hit, end: int, after: list[str]) -> int | None:
    """The word behind the preposition that a cue asks for; the noun itself where it is written onto it."""
    doc = context.doc
    nodes = {n.first: n for n in context.nodes}
    inside = {i for n in context.nodes if n.kind in {"actor", "date", "place"} for i in range(n.first + 1, n.last)}
    reach = _REACH if hit.entry.tense in _FINITE else _NOUN_REACH
    for i in range(hit.last, min(hit.last + reach, end)):
        if i in inside:
            continue
        norm = doc.words[i].norm
        for preposition in after:
            if _PREPOSITIONS.get(preposition) == norm and not _leads_aside(doc, nodes, i + 1, end, norm):
                return i + 1
            if len(preposition) == 1 and _has_clitic(doc, i, preposition) and not _is_actor(nodes.get(i)):
                return i
        if norm in "؛.:" or (i > hit.last and _breaks(doc, i)):
            return None
    return None


def _is_actor(node: Node | None) -> bool:
    return node is not None and node.kind == "actor"


def _breaks(doc: Doc, i: int) -> bool:
    """Another clause of the narration begins."""
    if doc.hit(i, "topic_aside") is not None:
        return False
    bound = doc.hit(i, "contact_bound")
    return bound is not None and bound.entry.data["kind"] in {"new", "participle"}


def _leads_aside(doc: Doc, nodes: dict[int, Node], i: int, end: int, norm: str) -> bool:
    """في before a date, a place or a noun that is no matter to discuss says when, where or how."""
    if norm not in {"في", "الي"} or i >= end:
        return False
    node = nodes.get(i)
    if node is not None and node.kind in {"date", "place", "seat"}:
        return True
    if norm != "في":
        return False
    return doc.hit(i, "contact") is not None or not (
        opens(doc, i) or doc.words[i].norm.startswith("ال") or doc.words[i].norm in QUOTES
    )


def _has_clitic(doc: Doc, i: int, letter: str) -> bool:
    """Whether the preposition is written onto a noun: not where the letter is the word's own."""
    norm = doc.words[i].norm
    if not norm.startswith(letter) or len(norm) < 4 or doc.hit(i, "topic_aside") is not None:
        return False
    if norm.startswith((letter + "ال", "لل")) or is_action(norm[1:]):
        return True
    if any(letter in h.clitic for h in doc.hits[i]):
        return True
    return not any(h.clitic == "" for h in doc.hits[i]) and any(p == letter for p, _ in splits(norm)[1:])


def _after_sides(context: Context, hit: Hit, end: int, sides: set[str]) -> int:
    """Past the sides, dates, places and asides that stand between a verb and its object."""
    doc, aside, source, known, side = context.doc, False, False, False, -1
    finite = hit.entry.tense in _FINITE and "ال" not in hit.clitic
    for node in context.nodes:
        if node.first < hit.last:
            continue
        if node.first >= end:
            break
        if not source and _is_head(doc, node, sides):
            return node.first
        if not finite and node.kind not in {"pair", "comma"} and doc.hit(node.first, "topic_aside") is None:
            return node.first
        if node.kind == "comma" and doc.words[node.first].norm in COMMAS:
            aside = source = False
        elif node.kind in _PASSED:
            side = node.last if node.kind in {"actor", "party"} else side
            aside = aside or (node.kind == "link" and node.data == "other")
            source = source or doc.words[node.first].norm in _SOURCES
        elif _is_aside(context, node, known) or (node.kind == "noun" and (aside or _known(context, node))):
            known = True
        elif (node.kind == "bound" and node.data == "relative") or doc.words[node.first].norm == "عبر":
            aside = True
        elif side == node.first and doc.words[node.first].norm.startswith("و"):
            known = True
        elif not aside:
            return _past_titles(context, node, end)
    return hit.last


def _is_head(doc: Doc, node: Node, sides: set[str]) -> bool:
    """A noun that opens topics, though it was taken for the first word of a body (برنامج المساعدات)."""
    head = head_at(doc, node.first)
    if head is None or head.clitic not in {"", "ال"}:
        return False
    body = node.actor is not None and node.actor.kind == "organization" and node.actor.who not in sides
    return node.kind in {"word", "noun"} or (body and head.entry.group == "agenda")


def _is_aside(context: Context, node: Node, known: bool) -> bool:
    """هاتفيا, خلاله; البحث as who talks; the adjective of a noun just passed (اللقاء الثنائي)."""
    doc = context.doc
    if any(h.tag in {"topic_aside", "topic_talk"} for h in doc.hits[node.first]):
        return True
    return known and node.kind == "word" and doc.words[node.first].norm.startswith("ال") and not opens(doc, node.first)


def _known(context: Context, node: Node) -> bool:
    return "ال" in node.clitic or context.doc.words[node.last - 1].norm.startswith("ال")


def _past_titles(context: Context, node: Node, end: int) -> int:
    """A title that no actor holds stands before a name: the topic comes behind the name."""
    doc = context.doc
    if opens(doc, node.first):
        return node.first
    for later in context.nodes:
        if later.first <= node.first:
            continue
        if later.first >= end or later.kind == "comma" or later.first > node.first + 10:
            break
        if later.actor is not None and later.actor.kind == "person" and later.last < end and opens(doc, later.last):
            return later.last
    return node.first
