"""One article made ready for the archive: read, then packed. Runs in the reading processes."""

from __future__ import annotations

from musnad.lexicon import Lexicon
from musnad.model import Article
from musnad.pipeline import READER, read
from musnad.register.learned import NOTHING, Learned
from musnad.register.packing import Prepared, pack


def prepare(article: Article, lexicon: Lexicon, learned: Learned = NOTHING) -> Prepared:
    """Read an article, by what was learned of its outlet, and pack what comes of it."""
    try:
        return pack(article, read(article, lexicon, learned.lines), READER, lexicon.version, learned)
    except Exception as error:
        error.add_note(f"while reading {article.source or article.name}")
        raise
