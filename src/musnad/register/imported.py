"""Readings made elsewhere, by people or another program: JSON Lines in the public form, each with its ``text``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from musnad.acquire import Failure, make_article
from musnad.acquire.stream import MAX_BYTES, lines, opened
from musnad.errors import ArticleError, ReadingError
from musnad.model import Article, Reading
from musnad.wire import from_json


def readings(source: str | Path, stdin: IO[bytes] | None = None) -> Iterator[tuple[Article, Reading] | Failure]:
    """Stream the readings of a file (``.gz`` too) or of ``-``; a line that does not hold is a Failure."""
    name = str(source)
    try:
        with opened((stdin or sys.stdin.buffer) if name == "-" else Path(source)) as stream:
            for number, line in lines(stream):
                if line is None or line.strip():
                    yield _taken(name, number, line)
    except ArticleError as error:
        yield Failure(name, str(error))
    except OSError as error:
        yield Failure(name, f"cannot be read: {error.strerror or error}")


def _taken(source: str, number: int, line: bytes | None) -> tuple[Article, Reading] | Failure:
    try:
        if line is None:
            raise ReadingError(f"longer than {MAX_BYTES:,} bytes, which no reading is")
        return from_line(line, f"{source}:{number}")
    except (ArticleError, ReadingError) as error:
        return Failure(source, str(error), number)


def from_line(line: bytes, source: str) -> tuple[Article, Reading]:
    """The article and the reading of one line. Raises ArticleError or ReadingError."""
    try:
        value: Any = json.loads(line)
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise ReadingError(f"not valid JSON: {error}") from error
    text = value.get("text") if isinstance(value, dict) else None
    if not isinstance(text, str):
        raise ReadingError('expected an object with the reading and its "text", the article as received')
    reading = from_json(value, text)
    document = reading.document
    article = make_article(
        text,
        document.name,
        published=document.published,
        outlet=document.outlet,
        url=document.url,
        title=document.title.of(text) if document.title else None,
        source=source,
    )
    if document.id != article.id:
        raise ReadingError(f"document.id: {article.id} is expected, the hash of the text, {document.id!r} came")
    return article, reading
