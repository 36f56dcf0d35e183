"""Offices that a person has by standing beside another: shared in the plural, or handed on to a successor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from musnad.read.people.grid import Grid
from musnad.read.people.phrases import Phrase, with_offices
from musnad.read.people.titles import Title

_BEFORE_PREDECESSOR = frozenset({"خلفا", "خلفه", "محل", "بدلا", "خليفه", "مكان"})


def share_offices(grid: Grid, phrases: tuple[Phrase, ...]) -> Iterator[Phrase]:
    """An office in the plural or dual goes to each name of the list behind it (وزيرا الخارجية، فلان وفلان)."""
    offices: tuple[Title, ...] = ()
    for phrase, following in zip_longest(phrases, phrases[1:]):
        opens = (
            following is not None
            and following.listed
            and following.first == phrase.last
            and all(t.kind == "occupation" for t in following.titles)
        )
        plural = tuple(t for t in phrase.titles if t.plural or (opens and grid.norm(t.first).endswith("ا")))
        if plural and phrase.name is not None:
            offices = plural
        elif phrase.listed and offices and phrase.name is not None:
            phrase = with_offices(phrase, offices)
        else:
            offices = ()
        yield phrase


def hand_on(grid: Grid, phrases: tuple[Phrase, ...]) -> Iterator[Phrase]:
    """Whoever is succeeded (خلفا لفلان) held the office named just before, and holds it no more."""
    last: Title | None = None
    sentence = -1
    for phrase in phrases:
        here = grid.doc.sentence_of[phrase.first]
        if here != sentence:
            last, sentence = None, here
        own = [t for t in phrase.titles if t.kind == "office"]
        if phrase.name is not None and not own and last is not None and _is_predecessor(grid, phrase):
            phrase = with_offices(phrase, (replace(last, former=True),))
        elif own:
            last = own[-1]
        yield phrase


def _is_predecessor(grid: Grid, phrase: Phrase) -> bool:
    before = phrase.first - 1
    if before >= 0 and grid.norm(before) in {"من", "عن"}:
        before -= 1
    return before >= 0 and grid.norm(before) in _BEFORE_PREDECESSOR
