"""Commands that look after a register: verify, reread, backup, merge, remove."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from musnad.cli import tables
from musnad.cli.building import bar
from musnad.cli.common import AsJson, RegisterFile, complain, err, opened, out, print_json
from musnad.errors import RegisterError
from musnad.register import Register
from musnad.register.connection import is_register

_File = Annotated[Path, typer.Argument(metavar="REGISTER|BUNDLE", help="A register, or an evidence bundle.")]


def register(app: typer.Typer) -> None:
    """Add these commands to the program."""
    for command in (verify, reread, backup, merge, remove):
        app.command()(command)


def verify(
    file: _File,
    record: Annotated[str | None, typer.Option("--record", metavar="ID", help="Print this record's evidence.")] = None,
    sample: Annotated[int, typer.Option(min=0, help="How many articles to read again.")] = 50,
    everything: Annotated[bool, typer.Option("--all", help="Read all articles again.")] = False,
) -> None:
    """Check a register, or an evidence bundle, against the texts it keeps; with --record print such a bundle."""
    if not file.is_file():
        raise typer.BadParameter(f"there is no file {file}")
    if not is_register(file):
        _verify_bundle(file)
        return
    with opened(file) as found:
        if record:
            typer.echo(json.dumps(found.bundle(record), ensure_ascii=False, indent=1))
            return
        total = found.articles(limit=1).total
        with bar(total, "checking") as told:
            answer = found.verify(sample=None if everything else sample, on_progress=told.count)
    for problem in answer.problems:
        typer.echo(f"{problem}")
    err().print(
        f"{answer.articles:,} texts hashed, {answer.spans:,} spans and {answer.quotations:,} quotations cut again, "
        f"{answer.derived:,} derived records traced, {answer.read_again:,} articles read again: "
        f"{len(answer.problems) or 'no'} problems"
    )
    raise typer.Exit(1 if answer.problems else 0)


def _verify_bundle(file: Path) -> None:
    from musnad.lexicon import load
    from musnad.register.bundle import check

    try:
        value = json.loads(file.read_bytes())
        count, problems = check(value, load())
    except (ValueError, KeyError, TypeError) as error:
        raise RegisterError(f"{file} is neither a register nor an evidence bundle ({error})") from error
    for problem in problems:
        typer.echo(f"{problem}")
    texts = len(value["articles"])
    err().print(f"{texts:,} texts hashed and {count:,} quotations cut again: {len(problems) or 'no'} problems")
    raise typer.Exit(1 if problems else 0)


def reread(
    register: RegisterFile,
    everything: Annotated[bool, typer.Option("--all", help="Also what this very version has read.")] = False,
    learn: Annotated[
        bool,
        typer.Option(
            "--learn",
            help="First learn which lines the pages of each outlet repeat, and read them as page furniture. Articles "
            "that are added later are read without what was learned, until the next 'reread --learn'.",
        ),
    ] = False,
    processes: Annotated[int, typer.Option(min=1, max=64, help="How many processes read.")] = 2,
    as_json: AsJson = False,
) -> None:
    """Read the kept articles again with this version of the reader, and say what changed."""
    with Register.open(register, create=False) as found, bar(found.articles(limit=1).total, "reading again") as told:
        answer = found.reread(everything=everything, learn=learn, processes=processes, on_progress=told.count)
    if as_json:
        print_json(answer)
        return
    console = out()
    if answer.learned:
        table = tables.table("outlet", "lines its pages repeat")
        for one in answer.learned:
            table.add_row(one.outlet, "\n".join(one.lines))
        console.print(table)
    elif learn:
        console.print("no outlet repeats lines over its pages (at least 4 articles and a fifth of an outlet's)")
    console.print(
        f"{answer.articles:,} articles read again, {answer.changed:,} changed; "
        f"events: {answer.events_gained:,} gained, {answer.events_lost:,} lost"
    )
    if answer.counts:
        table = tables.table("change", "#times")
        for what, times in answer.counts:
            table.add_row(what, f"{times:,}")
        console.print(table)
        detail = tables.table("article", "change", "before", "after")
        for change in answer.changes[:40]:
            detail.add_row(change.article, change.what, change.before or "", change.after or "")
        console.print(detail)


def backup(
    register: RegisterFile,
    target: Annotated[Path, typer.Argument(help="The file to make.")],
    replace: Annotated[bool, typer.Option("--replace", help="Replace the file if it exists.")] = False,
) -> None:
    """Copy a register as it is at this moment, while others may write to it."""
    with opened(register) as found:
        found.backup(target, replace=replace)
    complain(f"{target} holds a checked copy ({target.stat().st_size / 1e6:,.1f} MB)")


def merge(
    register: RegisterFile, other: Annotated[Path, typer.Argument(help="The other register; it is not changed.")]
) -> None:
    """Take over the articles, readings and judgements of another register."""
    with Register.open(register, create=False) as found, err().status("merging and linking ..."):
        merged = found.merge(other)
    complain(
        f"{merged.articles.added:,} articles and {merged.judgements:,} judgements came from {other}; "
        f"{merged.articles.known + merged.articles.replaced:,} articles were known"
    )


def remove(register: RegisterFile, article: Annotated[str, typer.Argument(help="Its name, hash or address.")]) -> None:
    """Take an article out, with everything that rested on it alone."""
    with Register.open(register, create=False) as found:
        row = found.remove(article)
    complain(f"removed {row.label} ({row.id})")
