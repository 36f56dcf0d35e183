"""Questions and answers on lines of their own."""

from tests.read.statements.helpers import read, told

P = ("كمال الراوي", "سعاد منصور")
HEAD = "كمال الراوي يتحدث عن السد\nفي هذا الحوار يجيب كمال الراوي عن أسئلة القراء.\n"


def test_answers_are_the_interviewed_persons() -> None:
    text = HEAD + "- متى يكتمل السد؟\n- يكتمل في الصيف. لا شك في ذلك.\n- ومن يدفع الكلفة؟\n- تدفعها الحكومة كاملة."
    assert told(text, P) == [("p1", "يكتمل في الصيف. لا شك في ذلك."), ("p1", "تدفعها الحكومة كاملة.")]
    assert {s.kind for s in read(text, P)} == {"direct"}


def test_marks_for_question_and_answer() -> None:
    text = "لقاء مع سعاد منصور\nس: كيف الموسم؟\nج: الموسم ضعيف هذا العام.\nس: وما الحل؟\nج: أن نزرع أقل."
    assert told(text, P) == [("p2", "الموسم ضعيف هذا العام."), ("p2", "أن نزرع أقل.")]


def test_what_an_answer_reports_stays_in_it() -> None:
    text = HEAD + "متى يكتمل السد؟\nقال لي المهندس إن العمل يتقدم.\nومن يدفع الكلفة؟\nالحكومة تدفع كل شيء."
    assert [who for who, _ in told(text, P)] == ["p1", "p1"]


def test_rhetorical_questions_are_no_interview() -> None:
    text = "السد بين حلمين\nمتى يكتمل السد؟\nلا أحد يعرف على وجه الدقة.\nومن يدفع الكلفة؟\nالناس يدفعون دائما."
    assert told(text, P) == []
