"""How Arabic news says since or until when somebody holds an office: the verbs of holding it, and the dates behind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from musnad.model import Dated
from musnad.read.people.grid import Grid

Verb = Literal["hold", "gain", "leave"]


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


_VERBS: dict[Verb, str] = {
    "hold": "شغل شغلت يشغل تشغل يتولي تتولي عمل عملت يعمل تعمل خدم خدمت كان كانت ظل ظلت",
    "gain": "تولي تولت تقلد تقلدت تسلم تسلمت استلم استلمت باشر باشرت عين عينت عينه عينها انتخب انتخبت انتخبه انتخبها "
    "نصب نصبت اختير اختيرت كلف كلفت سمي سميت اصبح اصبحت",
    "leave": "استقال استقالت اقيل اقيلت اعفي اعفيت عزل عزلت غادر غادرت ترك تركت تقاعد تقاعدت تنحي تنحت",
}
_KIND: dict[str, Verb] = {form: kind for kind, forms in _VERBS.items() for form in forms.split()}
_TAKE_OBJECT = _words(
    "شغل شغلت يشغل تشغل يتولي تتولي عمل عملت يعمل تعمل خدم خدمت كان كانت ظل ظلت تولي تولت تقلد تقلدت تسلم تسلمت استلم "
    "استلمت باشر باشرت اصبح اصبحت كلف كلفت نصب نصبت سمي سميت غادر غادرت ترك تركت اعفي اعفيت عزل عزلت"
)
"""Verbs that say nothing of an office unless the post itself follows."""
_GAINING = _words("توليه توليها تعيينه تعيينها انتخابه انتخابها تنصيبه تنصيبها تقلده تقلدها تسلمه تسلمها")
"""The verbs of gaining as nouns: منذ تعيينه وزيرا."""
_PARTICIPLES: dict[str, Verb] = {
    "المعين": "gain", "المعينه": "gain", "المنتخب": "gain", "المنتخبه": "gain",
    "المستقيل": "leave", "المستقيله": "leave",
}  # fmt: skip
_NOUNS = _words("استقالته استقالتها اقالته اقالتها اعفايه اعفايها تقاعده تقاعدها عزله عزلها تنحيه تنحيها رحيله")
_ADVERBS = _words("حديثا موخرا رسميا فعليا ايضا مجددا")
_POSTS = _words("المنصب منصبه منصبها مهامه مهامها مهماته وظيفته بمنصبه بالمنصب لمنصبه للمنصب")
_BEFORE_POST = _words("هذا في من مهام بمهام ب علي")
_NEGATIONS = _words("لم لن لا لو هل")
_SPANNING = _words("منذ من بين ما خلال في عامي اعوام طوال طيله")
_FROM = _words("اعتبارا بدءا ابتداء")


@dataclass(frozen=True, slots=True)
class Term:
    """Since and until when, ISO; None where the article does not say."""

    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A time expression up to word ``last``: what its preposition makes of it, and the values."""

    kind: Literal["since", "until", "span", "on"]
    term: Term
    last: int


@dataclass(frozen=True, slots=True)
class Calendar:
    """The dates of an article that have a value, by their first word and by the word behind them."""

    begins: Mapping[int, Dated]
    ends: Mapping[int, Dated]


NO_DATES = Calendar({}, {})


def calendar(dates: Iterable[Dated]) -> Calendar:
    """The dates ready to be asked for."""
    valued = [d for d in dates if d.value is not None and d.shift is None]
    return Calendar({d.first: d for d in valued}, {d.last: d for d in valued})


def told_at(grid: Grid, when: Calendar, at: int, end: int) -> Told | None:
    """The time expression that begins at the word, with its preposition."""
    if at >= end:
        return None
    norm, dated = grid.norm(at), when.begins.get(at)
    if dated is not None and "/" in str(dated.value):
        return _span(dated) if norm in _SPANNING else None
    if norm in {"منذ", "مذ"}:
        return _since(grid, when, dated or when.begins.get(at + 1), end)
    if norm in _FROM and at + 2 < end and grid.norm(at + 1) == "من":
        return _since(grid, when, when.begins.get(at + 2), end)
    if norm in {"حتي", "وحتي", "لغايه"}:
        return _until(grid, when, at + 1, end)
    if norm in {"الي", "والي"} and at + 1 < end and grid.norm(at + 1) == "غايه":
        return _until(grid, when, at + 2, end)
    dated = dated or (when.begins.get(at + 1) if norm in {"في", "بتاريخ", "يوم"} else None)
    if dated is None or "/" in str(dated.value):
        return None
    return Told("on", Term(since=dated.value), dated.last)


def _span(dated: Dated) -> Told | None:
    since, _, until = str(dated.value).partition("/")
    return Told("span", Term(since, until), dated.last) if since <= until else None


def _since(grid: Grid, when: Calendar, dated: Dated | None, end: int) -> Told | None:
    if dated is None or "/" in str(dated.value):
        return None
    more = told_at(grid, when, dated.last, end)
    if more is not None and more.kind == "until":
        return Told("span", Term(dated.value, more.term.until), more.last)
    return Told("since", Term(since=dated.value), dated.last)


def _until(grid: Grid, when: Calendar, at: int, end: int) -> Told | None:
    """A date, or the event that ended the office with its date (حتى استقالته في مارس 2018)."""
    if at < end and grid.norm(at) in _NOUNS:
        at += 1
        if at < end and grid.norm(at) == "في":
            at += 1
    dated = when.begins.get(at)
    if dated is None or "/" in str(dated.value):
        return None
    return Told("until", Term(until=dated.value), dated.last)


def verb_at(grid: Grid, at: int) -> Verb | None:
    """What the verb at the word does to an office; None for any other word, and behind a negation."""
    norm = grid.norm(at)
    if norm in _GAINING:
        return "gain"
    kind = _KIND.get(norm) or (_KIND.get(norm[1:]) if norm[0] in "وف" else None)
    if kind is None or (at and grid.norm(at - 1) in _NEGATIONS):
        return None
    return kind


def clause_at(grid: Grid, at: int, end: int) -> tuple[Verb, int, bool] | None:
    """A clause about the office: what it does, where it ends, and whether it names the post (الذي يتولى المنصب)."""
    while at < end and grid.norm(at) in {"قد", "كان", "كانت", "يزال", "تزال"} | _ADVERBS:
        at += 1
    if at >= end or (kind := _KIND.get(grid.norm(at))) is None:
        return None
    last = post_behind(grid, at + 1, end)
    if last is None and grid.norm(at) in _TAKE_OBJECT:
        return None
    return kind, skip_adverbs(grid, last or at + 1, end), last is not None


def participle_at(grid: Grid, at: int, end: int) -> tuple[Verb, int, bool] | None:
    """المعين حديثا، المستقيل من منصبه: as ``clause_at``."""
    kind = _PARTICIPLES.get(grid.norm(at))
    if kind is None:
        return None
    last = post_behind(grid, skip_adverbs(grid, at + 1, end), end)
    return kind, skip_adverbs(grid, last or at + 1, end), last is not None


def post_behind(grid: Grid, at: int, end: int) -> int | None:
    """Where the words for the post itself end (منصبه، مهام منصبه، في هذا المنصب); None where none stand here."""
    for _ in range(3):
        if at >= end:
            return None
        if grid.norm(at) in _POSTS:
            return at + 1
        if grid.norm(at) not in _BEFORE_POST:
            return None
        at += 1
    return None


def skip_adverbs(grid: Grid, at: int, end: int) -> int:
    """The first word that is no adverb of time or manner."""
    while at < end and grid.norm(at) in _ADVERBS:
        at += 1
    return at


def combine(kind: Verb, told: Told) -> Term | None:
    """What a verb and the time behind it say of an office; None where they leave it open (شغل المنصب في 2012)."""
    if kind == "leave":
        return Term(until=told.term.since) if told.kind in {"on", "since"} else None
    if told.kind == "on" and kind != "gain":
        return None
    return told.term
