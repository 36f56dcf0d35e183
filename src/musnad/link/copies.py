"""Copies: articles that carry the same text, found by shared runs of twelve words; the original; what was changed.

The method is exact: every run of :data:`RUN` folded words of an article (without furniture) is hashed, and articles
that share runs are compared by the part of their runs they share. No sampling, so that small copies are found as well.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice

from musnad.link.days import ordinal
from musnad.link.facts import Facts
from musnad.link.records import Edit
from musnad.link.tables import terms_table
from musnad.model import Word
from musnad.text import fold_text, words

RUN = 12
"""Words in a run."""
SHARE = 0.3
"""Part of the shorter article's runs that must stand in the other: one changed word breaks twelve runs."""
FOURS = 0.35
"""Where runs leave doubt (small changes everywhere): part of the shorter's runs of four words that the other must hold.
Copies of the gold hold 0.39 to 0.74, other articles on one event at most 0.14."""
WEEKS = 14
"""A run that is still written so many days later is a formula, not a copy."""
COMMON = 40
"""A run in more articles than this is a set phrase of an outlet: it leads to the first of them only."""
EDITS = 60
"""At most so many edits are told of one copy."""


@dataclass(frozen=True, slots=True)
class Copy:
    """Article ``index`` copies article ``original``; ``share`` of its text is found there."""

    index: int
    original: int
    share: float


def find_copies(facts: Sequence[Facts]) -> dict[int, Copy]:
    """Which of the articles are copies, and of which; ``facts`` in their fixed order (day, key)."""
    numbers: dict[str, int] = {}
    runs = [_runs(f.body, numbers) for f in facts]
    shared = _shared_by_two(runs)
    formulas = _formulas(facts, runs, shared)
    runs = [_without(article, formulas) for article in runs]
    pairs = [pair for pair in _candidates(runs, shared - formulas) if _is_copy(facts, runs, *pair)]
    out: dict[int, Copy] = {}
    for group in _groups(len(facts), pairs):
        for original, copied in _stars(facts, group, set(pairs)):
            made = (_copy(facts, runs, i, original) for i in copied)
            out.update({copy.index: copy for copy in made if copy.share >= SHARE})
    return out


def _stars(
    facts: Sequence[Facts], group: Sequence[int], pairs: set[tuple[int, int]]
) -> Iterator[tuple[int, list[int]]]:
    """Originals with what copies them directly: a copy of a copy of other text is none."""
    left = list(group)
    while len(left) > 1:
        original = _original(facts, left)
        copied = [i for i in left if (min(i, original), max(i, original)) in pairs]
        if copied:
            yield original, copied
        left = [i for i in left if i != original and i not in copied]


def _runs(body: Sequence[str], numbers: dict[str, int]) -> array[int]:
    """Hashes of the runs of an article, sorted, each once. An article shorter than a run is one run.

    ``numbers`` gives each word a number when it first comes: hashes of those are the same in every process.
    """
    said = [numbers.setdefault(word, len(numbers)) for word in body]
    length = min(RUN, len(said))
    return array("q", sorted(set(map(hash, zip(*(said[i:] for i in range(length)), strict=False)))))


def _shared_by_two(runs: Sequence[array[int]]) -> set[int]:
    """The runs that stand in more than one article."""
    seen: set[int] = set()
    shared: set[int] = set()
    for article in runs:
        shared.update(seen.intersection(article))
        seen.update(article)
    return shared


def _formulas(facts: Sequence[Facts], runs: Sequence[array[int]], shared: set[int]) -> set[int]:
    """Runs that recur over weeks: full titles, set phrases of an outlet."""
    first: dict[int, int] = {}
    formulas: set[int] = set()
    for f, article in zip(facts, runs, strict=True):  # in order of days
        day = ordinal(f.published)
        if day is not None:
            formulas.update(run for run in shared.intersection(article) if day - first.setdefault(run, day) > WEEKS)
    return formulas


def _without(article: array[int], formulas: set[int]) -> array[int]:
    return article if formulas.isdisjoint(article) else array("q", (r for r in article if r not in formulas))


def _candidates(runs: Sequence[array[int]], shared: set[int]) -> Iterator[tuple[int, int]]:
    """Pairs of articles that share a run, in order."""
    holders: dict[int, list[int]] = defaultdict(list)
    for i, article in enumerate(runs):
        for run in shared.intersection(article):
            holders[run].append(i)
    groups = {tuple(group) for group in holders.values()}
    counts: Counter[tuple[int, int]] = Counter()
    for group in groups:
        counts.update(_pairs(group))
    yield from sorted(counts)


def _pairs(group: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    if len(group) > COMMON:
        yield from ((group[0], other) for other in group[1:])
        return
    yield from ((a, b) for n, a in enumerate(group) for b in group[n + 1 :])


def _shared(a: array[int], b: array[int]) -> int:
    return len(set(a).intersection(b))


def _is_copy(facts: Sequence[Facts], runs: Sequence[array[int]], a: int, b: int) -> bool:
    short, long = sorted((a, b), key=lambda i: (len(runs[i]), i))
    if not runs[short]:
        return False
    if _shared(runs[short], runs[long]) >= SHARE * len(runs[short]):
        return True
    return _same_fours(facts[short].body, facts[long].body) >= FOURS


def _same_fours(short: Sequence[str], long: Sequence[str]) -> float:
    """Part of the shorter text's runs of four words that stand in the longer."""
    fours = set(zip(short, short[1:], short[2:], short[3:], strict=False))
    return len(fours.intersection(zip(long, long[1:], long[2:], long[3:], strict=False))) / max(1, len(fours))


def _groups(n: int, pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    parent = list(range(n))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for a, b in pairs:
        x, y = root(a), root(b)
        parent[max(x, y)] = min(x, y)
    groups: dict[int, list[int]] = defaultdict(list)
    for i in range(n):
        groups[root(i)].append(i)
    return [group for group in groups.values() if len(group) > 1]


# ------------------------------------------------------------------ the original


def _original(facts: Sequence[Facts], group: Sequence[int]) -> int:
    """The article the others stand on: one that others credit, an agency's, the earliest, the longest."""

    def order(i: int) -> tuple[int, int, str, int, str]:
        f = facts[i]
        credits = sum(_credits(facts[j], f) for j in group if j != i)
        return (-credits, -is_agency(f.outlet), f.published or "9999", -len(f.body), f.key)

    return min(group, key=order)


def is_agency(outlet: str | None) -> bool:
    """True for an outlet whose name says that it is a news agency."""
    if outlet is None:
        return False
    name = " ".join(word.norm for word in words(outlet))
    return any(f" {mark} " in f" {name} " for mark in terms_table().organizations.agencies)


def _credits(copy: Facts, original: Facts) -> bool:
    """True where an article names the other's outlet as its agency, in words or by the mark in its dateline."""
    if original.outlet is None or copy.outlet == original.outlet:
        return False
    outlet = fold_text(original.outlet)
    if any(fold_text(agency) in outlet or outlet in fold_text(agency) for agency in copy.agencies):
        return True
    return outlet in fold_text(copy.head)


def _copy(facts: Sequence[Facts], runs: Sequence[array[int]], i: int, original: int) -> Copy:
    here, there = facts[i].body, facts[original].body
    matcher = SequenceMatcher(None, there, here, autojunk=False)
    share = sum(b.size for b in matcher.get_matching_blocks() if b.size >= 2) / max(1, len(here))
    return Copy(i, original, round(min(1.0, max(share, _share(runs, i, original))), 2))


def edits(original: Sequence[Word], copy: Sequence[Word]) -> tuple[Edit, ...]:
    """What a copy changed, word by word and as written; a difference of spelling alone is none. At most ``EDITS``."""
    there, here = ([word.norm for word in text] for text in (original, copy))
    codes = SequenceMatcher(None, there, here, autojunk=False).get_opcodes()
    changed = (Edit(_written(original[a:b]), _written(copy[c:d])) for tag, a, b, c, d in codes if tag != "equal")
    return tuple(islice(changed, EDITS))


def _written(words: Sequence[Word]) -> str:
    return " ".join(word.form for word in words)


def _share(runs: Sequence[array[int]], i: int, original: int) -> float:
    return _shared(runs[i], runs[original]) / max(1, len(runs[i]))
