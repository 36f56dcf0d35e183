"""Lists of appointees (تكليف كل من: ...): one appointment for each, with the post behind the name."""

from __future__ import annotations

from dataclasses import replace

from musnad.model import Actor
from musnad.read.contacts.appointments import post_at, post_phrase
from musnad.read.contacts.context import Context
from musnad.read.contacts.draft import Draft, Part


def read_roll(context: Context, k: int, draft: Draft) -> list[Draft]:
    """تكليف كل من: فلان مديرا لكذا، وفلان ...: one appointment for each; the draft itself where there is no list."""
    if draft.type != "appointment" or draft.anaphoric:
        return [draft]
    roll: list[Draft] = []
    for node in context.nodes[k + 1 :]:
        if node.kind in {"verb", "noun", "light"} or (node.kind == "bound" and node.data != "relative"):
            break
        if node.kind == "actor" and node.actor is not None:
            roll += appointed(context, draft, node.actor)
    if len(roll) < 2 and draft.who("appointee"):
        return [draft]
    return roll or [draft]


def appointed(context: Context, draft: Draft, actor: Actor) -> list[Draft]:
    """The appointment of one in a list, whose post stands right behind the name."""
    doc, end = context.doc, context.doc.sentences[context.sentence].last
    at = next((i for i in range(actor.first, end) if doc.words[i].start >= actor.span.end), end)
    post = post_at(doc, at) if at < end else None
    if post is None or actor.kind != "person" or actor.who is None:
        return []
    others = [p for p in draft.parts if p.role != "appointee"]
    one = replace(draft, parts=[*others, Part(actor.who, "appointee", actor.span)], places=list(draft.places))
    one.sentences = {draft.sentence, context.sentence}
    one.position = post_phrase(doc, at, end, post.offset)
    return [one]
