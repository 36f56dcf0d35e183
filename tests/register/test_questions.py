"""What a register says of a person's offices."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from musnad.model import Article, Reading
from musnad.register import Register
from tests.register.made import NOW, made

NAME = "سالم الهاشمي"


def story(name: str, since: str | None, until: str | None) -> tuple[Article, Reading]:
    """An article that gives one office, for a term."""
    text = f"قال وزير الخارجية {NAME} ذلك ({name})."
    article, reading = made(
        name, text, published="2024-01-01", people={"p1": [NAME]}, positions={"p1": "وزير الخارجية"}
    )
    (person,) = reading.people
    held = replace(person.positions[0], since=since, until=until)
    return article, replace(reading, people=(replace(person, positions=(held,)),))


def test_offices_tell_the_term_that_articles_state(tmp_path: Path) -> None:
    with Register.open(tmp_path / "r.db", now=lambda: NOW) as opened:
        opened.add_readings([story("a", "2019", None), story("b", "2019-03", "2026"), story("c", None, None)])
        opened.link()
        _, (office,) = opened.offices(NAME)
        assert (office.since, office.until, len(office.articles)) == ("2019-03", "2026", 3)
        assert opened.verify().problems == ()


def test_a_term_that_no_article_states_is_unknown(tmp_path: Path) -> None:
    with Register.open(tmp_path / "r.db", now=lambda: NOW) as opened:
        opened.add_readings([story("c", None, None)])
        opened.link()
        _, (office,) = opened.offices(NAME)
        assert (office.since, office.until) == (None, None)
