"""The index and the snippets agree: whatever the index finds is shown, whatever is shown is in the index."""

from __future__ import annotations

import sqlite3
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from musnad.model import Span
from musnad.register.packing import indexed
from musnad.register.phrases import Term, expression, matches, merged, norms, parse
from musnad.text import fold_text, words

WORDS = [
    "الوزير", "وزير", "وبالوزير", "للوزير", "مسؤول", "مسئول", "حَفْتَر", "وحفتر", "هــفتر", "القاهرة", "قاهره", "ﷺ",
    "al-Sisi", "Sisi", "٢٠٢٥", "2025م", "G20", "«", "»", ".", "-", "\n", "ﻻ", "لا", "x", "é", "😀", "ا", "و",
]  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=5)), max_size=14).map(" ".join)


def found_in_index(text: str, term: Term) -> bool:
    connection = sqlite3.connect(":memory:")
    connection.execute('CREATE VIRTUAL TABLE words USING fts5(text, tokenize="unicode61 remove_diacritics 0")')
    connection.execute("INSERT INTO words VALUES (?)", (indexed(text),))
    row = connection.execute("SELECT count(*) FROM words WHERE words MATCH ?", (expression(term),)).fetchone()
    connection.close()
    return bool(row[0])


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(["وزير", "الوزير", '"وزير القاهرة"', "حفتر", "sisi", "al-sisi", "2025", "لا", "20", "g"]))
@example("استقبل وزير القاهرة", '"وزير القاهرة"')
@example("وزير «القاهرة»", '"وزير القاهرة"')
@example("2025م", "2025")
def test_index_and_snippets_agree(text: str, query: str) -> None:
    (term,) = parse(query)
    assert found_in_index(text, term) == bool(matches(text, (term,)))


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_every_word_of_a_text_is_found_where_it_stands(text: str) -> None:
    for norm in norms(text):
        spans = matches(text, (Term((norm,)),))
        assert spans, norm
        assert all(0 <= s.start < s.end <= len(text) for s in spans)
        assert all(norm in fold_text(s.of(text)) or norm[:2] == "ال" for s in spans)


SHOWN = [
    ("وقال لحفتر ثم حفتر", "حفتر", ["حفتر", "حفتر"], "the preposition is left out"),
    ("وحَفْتَرُ قال", "حفتر", ["حَفْتَرُ"], "diacritics belong to the word"),
    ("هـــذا الـوزير", "الوزير", ["الـوزير"], "tatweel"),
    ("للوزير", "الوزير", ["للوزير"], "ل and the article are one sign: shown whole"),
    ("استقبل وزيرُ  الخارجية،", '"وزير الخارجية"', ["وزيرُ  الخارجية"], "blanks between the words"),
    ("وزيرة", "وزير", [], "another word"),
    ("al-Sisi said", "sisi", ["Sisi"], "part of a hyphened word"),
    ("العام 2025م", "2025", ["2025"], "digits beside letters"),
]


@pytest.mark.parametrize(("text", "query", "expected", "why"), SHOWN)
def test_what_is_shown(text: str, query: str, expected: list[str], why: str) -> None:
    assert [span.of(text) for span in matches(text, parse(query))] == expected, why


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 5))))
def test_merged_spans_are_in_order_and_apart(found: list[tuple[int, int]]) -> None:
    spans = merged([Span(a, a + n) for a, n in found])
    assert all(a.end <= b.start for a, b in pairwise(spans))
    covered = {i for a, n in found for i in range(a, a + n)}
    assert covered == {i for s in spans for i in range(s.start, s.end)}


@given(TEXTS)
def test_the_index_holds_the_words_that_reading_sees(text: str) -> None:
    seen = [w.norm for w in words(text) if w.norm.isalnum() and w.norm.isascii() is False]
    held = norms(text)
    assert set(seen) <= set(held)


def test_norms_are_folded_words() -> None:
    assert norms("وقال الـوزير: «٢٠٢٥» al-Sisi") == ["وقال", "الوزير", "2025", "al", "sisi"]
    assert indexed("أهلاً!") == fold_text("أهلا")
