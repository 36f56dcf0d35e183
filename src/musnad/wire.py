"""Readings as JSON objects, in the public form, and back again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from musnad.model import Reading, Span


def to_json(reading: Reading) -> dict[str, Any]:
    """The reading as the object that ``musnad read`` prints, keys in the order of the records' fields."""
    value = _plain(reading)
    assert isinstance(value, dict)  # noqa: S101 - a Reading is a record, and records become objects
    return value


def _plain(value: object) -> Any:  # noqa: ANN401 - JSON values have no narrower type
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end}
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    if is_dataclass(value):
        out: dict[str, Any] = {}
        for f in fields(value):
            plain = _plain(getattr(value, f.name))
            if f.name == "span" and isinstance(plain, dict):
                out.update(plain)
            else:
                out[f.name] = plain
        return out
    if isinstance(value, Mapping):
        return {k: _plain(v) for k, v in value.items()}
    return value
