"""Headlines with a speaker and a colon."""

import pytest

from tests.read.statements.helpers import read, told

P = ("كمال الراوي", "سعاد منصور")
B = ("شركة الأنهار",)
BODY = "\nعقدت اللجنة اجتماعها الدوري في العاصمة أمس وبحثت خطة الري."

CASES = [
    ("a person", "كمال الراوي: لن نترك القرى بلا ماء هذا الصيف", [("p1", "لن نترك القرى بلا ماء هذا الصيف")]),
    ("in marks", "كمال الراوي: «لن نترك القرى بلا ماء هذا الصيف»", [("p1", "لن نترك القرى بلا ماء هذا الصيف")]),
    ("a body", "شركة الأنهار: لن نرفع سعر المياه هذا العام", [("o1", "لن نرفع سعر المياه هذا العام")]),
    ("before whom", "كمال الراوي أمام النواب: لا تفريط بقطرة ماء واحدة", [("p1", "لا تفريط بقطرة ماء واحدة")]),
    ("opens in marks", "كمال الراوي: «ترشيد» المياه واجب على الجميع", [("p1", "«ترشيد» المياه واجب على الجميع")]),
    ("behind the marks", "كمال الراوي: «لا ماء بلا ثمن» والوفد يصل القاهرة", [("p1", "لا ماء بلا ثمن")]),
    ("second half", "السد يفتح أبوابه.. وسعاد منصور: موسم واعد ينتظر المزارعين", [("p2", "موسم واعد ينتظر المزارعين")]),
    ("ends at the halves", "سعاد منصور: لا زراعة قبل المطر.. والوفد يصل القاهرة", [("p2", "لا زراعة قبل المطر")]),
    ("a verb and a colon", "كمال الراوي يزور السد ويؤكد: لا تأخير بعد اليوم", [("p1", "لا تأخير بعد اليوم")]),
    ("a verb", "كمال الراوي يؤكد أهمية ترشيد المياه", [("p1", "أهمية ترشيد المياه")]),
    ("a place", "بيروت: لقاء موسع حول أزمة المياه", []),
    ("a topic", "أزمة المياه: أسئلة وأجوبة عن الموسم", []),
]


@pytest.mark.parametrize(("why", "title", "expected"), CASES, ids=[c[0] for c in CASES])
def test_headline(why: str, title: str, expected: list[tuple[str, str]]) -> None:
    assert told(title + BODY, P, B, title) == expected, why


def test_the_body_tells_the_headline_again() -> None:
    title = "كمال الراوي: لن نترك القرى بلا ماء هذا الصيف"
    text = f"{title}\nأكد كمال الراوي أن حكومته لن تترك القرى بلا ماء هذا الصيف."
    first, second = read(text, P, B, title)
    assert second.same_as == first.id
    assert first.same_as is None
