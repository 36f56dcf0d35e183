"""Contacts that a noun reports: alone (لقاء بين), with a light verb (عقد لقاء), or pointing back (اللقاء)."""

from __future__ import annotations

from musnad.read.contacts.antecedents import side_before
from musnad.read.contacts.context import PAIRED, PRONOUNS, Context, all_members, ids, members, with_article
from musnad.read.contacts.draft import Draft, Member
from musnad.read.contacts.fill import fill, fill_rest, put
from musnad.read.contacts.frames import Frame, frame_of
from musnad.read.contacts.implied import audience, both_meant, congratulated, greeting, implied, named_next, received
from musnad.read.contacts.lent import touches, with_late_light, with_light
from musnad.read.contacts.lights import light_before, lights_after
from musnad.read.contacts.memory import TALKS
from musnad.read.contacts.node import SIDES, Node
from musnad.read.contacts.sides import Clause, Side, clause_after
from musnad.read.contacts.verbs import known_paper

_CLOSE = 4
"""Nodes after a noun with the article within which its own sides follow."""


def read_noun(context: Context, k: int) -> Draft | None:
    """The mention of a contact made by the noun at node ``k``, or None where it tells of none."""
    node = context.nodes[k]
    if node.hit is None:
        return None
    frame = frame_of(node.hit.entry)
    if frame.type == "conference" and (
        node.clitic.lstrip("وف") in {"ل", "لل"} or any(k in _nested(context, j) for j in range(max(0, k - 5), k))
    ):
        return None
    if frame.type == "conference" and _invited(context, k):
        return None
    if frame.welcome and _was_there(context, k):
        return _welcome(context, k, frame)
    if frame.name == "greetings" and node.clitic.startswith("و") and _greeted(context, k):
        return None
    if frame.welcome and node.clitic.lstrip("وف") == "ل" and not ids(context.memory.local) & context.memory.people:
        return None
    left = light_before(context, k, frame)
    if frame.type == "conference" and "ال" in node.clitic and (left is None or _is_noun(context, left)):
        return None
    if frame.type == "conference" and left is not None and _saw(context, left, k):
        return None
    right = lights_after(context, k)
    start = left if left is not None else k
    shared = [j for j in range(start, k) if context.nodes[j].kind in {"noun", "light"}]
    clause = clause_after(context.doc, context.nodes, start, [*shared, k, *_nested(context, k), *right])
    draft = context.draft(k, frame)
    draft.clause = (context.nodes[start].first, clause.end)
    event = left is not None and context.nodes[left].data == "event" and not frame.passive
    if event and _points_back(context, node, clause):
        fill_rest(context, draft, frame, clause)
    elif left is not None and not (right and (event or _is_scene(context, left))):
        with_light(context, draft, frame, left, k, clause)
    elif right:
        with_late_light(context, draft, frame, right, clause)
    elif _points_back(context, node, clause):
        fill_rest(context, draft, frame, clause)
    else:
        _alone(context, draft, frame, k, clause)
    draft.light = left if left is not None else -1
    draft.named = left is None and not right
    if frame.type == "visit" and _invited(context, k):
        _by_invitation(context, draft)
    if left is None and draft.type == "agreement" and not clause.of("between") and known_paper(context, k, draft):
        draft.parts = []
        fill_rest(context, draft, frame, clause)
    draft.anaphoric = _is_anaphoric(context, k, draft, clause, left)
    return draft


def _is_scene(context: Context, j: int) -> bool:
    """القاهرة تستضيف: the light verb says no more than where."""
    hit = context.nodes[j].hit
    return hit is not None and bool(hit.entry.data.get("where")) and context.nodes[j + 1].kind in {"place", "date"}


def _saw(context: Context, j: int, k: int) -> bool:
    """يشهد الملتقى دورات, شهد الحفل عروضا: the event itself has things in store, or is seen by nobody named."""
    hit = context.nodes[j].hit
    seen = hit is not None and hit.entry.form.endswith("شهد") and "ال" in context.nodes[k].clitic
    return (
        seen
        and k == j + 1
        and not context.norm(j - 1).endswith("ثم")
        and side_before(context.doc, context.nodes, j) is None
    )


def _is_noun(context: Context, j: int) -> bool:
    """الدول المشاركة في الملتقى, لاستضافة الملتقى: no verb, and nobody whom it tells of."""
    hit = context.nodes[j].hit
    word = context.doc.words[context.nodes[j].last - 1].form
    return "ال" in context.nodes[j].clitic or bool(hit and hit.entry.suffix and word.endswith("ة"))


def _greeted(context: Context, k: int) -> bool:
    """تحياته ... وتمنياته, برقية عزاء عبر فيها عن ... وتعازيه: the second word for them is no second message."""
    return any(
        n.kind == "noun" and n.hit is not None and n.hit.entry.group in {"greetings", "cable of"}
        for n in context.nodes[max(0, k - 30) : k]
    )


def _nested(context: Context, k: int) -> list[int]:
    """حفل انطلاق فعاليات تمرين: nouns of one kind in a row are one contact."""
    out = []
    for j in range(k + 1, min(k + 5, len(context.nodes))):
        node = context.nodes[j]
        if node.kind == "noun" and _same_kind(context, k, j):
            out.append(j)
        elif node.kind not in {"word", "noun"}:
            break
    return out


def _same_kind(context: Context, k: int, j: int) -> bool:
    one, two = context.nodes[k].hit, context.nodes[j].hit
    return (
        one is not None and two is not None and one.entry.data.get("type") == two.entry.data.get("type") == "conference"
    )


def _is_anaphoric(context: Context, k: int, draft: Draft, clause: Clause, left: int | None) -> bool:
    node = context.nodes[k]
    if draft.parts and (draft.type == "conference" or _signs_one(context, k, draft)):
        return False
    if draft.type == "visit" and not draft.who("guest") and _told_in_this_sentence(context, draft, node):
        return True
    if not draft.sides() and (_definite(context, node) or _told_in_this_sentence(context, draft, node)):
        return True
    if not draft.sides() and draft.type == "meeting" and draft.status == "happened" and left is not None:
        last = context.memory.last("meeting")
        if last is not None and not last.headline and 0 <= context.sentence - last.sentence <= 4:
            return True
    letter = draft.type == "message" and draft.frame != "greetings"
    if letter and left is not None and with_article(context, node):
        return True
    return draft.type == "agreement" and not clause.of("between") and known_paper(context, k, draft)


def _signs_one(context: Context, k: int, draft: Draft) -> bool:
    """التوقيع على اتفاقية: one paper, not known from before, that those present saw signed."""
    after = context.nodes[k].last
    if draft.frame != "sign with" or after >= len(context.doc.words):
        return False
    return context.doc.hit(after, "contact_paper") is not None and not context.doc.words[after].norm.endswith("ات")


def _points_back(context: Context, node: Node, clause: Clause) -> bool:
    """A noun with the article points back, unless its sides follow at once (اللقاء بين X وY)."""
    at = context.nodes.index(node)
    sides = [s for s in clause.sides if s.node > at][:1]
    return with_article(context, node) and not any(
        (s.part in {"between", "with"} or _has_visitor(context, at, s)) and _close(context, at, s) for s in sides
    )


def _close(context: Context, at: int, side: Side) -> bool:
    """The side follows at once, or with nothing but adjectives between (المباحثات غير المباشرة بين X وY)."""
    between = context.nodes[at + 1 : side.node - 1]
    plain = side.part == "between" and all(n.kind == "word" or n.data == "other" for n in between)
    return plain or side.node - at <= _CLOSE


def _has_visitor(context: Context, at: int, side: Side) -> bool:
    """الزيارة المرتقبة للوزير فلان: whose visit it is follows with لـ, only adjectives between."""
    hit = context.nodes[at].hit
    if hit is None or hit.entry.group != "a visit" or side.part != "to" or not side.person:
        return False
    return all(context.norm(j).startswith("ال") for j in range(at + 1, side.node))


def _definite(context: Context, node: Node) -> bool:
    return with_article(context, node) or bool(node.hit and node.hit.entry.suffix)


def _told_in_this_sentence(context: Context, draft: Draft, node: Node) -> bool:
    """خلال جلسة مباحثات عقدت اليوم: the session is how the meeting of this sentence was held."""
    drafts = context.memory.drafts
    kin = TALKS if draft.type in TALKS else {draft.type}
    return node.part == "other" and bool(drafts) and drafts[-1].sentence == draft.sentence and drafts[-1].type in kin


def _invited(context: Context, k: int) -> bool:
    """دعوة لزيارة, دعاه إلى زيارة: a visit that somebody was asked to make."""
    for j in range(k - 1, max(k - 12, -1), -1):
        word = context.norm(j).lstrip("وف")
        if word.startswith(("دعوه", "دعوت", "دعوات", "الدعوه")) or word in {"دعا", "دعاه", "دعت", "دعته", "دعاها"}:
            return True
        if context.nodes[j].kind in {"verb", "bound"}:
            return False
    return False


def _by_invitation(context: Context, draft: Draft) -> None:
    """Who was asked is the guest of who asked; whether it will come about is judged later."""
    draft.invited = True
    last = context.memory.drafts[-1] if context.memory.drafts else None
    if last is None or last.sentence != context.sentence or last.type not in {"message", "call", "meeting"}:
        return
    draft.parts = []
    put(draft, last.members("recipient", "callee"), "guest")
    put(draft, last.members("sender", "caller"), "host")


# ------------------------------------------------------------------ a welcome on arrival


def _was_there(context: Context, k: int) -> bool:
    """وكان في استقباله: people who meet a visitor on arrival."""
    first = context.nodes[k].first
    words = context.doc.words
    if first < 2 or words[first - 1].norm != "في":
        return False
    if "ال" in context.nodes[k].clitic and not any(n.kind in SIDES for n in context.nodes[k + 1 : k + 2]):
        return False
    return any(words[i].norm.endswith("كان") for i in range(max(0, first - 4), first - 1))


def _welcome(context: Context, k: int, frame: Frame) -> Draft:
    """The hosts of a visit: who was there to receive the one spoken of."""
    draft = context.draft(k, frame)
    draft.type = "visit"
    clause = clause_after(context.doc, context.nodes, k)
    draft.clause = (context.nodes[k].first, clause.end)
    visit = context.memory.last("visit")
    guests = visit.members("guest") if visit else context.memory.subject()[:1]
    sides = clause.of("", "b", "other")
    hit = context.nodes[k].hit
    if hit is not None and not hit.entry.suffix and sides and touches(context, k, sides[0]):
        guests, sides = members(context, sides[0]), sides[1:]
    put(draft, guests, "guest")
    context.memory.local = guests
    for side in sides[:1]:
        put(draft, members(context, side), "host")
    return draft


# ------------------------------------------------------------------ alone


def _alone(context: Context, draft: Draft, frame: Frame, k: int, clause: Clause) -> None:
    node = context.nodes[k]
    bare = clause.of("")
    genitive = [m for s in bare[:1] if touches(context, k, s) for m in members(context, s)]
    first = [m for s in bare[:1] for m in members(context, s)]
    suffix = node.hit.entry.suffix if node.hit else ""
    spoken = (
        received(context, node, frame)
        or named_next(context, k, frame)
        or context.memory.subject(PRONOUNS.get(suffix))[:1]
    )
    if frame.name == "visitors":
        subject, rest = context.memory.same_subject("receive", context.sentence), all_members(context, clause, "")
    elif suffix and frame.passive:
        subject, rest = [], congratulated(context, k) or spoken
    elif suffix and frame.name == "greetings" and node.clitic.lstrip("وف") == "ل":
        subject, rest = greeting(context)
    elif suffix:
        subject = both_meant(context, frame, k) if suffix in PAIRED else spoken
        rest = [] if ids(subject) & ids(first) or suffix in PAIRED else first
        if not rest and frame.welcome:
            subject, rest = audience(context, subject)
    elif frame.passive:
        subject, rest = [], genitive
    elif genitive:
        purpose = node.clitic.lstrip("وف") == "ل" and frame.type == "meeting"
        second = [m for s in bare[1:2] for m in members(context, s)] if frame.type != "visit" else []
        visitor = [] if second or purpose else _on_visit(context, k, frame, clause)
        subject, rest = (spoken, genitive) if purpose else (visitor, genitive) if visitor else (genitive, second)
    else:
        subject, rest = implied(context, k, frame, clause), []
        if frame.type == "call":
            put(draft, subject + all_members(context, clause, "with", "b"), "party")
            _bear_message(context, draft, node)
            return
    fill(context, draft, frame, subject, rest, clause)


def _on_visit(context: Context, k: int, frame: Frame, clause: Clause) -> list[Member]:
    """شملت زيارة الوزير لقاء رئيس الأركان: whom a visit took somebody to, where only that one is named."""
    last = context.memory.drafts[-1] if context.memory.drafts else None
    if frame.name != "meeting" or last is None or last.type != "visit" or last.sentence != context.sentence:
        return []
    return [] if clause.of("with", "between", "b") or context.nodes[k].part else last.members("guest")[:1]


def _bear_message(context: Context, draft: Draft, node: Node) -> None:
    """عزى فلان، في اتصال هاتفي، فلانا: the call in which a message was given has its sides."""
    last = context.memory.drafts[-1] if context.memory.drafts else None
    if draft.parts or node.part != "other" or last is None or last.type != "message":
        return
    if last.sentence == context.sentence:
        put(draft, last.members("sender"), "caller")
        put(draft, last.members("recipient"), "callee")
