"""From phrases to the records of a reading: people, unnamed office holders, and the actors that stand for them."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.lexicon import Lexicon
from musnad.model import Actor, Dated, Doc, Person, Span
from musnad.read.people.bylines import is_byline
from musnad.read.people.coreference import Figure, find_figures
from musnad.read.people.describing import with_guests
from musnad.read.people.grid import Grid, make_grid, with_known
from musnad.read.people.holders import Resolution, resolve
from musnad.read.people.offices import Office
from musnad.read.people.phrases import Phrase, find_again, find_phrases
from musnad.read.people.records import to_person
from musnad.read.people.regnal import REGNAL
from musnad.read.people.sharing import appoint, hand_on, share_offices
from musnad.read.people.tenure import Calendar, calendar
from musnad.read.people.titles import Title
from musnad.read.people.vocabulary import COMMON, ORDINARY, is_foreign, look


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody known by office only: the phrases that mean them."""

    name: Span
    mentions: tuple[Span, ...]
    country: str | None


@dataclass(frozen=True, slots=True)
class Cast:
    """Everyone in an article: people, holders of office without a name, and the noun phrases that stand for them.

    ``who`` of an actor is a person's id, or ``h`` and the number of a holder, counted from 0.
    """

    people: tuple[Person, ...]
    holders: tuple[Holder, ...]
    actors: tuple[Actor, ...]


def find_people(doc: Doc, lexicon: Lexicon, taken: frozenset[int] = frozenset(), dates: tuple[Dated, ...] = ()) -> Cast:
    """People, office holders and their actors.

    ``taken``: words inside other names, where no bare office begins. ``dates``: for the terms of their offices.
    """
    grid = make_grid(doc)
    phrases = find_phrases(grid)
    known = _known(grid, find_figures(phrases))
    if known:
        grid = with_known(grid, known)
        phrases = find_again(grid, phrases)
    phrases = tuple(p for p in phrases if (p.name is not None or p.first not in taken) and not is_byline(grid, p))
    phrases = tuple(hand_on(grid, appoint(grid, tuple(share_offices(grid, phrases)))))
    figures = find_figures(phrases)
    phrases = with_guests(grid, phrases)
    return _cast(grid, phrases, figures, resolve(grid, phrases, figures), calendar(dates))


def _known(grid: Grid, figures: tuple[Figure, ...]) -> frozenset[str]:
    """The name parts by which the people found are called again; a doubtful name that holds one of them adds none."""
    sure = [figure for figure in figures if _is_sure(figure)]
    parts = _recalled(grid, sure)
    doubtful = [f for f in figures if not _is_sure(f) and not parts & set(f.longest)]
    return parts | _recalled(grid, doubtful)


def _is_sure(figure: Figure) -> bool:
    """A title stands beside the name, or it begins with a common given name."""
    first = figure.longest[0]
    return any(figure.titles()) or " " in first or look(first).given >= COMMON


def _recalled(grid: Grid, figures: list[Figure]) -> frozenset[str]:
    """Surnames, and in East Asian names the first part."""
    out = set()
    for figure in figures:
        longest = figure.longest
        if len(longest) > 1:
            if look(longest[-1]).sort not in ORDINARY or any(figure.titles()):
                out.add(longest[-1])
            out.update(unit for unit in longest[1:] if unit.startswith(("ولد ", "ول ", "بن ")))
            if all(map(is_foreign, longest)) and look(longest[0]).given < COMMON and grid.counts.get(longest[0], 0) > 1:
                out.add(longest[0])
    return frozenset(unit for unit in out if len(unit) > 2 and unit not in REGNAL and not unit.startswith("ال "))


def _cast(
    grid: Grid, phrases: tuple[Phrase, ...], figures: tuple[Figure, ...], found: Resolution, when: Calendar
) -> Cast:
    said: list[list[Title]] = [[] for _ in figures]
    for i, n in found.person.items():
        if phrases[i].name is None:
            said[n].extend(t for t in phrases[i].titles if t.kind == "office")
    people = tuple(to_person(grid, f"p{n + 1}", figure, said[n], when) for n, figure in enumerate(figures))
    numbers = {k: number for number, k in enumerate(sorted(set(found.holder.values())))}
    actors = []
    for i, phrase in enumerate(phrases):
        if i in found.person:
            actors.append(_actor(phrase, people[found.person[i]].id))
        elif i in found.holder:
            actors.append(_actor(phrase, f"h{numbers[found.holder[i]]}"))
    return Cast(people, tuple(_holder(*found.holders[k]) for k in numbers), tuple(actors))


def _holder(office: Office, titles: list[Title]) -> Holder:
    spans = tuple(t.span for t in titles)
    return Holder(max(spans, key=lambda s: s.end - s.start), spans, office.country)


def _actor(phrase: Phrase, who: str) -> Actor:
    if phrase.name is not None:
        return Actor(who, "person", phrase.first, phrase.last, phrase.name.span, phrase.clitic)
    return Actor(who, "office", phrase.first, phrase.last, phrase.titles[-1].span, phrase.clitic)
