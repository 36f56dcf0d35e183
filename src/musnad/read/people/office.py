"""Office phrases: which words head one, and the title that each makes."""

from __future__ import annotations

from musnad.model import Hit
from musnad.read.people.extent import Reach
from musnad.read.people.grid import TITLE_TAGS, Grid, after_clitic, bare_clitic, is_definite
from musnad.read.people.names import Strength, name_at
from musnad.read.people.reach import ends_definite, extend, is_met_there
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
_REPRESENTED = frozenset({"ممثل", "ممثلة", "ممثلا"})
_PLAYERS = frozenset({"ممثل", "ممثلة"})
"""Actors too, where the word stands alone before a name."""


def office_at(grid: Grid, hit: Hit, end: int) -> Title | None:
    """The office phrase whose head is ``hit``; None where the word heads none (a rank or a verb in disguise)."""
    if not _heads(grid, hit, end):
        return None
    definite, data, one = is_definite(hit), hit.entry.data, hit.last - hit.first == 1
    his = _of_somebody(grid, hit, end)
    whole = bool(data.get("whole")) or (not one and ends_definite(grid, hit)) or his
    reach = Reach(hit.last, open=not whole and not (definite and one))
    kind = str(data.get("class", ""))
    reach.accusative = not definite and hit.entry.form.endswith("ا") and one and hit.entry.form not in _SERVING
    reach.deputy = hit.entry.form in {"نائب", "نائبة", "نائب رئيس"} and _of_ministers(grid, hit, end)
    extend(grid, reach, end, kind, hit)
    _reach_name(grid, reach, end, kind, hit)
    if reach.complement == 0 and not definite and not whole:
        return None
    if _also_rank(grid, hit) and not his and (reach.complement == 0 or grid.hit(hit.last, "rank_modifier")):
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


def _heads(grid: Grid, hit: Hit, end: int) -> bool:
    """The word can head an office here: as it is spelled, and by what stands around it."""
    form, definite = hit.entry.form, is_definite(hit)
    if form.startswith("آ") and "آ" not in grid.doc.words[hit.first].form:
        return False
    if definite and hit.first > 0 and hit.last == hit.first + 1 and _adjective(grid, hit):
        return False
    if form in _PLAYERS and definite and not _qualified(grid, hit, end):
        return False
    if form in _REPRESENTED and not definite and _stands_for(grid, hit.last, end):
        return False
    return form not in _AMBIGUOUS or definite or hit.last - hit.first > 1 or _construct(grid, hit.last, end)


def _stands_for(grid: Grid, at: int, end: int) -> bool:
    """ممثلا بـ, ممثلة في: a participle, of whoever is represented by what follows."""
    return at < end and (grid.norm(at)[0] == "ب" or grid.norm(at) == "في")


def _qualified(grid: Grid, hit: Hit, end: int) -> bool:
    """An adjective or what is represented follows (الممثلة العليا), not a name (الممثلة فلانة)."""
    if hit.last >= end:
        return False
    view = grid.looks[hit.last]
    return view.definite or view.sort is Sort.CLITIC or grid.geographic(hit.last) is not None


def _of_somebody(grid: Grid, hit: Hit, end: int) -> bool:
    """Written with ه where the feminine has ة, and nothing in construct behind it: his (نائبه، سفيره)."""
    if not hit.entry.form.endswith("ة") or not grid.doc.words[hit.last - 1].form.endswith("ه") or is_definite(hit):
        return False
    return not _construct(grid, hit.last, end)


def _of_ministers(grid: Grid, hit: Hit, end: int) -> bool:
    return any(grid.norm(i) in {"الوزراء", "وزراء"} for i in range(hit.last, min(end, hit.last + 3)))


def _reach_name(grid: Grid, reach: Reach, end: int, kind: str, head: Hit) -> None:
    """Past a place or body behind a preposition where that leads straight to the name.

    الرئيسة المشتركة للدائرة في الإدارة فلانة; مدير التعليم بالمندق فلان, whatever المندق is.
    """
    start = _behind_preposition(grid, reach.at, end) if reach.complement else None
    if start is None:
        return
    governs = grid.norm(reach.at) in _WHEREIN or grid.looks[reach.at].clitic == "و"
    longer = Reach(start, reach.at + 1 == start and governs, reach.complement)
    longer.former, longer.acting = reach.former, reach.acting
    extend(grid, longer, end, kind, head)
    if not longer.open and _leads_to_name(grid, longer.at, end):
        reach.at, reach.open, reach.former, reach.acting = longer.at, longer.open, longer.former, longer.acting


_WHEREIN = frozenset({"في", "بشان"})


def _behind_preposition(grid: Grid, at: int, end: int) -> int | None:
    """Where to read on: behind في, or behind the word that ب is written onto."""
    if at + 1 >= end:
        return None
    view = grid.looks[at]
    if grid.norm(at) in _WHEREIN:
        view = grid.looks[at + 1]
        named = view.definite or view.sort is Sort.BODY or grid.place(at + 1)
        return at + 1 if named and view.sort is not Sort.TIME else None
    place = grid.place(at)
    if place is not None and place.clitic in {"ب", "بال"}:
        return None if is_met_there(place) else place.last
    if view.sort is Sort.CLITIC and view.clitic == "و" and grid.looks[at + 1].definite and grid.hit(at, "org_head"):
        return at + 1
    onto = (
        view.sort is Sort.CLITIC
        and view.clitic == "بال"
        and not (TITLE_TAGS & {h.entry.tag for h in grid.doc.hits[at]})
    )
    return at + 1 if onto else None


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
    if grid.norm(hit.first) == "المقرره" and before.definite:
        return True  # الزيارة المقررة is scheduled
    view = grid.looks[hit.first]
    qualifies = view.sort is Sort.ADJECTIVE and not view.guessed
    return qualifies and before.definite and before.sort is not Sort.TIME and grid.hit(hit.first - 1, "office") is None


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
        or _custodian(grid, i)
    )


def _custodian(grid: Grid, i: int) -> bool:
    rank = grid.hit(i, "rank")
    return rank is not None and rank.entry.group == "custodian"
