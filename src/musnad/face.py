"""What ``import musnad`` gives beside the records and the register: reading one text in one call."""

from __future__ import annotations

from musnad import pipeline
from musnad.acquire import make_article
from musnad.lexicon import Lexicon, load
from musnad.model import Article, Reading


def read(
    article: Article | str, *, published: str | None = None, outlet: str | None = None, lexicon: Lexicon | None = None
) -> Reading:
    """Read an article, or a bare text with its day of publication (``YYYY-MM-DD``) and outlet where known.

    Raises ArticleError where the text is empty, too long or its date is no day.
    """
    if isinstance(article, str):
        article = make_article(article, "text", published=published, outlet=outlet)
    return pipeline.read(article, lexicon or load())
