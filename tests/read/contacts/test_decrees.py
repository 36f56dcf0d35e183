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
        "أنهى [p1|الرئيس سامي الكعبي] مهام [p2|الوزير علي سالم].",
        ["appointment happened appointee=p2 appointer=p1"],
        "ended the duties of",
    ),
    ("باشر [p1|الوزير سامي الكعبي] مهام [p2|الوزير علي سالم] أمس.", [], "began duties"),
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
    (
        "أصدر [p1|الرئيس سامي الكعبي] قرارا بتكليف كل من: [p2|علي سالم] مديرا للمرور، و[p3|نبيل حداد] مديرا للجوازات.",
        ["appointment happened appointee=p2 appointer=p1", "appointment happened appointee=p3 appointer=p1"],
        "one for each of a list",
    ),
    (
        "أصدر [p1|الرئيس سامي الكعبي] قرارا يقضي بتعيين كل من:\n- [p2|علي سالم] مديرا للمرور.\n"
        "- [p3|نبيل حداد] مديرا للجوازات.\nوهنأ [p1|الرئيس] [p4|الوزير رابح مخلوف] رئيسا للجنة.",
        [
            "appointment happened appointee=p2 appointer=p1",
            "appointment happened appointee=p3 appointer=p1",
            "message happened recipient=p4 sender=p1",
        ],
        "a list with one name to a line, up to a line that is none",
    ),
    (
        "صدر أمر بإعفاء [p1|الوالي علي سالم] من منصبه وتعيين [p2|اللواء نبيل حداد] خلفا له.",
        ["appointment happened appointee=p1", "appointment happened appointee=p2"],
        "who is dismissed appoints nobody",
    ),
    (
        "أدى [p1|الوزير سامي الكعبي] اليمين الدستورية أمام [p2|الرئيس علي سالم].",
        ["appointment happened appointee=p1 appointer=p2"],
        "sworn in before the head of state",
    ),
    (
        "أدى اليمين القانونية أمام [p1|الرئيس علي سالم] <2024-05-08|اليوم> [p2|اللواء نبيل حداد].",
        ["appointment happened appointee=p2 appointer=p1"],
        "the verb and its object first",
    ),
    ("واصل [p1|الوزير سامي الكعبي] استمالة اليمين.", [], "the political right"),
    (
        "باشر [p1|الوزير سامي الكعبي] <2024-05-08|اليوم> مهامه.",
        ["appointment happened appointee=p1"],
        "takes up his duties",
    ),
    ("أنهى [p1|الوزير سامي الكعبي] مهامه في {روما}.", [], "duties done with"),
    (
        "قدم [p1|الوزير سامي الكعبي] استقالته إلى [p2|الرئيس علي سالم].",
        ["appointment happened appointee=p1 appointer=p2"],
        "hands in his resignation",
    ),
    (
        "سمى [p1|الرئيس علي سالم] [p2|السفير نبيل حداد] وزيرا للنقل.",
        ["appointment happened appointee=p2 appointer=p1"],
        "named to a post",
    ),
    ("انتقد [p1|الرئيس علي سالم] من سماهم المعرقلين، وهاجم [p2|الوزير نبيل حداد].", [], "gave a name, not a post"),
    (
        "قدم [p1|السفير نبيل حداد] أوراق اعتماده سفيرا لبلاده إلى [p2|الرئيس علي سالم].",
        ["meeting happened guest=p1 host=p2"],
        "credentials, with the post between",
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
        ("انتخب [o1|المجلس] [p2|علي سالم] رئيسا له بأغلبية 60 صوتا.", "رئيسا له"),
        ("تولى [p2|علي سالم] رئاسة الجامعة خلفا للوزير السابق.", "رئاسة الجامعة"),
        ("تكليف كل من [p1|علي سالم] مديرا للمرور.", "مديرا للمرور"),
    ],
)
def test_post(marked: str, post: str) -> None:
    doc, contacts = read_marked(marked)
    assert [c.position.of(doc.article.text) for c in contacts if c.position] == [post]
