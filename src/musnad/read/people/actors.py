"""From phrases to the records of a reading: people, unnamed office holders, and the actors that stand for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import zip_longest

from musnad.lexicon import Lexicon
from musnad.model import Actor, Doc, Person, Position, Span
from musnad.read.people.coreference import Figure, find_figures
from musnad.read.people.grid import Grid, make_grid, with_known
from musnad.read.people.names import Name
from musnad.read.people.offices import Office, office_of, same_office, to_position
from musnad.read.people.phrases import Phrase, find_phrases, with_offices
from musnad.read.people.titles import Title


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


def find_people(doc: Doc, lexicon: Lexicon, taken: frozenset[int] = frozenset()) -> Cast:
    """People, office holders and their actors. ``taken``: words inside other names, where no bare office begins."""
    grid = make_grid(doc)
    phrases = find_phrases(grid)
    known = _known(find_figures(phrases))
    if known:
        grid = with_known(grid, known)
        phrases = find_phrases(grid)
    phrases = tuple(_shared(grid, phrases))
    phrases = tuple(p for p in phrases if p.name is not None or p.first not in taken)
    figures = find_figures(phrases)
    people = tuple(_person(grid, f"p{n + 1}", figure) for n, figure in enumerate(figures))
    return _with_holders(grid, phrases, figures, people)


def _known(figures: tuple[Figure, ...]) -> frozenset[str]:
    """The surnames of the people found, by which they are called again."""
    return frozenset(f.longest[-1] for f in figures if len(f.longest) > 1 and len(f.longest[-1]) > 2)


def _shared(grid: Grid, phrases: tuple[Phrase, ...]) -> Iterable[Phrase]:
    """An office in the plural or dual goes to each name of the list behind it."""
    offices: tuple[Title, ...] = ()
    for phrase, following in zip_longest(phrases, phrases[1:]):
        opens = following is not None and following.listed and following.first == phrase.last and not following.titles
        plural = tuple(t for t in phrase.titles if t.plural or (opens and grid.norm(t.first).endswith("ا")))
        if plural and phrase.name is not None:
            offices = plural
        elif phrase.listed and offices and phrase.name is not None:
            phrase = with_offices(phrase, offices)
        else:
            offices = ()
        yield phrase


def _person(grid: Grid, number: str, figure: Figure) -> Person:
    text = grid.doc.article.text
    names = sorted(figure.names(), key=lambda n: n.first)
    longest = max(names, key=lambda n: len(n.units))
    return Person(
        number,
        longest.span.of(text),
        tuple(n.span for n in names),
        tuple(_ranks(grid, figure)),
        tuple(_positions(grid, figure)),
        None,
    )


def _ranks(grid: Grid, figure: Figure) -> Iterable[Span]:
    """Each rank once, in its longest wording; a royal honorific and the title behind it are one."""
    text = grid.doc.article.text
    found: dict[str, Span] = {}
    for phrase in figure.phrases:
        for span in _rank_spans(phrase):
            from musnad.text import fold_text

            key = fold_text(span.of(text))
            words = set(key.split())
            within = [k for k in found if words <= set(k.split()) or set(k.split()) <= words]
            if not within:
                found[key] = span
            elif len(key) > len(within[0]):
                found[key] = span
                del found[within[0]]
    return sorted(found.values())


def _rank_spans(phrase: Phrase) -> Iterable[Span]:
    if phrase.name is None:
        return
    pending: Title | None = None
    for title in phrase.titles:
        if title.first >= phrase.name.last or title.kind not in {"rank", "honorific"}:
            if pending is not None:
                yield pending.span
            pending = None
            continue
        if (
            pending is not None
            and title.joins | (title.office_class in {"royal", "religious"})
            and pending.last == title.first
        ):
            yield Span(pending.span.start, title.span.end)
            pending = None
        elif title.joins:
            if pending is not None:
                yield pending.span
            pending = title
        else:
            if pending is not None:
                yield pending.span
                pending = None
            yield title.span
    if pending is not None:
        yield pending.span


def _positions(grid: Grid, figure: Figure) -> list[Position]:
    """Each office once, under its longest wording; a counterpart only where no fuller office is given."""
    kept: list[tuple[Office, Title]] = []
    for title in figure.titles():
        if title.kind != "office":
            continue
        office = office_of(grid, title)
        same = next((k for k in kept if same_office(k[0], office) and k[1].former == title.former), None)
        if same is None:
            kept.append((office, title))
        elif office.length > same[0].length:
            kept[kept.index(same)] = (office, title)
    if not kept:
        kept = [(office_of(grid, t), t) for t in figure.titles() if t.kind == "counterpart"][:1]
    return [to_position(grid, title) for _, title in kept]


# ------------------------------------------------------------------ offices without a name


def _with_holders(
    grid: Grid, phrases: tuple[Phrase, ...], figures: tuple[Figure, ...], people: tuple[Person, ...]
) -> Cast:
    of = {id(p): n for n, f in enumerate(figures) for p in f.phrases}
    offices = [[office_of(grid, t) for t in f.titles() if t.kind == "office"] for f in figures]
    holders: list[tuple[Office, list[Phrase]]] = []
    actors: list[Actor] = []
    last_seen: dict[int, int] = {}
    for phrase in phrases:
        n = of.get(id(phrase))
        if n is None and phrase.name is None:
            n = _meant(grid, phrase, figures, offices, last_seen)
        if n is not None:
            last_seen[n] = phrase.first
            actors.append(_actor(grid, phrase, people[n].id))
            continue
        title = phrase.titles[-1]
        if title.kind not in {"office", "counterpart"}:
            continue
        office = office_of(grid, title)
        k = next((k for k, (o, _) in enumerate(holders) if same_office(o, office)), None)
        if k is None:
            k = len(holders)
            holders.append((office, []))
        holders[k][1].append(phrase)
        actors.append(_actor(grid, phrase, f"h{k}"))
    return Cast(people, tuple(_holder(grid, office, found) for office, found in holders), tuple(actors))


def _meant(
    grid: Grid, phrase: Phrase, figures: tuple[Figure, ...], offices: list[list[Office]], last_seen: dict[int, int]
) -> int | None:
    """The person that an office or rank without a name means: the last mentioned of those who hold it."""
    title = phrase.titles[-1]
    if title.kind == "counterpart" or title.plural:
        return None
    if title.kind == "rank":
        fitting = [
            n for n, f in enumerate(figures) if any(t.kind == "rank" and t.head == title.head for t in f.titles())
        ]
    else:
        office = office_of(grid, title)
        fitting = [n for n, held in enumerate(offices) if any(_fits(office, o) for o in held)]
    seen = [n for n in fitting if n in last_seen]
    if seen:
        return max(seen, key=lambda n: last_seen[n])
    return fitting[0] if len(fitting) == 1 else None


def _fits(said: Office, held: Office) -> bool:
    """The words said fit the office held: all within it, and no other country."""
    if said.head != held.head or (said.country and held.country and said.country != held.country):
        return False
    return said.words <= held.words


def _holder(grid: Grid, office: Office, phrases: list[Phrase]) -> Holder:
    spans = tuple(p.titles[-1].span for p in phrases)
    return Holder(max(spans, key=lambda s: s.end - s.start), spans, office.country)


def _actor(grid: Grid, phrase: Phrase, who: str) -> Actor:
    name: Name | None = phrase.name
    if name is not None:
        return Actor(who, "person", phrase.first, phrase.last, name.span, phrase.clitic)
    return Actor(who, "office", phrase.first, phrase.last, phrase.titles[-1].span, phrase.clitic)
