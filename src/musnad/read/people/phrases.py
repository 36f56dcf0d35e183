"""Noun phrases for people: titles, a name, and the titles that follow it in apposition.

``find_phrases`` reads a sentence from its beginning. A phrase is titles and a name in any of the orders that news
uses: rank name, office rank name, office، rank name، name، office، name office, and either part alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from musnad.read.people.apposition import following_titles, is_bounded
from musnad.read.people.chains import reigns, strength_of
from musnad.read.people.evidence import heads, nameable
from musnad.read.people.grid import Grid, is_definite
from musnad.read.people.leading import ANNOUNCING, leading_titles
from musnad.read.people.names import Name, Strength, is_enclosed, name_at, to_mark
from musnad.read.people.titles import Title, title_at
from musnad.read.people.vocabulary import Sort, is_foreign, look


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase for a person in the words ``first`` to ``last``: titles in order, and a name if it has one."""

    first: int
    last: int
    titles: tuple[Title, ...]
    name: Name | None
    clitic: str = ""
    listed: bool = False
    """It goes on the list that the phrase before it opened (و...)."""


_BORNE = frozenset({"rank", "honorific", "courtesy"})
"""Titles that streets, mosques and cups bear with the name."""
_QUOTED = 7
"""Words back to which a quotation that is a name may have opened."""
_OPENING = '(«“"'


def find_phrases(grid: Grid) -> tuple[Phrase, ...]:
    """All phrases of the article, in order, not overlapping."""
    out: list[Phrase] = []
    for sentence in grid.doc.sentences:
        out.extend(_in_sentence(grid, sentence.first, sentence.last))
    return tuple(out)


def find_again(grid: Grid, before: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases once more, now that names are known: anew in the sentences that hold a known one, else as before."""
    stale = {grid.doc.sentence_of[i] for i in grid.calls}
    out = [p for p in before if grid.doc.sentence_of[p.first] not in stale]
    fuller = {p.name.last: p for p in before if p.name is not None}
    for n in stale:
        sentence = grid.doc.sentences[n]
        out.extend(_fuller(p, fuller) for p in _in_sentence(grid, sentence.first, sentence.last))
    return tuple(sorted(out, key=lambda p: p.first))


def _fuller(phrase: Phrase, before: dict[int, Phrase]) -> Phrase:
    """The phrase as it was first read, if that found more of its name before the part now known."""
    first = before.get(phrase.name.last) if phrase.name is not None else None
    return first if first is not None and first.name and first.first < phrase.first else phrase


def _in_sentence(grid: Grid, at: int, end: int) -> list[Phrase]:
    out: list[Phrase] = []
    low = at
    for first in range(at, end):
        if first < at or first not in grid.openers:
            continue
        phrase = _phrase_at(grid, first, end, None)
        at = first + 1
        while phrase is not None:
            if phrase.name is None and phrase.titles:
                told = next((p.last for p in reversed(out) if p.name is not None or p.titles), low)
                phrase = _with_name_before(grid, phrase, told)
            out.append(phrase)
            at = max(at, phrase.last)
            on = _next_listed(grid, phrase, end) if at == phrase.last else end
            phrase = _phrase_at(grid, on, end, phrase) if on < end else None
            at = max(at, on) if phrase is not None else at
    return [p for p in out if p.name is not None or p.titles]


def _next_listed(grid: Grid, phrase: Phrase, end: int) -> int:
    """The word with و that may go on the list that the phrase opened, behind a comma too; else ``end``."""
    at = phrase.last
    if phrase.name is not None and at + 1 < end and grid.is_mark(at, "،,"):
        at += 1
    return at if at < end and grid.norm(at)[0] == "و" else end


def _with_name_before(grid: Grid, phrase: Phrase, low: int) -> Phrase:
    """An office may stand behind a name in quotation marks, or a foreign one that nothing announced."""
    title = phrase.titles[0]
    quoted = _quoted_before(grid, phrase.first, low) if title.kind == "office" and not title.clitic else None
    if quoted is not None:
        return replace(phrase, first=quoted.first - 1, name=quoted)
    at = phrase.first - 1 if phrase.first > low and grid.is_mark(phrase.first - 1, "،,") else phrase.first
    if title.kind != "office" or title.clitic or title.plural or not is_bounded(grid, phrase.last, len(grid.looks)):
        return phrase
    first = at
    while first > low and at - first < 3 and _strange(grid, first - 1):
        first -= 1
    name = name_at(grid, first, at, Strength.LIKELY) if at - first > 1 else None
    if name is None or name.last != at or len(name.units) < 2:
        return phrase
    return replace(phrase, first=first, name=name, clitic=name.clitic)


def _quoted_before(grid: Grid, at: int, low: int) -> Name | None:
    """«فلان الفلاني» وزير خارجية إسبانيا: the quotation is as long as the name that it holds."""
    for opened in range(at - 2, max(low, at - _QUOTED) - 1, -1):
        if grid.is_mark(opened, _OPENING[1:]) and grid.closing(opened, at, _QUOTED) == at - 1:
            if not all(map(nameable, map(grid.norm, range(opened + 1, at - 1)))):
                return None
            name = name_at(grid, opened + 1, at - 1, Strength.OFFICE, clitic_allowed=False)
            return name if name is not None and name.last == at - 1 and len(name.units) > 1 else None
    return None


def _strange(grid: Grid, at: int) -> bool:
    """In no table, nor the lexicon, and written as foreign names are."""
    view = grid.looks[at]
    known = any(hit.clitic == "" for hit in grid.doc.hits[at]) or grid.says(at)
    return view.sort is Sort.UNKNOWN and not known and is_foreign(grid.norm(at)) and len(grid.norm(at)) > 2


def _phrase_at(grid: Grid, at: int, end: int, before: Phrase | None) -> Phrase | None:
    """The phrase that begins at word ``at``; ``before`` opened a list that it may go on."""
    listed = before is not None
    if _inside_phrase(grid, at):
        return None
    titles, last = leading_titles(grid, at, end)
    name = _name_after(grid, at, last, end, titles, before is not None and before.name is not None)
    if name is None and not titles:
        return None
    if name is not None and (_sacred(grid, name.last) or _founded(grid, name, titles)):
        return Phrase(at, name.last, (), None)
    if name is not None and not titles and (_quoted(grid, name) or _headed(grid, at, name)):
        return Phrase(at, name.last, (), None)
    if name is not None and (not titles or titles[0].kind in _BORNE) and _named_after(grid, at):
        return Phrase(at, name.last, (), None)
    if name is None and not _stands_alone(titles):
        return None
    if name is not None:
        enclosed = last < name.first and grid.is_mark(name.first - 1, _OPENING)
        titles, last = following_titles(grid, name.last + enclosed, end, titles)
    clitic = titles[0].clitic if titles and titles[0].first == at else name.clitic if name else ""
    return Phrase(at, last, titles, name, clitic, listed)


def _inside_phrase(grid: Grid, at: int) -> bool:
    """The word belongs to a fixed phrase that began with the word before."""
    phrase = grid.hit(at - 1, "no_person") if at > 0 else None
    return phrase is not None and phrase.last > at


def _name_after(grid: Grid, first: int, at: int, end: int, titles: tuple[Title, ...], listed: bool) -> Name | None:
    if not titles:
        strength = Strength.LIKELY if listed or first in grid.announced else Strength.BARE
        return name_at(grid, at, end, strength, conjoined=listed)
    if _construct_open(grid, titles[-1]) or (
        at < end and reigns(grid, titles[-1]) and title_at(grid, at, end) is not None
    ):
        return None
    strength = strength_of(titles[-1])
    if at + 1 < end and grid.is_mark(at, "/") and titles[-1].kind in ANNOUNCING:
        at += 1
    name = name_at(grid, at, end, strength, clitic_allowed=False)
    if name is None and titles[-1].kind == "office" and at + 1 < end and _is_origin(grid, at):
        name = name_at(grid, at + 1, end, Strength.OFFICE, clitic_allowed=False)
        return name if name is not None and len(name.units) > 1 else None
    if name is None and at + 1 < end and grid.is_mark(at, "،,:") and titles[-1].kind in {"office", "counterpart"}:
        name = name_at(grid, at + 1, end, Strength.OFFICE, clitic_allowed=False)
        name = to_mark(grid, name, end) if name is not None else None
        if name is not None and (len(name.units) < 2 or not is_bounded(grid, name.last, end)):
            return None
    if name is None and titles[-1].kind in {"office", "rank"} and at < end and grid.is_mark(at, _OPENING):
        close = grid.closing(at, end, 6)
        if close is not None and is_enclosed(grid, at, close):
            return name_at(grid, at + 1, close, Strength.OFFICE, clitic_allowed=False)
    return None if name is not None and _rather_team(grid, titles[-1], name) else name


def _is_origin(grid: Grid, at: int) -> bool:
    """An adjective in ...ي of no table behind an office: a country spelled in an unusual way."""
    view, norm = grid.looks[at], grid.norm(at)
    unknown = view.definite and view.sort is Sort.UNKNOWN and not view.named
    return unknown and norm.endswith(("ي", "يه")) and len(norm) > 6


def _construct_open(grid: Grid, title: Title) -> bool:
    """The office ends with a thing without the article, whose name stands behind it (مدير جامعة فلان)."""
    thing = grid.hit(title.last - 1, "named_after") if title.kind == "office" and title.last - title.first > 1 else None
    return thing is not None and not is_definite(thing) and thing.last == title.last and thing.clitic in {"", "ب", "ل"}


def _rather_team(grid: Grid, title: Title, name: Name) -> bool:
    """نظيره and الفريق stand before clubs as well: one part that nobody bears as a given name is no person."""
    unit = name.units[0]
    if " " in unit or unit in grid.known:
        return False
    if title.kind == "counterpart":
        return len(name.units) == 1 and look(unit).named < 2
    alone = len(name.units) == 1 or unit.startswith("ال")
    return title.head == "فريق" and title.last - title.first == 1 and alone and look(unit).given < 2


def _named_after(grid: Grid, at: int) -> bool:
    """The thing before the name bears it: a street, a hospital, a cup."""
    if at == 0 or grid.doc.sentence_of[at - 1] != grid.doc.sentence_of[at]:
        return False
    thing = grid.hit(at - 1, "named_after")
    return thing is not None and (not is_definite(thing) or grid.norm(at - 1) in {"النبي", "الرسول"})


def _headed(grid: Grid, at: int, name: Name) -> bool:
    """A place or body right before the bare name bears it."""
    if at == 0 or grid.doc.sentence_of[at - 1] != grid.doc.sentence_of[at]:
        return False
    body = not name.clitic and at not in grid.announced and heads(grid, at - 1)
    return body or grid.hit(at - 1, "place_head") is not None


def _founded(grid: Grid, name: Name, titles: tuple[Title, ...]) -> bool:
    """A name without a title that a company or foundation bears."""
    return not titles and name.last < len(grid.looks) and grid.hit(name.last, "firm") is not None


def _sacred(grid: Grid, at: int) -> bool:
    """A formula behind the name says that somebody of sacred history is meant."""
    for i in (at, at + 1):
        hit = grid.hit(i, "formula") if i < len(grid.looks) else None
        if hit is not None:
            return hit.entry.group == "sacred"
        if i < len(grid.looks) and grid.looks[i].sort is not Sort.MARK:
            return False
    return False


def _quoted(grid: Grid, name: Name) -> bool:
    """A name that nothing announces and that fills a quotation is the name of a thing."""
    if name.first == 0 or name.last >= len(grid.looks) or name.first - 1 in grid.announced:
        return False
    quoted = grid.is_mark(name.first - 1, "«“\"'(") and grid.is_mark(name.last, "»”\"')")
    return quoted and not all(unit in grid.known for unit in name.units[-1:])


def _stands_alone(titles: tuple[Title, ...]) -> bool:
    """Titles without a name that stand for somebody: an office, or a definite rank."""
    last = titles[-1]
    if last.kind in {"office", "counterpart"}:
        return True
    return last.kind == "rank" and last.definite and last.office_class in {"military", "royal"}


def with_offices(phrase: Phrase, offices: tuple[Title, ...]) -> Phrase:
    """The phrase with further titles, as when a plural office is shared by a list."""
    return replace(phrase, titles=(*phrase.titles, *offices))
