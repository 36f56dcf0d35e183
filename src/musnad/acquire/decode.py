"""From bytes to text, by one rule for all inputs.

1. A byte order mark decides (UTF-8 or UTF-16; the mark itself is not part of the text).
2. Bytes with NULs, or with more than a few control characters, are no text: refused.
3. Bytes that are valid UTF-8 are UTF-8, whatever a page declares.
4. Otherwise Windows-1256 and ISO 8859-6 are tried, after a declared encoding; the one that gives Arabic words is taken.
   Arabic words are recognised by the article ال and the letters that carry most of the script, which neither mojibake
   nor a wrong Arabic code page has.
5. Otherwise a declared encoding that decodes is taken at its word, and anything else is refused.
"""

from __future__ import annotations

import codecs
import re

from musnad.errors import ArticleError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ARABIC_PAGES = ("cp1256", "iso8859_6")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
_LETTER = re.compile(r"[^\W\d_]")
_COMMON = re.compile(r"[اليمنوته]")
_ARABIC = re.compile(r"[ء-غف-ي]")
_SAMPLE = 65536


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of some bytes. Raises ArticleError: binary, or in no encoding that could be told."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    _refuse_binary(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_other(data, declared, error)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ArticleError(f"begins with the mark of {encoding.upper()}, but byte {error.start:,} is not") from error


def _refuse_binary(data: bytes) -> None:
    sample = data[:_SAMPLE]
    found = len(_CONTROL.findall(sample))
    if b"\0" in sample or found * 100 > len(sample):
        raise ArticleError("binary, not text: expected UTF-8")


def _decode_other(data: bytes, declared: str | None, error: UnicodeDecodeError) -> str:
    encodings = dict.fromkeys((*([declared] if declared else []), *_ARABIC_PAGES))
    decoded = {e: text for e in encodings if (text := _try(data, e)) is not None}
    best = max(decoded, key=lambda e: arabic_share(decoded[e]), default=None)
    if best is not None and arabic_share(decoded[best]) > 0:
        return decoded[best]
    if declared in decoded:
        return decoded[declared]
    raise ArticleError(
        f"not UTF-8 (byte {error.start:,} is 0x{data[error.start]:02x}), and neither Windows-1256 nor ISO 8859-6 "
        "makes Arabic of it: convert it to UTF-8"
    )


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def arabic_share(text: str) -> float:
    """How surely a text is running Arabic: the share of the commonest letters among all letters, 0 where it is none.

    In Arabic prose the eight letters of اليمنوته make up well over half; an article ال begins one word in five or so.
    """
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    arabic = len(_ARABIC.findall(sample))
    if not letters or arabic * 10 < letters or sample.count("ال") * 50 < arabic:
        return 0.0
    share = len(_COMMON.findall(sample)) / arabic
    return share if share > 0.4 else 0.0
