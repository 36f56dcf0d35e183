"""A speaker and a colon, without a verb: headlines (فلان: ...), and answers in interviews."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.read.statements.items import Item
from musnad.read.statements.leads import Lead
from musnad.read.statements.speakers import of_actor
from musnad.read.statements.view import COMMAS, View

_LONGEST = 30
_SHORTEST = 5
"""Words from the colon to the end of the line, below which it names a source or an outlet."""


def find_labels(view: View) -> Iterator[Item]:
    """Colons of headlines that an actor stands right before."""
    for sentence in view.doc.sentences:
        if not _headline(view, sentence.first, sentence.last, sentence.title):
            continue
        for i in range(sentence.first + 1, sentence.last - 1):
            if view.norms[i] == ":":
                item = _label(view, sentence.first, i)
                if item is not None:
                    yield item


def _headline(view: View, first: int, last: int, title: bool) -> bool:
    if title:
        return True
    return (
        last - first <= _LONGEST
        and view.norms[last - 1] != "."
        and view.start_of_line(first) == first
        and view.end_of_line(first) == last
    )


def _label(view: View, first: int, colon: int) -> Item | None:
    actor = view.actor_over.get(colon - 1)
    if actor is None or actor.last != colon and actor.span.end != view.doc.words[colon - 1].end:
        actor = _led(view, first, colon)
    if (
        actor is None
        or view.end_of_line(colon) - colon < _SHORTEST
        or (actor.kind == "organization" and _is_place(view, actor.first) and not _spoken(view, colon + 1))
    ):
        return None
    return Item(
        colon, colon + 1, actor.first, True, lead=Lead("colon", colon + 1), speaker=of_actor(actor), spoken=True
    )


def _led(view: View, first: int, colon: int):  # type: ignore[no-untyped-def]
    """فلان أمام زواره: the actor that opens the label, with a short phrase of place or occasion behind it."""
    start = colon - 1
    while start > first and view.norms[start - 1] not in COMMAS and view.norms[start - 1] != ".":
        start -= 1
    actor = view.actor_at.get(start)
    if (
        actor is None
        or colon - actor.last > 5
        or view.norms[actor.last] not in {"امام", "في", "خلال", "عن", "ل", "من", "بعد", "لدي", "عبر", "علي"}
    ):
        return None
    return actor


def _is_place(view: View, i: int) -> bool:
    return any(view.hit(i, tag) for tag in ("country", "capital"))


def _spoken(view: View, i: int) -> bool:
    """Quoted, or in the first person plural, or an emphatic negation."""
    return (
        i in view.quotes.closes
        or view.norms[i] in {"لا", "لن", "نحن", "لم", "سوف"}
        or (view.norms[i].startswith(("سن", "ن")) and len(view.norms[i]) > 3)
    )
