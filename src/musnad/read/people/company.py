"""The people of an article as their titles show them: whom they serve, of which gender, of what kind of office."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from musnad.read.namesakes import country_support
from musnad.read.people.coreference import Figure
from musnad.read.people.grid import Grid
from musnad.read.people.offices import Office, office_of
from musnad.read.people.titles import Title

BLOCS = {
    "الأمم المتحدة": "UN", "بعثة الأمم المتحدة للدعم في ليبيا": "UN", "الاتحاد الأوروبي": "EU",
    "الاتحاد الأفريقي": "XF", "جامعة الدول العربية": "XA", "مجلس التعاون لدول الخليج العربية": "XG",
    "حلف شمال الأطلسي": "XN",
}  # fmt: skip
"""Bodies by their lexicon names, and the codes that the adjectives for their people have (أممي)."""
POSTED = frozenset({"الي", "لدي", "في", "بشان", "عن"})
"""Behind these stands where an envoy works, not whom he serves."""
_THRONES = frozenset({"ملك", "عاهل", "سلطان", "امير", "امبراطور"})
_MEN = frozenset({"عمدة", "عمده"})
"""Heads with the feminine ending that men bear."""

Gender = Literal["f", "m"]


@dataclass(frozen=True, slots=True)
class Profile:
    """What the article's titles say of one person: offices, whom they serve, gender, kind of office."""

    offices: tuple[Office, ...]
    sides: frozenset[str]
    gender: Gender | None
    classes: frozenset[str]
    soldier: bool
    crowned: bool


@dataclass(slots=True)
class Company:
    """The people of an article by number, and the sentence in which each was spoken of last; mutable while read."""

    grid: Grid
    profiles: tuple[Profile, ...]
    last: dict[int, int] = field(default_factory=dict)
    """By number, the word behind the phrase that spoke of the person last."""
    _support: dict[str, int] | None = None

    def is_home(self, iso: str) -> bool:
        """The article speaks of no other country more often."""
        counts = self._counts()
        return counts.get(iso, 0) >= max(counts.values(), default=0)

    def _counts(self) -> dict[str, int]:
        if self._support is None:
            self._support = country_support(self.grid.doc)
        return self._support

    def is_local(self, n: int) -> bool:
        """The titles of the person name no country, or the one that the article names most."""
        sides = self.profiles[n].sides
        return not sides or any(self._counts().get(side, 0) == max(self._counts().values()) for side in sides)

    def other_than_named(self, numbers: list[int], at: int) -> list[int]:
        """Of those who may be meant before they are named, the local one, not one whose country the sentence says."""
        sentence = self.grid.doc.sentences[self.grid.doc.sentence_of[at]]
        said = sides_of(self.grid, sentence.first, sentence.last)
        others = [n for n in numbers if not self.profiles[n].sides & said]
        return others if len(others) == 1 else [n for n in numbers if self.is_local(n)]

    def latest(self, numbers: list[int], *, bare: bool) -> int:
        """Who of them was spoken of last; a bare office (الوزير) means the local one of two named in one sentence."""
        last = max(numbers, key=lambda n: self.last[n])
        if not bare or not self.profiles[last].sides:
            return last
        here = self.grid.doc.sentence_of[self.last[last] - 1]
        beside = [n for n in numbers if self.grid.doc.sentence_of[self.last[n] - 1] == here]
        local = [n for n in beside if not self.profiles[n].sides] or [n for n in beside if self.is_local(n)]
        return local[0] if len(local) == 1 else last

    def agrees(self, n: int, title: Title) -> bool:
        """The gender of the person is not known to be another than the title's."""
        own, said = self.profiles[n].gender, gender_of(self.grid, title)
        return own is None or said is None or own == said


def make_company(grid: Grid, figures: tuple[Figure, ...]) -> Company:
    """Everyone's profile."""
    profiles = tuple(_profile(grid, figure) for figure in figures)
    return Company(grid, profiles)


def _profile(grid: Grid, figure: Figure) -> Profile:
    titles = tuple(figure.titles())
    held = [t for t in titles if t.kind == "office"]
    genders = {gender_of(grid, t) for t in titles} - {None}
    return Profile(
        tuple(office_of(grid, t) for t in held),
        frozenset().union(*(sides_of(grid, t.first, t.last) for t in titles)),
        "f" if "f" in genders else "m" if genders else None,
        frozenset(t.office_class for t in held),
        any(t.office_class == "military" for t in titles),
        any(t.office_class == "royal" and t.head.split()[0] in _THRONES for t in titles),
    )


def gender_of(grid: Grid, title: Title) -> Gender | None:
    """By the ending of an office's or a courtesy's first word; other titles do not show it."""
    if title.kind not in {"office", "courtesy", "description"} or title.plural or title.head in _MEN:
        return None
    return "f" if grid.doc.words[title.first].form.endswith("ة") else "m"


def sides_of(grid: Grid, first: int, last: int) -> frozenset[str]:
    """Codes of the countries and bodies served that the words name; not of where the holder is posted."""
    out: set[str] = set()
    at = first
    while at < last:
        place, code = grid.geographic(at), _bloc(grid, at)
        posted = at > first and (grid.norm(at - 1) in POSTED or (place is not None and place.clitic == "ب"))
        if code is not None and not posted:
            out.add(code)
        elif place is not None and not posted and place.entry.data.get("iso"):
            out.add(str(place.entry.data["iso"]))
        at = place.last if place is not None else at + 1
    return frozenset(out)


def _bloc(grid: Grid, at: int) -> str | None:
    hit = grid.hit(at, "org_name")
    return BLOCS.get(hit.entry.group) if hit is not None else None
