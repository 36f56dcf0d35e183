"""Judgements brought to bear: anchors found again in the facts, and what they bind, part, correct and reject."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from musnad.link.facts import Facts
from musnad.link.judgements import Anchor, Judgement, active
from musnad.link.organizations import Body
from musnad.link.people import Mention
from musnad.text import fold_text

Contact = tuple[int, str]
"""A contact by the index of its article and its id there."""


@dataclass(slots=True)
class Decided:
    """What judgements say of records by index. ``corrections`` and ``rejected`` are keyed by (kind, article, id)."""

    people_together: list[tuple[int, int]] = field(default_factory=list)
    people_apart: list[tuple[int, int]] = field(default_factory=list)
    bodies_together: list[tuple[int, int]] = field(default_factory=list)
    bodies_apart: list[tuple[int, int]] = field(default_factory=list)
    contacts_together: list[tuple[Contact, Contact]] = field(default_factory=list)
    contacts_apart: list[tuple[Contact, Contact]] = field(default_factory=list)
    corrections: dict[tuple[str, int, str], dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    rejected: set[tuple[str, int, str]] = field(default_factory=set)


def decide(
    facts: Sequence[Facts], mentions: Sequence[Mention], bodies: Sequence[Body], judgements: Sequence[Judgement]
) -> Decided:
    """Apply the judgements that stand. An anchor whose article is not here says nothing."""
    out = Decided()
    if not judgements:
        return out
    texts: dict[str, list[int]] = defaultdict(list)
    for n, article in enumerate(facts):
        texts[article.id].append(n)
    people = {(m.article, m.fact.id): i for i, m in enumerate(mentions)}
    organizations = {(b.article, b.fact.id): i for i, b in enumerate(bodies)}
    for judgement in active(judgements):
        found = [list(_find(anchor, facts, texts)) for anchor in judgement.anchors]
        if judgement.action == "reject":
            out.rejected.update(record for one in found for record in one)
        elif judgement.action == "correct" and judgement.field and judgement.value is not None:
            for record in (record for one in found for record in one):
                out.corrections[record][judgement.field] = judgement.value
        else:
            for a, b, joined in _bonds(judgement, found):
                _bind(out, a, b, joined, people, organizations)
    return out


def _find(anchor: Anchor, facts: Sequence[Facts], texts: dict[str, list[int]]) -> Iterator[tuple[str, int, str]]:
    """The records that an anchor points at: those whose words overlap its stretch, else those of the same words."""
    for n in texts.get(anchor.article, []):
        for matches in (_overlaps, _same_words):
            found = list(matches(anchor, facts[n]))
            if found:
                yield anchor.kind, n, found[0]
                break


def _overlaps(anchor: Anchor, facts: Facts) -> Iterator[str]:
    def over(start: int, end: int) -> bool:
        return start < anchor.end and anchor.start < end

    if anchor.kind == "person":
        yield from (p.id for p in facts.people if any(over(s.start, s.end) for s in p.spans))
    elif anchor.kind == "organization":
        yield from (o.id for o in facts.organizations if any(over(s.start, s.end) for s in o.spans))
    elif anchor.kind == "contact":
        yield from (c.id for c in facts.contacts if over(c.trigger.span.start, c.trigger.span.end))
    else:
        yield from (s.id for s in facts.statements if over(s.content.span.start, s.content.span.end))


def _same_words(anchor: Anchor, facts: Facts) -> Iterator[str]:
    words = fold_text(anchor.words)
    if anchor.kind == "person":
        yield from (p.id for p in facts.people if words in {fold_text(n) for n in p.names})
    elif anchor.kind == "organization":
        yield from (o.id for o in facts.organizations if words in {fold_text(n) for n in o.names})
    elif anchor.kind == "contact":
        yield from (c.id for c in facts.contacts if words == fold_text(c.trigger.words))


Record = tuple[str, int, str]


def _bonds(judgement: Judgement, found: list[list[Record]]) -> Iterator[tuple[Record, Record, bool]]:
    """Pairs of records to be joined (True) or kept apart (False)."""
    for n, (one, other) in enumerate(combinations(found, 2)):
        joined = judgement.action == "merge"
        if judgement.action == "split":
            joined = n >= len(found) - 1  # pairs without the first anchor
        for a, b in product(one, other):
            if a != b:
                yield a, b, joined
    for one in found:
        yield from ((one[0], same, True) for same in one[1:] if judgement.action == "merge")


def _bind(
    out: Decided, a: Record, b: Record, joined: bool, people: dict[Contact, int], organizations: dict[Contact, int]
) -> None:
    if a[0] != b[0]:
        return
    if a[0] == "contact":
        (out.contacts_together if joined else out.contacts_apart).append((a[1:], b[1:]))
    elif a[0] == "person":
        (out.people_together if joined else out.people_apart).append((people[a[1:]], people[b[1:]]))
    elif a[0] == "organization":
        (out.bodies_together if joined else out.bodies_apart).append((organizations[a[1:]], organizations[b[1:]]))
