"""The sides around a trigger: what stands before and after it in its clause, group by group."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from musnad.model import Doc, Span
from musnad.read.contacts.node import SIDES, Node, follows_on

MAX_REACH = 90
"""Words after a trigger beyond which no side belongs to it; long appositions of two sides and a list fit in."""

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
            extend(last, node)
        elif last is not None and ((last.delegation and _tells_whose(last, node)) or _is_head_of(nodes, last, j)):
            _lead(last, node, doc)
        elif last is not None and last.led and node.joined and node.part == "lead":
            extend(last, node)
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
            extend(last, node)
        else:
            out.sides.append(make_side(node, j, doc))


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


def make_side(node: Node, j: int, doc: Doc) -> Side:
    """The side that node ``j`` begins."""
    side = Side(node.part, node.first, node.last, node=j)
    side.delegation = node.kind == "party" or (
        node.actor is not None
        and node.actor.kind == "organization"
        and doc.hit(node.first, "contact_party") is not None
    )
    if node.kind == "pair" and node.hit is not None:
        side.pair = int(str(node.hit.entry.data.get("size", 2)))
    extend(side, node)
    return side


def extend(side: Side, node: Node) -> None:
    """Bring a further name into the side."""
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
