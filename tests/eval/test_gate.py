"""The quality gate: floors hold, rise when asked, and fall only with a reason."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import gate
import pytest

FLOORS: dict[str, Any] = {"digest": "d", "people": 90.0, "score": 80.0}


@pytest.mark.parametrize(
    ("people", "problems"),
    [(91.0, 0), (90.0, 0), (90.0 - gate.MARGIN, 0), (89.6, 1), (0.0, 1)],
)
def test_a_figure_below_its_floor_is_a_problem(people: float, problems: int) -> None:
    floors = dict(FLOORS)
    assert len(gate.compare("dev", {"people": people, "score": 80.0}, floors, up=False, lower=None)) == problems
    assert floors == FLOORS


def test_floors_rise_when_asked_and_never_fall_by_that() -> None:
    floors = dict(FLOORS)
    gate.compare("dev", {"people": 95.0, "score": 79.9}, floors, up=True, lower=None)
    assert floors == {"digest": "d", "people": 95.0, "score": 80.0}


def test_floors_fall_only_with_a_reason_that_is_kept() -> None:
    floors = dict(FLOORS)
    assert gate.compare("dev", {"people": 70.0, "score": 80.0}, floors, up=False, lower="a stricter scorer") == []
    assert (floors["people"], floors["lowered"]) == (70.0, "a stricter scorer")


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    gold: dict[str, Any] = {"people": [], "organizations": [], "contacts": [], "statements": [], "furniture": []}
    one = gate.GoldArticle("one", "نص لا أحد فيه.", gold)
    monkeypatch.setattr(gate, "FLOORS", tmp_path / "floors.toml")
    monkeypatch.setattr(gate, "gold_sets", lambda: {"dev": [one]})
    return tmp_path / "floors.toml"


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["gate.py", *arguments])
    return gate.main()


def test_a_changed_gold_is_refused_until_somebody_looked(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small.write_text('[dev]\ndigest = "another"\n', encoding="utf-8")
    assert run(monkeypatch) == 1
    assert run(monkeypatch, "--accept-gold") == 0
    assert run(monkeypatch) == 0
    assert tomllib.loads(small.read_text(encoding="utf-8"))["dev"]["digest"] != "another"


def test_the_gold_at_hand_is_never_empty() -> None:
    assert all(articles for articles in gate.gold_sets().values())


def test_statements_are_matched_by_their_words() -> None:
    said = [{"text": "أهمية تأمين الحدود الجنوبية", "kind": "direct"}, {"text": "دعم الانتخابات", "kind": "indirect"}]
    read = [{"text": "تأمين الحدود الجنوبية", "kind": "indirect"}, {"text": "شيء آخر", "kind": "direct"}]
    pairs = gate.matched_statements({"statements": said}, {"statements": read})
    assert [(a["kind"], b["kind"]) for a, b in pairs] == [("direct", "indirect")]
