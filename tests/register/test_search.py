"""Search finds words in any spelling, and shows true spans of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from musnad.acquire import make_article
from musnad.errors import NotFoundError
from musnad.register import Filter, Register
from musnad.register.phrases import forms, matches, parse
from musnad.text import fold_text
from tests.register.made import made, register
from tests.samples import examples


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    with register(tmp_path_factory.mktemp("search") / "r.db") as opened:
        yield opened


def found(opened: Register, query: str, **conditions: object) -> list[str]:
    return sorted(hit.article.label for hit in opened.search(query, Filter(**conditions)).items)  # type: ignore[arg-type]


QUERIES: list[tuple[str, list[str], str]] = [
    ("الهاشمي", ["reception", "retold"], "a name"),
    ("الهاشمى", ["reception", "retold"], "alef maqsura for ya"),
    ("الهـاشمي", ["reception", "retold"], "tatweel"),
    ("الهَاشِمي", ["reception", "retold"], "diacritics"),
    ("بمكتبه", ["reception"], "as written"),
    ("مكتبه", ["reception"], "behind a preposition"),
    ("المكتبة", [], "another word: with the article"),
    ("اتصال", [], "a word is no beginning of another"),
    ("اتصالا", ["call"], "the whole word"),
    ("مسئولية", [], "hamza carriers fold, letters do not"),
    ("مسؤوليه", ["reception"], "ha for ta marbuta, hamza"),
    ("طبرق الهاشمي", ["reception", "retold"], "two words, anywhere"),
    ('"سالم الهاشمي"', ["reception", "retold"], "a phrase"),
    ('"الهاشمي سالم"', [], "a phrase in the wrong order"),
    ("«وزير الخارجية»", ["reception"], "a phrase in Arabic quotation marks"),
    ('"ملف الحدود"', ["retold"], "a phrase"),
    ("طبرق -مطلع", ["reception"], "an excluded word"),
    ("نظيره", ["call"], "behind ب"),
    ("بنظيره", ["call"], "with its preposition"),
    ("خارجيه", ["reception"], "behind the article"),
    ("lkhashmi", [], "no name"),
    ("hashimi", ["reception", "retold"], "a Latin name, found through the person"),
    ("Salem al-Hashimi", ["reception", "retold"], "a full Latin name of several words"),
    ("keita", ["call"], "a foreign name"),
    ("", ["call", "reception", "retold"], "no words: everything"),
    ("؟!", ["call", "reception", "retold"], "punctuation is no word"),
]


@pytest.mark.parametrize(("query", "expected", "why"), QUERIES)
def test_words_are_found_in_any_spelling(opened: Register, query: str, expected: list[str], why: str) -> None:
    assert found(opened, query) == expected, why


FILTERS: list[tuple[dict[str, object], list[str]]] = [
    ({"type": "call"}, ["call"]),
    ({"type": "meeting"}, ["reception", "retold"]),
    ({"status": "planned"}, []),
    ({"outlet": "وكالة الشاطئ"}, ["call", "reception"]),
    ({"since": "2025-03-03"}, ["call", "retold"]),
    ({"until": "2025-03-02"}, ["reception"]),
    ({"country": "LY"}, ["reception", "retold"]),
    ({"topic": "border-security"}, ["reception", "retold"]),
    ({"place": "طبرق"}, ["reception", "retold"]),
    ({"independent": 2}, ["reception", "retold"]),
    ({"type": "meeting", "since": "2025-03-03"}, []),
]


@pytest.mark.parametrize(("conditions", "expected"), FILTERS)
def test_conditions_hold(opened: Register, conditions: dict[str, object], expected: list[str]) -> None:
    assert found(opened, "", **conditions) == expected


def test_who_took_part(opened: Register) -> None:
    leila = opened.people("ليلى المنفي").items[0]
    assert found(opened, "", who=(leila.id,)) == ["reception", "retold"]


def test_snippets_are_true_spans(opened: Register) -> None:
    for query in ("الهاشمي", "مكتبه", '"ملف الحدود"', "hashimi", "الحدود مصدر"):
        for hit in opened.search(query).items:
            text = opened.article(hit.article.label).text
            assert hit.snippets
            for snippet in hit.snippets:
                assert snippet.words == snippet.span.of(text)
                assert all(h in snippet.span for h in snippet.hits)


def test_a_hit_leaves_the_proclitic_out(opened: Register) -> None:
    (hit,) = opened.search("مكتبه").items
    text = opened.article("reception").text
    assert [h.of(text) for s in hit.snippets for h in s.hits] == ["مكتبه"]


def test_pages_and_orders(opened: Register) -> None:
    newest = opened.search("", limit=2)
    assert newest.total == 3
    assert [hit.article.day for hit in newest.items] == ["2025-04-10", "2025-03-03"]
    assert [hit.article.day for hit in opened.search("", limit=2, offset=2).items] == ["2025-03-02"]
    assert opened.search("", order="oldest").items[0].article.day == "2025-03-02"
    assert opened.search("الهاشمي", order="relevance").items[0].article.label == "reception"


def test_identities_find_other_spellings(tmp_path: Path) -> None:
    one = made("one", "التقى عمر الفيتوري الوفد.", people={"p1": ["عمر الفيتوري", "الفيتوري"]})
    other = made("other", "عاد عمر الفيتوري. وقال فيطوري: نعم.", people={"p1": ["عمر الفيتوري", "فيطوري"]})
    with register(tmp_path / "r.db", one, other) as opened:
        page = opened.search("فيطوري")
        assert {hit.article.label for hit in page.items} == {"one", "other"}
        assert all(hit.through[0].name == "عمر الفيتوري" for hit in page.items)


def test_a_headline_beside_the_text_is_found(tmp_path: Path) -> None:
    article = make_article("نص الخبر.", "t", title="زيارة مفاجئة للعاصمة")
    with Register.open(tmp_path / "r.db") as opened:
        opened.add([article])
        (hit,) = opened.search("العاصمة").items
        assert hit.snippets[0].field == "title"
        assert hit.snippets[0].hits[0].of("زيارة مفاجئة للعاصمة") == "للعاصمة"


def test_unknown_names_in_conditions_are_said(opened: Register) -> None:
    with pytest.raises(NotFoundError, match="knows nobody called"):
        opened.entity("غير معروف البتة")


def test_recall_against_a_regular_expression(tmp_path: Path) -> None:
    """Every word that stands in the examples, bare or behind a proclitic, is found wherever it stands."""
    with Register.open(tmp_path / "r.db") as opened:
        articles = list(examples())
        opened.add(articles)
        folded = {a.name: fold_text(a.text) for a in articles}
        words = sorted({w for t in folded.values() for w in re.findall(r"[ء-ي]{5,}", t) if not w.startswith("ال")})[
            ::20
        ]
        assert len(words) > 50
        proclitics = r"(?:[وف]?(?:[بكلس]|ال|بال|كال|لل)?)"
        for word in words:
            pattern = re.compile(rf"(?<![ء-ي]){proclitics}{word}(?![ء-ي])")
            expected = {name for name, text in folded.items() if pattern.search(text)}
            page = opened.search(word, limit=1000)
            assert expected <= {hit.article.label for hit in page.items}, word


def test_terms() -> None:
    assert [(t.words, t.excluded) for t in parse('وزير "رئيس الأركان" -سابق')] == [
        (("وزير",), False),
        (("رييس", "الاركان"), False),
        (("سابق",), True),
    ]
    assert parse("") == parse(" ؛ ") == ()
    assert parse("وزير وزير") == parse("وزير")


def test_a_word_with_the_article_is_looked_for_with_it() -> None:
    assert {"الوزير", "للوزير", "وبالوزير"} <= {form for form, _ in forms("الوزير")}
    assert "وزير" not in {form for form, _ in forms("الوزير")}
    assert forms("trump") == (("trump", 0),)


def test_matches_are_in_order_and_apart() -> None:
    text = "حفتر وحفتر ثم خليفة حفتر"
    spans = matches(text, parse('حفتر "خليفة حفتر"'))
    assert [s.of(text) for s in spans] == ["حفتر", "حفتر", "خليفة حفتر"]
