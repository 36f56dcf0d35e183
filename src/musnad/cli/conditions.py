"""The conditions that commands share: one option for each, declared once, handed to the command as one record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import wraps
from inspect import Parameter, signature
from typing import Annotated, Any, get_type_hints

import typer

from musnad.cli.common import a_country, a_day, one_of
from musnad.model import CONTACT_TYPES, STATUSES
from musnad.register import Filter, Register


@dataclass(frozen=True, slots=True)
class Asked:
    """Conditions as options give them: which events and articles are asked for."""

    who: Annotated[list[str] | None, typer.Option("--with", "-w", metavar="NAME", help="Who took part; repeatable.")]
    type: Annotated[
        str | None, typer.Option("--type", help=f"{', '.join(CONTACT_TYPES)}.", callback=one_of(CONTACT_TYPES))
    ]
    status: Annotated[str | None, typer.Option(help=f"{', '.join(STATUSES)}.", callback=one_of(STATUSES))]
    since: Annotated[str | None, typer.Option(metavar="DAY", help="From this day on, YYYY-MM-DD.", callback=a_day)]
    until: Annotated[str | None, typer.Option(metavar="DAY", help="Up to this day, YYYY-MM-DD.", callback=a_day)]
    outlet: Annotated[str | None, typer.Option(help="Reported by this outlet.")]
    country: Annotated[
        str | None,
        typer.Option(metavar="COUNTRY", help="A country that takes part or is the place.", callback=a_country),
    ]
    topic: Annotated[str | None, typer.Option(help="A topic class.")]
    place: Annotated[str | None, typer.Option(help="Where it took place.")]
    sources: Annotated[int | None, typer.Option("--sources", min=1, help="At least so many independent sources.")]
    conflicts: Annotated[bool, typer.Option("--conflicts", help="Only with conflicts.")]

    def wanted(self, register: Register) -> Filter:
        """The conditions as the register takes them: names become its ids. Raises NotFoundError."""
        from musnad.register.identities import find_entity

        return Filter(
            who=tuple(find_entity(register.connection, name).id for name in self.who or ()),
            type=self.type,
            status=self.status,
            since=self.since,
            until=self.until,
            outlet=self.outlet,
            country=self.country,
            topic=self.topic,
            place=self.place,
            independent=self.sources,
            conflicts=self.conflicts,
        )


def conditional(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command an option for each condition, in place of its parameter ``asked``, which they are handed to in."""
    names = [field.name for field in fields(Asked)]

    @wraps(command)
    def run(**given: Any) -> None:
        command(asked=Asked(**{name: given.pop(name) for name in names}), **given)

    run.__signature__ = signature(command).replace(  # type: ignore[attr-defined]
        parameters=[p for own in signature(command, eval_str=True).parameters.values() for p in _spread(own)]
    )
    return run


def _spread(own: Parameter) -> list[Parameter]:
    if own.name != "asked":
        return [own.replace(kind=Parameter.KEYWORD_ONLY)]
    hints = get_type_hints(Asked, include_extras=True)
    return [
        Parameter(name, Parameter.KEYWORD_ONLY, default=False if name == "conflicts" else None, annotation=hint)
        for name, hint in hints.items()
    ]
