"""Whether a place in a clause is where the contact took place, or part of what was talked about."""

from __future__ import annotations

from musnad.model import Doc
from musnad.read.contacts.attach import TRIGGERS
from musnad.read.contacts.nodes import SIDES, Node

_AT = frozenset({"في", "داخل", "لدي", "قرب", "عند", "خارج", "وسط", "امام"})
"""Links before a place where something took place; على, عن, حول and بشأن speak of it."""
_WHILE = frozenset(
    {"خلال", "علي هامش", "بمناسبه", "ضمن", "اثناء", "عقب", "بعد", "قبل", "في اطار", "لمناسبه", "علي راس"}
)
"""Links of an occasion, whose words may stand before the place (على هامش أعمال المنتدى في ...)."""
_BETWEEN = 2
"""Words that may stand between the link and the place (في أحد مباني القاهرة)."""


def is_site(doc: Doc, nodes: list[Node], k: int, trigger: Node) -> bool:
    """Whether the place at node ``k``, which belongs to ``trigger``, is where it took place."""
    if "ب" in nodes[k].clitic:
        return not _talked_of(doc, nodes, k, trigger)
    link = _link(nodes, k)
    if link is None:
        return nodes[k].part == "other" or _follows_place(doc, nodes, k, trigger)
    return _form(doc, nodes[link]) in _AT and not _talked_of(doc, nodes, link, trigger)


def _link(nodes: list[Node], k: int) -> int | None:
    for j in range(k - 1, max(k - 2 - _BETWEEN, -1), -1):
        if nodes[j].kind == "link":
            return j
        if nodes[j].kind != "word":
            return None
    return None


def _form(doc: Doc, link: Node) -> str:
    return " ".join(w.norm for w in doc.words[link.first : link.last]).removeprefix("و")


def _follows_place(doc: Doc, nodes: list[Node], k: int, trigger: Node) -> bool:
    """A place right behind another one that is a site: قصر معاشيق بالعاصمة عدن, مقر الوزارة، وسط بيروت."""
    j = k - 1
    while j > 0 and nodes[j].kind in {"comma", "word", "seat"} and k - j <= _BETWEEN:
        j -= 1
    return j >= 0 and nodes[j].kind == "place" and is_site(doc, nodes, j, trigger)


def _talked_of(doc: Doc, nodes: list[Node], k: int, trigger: Node) -> bool:
    """الأوضاع في غزة, سبل دعم الجيش في مأرب: words before the place that no link of time or occasion opens."""
    words, first = 0, ""
    for j in range(k - 1, -1, -1):
        node = nodes[j]
        if node.kind == "link":
            first = _form(doc, node)
        elif node.kind == "word":
            words += 1
            first = ""
        else:
            return _judge(node, first, words, trigger)
    return False


def _judge(stop: Node, first: str, words: int, trigger: Node) -> bool:
    if stop.kind == "quote":
        return not words
    if not words:
        return False
    if first:
        return first not in _AT | _WHILE
    if stop.kind == "comma":
        return True
    topical = trigger.hit is not None and bool(trigger.hit.entry.data.get("topic"))
    return topical and (stop is trigger or stop.kind in SIDES or stop.kind in TRIGGERS)
