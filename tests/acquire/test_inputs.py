import gzip
import json
from io import BytesIO
from pathlib import Path

import pytest

from musnad.acquire import Failure, articles
from musnad.acquire.stream import MAX_BYTES
from musnad.errors import ArticleError
from musnad.model import Article


def run(*inputs: object, published: str | None = None, stdin: bytes = b"") -> tuple[list[Article], list[str]]:
    items = list(articles([i if isinstance(i, Path) else str(i) for i in inputs], published, BytesIO(stdin)))
    return [i for i in items if isinstance(i, Article)], [str(i) for i in items if isinstance(i, Failure)]


def write(path: Path, data: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def line(text: str, **more: str) -> str:
    return json.dumps({"text": text, **more}, ensure_ascii=False) + "\n"


def test_a_text_file_is_one_article(tmp_path: Path) -> None:
    path = write(tmp_path / "خبر.txt", "سطر\r\nسطر\n")
    found, failed = run(path, published="2025-01-02")
    assert not failed
    assert [(a.name, a.text, a.published, a.source) for a in found] == [
        ("خبر", "سطر\r\nسطر\n", "2025-01-02", str(path))
    ]


def test_json_lines_plain_and_packed_are_the_same(tmp_path: Path) -> None:
    data = line("أ", id="x", published="2024-01-01") + "\n" + line("ب")
    plain, failed = run(write(tmp_path / "c.jsonl", data), published="2025-01-02")
    packed, failed_too = run(
        write(tmp_path / "c.jsonl.gz", gzip.compress(data.encode(), mtime=0)), published="2025-01-02"
    )
    assert not failed
    assert not failed_too
    seen = [("x", "أ", "2024-01-01"), ("c-3", "ب", "2025-01-02")]
    assert [(a.name, a.text, a.published) for a in plain] == seen
    assert [(a.name, a.text, a.published) for a in packed] == seen


@pytest.mark.parametrize(
    ("stdin", "texts"),
    [
        (line("أ").encode() + line("ب").encode(), ["أ", "ب"]),
        (gzip.compress(line("أ").encode(), mtime=0), ["أ"]),
        ("نص بلا أقواس".encode(), ["نص بلا أقواس"]),
        ("<html><body><p>نص في صفحة قصيرة</p></body></html>".encode(), ["نص في صفحة قصيرة"]),
    ],
)
def test_standard_input_is_told_by_its_first_bytes(stdin: bytes, texts: list[str]) -> None:
    found, failed = run("-", stdin=stdin)
    assert [a.text for a in found] == texts
    assert not failed


def test_a_directory_is_read_in_order_and_passes_over_what_is_no_article(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden.txt", "README.md", ".git/d.txt"):
        write(tmp_path / name, name)
    write(tmp_path / "a.json", '{"note": "about a.txt"}')
    write(tmp_path / "e.ndjson", line("e"))
    found, failed = run(tmp_path)
    assert [a.name for a in found] == ["a", "b", "e-1", "c"]
    assert not failed


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        ('{"text": "أ"}\n{"text": "ب"}\n', ["أ", "ب"]),
        ('{\n "text": "أ"\n}\n', ["أ"]),
        ('[\n {"text": "أ"},\n {"text": "ب"}]', ["أ", "ب"]),
        ('[{"text": "أ"}]', ["أ"]),
    ],
)
def test_a_json_file_may_be_lines_or_one_document(tmp_path: Path, data: str, texts: list[str]) -> None:
    found, failed = run(write(tmp_path / "c.json", data))
    assert [a.text for a in found] == texts
    assert not failed


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n ", "empty"),
        ("empty.jsonl", b"\n\n", "empty"),
        ("empty.html", b"", "empty"),
        ("empty.json", b"[]", "empty"),
        ("binary.txt", bytes(range(256)), "binary"),
        ("long.txt", b"a" * (MAX_BYTES + 1), "longer than 10,000,000 bytes"),
        ("cut.jsonl.gz", gzip.compress(b'{"text": "a"}' * 99, mtime=0)[:-9], "damaged gzip"),
        ("no.gz", b"\x1f\x8bnothing", "damaged gzip"),
        ("latin.txt", "à Genève".encode("latin-1"), "not UTF-8"),
    ],
)
def test_a_bad_input_is_named_and_the_run_goes_on(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    bad, good = write(tmp_path / name, data), write(tmp_path / "good.txt", "نص")
    found, failed = run(bad, good)
    assert [a.text for a in found] == ["نص"]
    assert len(failed) == 1
    assert failed[0].startswith(f"{bad}")
    assert message in failed[0]


def test_bad_lines_are_named_and_the_others_read(tmp_path: Path) -> None:
    rows = [
        line("أ").encode(),
        b"{broken\n",
        b'{"text": "' + b"a" * MAX_BYTES + b'"}\n',
        b'{"text": 7}\n',
        "استقبل الوزير السفير اليوم في المكتب".join(('{"text": "', '"}\n')).encode("cp1256"),
        line("ي", published="soon").encode(),
        b"[" * 200_000 + b"\n",
        line("ب").encode(),
    ]
    path = write(tmp_path / "c.jsonl", b"".join(rows))
    found, failed = run(path)
    assert [a.text for a in found] == ["أ", "استقبل الوزير السفير اليوم في المكتب", "ب"]
    assert [f.split(": ", 1)[0] for f in failed] == [f"{path}, line {n}" for n in (2, 3, 4, 6, 7)]
    assert "not valid JSON" in failed[0]
    assert "longer than" in failed[1]
    assert '"text" must be a string' in failed[2]
    assert "publication date" in failed[3]


def test_missing_files_and_directories_without_articles_are_failures(tmp_path: Path) -> None:
    found, failed = run(tmp_path / "none.txt", tmp_path)
    assert not found
    assert "no such file" in failed[0]
    assert "no articles in this directory" in failed[1]


def test_a_given_day_that_is_none_is_refused_before_anything_is_read() -> None:
    with pytest.raises(ArticleError, match="expected YYYY-MM-DD"):
        articles([], "yesterday")


def test_articles_come_before_the_rest_is_read(tmp_path: Path) -> None:
    stream = articles([write(tmp_path / "a.txt", "نص"), tmp_path / "missing.txt"])
    first = next(stream)
    assert isinstance(first, Article)
    assert first.text == "نص"
