"""Direct speech in every mark that outlets use."""

import pytest

from musnad.read.statements.quotes import find_quotes
from tests.read.statements.helpers import make_doc, read, told

P = ("كمال الراوي", "سعاد منصور")
SAID = "السد جاهز، ولن ننتظر أحدا"

MARKS = [
    ("«", "»"),
    ("“", "”"),
    ('"', '"'),
    ("”", "“"),
    ("„", "“"),
    ("‘", "’"),
    ("“ ", " ”"),
    ('" ', ' "'),
    ("“", "“"),
    ("”", "”"),
    ("««", "»»"),
    ("«", '"'),
]


@pytest.mark.parametrize(("opening", "closing"), MARKS)
def test_every_mark_holds_speech(opening: str, closing: str) -> None:
    (statement,) = read(f"قال كمال الراوي: {opening}{SAID}{closing}.", P)
    text = f"قال كمال الراوي: {opening}{SAID}{closing}."
    assert statement.kind == "direct"
    assert SAID in statement.content.of(text)
    assert len(statement.content.of(text)) <= len(SAID) + 2


CASES = [
    (
        "over sentences",
        "قال كمال الراوي: «السد جاهز. لن ننتظر أحدا. سنفتح القنوات». ثم غادر القاعة.",
        [("p1", "السد جاهز. لن ننتظر أحدا. سنفتح القنوات")],
    ),
    (
        "behind أن",
        "أكد كمال الراوي أن «السد جاهز تماما للتشغيل»، وذلك بعد جولة في الموقع.",
        [("p1", "السد جاهز تماما للتشغيل")],
    ),
    (
        "written onto بـ",
        "أشاد كمال الراوي بـ«العمل الكبير للفرق الفنية»، وفق بيان.",
        [("p1", "العمل الكبير للفرق الفنية")],
    ),
    (
        "goes on",
        "أكد كمال الراوي أن «السد جاهز تماما»، وأن القنوات نظيفة.",
        [("p1", "«السد جاهز تماما»، وأن القنوات نظيفة")],
    ),
    ("cue behind", "«نحن أمام موسم صعب للغاية»، تضيف سعاد منصور.", [("p2", "نحن أمام موسم صعب للغاية")]),
    (
        "cue inside",
        "«نحن أمام موسم صعب للغاية»، تضيف سعاد منصور، «والمزارعون يعرفون ذلك جيدا».",
        [("p2", "نحن أمام موسم صعب للغاية"), ("p2", "والمزارعون يعرفون ذلك جيدا")],
    ),
    ("colon without marks", "وكتبت سعاد منصور: لن نترك الأرض عطشى.", [("p2", "لن نترك الأرض عطشى")]),
    (
        "colon over sentences",
        "وأجاب كمال الراوي: السد جاهز. سنفتح القنوات قريبا.\nوفي المساء هطل المطر.",
        [("p1", "السد جاهز. سنفتح القنوات قريبا")],
    ),
    (
        "second half after a turn",
        "قال كمال الراوي: «السد جاهز»، قبل أن يستدرك: «لكن القنوات تحتاج وقتا».",
        [("p1", "السد جاهز"), ("p1", "لكن القنوات تحتاج وقتا")],
    ),
    ("a name in marks is no speech", "قال كمال الراوي لـ«جريدة الوادي» إن السد جاهز.", [("p1", "السد جاهز")]),
    ("missing second half", "قال كمال الراوي: «السد جاهز ولن ننتظر أحدا", [("p1", "السد جاهز ولن ننتظر أحدا")]),
]


@pytest.mark.parametrize(("why", "text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_direct_speech(why: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text, P) == expected, why


NO_SPEECH = [
    "ألف سعاد منصور كتاب «النهر الذي لا ينام».",
    "يلقبه زملاؤه «المهندس الصامت» منذ سنوات.",
    "أطلقت المدينة مشروع «ضفاف خضراء» لتجميل الواجهة.",
    "وصلت «المعونة» إلى القرية بلا طعام.",
]


@pytest.mark.parametrize("text", NO_SPEECH)
def test_marks_around_names_and_irony(text: str) -> None:
    assert told(text, P) == []


def test_marks_pair_within_a_line() -> None:
    doc = make_doc("قال «نعم\nثم قال» لا")
    assert find_quotes(doc).closes == {}


KINDS = [
    ("قال كمال الراوي إن السد جاهز.", "indirect"),
    ("قال كمال الراوي إن السد «جاهز تماما للتشغيل في الصيف المقبل».", "direct"),
    ("قال كمال الراوي إن السد الكبير على النهر «جاهز».", "indirect"),
    ("قال كمال الراوي: سأفتح القنوات بنفسي.", "direct"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(text: str, kind: str) -> None:
    assert [s.kind for s in read(text, P)] == [kind]
