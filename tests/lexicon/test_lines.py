"""Lines of a text, and where a hit begins."""

from __future__ import annotations

from musnad.lexicon import find_hits, load
from musnad.lexicon.lines import Line, front, lines
from musnad.text import words


def lines_of(text: str) -> list[Line]:
    found = words(text)
    return list(lines(text, found, find_hits(text, found, load())))


def test_a_newline_ends_a_line() -> None:
    first, second = lines_of("يوم\nالأحد 5 مايو")
    assert (first.last, second.first) == (1, 1)
    assert first.hit(1, "weekday") is None
    assert second.hit(1, "weekday") is not None


def test_an_empty_text_has_no_lines() -> None:
    assert lines_of("") == []


def test_the_article_belongs_to_the_word_and_the_conjunction_does_not() -> None:
    (line,) = lines_of("والشهر الماضي")
    hit = line.hit(0, "time_unit")
    assert hit is not None
    assert line.span(0, 2, front(hit)).of(line.text) == "الشهر الماضي"
