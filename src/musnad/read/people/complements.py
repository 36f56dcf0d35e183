"""What a preposition ties to an office: its body, its country, its field, standing apart or written onto the word."""

from __future__ import annotations

from musnad.model import Hit
from musnad.read.people.extent import Reach
from musnad.read.people.grid import Grid
from musnad.read.people.names import Strength, name_at
from musnad.read.people.title import head_of
from musnad.read.people.vocabulary import COMMON, ORDINARY, Look, Sort, look, nominal, ordinary
from musnad.text import fold_text

_TO = frozenset({"diplomatic"})
_FROM = frozenset(map(fold_text, (
    "أعضاء", "نواب", "ممثلي", "ممثلو", "نائب", "نائبة", "عضو", "عضوة", "ممثل", "ممثلة", "مسؤول", "مسؤولة",
)))  # fmt: skip
_MAJESTIES = frozenset({"لجلالته", "لجلالتها", "لسموه", "لفخامته"})
"""Whose ambassador somebody is (سفيرا لجلالته لدى ...)."""
_OVER = frozenset(map(fold_text, ("قائد", "مشرف", "مشرفة", "حاكم", "قائدا", "مشرفا", "حاكما", "واليا", "والي")))
_ROOMS = frozenset(map(fold_text, ("قصر", "قصره", "مقر", "مقره", "مقرها", "مكتبه", "مكتبها", "فندق", "قاعة", "منزله")))
_ROOMS |= {"معسكر", "ديوانه", "دارته", "مجلسه"}
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
PREPOSITIONS = {
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


def prepositional(grid: Grid, reach: Reach, end: int, kind: str, head: Hit) -> tuple[int, bool] | None:
    """What a preposition of its own ties to the office (لدى ليبيا, على المركز): where that ends, whether it is open."""
    at, after = reach.at, reach.at + 1
    if after >= end:
        return None
    what = PREPOSITIONS[grid.norm(at)]
    view = grid.looks[after]
    place = grid.place(after)
    institution = view.sort is Sort.BODY or (view.definite and view.sort in {Sort.BODY, Sort.UNKNOWN, Sort.NOUN})
    if what in {"for", "in"} and len(grid.norm(at)) == 1:
        return (at + 1, True) if grid.is_mark(after, '«“"') else None
    if what == "name" and grid.norm(at) != "باسم":
        return at + 1, False
    if what == "name":
        return (at + 1, True) if view.sort is not Sort.UNKNOWN or view.definite or place else (at + 2, False)
    if what == "at":
        if grid.hit(after, "office"):
            return at + 1, True
        if not (place or view.sort is Sort.BODY or view.definite or grid.hit(after, "org_name")):
            return None
        return (place.last, False) if place else (after + 1, not view.definite)
    if what == "in" and (grid.norm(after) in _ROOMS or kind == "royal" or _is_somebodys(grid, after, end)):
        return None
    if what == "in":
        near = bool(head.entry.data.get("near")) and kind != "military"
        if view.sort is Sort.LATIN and reach.complement:
            return after + 1, False
        if (place is not None and near) or (view.sort is Sort.BODY and (near or not view.definite)):
            return (place.last, False) if place else (after + 1, not view.definite)
        return None
    if what == "to" and kind in _TO and (place or institution) and not _travels(grid, head, place, end):
        return (place.last, False) if place else (after + 1, not view.definite)
    if what == "from" and head_of(head) in _FROM and (place or institution):
        return (place.last, False) if place else (after + 1, not view.definite)
    if what == "over" and head_of(head).split()[0] in _OVER and (place or view.sort in ORDINARY or view.definite):
        return (place.last, False) if place else (after + 1, not view.definite)
    if what == "out of" and grid.norm(after) == "اصل" and after + 1 < end:
        reach.core = reach.at
        return after + 2, False
    if what == "out of" and place is not None and place.entry.tag == "country" and head_of(head).startswith("سفير"):
        return place.last, False
    return None


def _travels(grid: Grid, head: Hit, place: Hit | None, end: int) -> bool:
    """وصل المبعوث إلى دمشق: behind a verb of travel إلى tells where that leads, unless a name follows the place."""
    before = grid.doc.hits[head.first - 1] if head.first else ()
    if place is None or not any(hit.entry.tag == "contact" and hit.entry.data.get("motion") for hit in before):
        return False
    return name_at(grid, place.last, end, Strength.OFFICE, clitic_allowed=False) is None


def attached(grid: Grid, reach: Reach, end: int, view: Look) -> tuple[int, bool] | None:
    """What a preposition or و written onto the word ties to the office (بالوزارة, للشؤون, والتعاون)."""
    at = reach.at
    definite = view.definite
    sort = nominal().get(view.rest) or (Sort.UNKNOWN if definite else ordinary().get(view.rest, Sort.UNKNOWN))
    if grid.norm(at) in {"بالخارج", "بالداخل"}:
        return at + 1, False
    if grid.norm(at) in _MAJESTIES:
        return at + 1, False
    if view.clitic in {"و", "وال", "ول", "وب", "ولل", "وبال"}:
        field = sort in ORDINARY or (view.guessed and look("ال" + view.rest).named < 2)
        if view.clitic == "وال" and field and reach.complement and not names_actor(grid, at):
            return at + 1, False
        if (
            view.clitic == "و"
            and sort is Sort.BODY
            and at + 1 < end
            and grid.looks[at + 1].definite
            and reach.complement
            and not names_actor(grid, at)
        ):
            return at + 1, True
        return (at + 1, True) if reach.complement and _further_field(grid, at, end) else None
    if grid.norm(at) in _MASDARS:
        return None
    if view.clitic in {"ل", "لل"}:
        body = sort is Sort.BODY or (sort is Sort.NOUN and (view.rest.endswith("ات") or _after_body(grid, at)))
        if definite and view.guessed and reach.complement and grid.norm(at).endswith("ات"):
            return at + 1, False
        return (at + 1, not definite) if body or (definite and sort in ORDINARY) else None
    if view.clitic in {"ب", "بال"}:
        body = sort is Sort.BODY and view.rest not in _ROOMS
        return (at + 1, not definite) if body and not _delegation(grid, at) else None
    return None


def _further_field(grid: Grid, at: int, end: int) -> bool:
    """و and one more field, in construct with a definite noun (وبناء السلام); not a verb (وبحث الملف)."""
    field = grid.hit(at, "org_domain")
    if field is None or field.clitic != "و" or at + 1 >= end or not grid.looks[at + 1].definite:
        return False
    return not any(hit.entry.tense in {"past", "present"} for hit in grid.doc.hits[at])


def _delegation(grid: Grid, at: int) -> bool:
    """بوفد names another side, not where the office belongs."""
    head = grid.hit(at, "org_head")
    return head is not None and head.entry.data.get("kind") == "delegation"


def _is_somebodys(grid: Grid, at: int, end: int) -> bool:
    """The administration or reign of a person named behind it, not a body of its own."""
    if grid.norm(at) not in {"اداره", "حكومه", "عهد", "نظام", "فريق"} or at + 1 >= end:
        return False
    return grid.looks[at + 1].given >= COMMON or any(h.entry.tag in {"office", "rank"} for h in grid.doc.hits[at + 1])


def _after_body(grid: Grid, at: int) -> bool:
    """ل and what the body is for, behind its definite name (الوكالة الوطنية لإنعاش ...)."""
    if at < 2 or grid.looks[at - 1].sort is not Sort.ADJECTIVE or not grid.looks[at - 1].definite:
        return False
    head = grid.looks[at - 2]
    return head.definite and (head.sort is Sort.BODY or nominal().get(head.rest) is Sort.BODY)


def names_actor(grid: Grid, at: int) -> bool:
    """و and a body or a person of its own (والوفد المرافق), not a further field of the same office."""
    return any(
        hit.entry.tag in {"org_head", "rank", "office", "contact_party", "occupation"} for hit in grid.doc.hits[at]
    )
