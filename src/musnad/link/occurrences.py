"""From the contacts of articles to occurrences that can be compared: entities for ids, dates of copies set right."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from musnad.link.copies import Copy
from musnad.link.days import ordinal, stretch
from musnad.link.events import Occurrence, Side, matters
from musnad.link.facts import ContactFact, Facts, PartFact
from musnad.link.groups import Groups
from musnad.link.organizations import Body
from musnad.link.people import Mention
from musnad.link.terms import first_country, norms, place
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
        words = frozenset().union(*(o.about for i in group for o in mentions[i].offices))
        for i in group:
            m = mentions[i]
            span = m.fact.spans[0] if m.fact.spans else _NOWHERE
            of[m.article, m.fact.id] = Side(f"p{group[0]}", "", m.full.text, state, words, span)
    for group in organizations.all():
        for i in group:
            b = bodies[i]
            words = frozenset() if b.state else b.words
            span = b.fact.spans[0] if b.fact.spans else _NOWHERE
            of[b.article, b.fact.id] = Side(
                f"o{group[0]}", "", "", b.state or (b.country if b.named else None), words, span
            )
    return Entities(of)


def occurrences(facts: Sequence[Facts], copies: Mapping[int, Copy], who: Entities) -> list[Occurrence]:
    """Every contact of every article, in order."""
    dates = _anchored(facts, copies)
    out = []
    for n, article in enumerate(facts):
        original = copies[n].original if n in copies else n
        for fact in article.contacts:
            date = dates.get((n, fact.id), fact.date)
            sides, others = _sides(n, fact, who)
            out.append(
                Occurrence(
                    n, fact, sides, others, stretch(date, article.published, fact.status == "planned"), date,
                    ordinal(article.published), tuple(place(p.words, p.country) for p in fact.places), matters(fact), original,
                )
            )  # fmt: skip
    return out


def _sides(article: int, fact: ContactFact, who: Entities) -> tuple[tuple[Side, ...], tuple[Side, ...]]:
    """Those between whom the contact is, and those beside it; where all are beside it, they are its sides."""
    beside = _BESIDE.get(fact.type, _PRESENT)
    known = [(part, who.of[article, part.who]) for part in fact.parts if (article, part.who) in who.of]
    sides = tuple(_side(side, part) for part, side in known if part.role not in beside)
    others = tuple(_side(side, part) for part, side in known if part.role in beside)
    return (sides, others) if sides else (others, ())


def _side(side: Side, part: PartFact) -> Side:
    return Side(side.who, part.role, side.name, side.state, side.words, part.span)


def _anchored(facts: Sequence[Facts], copies: Mapping[int, Copy]) -> dict[tuple[int, str], str]:
    """Dates of copies that repeat the original's relative words (اليوم) are the original's dates."""
    out: dict[tuple[int, str], str] = {}
    for n, copy in copies.items():
        theirs: dict[tuple[str, tuple[str, ...]], list[ContactFact]] = defaultdict(list)
        for contact in facts[copy.original].contacts:
            theirs[contact.type, _date_words(contact)].append(contact)
        for contact in facts[n].contacts:
            same = theirs.get((contact.type, _date_words(contact)), []) if contact.date_text else []
            if same and same[0].date and same[0].date != contact.date and len({c.date for c in same}) == 1:
                out[n, contact.id] = same[0].date
    return out


def _date_words(contact: ContactFact) -> tuple[str, ...]:
    return norms(contact.date_text.words) if contact.date_text else ()
