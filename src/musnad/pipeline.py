"""The whole flow on one page: an article goes in, a reading comes out. Each step is an ordinary function."""

from __future__ import annotations

from musnad.clean import find_furniture, find_published, find_title
from musnad.lexicon import Lexicon, find_hits
from musnad.model import Article, Doc, Furniture, Nouns, Reading, Span
from musnad.read.assemble import assemble
from musnad.read.contacts import read_contacts
from musnad.read.nouns import read_nouns
from musnad.read.statements import read_statements
from musnad.text import fold, sentences, words

READER = "2"
"""Raised whenever reading changes; stored with every reading."""


def read(article: Article, lexicon: Lexicon, repeated: frozenset[str] = frozenset()) -> Reading:
    """Read one article: a pure function of what is given, the same bytes for the same input.

    ``repeated`` holds lines known to recur on the outlet's pages (see ``repeated_lines``): they are furniture.
    """
    furniture = find_furniture(article, lexicon, repeated)
    doc = annotate(article, furniture, lexicon)
    nouns = read_nouns(doc, lexicon)
    return understand(doc, furniture, nouns, lexicon)


def understand(doc: Doc, furniture: tuple[Furniture, ...], nouns: Nouns, lexicon: Lexicon) -> Reading:
    """The second part of reading: from the nouns to contacts and statements, and all of it into one reading."""
    contacts = read_contacts(doc, nouns, lexicon)
    statements = read_statements(doc, nouns, lexicon)
    return assemble(doc, furniture, nouns, contacts, statements)


def annotate(article: Article, furniture: tuple[Furniture, ...], lexicon: Lexicon) -> Doc:
    """Words, sentences and lexicon hits of the article without its furniture."""
    text = article.text
    title = find_title(article, furniture, lexicon)
    found = words(text, fold(text), body(text, furniture))
    cut = sentences(text, found, title)
    of = tuple(n for n, s in enumerate(cut) for _ in range(s.first, s.last))
    published = article.published or find_published(article, furniture, lexicon)
    return Doc(article, published, title, found, cut, find_hits(text, found, lexicon), of)


def body(text: str, furniture: tuple[Furniture, ...]) -> tuple[Span, ...]:
    """What is left of the text when the furniture is taken out."""
    out, at = [], 0
    for piece in furniture:
        if piece.span.start > at:
            out.append(Span(at, piece.span.start))
        at = max(at, piece.span.end)
    if at < len(text):
        out.append(Span(at, len(text)))
    return tuple(out)
