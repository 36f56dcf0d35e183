"""Whether two mentions tell of one contact, and what the later one adds to it."""

from __future__ import annotations

from musnad.read.contacts.draft import Draft
from musnad.text import fold_text

_GATES = frozenset({"مطار", "قصر"})
"""Where a guest is met on arrival in the city named before."""
_WELCOMES = frozenset({"receive", "arrive"})
_ROUND = 8
"""Sentences within which a visit without a place is the one told before."""
_NEAR = 4
"""Sentences within which an arrival and a welcome at the airport are one journey."""
_NAMED = frozenset({"meeting", "session", "a call", "telephone call"})
"""Frames of nouns, by which a contact told before is spoken of again."""


def same_contact(one: Draft, two: Draft, people: frozenset[str]) -> bool:
    """Whether two mentions tell of one contact: same kind, sides that fit, nothing that contradicts."""
    if one.type != two.type or (one.change != two.change and not _in_one_breath(one, two)):
        return False
    a, b = one.sides(), two.sides()
    if not (a & b) or not (a <= b or b <= a or _stands_for(one, two, people) or _welcomed(one, two)):
        return False
    if one.headline or two.headline:
        return one.status == two.status or {one.status, two.status} == {"happened", "planned"}
    if one.date and two.date and not compatible(one.date.value, two.date.value):
        return False
    if one.type != "visit" and one.background != two.background and not (a == b and _tells_again(one, two)):
        return False
    if ({one.status, two.status} == {"happened", "planned"} and not _takes_up(one, two)) or (
        "denied" in {one.status, two.status} and one.status != two.status
    ):
        return False
    if (
        one.type == "meeting"
        and min(len(a), len(b)) == 1 < max(len(a), len(b))
        and _placed(one if len(a) == 1 else two)
    ):
        return False
    if one.type == "visit" and "inspect" in {one.frame, two.frame} and set(one.who("guest")) & set(two.who("guest")):
        return abs(one.sentence - two.sentence) <= _ROUND
    onward = two.frame == "head for" and one.places and two.places
    if one.type == "visit" and one.sentence == two.sentence and "a visit" in {one.frame, two.frame} and a == b:
        return not onward or _one_journey(one, two)
    if one.type == "visit" and one.places and two.places:
        return _one_journey(one, two)
    if one.type == "message":
        return a == b and abs(one.sentence - two.sentence) <= 3 and _roles(one) == _roles(two)
    if one.type == "visit" and set(one.who("guest")) == set(two.who("guest")):
        return abs(one.sentence - two.sentence) <= _ROUND
    if a != b and len(a & b) < 2:
        return abs(one.sentence - two.sentence) <= 2
    return True


def _in_one_breath(one: Draft, two: Draft) -> bool:
    """ترقيته إلى رتبة ... وتعيينه قائدا: one appointment."""
    both = {one.change, two.change} == {"promoted", "appointed"}
    return both and one.sentence == two.sentence and one.who("appointee") == two.who("appointee")


def _tells_again(one: Draft, two: Draft) -> bool:
    """Both are dated, or the later one only speaks of what was told as past (كان قد التقى ...؛ لقاؤه به مهد لـ...)."""
    if one.date and two.date:
        return True
    return one.background and two.frame in _NAMED and two.date is None and not two.places


def _takes_up(plan: Draft, later: Draft) -> bool:
    """سيزور فلان ... زيارة فلان: a noun alone means the plan told before, unless it has a day of its own."""
    return plan.status == "planned" and later.named and later.date is None and plan.sides() == later.sides()


def _welcomed(one: Draft, two: Draft) -> bool:
    """Two mentions of one visitor's arrival, of which one at least tells of the welcome."""
    near = abs(one.sentence - two.sentence) <= _NEAR and bool(_WELCOMES & {one.frame, two.frame})
    return one.type == "visit" and near and set(one.who("guest")) == set(two.who("guest"))


def _placed(draft: Draft) -> bool:
    """A mention that says itself when and where, and who presided: a meeting of its own."""
    return bool(draft.who("host")) and draft.date is not None and bool(draft.places)


def _one_journey(one: Draft, two: Draft) -> bool:
    """The same place, a city and the country it lies in, a city and its airport."""
    names = [[set(fold_text(p.name).split()) for p in d.places] for d in (one, two)]
    if any(a <= b or b <= a for a in names[0] for b in names[1]):
        return True
    words = {word.removeprefix("ال") for d in names for name in d for word in name}
    arrived = _GATES if _WELCOMES & {one.frame, two.frame} else _GATES - {"قصر"}
    if words & arrived and abs(one.sentence - two.sentence) <= _NEAR:
        return True
    for a in one.places:
        for b in two.places:
            if a.country is not None and a.country == b.country and (a.lat is None or b.lat is None):
                return True
    return False


def _stands_for(one: Draft, two: Draft, people: frozenset[str]) -> bool:
    """A headline names the body where the text names its head: what only the headline has are no people."""
    if not (one.headline or two.headline):
        return False
    head, body = (one, two) if one.headline else (two, one)
    return not ((head.sides() - body.sides()) & people)


def _roles(draft: Draft) -> set[tuple[str, str]]:
    return {(p.who, p.role) for p in draft.parts if p.role in {"sender", "recipient"}}


def compatible(one: str, two: str) -> bool:
    """Whether two ISO dates can be one: equal, or the coarser holds the finer."""
    if one == two:
        return True
    for coarse, fine in ((one, two), (two, one)):
        if "/" in coarse:
            start, _, end = coarse.partition("/")
            if start <= fine[: len(start)] and fine[: len(end)] <= end:
                return True
        elif fine.startswith(coarse):
            return True
    return False


def absorb(target: Draft, draft: Draft, people: frozenset[str]) -> None:
    """Bring into a contact what another mention of it adds."""
    signers, bodies = set(draft.who("party")) & people, set(target.who("party"))
    if target.type == "agreement" and draft.anaphoric and len(signers) >= len(bodies) and not bodies & people:
        # who signs stands for the body that was said to sign
        target.parts = [p for p in target.parts if p.role != "party"]
    roles = {p.who: p.role for p in target.parts}
    if target.headline and not draft.headline and not draft.anaphoric:
        target.trigger, target.at, target.sentence, target.clause = (
            draft.trigger,
            draft.at,
            draft.sentence,
            draft.clause,
        )
        target.headline, target.status, target.background = False, draft.status, draft.background
        old, target.parts = target.parts, []
        for part in draft.parts:
            target.add(part.who, part.role, part.span)
        for part in old:
            if part.who in people or len(target.sides()) < 2:
                target.add(part.who, part.role, part.span)
    else:
        for part in draft.parts:
            better = part.role in {"host", "guest"} and roles.get(part.who) == "party"
            if better:
                target.parts = [p for p in target.parts if p.who != part.who]
            target.add(part.who, part.role, part.span)
    if _in_one_breath(target, draft):
        target.at = draft.at  # the post stands behind the appointment, behind the promotion only a rank
    target.own_seat = target.own_seat or draft.own_seat
    if target.date is None and not target.undated:
        target.date, target.undated = draft.date, draft.undated
    target.heard += draft.places if target.places else []
    target.places = target.places or draft.places
    target.topics += [t for t in draft.topics if t not in target.topics]
    target.outcomes += [t for t in draft.outcomes if t not in target.outcomes]
    target.titles += [t for t in draft.titles if t not in target.titles]
    target.position = target.position or draft.position
    target.instrument = target.instrument or draft.instrument
    target.predecessor = target.predecessor or draft.predecessor
    target.stage = "signed" if draft.stage == "signed" else target.stage
    target.sentences |= draft.sentences
    target.weak = target.weak and draft.weak
