"""Light verbs around a noun of contact: which one lends it its subject."""

from __future__ import annotations

from musnad.read.contacts.antecedents import before
from musnad.read.contacts.context import Context, continues
from musnad.read.contacts.draft import Member
from musnad.read.contacts.frames import Frame
from musnad.read.contacts.node import SIDES

_DIRECT = frozenset({"do", "get", "carry", "event"})
"""Kinds of light verb whose noun is their object or subject, not what stands after في or خلال."""
_BACK = frozenset({"بها", "به", "بهما"})


def light_before(context: Context, k: int, frame: Frame) -> int | None:
    """The light verb that governs the noun at ``k``: nearest before it in its clause, of a kind its type allows."""
    passed = False
    for j, node in before(context.nodes, k):
        if node.kind == "noun" and node.part == "other":
            continue
        if node.kind == "verb" and frame.passive and _decrees(context, j, k):
            return j
        if node.kind == "noun" and not passed and _shares_light(context, j, k):
            passed = True
            continue
        if node.kind == "light" and _task(context, j):
            continue
        if node.kind == "light":
            types = node.hit.entry.data.get("types") if node.hit else None
            if context.nodes[k].part == "other" and node.data in _DIRECT and types != ["appointment"]:
                return None
            if frame.lights and (node.hit is None or node.hit.entry.group not in frame.lights):
                return None
            return j if not isinstance(types, list) or {frame.type, frame.name} & set(types) else None
        if node.kind in {"verb", "noun", "bound"} or context.nodes[k].first - node.last > 60:
            return None
    return None


def _decrees(context: Context, j: int, k: int) -> bool:
    """وقع الرئيس مرسوما بتعيين فلان: what is signed is the instrument of the appointment."""
    hit = context.nodes[j].hit
    if hit is None or hit.entry.group != "sign":
        return False
    between = range(context.nodes[j].last, context.nodes[k].first)
    return any(context.doc.hit(i, "contact_instrument") for i in between)


def _task(context: Context, j: int) -> bool:
    """حمله نقل تحياته: what somebody is charged with doing is no verb of its own."""
    node = context.nodes[j]
    if node.hit is None or node.hit.entry.form != "نقل" or node.clitic:
        return False
    charged = next((n for n in reversed(context.nodes[:j]) if n.kind not in {"actor", "word", "pair"}), None)
    return charged is not None and charged.hit is not None and charged.hit.entry.group == "load"


def _shares_light(context: Context, j: int, k: int) -> bool:
    """حضر الاستقبال وجلسة المباحثات, قرارا بإعفاء فلان وتعيين فلان: coordinated nouns.

    استهل لقاءاته باستقبال: the second is what it began with.
    """
    clitic = context.nodes[k].clitic
    joined = clitic.startswith("و") and (j == k - 1 or (_appoints(context, j) and _appoints(context, k)))
    return joined or clitic == "ب"


def _appoints(context: Context, k: int) -> bool:
    hit = context.nodes[k].hit
    return hit is not None and hit.entry.data.get("type") == "appointment"


def lights_after(context: Context, k: int) -> list[int]:
    """Light verbs that follow the noun in its relative clause: زيارة قام بها, لقاء جمع, اجتماع عقد في ... جمع.

    There who does it may stand first (التي يعتزم الوزير القيام بها), and a plan come between (كان مقررا أن يقوم بها).
    """
    out: list[int] = []
    inside = False
    for j in range(k + 1, min(k + 15, len(context.nodes))):
        node = context.nodes[j]
        if node.kind == "light":
            if context.nodes[j - 1].kind == "link":
                break  # اجتماعهما ... على عقد: a noun behind a preposition
            presided = node.data == "host" and node.hit is not None and bool(node.hit.entry.suffix)
            if node.clitic.startswith(("و", "ف")) or not (presided or node.data in {"do", "get", "event"}):
                break
            if context.nodes[j - 1].kind == "comma" and not (inside or (node.data == "event" and out)):
                break
            out.append(j)
        elif node.data == "relative":
            inside = True
        elif inside and (_is_plan(context, j) or (node.kind == "actor" and not node.part)):
            continue
        elif (
            node.kind in {"verb", "noun"}
            or node.kind == "bound"
            or (node.kind in SIDES and node.part in {"", "with", "between"} and not out)
        ):
            break
    return out


def _is_plan(context: Context, j: int) -> bool:
    """من المقرر أن, كان مقررا أن."""
    before = context.nodes[j - 1] if j else None
    status = context.doc.hit(before.first, "contact_status") if before is not None else None
    return context.nodes[j].data == "that" and status is not None and status.entry.data["kind"] == "planned"


def maker_inside(context: Context, at: int, j: int) -> list[Member]:
    """Who stands between a noun and the light verb of its relative clause (الزيارة التي يعتزم الوزير القيام بها)."""
    between = [n for n in context.nodes[:j] if n.first > at and not n.part]
    return [(n.actor.who, n.actor.span) for n in between if n.kind == "actor" and n.actor is not None][:1]


def is_passive(context: Context, j: int, k: int) -> bool:
    """A light verb whose noun follows at once and that nobody was said to do: عقد اجتماع."""
    light = context.nodes[j]
    return light.data == "do" and k - j == 1 and not light.clitic and not continues(context, j)


def refers_back(context: Context, j: int) -> bool:
    """التي قام بها, أجراها: its subject is the one spoken of; لقاء عقد في ... does not say."""
    hit = context.nodes[j].hit
    return bool(hit and hit.entry.suffix) or context.norm(j + 1) in _BACK
