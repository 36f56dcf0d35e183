"""Commands that need no register: read, dates, names, lexicon."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from musnad.cli.common import complain, each_line, tell
from musnad.errors import ArticleError

lexicon_app = typer.Typer(help="The words that reading rests on.", no_args_is_help=True)
Published = Annotated[str | None, typer.Option(help="Day of publication for inputs that carry none, YYYY-MM-DD.")]
Inputs = Annotated[list[str], typer.Argument(metavar="INPUT", help="Files, folders, JSON Lines; - is standard input.")]
Lines = Annotated[str, typer.Argument(metavar="FILE", help="JSON Lines; - is standard input.")]


def register(app: typer.Typer) -> None:
    """Add these commands to the program."""
    app.command()(read)
    app.command()(dates)
    app.command()(names)
    app.add_typer(lexicon_app, name="lexicon")


WithText = Annotated[
    bool,
    typer.Option("--text", help="Put the text beside each reading, as 'musnad add --readings' takes it."),
]


def read(inputs: Inputs, published: Published = None, text: WithText = False) -> None:
    """Print the reading of each article, one JSON object a line."""
    from musnad.acquire import Failure  # the reader is imported by the commands that read
    from musnad.lexicon import load
    from musnad.pipeline import read as read_article
    from musnad.wire import to_json

    lexicon = load()
    failed = 0
    for item in checked(inputs, published):
        if isinstance(item, Failure):
            tell(item)
            failed += 1
        else:
            row = to_json(read_article(item, lexicon))
            typer.echo(json.dumps({**row, "text": item.text} if text else row, ensure_ascii=False))
    raise typer.Exit(1 if failed else 0)


def checked(inputs: list[str], published: str | None) -> Any:
    """The articles of the inputs; a day that is none is wrong usage."""
    from musnad.acquire import articles

    try:
        return articles(inputs, published)
    except ArticleError as error:
        raise typer.BadParameter(str(error), param_hint="--published") from error


def dates(file: Lines = "-") -> None:
    """Find and resolve the date expressions of texts: {"id", "text", "anchor"} a line."""
    from musnad.lexicon import load
    from musnad.read.dates import date_expressions

    lexicon = load()

    def answer(value: dict[str, Any]) -> dict[str, Any]:
        found = date_expressions(value["text"], value.get("anchor"), lexicon)
        return {
            "id": value.get("id"),
            "dates": [{"start": d.text.start, "end": d.text.end, "value": d.value} for d in found if d.text],
        }

    raise typer.Exit(each_line(file, answer, ("text",)))


def names(file: Lines = "-") -> None:
    """Say whether two names can be one person's: {"id", "a", "b"} a line, in either script."""
    from musnad.link.names import compare

    def answer(value: dict[str, Any]) -> dict[str, Any]:
        found = compare(value["a"], value["b"])
        return {"id": value.get("id"), "verdict": found.verdict, "score": found.score, "why": found.why}

    raise typer.Exit(each_line(file, answer, ("a", "b")))


@lexicon_app.callback()
def _lexicon() -> None:
    """The words that reading rests on."""


@lexicon_app.command("check")
def lexicon_check() -> None:
    """Check the lexicon files: keys, letters, duplicates, references."""
    from musnad.lexicon import load
    from musnad.lexicon.check import check

    problems = check()
    for problem in problems:
        complain(problem)
    if problems:
        raise typer.Exit(1)
    lexicon = load()
    entries = sum(1 for tag in lexicon.tags for _ in lexicon.entries(tag))
    typer.echo(f"{lexicon.version}: {len(lexicon.tags)} tags, {entries:,} forms, no problems")
