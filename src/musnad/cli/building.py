"""Commands that build a register: add and link."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from musnad.cli.common import NewRegister, RegisterFile, complain, err, tell
from musnad.cli.inputs import count
from musnad.cli.reading import Published, checked
from musnad.register import Register

if TYPE_CHECKING:
    from musnad.register.adding import Progress

_Processes = Annotated[int, typer.Option(min=1, max=64, help="How many processes read.")]


def register(app: typer.Typer) -> None:
    """Add these commands to the program."""
    app.command()(add)
    app.command()(link)


def add(
    register: NewRegister,
    inputs: Annotated[
        list[str] | None, typer.Argument(metavar="INPUT", help="Files, folders, JSON Lines; - is standard input.")
    ] = None,
    readings: Annotated[
        list[str] | None, typer.Option("--readings", metavar="FILE", help="Readings made elsewhere, with their text.")
    ] = None,
    published: Published = None,
    processes: _Processes = 2,
    no_link: Annotated[bool, typer.Option("--no-link", help="Leave linking to a later 'musnad link'.")] = False,
) -> None:
    """Read articles, keep them and link them. What is known already changes nothing; a stopped run goes on."""
    if not inputs and not readings:
        raise typer.BadParameter("name at least one INPUT, or --readings FILE")
    from musnad.register.adding import Progress
    from musnad.register.imported import readings as read_readings

    total, failed = Progress(), 0
    items = checked(inputs or [], published)
    with _stoppable(), Register.open(register) as opened:
        if inputs:
            with bar(count(inputs), "reading") as told:
                done = opened.add(items, processes=processes, link=False, on_progress=told.progress, on_failure=tell)
            total, failed = done, done.failed
        for file in readings or []:
            with bar(count([file]), "readings") as told:
                done = opened.add_readings(read_readings(file), link=False, on_progress=told.progress, on_failure=tell)
            total, failed = total + done, failed + done.failed
        if not no_link:
            _link(opened)
        _summary(opened, total)
    raise typer.Exit(1 if failed else 0)


@contextmanager
def _stoppable() -> Iterator[None]:
    try:
        yield
    except KeyboardInterrupt:
        complain("stopped. What was reported as done is safe; the same command goes on from there")
        raise typer.Exit(1) from None


def _summary(register: Register, total: Progress) -> None:
    parts = [f"{total.added:,} new"]
    parts += [f"{total.replaced:,} in an earlier version"] if total.replaced else []
    parts += [f"{total.known:,} known already"] if total.known else []
    parts += [f"{total.failed:,} inputs failed (named above)"] if total.failed else []
    err().print(f"{total.done:,} articles: {', '.join(parts)}.")
    people, events = register.people(limit=1).total, register.events(limit=1).total
    kept = register.articles(limit=1).total
    contested = register.conflicts(limit=1).total
    held = f"{kept:,} articles, {people:,} people, {events:,} events and {contested:,} conflicts"
    err().print(f"{register.path} now holds {held}.")


def link(register: RegisterFile) -> None:
    """Link people, events and copies anew."""
    with Register.open(register, create=False) as opened:
        _link(opened, always=True)


def _link(register: Register, *, always: bool = False) -> None:
    started = monotonic()
    with err().status("linking people, events and copies ..."):
        done = register.link(always=always)
    if done:
        err().print(f"linked in {monotonic() - started:.1f} s")


class Told:
    """Tells a progress bar how far a run is."""

    def __init__(self, bar: Bar, task: TaskID) -> None:
        self._bar, self._task, self._started = bar, task, monotonic()

    def count(self, done: int) -> None:
        """So many articles are done."""
        rate = done / max(monotonic() - self._started, 0.001)
        self._bar.update(self._task, completed=done, rate=f"{rate:,.0f} a second")

    def progress(self, progress: Progress) -> None:
        """A run of adding has come so far."""
        self.count(progress.done + progress.failed)


@contextmanager
def bar(total: int | None, what: str) -> Iterator[Told]:
    """A progress bar on standard error, with rate and time left."""
    columns = (
        TextColumn(what),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
    )
    with Bar(*columns, console=err(), transient=False) as shown:
        task = shown.add_task(what, total=total, rate="")
        yield Told(shown, task)
        shown.update(task, total=shown.tasks[0].completed)
