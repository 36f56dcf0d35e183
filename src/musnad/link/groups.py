"""Joining records into groups in a fixed order, with what must not be joined held apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edge:
    """Two records (by index) that may be one; ``score`` 0 up, ``why`` the reasons in words."""

    score: float
    a: int
    b: int
    why: tuple[str, ...] = ()


class Groups:
    """Disjoint groups of the records 0 .. n-1. Which joins happen depends on the set of edges, not on their order."""

    def __init__(self, n: int) -> None:
        self.parent = list(range(n))
        self.members: dict[int, list[int]] = {}
        self.apart: dict[int, set[int]] = defaultdict(set)

    def root(self, i: int) -> int:
        """The record that stands for the group of ``i``: its smallest index."""
        while self.parent[i] != i:
            self.parent[i] = self.parent[self.parent[i]]
            i = self.parent[i]
        return i

    def of(self, i: int) -> list[int]:
        """The members of the group of ``i``."""
        return self.members.get(self.root(i), [self.root(i)])

    def keep_apart(self, a: int, b: int) -> None:
        """Never join these two, nor what they are joined with."""
        x, y = self.root(a), self.root(b)
        self.apart[x].add(y)
        self.apart[y].add(x)

    def may_join(self, a: int, b: int) -> bool:
        """False where a rule holds the two groups apart."""
        return self.root(b) not in self.apart[self.root(a)]

    def join(self, a: int, b: int) -> bool:
        """Join two groups; False where they are one already or must stay apart."""
        x, y = self.root(a), self.root(b)
        if x == y or y in self.apart[x]:
            return False
        x, y = min(x, y), max(x, y)
        self.members[x] = self.members.get(x, [x]) + self.members.pop(y, [y])
        self.parent[y] = x
        for other in self.apart.pop(y, set()):
            self.apart[other].discard(y)
            self.apart[other].add(x)
            self.apart[x].add(other)
        return True

    def all(self) -> list[list[int]]:
        """Every group, members in order, groups by their smallest member."""
        found: dict[int, list[int]] = defaultdict(list)
        for i in range(len(self.parent)):
            found[self.root(i)].append(i)
        return list(found.values())


def join_best_first(groups: Groups, edges: Iterable[Edge], allowed: Callable[[list[int], list[int]], bool]) -> None:
    """Join along the edges, the surest first, ties in the order of the records, wherever ``allowed`` says so."""
    for edge in sorted(edges, key=lambda e: (-e.score, e.a, e.b)):
        one, apart = groups.root(edge.a) == groups.root(edge.b), not groups.may_join(edge.a, edge.b)
        if not one and not apart and allowed(groups.of(edge.a), groups.of(edge.b)):
            groups.join(edge.a, edge.b)


def bucket(records: Iterable[tuple[Hashable, int]]) -> dict[Hashable, list[int]]:
    """Record indices by key, in order, each once per key."""
    out: dict[Hashable, list[int]] = defaultdict(list)
    for key, i in records:
        if not out[key] or out[key][-1] != i:
            out[key].append(i)
    return out
