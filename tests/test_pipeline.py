"""The whole flow: evidence, determinism, no article raises."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from musnad.lexicon import load
from musnad.model import Furniture, Span
from musnad.pipeline import body, read
from musnad.wire import to_json
from tests.evidence import assert_evidence
from tests.samples import article, corpus, examples, gold

LEXICON = load()


def test_every_span_of_the_examples_lies_in_its_text() -> None:
    for one in examples():
        assert_evidence(one, read(one, LEXICON))


def test_every_span_of_all_gold_articles_lies_in_its_text() -> None:
    for one in gold():
        assert_evidence(one, read(one, LEXICON))


def test_every_span_of_two_thousand_corpus_articles_lies_in_its_text() -> None:
    count = 0
    for one in corpus(2000):
        assert_evidence(one, read(one, LEXICON))
        count += 1
    assert count >= 2000


def test_reading_twice_gives_the_same_bytes() -> None:
    for one in examples():
        assert json.dumps(to_json(read(one, LEXICON))) == json.dumps(to_json(read(one, LEXICON)))


FRAGMENTS = [
    "استقبل", "وزير الخارجية", "المشير", "سامر الحلواني", "نظيره المصري", "اليوم", "أمس الخميس", "في", "القاهرة",
    "وقال", "إن", "«", "»", '"', ":", "،", ".", "\n", "مؤكدا", "وبحث", "اللقاء", "لم", "د.", "٢٠٢٤/٣/٥", "ﷺ",
    "اقرأ أيضا",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=6)), max_size=40))
def test_no_text_raises(parts: list[str]) -> None:
    text = " ".join(parts)
    one = article(text, published="2024-05-06")
    assert_evidence(one, read(one, LEXICON))


def test_body_is_the_text_without_the_furniture() -> None:
    text = "قائمة\nالخبر هنا\nشارك\nتتمة"
    pieces = tuple(Furniture(Span(text.index(w), text.index(w) + len(w)), "navigation") for w in ("قائمة", "شارك"))
    assert [s.of(text).strip() for s in body(text, pieces)] == ["الخبر هنا", "تتمة"]
    assert body(text, ()) == (Span(0, len(text)),)
