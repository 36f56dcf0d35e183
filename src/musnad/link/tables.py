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
    """Pairs of codes with a cost, written ``tT.15``: two Arabic spellings (and of foreign names), mixed, two Latin."""

    arabic: str
    foreign: str
    cross: str
    latin: str


class SoundsTable(_Strict):
    """``data/sounds.toml``: letters to codes, and costs between codes."""

    about: About
    arabic: dict[str, str]
    latin: dict[str, str]
    costs: Costs


class Ranks(_Strict):
    """Ranks from the highest down; forms of one level are split at ``;`` (or at blanks where there is none)."""

    levels: list[str]
    qualifiers: str


class Offices(_Strict):
    """Heads of offices by kind, as words; ``exclusive`` names the kinds that one person holds one of.

    ``chief_of`` gives another kind to a head of certain bodies; ``empty`` are words that tell no two offices apart.
    """

    minister: str
    adviser: str
    ambassador: str
    undersecretary: str
    governor: str
    spokesman: str
    commander: str
    envoy: str
    secretary: str
    director: str
    chief: str
    ruler: str
    deputy: str
    member: str
    exclusive: str
    empty: str
    chief_of: dict[str, str]


class Places(_Strict):
    """Heads of places by kind, as words."""

    building: str
    area: str
    capital: str


class Organizations(_Strict):
    """Words that tell named bodies from unnamed sources, words that say the same, words a name may lack, agencies.

    ``agencies``: words, or phrases, that say that an outlet is a news agency.
    """

    anonymous: str
    synonyms: list[str]
    left_out: str
    agencies: list[str]


class Papers(_Strict):
    """Words for documents that are signed, and for how many."""

    nouns: str
    dual: str
    ten: str
    one: str
    numbers: dict[int, str]


class Kin(_Strict):
    """Words for relatives, by what they are."""

    parent: str
    child: str
    sibling: str
    spouse: str
    kin: str


class TermsTable(_Strict):
    """``data/terms.toml``."""

    about: About
    ranks: Ranks
    offices: Offices
    places: Places
    organizations: Organizations
    papers: Papers
    kin: Kin


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


@cache
def terms_table() -> TermsTable:
    """The table of ranks, offices, places and papers that ships with the program."""
    return read_table("terms.toml", TermsTable)
