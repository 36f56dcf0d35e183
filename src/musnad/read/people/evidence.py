"""The evidence that a word is part of a name: what stands before it, its own look, what stands behind it."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from musnad.read.people.grid import PLACE_TAGS, TITLE_TAGS, Grid
from musnad.read.people.vocabulary import ORDINARY, Look, Sort, is_foreign, look

_ENDING = frozenset({Sort.DIGITS, Sort.LATIN, Sort.TIME, Sort.NUMBER})
_LETTERED = frozenset({"place", "nationality"})
_HARD = TITLE_TAGS | PLACE_TAGS | {"former", "acting", "contact_link", "speech_source", "place"}


class Strength(IntEnum):
    """What stands before a candidate name."""

    BARE = 0
    """Nothing that announces a name."""
    LIKELY = 1
    """A verb of saying or contact, or a list that a name opened."""
    OFFICE = 2
    """An office phrase that runs into it."""
    CALLED = 3
    """A calling, kinship or nationality, or a rank that is a common noun as well."""
    TITLED = 4
    """A rank or honorific."""


class Part(NamedTuple):
    """A word that may be part of a name: ``norm`` folded without ``clitic``, ``units`` the parts before it."""

    grid: Grid
    at: int
    norm: str
    view: Look
    units: list[str]
    strength: Strength
    clitic: str = ""

    @property
    def marbuta(self) -> bool:
        """Written with a final ة."""
        return self.grid.doc.words[self.at].form[-1] == "ة"


SLAVE = frozenset({"عبد", "عبيد"})
"""Names of the servant of God, with the word behind them."""
HYPHENS = "-‐‑–"
_TITLES = frozenset({"rank", "office", "honorific", "courtesy", "counterpart", "kin", "former", "acting", "occupation"})
_OTHER = frozenset({"speech", "month", "weekday"})


def entitled(part: Part) -> bool:
    """The word begins a title and is not borne as a name here."""
    grid, at, view = part.grid, part.at, part.view
    titles = [hit for hit in grid.doc.hits[at] if hit.entry.tag in _TITLES]
    if not titles:
        return False
    surname = surname_next(grid, at + 1)
    least = 2 if not view.definite and surname else 12
    fathered = at + 1 < len(grid.looks) and (_family(grid, at + 1) or grid.norm(at + 1) in {"بن", "ولد"})
    paired = view.given >= 20 and borne(grid, at + 1, 100)
    announced = part.strength >= Strength.OFFICE or part.units or (surname and fathered) or paired
    if not announced and grid.hit(at, "office"):
        return True
    return any(hit.last > at + 1 or view.named < least or view.definite or governs(grid, at + 1) for hit in titles)


def _family(grid: Grid, at: int) -> bool:
    """A word with the article that families bear, or in ...ي."""
    view = grid.looks[at]
    return view.definite and (view.named >= 3 or grid.norm(at).endswith("ي"))


def calls_on(grid: Grid, at: int) -> bool:
    """A calling or office without the article that more words follow (نجم المنتخب): it stands behind the name."""
    if last_word(grid, at) or grid.looks[at].definite:
        return False
    return any(hit.entry.tag in {"office", "occupation"} and not hit.clitic for hit in grid.doc.hits[at])


def wants(part: Part) -> bool:
    """One given name behind a title: a surname is to be expected."""
    return len(part.units) == 1 and part.strength >= Strength.OFFICE and bearers(part.units[0]) >= 3


def governs(grid: Grid, after: int) -> bool:
    """What stands after a title word makes it one (قائد القوات), not a name (محمد قائد)."""
    if after >= len(grid.looks):
        return False
    view = grid.looks[after]
    if (view.definite and view.sort in ORDINARY) or view.sort is Sort.BODY or grid.geographic(after) is not None:
        return True
    return any(hit.entry.tag in {"office", "rank"} and hit.clitic[:1] != "و" for hit in grid.doc.hits[after])


def title_borne(part: Part) -> bool:
    """The title word is a surname: borne and last, or a calling with the article behind an announced given name."""
    if part.view.definite and part.view.named >= 10 and part.units[-1].startswith("بن "):
        return not governs(part.grid, part.at + 1)
    if part.view.definite and part.view.named >= 10 and wants(part) and not governs(part.grid, part.at + 1):
        return closes(part.grid, part.at + 1, len(part.grid.looks))
    if len(part.units) != 1:
        return False
    if part.view.named >= 2 and last_word(part.grid, part.at):
        return True
    if part.view.named >= 10 and not part.view.definite and bearers(part.units[0]) >= 60:
        return not governs(part.grid, part.at + 1)
    if wants(part) or (part.strength >= Strength.OFFICE and is_foreign(part.units[0])):
        hits = [hit for hit in part.grid.doc.hits[part.at] if hit.entry.tag in _TITLES]
        if all(hit.entry.group == "general" and hit.last == part.at + 1 for hit in hits) and not part.view.definite:
            return part.grid.stops(part.at + 1) if part.at + 1 < len(part.grid.looks) else True
    calling = {hit.entry.tag for hit in part.grid.doc.hits[part.at]} & _TITLES == {"occupation"}
    return calling and part.view.definite and wants(part)


def tagged(grid: Grid, at: int) -> bool:
    """The word is a verb of saying, a month or a weekday, and hardly ever a name."""
    named = grid.looks[at].named
    for hit in grid.doc.hits[at]:
        tag = hit.entry.tag
        if tag == "hijri_month" and hit.last > at + 1:
            return True
        verbal = tag in _OTHER and not hit.clitic.endswith("ال") and not grid.spelled_as_noun(at)
        if verbal and named < 30:
            return True
    return False


def marked(part: Part) -> bool:
    """An unknown word that carries a mark of ordinary words: tanwin, a final ة, a lexicon tag of its own."""
    if part.view.named >= 2:
        return False
    word = part.grid.doc.words[part.at]
    raw = part.grid.doc.article.text[word.start : word.end]
    return "ً" in raw or part.marbuta or part.grid.ordinary(part.at)


def tells_time(grid: Grid, at: int) -> bool:
    """صباح اليوم, مساء الثلاثاء: a part of a day before the day, though people are called so too."""
    if grid.hit(at, "day_part") is None or at + 1 >= len(grid.looks):
        return False
    return grid.hit(at + 1, "day_word") is not None or grid.hit(at + 1, "weekday") is not None


def heads(grid: Grid, at: int) -> bool:
    """A noun in construct that names a body or a thing: what follows it is its name."""
    view = grid.looks[at]
    head = grid.hit(at, "org_head")
    return (view.sort is Sort.BODY and not view.definite) or (head is not None and head.clitic in {"", "و", "ب", "ل"})


def inside_initials(grid: Grid, at: int) -> bool:
    """Behind a full stop without spaces (بي.سي): the middle of an abbreviation."""
    return at > 1 and grid.is_mark(at - 1, ".") and grid.touches(at - 1) and grid.touches(at - 2)


def spans_place(grid: Grid, at: int) -> bool:
    """A place of more than one word begins here."""
    place = grid.place(at)
    return place is not None and place.last > at + 1


LOCAL = frozenset({"place", "country", "capital", "org_name"})
"""Tags of places and of bodies by name."""
FIRST_SYLLABLES = frozenset({"لي", "كي", "شي", "مو", "هو", "ما"})
_SYLLABLES = frozenset({
    "لي", "ما", "من", "لن", "ان", "هو", "هي", "كي", "ها", "لو", "اي", "الا", "شي", "سي", "ده", "هون", "مو",
})  # fmt: skip
"""Syllables of East Asian and African names that are Arabic words too."""


def syllable(grid: Grid, at: int) -> bool:
    """A short word that Arabic has too, inside a foreign name of syllables (لي جيان، هو جين تاو)."""
    if grid.norm(at) not in _SYLLABLES or at + 1 >= len(grid.looks) or grid.doc.words[at].form in {"أن", "إن"}:
        return False
    after, view = grid.norm(at + 1), grid.looks[at + 1]
    return view.sort is Sort.UNKNOWN and len(after) <= 5 and is_foreign(after) and not grid.doc.hits[at + 1]


def plain_foreign(grid: Grid, at: int) -> bool:
    """A word in no table that is written like a transliterated name."""
    return at < len(grid.looks) and grid.looks[at].sort is Sort.UNKNOWN and is_foreign(grid.norm(at))


def ends_syllables(part: Part) -> bool:
    """The end of a name of syllables: short, foreign, in no table of ordinary words, or the last word before a mark."""
    if part.norm == "ان" and (part.strength < Strength.OFFICE or len(part.units[0]) > 4):
        return False
    if syllable(part.grid, part.at):
        return True
    if len(part.units) < 2 or len(part.norm) > 4 or len(part.units[-1]) > 5:
        return False
    if part.view.sort is Sort.UNKNOWN:
        return True
    return part.view.sort in ORDINARY and last_word(part.grid, part.at) and len(part.units[0]) <= 3


def surname_next(grid: Grid, at: int) -> bool:
    """What stands at the word is likely a surname or a father's name."""
    if at >= len(grid.looks) or grid.geographic(at):
        return False
    view = grid.looks[at]
    norm = grid.norm(at)
    if norm in {"بن", "ولد", "ول", "ال", "ابو"} or norm.startswith("عبدال"):
        return True
    if view.guessed and not view.definite and norm[-1] == "ه":
        return last_word(grid, at)
    return view.sort is Sort.UNKNOWN and (view.definite or view.named >= 2 or norm in SLAVE)


def nisba_next(grid: Grid, at: int) -> bool:
    """A surname in الـ...ـي stands at the word, and is no nationality."""
    if at >= len(grid.looks) or grid.geographic(at):
        return False
    view = grid.looks[at]
    return view.definite and view.sort is Sort.UNKNOWN and grid.norm(at).endswith("ي")


def borne(grid: Grid, at: int, least: int = 20) -> bool:
    """At least so many people of the table bear the word."""
    return at < len(grid.looks) and grid.looks[at].named >= least


def grid_norm(grid: Grid, at: int) -> str:
    """The folded word, or nothing behind the last one."""
    return grid.norm(at) if at < len(grid.looks) else ""


def bearers(unit: str) -> int:
    """How many bear the part as a given name; compounds count as common."""
    return 100 if " " in unit else look(unit).given


def last_word(grid: Grid, at: int) -> bool:
    """Nothing but a mark follows."""
    return at + 1 >= len(grid.looks) or grid.looks[at + 1].sort is Sort.MARK


def foreign_part(unit: str) -> bool:
    """In no table of ordinary words, and written as transliterated names are; or borne by people of the table."""
    view = look(unit)
    return " " in unit or view.named > 1 or (view.sort is Sort.UNKNOWN and is_foreign(unit))


def aged(grid: Grid, at: int) -> bool:
    """An age in brackets: (54 عاما)."""
    return at + 1 < len(grid.looks) and grid.is_mark(at, "(") and grid.looks[at + 1].sort is Sort.DIGITS


def nameable(unit: str) -> bool:
    """A compound, a part that somebody bears, or a word in no table."""
    if " " in unit:
        return True
    view = look(unit)
    return view.named >= 1 or view.sort is Sort.UNKNOWN


def plain(grid: Grid, i: int) -> bool:
    """The word could be part of a foreign name as far as its own look goes."""
    view = grid.looks[i]
    return view.sort in {Sort.UNKNOWN, Sort.LATIN} or view.named >= 2 or (view.guessed and is_foreign(grid.norm(i)))


def foreign_next(grid: Grid, i: int) -> bool:
    """What a foreign particle can stand before."""
    return grid.norm(i) in grid.known or (plain(grid, i) and written_as_foreign(grid, i) and not grid.geographic(i))


def written_as_foreign(grid: Grid, i: int) -> bool:
    """Written like a transliterated name, one that begins with أل or إل among them."""
    norm = grid.norm(i)
    return is_foreign(norm if grid.looks[i].definite else norm.removeprefix("ال"))


def closes(grid: Grid, at: int, end: int) -> bool:
    """A verb, a mark, a preposition or another phrase begins at the word, so that the name before it is whole."""
    if at >= end:
        return True
    view = grid.looks[at]
    if view.sort in {Sort.MARK, Sort.PARTICLE, *_ENDING} or (grid.says(at) and not view.guessed):
        return True
    return opens_title(grid, at) or (view.sort is Sort.CLITIC and not view.guessed) or grid.norm(at)[0] == "و"


def opens_title(grid: Grid, at: int) -> bool:
    """A title, a place or, behind a preposition written onto it, a body (لرويترز) begins at the word."""
    for hit in grid.doc.hits[at]:
        if hit.entry.tag == "org_name" and hit.clitic in {"ل", "ب", "لل", "بال"}:
            return True
        if hit.entry.tag in _LETTERED and hit.clitic in {"ب", "ف", "ك"}:
            continue  # بلاتيني is a name rather than ب and an adjective
        if hit.entry.tag in _HARD and (hit.last > at + 1 or grid.looks[at].named < 12 or governs(grid, at + 1)):
            return True
    return False
