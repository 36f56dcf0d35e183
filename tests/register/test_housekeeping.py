"""Backups, merged registers, newer readers."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from musnad.errors import RegisterError
from musnad.export import jsonl
from musnad.link import Anchor, Judgement
from musnad.model import Article, Reading
from musnad.register import Register, archive
from musnad.register.reread import differences
from tests.register.made import ALL, CALL, RECEPTION, RETOLD, register

JUDGEMENT = Judgement(
    "judgement:1",
    "reject",
    (Anchor(RECEPTION[0].id, "contact", 0, 6, "استقبل"),),
    "ليلى",
    "2026-01-03T00:00:00Z",
    "خطأ في القراءة",
)


def exported(register: Register) -> str:
    return "".join(jsonl.lines(register))


def test_a_backup_is_the_register(tmp_path: Path) -> None:
    with register(tmp_path / "r.db") as opened:
        opened.backup(tmp_path / "copy.db")
        with pytest.raises(RegisterError, match="exists already"):
            opened.backup(tmp_path / "copy.db")
        opened.backup(tmp_path / "copy.db", replace=True)
        with Register.open(tmp_path / "copy.db", create=False) as copy:
            assert exported(copy) == exported(opened)
            assert copy.verify().problems == ()
    assert sorted(p.name for p in tmp_path.iterdir() if "part" in p.name) == []


def test_a_backup_holds_what_was_committed_while_another_writes(tmp_path: Path) -> None:
    with register(tmp_path / "r.db", RECEPTION) as opened, Register.open(tmp_path / "r.db") as writer:
        writer.connection.execute("BEGIN IMMEDIATE")
        archive.put_judgement(writer.connection, JUDGEMENT)
        opened.backup(tmp_path / "copy.db")
        writer.connection.execute("COMMIT")
    with Register.open(tmp_path / "copy.db", create=False) as copy:
        assert archive.judgements(copy.connection) == ()
        assert copy.articles().total == 1


def test_two_registers_become_one(tmp_path: Path) -> None:
    with register(tmp_path / "all.db") as everything:
        expected = exported(everything)
    with (
        register(tmp_path / "mine.db", RECEPTION, CALL) as mine,
        register(tmp_path / "other.db", RETOLD, CALL) as other,
    ):
        archive.put_judgement(other.connection, JUDGEMENT)
        before = exported(other)
        merged = mine.merge(tmp_path / "other.db")
        assert (merged.articles.added, merged.articles.known, merged.judgements) == (1, 1, 1)
        assert archive.judgements(mine.connection) == (JUDGEMENT,)
        assert mine.merge(tmp_path / "other.db").articles.added == 0
        assert exported(other) == before
        assert [line for line in expected.splitlines() if '"article"' in line[:20]] == [
            line for line in exported(mine).splitlines() if '"article"' in line[:20]
        ]
        assert mine.verify().problems == ()


@pytest.mark.parametrize("schema", [1, 2])
def test_an_older_register_is_merged_and_left_as_it_is(tmp_path: Path, schema: int) -> None:
    old = tmp_path / "old.db"
    shutil.copy(Path(__file__).parent / "data" / f"schema-{schema}.db", old)
    bytes_before = old.read_bytes()
    with Register.open(tmp_path / "r.db") as opened, register(tmp_path / "all.db") as everything:
        assert opened.merge(old).articles.added == 3
        assert exported(opened) == exported(everything)
    assert old.read_bytes() == bytes_before


def test_only_registers_are_merged(tmp_path: Path) -> None:
    (tmp_path / "x.db").write_text("no")
    with Register.open(tmp_path / "r.db") as opened:
        for name in ("x.db", "none.db", "."):
            with pytest.raises(RegisterError, match="no register"):
                opened.merge(tmp_path / name)


def test_a_newer_reader_reads_what_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Register.open(tmp_path / "r.db") as opened:
        opened.add([RECEPTION[0], CALL[0]])
        opened.add_readings([RETOLD])
        before = opened.article("reception")
        assert opened.reread().articles == 0
        monkeypatch.setattr("musnad.register.prepare.READER", "next")
        monkeypatch.setattr("musnad.register.reread.READER", "next")
        monkeypatch.setattr("musnad.register.prepare.read", lambda article, lexicon, repeated: _known(article))
        answer = opened.reread()
        assert answer.articles == 2
        assert opened.article("reception").reader == "next"
        assert opened.article("retold").reader == "given"
        assert opened.article("reception").reading == RECEPTION[1]
        versions = opened.connection.execute("SELECT reader FROM readings WHERE article = 1 ORDER BY reader")
        assert [row["reader"] for row in versions] == sorted([before.reader, "next"])
        assert opened.reread().articles == 0
        assert opened.reread(everything=True).articles == 2
        assert opened.verify().problems == ()


def _known(article: Article) -> Reading:
    return next(reading for one, reading in ALL if one.id == article.id)


def test_what_changed_is_told_field_by_field() -> None:
    article, old = RECEPTION
    contact = old.contacts[0]
    new = replace(
        old,
        people=old.people[:1],
        contacts=(replace(contact, status="denied", date=None, participants=contact.participants[:1]),),
        statements=(),
    )
    found = {change.what: (change.before, change.after) for change in differences(article, old, new)}
    assert found == {
        "person lost": ("كريم البرعصي", None),
        "status changed": ("happened", "denied"),
        "date changed": ("2025-03-02", None),
        "participants changed": ("سالم الهاشمي (host)، كريم البرعصي (guest)", "سالم الهاشمي (host)"),
        "statement lost": ("تأمين المنافذ البرية مسؤولية مشتركة", None),
    }
    assert list(differences(article, old, old)) == []
    other = replace(old, contacts=(replace(contact, type="call"),))
    assert [c.what for c in differences(article, old, other)] == ["contact lost", "contact gained"]
