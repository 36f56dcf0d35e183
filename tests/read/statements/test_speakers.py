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
    ("the same speaker", "أكد كمال الراوي أن السد جاهز. وسجل المتحدث ذاته أن القنوات نظيفة.", ["p1", "p1"]),
    ("renewed the expression of", "من جهتها، جددت سعاد منصور التعبير عن امتنان بلادها للفريق.", ["p2"]),
    ("innermost speaks", "قال متحدث إن كمال الراوي شدد على إصلاح القنوات.", ["p1"]),
    ("communiqué of a body", "وقال بيان لوزارة الموارد إن السد جاهز.", ["o1"]),
    ("joint speakers: the first", "أعلن كمال الراوي وسعاد منصور أن السد جاهز.", ["p1"]),
    ("named in apposition", "قالت الباحثة في شؤون المياه، سعاد منصور، إن الموسم ضعيف.", ["p2"]),
    ("quoted through a paper", "ونقلت وزارة الموارد عن كمال الراوي قوله إن السد جاهز.", ["p1"]),
    ("word of courtesy", "استقبل معالي وزير الري كمال الراوي الوفد. وأكد معاليه أن السد جاهز.", ["p1"]),
    (
        "a verb in the plural has its subject before it",
        "قال خبراء من القرية إن السد جاهز. ووصفوا كمال الراوي بأنه «رجل المرحلة».",
        ["خبراء من القرية", "خبراء من القرية"],
    ),
    ("somebody of a story", "قال كمال الراوي إن السد جاهز. كان في القرية شيخ سأله الناس فقال: الصبر جميل.", ["p1"]),
    ("on he went", "قال كمال الراوي إن السد جاهز. ومضى يقول: «القنوات نظيفة».", ["p1", "p1"]),
    ("how, not who", "قال كمال الراوي إن السد جاهز. وقال متهكما: «القنوات نظيفة».", ["p1", "p1"]),
    ("by what a body expects", "سيرتفع النهر غدا، وفقا لتوقعات وزارة الموارد.", ["o1"]),
    ("told by a man of the force", "الطريق مفتوح، حسبما أعلن قائد البعثة الأفريقية العميد نبيل حداد.", ["p3"]),
    ("a name in quotation marks", "قال كمال الراوي إن السد جاهز. وقالت «أم سعد»: الموسم ضعيف.", ["p1", "أم سعد"]),
    ("with fa after amma", "أما سعاد منصور فشككت في جاهزية السد.", ["p2"]),
]


@pytest.mark.parametrize(("why", "text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_speaker(why: str, text: str, expected: list[str]) -> None:
    assert [who for who, _ in told(text, P, B)] == expected, why


SILENT = [
    ("what a thing shows", "قال كمال الراوي إن السد جاهز. وفي القاعة شاشة توضح أن القنوات نظيفة.", ["p1"]),
    ("anyone at all", "قال كمال الراوي إن السد جاهز. وفي كل بيت نخبوي يدعي أن القنوات نظيفة.", ["p1"]),
    ("written by him", "قال كمال الراوي إن السد جاهز. «طريق الماء» من أشهر ما كتب.", ["p1"]),
    ("what may be", "قال كمال الراوي إن السد جاهز. وقد تكشف الأيام أن القنوات ضيقة.", ["p1"]),
    ("between one and another", "قال كمال الراوي إن السد جاهز. الفرق واضح بين السد، وبين أن تجف القنوات.", ["p1"]),
    ("by the rules", "فتحت القنوات أمس، وفقا لأحكام النظام وفي حدود عمل وزارة الموارد.", []),
    ("a centre", "أصبحت القرية مركزا لتدريب الشباب على الزراعة، قال كمال الراوي.", ["p1"]),
    ("on he said himself", "العميد نبيل حداد اليوم ينفي وقوع أي اشتباك.", ["p3"]),
    ("of an unnamed man", "مسؤول أمني كبير ينفي وقوع أي اشتباك.", ["مسؤول أمني كبير"]),
]


@pytest.mark.parametrize(("why", "text", "expected"), SILENT, ids=[c[0] for c in SILENT])
def test_who_speaks_and_what_does_not(why: str, text: str, expected: list[str | None]) -> None:
    assert [who for who, _ in told(text, P, B)] == expected, why


NAMELESS = [
    ("وسط أنباء أشارت إلى أن الطريق مفتوح، غادر كمال الراوي.", "أنباء"),
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
