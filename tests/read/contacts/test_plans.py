"""Plans told of as a noun, who makes them, and what goes with them in the same breath."""

from __future__ import annotations

import pytest

from tests.read.contacts.marked import read_marked, shown_all

VISITS = [
    ("الزيارة التي سيقوم بها [p1|الوزير سامي الكعبي] إلى {القاهرة} مهمة.", "visit planned guest=p1", "future"),
    ("الزيارة التي يعتزم [p1|الوزير سامي الكعبي] القيام بها إلى {القاهرة} مهمة.", "visit planned guest=p1", "intends"),
    (
        "الزيارة التي من المقرر أن يقوم بها [p1|الوزير سامي الكعبي] إلى {القاهرة} مهمة.",
        "visit planned guest=p1",
        "a plan between the noun and its verb",
    ),
    (
        "الزيارة التي كان مقررا أن يقوم بها [p1|الوزير سامي الكعبي] إلى {القاهرة} أجلت.",
        "visit cancelled guest=p1",
        "it had been planned",
    ),
    (
        "الزيارة التي كان [p1|الوزير سامي الكعبي] يعتزم القيام بها إلى {القاهرة} أجلت.",
        "visit cancelled guest=p1",
        "he had intended it",
    ),
    ("الزيارة التي قام بها [p1|الوزير سامي الكعبي] إلى {القاهرة} مهمة.", "visit happened guest=p1", "no plan"),
    ("الزيارة المرتقبة ل[p1|الوزير سامي الكعبي] إلى {القاهرة} مهمة.", "visit planned guest=p1", "awaited"),
    ("زيارة مرتقبة ل[p1|الوزير سامي الكعبي] إلى {القاهرة}.", "visit planned guest=p1", "awaited, without article"),
]


@pytest.mark.parametrize(("marked", "expected", "why"), VISITS, ids=[c[2] for c in VISITS])
def test_visits(marked: str, expected: str, why: str) -> None:
    assert shown_all(marked) == [expected]


CASES = [
    (
        "وصل [p1|الوزير سامي الكعبي] إلى {القاهرة}. وتأتي هذه الزيارة ل[p1|الوزير سامي الكعبي] بعد أشهر.",
        ["visit happened guest=p1"],
        "the visit told before",
    ),
    (
        "سيصل [p1|الوزير سامي الكعبي] إلى {القاهرة} حاملا رسالة من [p2|الرئيس جان مورو] إلى [p3|الرئيس علي سالم].",
        ["visit planned guest=p1", "message planned bearer=p1 recipient=p3 sender=p2"],
        "a letter is planned with the journey",
    ),
    (
        "أجرى [p1|الوزير سامي الكعبي] محادثة هاتفية مع [p2|الوزير جان مورو] قدم له خلالها تعازي بلاده.",
        ["call happened callee=p2 caller=p1", "message happened recipient=p2 sender=p1"],
        "condolences by telephone",
    ),
    (
        "وكان [p1|الرئيس سامي الكعبي] قد هاتف [p2|الرئيس جان مورو] لتهنئته بسلامة العودة.",
        ["call happened callee=p2 caller=p1", "message happened recipient=p2 sender=p1"],
        "telephoned to congratulate",
    ),
    ("قال [p1|الرئيس سامي الكعبي] إن هاتف [p2|الرئيس جان مورو] مغلق.", [], "his telephone"),
    (
        "عقد [p1|الوزير سامي الكعبي] مباحثات مع [p2|الوزير جان مورو]، أعقبها توقيع بروتوكول بين البلدين.",
        ["meeting happened party=p1 party=p2", "agreement happened party=p1 party=p2"],
        "a signing that followed the talks",
    ),
    (
        "التقت [p1|المبعوثة منى حداد] فور وصولها [p2|العميد علي سالم] في {المدينة}.",
        ["meeting happened party=p1 party=p2"],
        "an arrival between the verb and its object",
    ),
    (
        "ترأس [p1|الملك سامي الكعبي]، <2024-05-08|اليوم>، ب{القصر الملكي} مجلسا وزاريا.",
        ["meeting happened host=p1"],
        "a council presided over",
    ),
    ("قال [p1|الوزير سامي الكعبي] إن مجلسا وزاريا سيقر القانون.", [], "a council that nobody presides over"),
    (
        "يتوجه [p1|الوزير سامي الكعبي] إلى {مدريد} للمشاركة في [o1|المنتدى الإقليمي].",
        ["visit happened guest=p1", "conference happened attendee=p1"],
        "a forum that somebody travels to take part in",
    ),
    (
        "غادر [p1|الوزير سامي الكعبي] إلى {مدريد} للمشاركة في أعمال الدورة العادية لمؤتمر [o1|رؤساء الدول].",
        ["visit happened guest=p1", "conference planned attendee=p1"],
        "the bodies that a conference is of do not take its part",
    ),
    ("قال [p1|الوزير سامي الكعبي] إن الدول المشاركة في [o1|المنتدى الإقليمي] كثيرة.", [], "states that take part"),
    (
        "تفضل [p1|الملك سامي الكعبي] بتعيين [p2|السيد علي سالم] واليا على الجهة.",
        ["appointment happened appointee=p2 appointer=p1"],
        "graciously appointed",
    ),
]


@pytest.mark.parametrize(("marked", "expected", "why"), CASES, ids=[c[2] for c in CASES])
def test_in_one_breath(marked: str, expected: list[str], why: str) -> None:
    assert shown_all(marked) == expected


def test_the_letter_is_of_the_day_of_the_journey() -> None:
    marked = (
        "سيصل [p1|الوزير سامي الكعبي] إلى {القاهرة}، <2024-05-05;forward=2024-05-12|الأحد>، حاملا رسالة من "
        "[p2|الرئيس جان مورو] إلى [p3|الرئيس علي سالم]."
    )
    assert [c.date.value for c in read_marked(marked)[1] if c.date] == ["2024-05-12", "2024-05-12"]


@pytest.mark.parametrize(
    ("marked", "status", "day"),
    [
        (
            "يؤدي [p1|الوزير سامي الكعبي] زيارة إلى {القاهرة} <2023-05-22;forward=2024-05-22|22 ماي>.",
            "planned",
            "2024-05-22",
        ),
        (
            "أدى [p1|الوزير سامي الكعبي] زيارة إلى {القاهرة} <2023-05-22;forward=2024-05-22|22 ماي>.",
            "happened",
            "2023-05-22",
        ),
        (
            "يؤدي [p1|الوزير سامي الكعبي] زيارة إلى {القاهرة} <2024-05-06;forward=2025-05-06|6 ماي>.",
            "happened",
            "2024-05-06",
        ),
    ],
)
def test_told_in_the_present_with_a_day_some_weeks_ahead(marked: str, status: str, day: str) -> None:
    assert [(c.status, c.date and c.date.value) for c in read_marked(marked)[1]] == [(status, day)]


def test_a_visit_some_weeks_before_the_meeting() -> None:
    marked = (
        "التقى [p1|الوزير سامي الكعبي] <2024-05-08|اليوم> [p2|الوزير جان مورو]. "
        "ويأتي اللقاء <;shift=14|بعد أسبوعين> من زيارة أداها [p2|الوزير جان مورو] إلى {دكار}، وقع خلالها اتفاقا."
    )
    days = {c.type: c.date.value for c in read_marked(marked)[1] if c.date}
    assert (days["meeting"], days["visit"]) == ("2024-05-08", "2024-04-24")


def test_the_year_of_a_budget_is_not_that_of_the_session() -> None:
    marked = (
        "ترأس [p1|الملك سامي الكعبي] <2024-05-06|يوم الاثنين> ب{القصر الملكي} مجلسا وزاريا خصص لمشروع قانون المالية "
        "برسم <2025|سنة 2025>."
    )
    assert [c.date.value for c in read_marked(marked)[1] if c.date] == ["2024-05-06"]
