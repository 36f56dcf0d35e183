"""The words that reading rests on, as data: loaded, checked and matched here, edited by hand in ``data/``."""

from musnad.lexicon.load import Lexicon, load
from musnad.lexicon.match import find_hits

__all__ = ["Lexicon", "find_hits", "load"]
