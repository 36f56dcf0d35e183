"""Which words of when and where in a sentence belong to which word of contact, and which to none of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from musnad.model import Doc
from musnad.read.contacts.nodes import Node

_NONE = -1
_TRIGGERS = frozenset({"verb", "noun", "light"})
_WHEN_WHERE = frozenset({"date", "place", "seat"})
_FINITE = frozenset({"past", "present", "jussive"})
_DASHES = frozenset("-–—:")
_DATELINE = 16
"""Words at the head of a sentence within which a dash or colon closes a dateline."""
_RESUMES = ("ذلك", "هذا", "هذه")
"""Last words of a bound (وذلك, جاء ذلك) after which the clause before it goes on."""
_WHEN = ("حين", "عندما", "حينما")


@dataclass(slots=True)
class _Walk:
    """The state of reading a sentence from its start. ``head``: the trigger that what follows belongs to."""

    owners: list[int]
    head: int = _NONE
    ahead: list[int] = field(default_factory=list)
    """Circumstances that stand before the trigger of their clause."""
    main: int = _NONE
    """The trigger whose clause a relative clause or the name of a source interrupts."""
    aside: bool = False
    """Inside such an interruption."""
    said: bool = False
    """A verb of saying governs the clause: its day is not that of what is told."""


def attach(doc: Doc, nodes: list[Node]) -> list[int]:
    """For each node the index of the trigger whose time or place it tells, or -1.

    A circumstance belongs to the trigger before it in its clause, or, where none stands before it there, to the one
    that follows. A relative clause, a source (وفق بيان) and a verb of saying keep theirs to themselves.
    """
    walk = _Walk([_NONE] * len(nodes))
    for j, node in enumerate(nodes):
        if node.kind in _TRIGGERS:
            _meet(walk, j)
        elif node.kind == "bound":
            _cross(walk, doc, nodes, j)
        elif node.kind == "comma":
            _pause(walk, doc, nodes, j)
        elif node.kind == "quote" and node.part == "long":
            _leave(walk)
        elif node.kind in _WHEN_WHERE:
            _place(walk, doc, nodes, j)
        elif node.kind != "actor" and doc.hits[node.first]:
            _hear(walk, doc, node)
    return walk.owners


def _meet(walk: _Walk, j: int) -> None:
    for k in walk.ahead:
        walk.owners[k] = j
    walk.ahead = []
    walk.head, walk.said = j, False


def _leave(walk: _Walk) -> None:
    walk.head, walk.main, walk.ahead, walk.aside = _NONE, _NONE, [], False


def _cross(walk: _Walk, doc: Doc, nodes: list[Node], j: int) -> None:
    """At a bound the clause ends; وذلك goes on with it, a relative pronoun interrupts it."""
    node = nodes[j]
    if node.data == "relative":
        if not walk.aside:
            walk.main = walk.head
        walk.head, walk.aside, walk.ahead = _NONE, True, []
    elif node.data == "that":
        walk.head, walk.main, walk.aside = _NONE, _NONE, False
        if walk.said:
            walk.ahead = []
        walk.said = False
    elif node.data == "participle" and _again(nodes, j):
        return
    elif doc.words[node.last - 1].norm.endswith(_RESUMES):
        walk.head = walk.main if walk.aside and walk.main != _NONE else walk.head
        walk.aside, walk.ahead = False, []
    else:
        before = [j - 1] if j and nodes[j - 1].kind == "date" else []
        before = before or ([j - 2] if j > 1 and nodes[j - 1].kind == "comma" and nodes[j - 2].kind == "date" else [])
        told_when = doc.words[node.first].norm.startswith(_WHEN)
        _leave(walk)
        walk.ahead = before if told_when else []
        walk.said = node.data == "participle"


def _again(nodes: list[Node], j: int) -> bool:
    """مجددا with no object behind it: once more, no verb of saying."""
    after = nodes[j + 1] if j + 1 < len(nodes) else None
    return after is not None and (after.kind in {"comma", "date", "place"} or after.data == "other")


def _pause(walk: _Walk, doc: Doc, nodes: list[Node], j: int) -> None:
    """A comma ends an interruption; a dash or colon near the head of the sentence ends its dateline."""
    if walk.head == _NONE and not walk.aside and doc.words[nodes[j].first].norm[:1] in _DASHES:
        if nodes[j].first - nodes[0].first <= _DATELINE:
            walk.ahead = []
    elif walk.aside and walk.head == _NONE and walk.main != _NONE:
        walk.head, walk.main, walk.aside = walk.main, _NONE, False


def _hear(walk: _Walk, doc: Doc, node: Node) -> None:
    """A verb of saying opens a clause of its own; a phrase that names the source interrupts."""
    speech = doc.hit(node.first, "speech")
    if speech is not None and speech.entry.tense in _FINITE and "ال" not in speech.clitic:
        _leave(walk)
        walk.said = True
    elif doc.hit(node.first, "speech_source") is not None and walk.head != _NONE and not walk.aside:
        walk.main, walk.head, walk.aside = walk.head, _NONE, True


def _place(walk: _Walk, doc: Doc, nodes: list[Node], j: int) -> None:
    """Give a circumstance to its trigger; between a relative clause and the clause it interrupts, to the one without."""
    if walk.said:
        return
    if walk.head == _NONE:
        if not walk.aside:
            walk.ahead.append(j)
        return
    if _opens_next(nodes, j):
        walk.ahead.append(j)
        return
    head = walk.head
    if walk.main != _NONE and nodes[j - 1].kind in {"comma", "link"} and _has(walk, nodes, head, nodes[j].kind, j):
        head = walk.main if not _has(walk, nodes, walk.main, nodes[j].kind, j) else head
    walk.owners[j] = head


def _has(walk: _Walk, nodes: list[Node], head: int, kind: str, before: int) -> bool:
    return any(walk.owners[i] == head and nodes[i].kind == kind for i in range(before))


def _opens_next(nodes: list[Node], j: int) -> bool:
    """وفي المساء التقى: after a pause, right before a verb that no و ties on, it belongs to what follows."""
    if j + 1 >= len(nodes) or nodes[j + 1].kind not in {"verb", "light"} or nodes[j + 1].clitic.startswith(("و", "ف")):
        return False
    before = nodes[j - 1] if j else None
    if before is not None and before.kind == "link":
        return before.clitic.startswith("و") or (j > 1 and nodes[j - 2].kind == "comma")
    return nodes[j].clitic.startswith("و") or (before is not None and before.kind == "comma")
