"""Whom a noun of contact leaves unsaid: the pronoun on it, a side named before, both of those spoken of."""

from __future__ import annotations

from musnad.read.contacts.antecedents import side_before, two_before
from musnad.read.contacts.context import Context, all_members, ids, members, with_article
from musnad.read.contacts.draft import Member
from musnad.read.contacts.frames import Frame
from musnad.read.contacts.memory import TALKS
from musnad.read.contacts.node import Node
from musnad.read.contacts.sides import Clause, clause_after

_AIMS = ("للقا", "للاجتماع", "لاجتماع", "للتباحث", "للتشاور")
"""How the aim of a journey begins: سافر للقاء فلان."""


def named_next(context: Context, k: int, frame: Frame) -> list[Member]:
    """في إطار زيارته ...، اجتمع فلان: at the head of a sentence the pronoun is the subject of the verb that follows."""
    hit = context.nodes[k].hit
    if (
        hit is None
        or not hit.entry.suffix
        or frame.type != "visit"
        or any(n.kind not in {"word", "link"} for n in context.nodes[:k])
    ):
        return []
    verb = next((j for j in range(k + 1, len(context.nodes)) if context.nodes[j].kind in {"verb", "light"}), None)
    if verb is None or context.nodes[verb].clitic or context.nodes[verb - 1].kind != "comma":
        return []
    subject = clause_after(context.doc, context.nodes, verb).of("")[:1]
    return members(context, subject[0])[:1] if subject and subject[0].person else []


def received(context: Context, node: Node, frame: Frame) -> list[Member]:
    """استقبل فلان فلانا بمناسبة زيارته: the visit is that of who was received."""
    last = context.memory.drafts[-1] if context.memory.drafts else None
    if frame.name != "a visit" or node.part != "other" or last is None or last.sentence != context.sentence:
        return []
    guests = last.members("guest") if last.frame == "receive" and last.type == "meeting" else []
    return guests if len(guests) == 1 else []


def congratulated(context: Context, k: int) -> list[Member]:
    """هنأ ضيفه على انتخابه: the pronoun is who was congratulated, be it nobody we know."""
    before = [n for n in context.nodes[:k] if n.hit is not None]
    told = [n for n in before if n.hit is not None and n.hit.entry.data.get("type") == "message"]
    if not told or any(n.kind == "light" and n.data == "get" for n in before):
        return []
    last = context.memory.drafts[-1] if context.memory.drafts else None
    known = last is not None and last.type == "message" and last.sentence == context.sentence
    return last.members("recipient") if last is not None and known else [(None, context.doc.words[told[-1].first].span)]


def greeting(context: Context) -> tuple[list[Member], list[Member]]:
    """هاتف نظيره لتهنئته: who called congratulates, and the pronoun is who was called."""
    last = context.memory.drafts[-1] if context.memory.drafts else None
    if last is None or last.sentence != context.sentence:
        return [], []
    return last.members("caller", "sender", "guest")[:1], last.members("callee", "recipient", "host")[:1]


def both_meant(context: Context, frame: Frame, k: int) -> list[Member]:
    """وصولهما: the guests just received; لقائهما: the two names before it; otherwise both sides of the last contact."""
    last = context.memory.drafts[-1] if context.memory.drafts else None
    guests = last.members("guest") if last is not None and last.sentence == context.sentence else []
    if frame.motion and len(guests) > 1:
        return guests
    named = two_before(context.doc, context.nodes, k) if frame.type in TALKS else None
    both = members(context, named)
    if len(both) == 2 and ids(both) <= context.memory.people:
        return both
    pair = context.memory.pair()
    return pair if frame.type in TALKS or ids(pair) <= context.memory.people else []


def implied(context: Context, k: int, frame: Frame, clause: Clause) -> list[Member]:
    """في اجتماع مع Y, لزيارة ...: the subject of the clause is the side that is not named again."""
    node = context.nodes[k]
    meant = context.norm(k).lstrip("وف").startswith(_AIMS)
    purpose = meant or (node.clitic.lstrip("وف") == "ل" and frame.type == "visit")
    if (frame.name == "signed" and not clause.of("between")) or purpose:
        return context.memory.subject()[:1]
    told = any(d.type == "visit" and d.sentence == context.sentence for d in context.memory.drafts)
    governed = node.part == "other" and not with_article(context, node) and not told
    if frame.name == "a visit" and governed and clause.places:
        return context.memory.local[:1] if len(context.memory.local) == 1 else []
    if frame.name == "a concluded agreement":
        front = side_before(context.doc, context.nodes, k)
        return members(context, front)
    governed = node.part == "other" or "ب" in node.clitic
    beside = ids(all_members(context, clause, "with", "b"))
    if governed and beside and frame.type in TALKS and not ids(context.memory.local) & beside:
        return [] if _of_somebody(context, k) else context.memory.local[:1]
    if governed and not beside and frame.type in TALKS and not with_article(context, node):
        both = members(context, two_before(context.doc, context.nodes, k)) or _told_by(context, k, frame)
        return both if len(both) == 2 and ids(both) <= context.memory.people else []
    return []


def _told_by(context: Context, k: int, frame: Frame) -> list[Member]:
    """أبلغ فلان نظيره فلانا، في اتصال هاتفي: who told and who was told, one behind the other."""
    sides = [n for n in context.nodes[:k] if n.kind == "actor" and not n.part and n.actor is not None]
    broken = any(n.kind in {"bound", "verb", "noun"} for n in context.nodes[:k])
    if frame.type != "call" or broken or len(sides) != 2 or sides[0].last != sides[1].first:
        return []
    return [(n.actor.who, n.actor.span) for n in sides if n.actor is not None]


def _of_somebody(context: Context, k: int) -> bool:
    """عن لقاء المشير برئيس الحكومة: the meeting of somebody whom the article does not name."""
    after = context.nodes[k + 1] if k + 1 < len(context.nodes) else None
    return after is not None and after.kind == "word" and context.norm(k + 1).startswith("ال")


def audience(context: Context, subject: list[Member]) -> tuple[list[Member], list[Member]]:
    """خلال استقباله إياه: who got the letter receives, who bore it is received; else the one other side."""
    last = context.memory.drafts[-1] if context.memory.drafts else None
    if last is None or last.sentence != context.sentence:
        return subject, []
    bearers, recipients = last.members("bearer"), last.members("recipient")
    if bearers and recipients:
        return recipients[-1:], bearers
    others = [(p.who, p.span) for p in last.parts if p.who not in ids(subject) and p.role != "attendee"]
    return subject, [*others] if len(others) == 1 else []
