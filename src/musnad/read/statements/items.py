"""One attribution as it is found, before its content and speaker are settled."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.read.statements.cues import Cue
from musnad.read.statements.speakers import Speaker
from musnad.read.statements.walk import Lead


@dataclass(frozen=True, slots=True)
class Item:
    """An attribution: the words of its cue (half-open, less ``offset`` characters of the first) and what it introduces.

    ``opens`` is the word at which it ends what was attributed before it, if it ``turns`` at all. ``content`` and
    ``speaker`` are given where the form itself settles them; else they follow from ``cue`` and ``lead``.
    ``yields``: nothing is said when another attribution already tells the same words.
    """

    first: int
    last: int
    opens: int
    turns: bool
    offset: int = 0
    act: str | None = None
    cue: Cue | None = None
    lead: Lead | None = None
    content: tuple[int, int] | None = None
    speaker: Speaker | None = None
    spoken: bool = False
    """Given as spoken, behind a colon."""
    yields: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement in words: its attribution, its content (half-open) and who speaks."""

    item: Item
    content: tuple[int, int]
    speaker: Speaker
    offset: int = 0
    outer: tuple[Item, Speaker] | None = None
    """The attribution that this one is told in (قال المتحدث إن الوزير أكد)."""
