"""The grammar of a body's name: from its head word to the end of the phrase."""

from __future__ import annotations

from musnad.model import Doc
from musnad.read.organizations import links, pieces
from musnad.read.organizations.state import State, head_state, name_state
from musnad.read.organizations.words import is_determined_noun, proclitic


def extend(doc: Doc, state: State) -> State:
    """Read on as far as the phrase reaches; back to where it was last complete if a noun found no complement."""
    complete = state
    while state.at < state.end:
        step = _step(doc, state)
        if step is None:
            break
        state = step
        if not state.open:
            complete = state
    return complete if state.open and not complete.open else state


def _step(doc: Doc, state: State) -> State | None:
    return (
        pieces.complement(doc, state)
        or links.belonging(doc, state, phrase)
        or pieces.adjective(doc, state)
        or pieces.joined(doc, state)
        or pieces.acronym(doc, state)
        or links.purpose(doc, state, phrase)
        or links.whereabouts(doc, state, phrase)
        or links.origin(doc, state, phrase)
    )


def phrase(doc: Doc, i: int, end: int, clitics: tuple[str, ...] = ("",)) -> State | None:
    """A whole body, country or determined noun that begins at word ``i`` after one of the proclitics."""
    for tag in ("org_name", "country", "capital"):
        hit = doc.hit(i, tag)
        if hit and proclitic(hit) in clitics and not hit.entry.data.get("weak"):
            return extend(doc, name_state(hit, end))
    hit = doc.hit(i, "org_head")
    if hit and proclitic(hit) in clitics:
        state = extend(doc, head_state(hit, end))
        return state if state.determined or not state.bare else None
    if "" in clitics and is_determined_noun(doc, i):
        return extend(doc, State(i + 1, end, i + 1, frozenset(), "noun", False, True, "noun"))
    return None
