"""How many articles the inputs hold, so that a progress bar can tell the time left."""

from __future__ import annotations

import gzip
from pathlib import Path

_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_ALONE = (".txt", ".html", ".htm", ".xhtml", ".json")


def count(inputs: list[str]) -> int | None:
    """The number of files and of lines in JSON Lines; None where standard input hides it."""
    if "-" in inputs:
        return None
    return sum(_count(Path(path)) for path in inputs)


def _count(path: Path) -> int:
    if path.is_dir():
        return sum(_count(p) for p in path.rglob("*") if p.name.lower().endswith((*_LINES, *_ALONE)))
    if not path.name.lower().endswith(_LINES) or not path.is_file():
        return 1
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as stream:
            return sum(block.count(b"\n") for block in iter(lambda: stream.read(1 << 20), b""))
    except (OSError, EOFError):
        return 1
