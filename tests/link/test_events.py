"""Contacts that are one event, conflicts between its reports, and their history."""

from __future__ import annotations

import pytest

from musnad.link import Linked, LinkedEvent, link_register
from musnad.model import Change
from tests.link.builder import Story

A, B, C = "رجب منصور الطيرة", "هانز يورغن فورستر", "سالم فرج الدرسي"


def story(
    article: str, day: str | None, date: str | None, *places: str, who: tuple[str, ...] = (A, B), kind: str = "meeting",
    status: str = "happened", topics: tuple[str, ...] = (), roles: tuple[str, ...] = (),
) -> Story:  # fmt: skip
    made = Story(article, day)
    ids = [made.person(name) for name in who]
    parts = [f"{i}:{r}" for i, r in zip(ids, roles, strict=True)] if roles else ids
    made.contact(kind, parts, date, places, status=status, topics=topics)
    return made


def events(*stories: Story) -> tuple[LinkedEvent, ...]:
    return linked(*stories).events


def linked(*stories: Story) -> Linked:
    return link_register(s.source() for s in stories)


MAY_1 = story("a", "2024-05-02", "2024-05-01", "درنة")
BARE = story("a", "2024-05-02", "2024-05-01")
TALKS = story("a", "2024-05-02", "2024-05-01", "درنة", topics=("مكافحة الهجرة",))
PLAN = story("a", "2024-05-01", "2024-05-04", "تونس", who=(A,), kind="visit", status="planned")
VAGUE_PLAN = story("a", "2024-05-01", None, "تونس", who=(A,), kind="visit", status="planned")
LETTER = story("a", "2024-05-02", "2024-05-01", kind="message", roles=("sender", "recipient"))
ANSWER = story("b", "2024-05-02", "2024-05-01", kind="message", roles=("recipient", "sender"))


@pytest.mark.parametrize(
    ("first", "second", "same", "why"),
    [
        (MAY_1, story("b", "2024-05-03", "2024-05-01"), True, "one day, the same sides"),
        (MAY_1, story("b", "2024-06-03", "2024-05"), True, "a day within a month"),
        (BARE, story("b", "2024-05-09", "2024-05-08"), False, "a week apart"),
        (MAY_1, story("b", "2024-05-03", "2024-05-02", "سرت"), False, "the next day elsewhere"),
        (TALKS, story("b", "2024-05-03", "2024-05-02", "درنة", topics=("ملف الهجرة",)), True, "a mistaken day"),
        (MAY_1, story("b", "2024-05-03", "2024-05-02", "درنة"), False, "the next day, about nothing known"),
        (BARE, story("b", "2024-05-02", "2024-05-01", who=(A, C)), False, "another counterpart"),
        (BARE, story("b", "2024-05-02", "2024-05-01", kind="call"), False, "another type"),
        (MAY_1, story("b", "2025-04-02", "2024-05", "درنة"), True, "background a year later"),
        (MAY_1, story("b", "2025-04-02", "2024-05", "سرت"), False, "background of another city"),
        (PLAN, story("b", "2024-05-05", "2024-05-04", "تونس", who=(A,), kind="visit"), True, "planned, then happened"),
        (
            VAGUE_PLAN,
            story("b", "2024-05-05", "2024-05-04", "تونس", who=(A,), kind="visit"),
            True,
            "planned for no day",
        ),
        (VAGUE_PLAN, story("b", "2024-05-05", "2024-05-04", "الجزائر", who=(A,), kind="visit"), False, "elsewhere"),
        (LETTER, ANSWER, False, "the answer to a message"),
    ],
)
def test_two_articles(first: Story, second: Story, same: bool, why: str) -> None:
    assert (len(events(first, second)) == 1) == same, why


def test_contacts_of_one_article_are_never_one() -> None:
    twice = story("a", "2024-05-02", "2024-05-01", "درنة")
    twice.contact("meeting", ["p1", "p2"], "2024-05-01", ["درنة"], trigger="لقاء ثان")
    assert len(events(twice)) == 2


def test_ministers_stand_for_their_states() -> None:
    states = Story("a", "2024-05-02")
    states.contact("agreement", [states.organization("النمسا"), states.organization("تونس")], "2024-05-01")
    people = Story("b", "2024-05-02")
    ids = [people.person(A, "وزير النقل التونسي"), people.person(B, "وزير الداخلية النمساوي")]
    people.contact("agreement", ids, "2024-05-01")
    (event,) = events(states, people)
    assert len(event.participants) == 4


def appointed(article: str, date: str, change: Change, post: str = "وزير النقل") -> Story:
    made = Story(article, "2024-07-01")
    made.contact("appointment", [f"{made.person(A)}:appointee"], date, position=post, change=change)
    return made


def test_reports_of_one_appointment_may_err_in_the_day() -> None:
    first, second = appointed("a", "2024-04", "appointed"), appointed("b", "2024-05", "appointed")
    assert conflict("date", first, second) == {"2024-04", "2024-05"}


@pytest.mark.parametrize(
    ("other", "count"),
    [
        (appointed("b", "2024-05", "dismissed"), 2),
        (appointed("b", "2024-04", "appointed", "رئيس الأركان"), 2),
        (appointed("b", "2024-12", "appointed"), 2),
        (appointed("b", "2024", "appointed"), 1),
    ],
)
def test_appointments_apart(other: Story, count: int) -> None:
    assert len(events(appointed("a", "2024-04", "appointed"), other)) == count


def test_dismissed_or_resigned() -> None:
    assert conflict("change", appointed("a", "2024-04", "dismissed"), appointed("b", "2024-04", "resigned")) == {
        "dismissed",
        "resigned",
    }


def test_one_meeting_told_for_two_cities_on_one_day() -> None:
    there = story("b", "2024-05-02", "2024-05-01", "سرت")
    assert conflict("place", MAY_1, there) == {"درنة", "سرت"}


def test_a_town_and_its_suburb_are_one_place() -> None:
    town, suburb = (story(n, "2024-05-02", "2024-05-01", p) for n, p in (("a", "بنغازي"), ("b", "الرجمة")))
    assert not conflict("place", town, suburb)


def test_a_delegation_stands_for_the_minister_who_leads_it() -> None:
    named = Story("a", "2024-05-02")
    named.contact("meeting", [named.person(A), named.person(B, "وزير الداخلية النمساوي")], "2024-05-01", ["درنة"])
    unnamed = Story("b", "2024-05-02")
    unnamed.contact("meeting", [unnamed.person(A), unnamed.organization("وفد نمساوي")], "2024-05-01", ["درنة"])
    assert len(events(named, unnamed)) == 1


def test_someone_known_by_office_only_is_who_holds_it() -> None:
    named = Story("a", "2024-05-02")
    named.contact("meeting", [named.person(A), named.person(B, "رئيس الأركان النمساوي")], "2024-05-01", ["درنة"])
    unnamed = Story("b", "2024-05-02")
    unnamed.contact("meeting", [unnamed.person(A), unnamed.organization("رئيس الأركان")], "2024-05-01", ["درنة"])
    assert len(events(named, unnamed)) == 1


def conflict(field: str, *stories: Story) -> set[str]:
    (event,) = events(*stories)
    return {v.value for c in event.conflicts if c.field == field for v in c.values}


def test_days_that_differ_conflict() -> None:
    first = story("a", "2024-05-02", "2024-05-01", "درنة", topics=("مكافحة الهجرة",))
    second = story("b", "2024-05-03", "2024-05-02", "درنة", topics=("ملف الهجرة",))
    assert conflict("date", first, second) == {"2024-05-01", "2024-05-02"}


@pytest.mark.parametrize("coarse", ["2024-05", "2024", "2024-04-30/2024-05-02"])
def test_a_coarser_day_is_no_conflict(coarse: str) -> None:
    assert not conflict(
        "date", story("a", "2024-05-02", "2024-05-01", "درنة"), story("b", "2024-05-03", coarse, "درنة")
    )


def test_buildings_conflict_but_a_city_does_not() -> None:
    palace = story("a", "2024-05-02", "2024-05-01", "قصر الخلد", "درنة")
    hotel = story("b", "2024-05-02", "2024-05-01", "فندق المنارة")
    city = story("c", "2024-05-02", "2024-05-01", "درنة")
    assert conflict("place", palace, hotel) == {"قصر الخلد", "فندق المنارة"}
    assert not conflict("place", palace, city)


def test_held_or_denied() -> None:
    said = story("a", "2024-05-02", "2024-05-01", "درنة")
    denied = story("b", "2024-05-03", "2024-05-01", "درنة", status="denied")
    assert conflict("status", said, denied) == {"happened", "denied"}


def test_planned_and_held_is_a_history() -> None:
    planned = story("a", "2024-04-30", "2024-05-01", "درنة", status="planned")
    held = story("b", "2024-05-02", "2024-05-01", "درنة")
    (event,) = events(held, planned)
    assert not event.conflicts
    assert [stage.status for stage in event.history] == ["planned", "happened"]
    assert event.status == "happened"


def ranked(article: str, *ranks: str, offices: tuple[str, ...] = ()) -> Story:
    made = Story(article, "2024-05-02")
    ids = [made.person(A, *offices, ranks=ranks), made.person(B)]
    made.contact("meeting", ids, "2024-05-01", ["درنة"])
    return made


@pytest.mark.parametrize(
    ("first", "second", "clash"),
    [
        ("الفريق", "اللواء", True),
        ("الفريق أول", "الفريق", True),
        ("الفريق", "الميجور جنرال", True),
        ("اللواء", "الميجور جنرال", False),
        ("اللواء الركن", "اللواء", False),
        ("اللواء", "الجنرال", False),
        ("الدكتور", "اللواء", False),
    ],
)
def test_ranks(first: str, second: str, clash: bool) -> None:
    assert bool(conflict("rank", ranked("a", first), ranked("b", second))) == clash


@pytest.mark.parametrize(
    ("first", "second", "clash"),
    [
        ("وزير النقل", "وزير الداخلية", True),
        ("وزير النقل", "سفير تونس في روما", True),
        ("وزير النقل", "نائب وزير النقل", True),
        ("رئيس الأركان العامة", "وزير النقل", True),
        ("رئيس الأركان العامة", "نائب رئيس الأركان العامة", True),
        ("رئيس الأركان العامة", "قائد أركان الجيش", False),
        ("رئيس الوزراء", "وزير الخارجية", False),
        ("رئيس مجلس النواب", "وزير الخارجية", True),
        ("وزير النقل", "وزير النقل والمواصلات الليبي", False),
        ("وزير النقل", "رئيس الوفد الليبي", False),
        ("وزير النقل", "عضو مجلس النواب", False),
    ],
)
def test_positions(first: str, second: str, clash: bool) -> None:
    found = conflict("position", ranked("a", offices=(first,)), ranked("b", offices=(second,)))
    assert bool(found) == clash


def test_numbers_of_papers() -> None:
    def signed(article: str, trigger: str) -> Story:
        made = Story(article, "2024-05-02")
        made.contact("agreement", [made.person(A), made.person(B)], "2024-05-01", trigger=trigger)
        return made

    three, two = signed("a", "توقيع ثلاث اتفاقيات"), signed("b", "وقعا مذكرتي تفاهم")
    some = signed("c", "توقيع عدد من الاتفاقيات")
    assert conflict("count", three, two) == {"3", "2"}
    assert not conflict("count", three, some)


def test_independent_sources_and_copies() -> None:
    body = " ".join(f"كلمة{i}" for i in range(80))
    stories = [story(n, f"2024-05-0{d}", "2024-05-01", "درنة") for n, d in (("a", 2), ("b", 3), ("c", 3))]
    for copied in stories[:2]:
        copied.text += f"\n{body}"
    (event,) = events(*stories)
    assert (event.independent, event.copies) == (2, 1)
