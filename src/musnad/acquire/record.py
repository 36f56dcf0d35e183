"""One article as a record: its id, its day of publication, and the JSON object it may come as."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from hashlib import sha256

from musnad.errors import ArticleError
from musnad.model import Article

MAX_CHARACTERS = 1_000_000
"""Longest text taken as one article, in code points: about 600 times the usual news item."""

_OPTIONAL = ("published", "outlet", "url", "title")
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}\S*)?\Z", re.ASCII)
_JSON_TYPES = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}


def text_id(text: str) -> str:
    """The id of a text: ``sha256:`` and the hash of its UTF-8 bytes. Raises ArticleError where it has none."""
    try:
        return f"sha256:{sha256(text.encode()).hexdigest()}"
    except UnicodeEncodeError as error:
        raise ArticleError(
            f"half a surrogate pair (\\u{ord(text[error.start]):04x}) at character {error.start}, "
            "which is no text: repair the program that wrote it"
        ) from error


def check_published(value: str) -> str:
    """The day, ``YYYY-MM-DD``, of an ISO 8601 date or timestamp. Raises ArticleError for anything else."""
    match = _DAY.match(value.strip())
    try:
        if match:
            return date.fromisoformat(match.group(1)).isoformat()
    except ValueError:
        pass
    raise ArticleError(f"the publication date {value!r} is no day: expected YYYY-MM-DD, such as 2025-03-02")


def make_article(
    text: str,
    name: str,
    *,
    published: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    title: str | None = None,
    source: str | None = None,
) -> Article:
    """An article from its parts, checked. Raises ArticleError: no text, too long, not encodable, date invalid."""
    if not text.strip():
        raise ArticleError("empty: there is no text in it")
    if len(text) > MAX_CHARACTERS:
        raise ArticleError(f"{len(text):,} characters long; one article may have at most {MAX_CHARACTERS:,}")
    day = _known(published)
    return Article(
        name=name,
        id=text_id(text),
        text=text,
        outlet=_known(outlet),
        url=_known(url),
        published=None if day is None else check_published(day),
        title=_known(title),
        source=source,
    )


def _known(value: str | None) -> str | None:
    return value if value and value.strip() else None


def from_json(value: object, name: str, published: str | None, source: str) -> Article:
    """An article from a JSON object ``{"id", "text", "published", "outlet", "url", "title"}``, all but text optional.

    ``name`` and ``published`` stand in where the object has none. Other keys are passed over: scrapers write many.
    Raises ArticleError naming the field.
    """
    if not isinstance(value, dict):
        raise ArticleError(f'expected an object {{"text": ...}}, got {_type_name(value)}')
    if value.get("text") is None:
        keys = ", ".join(list(map(str, value))[:8]) or "none"
        raise ArticleError(f'no "text" in the object (its keys: {keys})')
    text = _string(value, "text")
    given = {key: _string(value, key) for key in _OPTIONAL}
    return make_article(
        text or "",
        _known(_string(value, "id")) or name,
        published=_known(given["published"]) or published,
        outlet=given["outlet"],
        url=given["url"],
        title=given["title"],
        source=source,
    )


def _string(record: Mapping[str, object], key: str) -> str | None:
    value = record.get(key)
    if value is None or isinstance(value, str):
        return value
    raise ArticleError(f'"{key}" must be a string, got {_type_name(value)}')


def _type_name(value: object) -> str:
    if value is None:
        return "null"
    return _JSON_TYPES.get(type(value), "a string")
