"""What is cut out of a line, and what of it stays."""

import pytest

from musnad.clean import find_furniture
from musnad.lexicon import load
from tests.samples import article

LEXICON = load()
BEFORE = "استقبل وزير النقل كمال الساعدي في مكتبه السفير الهولندي لدى البلاد وبحث معه تطوير الموانئ وحركة الشحن البحري."
AFTER = "وأكد الوزير أن التعاون بين البلدين يشهد تطورا ملحوظا في إدارة الموانئ والمناطق الحرة."


def cut(text: str) -> list[str]:
    page = article(text)
    return [piece.span.of(page.text) for piece in find_furniture(page, LEXICON)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (f"{BEFORE} اقرأ أيضا: أمطار غزيرة على الساحل", ["اقرأ أيضا: أمطار غزيرة على الساحل"]),
        (f"{BEFORE}إقرأ أيضاً: أمطار غزيرة على الساحل {AFTER}", ["إقرأ أيضاً: أمطار غزيرة على الساحل"]),
        (f"{BEFORE} (اقرأ أيضا: أمطار غزيرة على الساحل) {AFTER}", ["اقرأ أيضا: أمطار غزيرة على الساحل"]),
        (
            f"{BEFORE} شاهد أيضا: أمطار على الساحل - شاهد بالفيديو{AFTER}",
            ["شاهد أيضا: أمطار على الساحل - شاهد بالفيديو"],
        ),
        (
            f"{BEFORE} مقالات أخرى للكاتبكيف يعين الوزير مساعديه؟طريق الماء",
            ["مقالات أخرى للكاتبكيف يعين الوزير مساعديه؟طريق الماء"],
        ),
        (f"{BEFORE} شارك الخبر  f  t  in  واتساب", ["شارك الخبر  f  t  in  واتساب"]),
        (f"{BEFORE}Tweet 0 Share 12 WhatsApp{AFTER}", ["Tweet 0 Share 12 WhatsApp"]),
        (f"Next Previous {BEFORE}", ["Next Previous"]),
        (f"شارك الخبر عبر فيسبوك تويتر لينكدين واتساب {BEFORE}", ["شارك الخبر عبر فيسبوك تويتر لينكدين واتساب"]),
        (f"{BEFORE} // انتهى // 12:30 ت م", ["// انتهى // 12:30 ت م"]),
        (
            f"{BEFORE}Tags: نقل موانئ هولنداCopyright © All rights reserved.",
            ["Tags: نقل موانئ هولنداCopyright © All rights reserved."],
        ),
        (f"{BEFORE} سمات نقل موانئ هولندا", ["سمات نقل موانئ هولندا"]),
        (f"{BEFORE} #box ul {{ padding: 0; }} {AFTER}", ["#box ul { padding: 0; }"]),
        (
            f"{BEFORE} رابط الخبر بصحيفة الميناء: الوزير يستقبل السفير",
            ["رابط الخبر بصحيفة الميناء: الوزير يستقبل السفير"],
        ),
        (f"إنفوغراف | 3 يونيو 2024\n{BEFORE}", ["إنفوغراف"]),
        (f"2022-11-15 | 1,204 مشاهدة | 0 تعليق\n{BEFORE}", ["| 1,204 مشاهدة", "| 0 تعليق"]),
        (f"سياسي / الوزير يستقبل السفير الهولندي اليوم\n{BEFORE}", ["سياسي /"]),
        (
            f"الميناء  الرئيسية  أخبار  صور  للتواصل: desk[at]port[dot]exالوزير يستقبل السفير {BEFORE}",
            ["الميناء  الرئيسية  أخبار  صور  للتواصل: desk[at]port[dot]ex"],
        ),
    ],
)
def test_what_is_glued_to_a_paragraph_is_cut_out_of_it(text: str, pieces: list[str]) -> None:
    assert cut(text) == pieces


@pytest.mark.parametrize(
    "text",
    [
        f"{BEFORE} وقال إن <b>الاتفاق</b> جاهز. {AFTER}".replace("<b>", "").replace("</b>", ""),
        f"ونشر الوزير الصور عبر تويتر وفيسبوك. {AFTER}",
        "وقالت الشركة إن الفئة المستهدفة تستعمل “تويتر” و“فيسبوك”.",
        "وقالت Google News إن خدمتها متاحة في البلاد كلها منذ اليوم. " + AFTER,
        "ودعا الوزير قائلا: شاهدوا أيضا ما جرى في البلدان المجاورة. " + AFTER,
        "وبلغ عدد المشاركين في المؤتمر مئتين، وعدد الزيارات 12",
        f"{BEFORE} وسم الوزير خيله قبل السباق",
        f"باريس - لندن - 4 مارس 2025\n{BEFORE}",
    ],
)
def test_words_of_the_article_are_not_cut(text: str) -> None:
    assert cut(text) == []


def test_markup_left_in_a_paragraph_costs_none_of_its_words() -> None:
    text = f"وقال الوزير <b>إن الاتفاق</b> جاهز &nbsp; للتوقيع في العاصمة. {AFTER}"
    left = text
    for piece in cut(text):
        assert not any("ء" <= c <= "ي" for c in piece)
        left = left.replace(piece, "", 1)
    assert "<b>" not in left
