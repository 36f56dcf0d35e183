"""Copies of one text: found, traced to the original, their changes kept, their relative days set right."""

from __future__ import annotations

import pytest

from musnad.link import Linked, LinkedArticle, link_register
from musnad.link.copies import edits, is_agency
from musnad.text import words
from tests.link.builder import Story

WORDS = [f"كلمة{i}" for i in range(120)]


def article(name: str, words: list[str], day: str, outlet: str | None = None) -> Story:
    return Story(name, day, outlet, " ".join(words))


def linked(*stories: Story) -> Linked:
    return link_register(s.source() for s in stories)


def copies(*stories: Story) -> dict[str, str]:
    """Each copy with its original, by name."""
    found = linked(*stories).articles
    names = {a.key: a.name for a in found}
    return {a.name: names[a.copy_of] for a in found if a.copy_of}


def test_the_same_words_a_day_later_are_a_copy() -> None:
    stories = [article("b", WORDS, "2024-05-02", "منبر"), article("a", WORDS, "2024-05-01", "صحيفة")]
    assert copies(*stories) == {"b": "a"}


def test_a_cut_and_changed_text_is_a_copy() -> None:
    changed = [*WORDS[5:40], "غيره", *WORDS[41:80]]
    assert copies(article("a", WORDS, "2024-05-01"), article("b", changed, "2024-05-02")) == {"b": "a"}


def test_a_shared_quotation_is_no_copy() -> None:
    other = [f"لفظ{i}" for i in range(100)] + WORDS[:16]
    assert copies(article("a", WORDS, "2024-05-01"), article("b", other, "2024-05-02")) == {}


def test_a_set_phrase_that_recurs_over_weeks_is_no_copy() -> None:
    title = [f"لقب{i}" for i in range(30)]
    stories = [article(f"a{n}", [*title, *(f"خبر{n}{i}" for i in range(30))], f"2024-0{n}-01") for n in range(1, 6)]
    assert copies(*stories) == {}


def test_the_agency_is_the_original_even_when_the_paper_has_no_date() -> None:
    agency = article("b", WORDS, "2024-05-02", "وكالة الواحة للأنباء")
    paper = article("a", WORDS, "2024-05-02", "صحيفة الواحة")
    assert copies(paper, agency) == {"a": "b"}


def test_one_changed_word_leaves_a_copy() -> None:
    second = ["أمس" if i == 20 else word for i, word in enumerate(WORDS)]
    first = ["اليوم" if i == 20 else word for i, word in enumerate(WORDS)]
    (copy,) = (
        a for a in linked(article("a", first, "2024-05-01"), article("b", second, "2024-05-02")).articles if a.copy_of
    )
    assert copy.copy_share is not None
    assert copy.copy_share > 0.9


@pytest.mark.parametrize(
    ("outlet", "agency"),
    [
        ("وكالة الواحة للأنباء", True),
        ("أ ف ب", True),
        ("(واس)", True),
        ("Oasis News Agency", True),
        ("صحيفة الواحة", False),
        ("واسط اليوم", False),
        (None, False),
    ],
)
def test_which_outlets_are_agencies(outlet: str | None, agency: bool) -> None:
    assert is_agency(outlet) is agency


@pytest.mark.parametrize(
    ("original", "copy", "changed"),
    [
        ("وصل الوفد اليوم إلى المدينة", "وصل الوفد أمس إلى المدينة", [("اليوم", "أمس")]),
        ("وصل الوفد إلى المدينة", "وصل الوفدُ الى المدينه", []),
        ("قالت وكالة الواحة إن الوفد وصل", "قالت إن الوفد الكبير وصل", [("وكالة الواحة", ""), ("", "الكبير")]),
    ],
)
def test_what_a_copy_changed_is_told_as_written(original: str, copy: str, changed: list[tuple[str, str]]) -> None:
    assert [(e.before, e.after) for e in edits(words(original), words(copy))] == changed


def test_one_text_in_two_outlets_is_two_articles_and_a_copy() -> None:
    found = linked(article("a", WORDS, "2024-05-01", "واحد"), article("b", WORDS, "2024-05-01", "اثنان")).articles
    assert len(found) == 2
    assert [a.copy_share for a in found if a.copy_of] == [1.0]


def test_the_same_article_twice_is_one() -> None:
    again: tuple[LinkedArticle, ...] = linked(
        article("a", WORDS, "2024-05-01"), article("b", WORDS, "2024-05-01")
    ).articles
    assert [a.name for a in again] == ["a"]


def test_a_copied_today_is_the_day_of_the_original() -> None:
    def told(name: str, published: str) -> Story:
        made = article(name, WORDS, published, name)
        made.contact(
            "meeting", [made.person("رجب منصور الطيرة"), made.person("سالم فرج الدرسي")], published, date_text="اليوم"
        )
        return made

    (event,) = linked(told("a", "2024-05-01"), told("b", "2024-05-02")).events
    assert event.date == "2024-05-01"
    assert not event.conflicts
