"""Bytes in: files, pages and streams become articles.

``articles`` is the one door. It takes paths of ``.txt``, ``.html``, JSON Lines (plain or ``.gz``), directories, and
``-`` for standard input, and yields, in the order given and one at a time, an ``Article`` for what could be taken and a
``Failure`` (the input, the line, the reason) for what could not. It never raises for a bad input, so that the caller
decides in one place what to print and which exit code to give::

    for item in articles(paths, published="2025-03-02"):
        if isinstance(item, Failure):
            failed += 1
            print(item, file=sys.stderr)
        else:
            print(read(item, lexicon))
"""

from musnad.acquire.inputs import Failure, articles
from musnad.acquire.record import check_published, make_article, text_id

__all__ = ["Failure", "articles", "check_published", "make_article", "text_id"]
