"""Groups of dignitaries as one body, datelines that are no side, rooms that say where."""

from __future__ import annotations

import pytest

from musnad.lexicon import load
from musnad.pipeline import read
from tests.read.test_organizations import named
from tests.samples import article


def sides(text: str) -> list[str]:
    """The participants of the first contact, by name and role."""
    reading = read(article(text), load())
    names = {p.id: p.name for p in reading.people} | {o.id: o.name for o in reading.organizations}
    return sorted(f"{names[p.who]}={p.role}" for p in reading.contacts[0].participants) if reading.contacts else []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("استقبل الملك وفدا من مشايخ وأعيان قبيلة العواقير.", ["وفدا من مشايخ وأعيان قبيلة العواقير"]),
        ("التقى الملك وجهاء وأبناء عشيرة بني حسن.", ["وجهاء وأبناء عشيرة بني حسن"]),
        ("استقبل الملك مشايخ وأعيان محافظة شبوة.", ["مشايخ وأعيان محافظة شبوة"]),
        ("استقبل الملك أصحاب الفضيلة العلماء.", ["أصحاب الفضيلة العلماء"]),
        ("بدأت عملية تحرير مدينة عدن.", []),  # an undertaking, no body
        ("استقبل الملك أصحاب السمو.", []),  # an address alone
        ("التقى الوزير مشايخ القبائل ووجهاءها.", ["مشايخ القبائل"]),
    ],
)
def test_groups(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "سالم الحربي - واس - الرياض: بحث وزير الصحة خالد الفالحي مع اللواء محمد الغامدي سبل التعاون.",
            ["خالد الفالحي=party", "محمد الغامدي=party"],
        ),
        (
            "القاهرة: استقبل وزير الصحة خالد الفالحي أمس اللواء محمد الغامدي.",
            ["خالد الفالحي=host", "محمد الغامدي=guest"],
        ),
        (
            "استقبل الرئيس صالح الزهراني في مكتبه بالرئاسة العامة معالي وزير العدل الدكتور علي العجلان.",
            ["صالح الزهراني=host", "علي العجلان=guest"],
        ),
        ("التقى الرئيس يوسف العيساوي وجهاء قبيلة بني حسن.", ["وجهاء قبيلة بني حسن=party", "يوسف العيساوي=party"]),
        # a counterpart of nobody told, with nothing more
        ("التقى وزير الخارجية سامي النجار نظيره.", []),
        ("التقى وزير الخارجية سامي النجار نظيره القطري.", ["سامي النجار=party", "نظيره القطري=party"]),
    ],
)
def test_sides(text: str, expected: list[str]) -> None:
    assert sides(text) == expected
