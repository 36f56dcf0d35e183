"""The data files of linking, read once and checked: an unknown or missing key is refused."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from musnad.errors import LexiconError
from musnad.lexicon.schema import About

Table = TypeVar("Table", bound="_Strict")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Honorifics(_Strict):
    """Titles before a name, as words; ``names_too`` may be names themselves."""

    arabic: str
    latin: str
    names_too: str


class Particles(_Strict):
    """Small words inside names and what they do there, as words."""

    join_arabic: str
    join_latin: str
    son_arabic: str
    son_latin: str
    article_latin: str
    slave_latin: str
    father_arabic: str
    father_latin: str
    house_arabic: str
    second_arabic: str
    second_latin: str
    nickname: str


class NamesTable(_Strict):
    """``data/names.toml``: families map Arabic spellings (words) to Latin spellings (words)."""

    about: About
    families: dict[str, str]
    honorifics: Honorifics
    particles: Particles


class Costs(_Strict):
    """Pairs of codes with a cost, written ``tT.15``, for two Arabic, mixed, and two Latin spellings."""

    arabic: str
    cross: str
    latin: str


class SoundsTable(_Strict):
    """``data/sounds.toml``: letters to codes, and costs between codes."""

    about: About
    arabic: dict[str, str]
    latin: dict[str, str]
    costs: Costs


def read_table(name: str, kind: type[Table]) -> Table:
    """One data file, checked. Raises LexiconError naming the file and the place."""
    text = files("musnad.link").joinpath("data", name).read_text(encoding="utf-8")
    try:
        return kind.model_validate(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise LexiconError(f"link/data/{name}: {error}") from error


@cache
def names_table() -> NamesTable:
    """The table of names that ships with the program."""
    return read_table("names.toml", NamesTable)


@cache
def sounds_table() -> SoundsTable:
    """The table of sounds that ships with the program."""
    return read_table("sounds.toml", SoundsTable)
