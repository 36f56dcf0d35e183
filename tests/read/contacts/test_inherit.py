"""Day and place of a contact from the contacts it belongs to, with near-misses that must not lend theirs."""

from __future__ import annotations

import pytest

from tests.read.contacts.marked import when_where

P1, P2, P3 = "[p1|الوزير سامي الكعبي]", "[p2|السفير جان مورو]", "[p3|اللواء نبيل حداد]"
P4, P5 = "[p4|الدكتور كريم عباس]", "[p5|المستشار بول دوران]"
O1 = "[o1|مجلس النواب]"

LENT = [
    (
        f"وصل {P1} إلى {{الرياض}} <2024-05-07|أمس>. والتقى {P1} {P2}.",
        ["visit 2024-05-07 الرياض", "meeting 2024-05-07 الرياض"],
        "a meeting of the visit told before",
    ),
    (
        f"التقى {P1} {P2} <2024-05-07|أمس>. وكان {P1} قد وصل إلى {{*الرياض}} <2024-05-06|الاثنين>.",
        ["meeting 2024-05-07 الرياض", "visit 2024-05-06 الرياض"],
        "of the visit told after, in those days",
    ),
    (
        f"استقبل {P1} {P2} ب{{قصر السلام}}، الذي يزور {{الرياض}}.",
        ["meeting - قصر السلام+الرياض", "visit - الرياض"],
        "the city of the visit besides the house",
    ),
    (
        f"استقبل {P1} {P2} ب{{قصر السلام}} <2024-05-07|أمس>. كما استقبل {P1} {P3}.",
        ["meeting 2024-05-07 قصر السلام", "meeting 2024-05-07 قصر السلام"],
        "receptions of one host",
    ),
    (
        f"استقبل {P1} {P2} ب{{قصر السلام}} <2024-05-07|أمس>. وعقب اللقاء وقع {P4} و{P5} مذكرة تفاهم.",
        ["meeting 2024-05-07 قصر السلام", "agreement 2024-05-07 قصر السلام"],
        "what others sign after the meeting",
    ),
    (
        f"صوت {O1} <2024-05-07|أمس> على تعيين {P1} قائدا للجيش. كما وافق {O1} على ترقية {P3}.",
        ["appointment 2024-05-07 -", "appointment 2024-05-07 -"],
        "decisions of one sitting",
    ),
    (
        f"التقى {P1} {P2} <2024-05-07|أمس>. وعقب اللقاء تلقى {P1} اتصالا هاتفيا من {P3}.",
        ["meeting 2024-05-07 -", "call 2024-05-07 -"],
        "right afterwards",
    ),
    (
        f"التقى {P1} {P2} في {{الرياض}} <2024-05-07|أمس>. وقال {P1} إن اللقاء جرى ب{{قصر السلام}} في {{الرياض}}.",
        ["meeting 2024-05-07 قصر السلام+الرياض"],
        "places of its mentions are joined",
    ),
]

KEPT = [
    (
        f"التقى {P1} {P2} في {{الرياض}} <2024-05-07|أمس>. وهنأ {P4} {P5}.",
        ["meeting 2024-05-07 الرياض", "message - -"],
        "nobody in common",
    ),
    (
        f"التقى {P1} {P2} في {{الرياض}} <2024-05-07|أمس>. وتلقى {P1} اتصالا هاتفيا من {P3}.",
        ["meeting 2024-05-07 الرياض", "call - -"],
        "a call is of its own",
    ),
    (
        f"التقى {P1} {P2} في {{الرياض}} <2024-05-07|أمس>. وكان {P1} قد التقى {P3}.",
        ["meeting 2024-05-07 الرياض", "meeting - -"],
        "background is of another day",
    ),
    (
        f"التقى {P1} {P2} في {{الرياض}} <2024-05-07|أمس>. والتقى {P1} {P3} <2024-04-01|مطلع أبريل>.",
        ["meeting 2024-05-07 الرياض", "meeting 2024-04-01 -"],
        "another day, perhaps another place",
    ),
    (
        f"استقبل {P1} {P2} ب{{قصر السلام}}. وكان {P1} قد زار {{القاهرة}} <2023-01|في يناير 2023>.",
        ["meeting - قصر السلام", "visit 2023-01 القاهرة"],
        "a visit of long ago",
    ),
]

COUNTED = [
    (
        f"زار {P1} {{الرياض}} <2024-05-07|أمس>. و<;shift=-1|قبل يوم> من زيارته أجرى {P1} اتصالا هاتفيا مع {P2}.",
        "call 2024-05-06 -",
        "a day before the visit",
    ),
    (
        f"التقى {P1} {P2} <2024-05-07|أمس>. ويأتي اللقاء <;shift=2|بعد يومين> من اتصال هاتفي أجراه {P1} مع {P3}.",
        "call 2024-05-05 -",
        "two days before the meeting",
    ),
]

STAYS = [
    (
        f"وصل {P1} إلى {{الرياض}} <2024-05-07;lasting=2024-05-07/2024-05-09|أمس>، والتقى {P2}.",
        ["visit 2024-05-07/2024-05-09 الرياض", "meeting 2024-05-07 الرياض"],
        "the stay lasts, the meeting is of the first day",
    ),
    (
        f"اختتم {P1} زيارة إلى {{الرياض}} <2024-05-07;lasting=2024-05-05/2024-05-07|أمس>، حيث التقى {P2}.",
        ["visit 2024-05-05/2024-05-07 الرياض", "meeting - الرياض"],
        "of what day of a stay that ended is not said",
    ),
    (
        f"من المقرر أن يزور {P1} {{الرياض}} <2024-05-07;forward=2024-05-14|الثلاثاء>، حيث يلتقي {P2} "
        "<2024-05-08;forward=2024-05-15|الأربعاء>.",
        ["visit 2024-05-14 الرياض", "meeting 2024-05-15 الرياض"],
        "a plan lies ahead",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), [*LENT, *KEPT])
def test_what_is_lent(text: str, expected: list[str], why: str) -> None:
    assert when_where(text) == expected, why


@pytest.mark.parametrize(("text", "expected", "why"), COUNTED)
def test_days_counted_from_events(text: str, expected: str, why: str) -> None:
    assert expected in when_where(text), why


@pytest.mark.parametrize(("text", "expected", "why"), STAYS)
def test_stays_and_plans(text: str, expected: list[str], why: str) -> None:
    assert when_where(text) == expected, why
