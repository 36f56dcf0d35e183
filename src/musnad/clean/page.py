"""What the page says of the article as a whole: its headline and its day of publication."""

from __future__ import annotations

from musnad.lexicon import Lexicon
from musnad.model import Article, Furniture, Span


def find_title(article: Article, furniture: tuple[Furniture, ...]) -> Span | None:
    """The headline: the first line that is not furniture, when it looks like one."""
    return None


def find_published(article: Article, furniture: tuple[Furniture, ...], lexicon: Lexicon) -> str | None:
    """The day of publication as the page or a dateline gives it, ISO, or None."""
    return None
