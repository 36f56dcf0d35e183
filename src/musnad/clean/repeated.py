"""Lines that recur over the articles of one outlet: what its pages carry whatever the story is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from musnad.clean.lines import is_prose, split_lines
from musnad.model import Article
from musnad.text import fold

SHARE = 0.2
"""A line is the outlet's and not the story's when at least this share of its articles has it."""
LEAST = 4
"""Fewer articles than this are never enough."""
_LONGEST_WORDS = 12


def repeated_lines(articles: Iterable[Article], share: float = SHARE, least: int = LEAST) -> frozenset[str]:
    """The folded lines that at least ``share`` of one outlet's articles have, for ``find_furniture``.

    Paragraphs do not count, nor do lines of one word or of more than twelve; copies of one text count once. Memory
    grows with the number of different short lines. A byline of the outlet ("طرابلس - وكالات") recurs as well: callers
    that want to keep it pass the articles' own lines through ``is_byline`` first, as ``find_furniture`` does.
    """
    counts: Counter[str] = Counter()
    seen: set[str] = set()
    for article in articles:
        if article.id not in seen:
            seen.add(article.id)
            counts.update({line.text for line in split_lines(fold(article.text).text) if not is_prose(line)})
    wanted = max(least, share * len(seen))
    return frozenset(text for text, n in counts.items() if n >= wanted and 2 <= len(text.split()) <= _LONGEST_WORDS)
