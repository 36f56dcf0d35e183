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
            phrase = with_offices(phrase, (replace(last, former=True, handed=True),))
        elif own and (last is None or own[-1].first > last.first):
            last = own[-1]
        yield phrase


_AS = frozenset({"منصب", "بصفته", "بصفتها", "بوصفه", "بوصفها", "باعتباره", "وظيفه", "بمنصب", "لمنصب"})


def appoint(grid: Grid, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Offices of appointment (سفيرا لدى ...، بصفته ...، منصب ...) go to the person named last."""
    out: list[Phrase] = []
    for phrase in phrases:
        title = phrase.titles[-1] if phrase.titles else None
        holder = _holder(grid, out, phrase) if phrase.name is None and title is not None else None
        if title is not None and holder is not None and (_is_accusative(grid, title) or _acts_as(grid, phrase)):
            out[holder] = with_offices(out[holder], (title,))
        else:
            out.append(phrase)
    return tuple(out)


def _holder(grid: Grid, before: list[Phrase], phrase: Phrase) -> int | None:
    """The last phrase before this one, in its sentence, that has a name."""
    here = grid.doc.sentence_of[phrase.first]
    for n in range(len(before) - 1, -1, -1):
        if grid.doc.sentence_of[before[n].first] != here:
            return None
        if before[n].name is not None:
            return n
    return None


def _is_accusative(grid: Grid, title: Title) -> bool:
    """رئيسا لـ...، سفيرا لدى ...: alone or with a preposition behind it, not the dual in construct (رئيسا البلدين)."""
    norm = grid.norm(title.first)
    if title.kind != "office" or title.plural or title.definite or not norm.endswith("ا") or len(norm) < 5:
        return False
    if title.last == title.first + 1:
        return True
    after = grid.norm(title.first + 1)
    return after in {"لدي", "في", "عن", "باسم"} or after.startswith("ل") or not grid.looks[title.first + 1].definite


def _acts_as(grid: Grid, phrase: Phrase) -> bool:
    return phrase.first > 0 and grid.norm(phrase.first - 1) in _AS


def _is_predecessor(grid: Grid, phrase: Phrase) -> bool:
    before = phrase.first - 1
    if before >= 0 and grid.norm(before) in {"من", "عن"}:
        before -= 1
    return before >= 0 and grid.norm(before) in _BEFORE_PREDECESSOR
