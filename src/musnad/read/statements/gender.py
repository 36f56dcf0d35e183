"""Whether a person is spoken of as a man or a woman, as titles and the verbs beside the name show it."""

from __future__ import annotations

from musnad.model import Actor
from musnad.read.statements.view import View

_VERB_TAGS = ("speech", "contact", "contact_light")
_TITLE_TAGS = ("office", "courtesy")


def genders(view: View) -> dict[str, str]:
    """For each person's id ``m`` or ``f``, where most of what shows it agrees; left out where nothing shows it."""
    votes: dict[str, int] = {}
    for actor in view.actor_at.values():
        if actor.kind == "person" and actor.who is not None:
            votes[actor.who] = votes.get(actor.who, 0) + _vote(view, actor)
    return {who: "f" if vote > 0 else "m" for who, vote in votes.items() if vote}


def _vote(view: View, actor: Actor) -> int:
    """Above zero for a woman, below for a man."""
    return 3 * _title_vote(view, actor) + _verb_vote(view, actor)


def _title_vote(view: View, actor: Actor) -> int:
    for i in range(max(0, actor.first - 1), actor.last):
        role = view.hit(i, "speech_role")
        person = role is not None and role.entry.data.get("sort") == "person"
        if person or any(view.hit(i, tag) is not None for tag in _TITLE_TAGS):
            return 1 if view.doc.words[i].form.endswith("ة") else -1
    return 0


def _verb_vote(view: View, actor: Actor) -> int:
    """The verb right before the name agrees with it."""
    if actor.first == 0 or actor.clitic:
        return 0
    for tag in _VERB_TAGS:
        hit = view.hit(actor.first - 1, tag)
        if (
            hit is not None
            and hit.entry.tense in {"past", "present"}
            and hit.entry.number == "singular"
            and not hit.entry.suffix
        ):
            return 1 if hit.entry.gender == "f" else -1
    return 0
