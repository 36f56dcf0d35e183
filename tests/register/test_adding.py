"""Adding survives what happens to long runs: kills, other writers, full disks, bad inputs."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from musnad.acquire import Failure, make_article
from musnad.errors import RegisterError
from musnad.export import jsonl
from musnad.model import Article, Reading
from musnad.register import Register, adding, store
from musnad.register.adding import Progress
from tests.register.killed import COUNT, given
from tests.samples import ROOT


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> str:
    with Register.open(tmp_path_factory.mktemp("undisturbed") / "r.db") as opened:
        opened.add_readings(given())
        return "".join(jsonl.lines(opened))


def test_a_killed_run_loses_nothing_acknowledged_and_is_finished_by_the_next(tmp_path: Path, undisturbed: str) -> None:
    run = [sys.executable, "-m", "tests.register.killed", str(tmp_path)]
    said = subprocess.run(run, check=True, capture_output=True, text=True, cwd=ROOT).stdout
    points: list[int] = json.loads(said)
    assert len(points) == 20
    assert len(set(points)) > 5
    for point, acknowledged in enumerate(points):
        with Register.open(tmp_path / f"{point}.db") as opened:
            assert opened.articles(limit=1).total >= acknowledged
            assert opened.connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            opened.add_readings(given())
            assert "".join(jsonl.lines(opened)) == undisturbed


def test_reading_processes_end_with_a_killed_parent(tmp_path: Path) -> None:
    script = tmp_path / "run.py"
    script.write_text(
        "import sys\n"
        "from musnad.acquire import make_article\n"
        "from musnad.register import Register, adding\n"
        "adding.BATCH = 32\n"
        "if __name__ == '__main__':\n"
        "    text = 'قال الوزير في بيانه إن العمل مستمر. ' * 20\n"
        "    articles = (make_article(f'{text} {i}', f'a{i}') for i in range(10**6))\n"
        "    Register.open(sys.argv[1]).add(articles, processes=2, on_progress=lambda p: print(p.done, flush=True))\n",
        encoding="utf-8",
    )
    with subprocess.Popen([sys.executable, script, tmp_path / "r.db"], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        acknowledged = int(process.stdout.readline())
        process.kill()
        ended: list[str] = []
        reader = threading.Thread(target=lambda: ended.append(process.stdout.read()))  # type: ignore[union-attr]
        reader.start()
        reader.join(timeout=15)
        assert ended, "a reading process is still alive: it holds the standard output open"
    with Register.open(tmp_path / "r.db") as opened:
        assert opened.articles(limit=1).total >= acknowledged > 0
        assert not opened.is_current()


def test_several_processes_give_the_same_bytes_as_one(tmp_path: Path) -> None:
    articles = [make_article(f"استقبل الوزير سالم الهاشمي {i} السفير كريم البرعصي.", f"a{i}") for i in range(100)]
    exports = []
    for processes in (1, 2):
        with Register.open(tmp_path / f"{processes}.db") as opened:
            assert opened.add(articles, processes=processes).added == 100
            exports.append("".join(jsonl.lines(opened)))
    assert exports[0] == exports[1]


def test_a_second_writer_says_plainly_that_it_cannot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "r.db"
    Register.open(path).close()
    monkeypatch.setattr(store, "BUSY_SECONDS", 0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Register.open(path) as opened, pytest.raises(RegisterError, match="another program is writing"):
        opened.add_readings(given(3))
    other.execute("ROLLBACK")
    other.close()


def test_a_second_writer_waits(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    Register.open(path).close()
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    threading.Timer(0.3, lambda: other.execute("COMMIT")).start()
    with Register.open(path) as opened:
        assert opened.add_readings(given(3)).added == 3
    other.close()


def test_a_full_disk_is_said_and_harms_nothing(
    tmp_path: Path, undisturbed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "BATCH", 6)
    told: list[Progress] = []
    with Register.open(tmp_path / "r.db") as opened:
        pages = opened.connection.execute("PRAGMA page_count").fetchone()[0]
        opened.connection.execute(f"PRAGMA max_page_count = {pages + 12}")
        with pytest.raises(RegisterError, match="the disk is full"):
            opened.add_readings(given(), on_progress=told.append)
        assert 0 < told[-1].added < COUNT
        assert opened.articles(limit=1).total == told[-1].added
        opened.connection.execute("PRAGMA max_page_count = 1000000")
        opened.add_readings(given())
        assert "".join(jsonl.lines(opened)) == undisturbed
        assert opened.verify().problems == ()


def test_failures_are_told_and_stop_nothing(tmp_path: Path) -> None:
    told: list[Failure] = []
    items: list[tuple[Article, Reading] | Failure] = [next(given(1)), Failure("bad.jsonl", "not valid JSON", 3)]
    with Register.open(tmp_path / "r.db") as opened:
        progress = opened.add_readings(items, on_failure=told.append)
    assert (progress.added, progress.failed) == (1, 1)
    assert str(told[0]) == "bad.jsonl, line 3: not valid JSON"


def test_a_fault_of_the_reader_stops_the_run_and_names_the_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(article: Article, lexicon: object, repeated: object) -> Reading:
        raise ValueError("a bug")

    monkeypatch.setattr("musnad.register.prepare.read", broken)
    with Register.open(tmp_path / "r.db") as opened, pytest.raises(ValueError, match="a bug") as error:
        opened.add([make_article("نص", "the one", source="here.txt")])
    assert error.value.__notes__ == ["while reading here.txt"]
