"""When and where, as the clause of a contact says itself."""

from __future__ import annotations

from musnad.model import DateValue, Dated, Doc, PlaceMention
from musnad.read.contacts.attach import attach
from musnad.read.contacts.draft import Draft
from musnad.read.contacts.nodes import Node

_LASTING = frozenset({"visit", "conference"})
_PLACELESS = frozenset({"call", "message"})
_TRIGGERS = frozenset({"verb", "noun", "light"})
_DURING = frozenset({"خلال", "وخلال", "اثناء", "لدي", "في", "ضمن", "على هامش"})
"""Words before a noun of contact (خلال لقاء) that make its time and place those of the contact told with it."""


def read_when_where(doc: Doc, nodes: list[Node], k: int, draft: Draft) -> None:
    """Give a draft the date and the places that stand in its own clause."""
    owners = attach(doc, nodes)
    mine = _mine(nodes, k, draft)
    own = [n for n, owner in zip(nodes, owners, strict=True) if owner in mine]
    _read_date(own, nodes[k], draft)
    if draft.type == "visit":
        own = _destinations(own, nodes[k])
    draft.places = [*draft.sites, *(n.located.place for n in own if n.located and _is_site(doc, nodes, n, draft))]


def _mine(nodes: list[Node], k: int, draft: Draft) -> set[int]:
    """The triggers that tell of one contact: the noun, its light verbs before and behind, nouns of its kind in a row."""
    mine = {k}
    if draft.light >= 0:
        mine |= {j for j in range(draft.light, k) if nodes[j].kind in _TRIGGERS}
    for j in range(k + 1, len(nodes)):
        node = nodes[j]
        if node.first >= draft.clause[1]:
            break
        if node.kind == "light" and nodes[k].kind == "noun" and not node.clitic.startswith(("و", "ف")):
            mine.add(j)
        elif node.kind in _TRIGGERS and not (node.kind == "noun" and draft.type == "conference" and not node.part):
            break
        elif node.kind == "noun":
            mine.add(j)
    return mine


def _read_date(own: list[Node], trigger: Node, draft: Draft) -> None:
    """The nearest date; one that says when but cannot be resolved keeps any other from being taken."""
    dates = [n for n in own if n.dated is not None and (n.part != "from" or n.clitic)]
    if not dates:
        return
    dated = min(dates, key=lambda n: _distance(n, trigger)).dated
    if dated is None or dated.value is None:
        draft.undated = True
    else:
        draft.date = DateValue(dated.value, dated.span)


def _distance(node: Node, trigger: Node) -> int:
    return node.first - trigger.last if node.first >= trigger.last else 3 * (trigger.first - node.last)


def _destinations(own: list[Node], trigger: Node) -> list[Node]:
    """Where a visit leads: what follows إلى, else what follows the verb, else what stands before it."""
    places = [n for n in own if n.kind == "place"]
    to = [n for n in places if n.part == "to"]
    after = [n for n in places if n.first > trigger.first]
    if to:
        last = to[0].last
        out: list[Node] = []
        for node in places:
            if node in to or (out and not node.part.startswith("from") and node.first - last <= 2):
                out.append(node)
                last = node.last
        return out
    return after or places


def _is_site(doc: Doc, nodes: list[Node], node: Node, draft: Draft) -> bool:
    if node.kind != "place" or draft.type in _PLACELESS or node.part == "from":
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


def place_names(places: list[PlaceMention]) -> set[str]:
    """The names alone."""
    return {p.name for p in places}


def look_ahead(doc: Doc, draft: Draft, published: str | None) -> None:
    """A plan lies ahead: a bare weekday or month read as the last one is the next one."""


def settle_dates(drafts: list[Draft], dates: tuple[Dated, ...]) -> None:
    """Read each date as its contact asks: ahead for a plan, the whole stretch for a stay."""
    known = {d.span: d for d in dates}
    for draft in drafts:
        dated = known.get(draft.date.text) if draft.date is not None and draft.date.text is not None else None
        if dated is None or draft.date is None:
            continue
        value = _value(dated, draft)
        if value is not None:
            draft.date = DateValue(value, dated.span)


def _value(dated: Dated, draft: Draft) -> str | None:
    if draft.type in _LASTING and dated.lasting is not None:
        return dated.lasting
    if draft.status == "planned" and dated.forward is not None:
        return dated.forward
    return dated.value
