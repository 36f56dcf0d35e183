"""What people decide about links, as rows: never overwritten, only superseded, and keyed on content.

A judgement names the records it is about by what articles hold (:class:`Anchor`), not by ids of the register or of a
reading: it still applies when a better reader finds the same words again, and in another register with the article.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Literal

from musnad.errors import JudgementError

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

    ``merge``: all anchors are one record. ``distinct``: no two of them are one. ``split``: the first is none of the
    others, which are one. ``correct``: ``field`` of the record takes ``value``.
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


def judge(
    action: Action,
    anchors: Sequence[Anchor],
    who: str,
    when: str,
    why: str,
    field: str | None = None,
    value: str | None = None,
    supersedes: str | None = None,
) -> Judgement:
    """A judgement with its id, a hash of all that it says. ``anchors`` keep their order only in a ``split``."""
    if action == "correct" and (not field or value is None):
        raise JudgementError("a correction needs a field and a value: give both")
    if len(anchors) < (1 if action in {"correct", "reject"} else 2):
        raise JudgementError(
            f"'{action}' needs {'a record' if action in {'correct', 'reject'} else 'two records or more'}"
        )
    kept = tuple(anchors) if action == "split" else tuple(sorted(set(anchors)))
    said = json.dumps([action, [asdict(a) for a in kept], who, when, why, field, value, supersedes], ensure_ascii=False)
    return Judgement(
        "judgement:" + sha256(said.encode()).hexdigest()[:16], action, kept, who, when, why, field, value, supersedes
    )


def active(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The judgements that stand, in order of time: each once, without those that a later one replaces."""
    rows = {j.id: j for j in judgements}
    replaced = {j.supersedes for j in rows.values() if j.supersedes}
    return sorted((j for j in rows.values() if j.id not in replaced), key=lambda j: (j.when, j.id))


def to_lines(judgements: Iterable[Judgement]) -> str:
    """Judgements as JSON Lines, in order of time: a file to keep, share and apply to another register."""
    rows = sorted({j.id: j for j in judgements}.values(), key=lambda j: (j.when, j.id))
    return "".join(json.dumps(asdict(j), ensure_ascii=False) + "\n" for j in rows)


def from_lines(lines: Iterable[str]) -> list[Judgement]:
    """Judgements from JSON Lines. Raises JudgementError with the number of the line that is no judgement."""
    from pydantic import ValidationError

    from musnad.link.schema import JudgementRow

    out = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                row = JudgementRow.model_validate_json(line)
            except ValidationError as error:
                first = error.errors()[0]
                where = ".".join(map(str, first["loc"])) or "line"
                raise JudgementError(f"line {number} is no judgement: {where}: {first['msg']}") from error
            anchors = tuple(Anchor(a.article, a.kind, a.start, a.end, a.words) for a in row.anchors)
            values = (row.who, row.when, row.why, row.field, row.value, row.supersedes)
            out.append(Judgement(row.id, row.action, anchors, *values))
    return out
