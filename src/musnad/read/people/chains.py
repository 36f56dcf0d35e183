"""Which of several titles in a row belong to one person: where a chain goes on, and where another person begins."""

from __future__ import annotations

from musnad.model import Hit
from musnad.read.people.grid import Grid
from musnad.read.people.names import Name, Strength, name_at
from musnad.read.people.titles import Title, title_at
from musnad.read.people.vocabulary import STOPS, Sort

_SERVICE = frozenset({"وكيل", "وكيله", "مساعد", "مساعده", "مدير", "مديره", "مندوب", "ممثل", "متحدث", "عضو", "امين"})
"""Folded heads of offices that bearers of a courtesy office hold (وكيل الوزارة السفير فلان)."""
_COURTESY = frozenset({"سفير", "سفيره", "مستشار", "مستشاره", "نايب", "قاضي"})
_THRONES = frozenset({"الجمهوريه", "الدوله", "الحكومه", "الوزراء", "النواب", "البرلمان"})
"""Last words of the first posts of a state: nobody holds two of them."""
_POSTED = frozenset({"الي", "لدي", "في", "عن", "بشان"})
_AHEAD = 12
"""Words behind the first side within which the other is looked for."""

SOVEREIGNS = frozenset({"الملك", "الجلاله", "السلطان"})
"""Last words of a title that only one bears."""


def begins_anew(grid: Grid, out: list[Title], title: Title, end: int) -> bool:
    """The title belongs to another phrase than those before it."""
    if title.kind == "counterpart":
        return True
    if title.clitic:
        return not (_stands_first(grid, out[0]) and hold_both(grid, out[-1], title) and named_behind(grid, title, end))
    if reigns(grid, out[-1]) and _of_another(title):
        return True
    return _names_sultan(grid, out[-1], title) or _object(grid, out, title, end) or _abroad(grid, out[-1], title)


def reigns(grid: Grid, title: Title) -> bool:
    """جلالة الملك needs no name: an office behind it is somebody else's (استفسر جلالة الملك وزير الفلاحة)."""
    return title.kind in {"rank", "honorific"} and grid.norm(title.last - 1) in SOVEREIGNS


def _of_another(title: Title) -> bool:
    """A courtesy, or an office of more than a word (but الملك المؤسس)."""
    return title.kind == "courtesy" or (
        title.kind == "office" and title.office_class != "royal" and title.last - title.first > 1
    )


def hold_both(grid: Grid, before: Title, title: Title) -> bool:
    """One person may hold both offices that و joins (رئيس البلدية والمشرف العام على المهرجان)."""
    if title.clitic != "و" or {before.kind, title.kind} != {"office"} or before.plural or title.plural:
        return False
    if _abroad(grid, before, title) or (before.head == title.head and before.head != "عضو"):
        return False
    if before.office_class == "government" and title.office_class == "military":
        return False
    return not {grid.norm(before.last - 1), grid.norm(title.last - 1)} <= _THRONES


def _stands_first(grid: Grid, title: Title) -> bool:
    """Nothing that may be a name, nor a list, leads to the title: what stands behind it is its own."""
    if title.kind != "office" or title.clitic.startswith("و"):
        return False
    before = title.first - 1
    return before < 0 or grid.looks[before].sort in STOPS or grid.says(before) or bool(grid.doc.hits[before])


def _names_sultan(grid: Grid, before: Title, title: Title) -> bool:
    """Behind a rank سلطان and مرشد before a surname are given names (الدكتور سلطان الفلاني)."""
    if title.kind != "office" or title.definite or title.last - title.first != 2 or before.last - before.first > 2:
        return False
    borne = grid.looks[title.first].given >= 2 and grid.looks[title.first + 1].sort is Sort.UNKNOWN
    return borne and before.office_class not in {"royal", "religious"}


def _object(grid: Grid, out: list[Title], title: Title, end: int) -> bool:
    """Right behind a verb of contact and its subject, a second office with the article is the object; behind one of
    appointment any (أعفى رئيس الوزراء مدير المرور)."""
    before = out[0].first - 1
    if len(out) > 1 or out[0].kind != "office" or title.kind != "office" or before < 0:
        return False
    verb = _contact_verb(grid, before)
    if verb is None or not (title.definite or verb.entry.data.get("type") == "appointment"):
        return False
    if title.head in _COURTESY and title.last == title.first + 1:
        return out[0].head.split()[0] not in _SERVICE
    return not _comes_with(grid, title) and not _meets_another(grid, title, end)


def _contact_verb(grid: Grid, at: int) -> Hit | None:
    hit = grid.hit(at, "contact")
    return hit if hit is not None and hit.entry.tense in {"past", "present"} else None


def _comes_with(grid: Grid, title: Title) -> bool:
    """The supreme command is held beside the office named before it (رئيس الوزراء القائد العام للقوات المسلحة)."""
    hit = grid.hit(title.first, "office")
    return hit is not None and hit.entry.group == "supreme command"


def _meets_another(grid: Grid, title: Title, end: int) -> bool:
    """Behind the name that the title announces another side stands: both offices before it are that person's."""
    name = named_behind(grid, title, end)
    if name is None:
        return False
    for at in range(name.last, min(end, name.last + _AHEAD)):
        if grid.says(at) or grid.is_mark(at, ":؛.") or _contact_verb(grid, at) is not None:
            return False
        if (link := grid.hit(at, "contact_link")) is not None and link.entry.data.get("part") in {"with", "attend"}:
            return link.entry.data["part"] == "with"
        side = title_at(grid, at, end)
        if side is not None and not side.clitic:
            return side.head != title.head
    return False


def _abroad(grid: Grid, before: Title, title: Title) -> bool:
    """Two offices of two countries side by side have two holders."""
    if before.kind != "office" or title.kind != "office":
        return False
    here, there = _served(grid, before), _served(grid, title)
    return here is not None and there is not None and here != there


def _served(grid: Grid, title: Title) -> str | None:
    """The first state that the office names as its own, not one where the holder is posted, nor a continent."""
    for at in range(title.first + 1, title.last):
        place = grid.geographic(at)
        if place is not None and not place.entry.data.get("bloc") and "iso" in place.entry.data:
            posted = grid.norm(at - 1) in _POSTED or place.clitic.startswith("ب")
            return None if posted else str(place.entry.data["iso"])
    return None


def named_behind(grid: Grid, title: Title, end: int) -> Name | None:
    """The name that the title announces, ranks and courtesies between."""
    last, at = title, title.last
    while at < end:
        more = title_at(grid, at, end)
        if more is None or more.clitic or more.kind in {"office", "counterpart"}:
            break
        last, at = more, more.last
    name = name_at(grid, at, end, strength_of(last), clitic_allowed=False)
    if name is None and last is title and at + 1 < end and grid.is_mark(at, "،,"):
        name = name_at(grid, at + 1, end, Strength.OFFICE, clitic_allowed=False)
        return name if name is not None and len(name.units) > 1 else None
    return name


def strength_of(title: Title) -> Strength:
    """How surely the title announces a name."""
    if title.kind in {"office", "counterpart"}:
        return Strength.OFFICE
    if title.head.startswith("خادم"):
        return Strength.LIKELY
    common = title.kind not in {"rank", "honorific"} or title.office_class in {"social", "initial"}
    common = common or (title.kind == "honorific" and title.joins)
    common = common or (title.head == "فريق" and title.last - title.first == 1)
    return Strength.CALLED if common else Strength.TITLED
