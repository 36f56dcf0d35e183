"""How far a phrase has been read, and the sets of heads that read on alike."""

from __future__ import annotations

from dataclasses import dataclass, replace

from musnad.model import Hit
from musnad.read.organizations.words import is_determined_head

PLACES = ("country", "capital", "place")
PEOPLE = frozenset({"unnamed official", "plural officials", "plural speakers", "spokesman", "dignitaries", "tribesmen"})
OWN_KIND = frozenset({"embassy", "mission", "source", *PEOPLE})
"""Heads that say where they belong: a source in the army, the embassy in Rome."""
MANY = frozenset({"source", "circles", "delegation", *PEOPLE})
"""Heads that a plural adjective can follow."""
ABSOLUTE = ("ون", "ين", "ان")
"""Endings of plurals and duals that stand in no construct (مسؤولون, مصدرين)."""


@dataclass(frozen=True, slots=True)
class State:
    """How far a phrase has been read, and what may still come.

    ``at`` is the next word. ``open``: the last noun is in construct and wants a complement. ``determined``: adjectives
    must carry ال. ``takes`` and ``group`` are those of the head whose complements are being read. ``last`` is what the
    last word was (``head``, ``noun``, ``domain``, ``adjective``, ``name``). ``began`` is the word after the head.
    """

    at: int
    end: int
    began: int
    takes: frozenset[str]
    group: str
    open: bool
    determined: bool
    last: str = "head"

    @property
    def bare(self) -> bool:
        """Nothing follows the head so far."""
        return self.at == self.began


def head_state(hit: Hit, end: int) -> State:
    """The state after a head word."""
    takes = hit.entry.data.get("takes", [])
    article = is_determined_head(hit) and hit.entry.group != "dignitaries"
    wanted = frozenset(takes) if isinstance(takes, list) else frozenset[str]()
    form, group = hit.entry.form, hit.entry.group
    absolute = (form.endswith(ABSOLUTE) and len(form) > 5) or (form.endswith("ا") and group in MANY)
    return State(hit.last, end, hit.last, wanted, group, not article and not absolute, article)


def name_state(hit: Hit, end: int) -> State:
    """The state after a body known by name."""
    return State(hit.last, end, hit.last, frozenset(), "name", False, True, "name")


def closed(state: State, at: int, last: str) -> State:
    """The state after a piece that leaves nothing wanting: what follows must agree with a determined phrase."""
    return replace(state, at=at, open=False, determined=True, last=last)
