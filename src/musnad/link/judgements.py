"""What people decide about links, as rows: never overwritten, only superseded, and keyed on content.

A judgement names the records it is about by what articles hold (:class:`Anchor`), not by ids of the register or of a
reading: it still applies when a better reader finds the same words again, and in another register with the same article.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Action = Literal["merge", "split", "distinct", "correct", "reject"]


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """A record by its content: the article's text hash, the kind of record, a stretch of its words, and the words.

    ``kind`` is ``person``, ``organization``, ``contact`` or ``statement``. ``start`` and ``end`` bound one mention of a
    person or organization, the trigger of a contact, the content of a statement.
    """

    article: str
    kind: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision: who made it, when (ISO 8601), why.

    ``merge``: all anchors are one record. ``distinct``: no two of them are one. ``split``: the first stands apart from
    whatever it was merged with, the others with it. ``correct``: ``field`` of the record takes ``value``.
    ``reject``: the record is not to be shown. ``supersedes`` is the id of an earlier judgement that this one replaces.
    """

    id: str
    action: Action
    anchors: tuple[Anchor, ...]
    who: str
    when: str
    why: str
    field: str | None = None
    value: str | None = None
    supersedes: str | None = None
