"""The body that an office phrase names: قائد القيادة المركزية serves القيادة المركزية."""

from __future__ import annotations

from musnad.model import Body, Span
from musnad.read.organizations import body_at
from musnad.read.people.grid import Grid
from musnad.read.people.title import Title
from musnad.read.people.vocabulary import Sort

_NO_BODY = frozenset({"وزراء", "دوله", "مكاتب"})
"""Heads that make no body inside an office: رئيس الوزراء, وزير الدولة."""
_STAFF = frozenset({"اركان", "حرب"})
_CHIEFS = frozenset({"رييس", "رييسه", "مدير", "مديره", "عضو", "عضوه", "امين", "امينه", "موسس", "قايد"})
"""Heads of office behind whose body a ل goes on naming it (رئيس الاتحاد العام لمقاولات ...)."""
_AFFAIRS = frozenset({"لشوون", "للشوون", "لشان"})
_WHOLE = frozenset({"وزاره", "اتحاد", "حكومه", "سفاره", "بعثه"})
"""Bodies that are named before لشؤون: the affairs are the holder's (وكيل وزارة الدفاع لشؤون السياسات)."""
_OF_MINISTERS = frozenset({"وزاره", "حكومه", "مجلس", "رياسه", "هييه", "ديوان"})
_INSTITUTIONS = frozenset({
    "وزاره", "اماره", "امانه", "بلديه", "هييه", "مجلس", "اداره", "مديريه", "دايره", "موسسه", "شركه", "جمعيه", "جامعه",
    "مركز", "معهد", "نادي", "اتحاد", "لجنه", "حزب", "مكتب", "وكاله", "نقابه", "غرفه", "مصرف", "بنك", "صندوق",
    "مستشفي", "كليه",
})  # fmt: skip
"""Heads that make a body of whatever follows them in an office (وكيل وزارة الحج)."""
_QUALITIES = frozenset({"الجديد", "الجديده", "الحالي", "الحاليه", "المكلف", "المكلفه", "المنتخب", "المنتخبه"})


def body_served(grid: Grid, title: Title) -> Span | None:
    """The first body that the phrase names, without proclitic and without words that qualify the holder (السابق)."""
    if title.kind != "office":
        return None
    at = title.first + 1
    while at < title.last:
        body = body_at(grid.doc, at) or _institution(grid, title, at)
        if body is not None and _serves(title, body):
            return _span(grid, title, body)
        at += 1 if body is None or body.kind == "source" else body.last - at
    return None


def _institution(grid: Grid, title: Title, at: int) -> Body | None:
    """A body by its head alone, in construct with words that no list of names or fields holds."""
    word = grid.doc.words[at]
    on = int(word.norm not in _INSTITUTIONS and word.norm[0] in "لب" and word.end - word.start == len(word.norm))
    head = word.norm[on:]
    if head not in _INSTITUTIONS or at + 1 >= title.last or not grid.norm(at + 1).isalpha():
        return None
    if grid.looks[at + 1].sort is Sort.PARTICLE or grid.hit(at + 1, "former") is not None:
        return None
    last = title.last - (grid.hit(title.last - 1, "rank") is not None)
    return Body(at, last, Span(word.start + on, title.span.end), "body", head) if last > at + 1 else None


def _serves(title: Title, body: Body) -> bool:
    """A minister's field is no body (وزيرا للخارجية)."""
    if body.kind not in {"body", "delegation"} or body.head in _NO_BODY:
        return False
    return title.head.split()[0] not in {"وزير", "وزيره"} or body.head in _OF_MINISTERS


def _span(grid: Grid, title: Title, body: Body) -> Span | None:
    """The body's own words inside the office; of رئيس أركان القوات البرية the forces alone."""
    words = grid.doc.words
    first, last = body.first, min(_end(grid, title, body), title.last)
    while first < last and grid.norm(first) in _STAFF:
        first += 1
    last = next((i for i in range(first + 1, last) if _closes(grid, body, i)), last)
    if first >= last or (last - first == 1 and body.key is None and not _is_determined(grid.norm(first))):
        return None
    start = body.span.start if first == body.first else words[first].start
    end = min(words[last - 1].end, title.span.end)
    return Span(start, end) if start < end else None


def _closes(grid: Grid, body: Body, i: int) -> bool:
    """The word qualifies the holder, not the body."""
    norm = grid.norm(i)
    if norm in _AFFAIRS:
        return (body.key is not None or body.head in _WHOLE) and grid.norm(i - 1) != "الدوله"
    if body.head == "وزاره" and norm.startswith("لل"):
        return True
    return norm in _QUALITIES or grid.hit(i, "former") is not None


def _is_determined(norm: str) -> bool:
    return norm.startswith(("ال", "لل", "بال", "وال")) or not norm.isalpha() or norm.isascii()


def _end(grid: Grid, title: Title, body: Body) -> int:
    """Where the name ends; a ل behind the name of a headed body goes on with it, behind a known one it does not."""
    at = body.last
    if at >= title.last or body.key is not None:
        return at
    norm = grid.norm(at)
    if body.alone:
        agrees = norm.startswith("ال") and norm.endswith("ه") and grid.norm(at - 1).endswith("ه")
        return at + agrees
    goes_on = norm.startswith("ل") and norm not in _AFFAIRS | {"لدي"}
    return title.last if goes_on and title.head.split()[0] in _CHIEFS else at
