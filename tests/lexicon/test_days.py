"""The two calendars."""

from __future__ import annotations

from datetime import date

import pytest

from musnad.lexicon.days import Point, day_of, hijri_day, hijri_year_of, whole_day


@pytest.mark.parametrize(
    ("hijri", "day"),
    [
        ((1445, 9, 1), date(2024, 3, 11)),
        ((1446, 1, 1), date(2024, 7, 7)),
        ((1445, 12, 9), date(2024, 6, 15)),
        ((1436, 10, 5), date(2015, 7, 21)),
        ((1445, 9, 31), None),
        ((1600, 1, 1), None),
        ((1445, 13, 1), None),
    ],
)
def test_hijri_days(hijri: tuple[int, int, int], day: date | None) -> None:
    assert hijri_day(*hijri) == day


def test_a_hijri_day_follows_its_weekday() -> None:
    # sighting of the moon moves months by a day from country to country: the weekday told beside it decides
    told = Point(1444, 4, 4, hijri=True, weekday=6)
    assert hijri_day(1444, 4, 4) == date(2022, 10, 29)
    assert whole_day(told) == date(2022, 10, 30)


def test_a_day_that_the_calendar_lacks_is_none() -> None:
    assert day_of(2023, 2, 29) is None
    assert whole_day(Point(2024, 8)) is None


@pytest.mark.parametrize(
    ("day", "year"), [(date(2024, 8, 28), 1446), (date(1900, 1, 1), 1317), (date(2100, 6, 1), 1524)]
)
def test_hijri_years_are_reckoned_outside_the_tables(day: date, year: int) -> None:
    assert hijri_year_of(day) == year
