"""Which words of when and where in a sentence belong to which word of contact, and which to none of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from musnad.model import FINITE, Doc
from musnad.read.contacts.node import Node

NONE = -1
TRIGGERS = frozenset({"verb", "noun", "light"})
_WHEN_WHERE = frozenset({"date", "place", "seat", "actor"})
"""Bodies too: they may be named as where it took place (في القيادة العامة)."""
_APART = frozenset({"بعد", "قبل", "عقب", "اثر"})
"""Links before a trigger that put it at another place than what stands before it (عاد إلى نيروبي بعد رحلة ...)."""
_DASHES = frozenset("-–—:")
_DATELINE = 16
"""Words at the head of a sentence within which a dash or colon closes a dateline."""
_OWN_WORDS = 4
"""Nodes within which the words behind a noun of contact go on naming it (حفل المعايدة السنوي)."""
_NEAR = 8
"""Words before a noun of contact within which a circumstance is its own; farther off it is of some other verb."""
_RESUMES = ("ذلك", "هذا", "هذه")
"""Last words of a bound (وذلك, جاء ذلك) after which the clause before it goes on."""
_WHEN = ("حين", "عندما")
THERE = ("حيث", "اين")
"""Bounds after which a contact is told that took place there and then."""


@dataclass(slots=True)
class Attached:
    """For each node of a sentence, by index: ``owner``, the trigger whose time or place it tells, and ``prior``, for a
    trigger, the one that its clause goes on from; -1 where there is none."""

    owner: list[int]
    prior: list[int]


@dataclass(slots=True)
class _Walk:
    """The state of reading a sentence from its start. ``head``: the trigger that what follows belongs to."""

    doc: Doc
    nodes: list[Node]
    out: Attached
    head: int = NONE
    root: int = NONE
    """The first trigger of the clause, with which وذلك goes on."""
    last: int = NONE
    """The trigger that a clause opened by حيث goes on from."""
    ahead: list[int] = field(default_factory=list)
    """Circumstances that stand before the trigger of their clause."""
    main: int = NONE
    """The trigger whose clause a relative clause or the name of a source interrupts."""
    aside: bool = False
    """Inside such an interruption."""
    said: bool = False
    """A verb of saying governs the clause: its day is not that of what is told."""


def attach(doc: Doc, nodes: list[Node]) -> Attached:
    """Give each circumstance of a sentence to its trigger.

    It belongs to the trigger before it in its clause, or, where none stands before it there, to the one that follows.
    A relative clause, a source (وفق بيان) and a verb of saying keep theirs to themselves.
    """
    walk = _Walk(doc, nodes, Attached([NONE] * len(nodes), [NONE] * len(nodes)))
    for j, node in enumerate(nodes):
        if node.kind in TRIGGERS:
            _meet(walk, j)
        elif node.kind == "bound":
            _cross(walk, j)
        elif node.kind == "comma":
            _pause(walk, j)
        elif node.kind == "quote" and node.part == "long":
            _leave(walk)
        elif node.kind in _WHEN_WHERE:
            _give(walk, j)
        elif doc.hits[node.first]:
            _hear(walk, node)
    return walk.out


def _meet(walk: _Walk, j: int) -> None:
    """A trigger takes what stands before it in its clause, and becomes what the rest belongs to."""
    noun = walk.nodes[j].kind == "noun"
    apart = j > 0 and walk.doc.words[walk.nodes[j - 1].first].norm.removeprefix("و") in _APART
    for k in walk.ahead:
        near = walk.nodes[j].first - walk.nodes[k].last <= _NEAR
        if (walk.nodes[k].kind == "date" or not apart) and (near or not noun):
            walk.out.owner[k] = j
    walk.ahead = []
    walk.out.prior[j] = walk.head if walk.head != NONE else walk.last
    walk.root = j if walk.root == NONE else walk.root
    walk.head, walk.last, walk.said = j, NONE, False


def _leave(walk: _Walk) -> None:
    walk.head, walk.root, walk.last, walk.main, walk.ahead, walk.aside = NONE, NONE, NONE, NONE, [], False


def _cross(walk: _Walk, j: int) -> None:
    """At a bound the clause ends; وذلك goes on with it, a relative pronoun interrupts it or describes the contact."""
    node = walk.nodes[j]
    norm = walk.doc.words[node.last - 1].norm
    if node.data == "relative":
        if _describes(walk, j):
            return
        if not walk.aside:
            walk.main = walk.head
        walk.head, walk.aside, walk.ahead = NONE, True, []
    elif node.data == "participle" and _again(walk.nodes, j):
        return
    elif node.data == "that":
        ahead = [] if walk.said else walk.ahead
        _leave(walk)
        walk.ahead, walk.said = ahead, False
    elif norm.endswith(_RESUMES):
        walk.head, walk.main, walk.aside, walk.ahead = walk.root, NONE, False, []
    else:
        last = walk.head if norm.endswith(THERE) else NONE
        ahead = _before_when(walk, j)
        _leave(walk)
        walk.last, walk.ahead, walk.said = last, ahead, node.data == "participle"


def _describes(walk: _Walk, j: int) -> bool:
    """حفل المعايدة الذي أقيم أمس: a relative pronoun behind a noun of contact, with only its own words between."""
    if walk.head == NONE or walk.nodes[walk.head].kind != "noun" or j - walk.head > _OWN_WORDS:
        return False
    return all(n.kind == "word" for n in walk.nodes[walk.head + 1 : j])


def _before_when(walk: _Walk, j: int) -> list[int]:
    """في نوفمبر، حين وقعها: the date stands before the word for when."""
    nodes = walk.nodes
    if not walk.doc.words[nodes[j].first].norm.startswith(_WHEN):
        return []
    k = j - 2 if j and nodes[j - 1].kind == "comma" else j - 1
    return [k] if k >= 0 and nodes[k].kind == "date" else []


def _again(nodes: list[Node], j: int) -> bool:
    """مجددا with no object behind it: once more, no verb of saying."""
    after = nodes[j + 1] if j + 1 < len(nodes) else None
    return after is not None and (after.kind in {"comma", "date", "place"} or after.data == "other")


def _pause(walk: _Walk, j: int) -> None:
    """A comma ends an interruption; a dash or colon near the head of the sentence ends its dateline."""
    if walk.head == NONE and not walk.aside and walk.doc.words[walk.nodes[j].first].norm[:1] in _DASHES:
        if walk.nodes[j].first - walk.nodes[0].first <= _DATELINE:
            walk.ahead = []
    elif walk.aside and walk.head == NONE and walk.main != NONE:
        walk.head, walk.main, walk.aside = walk.main, NONE, False


def _hear(walk: _Walk, node: Node) -> None:
    """A verb of saying opens a clause of its own; a phrase that names the source interrupts."""
    doc = walk.doc
    speech = doc.hit(node.first, "speech")
    if speech is not None and speech.entry.tense in FINITE and doc.hit(node.first, "speech_never") is None:
        _leave(walk)
        walk.said = True
    elif doc.hit(node.first, "speech_source") is not None and walk.head != NONE and not walk.aside:
        walk.main, walk.head, walk.aside = walk.head, NONE, True


def _give(walk: _Walk, j: int) -> None:
    """A circumstance goes to its trigger; behind a relative clause, to the clause interrupted if that has none yet."""
    nodes, head = walk.nodes, walk.head
    if walk.said:
        return
    if head == NONE or _opens_next(nodes, j):
        if not walk.aside or head != NONE:
            walk.ahead.append(j)
        return
    back = j - 1 if nodes[j - 1].kind == "link" else j
    paused = back > 0 and nodes[back - 1].kind == "comma"
    if walk.main != NONE and paused and _has(walk, head, j) and not _has(walk, walk.main, j):
        head = walk.main
    walk.out.owner[j] = head


def _has(walk: _Walk, head: int, j: int) -> bool:
    """Whether the trigger has a circumstance of the same kind before ``j``."""
    return any(walk.out.owner[i] == head and walk.nodes[i].kind == walk.nodes[j].kind for i in range(j))


def _opens_next(nodes: list[Node], j: int) -> bool:
    """وفي المساء التقى: after a pause, right before a verb that no و ties on, it belongs to what follows."""
    after = nodes[j + 1] if j + 1 < len(nodes) else None
    if after is None or after.kind not in {"verb", "light"} or after.clitic.startswith(("و", "ف")):
        return False
    before = nodes[j - 1] if j else None
    if before is not None and before.kind == "link":
        return before.clitic.startswith("و") or (j > 1 and nodes[j - 2].kind == "comma")
    return nodes[j].clitic.startswith("و") or (before is not None and before.kind == "comma")
