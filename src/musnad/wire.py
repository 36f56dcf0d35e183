"""Readings as JSON objects, in the public form, and back again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from musnad.errors import ReadingError
from musnad.model import DateValue, Document, Reading, Span

_Record = TypeVar("_Record")
_ISO = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?\Z")


def to_json(reading: Reading) -> dict[str, Any]:
    """The reading as the object that ``musnad read`` prints, keys in the order of the records' fields."""
    value = plain(reading)
    assert isinstance(value, dict)  # noqa: S101 - a Reading is a record, and records become objects
    return value


def plain(value: object) -> Any:
    """A record as JSON values: records become objects, tuples lists, and a field called ``span`` its two ends."""
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end}
    if isinstance(value, tuple):
        return [plain(v) for v in value]
    if is_dataclass(value) and not isinstance(value, type):
        out: dict[str, Any] = {}
        for name in _names(type(value)):
            inner = plain(getattr(value, name))
            if name == "span" and isinstance(inner, dict):
                out.update(inner)
            else:
                out[name] = inner
        return out
    if isinstance(value, Mapping):
        return {k: plain(v) for k, v in value.items()}
    return value


@cache
def _names(cls: Any) -> tuple[str, ...]:
    return tuple(f.name for f in fields(cls))


# ------------------------------------------------------------------ back again


def from_json(value: object, text: str | None = None) -> Reading:
    """The reading that an object in the public form tells of.

    Fields that the public form does not know are passed over (it may grow); required fields, types, enumerated values,
    dates and ids are checked, and with ``text`` every span against it. A statement without cue gets an empty span at
    its content, a contact without trigger the evidence of its first participant. Raises ReadingError naming the place.
    """
    try:
        reading: Reading = _decoder(Reading)(_filled(value))
        _check_ids(reading)
        _check_dates(reading)
        if text is not None:
            _check_spans(reading, text)
    except _MismatchError as error:
        raise ReadingError(f"{error.path or 'the reading'}: {error.reason}") from None
    return reading


def decoded(cls: type[_Record], value: object) -> _Record:
    """A record that ``plain`` made into JSON values, without checks across its parts. Raises ReadingError."""
    try:
        record: _Record = _decoder(_hint(cls))(value)
    except _MismatchError as error:
        raise ReadingError(f"{error.path or cls.__name__}: {error.reason}") from None
    return record


def spans(value: object, path: str = "") -> Iterator[tuple[str, Span]]:
    """Every span below a record, with where it stands: ``contacts[0].participants[1].evidence``."""
    if isinstance(value, Span):
        yield path, value
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from spans(item, f"{path}[{i}]")
    elif is_dataclass(value) and not isinstance(value, type):
        for name in _names(type(value)):
            yield from spans(getattr(value, name), f"{path}.{name}" if path else name)


class _MismatchError(Exception):
    """What is wrong, and the way to it, gathered while it rises."""

    def __init__(self, reason: str, path: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.path = path

    def inside(self, step: str) -> _MismatchError:
        joined = f"{step}{self.path}" if self.path.startswith("[") or not self.path else f"{step}.{self.path}"
        return _MismatchError(self.reason, joined)


_Decoder = Callable[[Any], Any]


def _hint(cls: Any) -> Any:
    """A class as a type hint: mypy holds classes of unknown kind for unhashable."""
    return cls


@cache
def _decoder(hint: Any) -> _Decoder:
    origin, args = get_origin(hint), get_args(hint)
    if origin in {Union, UnionType}:
        inner = _decoder(next(a for a in args if a is not NoneType))
        return lambda value: None if value is None else inner(value)
    if origin is tuple:
        return _list_decoder(_decoder(args[0])) if args[-1] is Ellipsis else _row_decoder(args)
    if origin is Literal:
        return _choice_decoder(args)
    if is_dataclass(hint):
        assert isinstance(hint, type)  # noqa: S101 - hints are classes, never instances
        return _record_decoder(hint)
    return _scalar_decoder(hint)


def _list_decoder(item: _Decoder) -> _Decoder:
    def decode(value: object) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise _MismatchError(f"a list is expected, {_shown(value)} came")
        out = []
        for i, element in enumerate(value):
            try:
                out.append(item(element))
            except _MismatchError as error:
                raise error.inside(f"[{i}]") from None
        return tuple(out)

    return decode


def _row_decoder(hints: tuple[Any, ...]) -> _Decoder:
    """For a tuple of fixed length, each place with its own type."""
    columns = [_decoder(hint) for hint in hints]

    def decode(value: object) -> tuple[Any, ...]:
        if not isinstance(value, list) or len(value) != len(columns):
            raise _MismatchError(f"a list of {len(columns)} is expected, {_shown(value)} came")
        return tuple(column(element) for column, element in zip(columns, value, strict=True))

    return decode


def _choice_decoder(choices: tuple[str, ...]) -> _Decoder:
    def decode(value: object) -> str:
        if value in choices:
            return str(value)
        raise _MismatchError(f"one of {', '.join(choices)} is expected, {_shown(value)} came")

    return decode


def _scalar_decoder(kind: type) -> _Decoder:
    name = {str: "a string", bool: "true or false", int: "a whole number", float: "a number"}[kind]

    def decode(value: object) -> object:
        if kind is float and type(value) is int:
            return float(value)
        if type(value) is not kind:
            raise _MismatchError(f"{name} is expected, {_shown(value)} came")
        return value

    return decode


def _record_decoder(cls: type) -> _Decoder:
    hints = get_type_hints(cls)
    table = [
        (f.name, _decoder(hints[f.name]), f.default, f.name == "span" and hints[f.name] is Span) for f in fields(cls)
    ]

    def decode(value: object) -> object:
        if not isinstance(value, dict):
            raise _MismatchError(f"an object is expected, {_shown(value)} came")
        out = []
        for name, inner, default, flat in table:
            try:
                if flat:
                    out.append(inner(value))
                elif name in value:
                    out.append(inner(value[name]))
                elif default is not MISSING:
                    out.append(default)
                else:
                    raise _MismatchError("is missing")
            except _MismatchError as error:
                raise (error if flat else error.inside(name)) from None
        return cls(*out)

    return decode


def _shown(value: object) -> str:
    shown = "null" if value is None else repr(value)
    return shown if len(shown) <= 40 else f"{shown[:37]}..."


def _filled(value: object) -> object:
    if not isinstance(value, dict):
        return value
    out = dict(value)
    if isinstance(out.get("statements"), list):
        out["statements"] = [_with_cue(s) for s in out["statements"]]
    if isinstance(out.get("contacts"), list):
        out["contacts"] = [_with_trigger(c) for c in out["contacts"]]
    return out


def _with_cue(statement: Any) -> Any:
    if not isinstance(statement, dict) or statement.get("cue") or not isinstance(statement.get("content"), dict):
        return statement
    start = statement["content"].get("start")
    return {**statement, "cue": {"start": start, "end": start}}


def _with_trigger(contact: Any) -> Any:
    if not isinstance(contact, dict) or contact.get("trigger"):
        return contact
    participants = contact.get("participants")
    if not isinstance(participants, list) or not participants or not isinstance(participants[0], dict):
        return contact
    trigger = participants[0].get("evidence")
    return {**contact, "trigger": trigger, "evidence": [e for e in contact.get("evidence", []) if e] or [trigger]}


def _check_ids(reading: Reading) -> None:
    actors = _unique("people", [p.id for p in reading.people])
    actors |= _unique("organizations", [o.id for o in reading.organizations], actors)
    _unique("contacts", [c.id for c in reading.contacts])
    told = _unique("statements", [s.id for s in reading.statements])
    for i, contact in enumerate(reading.contacts):
        for j, participant in enumerate(contact.participants):
            _known(participant.who, actors, f"contacts[{i}].participants[{j}].who")
        _known(contact.told_by, told, f"contacts[{i}].told_by")
    for i, statement in enumerate(reading.statements):
        _known(statement.speaker, actors, f"statements[{i}].speaker")
        _known(statement.same_as, told, f"statements[{i}].same_as")
        for j, link in enumerate(statement.chain):
            _known(link.who, actors, f"statements[{i}].chain[{j}].who")


def _unique(where: str, ids: list[str], taken: set[str] | None = None) -> set[str]:
    seen = set(taken or ())
    for i, id_ in enumerate(ids):
        if id_ in seen:
            raise _MismatchError(f"the id {id_!r} is used twice", f"{where}[{i}].id")
        seen.add(id_)
    return seen


def _known(id_: str | None, ids: set[str], path: str) -> None:
    if id_ is not None and id_ not in ids:
        raise _MismatchError(f"the id {id_!r} is not defined in this reading", path)


def _check_dates(reading: Reading) -> None:
    _iso_day(reading.document)
    for i, contact in enumerate(reading.contacts):
        if isinstance(contact.date, DateValue) and not all(_ISO.match(p) for p in contact.date.value.split("/")):
            raise _MismatchError(
                f"YYYY-MM-DD, YYYY-MM, YYYY or start/end is expected, {contact.date.value!r} came",
                f"contacts[{i}].date.value",
            )


def _iso_day(document: Document) -> None:
    if document.published is not None and not _ISO.match(document.published):
        raise _MismatchError(f"YYYY-MM-DD is expected, {document.published!r} came", "document.published")


def _check_spans(reading: Reading, text: str) -> None:
    for path, span in spans(reading):
        if not 0 <= span.start <= span.end <= len(text):
            raise _MismatchError(f"{span.start}..{span.end} does not lie in the text ({len(text)} characters)", path)
        if span.start == span.end and not path.endswith(".cue"):
            raise _MismatchError(f"{span.start}..{span.end} is empty", path)
