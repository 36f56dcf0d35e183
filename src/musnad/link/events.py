"""Contacts of different articles that are one event: who, when, where. What one article tells apart stays apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from musnad.link.days import FINE, gap, months
from musnad.link.event_score import LASTING, MERGE, STAY, Occurrence, Side, known_day, same_place, same_text, score
from musnad.link.groups import Edge, Groups, join_best_first

_LEAVING = frozenset({"dismissed", "resigned"})
APPOINTED = 62
"""Within so many days two reports that someone got the same post are one, though they give other days."""
WINDOW = 40
"""Within a block, each contact is compared with so many after it in order of time."""


# ------------------------------------------------------------------ linking


def link_events(
    occurrences: Sequence[Occurrence],
    together: Sequence[tuple[int, int]] = (),
    apart: Sequence[tuple[int, int]] = (),
) -> Groups:
    """Group the contacts of all articles into events."""
    groups = Groups(len(occurrences))
    for a, b in apart:
        groups.keep_apart(a, b)
    for a, b in together:
        groups.join(a, b)
    edges = []
    for a, b in sorted(_blocked(occurrences)):
        x, y = occurrences[a], occurrences[b]
        if x.article != y.article and x.fact.type == y.fact.type and _possible(x, y):
            total, why = score(x, y)
            if total >= MERGE:
                edges.append(Edge(total, a, b, why))
    join_best_first(groups, edges, lambda a, b: _compatible(occurrences, a, b))
    return groups


def _possible(a: Occurrence, b: Occurrence) -> bool:
    """Days that meet, or lie near where something else speaks for one event."""
    if a.fact.type == "appointment" and not (_one_way(a, b) and _one_post(a, b)):
        return False
    if a.when is None or b.when is None:
        return True
    far = gap(a.when, b.when)
    if far == 0:
        return True
    if a.fact.type == "appointment":
        return far <= APPOINTED and bool(a.about & b.about)
    if a.fact.type in LASTING:
        return far <= STAY and a.when.dated and b.when.dated and bool(same_place(a, b))
    return far == 1 and a.when.dated and b.when.dated and (bool(a.about & b.about) or bool(same_text(a, b)))


def _one_way(a: Occurrence, b: Occurrence) -> bool:
    """False where one gains the post and the other leaves it."""
    ways = {change in _LEAVING for o in (a, b) if (change := o.fact.change)}
    return len(ways) < 2


def _one_post(a: Occurrence, b: Occurrence) -> bool:
    """False where each names the post, in other words."""
    return not (a.about and b.about) or bool(a.about & b.about)


def _compatible(occurrences: Sequence[Occurrence], a: list[int], b: list[int]) -> bool:
    """No article in both groups, and all their days within one of each other."""
    articles = {occurrences[i].article for i in a}
    if any(occurrences[i].article in articles for i in b):
        return False
    dated = [w for i in (*a, *b) if (w := occurrences[i].when) is not None and w.dated]
    kind = occurrences[a[0]].fact.type
    slack = APPOINTED if kind == "appointment" else (STAY if kind in LASTING else 1)
    return not dated or max(w.first for w in dated) - min(w.last for w in dated) <= slack


def _blocked(occurrences: Sequence[Occurrence]) -> set[tuple[int, int]]:
    """Pairs that share two sides in a month, or one side where a report names one only or the day is the same."""
    blocks: dict[object, list[int]] = defaultdict(list)
    for i, one in enumerate(occurrences):
        for key in _block_keys(one):
            blocks[key].append(i)
    days = [known_day(one) or 0 for one in occurrences]
    out: set[tuple[int, int]] = set()
    for block in {tuple(dict.fromkeys(block)) for block in blocks.values() if len(block) > 1}:
        ordered = sorted(block, key=days.__getitem__)
        for n, a in enumerate(ordered):
            out.update([(a, b) if a < b else (b, a) for b in ordered[n + 1 : n + 1 + WINDOW]])
    return out


def _block_keys(one: Occurrence) -> Iterator[object]:
    kind = one.fact.type
    spans = tuple(months(one.when)) if one.when else (0,)
    tokens = [_tokens(s) for s in one.sides]
    for a, b in combinations(tokens, 2):
        for pair in sorted({(min(x, y), max(x, y)) for x in a for y in b if x != y}):
            yield from ((kind, pair, month) for month in spans)
    if kind == "appointment":
        yield from ((kind, side.who) for side in one.sides)
    elif len(one.sides) == 1 or kind == "conference":
        yield from ((kind, side.who, month) for side in one.sides for month in spans)
    if one.when and one.when.grain in FINE:
        for side in one.sides:
            yield from (
                (kind, side.who, "day", day) for day in (one.when.first - 1, one.when.first, one.when.first + 1)
            )


def _tokens(side: Side) -> list[str]:
    """What a side may be met by in another report: itself, its state, the words of its office or name."""
    if not side.name and side.words:
        return [side.who, f"w:{max(side.words, key=lambda w: (len(w), w))}"]
    return [side.who, *((f"s:{side.state}",) if side.state else ()), *(f"w:{w}" for w in sorted(side.words))]
