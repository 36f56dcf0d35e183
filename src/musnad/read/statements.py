"""Who said what."""

from __future__ import annotations

from musnad.lexicon import Lexicon
from musnad.model import Doc, Nouns, Statement


def read_statements(doc: Doc, nouns: Nouns, lexicon: Lexicon) -> tuple[Statement, ...]:
    """Every stretch of content that the article attributes to a speaker."""
    return ()
