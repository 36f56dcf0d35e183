"""Who was present: attendees and mediators named apart from the word that tells of their contact."""

from __future__ import annotations

from musnad.model import Role
from musnad.read.contacts.context import Context
from musnad.read.contacts.draft import Draft, Made
from musnad.read.contacts.fill import is_retinue
from musnad.read.contacts.node import Node
from musnad.read.contacts.sides import clause_after


def _occasion(context: Context) -> Draft | None:
    """What those present attended, where their sentence does not say."""
    memory = context.memory
    return memory.last_held("meeting", "conference") or memory.last_held("visit", "agreement") or memory.last("meeting")


def _takes_part(context: Context, node: Node) -> bool:
    """بمشاركة فلان: takes part in what its own sentence tells of, not in what was told before."""
    for before in reversed(context.nodes[: context.nodes.index(node)]):
        if before.kind == "link":
            return before.hit is not None and before.hit.entry.form.startswith("بمشاركة")
    return False


def mark_present(context: Context, k: int, made: Made) -> None:
    """وحضر هذه المواكب فلان وفلان: those present, where what they attended is not named as a contact."""
    node = context.nodes[k]
    if (
        node.data != "join"
        or node.hit is None
        or node.hit.entry.form[:3] != "حضر"
        or context.memory.last("meeting") is None
    ):
        return
    clause = clause_after(context.doc, context.nodes, k)
    absent = k > 0 and context.norm(k - 1).endswith(("لم", "لن", "لا"))
    if clause.nouns or not clause.of("") or absent:
        return
    for side in clause.of(""):
        for n in context.nodes:
            if side.first <= n.first < side.last and n.actor is not None:
                n.part = "attend"


def add_strays(context: Context, made: Made) -> None:
    """Attendees named apart from any trigger (وذلك بحضور ...) attended the contact told last."""
    for k, node in enumerate(context.nodes):
        if node.part not in {"attend", "mediate"} or node.actor is None or node.actor.who is None:
            continue
        if is_retinue(context, k, led=True):
            continue
        if not made and _takes_part(context, node):
            continue
        if node.part == "mediate" and node.actor.kind == "organization":
            continue
        before = [d for at, d in made if at <= node.first and d.type != "message"]
        before = [d for d in before if d.type not in {"visit", "agreement"}] or before
        target = before[-1] if before else _occasion(context)
        if target is not None and target.sentence >= context.sentence - 12:
            role: Role = "attendee" if node.part == "attend" else "host"
            alike = context.memory.drafts if target.frame == "credentials" else [target]
            for draft in alike:
                same = draft.frame == target.frame and draft.who("host") == target.who("host")
                if draft is target or same:
                    draft.add(node.actor.who, role, node.actor.span)
