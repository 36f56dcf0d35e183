"""Who dealt with whom, and how."""

from __future__ import annotations

from musnad.lexicon import Lexicon
from musnad.model import Contact, Doc, Nouns


def read_contacts(doc: Doc, nouns: Nouns, lexicon: Lexicon) -> tuple[Contact, ...]:
    """The official contacts that the article reports."""
    return ()
