"""Whether a place in a clause is where the contact took place, or part of what was talked about."""

from __future__ import annotations

from bisect import bisect_right

from musnad.model import Doc, PlaceMention
from musnad.read.contacts.attach import TRIGGERS
from musnad.read.contacts.node import SIDES, Node
from musnad.text import fold_text

_AT = frozenset({"في", "داخل", "لدي", "قرب", "عند", "خارج", "وسط", "امام"})
"""Links before a place where something took place; على, عن, حول and بشأن speak of it."""
_WHILE = frozenset(
    {"خلال", "علي هامش", "بمناسبه", "ضمن", "اثناء", "عقب", "بعد", "قبل", "في اطار", "لمناسبه", "علي راس"}
)
"""Links of an occasion, whose words may stand before the place (على هامش أعمال المنتدى في ...)."""
_BUILT = frozenset({"palace", "building", "seat", "base", "airport", "port"})
_HOUSES = frozenset({
    "وزاره", "قياده", "رياسه", "سفاره", "قنصليه", "ديوان", "اماره", "محافظه", "جامعه", "كليه", "مركز", "برلمان",
    "بلديه", "اكاديميه", "مديريه", "مستشفي", "ولايه", "غرفه", "مجلس",
})  # fmt: skip
"""First words of bodies that have a house of their own."""
_BETWEEN = 2
"""Words that may stand between the link and the place (في أحد مباني القاهرة)."""


def place_at(doc: Doc, nodes: list[Node], k: int, trigger: Node) -> PlaceMention | None:
    """The place that node ``k``, which belongs to ``trigger``, names as where it took place, or None."""
    node = nodes[k]
    if node.kind == "place" and node.located is not None:
        return node.located.place if is_site(doc, nodes, k, trigger) else None
    if node.actor is not None and node.actor.kind == "organization" and _is_seat(doc, nodes, k, trigger):
        return PlaceMention(node.actor.span.of(doc.article.text), node.actor.span)
    return None


def is_site(doc: Doc, nodes: list[Node], k: int, trigger: Node) -> bool:
    """Whether the place at node ``k``, which belongs to ``trigger``, is where it took place."""
    if _in_title(nodes, k):
        return False
    if "ب" in nodes[k].clitic:
        return not _of_body(doc, nodes, k) and not _talked_of(doc, nodes, k, trigger)
    link = _link(nodes, k)
    if link is None:
        return nodes[k].part == "other" or _follows_place(doc, nodes, k, trigger)
    return _form(doc, nodes[link]) in _AT and not _talked_of(doc, nodes, link, trigger)


def _in_title(nodes: list[Node], k: int) -> bool:
    """استقبل المنسق الأممي في اليمن فلانا: the land of a title, between its words and the name."""
    after = nodes[k + 1] if k + 1 < len(nodes) else None
    named = after is not None and after.actor is not None and after.actor.kind == "person" and not after.part
    titled = k > 2 and nodes[k - 1].kind == "link" and nodes[k - 2].kind == nodes[k - 3].kind == "word"
    return named and after is not None and after.first == nodes[k].last and not after.clitic and titled


def _is_seat(doc: Doc, nodes: list[Node], k: int, trigger: Node) -> bool:
    """، في وزارة الخارجية، : a body with a house of its own, named after a pause as where something took place."""
    head = doc.words[nodes[k].first].norm.removeprefix("ال")
    if k < 2 or head not in _HOUSES or nodes[k - 1].kind != "link" or _form(doc, nodes[k - 1]) != "في":
        return False
    return nodes[k - 2] is trigger or nodes[k - 2].kind in {"comma", "date", "place", "verb", "light"}


def _of_body(doc: Doc, nodes: list[Node], k: int) -> bool:
    """ملف إفريقيا في هيئة الأركان بباريس: the city tells which body is meant."""
    before = nodes[k - 1] if k else None
    if before is None or before.actor is None or before.actor.kind != "organization" or not before.part:
        return False
    link = nodes[k - 2] if k > 1 and nodes[k - 2].kind == "link" else None
    if link is None or _form(doc, link) in _WHILE or k < 3:
        return link is None
    return nodes[k - 3].kind not in {"comma", "date", *TRIGGERS}


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
        elif node.kind == "word" or _genitive(nodes, j):
            words += 1
            first = ""
        else:
            return _judge(node, first, words, trigger)
    return False


def _genitive(nodes: list[Node], j: int) -> bool:
    """حرص تونس, إنجاز المستشفى الجامعي: a land or body that only tells whose the word before it is."""
    node = nodes[j]
    bare = not node.part and not node.clitic and j > 0 and nodes[j - 1].kind == "word"
    return bare and (node.kind == "place" or (node.actor is not None and node.actor.kind == "organization"))


def _judge(stop: Node, first: str, words: int, trigger: Node) -> bool:
    if not words:
        return False
    if first:
        return first not in _AT | _WHILE
    if stop.kind == "comma":
        return True
    topical = trigger.hit is not None and bool(trigger.hit.entry.data.get("topic"))
    return topical and (stop is trigger or stop.kind in SIDES or stop.kind in TRIGGERS)


# ------------------------------------------------------------------ several places of one contact


def is_building(doc: Doc, place: PlaceMention) -> bool:
    """Whether the place is a house, a base or an airport, not a city, region or country."""
    i = bisect_right(doc.words, place.evidence.start, key=lambda w: w.start) - 1
    if i < 0:
        return False
    if doc.words[i].norm.removeprefix("ال") in _HOUSES:
        return True
    named, head = doc.hit(i, "place"), doc.hit(i, "place_head")
    if named is not None and place.lat is not None:
        return named.entry.data.get("kind") in _BUILT
    return head is not None and bool(head.entry.data.get("own"))


def join_places(doc: Doc, one: list[PlaceMention], two: list[PlaceMention]) -> list[PlaceMention]:
    """The places that two mentions of one contact give, most specific first; a second city is not believed."""
    names = {p.name for p in one}
    agreed = any(p.name in names for p in two)
    cities = any(is_city(doc, p) for p in one)
    more = [p for p in two if p.name not in names and _adds(doc, p, agreed=agreed, cities=cities)]
    return sorted([*one, *more], key=lambda p: not is_building(doc, p)) if more else one


def _adds(doc: Doc, place: PlaceMention, *, agreed: bool, cities: bool) -> bool:
    if not cities or is_building(doc, place):
        return True
    return agreed if is_city(doc, place) else not fold_text(place.name).startswith("العاصم")


def of_one_land(doc: Doc, places: list[PlaceMention]) -> list[PlaceMention]:
    """Without lands that the first place does not lie in (في الرياض، مع وزير حقوق الإنسان في اليمن)."""
    land = next((p.country for p in places if p.country is not None), None)
    return [p for p in places if p.country in {None, land} or is_city(doc, p)]


def is_city(doc: Doc, place: PlaceMention) -> bool:
    """Whether the place is a town or another spot on the map, but no building."""
    return place.lat is not None and not is_building(doc, place)


def places_of_stay(doc: Doc, places: list[PlaceMention]) -> list[PlaceMention]:
    """What a visit says of where its meetings were: city and house, else land; never the airport."""
    places = [p for p in places if not fold_text(p.name).startswith("مطار")]
    cities = any(is_city(doc, p) for p in places)
    return [p for p in places if not cities or is_city(doc, p) or is_building(doc, p)]
