"""One organization or state across articles: by its words without country, and by the country it is of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from musnad.link.facts import Facts, OrganizationFact
from musnad.link.groups import Groups
from musnad.link.tables import terms_table
from musnad.link.terms import countries, is_state, known_body, norms, plain, terms
from musnad.text import fold_text

_DATELINE = re.compile(r"^\W*([^\W\d_]+(?: [^\W\d_]+){0,2})\s*(?:[-–—:/(،]|\d|في\b)")
_ASIDE = re.compile(r"[(\[][^)\]]*[)\]]")


@dataclass(frozen=True, slots=True)
class Body:
    """An organization of one article: the words of its name, its country, or the country it stands for.

    ``named`` is True where its own words give the country, not the article's home.
    """

    article: int
    fact: OrganizationFact
    words: frozenset[str]
    country: str | None
    state: str | None
    anonymous: bool
    named: bool


def bodies_of(facts: Sequence[Facts]) -> list[Body]:
    """Every organization of every article, in order. A ministry without a country is of the article's own."""
    out = []
    for n, article in enumerate(facts):
        home = home_country(article)
        for fact in article.organizations:
            state = next((s for s in map(is_state, fact.names) if s), None)
            land = _country(fact)
            anonymous = is_anonymous(fact.name)
            out.append(Body(n, fact, name_words(fact.name), land or home, state, anonymous, land is not None))
    return out


def home_country(article: Facts) -> str | None:
    """The country that an article writes from: that of its outlet's name, else of the capital in its dateline."""
    lands = countries(article.outlet) if article.outlet else frozenset()
    if len(lands) == 1:
        return next(iter(lands))
    for line in article.head.splitlines()[:4]:
        found = _DATELINE.match(line)
        state = is_state(found[1]) if found else None
        if state:
            return state
    return None


def _country(fact: OrganizationFact) -> str | None:
    lands = frozenset().union(*(countries(name) for name in fact.names))
    return fact.country or (next(iter(lands)) if len(lands) == 1 else None)


@lru_cache(maxsize=1 << 14)
def name_words(name: str) -> frozenset[str]:
    """The words that tell a body apart, without article, country and words that may be left out."""
    fixed = known_body(name)
    if fixed:
        return frozenset({fixed})
    said = [plain(n) for n in norms(_ASIDE.sub(" ", name))]
    kept = [n for n in said if not countries(n)]
    core = frozenset(n for n in kept if n not in terms("organizations", "left_out")) or frozenset(kept or said)
    for word, same in _synonyms():
        core = core - same | {word} if same <= core else core
    return core


@cache
def _synonyms() -> tuple[tuple[str, frozenset[str]], ...]:
    pairs = (fold_text(entry).partition("=") for entry in terms_table().organizations.synonyms)
    return tuple((word.strip(), frozenset(same.split())) for word, _, same in pairs)


@lru_cache(maxsize=1 << 14)
def is_anonymous(name: str) -> bool:
    """True for a phrase that describes someone unnamed (مصدر أمني)."""
    said = norms(name)
    return bool(said) and plain(said[0]) in terms("organizations", "anonymous")


def link_organizations(
    bodies: Sequence[Body],
    copy_of: Sequence[int],
    together: Sequence[tuple[int, int]] = (),
    apart: Sequence[tuple[int, int]] = (),
) -> Groups:
    """Group the bodies of all articles. ``copy_of[i]`` is the original of article ``i`` (itself for an original)."""
    groups = Groups(len(bodies))
    for a, b in apart:
        groups.keep_apart(a, b)
    for a, b in together:
        groups.join(a, b)
    first: dict[object, int] = {}
    for i, body in enumerate(bodies):
        groups.join(first.setdefault(_identity(body, copy_of), i), i)
    _join_without_country(bodies, groups)
    return groups


def _identity(body: Body, copy_of: Sequence[int]) -> object:
    if body.state:
        return ("state", body.state)
    if body.anonymous:
        return ("source", copy_of[body.article], body.words)
    if body.country is None:
        return ("somewhere", body.words)
    return ("body", body.country, body.words)


def _join_without_country(bodies: Sequence[Body], groups: Groups) -> None:
    """A body whose country is unknown is the one body of that name, where all that are known are of one country."""
    lands: dict[frozenset[str], set[str]] = defaultdict(set)
    some: dict[frozenset[str], int] = {}
    for i, body in enumerate(bodies):
        if body.country and not body.state and not body.anonymous:
            lands[body.words].add(body.country)
            some.setdefault(body.words, i)
    for i, body in enumerate(bodies):
        if not (body.country or body.state or body.anonymous) and len(lands[body.words]) == 1:
            groups.join(some[body.words], i)
