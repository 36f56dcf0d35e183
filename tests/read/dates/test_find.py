"""Dates of whole articles, and what must hold of any text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musnad.lexicon import find_hits, load
from musnad.model import Article, Dated, Doc
from musnad.read.dates import date_expressions, find_dates
from musnad.text import sentences, words

WORDS = [
    "التقى", "الوزير", "نظيره", "في", "العاصمة", "أمس", "اليوم", "غدا", "الخميس", "الأحد", "الماضي", "المقبل",
    "الجاري", "18", "28", "2024", "1445", "أغسطس", "29", "30", "فبراير", "رجب", "محرم", "هانيبال", "عامي", "2019",
    "بين", "أيام", "منتصف", "سيصل", "آب", "مارس", "من", "إلى", "حتى", "يوم", "يومي", "قبل", "بعد", "منذ", "خلال",
    "ثلاثة", "أيام", "أسبوعين", "شهر", "الشهر", "العام", "عام", "هـ", "م", "(", ")", "/", "-", "،", ".", "و",
    "والاثنين", "وغدا", "صباح", "مساء", "ليل", "نهاية", "مطلع", "الثامن", "عشر", "الأول", "الموافق", "صفر", "رمضان",
    "شوال", "عيد", "الفطر", "أول", "الأسبوع", "الربع", "صيف", "على", "مدى", "نفسه", "التالي", "كانون", "الثاني",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)
ANCHORS = st.dates(date(1950, 1, 1), date(2070, 1, 1)).map(date.isoformat)


def dates_of(text: str, published: str | None, outlet: str | None = None) -> tuple[Dated, ...]:
    found = words(text)
    cut = sentences(text, found)
    of = tuple(n for n, s in enumerate(cut) for _ in range(s.first, s.last))
    doc = Doc(Article("a", "a", text, outlet), published, None, found, cut, find_hits(text, found, load()), of)
    return find_dates(doc, load())


def one(text: str, published: str | None = "2024-08-28") -> Dated:
    (dated,) = dates_of(text, published)
    return dated


def test_a_bare_weekday_points_both_ways() -> None:
    dated = one("يلتقي الوزير نظيره يوم الخميس")
    assert (dated.value, dated.forward) == ("2024-08-22", "2024-08-29")


@pytest.mark.parametrize(
    ("text", "outlet", "count"),
    [
        ("قال الوزير لصحيفة «الجبل اليوم» إن الوفد وصل", None, 0),
        ("قال الوزير لـ«ليبيا الغد» إن الوفد وصل", None, 0),
        ("وعلمت مرآة المدينة اليوم أن الوفد وصل", "مرآة المدينة اليوم", 0),
        ("قال «سنصل اليوم» ثم خرج", None, 1),
        ("وصل الوفد إلى المدينة اليوم", "مرآة المدينة اليوم", 1),
        ("وصل الوفد «اليوم»", None, 1),
        ("وصل الوفد اليوم", "اليوم", 1),
    ],
)
def test_a_paper_named_after_a_day_tells_no_date(text: str, outlet: str | None, count: int) -> None:
    assert len(dates_of(text, "2024-08-28", outlet)) == count


def test_a_bare_month_points_both_ways() -> None:
    dated = one("زيارة في ديسمبر")
    assert (dated.value, dated.forward) == ("2023-12", "2024-12")


def test_a_direction_leaves_one_way() -> None:
    dated = one("يلتقي الوزير نظيره الخميس المقبل")
    assert (dated.value, dated.forward) == ("2024-08-29", None)


def test_what_cannot_be_resolved_is_found_all_the_same() -> None:
    dated = one("زار الوفد المدينة الأسبوع الماضي")
    assert (dated.value, dated.forward) == (None, None)


@pytest.mark.parametrize(
    ("text", "value", "lasting"),
    [
        ("يصل الوفد الأحد المقبل في زيارة تستمر ثلاثة أيام", "2024-09-01", "2024-09-01/2024-09-03"),
        ("وصل الوفد أمس في زيارة رسمية من أربعة أيام", "2024-08-27", "2024-08-27/2024-08-30"),
        ("وصل الوفد أمس في زيارة عمل تدوم يومين إلى المدينة", "2024-08-27", "2024-08-27/2024-08-28"),
        ("وصل الوفد أمس في زيارة ليومين", "2024-08-27", "2024-08-27/2024-08-28"),
        ("اختتم الوفد زيارة استغرقت أربعة أيام يوم 13 أغسطس", "2024-08-13", "2024-08-10/2024-08-13"),
        ("عاد الوفد أمس بعد زيارة رسمية استغرقت ثلاثة أيام", "2024-08-27", "2024-08-25/2024-08-27"),
        ("زار الوفد المدينة أمس. وتستمر الدورة يومين", "2024-08-27", None),
        ("زار الوفد المدينة أمس والتقى ثلاثة وزراء", "2024-08-27", None),
    ],
)
def test_how_long_it_lasts(text: str, value: str, lasting: str | None) -> None:
    dated = one(text)
    assert (dated.value, dated.lasting) == (value, lasting)


def test_until_when_it_lasts() -> None:
    first, second = dates_of("بدأت المناورات يوم الاثنين الماضي وتستمر حتى غد الخميس", "2024-08-28")
    assert (first.lasting, second.value) == ("2024-08-26/2024-08-29", "2024-08-29")


@pytest.mark.parametrize(
    ("text", "shift"),
    [
        ("يأتي الاجتماع بعد يوم من لقاء جمع الوزيرين", 1),
        ("عقد الاجتماع قبل أسبوع من الانتخابات", -7),
        ("عقد الاجتماع بعد ثلاثة أيام على توقيع الاتفاق", 3),
        ("عقد الاجتماع قبل يومين", None),
    ],
)
def test_days_counted_from_an_event_are_told_as_a_shift(text: str, shift: int | None) -> None:
    assert one(text).shift == shift


@pytest.mark.parametrize(
    ("text", "published", "value", "forward"),
    [
        # the weekday beside it tells the year
        ("يجتمع الوفد يوم الأحد 15 ديسمبر", "2024-08-28", "2024-12-15", None),
        ("اجتمع الوفد يوم الجمعة 15 ديسمبر", "2024-08-28", "2023-12-15", None),
        # a weekday that fits neither year tells nothing
        ("اجتمع الوفد يوم الثلاثاء 15 ديسمبر", "2024-08-28", "2023-12-15", "2024-12-15"),
        ("اجتمع الوفد يوم 29 فبراير", "2025-08-28", "2024-02-29", "2028-02-29"),
        ("اجتمع الوفد يوم 30 فبراير", "2025-08-28", None, None),
        ("اجتمع الوفد يوم 12 شوال", "2024-08-28", "2024-04-21", "2025-04-10"),
    ],
)
def test_which_year_a_day_without_one_takes(text: str, published: str, value: str | None, forward: str | None) -> None:
    dated = one(text, published)
    assert (dated.value, dated.forward) == (value, forward)


def test_a_published_time_stamp_is_a_day() -> None:
    assert one("وصل الوفد أمس", "2024-08-28T21:40:00+03:00").value == "2024-08-27"


@pytest.mark.parametrize("published", ["2024-08", "2024", "أمس", "0001-01-01", ""])
def test_without_a_day_nothing_is_counted(published: str) -> None:
    assert one("وصل الوفد أمس", published).value is None


def test_no_text_has_no_dates() -> None:
    assert dates_of("", "2024-08-28") == ()


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.none() | ANCHORS)
def test_spans_lie_in_the_text_in_order_and_reading_is_deterministic(text: str, anchor: str | None) -> None:
    found = date_expressions(text, anchor, load())
    ends = 0
    for dated in found:
        assert dated.text is not None
        assert ends <= dated.text.start < dated.text.end <= len(text)
        ends = dated.text.end
    assert found == date_expressions(text, anchor, load())


@settings(max_examples=150, deadline=None)
@given(TEXTS, ANCHORS, st.sampled_from(["عاجل\n", "خبر آخر لا يوم فيه.\n", "ـــ\n", "👍\n"]))
def test_lines_before_a_text_change_no_value(text: str, anchor: str, before: str) -> None:
    alone = date_expressions(text, anchor, load())
    after = date_expressions(before + text, anchor, load())
    assert [d.value for d in after] == [d.value for d in alone]
    assert [d.text.start - len(before) for d in after if d.text] == [d.text.start for d in alone if d.text]


@settings(max_examples=150, deadline=None)
@given(TEXTS, ANCHORS)
def test_values_are_iso_and_stretches_run_forward(text: str, anchor: str) -> None:
    for dated in date_expressions(text, anchor, load()):
        ends = dated.value.split("/")
        assert 1 <= len(ends) <= 2
        assert ends[0][: len(ends[-1])] <= ends[-1]
        for end in ends:
            date.fromisoformat(end + "-01-01"[len(end) - 10 :] if len(end) < 10 else end)
