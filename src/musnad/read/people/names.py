"""The grammar of a personal name: which run of words it takes, and how much else must speak for it.

Evidence before the name is a ``Strength``; evidence inside it are the bearers counted in the name table, compounds
(عبد الـ، أبو، بن، آل، ... الدين), foreign particles and initials; what ends it are ordinary words, verbs and marks.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from musnad.model import Span
from musnad.read.people.grid import Grid, spelled_as_noun
from musnad.read.people.vocabulary import CLITICS, COMMON, OPENERS, ORDINARY, Look, Sort, is_foreign, look


class Strength(IntEnum):
    """What stands before a candidate name."""

    BARE = 0
    """Nothing that announces a name."""
    LIKELY = 1
    """A verb of saying or contact, a list that a name opened, an office and a comma."""
    OFFICE = 2
    """An office phrase that runs into it."""
    CALLED = 3
    """A calling, kinship or nationality, or a rank that is a common noun as well."""
    TITLED = 4
    """A rank or honorific."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the words ``first`` to ``last``; ``units`` are its parts folded (عبد الله is one, بن زايد another)."""

    first: int
    last: int
    span: Span
    units: tuple[str, ...]
    clitic: str = ""

    @property
    def key(self) -> str:
        """The whole name folded."""
        return " ".join(self.units)


_SLAVE = frozenset({"عبد", "عبيد"})
_SECOND = frozenset({
    "الدين", "الله", "الاسلام", "الحق", "الرحمن", "السر", "العابدين", "الزهراء", "الاصغر", "الثاني", "الاول", "الثالث", "الرابع", "الخامس",
    "السادس", "السابع", "الثامن", "التاسع", "العاشر", "الابن", "الاب", "الزمان",
})  # fmt: skip
_PARTICLES = frozenset(
    {"دي", "دو", "دا", "دوس", "فان", "فون", "دن", "دير", "لو", "لا", "ديل", "ديلا", "دالا", "دل", "ماك", "سان", "تن"}
)
REGNAL = frozenset({
    "الثاني", "الاول", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر", "عشر", "الاصغر", "الاكبر", "الابن", "الاب",
})  # fmt: skip
_HYPHENS = "-‐‑–"
_LONGEST = 9


def name_at(grid: Grid, i: int, end: int, strength: Strength, clitic_allowed: bool = True) -> Name | None:
    """The name that begins at word ``i``, if what stands before and in it is enough. ``end`` bounds it."""
    if i >= end or grid.hit(i, "formula") is not None:
        return None
    norm = grid.norm(i)
    conjoined = clitic_allowed and norm[0] == "و" and grid.looks[i].named < 5 and _conjoined(grid, norm[1:])
    found = None if conjoined else _run(grid, i, end, strength, "")
    if found is not None or not clitic_allowed:
        return found
    for clitic in CLITICS:
        if norm.startswith(clitic) and len(norm) - len(clitic) > 1:
            found = _run(grid, i, end, strength, clitic)
            if found is not None:
                return found
    return None


def _run(grid: Grid, i: int, end: int, strength: Strength, clitic: str) -> Name | None:
    units: list[str] = []
    at = i
    while at < end and len(units) < _LONGEST:
        step = _unit(grid, at, end, units, strength, clitic if at == i else "")
        if step is None:
            break
        last, unit = step
        units.append(unit)
        at = last
    while units and units[-1] in _PARTICLES:
        units.pop()
        at -= 1
    if not units or not _enough(grid, i, at, units, strength, clitic):
        return None
    return Name(i, at, grid.span(i, at, _offset(grid, i, clitic)), tuple(units), clitic)


def _offset(grid: Grid, i: int, clitic: str) -> int:
    if not clitic:
        return 0
    word = grid.doc.words[i]
    if word.end - word.start == len(word.norm):
        return len(clitic)
    from musnad.lexicon.match import clitic_length

    return clitic_length(grid.doc.article.text, word, len(clitic))


def _unit(grid: Grid, at: int, end: int, units: list[str], strength: Strength, clitic: str) -> tuple[int, str] | None:
    """The next part of a name at word ``at``: where it ends and its folded form, or None where the name ends."""
    norm = grid.norm(at)[len(clitic) :]
    if len(norm) == 1 and not norm.isalnum():
        return _joined(grid, at, end) if units else None
    compound = _compound(grid, norm, at, end, units, strength)
    if compound is not None:
        return compound
    if (
        grid.norm(at) in _PARTICLES
        and at + 1 < end
        and not grid.is_mark(at + 1, _HYPHENS)
        and (units or strength >= Strength.OFFICE)
    ):
        return (at + 1, norm) if _foreign_next(grid, at + 1) else None
    view = grid.looks[at] if not clitic else look(norm)
    accepted = (
        _starts(grid, at, norm, view, strength, clitic)
        if not units
        else _continues(grid, at, norm, view, units, strength)
    )
    if not accepted or (len(norm) == 1 and not (at + 1 < end and grid.is_mark(at + 1, "."))):
        return None
    last = at + 1
    while last + 1 < end and grid.is_mark(last, _HYPHENS) and _tight(grid, last) and _plain(grid, last + 1):
        norm += "-" + grid.norm(last + 1)
        last += 2
    if last < end and len(norm) == 1 and grid.is_mark(last, "."):
        last += 1
    return last, norm


def _foreign_next(grid: Grid, i: int) -> bool:
    return grid.norm(i) in grid.known or (_plain(grid, i) and is_foreign(grid.norm(i)) and not grid.geographic(i))


def _tight(grid: Grid, mark: int) -> bool:
    return grid.touches(mark - 1) and grid.touches(mark)


def _joined(grid: Grid, at: int, end: int) -> tuple[int, str] | None:
    """An apostrophe or hyphen inside a name."""
    if grid.is_mark(at, _HYPHENS + "'’") and at + 1 < end and _tight(grid, at) and _plain(grid, at + 1):
        return at + 2, grid.norm(at + 1)
    return None


def _plain(grid: Grid, i: int) -> bool:
    """The word could be part of a name as far as its own look goes."""
    view = grid.looks[i]
    return view.sort in {Sort.UNKNOWN, Sort.LATIN} or view.named >= 2 or (view.guessed and is_foreign(grid.norm(i)))


def _compound(grid: Grid, norm: str, at: int, end: int, units: list[str], strength: Strength) -> tuple[int, str] | None:
    if at + 1 >= end:
        return None
    following, view = grid.norm(at + 1), grid.looks[at + 1]
    if (
        norm in _SLAVE
        and (view.definite or following in {"رب", "ربه", "مناف", "الله", "رب"})
        and view.sort is not Sort.TIME
    ):
        return at + 2, f"{norm} {following}"
    if norm in OPENERS and norm not in _SLAVE and (
        units or norm not in _CLANS or f"{norm} {following}" in grid.known
    ):
        if norm in {"ام", "بو", "با", "ايت", "ابن", "بنت"} and not units and strength < Strength.OFFICE:
            return None
        if following in _SLAVE or following in OPENERS:
            inner = _compound(grid, following, at + 1, end, ["-"], strength)
            return (inner[0], f"{norm} {inner[1]}") if inner else None
        if view.sort in {Sort.PARTICLE, Sort.VERB, Sort.MARK, Sort.DIGITS, Sort.CLITIC} and view.named < 2:
            return None
        last = at + 2
        if last < end and grid.norm(last) in {"الدين", "الله", "الاسلام"}:
            return last + 1, f"{norm} {following} {grid.norm(last)}"
        return last, f"{norm} {following}"
    if following in _SECOND and following not in REGNAL and (view.sort is not Sort.MARK) and _bears(norm):
        return at + 2, f"{norm} {following}"
    return None


def _bears(norm: str) -> bool:
    """A first part that ...الدين and its like attach to: any noun that is no particle or verb."""
    return look(norm).sort not in {Sort.PARTICLE, Sort.CLITIC, Sort.MARK, Sort.DIGITS, Sort.TIME}


def _starts(grid: Grid, at: int, norm: str, view: Look, strength: Strength, clitic: str) -> bool:
    if norm in grid.known:
        return True
    sort = view.sort
    if norm in OPENERS or _spans_place(grid, at):
        return False
    if _entitled(grid, at, view) or (_tagged(grid, at) and not grid.says(at)):
        return False
    if norm in _FIRST_SYLLABLES and strength >= Strength.OFFICE and _syllable(grid, at):
        return True
    if sort in {Sort.MARK, Sort.DIGITS, Sort.CLITIC, Sort.PARTICLE, Sort.NUMBER}:
        return False
    if sort is Sort.TIME:
        return view.given >= 20 and strength >= Strength.OFFICE and _surname_next(grid, at + 1)
    if sort is Sort.LATIN:
        return strength >= Strength.OFFICE
    if clitic and grid.looks[at].sort in {Sort.PARTICLE, Sort.VERB, Sort.CLITIC} and strength < Strength.LIKELY:
        return False
    if sort is Sort.VERB or grid.says(at):
        if strength >= Strength.OFFICE:
            return view.given >= 20 or (view.named >= 1 and (_surname_next(grid, at + 1) or _borne(grid, at + 1)))
        return view.given >= 60 and _surname_next(grid, at + 1)
    if strength < Strength.OFFICE and view.given < 20 and grid.place(at):
        return False
    if grid.geographic(at) and not clitic:
        return view.given >= 10 and strength >= Strength.OFFICE
    if view.guessed and sort in ORDINARY and is_foreign(norm) and grid.doc.words[at].form[-1] != "ة":
        return strength >= Strength.OFFICE
    if sort in ORDINARY:
        likely = (
            strength >= Strength.OFFICE
            or view.given >= 60
            or (strength is Strength.LIKELY and _surname_next(grid, at + 1))
        )
        return view.given >= 5 and likely and not (view.definite and strength < Strength.CALLED and view.given < 10)
    if view.definite:
        return view.given >= 1 or (strength >= Strength.CALLED) or (strength is Strength.OFFICE and view.surname >= 1)
    if strength >= Strength.OFFICE:
        return not _foreign_to_names(grid, at, view)
    if strength is Strength.LIKELY:
        return view.given >= 2 or (not clitic and is_foreign(norm) and not _foreign_to_names(grid, at, view))
    return view.given >= COMMON


_CLANS = frozenset({"ال", "ذو", "اولاد", "ول", "با", "ولد", "منت", "بني"})
"""Compounds that begin no name."""
_FIRST_SYLLABLES = frozenset({"لي", "كي", "شي", "مو", "هو", "ما"})
_SYLLABLES = frozenset(
    {"لي", "ما", "من", "لن", "ان", "هو", "هي", "كي", "ها", "لو", "اي", "الا", "يا", "شي", "سي", "ده", "هون", "مو"}
)


def _spans_place(grid: Grid, at: int) -> bool:
    place = grid.place(at)
    return place is not None and place.last > at + 1


def _syllable(grid: Grid, at: int) -> bool:
    """A short word that Arabic has too, inside a foreign name of syllables (لي جيان، هو جين تاو)."""
    if grid.norm(at) not in _SYLLABLES or at + 1 >= len(grid.looks):
        return False
    after, view = grid.norm(at + 1), grid.looks[at + 1]
    return view.sort is Sort.UNKNOWN and len(after) <= 5 and is_foreign(after) and not grid.doc.hits[at + 1]


def _borne(grid: Grid, at: int) -> bool:
    return at < len(grid.looks) and grid.looks[at].named >= 20


def _last_syllable(grid: Grid, at: int, units: list[str]) -> bool:
    """The end of a name of syllables: short, foreign, in no table of ordinary words."""
    if len(units) < 2 or len(grid.norm(at)) > 4 or len(units[-1]) > 5:
        return False
    return grid.looks[at].sort is Sort.UNKNOWN or (grid.looks[at].sort in ORDINARY and _last_word(grid, at) and len(units[0]) <= 3)


def _surname_next(grid: Grid, at: int) -> bool:
    if at >= len(grid.looks):
        return False
    view = grid.looks[at]
    return (
        view.sort is Sort.UNKNOWN
        and (view.definite or view.named >= 2 or grid.norm(at) in _SLAVE)
        and not grid.geographic(at)
    )


def _foreign_to_names(grid: Grid, at: int, view: Look) -> bool:
    """An unknown word that carries a mark of ordinary words: tanwin, a final ة, a lexicon tag of its own."""
    if view.named >= 2:
        return False
    word = grid.doc.words[at]
    raw = grid.doc.article.text[word.start : word.end]
    return "ً" in raw or word.form.endswith("ة") or grid.ordinary(at)


def _continues(grid: Grid, at: int, norm: str, view: Look, units: list[str], strength: Strength) -> bool:
    sort = view.sort
    if norm in grid.known and sort not in {Sort.PARTICLE, Sort.VERB}:
        return True
    if norm[0] == "و" and view.named < 5 and _conjoined(grid, norm[1:]):
        return False
    if norm in REGNAL and len(units) <= 3:
        return True
    if view.named < 2 and any(hit.clitic and hit.entry.tag in {"place", "country", "capital"} for hit in grid.doc.hits[at]):
        return False
    if (
        grid.doc.hits[at]
        and (_entitled(grid, at, view) or _tagged(grid, at))
        and not (len(units) == 1 and view.named >= 2 and _last_word(grid, at))
    ):
        return False
    if (
        all(is_foreign(unit) for unit in units)
        and sort is not Sort.MARK
        and (_syllable(grid, at) or _last_syllable(grid, at, units))
    ):
        return True
    if sort in {Sort.MARK, Sort.DIGITS, Sort.CLITIC, Sort.TIME, Sort.PARTICLE, Sort.NUMBER, Sort.LATIN}:
        return False
    closed = units[-1].startswith("ال") and len(units) > 1 and " " not in units[-1] and look(units[-1]).given < 3
    wants = len(units) == 1 and strength >= Strength.OFFICE and _is_given(units[0])
    if view.guessed and sort in ORDINARY and not view.definite:
        foreign = is_foreign(norm) and not norm.endswith(("ها", "هم", "هما", "ات")) and all(is_foreign(unit) for unit in units)
        if foreign and strength >= Strength.OFFICE and grid.doc.words[at].form[-1] != "ة":
            return True
        return (wants or (foreign and _last_word(grid, at))) and not grid.ordinary(at)
    if wants and sort in ORDINARY and (view.named >= 2 or (norm.endswith("ي") and not view.definite)):
        return True
    if sort is Sort.VERB or grid.says(at):
        return view.named >= (10 if wants else 40) and not closed
    if grid.geographic(at):
        return view.definite and view.surname >= 2 and len(units) <= 2 and not closed
    if sort in ORDINARY:
        if view.definite:
            return view.named >= 3 and not closed and len(units) <= 3
        return view.named >= 8 and not closed
    if view.definite:
        return not closed or len(units) < 2
    if _foreign_to_names(grid, at, view) and not wants:
        return False
    if strength is Strength.BARE and view.named < 1 and not norm.startswith(("بو", "بن")) and not all(map(is_foreign, (*units, norm))):
        return False
    if strength < Strength.OFFICE and units[0] in grid.known and len(units) == 1 and view.named < 5:
        return False
    return view.given >= 20 if closed else len(units) <= 5


def _last_word(grid: Grid, at: int) -> bool:
    """Nothing but a mark follows."""
    return at + 1 >= len(grid.looks) or grid.looks[at + 1].sort is Sort.MARK


def _is_given(unit: str) -> bool:
    return " " in unit or look(unit).given >= 3


def _conjoined(grid: Grid, rest: str) -> bool:
    """What stands after a و is a word of its own: a known one, a name part, or one the article has elsewhere."""
    if len(rest) < 2:
        return False
    view = look(rest)
    return (
        rest in grid.known
        or rest in grid.counts
        or rest in _SLAVE
        or rest in OPENERS
        or view.named >= 2
        or view.definite
    )


_TITLES = frozenset({"rank", "office", "honorific", "courtesy", "counterpart", "kin", "former", "acting", "occupation"})
_OTHER = frozenset({"speech", "month", "weekday", "hijri_month"})


def _entitled(grid: Grid, at: int, view: Look) -> bool:
    """The word begins a title and is not borne as a name here."""
    view = grid.looks[at]
    return any(
        hit.entry.tag in _TITLES and (hit.last > at + 1 or view.named < 8 or view.definite or _governs(grid, at + 1))
        for hit in grid.doc.hits[at]
    )


def _tagged(grid: Grid, at: int) -> bool:
    """The word is a verb of saying or a month, and hardly ever a name."""
    view = grid.looks[at]
    for hit in grid.doc.hits[at]:
        tag = hit.entry.tag
        if tag == "hijri_month" and hit.last > at + 1:
            return True
        if (
            tag in _OTHER
            and view.named < 30
            and not hit.clitic.endswith("ال")
            and not spelled_as_noun(grid.doc.words[at])
        ):
            return True
    return False


def _governs(grid: Grid, after: int) -> bool:
    """What stands after a title word makes it one (قائد القوات), not a name (محمد قائد)."""
    if after >= len(grid.looks):
        return False
    view = grid.looks[after]
    if (view.definite and view.sort in ORDINARY) or view.sort is Sort.BODY or grid.geographic(after) is not None:
        return True
    return any(hit.entry.tag in {"office", "rank"} for hit in grid.doc.hits[after])


def _enough(grid: Grid, first: int, last: int, units: list[str], strength: Strength, clitic: str) -> bool:
    """Do the parts found carry the name, with what stands before it?"""
    if strength is Strength.TITLED:
        return True
    head = grid.norm(first)[len(clitic) :]
    view = look(head) if clitic else grid.looks[first]
    compound = " " in units[0]
    if len(units) == 1:
        if units[0] in grid.known or (strength is Strength.LIKELY and _aged(grid, last)):
            return True
        if strength >= Strength.OFFICE:
            return compound or view.named >= 2 or (not view.definite and grid.counts.get(head, 0) > 1 and is_foreign(head))
        return False
    if strength >= Strength.OFFICE:
        return True
    if strength is Strength.LIKELY:
        return view.given >= 2 or compound or (not clitic and all(is_foreign(u) or look(u).named > 1 for u in units))
    rest = units[1:]
    if (view.sort in ORDINARY or clitic in {"ب", "ل", "ك"}) and not compound:
        return any(" " in unit or look(unit).named >= 2 for unit in rest)
    return (view.given >= COMMON or compound) and any(_nameable(unit) for unit in rest)


def _aged(grid: Grid, at: int) -> bool:
    """An age in brackets: (54 عاما)."""
    return at + 1 < len(grid.looks) and grid.is_mark(at, "(") and grid.looks[at + 1].sort is Sort.DIGITS


def _nameable(unit: str) -> bool:
    view = look(unit) if " " not in unit else None
    return view is None or view.named >= 1 or view.sort is Sort.UNKNOWN
