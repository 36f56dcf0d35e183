"""Read one sentence: its triggers in order, what each inherits from the one before it, who else was present."""

from __future__ import annotations

from musnad.model import Doc
from musnad.read.contacts.circumstances import read_when_where
from musnad.read.contacts.draft import Draft, Part
from musnad.read.contacts.frames import Frame, frame_of
from musnad.read.contacts.judge import is_contact
from musnad.read.contacts.memory import Memory
from musnad.read.contacts.nodes import Index, nodes_of
from musnad.read.contacts.reader import Context, read_noun, read_verb
from musnad.read.contacts.spoken import read_topics
from musnad.read.contacts.status import read_status

Made = list[tuple[int, Draft]]


def read_sentence(doc: Doc, n: int, index: Index, memory: Memory) -> None:
    """File every contact that sentence ``n`` reports in the memory."""
    context = Context(doc, nodes_of(doc, doc.sentences[n], index), n, memory)
    memory.local = []
    made: Made = []
    for k, node in enumerate(context.nodes):
        if node.kind in {"verb", "noun"}:
            _read_trigger(context, k, made)
        else:
            _note_subject(context, k)
    _add_strays(context, made)
    read_topics(context, made)
    if memory.local:
        memory.focus = memory.local


def _read_trigger(context: Context, k: int, made: Made) -> None:
    node = context.nodes[k]
    draft = read_verb(context, k) if node.kind == "verb" else read_noun(context, k)
    if draft is None or node.hit is None:
        return
    frame = frame_of(node.hit.entry)
    read_when_where(context.doc, context.nodes, k, draft)
    read_status(context.doc, context.nodes, k, draft, context.doc.published)
    _by_phone(context, draft)
    _convene(draft)
    _complete_message(context, draft, frame)
    _follow(context, k, draft, made)
    if draft.anaphoric or is_contact(context, k, draft, frame):
        made.append((node.first, context.memory.keep(draft)))


def _note_subject(context: Context, k: int) -> None:
    """A bare name at the head of a sentence or clause is who the clause is about."""
    node = context.nodes[k]
    if node.kind != "actor" or node.actor is None or node.actor.who is None or node.part:
        return
    heads = k > 0 and context.nodes[k - 1].kind == "bound"
    if not context.memory.local or heads:
        context.memory.local = [(node.actor.who, node.actor.span)]


def _by_phone(context: Context, draft: Draft) -> None:
    """Talks held هاتفيا or عبر الفيديو are a call, and neither side receives the other."""
    doc = context.doc
    if draft.type != "meeting" or draft.anaphoric:
        return
    if any(doc.hit(i, "contact_phone") for i in range(draft.clause[0], draft.clause[1])):
        draft.type = "call"


def _convene(draft: Draft) -> None:
    """A session that names only who takes part in it: they are its sides."""
    if draft.type == "meeting" and not draft.sides() and not draft.anaphoric and len(draft.parts) > 1:
        draft.parts = [Part(p.who, "party", p.span) for p in draft.parts]


def _complete_message(context: Context, draft: Draft, frame: Frame) -> None:
    """Condolences offered in a meeting go to the other side of it."""
    if draft.type != "message" or draft.who("recipient") or len(draft.who("sender")) != 1:
        return
    meeting = context.memory.last("meeting")
    if meeting is None or meeting.sentence < context.sentence - 1 or "to" in frame.needs:
        return
    others = [p for p in meeting.parts if p.who in meeting.sides() and p.who not in draft.who()]
    if len(others) == 1 and draft.who("sender")[0] in meeting.sides():
        draft.add(others[0].who, "recipient", others[0].span)
        draft.owner = meeting


def _follow(context: Context, k: int, draft: Draft, made: Made) -> None:
    """What follows in the same breath shares the standing of what it follows: حيث يلتقي, للقاء, ويوقعان."""
    if not made or draft.anaphoric:
        return
    earlier = made[-1][1]
    node = context.nodes[k]
    entry = node.hit.entry if node.hit else None
    if entry is None or earlier.headline or earlier.sentence != draft.sentence:
        return
    purpose = node.clitic.startswith("ل") and entry.tense == "masdar"
    if (
        draft.status == "happened"
        and earlier.status in {"planned", "cancelled"}
        and (entry.tense in {"present", "jussive"} or purpose or _light_present(context, k))
    ):
        draft.status = earlier.status
    if earlier.background and entry.tense == "past" and draft.status == "happened":
        draft.background = True


def _light_present(context: Context, k: int) -> bool:
    for node in reversed(context.nodes[max(0, k - 8) : k]):
        if node.kind == "light":
            return node.hit is not None and node.hit.entry.tense == "present"
        if node.kind in {"verb", "noun"}:
            return False
    return False


def _add_strays(context: Context, made: Made) -> None:
    """Attendees named apart from any trigger (وذلك بحضور ...) attended the contact told last."""
    for node in context.nodes:
        if node.part != "attend" or node.actor is None or node.actor.who is None:
            continue
        before = [d for at, d in made if at <= node.first and d.type != "message"]
        target = before[-1] if before else context.memory.last("meeting", "visit", "agreement", "conference", "call")
        if target is not None and target.sentence >= context.sentence - 12:
            target.add(node.actor.who, "attendee", node.actor.span)
