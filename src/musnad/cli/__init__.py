"""The command line: parse, call, print. Exit codes: 0 done; 1 done, but something failed; 2 wrong usage."""

from __future__ import annotations

import os
import sqlite3
import sys

import typer

from musnad.cli import asking, building, checking, judging, keeping, questions, reading
from musnad.cli.common import complain
from musnad.errors import MusnadError
from musnad.register.connection import reason

app = typer.Typer(
    help="Reads Arabic news and keeps a sourced register of official contacts.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode=None,
)
for module in (reading, building, asking, questions, judging, checking, keeping):
    module.register(app)


@app.callback(invoke_without_command=True)
def version(
    shown: bool = typer.Option(False, "--version", help="Print the version and stop.", is_eager=True),
) -> None:
    """Reads Arabic news and keeps a sourced register of official contacts."""
    if shown:
        from importlib.metadata import version as installed

        typer.echo(f"musnad {installed('musnad')}")
        raise typer.Exit


def main() -> None:
    """Run the program; no error the user can act on shows a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command; the exit code. Wrong usage is told by the parser, with 2."""
    try:
        app(arguments, prog_name="musnad")
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else 0
    except MusnadError as error:
        complain(str(error))
        return 1
    except sqlite3.DatabaseError as error:
        said = reason(error)
        complain(f"the register: {said}" if said else _fault(error))
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if os.environ.get("MUSNAD_DEBUG"):
            raise
        complain(_fault(error))
        return 1
    return 0


def _fault(error: Exception) -> str:
    notes = "".join(f" ({note})" for note in getattr(error, "__notes__", ()))
    return f"this is a fault of the program: {type(error).__name__}: {error}{notes}. MUSNAD_DEBUG=1 shows where"
