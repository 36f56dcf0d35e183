"""The inputs a user names, one after another, as articles and failures."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import IO

from musnad.acquire.decode import decode
from musnad.acquire.page import from_page, looks_like_page
from musnad.acquire.record import check_published, from_json, make_article
from musnad.acquire.stream import MAX_BYTES, lines, opened, whole
from musnad.errors import ArticleError
from musnad.model import Article

_TEXT = frozenset({".txt"})
_PAGE = frozenset({".html", ".htm", ".xhtml"})
_LINES = frozenset({".jsonl", ".ndjson", ".json"})
_ALONE = _TEXT | _PAGE
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Failure:
    """An input, or one line of it, that could not be taken, and why. As a string it is the message for the user."""

    source: str
    reason: str
    line: int | None = None

    def __str__(self) -> str:
        where = self.source if self.line is None else f"{self.source}, line {self.line}"
        return f"{where}: {self.reason}"


def articles(
    inputs: Iterable[str | Path], published: str | None = None, stdin: IO[bytes] | None = None
) -> Iterator[Article | Failure]:
    """Stream the articles of paths, directories and ``-``, in the order given; directories sorted by path.

    ``published`` (a day) stands in for articles that carry none; ArticleError is raised at once if it is no day.
    ``stdin`` is the binary stream that ``-`` means, by default the process's own. Memory holds one article, whatever
    the inputs are.
    """
    day = None if published is None else check_published(published)
    return _articles(inputs, day, stdin)


def _articles(
    inputs: Iterable[str | Path], published: str | None, stdin: IO[bytes] | None
) -> Iterator[Article | Failure]:
    for given in inputs:
        if str(given) == STDIN:
            yield from _guarded(STDIN, _from_stdin(stdin or sys.stdin.buffer, published))
            continue
        path = Path(given)
        if path.is_dir():
            yield from _from_directory(path, published)
        else:
            yield from _guarded(str(path), _from_file(path, published))


def _guarded(source: str, items: Iterator[Article | Failure]) -> Iterator[Article | Failure]:
    """The one place where an error with an input becomes a Failure, and the run goes on."""
    try:
        yield from items
    except ArticleError as error:
        yield Failure(source, str(error))
    except OSError as error:
        yield Failure(source, f"cannot be read: {error.strerror or error}")


def _from_directory(folder: Path, published: str | None) -> Iterator[Article | Failure]:
    paths = [path for path in _walk(folder) if _kind(path)]
    if not paths:
        yield Failure(
            str(folder), f"no articles in this directory: expected {', '.join(sorted(_ALONE | _LINES))} files"
        )
    for path in paths:
        yield from _guarded(str(path), _from_file(path, published))


def _walk(folder: Path) -> Iterator[Path]:
    """Files below a folder in the order of their paths; hidden ones and notes beside an article are passed over.

    A ``NAME.json`` beside ``NAME.txt`` or ``NAME.html`` says something about that article and is none itself.
    """
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        alone = {Path(name).stem for name in names if Path(name).suffix.lower() in _ALONE}
        for name in sorted(names):
            beside = name.lower().endswith(".json") and Path(name).stem in alone
            if not name.startswith(".") and not beside:
                yield Path(here) / name


def _kind(path: Path) -> str:
    """``text``, ``page``, ``lines``, or nothing for a suffix that is none of ours; ``.gz`` is looked through."""
    suffix = (path.with_suffix("") if path.suffix.lower() == ".gz" else path).suffix.lower()
    kinds = (("text", _TEXT), ("page", _PAGE), ("lines", _LINES))
    return next((kind for kind, suffixes in kinds if suffix in suffixes), "")


def _from_file(path: Path, published: str | None) -> Iterator[Article | Failure]:
    if not path.exists():
        raise ArticleError("no such file or directory")
    name = (path.with_suffix("") if path.suffix.lower() == ".gz" else path).stem
    with opened(path) as stream:
        kind = _kind(path)
        if kind == "lines" and not _is_one_document(path, stream):
            yield from _from_lines(stream, str(path), name, published)
        elif kind == "lines":
            yield from _from_document(whole(stream), str(path), name, published)
        else:
            yield _alone(whole(stream), kind, name, published, str(path))


def _from_stdin(stdin: IO[bytes], published: str | None) -> Iterator[Article | Failure]:
    with opened(stdin) as stream:
        if stream.peek(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
            yield from _from_lines(stream, STDIN, "stdin", published)
        else:
            yield _alone(whole(stream), "", "stdin", published, STDIN)


def _alone(data: bytes, kind: str, name: str, published: str | None, source: str) -> Article:
    """An input that is one article: a page if its suffix says so (or, without one, its first bytes), else text."""
    if not data.strip():
        raise ArticleError("empty: there is no text in it")
    if kind == "page" or (not kind and looks_like_page(data)):
        return from_page(data, name, published, source)
    return make_article(decode(data), name, published=published, source=source)


def _from_lines(stream: BufferedReader, source: str, name: str, published: str | None) -> Iterator[Article | Failure]:
    empty = True
    for number, line in lines(stream):
        if line is None or line.strip():
            empty = False
            try:
                value = _value(line)
                yield from_json(value, f"{name}-{number}", published, f"{source}:{number}")
            except ArticleError as error:
                yield Failure(source, str(error), number)
    if empty:
        raise ArticleError("empty: there is no text in it")


def _value(line: bytes | None) -> object:
    if line is None:
        raise ArticleError(f"longer than {MAX_BYTES:,} bytes, which no article is: skipped")
    return _parse(decode(line))


def _parse(text: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise ArticleError(f"not valid JSON: {error.msg} at column {error.colno}") from error
    except RecursionError as error:
        raise ArticleError("JSON nested too deeply to be an article") from error


def _is_one_document(path: Path, stream: BufferedReader) -> bool:
    """True for a ``.json`` file that is one value over several lines (an array, or an object set out for people)."""
    if ".json" not in (path.suffix.lower(), path.with_suffix("").suffix.lower()):
        return False
    start = stream.peek(4096)[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    first = start.split(b"\n", 1)[0].rstrip()
    return first.startswith(b"[") or first in {b"{", b"{}"} or (first.startswith(b"{") and first.endswith(b","))


def _from_document(data: bytes, source: str, name: str, published: str | None) -> Iterator[Article | Failure]:
    value = _parse(decode(data))
    if not isinstance(value, list):
        yield from_json(value, name, published, source)
        return
    if not value:
        raise ArticleError("empty: there is no article in the list")
    for number, item in enumerate(value, 1):
        try:
            yield from_json(item, f"{name}-{number}", published, f"{source}:{number}")
        except ArticleError as error:
            yield Failure(source, f"item {number}: {error}")
