"""Write ``docs/reference.md``: what every command says of itself, so that the page cannot differ from the program.

python tools/make_reference.py          write the page
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.main import get_command
from typer.testing import CliRunner

from musnad.cli import app

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference.md"
INTRODUCTION = """# Reference

Made by `tools/make_reference.py` from what the program says of itself. Input and output are JSON Lines in UTF-8; `-` is
standard input. Exit codes: 0 done; 1 done, but some inputs failed (each named on standard error with its reason);
2 wrong usage.
"""


def commands(group: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The paths of all commands, groups before their members."""
    for name, command in group.commands.items():
        yield (*path, name)
        if hasattr(command, "commands"):
            yield from commands(command, (*path, name))


def page() -> str:
    """The whole page."""
    return "\n".join([INTRODUCTION, *(section(path) for path in commands(get_command(app)))])


def section(path: tuple[str, ...]) -> str:
    """One command: its help as printed on a terminal of 100 columns."""
    runner = CliRunner(env={"COLUMNS": "100", "TERMINAL_WIDTH": "100", "NO_COLOR": "1", "TERM": "dumb"})
    shown = runner.invoke(app, [*path, "--help"], prog_name="musnad")
    lines = "\n".join(line.rstrip() for line in shown.output.strip().splitlines())
    return f"## `musnad {' '.join(path)}`\n\n```text\n{lines}\n```\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
