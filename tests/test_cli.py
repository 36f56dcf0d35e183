"""The command line as a user meets it: what is printed, where, and the exit codes."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from musnad.cli import run
from musnad.wire import plain, to_json
from tests.register.made import ALL, CALL

Said = tuple[int, str, str]
Cli = Callable[..., Said]


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    def call(*arguments: object) -> Said:
        code = run([str(a) for a in arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


def _lines(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def readings(tmp_path: Path) -> Path:
    return _lines(tmp_path / "readings.jsonl", [{**to_json(r), "text": a.text} for a, r in ALL])


@pytest.fixture
def register(tmp_path: Path, cli: Cli, readings: Path) -> Path:
    path = tmp_path / "r.db"
    assert cli("add", path, "--readings", readings)[0] == 0
    return path


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    rows = [{"id": a.name, "text": a.text, "outlet": a.outlet, "published": a.published} for a, _ in ALL]
    return _lines(tmp_path / "articles.jsonl", rows)


# ------------------------------------------------------------------ without a register


def test_read_prints_one_reading_a_line(cli: Cli, articles: Path) -> None:
    code, out, err = cli("read", articles)
    rows = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert [row["document"]["name"] for row in rows] == ["reception", "retold", "call"]
    assert rows[0]["contacts"][0]["type"] == "meeting"


def test_readings_with_their_text_can_be_added(cli: Cli, tmp_path: Path, articles: Path) -> None:
    code, out, _ = cli("read", "--text", articles)
    (tmp_path / "readings.jsonl").write_text(out, encoding="utf-8")
    assert code == 0
    code, _, err = cli("add", tmp_path / "made.db", "--readings", tmp_path / "readings.jsonl")
    assert (code, "3 articles: 3 new" in err) == (0, True)


def test_read_takes_files_folders_gzip_and_standard_input(
    cli: Cli, tmp_path: Path, articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "one.txt").write_text(CALL[0].text, encoding="utf-8")
    (tmp_path / "in" / "two.jsonl.gz").write_bytes(gzip.compress(articles.read_bytes(), mtime=0))
    stdin = io.TextIOWrapper(io.BytesIO(articles.read_bytes()))
    monkeypatch.setattr("sys.stdin", stdin)
    code, out, _ = cli("read", tmp_path / "in", "-", "--published", "2025-01-01")
    names = [json.loads(line)["document"]["name"] for line in out.splitlines()]
    assert (code, names) == (0, ["one", "reception", "retold", "call", "reception", "retold", "call"])
    assert json.loads(out.splitlines()[0])["document"]["published"] == "2025-01-01"


def test_bad_inputs_are_named_and_the_rest_is_read(cli: Cli, tmp_path: Path, articles: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "binary.txt").write_bytes(b"\x00\x01\x02\xff" * 50)
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"text": \n' + articles.read_text(encoding="utf-8").splitlines()[0], encoding="utf-8")
    code, out, err = cli("read", tmp_path / "empty.txt", tmp_path / "none.txt", tmp_path / "binary.txt", broken)
    assert code == 1
    assert len(out.splitlines()) == 1
    for name, reason in (
        ("empty.txt", "empty"),
        ("none.txt", "no such file"),
        ("binary.txt", "binary"),
        ("broken.jsonl, line 1", "not valid JSON"),
    ):
        assert any(name in line and reason in line for line in err.splitlines()), name


def test_dates(cli: Cli, tmp_path: Path) -> None:
    rows = [{"id": "1", "text": "وصل الوفد أمس إلى المدينة", "anchor": "2025-03-02"}, {"id": "2", "text": "لا شيء"}]
    code, out, _ = cli("dates", _lines(tmp_path / "d.jsonl", rows))
    first, second = (json.loads(line) for line in out.splitlines())
    assert (code, first["id"], second) == (0, "1", {"id": "2", "dates": []})
    assert first["dates"] == [{"start": 10, "end": 13, "value": "2025-03-01"}]


def test_names(cli: Cli, tmp_path: Path) -> None:
    rows = [{"id": "1", "a": "سالم الهاشمي", "b": "Salem al-Hashimi"}, {"id": "2", "a": "سالم"}]
    code, out, err = cli("names", _lines(tmp_path / "n.jsonl", rows))
    (answer,) = (json.loads(line) for line in out.splitlines())
    assert code == 1
    assert (answer["id"], answer["verdict"]) == ("1", "same")
    assert 0 <= answer["score"] <= 1
    assert answer["why"]
    assert "n.jsonl, line 2" in err


def test_lexicon_check(cli: Cli) -> None:
    code, out, _ = cli("lexicon", "check")
    assert code == 0
    assert "no problems" in out


# ------------------------------------------------------------------ building


def test_add_reads_and_links(cli: Cli, tmp_path: Path, articles: Path) -> None:
    code, out, err = cli("add", tmp_path / "r.db", articles)
    assert (code, out) == (0, "")
    assert "3 articles: 3 new." in err
    code, _, err = cli("add", tmp_path / "r.db", articles)
    assert code == 0
    assert "0 new, 3 known already" in err


def test_add_names_what_failed(cli: Cli, tmp_path: Path, articles: Path) -> None:
    code, _, err = cli("add", tmp_path / "r.db", articles, tmp_path / "none.txt")
    assert code == 1
    assert "none.txt: no such file" in err
    assert "1 inputs failed" in err


def test_add_refuses_readings_that_do_not_hold(cli: Cli, tmp_path: Path, readings: Path) -> None:
    rows = [json.loads(line) for line in readings.read_text(encoding="utf-8").splitlines()]
    rows[1]["people"][0]["mentions"][0]["end"] = 9999
    rows[2]["contacts"][0]["participants"][0]["who"] = "p77"
    other = _lines(tmp_path / "wrong.jsonl", [*rows, {"document": {}}, {**rows[0], "text": "نص آخر"}])
    code, _, err = cli("add", tmp_path / "r.db", "--readings", other)
    assert code == 1
    assert "wrong.jsonl, line 2: people[0].mentions[0]" in err
    assert "wrong.jsonl, line 3: contacts[0].participants[0].who: the id 'p77'" in err
    assert 'wrong.jsonl, line 4: expected an object with the reading and its "text"' in err
    assert "wrong.jsonl, line 5:" in err
    assert "1 articles: 1 new" in err


WRONG = [
    ("add",),
    ("add", "{tmp}/r.db"),
    ("nothing",),
    ("read",),
    ("read", "{tmp}/a.txt", "--published", "yesterday"),
    ("stats", "{tmp}/none.db"),
    ("stats", "{tmp}"),
    ("export", "{register}", "--format", "pdf"),
    ("contacts", "{register}"),
    ("search", "{register}", "-n", "0"),
    ("search", "{register}", "x", "--type", "party"),
    ("search", "{register}", "x", "--sort", "size"),
    ("events", "{register}", "--sort", "relevance"),
    ("events", "{register}", "--since", "2.3.2025"),
    ("events", "{register}", "--country", "nowhere"),
    ("dates", "{tmp}/none.jsonl"),
]


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_wrong_usage_is_told(cli: Cli, tmp_path: Path, register: Path, arguments: tuple[str, ...]) -> None:
    code, out, err = cli(*(a.format(tmp=tmp_path, register=register) for a in arguments))
    assert (code, out) == (2, "")
    assert "Traceback" not in err


def test_without_arguments_the_commands_are_listed(cli: Cli) -> None:
    code, out, err = cli()
    assert "search" in out + err
    assert cli("--version")[1].startswith("musnad ")
    assert code == 2


def test_a_fault_shows_no_traceback(cli: Cli, articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*given: object) -> None:
        raise ValueError("a bug")

    monkeypatch.setattr("musnad.pipeline.read", broken)
    code, _, err = cli("read", articles)
    assert code == 1
    assert "this is a fault of the program: ValueError: a bug" in err


# ------------------------------------------------------------------ asking


def test_search(cli: Cli, register: Path) -> None:
    code, out, _ = cli("search", register, "هاشمى")
    assert code == 0
    assert "وكالة الشاطئ" in out
    assert "no articles" not in out
    assert "no articles" in cli("search", register, "غيرموجود")[1]
    found = json.loads(cli("search", register, "hashimi", "--json", "--type", "meeting")[1])
    assert found["total"] == 2
    text = {a.name: a.text for a, _ in ALL}
    for hit in found["items"]:
        for snippet in hit["snippets"]:
            assert text[hit["article"]["label"]][snippet["start"] : snippet["end"]] == snippet["words"]


ASKED = [
    (("events",), "سالم الهاشمي (host)"),
    (("events", "--type", "call"), "نوري الزوي (caller)"),
    (("events", "--with", "كريم البرعصي", "--since", "2025-03-01"), "طبرق"),
    (("events", "--country", "ليبيا", "--sort", "sources"), "طبرق"),
    (("search", '"سالم الهاشمي" -مطلع', "--sort", "relevance"), "reception"),
    (("people",), "موسى كيتا"),
    (("people", "keita"), "موسى كيتا"),
    (("stats",), "events by type"),
    (("show", "سالم الهاشمي"), "وزير الخارجية"),
    (("show", "reception"), "تأمين المنافذ البرية"),
    (("show", "reception:c1"), "كريم البرعصي (guest)"),
    (("show", "reception:s1"), "تأمين المنافذ البرية مسؤولية مشتركة"),
    (("timeline", "سالم الهاشمي"), "2025-03-02"),
    (("timeline", "LY"), "طبرق"),
    (("timeline", "ليبيا"), "طبرق"),
    (("contacts", "--between", "سالم الهاشمي", "كريم البرعصي"), "طبرق"),
    (("contacts", "--between", "سالم الهاشمي", "نوري الزوي"), "no events"),
    (("offices", "سالم الهاشمي"), "وزير الخارجية"),
    (("conflicts",), "no conflicts"),
    (("sources", "reception:c1"), "retold"),
    (("explain", "reception:p1", "retold:p1"), "One person"),
]


@pytest.mark.parametrize(("arguments", "expected"), ASKED, ids=lambda value: " ".join(value) if value else "")
def test_questions(cli: Cli, register: Path, arguments: tuple[str, ...], expected: str) -> None:
    command, *rest = arguments
    code, out, err = cli(command, register, *rest)
    assert (code, err) == (0, "")
    assert expected in out
    code, out, _ = cli(command, register, *rest, "--json")
    assert code == 0
    json.loads(out)


def test_unknown_names_are_said(cli: Cli, register: Path) -> None:
    for arguments in (("timeline", register, "فلان الفلاني"), ("show", register, "none"), ("offices", register, "x")):
        code, out, err = cli(*arguments)
        assert (code, out) == (1, "")
        assert err.startswith("musnad: the register")


def test_export(cli: Cli, register: Path, tmp_path: Path) -> None:
    code, out, _ = cli("export", register)
    kinds = [json.loads(line)["kind"] for line in out.splitlines()]
    assert code == 0
    assert set(kinds) == {"article", "person", "event", "statement"}
    assert cli("export", register, "-f", "csv", "-o", tmp_path / "r.csv")[0] == 0
    assert (tmp_path / "r.csv").read_text(encoding="utf-8-sig").startswith("event,type,status")


# ------------------------------------------------------------------ keeping


def test_verify(cli: Cli, register: Path, tmp_path: Path) -> None:
    code, out, err = cli("verify", register)
    assert (code, out) == (0, "")
    assert "no problems" in err
    code, out, _ = cli("verify", register, "--record", "reception:c1")
    bundle = tmp_path / "bundle.json"
    bundle.write_text(out, encoding="utf-8")
    assert cli("verify", bundle)[0] == 0
    bundle.write_text(out.replace("طبرق", "درنة"), encoding="utf-8")
    code, out, err = cli("verify", bundle)
    assert code == 1
    assert "it was changed after it was made" in out
    bundle.write_text("[]")
    assert cli("verify", bundle)[0] == 1


def test_a_damaged_file_is_said(cli: Cli, register: Path) -> None:
    data = bytearray(register.read_bytes())
    for page in range(3, len(data) // 4096 - 1):
        data[page * 4096 : page * 4096 + 64] = b"\x07" * 64
    register.write_bytes(bytes(data))
    for command in (("verify", register), ("search", register, "الهاشمي"), ("export", register), ("stats", register)):
        code, _, err = cli(*command)
        assert code == 1
        assert "damaged" in err
        assert "Traceback" not in err


def test_backup_merge_remove_reread(cli: Cli, register: Path, tmp_path: Path) -> None:
    assert cli("backup", register, tmp_path / "copy.db")[0] == 0
    code, _, err = cli("backup", register, tmp_path / "copy.db")
    assert code == 1
    assert "exists already" in err
    assert cli("remove", register, "call")[0] == 0
    assert cli("search", register, "نظيره")[1] == "no articles\n"
    code, _, err = cli("merge", register, tmp_path / "copy.db")
    assert code == 0
    assert "1 articles and 0 judgements came" in err
    code, out, _ = cli("reread", register)
    assert code == 0
    assert out.startswith("0 articles read again")


def test_learning_says_what_it_learned(cli: Cli, register: Path, tmp_path: Path) -> None:
    code, out, _ = cli("reread", register, "--learn")
    assert code == 0
    assert "no outlet repeats lines" in out
    pages = tmp_path / "pages.jsonl"
    given = [{"id": f"p{n}", "outlet": "شراع الميناء", "text": f"نوافذ الشراع\nخبر رقم {n}\n"} for n in range(5)]
    pages.write_text("".join(json.dumps(page) + "\n" for page in given), encoding="utf-8")
    assert cli("add", register, pages)[0] == 0
    code, out, _ = cli("reread", register, "--learn")
    assert code == 0
    assert "نوافذ الشراع" in out
    assert "5 articles read again" in out
    said = json.loads(cli("reread", register, "--learn", "--json")[1])
    assert (said["articles"], said["learned"]) == (0, [{"outlet": "شراع الميناء", "lines": ["نوافذ الشراع"]}])


def test_judgements(cli: Cli, register: Path, tmp_path: Path) -> None:
    said = ("--why", "خبر غير صحيح", "--who", "ليلى")
    assert cli("judge", "reject", register, "call:c1", *said)[0] == 0
    assert cli("events", register, "--type", "call")[1] == "no events\n"
    code, out, _ = cli("judge", "list", register)
    assert code == 0
    assert "خبر غير صحيح" in out
    shared = tmp_path / "judgements.jsonl"
    shared.write_text(cli("judge", "list", register, "--json")[1], encoding="utf-8")
    other = tmp_path / "other.db"
    cli("add", other, "--readings", tmp_path / "readings.jsonl")
    assert "1 of 1 judgements were new" in cli("judge", "apply", other, shared)[2]
    assert cli("events", other, "--type", "call")[1] == "no events\n"
    corrected = ("correct", other, "reception:c1", "--field", "date", "--value", "2025-03-01", *said)
    assert cli("judge", *corrected)[0] == 0
    assert "2025-03-01" in cli("show", other, "reception:c1")[1]


def test_the_library_reads_in_one_call() -> None:
    import musnad

    reading = musnad.read(CALL[0].text, published="2025-04-10")
    assert reading.contacts[0].type == "call"
    assert plain(reading)["document"]["published"] == "2025-04-10"
