"""What the commands share: consoles, arguments, failures, JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer
from rich.console import Console

from musnad.acquire.inputs import Failure
from musnad.register import Register
from musnad.register.connection import is_register
from musnad.wire import plain

T = TypeVar("T")
PIPED_WIDTH = 160
"""Columns of a table that goes into a file or another program."""


def out() -> Console:
    """Where answers are printed."""
    return Console(width=None if sys.stdout.isatty() else PIPED_WIDTH, highlight=False, emoji=False, soft_wrap=False)


def err() -> Console:
    """Where progress and complaints are printed."""
    return Console(stderr=True, highlight=False, emoji=False, width=None if sys.stderr.isatty() else PIPED_WIDTH)


def complain(message: str) -> None:
    """Say on standard error what went wrong."""
    typer.echo(f"musnad: {message}", err=True)


def tell(failure: Failure) -> None:
    """Name a failed input and its reason on standard error."""
    complain(str(failure))


def print_json(value: object) -> None:
    """Print records as one JSON value."""
    typer.echo(json.dumps(plain(value), ensure_ascii=False, indent=2))


def say(value: T, show: Callable[[Console, T], None], as_json: bool) -> None:
    """Print an answer as JSON, or for people."""
    if as_json:
        print_json(value)
    else:
        show(out(), value)


def _existing(path: Path) -> Path:
    if not path.exists():
        raise typer.BadParameter(f"there is no register at {path}; 'musnad add {path} INPUT...' makes one")
    if path.is_dir() or not is_register(path):
        raise typer.BadParameter(f"{path} is no register")
    return path


RegisterFile = Annotated[Path, typer.Argument(metavar="REGISTER", help="The register's file.", callback=_existing)]
NewRegister = Annotated[Path, typer.Argument(metavar="REGISTER", help="The register's file, made if there is none.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
Limit = Annotated[int, typer.Option("--limit", "-n", min=1, help="How many at most.")]
Offset = Annotated[int, typer.Option(min=0, help="How many to pass over.")]


def one_of(choices: Iterable[str]) -> Callable[[str | None], str | None]:
    """A check that an option is one of some words."""
    known = tuple(choices)

    def check(value: str | None) -> str | None:
        if value is not None and value not in known:
            raise typer.BadParameter(f"{value!r} is none of {', '.join(known)}")
        return value

    return check


def a_day(value: str | None) -> str | None:
    """A check that an option is a day."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise typer.BadParameter(f"{value!r} is no day: expected YYYY-MM-DD") from None


def a_country(value: str | None) -> str | None:
    """A country's ISO code, from the code or a name in Arabic or Latin letters."""
    from musnad.register.questions import country_code

    if value is None:
        return None
    if code := country_code(value):
        return code
    raise typer.BadParameter(f"{value!r} is no country: expected a name or a code such as LY")


def opened(path: Path) -> Register:
    """An existing register, with a word to the user when its links are not up to date."""
    register = Register.open(path, create=False)
    if not register.is_current():
        complain(f"the links are not up to date (a run was stopped, or Musnad is newer): 'musnad link {path}'")
    return register


def json_lines(path: str) -> Iterator[tuple[str, int, Any]]:
    """The objects of a file of JSON Lines or of ``-``, each with its source and line number; None for a broken line."""
    with sys.stdin.buffer if path == "-" else Path(path).open("rb") as stream:
        for number, line in enumerate(stream, 1):
            if line.strip():
                try:
                    yield path, number, json.loads(line)
                except ValueError:
                    yield path, number, None


def each_line(path: str, answer: Callable[[dict[str, Any]], dict[str, Any]], keys: tuple[str, ...]) -> int:
    """Answer every line of a file with a line of JSON; failed lines are named on standard error. The exit code."""
    failed = 0
    if path != "-" and not Path(path).is_file():
        raise typer.BadParameter(f"there is no file {path}")
    for source, number, value in json_lines(path):
        if not isinstance(value, dict) or not all(isinstance(value.get(key), str) for key in keys):
            expected = ", ".join(f'"{key}"' for key in keys)
            tell(Failure(source, f"an object with the strings {expected} is expected", number))
            failed += 1
            continue
        typer.echo(json.dumps(answer(value), ensure_ascii=False))
    return 1 if failed else 0
