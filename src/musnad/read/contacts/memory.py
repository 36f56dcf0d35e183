"""What has been told so far: the contacts, who was last spoken of, and which contact a new mention belongs to."""

from __future__ import annotations

from dataclasses import dataclass, field

from musnad.model import ContactType, Doc, Role
from musnad.read.contacts.draft import Draft, Member
from musnad.read.contacts.repeats import absorb, compatible, same_contact

_RECEPTIONS = frozenset({"receive", "meet", "gather with"})
_SIDES: tuple[Role, ...] = ("host", "guest", "party", "caller", "callee", "sender", "recipient")
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
    company: Draft | None = None
    """A contact whose attendees follow in a list of lines."""
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
            absorb(target, draft, self.people)
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
