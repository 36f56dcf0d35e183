"""The nouns brought together: who is a person, who a body, and what stands inside what."""

from __future__ import annotations

import pytest

from musnad.lexicon import load
from musnad.model import Nouns
from musnad.pipeline import annotate
from musnad.read.nouns import read_nouns
from tests.evidence import spans
from tests.samples import article, corpus, examples


def nouns(text: str) -> Nouns:
    return read_nouns(annotate(article(text), (), load()), load())


def actors(text: str) -> list[tuple[str, str]]:
    """The words and the kind of each actor."""
    return [(actor.span.of(text), actor.kind) for actor in nouns(text).actors]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a body inside an office is no actor of its own
        (
            "قال وكيل وزارة الدفاع سعد التاجوري إن الوزارة جاهزة.",
            [("سعد التاجوري", "person"), ("الوزارة", "organization")],
        ),
        # an office without a name, and the body beside it
        (
            "التقى وزير الداخلية المغربي وفدا من مجلس النواب.",
            [("وزير الداخلية المغربي", "office"), ("وفدا من مجلس النواب", "organization")],
        ),
        # deputies inside the name of their house are no deputies
        ("عقد مجلس النواب جلسة.", [("مجلس النواب", "organization")]),
    ],
)
def test_actors(text: str, expected: list[tuple[str, str]]) -> None:
    assert actors(text) == expected


def test_whoever_is_known_by_office_is_an_organization() -> None:
    found = nouns("التقى وزير الداخلية المغربي نظيره الإسباني في الرباط.")
    assert found.people == ()
    assert {"وزير الداخلية المغربي", "نظيره الإسباني"} <= {o.name for o in found.organizations}


def test_every_actor_has_an_entry() -> None:
    found = nouns("التقى رئيس الأركان الفريق سعد التاجوري وفدا من وزارة الدفاع التركية، وقال الوزير إن اللقاء مثمر.")
    known = {p.id for p in found.people} | {o.id for o in found.organizations}
    assert {actor.who for actor in found.actors} <= known
    assert len(known) == len(found.people) + len(found.organizations)


@pytest.mark.parametrize("source", ["examples", "corpus"])
def test_spans_lie_in_the_text(source: str) -> None:
    for found in examples() if source == "examples" else corpus(150):
        doc = annotate(found, (), load())
        read = read_nouns(doc, load())
        assert read == read_nouns(doc, load())
        assert [a.first for a in read.actors] == sorted(a.first for a in read.actors)
        for path, span in spans(read, found.name):
            assert 0 <= span.start < span.end <= len(found.text), path
            assert span.of(found.text).strip(), path
