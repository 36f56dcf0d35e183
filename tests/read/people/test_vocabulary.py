"""What one word can be."""

from __future__ import annotations

import pytest

from musnad.read.people.vocabulary import Sort, is_foreign, look, names, ordinary
from musnad.text import fold_text


@pytest.mark.parametrize(
    ("word", "sort"),
    [
        ("خلال", Sort.PARTICLE),
        ("يستقبل", Sort.VERB),
        ("استقبلت", Sort.VERB),
        ("الخارجية", Sort.BODY),
        ("والتعاون", Sort.CLITIC),
        ("لتعزيز", Sort.CLITIC),
        ("المشتركة", Sort.ADJECTIVE),
        ("مباحثاته", Sort.NOUN),
        ("أمس", Sort.TIME),
        ("محمد", Sort.UNKNOWN),
        ("وليد", Sort.UNKNOWN),  # no conjunction and a rest
        ("لامين", Sort.UNKNOWN),
        ("هاركورت", Sort.UNKNOWN),
        ("،", Sort.MARK),
        ("2024", Sort.DIGITS),
        ("irini", Sort.LATIN),
    ],
)
def test_look(word: str, sort: Sort) -> None:
    assert look(fold_text(word)).sort is sort


def test_tables_are_folded() -> None:
    assert all(fold_text(form) == form for form in [*names(), *ordinary()])


@pytest.mark.parametrize(("word", "expected"), [("هاركورت", True), ("حفتر", False), ("الورفلي", False)])
def test_is_foreign(word: str, expected: bool) -> None:
    assert is_foreign(fold_text(word)) is expected


def test_nothing_behind_a_proclitic_is_unknown() -> None:
    assert look("").sort is Sort.UNKNOWN
