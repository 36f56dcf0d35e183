"""Whether a contact took place: from tense, the words around its trigger, and its date."""

from __future__ import annotations

from datetime import date, timedelta

from musnad.model import Doc, Status
from musnad.read.contacts.draft import Draft
from musnad.read.contacts.node import Node
from musnad.text import fold_text

_TOMORROW = frozenset({"غدا", "غد", "الغد"})
REACH = 16
"""Words before a trigger within which a word of status governs it, unless another clause lies between."""
_DENIAL_REACH = 60
_UNREAL_REACH = 4
_NEAR = 7
"""Words behind a trigger within which any word of cancelling speaks of it."""
_LATE = 30
"""The same for words that can only speak of what was told before (ألغيت, إلغاؤها, غير صحيح)."""
_PLAN_REACH = 7
_WEEKS = timedelta(days=45)
"""How far ahead a plan told in the present lies."""
_DASHES = frozenset("-–—")
_RELATIVE = 14
_DESCRIBED = 5
"""Nodes behind a noun within which the light verb of its relative clause stands, and where that clause begins."""
_AWAITED = frozenset({"مرتقب", "مرتقبة", "منتظر", "منتظرة", "مقررة", "مزمعة", "متوقعة"})
_WHILE = frozenset({"خلال", "بعد", "عقب", "قبل", "لدي", "اثناء", "منذ", "وخلال", "هامش"})
"""What follows these, or describes something in a relative clause, is told as fact, whatever is wished around it."""


def read_status(doc: Doc, nodes: list[Node], k: int, draft: Draft, published: str | None) -> None:
    """Set status, background and unreality of a draft made from the trigger at node ``k``."""
    words = _words_before(doc, nodes, k)
    kinds = [kind for kind, _ in words]
    future = (
        _future(doc, nodes[k], draft, published) or _light_future(nodes, draft) or _soon(nodes, k, draft, published)
    )
    ahead = _ahead(doc, nodes, k, draft)
    negated = _negated(doc, nodes, k)
    past = "past" in kinds[:3]
    draft.background = past and _perfect(nodes[k]) and not (draft.named and _in_what_was_said(doc, nodes[k], words))
    cancelled = "cancelled" in kinds or "cancelled" in ahead
    denied = "denied" in kinds and not (nodes[k].kind == "noun" and nodes[k].clitic.startswith("ل"))
    denied = denied or "denied" in ahead
    due = "due" in kinds[:1]
    draft.unreal = ("unreal" in kinds and not denied) or "habit" in kinds or _may(doc, nodes[k])
    draft.unreal = draft.unreal or (due and draft.date is None)
    inside = _in_relative(doc, nodes, k)
    undone = _was_to_be(words) or {"past", "planned"} <= set(inside)
    draft.status = _decide(nodes[k], kinds, future or due or "planned" in inside, negated, cancelled, denied, undone)


def _was_to_be(words: list[tuple[str, int]]) -> bool:
    """كان مقررا أن, كان فلان يعتزم: the plan is told of in the past."""
    plans = [at for kind, at in words if kind == "planned"]
    return any(0 < at - was <= _PLAN_REACH for kind, was in words if kind == "past" for at in plans)


def _decide(
    node: Node, kinds: list[str], future: bool, negated: bool, cancelled: bool, denied: bool, undone: bool
) -> Status:
    planned = "planned" in kinds or "postponed" in kinds or future or "س" in node.clitic
    if cancelled and denied:
        return "planned"
    if cancelled:
        return "cancelled"
    if denied:
        return "denied"
    if negated:
        return "denied"
    if undone:
        return "cancelled"
    if "س" in node.clitic and "past" in kinds[:1]:
        return "cancelled"
    return "planned" if planned else "happened"


def _words_before(doc: Doc, nodes: list[Node], k: int) -> list[tuple[str, int]]:
    """Kinds of the status words before the trigger, nearest first, as far as they reach."""
    out: list[tuple[str, int]] = []
    at = nodes[k].first
    sentence = doc.sentences[doc.sentence_of[at]]
    crossed = described = False
    verbs = {n.first for n in nodes[:k] if n.kind == "verb"}
    for i in range(at - 1, max(sentence.first, at - _DENIAL_REACH) - 1, -1):
        hit = doc.hit(i, "contact_status")
        if hit is not None and hit.last <= at and doc.words[hit.last].norm not in _DASHES:  # سبق- المدينة: an outlet
            kind = str(hit.entry.data["kind"])
            if kind in {"unreal", "due"} and (described or doc.words[at - 1].norm in _WHILE):
                continue
            reach = _UNREAL_REACH if kind in {"unreal", "due"} else REACH
            if (at - i <= reach and not crossed) or kind == "denied":
                out.append((kind, i))
        bound = doc.hit(i, "contact_bound")
        if bound is not None and bound.entry.data["kind"] == "participle":
            break
        if bound is not None and bound.entry.data["kind"] == "new" and hit is None:
            crossed = True
        described = described or (bound is not None and bound.entry.data["kind"] == "relative")
        if i in verbs:
            crossed = True
    return out


def _ahead(doc: Doc, nodes: list[Node], k: int, draft: Draft) -> list[str]:
    """Kinds of the status words behind the trigger: close by, or said of it before another contact is told."""
    out = []
    near, end = nodes[k].last + _NEAR, min(doc.sentences[draft.sentence].last, nodes[k].last + _LATE)
    told = (n.first for n in nodes[k + 1 :] if n.kind in {"verb", "noun"})
    end = min(end, next(told, end))
    for i in range(nodes[k].last, end):
        hit = doc.hit(i, "contact_status") if doc.hits[i] else None
        if hit is not None and (i < near or hit.entry.suffix or hit.entry.data.get("late")):
            kind = str(hit.entry.data["kind"])
            if kind == "cancelled" or hit.entry.data.get("late"):
                out.append(kind)
    return out


def _in_relative(doc: Doc, nodes: list[Node], k: int) -> list[str]:
    """Kinds of the status words between a noun and the light verb of its relative clause (التي كان يعتزم القيام بها).

    An adjective right behind the noun says so by itself (الزيارة المرتقبة).
    """
    out: list[str] = []
    behind = nodes[k + 1 : k + _RELATIVE] if nodes[k].kind == "noun" else []
    adjective = doc.hit(behind[0].first, "contact_status") if behind else None
    if adjective is not None and adjective.entry.form in _AWAITED:
        return ["planned"]
    relative = next((j for j, n in enumerate(behind[:_DESCRIBED]) if n.data == "relative"), len(behind))
    for node in behind[relative + 1 :]:
        hit = doc.hit(node.first, "contact_status")
        out += [str(hit.entry.data["kind"])] if hit is not None else []
        if node.kind == "light" and hit is None:
            return [*out, "planned"] if "س" in node.clitic else out
        if node.kind in {"verb", "noun"}:
            break
    return []


def _negated(doc: Doc, nodes: list[Node], k: int) -> bool:
    if nodes[k].kind != "verb" or k == 0:
        return False
    hit = doc.hit(nodes[k].first - 1, "contact_status")
    return hit is not None and hit.entry.data["kind"] == "not"


def _in_what_was_said(doc: Doc, node: Node, words: list[tuple[str, int]]) -> bool:
    """كان ناشطون أعربوا عن قلقهم من أن تعطي زيارة ...: the noun stands in a clause of what was said then."""
    was = next((at for kind, at in words if kind == "past"), node.first)
    bounds = (doc.hit(i, "contact_bound") for i in range(was, node.first))
    return any(bound is not None and bound.entry.data["kind"] == "that" for bound in bounds)


def _may(doc: Doc, node: Node) -> bool:
    """قد يزور: he may."""
    present = node.kind == "verb" and node.hit is not None and node.hit.entry.tense == "present"
    return present and node.first > 0 and doc.words[node.first - 1].norm in {"قد", "وقد", "فقد"}


def _perfect(node: Node) -> bool:
    entry = node.hit.entry if node.hit else None
    return entry is not None and entry.tense != "present" and "س" not in node.clitic


def _perfect_past(node: Node) -> bool:
    return node.hit is not None and node.hit.entry.tense == "past"


def _light_future(nodes: list[Node], draft: Draft) -> bool:
    """سيعقد اجتماعا."""
    return draft.light >= 0 and "س" in nodes[draft.light].clitic


def _soon(nodes: list[Node], k: int, draft: Draft, published: str | None) -> bool:
    """يؤدي زيارة يوم 22 ماي: told in the present, with a day that lies some weeks ahead, or else a year back."""
    hit = nodes[draft.light].hit if draft.light >= 0 else nodes[k].hit
    dated = next((n.dated for n in nodes if n.dated and draft.date and n.dated.span == draft.date.text), None)
    if published is None or hit is None or hit.entry.tense != "present" or dated is None or dated.forward is None:
        return False
    days = [v.split("/")[0] for v in (published[:10], dated.forward, dated.value or "")]
    if any(len(d) != len("YYYY-MM-DD") for d in days):
        return False
    today, ahead, back = (date.fromisoformat(d) for d in days)
    return ahead - today <= _WEEKS < today - back


def _future(doc: Doc, node: Node, draft: Draft, published: str | None) -> bool:
    """The date says that it is still to come; غدا does so whatever day the page bears."""
    if draft.date is None:
        return False
    if draft.date.text is not None and _TOMORROW & set(fold_text(draft.date.text.of(doc.article.text)).split()):
        return not _perfect_past(node)
    if published is None:
        return False
    start = draft.date.value.split("/")[0]
    return start > published[: len(start)]
