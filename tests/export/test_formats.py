"""The public forms: fields as promised, references that hold, the same bytes for the same articles."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from musnad.export import FORMATS, export
from tests.register.made import ALL, made, register


@pytest.fixture
def rows(tmp_path: Path) -> list[dict[str, Any]]:
    with register(tmp_path / "r.db") as opened:
        out = io.StringIO()
        assert export(opened, "jsonl", out) == len(out.getvalue().splitlines())
    return [json.loads(line) for line in out.getvalue().splitlines()]


FIELDS = {
    "article": {"kind", "id", "name", "outlet", "published", "url", "copy_of", "copy_share"},
    "person": {"kind", "id", "name", "latin", "names", "mentioned_in", "positions"},
    "organization": {"kind", "id", "name", "names", "mentioned_in"},
    "event": {
        "kind", "id", "type", "status", "date", "places", "participants", "topics", "outcomes", "reports",
        "independent", "copies", "conflicts",
    },
    "statement": {"kind", "id", "speaker", "act", "reports"},
}  # fmt: skip


def test_every_record_has_the_promised_fields(rows: list[dict[str, Any]]) -> None:
    assert {row["kind"] for row in rows} == {"article", "person", "event", "statement"}
    for row in rows:
        assert FIELDS[row["kind"]] <= set(row)


def test_references_hold(rows: list[dict[str, Any]]) -> None:
    names = {row["name"] for row in rows if row["kind"] == "article"}
    ids = {row["id"] for row in rows if row["kind"] in {"person", "organization"}}
    readings = {article.name: reading for article, reading in ALL}
    for row in rows:
        for ref in (*row.get("mentioned_in", ()), *row.get("reports", ())):
            assert ref["article"] in names
        for part in row.get("participants", ()):
            assert part["who"] in ids
        if row["kind"] == "event":
            for ref in row["reports"]:
                assert ref["contact"] in {c.id for c in readings[ref["article"]].contacts}
        if row["kind"] == "statement":
            assert row["speaker"] in ids | {None}


def test_conflicts_name_field_values_and_reports(tmp_path: Path) -> None:
    def told(name: str, outlet: str, status: str, words: str) -> Any:
        return made(
            name,
            f"التقى سالم الهاشمي كريم البرعصي {words}.",
            outlet=outlet,
            published="2025-03-04",
            people={"p1": ["سالم الهاشمي"], "p2": ["كريم البرعصي"]},
            contacts=[
                {"trigger": "التقى", "who": [("p1", "host"), ("p2", "guest")], "date": "2025-03-02", "status": status}
            ],
        )

    pair = (told("a", "وكالة الشاطئ", "happened", "الأحد"), told("b", "صوت الواحة", "denied", "في ما نفاه مكتبه"))
    with register(tmp_path / "r.db", *pair) as opened:
        events = [json.loads(line) for line in FORMATS["jsonl"](opened) if '"kind": "event"' in line]
    (event,) = events
    (conflict,) = event["conflicts"]
    assert conflict["field"] == "status"
    values = {v["value"]: [(r["article"], r["contact"]) for r in v["reports"]] for v in conflict["values"]}
    assert values == {"happened": [("a", "c1")], "denied": [("b", "c1")]}


def test_the_table_opens_in_a_spreadsheet(tmp_path: Path) -> None:
    formula = made(
        "=1+1",
        "@التقى سالم الهاشمي كريم البرعصي",
        people={"p1": ["سالم الهاشمي"], "p2": ["كريم البرعصي"]},
        contacts=[{"trigger": "@التقى", "who": [("p1", "host"), ("p2", "guest")]}],
    )
    with register(tmp_path / "r.db", *ALL, formula) as opened:
        text = "".join(FORMATS["csv"](opened))
    assert text.startswith("\ufeff")
    table = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert len(table) == 4
    assert all(not cell.startswith(("=", "+", "@")) for row in table for cell in row.values())
    reception = next(row for row in table if row["article"] == "reception")
    assert reception["participants"].startswith("سالم الهاشمي (host)")
    assert reception["trigger"] == "استقبل"


def test_only_known_formats(tmp_path: Path) -> None:
    with register(tmp_path / "r.db") as opened, pytest.raises(KeyError):
        export(opened, "pdf", io.StringIO())
