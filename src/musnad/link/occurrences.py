"""From the contacts of articles to occurrences that can be compared: entities for ids, dates of copies set right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from musnad.link.copies import Copy
from musnad.link.days import ordinal, stretch
from musnad.link.event_score import Occurrence, Side, matters
from musnad.link.facts import ContactFact, Facts, PartFact
from musnad.link.groups import Groups
from musnad.link.organizations import Body
from musnad.link.people import Mention
from musnad.link.places import place
from musnad.link.terms import Office, first_country, norms, office
from musnad.model import Span

_NOWHERE = Span(0, 0)
_PRESENT = frozenset({"attendee", "bearer"})
_BESIDE = {"visit": frozenset({"host", "attendee"}), "appointment": frozenset({"appointer", "attendee"})}
"""Roles that do not tell a contact of this type from another."""


@dataclass(frozen=True, slots=True)
class Entities:
    """Who stands behind each id of each article: ``of[(article, id)]`` is the side without role and span."""

    of: Mapping[tuple[int, str], Side]


def entities(mentions: Sequence[Mention], people: Groups, bodies: Sequence[Body], organizations: Groups) -> Entities:
    """Sides for all people and organizations; a person's offices are those of all his mentions."""
    of: dict[tuple[int, str], Side] = {}
    for group in people.all():
        lands = Counter(
            land
            for i in group
            for o in mentions[i].fact.offices
            if (land := o.country or first_country(o.title)) is not None
        )
        state = min(lands, key=lambda land: (-lands[land], land)) if lands else None
        words = frozenset().union(*(_office_words(o) for i in group for o in mentions[i].offices))
        for i in group:
            m = mentions[i]
            span = m.fact.spans[0] if m.fact.spans else _NOWHERE
            of[m.article, m.fact.id] = Side(f"p{group[0]}", "", m.full.text, state, words, span)
    for group in organizations.all():
        for i in group:
            b = bodies[i]
            words = frozenset() if b.state else _told_apart(b)
            span = b.fact.spans[0] if b.fact.spans else _NOWHERE
            land = b.state or (b.country if b.named else None)
            of[b.article, b.fact.id] = Side(f"o{group[0]}", "", "", land, words, span, b.anonymous)
    return Entities(of)


def _told_apart(body: Body) -> frozenset[str]:
    """The words of a body's name; of someone known by office only, those of the office."""
    read = office(body.fact.name)
    return _office_words(read) if read.kind else body.words


def _office_words(read: Office) -> frozenset[str]:
    """What an office is about, and its kind as one more word."""
    return read.about | {f"={read.kind}"} if read.kind else read.about


def occurrences(facts: Sequence[Facts], copies: Mapping[int, Copy], who: Entities) -> list[Occurrence]:
    """Every contact of every article, in order."""
    dates = _anchored(facts, copies)
    out = []
    for n, article in enumerate(facts):
        original = copies[n].original if n in copies else n
        for fact in article.contacts:
            date = dates.get((n, fact.id), fact.date)
            sides, others = _sides(n, fact, who)
            when = stretch(date, article.published, fact.status == "planned")
            places = tuple(place(p.words, p.country) for p in fact.places)
            day = ordinal(article.published)
            out.append(Occurrence(n, fact, sides, others, when, date, day, places, matters(fact), original))
    return out


def _sides(article: int, fact: ContactFact, who: Entities) -> tuple[tuple[Side, ...], tuple[Side, ...]]:
    """Those between whom the contact is, and those beside it; where all are beside it, they are its sides."""
    beside = _BESIDE.get(fact.type, _PRESENT)
    known = [(part, who.of[article, part.who]) for part in fact.parts if (article, part.who) in who.of]
    sides = [_side(side, part) for part, side in known if part.role not in beside]
    others = [_side(side, part) for part, side in known if part.role in beside]
    named = [s for s in sides if not s.unnamed]
    if len(named) >= min(2, len(sides)) and fact.type != "agreement":  # "and the delegation with him"
        sides, others = named, others + [s for s in sides if s.unnamed]
    return (tuple(sides), tuple(others)) if sides else (tuple(others), ())


def _side(side: Side, part: PartFact) -> Side:
    return replace(side, role=part.role, span=part.span)


def _anchored(facts: Sequence[Facts], copies: Mapping[int, Copy]) -> dict[tuple[int, str], str]:
    """Dates of copies that repeat the original's relative words (اليوم), or have no words, are the original's."""
    out: dict[tuple[int, str], str] = {}
    for n, copy in copies.items():
        theirs = facts[copy.original].contacts
        for contact in facts[n].contacts:
            same = [c for c in theirs if c.type == contact.type and _repeats(contact, c)]
            days = {c.date for c in same}
            if len(days) == 1 and (day := days.pop()) and day != contact.date:
                out[n, contact.id] = day
    return out


def _repeats(contact: ContactFact, original: ContactFact) -> bool:
    """True for the same words of date, and for the same trigger where the copy has none."""
    if contact.date_text and original.date_text:
        return norms(contact.date_text.words) == norms(original.date_text.words)
    return contact.date_text is None and norms(contact.trigger.words) == norms(original.trigger.words)
