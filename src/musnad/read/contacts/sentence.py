"""Read one sentence: its triggers in order, what each inherits from the one before it, who else was present."""

from __future__ import annotations

from dataclasses import replace

from musnad.model import Doc
from musnad.read.contacts.circumstances import is_aim, read_when_where
from musnad.read.contacts.context import Context, all_members, members
from musnad.read.contacts.draft import Draft, Made, Part
from musnad.read.contacts.fill import put
from musnad.read.contacts.frames import Frame, frame_of
from musnad.read.contacts.index import Index
from musnad.read.contacts.judge import is_contact, names_airport
from musnad.read.contacts.listed import note_company, note_posts, read_listed
from musnad.read.contacts.memory import Memory
from musnad.read.contacts.node import Node
from musnad.read.contacts.nodes import nodes_of
from musnad.read.contacts.nouns import read_noun
from musnad.read.contacts.presence import add_strays, mark_present
from musnad.read.contacts.rolls import read_roll
from musnad.read.contacts.sides import clause_after
from musnad.read.contacts.status import read_status
from musnad.read.contacts.topics import read_topics
from musnad.read.contacts.verbs import read_further, read_verb
from musnad.text import fold_text

_OWN = frozenset({"مكتبه", "مكتبها", "مقر", "مبنى", "قصر", "قصره", "ديوان", "مقره", "مقرها", "دارته", "منزله"})
_OWN_PLACE = [["مقر"], ["مكتبه"], ["مكتبها"]]
"""First words of a place that is the seat of one side."""
_ROUNDS = ("للمر", "المر", "للعام", "العام", "لليوم", "اليوم", "للسن")
"""How a count of times begins: للمرة الثالثة على التوالي tells of one contact."""
_WITH_IT = frozenset({"present", "participle"})
"""Tenses of a light verb that tell of what goes with what was told before (سيصل ... حاملا رسالة)."""
_SEVERAL = ("ات", "ين")
"""Endings of a word for more than one call."""
_CLAUSE = 5
"""Nodes below which a line is a heading, and names nobody as its subject."""


def read_sentence(doc: Doc, n: int, index: Index, memory: Memory) -> None:
    """File every contact that sentence ``n`` reports in the memory."""
    context = Context(doc, nodes_of(doc, doc.sentences[n], index), n, memory)
    memory.local = []
    made: Made = []
    if read_listed(context):
        return
    for k, node in enumerate(context.nodes):
        if node.kind in {"verb", "noun"}:
            _read_trigger(context, k, made)
        elif node.kind == "bound" and node.data == "new":
            context.pointed = None
        elif node.kind == "light":
            _hand_over(context, k, made)
            mark_present(context, k, made)
        else:
            _note_subject(context, k)
    add_strays(context, made)
    read_topics(context, made)
    _keep_sites(made)
    note_posts(context)
    note_company(context)
    if memory.local and len(context.nodes) >= _CLAUSE:
        memory.focus = memory.local


def _read_trigger(context: Context, k: int, made: Made) -> None:
    node = context.nodes[k]
    draft = read_verb(context, k) if node.kind == "verb" else read_noun(context, k)
    if draft is not None:
        draft.own_seat = _own_seat(context, draft)
        first, last = (context.doc.words[i].start for i in (draft.clause[0], max(draft.clause[0], draft.clause[1] - 1)))
        draft.implied = any(not first <= p.span.start <= last + 40 for p in draft.parts)
    if draft is None or node.hit is None:
        return
    frame = frame_of(node.hit.entry)
    read_when_where(context.doc, context.nodes, k, draft)
    draft.own_seat = draft.own_seat or any(fold_text(p.name).split()[:1] in _OWN_PLACE for p in draft.places)
    read_status(context.doc, context.nodes, k, draft, context.doc.published)
    _by_phone(context, draft)
    _seat_body(context, draft)
    _convene(draft, context.memory.people)
    _complete_message(context, draft, frame)
    _follow(context, k, draft, made)
    context.memory.note_list(draft)
    context.memory.note_series(draft, context.norm(k))
    _arrival(context, k, draft, frame, made)
    draft, *listed = read_roll(context, k, draft)
    if context.memory.refers(draft) or is_contact(context, k, draft, frame):
        further = read_further(context, k, draft) if node.kind == "verb" else []
        pointed = draft.anaphoric
        for one in (*_each(context, draft), *further, *listed):
            made.append((node.first, context.memory.keep(one)))
        if pointed:
            context.pointed = made[-1][1]


def _own_seat(context: Context, draft: Draft) -> bool:
    """بمكتبه, في مقر الوزارة: who is named first receives there."""
    for node in context.nodes:
        if draft.clause[0] <= node.first < draft.clause[1] and node.kind in {"seat", "place"}:
            seat = context.doc.hit(node.first, "contact_seat")
            if seat is not None and seat.entry.form in _OWN:
                return True
    return False


def _arrival(context: Context, k: int, draft: Draft, frame: Frame, made: Made) -> None:
    """حيث استقبله, في المطار: a welcome where a visit arrives belongs to the visit, as its host."""
    if not frame.welcome or draft.type != "meeting":
        return
    at_airport = names_airport(context, draft) and not _own_seat(context, draft)
    hit = context.nodes[k].hit
    visit = made[-1][1] if made and made[-1][1].type == "visit" else None
    on_the_way = (
        bool(hit and hit.entry.suffix) and visit is not None and set(visit.who("guest")) & set(draft.who("guest"))
    )
    if at_airport or (on_the_way and hit is not None and hit.entry.tense != "masdar"):
        draft.type = "visit"


def _each(context: Context, draft: Draft) -> list[Draft]:
    """كلا على حدة, في اتصالات منفصلة, تلقى مكالمات من: one contact with each."""
    doc = context.doc
    many = draft.type == "call" and doc.words[draft.at].norm.endswith(_SEVERAL)
    if draft.anaphoric or not (many or any(_is_each(doc, i) for i in range(*draft.clause))):
        return [draft]
    first = draft.parts[0]
    others = [p for p in draft.parts[1:] if p.role != "attendee"]
    if len(others) < 2:
        return [draft]
    shared = [p for p in draft.parts if p.role == "attendee"]
    return [
        replace(draft, parts=[first, p, *shared], topics=[], outcomes=[], places=list(draft.places)) for p in others
    ]


def _is_each(doc: Doc, i: int) -> bool:
    """كلا على حدة, على التوالي; but not للمرة الثالثة على التوالي."""
    return doc.hit(i, "contact_each") is not None and not (i > 1 and doc.words[i - 2].norm.startswith(_ROUNDS))


def _note_subject(context: Context, k: int) -> None:
    """A bare name at the head of a sentence or clause is who the clause is about."""
    node = context.nodes[k]
    if node.kind != "actor" or node.actor is None or node.actor.who is None or node.part or node.actor.kind == "source":
        return
    heads = k > 0 and context.nodes[k - 1].kind == "bound"
    body = not {who for who, _ in context.memory.local} & context.memory.people and node.actor.kind == "person"
    if not context.memory.local or heads or body:
        context.memory.local = [(node.actor.who, node.actor.span)]


def _hand_over(context: Context, k: int, made: Made) -> None:
    """رسالة ... سلمها السفير إلى الوزير: who bore the letter told before, and into whose hands."""
    hit = context.nodes[k].hit
    letter = made[-1][1] if made and made[-1][1].type == "message" else None
    if hit is None or letter is None or not hit.entry.suffix or hit.entry.data.get("kind") not in {"carry", "get"}:
        return
    clause = clause_after(context.doc, context.nodes, k)
    for side in clause.of("")[:1]:
        put(letter, members(context, side), "bearer" if hit.entry.data["kind"] == "carry" else "recipient")
    put(letter, all_members(context, clause, "to"), "recipient")


def _by_phone(context: Context, draft: Draft) -> None:
    """Talks held هاتفيا or عبر الفيديو are a call, and neither side receives the other."""
    doc = context.doc
    if draft.type != "meeting" or draft.anaphoric:
        return
    spoken = any(doc.hit(i, "contact_phone") for i in range(draft.clause[0], draft.clause[1]))
    if spoken or any(_is_call(n) for n in context.nodes if draft.clause[0] < n.first < draft.clause[1]):
        draft.type = "call"


def _is_call(node: Node) -> bool:
    """بحث معه، في اتصال هاتفي: a call, without the article, named as how they talked."""
    if node.kind != "noun" or node.part != "other" or node.hit is None or "ال" in node.clitic:
        return False
    return node.hit.entry.group == "telephone call" and not node.hit.entry.form.startswith("ال")


def _seat_body(context: Context, draft: Draft) -> None:
    """عقدت اللجنة اجتماعها برئاسة فلان: at a session of its own a body sits, and its head presides."""
    if draft.type != "meeting" or draft.anaphoric or draft.light < 0 or len(draft.parts) != 1:
        return
    head = draft.parts[0]
    bodies = {body for body, (who, _) in context.memory.leaders.items() if who == head.who}
    for node in context.nodes:
        if node.actor is not None and node.actor.who in bodies:
            draft.parts = [Part(head.who, "host", head.span), Part(node.actor.who, "party", node.actor.span)]
            return


def _convene(draft: Draft, people: frozenset[str]) -> None:
    """A session that names only who takes part in it: they are its sides, guests of who presides."""
    if draft.type != "meeting" or draft.anaphoric or len(draft.parts) < 2:
        return
    bodies = set(draft.who("party")) - people
    if (
        bodies
        and len(bodies) == len(draft.who("party"))
        and draft.who("attendee")
        and (draft.who("host") or draft.frame == "convene")
    ):
        draft.parts = [
            Part(p.who, "party" if p.role == "attendee" else p.role, p.span) for p in draft.parts if p.who not in bodies
        ]
        return
    roles = {p.role for p in draft.parts}
    if roles == {"party", "attendee"} and len(draft.who("party")) == 1 and draft.light >= 0:
        draft.parts = [Part(p.who, "host" if p.role == "party" else "guest", p.span) for p in draft.parts]
    elif roles == {"attendee"}:
        draft.parts = [Part(p.who, "party", p.span) for p in draft.parts]
    elif roles == {"attendee", "host"} and draft.frame in {"meeting", "session", "convene"}:
        draft.parts = [Part(p.who, "host" if p.role == "host" else "guest", p.span) for p in draft.parts]


def _complete_message(context: Context, draft: Draft, frame: Frame) -> None:
    """Condolences offered in a meeting go to the other side of it; what was said by telephone is of the call's day."""
    call = context.memory.last("call")
    if draft.type == "message" and call and draft.sides() == call.sides() and context.sentence - call.sentence <= 1:
        draft.owner = draft.owner or call
    if draft.type != "message" or draft.who("recipient") or not draft.who("sender") or draft.anaphoric:
        return
    before = context.memory.last("message")
    if before is not None and any(w.norm.startswith("مماثل") for w in context.doc.words[slice(*draft.clause)]):
        put(draft, before.members("recipient"), "recipient")
        return
    meeting = call if call and call.sentence == context.sentence else context.memory.last("meeting")
    if meeting is None or meeting.sentence < context.sentence - 2 or "to" in frame.needs:
        return
    others = [p for p in meeting.parts if p.who in meeting.sides() and p.who not in draft.who()]
    present = set(draft.who("bearer") or draft.who("sender")) & meeting.sides()
    if len(others) == 1 and present:
        draft.add(others[0].who, "recipient", others[0].span)
        draft.owner = meeting


def _follow(context: Context, k: int, draft: Draft, made: Made) -> None:
    """What follows in the same breath shares the standing of what it follows: حيث يلتقي, للقاء, ويوقعان."""
    if context.pointed is not None and context.pointed is not draft and not draft.background:
        draft.owner = draft.owner or context.pointed
    if not made or draft.anaphoric:
        return
    earlier = made[-1][1]
    node = context.nodes[k]
    entry = node.hit.entry if node.hit else None
    if entry is None or earlier.headline or earlier.sentence != draft.sentence:
        return
    lent = context.nodes[draft.light].clitic if draft.light >= 0 else ""
    purpose = is_aim(context.doc, context.nodes, k) or lent in {"ل", "لل"}
    if purpose and draft.type == "conference" and earlier.type == "visit":
        draft.places = draft.places or list(earlier.places)
        departing = earlier.frame == "leave for" and not earlier.background
        draft.status = "planned" if draft.status == "happened" and departing else draft.status
    if (
        draft.status == "happened"
        and earlier.status in {"planned", "cancelled"}
        and (entry.tense in {"present", "jussive"} or purpose or _light_tense(context, k) in _WITH_IT)
    ):
        draft.status = earlier.status
    past = entry.tense == "past" or _light_tense(context, k) == "past"
    if earlier.background and past and draft.status == "happened":
        draft.background = True


def _light_tense(context: Context, k: int) -> str | None:
    for node in reversed(context.nodes[max(0, k - 8) : k]):
        if node.kind == "light":
            return node.hit.entry.tense if node.hit else None
        if node.kind in {"verb", "noun"}:
            return None
    return None


def _keep_sites(made: Made) -> None:
    """A place inside a topic is what was spoken of, not where."""
    for _, draft in made:
        spoken = [*draft.topics, *draft.outcomes]
        draft.places = [p for p in draft.places if not any(p.evidence in s for s in spoken)]
