"""Contacts of a noun and a light verb: the verb lends its subject (عقد لقاء, تلقى رسالة, نقل تحيات, شارك في قمة)."""

from __future__ import annotations

from musnad.model import Role
from musnad.read.contacts.antecedents import antecedent, before, side_before, two_before
from musnad.read.contacts.context import (
    PAIRED,
    PRONOUNS,
    Context,
    all_members,
    continues,
    dropped,
    members,
    with_article,
)
from musnad.read.contacts.draft import Draft, Member
from musnad.read.contacts.fill import fill, fill_carried, fill_got, fill_rest, put
from musnad.read.contacts.frames import Frame
from musnad.read.contacts.lights import is_passive, lights_after, maker_inside, refers_back
from musnad.read.contacts.node import Node
from musnad.read.contacts.sides import Clause, Side

_SITTING = 4
"""Sentences within which appointments are decisions of one body."""


def with_light(context: Context, draft: Draft, frame: Frame, j: int, k: int, clause: Clause) -> None:
    """Fill a draft of the noun at ``k`` from the light verb at ``j`` before it, by the verb's kind."""
    light = context.nodes[j]
    kind = light.data
    first = next((i for i in range(j + 1, k) if context.nodes[i].kind == "noun"), k) if frame.passive else k
    between = [s for s in clause.of("") if s.node < first]
    if kind == "host" and len(between) > 1 and between[1].delegation:
        kind, between = "join", between[:1]
    after = [s for s in clause.of("") if s.node > k]
    if frame.lights and not between and not continues(context, j):
        between = after[:1]
    both = len(all_members(context, clause, "between")) > 1 and not between
    giver = antecedent(context.doc, context.nodes, j) if kind == "carry" else None  # الذي سلم الملك رسالة
    subject = [] if both and kind == "do" else _light_subject(context, j, k, kind, [] if giver else between)
    beside = [s for s in between[1:] if between[0].person and _and_beside(context, s)]
    subject = [*subject, *(m for s in beside for m in members(context, s))]
    titles = [s for s in between[1:2] if kind == "host" and _title_of(context, between[0], s)]
    objects = [m for s in between[giver is None :] if s not in [*beside, *titles] for m in members(context, s)]
    genitive = _genitive(context, k, after)
    known = with_article(context, context.nodes[k])
    if frame.type == "conference" and kind not in {"join", "host"}:
        put(draft, subject if kind == "do" and len(subject) > 1 else [], "attendee")
        fill_rest(context, draft, frame, clause)
    elif frame.passive:
        fill(context, draft, frame, subject, genitive or _passive_object(context, j, k), clause)
    elif kind == "event" and frame.welcome:
        fill(context, draft, frame, [], genitive or _passive_object(context, j, k), clause)
    elif kind == "event":
        fill(context, draft, frame, subject + genitive or _same_sides(context, draft), [], clause)
    elif frame.name == "resign" and genitive and subject:
        fill(context, draft, frame, genitive, subject, clause)
    elif kind == "get" and frame.type != "appointment":
        _from_him(context, draft, j)
        if not between and after and known and not any(n.kind == "noun" for n in context.nodes[k + 1 : after[0].node]):
            subject, genitive = members(context, after[0]), []
        fill_got(context, draft, frame, subject, genitive, clause)
    elif kind == "carry" and frame.type == "message":
        fill_carried(context, draft, subject, objects, genitive, clause, light, bool(between))
    elif kind in {"join", "host"}:
        named = bool(between) or antecedent(context.doc, context.nodes, j) is not None or light.clitic == "لل"
        own = [] if frame.type == "conference" and kind == "join" and known and after and not named else subject
        sitting = _sitting(context, k, after, known=known)
        _joining(context, draft, frame, kind, own, after if known and kind == "join" else [], clause, sitting)
        put(draft, objects if kind == "host" and frame.type == "meeting" else [], "guest")
    else:
        fill(context, draft, frame, subject, objects or genitive, clause)
    if antecedent(context.doc, context.nodes, j) is not None:
        return
    if subject and not (kind == "join" and frame.type != "conference"):
        context.memory.local = genitive if frame.passive and genitive else subject


def _title_of(context: Context, one: Side, two: Side) -> bool:
    """رأس الأمير فلان وزير الداخلية اجتماعا: an office right behind the name of who presides is his."""
    return one.person and two.first == one.last and not {who for who, _ in two.members} & context.memory.people


def _and_beside(context: Context, side: Side) -> bool:
    """بعث الملك، ونائبه فلان، برقية: a name that و joins after a comma, be it on a title before it."""
    nodes = context.nodes
    if nodes[side.node].joined:
        return True
    titled = nodes[side.node - 1].kind == "word" and context.norm(side.node - 1).startswith("و")
    return titled and nodes[side.node - 2].kind == "comma"


def _from_him(context: Context, draft: Draft, j: int) -> None:
    """وتسلم منه رسالة: the guest spoken of bears the letter."""
    if context.norm(j + 1) in {"منه", "منها", "منهما"} or context.doc.words[context.nodes[j].last - 1].norm in {
        "منه",
        "منها",
    }:
        meeting = context.memory.last("meeting")
        put(draft, meeting.members("guest") if meeting else [], "bearer")


def _same_sides(context: Context, draft: Draft) -> list[Member]:
    """جرى خلاله توقيع ...: signed by those who met in this sentence."""
    last = context.memory.last("meeting")
    if draft.type != "agreement" or last is None or last.sentence != context.sentence:
        return []
    return last.members("host", "guest", "party")


def _joining(
    context: Context,
    draft: Draft,
    frame: Frame,
    kind: str,
    subject: list[Member],
    after: list[Side],
    clause: Clause,
    sitting: list[Member],
) -> None:
    """شارك في, افتتح, حضر اللقاء فلان: who takes part or presides."""
    role: Role = "host" if kind == "host" else "attendee"
    if kind == "join" and after and (frame.type != "conference" or not subject):
        subject = [m for s in after for m in members(context, s)] or subject
    put(draft, subject, role)
    if kind == "host" and frame.type == "meeting" and not subject:
        put(draft, all_members(context, clause, "side"), "party")
    if frame.type == "meeting":
        put(draft, sitting, "party")
    if kind == "join" and after:
        fill_rest(context, draft, frame, clause)
    else:
        fill(context, draft, frame, [], [], clause)


def _light_subject(context: Context, j: int, k: int, kind: str, between: list[Side]) -> list[Member]:
    light = context.nodes[j]
    suffix = light.hit.entry.suffix if light.hit else ""
    if light.hit is not None and light.hit.entry.tense == "masdar":
        if suffix:
            return context.memory.pair() if suffix in PAIRED else context.memory.subject(PRONOUNS.get(suffix))[:1]
        if kind == "join" and not between:
            return _who_came(context, light.clitic, j) or context.memory.local[:1]
        return members(context, between[0]) if between else context.memory.subject()[:1]
    if between:
        return members(context, between[0])
    source = antecedent(context.doc, context.nodes, j)
    if source is None and not light.clitic.startswith(("و", "ف")):
        source = side_before(context.doc, context.nodes, j)
    if source is not None:
        return members(context, source)
    if kind == "event" or is_passive(context, j, k) or _place_acts(context, j):
        return []
    last = context.memory.last("appointment")
    if last is not None and last.sentence == context.sentence and last.light == j:
        return last.members("appointer")
    return _who_decides(context, j) or dropped(context, j)


def _who_came(context: Context, clitic: str, j: int) -> list[Member]:
    """استقبل فلانا الذي يزور البلاد للمشاركة في المؤتمر: who came takes part, not who received him."""
    before = next((n for n in reversed(context.nodes[:j]) if n.kind in {"verb", "noun", "light"}), None)
    hit = before.hit if before is not None else None
    if before is None or hit is None or hit.entry.data.get("type") != "visit" or not clitic.endswith(("ل", "لل")):
        return []
    came = antecedent(context.doc, context.nodes, context.nodes.index(before))
    return members(context, came)[:1] if came is not None else []


def _who_decides(context: Context, j: int) -> list[Member]:
    """كما أصدر قرارا بتعيين: behind an appointment, its appointer goes on deciding, not the one appointed."""
    hit = context.nodes[j].hit
    last = context.memory.last("appointment")
    if hit is None or hit.entry.data.get("types") != ["appointment"] or last is None:
        return []
    return last.members("appointer") if context.sentence - last.sentence <= _SITTING else []


def _place_acts(context: Context, j: int) -> bool:
    """وكانت الدوحة قد استضافت: the place before the verb stands where its subject would."""
    after = next((n for n in context.nodes[j + 1 : j + 4] if n.kind != "word"), None)
    if context.nodes[j].data == "host" and after is not None and after.kind == "place":
        return True
    for _, node in before(context.nodes, j):
        if node.kind == "word" and context.doc.hit(node.first, "contact_status"):
            continue
        return node.kind == "place" and not node.part
    return False


def _genitive(context: Context, k: int, after: list[Side]) -> list[Member]:
    """Who stands right behind the noun (تحيات الرئيس)."""
    return members(context, after[0]) if after and touches(context, k, after[0]) else []


def _sitting(context: Context, k: int, after: list[Side], *, known: bool) -> list[Member]:
    """اجتماع اللجنة, الجلسة التي عقدها المجلس: the body that sits."""
    holds = [j for j in lights_after(context, k) if context.nodes[j].data == "do"]
    if not after or after[0].person or after[0].delegation:
        return []
    held = after[0].node == holds[0] + 1 if holds else not known and touches(context, k, after[0])
    return members(context, after[0]) if held else []


def _passive_object(context: Context, j: int, k: int) -> list[Member]:
    """تمت ترقيته: the pronoun on the noun is whom it happened to."""
    hit = context.nodes[k].hit
    if hit is None or not hit.entry.suffix:
        return []
    relative = antecedent(context.doc, context.nodes, j)
    return members(context, relative) if relative else context.memory.subject(PRONOUNS.get(hit.entry.suffix))[:1]


def touches(context: Context, k: int, side: Side) -> bool:
    """Whether the side stands right behind the noun, with at most adjectives between: its genitive."""
    between = context.nodes[k + 1 : side.node]
    return len(between) <= 3 and all(
        n.kind == "quote" or (n.kind == "word" and not _tells(context, n)) for n in between
    )


def _tells(context: Context, node: Node) -> bool:
    """وأوضح فلان: a verb of saying between, which begins another clause."""
    verb = context.doc.hit(node.first, "speech")
    return verb is not None and verb.entry.tense in {"past", "present"}


def _brought_both(context: Context, j: int) -> bool:
    """لقاء جمعهما, مباحثات جرت بينهما: both of those spoken of."""
    hit = context.nodes[j].hit
    return (hit is not None and hit.entry.suffix == "هما") or context.norm(j + 1) == "بينهما"


def with_late_light(context: Context, draft: Draft, frame: Frame, lights: list[int], clause: Clause) -> None:
    """Fill a draft from light verbs behind its noun (زيارة قام بها, لقاء جمع)."""
    sides = [s for s in clause.of("") if s.node > lights[0]]
    subject = members(context, sides[0]) if sides else []
    objects = [m for s in sides[1:2] for m in members(context, s)]
    kinds = {context.nodes[j].data for j in lights}
    subject = subject or maker_inside(context, draft.at, lights[0])
    if not subject and kinds & {"do", "get", "host"} and refers_back(context, lights[0]):
        subject = context.memory.subject()[:1]
    if not subject and kinds == {"event"} and _brought_both(context, lights[0]):
        noun = next(k for k, node in enumerate(context.nodes) if node.first == draft.at)
        named = members(context, two_before(context.doc, context.nodes, noun))
        subject = next((both for both in (named, context.memory.local) if len(both) == 2), context.memory.pair())
    if "host" in kinds:
        put(draft, subject, "host")
        return
    if frame.type == "conference" and kinds == {"event"}:
        put(draft, subject + objects + all_members(context, clause, "b"), "attendee")
        return
    if "get" in kinds:
        fill_got(context, draft, frame, subject, [], clause)
    elif frame.passive:
        fill(context, draft, frame, [], subject, clause)
    else:
        fill(context, draft, frame, subject, objects, clause)
    if subject:
        context.memory.local = subject
