"""How far an office phrase reaches: word by word, from its head.

What belongs to it are nouns in construct, adjectives, countries, and complements with ل، ب، لدى، باسم، في ... While
the construct is open (its last word a noun without the article) another office is part of the phrase (نائب رئيس); once
it is closed, another office begins a phrase of its own (وزير الدولة عضو مجلس الوزراء is two).
"""

from __future__ import annotations

from dataclasses import dataclass

from musnad.model import Hit
from musnad.read.people.grid import Grid, bare_clitic, is_definite
from musnad.read.people.names import Strength, name_at
from musnad.read.people.title import head_of
from musnad.read.people.vocabulary import ORDINARY, Look, Sort, look, nominal, ordinary
from musnad.text import fold_text

_FOLLOWINGS = frozenset({"حزب", "حكومه", "نظام", "اداره", "قوات", "انصار", "عهد", "عايله"})
"""Folded words behind which an office with the article is somebody else's (عضو في حزب الرئيس)."""
_TO = frozenset({"diplomatic"})
_FROM = frozenset(map(fold_text, ("نائب", "نائبة", "عضو", "عضوة", "ممثل", "ممثلة", "مسؤول", "مسؤولة")))
_OVER = frozenset(map(fold_text, ("قائد", "مشرف", "مشرفة", "حاكم")))
_ROOMS = frozenset(map(fold_text, ("قصر", "قصره", "مقر", "مقره", "مقرها", "مكتبه", "مكتبها", "فندق", "قاعة", "منزله")))
"""Where people meet: وزير الدفاع في قصر السلام tells where something happened, not what he is minister of."""
_MASDARS = frozenset(
    [
        "لبحث",
        "لمناقشه",
        "لتعزيز",
        "لحضور",
        "لزياره",
        "لتقديم",
        "لعقد",
        "لاجراء",
        "لمتابعه",
        "لدعم",
        "للمشاركه",
        "للقاء",
        "للحديث",
        "للتباحث",
        "للتشاور",
        "لتوقيع",
        "لاستعراض",
    ]
)
_BARE_PREPOSITIONS = {
    "لدي": "at",
    "باسم": "name",
    "باسمها": "name",
    "باسمه": "name",
    "في": "in",
    "الي": "to",
    "عن": "from",
    "علي": "over",
    "من": "out of",
    "ل": "for",
    "ب": "in",
}


@dataclass(slots=True)
class Reach:
    """How far an office phrase has been read, and whether its construct is open."""

    at: int
    open: bool
    complement: int = 0
    former: bool = False
    acting: bool = False
    deputy: bool = False
    """A deputy prime minister, who may hold a ministry besides."""
    accusative: bool = False
    """Appointed or acting as: the office of somebody else behind ل begins a phrase of its own."""
    core: int = 0
    """Where the title proper ends, if before ``at``."""


def extend(grid: Grid, reach: Reach, end: int, kind: str, head: Hit) -> None:
    """Read on from ``reach.at`` as far as the phrase goes; ``kind`` is the class of the head."""
    while reach.at < end:
        step = _step(grid, reach, end, kind, head)
        if step is None:
            return
        reach.at, reach.open = step
        reach.complement += 1


def _step(grid: Grid, reach: Reach, end: int, kind: str, head: Hit) -> tuple[int, bool] | None:
    """Take what belongs to the phrase at ``reach.at``: where that ends and whether the construct is open; else None."""
    at = reach.at
    view = grid.looks[at]
    if view.sort is Sort.MARK:
        return _mark(grid, reach, end)
    if (hit := grid.hit(at, "former")) is not None:
        reach.former = True
        return hit.last, False
    if (hit := grid.hit(at, "acting")) is not None:
        charge = _charge(grid, hit, end)
        reach.acting = reach.acting or charge == 0
        return (hit.last + max(charge, 0), charge > 1) if charge >= 0 else None
    if (step := _namesake(grid, at, end)) is not None:
        return step
    if (hit := grid.hit(at, "office")) is not None:
        return _nested(grid, reach, hit, end)
    if _begins_title(grid, at, reach):
        return None
    if (hit := grid.hit(at, "rank")) is not None and hit.entry.group == "custodian":
        return hit.last, False
    if (hit := grid.hit(at, "honorific")) is not None:
        return hit.last, True
    if (
        (hit := grid.hit(at, "org_name")) is not None
        and (reach.open or hit.clitic)
        and bare_clitic(hit.clitic) in {"", "ل", "ب"}
    ):
        return hit.last, False
    if (place := grid.place(at)) is not None:
        if place.tag == "country" and not place.clitic and _is_one_word(grid, reach, head):
            return None
        return _place(grid, reach, place, end, bool(head.entry.data.get("near")))
    norm = grid.norm(at)
    if norm in _BARE_PREPOSITIONS:
        return _prepositional(grid, reach, end, kind, head)
    return _word(grid, reach, end, view, kind)


def _is_one_word(grid: Grid, reach: Reach, head: Hit) -> bool:
    """So far the phrase is a word with the article, whose country would be an adjective (شكر الوزير كينيا is two)."""
    return not reach.open and reach.complement == 0 and is_definite(head) and reach.at == head.first + 1


def _namesake(grid: Grid, at: int, end: int) -> tuple[int, bool] | None:
    """A rank and name that the thing before them bears (بمدينة الملك فلان الطبية) belong to the phrase."""
    rank = grid.hit(at, "rank")
    thing = grid.hit(at - 1, "named_after")
    if rank is None or thing is None or is_definite(thing):
        return None
    name = name_at(grid, rank.last, end, Strength.TITLED, clitic_allowed=False)
    return (name.last, False) if name is not None else None


def _charge(grid: Grid, hit: Hit, end: int) -> int:
    """What follows المكلف: 0 nothing that belongs to it (acting); 1 its charge (بالشؤون); -1 a task of the moment."""
    if hit.last >= end or not grid.norm(hit.last).startswith("ب") or grid.hit(hit.last, "acting"):
        return 0
    view = grid.looks[hit.last]
    return 1 if view.sort is Sort.CLITIC and (view.definite or look(view.rest).sort is Sort.BODY) else -1


def _begins_title(grid: Grid, at: int, reach: Reach) -> bool:
    for hit in grid.doc.hits[at]:
        tag = hit.entry.tag
        if tag in {"rank", "honorific", "courtesy", "counterpart", "kin"}:
            if tag == "rank" and reach.open and hit.clitic in {"", "ال"} and _is_unit(grid, hit):
                continue
            if hit.entry.group == "custodian" and reach.open:
                continue
            if tag == "honorific" and hit.clitic == "ل" and grid.hit(hit.last, "office"):
                continue
            return True
    return False


def _is_unit(grid: Grid, hit: Hit) -> bool:
    """فريق، لواء، ملك ... in construct (آمر لواء حماية المنشآت): a unit or a throne, not a rank."""
    return hit.entry.form in {"فريق", "لواء", "ملك", "أمير", "سلطان", "شيخ", "مستشار", "مهندس", "أستاذ"}


def _mark(grid: Grid, reach: Reach, end: int) -> tuple[int, bool] | None:
    at = reach.at
    mark = grid.norm(at)
    if (mark in '«“"' and (reach.open or grid.norm(at - 1) in {"ل", "ب"})) or (mark in '«“"' and reach.complement):
        close = grid.closing(at, end, 6)
        return (close + 1, False) if close else None
    if mark == "(":
        close = grid.closing(at, end, 5)
        if close and all(grid.looks[j].sort in {Sort.LATIN, Sort.MARK, Sort.UNKNOWN} for j in range(at + 1, close)):
            return close + 1, False
    return None


def _nested(grid: Grid, reach: Reach, hit: Hit, end: int) -> tuple[int, bool] | None:
    if hit.entry.data.get("class") == "expert" and _qualifies(grid, reach.at) and is_definite(hit):
        return (hit.last, False) if not reach.open or grid.looks[reach.at].definite else None
    whole = hit.last - hit.first > 1 and ends_definite(grid, hit)
    clitic = bare_clitic(hit.clitic)
    if (
        reach.complement == 0
        and is_definite(hit)
        and hit.entry.form in {"مساعد", "مفوض", "مساعدة", "مفوضة"}
        and not clitic
    ):
        return hit.last, False
    if clitic == "و" and reach.deputy and hit.entry.group == "minister":
        return hit.last, not is_definite(hit) and not whole
    if is_definite(hit) and not clitic and grid.norm(reach.at - 1) in _FOLLOWINGS:
        return None
    if clitic == "ل" and reach.accusative:
        return (hit.last, False) if hit.entry.data.get("plural") else None
    if (reach.open and clitic == "") or clitic == "ل":
        return hit.last, not is_definite(hit) and not whole
    if _qualifies(grid, reach.at) and is_definite(hit) and clitic == "":
        return hit.last, False
    return None


def _qualifies(grid: Grid, at: int) -> bool:
    """An adjective of the vocabulary, whatever else the word is."""
    return grid.looks[at].sort is Sort.ADJECTIVE and not grid.looks[at].guessed


def ends_definite(grid: Grid, hit: Hit) -> bool:
    """The last word of the hit carries the article."""
    return grid.looks[hit.last - 1].definite


def _place(grid: Grid, reach: Reach, place: Hit, end: int, near: bool) -> tuple[int, bool] | None:
    clitic = place.clitic
    if clitic in {"ل", "لل", "ب", "بال"} and not (near or reach.open or _names_body(grid, reach.at - 1)):
        return None
    if clitic in {"", "ال", "ل", "لل", "ب", "بال"}:
        view = grid.looks[place.first]
        if clitic == "" and view.given >= 20 and not reach.open:
            return None
        return place.last, False
    if clitic == "وال" and reach.complement and grid.norm(place.first).endswith(("ين", "ون")):
        return place.last, False
    if clitic in {"و", "وال"}:
        before = grid.place(reach.at - 1)
        return (place.last, False) if before is not None and not _subject(grid, place, end) else None
    return None


def _names_body(grid: Grid, at: int) -> bool:
    view = grid.looks[at]
    return view.sort in {Sort.BODY, Sort.CLITIC, Sort.ADJECTIVE}


def _subject(grid: Grid, place: Hit, end: int) -> bool:
    return place.last < end and grid.says(place.last)


def _prepositional(grid: Grid, reach: Reach, end: int, kind: str, head: Hit) -> tuple[int, bool] | None:
    at, after = reach.at, reach.at + 1
    if after >= end:
        return None
    what = _BARE_PREPOSITIONS[grid.norm(at)]
    view = grid.looks[after]
    place = grid.place(after)
    institution = view.sort is Sort.BODY or (view.definite and view.sort in {Sort.BODY, Sort.UNKNOWN, Sort.NOUN})
    if what in {"for", "in"} and len(grid.norm(at)) == 1:
        return (at + 1, True) if grid.is_mark(after, '«“"') else None
    if what == "name":
        return (at + 1, True) if view.sort is not Sort.UNKNOWN or view.definite or place else (at + 2, False)
    if what == "at":
        if grid.hit(after, "office"):
            return at + 1, True
        if not (place or view.sort is Sort.BODY or view.definite or grid.hit(after, "org_name")):
            return None
        return (place.last, False) if place else (after + 1, not view.definite)
    if what == "in" and grid.norm(after) in _ROOMS:
        return None
    if what == "in":
        near = bool(head.entry.data.get("near")) and kind != "military"
        if view.sort is Sort.LATIN and reach.complement:
            return after + 1, False
        if (place is not None and near) or (view.sort is Sort.BODY and (near or not view.definite)):
            return (place.last, False) if place else (after + 1, not view.definite)
        return None
    if what == "to" and kind in _TO and (place or institution):
        return (place.last, False) if place else (after + 1, not view.definite)
    if what == "from" and head_of(head) in _FROM and (place or institution):
        return (place.last, False) if place else (after + 1, not view.definite)
    if what == "over" and head_of(head) in _OVER and (place or view.sort in ORDINARY or view.definite):
        return (place.last, False) if place else (after + 1, not view.definite)
    if what == "out of" and grid.norm(after) == "اصل" and after + 1 < end:
        reach.core = reach.at
        return after + 2, False
    if what == "out of" and place is not None and place.entry.tag == "country" and head_of(head).startswith("سفير"):
        return place.last, False
    return None


def _word(grid: Grid, reach: Reach, end: int, view: Look, kind: str) -> tuple[int, bool] | None:
    at = reach.at
    if grid.norm(at) in grid.known and not (reach.open and view.definite):
        return None
    if view.sort is Sort.CLITIC:
        return _clitic(grid, reach, end, view)
    if view.sort is Sort.NUMBER and view.definite:
        return at + 1, False
    if grid.norm(at) == "العام" and not (at + 1 < end and grid.hit(at + 1, "time_direction")):
        return at + 1, False
    if grid.norm(at) == "ما" and at + 1 < end and grid.norm(at + 1) in {"يسمي", "يعرف"} and reach.open:
        return at + 2, True
    if view.sort is Sort.DIGITS and at + 1 < end and reach.complement and not reach.open:
        numbered = (
            grid.looks[at + 1].sort is Sort.MARK
            or grid.hit(at + 1, "rank")
            or grid.looks[at + 1].sort is Sort.ADJECTIVE
        )
        return (at + 1 + (grid.looks[at + 1].sort is Sort.ADJECTIVE), False) if numbered else None
    if view.sort in {Sort.PARTICLE, Sort.VERB, Sort.TIME, Sort.NUMBER, Sort.DIGITS} or grid.says(at):
        return None
    if view.sort is Sort.LATIN:
        return (at + 1, False) if reach.open or reach.complement else None
    if view.definite:
        return _definite(grid, reach, end, view)
    if view.sort in ORDINARY:
        if view.sort is Sort.ADJECTIVE and view.named >= 20 and not reach.open:
            return None
        if view.sort is Sort.BODY and grid.looks[at - 1].sort is Sort.NUMBER and grid.looks[at - 1].definite:
            return at + 1, False
        return (at + 1, True) if reach.open and not _name_instead(grid, at, end, view) else None
    if reach.open and view.given < 60 and grid.norm(at) not in grid.known:
        leads = at + 1 < end and grid.looks[at + 1].definite and not grid.place(at)
        return at + 1, grid.ordinary(at) or leads
    return None


def _definite(grid: Grid, reach: Reach, end: int, view: Look) -> tuple[int, bool] | None:
    at = reach.at
    if reach.open:
        return at + 1, False
    if view.sort in ORDINARY:
        if view.sort is not Sort.ADJECTIVE and _after_nationality(grid, at):
            return None
        return None if _given_instead(grid, at, end, view) else (at + 1, False)
    return None


def _after_nationality(grid: Grid, at: int) -> bool:
    """A noun behind a nationality goes with the verb (غادر الوزير الإيطالي البلاد)."""
    hit = grid.hit(at - 1, "nationality")
    return hit is not None and is_definite(hit) and hit.last == at


def _given_instead(grid: Grid, at: int, end: int, view: Look) -> bool:
    """An adjective with the article is a given name where a surname follows (المنصف الفلاني)."""
    after = grid.looks[at + 1] if at + 1 < end else None
    surname = after is not None and after.definite and after.sort is Sort.UNKNOWN and not grid.place(at + 1)
    if view.given < (2 if surname else 10):
        return False
    name = name_at(grid, at, end, Strength.OFFICE, clitic_allowed=False)
    return name is not None and len(name.units) > 1


def _name_instead(grid: Grid, at: int, end: int, view: Look) -> bool:
    """An ordinary word that begins a full name (أمل الفلانية) rather than go on in the construct."""
    if view.given < 15 or at + 1 >= end:
        return False
    after = grid.looks[at + 1]
    return after.sort is Sort.UNKNOWN and not grid.place(at + 1)


def _clitic(grid: Grid, reach: Reach, end: int, view: Look) -> tuple[int, bool] | None:
    at = reach.at
    definite = view.definite
    sort = nominal().get(view.rest) or (Sort.UNKNOWN if definite else ordinary().get(view.rest, Sort.UNKNOWN))
    if grid.norm(at) in {"بالخارج", "بالداخل"}:
        return at + 1, False
    if view.clitic in {"و", "وال", "ول", "وب", "ولل", "وبال"}:
        field = sort in ORDINARY or (view.guessed and look("ال" + view.rest).named < 2)
        if view.clitic == "وال" and field and reach.complement and not _actor(grid, at):
            return at + 1, False
        if (
            view.clitic == "و"
            and sort is Sort.BODY
            and at + 1 < end
            and grid.looks[at + 1].definite
            and reach.complement
        ):
            return at + 1, True
        return None
    if grid.norm(at) in _MASDARS:
        return None
    if view.clitic in {"ل", "لل"}:
        body = sort is Sort.BODY or (sort is Sort.NOUN and (view.rest.endswith("ات") or _after_body(grid, at)))
        if definite and view.guessed and reach.complement and grid.norm(at).endswith("ات"):
            return at + 1, False
        return (at + 1, not definite) if body or (definite and sort in ORDINARY) else None
    if view.clitic in {"ب", "بال"}:
        return (at + 1, not definite) if sort is Sort.BODY else None
    return None


def _after_body(grid: Grid, at: int) -> bool:
    """ل and what the body is for, behind its definite name (الوكالة الوطنية لإنعاش ...)."""
    if at < 2 or grid.looks[at - 1].sort is not Sort.ADJECTIVE or not grid.looks[at - 1].definite:
        return False
    head = grid.looks[at - 2]
    return head.definite and (head.sort is Sort.BODY or nominal().get(head.rest) is Sort.BODY)


def _actor(grid: Grid, at: int) -> bool:
    """و and a body or a person of its own (والوفد المرافق), not a further field of the same office."""
    return any(
        hit.entry.tag in {"org_head", "rank", "office", "contact_party", "occupation"} for hit in grid.doc.hits[at]
    )
