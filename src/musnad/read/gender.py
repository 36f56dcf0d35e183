"""Whether somebody is spoken of as a man or a woman, as titles and the verbs beside the name show it."""

from __future__ import annotations

from collections.abc import Iterable

from musnad.model import Actor, Doc

_VERB_TAGS = ("speech", "contact", "contact_light")
_TITLE_TAGS = ("office", "courtesy", "rank")
_EITHER = frozenset(
    {"جلاله", "سعاده", "فخامه", "سماحه", "فضيله", "دوله", "نيافه", "قداسه", "غبطه"}
    | {"حضره", "سياده", "عطوفه", "رفعه", "علامه", "داعيه", "حجه", "ايه", "خليفه"}
)
"""Titles that end like a feminine and are given to men and women."""
_PLURALS = frozenset(["قاده", "ساده", "اساتذه", "طلبه", "ثلاثه", "اربعه", "خمسه", "عده", "مجموعه"])
"""Heads of a description that look feminine and are not, or stand for several."""


def genders(doc: Doc, actors: Iterable[Actor]) -> dict[str, str]:
    """For each person's id ``m`` or ``f``, where most of what shows it agrees; left out where nothing shows it."""
    votes: dict[str, int] = {}
    for actor in actors:
        if actor.kind == "person" and actor.who is not None:
            votes[actor.who] = votes.get(actor.who, 0) + _vote(doc, actor)
    return {who: "f" if vote > 0 else "m" for who, vote in votes.items() if vote}


def grammatical(doc: Doc, actors: Iterable[Actor]) -> dict[str, str]:
    """The same for bodies and offices, as the ending of their first word shows it; a body without ة shows nothing."""
    out: dict[str, str] = {}
    for actor in actors:
        if actor.kind not in {"person", "pronoun"} and actor.who is not None and actor.who not in out:
            head = doc.words[actor.first].norm.removeprefix("و").removeprefix("ال")
            if doc.words[actor.first].form.endswith("ة") and head not in _PLURALS | _EITHER:
                out[actor.who] = "f"
            elif actor.kind in {"office", "source"} and doc.hit(actor.first, "office") is not None:
                out[actor.who] = "m"
    return out


def _vote(doc: Doc, actor: Actor) -> int:
    """Above zero for a woman, below for a man."""
    return 3 * _title_vote(doc, actor) + _verb_vote(doc, actor)


def _title_vote(doc: Doc, actor: Actor) -> int:
    for i in range(max(0, actor.first - 1), actor.last):
        role = doc.hit(i, "speech_role")
        person = role is not None and role.entry.data.get("sort") == "person"
        titled = person or any(doc.hit(i, tag) is not None for tag in _TITLE_TAGS)
        if titled and doc.words[i].norm.lstrip("وبل").removeprefix("ال") not in _EITHER:
            return 1 if doc.words[i].form.endswith("ة") else -1
    return 0


def _verb_vote(doc: Doc, actor: Actor) -> int:
    """The verb right before the name agrees with it."""
    if actor.first == 0 or actor.clitic:
        return 0
    for tag in _VERB_TAGS:
        hit = doc.hit(actor.first - 1, tag)
        if (
            hit is not None
            and hit.entry.tense in {"past", "present"}
            and hit.entry.number == "singular"
            and not hit.entry.suffix
        ):
            return 1 if hit.entry.gender == "f" else -1
    return 0
