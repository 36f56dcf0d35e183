"""When and where, as the clause of a contact says itself, or the clause that it goes on from."""

from __future__ import annotations

from musnad.model import DateValue, Doc, PlaceMention
from musnad.read.contacts.attach import NONE, THERE, TRIGGERS, Attached, attach
from musnad.read.contacts.draft import Draft
from musnad.read.contacts.node import Node
from musnad.read.contacts.sites import place_at, places_of_stay
from musnad.read.contacts.topic_words import is_action

_HOPS = 4
"""Clauses back that a contact can go on from: زار, حيث التقى, ووقع."""
_DURING = frozenset({"خلال", "اثناء", "لدي", "في", "ضمن", "علي هامش", "من خلال", "في اطار", "بمناسبه", "عند"})
"""Links before a noun of contact (خلال لقاء) that make its time and place those of what was told with it."""
_SINCE = frozenset({"منذ", "من", "مذ", "قبل", "بعد", "حتي", "الي", "برسم", "موازنه", "ميزانيه"})
"""Words before a year that is not the year of the contact."""
_FIRST = frozenset({"اول", "الاولي", "الاول", "مره", "لاول", "المره"})
"""Words that reckon from a year (أول وزير يزور إيران منذ 12 عاما)."""
_TIMELESS = frozenset({"conference"})
"""Contacts that take no day from the clause they are told in."""
_PLACELESS = frozenset({"visit", "appointment", "conference", "call", "message"})
"""Contacts that take no place from the clause they are told in."""


def read_when_where(doc: Doc, nodes: list[Node], k: int, draft: Draft) -> None:
    """Give a draft the date and the places of its own clause, else of the one it goes on from or that tells how."""
    attached = attach(doc, nodes)
    mine = _mine(nodes, k, draft)
    _read_date(doc, _owned(nodes, attached, mine), nodes[k], draft)
    draft.places = [*draft.sites, *_sites(doc, nodes, attached, mine, k, draft)]
    draft.places = draft.places or _hosting(doc, nodes, draft) or _beside(nodes, k, draft)
    if not draft.places and draft.type not in _PLACELESS and (left := _left_behind(doc, nodes, k, draft)):
        draft.places, draft.undated = left, draft.date is None
        return
    for j in (*_before(doc, nodes, attached, k, draft), *_inside(doc, nodes, attached, k)):
        group = _group(nodes, j)
        if draft.date is None and not draft.undated and _takes_date(nodes, j, k, draft):
            _read_date(doc, [n for n in _owned(nodes, attached, group) if _is_day_of(n)], nodes[j], draft)
        if not draft.places and draft.type not in _PLACELESS:
            places = _sites(doc, nodes, attached, group, j, draft)
            draft.places = places_of_stay(doc, places) if _travels(nodes[j]) else places


def place_names(places: list[PlaceMention]) -> set[str]:
    """The names alone."""
    return {p.name for p in places}


def _owned(nodes: list[Node], attached: Attached, triggers: set[int]) -> list[Node]:
    return [n for n, owner in zip(nodes, attached.owner, strict=True) if owner in triggers]


def _mine(nodes: list[Node], k: int, draft: Draft) -> set[int]:
    """The triggers that tell of one contact: the noun, its light verbs on both sides, nouns of its kind in a row."""
    mine = {k}
    if draft.light >= 0:
        mine |= {j for j in range(draft.light, k) if nodes[j].kind in TRIGGERS}
    for j in range(k + 1, len(nodes)):
        node = nodes[j]
        if node.first >= draft.clause[1]:
            break
        late = node.kind == "light" and nodes[k].kind == "noun" and not node.clitic.startswith(("و", "ف"))
        if late or (node.kind == "noun" and draft.type == "conference" and not node.part):
            mine.add(j)
        elif node.kind in TRIGGERS:
            break
    return mine


def _group(nodes: list[Node], j: int) -> set[int]:
    """A noun and the light verbs right behind it: زيارة أجراها الوزير."""
    out = {j}
    for i in range(j + 1, len(nodes)):
        if nodes[i].kind != "light" or nodes[j].kind != "noun" or nodes[i].clitic.startswith(("و", "ف")):
            if nodes[i].kind in TRIGGERS or nodes[i].kind == "bound":
                break
            continue
        out.add(i)
    return out


# ------------------------------------------------------------------ the clause it goes on from


def _before(doc: Doc, nodes: list[Node], attached: Attached, k: int, draft: Draft) -> list[int]:
    """The triggers before it that share its time and place: زار القاهرة والتقى, توجه إلى القاهرة للقاء, حيث التقى."""
    out: list[int] = []
    at = draft.light if draft.light >= 0 else k
    while len(out) < _HOPS and _goes_on(doc, nodes, attached, at):
        at = attached.prior[at]
        out.append(at)
    return out


def is_aim(doc: Doc, nodes: list[Node], k: int) -> bool:
    """للقاء فلان, لمواصلة مشاوراته: a noun that tells what the verb before it is done for."""
    node, before = nodes[k], nodes[k - 1] if k else None
    if node.hit is None or node.hit.entry.tense != "masdar":
        return False
    if node.clitic.startswith("ل"):
        return True
    norm = doc.words[before.first].norm if before is not None and before.kind == "word" else ""
    return norm[:1] == "ل" and (is_action(norm[1:]) or norm == "لمواصله")


def _left_behind(doc: Doc, nodes: list[Node], k: int, draft: Draft) -> list[PlaceMention]:
    """وصل إلى أربيل قادما من بغداد، حيث التقى: what is told of the place that was left took place there, and before."""
    at = (draft.light if draft.light >= 0 else k) - 1
    while at > 0 and nodes[at].kind == "word":
        at -= 1
    if at < 1 or not doc.words[nodes[at].last - 1].norm.endswith(THERE):
        return []
    before = nodes[at - 2] if at > 1 and nodes[at - 1].kind == "comma" else nodes[at - 1]
    return [before.located.place] if before.part == "from" and before.located is not None else []


def _goes_on(doc: Doc, nodes: list[Node], attached: Attached, at: int) -> bool:
    if attached.prior[at] == NONE:
        return False
    node = nodes[at]
    if node.clitic.startswith(("و", "ف", "ل", "ب")) or node.kind in {"verb", "light"} or is_aim(doc, nodes, at):
        return True
    return _during(doc, nodes, at)


def _inside(doc: Doc, nodes: list[Node], attached: Attached, k: int) -> list[int]:
    """The nouns behind it that tell on what occasion: التقى فلانا خلال زيارة إلى القاهرة."""
    return [
        j
        for j in range(k + 1, len(nodes))
        if attached.prior[j] == k and nodes[j].kind == "noun" and _during(doc, nodes, j)
    ]


def _during(doc: Doc, nodes: list[Node], j: int) -> bool:
    """Whether a link of simultaneity governs the noun, with only words between (خلال اليوم الأول من زيارته)."""
    for i in range(j - 1, max(j - 6, -1), -1):
        if nodes[i].kind == "link" and nodes[i].hit is not None:
            form = " ".join(w.norm for w in doc.words[nodes[i].first : nodes[i].last]).lstrip("و")
            if form != "من":
                return form in _DURING
        elif nodes[i].kind not in {"word", "date"}:
            return False
    return False


def _takes_date(nodes: list[Node], j: int, k: int, draft: Draft) -> bool:
    """A stay takes its day only from what it is coordinated with, not from what happened in its course."""
    if draft.type in _TIMELESS:
        return False
    return draft.type != "visit" or (nodes[k].kind == "verb" and j < k)


# ------------------------------------------------------------------ dates and places


def _read_date(doc: Doc, own: list[Node], trigger: Node, draft: Draft) -> None:
    """The nearest date; one that says when but cannot be resolved keeps any other from being taken."""
    dates = [n for n in own if n.dated is not None and not _is_bound(doc, n)]
    if not dates:
        return
    dated = min(dates, key=lambda n: _distance(n, trigger)).dated
    if dated is None or dated.value is None:
        draft.undated = True
    else:
        draft.date = DateValue(dated.value, dated.span)


def _is_bound(doc: Doc, node: Node) -> bool:
    """الأولى منذ عام 2009, مذكرة من سنة 2005, لعام 2015: a year that something else is of, or is reckoned from."""
    if node.dated is None or node.dated.value is None or len(node.dated.value) != len("2009"):
        return False
    if doc.words[node.first].norm.startswith(("لع", "لسن")):
        return True
    if doc.words[node.first].norm in _SINCE:
        start = doc.sentences[doc.sentence_of[node.first]].first
        return any(w.norm in _FIRST for w in doc.words[start : node.first])
    return node.first > 0 and doc.words[node.first - 1].norm in _SINCE


def _is_day_of(node: Node) -> bool:
    """Whether what happened in the course of a stay happened on this day: not on the one that ended it."""
    dated = node.dated
    if dated is None or dated.value is None or dated.lasting is None:
        return True
    return dated.lasting.startswith(dated.value)


def _distance(node: Node, trigger: Node) -> int:
    return node.first - trigger.last if node.first >= trigger.last else 3 * (trigger.first - node.last)


def _sites(
    doc: Doc, nodes: list[Node], attached: Attached, triggers: set[int], k: int, draft: Draft
) -> list[PlaceMention]:
    """The places among what belongs to the triggers: where a visit leads, where anything else took place."""
    if draft.type in {"call", "message"}:
        return []
    own = [j for j, owner in enumerate(attached.owner) if owner in triggers]
    if _travels(nodes[k]):
        found = _destinations([nodes[j] for j in own if nodes[j].kind == "place" and nodes[j].part != "from"], nodes[k])
        return [n.located.place for n in found if n.located]
    spots = [place_at(doc, nodes, j, nodes[k]) for j in own]
    return [place for place in spots if place is not None]


def _hosting(doc: Doc, nodes: list[Node], draft: Draft) -> list[PlaceMention]:
    """استضافت الدوحة لقاء: the city that is said to host it, though it is named as if it acted."""
    if draft.light < 0 or nodes[draft.light].data != "host" or draft.type in {"call", "message"}:
        return []
    for node in nodes[max(0, draft.light - 3) : draft.light + 2]:
        city = doc.hit(node.first, "capital") or doc.hit(node.first, "place") if node.actor is not None else None
        if node.actor is not None and city is not None and city.last >= node.last:
            return [PlaceMention(city.entry.form, node.actor.span)]
    return []


def _beside(nodes: list[Node], k: int, draft: Draft) -> list[PlaceMention]:
    """زار المصاب الذي يتلقى العلاج في المستشفى: where who is visited is said to be."""
    if draft.type != "visit" or nodes[k].kind != "verb":
        return []
    out: list[Node] = []
    for j in range(k + 1, len(nodes)):
        node = nodes[j]
        if node.kind in {"verb", "noun"} or (node.kind == "bound" and node.data != "relative"):
            break
        if node.kind == "place" and node.part in {"b", "other"} and (not out or node.first - out[-1].last <= 1):
            out.append(node)
    return [n.located.place for n in out if n.located]


def _travels(trigger: Node) -> bool:
    return trigger.hit is not None and trigger.hit.entry.data.get("type") == "visit"


def _destinations(places: list[Node], trigger: Node) -> list[Node]:
    """Where a visit leads: what follows إلى, else what follows the verb, else what stands before it."""
    to = [n for n in places if n.part == "to"]
    after = [n for n in places if n.first > trigger.first]
    if to:
        last = to[0].last
        out: list[Node] = []
        for node in places:
            if node in to or (out and node.first - last <= 2):
                out.append(node)
                last = node.last
        return out
    return after or places
