"""Page furniture told from article; the headline, the day of publication, the language and origin of the text."""

from musnad.clean.furniture import find_furniture
from musnad.clean.origin import language, machine_translated
from musnad.clean.page import find_published, find_title
from musnad.clean.repeated import repeated_lines

__all__ = ["find_furniture", "find_published", "find_title", "language", "machine_translated", "repeated_lines"]
