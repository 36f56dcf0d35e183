import pytest

from musnad.clean import find_furniture, find_published, find_title
from musnad.lexicon import load
from musnad.model import Article
from tests.samples import article

LEXICON = load()
PARAGRAPH = (
    "استقبل وزير النقل كمال الساعدي في مكتبه السفير الهولندي لدى البلاد، وبحث معه تطوير الموانئ وحركة الشحن البحري."
)
TITLE = "وزير النقل يستقبل السفير الهولندي"


def title_of(page: Article) -> str | None:
    span = find_title(page, find_furniture(page, LEXICON), LEXICON)
    return None if span is None else span.of(page.text)


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n{PARAGRAPH}",
        f"الرئيسية\nسياسة\n{TITLE}\nالثلاثاء 4 مارس 2025\n{PARAGRAPH}",
        f"الثلاثاء 4 مارس 2025 - 15:07\n{TITLE}\n{PARAGRAPH}",
        f"صحيفة الميناء\nالرئيسية | محليات | رياضة\n{TITLE}\nكتب: سالم عامر\n{PARAGRAPH}",
        f"سياسي / {TITLE}\n{PARAGRAPH}",
        f"  {TITLE}  \n\n{PARAGRAPH}",
        f"{TITLE} 04/03/2025\n{PARAGRAPH}",
        f"الميناء | أخبار الموانئ\nالدبلوماسية\n{TITLE}\n{PARAGRAPH}",
    ],
)
def test_the_headline_is_found(text: str) -> None:
    assert title_of(article(text)) == TITLE


@pytest.mark.parametrize(
    "text",
    [
        PARAGRAPH,
        f"القاهرة / بورت سودان\n{PARAGRAPH}",
        f"القاهرة - وكالات\n{PARAGRAPH}",
        f"كتب: سالم عامر\n{PARAGRAPH}",
        f"الثلاثاء 4 مارس 2025\n{PARAGRAPH}",
        TITLE,
        "",
    ],
)
def test_where_there_is_no_headline_none_is_found(text: str) -> None:
    assert title_of(article(text)) is None


def test_a_title_that_came_with_the_article_is_looked_up_and_not_guessed() -> None:
    text = f"سلطنة عمان في أسبوع\n{TITLE}\n{PARAGRAPH}"
    assert title_of(Article("a", "a", text, title="وزير النقل يستقبل  السفير الهولندى")) == TITLE
    assert title_of(Article("a", "a", text, title="عنوان آخر")) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{TITLE}\nالثلاثاء 4 مارس 2025 - 15:07\n{PARAGRAPH}", "2025-03-04"),
        (f"{TITLE}\n٤ آذار/مارس ٢٠٢٥\n{PARAGRAPH}", "2025-03-04"),
        (f"{TITLE}\nمحليات | 4 مارس 2025\n{PARAGRAPH}", "2025-03-04"),
        (f"{TITLE}\nنشر في: 04/03/2025 - 14:22\n{PARAGRAPH}", "2025-03-04"),
        (f"{TITLE}\nالرباط 4 رمضان 1446 هـ الموافق 4 مارس 2025 م\n{PARAGRAPH}", "2025-03-04"),
        (f"لشبونة 4 مارس 2025 (وكالة) - {PARAGRAPH}", "2025-03-04"),
        (f"استقبل الرئيس، اليوم الثلاثاء 4 رمضان 1446 هـ الموافق لـ 4 مارس 2025، {PARAGRAPH}", "2025-03-04"),
        (f"{TITLE}\nhttps://port.example/20250304/17.html\n{PARAGRAPH}", "2025-03-04"),
        (f"{PARAGRAPH}\nنشر الثلاثاء، 4 مارس / آذار 2025", "2025-03-04"),
        (f"{TITLE}\n{PARAGRAPH}\n{PARAGRAPH} ووقع الاتفاق في 7 مايو 2019 بعد مفاوضات.", None),
        ("وقع البلدان الاتفاق في 7 مايو 2019 في العاصمة بعد مفاوضات دامت عامين كاملين.", None),
        (f"قصة 11 سبتمبر كما يرويها شاهد\n{PARAGRAPH}", None),
        (PARAGRAPH, None),
    ],
)
def test_the_day_of_publication_is_read_off_the_page_only(text: str, day: str | None) -> None:
    page = article(text)
    assert find_published(page, find_furniture(page, LEXICON), LEXICON) == day


def test_the_address_of_an_article_may_give_the_day() -> None:
    assert (
        find_published(Article("a", "a", PARAGRAPH, url="https://port.example/2025/03/04/talks"), (), LEXICON)
        == "2025-03-04"
    )
    assert (
        find_published(Article("a", "a", PARAGRAPH, url="https://port.example/2025/13/40/talks"), (), LEXICON) is None
    )
