"""How surely two groups of mentions are one person: a table of features, each a function with its weight."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from musnad.link.names import Comparison
from musnad.link.parts import Name
from musnad.link.terms import Office, contradict, may_be_one_office, same_office

MERGE = 0.7
"""From this score up two people are one. Tuned with tests/link/test_people.py."""
FEW, MANY = 3, 12
"""A family name seen with so few given names is rare, one seen with so many is common."""
RANKS_APART = 3
"""So many steps between two ranks make two people likelier than a promotion or a mistake."""
NEAR_DAYS = 60
"""Offices attested within so many days are held at the same time."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Mentions of one written name that share an office, company or text: what pairs are scored between."""

    name: str
    full: Name
    mentions: tuple[int, ...]
    offices: tuple[Office, ...]
    countries: frozenset[str]
    company: frozenset[str]
    outlets: frozenset[str]
    days: tuple[int, int] | None
    articles: frozenset[int]
    ranks: frozenset[int] = frozenset()
    """Levels of military ranks, 0 the highest."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two units under comparison."""

    a: Unit
    b: Unit
    named: Comparison
    sharing: int
    """With how many given names the family name of a two-word name is seen; 0 for longer names."""


def full_name(pair: Pair) -> float:
    """The same name of three words or more; one person nearly always."""
    long = min(len(pair.a.full.tokens), len(pair.b.full.tokens)) >= 3
    return pair.named.score if pair.named.verdict == "same" and long else 0.0


def short_name(pair: Pair) -> float:
    """The same name of two words, or one a shorter form of the other."""
    long = min(len(pair.a.full.tokens), len(pair.b.full.tokens)) >= 3
    return pair.named.score if pair.named.verdict == "same" and not long else 0.0


def near_name(pair: Pair) -> float:
    """Names that may be one: a lone name, or a word spelled differently. Never enough alone."""
    return pair.named.score if pair.named.verdict == "undecided" else 0.0


def rare_name(pair: Pair) -> float:
    """A name of two words that few share: foreign, or its family name is seen with few given names."""
    short = min(len(pair.a.full.tokens), len(pair.b.full.tokens)) == 2 and pair.named.verdict == "same"
    return float(short and (pair.sharing <= FEW or (pair.a.full.foreign and pair.b.full.foreign)))


def common_name(pair: Pair) -> float:
    """A name of two words whose family name many people of the register share."""
    return float(pair.sharing >= MANY)


def shared_office(pair: Pair) -> float:
    """Both hold one office."""
    return float(any(same_office(x, y) for x in pair.a.offices for y in pair.b.offices))


def clashing_rank(pair: Pair) -> float:
    """Military ranks far apart, at the same time."""
    far = any(abs(x - y) >= RANKS_APART for x in pair.a.ranks for y in pair.b.ranks)
    return float(far and not pair.a.ranks & pair.b.ranks and _same_time(pair))


def clashing_office(pair: Pair) -> float:
    """Offices that nobody holds together, attested at the same time."""
    if shared_office(pair) or not _same_time(pair):
        return 0.0
    return float(any(contradict(x, y) for x in pair.a.offices for y in pair.b.offices))


def other_office(pair: Pair) -> float:
    """Both hold offices, but none in common."""
    a, b = ([o for o in unit.offices if o.kind] for unit in (pair.a, pair.b))
    apart = bool(a and b) and not any(may_be_one_office(x, y) for x in a for y in b)
    return float(apart and not clashing_office(pair))


def shared_country(pair: Pair) -> float:
    """Offices of one country."""
    return float(bool(pair.a.countries & pair.b.countries))


def other_country(pair: Pair) -> float:
    """Offices of different countries."""
    return float(bool(pair.a.countries and pair.b.countries and not pair.a.countries & pair.b.countries))


def shared_company(pair: Pair) -> float:
    """Named beside the same people."""
    return min(1.0, len(pair.a.company & pair.b.company) / 2 + 0.5) if pair.a.company & pair.b.company else 0.0


def one_outlet(pair: Pair) -> float:
    """Told of by the same outlet at the same time."""
    return float(bool(pair.a.outlets & pair.b.outlets) and _same_time(pair))


FEATURES: tuple[tuple[Callable[[Pair], float], float], ...] = (
    (full_name, 1.1),
    (short_name, 0.68),
    (near_name, 0.6),
    (rare_name, 0.1),
    (common_name, -0.2),
    (shared_office, 0.3),
    (clashing_office, -0.4),
    (clashing_rank, -0.2),
    (other_office, -0.18),
    (shared_country, 0.1),
    (other_country, -0.25),
    (shared_company, 0.3),
    (one_outlet, 0.05),
)
"""Each feature of a pair and its weight; the score is their sum. The docstrings are what users are told."""


def score(pair: Pair) -> tuple[float, tuple[str, ...]]:
    """The score of a pair and the reasons in words, the name's first."""
    total, why = 0.0, [pair.named.why]
    for feature, weight in FEATURES:
        value = feature(pair)
        if value:
            total += weight * value
            why.append(f"{(feature.__doc__ or '').split(chr(10))[0].rstrip('.')} ({weight * value:+.2f})")
    return round(total, 4), tuple(why)


def _same_time(pair: Pair) -> bool:
    a, b = pair.a.days, pair.b.days
    return a is None or b is None or (a[0] - NEAR_DAYS <= b[1] and b[0] - NEAR_DAYS <= a[1])
