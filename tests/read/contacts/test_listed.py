"""Lists of appointments, one line to each name."""

from __future__ import annotations

import pytest

from tests.read.contacts.marked import read_marked, shown_all

COUNCIL = "اجتمع [o1|مجلس الوزراء] <2024-05-08|اليوم> تحت رئاسة [p1|السيد سامي الكعبي]."
MET = "meeting happened host=p1 party=o1"
CASES = [
    (
        f"{COUNCIL}\nواتخذ [o1|المجلس] الإجراءات الخصوصية التالية:\nوزارة المالية:\n"
        "- المدير العام: [p2|السيد علي سالم]\n"
        "وزارة العدل:\n- مديرة الشؤون: [p3|السيدة منى حداد]",
        [MET, "appointment happened appointee=p2 appointer=o1", "appointment happened appointee=p3 appointer=o1"],
        "under headings",
    ),
    (
        "أنهى [p1|الرئيس سامي الكعبي] مهام السادة:\n- [p2|علي سالم]، والي المدية\n- [p3|نبيل حداد]، والي جيجل",
        ["appointment happened appointee=p2 appointer=p1", "appointment happened appointee=p3 appointer=p1"],
        "dismissed, in a list",
    ),
    (
        "أنهى [p1|الرئيس سامي الكعبي] مهام السادة:\n- [p2|علي سالم]، والي المدية\n"
        "وقال المصدر إن القرار نهائي.\n- [p3|نبيل حداد]، والي جيجل",
        ["appointment happened appointee=p2 appointer=p1"],
        "text ends the list",
    ),
    (
        "وصل [p1|الرئيس سامي الكعبي] إلى {القاهرة}. ويرافق [p1|الرئيس] خلال السفر وفد يضم:\n- [p2|الوزير علي سالم]\n"
        "- [p3|اللواء نبيل حداد]\nوقال المصدر إن [p4|السفير جان مورو] غائب.",
        ["visit happened attendee=p2 attendee=p3 guest=p1"],
        "those who travel along, one to a line",
    ),
    (
        "وحضر الحفل عدد من الوجوه:\n- [p2|الوزير علي سالم]\n- [p3|الوزير نبيل حداد]",
        [],
        "a list of other things",
    ),
    (
        "عين [p1|الرئيس سامي الكعبي] [p2|علي سالم] وزيرا، وقال:\n- [p3|الوزير نبيل حداد] باق في الحكومة.",
        ["appointment happened appointee=p2 appointer=p1"],
        "the one appointed is named before the colon",
    ),
]


@pytest.mark.parametrize(("marked", "expected", "why"), CASES, ids=[c[2] for c in CASES])
def test_listed(marked: str, expected: list[str], why: str) -> None:
    assert shown_all(marked) == expected


def test_appointments_are_of_the_day_of_the_session() -> None:
    contacts = read_marked(CASES[0][0])[1]
    assert {c.date.value for c in contacts if c.date} == {"2024-05-08"}
    assert all(c.date for c in contacts)
