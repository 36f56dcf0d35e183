"""From the sides of a clause to the roles of a frame."""

from __future__ import annotations

from musnad.model import Role
from musnad.read.contacts.context import Context, all_members, members
from musnad.read.contacts.draft import Draft, Member
from musnad.read.contacts.frames import Frame
from musnad.read.contacts.node import Node
from musnad.read.contacts.sides import Clause, Side

_VISITOR_REACH = 7
"""Words behind a visit within which لـ names its visitor."""
_LED = 8
"""Nodes behind a delegation within which its head is named."""
_COMPRISING = frozenset({"ضم", "يضم", "ضمت", "تضم"})
_SYMMETRIC = frozenset({"meeting", "call", "agreement"})


def fill(
    context: Context, draft: Draft, frame: Frame, subject: list[Member], objects: list[Member], clause: Clause
) -> None:
    """Give the sides of a clause the roles of the frame."""
    lone = frame.type in {"visit", "appointment"}
    if frame.name == "a visit":
        visitor = _visitor(context, draft, clause)
        if (visitor and _paid_to(context, clause, visitor)) or (visitor and _named_before(context, draft, subject)):
            put(draft, visitor, frame.object)
        else:
            subject = visitor or subject
    towards = ("to",) if frame.type == "message" or frame.welcome or frame.name == "credentials" else ()
    objects = objects + ([] if lone else _beside(context, clause, towards, served=bool(objects)))
    if frame.name in {"take office", "resign"}:
        objects = [m for m in objects if frame.name == "resign" and m not in subject]
        objects += all_members(context, clause, "to") if frame.name == "resign" else []
    source = all_members(context, clause, "from") if frame.type in {"call", "message"} else []
    agents = all_members(context, clause, "by") + source
    if agents and not (objects or source or lone):
        subject, objects = agents, subject
    many = len(subject) > 1 and not objects and frame.type in _SYMMETRIC
    put(draft, subject, "party" if many else frame.subject)
    put(draft, agents, frame.subject)
    put(draft, objects, frame.object)
    spoken_of = frame.topic and bool(objects)
    if not (frame.type == "agreement" and subject) and not lone and not spoken_of:
        both = [s for s in clause.of("between") if not (s.pair and len(draft.sides()) > 1)]
        put(draft, [m for side in both for m in members(context, side)], "party")
    fill_rest(context, draft, frame, clause)


def _beside(context: Context, clause: Clause, towards: tuple[str, ...], *, served: bool) -> list[Member]:
    """Those after مع, بـ or a message's لـ; beside another side a body after بـ is where he serves."""
    found = all_members(context, clause, "with", *towards)
    served = served or bool(found)
    return found + [
        m for side in clause.of("b") if side.person or not served for m in members(context, side) if m not in found
    ]


def _visitor(context: Context, draft: Draft, clause: Clause) -> list[Member]:
    """زيارة للوزيرة فلانة إلى ...: whose visit it is may follow with لـ."""
    near = [s for s in clause.of("to") if 0 < s.first - draft.at <= _VISITOR_REACH]
    return [m for m in members(context, near[0])[:1] if m[0] in context.memory.people] if near else []


def _paid_to(context: Context, clause: Clause, visitor: list[Member]) -> bool:
    """زيارة إلى الوزير فلان: إلى names who is visited, as لـ names who visits."""
    side = next(s for s in clause.of("to") if visitor[0][0] in s.who())
    before = context.nodes[side.node - 1] if side.node else None
    return before is not None and before.kind == "link" and not context.nodes[side.node].clitic


def _named_before(context: Context, draft: Draft, subject: list[Member]) -> bool:
    """قام الأمير بزيارة للشيخ: somebody named between the verb and the visit makes it, to whom لـ names."""
    start = context.doc.words[draft.clause[0]].start
    people = context.memory.people
    return any(who in people and start <= span.start < draft.trigger.start for who, span in subject)


def put(draft: Draft, found: list[Member], role: Role) -> None:
    """Add everyone in one role."""
    for who, span in found:
        draft.add(who, role, span)


def fill_rest(context: Context, draft: Draft, frame: Frame, clause: Clause) -> None:
    """Attendees, hosts by invitation, mediators and signatories."""
    for side in clause.sides:
        role = _side_role(side, frame, comprised=_comprises(context, side))
        role = "party" if role == "guest" and not draft.who("host") else role
        if role is not None and not is_retinue(context, side.node) and not _at_meeting(context, draft, side):
            put(draft, members(context, side), role)
        if frame.name == "swear in" and side.node and context.norm(side.node - 1) == "امام":
            put(draft, members(context, side), "appointer")
        if side.part == "replace" and frame.type == "appointment":
            draft.predecessor = next((w for w, _ in side.members if w), None)


def is_retinue(context: Context, k: int, *, led: bool = False) -> bool:
    """يرافقه وفد رفيع: a delegation that goes along is nobody; ``led``: nor where a head stands for it."""
    node = context.nodes[k]
    party = context.doc.hit(node.first, "contact_party")
    if node.part != "attend" or party is None or not party.entry.form.startswith("وفد"):
        return False
    return led or not any(n.part == "lead" for n in context.nodes[k + 1 : k + _LED])


def _at_meeting(context: Context, draft: Draft, side: Side) -> bool:
    """التقى الوزير الذي يزور البلاد، بحضور فلان: who was present was so at the meeting."""
    drafts = context.memory.drafts
    if draft.type != "visit" or side.part != "attend" or not drafts or drafts[-1].sentence != draft.sentence:
        return False
    before = context.nodes[side.node - 1] if side.node else None
    form = before.hit.entry.form if before is not None and before.hit is not None else ""
    return drafts[-1].type == "meeting" and form.startswith(("بحضور", "في حضور"))


def _comprises(context: Context, side: Side) -> bool:
    """ترأس اجتماعا ضم فلانا: who is comprised does not preside."""
    before = next((n for n in reversed(context.nodes[: side.node]) if n.kind != "word"), None)
    return before is not None and before.hit is not None and before.hit.entry.form in _COMPRISING


def _side_role(side: Side, frame: Frame, comprised: bool) -> Role | None:
    if side.part == "attend":
        return "attendee"
    if side.part == "lead" and frame.type in {"conference", "meeting"}:
        return "guest" if comprised else "host"
    if side.part == "among":
        return frame.object
    if side.part == "invite" and frame.type == "visit":
        return "host"
    if side.part == "mediate" and frame.type in {"meeting", "agreement", "conference"}:
        return "host"
    if side.part == "side":
        return "party" if frame.type == "agreement" else "attendee" if frame.type == "meeting" else None
    return None


def fill_got(
    context: Context, draft: Draft, frame: Frame, subject: list[Member], genitive: list[Member], clause: Clause
) -> None:
    """تلقى X اتصالا من Y: who gets it is the object of the frame, who it comes from the subject."""
    put(draft, subject, frame.object)
    put(draft, all_members(context, clause, "from", "by") + genitive, frame.subject)
    proxy = all_members(context, clause, "behalf")
    put(draft, proxy, frame.object)
    if proxy and not subject:
        context.memory.local = proxy[:1]
    fill_rest(context, draft, frame, clause)


def fill_carried(
    context: Context,
    draft: Draft,
    subject: list[Member],
    objects: list[Member],
    genitive: list[Member],
    clause: Clause,
    light: Node,
    subject_named: bool,
) -> None:
    """نقل X إلى Y تحيات Z: who carries it is the bearer, unless nobody else sends it. حمله X تحياته: X sends it."""
    pronoun = light.hit is not None and bool(light.hit.entry.suffix)
    entrusted = light.hit is not None and light.hit.entry.group == "load" and (pronoun or bool(objects))
    if entrusted and not subject_named:
        meeting = context.memory.last("meeting")
        subject = meeting.members("host") if meeting else subject
    put(draft, genitive + all_members(context, clause, "from"), "sender")
    put(draft, subject, "bearer" if draft.who("sender") and not entrusted else "sender")
    put(draft, objects, "bearer" if entrusted else "recipient")
    put(draft, all_members(context, clause, "to", "b"), "recipient")
    if pronoun and not entrusted and not draft.who("recipient"):
        context.memory.local = subject or context.memory.local
        put(draft, context.memory.counterpart(), "recipient")
    if entrusted and not draft.who("bearer"):
        meeting = context.memory.last("meeting")
        put(draft, meeting.members("guest")[:1] if meeting else [], "bearer")
    if entrusted and not draft.who("recipient"):
        put(draft, context.memory.greeters(), "recipient")
