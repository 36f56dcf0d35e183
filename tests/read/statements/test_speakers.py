"""Whose words they are."""

import pytest

from tests.read.statements.helpers import read, told

P = ("وزير الري|كمال الراوي", "سعاد منصور", "العميد|نبيل حداد")
B = ("وزارة الموارد", "البعثة الأفريقية")

CASES = [
    ("no subject goes on with the last", "قال كمال الراوي إن السد جاهز. وأضاف أن القنوات نظيفة.", ["p1", "p1"]),
    (
        "three in a row",
        "قالت سعاد منصور إن الموسم ضعيف. وتابعت: «نحتاج المطر هذا العام». وأردفت أن البذور متوفرة.",
        ["p2", "p2", "p2"],
    ),
    (
        "she is not he",
        "قال وزير الري كمال الراوي إن السد جاهز. ورحبت وزارة الموارد بالقرار. وأضافت أن الموسم جيد.",
        ["p1", "o1", "o1"],
    ),
    ("on his part", "من جانبه، أكد كمال الراوي أن السد جاهز.", ["p1"]),
    (
        "on his part, without subject",
        "التقت سعاد منصور كمال الراوي. وقالت سعاد منصور إن الموسم ضعيف. من جهته، شدد كمال الراوي على الصبر.",
        ["p2", "p1"],
    ),
    ("participle of the clause's subject", "استقبل كمال الراوي سعاد منصور، مؤكدا أن السد جاهز.", ["p1"]),
    ("participle with its own subject", "جرت المباحثات أمس، مؤكدا كمال الراوي حرص بلاده على السلام.", ["p1"]),
    ("subject first", "العميد نبيل حداد نفى وقوع أي اشتباك.", ["p3"]),
    ("relative clause", "التقى الوفد سعاد منصور التي أكدت أن الموسم ضعيف.", ["p2"]),
    ("call told by the caller", "تلقى كمال الراوي اتصالا من سعاد منصور، أشادت فيه بعمل الفرق.", ["p2"]),
    ("asked in the call", "تلقت سعاد منصور اتصالا من كمال الراوي طالبها فيه بتقديم البيانات.", ["p1"]),
    ("asked in the letter, by name", "وجه كمال الراوي رسالة دعا فيها سعاد منصور إلى تقديم البيانات.", ["p1"]),
    ("innermost speaks", "قال متحدث إن كمال الراوي شدد على إصلاح القنوات.", ["p1"]),
    ("communiqué of a body", "وقال بيان لوزارة الموارد إن السد جاهز.", ["o1"]),
    ("joint speakers: the first", "أعلن كمال الراوي وسعاد منصور أن السد جاهز.", ["p1"]),
    ("named in apposition", "قالت الباحثة في شؤون المياه، سعاد منصور، إن الموسم ضعيف.", ["p2"]),
    ("quoted through a paper", "ونقلت وزارة الموارد عن كمال الراوي قوله إن السد جاهز.", ["p1"]),
    ("word of courtesy", "استقبل معالي وزير الري كمال الراوي الوفد. وأكد معاليه أن السد جاهز.", ["p1"]),
    ("with fa after amma", "أما سعاد منصور فشككت في جاهزية السد.", ["p2"]),
]


@pytest.mark.parametrize(("why", "text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_speaker(why: str, text: str, expected: list[str]) -> None:
    assert [who for who, _ in told(text, P, B)] == expected, why


NAMELESS = [
    ("قال مصدر أمني رفيع إن الطريق مفتوح.", "مصدر أمني رفيع"),
    ("نفى مسؤول حكومي وجود أي اتصالات.", "مسؤول حكومي"),
    ("أكدت مصادر مطلعة أن الطريق مفتوح.", "مصادر مطلعة"),
    ("ويقول محللون إن الطريق مفتوح.", "محللون"),
    ("قال متحدث باسم الشركة إن الطريق مفتوح.", "متحدث باسم الشركة"),
    ("غير أن نائبا في المجلس البلدي أكد أن الطريق مفتوح.", "نائبا في المجلس البلدي"),
    ("علمت «الوادي» من مصدر مقرب أن الطريق مفتوح.", "مصدر مقرب"),
]


@pytest.mark.parametrize(("text", "source"), NAMELESS, ids=[c[1] for c in NAMELESS])
def test_speaker_without_a_name(text: str, source: str) -> None:
    (statement,) = read(text, P, B)
    assert statement.speaker is None
    assert statement.speaker_text is not None
    assert statement.speaker_text.of(text) == source


def test_a_source_spoken_of_again() -> None:
    text = "قال مصدر أمني رفيع إن الطريق مفتوح. وأضاف المصدر أن الحركة عادية."
    first, second = read(text, P, B)
    assert first.speaker_text == second.speaker_text
