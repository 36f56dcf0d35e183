"""Lists, orders and pages; who is meant by a name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from musnad.errors import NotFoundError
from musnad.register import Filter, Register
from musnad.register.identify import identify
from musnad.register.identities import bearers, find_entity
from musnad.register.questions import country_code
from tests.register.made import made, register


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    with register(tmp_path_factory.mktemp("queries") / "r.db") as opened:
        yield opened


def test_events_in_every_order(opened: Register) -> None:
    assert [e.type for e in opened.events().items] == ["meeting", "call"], "what has no day comes last"
    assert [e.type for e in opened.events(order="sources").items] == ["meeting", "call"]
    assert opened.events(limit=1).total == 2
    assert [e.type for e in opened.events(limit=1, offset=1).items] == ["call"]


def test_an_event_holds_its_reports_and_their_words(opened: Register) -> None:
    page = opened.event(opened.events(Filter(type="meeting")).items[0].id)
    assert [r.article.label for r in page.reports] == ["reception", "retold"]
    for report in page.reports:
        for claim in report.claims:
            assert claim.span is None or claim.span.of(report.text) == claim.quote
    fields = {claim.field for claim in page.reports[0].claims}
    assert {"type", "host", "guest", "place", "evidence"} <= fields
    assert page.row.independent == 2


def test_a_person_holds_names_offices_and_articles(opened: Register) -> None:
    page = opened.entity("سالم الهاشمي")
    assert page.names[0] == "سالم الهاشمي"
    assert page.person is not None
    assert [o.title for o in page.person.positions] == ["وزير الخارجية"]
    assert [a.label for a in page.mentioned_in] == ["reception", "retold"]


def test_statements_of_a_speaker(opened: Register) -> None:
    (said,) = opened.statements(opened.entity("سالم الهاشمي").row.id).items
    assert said.content == "تأمين المنافذ البرية مسؤولية مشتركة"
    assert opened.statement(said.id) == said
    assert opened.statements(opened.entity("موسى كيتا").row.id).total == 0


NAMED = [
    ("سالم الهاشمي", "سالم الهاشمي"),
    ("سالم الهاشمى", "سالم الهاشمي"),
    ("Salem Al Hashimi", "سالم الهاشمي"),
    ("salem alhashmi", "سالم الهاشمي"),
    ("الهاشمي", "سالم الهاشمي"),
    ("Nouri Zwai", "نوري الزوي"),
    ("Moussa Keita", "موسى كيتا"),
]


@pytest.mark.parametrize(("said", "expected"), NAMED)
def test_a_name_in_any_spelling_and_script(opened: Register, said: str, expected: str) -> None:
    assert find_entity(opened.connection, said).name == expected


@pytest.mark.parametrize("said", ["", "؟", "هاشم", "فلان", "سالم كيتا", "person:none"])
def test_who_is_not_there_is_nobody(opened: Register, said: str) -> None:
    with pytest.raises(NotFoundError):
        find_entity(opened.connection, said)


def test_a_full_name_is_preferred_to_a_longer_one(tmp_path: Path) -> None:
    text = "حضر سالم الهاشمي، ثم سالم علي الهاشمي."
    given = made("t", text, people={"p1": ["سالم الهاشمي"], "p2": ["سالم علي الهاشمي"]})
    with register(tmp_path / "r.db", given) as opened:
        found = [row.name for row in bearers(opened.connection, "سالم الهاشمي")]
    assert found == ["سالم الهاشمي", "سالم علي الهاشمي"]


KINDS = [
    ("reception", "article"),
    ("reception:c1", "event"),
    ("reception:p1", "entity"),
    ("reception:s1", "statement"),
    ("نوري الزوي", "entity"),
]


@pytest.mark.parametrize(("said", "kind"), KINDS)
def test_what_a_user_means(opened: Register, said: str, kind: str) -> None:
    found, key = identify(opened.connection, said)
    assert found == kind
    assert identify(opened.connection, key) == (kind, key)


def test_the_beginning_of_an_id_will_do(opened: Register) -> None:
    event = opened.events().items[0].id
    assert identify(opened.connection, event[:12]) == ("event", event)
    with pytest.raises(NotFoundError, match="several records have id event:"):
        identify(opened.connection, "event:")
    article = opened.article("call").row
    assert opened.article(article.id[:20]).row == article
    assert opened.article(article.id.removeprefix("sha256:")[:12]).row == article


COUNTRIES = [("LY", "LY"), ("ly", "LY"), ("ليبيا", "LY"), ("Libya", "LY"), ("فلان", None), ("person:ab", None)]


@pytest.mark.parametrize(("said", "code"), COUNTRIES)
def test_countries(said: str, code: str | None) -> None:
    assert country_code(said) == code
