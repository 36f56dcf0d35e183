"""Names in Latin letters: from the tables, spelled by rule, or as the article gives them."""

from __future__ import annotations

import pytest

from musnad.read.people.latin import romanise
from tests.read.people.cast import person


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("مايكل", "Michael"),
        ("خليفة منصور", "Khalifa Mansour"),
        ("راشد بن عبدالعزيز آل ثنيان", "Rashed bin Abdulaziz Al Thunayan"),
        ("عبد الله", "Abdullah"),
        ("كلارا فان دن بروك", "Clara van den Brouk"),
        ("Mendes", None),
    ],
)
def test_romanise(name: str, expected: str | None) -> None:
    assert romanise(name) == expected


def test_the_article_knows_better() -> None:
    assert person("قال السفير جيمس كارفر (James Carver) إن الاتفاق قريب.").latin == "James Carver"
