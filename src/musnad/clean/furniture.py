"""Page furniture told from article."""

from __future__ import annotations

from musnad.lexicon import Lexicon
from musnad.model import Article, Furniture


def find_furniture(article: Article, lexicon: Lexicon) -> tuple[Furniture, ...]:
    """Stretches of the text that the page added around the article, in order, not overlapping."""
    return ()
