"""When and where, as the clause of a contact says itself."""

from __future__ import annotations

from datetime import date, timedelta

from musnad.model import DateValue, Doc, PlaceMention
from musnad.read.contacts.draft import Draft
from musnad.read.contacts.nodes import Node
from musnad.text import fold_text

_PAST = frozenset({"الماضي", "الفايت", "المنصرم", "الفارط", "الاخير", "الماضيه", "امس"})


def read_when_where(doc: Doc, nodes: list[Node], k: int, draft: Draft) -> None:
    """Give a draft the date and the places that stand in its own clause."""
    first, last = _extent(doc, nodes, k, draft)
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
    if draft.type == "visit":
        own = _destinations(own, nodes[k])
    draft.places = [*draft.sites] + [n.located.place for n in own if _is_site(doc, nodes, n, draft)]  # type: ignore[union-attr]


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


def _extent(doc: Doc, nodes: list[Node], k: int, draft: Draft) -> tuple[int, int]:
    """From the bound or trigger before the contact to the end of its clause: circumstances may stand in front."""
    first = draft.clause[0]
    for j in range(k - 1, -1, -1):
        node = nodes[j]
        if node.kind in {"verb", "noun", "quote"} and node.first < draft.clause[0]:
            break
        if node.kind == "bound":
            first = _date_before_when(doc, nodes, j, first)
            break
        first = node.first
    return min(first, draft.clause[0]), draft.clause[1]


def _date_before_when(doc: Doc, nodes: list[Node], j: int, first: int) -> int:
    """في نوفمبر، حين وقعها: the date stands before the word for when."""
    if not doc.words[nodes[j].first].norm.startswith(("حين", "عندما")):
        return first
    for node in reversed(nodes[max(0, j - 2) : j]):
        if node.kind == "date":
            return node.first
    return first


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


def place_names(places: list[PlaceMention]) -> set[str]:
    """The names alone."""
    return {p.name for p in places}


def look_ahead(doc: Doc, draft: Draft, published: str | None) -> None:
    """A plan lies ahead: a bare weekday or month read as the last one is the next one."""
    if draft.status != "planned" or draft.date is None or draft.date.text is None or published is None:
        return
    value = draft.date.value
    if value >= published[: len(value)] or any(
        word in fold_text(draft.date.text.of(doc.article.text)) for word in _PAST
    ):
        return
    if (len(value) == 7 and published[:4] > value[:4]) or (len(value) == 7 and published[:4] == value[:4]):
        text = fold_text(draft.date.text.of(doc.article.text))
        if value[:4] not in text:
            draft.date = DateValue(f"{int(value[:4]) + 1}{value[4:]}", draft.date.text)
    elif len(value) == 10 and _days(value, published) <= 7:
        draft.date = DateValue((date.fromisoformat(value) + timedelta(days=7)).isoformat(), draft.date.text)


def _days(one: str, two: str) -> int:
    return (date.fromisoformat(two[:10]) - date.fromisoformat(one)).days
