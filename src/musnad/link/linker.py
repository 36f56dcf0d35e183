"""From facts and judgements to the linked register: copies, people, organizations, events, and back to people once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from musnad.link.apply import Decided, decide
from musnad.link.assemble import assemble
from musnad.link.copies import find_copies
from musnad.link.event_score import Occurrence
from musnad.link.events import link_events
from musnad.link.facts import Facts, gather
from musnad.link.groups import Groups
from musnad.link.judgements import Judgement
from musnad.link.names import compare
from musnad.link.occurrences import entities, occurrences
from musnad.link.organizations import bodies_of, link_organizations
from musnad.link.people import Mention, link_people, mentions_of
from musnad.link.records import Linked, Source
from musnad.link.state import State
from musnad.memory import uncollected


def link_register(sources: Iterable[Source], judgements: Sequence[Judgement] = ()) -> Linked:
    """Link articles and their readings. The result is the same for any order of either argument."""
    return link_facts((gather(source) for source in sources), judgements)


@uncollected()
def link_facts(facts: Iterable[Facts], judgements: Sequence[Judgement] = ()) -> Linked:
    """Link articles already gathered. An article that comes twice (same key) counts once."""
    ordered = _ordered(facts)
    copies = find_copies(ordered)
    copy_of = [copies[n].original if n in copies else n for n in range(len(ordered))]
    mentions = mentions_of(ordered, copy_of)
    bodies = bodies_of(ordered)
    decided = decide(ordered, mentions, bodies, judgements)
    people = link_people(mentions, decided.people_together, decided.people_apart)
    organizations = link_organizations(bodies, copy_of, decided.bodies_together, decided.bodies_apart)
    found = occurrences(ordered, copies, entities(mentions, people.groups, bodies, organizations))
    events = _events(found, decided)
    met = _met(mentions, people.groups, found, events)
    if met:
        people = link_people(mentions, (*decided.people_together, *met), decided.people_apart)
        found = occurrences(ordered, copies, entities(mentions, people.groups, bodies, organizations))
        events = _events(found, decided)
    return assemble(State(ordered, copies, mentions, people, bodies, organizations, found, events, decided))


def _ordered(facts: Iterable[Facts]) -> list[Facts]:
    """By day and key; of articles that come twice the one with the smaller name."""
    kept: dict[str, Facts] = {}
    for article in facts:
        other = kept.get(article.key)
        if other is None or article.name < other.name:
            kept[article.key] = article
    return sorted(kept.values(), key=lambda f: (f.published or "9999", f.key))


def _events(found: Sequence[Occurrence], decided: Decided) -> Groups:
    at = {(o.article, o.fact.id): i for i, o in enumerate(found)}
    together = [(at[a], at[b]) for a, b in decided.contacts_together]
    apart = [(at[a], at[b]) for a, b in decided.contacts_apart]
    return link_events(found, together, apart)


def _met(
    mentions: Sequence[Mention], people: Groups, found: Sequence[Occurrence], events: Groups
) -> list[tuple[int, int]]:
    """Mentions that one event shows to be one person: near names, each the only one that fits among those unmatched."""
    at = {(m.article, m.fact.id): i for i, m in enumerate(mentions)}
    out = []
    for group in events.all():
        for a, b in combinations(group[:40], 2):
            x, y = (_present(found[i], at, people) for i in (a, b))
            left = [
                (i, j) for p, i in x.items() if p not in y for q, j in y.items() if q not in x and _near(mentions, i, j)
            ]
            for i, j in left:
                if sum(i == k for k, _ in left) == 1 and sum(j == k for _, k in left) == 1:
                    out.append((min(i, j), max(i, j)))
    return sorted(set(out))


def _present(one: Occurrence, at: dict[tuple[int, str], int], people: Groups) -> dict[int, int]:
    """Mentions of those who took part, by person."""
    found = [at[one.article, p.who] for p in one.fact.parts if (one.article, p.who) in at]
    return {people.root(i): i for i in found}


def _near(mentions: Sequence[Mention], i: int, j: int) -> bool:
    a, b = mentions[i], mentions[j]
    return a.article != b.article and compare(a.full.text, b.full.text).verdict in {"same", "undecided"}
