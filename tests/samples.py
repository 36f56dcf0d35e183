"""Articles that tests read: the examples always, gold and corpora in place where they lie beside the checkout."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from musnad.model import Article

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


def article(text: str, name: str = "t", published: str | None = None, outlet: str | None = None) -> Article:
    """An article of a test's own."""
    return Article(name, f"sha256:{name}", text, outlet=outlet, published=published)


def examples() -> Iterator[Article]:
    """The articles of ``examples/``."""
    for line in (ROOT / "examples" / "articles.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield article(row["text"], row["id"], row["published"], row["outlet"])


def gold() -> Iterator[Article]:
    """All gold articles, where they are at hand."""
    for txt in sorted((SHARED / "gold").glob("*/*.txt")):
        read = json.loads(txt.with_suffix(".json").read_text(encoding="utf-8"))
        yield article(txt.read_text(encoding="utf-8"), txt.stem, read.get("published"), read.get("outlet"))


def corpus(count: int) -> Iterator[Article]:
    """``count`` corpus articles spread over the whole file; skips the test where there is no corpus."""
    path = SHARED / "corpora" / "saudinewsnet.jsonl.gz"
    if not path.exists():
        pytest.skip("no corpora beside the checkout")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for i, line in enumerate(lines):
            if i % (30_992 // count) == 0:
                row = json.loads(line)
                yield article(row["text"], row["id"], row["published"], row["outlet"])
