"""Commands for what people decide: judge and explain."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import Annotated

import typer

from musnad.cli import tables
from musnad.cli.common import AsJson, RegisterFile, complain, err, opened, out, print_json
from musnad.link import from_lines, to_lines
from musnad.link.judgements import Action
from musnad.register import Register, archive, judging
from musnad.register.store import utc_now

judge_app = typer.Typer(help="Decide what linking or reading got wrong; nothing is overwritten.", no_args_is_help=True)

Records = Annotated[
    list[str], typer.Argument(metavar="RECORD", help="An id, a name, or ARTICLE:ID of a reading such as w1-03:p2.")
]
Record = Annotated[str, typer.Argument(metavar="RECORD", help="An id, a name, or ARTICLE:ID of a reading.")]
Why = Annotated[str, typer.Option(help="The reason, in a sentence.")]
Who = Annotated[str, typer.Option(help="Who decides; your user name unless you say.")]
Supersedes = Annotated[str | None, typer.Option(metavar="ID", help="An earlier judgement that this one replaces.")]


def register(app: typer.Typer) -> None:
    """Add these commands to the program."""
    app.add_typer(judge_app, name="judge")
    app.command()(explain)


def _decide(path: Path, action: Action, records: list[str], why: str, who: str, **more: str | None) -> None:
    with Register.open(path, create=False) as found:
        made = judging.record(
            found.connection,
            action,
            records,
            who or getpass.getuser(),
            utc_now(),
            why,
            **more,
        )
        with err().status("linking ..."):
            found.link()
    complain(f"{made.id} stored: {action} by {made.who}")


@judge_app.command()
def merge(register: RegisterFile, records: Records, why: Why, who: Who = "", supersedes: Supersedes = None) -> None:
    """These records are one."""
    _decide(register, "merge", records, why, who, supersedes=supersedes)


@judge_app.command()
def distinct(register: RegisterFile, records: Records, why: Why, who: Who = "", supersedes: Supersedes = None) -> None:
    """No two of these records are one."""
    _decide(register, "distinct", records, why, who, supersedes=supersedes)


@judge_app.command()
def split(register: RegisterFile, records: Records, why: Why, who: Who = "", supersedes: Supersedes = None) -> None:
    """The first record stands apart from the others (name it as ARTICLE:ID)."""
    _decide(register, "split", records, why, who, supersedes=supersedes)


@judge_app.command()
def reject(register: RegisterFile, record: Record, why: Why, who: Who = "", supersedes: Supersedes = None) -> None:
    """The record is wrong and not to be shown."""
    _decide(register, "reject", [record], why, who, supersedes=supersedes)


@judge_app.command()
def correct(
    register: RegisterFile,
    record: Record,
    field: Annotated[str, typer.Option(help="date, place, status, type, name ...")],
    value: Annotated[str, typer.Option(help="The right value.")],
    why: Why,
    who: Who = "",
    supersedes: Supersedes = None,
) -> None:
    """One field of the record has another value."""
    _decide(register, "correct", [record], why, who, field=field, value=value, supersedes=supersedes)


@judge_app.command("list")
def list_(register: RegisterFile, as_json: AsJson = False) -> None:
    """Every judgement, superseded ones included; --json prints the file to share, one a line."""
    with opened(register) as found:
        judgements = archive.judgements(found.connection)
    if as_json:
        typer.echo(to_lines(judgements), nl=False)
        return
    superseded = {j.supersedes for j in judgements}
    table = tables.table("when", "who", "what", "about", "why", "id")
    for j in judgements:
        what = f"{j.action} {j.field}: {j.value}" if j.field else j.action
        about = " / ".join(dict.fromkeys(a.words for a in j.anchors))
        table.add_row(j.when[:10], j.who, what, about, j.why, j.id + (" (superseded)" if j.id in superseded else ""))
    out().print(table if judgements else "no judgements")


@judge_app.command()
def apply(register: RegisterFile, file: Annotated[Path, typer.Argument(help="JSON Lines, as list --json.")]) -> None:
    """Take over judgements that others made."""
    if not file.is_file():
        raise typer.BadParameter(f"there is no file {file}")
    judgements = from_lines(file.read_text(encoding="utf-8").splitlines())
    with Register.open(register, create=False) as found:
        new = judging.store(found.connection, judgements)
        with err().status("linking ..."):
            found.link()
    complain(f"{new} of {len(judgements)} judgements were new")


def explain(register: RegisterFile, a: Record, b: Record, as_json: AsJson = False) -> None:
    """Say why two records are one, or are not."""
    with opened(register) as found:
        sentences = judging.why(found.connection, a, b)
    if as_json:
        print_json(sentences)
    else:
        for sentence in sentences:
            typer.echo(sentence)
