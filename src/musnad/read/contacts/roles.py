"""Host and guest where the text does not say who received whom: by visit and by place."""

from __future__ import annotations

from musnad.model import Nouns, Role
from musnad.read.contacts.circumstances import place_names
from musnad.read.contacts.draft import Draft, Part
from musnad.read.contacts.repeats import compatible

_NEAR = 8
"""Sentences between a visit and a meeting of it."""


def settle_roles(drafts: list[Draft], nouns: Nouns) -> None:
    """A meeting during a visit has the visitor as guest and the visited as host; so has one in somebody's own seat."""
    for draft in drafts:
        if draft.type == "agreement" and len(draft.who("host")) > 1 and not draft.who("party"):
            draft.parts = [Part(p.who, "party" if p.role == "host" else p.role, p.span) for p in draft.parts]
        if draft.type == "meeting" and {p.role for p in draft.parts if p.role != "attendee"} == {"party"}:
            guest = _visitor(draft, drafts)
            guest = guest or _received_elsewhere(draft, drafts)
            if guest is not None:
                _turn(draft, guest, "guest", "host")
            elif draft.own_seat and draft.status == "happened" and len(draft.who("party")) == 2:
                _turn(draft, _at_home(draft, nouns), "host", "guest")


def _at_home(draft: Draft, nouns: Nouns) -> str:
    """Of two sides in somebody's seat, the one that serves the country it lies in; otherwise the one named first."""
    first, second = draft.who("party")
    where = {p.country for p in draft.places if p.country}
    serves = {p.id: {o.country for o in p.positions if o.country and not o.former} for p in nouns.people}
    here, there = serves.get(first, set()), serves.get(second, set())
    return second if where and there == where and here and not here & where else first


def _received_elsewhere(draft: Draft, drafts: list[Draft]) -> str | None:
    """Who was received by others on the same round of meetings is the guest in this one too."""
    if draft.background or len(draft.who("party")) != 2:
        return None
    received = {
        w for d in drafts if d.type == "meeting" and not d.background and d is not draft for w in d.who("guest")
    }
    hosts = {w for d in drafts if d.type == "meeting" and not d.background for w in d.who("host")}
    guests = [w for w in draft.who("party") if w in received - hosts]
    return guests[0] if len(guests) == 1 else None


def _visitor(draft: Draft, drafts: list[Draft]) -> str | None:
    sides = draft.who("party")
    for visit in drafts:
        if (
            visit.type != "visit"
            or not visit.places
            or visit.background != draft.background
            or visit.status != draft.status
        ):
            continue
        guests = [w for w in visit.who("guest") if w in sides]
        if len(guests) == 1 and len(sides) >= 2 and _near(draft, visit):
            return guests[0]
    return None


def _near(draft: Draft, visit: Draft) -> bool:
    """The meeting may have been held on the visit: no other city, no other day, not pages apart."""
    if place_names(draft.places) & place_names(visit.places):
        return True
    if draft.date and visit.date and not _on(draft.date.value, visit.date.value):
        return False
    here = {p.country for p in draft.places if p.country}
    there = {p.country for p in visit.places if p.country}
    return (not here or bool(here & there)) and abs(draft.sentence - visit.sentence) <= _NEAR


def _on(meeting: str, visit: str) -> bool:
    """A visit lasts: its meetings may be some days after its first."""
    start = visit.split("/")[0]
    return compatible(meeting, visit) or (
        len(meeting) == len(start) == 10 and start <= meeting and meeting[:7] == start[:7]
    )


def _turn(draft: Draft, one: str, his: Role, theirs: Role) -> None:
    """Give one side a role, and the others theirs."""
    draft.parts = [
        p if p.role != "party" else Part(p.who, his if p.who == one else theirs, p.span) for p in draft.parts
    ]
