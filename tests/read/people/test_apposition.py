"""Titles behind a name: the person's own, or the other side's."""

from __future__ import annotations

import pytest

from tests.read.people.cast import person


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("استقبل وزير الخارجية المصري سامح النجار السفير الفرنسي اليوم.", ["وزير الخارجية المصري"]),
        ("التقى رئيس البرلمان سامح النجار سفير فرنسا.", ["رئيس البرلمان"]),
        ("استقبل الرئيس سامح النجار وزير الدفاع السوداني في القاهرة.", ["الرئيس"]),
        (
            "قال السفير سامح النجار المتحدث الرسمي باسم وزارة الخارجية.",
            ["السفير", "المتحدث الرسمي باسم وزارة الخارجية"],
        ),
        ("قال وزير الدولة سامح النجار، رئيس اللجنة العليا، إن العمل بدأ.", ["وزير الدولة", "رئيس اللجنة العليا"]),
        ("استقبل الأمير سامح النجار أمير منطقة الشمال، أمس، وفدا من التجار.", ["أمير منطقة الشمال"]),
    ],
)
def test_whose_office_stands_behind_a_name(text: str, offices: list[str]) -> None:
    assert [p.title.of(text) for p in person(text).positions] == offices
