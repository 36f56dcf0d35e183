"""Words of contact that only say when another contact was."""

from __future__ import annotations

from musnad.model import Doc
from musnad.read.contacts.node import Node

_UPON = frozenset({"فور", "لدي", "عند", "عقب", "بعد", "قبل", "قبيل", "بعيد", "اثر", "حال"})


def settle_arrivals(doc: Doc, nodes: list[Node]) -> None:
    """التقت المبعوثة فور وصولها العميد: between a verb and its object an arrival is no contact with the object."""
    for before, node, after in zip(nodes, nodes[1:], nodes[2:], strict=False):
        if node.kind != "noun" or node.hit is None or doc.words[before.last - 1].norm.lstrip("و") not in _UPON:
            continue
        own = bool(node.hit.entry.suffix) and bool(node.hit.entry.data.get("motion"))
        if own and after.kind in {"actor", "party"} and not after.clitic:
            node.kind = "word"
