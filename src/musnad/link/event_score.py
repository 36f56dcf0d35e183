"""How surely two contacts are one event: a table of features, each a function with its weight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from musnad.link.days import FINE, Stretch, gap
from musnad.link.facts import ContactFact
from musnad.link.names import compare
from musnad.link.places import Place, apart
from musnad.link.terms import norms, plain, terms
from musnad.model import Span

MERGE = 0.68
"""From this score up two contacts are one event. Tuned with tests/link/test_events.py."""
LASTING = frozenset({"visit", "conference"})
"""Types that may last some days, so that reports of different days of one may differ by :data:`STAY`."""
STAY = 2


@dataclass(frozen=True, slots=True)
class Side:
    """Someone who takes part: ``who`` is the entity across articles.

    ``name`` is a person's name, empty for a body; ``state`` the country that a person serves or that a state is;
    ``words`` what a person's offices are about, or the words of a body's name.
    """

    who: str
    role: str
    name: str
    state: str | None
    words: frozenset[str]
    span: Span
    unnamed: bool = False


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One contact of one article, ready to be compared."""

    article: int
    fact: ContactFact
    sides: tuple[Side, ...]
    others: tuple[Side, ...]
    """Those who were only present, or carried the message."""
    when: Stretch | None
    date: str | None
    published: int | None
    places: tuple[Place, ...]
    about: frozenset[str]
    original: int
    """The article that this one copies, or its own index."""


# ------------------------------------------------------------------ the scorer, as a table


def sides_shared(a: Occurrence, b: Occurrence) -> float:
    """The same sides took part."""
    matched, _ = _matched(a.sides, b.sides)
    fewest = min(len(a.sides), len(b.sides))
    if not fewest or not matched:
        return 0.0
    whole = matched / fewest
    return whole if fewest > 1 or len(a.sides) == len(b.sides) == 1 else whole * 0.6


def sides_apart(a: Occurrence, b: Occurrence) -> float:
    """Each report has a side that the other does not have, and they share one at most."""
    matched, left = _matched(a.sides, b.sides)
    return float(left and matched < 1.5 and a.fact.type != "conference")


def same_day(a: Occurrence, b: Occurrence) -> float:
    """Told for the same day."""
    return float(_dated(a, b) and _gap(a, b) == 0 and a.when.grain in FINE and b.when.grain in FINE)  # type: ignore[union-attr]


def day_within(a: Occurrence, b: Occurrence) -> float:
    """The day of one lies within the month or year of the other."""
    return float(_dated(a, b) and _gap(a, b) == 0 and not same_day(a, b))


def next_day(a: Occurrence, b: Occurrence) -> float:
    """One day apart: one of them may be mistaken."""
    return float(_dated(a, b) and _gap(a, b) == 1 and a.fact.type not in LASTING)


def same_stay(a: Occurrence, b: Occurrence) -> float:
    """Told for neighbouring days of what may last some days."""
    return float(_dated(a, b) and 1 <= _gap(a, b) <= STAY and a.fact.type in LASTING)


def same_occasion(a: Occurrence, b: Occurrence) -> float:
    """A gathering of one name, on one day and at one place."""
    gathering = a.fact.type == b.fact.type == "conference"
    return float(gathering and bool(same_day(a, b)) and bool(same_place(a, b)) and len(a.about & b.about) > 1)


def day_unknown(a: Occurrence, b: Occurrence) -> float:
    """One gives no day, and was published within days of the other's."""
    if _dated(a, b) or a.when is None or b.when is None:
        return 0.0
    far = _distance(a, b)
    return 1.0 if far <= 7 else (0.6 if far <= 31 else 0.0)


def long_ago(a: Occurrence, b: Occurrence) -> float:
    """One gives no day, and was published long before or after."""
    return float(not _dated(a, b) and a.when is not None and b.when is not None and _distance(a, b) > 31)


def same_place(a: Occurrence, b: Occurrence) -> float:
    """At the same place."""
    return float(_places(a, b) == "same")


def same_land(a: Occurrence, b: Occurrence) -> float:
    """In the same country, as far as is told."""
    return float(_places(a, b) == "land")


def other_city(a: Occurrence, b: Occurrence) -> float:
    """In different cities."""
    return (0.45 if _one_encounter(a, b) else 1.0) if _places(a, b) == "city apart" else 0.0


def other_land(a: Occurrence, b: Occurrence) -> float:
    """In different countries."""
    return (0.34 if _one_encounter(a, b) else 1.0) if _places(a, b) == "land apart" else 0.0


def same_post(a: Occurrence, b: Occurrence) -> float:
    """The same post was filled or left."""
    return float(a.fact.type == "appointment" and bool(a.about & b.about))


def same_matter(a: Occurrence, b: Occurrence) -> float:
    """About the same matters."""
    both = len(a.about & b.about)
    return min(1.0, both / 3)


def same_text(a: Occurrence, b: Occurrence) -> float:
    """Told in copies of one text."""
    return float(a.original == b.original)


FEATURES = (
    (sides_shared, 0.6),
    (sides_apart, -0.35),
    (same_day, 0.3),
    (day_within, 0.15),
    (next_day, -0.05),
    (same_stay, 0.15),
    (day_unknown, 0.1),
    (long_ago, -0.1),
    (same_place, 0.2),
    (same_land, 0.12),
    (other_city, -0.45),
    (other_land, -0.65),
    (same_matter, 0.12),
    (same_post, 0.2),
    (same_occasion, 0.2),
    (same_text, 0.3),
)
"""Each feature of two contacts and its weight; the score is their sum. The docstrings are what users are told."""


def score(a: Occurrence, b: Occurrence) -> tuple[float, tuple[str, ...]]:
    """The score of two contacts and the reasons in words."""
    total, why = 0.0, []
    for feature, weight in FEATURES:
        value = feature(a, b)
        if value:
            total += weight * value
            why.append(f"{(feature.__doc__ or '').rstrip('.')} ({weight * value:+.2f})")
    return round(total, 4), tuple(why)


def _dated(a: Occurrence, b: Occurrence) -> bool:
    return a.when is not None and b.when is not None and a.when.dated and b.when.dated


def _gap(a: Occurrence, b: Occurrence) -> int:
    return gap(a.when, b.when) if a.when and b.when else 0


def _distance(a: Occurrence, b: Occurrence) -> int:
    """Days between the known day of one (else its publication) and the publication of the other."""
    x, y = known_day(a), known_day(b)
    return abs(x - y) if x is not None and y is not None else 0


def _one_encounter(a: Occurrence, b: Occurrence) -> bool:
    """The same two sides on one day: that they met twice, far apart, is less likely than that a report errs."""
    return bool(same_day(a, b)) and min(len(a.sides), len(b.sides)) > 1 and _matched(a.sides, b.sides)[0] >= 1.9


def known_day(a: Occurrence) -> int | None:
    """The last day of the contact where it is told, else the day of publication."""
    return a.when.last if a.when and a.when.dated else a.published


def _matched(a: Sequence[Side], b: Sequence[Side]) -> tuple[float, bool]:
    """How many sides are shared (a stand-in counts 0.85, a near name 0.6), and whether both have one left over."""
    pairs = sorted(
        ((_side(x, y), i, j) for i, x in enumerate(a) for j, y in enumerate(b) if _side(x, y) > 0),
        key=lambda p: (-p[0], p[1], p[2]),
    )
    used_a: set[int] = set()
    used_b: set[int] = set()
    total = 0.0
    for value, i, j in pairs:
        if i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            total += value
    return total, len(used_a) < len(a) and len(used_b) < len(b)


def _side(x: Side, y: Side) -> float:
    if {x.role, y.role} == {"sender", "recipient"}:  # a message and the answer to it
        return 0.0
    if x.who == y.who:
        return 1.0
    if x.name and y.name:
        return 0.6 if compare(x.name, y.name).verdict in {"undecided", "same"} else 0.0
    if x.name or y.name:
        return _stands_for(x, y) if x.name else _stands_for(y, x)
    return 0.7 if x.state and x.state == y.state else 0.0


def _stands_for(person: Side, body: Side) -> float:
    """A person stands for a body that his office names, and for the state he serves and its delegation."""
    if not body.words or body.unnamed:
        return (0.6 if body.unnamed else 0.85) if person.state and person.state == body.state else 0.0
    return 0.85 if body.words <= person.words and body.state in {None, person.state} else 0.0


def _places(a: Occurrence, b: Occurrence) -> str:
    """``same``, ``land``, ``city apart``, ``land apart`` or nothing known."""
    if not a.places or not b.places:
        return ""
    if any(_one_place(x, y) for x in a.places for y in b.places):
        return "same"
    lands_a, lands_b = ({p.country for p in o.places if p.country} for o in (a, b))
    if lands_a and lands_b and not lands_a & lands_b:
        return "land apart"
    if _cities_apart(a, b):
        return "city apart"
    return "land" if lands_a & lands_b else ""


def _one_place(x: Place, y: Place) -> bool:
    if x.level != y.level or (x.vague and x.level == "building"):
        return False
    return bool(x.key & y.key) or (x.at is not None and y.at is not None and not apart(x, y))


def _cities_apart(a: Occurrence, b: Occurrence) -> bool:
    """Both name cities, and none of the one is any of the other's."""
    x, y = ([p for p in o.places if p.level == "city"] for o in (a, b))
    if not x or not y or any(p.vague for p in (*x, *y)):
        return False
    return all(apart(p, q) for p in x for q in y)


def matters(fact: ContactFact) -> frozenset[str]:
    """The words that a contact is about: of topics, outcomes, position and paper, of a gathering its name."""
    phrases = (*fact.topics, *fact.outcomes, *(q.words for q in (fact.position, fact.paper) if q))
    phrases = (*phrases, fact.trigger.words) if fact.type == "conference" else phrases
    said = {plain(n) for phrase in phrases for n in norms(phrase)}
    return frozenset(w for w in said - terms("offices", "empty") if len(w) > 2)
