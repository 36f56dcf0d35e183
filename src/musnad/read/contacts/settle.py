"""Nodes read again beside their neighbours: rounds of talks, heads of delegations, cities that hold a meeting."""

from __future__ import annotations

from musnad.model import Doc
from musnad.read.contacts.node import SIDES, Node

_NAME_WORDS = 7
"""A quotation longer than this is speech; a shorter one may be a name («أفريكوم»)."""
_ROUNDS = frozenset({"جوله", "لجوله", "دوره", "لدوره", "جولات", "لجولات"})
_DELEGATION_REACH = 5
_UPON = frozenset({"فور", "لدي", "عند", "عقب", "بعد", "قبل", "قبيل", "بعيد", "اثر", "حال"})


def settle(nodes: list[Node], doc: Doc) -> None:
    """Mend in place what a word alone could not tell."""
    _pair_quotes(nodes, doc)
    _join_rounds(nodes, doc)
    _settle_arrivals(nodes, doc)
    _head_delegations(nodes, doc)
    _seat_hosts(nodes)
    _spread_tours(nodes, doc)
    _settle_words(nodes)


def _join_rounds(nodes: list[Node], doc: Doc) -> None:
    """جولة ثانية من المباحثات: a round of talks is one noun of contact, known from before only as الجولة."""
    for k, node in enumerate(nodes):
        if node.kind != "noun" or doc.words[node.first].norm.lstrip("وبلفا") not in _ROUNDS:
            continue
        at = next((j for j in range(k + 1, min(k + 4, len(nodes))) if nodes[j].kind != "word"), k)
        talks = nodes[at + 1] if at + 1 < len(nodes) else None
        if nodes[at].data != "from" or talks is None or talks.kind != "noun" or talks.hit is None:
            continue
        own = nodes[k].hit
        if own is not None and talks.hit.entry.data.get("type") == "meeting":
            hit = talks.hit._replace(first=nodes[k].first, clitic=nodes[k].clitic, offset=own.offset)
            nodes[k : at + 2] = [Node("noun", nodes[k].first, talks.last, hit=hit, clitic=nodes[k].clitic)]


def _settle_words(nodes: list[Node]) -> None:
    """وقعت الوزارة عقد بناء: a contract, signed. تحيات وتهاني فلان: one greeting. أعفي من مهامه: what he is rid of."""
    signs = False
    for before, node in zip([None, *nodes], nodes, strict=False):
        signs = (signs and node.kind != "bound") or (node.kind == "verb" and _group(node) == "sign")
        if signs and node.kind == "light" and node.hit is not None and node.hit.entry.form == "عقد":
            node.kind = "word"
        if before is not None and before.data == "from" and node.kind == "noun" and _group(node) == "duties":
            node.kind = "word"
        again = before is not None and before.kind == node.kind == "noun" and _group(before) == _group(node)
        if again and _group(node) == "greetings" and node.clitic == "و" and node.hit and not node.hit.entry.suffix:
            node.kind = "word"


def _group(node: Node) -> str:
    return node.hit.entry.group if node.hit is not None else ""


def _settle_arrivals(nodes: list[Node], doc: Doc) -> None:
    """التقت المبعوثة فور وصولها العميد: between a verb and its object an arrival is no contact with the object."""
    for before, node, after in zip(nodes, nodes[1:], nodes[2:], strict=False):
        if node.kind != "noun" or node.hit is None or doc.words[before.last - 1].norm.lstrip("و") not in _UPON:
            continue
        own = bool(node.hit.entry.suffix) and bool(node.hit.entry.data.get("motion"))
        if own and after.kind in {"actor", "party"} and not after.clitic:
            node.kind = "word"


def _head_delegations(nodes: list[Node], doc: Doc) -> None:
    """وفد من الحركة يرأسه فلان: behind a delegation the verb names its head, and presides over no meeting."""
    for k, node in enumerate(nodes):
        head = doc.hit(node.first, "contact_link") if node.kind == "light" else None
        if head is not None and head.entry.data["part"] == "lead" and _delegation_before(nodes, k, doc):
            node.kind, node.hit = "link", head


def _seat_hosts(nodes: list[Node]) -> None:
    """استضافت المنامة, القاهرة تشهد: a city is where it is held, not who holds it or is there."""
    for k, node in enumerate(nodes):
        if node.kind == "light" and node.hit is not None and node.hit.entry.data.get("where"):
            for near in (*nodes[max(0, k - 1) : k], *nodes[k + 1 : k + 2]):
                if near.kind == "place":
                    near.clitic = "ب"


def _spread_tours(nodes: list[Node], doc: Doc) -> None:
    """جولة شملت الكويت وقطر: what a tour took in are the places that it led to."""
    for k, node in enumerate(nodes):
        noun = next((n for n in reversed(nodes[max(0, k - 3) : k]) if n.kind == "noun"), None)
        if node.kind != "cue" or noun is None or doc.hit(node.first, "contact_took_in") is None:
            continue
        if noun.hit is None or noun.hit.entry.data.get("type") != "visit":
            continue
        node.kind = "word"
        for near in nodes[k + 1 :]:
            if near.kind != "place":
                break
            near.clitic = "ل"


def _delegation_before(nodes: list[Node], k: int, doc: Doc) -> bool:
    for node in reversed(nodes[max(0, k - _DELEGATION_REACH) : k]):
        if node.kind in SIDES and doc.hit(node.first, "contact_party") is not None:
            return True
        if node.kind not in {"word", "actor"} and node.data != "from":
            return False
    return False


def _pair_quotes(nodes: list[Node], doc: Doc) -> None:
    """Mark the quotation marks that open more than a few words: speech, not a name."""
    opened: Node | None = None
    for node in nodes:
        if node.kind != "quote":
            continue
        mark = doc.words[node.first].norm
        if opened is None and mark not in "»”":
            opened = node
        elif opened is not None:
            opened.part = "long" if node.first - opened.first > _NAME_WORDS else ""
            if not opened.part:
                _name_inside(nodes, opened, node)
            opened = None
    if opened is not None and nodes[-1].last - opened.first > _NAME_WORDS:
        opened.part = "long"


def _name_inside(nodes: list[Node], opened: Node, closed: Node) -> None:
    """A word of contact at the head of a name in quotation marks is a part of the name."""
    first = nodes[nodes.index(opened) + 1]
    if first.kind == "verb" and closed.first > first.first:
        first.kind = "word"
