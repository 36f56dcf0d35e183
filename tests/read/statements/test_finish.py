"""Act, medium, addressee, chain and topics of a statement."""

import pytest

from tests.read.statements.helpers import read

P = ("كمال الراوي", "سعاد منصور")
B = ("وزارة الموارد", "وكالة الوادي")

ACTS = [
    ("قال كمال الراوي إن السد جاهز.", "assert"),
    ("أعلن كمال الراوي افتتاح السد.", "announce"),
    ("أشاد كمال الراوي بعمل الفرق الفنية.", "praise"),
    ("شكر كمال الراوي سعاد منصور على جهودها.", "thank"),
    ("دعا كمال الراوي إلى ترشيد المياه.", "call-for"),
    ("حذر كمال الراوي من الجفاف.", "warn"),
    ("نفى كمال الراوي وجود أزمة.", "deny"),
    ("اتهم كمال الراوي وزارة الموارد بالتقصير.", "accuse"),
    ("أدان كمال الراوي الهجوم على السد.", "condemn"),
    ("وعد كمال الراوي بإصلاح القنوات.", "promise"),
    ("هدد كمال الراوي بإغلاق القنوات.", "threaten"),
    ("وجه كمال الراوي بإصلاح القنوات.", "order"),
    ("تساءل كمال الراوي: لماذا تأخر المشروع؟", "ask"),
]


@pytest.mark.parametrize(("text", "act"), ACTS)
def test_act(text: str, act: str) -> None:
    assert [s.act for s in read(text, P, B)] == [act]


MEDIA = [
    ("قال كمال الراوي، في مؤتمر صحفي بالعاصمة، إن السد جاهز.", "مؤتمر صحفي بالعاصمة"),
    ("وفي تصريح للصحفيين، قال كمال الراوي إن السد جاهز.", "تصريح للصحفيين"),
    ("كتب كمال الراوي عبر حسابه على منصة إكس: السد جاهز الآن.", "عبر حسابه على منصة إكس"),
    ("قال كمال الراوي للصحفيين إن السد جاهز.", "للصحفيين"),
    ("قال كمال الراوي لـ«جريدة الوادي» إن السد جاهز.", "لـ«جريدة الوادي»"),
    ("وبحسب بيان نشرته وزارة الموارد، أكد كمال الراوي أن السد جاهز.", "بيان نشرته وزارة الموارد"),
    ("قال كمال الراوي إن السد جاهز.", None),
]


@pytest.mark.parametrize(("text", "medium"), MEDIA)
def test_medium(text: str, medium: str | None) -> None:
    (statement,) = read(text, P, B)
    assert (statement.medium.of(text) if statement.medium else None) == medium


def test_participles_of_the_sentence_share_its_medium() -> None:
    text = "قال كمال الراوي، في مؤتمر صحفي، إن السد جاهز، مؤكدا أن القنوات نظيفة."
    assert [s.medium.of(text) if s.medium else None for s in read(text, P, B)] == ["مؤتمر صحفي", "مؤتمر صحفي"]


CHAINS = [
    ("قال كمال الراوي إن السد جاهز.", [("speaker", "كمال الراوي", "p1")]),
    (
        "ونقلت وكالة الوادي عن كمال الراوي قوله إن السد جاهز.",
        [("agency", "وكالة الوادي", "o2"), ("speaker", "كمال الراوي", "p1")],
    ),
    (
        "قال متحدث رسمي إن كمال الراوي شدد على الترشيد.",
        [("spokesman", "متحدث رسمي", None), ("speaker", "كمال الراوي", "p1")],
    ),
    ("قال كمال الراوي، في بيان، إن السد جاهز.", [("statement", "بيان", None), ("speaker", "كمال الراوي", "p1")]),
]


@pytest.mark.parametrize(("text", "chain"), CHAINS)
def test_chain(text: str, chain: list[tuple[str, str, str | None]]) -> None:
    (statement,) = read(text, P, B)
    assert [(link.kind, link.span.of(text), link.who) for link in statement.chain] == chain


def test_addressee() -> None:
    (statement,) = read("قال كمال الراوي لسعاد منصور إن السد جاهز.", P, B)
    assert statement.addressee == "p2"


def test_topics_of_the_content() -> None:
    (statement,) = read("أكد كمال الراوي ضرورة مكافحة الإرهاب وتأمين الحدود.", P, B)
    assert set(statement.topic_classes) >= {"counter-terrorism", "border-security"}


def test_reading_is_a_pure_function() -> None:
    text = "قال كمال الراوي إن السد جاهز، مضيفا أن القنوات نظيفة. ونفت سعاد منصور ذلك."
    assert read(text, P, B) == read(text, P, B)
