"""Highlighting."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from musnad.model import Span
from musnad.serve.marks import Mark, cut, windows

TEXT = "استقبل الوزير سفير فرنسا\nفي مكتبه اليوم"


def mark(words: str, kind: str) -> Mark:
    start = TEXT.index(words)
    return Mark(Span(start, start + len(words)), kind)


def test_nested_and_overlapping_marks() -> None:
    pieces = cut(TEXT, [mark("الوزير سفير", "a"), mark("سفير فرنسا", "b"), mark("سفير", "c")])
    assert [(p.text, p.kinds) for p in pieces if p.marks] == [("الوزير ", "a"), ("سفير", "a b c"), (" فرنسا", "b")]
    assert "".join(p.text for p in pieces) == TEXT


def test_a_piece_links_where_its_narrowest_mark_does() -> None:
    wide, narrow = mark("سفير فرنسا", "a"), mark("فرنسا", "b")
    marks = [Mark(wide.span, "a", "one", "/wide"), Mark(narrow.span, "b", "two", "/narrow")]
    last = [p for p in cut(TEXT, marks) if p.marks][-1]
    assert (last.href, last.says) == ("/narrow", "one · two")


spans = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).filter(lambda t: t[0] < t[1])


@given(st.lists(spans, max_size=8))
def test_pieces_always_make_up_the_text(pairs: list[tuple[int, int]]) -> None:
    marks = [Mark(Span(a, b), str(i)) for i, (a, b) in enumerate(pairs)]
    pieces = cut(TEXT, marks)
    assert "".join(p.text for p in pieces) == TEXT
    for m in marks:
        assert "".join(p.text for p in pieces if m in p.marks) == m.span.of(TEXT)


@given(st.lists(spans, min_size=1, max_size=5), st.integers(0, 30))
def test_windows_hold_their_spans_and_do_not_touch(pairs: list[tuple[int, int]], margin: int) -> None:
    wanted = [Span(a, b) for a, b in pairs]
    found = windows(TEXT, wanted, margin)
    assert all(any(span in window for window in found) for span in wanted)
    assert all(a.end < b.start for a, b in itertools.pairwise(found))


def test_a_window_ends_at_words_and_lines() -> None:
    (window,) = windows(TEXT, [mark("سفير", "a").span], 8)
    assert window.of(TEXT) == "الوزير سفير فرنسا"
