"""Since and until when a person holds an office, where the article says so beside the office or the name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from musnad.model import Position
from musnad.read.people.grid import Grid
from musnad.read.people.offices import Office, office_of, same_office
from musnad.read.people.phrases import Phrase
from musnad.read.people.tenure import (
    Calendar,
    Term,
    Told,
    Verb,
    clause_at,
    combine,
    participle_at,
    post_behind,
    skip_adverbs,
    told_at,
    verb_at,
)
from musnad.read.people.title import Title
from musnad.read.people.vocabulary import Sort

_WHO = frozenset({"الذي", "التي", "والذي", "والتي", "وهو", "وهي"})
_POST = frozenset({"منصب", "بمنصب", "لمنصب", "مهام", "بمهام", "مهمه", "وظيفه", "مناصب"})
_MARKS = "،,-–—("
_REACH = 8
"""Words between a verb and the office that it gives: a name with its rank."""
_LONGEST = 20
"""Years of a term in brackets; longer ones are the years of a life."""


Terms = tuple[tuple[Office | None, bool, Term], ...]
"""Offices of a person as worded where a term was found (None: the only one), whether held no more, and the term."""


def terms_of(grid: Grid, phrases: Iterable[Phrase], when: Calendar) -> Terms:
    """Every term that the words around the phrases for one person give."""
    found = (pair for phrase in phrases for pair in _terms(grid, phrase, when))
    return tuple((office_of(grid, t) if t else None, t is not None and t.former, term) for t, term in found)


def term_for(terms: Terms, office: Office, title: Title, *, alone: bool) -> Term | None:
    """The first term told of the office; ``alone``: the person has no other, so that any is of this one."""
    for known, former, term in terms:
        if alone if known is None else former == title.former and same_office(known, office):
            return term
    return None


def with_term(grid: Grid, position: Position, term: Term | None) -> Position:
    """The position with its term; one that had ended when the article was published is held no more."""
    if term is None:
        return position
    today = grid.doc.published
    over = term.until is not None and today is not None and term.until < today[: len(term.until)]
    return replace(position, since=term.since, until=term.until, former=position.former or over)


def _terms(grid: Grid, phrase: Phrase, when: Calendar) -> Iterator[tuple[Title | None, Term]]:
    """The terms around one phrase, with the office; None: the only one that the person has."""
    offices = [t for t in phrase.titles if t.kind == "office"]
    for title in offices:
        if not title.handed and (term := _beside(grid, phrase, title, when)) is not None:
            yield title, term
    if phrase.name is not None and len(offices) < 2 and (term := _behind(grid, phrase, when)) is not None:
        yield (offices[0] if offices else None), term


def _sentence(grid: Grid, at: int) -> tuple[int, int]:
    sentence = grid.doc.sentences[grid.doc.sentence_of[at]]
    return sentence.first, sentence.last


def _beside(grid: Grid, phrase: Phrase, title: Title, when: Calendar) -> Term | None:
    """The term behind the office (شغل منصب ... منذ), or between verb and office (انتخب عام 2018 رئيسا)."""
    low, end = _sentence(grid, title.first)
    behind = told_at(grid, when, title.last, end)
    first, post = _post_before(grid, title, low)
    if behind is not None:
        verb = _verb_before(grid, first, low)
        if verb is not None and (post or _predicate(grid, title)):
            left = post or (first > low and grid.norm(first - 1) in {"منصبه", "منصبها"})
            return combine(verb, behind) if verb != "leave" or left else None
        return behind.term if _apposed(grid, phrase, title, behind) else None
    return _bracketed(grid, title.last, end) or _between(grid, title, when, first, post)


def _post_before(grid: Grid, title: Title, low: int) -> tuple[int, bool]:
    """Where the office begins with the word for a post before it (في منصب وزير ...), and whether there is one."""
    first = title.first
    if first <= low or grid.norm(first - 1) not in _POST:
        return first, False
    first -= 1
    return (first - 1 if first > low and grid.norm(first - 1) in {"في", "من"} else first), True


def _predicate(grid: Grid, title: Title) -> bool:
    """The office is what somebody is or becomes: indefinite, in the accusative or the feminine."""
    return not title.definite and grid.norm(title.first).endswith(("ا", "ه"))


def _verb_before(grid: Grid, first: int, low: int) -> Verb | None:
    """The nearest verb before the word in its clause, where it is one of holding an office."""
    for i in range(first - 1, max(low, first - _REACH) - 1, -1):
        if (kind := verb_at(grid, i)) is not None:
            return kind
        if grid.says(i) or grid.is_mark(i, '،,.:؛«»"()'):
            return None
    return None


def _between(grid: Grid, title: Title, when: Calendar, first: int, post: bool) -> Term | None:
    dated = when.ends.get(first)
    if dated is None or not (post or _predicate(grid, title)):
        return None
    low, end = _sentence(grid, title.first)
    at = dated.first
    if at > low and grid.norm(at - 1) in {"في", "منذ", "حتي"}:
        at -= 1
    told, verb = told_at(grid, when, at, end), _verb_before(grid, at, low)
    return combine(verb, told) if told is not None and verb is not None and told.last == first else None


def _apposed(grid: Grid, phrase: Phrase, title: Title, told: Told) -> bool:
    """The office stands in apposition behind the name and the time belongs to it (فلان، رئيس الحزب منذ 2019)."""
    if phrase.name is None or title.first < phrase.name.last or told.kind == "on":
        return False
    if told.kind == "span" and not any(grid.norm(i).isdigit() for i in range(title.last, told.last)):
        return False
    before = grid.norm(title.first - 1)
    return (before in _MARKS or before in _WHO) and all(len(v) <= 7 for v in _values(told.term))


def _values(term: Term) -> Iterator[str]:
    yield from (v for v in (term.since, term.until) if v is not None)


def _bracketed(grid: Grid, at: int, end: int) -> Term | None:
    """Years in brackets behind the office: (2014-2018)."""
    if at + 4 >= end or not (grid.is_mark(at, "(") and grid.is_mark(at + 2, "-–—") and grid.is_mark(at + 4, ")")):
        return None
    since, until = grid.norm(at + 1), grid.norm(at + 3)
    if not all(len(y) == 4 and y.isdigit() and "1900" <= y <= "2100" for y in (since, until)):
        return None
    return Term(since, until) if 0 <= int(until) - int(since) <= _LONGEST else None


def _behind(grid: Grid, phrase: Phrase, when: Calendar) -> Term | None:
    """What a clause behind the name says of the office (الذي يتولى المنصب منذ، المعين في، تولى فلان منصبه في)."""
    low, end = _sentence(grid, phrase.first)
    found = _clause(grid, phrase, low, end)
    if found is None:
        return None
    verb, at, named = found
    own = any(t.kind == "office" and (not t.handed or _predicate(grid, t)) for t in phrase.titles)
    if not own and _that_post(grid, phrase.last, at):
        return None
    told = told_at(grid, when, at, end)
    if told is None or not (named or _closed(grid, told.last, end)):
        return None
    return combine(verb, told)


def _that_post(grid: Grid, first: int, last: int) -> bool:
    """هذا المنصب behind a name without an office of its own is a post spoken of before, perhaps as somebody else's."""
    return any(grid.norm(i) in {"المنصب", "بالمنصب", "للمنصب"} for i in range(first, last))


def _clause(grid: Grid, phrase: Phrase, low: int, end: int) -> tuple[Verb, int, bool] | None:
    at = phrase.last
    if at < end and grid.is_mark(at, _MARKS):
        at += 1
    if at >= end:
        return None
    found = participle_at(grid, phrase.last - 1, end) or participle_at(grid, at, end)
    if found is not None:
        return found
    if grid.norm(at) in _WHO:
        return clause_at(grid, at + 1 + (grid.norm(at + 1) == "لا") if at + 1 < end else end, end)
    return _subject(grid, phrase, low, end) if at == phrase.last else None


def _subject(grid: Grid, phrase: Phrase, low: int, end: int) -> tuple[Verb, int, bool] | None:
    """The person is the subject: كان فلان قد تولى منصبه، وتولى فلان منصبه."""
    at, before = phrase.last, phrase.first - 1
    if before < low:
        return None
    if grid.norm(before) in {"كان", "وكان", "كانت", "وكانت"}:
        return clause_at(grid, at, end)
    verb, last = verb_at(grid, before), post_behind(grid, at, end)
    return None if verb is None or last is None else (verb, skip_adverbs(grid, last, end), True)


def _closed(grid: Grid, at: int, end: int) -> bool:
    """Nobody and no other office follows that the verb may be about (الذي عين في مارس مديرا ...، أقيل أمس كبار ...)."""
    if at >= end or grid.says(at):
        return True
    return grid.looks[at].sort in {Sort.MARK, Sort.PARTICLE} and grid.norm(at) != "في"
