"""Readings as JSON and back: nothing lost, nothing wrong let in."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from musnad.errors import ReadingError
from musnad.lexicon import load
from musnad.model import Reading
from musnad.pipeline import read
from musnad.wire import decoded, from_json, spans, to_json
from tests.register.made import RECEPTION
from tests.samples import examples

ARTICLE, READING = RECEPTION


def test_a_reading_comes_back_as_it_went() -> None:
    value = json.loads(json.dumps(to_json(READING)))
    assert from_json(value, ARTICLE.text) == READING
    assert decoded(Reading, value) == READING


def test_readings_of_all_examples_come_back_as_they_went() -> None:
    lexicon = load()
    for article in examples():
        reading = read(article, lexicon)
        assert from_json(json.loads(json.dumps(to_json(reading))), article.text) == reading


def test_fields_that_are_not_known_are_passed_over() -> None:
    assert from_json({**to_json(READING), "text": ARTICLE.text, "later": 1}) == READING


def _set(path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    *steps, last = (int(s) if s.isdigit() else s for s in path.split("."))

    def change(reading: dict[str, Any]) -> None:
        here: Any = reading
        for step in steps:
            here = here[step]
        here[last] = value

    return change


WRONG: list[tuple[str, Any, str]] = [
    ("people.0.mentions.0", {"start": 3, "end": 9999}, "people[0].mentions[0]: 3..9999 does not lie in the text"),
    ("people.0.mentions.0", {"start": -1, "end": 3}, "does not lie in the text"),
    ("people.0.mentions.0", {"start": 5, "end": 5}, "is empty"),
    ("people.0.mentions.0", {"start": "5", "end": 6}, "people[0].mentions[0].start: a whole number is expected"),
    ("people.0.mentions.0", {"start": True, "end": 6}, "a whole number is expected, True came"),
    ("people.0.mentions", None, "people[0].mentions: a list is expected, null came"),
    ("people.1.id", "p1", "people[1].id: the id 'p1' is used twice"),
    ("contacts.0.participants.0.who", "p9", "contacts[0].participants[0].who: the id 'p9' is not defined"),
    ("contacts.0.participants.0.role", "boss", "one of host, guest,"),
    ("contacts.0.type", "party", "contacts[0].type: one of meeting,"),
    ("contacts.0.status", None, "contacts[0].status: one of happened,"),
    ("contacts.0.told_by", "s9", "contacts[0].told_by: the id 's9'"),
    ("contacts.0.date.value", "yesterday", "contacts[0].date.value: YYYY-MM-DD"),
    ("contacts.0.date.value", "2025-13", "contacts[0].date.value: YYYY-MM-DD"),
    ("statements.0.speaker", "p7", "statements[0].speaker: the id 'p7'"),
    ("statements.0.content", None, "statements[0].content: an object is expected, null came"),
    ("document.published", "2.3.2025", "document.published: YYYY-MM-DD"),
    ("document", [], "document: an object is expected"),
]


@pytest.mark.parametrize(("path", "value", "message"), WRONG)
def test_what_does_not_hold_is_refused_with_its_place(path: str, value: Any, message: str) -> None:
    reading = to_json(READING)
    _set(path, value)(reading)
    with pytest.raises(ReadingError) as error:
        from_json(reading, ARTICLE.text)
    assert message in str(error.value)


@pytest.mark.parametrize("field", ["document", "people", "contacts", "statements", "organizations", "furniture"])
def test_a_missing_part_is_named(field: str) -> None:
    reading = to_json(READING)
    del reading[field]
    with pytest.raises(ReadingError, match=f"{field}: is missing"):
        from_json(reading)


@pytest.mark.parametrize("value", [None, [], "text", 7])
def test_what_is_no_object_is_refused(value: Any) -> None:
    with pytest.raises(ReadingError, match="an object is expected"):
        from_json(value)


def test_a_date_may_be_coarse_or_a_stretch() -> None:
    for date in ("2025", "2025-03", "2025-03-02/2025-03-05"):
        reading = to_json(READING)
        _set("contacts.0.date.value", date)(reading)
        assert from_json(reading, ARTICLE.text).contacts[0].date is not None


def test_a_statement_without_cue_points_at_its_content() -> None:
    reading = to_json(READING)
    reading["statements"][0]["cue"] = None
    cue = from_json(reading, ARTICLE.text).statements[0].cue
    assert cue.start == cue.end == READING.statements[0].content.start


def test_a_contact_without_trigger_points_at_its_first_participant() -> None:
    reading = to_json(READING)
    reading["contacts"][0].update(trigger=None, evidence=[None])
    contact = from_json(reading, ARTICLE.text).contacts[0]
    assert contact.trigger == contact.participants[0].evidence
    assert contact.evidence == (contact.trigger,)


def test_spans_names_every_place() -> None:
    found = dict(spans(READING))
    assert found["people[0].mentions[0]"].of(ARTICLE.text) == "سالم الهاشمي"
    assert found["contacts[0].participants[1].evidence"].of(ARTICLE.text) == "كريم البرعصي"
    assert found["statements[0].content"] == READING.statements[0].content
