"""How near two words of a name are in sound, within a script and across both."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import groupby

from musnad.link.tables import sounds_table

VOWELS = frozenset("aeiou")
_CLASSES = {"tTQ": "t", "dDEZz": "d", "sS$C": "s", "gjGqk": "k", "Hxh": "h", "bp": "b", "fv": "f", "aeiouwy3": ""}
_COARSE = str.maketrans({code: to for these, to in _CLASSES.items() for code in these})


@cache
def _patterns() -> tuple[re.Pattern[str], dict[str, str]]:
    table = {**sounds_table().arabic, **sounds_table().latin}
    longest_first = sorted(table, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), table


FAR = 0.6
"""A pair that costs more than this part of what is allowed is simply far: 0."""
SWAPPED = 0.35
"""What two neighbouring letters that changed places cost."""


@lru_cache(maxsize=1 << 17)
def codes(word: str) -> str:
    """The sound codes of a folded word of either script. Unknown characters have none.

    A doubled Latin letter is one sound; a doubled Arabic one has a vowel between, and stays.
    """
    pattern, table = _patterns()
    if word.startswith("x"):  # Xi, Xavier
        word = "sh" + word[1:]
    if word.startswith("kn"):  # Knight
        word = word[1:]
    said = "".join(table[m] for m in pattern.findall(word))
    return said if word[0] >= "ء" else "".join(c for c, _ in groupby(said))


@lru_cache(maxsize=1 << 17)
def coarse(word: str) -> str:
    """A key that spellings of one word share: its consonants by class, without vowels and a final ه."""
    said = codes(word)
    said = said[:-1] if len(said) > 2 and said[-1] == "h" else said
    return "".join(c for c, _ in groupby(said.translate(_COARSE))) or said


@cache
def _costs(mode: str, foreign: bool) -> dict[str, float]:
    out: dict[str, float] = {}
    table = sounds_table().costs
    for entry in (getattr(table, mode) + (f" {table.foreign}" if foreign and mode == "arabic" else "")).split():
        out[entry[:2]] = out[entry[1] + entry[0]] = float(entry[2:])
    return out


@lru_cache(maxsize=1 << 18)
def closeness(a: str, b: str, mode: str, foreign: bool) -> float:
    """How near two code strings are, 0..1. ``mode`` is ``arabic``, ``latin`` or ``cross`` (``a`` is the Arabic one).

    Cost of an alignment against the number of consonants. ``foreign``: vowels of a transliterated name weigh little.
    """
    if a == b:
        return 1.0
    heavy, light = _weight(a), _weight(b)
    allowed = 0.3 + 0.3 * max(heavy, light, 1.0)
    limit = FAR * allowed
    if abs(heavy - light) - 1.5 >= limit:  # ه and a weak letter at the end may come for nothing
        return 0.0
    cost = _distance(a, b, mode, foreign, limit)
    return 1.0 - cost / allowed if cost < limit else 0.0


@lru_cache(maxsize=1 << 17)
def _weight(said: str) -> float:
    """Consonants, those that may be vowels counted half."""
    return sum(0.5 if c in "wy3" else 1.0 for c in said if c not in VOWELS)


def _distance(a: str, b: str, mode: str, foreign: bool, limit: float) -> float:
    """Least cost of turning one code string into the other; ``limit`` where it is more."""
    get = _costs(mode, foreign).get
    gaps_a = _gaps(a, mode != "latin", mode == "cross", foreign)
    gaps_b = _gaps(b, mode == "arabic", mode == "cross", foreign)
    row = [0.0]
    for gap in gaps_b:
        row.append(row[-1] + gap)
    above = row
    for i, x in enumerate(a):
        before, above, gap = above, row, gaps_a[i]
        row = [above[0] + gap]
        left = row[0]
        for j, y in enumerate(b):
            best = above[j] if x == y else above[j] + get(x + y, 1.0)
            best = min(best, above[j + 1] + gap, left + gaps_b[j])
            if i and j and x == b[j - 1] and y == a[i - 1] and x != y:  # letters changed places
                best = min(best, before[j - 1] + SWAPPED)
            row.append(best)
            left = best
        if i == len(a) - 1 and b and {x, b[-1]} == {"a", "h"}:  # ا and ه at the end are one sound
            row[-1] = min(row[-1], above[-2] + 0.1)
        if i == 0 and x in "a3" and b and b[0] in VOWELS:  # hamza carries any vowel
            row[1] = min(row[1], 0.0)
        if min(row) >= limit:
            return limit
    return min(row[-1], limit)


@lru_cache(maxsize=1 << 17)
def _gaps(said: str, arabic: bool, cross: bool, foreign: bool) -> tuple[float, ...]:
    """What it costs that a sound is written on one side only, for each code."""
    gap = _arabic_gap if arabic else _latin_gap
    return tuple(gap(said, i, cross, foreign) for i in range(len(said)))


def _arabic_gap(said: str, i: int, cross: bool, foreign: bool) -> float:
    code, last = said[i], i == len(said) - 1
    if code == "3":
        return 0.05 if cross else 0.3
    lenient = foreign or _weight(said) >= 4
    if code in "awy" and i and said[i - 1] == code:
        return 0.05
    if code == "a":
        return 0.1 if i == 0 or last or lenient else (0.3 if cross else 0.35)
    if code in "wy":
        return 0.13 if foreign else (0.32 if cross else (0.22 if lenient else 0.42))
    if code == "t" and foreign and not last and said[i + 1] == "s":  # لورنتسو, لورينزو
        return 0.15
    return 0.1 if code == "h" and last else 1.0


def _latin_gap(said: str, i: int, cross: bool, foreign: bool) -> float:
    code, last = said[i], i == len(said) - 1
    if code in VOWELS:
        return 0.02 if cross else 0.12
    if code in "wy":
        return 0.15 if foreign or not cross else 0.25
    if code == "h":
        silent = last or said[i + 1] not in VOWELS
        return 0.1 if silent else 0.8
    return 0.18 if last and foreign and code in "stdr" else 1.0  # Dubois, Barnier
