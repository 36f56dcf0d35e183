"""Lists with one line to each: the guests of an audience, the appointments that a council or a decree makes."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from musnad.model import Change, DateValue, Hit
from musnad.read.contacts.context import Context
from musnad.read.contacts.draft import Draft, Member
from musnad.read.contacts.node import Node
from musnad.read.contacts.rolls import appointed

_HEAD = 3
"""Nodes of a line within which the guest is named."""
_ITEM = 8
"""Nodes of a line within which somebody present is named."""
_LINE = 40
"""Words above which a line is text again, not an item of a list."""
_DASHES = "-–—•*"


def read_listed(context: Context) -> bool:
    """Whether the sentence is a line of a list announced before; if so, its contact is filed."""
    return _read_guest(context) or _read_post(context) or _read_companion(context)


def note_company(context: Context) -> None:
    """Remember that those present follow, one to a line: ويرافق الرئيس وفد يضم:, وحضر اللقاء:"""
    doc, memory = context.doc, context.memory
    if doc.words[doc.sentences[context.sentence].last - 1].norm != ":":
        return
    told = [n.hit for n in context.nodes if n.data in {"attend", "join"} and n.kind in {"link", "light"} and n.hit]
    if any("رافق" in hit.entry.form for hit in told):
        memory.company = memory.last("visit")
    elif told:
        memory.company = memory.last_held("meeting", "conference", "visit")


def _read_companion(context: Context) -> bool:
    """- اللواء فلان، قائد الأركان: one more of those present."""
    memory, sentence = context.memory, context.doc.sentences[context.sentence]
    if memory.company is None:
        return False
    names = [n.actor for n in context.nodes[:_ITEM] if n.actor is not None and n.actor.who in memory.people]
    if context.doc.words[sentence.first].norm[:1] not in _DASHES or not names:
        memory.company = None
        return False
    memory.company.add(names[0].who, "attendee", names[0].span)
    memory.company.sentences.add(context.sentence)
    return True


def note_posts(context: Context) -> None:
    """Remember that a list of appointments follows: the sentence ends in a colon and names nobody appointed."""
    memory, doc = context.memory, context.doc
    sentence = doc.sentences[context.sentence]
    if doc.words[sentence.last - 1].norm != ":":
        return
    hit = next((h for n in context.nodes if (h := _appoints(context, n)) is not None), None)
    named = any(d.type == "appointment" and d.sentence == context.sentence for d in memory.drafts)
    if hit is None or named:
        return
    draft = Draft("appointment", doc.slice(hit.first, hit.last), hit.first, context.sentence, frame="appoint")
    draft.change = cast("Change", hit.entry.data["change"])
    for who, span in _appointer(context):
        draft.add(who, "appointer", span)
    dated = next((n.dated for n in context.nodes if n.dated is not None and n.dated.value is not None), None)
    draft.date = DateValue(str(dated.value), dated.span) if dated is not None else None
    draft.owner = next((d for d in reversed(memory.drafts) if set(d.who()) & set(draft.who())), None)
    memory.posting = draft


def _appoints(context: Context, node: Node) -> Hit | None:
    posting = context.doc.hit(node.first, "contact_posting")
    if posting is not None:
        return posting
    hit = node.hit if node.kind in {"verb", "noun"} else None
    return hit if hit is not None and hit.entry.data.get("type") == "appointment" else None


def _appointer(context: Context) -> list[Member]:
    """Who is named in the sentence, else who appointed before, else who was spoken of."""
    memory = context.memory
    for node in context.nodes:
        if node.actor is not None and node.actor.who and not node.part:
            return [(node.actor.who, node.actor.span)]
    return (memory.posting.members("appointer") if memory.posting else []) or memory.subject()[:1]


def _read_guest(context: Context) -> bool:
    """- السيد فلان، سفير ...: an audience of its own, like the one announced."""
    announced = context.memory.listing
    if announced is None:
        return False
    nodes = context.nodes
    names = [n for n in nodes[:_HEAD] if n.actor is not None and n.actor.who is not None]
    if not names or nodes[0].kind != "comma":
        context.memory.listing = None
        return False
    _file(context, announced, names[0])
    return True


def _read_post(context: Context) -> bool:
    """- مدير الديوان: السيد فلان, - فلان، مديرا: an appointment of its own; a heading between parts the list."""
    memory, nodes = context.memory, context.nodes
    if memory.posting is None:
        return False
    sentence = context.doc.sentences[context.sentence]
    text = sentence.last - sentence.first > _LINE or any(n.kind in {"verb", "light"} for n in nodes) or _says(context)
    if text:
        memory.posting = None
        return False
    item = context.doc.words[sentence.first].norm[:1] in _DASHES or context.doc.words[sentence.first].norm.isdigit()
    names = [n for n in nodes if n.actor is not None and n.actor.who in memory.people]
    actor = names[0].actor if names else None
    found = appointed(context, memory.posting, actor) if actor is not None else []
    memory.drafts += found
    if item and names and not found:
        _file(context, memory.posting, names[0])
    return bool(found) or (item and bool(names))


def _says(context: Context) -> bool:
    """A verb of saying opens the line."""
    hit = context.doc.hit(context.doc.sentences[context.sentence].first, "speech")
    return hit is not None and hit.entry.tense in {"past", "present"}


def _file(context: Context, announced: Draft, node: Node) -> None:
    one = replace(announced, parts=list(announced.parts), topics=[], outcomes=[])
    one.sentences = {announced.sentence, context.sentence}
    if announced.type == "appointment":
        one.at, one.sentence = node.first, context.sentence
    if node.actor is not None:
        one.add(node.actor.who, "appointee" if announced.type == "appointment" else "guest", node.actor.span)
    context.memory.drafts.append(one)
