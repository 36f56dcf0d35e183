"""What is derived can be thrown away: the same is built again from what is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from musnad.export import jsonl
from musnad.register import Register, archive, judging
from musnad.register.derive import day_range
from musnad.register.migrations import DERIVED
from tests.register.made import NOW, RECEPTION, register


def exported(register: Register) -> str:
    return "".join(jsonl.lines(register))


def test_derived_tables_thrown_away_are_built_again(tmp_path: Path) -> None:
    with register(tmp_path / "r.db") as opened:
        before = exported(opened)
        for table in DERIVED:
            opened.connection.execute(f"DELETE FROM {table}")
        assert '"kind": "event"' not in exported(opened)
        assert opened.link() is False, "nothing that is kept has changed"
        assert opened.link(always=True) is True
        assert exported(opened) == before


def test_facts_of_another_linking_program_are_gathered_anew(tmp_path: Path) -> None:
    with register(tmp_path / "r.db") as opened:
        before = exported(opened)
        opened.connection.execute("UPDATE facts SET made_by = 'linker-older', data = x'00'")
        opened.link(always=True)
        assert exported(opened) == before


def test_a_newer_linking_program_says_that_links_are_old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with register(tmp_path / "r.db") as opened:
        assert opened.is_current()
        monkeypatch.setattr("musnad.register.derive.linker", lambda: "linker-newer")
        assert not opened.is_current()
        assert opened.link() is True
        assert opened.is_current()


def test_a_judgement_holds_after_reading_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with register(tmp_path / "r.db") as opened:
        opened.add([RECEPTION[0]])
        judging.record(opened.connection, "reject", ["call:c1"], "ليلى", NOW, "خبر غير صحيح")
        opened.link()
        assert opened.events().total == 1
        opened.connection.execute("UPDATE readings SET reader = 'older'")
        assert opened.reread().articles == 3
        text = opened.article("call").text
        assert "اتصالا هاتفيا" in text
        assert not [e for e in opened.events().items if e.type == "call"]
        assert len(archive.judgements(opened.connection)) == 1


def test_judgements_are_superseded_not_overwritten(tmp_path: Path) -> None:
    with register(tmp_path / "r.db") as opened:
        first = judging.record(
            opened.connection, "correct", ["call:c1"], "ليلى", NOW, "من البيان", field="date", value="2025-04-08"
        )
        opened.link()
        assert [e.date for e in opened.events().items if e.type == "call"] == ["2025-04-08"]
        judging.record(
            opened.connection,
            "correct",
            ["call:c1"],
            "كريم",
            "2026-02-01T00:00:00Z",
            "من التسجيل",
            field="date",
            value="2025-04-09",
            supersedes=first.id,
        )
        opened.link()
        assert [e.date for e in opened.events().items if e.type == "call"] == ["2025-04-09"]
        assert len(archive.judgements(opened.connection)) == 2


RANGES = [
    (None, (None, None)),
    ("2025-03-02", ("2025-03-02", "2025-03-02")),
    ("2025-04", ("2025-04-01", "2025-04-30")),
    ("2025", ("2025-01-01", "2025-12-31")),
    ("2025-03-02/2025-03-05", ("2025-03-02", "2025-03-05")),
    ("2025-03/2025-04", ("2025-03-01", "2025-04-30")),
]


@pytest.mark.parametrize(("value", "expected"), RANGES)
def test_a_coarse_date_spreads_over_its_days(value: str | None, expected: tuple[str | None, str | None]) -> None:
    assert day_range(value) == expected
