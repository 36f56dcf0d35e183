"""Ranks, offices and counts in comparable form."""

from __future__ import annotations

import pytest

from musnad.link.terms import countries, first_country, is_state, office, papers, rank_level


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("توقيع ثلاث مذكرات تفاهم", 3),
        ("توقيع خمس عشرة اتفاقية", 15),
        ("وقعا اتفاقيتين", 2),
        ("توقيع 12 عقدا", 12),
        ("توقيع 12 اتفاقية", 12),
        ("توقيع مذكرة تفاهم واحدة", 1),
        ("توقيع مذكرة تفاهم", None),
        ("توقيع عدد من المذكرات", None),
        ("ثلاثة وزراء", None),
        ("إيفاد 20 ضابطا بموجب الاتفاق", None),
    ],
)
def test_papers(words: str, count: int | None) -> None:
    assert papers(words) == count


def test_ranks_of_one_level_are_one() -> None:
    assert rank_level("اللواء الركن") == rank_level("الميجور جنرال") != rank_level("الفريق")
    assert rank_level("الفريق أول ركن") == rank_level("فريق أول") < rank_level("الفريق")  # type: ignore[operator]
    assert rank_level("الجنرال") is None
    assert rank_level("الشيخ") is None


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("وزيرة الداخلية", "minister"),
        ("نائب وزير الداخلية", "deputy minister"),
        ("النائب", "member"),
        ("رئيس هيئة الأركان", "commander"),
        ("رئيس مجلس النواب", "speaker"),
        ("رئيس الوزراء", "premier"),
        ("رئيس النادي", "chief"),
        ("الرجل الثاني في الوزارة", None),
    ],
)
def test_kinds_of_offices(title: str, kind: str | None) -> None:
    assert office(title).kind == kind


def test_whom_an_office_serves() -> None:
    assert first_country("السفير النمساوي في تونس") == "AT"
    assert countries("السفير النمساوي في تونس") == {"AT", "TN"}
    assert is_state("القاهرة") == "EG"
    assert is_state("القاهرة الكبرى") is None
