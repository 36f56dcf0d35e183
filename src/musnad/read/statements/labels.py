"""A speaker and a colon, without a verb: headlines (فلان: ...), and answers in interviews."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.model import Actor
from musnad.read.statements.items import Item
from musnad.read.statements.speakers import of_actor
from musnad.read.statements.view import COMMAS, View
from musnad.read.statements.walk import Lead

_LONGEST = 30
_SHORTEST = 3


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
    if actor is None or actor.last != colon:
        actor = _led(view, first, colon)
    if actor is None or not _opens_half(view, first, actor) or not _long_enough(view, colon):
        return None
    if actor.kind == "organization" and _is_place(view, actor.first) and not _spoken(view, colon + 1):
        return None
    lead = Lead("colon", colon + 1)
    return Item(colon, colon + 1, actor.first, True, act="assert", lead=lead, speaker=of_actor(actor), spoken=True)


def _opens_half(view: View, first: int, actor: Actor) -> bool:
    """The label opens the headline or its second half: what stands before it is no clause that it ends."""
    return actor.first == first or view.is_mark(actor.first - 1)


def _long_enough(view: View, colon: int) -> bool:
    """Less than a clause behind the colon, or in quotation marks there, names a source or an outlet."""
    line = view.end_of_line(colon)
    end = view.quotes.closes.get(colon + 1, line)
    end = line if end + 1 < line and not view.is_mark(end + 1) else end
    return sum(not view.is_mark(i) for i in range(colon + 1, end)) >= _SHORTEST


def _led(view: View, first: int, colon: int) -> Actor | None:
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
