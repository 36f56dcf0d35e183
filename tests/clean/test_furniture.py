from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.clean import find_furniture, find_published, find_title
from musnad.lexicon import load
from musnad.model import Article
from musnad.text import fold
from tests.samples import article, corpus, gold

LEXICON = load()
PAGES = {
    path.stem: path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "pages").glob("*.txt"))
}
"""Pages of our own writing, in the manner of many kinds of sites; what stands between ⟦ and ⟧ is furniture."""


def unmarked(page: str) -> str:
    return page.replace("⟦", "").replace("⟧", "")


def marked(text: str, stretches: list[tuple[int, int]]) -> str:
    out, at = [], 0
    for start, end in stretches:
        out += [text[at:start], "⟦", text[start:end], "⟧"]
        at = end
    return "".join([*out, text[at:]])


def found(text: str, repeated: frozenset[str] = frozenset()) -> list[tuple[int, int]]:
    page = article(text)
    return [(f.span.start, f.span.end) for f in find_furniture(page, LEXICON, repeated)]


def letters(page: str) -> str:
    """A marked page without the spaces at its marks, which belong to neither side."""
    for mark in ("⟦", "⟧"):
        page = mark.join(part.strip() for part in page.split(mark))
    return page.replace("⟧⟦", "")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_told_apart_as_marked(name: str) -> None:
    text = unmarked(PAGES[name])
    assert letters(marked(text, found(text))) == letters(PAGES[name])


PARAGRAPH = "وقال الوزير إن الاجتماع تناول التعاون في مجالات الطاقة والنقل والتعليم بين البلدين خلال السنوات المقبلة."


@pytest.mark.parametrize(
    ("between", "reason"),
    [
        ("إعلان", "advertisement"),
        ("اقرأ أيضا: الأرصاد تحذر من أمطار غزيرة", "related"),
        ("في نفس السياق : الأرصاد تحذر من أمطار غزيرة", "related"),
        ("العودة إلى الصفحة الرئيسية", "navigation"),
        ("تسجيل في النشرة البريدية", "subscribe"),
        ("#أخبار_البلاد", "tags"),
        ("إقرأ أيضًا\nالأرصاد تحذر من أمطار غزيرة\nتأجيل الدراسة في مدن الجنوب", "related"),
        ("قـــد يهمـــك أيضــــًا :\nالأرصاد تحذر من أمطار غزيرة", "related"),
        ("-\nالأرصاد تحذر من أمطار غزيرة\n-\nتأجيل الدراسة في مدن الجنوب", "related"),
        ("◄ الأرصاد تحذر من أمطار غزيرة", "related"),
        ("فيديو | لحظة وصول الوفد إلى المطار", "related"),
        ("View original on harbour.example", "notice"),
        ("شارك : Facebook Twitter WhatsApp Telegram", "share"),
        ("تابعوا قناتنا على تيليغرام", "subscribe"),
        ("https://harbour.example/news/1", "address"),
        ("[email protected]", "address"),
        ("function _0x3a1f(){return 1};", "code"),
        ("aXA6IDEwNC4yMjQuMTIuNzQg", "code"),
        ("اقرأ المزيدالأرصاد تحذر من أمطار غزيرة", "related"),
        ("هذه المقالة مترجمة آليا. اقرأ النص الأصلي.", "notice"),
    ],
)
def test_between_two_paragraphs_it_is_found_with_its_reason(between: str, reason: str) -> None:
    page = article(f"{PARAGRAPH}\n{between}\n{PARAGRAPH}")
    pieces = find_furniture(page, LEXICON)
    assert [(p.span.of(page.text), p.reason) for p in pieces] == [(between, reason)]


@pytest.mark.parametrize(
    "between",
    [
        "رسائل متبادلة",
        "ماذا بعد القمة؟",
        "وزير الأشغال",
        "الخلاصة:",
        "الاقتصاد",
        "وقال “لن نغادر”.",
        "وأكد الوزير ذلك",
        "- السيد كمال بنسودة، سفير المملكة المغربية",
        "1- تشكيل لجنة مشتركة\n2- عقد اجتماع كل شهر",
        "“نحن لا نأخذ جانبا. السفينة هي سفينة”",
        "وقالت الشركة إن سياسة الخصوصية الجديدة تسري اليوم.",
        "شارك في الاجتماع وزراء ست دول عربية",
        "المزيد من الدعم مطلوب، يقول الخبراء",
        "* مسار أوروبي",
        "(أ ف ب)",
        "القاهرة - وكالات",
        "كتب: محمود عبد التواب",
    ],
)
def test_what_only_looks_like_furniture_stays(between: str) -> None:
    assert found(f"{PARAGRAPH}\n{between}\n{PARAGRAPH}") == []


def test_the_subheading_after_a_list_stays() -> None:
    text = f"{PARAGRAPH}\nاقرأ أيضا\nالأرصاد تحذر من أمطار غزيرة\nرسائل متبادلة\n{PARAGRAPH}"
    assert marked(text, found(text)).endswith(f"غزيرة⟧\nرسائل متبادلة\n{PARAGRAPH}")


def test_a_headline_that_opens_like_a_link_stays() -> None:
    for headline in ("شاهد: لحظة وصول الوفد إلى المطار", "بالصور | الوزير يفتتح الميناء الجديد"):
        assert found(f"{headline}\n{PARAGRAPH}\n{PARAGRAPH}") == []


def test_after_the_last_paragraph_the_byline_stays_and_the_rest_goes() -> None:
    text = f"{PARAGRAPH}\nر ش/ط ع\nموضوعات ذات صلة\nأبو سالم: لا صفقة\nاجتماع في بكين\n12:40"
    assert marked(text, found(text)) == f"{PARAGRAPH}\nر ش/ط ع\n⟦{text.split(chr(10), 2)[2]}⟧"


def test_lines_known_to_recur_are_furniture_but_bylines_are_not() -> None:
    text = f"{PARAGRAPH}\nصحيفة الميناء الأولى في المنطقة\nطرابلس - الميناء\n{PARAGRAPH}"
    repeated = frozenset({"صحيفه الميناء الاولي في المنطقه", "طرابلس - الميناء"})
    assert found(text) == []
    assert [text[a:b] for a, b in found(text, repeated=repeated)] == ["صحيفة الميناء الأولى في المنطقة"]


SPARED = [
    (
        "رئيس البلدية يعلن خطة للنقل البحري",
        "نوري الزوي",
        "the headline stands in other pages' lists, the name signs them",
    ),
    ("رئيس البلدية يعلن خطة للنقل البحري", "السبت 22 مارس 2025", "all were published on one day"),
    ("رئيس البلدية يعلن خطة للنقل البحري", "نوري الزوي\nالسبت 22 مارس 2025", "name and day"),
]


@pytest.mark.parametrize(("headline", "below", "why"), SPARED)
@pytest.mark.parametrize("titled", [True, False], ids=["titled", "untitled"])
def test_what_recurs_at_the_top_may_be_the_articles_own(headline: str, below: str, why: str, titled: bool) -> None:
    menu, box = "نوافذ الشراع", "الأكثر حديثا في المرفأ"
    text = f"{menu}\n{headline}\n{below}\n{PARAGRAPH}\n{box}\nبلدية الميناء تستقبل وفدا من الخارج"
    page = Article("a", "a", text, title=headline if titled else None)
    repeated = frozenset(fold(text).text.split("\n")) - {fold(PARAGRAPH).text}
    taken = [piece.span.of(text) for piece in find_furniture(page, LEXICON, repeated)]
    assert taken == [menu, f"{box}\nبلدية الميناء تستقبل وفدا من الخارج"], why


def test_a_list_above_the_headline_is_not_spared() -> None:
    box = "بلدية الميناء تستقبل وفدا من الخارج"
    text = f"{box}\nرئيس البلدية يعلن خطة للنقل البحري\n{PARAGRAPH}"
    assert marked(text, found(text, frozenset({fold(box).text}))).startswith(f"⟦{box}⟧\n")


def test_nothing_is_found_in_nothing() -> None:
    assert found("") == []
    assert found(" \n\n ") == []


def test_pieces_lie_in_order_inside_every_gold_text() -> None:
    for page in gold():
        pieces = find_furniture(page, LEXICON)
        assert all(p.reason and p.span.of(page.text).strip() == p.span.of(page.text) for p in pieces)
        assert all(a.span.end <= b.span.start for a, b in pairwise(pieces))


def test_little_is_taken_from_articles_that_come_clean() -> None:
    whole = taken = 0
    for page in corpus(150):
        whole += len(page.text)
        taken += sum(p.span.end - p.span.start for p in find_furniture(page, LEXICON))
    assert taken < 0.02 * whole


@given(
    st.lists(
        st.sampled_from(
            [
                "إعلان",
                "اقرأ أيضا",
                "-",
                "الرئيسية | سياسة",
                "ﷺ",
                "قَالَ",
                "12:30",
                "4 مارس 2025",
                "{}",
                "//",
                "«",
                "شارك",
                "a@b.com",
                PARAGRAPH,
                " ",
                "\t",
            ]
        ),
        max_size=12,
    ),
    st.sampled_from(["\n", " ", "", "\r\n"]),
)
def test_whatever_comes_pieces_lie_in_order_and_hold_words(parts: list[str], between: str) -> None:
    page = article(between.join(parts))
    pieces = find_furniture(page, LEXICON)
    assert pieces == find_furniture(page, LEXICON)
    assert all(0 <= p.span.start < p.span.end <= len(page.text) and p.span.of(page.text).strip() for p in pieces)
    assert all(a.span.end <= b.span.start for a, b in pairwise(pieces))
    title = find_title(page, pieces, LEXICON)
    assert title is None or title.of(page.text).strip()
    assert find_published(page, pieces, LEXICON) in {None, "2025-03-04"}
