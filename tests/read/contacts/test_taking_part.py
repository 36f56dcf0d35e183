"""Who takes part and who only stands by: witnesses, retinues, named sources, those met in turn."""

from __future__ import annotations

import pytest

from tests.read.contacts.marked import read_marked, shown_all

MET = "meeting happened guest=p2 host=p1"
CASES = [
    (
        "شهد [p1|الرئيس سامي الكعبي] و[p2|الرئيس جان مورو] التوقيع على عدد من الاتفاقيات، حيث وقع "
        "[p3|الوزير علي سالم] مع [p4|الوزير نبيل حداد] اتفاقية نقل.",
        ["agreement happened attendee=p1 attendee=p2 party=p3 party=p4"],
        "witnesses of a signing told as a whole are present at each",
    ),
    (
        "شهد [p1|الرئيس سامي الكعبي] التوقيع على عدد من الاتفاقيات. وقال إن التعاون مستمر. "
        "وتطرق إلى الهجرة. وأضاف الكثير. "
        "وفي سياق آخر، وقع [p3|الوزير علي سالم] مع [p4|الوزير نبيل حداد] اتفاقية نقل.",
        ["agreement happened party=p3 party=p4"],
        "a paper told much later is another signing",
    ),
    (
        "يقوم [p1|الوزير سامي الكعبي] بزيارة إلى {القاهرة}، يرافقه [o1|وفد وزاري] كبير.",
        ["visit happened guest=p1"],
        "a retinue is nobody",
    ),
    (
        "يقوم [p1|الوزير سامي الكعبي] بزيارة إلى {القاهرة}، يرافقه [o1|وفد وزاري] برئاسة [p2|السفير جان مورو].",
        ["visit happened attendee=p2 guest=p1"],
        "unless it is led by somebody",
    ),
    (
        "استقبل [p1|الرئيس سامي الكعبي] [p2|المبعوث جان مورو]، حسبما أفاد به بيان ل[o1|رئاسة الجمهورية].",
        [MET],
        "who told of it takes no part",
    ),
    (
        "استقبل [p1|الرئيس سامي الكعبي]، وفق بيان ل[o1|الرئاسة]، [p2|المبعوث جان مورو].",
        [MET],
        "behind the source the clause goes on",
    ),
    (
        "التقى [p1|الرئيس سامي الكعبي] في مكتبه [p2|الوزير جان مورو] الذي يزور {البلاد}، بحضور [p3|الوكيل علي سالم].",
        ["meeting happened attendee=p3 guest=p2 host=p1", "visit happened guest=p2"],
        "present at the meeting, not on the visit",
    ),
    (
        "أجرى [p1|الرئيس سامي الكعبي] مكالمة هاتفية مع [p2|الرئيس جان مورو]، هنأه فيها بعيد الاستقلال.",
        ["call happened callee=p2 caller=p1", "message happened recipient=p2 sender=p1"],
        "whoever calls congratulates",
    ),
    (
        "تلقى [p1|الرئيس سامي الكعبي] مكالمة هاتفية من [p2|الرئيس جان مورو]، هنأه فيها بعيد الاستقلال.",
        ["call happened callee=p1 caller=p2", "message happened recipient=p1 sender=p2"],
        "whoever is called is congratulated",
    ),
    (
        "تباحث [p1|الوزير سامي الكعبي] على التوالي مع [p2|السفير جان مورو] و[p3|السفير علي سالم].",
        ["meeting happened party=p1 party=p2", "meeting happened party=p1 party=p3"],
        "one after the other",
    ),
    (
        "تباحث [p1|الوزير سامي الكعبي] للمرة الثالثة على التوالي مع [p2|السفير جان مورو] و[p3|السفير علي سالم].",
        ["meeting happened party=p1 party=p2 party=p3"],
        "three times in a row, with both",
    ),
    (
        "ذكر البيان أن [o1|اللجنة المشتركة] بين البلدين ستعقد اجتماعها في {تونس} <2024-06|الشهر المقبل>.",
        ["meeting planned party=o1"],
        "a session of a body, between the two countries",
    ),
]


@pytest.mark.parametrize(("marked", "expected", "why"), CASES, ids=[c[2] for c in CASES])
def test_taking_part(marked: str, expected: list[str], why: str) -> None:
    assert shown_all(marked) == expected


def test_a_congratulation_by_telephone_is_of_the_day_of_the_call() -> None:
    marked = (
        "أجرى [p1|الرئيس سامي الكعبي] <2024-05-07|أمس> مكالمة هاتفية مع [p2|الرئيس جان مورو]، هنأه فيها بعيد الاستقلال."
    )
    assert [c.date.value for c in read_marked(marked)[1] if c.date] == ["2024-05-07", "2024-05-07"]


LED = [
    (
        "يؤدي [p1|الرئيس سامي الكعبي]، بدعوة من [p2|الرئيس جان مورو]، زيارة عمل إلى {تونس}.",
        ["visit happened guest=p1 host=p2"],
        "at whose invitation, between the verb and its noun",
    ),
    (
        "وأشار [p1|الوزير سامي الكعبي] إلى أنه التقى [p2|السفير جان مورو] و[p3|السفير علي سالم].",
        ["meeting happened party=p1 party=p2 party=p3"],
        "the pronoun is who met them",
    ),
    (
        "تلقى [p1|الوزير سامي الكعبي] مكالمات هاتفية من [p2|الوزير جان مورو] و[p3|الوزير علي سالم].",
        ["call happened callee=p1 caller=p2", "call happened callee=p1 caller=p3"],
        "several calls, one from each",
    ),
    (
        "تلقى [p1|الوزير سامي الكعبي] مكالمة هاتفية من [p2|الوزير جان مورو] و[p3|الوزير علي سالم].",
        ["call happened callee=p1 caller=p2 caller=p3"],
        "one call from both",
    ),
    (
        "وصل وفد يضم [p1|المدير سامي الكعبي] و[p2|الوزير جان مورو] إلى {القاهرة}.",
        ["visit happened guest=p1 guest=p2"],
        "both of those comprised",
    ),
    (
        "واستدعت [o1|وزارة الخارجية]، <2024-05-07|مساء أمس>، [p1|السفير جان مورو].",
        ["meeting happened guest=p1 host=o1"],
        "a body is no title of the one it summons",
    ),
]


@pytest.mark.parametrize(("marked", "expected", "why"), LED, ids=[c[2] for c in LED])
def test_sides(marked: str, expected: list[str], why: str) -> None:
    assert shown_all(marked) == expected
