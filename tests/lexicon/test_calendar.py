"""Datelines and time stamps of pages: the whole days that they name."""

from __future__ import annotations

import pytest

from musnad.lexicon import load
from musnad.lexicon.calendar import explicit_dates

DATELINES = [
    ("الأربعاء 11 أكتوبر 2023", "2023-10-11"),
    ("2023/10/11 09:14 م", "2023-10-11"),
    ("Published On 28/3/2025", "2025-03-28"),
    ("19 جويلية 2022", "2022-07-19"),
    ("الخميس 5 شوال 1436هـ - 21 يوليو 2015م", "2015-07-21"),
    ("الخميس 5 شوال 1436 هـ الموافق 21 يوليو 2015 م", "2015-07-21"),
    ("21 يوليو 2015م - 5 شوال 1436هـ", "2015-07-21"),
    ("آخر تحديث: الثلاثاء 3 ديسمبر 2024 الساعة 21:40", "2024-12-03"),
    ("تم التحديث: ٣ ديسمبر ٢٠٢٤ ٢١:٤٠", "2024-12-03"),
    ("الخميس 23/يناير/2025 - 02:17 م", "2025-01-23"),
    ("الأربعاء, 20 شتنبر, 2023 إلى 14:37", "2023-09-20"),
    ("السبت 3 آب/ أغسطس 2024", "2024-08-03"),
    ("نشر في: 15-01-2025", "2025-01-15"),
    ("15.01.2025", "2025-01-15"),
    ("2023-10-11T09:14:00+03:00", "2023-10-11"),
    ("Oct 11, 2023 - 10:20 AM", "2023-10-11"),
    ("Wed, 11 Oct 2023 09:14:00 +0300", "2023-10-11"),
    ("11 octobre 2023", "2023-10-11"),
    ("الجزائر - الأربعاء 15 جانفي 2025", "2025-01-15"),
    ("الرياض 14 ربيع الأول 1446 هـ الموافق 17 سبتمبر 2024 م واس", "2024-09-17"),
    ("1446/03/14", "2024-09-17"),
    ("الإثنين، ٢٨ نيسان، ٢٠٢٥", "2025-04-28"),
    ("أبريل 28, 2025", "2025-04-28"),
    ("01/13/2025", "2025-01-13"),
    ("من 28 أبريل 2025 إلى 3 مايو 2025", "2025-04-28 2025-05-03"),
]
NO_DATE = [
    "",
    "21:40",
    "1.2.3",
    "الأربعاء 11 أكتوبر",
    "أكتوبر 2023",
    "31/31/2023",
    "30 فبراير 2024",
    "09 12345678",
    "العدد 16321",
    "15/1446/2",
]


@pytest.mark.parametrize(("text", "days"), DATELINES)
def test_datelines_name_their_day(text: str, days: str) -> None:
    found = explicit_dates(text, load())
    assert [d.value for d in found] == days.split()
    assert all(d.text and d.text.of(text).strip() for d in found)


@pytest.mark.parametrize("text", NO_DATE)
def test_what_names_no_whole_day_gives_none(text: str) -> None:
    assert explicit_dates(text, load()) == ()


def test_a_date_does_not_run_over_a_newline() -> None:
    assert explicit_dates("الأربعاء 11\nأكتوبر 2023", load()) == ()
