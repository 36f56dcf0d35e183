"""Places in comparable form."""

from __future__ import annotations

import pytest

from musnad.link.places import apart, place


@pytest.mark.parametrize(
    ("name", "level", "vague"),
    [
        ("تونس العاصمة", "city", False),
        ("العاصمة التونسية", "city", True),
        ("العاصمة", "city", True),
        ("النمسا", "country", False),
        ("شرق ليبيا", "country", False),
        ("قصر الخلد", "building", False),
        ("مكتبه", "building", True),
        ("درنة", "city", False),
    ],
)
def test_places(name: str, level: str, vague: bool) -> None:
    assert (place(name).level, place(name).vague) == (level, vague)


def test_distance_tells_towns_apart() -> None:
    assert apart(place("درنة"), place("سرت"))
    assert not apart(place("بنغازي"), place("الرجمة"))
