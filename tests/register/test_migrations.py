"""Every released schema leads to the newest one; what was kept is kept."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from musnad.errors import RegisterError
from musnad.export import jsonl
from musnad.register import Register, archive, migrations
from musnad.register.connection import connect
from musnad.register.learned import NOTHING
from tests.register.made import made, register

OLD = sorted((Path(__file__).parent / "data").glob("schema-*.db"))


def test_every_released_schema_has_a_stored_file() -> None:
    assert [path.stem for path in OLD] == [f"schema-{n}" for n in range(1, len(migrations.STEPS))]


@pytest.mark.parametrize("old", OLD, ids=lambda path: path.stem)
def test_an_old_file_becomes_a_new_register(old: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    shutil.copy(old, path)
    with Register.open(path, create=False) as opened, register(tmp_path / "new.db") as new:
        assert opened.connection.execute("PRAGMA user_version").fetchone()[0] == len(migrations.STEPS)
        opened.link(always=True)
        assert "".join(jsonl.lines(opened)) == "".join(jsonl.lines(new))
        assert opened.verify().problems == ()
        assert _schema(opened) == _schema(new)


def test_a_register_without_the_keys_of_its_names_is_linked_anew(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    shutil.copy(OLD[0], path)
    with Register.open(path, create=False) as opened:
        assert not opened.is_current()


def test_readings_of_a_register_that_could_not_learn_were_made_by_nothing_learned(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    shutil.copy(OLD[1], path)
    with Register.open(path, create=False) as opened:
        assert [archive.kept_reading(opened.connection, n).learned for n in (1, 2, 3)] == [NOTHING] * 3
        assert opened.reread(learn=True).articles == 0


def _schema(register: Register) -> set[tuple[str, tuple[str, ...]]]:
    tables = [row["name"] for row in register.connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {
        (table, tuple(row["name"] for row in register.connection.execute(f"PRAGMA table_info({table})")))
        for table in tables
    }


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "old.db"
    shutil.copy(OLD[0], path)
    monkeypatch.setattr(migrations, "STEPS", (migrations.STEPS[0], "CREATE TABLE extra (x);\nDROP TABLE nothing;"))
    with pytest.raises(sqlite3.OperationalError):
        connect(path)
    raw = sqlite3.connect(path)
    assert raw.execute("PRAGMA user_version").fetchone()[0] == 1
    assert raw.execute("SELECT count(*) FROM sqlite_master WHERE name = 'extra'").fetchone()[0] == 0
    assert raw.execute("SELECT count(*) FROM articles").fetchone()[0] == 3
    raw.close()


def test_a_newer_register_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    Register.open(path).close()
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA user_version = 99")
    raw.close()
    with pytest.raises(RegisterError, match="has schema 99, this Musnad knows schemas up to"):
        Register.open(path)


def test_another_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE mine (x)")
    raw.close()
    with pytest.raises(RegisterError, match="no register of Musnad"):
        Register.open(path)
    raw = sqlite3.connect(path)
    assert [row[0] for row in raw.execute("SELECT name FROM sqlite_master")] == ["mine"]
    raw.close()


WRONG = [
    ("text.db", b"not a database at all, only words" * 40, "no register"),
    ("damaged.db", b"SQLite format 3\x00" + b"\x07" * 4000, "no register"),
]


@pytest.mark.parametrize(("name", "data", "message"), WRONG)
def test_what_is_no_database_is_said(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(RegisterError, match=message):
        Register.open(path)


def test_missing_files_and_folders_are_said(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="there is no register at"):
        Register.open(tmp_path / "none.db", create=False)
    with pytest.raises(RegisterError, match="no such folder"):
        Register.open(tmp_path / "none" / "r.db")
    with pytest.raises(RegisterError, match="it is a directory"):
        Register.open(tmp_path)


def test_a_register_that_cannot_be_written_to_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    register(tmp_path / "r.db").close()
    before = (tmp_path / "r.db").read_bytes()
    monkeypatch.setattr("os.access", lambda path, mode: False)
    with Register.open(tmp_path / "r.db", create=False) as opened:
        assert opened.search("الهاشمي").total == 2
        assert opened.verify().problems == ()
        with pytest.raises(RegisterError, match="cannot be written to"):
            opened.add_readings([made("new", "نص جديد")])
    assert (tmp_path / "r.db").read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["r.db"]
