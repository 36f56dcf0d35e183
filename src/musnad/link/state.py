"""All that linking has worked out, before it is put into records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from musnad.link.apply import Decided
from musnad.link.copies import Copy
from musnad.link.event_score import Occurrence
from musnad.link.facts import Facts
from musnad.link.groups import Groups
from musnad.link.organizations import Body
from musnad.link.people import Mention, PeopleLinks


@dataclass(frozen=True, slots=True)
class State:
    """Facts in their fixed order, and the groups of everything in them (by index)."""

    facts: Sequence[Facts]
    copies: Mapping[int, Copy]
    mentions: Sequence[Mention]
    people: PeopleLinks
    bodies: Sequence[Body]
    organizations: Groups
    found: Sequence[Occurrence]
    events: Groups
    decided: Decided


def content_id(kind: str, *said: object) -> str:
    """An id that says what the record rests on: ``kind`` and a hash."""
    return f"{kind}:{sha256(chr(0).join(map(str, said)).encode()).hexdigest()[:16]}"
