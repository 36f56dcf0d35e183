"""Whom titles serve, and the gender that they show."""

from __future__ import annotations

import pytest

from musnad.read.people.company import make_company, sides_of
from musnad.read.people.coreference import find_figures
from musnad.read.people.grid import make_grid
from musnad.read.people.phrases import find_phrases
from tests.read.people.cast import document


@pytest.mark.parametrize(
    ("office", "sides"),
    [
        ("سفير فرنسا لدى ليبيا", {"FR"}),
        ("السفير الفرنسي في تونس", {"FR"}),
        ("سفيرة ألمانيا بتونس", {"DE"}),
        ("المبعوث الأمريكي إلى ليبيا", {"US"}),
        ("المبعوث الخاص للأمين العام للأمم المتحدة إلى اليمن", {"UN"}),
        ("وزير الدفاع", set()),
    ],
)
def test_sides(office: str, sides: set[str]) -> None:
    grid = make_grid(document(office))
    assert sides_of(grid, 0, len(grid.looks)) == sides


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("قالت وزيرة الصحة ليلى الجوري ذلك.", "f"),
        ("قال وزير الصحة سمير الجوري ذلك.", "m"),
        ("قال اللواء سمير الجوري ذلك.", None),
        ("قال عمدة المدينة سمير الجوري ذلك.", None),
    ],
)
def test_gender(text: str, gender: str | None) -> None:
    grid = make_grid(document(text))
    (profile,) = make_company(grid, find_figures(find_phrases(grid))).profiles
    assert profile.gender == gender
