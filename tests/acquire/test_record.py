from hashlib import sha256

import pytest

from musnad.acquire.record import MAX_CHARACTERS, check_published, from_json, make_article
from musnad.errors import ArticleError


def test_an_article_has_the_hash_of_its_text_as_id() -> None:
    article = make_article("نص\n", "a")
    assert article.id == "sha256:" + sha256("نص\n".encode()).hexdigest()
    assert article.text == "نص\n"


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-03-02", "2025-03-02"),
        (" 2025-03-02 ", "2025-03-02"),
        ("2024-02-29", "2024-02-29"),
        ("2025-03-02T23:59:59+03:00", "2025-03-02"),
        ("2025-03-02 10:15", "2025-03-02"),
        ("2025-03-02T10:15:00Z", "2025-03-02"),
    ],
)
def test_days_are_taken(value: str, day: str) -> None:
    assert check_published(value) == day


@pytest.mark.parametrize(
    "value",
    ["2025-02-29", "2025-13-01", "2025-3-2", "02/03/2025", "2025", "20250302", "أمس", "2025-W09-7", "٢٠٢٥-٠٣-٠٢"],
)
def test_anything_else_is_no_day(value: str) -> None:
    with pytest.raises(ArticleError, match="expected YYYY-MM-DD"):
        check_published(value)


def test_a_full_object_becomes_an_article() -> None:
    value = {
        "id": "x1",
        "text": "نص",
        "published": "2025-03-02",
        "outlet": "و",
        "url": "https://a.example",
        "title": "ع",
    }
    article = from_json({**value, "author": ["passed over"]}, "name", None, "f.jsonl:1")
    assert (article.name, article.published, article.outlet, article.url, article.title, article.source) == (
        "x1", "2025-03-02", "و", "https://a.example", "ع", "f.jsonl:1",
    )  # fmt: skip


def test_what_is_missing_or_blank_is_unknown() -> None:
    article = from_json(
        {"id": "", "text": "نص", "published": "", "outlet": None, "url": " "}, "name", "2025-01-01", "f"
    )
    assert (article.name, article.published, article.outlet, article.url, article.title) == (
        "name", "2025-01-01", None, None, None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (["text"], "expected an object .* got a list"),
        ("text", "got a string"),
        (None, "got null"),
        (3, "got a number"),
        ({}, r'no "text" in the object \(its keys: none\)'),
        ({"body": "x"}, r"its keys: body"),
        ({"text": None}, 'no "text"'),
        ({"text": 5}, '"text" must be a string, got a number'),
        ({"text": ["x"]}, '"text" must be a string, got a list'),
        ({"text": "x", "id": 5}, '"id" must be a string'),
        ({"text": "x", "outlet": {}}, '"outlet" must be a string, got an object'),
        ({"text": "x", "url": True}, '"url" must be a string, got true or false'),
        ({"text": "x", "published": "soon"}, "publication date 'soon'"),
        ({"text": " \n"}, "empty"),
        ({"text": "\ud800"}, "half a surrogate pair"),
        ({"text": "x" * (MAX_CHARACTERS + 1)}, "1,000,001 characters long"),
    ],
)
def test_a_wrong_object_is_refused_with_its_reason(value: object, message: str) -> None:
    with pytest.raises(ArticleError, match=message):
        from_json(value, "name", None, "f")
