"""When and where: from the clause of the contact, else from the contact it belongs to."""

from __future__ import annotations

from musnad.model import DateValue, Doc, PlaceMention
from musnad.read.contacts.draft import Draft
from musnad.read.contacts.nodes import Node

_WHERE = frozenset({"", "b", "other", "to"})


def read_when_where(doc: Doc, nodes: list[Node], k: int, draft: Draft) -> None:
    """Give a draft the date and the places that stand in its own clause."""
    first, last = _extent(nodes, k, draft)
    nested = [n.first for n in nodes[k + 1 :] if n.kind == "noun"]
    last = min([last, *nested[:1]])
    own = [n for n in nodes if first <= n.first < last]
    dates = [n for n in own if n.kind == "date" and n.dated is not None]
    if dates:
        nearest = min(dates, key=lambda n: _distance(n, nodes[k]))
        assert nearest.dated is not None  # noqa: S101 - kept above
        if nearest.dated.value is not None:
            draft.date = DateValue(nearest.dated.value, nearest.dated.span)
        else:
            draft.undated = True
    draft.places = [n.located.place for n in own if _is_site(doc, nodes, n, draft)]  # type: ignore[union-attr]


def _extent(nodes: list[Node], k: int, draft: Draft) -> tuple[int, int]:
    """From the bound or trigger before the contact to the end of its clause: circumstances may stand in front."""
    first = draft.clause[0]
    for j in range(k - 1, -1, -1):
        node = nodes[j]
        if node.kind in {"verb", "noun", "quote"} and node.first < draft.clause[0]:
            break
        if node.kind == "bound":
            break
        first = node.first
    return min(first, draft.clause[0]), draft.clause[1]


def _distance(node: Node, trigger: Node) -> int:
    return node.first - trigger.last if node.first >= trigger.last else 3 * (trigger.first - node.last)


def _is_site(doc: Doc, nodes: list[Node], node: Node, draft: Draft) -> bool:
    if node.kind != "place" or node.located is None or draft.type in {"call", "message"}:
        return False
    if node.part == "from":
        return False
    if draft.type == "visit":
        return True
    return node.part in {"b", "other"} or _follows_place(nodes, node)


def _follows_place(nodes: list[Node], node: Node) -> bool:
    """A place right behind another: قصر معاشيق بالعاصمة عدن."""
    k = nodes.index(node)
    return (
        k > 0
        and nodes[k - 1].kind in {"place", "seat", "word"}
        and not node.part
        and k > 1
        and nodes[k - 2].kind in {"place", "link"}
    )


def inherit(drafts: list[Draft]) -> None:
    """Fill dates and places that the clause does not give from the contact each belongs to."""
    for n, draft in enumerate(drafts):
        source = _source(drafts[:n], draft) or _occasion(drafts[n + 1 :], draft)
        if source is None:
            continue
        if draft.date is None and not draft.undated and draft.type not in {"visit", "appointment"}:
            draft.date = _inherited(source.date)
            draft.undated = source.undated
        if not draft.places and draft.type not in {"visit", "call", "appointment"}:
            draft.places = list(source.places)


def _inherited(date: DateValue | None) -> DateValue | None:
    return DateValue(date.value, date.text) if date else None


def _source(earlier: list[Draft], draft: Draft) -> Draft | None:
    """The contact a mention belongs to: the nearest earlier one of the same standing that shares a participant."""
    sides = {p.who for p in draft.parts}
    for other in reversed(earlier):
        if other.type in {"appointment", "call"} or other.status != draft.status:
            continue
        if other.background != draft.background or draft.sentence - other.sentence > 6:
            continue
        if len(sides & {p.who for p in other.parts}) >= 1 and (other.date or other.places):
            return other
    return None


def _occasion(later: list[Draft], draft: Draft) -> Draft | None:
    """The audience, told after it, in which a letter was handed over."""
    if draft.type != "message":
        return None
    sides = {p.who for p in draft.parts}
    for other in later:
        if (
            other.type == "meeting"
            and 0 <= other.sentence - draft.sentence <= 2
            and sides & {p.who for p in other.parts}
        ):
            return other
    return None


def place_names(places: list[PlaceMention]) -> set[str]:
    """The names alone."""
    return {p.name for p in places}
