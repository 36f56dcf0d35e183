"""The record of one person, from all the phrases that mean them."""

from __future__ import annotations

from collections.abc import Iterable

from musnad.model import Person, Position, Span
from musnad.read.people.coreference import Figure
from musnad.read.people.grid import Grid
from musnad.read.people.latin import romanise
from musnad.read.people.names import Name
from musnad.read.people.offices import Office, office_of, same_office, to_position
from musnad.read.people.phrases import Phrase
from musnad.read.people.tenure import NO_DATES, Calendar
from musnad.read.people.terms_of_office import Terms, term_for, terms_of, with_term
from musnad.read.people.titles import Title
from musnad.read.people.vocabulary import Sort
from musnad.text import fold_text


def to_person(grid: Grid, number: str, figure: Figure, said: Iterable[Title] = (), when: Calendar = NO_DATES) -> Person:
    """The person under an id. ``said``: offices written elsewhere without the name and found to mean this person."""
    text = grid.doc.article.text
    names = sorted(figure.names(), key=lambda n: n.first)
    longest = max(names, key=lambda n: len(n.units))
    return Person(
        number,
        longest.span.of(text),
        tuple(n.span for n in names),
        tuple(_ranks(grid, figure)),
        tuple(_positions(grid, figure, said, terms_of(grid, figure.phrases, when))),
        _latin_beside(grid, names) or romanise(longest.span.of(text)),
    )


def _latin_beside(grid: Grid, names: list[Name]) -> str | None:
    """The name in Latin letters as the article gives it in brackets behind a mention."""
    for name in names:
        at = name.last
        if at + 2 < len(grid.looks) and grid.is_mark(at, "("):
            close = grid.closing(at, len(grid.looks), 6)
            if close and close - at > 2 and all(grid.looks[i].sort is Sort.LATIN for i in range(at + 1, close)):
                return grid.span(at + 1, close).of(grid.doc.article.text)
    return None


def _ranks(grid: Grid, figure: Figure) -> Iterable[Span]:
    """Each rank once, in its longest wording; a royal honorific and the title behind it are one."""
    text = grid.doc.article.text
    found: dict[str, Span] = {}
    for phrase in figure.phrases:
        for span in _rank_spans(phrase):
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


def _positions(grid: Grid, figure: Figure, said: Iterable[Title], terms: Terms) -> list[Position]:
    """Each office once, under its longest wording; a counterpart only where no fuller office is given."""
    kept: list[tuple[Office, Title]] = []
    for title in figure.titles():
        if title.kind == "office":
            _keep(kept, office_of(grid, title), title, grow=True)
    for title in said:
        _keep(kept, office_of(grid, title), title, grow=not kept)
    if not kept:
        kept = [(office_of(grid, t), t) for t in figure.titles() if t.kind == "counterpart"][:1]
    return [
        with_term(grid, to_position(grid, title), term_for(terms, office, title, alone=len(kept) == 1))
        for office, title in kept
    ]


def _keep(kept: list[tuple[Office, Title]], office: Office, title: Title, *, grow: bool) -> None:
    """Add an office, or replace the shorter wording of the same one; ``grow``: a new one may be added."""
    for i, (known, before) in enumerate(kept):
        if same_office(known, office) and (before.former == title.former or not grow):
            if office.length > known.length:
                kept[i] = (office, title)
            return
    if grow:
        kept.append((office, title))
