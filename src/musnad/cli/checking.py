"""Commands that hand a register on: export, serve."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from musnad.cli.common import RegisterFile, complain, opened


def register(app: typer.Typer) -> None:
    """Add these commands to the program."""
    app.command()(export)
    app.command()(serve)


def export(
    register: RegisterFile,
    format: Annotated[str, typer.Option("--format", "-f", help="jsonl or csv.")] = "jsonl",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A file instead of standard output.")] = None,
) -> None:
    """Print the register in another form."""
    from musnad.export import FORMATS
    from musnad.export import export as write

    if format not in FORMATS:
        raise typer.BadParameter(f"{format!r} is none of {', '.join(FORMATS)}", param_hint="--format")
    with opened(register) as found:
        if output is None:
            write(found, format, sys.stdout)
            return
        with output.open("w", encoding="utf-8", newline="") as stream:
            count = write(found, format, stream)
        complain(f"wrote {count:,} lines to {output}")


def serve(
    register: RegisterFile,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on.")] = 8765,
) -> None:
    """Show the register in a browser."""
    from musnad.serve import serve as start

    typer.echo(f"{register} is at http://{host}:{port} (Ctrl-C stops it)")
    start(register, host=host, port=port)
