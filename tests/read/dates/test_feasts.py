"""Feasts told as a time. The anchor is Wednesday 28 August 2024."""

from __future__ import annotations

import pytest

from tests.read.dates.cases import Case, check

FEASTS: list[Case] = [
    ("ألقى الرئيس كلمة في [عيد العمال]", "2024-05-01"),
    ("ألقى الرئيس كلمة [يوم عيد العمال]", "2024-05-01"),
    ("افتتح الوزير المعرض في [رأس السنة الميلادية]", "2024-01-01"),
    ("تبادلا التهاني [عشية عيد الاستقلال الليبي]", "2023-12-23"),
    ("ألقى السفير كلمة في [اليوم الوطني السعودي]", "2023-09-23"),
    ("ألقى السفير كلمة في [اليوم الوطني القطري الماضي]", "2023-12-18"),
    ("توصلوا إلى هدنة في [عيد الفطر الماضي]", "2024-04-10"),
    ("توصلوا إلى هدنة في [أول أيام عيد الفطر]", "2024-04-10"),
    ("توصلوا إلى هدنة في [ثاني أيام عيد الأضحى]", "2024-06-17"),
    ("توصلوا إلى هدنة قبل [عيد الأضحى المقبل]", "2025-06-06"),
    ("توصلوا إلى هدنة في [عيد الميلاد 2023]", "2023-12-25"),
    ("توصلوا إلى هدنة [عيد الأضحى الماضي]", "2024-06-16"),
    ("صعد الحجاج [يوم عرفة]", "2024-06-15"),
]

OCCASIONS: list[Case] = [
    ("هنأ الرئيس نظيره بمناسبة عيد الاستقلال", ""),
    ("بعث برقية تهنئة بعيد الفطر المبارك", ""),
    ("أقامت السفارة حفلا بمناسبة اليوم الوطني", ""),
    ("احتفالا باليوم العالمي للمرأة", ""),
]


@pytest.mark.parametrize(("text", "values"), [*FEASTS, *OCCASIONS])
def test_a_feast_is_a_date_only_where_it_tells_a_time(text: str, values: str) -> None:
    check(text, values)


@pytest.mark.parametrize(
    ("country", "values"), [("LY", "2023-12-24"), ("TN", "2024-03-20"), ("JO", "2024-05-25"), ("LB", "2023-11-22")]
)
def test_the_country_tells_whose_independence_is_meant(country: str, values: str) -> None:
    check("ألقى الرئيس كلمة في [عيد الاستقلال]", values, country=country)


def test_a_national_day_of_no_country_has_no_date() -> None:
    check("ألقى الرئيس كلمة في اليوم الوطني", "")
