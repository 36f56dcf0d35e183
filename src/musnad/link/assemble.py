"""The linked register in records, from what linking has worked out."""

from __future__ import annotations

from musnad.link.assemble_events import events, statements
from musnad.link.assemble_people import organization_ids, organizations, people, person_ids
from musnad.link.records import Linked, LinkedArticle
from musnad.link.state import State


def assemble(state: State) -> Linked:
    """All records, each kind by id."""
    of_people, of_bodies = person_ids(state), organization_ids(state)
    return Linked(
        _articles(state),
        people(state, of_people),
        organizations(state, of_bodies),
        events(state, of_people, of_bodies),
        statements(state, of_people, of_bodies),
    )


def _articles(state: State) -> tuple[LinkedArticle, ...]:
    out = []
    for n, f in enumerate(state.facts):
        copy = state.copies.get(n)
        original = state.facts[copy.original].key if copy else None
        share = copy.share if copy else None
        out.append(LinkedArticle(f.key, f.name, f.id, f.outlet, f.published, f.url, original, share))
    return tuple(sorted(out, key=lambda a: a.key))
