"""Host and guest where the text does not say who received whom: by visit and by place."""

from __future__ import annotations

from musnad.model import Doc, Nouns, Role
from musnad.read.contacts.circumstances import place_names
from musnad.read.contacts.draft import Draft, Part


def settle_roles(doc: Doc, nouns: Nouns, drafts: list[Draft]) -> None:
    """A meeting during a visit has the visitor as guest and the visited as host."""
    for draft in drafts:
        if draft.type == "meeting" and {p.role for p in draft.parts if p.role != "attendee"} == {"party"}:
            guest = _visitor(draft, drafts)
            if guest is not None:
                _turn(draft, guest)


def _visitor(draft: Draft, drafts: list[Draft]) -> str | None:
    sides = draft.who("party")
    for visit in drafts:
        if visit.type != "visit" or visit.background != draft.background or visit.status != draft.status:
            continue
        guests = [w for w in visit.who("guest") if w in sides]
        if len(guests) == 1 and len(sides) >= 2 and _near(draft, visit):
            return guests[0]
    return None


def _near(draft: Draft, visit: Draft) -> bool:
    if place_names(draft.places) & place_names(visit.places):
        return True
    return not draft.places and abs(draft.sentence - visit.sentence) <= 2


def _turn(draft: Draft, guest: str) -> None:
    def role(part: Part) -> Role:
        if part.role != "party":
            return part.role
        return "guest" if part.who == guest else "host"

    draft.parts = [Part(p.who, role(p), p.span) for p in draft.parts]
