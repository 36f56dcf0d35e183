"""The one helper that holds every span of a reading against its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import pairwise

from musnad.model import Article, Reading, Span


def spans(record: object, path: str = "reading") -> Iterator[tuple[str, Span]]:
    """Every span of a record with the path to it."""
    if isinstance(record, Span):
        yield path, record
    elif isinstance(record, tuple):
        for i, item in enumerate(record):
            yield from spans(item, f"{path}[{i}]")
    elif is_dataclass(record):
        for field in fields(record):
            yield from spans(getattr(record, field.name), f"{path}.{field.name}")


def assert_evidence(article: Article, reading: Reading) -> None:
    """Every span lies in the text and holds words, every id that is used exists, and none is given twice."""
    for path, span in spans(reading):
        assert 0 <= span.start < span.end <= len(article.text), f"{article.name}: {path} {span} lies outside the text"
        assert span.of(article.text).strip(), f"{article.name}: {path} {span} holds no words"
    ids = [p.id for p in reading.people] + [o.id for o in reading.organizations]
    assert len(ids) == len(set(ids)), f"{article.name}: an id is given twice"
    used = {p.who for c in reading.contacts for p in c.participants}
    used |= {s.speaker for s in reading.statements if s.speaker is not None}
    assert used <= set(ids), f"{article.name}: unknown ids {used - set(ids)}"
    numbers = [c.id for c in reading.contacts] + [s.id for s in reading.statements]
    assert len(numbers) == len(set(numbers)), f"{article.name}: a contact or statement id is given twice"
    told = {c.told_by for c in reading.contacts if c.told_by} - {s.id for s in reading.statements}
    assert not told, f"{article.name}: contacts told by unknown statements {told}"
    for person in reading.people:
        assert person.mentions, f"{article.name}: {person.name} is mentioned nowhere"
    ends = [f.span for f in reading.furniture]
    assert ends == sorted(ends), f"{article.name}: furniture is out of order"
    assert all(a.end <= b.start for a, b in pairwise(ends)), f"{article.name}: furniture overlaps"
