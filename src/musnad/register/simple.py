"""A first linking: equal full names; same type, overlapping participants, same day. A stand-in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from hashlib import sha256

from musnad.link import Facts, Judgement
from musnad.link.records import (
    Linked,
    LinkedArticle,
    LinkedEvent,
    LinkedOrganization,
    LinkedParticipant,
    LinkedPerson,
    LinkedStatement,
    Ref,
)
from musnad.text import fold_text


def link_facts(facts: Iterable[Facts], judgements: Iterable[Judgement] = ()) -> Linked:
    """Link by equality alone."""
    people: dict[str, list] = defaultdict(list)  # type: ignore[type-arg]
    organizations: dict[str, list] = defaultdict(list)  # type: ignore[type-arg]
    articles: list[LinkedArticle] = []
    of: dict[Ref, str] = {}
    events: dict = {}  # type: ignore[type-arg]
    statements: list[LinkedStatement] = []
    for f in facts:
        articles.append(LinkedArticle(f.key, f.name, f.id, f.outlet, f.published, f.url))
        for kind, found, into in (("person", f.people, people), ("organization", f.organizations, organizations)):
            for x in found:
                id_ = _id(kind, fold_text(x.name))
                of[Ref(f.key, x.id)] = id_
                into[id_].append((Ref(f.key, x.id), x))
        for c in f.contacts:
            who = tuple(LinkedParticipant(of[Ref(f.key, p.who)], p.role) for p in c.parts)
            key = (c.type, c.date, min((p.who for p in who), default=f.key))
            events.setdefault(key, []).append((Ref(f.key, c.id), c, who, f))
        for s in f.statements:
            who_id = of.get(Ref(f.key, s.speaker or ""))
            statements.append(LinkedStatement(_id("statement", f.key + s.id), who_id, s.act, (Ref(f.key, s.id),)))
    return Linked(
        tuple(articles),
        tuple(
            LinkedPerson(i, v[0][1].name, v[0][1].latin, tuple(dict.fromkeys(n for _, x in v for n in x.names)),
                         tuple(r for r, _ in v), ()) for i, v in sorted(people.items())),
        tuple(
            LinkedOrganization(i, v[0][1].name, v[0][1].latin, tuple(dict.fromkeys(n for _, x in v for n in x.names)),
                               tuple(r for r, _ in v), v[0][1].country) for i, v in sorted(organizations.items())),
        tuple(sorted((_event(k, v) for k, v in events.items()), key=lambda e: e.id)),
        tuple(sorted(statements, key=lambda s: s.id)),
    )  # fmt: skip


def _event(key: tuple, found: list) -> LinkedEvent:  # type: ignore[type-arg]
    first = found[0][1]
    return LinkedEvent(
        _id("event", repr(key)), first.type, first.status, first.date,
        tuple(dict.fromkeys(p.name for _, c, _, _ in found for p in c.places)),
        tuple(sorted({p for _, _, who, _ in found for p in who})),
        tuple(dict.fromkeys(t for _, c, _, _ in found for t in c.topics)),
        tuple(dict.fromkeys(t for _, c, _, _ in found for t in c.outcomes)),
        tuple(sorted({r for r, _, _, _ in found})), len({f.key for *_, f in found}), 0)  # fmt: skip


def _id(kind: str, key: str) -> str:
    return f"{kind}:{sha256(key.encode()).hexdigest()[:16]}"
