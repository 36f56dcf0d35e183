"""The nouns of an article: people with ranks and positions, organizations, places and dates."""

from __future__ import annotations

from dataclasses import replace

from musnad.lexicon import Lexicon
from musnad.model import Actor, Body, Doc, Located, Nouns, Organization
from musnad.read.dates import find_dates
from musnad.read.organizations import find_organizations, group_organizations
from musnad.read.people.actors import Cast, find_people
from musnad.read.places import find_places


def read_nouns(doc: Doc, lexicon: Lexicon) -> Nouns:
    """Find who, where and when."""
    bodies = find_organizations(doc, lexicon)
    dates = find_dates(doc, lexicon)
    cast = find_people(doc, lexicon, _inside(bodies), dates)
    places = tuple(p for p in find_places(doc, lexicon, bodies) if not _in_a_name(doc, p, cast.actors))
    bodies = tuple(b for b in bodies if not _covered(b, cast.actors))
    organizations, body_actors = group_organizations(doc, bodies)
    holders, actors = _number_holders(doc, cast, len(organizations))
    return Nouns(
        cast.people,
        (*organizations, *holders),
        tuple(sorted((*actors, *body_actors), key=lambda a: (a.first, -a.last))),
        places,
        tuple(d for d in dates if not any(d.span in m for p in cast.people for m in p.mentions)),
    )


def _inside(bodies: tuple[Body, ...]) -> frozenset[int]:
    """Words inside the name of a body, its first word apart."""
    return frozenset(i for b in bodies for i in range(b.first + 1, b.last))


def _covered(body: Body, actors: tuple[Actor, ...]) -> bool:
    """The name of the body is part of a person's phrase (وزير الدفاع holds no Defence of its own)."""
    return any(a.first <= body.first < a.last for a in actors)


def _in_a_name(doc: Doc, place: Located, actors: tuple[Actor, ...]) -> bool:
    """The place is part of a person's name or office (سفير ليبيا); where an unnamed official was met, it is not."""
    inside = [a for a in actors if a.kind in {"person", "office"} and a.first <= place.first < a.last]
    return any(a.kind == "person" or not _is_unnamed(doc, a) for a in inside)


def _is_unnamed(doc: Doc, actor: Actor) -> bool:
    """مسؤول كوري في مسقط: whoever bears no office of a place is rather met there."""
    head = doc.hit(actor.first, "org_head")
    return head is not None and head.entry.group == "unnamed official"


def _number_holders(doc: Doc, cast: Cast, taken: int) -> tuple[tuple[Organization, ...], tuple[Actor, ...]]:
    """Those known by office only, as organizations numbered after the bodies."""
    text = doc.article.text
    holders = tuple(
        Organization(f"o{taken + n + 1}", h.name.of(text), h.mentions, None, h.country)
        for n, h in enumerate(cast.holders)
    )
    actors = tuple(
        replace(a, who=holders[int(a.who[1:])].id) if a.who is not None and a.who.startswith("h") else a
        for a in cast.actors
    )
    return holders, actors
