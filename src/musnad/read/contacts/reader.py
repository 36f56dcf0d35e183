"""One pass over the article: each trigger with its clause becomes the mention of a contact, and mentions are filed."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.model import Doc, Role, Span
from musnad.read.contacts.draft import Draft
from musnad.read.contacts.frames import Frame, frame_of
from musnad.read.contacts.memory import TALKS, Member, Memory
from musnad.read.contacts.nodes import SIDES, Node
from musnad.read.contacts.sides import Clause, Side, antecedent, before, clause_after, side_before

PLURAL = frozenset({"dual", "plural"})
_PAIRED = frozenset({"هما", "هم", "هن"})


@dataclass(slots=True)
class Context:
    """Where the reading stands: the article, the sentence as nodes, and what was told before."""

    doc: Doc
    nodes: list[Node]
    sentence: int
    memory: Memory

    def draft(self, k: int, frame: Frame, first: int | None = None) -> Draft:
        """An empty mention for the trigger at node ``k``."""
        node = self.nodes[k]
        offset = node.hit.offset if node.hit and first is None else 0
        start = self.doc.words[node.first if first is None else first].start + offset
        draft = Draft(frame.type, Span(start, self.doc.words[node.last - 1].end), node.first, self.sentence)
        draft.change = frame.change
        draft.headline = self.doc.sentences[self.sentence].title
        draft.weak = frame.weak
        draft.sentences.add(self.sentence)
        return draft


def members(context: Context, side: Side | None) -> list[Member]:
    """Who a side is; الجانبان are the sides of the contact told before."""
    if side is None:
        return []
    if side.pair:
        return context.memory.pair(side.pair)
    return list(side.members)


# ------------------------------------------------------------------ verbs


def read_verb(context: Context, k: int) -> Draft | None:
    """The contact that a finite verb reports, or None where its clause lacks what the verb needs."""
    node = context.nodes[k]
    if node.hit is None or node.hit.entry.first_person:
        return None
    frame = frame_of(node.hit.entry)
    if frame.type == "visit":
        _go_places(context, k)
    clause = clause_after(context.doc, context.nodes, k)
    subject, objects = _subject_and_object(context, k, frame, clause)
    draft = context.draft(k, frame)
    draft.clause = (node.first, clause.end)
    if frame.weak and not objects and not clause.of("with") and _of_the_pair(context, subject):
        draft.anaphoric = True
        return draft
    fill(context, draft, frame, subject, objects, clause)
    draft.anaphoric = frame.type == "agreement" and _known_paper(context, k, draft)
    if subject:
        context.memory.local = subject
    return draft


def _go_places(context: Context, k: int) -> None:
    """A city or state named after a verb of travel is where it leads, though elsewhere it may act (زار جوبا)."""
    for node in context.nodes[k + 1 : k + 12]:
        if node.kind == "actor" and node.located is not None and not node.joined:
            node.kind = "place"


def _of_the_pair(context: Context, subject: list[Member]) -> bool:
    """Whether the subject is just both sides of the contact told last."""
    return bool(subject) and {w for w, _ in subject} == {w for w, _ in context.memory.pair(len(subject))}


def _known_paper(context: Context, k: int, draft: Draft) -> bool:
    """Whether what is signed was told of before: وقعها, وقع الإعلان."""
    hit = context.nodes[k].hit
    if hit is not None and hit.entry.suffix:
        return True
    for i in range(draft.clause[0] + 1, draft.clause[1]):
        paper = context.doc.hit(i, "contact_paper")
        if paper is not None:
            return "ال" in paper.clitic
    return False


def _subject_and_object(context: Context, k: int, frame: Frame, clause: Clause) -> tuple[list[Member], list[Member]]:
    node = context.nodes[k]
    assert node.hit is not None  # noqa: S101 - a verb node is made from a hit
    bare = clause.of("")
    first = members(context, bare[0]) if bare else []
    second = members(context, bare[1]) if len(bare) > 1 else []
    relative = antecedent(context.doc, context.nodes, k)
    if node.hit.entry.suffix:
        return _with_object_pronoun(context, frame, relative, first)
    if relative is not None:
        return ([], members(context, relative)) if frame.passive and not first else (members(context, relative), first)
    front = None if node.clitic.startswith(("و", "ف")) else side_before(context.doc, context.nodes, k)
    if front is not None and (len(bare) < 2 or _adjacent(context, front, k)):
        return members(context, front), first
    if second or not bare:
        return (first, second) if bare else (_dropped(context, node), [])
    if frame.passive:
        return [], first
    if frame.type != "visit" and len(first) == 1 and _continues(context, k) and not _complement(clause):
        dropped = _dropped(context, node)
        if dropped and not {w for w, _ in dropped} & {w for w, _ in first}:
            return dropped, first
    return first, []


def _with_object_pronoun(
    context: Context, frame: Frame, relative: Side | None, first: list[Member]
) -> tuple[list[Member], list[Member]]:
    """استقبله الوزير, هنأه: the pronoun is the one spoken of; without a name after it, the other side of the last contact does it."""
    if relative is not None:
        return first, members(context, relative)
    spoken = context.memory.subject()
    if first:
        return first, spoken
    last = context.memory.drafts[-1] if context.memory.drafts else None
    others = [(p.who, p.span) for p in last.parts if p.who not in {w for w, _ in spoken}] if last else []
    return ([(w, s) for w, s in others[:1]], spoken) if len(others) == 1 else ([], spoken)


def _dropped(context: Context, node: Node) -> list[Member]:
    after = context.nodes.index(node) + 1
    if after < len(context.nodes) and context.nodes[after].kind == "word":
        word = context.doc.words[context.nodes[after].first].norm
        if word.startswith("ال") and len(word) > 4:
            return []
    number = node.hit.entry.number if node.hit else None
    if number in PLURAL:
        return context.memory.local if len(context.memory.local) > 1 else context.memory.pair() or context.memory.local
    return context.memory.subject()[:1]


def _adjacent(context: Context, front: Side, k: int) -> bool:
    between = [n for n in context.nodes[:k] if n.first >= front.last]
    return all(n.kind == "word" for n in between)


def _continues(context: Context, k: int) -> bool:
    """Whether the verb goes on telling of the same subject: ثم التقى, كما استقبل, والتقى, حيث اجتمع."""
    node = context.nodes[k]
    if node.clitic.startswith(("و", "ف")):
        return True
    before_it = context.nodes[k - 1] if k else None
    return before_it is not None and before_it.kind == "bound" and before_it.data == "new"


def _complement(clause: Clause) -> bool:
    return bool(clause.of("with", "b"))


# ------------------------------------------------------------------ nouns


def read_noun(context: Context, k: int) -> Draft | None:
    """The contact that a noun reports, by itself (لقاء بين), with a light verb (عقد لقاء) or pointing back (اللقاء)."""
    nodes, node = context.nodes, context.nodes[k]
    if node.hit is None:
        return None
    frame = frame_of(node.hit.entry)
    if frame.type == "conference" and "ل" in node.clitic:
        return None
    if frame.welcome and node.hit.entry.suffix and _was_there(context, k):
        return _welcome(context, k, frame)
    left = light_before(context, k, frame)
    right = lights_after(context, k)
    start = left if left is not None else k
    through = [k, *right]
    clause = clause_after(context.doc, nodes, start, through)
    draft = context.draft(k, frame)
    draft.clause = (nodes[start].first, clause.end)
    if left is not None:
        _with_light(context, draft, frame, left, k, clause)
    elif right:
        _with_late_light(context, draft, frame, right, clause)
    elif _is_known(context, node, clause):
        fill_rest(context, draft, frame, clause)
    else:
        _alone(context, draft, frame, k, clause)
    draft.anaphoric = len(draft.sides()) == 0 and (
        _definite(context, node) or _told_in_this_sentence(context, draft, node)
    )
    return draft


def _is_known(context: Context, node: Node, clause: Clause) -> bool:
    """A noun with the article points back, unless its sides follow at once (اللقاء بين X وY)."""
    if not _with_article(context, node):
        return False
    return not any(s.part in {"between", "with"} for s in clause.sides[:1])


def _with_article(context: Context, node: Node) -> bool:
    """اللقاء, جلسة المباحثات: known from before."""
    words = context.doc.words
    return (
        "ال" in node.clitic
        or "لل" in node.clitic
        or words[node.last - 1].norm.startswith("ال")
        or words[node.first].norm.startswith("ال")
    )


def _told_in_this_sentence(context: Context, draft: Draft, node: Node) -> bool:
    """خلال جلسة مباحثات عقدت اليوم: the session is how the meeting of this sentence was held."""
    drafts = context.memory.drafts
    kin = TALKS if draft.type in TALKS else {draft.type}
    return node.part == "other" and bool(drafts) and drafts[-1].sentence == draft.sentence and drafts[-1].type in kin


def _was_there(context: Context, k: int) -> bool:
    """وكان في استقباله: people who meet a visitor on arrival."""
    words = context.doc.words
    first = context.nodes[k].first
    return (
        first > 1
        and words[first - 1].norm == "في"
        and any(words[i].norm.endswith("كان") for i in range(max(0, first - 4), first - 1))
    )


def _welcome(context: Context, k: int, frame: Frame) -> Draft:
    """The hosts of a visit: who was there to receive the one spoken of."""
    draft = context.draft(k, frame)
    draft.type = "visit"
    clause = clause_after(context.doc, context.nodes, k)
    draft.clause = (context.nodes[k].first, clause.end)
    for who, span in context.memory.subject()[:1]:
        draft.add(who, "guest", span)
    for side in clause.of("", "b", "other")[:1]:
        for who, span in members(context, side):
            draft.add(who, "host", span)
    draft.anaphoric = context.memory.last("visit") is not None
    return draft


def light_before(context: Context, k: int, frame: Frame) -> int | None:
    """The light verb that governs the noun at ``k``: nearest before it in the same clause, of a kind its type allows."""
    for j, node in before(context.nodes, k):
        if node.kind == "noun" and j == k - 1 and context.nodes[k].clitic.startswith("و"):
            continue
        if node.kind == "light":
            types = node.hit.entry.data.get("types") if node.hit else None
            return j if not isinstance(types, list) or frame.type in types else None
        if node.kind in {"verb", "noun", "bound"} or context.nodes[k].first - node.last > 60:
            return None
    return None


def lights_after(context: Context, k: int) -> list[int]:
    """Light verbs that follow the noun in its relative clause: زيارة قام بها, لقاء جمع, اجتماع عقد في ... جمع."""
    out: list[int] = []
    for j in range(k + 1, min(k + 15, len(context.nodes))):
        node = context.nodes[j]
        if node.kind == "light":
            if out and node.clitic.startswith(("و", "ف")):
                break
            out.append(j)
        elif node.kind in {"verb", "noun"} or (node.kind == "bound" and node.data != "relative"):
            break
        elif node.kind in SIDES and node.part in {"", "with", "between"} and not out:
            break
    return out


def _definite(context: Context, node: Node) -> bool:
    norm = context.doc.words[node.first].norm
    return (
        "ال" in node.clitic or "لل" in node.clitic or norm.startswith("ال") or bool(node.hit and node.hit.entry.suffix)
    )


def _with_light(context: Context, draft: Draft, frame: Frame, j: int, k: int, clause: Clause) -> None:
    light = context.nodes[j]
    kind = light.data
    between = [s for s in clause.of("") if s.node < k]
    after = [s for s in clause.of("") if s.node > k]
    relative = antecedent(context.doc, context.nodes, j)
    front = None if light.clitic.startswith(("و", "ف")) else side_before(context.doc, context.nodes, j)
    if between:
        subject = members(context, between[0])
        extra = [m for s in between[1:] for m in members(context, s)]
    else:
        source = relative or front
        subject = (
            members(context, source)
            if source
            else ([] if kind == "event" or _passive(context, j, k) else _dropped(context, light))
        )
        extra = []
    objects = extra
    genitive = [m for s in after[:1] if _touches(context, k, s) for m in members(context, s)]
    if frame.type == "conference" and kind not in {"join", "host"}:
        fill_rest(context, draft, frame, clause)
    elif frame.passive:
        fill(context, draft, frame, subject, genitive, clause)
    elif kind == "event":
        fill(context, draft, frame, subject + genitive, [], clause)
    elif kind == "get":
        if not between and after and _definite(context, context.nodes[k]):
            subject, genitive = members(context, after[0]), []
        fill_got(context, draft, frame, subject, genitive, clause)
    elif kind == "carry":
        fill_carried(context, draft, frame, subject, objects, genitive, clause, light)
    elif kind in {"join", "host"}:
        role: Role = "host" if kind == "host" else "attendee"
        if kind == "join" and _definite(context, context.nodes[k]) and after and frame.type != "conference":
            subject = [m for s in after for m in members(context, s)]
        for who, span in subject:
            draft.add(who, role, span)
        fill(context, draft, frame, [], [], clause)
    else:
        fill(context, draft, frame, subject, objects or genitive, clause)
    if kind == "join" and frame.type != "conference":
        return
    if subject or (frame.passive and genitive):
        context.memory.local = genitive if frame.passive and genitive else subject


def _place_acts(context: Context, j: int) -> bool:
    """وكانت الدوحة قد استضافت: the place before the verb stands where its subject would."""
    for _, node in before(context.nodes, j):
        if node.kind == "word" and context.doc.hit(node.first, "contact_status"):
            continue
        return node.kind == "place" and not node.part
    return False


def _passive(context: Context, j: int, k: int) -> bool:
    """A light verb whose noun follows at once and that nobody was said to do: عقد اجتماع."""
    return k - j == 1 and not context.nodes[j].clitic and not _continues(context, j)


def _touches(context: Context, k: int, side: Side) -> bool:
    """Whether the side stands right behind the noun, with at most adjectives between: its genitive."""
    between = context.nodes[k + 1 : side.node]
    return len(between) <= 3 and all(n.kind in {"word", "quote"} for n in between)


def _with_late_light(context: Context, draft: Draft, frame: Frame, lights: list[int], clause: Clause) -> None:
    sides = [s for s in clause.of("") if s.node > lights[0]]
    subject = members(context, sides[0]) if sides else []
    objects = [m for s in sides[1:2] for m in members(context, s)]
    kinds = {context.nodes[j].data for j in lights}
    if not subject and kinds & {"do", "get"} and not _passive_late(context, lights):
        subject = context.memory.subject()[:1]
    if "get" in kinds:
        fill_got(context, draft, frame, subject, [], clause)
    elif frame.passive:
        fill(context, draft, frame, [], subject, clause)
    else:
        fill(context, draft, frame, subject, objects, clause)


def _passive_late(context: Context, lights: list[int]) -> bool:
    """لقاء عقد في ...: nothing says who did it; التي قام بها does."""
    node = context.nodes[lights[0]]
    suffix = node.hit.entry.suffix if node.hit else ""
    after = context.nodes[lights[0] + 1] if lights[0] + 1 < len(context.nodes) else None
    back = after is not None and context.doc.words[after.first].norm in {"بها", "به", "بهما"}
    return not (suffix or back)


def _alone(context: Context, draft: Draft, frame: Frame, k: int, clause: Clause) -> None:
    node = context.nodes[k]
    bare = clause.of("")
    genitive = [s for s in bare[:1] if _touches(context, k, s)]
    suffix = node.hit.entry.suffix if node.hit else ""
    if suffix in _PAIRED:
        subject, rest = context.memory.pair(), []
    elif suffix:
        subject, rest = context.memory.subject()[:1], [m for s in bare[:1] for m in members(context, s)]
        if {w for w, _ in subject} & {w for w, _ in rest}:
            rest = []
        if not rest and frame.welcome:
            rest = _other_in_sentence(context, subject)
    elif frame.passive:
        subject, rest = [], [m for s in genitive for m in members(context, s)]
    elif node.clitic.lstrip("وف") == "ل" and frame.type in {"meeting", "visit"}:
        subject, rest = context.memory.subject()[:1], [m for s in genitive for m in members(context, s)]
    else:
        subject = [m for s in genitive for m in members(context, s)]
        rest = [m for s in bare[1:2] for m in members(context, s)] if genitive else []
    fill(context, draft, frame, subject, rest, clause)


def _other_in_sentence(context: Context, subject: list[Member]) -> list[Member]:
    """خلال استقباله إياه: the bearer, else the one other side, of the contact told in the same sentence."""
    last = context.memory.drafts[-1] if context.memory.drafts else None
    if last is None or last.sentence != context.sentence:
        return []
    others = [(p.who, p.span) for p in last.parts if p.who not in {w for w, _ in subject} and p.role != "attendee"]
    bearers = [(p.who, p.span) for p in last.parts if p.role == "bearer"]
    return bearers or (others if len(others) == 1 else [])


# ------------------------------------------------------------------ filling the roles


def fill(
    context: Context, draft: Draft, frame: Frame, subject: list[Member], objects: list[Member], clause: Clause
) -> None:
    """Give the sides of a clause the roles of the frame."""
    beside = [m for s in clause.of("with", "b") for m in members(context, s)] if frame.type != "visit" else []
    towards = [m for s in clause.of("to") for m in members(context, s)]
    between = [m for s in clause.of("between") for m in members(context, s)]
    by = [m for s in clause.of("by") for m in members(context, s)]
    source = [m for s in clause.of("from") for m in members(context, s)] if frame.type in {"call", "message"} else []
    objects = objects + beside + (towards if frame.type != "visit" else [])
    many = len(subject) > 1 and not objects and frame.type in {"meeting", "call", "agreement"}
    for who, span in subject:
        draft.add(who, frame.pair if many else frame.subject, span)
    for who, span in by + source:
        draft.add(who, frame.subject, span)
    for who, span in objects:
        draft.add(who, frame.object, span)
    for who, span in between:
        draft.add(who, frame.pair, span)
    fill_rest(context, draft, frame, clause)


def fill_rest(context: Context, draft: Draft, frame: Frame, clause: Clause) -> None:
    """Attendees, hosts by invitation, mediators and signatories."""
    for side in clause.sides:
        role: Role | None = None
        if side.part == "attend":
            role = "attendee"
        elif side.part == "lead" and frame.type in {"conference", "meeting"}:
            role = "host"
        elif side.part == "invite" and frame.type == "visit":
            role = "host"
        elif side.part == "mediate" and frame.type in {"meeting", "agreement", "conference"}:
            role = "host"
        elif side.part == "side" and frame.type == "agreement":
            role = "party"
        if role is not None:
            for who, span in members(context, side):
                draft.add(who, role, span)


def fill_got(
    context: Context, draft: Draft, frame: Frame, subject: list[Member], genitive: list[Member], clause: Clause
) -> None:
    """تلقى X اتصالا من Y: who gets it is the object of the frame, who it comes from the subject."""
    source = [m for s in clause.of("from", "by") for m in members(context, s)] + genitive
    for who, span in subject:
        draft.add(who, frame.object, span)
    for who, span in source:
        draft.add(who, frame.subject, span)
    for side in clause.of("behalf"):
        for who, span in members(context, side):
            draft.add(who, frame.object, span)
    fill_rest(context, draft, frame, clause)


def fill_carried(
    context: Context,
    draft: Draft,
    frame: Frame,
    subject: list[Member],
    objects: list[Member],
    genitive: list[Member],
    clause: Clause,
    light: Node,
) -> None:
    """نقل X إلى Y تحيات Z: who carries it is the bearer, unless it comes from nobody else."""
    to = [m for s in clause.of("to", "b") for m in members(context, s)]
    source = genitive + [m for s in clause.of("from") for m in members(context, s)]
    entrusted = light.hit is not None and bool(light.hit.entry.suffix)
    for who, span in source:
        draft.add(who, "sender", span)
    for who, span in subject:
        draft.add(who, "bearer" if draft.who("sender") and not entrusted else "sender", span)
    for who, span in objects:
        draft.add(who, "bearer" if entrusted else "recipient", span)
    for who, span in to:
        draft.add(who, "recipient", span)
    if entrusted and light.hit is not None:
        last = context.memory.last("meeting")
        for part in last.parts if last else ():
            if part.role == "guest":
                draft.add(part.who, "bearer", part.span)
