"""Appointments by decree: who decides, from and to which post, one decision or two."""

from __future__ import annotations

import pytest

from tests.read.contacts.marked import read_marked, shown_all

CASES = [
    (
        "وقع [p1|الرئيس سامي الكعبي]، <2024-05-08|اليوم>، مرسوما رئاسيا يقضي بتعيين [p2|السيد رابح مخلوف] مديرا عاما.",
        ["appointment happened appointee=p2 appointer=p1"],
        "who signs the decree appoints",
    ),
    (
        "أصدر [p1|الرئيس سامي الكعبي] قرارا بإعفاء [p2|الوالي علي سالم] من منصبه وتعيين [p3|اللواء نبيل حداد] خلفا له.",
        ["appointment happened appointee=p2 appointer=p1", "appointment happened appointee=p3 appointer=p1"],
        "two decisions of one decree",
    ),
    (
        "أصدر [p1|الرئيس سامي الكعبي] قرارا بتعيين [p2|علي سالم] سفيرا. "
        "كما أصدر قرارا بإعفاء [p3|اللواء نبيل حداد] من مهامه.",
        ["appointment happened appointee=p2 appointer=p1", "appointment happened appointee=p3 appointer=p1"],
        "who appointed goes on deciding, not the one appointed",
    ),
    (
        "أصدر [p1|الرئيس سامي الكعبي] قرارا بترقية [p2|العميد علي سالم] إلى رتبة لواء وتعيينه قائدا للجيش.",
        ["appointment happened appointee=p2 appointer=p1"],
        "promoted and appointed in one breath",
    ),
    (
        "وقع [p1|الوزير سامي الكعبي] اتفاقية تنص على تعيين [p2|علي سالم] مديرا للمركز.",
        ["appointment happened appointee=p2"],
        "an agreement is no decree",
    ),
    (
        "أصدر [p1|الرئيس سامي الكعبي] قرارا بترقية [p2|العميد علي سالم] إلى رتبة لواء. "
        "وتعيين [p3|اللواء نبيل حداد] قائدا للجيش قرار صائب.",
        ["appointment happened appointee=p2 appointer=p1", "appointment happened appointee=p3"],
        "another sentence, another person",
    ),
]


@pytest.mark.parametrize(("marked", "expected", "why"), CASES, ids=[c[2] for c in CASES])
def test_decrees(marked: str, expected: list[str], why: str) -> None:
    assert shown_all(marked) == expected


@pytest.mark.parametrize(
    ("marked", "post"),
    [
        (
            "أصدر [p1|الرئيس سامي الكعبي] قرارا بترقية [p2|العميد علي سالم] إلى رتبة لواء وتعيينه قائدا للجيش.",
            "قائدا للجيش",
        ),
        ("أصدر [p1|الرئيس سامي الكعبي] قرارا بترقية [p2|العميد علي سالم] إلى رتبة لواء.", "رتبة لواء"),
        ("عين [p1|الرئيس سامي الكعبي] [p2|علي سالم] مديرا للمركز ونقله إلى العاصمة.", "مديرا للمركز"),
    ],
)
def test_post(marked: str, post: str) -> None:
    doc, contacts = read_marked(marked)
    assert [c.position.of(doc.article.text) for c in contacts if c.position] == [post]
