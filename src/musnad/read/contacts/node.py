"""One node of a sentence: the words that name someone, a day, a place, tell of a contact, or link and bound them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from musnad.model import Actor, Dated, Doc, Hit, Located

Kind = Literal[
    "actor", "party", "pair", "date", "place", "verb", "noun", "light", "link", "bound", "cue", "comma", "quote",
    "seat", "word",
]  # fmt: skip
SIDES: frozenset[Kind] = frozenset({"actor", "party", "pair"})
PHRASES = frozenset({"attend", "lead", "replace", "behalf", "invite", "by", "mediate"})
"""Parts that a phrase gives, whatever preposition completes it."""


@dataclass(slots=True)
class Node:
    """Words ``first`` to ``last``. ``part`` is what the link before a side or place makes of it; ``joined`` by و."""

    kind: Kind
    first: int
    last: int
    part: str = ""
    joined: bool = False
    hit: Hit | None = None
    actor: Actor | None = None
    dated: Dated | None = None
    located: Located | None = None
    clitic: str = ""
    group: int = -1

    @property
    def data(self) -> str:
        """The kind or part that the lexicon gives the word."""
        if self.hit is None:
            return ""
        return str(self.hit.entry.data.get("part") or self.hit.entry.data.get("kind") or "")


def follows_on(doc: Doc, node: Node) -> bool:
    """ف on a name or delegation in a list of receptions: after that, another (فوفدا من ...)."""
    if node.clitic.startswith("ف"):
        return True
    party = doc.hit(node.first, "contact_party")
    return party is not None and party.clitic == "ف"
