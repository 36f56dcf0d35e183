"""People across articles: who is one, who stays apart, and why."""

from __future__ import annotations

import pytest

from musnad.link import Linked, link_register
from tests.link.builder import Story

B = "هانز يورغن فورستر"


def people_of(*stories: Story) -> list[set[str]]:
    """Who is one, as sets of ``article:id``."""
    linked = link_register(s.source() for s in stories)
    names = {a.key: a.name for a in linked.articles}
    return [{f"{names[r.article]}:{r.id}" for r in p.mentioned_in} for p in linked.people]


def one(name: str, *offices: str, day: str = "2024-05-01", article: str = "a", beside: str = "") -> Story:
    story = Story(article, day)
    story.person(name, *offices)
    if beside:
        story.person(beside)
    return story


@pytest.mark.parametrize(
    ("first", "second", "same", "why"),
    [
        (("نوري خليل الدايني",), ("نوري خليل الدايني",), True, "the same full name"),
        (("نوري خليل الدايني",), ("نورى خليل الداينى",), True, "another spelling"),
        (("نوري خليل الدايني", "وزير النقل"), ("نوري الدايني", "وزير النقل"), True, "a shorter form and one office"),
        (("نوري خليل الدايني", "وزير النقل"), ("خليل الدايني", "وزير النقل"), False, "his father"),
        (("نوري الدايني", "وزير النقل"), ("سعد الدايني", "وزير النقل"), False, "kin in one office"),
        (
            ("نوري الدايني", "وزير النقل العراقي"),
            ("الدايني", "وزير النقل العراقي"),
            True,
            "a lone name with office and country",
        ),
        (("نوري الدايني", "وزير النقل"), ("الدايني",), False, "a lone surname"),
        (("نوري الدايني",), ("نوري",), False, "a lone given name"),
        (("نوري الدايني",), ("نوري الدايني",), True, "two words that nobody else shares"),
        (("نوري الدايني", "محافظ"), ("نوري الدايني", "عضو لجنة الطاقة"), False, "two words, two offices"),
        (("نوري الدايني", "وزير النقل"), ("نوري الدايني", "وزير النقل"), True, "two words and one office"),
        (("نوري الدايني", "وزير النقل العراقي"), ("نوري الدايني", "سفير تونس"), False, "offices that clash"),
        (("نوري خليل الدايني", "وكيل وزارة النقل"), ("نوري خليل الدايني", "وزير النقل"), True, "promoted, years apart"),
        (
            ("هانز فورستر", "المستشار النمساوي"),
            ("هانس فورستر", "المستشار النمساوي"),
            True,
            "a foreign name spelled twice",
        ),
    ],
)
def test_two_articles(first: tuple[str, ...], second: tuple[str, ...], same: bool, why: str) -> None:
    later = "2027-01-01" if "years" in why else "2024-05-02"
    found = people_of(one(*first), one(*second, day=later, article="b"))
    assert ({"a:p1", "b:p1"} in found) == same, why


def test_people_of_one_article_are_never_one() -> None:
    both = one("سالم فرج الدرسي", beside="سالم الدرسي")
    assert sorted(map(len, people_of(both))) == [1, 1]


def test_a_short_name_that_fits_two_joins_neither() -> None:
    stories = [
        one("علي حسن الفقيه", article="a"),
        one("علي محسن الفقيه", article="b"),
        one("علي الفقيه", article="c"),
    ]
    assert {"c:p1"} in people_of(*stories)


def test_what_stays_apart_lists_its_candidates() -> None:
    linked = link_register(
        s.source() for s in (one("نوري الدايني", "وزير النقل"), one("نوري الدايني", "سفير تونس", article="b"))
    )
    assert {len(p.candidates) for p in linked.people} == {1}
    assert "nobody holds together" in linked.people[0].candidates[0].why


def test_ranks_far_apart_part_namesakes() -> None:
    def officer(article: str, rank: str) -> Story:
        story = Story(article, "2024-05-01", "منبر")
        story.person("نوري الدايني", ranks=[rank])
        return story

    assert len(people_of(officer("a", "العميد"), officer("b", "اللواء"))) == 1
    assert len(people_of(officer("a", "النقيب"), officer("b", "اللواء"))) == 2


def test_a_name_in_a_copy_is_the_one_in_the_original() -> None:
    text = " ".join(f"كلمة{i}" for i in range(60))
    stories = [Story(n, "2024-05-01", n, text) for n in ("a", "b")]
    for story in stories:
        story.person("نوري الدايني")
    assert len(people_of(*stories)) == 1


def test_a_common_name_of_two_words_needs_something_else_in_common() -> None:
    others = [one(f"{given} الحربي", article=f"x{given}") for given in ("سعد", "فهد", "خالد", "ماجد")]
    apart = people_of(*others, one("نايف الحربي"), one("نايف الحربي", article="b"))
    assert {"a:p1"} in apart
    shared = people_of(*others, *(one("نايف الحربي", beside=B, article=n) for n in "ab"))
    assert {"a:p1", "b:p1"} in shared


def meeting(article: str, day: str, *who: str) -> Story:
    story = Story(article, day)
    ids = [story.person(name) for name in who]
    story.contact("meeting", ids, "2024-05-01", ["درنة"])
    return story


def test_an_event_shows_who_a_lone_name_is() -> None:
    found = people_of(
        meeting("a", "2024-05-01", "رجب منصور الطيرة", "هانز فورستر", "سالم الدرسي"),
        meeting("b", "2024-05-02", "رجب منصور الطيرة", "هانز فورستر", "سالم"),
    )
    assert {"a:p3", "b:p3"} in found


def linked(*stories: Story) -> Linked:
    return link_register(s.source() for s in stories)


def test_kin_said_in_a_text_is_a_relation() -> None:
    story = Story("a", "2024-05-01")
    story.person("رجب منصور الطيرة")
    story.person("منصور رجب الطيرة", after="برفقة نجله العقيد")
    by_name = {p.name: p for p in linked(story).people}
    assert [k.kind for k in by_name["منصور رجب الطيرة"].kin] == ["child"]
    assert [k.kind for k in by_name["رجب منصور الطيرة"].kin] == ["parent"]


def test_offices_make_a_timeline() -> None:
    first = one("رجب منصور الطيرة", "وزير النقل", day="2023-01-01")
    again = one("رجب منصور الطيرة", "وزير النقل الليبي", day="2024-01-01", article="b")
    moved = one("رجب منصور الطيرة", "سفير ليبيا في تونس", day="2025-01-01", article="c")
    former = Story("d", "2025-02-01")
    former.person("رجب منصور الطيرة", former=["وزير النقل"])
    late = one("رجب منصور الطيرة", "وزير النقل", day="2025-03-01", article="e")
    (person,) = linked(first, again, moved, former, late).people
    minister, ambassador = person.positions
    assert (minister.title, minister.first, minister.last) == ("وزير النقل الليبي", "2023-01-01", "2025-03-01")
    assert len(minister.after_end) == 1
    assert (ambassador.first, ambassador.last) == ("2025-01-01", "2025-01-01")


def test_the_term_of_an_office_is_what_most_articles_bear_out() -> None:
    told: list[tuple[str, tuple[str | None, str | None]]] = [
        ("a", ("2019", None)),
        ("b", ("2019-03", None)),
        ("c", ("2020", "2022")),
        ("d", (None, None)),
    ]
    stories = []
    for article, term in told:
        story = Story(article, "2024-01-01")
        story.person("رجب منصور الطيرة", "وزير النقل", term=term)
        stories.append(story)
    (person,) = linked(*stories).people
    (office,) = person.positions
    assert (office.since, office.until) == ("2019-03", "2022")
