import pytest

from musnad.acquire.page import declared_encoding, from_page, looks_like_page, with_headline
from musnad.errors import ArticleError

PAGE = """<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="{charset}"><title>الوزير يستقبل السفير - صحيفة الميناء</title>
<meta property="og:title" content="الوزير يستقبل السفير"><meta property="og:site_name" content="صحيفة الميناء">
<meta property="article:published_time" content="2024-05-06T10:11:00+03:00">
<link rel="canonical" href="https://port.example/news/17"></head>
<body><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/s">رياضة</a></li></ul></nav>
<article><h1>الوزير يستقبل السفير</h1>
<p>استقبل وزير النقل كمال الساعدي، اليوم الاثنين، السفير الهولندي،
وبحث معه تطوير الموانئ وحركة الشحن البحري في المنطقة.</p>
<p>وأكد الوزير أن التعاون بين البلدين يشهد تطورا ملحوظا،
مشيرا إلى أهمية تبادل الخبرات في إدارة الموانئ والمناطق الحرة.</p>
<table><tr><td>جدول الرحلات</td></tr></table>
</article><section id="comments"><p>تعليق: خبر جميل</p></section><footer>جميع الحقوق محفوظة</footer></body></html>
"""


@pytest.mark.parametrize(("charset", "codec"), [("utf-8", "utf-8"), ("windows-1256", "cp1256"), ("utf-8", "cp1256")])
def test_a_page_gives_its_article_and_what_it_says_of_it(charset: str, codec: str) -> None:
    article = from_page(PAGE.format(charset=charset).encode(codec), "p", "2020-01-01", "p.html")
    assert article.text.startswith("الوزير يستقبل السفير\n")
    assert "استقبل وزير النقل كمال الساعدي، اليوم الاثنين" in article.text
    assert "جدول" not in article.text
    assert "جميل" not in article.text
    assert (article.published, article.outlet, article.url, article.title) == (
        "2024-05-06", "صحيفة الميناء", "https://port.example/news/17", "الوزير يستقبل السفير",
    )  # fmt: skip


def test_the_given_day_stands_in_for_a_page_without_one() -> None:
    page = "<html><body><p>استقبل الوزير السفير في مكتبه اليوم.</p></body></html>"
    assert from_page(page.encode(), "p", "2020-01-01", "p.html").published == "2020-01-01"


@pytest.mark.parametrize("page", ["<html><head><title>x</title></head><body></body></html>", "  \n"])
def test_a_page_without_an_article_is_refused(page: str) -> None:
    with pytest.raises(ArticleError):
        from_page(page.encode(), "p", None, "p.html")


def test_the_headline_is_put_first_once() -> None:
    assert with_headline("نص", "عنوان") == "عنوان\nنص"
    assert with_headline("قسم\nعنوان\nنص", "عنوان") == "قسم\nعنوان\nنص"
    assert with_headline("نص", None) == "نص"


def test_pages_and_their_encodings_are_recognised() -> None:
    assert looks_like_page(b"\n<!DOCTYPE html><p>")
    assert not looks_like_page(b"text with <html> in it")
    assert declared_encoding(b'<meta http-equiv="x" content="text/html; charset=Windows-1256">') == "windows-1256"
    assert declared_encoding(b"<p>charset=utf-8</p>") is None
