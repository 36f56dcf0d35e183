"""Where a topic begins: behind its cue, past sides, dates, places and asides that Arabic puts between the two."""

from __future__ import annotations

from musnad.model import FINITE, Doc, Hit
from musnad.read.contacts.context import Context
from musnad.read.contacts.node import Node
from musnad.read.contacts.topic_words import COMMAS, PUNCTUATION, QUOTES, head_at, is_action, opens
from musnad.text import splits

_PASSED = frozenset({"actor", "party", "pair", "date", "place", "link", "seat", "light", "comma"})
_PREPOSITIONS = {"على": "علي", "إلى": "الي", "حول": "حول", "عن": "عن", "في": "في", "بشأن": "بشان", "من": "من"}
_REACH = 30
"""Words behind a verb within which its preposition may follow, past subjects, dates and asides."""
_NOUN_REACH = 8
"""The same behind a noun."""
_SOURCES = frozenset({"وفق", "وفقا", "بحسب", "حسب", "حسبما", "نقلا"})


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
        elif nested is not None and nested.entry.tense not in FINITE - {"past"} and not _opens_itself(nested):
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
    reach = _REACH if hit.entry.tense in FINITE else _NOUN_REACH
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
    doc, aside, source, known, side, closed = context.doc, False, False, False, -1, False
    finite = hit.entry.tense in FINITE and "ال" not in hit.clitic
    for node in context.nodes:
        if node.first < hit.last:
            continue
        if node.first >= end:
            break
        if not source and (_is_head(doc, hit, node, sides) or _is_formed(doc, hit, node)):
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
            closed = closed or (node.kind == "noun" and _known(context, node))
        elif (node.kind == "bound" and node.data == "relative") or doc.words[node.first].norm == "عبر":
            aside = True
        elif doc.hit(node.first, "office") is not None:
            side, known = node.last, True
        elif side == node.first and doc.words[node.first].norm.startswith("و"):
            known = True
        elif not aside or closed:
            return _past_titles(context, node, end)
    return hit.last


def _is_head(doc: Doc, hit: Hit, node: Node, sides: set[str]) -> bool:
    """A noun that opens topics, though it was taken for the first word of a body (برنامج المساعدات).

    A noun of doing is then the object only where it cannot be the subject (تناولت تنظيم الموسم).
    """
    head = head_at(doc, node.first)
    if head is None or head.clitic not in {"", "ال"}:
        return False
    body = node.actor is not None and node.actor.kind == "organization" and node.actor.who not in sides
    if node.kind in {"word", "noun"}:
        return True
    return (body or node.kind == "light") and (head.entry.group == "agenda" or _cannot_act(hit, head))


def _cannot_act(hit: Hit, head: Hit) -> bool:
    """A feminine verb has no masculine noun for its subject."""
    return hit.entry.gender == "f" and hit.entry.number != "plural" and not head.entry.form.endswith(("ة", "ات"))


def _is_formed(doc: Doc, hit: Hit, node: Node) -> bool:
    """شكل الجانبان لجنة: a body that those who met set up."""
    joint = hit.entry.data["kind"] == "outcome" and bool(hit.entry.data.get("joint"))
    return joint and node.kind == "party" and not doc.words[node.first].norm.startswith("ال")


def _is_aside(context: Context, node: Node, known: bool) -> bool:
    """هاتفيا, خلاله; البحث as who talks; the adjective of a noun just passed (اللقاء الثنائي)."""
    doc = context.doc
    if any(h.tag in {"topic_aside", "topic_talk"} for h in doc.hits[node.first]):
        return True
    return known and node.kind == "word" and doc.words[node.first].norm.startswith("ال") and not opens(doc, node.first)


def _known(context: Context, node: Node) -> bool:
    """اللقاء, اجتماعه: a noun that only adjectives with the article go on."""
    if node.hit is not None and node.hit.entry.suffix:
        return True
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
