"""The taxonomy: each topic in the classes that its words belong to."""

from __future__ import annotations

from pathlib import Path

import pytest

from musnad.lexicon import load
from tests.read.contacts.marked import read_marked

PAGE = Path(__file__).parents[3] / "docs" / "topics.md"

CASES = [
    ("تأمين الحدود ومكافحة التهريب", {"border-security", "crime-and-smuggling"}),
    ("الهجرة غير النظامية وعودة اللاجئين", {"migration-and-refugees"}),
    ("تثبيت الهدنة وإيصال المساعدات الإنسانية", {"ceasefire-and-mediation", "humanitarian-aid"}),
    ("تطوير حقول الغاز وزيادة التبادل التجاري", {"energy", "trade-and-investment"}),
    ("إجراء الانتخابات والمسار السياسي", {"elections-and-political-process"}),
    ("مكافحة الإرهاب وتدريب القوات الخاصة", {"counter-terrorism", "training-and-exercises"}),
    ("تأهيل المستشفيات وتوفير الدواء", {"health"}),
    ("مياه النهر وتطوير الزراعة", {"water", "agriculture-and-fisheries"}),
]


@pytest.mark.parametrize(("topic", "expected"), CASES, ids=[c[0] for c in CASES])
def test_classes_of_a_topic(topic: str, expected: set[str]) -> None:
    _, contacts = read_marked(f"بحث [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو] {topic}.")
    assert expected <= set(contacts[0].topic_classes)


def test_a_contact_without_topics_has_no_class() -> None:
    _, contacts = read_marked("استقبل [p1|وزير النفط سامي الكعبي] [p2|السفير جان مورو].")
    assert contacts[0].topic_classes == ()


def test_the_page_names_every_class() -> None:
    page = PAGE.read_text(encoding="utf-8")
    groups = {e.group for e in load().entries("topic_class")}
    assert groups
    assert all(f"`{group}`" in page for group in groups)


def test_the_example_of_the_page_prints_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    _, code, _, printed = PAGE.read_text(encoding="utf-8").split("```")[:4]
    exec(code.removeprefix("python"), {})
    assert capsys.readouterr().out.strip() == printed.strip()
