"""Who did what a verb of contact tells, and to whom: word order, relative clauses, pronouns on the verb."""

from __future__ import annotations

from musnad.read.contacts.antecedents import side_before
from musnad.read.contacts.context import PAIRED, PRONOUNS, Context, continues, dropped, during, ids, members
from musnad.read.contacts.draft import Member
from musnad.read.contacts.frames import Frame
from musnad.read.contacts.sides import Clause, Side

_PASSIVE_REACH = 8
"""Words behind a passive within which its object stands."""

_HE = frozenset({"انه", "انها", "بانه", "بانها"})
"""أن with the pronoun of who acts in what is said."""


def subject_and_object(
    context: Context, k: int, frame: Frame, clause: Clause, relative: Side | None
) -> tuple[list[Member], list[Member]]:
    """Who did it and to whom, from verb-first and subject-first order, relative clauses and dropped subjects."""
    node = context.nodes[k]
    bare = _without_titles(context, clause.of(""))
    first = members(context, bare[0]) if bare else []
    second = members(context, bare[1]) if len(bare) > 1 else []
    if frame.passive and first and _post_first(context, k) and _beyond_post(context, node.last, bare[0]):
        first = second = []
        bare = []
    if node.hit is not None and node.hit.entry.suffix:
        if frame.type == "agreement":
            return first, []
        return _with_object_pronoun(context, k, relative, first)
    if relative is not None:
        return ([], members(context, relative)) if frame.passive and not first else (members(context, relative), first)
    led = node.clitic.startswith(("و", "ف")) or during(context, k)
    front = None if led else side_before(context.doc, context.nodes, k)
    if front is not None and (len(bare) < 2 or _adjacent(context, front, k)):
        return ([], members(context, front)) if frame.passive and not first else (members(context, front), first)
    if first and not frame.passive and _is_he(context, k):
        return dropped(context, k, frame), [*first, *second]
    if second:
        if _titles_only(context, bare[0], bare[1]) and continues(context, k):
            return dropped(context, k, frame), second
        return first, [] if frame.type == "agreement" else second
    if not bare:
        if frame.passive:
            return [], dropped(context, k) if continues(context, k) else []
        return dropped(context, k, frame), []
    if frame.passive:
        return [], first if bare[0].first - node.last <= _PASSIVE_REACH else []
    goes_on = during(context, k) or (len(first) < 2 and continues(context, k))
    if frame.type != "visit" and goes_on and not clause.of("with", "b"):
        subject = dropped(context, k, frame)
        if subject and not ids(subject) & ids(first):
            return subject, first
    return first, []


def _is_he(context: Context, k: int) -> bool:
    """أشار فلان إلى أنه التقى فلانا: the pronoun on أن is the subject."""
    before = context.nodes[k - 1] if k else None
    return before is not None and before.kind == "bound" and context.norm(k - 1) in _HE


def _post_first(context: Context, k: int) -> bool:
    """عين رئيسا للأركان: the post, not a name, right behind the verb, whose object stands before it."""
    after = context.nodes[k].last
    if after >= len(context.doc.words):
        return False
    norm = context.doc.words[after].norm
    return norm.endswith("ا") and any(context.doc.hit(after, tag) for tag in ("contact_post", "office"))


def _beyond_post(context: Context, after: int, side: Side) -> bool:
    """The nearest name stands well behind the post, or is but the post itself (عين قائدا للجيش)."""
    return side.first - after > _PASSIVE_REACH // 2 or (
        side.first == after and not ids(side.members) & context.memory.people
    )


def _without_titles(context: Context, bare: list[Side]) -> list[Side]:
    """An office right before the name that fills it, with no comma or date between, is that name's title."""
    last = len(bare) - 1
    return [one for n, one in enumerate(bare) if n == last or not _is_title_of(context, one, bare[n + 1], last)]


def _is_title_of(context: Context, one: Side, two: Side, last: int) -> bool:
    between = context.nodes[one.node + 1 : two.node]
    return (
        _titles_only(context, one, two)
        and bool(between or last > 1)
        and all(n.kind in {"word", "actor", "link"} or (n.kind == "place" and n.part == "b") for n in between)
    )


def _titles_only(context: Context, one: Side, two: Side) -> bool:
    """An office that the name after it fills (رئيس الأركان التابع لـ...، الفريق فلان)."""
    known = context.memory.people
    return one.person and not ids(one.members) & known and bool(ids(two.members) & known) and not one.delegation


def _with_object_pronoun(
    context: Context, k: int, relative: Side | None, first: list[Member]
) -> tuple[list[Member], list[Member]]:
    """استقبله الوزير: the pronoun is the one spoken of; without a name after it, the other side does it.

    اتصل به وهنأه: whoever called or wrote congratulates.
    """
    if relative is not None:
        return first, members(context, relative)
    hit = context.nodes[k].hit
    spoken = context.memory.subject(PRONOUNS.get(hit.entry.suffix) if hit else None)[:1]
    if first:
        return first, spoken
    if hit is not None and hit.entry.suffix in PAIRED and len(context.memory.local) == 1:
        return spoken, []  # زار المرضى وهنأهم: of whom he greets nobody is named
    last = context.memory.drafts[-1] if context.memory.drafts else None
    if last is not None and _type_of(context, k) == "message" and context.sentence - last.sentence <= 1:
        spoke, heard = last.members("caller", "sender"), last.members("callee", "recipient")
        if spoke and heard:
            return spoke[:1], heard[:1]
    others = [m for m in last.members() if m[0] not in ids(spoken)] if last else []
    if len(others) == 1 and last is not None and last.sentence == context.sentence and _thereafter(context, k):
        return spoken, others
    return (others, spoken) if len(others) == 1 else ([], spoken)


def _type_of(context: Context, k: int) -> str:
    """The type of contact that the trigger at node ``k`` tells of."""
    hit = context.nodes[k].hit
    return str(hit.entry.data["type"]) if hit is not None else ""


def _thereafter(context: Context, k: int) -> bool:
    """التقى فلان فلانا قبل أن يستقبله: the subject goes on, and the pronoun is the other."""
    before = context.nodes[k - 1] if k else None
    return before is not None and before.hit is not None and before.hit.entry.form in {"قبل أن", "بعد أن"}


def _adjacent(context: Context, front: Side, k: int) -> bool:
    between = [n for n in context.nodes[:k] if n.first >= front.last]
    return all(n.kind == "word" for n in between)
