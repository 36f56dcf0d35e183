"""The clause that a verb of saying stands in: where it begins, and what in it can be its subject."""

from __future__ import annotations

from musnad.model import Actor
from musnad.read.statements.cues import Cue
from musnad.read.statements.speakers import governed
from musnad.read.statements.view import STOPS, View
from musnad.text import fold_text

_SAME_CLAUSE = frozenset({"قد", "لقد", "فقد", "كما", "حيث", "إذ", "وقد", "ثم"})
_ABOUT = frozenset(fold_text("عن عما حول بشأن بخصوص حيال إزاء").split())


def right_before(view: View, cue: Cue, reach: int) -> Actor | None:
    """The actor that ends at most so many words before the cue, in its sentence, if it can be a subject."""
    first = max(view.start_of_sentence(cue.first), cue.first - reach)
    actor = next((view.actor_over[i] for i in range(cue.first - 1, first - 1, -1) if i in view.actor_over), None)
    return None if actor is None or governed(view, actor) else actor


def fronted(view: View, cue: Cue, start: int) -> bool:
    """وعن ضعف الأحزاب، يوضح أن: only what is spoken of stands before the verb."""
    if cue.form != "finite" or cue.hit.clitic:
        return False
    return view.norms[start].removeprefix("و") in _ABOUT


def subjectless(view: View, cue: Cue) -> bool:
    """The clause opens with no definite noun: its subject is carried on.

    A definite noun there is a subject that no one knows, and what such a subject shows is said by no one.
    """
    if cue.hit.clitic or cue.form != "finite":
        return True
    return not view.norms[clause_start(view, cue)].startswith(("ال", "وال"))


def is_dateline(view: View, actor: Actor) -> bool:
    """الرياض: كشفت, the place that a report opens with."""
    return actor.kind == "organization" and view.norms[actor.last] == ":" and not view.title(actor.first)


def clause_start(view: View, cue: Cue) -> int:
    """The word that the cue's clause begins with: behind a full stop, or at a word that joins clauses (فيما، بينما)."""
    start, before = view.start_of_sentence(cue.first), cue.first - 1
    while before > start and view.is_mark(before):
        before -= 1
    for j in range(before, start, -1):
        if view.norms[j] in STOPS and view.quotes.around[j] < 0:
            return j + 1
        turn = view.hit(j, "speech_turn")
        if turn is not None and turn.entry.data.get("sort") == "joins" and turn.entry.form not in _SAME_CLAUSE:
            return j
    return start


def behind_verb(view: View, i: int) -> bool:
    """A verb of saying or of meeting stands right before word ``i``."""
    hits = (view.hit(i - 1, tag) for tag in ("speech", "contact", "contact_light"))
    return any(hit is not None and hit.entry.tense in {"past", "present"} for hit in hits)
