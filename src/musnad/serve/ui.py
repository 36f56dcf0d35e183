"""The words of the pages in Arabic and English, and links that keep the reader's language."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal
from urllib.parse import urlencode

Language = Literal["ar", "en"]


@cache
def table() -> dict[str, dict[str, str]]:
    """All words by language and key."""
    return tomllib.loads(files("musnad.serve").joinpath("ui.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Ui:
    """The language of one request and where it stands: what templates ask for words and links.

    ``query`` holds the request's parameters without the language.
    """

    lang: Language
    path: str
    query: tuple[tuple[str, str], ...] = ()

    @property
    def dir(self) -> str:
        """The direction of the page."""
        return "rtl" if self.lang == "ar" else "ltr"

    def t(self, key: str) -> str:
        """The word for a key. A key that is missing is a bug, and KeyError says so."""
        return table()[self.lang][key]

    def value(self, kind: str, value: str | None) -> str:
        """A model's value in words: ``value("type", "meeting")``; the value itself where there is no word for it."""
        return table()[self.lang].get(f"{kind}.{value}", value or "")

    def link(self, path: str, **parameters: str | int | None) -> str:
        """A link inside the register that keeps the language."""
        given = {k: v for k, v in parameters.items() if v not in {None, ""}}
        if self.lang == "en":
            given["lang"] = "en"
        return f"{path}?{urlencode(given)}" if given else path

    def turn(self, offset: int) -> str:
        """This page at another offset."""
        return self.link(self.path, **{**dict(self.query), "offset": offset or None})

    @property
    def other(self) -> str:
        """This page in the other language."""
        turned = Ui("ar" if self.lang == "en" else "en", self.path)
        return turned.link(self.path, **dict(self.query))
