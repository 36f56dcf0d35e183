"""What has been told so far: the contacts, who was last spoken of, and which contact a new mention belongs to."""

from __future__ import annotations

from dataclasses import dataclass, field

from musnad.model import ContactType, Doc, Role
from musnad.read.contacts.draft import Draft, Member
from musnad.text import fold_text

_RECEPTIONS = frozenset({"receive", "meet", "gather with"})
_GATES = frozenset({"مطار", "قصر"})
"""Where a guest is met on arrival in the city named before."""
_WELCOMES = frozenset({"receive", "arrive"})
_SIDES: tuple[Role, ...] = ("host", "guest", "party", "caller", "callee", "sender", "recipient")
_ROUND = 8
"""Sentences within which a visit without a place is the one told before."""
_NEAR = 4
"""Sentences within which an arrival and a welcome at the airport are one journey."""
_NAMED = frozenset({"meeting", "session", "a call", "telephone call"})
"""Frames of nouns, by which a contact told before is spoken of again."""
_SIGNED = 3
"""Sentences behind the witnesses of a signing within which the papers are told one by one."""
_MET = frozenset({"meeting", "call", "agreement"})
_JOINT = _MET | {"visit"}
TALKS: frozenset[ContactType] = frozenset({"meeting", "call"})


@dataclass(slots=True)
class Memory:
    """``focus``: the subject last named, for pronouns and dropped subjects; ``local``: the same within the sentence."""

    people: frozenset[str] = frozenset()
    officials: frozenset[str] = frozenset()
    """Unnamed officials and delegations: known by office or description only."""
    surnames: dict[str, Member] = field(default_factory=dict)
    """Named people by the last word of their name, folded, where only one bears it."""
    genders: dict[str, str] = field(default_factory=dict)
    """``m`` or ``f`` by id, where the text shows it."""
    drafts: list[Draft] = field(default_factory=list)
    focus: list[Member] = field(default_factory=list)
    local: list[Member] = field(default_factory=list)
    listing: Draft | None = None
    """An audience that announced a list of guests, one to a line."""
    posting: Draft | None = None
    """Appointments announced, whose names follow one to a line."""
    leaders: dict[str, Member] = field(default_factory=dict)
    """By the id of a delegation, who leads it."""
    series: list[Draft] = field(default_factory=list)
    """Mentions of a day's receptions as a whole, with their day and place."""
    signing: Draft | None = None
    """The signing of several papers, told of as a whole with those who witnessed it."""
    delegate: list[Member] = field(default_factory=list)
    """Who leads the delegation named last."""

    def subject(self, gender: str | None = None) -> list[Member]:
        """Whom a dropped subject or a pronoun stands for; of several coordinated, a named person before an office."""
        found = [m for m in self.local or self.focus if self.agrees(m[0], gender)]
        return sorted(found, key=lambda m: m[0] not in self.people)

    def agrees(self, who: str | None, gender: str | None) -> bool:
        """False only where the text shows somebody to be of the other gender than a verb or pronoun asks for."""
        known = self.genders.get(who) if who is not None else None
        return gender is None or known is None or known == gender

    def last(self, *types: ContactType) -> Draft | None:
        """The contact told last, of the given types."""
        for draft in reversed(self.drafts):
            if draft.type in types and not draft.headline:
                return draft
        for draft in reversed(self.drafts):
            if draft.type in types:
                return draft
        return None

    def last_held(self, *types: ContactType) -> Draft | None:
        """The contact told last that took place, as its lead or body tells it."""
        return next((d for d in reversed(self.drafts) if d.type in types and d.status == "happened"), None)

    def pair(self, size: int = 2) -> list[Member]:
        """Both sides of the contact told last (الجانبان); of three or more, those of the first (القادة الثلاثة)."""
        for types in (TALKS, _MET, _JOINT):
            for draft in self.drafts if size > 2 else reversed(self.drafts):
                sides = draft.members("party") if draft.type == "agreement" else draft.members(*_SIDES)
                if draft.type in types and len(sides) >= size:
                    return sides if size > 2 else sides[:2]
        return []

    def note_list(self, draft: Draft) -> None:
        """Remember an audience whose guests follow in a list of lines."""
        if draft.frame == "credentials" and draft.who("host") and not set(draft.who("guest")) & self.people:
            draft.parts = [p for p in draft.parts if p.role != "guest"]
            self.listing = draft

    def note_series(self, draft: Draft, word: str) -> None:
        """Remember receptions told of as a whole (سلسلة لقاءات عقدها اليوم في القصر)."""
        if (
            draft.type == "meeting"
            and word.rstrip("ه").endswith("ات")
            and len(draft.sides()) == 1
            and (draft.date or draft.places)
        ):
            self.series.append(draft)

    def counterpart(self, many: bool = False) -> list[Member]:
        """ضيفه, مضيفه: the other side of the meeting told last, seen from who is spoken of."""
        last = self.last("meeting", "visit", "call")
        spoken = {w for w, _ in self.subject()}
        sides = last.members(*_SIDES) if last else []
        others = [(w, s) for w, s in sides if w not in spoken]
        if many:
            return others
        return others if len(others) == 1 and len(sides) == 2 else []

    def greeters(self) -> list[Member]:
        """Who sent the greetings told last: greetings in return go to them."""
        last = self.last("message")
        return last.members("sender") if last and last.who("bearer") else []

    def same_subject(self, frame: str, sentence: int) -> list[Member]:
        """Who did the same before, in a list of receptions (كما استقبل ...)."""
        for draft in reversed(self.drafts):
            alike = draft.frame == frame or (draft.frame in _RECEPTIONS and frame in _RECEPTIONS)
            if (
                alike
                and sentence - draft.sentence <= 8
                and not draft.background
                and draft.who("host", "caller", "sender")
            ):
                return draft.members("host", "caller", "sender")[:1]
        return []

    def refers(self, draft: Draft) -> bool:
        """Whether a mention only points back, at a contact that was told or at nothing at all."""
        return draft.anaphoric and (self._meant(draft) is not None or not draft.sides())

    def keep(self, draft: Draft) -> Draft:
        """File a mention: into the contact it repeats, or as a new one. Returns the contact."""
        target = self._meant(draft) if draft.anaphoric else None
        if target is None and not (draft.anaphoric and not draft.sides()):
            alike = [d for d in reversed(self.drafts) if same_contact(d, draft, self.people)]
            alike = [d for d in alike if not self._of_another_day(d, draft)]
            target = next((d for d in alike if d.sides() == draft.sides()), alike[0] if alike else None)
        if target is not None:
            _absorb(target, draft, self.people)
            return target
        if draft.sides() or not draft.anaphoric:
            draft.anaphoric = False
            self._witness(draft)
            self.drafts.append(draft)
        elif draft.type == "agreement" and draft.who("attendee"):
            self.signing = draft
        return draft

    def _witness(self, draft: Draft) -> None:
        """شهد الرئيسان توقيع اتفاقيات، حيث وقع ...: they were present at each."""
        if draft.type == "agreement" and self.signing and draft.sentence - self.signing.sentence <= _SIGNED:
            for part in self.signing.parts:
                draft.add(part.who, part.role, part.span)

    def close_signing(self, doc: Doc) -> None:
        """A signing of papers that nothing more was told of is a contact of those who witnessed it."""
        draft = self.signing
        if draft is None or any(
            0 <= d.sentence - draft.sentence <= _SIGNED for d in self.drafts if d.type == "agreement"
        ):
            return
        if any(doc.hit(i, "contact_paper") for i in range(*draft.clause)) and len(draft.parts) > 1:
            draft.anaphoric = False
            self.drafts.append(draft)

    def _of_another_day(self, target: Draft, draft: Draft) -> bool:
        """A day of its own that is not the day of what is told speaks against an undated contact told among that."""
        if draft.date is None or target.date is not None or target.headline or target.sentence == draft.sentence:
            return False
        told = [d.date.value for d in self.drafts if d.date and d.status == "happened" and not d.background]
        return bool(told) and not compatible(told[0], draft.date.value)

    def drop_headlines(self) -> None:
        """Leave out headlines that name only offices or bodies when the text tells of a contact of that kind."""
        told = {d.type for d in self.drafts if not d.headline and d.status == "happened"} | {
            d.type for d in self.drafts if not d.headline
        }
        kin = told | (TALKS if told & TALKS else set())
        self.drafts = [d for d in self.drafts if not d.headline or d.type not in kin or d.sides() <= self.people]

    def _meant(self, draft: Draft) -> Draft | None:
        """The contact that a mention with the article points back at."""
        types: tuple[ContactType, ...] = ("meeting", "call") if draft.type == "meeting" else (draft.type,)
        near = [d for d in self.drafts if d.type in types and draft.sentence - d.sentence <= 12 and _agrees(d, draft)]
        near = [d for d in near if not self._of_another_day(d, draft)]
        here = [d for d in near if d.sentence == draft.sentence and d.at < draft.at]
        if here:
            return here[-1]
        dated = [d for d in near if d.date and draft.date]
        held = [d for d in near if d.status == "happened" and not d.background] or near
        body = [d for d in held if not d.headline] or held
        return dated[-1] if dated else body[-1] if body else None


def _agrees(target: Draft, draft: Draft) -> bool:
    """Nothing in the mention's own date speaks against its meaning that contact."""
    return not (target.date and draft.date) or compatible(target.date.value, draft.date.value)


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


def _absorb(target: Draft, draft: Draft, people: frozenset[str]) -> None:
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
    target.own_seat = target.own_seat or draft.own_seat
