"""The register in other forms: one module for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import IO

from musnad.export import csv, jsonl
from musnad.register import Register

FORMATS: dict[str, Callable[[Register], Iterator[str]]] = {"jsonl": jsonl.lines, "csv": csv.lines}
"""Each format by name: the register as pieces of text, one after another."""


def export(register: Register, format_: str, out: IO[str]) -> int:
    """Write the register in a format; the number of pieces written. Raises KeyError for a format there is not."""
    count = 0
    for count, line in enumerate(FORMATS[format_](register), 1):  # noqa: B007 - the last one is the count
        out.write(line)
    return count
