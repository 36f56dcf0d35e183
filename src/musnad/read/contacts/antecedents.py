"""The sides in front of a word: the subject before a verb, and whom a relative pronoun points back at."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.model import Doc
from musnad.read.contacts.node import SIDES, Node
from musnad.read.contacts.sides import Side, extend, make_side

_OF_SEVERAL = frozenset({"اللذان", "اللذين", "اللتان", "اللتين"})
"""Relative pronouns that mean both of the names before them."""


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
    company = node.joined and doc.hit(node.first, "contact_party") is not None
    if company:
        for n in range(j - 1, -1, -1):
            if nodes[n].group == node.group and nodes[n].kind == "actor":
                return make_side(nodes[n], n, doc)
    return make_side(node, j, doc)


def _group_ending(doc: Doc, nodes: list[Node], j: int) -> Side:
    group = nodes[j].group
    first = j
    while first and any(n.group == group and n.kind in SIDES for n in nodes[:first]):
        first -= 1
        if nodes[first].kind in SIDES and nodes[first].group != group:
            first += 1
            break
    members = [n for n in nodes[first : j + 1] if n.kind in SIDES and n.group == group]
    side = make_side(members[0], nodes.index(members[0]), doc)
    for node in members[1:]:
        extend(side, node)
    return side
