"""Verifying finds whatever was altered, and nothing in what was not."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from musnad.errors import RegisterError
from musnad.lexicon import load
from musnad.register import Register
from musnad.register.bundle import check, digest
from musnad.register.packing import packed, unpacked
from tests.register.made import register
from tests.samples import examples


def test_nothing_is_wrong_with_a_register_as_it_was_made(tmp_path: Path) -> None:
    with register(tmp_path / "r.db") as opened:
        answer = opened.verify()
        assert answer.problems == ()
        assert (answer.articles, answer.read_again) == (3, 0)
        assert answer.quotations > 20


def test_articles_are_read_again(tmp_path: Path) -> None:
    with Register.open(tmp_path / "r.db") as opened:
        opened.add(list(examples())[:4])
        problems = [
            p for p in opened.verify(sample=None).problems if "hash" not in p.what and "another text" not in p.what
        ]
        assert problems == []
        assert opened.verify(sample=2).read_again == 2


def _texts(connection: sqlite3.Connection) -> None:
    (data,) = connection.execute("SELECT data FROM texts WHERE article = 1").fetchone()
    altered = zlib.decompress(data).decode().replace("الأحد", "الاثن")
    connection.execute("UPDATE texts SET data = ? WHERE article = 1", (zlib.compress(altered.encode()),))


def _quotation(connection: sqlite3.Connection) -> None:
    (data,) = connection.execute("SELECT claims FROM readings WHERE article = 1").fetchone()
    rows = unpacked(data)
    rows[0][5] = "اسم آخر"
    connection.execute("UPDATE readings SET claims = ? WHERE article = 1", (packed(rows),))


def _span(connection: sqlite3.Connection) -> None:
    (data,) = connection.execute("SELECT data FROM readings WHERE article = 1").fetchone()
    reading = unpacked(data)
    reading["people"][0]["mentions"][0]["end"] += 1
    connection.execute("UPDATE readings SET data = ? WHERE article = 1", (packed(reading),))


def _blob(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE texts SET data = x'00112233' WHERE article = 2")


def _report(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE reports SET contact = 'c9' WHERE article = 1")


def _reports_gone(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM reports")


def _outlet(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE articles SET outlet = 'غيرها' WHERE no = 3")


def _dangling(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("INSERT INTO participants SELECT id, 'person:none', 'host' FROM events LIMIT 1")


def _index(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO words (words) VALUES ('delete-all')")


def _unlinked(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE meta SET value = '77' WHERE key = 'generation'")


ALTERED: list[tuple[Callable[[sqlite3.Connection], None], str]] = [
    (_texts, "the text's hash is"),
    (_quotation, "stored is 'اسم آخر'"),
    (_span, "the stored claims are not those of the reading"),
    (_blob, "cannot be unpacked"),
    (_report, "rests on c9"),
    (_reports_gone, "rests on no article"),
    (_outlet, "is not the one of this text, outlet and address"),
    (_dangling, "points to a missing row"),
    (_index, "the index does not hold"),
    (_unlinked, "'musnad link' builds them"),
]


@pytest.mark.parametrize(("alter", "message"), ALTERED)
def test_what_was_altered_is_found(tmp_path: Path, alter: Callable[[sqlite3.Connection], None], message: str) -> None:
    with register(tmp_path / "r.db") as opened:
        alter(opened.connection)
        problems = opened.verify().problems
    assert any(message in str(problem) for problem in problems), problems


@pytest.fixture
def bundle(tmp_path: Path) -> str:
    with register(tmp_path / "r.db") as opened:
        meeting = next(e for e in opened.events().items if e.type == "meeting")
        return json.dumps(opened.bundle(meeting.id), ensure_ascii=False)


def test_a_bundle_holds_on_its_own(bundle: str) -> None:
    value = json.loads(bundle)
    count, problems = check(value, load())
    assert problems == ()
    assert count >= 8
    assert {a["name"] for a in value["articles"]} == {"reception", "retold"}
    assert all(q["quote"] in a["text"] for a in value["articles"] for q in a["quotations"])


TAMPERED = [
    ("كريم البرعصي", "كريم البرغثي", "its hash is not"),
    ("2025-03-02", "2025-03-03", "its hash is not"),
]


@pytest.mark.parametrize(("old", "new", "message"), TAMPERED)
def test_a_bundle_that_was_changed_is_found(bundle: str, old: str, new: str, message: str) -> None:
    _, problems = check(json.loads(bundle.replace(old, new)), load())
    assert any(message in str(problem) for problem in problems)


def test_a_bundle_with_a_new_hash_still_has_to_hold(bundle: str) -> None:
    value = json.loads(bundle)
    value["articles"][0]["quotations"][0]["quote"] = "ودّع"
    value["articles"][1]["text"] = value["articles"][1]["text"].replace("الأحد", "الاثن")
    value["sha256"] = digest(value)
    _, problems = check(value, load())
    said = " ".join(str(problem) for problem in problems)
    assert "not what the text holds there" in said
    assert "the text's hash is" in said
    assert "bundle:" not in said


def test_every_kind_of_record_has_its_bundle(tmp_path: Path) -> None:
    with register(tmp_path / "r.db") as opened:
        said = opened.statements().items[0]
        for id_ in (said.id, opened.people().items[0].id, "reception", "سالم الهاشمي"):
            assert check(opened.bundle(id_), load())[1] == ()


def test_what_is_no_bundle_is_said() -> None:
    with pytest.raises(RegisterError, match="no evidence bundle"):
        check({"some": "thing"}, load())
