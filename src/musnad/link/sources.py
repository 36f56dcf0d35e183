"""Which reports stand on their own: copies of one text and re-tellings of one agency count once."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.link.copies import is_agency
from musnad.link.groups import Groups
from musnad.link.state import State
from musnad.text import fold_text


def sources_of(state: State, articles: Sequence[int]) -> list[int]:
    """For each article the number of the source it rests on: that of its original, and of the agency it credits."""
    originals = [state.copies[n].original if n in state.copies else n for n in articles]
    groups = Groups(len(articles))
    first: dict[object, int] = {}
    for i, (n, original) in enumerate(zip(articles, originals, strict=True)):
        groups.join(first.setdefault(original, i), i)
        for agency in (*_names(state, n), *_names(state, original)):
            groups.join(first.setdefault(agency, i), i)
    return [groups.root(i) for i in range(len(articles))]


def _names(state: State, n: int) -> list[str]:
    """The agencies an article credits, and its own outlet where that is an agency."""
    facts = state.facts[n]
    own = [facts.outlet] if facts.outlet and is_agency(facts.outlet) else []
    return [fold_text(name) for name in (*facts.agencies, *own)]
