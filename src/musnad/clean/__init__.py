"""Page furniture told from article."""

from musnad.clean.furniture import find_furniture
from musnad.clean.page import find_published, find_title

__all__ = ["find_furniture", "find_published", "find_title"]
