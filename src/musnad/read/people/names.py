"""The grammar of a personal name: the run of words that one takes from where it may begin.

Compounds (عبد الـ، أبو، بن، آل، ... الدين), foreign particles, initials and hyphens are parts of a name; whether any
other word is one is judged by ``parts``.
"""

from __future__ import annotations

from dataclasses import dataclass

from musnad.lexicon.match import clitic_length
from musnad.model import Span
from musnad.read.people.evidence import HYPHENS, SLAVE, Part, Strength, foreign_next, plain
from musnad.read.people.first_parts import starts
from musnad.read.people.grid import Grid
from musnad.read.people.parts import continues
from musnad.read.people.regnal import REGNAL
from musnad.read.people.strangers import strange_run
from musnad.read.people.vocabulary import CLITICS, COMMON, OPENERS, ORDINARY, Sort, is_foreign, look
from musnad.read.people.whole import enough
from musnad.text import fold_text

__all__ = ["Name", "Strength", "name_at"]


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the words ``first`` to ``last``; ``units`` are its parts folded (عبد الله is one, بن زايد another)."""

    first: int
    last: int
    span: Span
    units: tuple[str, ...]
    clitic: str = ""


_SECOND = frozenset({"الدين", "الله", "الاسلام", "الحق", "الرحمن", "السر", "العابدين", "العينين", "الزهراء", "الزمان"})
"""Second words of compounds."""
_BEFORE_GOD = frozenset(
    map(
        fold_text,
        """
    عطا عطاء جار ضيف فضل خير عوض رزق سعد هبة آية جاد حسب خلف رحمة نعمة فرج لطف شكر فتح وهب حمد ستر دفع جاب حبيب ولي سيف
    أسد روح حجة نجيب كرم عناية قدرة ذبيح أمان عزة سميع ثناء نصر فيض منة عون غيث منح ذكر أمر عز نور هدى بقاء قسمة صبغة
    أمين عطية سعيد صفي كفاية شفيق نصرة عباد مال شاه مسعود كليم صنع خليل تقي مشيئة إحسان إكرام حفظ عبيد عبد شاكر
    حشمة وداعة حمد
""".split(),  # noqa: SIM905
    )
)
"""First words of personal names in ...الله; with any other (حزب، رسول، شاء) it is no name."""
_FOREIGN = frozenset("دي دو دا دوس فان فون دن دير لو لا ديل ديلا دالا دل ماك سان تن".split())  # noqa: SIM905
"""Particles inside foreign names."""
_NOT_FIRST = frozenset({"لا", "لو", "دا"})
"""Particles that are Arabic words too, and begin no name."""
_CLANS = frozenset({"ال", "ذو", "اولاد", "ول", "با", "ولد", "منت", "بني"})
"""Compounds that begin no name."""
_SONS = frozenset({"بن", "بنت", "بني", "ام", "ذي", "ابو", "ابا", "ابي"})
"""Behind them stands a part of a longer name, never the beginning of one."""
_WEAK = frozenset({"ام", "بو", "با", "ايت", "ابن", "بنت", "بن"})
"""Compounds that begin a name only where a title announces it."""
_POSSESSED = frozenset({"الفقار", "النون", "الكفل", "القرنين", "النورين"})
"""What stands behind ذو in names."""
_FATHER_OF = frozenset({"ابو", "ابا", "ابي"})
_STOPS = frozenset({Sort.PARTICLE, Sort.VERB, Sort.MARK, Sort.DIGITS, Sort.CLITIC})
_LONGEST = 9
_REST = 2
"""Words that a name between commas may have beyond what the words show by themselves."""


def name_at(
    grid: Grid,
    i: int,
    end: int,
    strength: Strength,
    clitic_allowed: bool = True,
    conjoined: bool = False,
    strangers: bool = True,
) -> Name | None:
    """The name that begins at word ``i``, if what stands before and in it is enough. ``end`` bounds it.

    ``conjoined``: a name stands right before, so that a و of no known name is a conjunction. ``strangers``: behind a
    title, two words that nobody bears can be a name.
    """
    if i >= end or grid.hit(i, "formula") is not None or grid.hit(i, "no_person") is not None:
        return None
    if (
        i > 0
        and (grid.norm(i - 1) in _SONS or grid.doc.words[i - 1].form == "آل")
        and grid.doc.sentence_of[i - 1] == grid.doc.sentence_of[i]
    ):
        return None
    norm = grid.norm(i)
    joined = conjoined and norm[0] == "و" and len(norm) > 4 and grid.looks[i].named < 2
    conjoined = joined or (clitic_allowed and _carries_clitic(grid, i, norm))
    found = None if conjoined else _run(grid, i, end, strength, "", strangers)
    if found is not None or not clitic_allowed:
        return found
    if grid.looks[i].sort in ORDINARY and not grid.looks[i].guessed and strength < Strength.OFFICE:
        return None
    whole = grid.looks[i].clitic if grid.looks[i].sort is Sort.CLITIC and not grid.looks[i].guessed else None
    for clitic in CLITICS:
        if whole and len(clitic) > len(whole) and strength < Strength.OFFICE:
            continue  # ولجان is و and لجان
        if norm.startswith(clitic) and len(norm) - len(clitic) > 1:
            found = _run(grid, i, end, strength, clitic)
            if found is not None:
                return found
    return None


def to_mark(grid: Grid, name: Name, end: int) -> Name:
    """فلان الفلاني جلاب، : between the comma behind an office and the next, strange words are the rest of the name."""
    last = name.last
    while last < min(end, name.last + _REST) and _is_strange(grid, last):
        last += 1
    if last == name.last or last >= end or grid.looks[last].sort is not Sort.MARK:
        return name
    rest = tuple(grid.norm(i) for i in range(name.last, last))
    return Name(name.first, last, grid.span(name.first, last), (*name.units, *rest), name.clitic)


def _is_strange(grid: Grid, at: int) -> bool:
    """In no table and not in the lexicon, without a conjunction."""
    return grid.looks[at].sort is Sort.UNKNOWN and not grid.doc.hits[at] and not grid.norm(at).startswith("و")


def is_enclosed(grid: Grid, mark: int, close: int) -> bool:
    """Brackets or quotation marks hold a full name behind an office: الرئيس (فلان الفلاني)."""
    if mark + 1 >= close or (grid.looks[mark + 1].given < COMMON and grid.norm(mark + 1) not in SLAVE):
        return False
    name = name_at(grid, mark + 1, close, Strength.OFFICE, clitic_allowed=False)
    return name is not None and name.last == close and len(name.units) > 1


def _carries_clitic(grid: Grid, i: int, norm: str) -> bool:
    """What stands behind the first letter is a word or name of its own, and the whole is none."""
    if grid.looks[i].named >= 5 or grid.looks[i].sort in ORDINARY:
        return False
    if norm[0] == "و":
        listed = i > 0 and grid.is_mark(i - 1, "،,") and not grid.looks[i].named and len(norm) > 4
        return listed or grid.is_word(norm[1:])
    return carries_preposition(grid, i)


def carries_preposition(grid: Grid, i: int) -> bool:
    """A common given name stands behind ل or ب, and the whole is no name."""
    norm = grid.norm(i)
    return norm[0] in "لب" and len(norm) > 3 and look(norm[1:]).given >= COMMON and not grid.looks[i].named


def _run(grid: Grid, i: int, end: int, strength: Strength, clitic: str, strangers: bool = False) -> Name | None:
    units: list[str] = []
    at = i
    while at < end and len(units) < _LONGEST:
        step = _unit(grid, at, end, units, strength, clitic if at == i else "")
        if step is None:
            break
        at, unit = step
        units.append(unit)
    last = strange_run(grid, i, end, strength) if strangers and strength >= Strength.OFFICE and not clitic else i
    if last > at:
        return Name(i, last, grid.span(i, last), tuple(grid.norm(n) for n in range(i, last)))
    if not units or not enough(grid, i, at, units, strength, clitic):
        return None
    return Name(i, at, grid.span(i, at, _offset(grid, i, clitic)), tuple(units), clitic)


def _offset(grid: Grid, i: int, clitic: str) -> int:
    return clitic_length(grid.doc.article.text, grid.doc.words[i], len(clitic)) if clitic else 0


def _unit(grid: Grid, at: int, end: int, units: list[str], strength: Strength, clitic: str) -> tuple[int, str] | None:
    """The next part of a name at word ``at``: where it ends and its folded form, or None where the name ends."""
    norm = grid.norm(at)[len(clitic) :]
    if grid.hit(at, "formula") is not None:
        return None
    if len(norm) == 1 and not norm.isalnum():
        return _joined(grid, at, end) if units else None
    compound = _compound(grid, norm, at, end, units, strength)
    if compound is not None:
        return compound
    if norm in _FOREIGN and grid.doc.words[at].form[1:2] != "إ" and at + 1 < end and not grid.is_mark(at + 1, HYPHENS):
        return _particle(grid, norm, at, end, units, strength)
    part = Part(grid, at, norm, look(norm) if clitic else grid.looks[at], units, strength, clitic)
    accepted = continues(part) if units else starts(part)
    if not accepted or (len(norm) == 1 and not (at + 1 < end and grid.is_mark(at + 1, "."))):
        return None
    return _to_end(grid, at, end, norm)


def _particle(grid: Grid, norm: str, at: int, end: int, units: list[str], strength: Strength) -> tuple[int, str] | None:
    """دي لوكا، فان دن بروك: a particle, or two, and the part behind it are one."""
    following = grid.norm(at + 1)
    if units and not all(map(is_foreign, units)):
        return None
    if not (units or (strength >= Strength.OFFICE and norm not in _NOT_FIRST) or f"{norm} {following}" in grid.known):
        return None
    if not foreign_next(grid, at + 1) or (norm == "لا" and following[0] in "يت"):
        return None
    if following in _FOREIGN and at + 2 < end and foreign_next(grid, at + 2):
        return at + 3, f"{norm} {following} {grid.norm(at + 2)}"
    last, unit = _to_end(grid, at + 1, end, following)
    return last, f"{norm} {unit}"


def _to_end(grid: Grid, at: int, end: int, norm: str) -> tuple[int, str]:
    """Past the hyphenated rest of a part, or the full stop of an initial."""
    last = at + 1
    while last + 1 < end and grid.is_mark(last, HYPHENS) and _tight(grid, last) and _goes_with(grid, at, last + 1):
        norm += "-" + grid.norm(last + 1)
        last += 2
    if last < end and len(norm) == 1 and grid.is_mark(last, "."):
        last += 1
    return last, norm


def _goes_with(grid: Grid, at: int, other: int) -> bool:
    """Both sides of a hyphen can be parts of a name, in one script."""
    return plain(grid, other) and (grid.looks[at].sort is Sort.LATIN) == (grid.looks[other].sort is Sort.LATIN)


def _tight(grid: Grid, mark: int) -> bool:
    return grid.touches(mark - 1) and grid.touches(mark)


def _joined(grid: Grid, at: int, end: int) -> tuple[int, str] | None:
    """An apostrophe or hyphen inside a name."""
    if grid.is_mark(at, HYPHENS + "'’") and at + 1 < end and _tight(grid, at) and _goes_with(grid, at - 1, at + 1):
        return at + 2, grid.norm(at + 1)
    return None


def _compound(grid: Grid, norm: str, at: int, end: int, units: list[str], strength: Strength) -> tuple[int, str] | None:
    if at + 1 >= end:
        return None
    following, view = grid.norm(at + 1), grid.looks[at + 1]
    if norm in SLAVE:
        joins = (view.definite or following in {"رب", "ربه", "مناف", "الله"}) and view.sort is not Sort.TIME
        return (at + 2, f"{norm} {following}") if joins else None
    if norm == "ام" and units and strength < Strength.OFFICE:
        return None  # أم between two words means or
    if norm in {"ذو", "ذي"} and following not in _POSSESSED:
        return None
    if norm in OPENERS and (units or norm not in _CLANS or f"{norm} {following}" in grid.known):
        if norm == "بن" and not units and at > 0 and grid.looks[at - 1].given >= COMMON:
            return None
        if norm in _WEAK and not units and strength < Strength.OFFICE and f"{norm} {following}" not in grid.known:
            return None
        return _opened(grid, norm, at, end, strength)
    if (
        following in _SECOND
        and (following != "الله" or norm.removeprefix("ال") in _BEFORE_GOD)
        and following not in REGNAL
        and (following == "الله" or (_bears(norm) and grid.looks[at].sort is not Sort.PARTICLE))
        and grid.hit(at + 1, "formula") is None
    ):
        return at + 2, f"{norm} {following}"
    return None


def _opened(grid: Grid, opener: str, at: int, end: int, strength: Strength) -> tuple[int, str] | None:
    """بن، أبو، آل ... with the part behind it, which may be a compound itself."""
    following, view = grid.norm(at + 1), grid.looks[at + 1]
    if following in SLAVE or following in OPENERS:
        inner = _compound(grid, following, at + 1, end, ["-"], strength)
        if inner is not None or following != "عبيد":
            return (inner[0], f"{opener} {inner[1]}") if inner else None
    if view.sort in _STOPS and view.named < 2 and not _fathers_any(opener, view.sort):
        return None
    last = at + 2
    if last < end and grid.norm(last) in {"الدين", "الله", "الاسلام"} and grid.hit(last - 1, "formula") is None:
        return last + 1, f"{opener} {following} {grid.norm(last)}"
    return last, f"{opener} {following}"


def _fathers_any(opener: str, sort: Sort) -> bool:
    """Behind أبو may stand what looks like a verb, behind بن what looks like a word with a preposition too."""
    return (opener in _FATHER_OF or opener == "بن") and (sort is Sort.VERB or (opener == "بن" and sort is Sort.CLITIC))


def _bears(norm: str) -> bool:
    """A first part that ...الدين and its like attach to: any noun that is no particle."""
    return look(norm).sort not in {Sort.PARTICLE, Sort.CLITIC, Sort.MARK, Sort.DIGITS, Sort.TIME}
