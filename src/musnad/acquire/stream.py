"""Bytes of files and standard input, read in bounded pieces; gzip is unpacked on the way."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import IO, cast

from musnad.errors import ArticleError

MAX_BYTES = 10_000_000
"""Longest line of JSON Lines and longest single file that is read, in bytes after unpacking."""

_GZIP = b"\x1f\x8b"
_KEPT = 1 << 16


@contextmanager
def opened(source: Path | IO[bytes]) -> Iterator[BufferedReader]:
    """A readable stream of a path or of standard input, unpacked where its first bytes are gzip's."""
    raw = source.open("rb") if isinstance(source, Path) else source
    try:
        stream = raw if isinstance(raw, BufferedReader) else BufferedReader(cast("RawIOBase", raw))
        if stream.peek(2)[:2] == _GZIP:
            stream = BufferedReader(cast("RawIOBase", gzip.GzipFile(fileobj=stream)))
        yield stream
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise ArticleError(f"damaged gzip data ({error}): fetch or pack the file again") from error
    finally:
        if isinstance(source, Path):
            raw.close()


def whole(stream: BufferedReader) -> bytes:
    """Everything left in a stream. Raises ArticleError above ``MAX_BYTES``."""
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise ArticleError(f"longer than {MAX_BYTES:,} bytes, which no article is")
    return data


def lines(stream: BufferedReader) -> Iterator[tuple[int, bytes | None]]:
    """Line numbers from 1 and lines without their ends; None for a line above ``MAX_BYTES``, which is skipped over."""
    number = 0
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        if len(line) > MAX_BYTES and not line.endswith(b"\n"):
            while (more := stream.readline(_KEPT)) and not more.endswith(b"\n"):
                pass
            yield number, None
        else:
            yield number, line.rstrip(b"\r\n")
