"""Office phrases: which words head one, and the title that each makes."""

from __future__ import annotations

from musnad.model import Hit
from musnad.read.people.grid import Grid, after_clitic, bare_clitic, is_definite
from musnad.read.people.names import Strength, name_at
from musnad.read.people.reach import Reach, ends_definite, extend
from musnad.read.people.title import Title, head_of, is_written_out
from musnad.read.people.vocabulary import ORDINARY, Sort

_AMBIGUOUS = frozenset(
    [
        "عالم",
        "محافظ",
        "معتمد",
        "مساعد",
        "مسؤول",
        "نائب",
        "وال",
        "رئيسي",
        "مراقب",
        "مالك",
        "مرشد",
        "أمير",
        "سلطان",
        "شاه",
        "ملك",
        "عميد",
        "مساعدة",
        "مؤسس",
    ]
)

_SERVING = frozenset({"نائبا", "مساعدا", "مستشارا", "معاونا"})
"""Offices that are held under another (نائبا لرئيس الأركان)."""
_COMPLEMENTS = frozenset({"لدي", "في", "عن", "باسم", "فوق", "جديدا"})


def office_at(grid: Grid, hit: Hit, end: int) -> Title | None:
    """The office phrase whose head is ``hit``; None where the word heads none (a rank or a verb in disguise)."""
    definite = is_definite(hit)
    data = hit.entry.data
    if hit.entry.form.startswith("آ") and "آ" not in grid.doc.words[hit.first].form:
        return None
    if definite and hit.first > 0 and _adjective(grid, hit):
        return None
    if (
        hit.entry.form in {"ممثل", "ممثلة", "ممثلا"}
        and not definite
        and hit.last < end
        and grid.norm(hit.last)[0] == "ب"
    ):
        return None
    if (
        hit.entry.form in _AMBIGUOUS
        and not definite
        and hit.last - hit.first == 1
        and not _construct(grid, hit.last, end)
    ):
        return None
    whole = bool(data.get("whole")) or (hit.last - hit.first > 1 and ends_definite(grid, hit))
    reach = Reach(hit.last, open=not whole and not (definite and hit.last - hit.first == 1))
    kind = str(data.get("class", ""))
    reach.accusative = not definite and hit.entry.form.endswith("ا") and hit.last - hit.first == 1
    reach.accusative = reach.accusative and hit.entry.form not in _SERVING
    reach.deputy = hit.entry.form in {"نائب", "نائبة", "نائب رئيس"} and _of_ministers(grid, hit, end)
    extend(grid, reach, end, kind, hit)
    _reach_name(grid, reach, end, kind, hit)
    if reach.complement == 0 and not definite and not whole:
        return None
    if _also_rank(grid, hit) and (reach.complement == 0 or grid.hit(hit.last, "rank_modifier")):
        return None
    return Title(
        "office", hit.first, reach.at, grid.span(hit.first, reach.core or reach.at, after_clitic(hit)), head_of(hit),
        bare_clitic(hit.clitic), definite, _is_plural(grid, hit), reach.former, reach.acting, office_class=kind,
    )  # fmt: skip


def _is_plural(grid: Grid, hit: Hit) -> bool:
    """The dual in construct (سفيرا البلدين) is written as the accusative of one, behind which a preposition stands."""
    plural = bool(hit.entry.data.get("plural"))
    if not plural or not hit.entry.form.endswith("ا") or hit.last >= len(grid.looks):
        return plural
    prefixed = grid.looks[hit.last].sort is Sort.CLITIC or any(h.clitic in {"ل", "لل"} for h in grid.doc.hits[hit.last])
    return not (prefixed or grid.norm(hit.last) in _COMPLEMENTS)


def _of_ministers(grid: Grid, hit: Hit, end: int) -> bool:
    return any(grid.norm(i) in {"الوزراء", "وزراء"} for i in range(hit.last, min(end, hit.last + 3)))


def _reach_name(grid: Grid, reach: Reach, end: int, kind: str, head: Hit) -> None:
    """Past في and a place or body where that leads straight to the name (الرئيسة المشتركة للدائرة في الإدارة فلانة)."""
    at = reach.at
    if not (reach.complement and at + 1 < end and grid.norm(at) in {"في", "بشان"}):
        return
    view = grid.looks[at + 1]
    if not (view.definite or view.sort is Sort.BODY or grid.place(at + 1)) or view.sort is Sort.TIME:
        return
    longer = Reach(at + 1, True, reach.complement, reach.former, reach.acting)
    extend(grid, longer, end, kind, head)
    if longer.at > at + 1 and _leads_to_name(grid, longer.at, end):
        reach.at, reach.open, reach.former, reach.acting = longer.at, longer.open, longer.former, longer.acting


def _leads_to_name(grid: Grid, at: int, end: int) -> bool:
    """A rank or a full name stands at the word, or behind a comma at it."""
    if at < end and grid.is_mark(at, "،,"):
        return at + 1 < end and any(h.entry.tag == "rank" and is_written_out(h) for h in grid.doc.hits[at + 1])
    if at >= end:
        return False
    if any(h.entry.tag == "rank" and not h.clitic.startswith("و") and is_written_out(h) for h in grid.doc.hits[at]):
        return True
    name = name_at(grid, at, end, Strength.OFFICE, clitic_allowed=False)
    return name is not None and len(name.units) > 1 and grid.looks[at].given > 2


def _adjective(grid: Grid, hit: Hit) -> bool:
    """A definite word behind a definite noun qualifies it (المؤتمر الصحفي), and المقرر behind من is no rapporteur."""
    before = grid.looks[hit.first - 1]
    if grid.norm(hit.first) == "المقرر":
        return grid.norm(hit.first - 1) in {"من", "كان"}
    view = grid.looks[hit.first]
    qualifies = view.sort is Sort.ADJECTIVE and not view.guessed
    return qualifies and before.definite and grid.hit(hit.first - 1, "office") is None


def _also_rank(grid: Grid, hit: Hit) -> bool:
    rank = grid.hit(hit.first, "rank")
    return rank is not None and rank.last >= hit.last


def _construct(grid: Grid, i: int, end: int) -> bool:
    if i >= end:
        return False
    view = grid.looks[i]
    return (
        (view.definite and view.sort in ORDINARY)
        or view.sort is Sort.BODY
        or grid.place(i) is not None
        or grid.hit(i, "office") is not None
    )
