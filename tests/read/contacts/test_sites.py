"""Houses, cities and lands among places, and how two mentions' places are joined."""

from __future__ import annotations

from dataclasses import replace

import pytest

from musnad.lexicon import load
from musnad.model import Article, Doc, PlaceMention, Span
from musnad.pipeline import annotate
from musnad.read.contacts.sites import is_building, is_city, join_places, of_one_land, places_of_stay


def placed(text: str, *names: str) -> tuple[Doc, list[PlaceMention]]:
    """The document and the named places in it; ``*`` before a name puts it on the map."""
    doc = annotate(Article("t", "sha256:t", text), (), load())
    out = []
    for marked in names:
        name = marked.lstrip("*")
        start = text.index(name)
        lat = 30.0 if marked.startswith("*") else None
        out.append(PlaceMention(name, Span(start, start + len(name)), lat=lat, lon=lat))
    return doc, out


def test_places_of_one_land() -> None:
    doc, (house, city, land) = placed("في القصر بدمشق مع وزير في اليمن", "القصر", "*دمشق", "اليمن")
    city, land = replace(city, country="SY"), replace(land, country="YE")
    assert of_one_land(doc, [house, city, land]) == [house, city]
    assert of_one_land(doc, [house, city, replace(land, country="SY")]) == [house, city, replace(land, country="SY")]
    assert of_one_land(doc, [house, land]) == [house, land]


@pytest.mark.parametrize(
    ("name", "building", "city"),
    [
        ("قصر السلام", True, False),
        ("*مطار دمشق الدولي", True, False),
        ("وزارة الدفاع", True, False),
        ("مقر الوزارة", True, False),
        ("*بنغازي", False, True),
        ("ليبيا", False, False),
        ("شرق البلاد", False, False),
    ],
)
def test_kinds(name: str, building: bool, city: bool) -> None:
    doc, (place,) = placed(f"اجتمعا في {name.lstrip('*')} أمس", name)
    assert (is_building(doc, place), is_city(doc, place)) == (building, city)


@pytest.mark.parametrize(
    ("one", "two", "expected", "why"),
    [
        (["*بنغازي"], ["مقر الوزارة"], ["مقر الوزارة", "بنغازي"], "a house comes before its city"),
        (["*بنغازي"], ["*طرابلس"], ["بنغازي"], "a second city is not believed"),
        (["*بنغازي"], ["*الرجمة", "*بنغازي"], ["بنغازي", "الرجمة"], "unless it stands with the first"),
        (["*بنغازي"], ["ليبيا"], ["بنغازي", "ليبيا"], "the land goes behind"),
        (["ليبيا"], ["*بنغازي"], ["ليبيا", "بنغازي"], "a city adds to a land"),
        (["*بغداد"], ["العاصمة العراقية"], ["بغداد"], "the capital is the city again"),
        (["*بنغازي"], ["*بنغازي"], ["بنغازي"], "said twice"),
    ],
)
def test_join(one: list[str], two: list[str], expected: list[str], why: str) -> None:
    text = " في ".join(n.lstrip("*") for n in ["اجتمعا", *one, *two])
    doc, places = placed(text, *one, *two)
    joined = join_places(doc, places[: len(one)], places[len(one) :])
    assert [p.name for p in joined] == expected, why


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["*مطار دمشق الدولي"], []),
        (["*مطار دمشق الدولي", "*حلب"], ["حلب"]),
        (["*حلب", "سوريا"], ["حلب"]),
        (["سوريا"], ["سوريا"]),
        (["مستشفى النور", "*حلب"], ["مستشفى النور", "حلب"]),
    ],
)
def test_what_a_stay_lends(names: list[str], expected: list[str]) -> None:
    doc, places = placed(" في ".join(["زيارة", *(n.lstrip("*") for n in names)]), *names)
    assert [p.name for p in places_of_stay(doc, places)] == expected
