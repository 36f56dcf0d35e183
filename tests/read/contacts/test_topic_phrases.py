"""Where a topic ends and where it parts: phrases read from their first word on. Invented phrases."""

from __future__ import annotations

import pytest

from musnad.lexicon import load
from musnad.model import Article
from musnad.pipeline import annotate
from musnad.read.contacts.topic_phrases import topic_phrases
from musnad.read.contacts.topic_words import is_action

ENDS = [
    ("ملف الهجرة، مؤكدين عمق الروابط.", ["ملف الهجرة"], "a participle"),
    ("ملف الهجرة بما يخدم مصالح الشعبين.", ["ملف الهجرة"], "a formula of purpose"),
    ("ملف الهجرة، وقال الوزير إن الأمر عاجل.", ["ملف الهجرة"], "a verb behind و"),
    ("ملف الهجرة وأكدا عزمهما على المضي فيه.", ["ملف الهجرة"], "a dual verb"),
    ("ملف الهجرة حيث اتفقا.", ["ملف الهجرة"], "another clause"),
    ("لجنة فنية تجتمع كل شهر.", ["لجنة فنية تجتمع كل شهر"], "a verb that describes an indefinite noun goes on"),
    ("الأوضاع الأمنية يتقدمها الساحل.", ["الأوضاع الأمنية"], "a verb behind a definite noun does not"),
    ("ملف المخيم الذي يضم آلاف الأسر.", ["ملف المخيم الذي يضم آلاف الأسر"], "a short relative clause"),
    (
        "نتائج الاجتماع التشاوري الأخير الذي ترأسه في العاصمة بحضور خبراء من دول عدة.",
        ["نتائج الاجتماع التشاوري الأخير"],
        "a long one ends it",
    ),
    ("ملف الهجرة، التي تؤرق الجنوب.", ["ملف الهجرة"], "a relative clause after a pause"),
    ("تأهيل ميناء «الوفاء الجديد» التجاري.", ["تأهيل ميناء «الوفاء الجديد» التجاري"], "a name in quotation marks"),
    ("تأمين الحدود”.", ["تأمين الحدود"], "a quotation that was opened before"),
]

PARTS = [
    ("سبل دعم المزارعين وتأهيل شبكات الري.", ["سبل دعم المزارعين", "تأهيل شبكات الري"], "a second verbal noun"),
    ("ملف الحدود والوضع في الجنوب.", ["ملف الحدود", "الوضع في الجنوب"], "a second subject with the article"),
    ("ملف الأسرى والقوات الأجنبية.", ["ملف الأسرى والقوات الأجنبية"], "nouns that share one head"),
    ("سبل تعزيز وتطوير التجارة.", ["سبل تعزيز وتطوير التجارة"], "two verbal nouns that share a complement"),
    (
        "التعاون في مجالات التدريب وتأمين الموانئ ونقل الخبرات.",
        ["التعاون في مجالات التدريب وتأمين الموانئ ونقل الخبرات"],
        "fields named after a plural",
    ),
    (
        "التعاون في مجالي الطاقة وبناء السفن والوضع في الساحل.",
        ["التعاون في مجالي الطاقة وبناء السفن", "الوضع في الساحل"],
        "a dual holds two fields",
    ),
    (
        "التعاون في مجالي الصحة والتعليم وتأهيل المعلمين.",
        ["التعاون في مجالي الصحة والتعليم", "تأهيل المعلمين"],
        "and no third",
    ),
    (
        "آفاق التعاون بين البلدين وسبل تعزيزه وتطويره.",
        ["آفاق التعاون بين البلدين وسبل تعزيزه وتطويره"],
        "a pronoun that refers back",
    ),
    (
        "تطورات الأوضاع في الإقليم والجهود المبذولة بشأنها.",
        ["تطورات الأوضاع في الإقليم والجهود المبذولة بشأنها"],
        "a preposition that refers back",
    ),
    ("ملف الغاز، وترسيم الحدود، وعودة النازحين.", ["ملف الغاز", "ترسيم الحدود", "عودة النازحين"], "a list"),
    ("ملف الغاز، إضافة إلى ترسيم الحدود.", ["ملف الغاز", "ترسيم الحدود"], "a word that adds"),
    (
        "عدد من القضايا ذات الاهتمام المشترك، وفي مقدمتها أمن الملاحة.",
        ["أمن الملاحة"],
        "a word that singles out; the rest names nothing",
    ),
    ("واقع التعاون التجاري، ولا سيما في مجال الحبوب.", ["واقع التعاون التجاري", "مجال الحبوب"], "stress after a pause"),
    ("واقع التعاون التجاري خاصة في مجال الحبوب.", ["واقع التعاون التجاري خاصة في مجال الحبوب"], "stress without one"),
    ("الأمن والاستقرار في الإقليم.", ["الأمن والاستقرار في الإقليم"], "a pair of definite nouns"),
]


def read(text: str) -> list[str]:
    """The phrases of a text that is nothing but topics."""
    doc = annotate(Article("t", "sha256:t", text), (), load())
    return [s.of(text) for s in topic_phrases(doc, 0, len(doc.words))]


@pytest.mark.parametrize(("text", "expected", "why"), ENDS, ids=[c[2] for c in ENDS])
def test_where_a_topic_ends(text: str, expected: list[str], why: str) -> None:
    assert read(text) == expected, why


@pytest.mark.parametrize(("text", "expected", "why"), PARTS, ids=[c[2] for c in PARTS])
def test_where_topics_part(text: str, expected: list[str], why: str) -> None:
    assert read(text) == expected, why


def test_what_was_agreed_keeps_its_terms() -> None:
    text = "تبادل السجناء خلال أسبوعين."
    doc = annotate(Article("t", "sha256:t", text), (), load())
    assert [s.of(text) for s in topic_phrases(doc, 0, len(doc.words), agreed=True)] == ["تبادل السجناء خلال أسبوعين"]
    assert [s.of(text) for s in topic_phrases(doc, 0, len(doc.words))] == ["تبادل السجناء"]


@pytest.mark.parametrize("word", ["تطوير", "تنظيم", "استيراد", "اطلاق", "اعاده", "ازاله", "اعتماد", "مكافحه", "متابعه"])
def test_shapes_of_verbal_nouns(word: str) -> None:
    assert is_action(word)


@pytest.mark.parametrize("word", ["تشرين", "محافظه", "وزاره", "مدينه", "اعضاء", "كتاب", "رييس", "طريق", "العراق"])
def test_other_nouns_are_no_verbal_nouns(word: str) -> None:
    assert not is_action(word)
