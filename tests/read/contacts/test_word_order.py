"""Word orders of translators, and of outlets that name the subject first, late, or by a pronoun."""

from __future__ import annotations

import pytest

from tests.read.contacts.marked import shown_all

RECEIVE = "meeting happened guest=p2 host=p1"
MEET = "meeting happened party=p1 party=p2"

CASES = [
    ("[p2|السفير جان مورو] تم استقباله من قبل [p1|الرئيس سامي الكعبي].", [RECEIVE], "was received by, subject first"),
    (
        "[p2|السفير جان مورو] ، الذي يقود [o1|البعثة الأممية] ، كان قد تم استقباله من طرف [p1|الرئيس سامي الكعبي].",
        [RECEIVE],
        "a relative clause with a body of its own before the passive",
    ),
    ("تم استقبال [p2|السفير جان مورو] في {تونس}.", [], "received by nobody who is named"),
    (
        "قام [p1|الوزير سامي الكعبي] بزيارة إلى {تونس} ، حيث هو التقى مع [p2|السفير جان مورو].",
        ["visit happened guest=p1", "meeting happened guest=p1 host=p2"],
        "a pronoun written out before the verb",
    ),
    (
        "[p1|الوزيرة سلمى الكعبي] ، استقبلت في كيه فرانسوا نظيرها [p2|جان مورو].",
        [RECEIVE],
        "a foreign place in no gazetteer is no owner of who follows",
    ),
    ("استقبل [p1|الرئيس سامي الكعبي] في مكتب [p3|الوزير نبيل حداد] [p2|السفير جان مورو].", [RECEIVE], "an owner is"),
    (
        "التقى [p1|الوزير سامي الكعبي] [p2|السفير جان مورو] ثم [p3|الوزير نبيل حداد].",
        [MEET, "meeting happened party=p1 party=p3"],
        "one after another",
    ),
    (
        "التقى [p1|الوزير سامي الكعبي] [p2|السفير جان مورو] ثم قال [p3|الوزير نبيل حداد] إن العمل مستمر.",
        [MEET],
        "who speaks next was not met",
    ),
    (
        "نفت [o1|وزارة الخارجية]، في بيان، عقد أي لقاء بين [p1|الوزير سامي الكعبي] و[p2|السفير جان مورو].",
        ["meeting denied party=p1 party=p2"],
        "who denies that others met is no side",
    ),
    (
        "ما يحكى عن لقاء بين [p1|الوزير سامي الكعبي] و[p2|السفير جان مورو] غير صحيح.",
        ["meeting denied party=p1 party=p2"],
        "untrue, said behind it",
    ),
    (
        "لا صحة لما نشر عن لقاء بين [p1|الوزير سامي الكعبي] و[p2|السفير جان مورو].",
        ["meeting denied party=p1 party=p2"],
        "untrue, said before it",
    ),
    (
        "زيارة [p1|الوزير سامي الكعبي] إلى {تونس} ، المبرمجة أصلا في الخريف ، كانت قد تم إلغاؤها بسبب الإضراب.",
        ["visit cancelled guest=p1"],
        "cancelled, said well behind it",
    ),
    (
        "زيارة [p1|الوزير سامي الكعبي] إلى {تونس} جاءت بعد أيام من قرار حكومي آخر قضى بإلغاء الرسوم.",
        ["visit happened guest=p1"],
        "something else was cancelled",
    ),
    (
        "زار [p1|الوزير سامي الكعبي] {تونس} قبل اجتماع ألغيت جلسته الثانية.",
        ["visit happened guest=p1"],
        "what was cancelled belongs to a later contact",
    ),
    (
        "[p1|الوزير سامي الكعبي] <2024-05-07|أمس> مع [p2|السفير جان مورو] هاتفيا التقى.",
        ["call happened party=p1 party=p2"],
        "the verb closes the sentence",
    ),
    (
        "[p1|الوزير سامي الكعبي] من أجل إجراء اتصالات رسمية {تونس} سيزور.",
        ["visit planned guest=p1"],
        "the place and then the verb close the sentence",
    ),
    (
        "وصل [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو] إلى {تونس} حيث اجتمع.",
        ["visit happened guest=p1"],
        "what stands before the bound is of another verb",
    ),
    (
        "[p1|الوزير سامي الكعبي] دفع زيارة وداع إلى [p2|الرئيس جان مورو].",
        ["visit happened guest=p1 host=p2"],
        "a visit that is paid to somebody",
    ),
    (
        "بدأت زيارة ل[p1|الوزير سامي الكعبي] إلى {تونس}.",
        ["visit happened guest=p1"],
        "a visit of somebody",
    ),
    (
        "سيتوجه [p1|الوزير سامي الكعبي] إلى {تونس} لمواصلة مشاوراته مع [p2|السفير جان مورو].",
        ["visit planned guest=p1", "meeting planned guest=p1 host=p2"],
        "talks that are the aim of a planned journey",
    ),
    (
        "[p1|الوزير سامي الكعبي] مقرر أن يسافر إلى {تونس} للاجتماع مع [p2|الرئيس جان مورو].",
        ["visit planned guest=p1", "meeting planned guest=p1 host=p2"],
        "a meeting that is the aim of a planned journey",
    ),
    (
        "قال المتحدث إن [p1|الوزير سامي الكعبي] سيترأس الوفد، وأنه التقى <2024-05-07|أمس> [p2|السفير جان مورو].",
        [MEET],
        "the pronoun on أن is the subject",
    ),
    (
        "قال المتحدث إن [p1|الوزير سامي الكعبي] سيترأس الوفد، وأن [p2|السفير جان مورو] التقى [p3|الوزير نبيل حداد].",
        ["meeting happened party=p2 party=p3"],
        "a name behind أن is the subject",
    ),
    (
        "شهد [p1|الأمير سامي الكعبي] و[p2|الرئيس جان مورو] التوقيع على اتفاقية نقل المحكومين.",
        ["agreement happened attendee=p1 attendee=p2"],
        "a signing that both looked on at",
    ),
    (
        "التقى [p1|الرئيس سامي الكعبي] [p2|مستشار الرئيس نبيل حداد]. كما استقبل سيادته [p3|السفير جان مورو].",
        ["meeting happened party=p1 party=p2", "meeting happened guest=p3 host=p1"],
        "an honorific of the president, not of who serves him",
    ),
    (
        "[p1|الوزير سامي الكعبي] استضاف نظيره ، [p2|جان مورو] ، في القصر.",
        [RECEIVE],
        "a person hosted",
    ),
    (
        "استضاف [p1|الوزير سامي الكعبي] نظيره [p2|جان مورو] في اجتماع مغلق.",
        [RECEIVE],
        "a person hosted at a meeting that is named",
    ),
    (
        "استضاف [p1|الوزير سامي الكعبي] اجتماعا بين [p2|جان مورو] و[p3|الوزير نبيل حداد].",
        ["meeting happened host=p1 party=p2 party=p3"],
        "a meeting hosted",
    ),
    (
        "[p1|الوزير سامي الكعبي] يجب أن يغادر إلى {تونس} <2024-05-15|يوم الأربعاء>.",
        ["visit planned guest=p1"],
        "what must be, on a day",
    ),
    ("[p1|الوزير سامي الكعبي] يجب أن يزور {تونس}.", [], "what must be, on no day"),
    (
        "عزى [p1|الرئيس سامي الكعبي]، في اتصال هاتفي، [p2|الملك جان مورو] في الضحايا.",
        ["message happened recipient=p2 sender=p1", "call happened callee=p2 caller=p1"],
        "the call in which a message was given",
    ),
    (
        "اجتمع [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو]، حيث انضم إليهما [p3|الوزير نبيل حداد].",
        ["meeting happened attendee=p3 party=p1 party=p2"],
        "who joined them",
    ),
    (
        "استقبل [p1|الرئيس سامي الكعبي] [p2|السفير جان مورو] الذي يزور {تونس} للمشاركة في مؤتمر المياه.",
        [RECEIVE, "visit happened guest=p2", "conference happened attendee=p2"],
        "who came takes part",
    ),
    (
        "شهد [p1|الرئيس سامي الكعبي] و[p2|الملك جان مورو] التوقيع على عدد من وثائق التعاون.",
        ["agreement happened attendee=p1 attendee=p2"],
        "papers of which nothing more is told",
    ),
    ("بعث حضرة [p1|السلطان سامي الكعبي] رسالة إلى [p2|الرئيس جان مورو].", ["message happened recipient=p2 sender=p1"],
     "a word of courtesy that looks like حضره"),
    ("لقاء حضره [p1|الوزير سامي الكعبي] بين [p2|الرئيس جان مورو] و[p3|الوزير نبيل حداد].",
     ["meeting happened attendee=p1 party=p2 party=p3"], "who was there"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[why for _, _, why in CASES])
def test_word_order(text: str, expected: list[str], why: str) -> None:
    """A sentence in an order of its own, and the contacts it tells of."""
    assert shown_all(text) == expected, why
