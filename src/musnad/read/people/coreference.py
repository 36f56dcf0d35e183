"""Who is who: the phrases of one article grouped into people.

Full names are grouped first (equal, one inside the other, or the same but for spelling); short ones (a surname, a given
name) then go to the person they fit, the last mentioned where they fit several.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from musnad.read.people.names import Name
from musnad.read.people.phrases import Phrase
from musnad.read.people.titles import Title


@dataclass(slots=True)
class Figure:
    """One person while the article is being read; mutable only here."""

    phrases: list[Phrase] = field(default_factory=list)
    forms: list[tuple[str, ...]] = field(default_factory=list)

    @property
    def longest(self) -> tuple[str, ...]:
        """The fullest form of the name, in units."""
        return max(self.forms, key=len)

    def names(self) -> Iterable[Name]:
        """Every mention by name."""
        return (p.name for p in self.phrases if p.name is not None)

    def titles(self) -> Iterable[Title]:
        """Every title written beside the name."""
        return (t for p in self.phrases for t in p.titles)

    def add(self, phrase: Phrase) -> None:
        """Take in a phrase that names the person."""
        self.phrases.append(phrase)
        if phrase.name is not None and phrase.name.units not in self.forms:
            self.forms.append(phrase.name.units)


def find_figures(phrases: tuple[Phrase, ...]) -> tuple[Figure, ...]:
    """The people of an article, in the order in which they first appear."""
    figures: list[Figure] = []
    named = [p for p in phrases if p.name is not None]
    for phrase in named:
        if phrase.name is not None and len(phrase.name.units) > 1:
            _place(figures, phrase, phrase.name.units)
    for phrase in named:
        if phrase.name is not None and len(phrase.name.units) == 1:
            _place_short(figures, phrase, phrase.name.units[0])
    for figure in figures:
        figure.phrases.sort(key=lambda p: p.first)
    return tuple(sorted(figures, key=lambda f: f.phrases[0].first))


def _place(figures: list[Figure], phrase: Phrase, units: tuple[str, ...]) -> None:
    for rule in (_equal, _shortened, _last_part, _misspelt):
        for figure in reversed(figures):
            if rule is _last_part and len(units) < len(figure.longest) and _otherwise_titled(figure, phrase):
                continue
            if any(rule(units, form) for form in figure.forms) and _consistent(units, figure.forms):
                figure.add(phrase)
                return
    figures.append(Figure())
    figures[-1].add(phrase)


def _otherwise_titled(figure: Figure, phrase: Phrase) -> bool:
    """The phrase has a rank that the figure has not: a father, not a shorter name."""
    own = {t.head for t in phrase.titles if t.kind == "rank"}
    return bool(own) and not own & {t.head for t in figure.titles()}


def _consistent(units: tuple[str, ...], forms: list[tuple[str, ...]]) -> bool:
    """No full form of the figure has another given name: brothers share all but that."""
    return not any(
        len(form) == len(units) > 2 and form[1:] == units[1:] and not alike(form[0], units[0]) for form in forms
    )


def _place_short(figures: list[Figure], phrase: Phrase, unit: str) -> None:
    peers = [f for f in figures if _is_royal(f.titles())] if _is_royal(phrase.titles) else figures
    fitting = [f for f in peers if unit in _short_forms(f)] or [f for f in peers if (unit,) in f.forms]
    if not fitting:
        fitting = [f for f in peers if len(f.longest) > 1 and alike(unit, f.longest[-1]) and len(unit) > 3]
    if fitting:
        _nearest(fitting, phrase).add(phrase)
        return
    figures.append(Figure())
    figures[-1].add(phrase)


def _is_royal(titles: Iterable[Title]) -> bool:
    """A king or prince is called by the given name alone, which nobody else's bare name answers to."""
    return any(title.office_class == "royal" for title in titles)


def _short_forms(figure: Figure) -> set[str]:
    longest = figure.longest
    out = {longest[-1], longest[0]}
    if len(longest) > 2:
        out.add(longest[-2])
    return out


def _nearest(figures: list[Figure], phrase: Phrase) -> Figure:
    """The figure of that rank, else the one named last before the phrase, else the first; surnames first."""
    if phrase.name is None or len(figures) == 1:
        return figures[0]
    unit = phrase.name.units[0]
    by_surname = [f for f in figures if f.longest[-1] == unit] or figures
    heads = {t.head for t in phrase.titles}
    titled = [f for f in by_surname if heads & {t.head for t in f.titles()}] if heads else []
    pool = titled or by_surname
    before = [f for f in pool if f.phrases[0].first < phrase.first]
    return max(before, key=lambda f: max(p.first for p in f.phrases if p.first < phrase.first)) if before else pool[0]


def _equal(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return a == b or _flat(a) == _flat(b)


def _flat(units: tuple[str, ...]) -> str:
    return "".join(units).replace(" ", "").replace("-", "")


def _shortened(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """One name is the other without some of its parts, the first kept."""
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if len(short) < 2 or short[0] != long[0]:
        return False
    rest = iter(long)
    return all(unit in rest for unit in short)


def _last_part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """A name of three parts or more is called later by its last two; the other way round they are son and father."""
    if len(short) > len(long) and " " in long[0]:
        short, long = long, short
    return len(short) >= 2 and len(long) > len(short) and long[-len(short) :] == short


def _misspelt(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Two spellings of one name: each part alike, or the same parts in another order."""
    if len(a) != len(b):
        return False
    if len(a) == 2 and sorted(a) == sorted(b):
        return True
    if len(a) > 2 and a[0] == b[0] and sorted(map(skeleton, a)) == sorted(map(skeleton, b)):
        return True
    return any(x == y for x, y in zip(a, b, strict=True)) and all(alike(x, y) for x, y in zip(a, b, strict=True))


def alike(a: str, b: str) -> bool:
    """Two spellings of one name part: equal consonants, or one letter apart in five."""
    if a == b:
        return True
    if min(len(a), len(b)) < 4:
        return skeleton(a) == skeleton(b) and a[0] == b[0] and abs(len(a) - len(b)) <= 1
    return skeleton(a) == skeleton(b) or (min(len(a), len(b)) >= 5 and _one_apart(a, b))


_SOUNDS = str.maketrans(
    {
        "ث": "س",
        "ص": "س",
        "ط": "ت",
        "ق": "ك",
        "غ": "ج",
        "خ": "ك",
        "ذ": "د",
        "ض": "د",
        "ظ": "ز",
        "ح": "ه",
        "ع": "ا",
        "ء": "ا",
    }
)


@lru_cache(maxsize=4096)
def skeleton(unit: str) -> str:
    """The consonants of a name part by classes of sound, vowels, article and doubled letters dropped."""
    bare = unit.removeprefix("ال").translate(_SOUNDS)
    out = [c for c in bare if c not in "اويه -"]
    return "".join(c for i, c in enumerate(out) if i == 0 or out[i - 1] != c)


def _one_apart(a: str, b: str) -> bool:
    if abs(len(a) - len(b)) > 1:
        return False
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1
    short, long = (a, b) if len(a) < len(b) else (b, a)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
