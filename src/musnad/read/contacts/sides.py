"""The sides around a trigger: what stands before and after it in its clause, group by group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from musnad.model import Doc, Span
from musnad.read.contacts.node import SIDES, Node
from musnad.read.contacts.nodes import follows_on

MAX_REACH = 90
"""Words after a trigger beyond which no side belongs to it; long appositions of two sides and a list fit in."""
_OF_SEVERAL = frozenset({"اللذان", "اللذين", "اللتان", "اللتين"})
"""Relative pronouns that mean both of the names before them."""

_SOURCES = frozenset({"word", "link"})
"""Kinds of node that a phrase for the source begins with (حسبما أفاد بيان للوزارة), whose names take no part."""
_WITH_REACH = 4
"""Words between two مع that cannot both have sides of the same meeting, unless و joins them."""


@dataclass(slots=True)
class Side:
    """Coordinated names (or one) that fill one slot; ``members`` are (id or None, span)."""

    part: str
    first: int
    last: int
    members: list[tuple[str | None, Span]] = field(default_factory=list)
    delegation: bool = False
    pair: int = 0
    node: int = -1
    person: bool = False
    led: bool = False
    body: str | None = None
    """The delegation that its head stands for."""

    def who(self) -> list[str]:
        """The ids in it."""
        return [w for w, _ in self.members if w is not None]


@dataclass(slots=True)
class Clause:
    """What follows a trigger in its clause."""

    sides: list[Side] = field(default_factory=list)
    places: list[Node] = field(default_factory=list)
    dates: list[Node] = field(default_factory=list)
    end: int = 0
    nouns: list[int] = field(default_factory=list)
    """Nodes of nouns of contact met on the way."""
    lights: list[int] = field(default_factory=list)

    def of(self, *parts: str) -> list[Side]:
        """The sides that stand in one of the parts; ``""`` is a bare one."""
        return [s for s in self.sides if s.part in parts]


def clause_after(doc: Doc, nodes: list[Node], k: int, through: Iterable[int] = ()) -> Clause:
    """Read on from node ``k`` to the end of its clause, passing the triggers at ``through``."""
    out = Clause(end=nodes[k].last)
    passing = set(through)
    skipping = False
    waits = _wants_object(nodes[k])
    for j in range(k + 1, len(nodes)):
        node = nodes[j]
        if node.first - nodes[k].last > MAX_REACH:
            break
        if j > k + 1 and node.kind in SIDES and follows_on(doc, node):
            break
        if j in passing:
            skipping = False
        if node.kind in _SOURCES and doc.hit(node.first, "speech_source") is not None:
            skipping = True
        if node.kind == "comma":
            skipping = skipping and doc.words[node.first].norm in "()-–—"
        elif node.kind == "bound" and node.data == "that" and any(j < p for p in passing):
            continue
        elif node.kind == "bound" and node.data != "relative":
            break
        elif node.kind == "bound":
            skipping = True
        elif (node.kind == "quote" and node.part == "long") or (node.kind == "cue" and not skipping):
            break
        elif node.kind in {"verb", "light"} and j not in passing:
            if skipping or _in_passing(node):
                skipping = True
                continue
            out.lights.append(j)
            break
        elif node.kind == "noun" and j not in passing:
            if skipping:
                continue
            out.nouns.append(j)
            if node.part not in {"other"} and "ل" not in node.clitic:
                break
            skipping = "ال" not in node.clitic
        elif node.part == "with" and _second_with(nodes, k, j):
            continue
        elif not skipping or node.part in {"attend", "lead"}:
            _take(doc, out, nodes, j, waits=waits and len(out.of("")) == 1)
        out.end = node.last
    return out


def _in_passing(node: Node) -> bool:
    """على هامش مشاركته في مؤتمر، ...: a noun of doing behind a preposition holds the clause up, and does not end it."""
    return node.part == "other" and node.hit is not None and node.hit.entry.tense == "masdar"


def _wants_object(node: Node) -> bool:
    """A verb whose second side must follow: استقبل."""
    entry = node.hit.entry if node.hit is not None and node.kind == "verb" else None
    needs = entry.data.get("needs", []) if entry is not None and not entry.suffix else []
    return isinstance(needs, list) and "object" in needs


def _second_with(nodes: list[Node], k: int, j: int) -> bool:
    """اجتمع مع مستشاريه لبحث المواجهة مع فلان: the first مع has its own side, be it nobody we know."""
    links = [n for n in nodes[k + 1 : j] if n.kind == "link" and n.data == "with"]
    return len(links) > 1 and not links[-1].clitic.startswith("و") and links[-1].first - links[0].first > _WITH_REACH


def _take(doc: Doc, out: Clause, nodes: list[Node], j: int, *, waits: bool) -> None:
    """File a node; ``waits`` that the object is still to come, so that a bare name is it and ends a list."""
    node = nodes[j]
    if node.kind == "place":
        out.places.append(node)
    elif node.kind == "date":
        out.dates.append(node)
    elif node.kind in SIDES:
        last = out.sides[-1] if out.sides else None
        if last is not None and nodes[last.node].group == node.group:
            _extend(last, node, doc)
        elif last is not None and ((last.delegation and _tells_whose(last, node)) or _is_head_of(nodes, last, j)):
            _lead(last, node, doc)
        elif last is not None and last.led and node.joined and node.part == "lead":
            _extend(last, node, doc)
        elif last is not None and node.part == "among" and node.actor is not None and not last.person:
            last.members = [(node.actor.who, node.actor.span)]
            last.person = True
        elif (
            last is not None
            and last.part in {"attend", "lead"}
            and not node.part
            and not waits
            and _listed(doc, nodes, j)
        ):
            _extend(last, node, doc)
        else:
            out.sides.append(_side(node, j, doc))


def _tells_whose(side: Side, node: Node) -> bool:
    """Whether the name says who leads a delegation or sends it; of people present, a body they serve in does not."""
    return node.part in {"lead", "from", "among"} or (node.part == "other" and side.part != "attend")


def _is_head_of(nodes: list[Node], side: Side, j: int) -> bool:
    """اجتمع مع لجنة البرلمان برئاسة فلان: who presides over a body met with stands for it."""
    body = nodes[side.node].actor
    named = body is None or body.kind == "person"
    return nodes[j].part == "lead" and side.part == "with" and j - 2 == side.node and not named


def _listed(doc: Doc, nodes: list[Node], j: int) -> bool:
    """A further name in a list whose members are parted by commas alone."""
    return nodes[j - 1].kind == "comma" and doc.words[nodes[j - 1].first].norm in "،,"


def _side(node: Node, j: int, doc: Doc) -> Side:
    side = Side(node.part, node.first, node.last, node=j)
    side.delegation = node.kind == "party" or (
        node.actor is not None
        and node.actor.kind == "organization"
        and doc.hit(node.first, "contact_party") is not None
    )
    if node.kind == "pair" and node.hit is not None:
        side.pair = int(str(node.hit.entry.data.get("size", 2)))
    _extend(side, node, doc)
    return side


def _extend(side: Side, node: Node, doc: Doc) -> None:
    if node.actor is not None:
        side.members.append((node.actor.who, node.actor.span))
        side.person = side.person or node.actor.kind in {"person", "office"}
    side.last = max(side.last, node.last)


def _lead(side: Side, node: Node, doc: Doc) -> None:
    """Who heads a delegation stands for it; the body it comes from does so until a head is named."""
    if node.actor is None:
        return
    made_up = side.members and node.actor.kind == "organization"
    if node.part in {"lead", "among"} and not made_up:
        side.body = side.members[0][0] if side.members else None
        side.members = [(node.actor.who, node.actor.span)]
        side.delegation = False
        side.person = True
        side.led = True
    elif not side.members:
        side.members = [(node.actor.who, node.actor.span)]
    side.last = max(side.last, node.last)


def clause_before(doc: Doc, nodes: list[Node], k: int) -> Clause:
    """What stands before a verb that closes its sentence, as translators leave it (الوزير مع نظيره اجتمع)."""
    out, start = Clause(end=nodes[k].last), k
    while start and not _opens_clause(nodes[start - 1]):
        start -= 1
    for j in range(start, k):
        _take(doc, out, nodes, j, waits=False)
    return out


def _opens_clause(node: Node) -> bool:
    done = node.hit is not None and node.hit.entry.tense == "masdar"
    return node.kind in {"verb", "bound", "cue"} or (node.kind == "light" and not done)


def before(nodes: list[Node], k: int) -> Iterator[tuple[int, Node]]:
    """The nodes before ``k``, nearest first."""
    for j in range(k - 1, -1, -1):
        yield j, nodes[j]


def side_before(doc: Doc, nodes: list[Node], k: int) -> Side | None:
    """The subject in front of a verb: the nearest side, with only dates, places, commas and particles between.

    بين البلدين behind a body is part of its name.
    """
    words = 0
    for j, node in before(nodes, k):
        if node.kind in SIDES:
            if node.part == "to" and _had_before(doc, nodes, j):
                return _group_ending(doc, nodes, j)
            return _group_ending(doc, nodes, j) if node.part in {"", "b", "lead"} else None
        if node.kind == "bound" and j == k - 1 and _had_before(doc, nodes, j):
            continue
        if node.kind in {"date", "comma", "place"} or (node.kind == "quote" and j == k - 1):
            continue
        if node.kind == "link" and node.data == "between" and words:
            continue
        if node.kind == "word" and (doc.hit(node.first, "contact_status") or words < 2):
            words += doc.hit(node.first, "contact_status") is None
            continue
        return None
    return None


def two_before(doc: Doc, nodes: list[Node], k: int) -> Side | None:
    """Two names joined by و that stand nearest before node ``k`` in its clause (أكد فلان وفلان خلال لقائهما)."""
    for j, node in before(nodes, k):
        if node.kind in SIDES:
            side = _group_ending(doc, nodes, j)
            return side if not side.part and len(side.members) > 1 else None
        if node.kind in {"bound", "noun"}:
            return None
    return None


def _had_before(doc: Doc, nodes: list[Node], j: int) -> bool:
    """سبق للحكومة أن ...: the subject stands before أن."""
    return any(n.kind == "word" and doc.words[n.first].norm.endswith("سبق") for n in nodes[max(0, j - 6) : j])


def antecedent(doc: Doc, nodes: list[Node], k: int) -> Side | None:
    """The side that a relative pronoun before the verb at ``k`` points back at (الذي زار)."""
    relative = None
    for j, node in before(nodes, k):
        if node.kind == "bound" and node.data == "relative":
            relative = j
            break
        if node.kind not in {"word", "date"} or k - j > 4:
            return None
    if relative is None:
        return None
    for j, node in before(nodes, relative):
        if node.kind in SIDES:
            both = doc.words[nodes[relative].first].norm in _OF_SEVERAL
            return _group_ending(doc, nodes, j) if both else _bearer_of(doc, nodes, j)
        if node.kind not in {"comma", "word", "date", "quote"} or relative - j > 12:
            return None
    return None


def _bearer_of(doc: Doc, nodes: list[Node], j: int) -> Side:
    """The name itself, or, behind a delegation in his company, the one it goes with (فلان والوفد المرافق له الذي)."""
    node = nodes[j]
    company = node.joined and (node.kind == "party" or doc.hit(node.first, "contact_party") is not None)
    if company:
        for n in range(j - 1, -1, -1):
            if nodes[n].group == node.group and nodes[n].kind == "actor":
                return _side(nodes[n], n, doc)
    return _side(node, j, doc)


def _group_ending(doc: Doc, nodes: list[Node], j: int) -> Side:
    group = nodes[j].group
    first = j
    while first and any(n.group == group and n.kind in SIDES for n in nodes[:first]):
        first -= 1
        if nodes[first].kind in SIDES and nodes[first].group != group:
            first += 1
            break
    members = [n for n in nodes[first : j + 1] if n.kind in SIDES and n.group == group]
    side = _side(members[0], nodes.index(members[0]), doc)
    for node in members[1:]:
        _extend(side, node, doc)
    return side
