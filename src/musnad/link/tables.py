"""The data files of linking, read once, when they are first asked for, and checked."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, TypeVar

from musnad.errors import LexiconError

if TYPE_CHECKING:
    from musnad.link.schema import NamesTable, SoundsTable, Strict, TermsTable

Table = TypeVar("Table", bound="Strict")


def read_table(name: str, kind: type[Table]) -> Table:
    """One data file, checked. Raises LexiconError naming the file and the place."""
    import tomllib

    from pydantic import ValidationError

    text = files("musnad.link").joinpath("data", name).read_text(encoding="utf-8")
    try:
        return kind.model_validate(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise LexiconError(f"link/data/{name}: {error}") from error


@cache
def names_table() -> NamesTable:
    """The table of names that ships with the program."""
    from musnad.link.schema import NamesTable

    return read_table("names.toml", NamesTable)


@cache
def sounds_table() -> SoundsTable:
    """The table of sounds that ships with the program."""
    from musnad.link.schema import SoundsTable

    return read_table("sounds.toml", SoundsTable)


@cache
def terms_table() -> TermsTable:
    """The table of ranks, offices, places and papers that ships with the program."""
    from musnad.link.schema import TermsTable

    return read_table("terms.toml", TermsTable)
