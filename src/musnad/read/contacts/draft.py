"""A contact while it is being read: what its clause says, before mentions are merged and gaps filled."""

from __future__ import annotations

from dataclasses import dataclass, field

from musnad.model import Change, ContactType, DateValue, Paper, PlaceMention, Role, Span, Stage, Status

Member = tuple[str | None, Span]
"""An id (None for somebody undescribed) and the words that name it."""


@dataclass(frozen=True, slots=True)
class Part:
    """Who, in which role, and the words that name them there."""

    who: str
    role: Role
    span: Span


@dataclass(slots=True)
class Draft:
    """One mention of a contact. ``trigger`` in characters, ``at`` and ``sentence`` as indices of word and sentence.

    ``anaphoric``: it only points back at a contact told before (اللقاء). ``after``: it is told as following another.
    """

    type: ContactType
    trigger: Span
    at: int
    sentence: int
    parts: list[Part] = field(default_factory=list)
    status: Status = "happened"
    background: bool = False
    unreal: bool = False
    anaphoric: bool = False
    invited: bool = False
    """Only asked for: it counts when it is accepted or has a date."""
    headline: bool = False
    weak: bool = False
    named: bool = False
    """Told by a noun alone (زيارة فلان), which does not say whether it took place."""
    date: DateValue | None = None
    undated: bool = False
    """A date stands in its clause that cannot be resolved: none is to be inherited."""
    places: list[PlaceMention] = field(default_factory=list)
    sites: list[PlaceMention] = field(default_factory=list)
    """What was visited, where it is no place of the gazetteer."""
    heard: list[PlaceMention] = field(default_factory=list)
    """Places that later mentions of it give besides."""
    topics: list[Span] = field(default_factory=list)
    outcomes: list[Span] = field(default_factory=list)
    titles: list[Span] = field(default_factory=list)
    """Papers signed: each with its number, kind and subject."""
    position: Span | None = None
    change: Change | None = None
    instrument: Span | None = None
    predecessor: str | None = None
    stage: Stage = "agreed"
    """How far an agreement has come, by its trigger."""
    informal: bool = False
    """An agreement without paper or announcement: only the outcome of a talk of its sides, if one is told."""
    paper: Paper | None = None
    sentences: set[int] = field(default_factory=set)
    why: list[str] = field(default_factory=list)
    owner: Draft | None = None
    """The contact this one took place in (the meeting in which greetings were passed on)."""
    frame: str = ""
    """The name of the lexicon's frame that it was read by."""
    implied: bool = False
    """A side is not named in the clause: a dropped subject or a pronoun."""
    borrowed: bool = False
    """Its date is that of the contact it belongs to."""
    own_seat: bool = False
    """It took place in an office or palace, where the one named first receives."""
    light: int = -1
    """The node of the light verb that governs its noun, or -1."""
    clause: tuple[int, int] = (0, 0)
    """The words of its clause, half-open."""

    def who(self, *roles: Role) -> list[str]:
        """The participants, or those in the given roles."""
        return [p.who for p in self.parts if not roles or p.role in roles]

    def members(self, *roles: Role) -> list[Member]:
        """Who takes part in the given roles (in any, if none is given), with their words."""
        return [(p.who, p.span) for p in self.parts if not roles or p.role in roles]

    def sides(self) -> set[str]:
        """Everyone but mere attendees."""
        return {p.who for p in self.parts if p.role not in {"attendee", "bearer"}}

    def add(self, who: str | None, role: Role, span: Span) -> None:
        """Note a participant once; being a side outranks being present."""
        if who is None:
            return
        for k, part in enumerate(self.parts):
            if part.who == who:
                if part.role == "attendee" and role != "attendee":
                    self.parts[k] = Part(who, role, span)
                return
        self.parts.append(Part(who, role, span))


Made = list[tuple[int, Draft]]
"""The contacts of one sentence, each with the word of its trigger."""
