"""Agreements without paper or announcement: outcomes of the talk they were reached at, or contacts of their own."""

from __future__ import annotations

from musnad.read.contacts.draft import Draft, Part
from musnad.read.contacts.memory import TALKS, Memory


def settle_informal(memory: Memory) -> None:
    """Give what two sides agreed on to their talk, where the article tells of one; what agrees on nothing goes."""
    for draft in [d for d in memory.drafts if d.informal]:
        talks = [d for d in memory.drafts if d.type in TALKS]
        same = [d for d in talks if len(d.sides() & draft.sides()) > 1]
        there = [d for d in talks if d.sentence == draft.sentence]
        for talk in sorted(same, key=lambda d: abs(d.sentence - draft.sentence))[:1] or there[:1]:
            talk.outcomes += [s for s in draft.outcomes if not any(s.overlaps(o) for o in talk.outcomes)]
            _name_people(draft, talk, memory.people)
        if same or not draft.outcomes:
            memory.drafts = [d for d in memory.drafts if d is not draft]


def _name_people(draft: Draft, talk: Draft, people: frozenset[str]) -> None:
    """اتفق البلدان، خلال محادثات أجراها فلان مع فلان: who talked stands for the states that agreed."""
    if not draft.sides() & people and len(talk.sides()) == len(draft.sides()) and talk.sides() <= people:
        draft.parts = [Part(p.who, "party", p.span) for p in talk.parts if p.who in talk.sides()]
