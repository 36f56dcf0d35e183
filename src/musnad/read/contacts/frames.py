"""What a trigger of the lexicon says of its contact: type, the roles around it, what else must be there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from musnad.model import Change, ContactType, Entry, Role, Stage

SPOKEN_ROLES: dict[str, tuple[Role, Role]] = {"call": ("caller", "callee"), "message": ("sender", "recipient")}


@dataclass(frozen=True, slots=True)
class Frame:
    """One trigger's frame, as ``lexicon/data/contacts.toml`` gives it."""

    name: str
    type: ContactType
    subject: Role
    object: Role
    needs: frozenset[str]
    change: Change | None = None
    stage: Stage = "agreed"
    lights: frozenset[str] = frozenset()
    """Groups of light verbs that it goes with; all, where none is named."""
    passive: bool = False
    motion: bool = False
    topic: bool = False
    weak: bool = False
    welcome: bool = False
    intransitive: bool = False


def frame_of(entry: Entry) -> Frame:
    """The frame of a lexicon entry with the tag ``contact``."""
    data = entry.data
    needs, lights = data.get("needs", []), data.get("lights", [])
    return Frame(
        name=entry.group,
        type=cast("ContactType", data["type"]),
        subject=cast("Role", data["subject"]),
        object=cast("Role", data["object"]),
        needs=frozenset(needs if isinstance(needs, list) else ()),
        change=cast("Change | None", data.get("change")),
        stage=cast("Stage", data.get("stage", "agreed")),
        lights=frozenset(lights if isinstance(lights, list) else ()),
        passive=bool(data.get("passive")),
        motion=bool(data.get("motion")),
        topic=bool(data.get("topic")),
        weak=bool(data.get("weak")),
        welcome=bool(data.get("welcome")),
        intransitive=bool(data.get("intransitive") or data.get("motion")),
    )
