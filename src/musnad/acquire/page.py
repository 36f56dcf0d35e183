"""A web page becomes an article: its headline and its extracted paragraphs, a line each.

What ``trafilatura`` extracts, comments and tables left out, *is* the text as received: offsets point into it, and it is
what a register archives. The page's headline becomes its first line when the extract does not hold it already, because
headlines report contacts too. Day, address and outlet come from the page's metadata.
"""

from __future__ import annotations

import logging
import re

from musnad.acquire.decode import decode
from musnad.acquire.record import make_article
from musnad.errors import ArticleError
from musnad.model import Article

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_IS_PAGE = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_HEAD = 4096
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}
"""Only dates that the page states, never guesses over its text; a fixed far bound, so that no clock is asked."""


def looks_like_page(data: bytes) -> bool:
    """True when bytes begin as an HTML page does."""
    return _IS_PAGE.match(data) is not None


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page's head names, lower case, if any."""
    match = _DECLARED.search(data[:_HEAD])
    return match.group(1).decode("ascii").lower() if match else None


def from_page(data: bytes, name: str, published: str | None, source: str) -> Article:
    """The article of an HTML page. Raises ArticleError where no article text can be told from the page."""
    html = decode(data, declared_encoding(data))
    if not html.strip():
        raise ArticleError("empty: there is no text in it")
    from trafilatura import bare_extraction  # half a second to import, and most inputs are no pages

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = bare_extraction(
        html, include_comments=False, include_tables=False, with_metadata=True, date_extraction_params=_DATES
    )
    facts = {} if found is None else found if isinstance(found, dict) else found.as_dict()
    body = facts.get("text") or ""
    if not body.strip():
        raise ArticleError("no article text found in the page")
    title = facts.get("title") or None
    return make_article(
        with_headline(body, title),
        name,
        published=facts.get("date") or published,
        outlet=facts.get("sitename"),
        url=facts.get("url"),
        title=title,
        source=source,
    )


def with_headline(body: str, title: str | None) -> str:
    """The extract with the headline as its first line, unless one of its first lines is that headline."""
    if not title or any(title.strip() == line.strip() for line in body.split("\n", 8)[:8]):
        return body
    return f"{title.strip()}\n{body}"
