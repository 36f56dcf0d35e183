from musnad.clean import repeated_lines
from musnad.model import Article

PARAGRAPH = "وقال الوزير رقم {} إن الاجتماع تناول التعاون في مجالات الطاقة والنقل والتعليم بين البلدين."


def pages(count: int, *common: str) -> list[Article]:
    return [
        Article(str(n), str(n), "\n".join([f"عنوان الخبر رقم {n}", *common, PARAGRAPH.format(n)])) for n in range(count)
    ]


def test_lines_on_most_pages_are_the_outlets() -> None:
    assert repeated_lines(pages(10, "صحيفة الميناءِ الأولى")) == {"صحيفه الميناء الاولي"}


def test_a_line_on_few_pages_is_not() -> None:
    assert repeated_lines(pages(30) + pages(3, "صحيفة الميناء الأولى")) == frozenset()


def test_few_articles_teach_nothing() -> None:
    assert repeated_lines(pages(3, "صحيفة الميناء الأولى")) == frozenset()


def test_a_recurring_paragraph_or_single_word_is_no_furniture_of_the_page() -> None:
    assert repeated_lines(pages(10, PARAGRAPH.format(0), "إعلان")) == frozenset()


def test_one_text_taken_many_times_counts_once() -> None:
    page = pages(1, "صحيفة الميناء الأولى")[0]
    assert repeated_lines([page] * 20) == frozenset()
