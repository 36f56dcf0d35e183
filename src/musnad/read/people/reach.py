"""How far an office phrase reaches: word by word, from its head.

What belongs to it are nouns in construct, adjectives, countries, and complements with ل، ب، لدى، باسم، في ... While
the construct is open (its last word a noun without the article) another office is part of the phrase (نائب رئيس); once
it is closed, another office begins a phrase of its own (وزير الدولة عضو مجلس الوزراء is two).
"""

from __future__ import annotations

from musnad.model import Hit
from musnad.read.organizations import body_at
from musnad.read.people.complements import PREPOSITIONS, names_actor, prepositional
from musnad.read.people.extent import Reach
from musnad.read.people.grid import Grid, bare_clitic, is_definite
from musnad.read.people.named_things import namesake
from musnad.read.people.names import Strength, is_enclosed, name_at
from musnad.read.people.plain_words import take_word
from musnad.read.people.regnal import REGNAL
from musnad.read.people.vocabulary import Sort, look

_FOLLOWINGS = frozenset({"حزب", "حكومه", "نظام", "اداره", "قوات", "انصار", "عهد", "عايله"})
"""Folded words behind which an office with the article is somebody else's (عضو في حزب الرئيس)."""


def extend(grid: Grid, reach: Reach, end: int, kind: str, head: Hit) -> None:
    """Read on from ``reach.at`` as far as the phrase goes; ``kind`` is the class of the head."""
    while reach.at < end:
        step = _step(grid, reach, end, kind, head) or _body_goes_on(grid, reach, end, head)
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
    if (hit := grid.hit(at, "office")) is not None and hit.entry.form.startswith("المكلف") and not hit.clitic:
        return hit.last, True  # الوزير المنتدب المكلف بإدارة الدفاع: what he is charged with
    if (hit := grid.hit(at, "acting")) is not None:
        charge = _charge(grid, hit, end)
        reach.acting = reach.acting or charge == 0
        return (hit.last + max(charge, 0), charge > 1) if charge >= 0 else None
    if (step := namesake(grid, at, end)) is not None:
        return step
    if reach.open and _academic(grid, at):
        return None
    if (hit := grid.hit(at, "office")) is not None:
        return _nested(grid, reach, hit, end)
    if reach.open and (crown := _crown(grid, at, end)) is not None:
        return crown
    if _begins_title(grid, at, reach) or _is_decided(grid, at):
        return None
    if (hit := grid.hit(at, "rank")) is not None and hit.entry.group == "custodian":
        return hit.last, False
    if (hit := grid.hit(at, "honorific")) is not None:
        return hit.last, True
    if (
        (hit := grid.hit(at, "org_name")) is not None
        and (reach.open or hit.clitic)
        and bare_clitic(hit.clitic) in {"", "ل", "ب"}
        and not ((place := grid.hit(at, "place")) is not None and is_met_there(place))
    ):
        return hit.last, False
    if (place := grid.place(at)) is not None and not _is_field(grid, place):
        if not place.clitic and (_is_one_word(grid, reach, head, place) or _is_another(grid, reach, place)):
            return None
        return _place(grid, reach, place, end, bool(head.entry.data.get("near")))
    norm = grid.norm(at)
    if norm in PREPOSITIONS:
        return prepositional(grid, reach, end, kind, head)
    return take_word(grid, reach, end, view, kind)


def _is_decided(grid: Grid, at: int) -> bool:
    """قرار وزير الداخلية بترقية فلان: what somebody in office decided is no part of the office."""
    hit = grid.hit(at, "contact")
    return hit is not None and hit.clitic == "ب" and hit.entry.data.get("type") == "appointment"


def _body_goes_on(grid: Grid, reach: Reach, end: int, head: Hit) -> tuple[int, bool] | None:
    """The name of the body that the office belongs to reaches further (الاتحاد العام للشغل)."""
    at = reach.at
    view = grid.looks[at]
    if reach.open or not reach.complement or not (view.definite or view.sort is Sort.CLITIC):
        return None
    if names_actor(grid, at) or _begins_title(grid, at, reach):
        return None
    bodies = (body_at(grid.doc, i) for i in range(head.first + 1, at) if grid.hit(i, "org_head"))
    return next(((body.last, False) for body in bodies if body is not None and at < body.last <= end), None)


def _is_field(grid: Grid, place: Hit) -> bool:
    """والمالية is a further field of a minister, not of Mali."""
    return place.clitic == "وال" and grid.hit(place.first, "org_domain") is not None


def _is_one_word(grid: Grid, reach: Reach, head: Hit, place: Hit) -> bool:
    """So far the phrase is a word with the article, whose country would be an adjective (شكر الوزير كينيا is two)."""
    alone = not reach.open and reach.complement == 0 and is_definite(head) and reach.at == head.first + 1
    return alone and place.tag == "country"


def _is_another(grid: Grid, reach: Reach, place: Hit) -> bool:
    """غادر وزير الدفاع القاهرة, جمهورية مصر: behind a noun with the article, a city or a realm that is no adjective."""
    before = place.first - 1
    if reach.open or not grid.looks[before].definite or grid.norm(before) == "العاصمه" or grid.place(before):
        return False
    return place.tag in {"capital", "place"} or (place.tag == "country" and not grid.looks[place.first].definite)


def _charge(grid: Grid, hit: Hit, end: int) -> int:
    """What follows المكلف: 0 nothing that belongs to it (acting); 1 its charge (بالشؤون); -1 a task of the moment."""
    if hit.last >= end or not grid.norm(hit.last).startswith("ب") or grid.hit(hit.last, "acting"):
        return 0
    view = grid.looks[hit.last]
    return 1 if view.sort is Sort.CLITIC and (view.definite or look(view.rest).sort is Sort.BODY) else -1


def _crown(grid: Grid, at: int, end: int) -> tuple[int, bool] | None:
    """The crown that somebody serves (مستشار جلالة الملك للسياسات, ديوان سمو ولي العهد), unless its bearer is named."""
    honorific = grid.hit(at, "honorific")
    if honorific is None or honorific.clitic or honorific.last >= end:
        return None
    office = grid.hit(honorific.last, "office")
    if office is not None and office.entry.group == "crown" and not office.clitic:
        return office.last, False
    rank = grid.hit(honorific.last, "rank")
    if rank is None or rank.entry.group != "royal" or not is_definite(rank):
        return None
    name = name_at(grid, rank.last, end, Strength.TITLED, clitic_allowed=False)
    reigns = name is not None and (name.units[-1] in REGNAL or any(unit.startswith("بن ") for unit in name.units))
    return None if reigns else (rank.last, False)


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
    return hit.entry.form in {"فريق", "الفريق الأول", "لواء", "ملك", "أمير", "سلطان", "شيخ", "مستشار", "مهندس", "أستاذ"}


def _academic(grid: Grid, at: int) -> bool:
    """A rank that is an office too, before a name (بشركة بيانات المهندس فلان)."""
    rank = grid.hit(at, "rank")
    if rank is None or rank.entry.group != "academic" or not is_definite(rank) or bare_clitic(rank.clitic):
        return False
    return name_at(grid, rank.last, len(grid.looks), Strength.TITLED, clitic_allowed=False) is not None


def _mark(grid: Grid, reach: Reach, end: int) -> tuple[int, bool] | None:
    at = reach.at
    mark = grid.norm(at)
    if (mark in "«“\"‘'" and (reach.open or grid.norm(at - 1) in {"ل", "ب"})) or (
        mark in "«“\"‘'" and reach.complement
    ):
        close = grid.closing(at, end, 6)
        if close == at + 2 and not reach.open and _qualifies(grid, at + 1):
            return None  # عد زيارة الوزير «تاريخية»: what is said of it, no name
        return (close + 1, False) if close and not is_enclosed(grid, at, close) else None
    if mark == "(":
        close = grid.closing(at, end, 5)
        if close and not is_enclosed(grid, at, close) and _fills(grid, at + 1, close):
            return close + 1, False
    return None


def _fills(grid: Grid, first: int, last: int) -> bool:
    """Nothing but letters of an acronym or words in no table."""
    return all(grid.looks[j].sort in {Sort.LATIN, Sort.MARK, Sort.UNKNOWN} for j in range(first, last))


def _nested(grid: Grid, reach: Reach, hit: Hit, end: int) -> tuple[int, bool] | None:
    if hit.entry.data.get("class") == "expert" and _qualifies(grid, reach.at) and is_definite(hit):
        return (hit.last, False) if not reach.open or grid.looks[reach.at].definite else None
    whole = hit.last - hit.first > 1 and ends_definite(grid, hit)
    clitic = bare_clitic(hit.clitic)
    if hit.entry.form == "أعضاء" and is_definite(hit) and not clitic and grid.looks[reach.at - 1].definite:
        return hit.last, False
    if clitic == "و" and reach.open and reach.complement == 0 and hit.entry.data.get("plural") and not is_definite(hit):
        return hit.last, True
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


def is_met_there(place: Hit) -> bool:
    """A palace behind ب is where somebody is met (الرئيس بقصر فلان), not of what he holds office."""
    palace = place.entry.data.get("kind") == "palace" or "قصر" in place.entry.form
    return place.clitic == "ب" and palace


def _place(grid: Grid, reach: Reach, place: Hit, end: int, near: bool) -> tuple[int, bool] | None:
    clitic = place.clitic
    if is_met_there(place):
        return None
    if clitic in {"ل", "لل", "ب", "بال"} and not (near or reach.open or _names_body(grid, reach.at - 1)):
        return None
    if clitic in {"", "ال", "ل", "لل", "ب", "بال"}:
        view = grid.looks[place.first]
        if clitic == "" and not reach.open and (view.given >= 20 or (view.given and _ends_place(grid, reach.at))):
            return None
        return place.last, False
    if clitic == "وال" and reach.complement and grid.norm(place.first).endswith(("ين", "ون")):
        return place.last, False
    if clitic in {"و", "وال"}:
        return (place.last, False) if _ends_place(grid, reach.at) and not _subject(grid, place, end) else None
    return None


def _ends_place(grid: Grid, at: int) -> bool:
    """A place of one word or two ends before the word."""
    return any((place := grid.place(i)) is not None and place.last == at for i in (at - 1, at - 2) if i >= 0)


def _names_body(grid: Grid, at: int) -> bool:
    view = grid.looks[at]
    return view.sort in {Sort.BODY, Sort.CLITIC, Sort.ADJECTIVE}


def _subject(grid: Grid, place: Hit, end: int) -> bool:
    return place.last < end and grid.says(place.last)
