"""The nouns of an article: people with ranks and positions, organizations, places and dates."""

from __future__ import annotations

from musnad.lexicon import Lexicon
from musnad.model import Doc, Nouns


def read_nouns(doc: Doc, lexicon: Lexicon) -> Nouns:
    """Find who, where and when."""
    return Nouns((), (), (), (), ())
