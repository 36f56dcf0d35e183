"""One person across articles: blocking by name, a table of features, and what forbids a merge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from musnad.link.days import ordinal
from musnad.link.facts import Facts, PersonFact
from musnad.link.groups import Edge, Groups, join_best_first
from musnad.link.names import Comparison, compare
from musnad.link.parts import Name, keys, parse
from musnad.link.person_score import MERGE, Pair, Unit, score
from musnad.link.sounds import coarse
from musnad.link.terms import Office, office, rank_level

LISTED = 0.45
"""From this score up a pair left apart is listed as a candidate."""
SAME_LISTED = 0.2
"""The same for a pair whose names are the same."""
MARGIN = 0.1
"""A shorter name that fits two people belongs to neither unless it fits one so much better."""
MANY = 40
"""At most so many namesakes are compared with each other one by one; the best attested come first."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A person of one article: ``article`` is the index of its facts, ``full`` the fullest name as parsed."""

    article: int
    fact: PersonFact
    full: Name
    key: str
    offices: tuple[Office, ...]
    countries: frozenset[str]
    company: frozenset[str]
    """Sound keys of the others who stand in the article with a full name."""
    day: int | None
    """Day of publication, counted from year 1."""
    outlet: str | None
    text: int
    """The article whose text this is: its own index, or that of the original it copies."""


def mentions_of(facts: Sequence[Facts], copy_of: Sequence[int]) -> list[Mention]:
    """Every person of every article. ``copy_of[i]`` is the original of article ``i``, itself for an original."""
    out: list[Mention] = []
    for n, article in enumerate(facts):
        fulls = {p.id: _fullest(p) for p in article.people}
        named = {i: name_key(full) for i, full in fulls.items()}
        sounds = {i: sound_key(full) for i, full in fulls.items()}
        for person in article.people:
            offices = tuple(office(o.title) for o in person.offices)
            lands = frozenset().union(*(o.countries for o in offices), (o.country for o in person.offices if o.country))
            company = frozenset(s for i, s in sounds.items() if i != person.id and " " in s)
            full = fulls[person.id]
            key, day, text = named[person.id], ordinal(article.published), copy_of[n]
            out.append(Mention(n, person, full, key, offices, lands, company, day, article.outlet, text))
    return out


def _fullest(person: PersonFact) -> Name:
    return max((parse(name) for name in person.names), key=lambda n: (len(n.tokens), len(n.text), n.text))


@lru_cache(maxsize=1 << 16)
def name_key(name: Name) -> str:
    """The folded words of a name that count, as written without titles and articles."""
    return " ".join(t.core for t in name.tokens if not t.kunya) or " ".join(t.core for t in name.tokens)


@lru_cache(maxsize=1 << 16)
def sound_key(name: Name) -> str:
    """Given and family name by their consonants alone: one for most spellings of a name."""
    words = [t for t in name.tokens if not t.kunya] or list(name.tokens)
    return " ".join(coarse(t.core) for t in (words[0], words[-1])) if len(words) > 1 else ""


# ------------------------------------------------------------------ units


def _units(mentions: Sequence[Mention]) -> list[Unit]:
    by_name: dict[str, list[int]] = defaultdict(list)
    for i, mention in enumerate(mentions):
        by_name[mention.key].append(i)
    out: list[Unit] = []
    for key in sorted(by_name):
        out.extend(_unit(mentions, key, group) for group in _parted(mentions, by_name[key]))
    return out


def _parted(mentions: Sequence[Mention], same_name: list[int]) -> list[list[int]]:
    """Mentions of one written name, together where they share an office, company or the text."""
    if len(same_name) == 1:
        return [same_name]
    groups = Groups(len(same_name))
    first: dict[object, int] = {}
    lone = " " not in mentions[same_name[0]].key
    for n, i in enumerate(same_name):
        for feature in _features(mentions[i], lone):
            groups.join(first.setdefault(feature, n), n)
    return [[same_name[n] for n in group] for group in groups.all()]


def _features(mention: Mention, lone: bool) -> Iterator[object]:
    yield ("text", mention.text)
    for o in mention.offices:
        if o.kind and (o.about or o.countries) and not (lone and not o.countries):
            yield from ((o.kind, word, o.countries) for word in (o.about if not lone else {" ".join(sorted(o.about))}))
            if not o.about:
                yield (o.kind, o.countries)
    if not lone:
        yield from mention.company


def _unit(mentions: Sequence[Mention], key: str, group: list[int]) -> Unit:
    found = [mentions[i] for i in group]
    days = sorted(m.day for m in found if m.day is not None)
    return Unit(
        key,
        found[0].full,
        tuple(group),
        tuple(dict.fromkeys(o for m in found for o in m.offices)),
        frozenset().union(*(m.countries for m in found)),
        frozenset().union(*(m.company for m in found)),
        frozenset(m.outlet for m in found if m.outlet),
        (days[0], days[-1]) if days else None,
        frozenset(m.article for m in found),
        frozenset(level for m in found for r in m.fact.ranks if (level := rank_level(r.words)) is not None),
    )


# ------------------------------------------------------------------ linking


@dataclass(frozen=True, slots=True)
class PeopleLinks:
    """Groups of mentions, and the pairs that were left apart though near: (mention, mention, score, why)."""

    groups: Groups
    near: tuple[tuple[int, int, float, str], ...]


def link_people(
    mentions: Sequence[Mention], together: Sequence[tuple[int, int]] = (), apart: Sequence[tuple[int, int]] = ()
) -> PeopleLinks:
    """Group the mentions. ``together`` and ``apart`` are pairs of mentions that people or events have decided."""
    units = _units(mentions)
    groups = Groups(len(mentions))
    for a, b in apart:
        groups.keep_apart(a, b)
    for a, b in together:
        groups.join(a, b)
    for unit in units:
        for m in unit.mentions[1:]:
            if _may_be_one(mentions, groups.of(unit.mentions[0]), groups.of(m)):
                groups.join(unit.mentions[0], m)
    edges = _scored(units)
    sure = [e for e in edges if e.score >= MERGE]
    clear, unclear = _unambiguous(units, sure)
    as_mentions = [Edge(e.score, units[e.a].mentions[0], units[e.b].mentions[0], e.why) for e in clear]
    join_best_first(groups, as_mentions, lambda a, b: _may_be_one(mentions, a, b))
    left = (*unclear, *(e for e in edges if e.score < MERGE))
    near = tuple(
        (units[e.a].mentions[0], units[e.b].mentions[0], e.score, "; ".join(e.why))
        for e in sorted(left, key=lambda e: (-e.score, e.a, e.b))
        if groups.root(units[e.a].mentions[0]) != groups.root(units[e.b].mentions[0])
    )
    return PeopleLinks(groups, near)


def _may_be_one(mentions: Sequence[Mention], a: list[int], b: list[int]) -> bool:
    """False where an article tells the two apart, or where two of their names are of different people."""
    if len(a) > len(b):
        a, b = b, a
    articles = {mentions[i].article for i in b}
    if any(mentions[i].article in articles for i in a):
        return False
    names_a = sorted({mentions[i].key for i in a}, key=lambda k: (-len(k), k))[:6]
    names_b = sorted({mentions[i].key for i in b}, key=lambda k: (-len(k), k))[:6]
    return all(_one_name(x, y) for x in names_a for y in names_b if x != y)


@lru_cache(maxsize=1 << 18)
def _one_name(a: str, b: str) -> bool:
    return compare(a, b).verdict in {"same", "undecided"}


def _scored(units: Sequence[Unit]) -> list[Edge]:
    sharing = _sharing(units)
    out: list[Edge] = []
    for a, b in sorted(_blocked(units)):
        named = _named(units[a].name, units[b].name)
        if named.verdict in {"same", "undecided"} and units[a].articles.isdisjoint(units[b].articles):
            total, why = score(Pair(units[a], units[b], named, min(sharing(units[a]), sharing(units[b]))))
            if total >= (SAME_LISTED if named.verdict == "same" else LISTED):
                out.append(Edge(total, a, b, why))
    return out


@lru_cache(maxsize=1 << 18)
def _named(a: str, b: str) -> Comparison:
    return compare(a, b)


def _sharing(units: Sequence[Unit]) -> Callable[[Unit], int]:
    """For a name of two words, with how many given names its family name is seen; 0 for longer names."""
    givens: dict[str, set[str]] = defaultdict(set)
    for unit in units:
        words = unit.name.split()
        if len(words) > 1:
            givens[words[-1]].add(words[0])

    def sharing(unit: Unit) -> int:
        words = unit.name.split()
        return len(givens[words[-1]]) if len(words) == 2 else 0

    return sharing


def _blocked(units: Sequence[Unit]) -> set[tuple[int, int]]:
    """Pairs of units worth comparing: those that share a name key, and lone names that share office or company."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for n, unit in enumerate(units):
        for key in _block_keys(unit):
            blocks[key].append(n)
    out: set[tuple[int, int]] = set()
    for key in blocks:
        best = sorted(set(blocks[key]), key=lambda n: (-len(units[n].mentions), n))
        for a, b in combinations(best[:MANY], 2):
            out.add((min(a, b), max(a, b)))
        out.update((min(best[0], n), max(best[0], n)) for n in best[MANY:])
    return out


def _block_keys(unit: Unit) -> Iterator[str]:
    yield from keys(unit.full)
    words = [t.core for t in unit.full.tokens]
    if len(words) > 1:
        yield f"{coarse(words[0])[:1]}. {coarse(words[-1])}"
    for word in {words[0], words[-1]} if words else ():
        for o in unit.offices:
            if o.kind and o.countries:
                yield from (f"{word} {o.kind} {land}" for land in sorted(o.countries))


def _unambiguous(units: Sequence[Unit], edges: Sequence[Edge]) -> tuple[list[Edge], list[Edge]]:
    """Edges of a name that fits several people who are not each other are set aside, unless one fits much better."""
    by_unit: dict[int, list[Edge]] = defaultdict(list)
    for edge in edges:
        for end, other in ((edge.a, edge.b), (edge.b, edge.a)):
            if _fuller(units[other].full, units[end].full):
                by_unit[end].append(edge)
    doubtful: set[tuple[int, int]] = set()
    for end, found in by_unit.items():
        best = max(e.score for e in found)
        others = [e.b if e.a == end else e.a for e in found if e.score > best - MARGIN]
        if any(not _one_name(units[x].name, units[y].name) for x, y in combinations(others, 2)):
            doubtful.update((e.a, e.b) for e in found)
        else:
            doubtful.update((e.a, e.b) for e in found if e.score <= best - MARGIN and _clash(units, e, end, others))
    clear = [e for e in edges if (e.a, e.b) not in doubtful]
    return clear, [e for e in edges if (e.a, e.b) in doubtful]


def _clash(units: Sequence[Unit], edge: Edge, end: int, others: list[int]) -> bool:
    other = edge.b if edge.a == end else edge.a
    return any(not _one_name(units[other].name, units[o].name) for o in others if o != other)


def _fuller(a: Name, b: Name) -> bool:
    return len(a.tokens) > len(b.tokens)
