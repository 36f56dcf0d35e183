"""The body named in an office phrase, and phrases that name none."""

from __future__ import annotations

import pytest

from tests.read.people.cast import person

BODIES = [
    ("قائد القيادة العسكرية الأمريكية في أفريقيا", "القيادة العسكرية الأمريكية في أفريقيا"),
    ("رئيس أركان القوات البرية", "القوات البرية"),
    ("رئيس أركان حرب القوات المسلحة", "القوات المسلحة"),
    ("رئيس الأركان العامة للجيش", "الأركان العامة للجيش"),
    ("مدير مكتب الإعلام بالقيادة العامة", "مكتب الإعلام بالقيادة العامة"),
    ("المتحدث الرسمي باسم وزارة الخارجية", "وزارة الخارجية"),
    ("الأمين العام لجامعة الدول العربية", "جامعة الدول العربية"),
    ("المدير العام للوكالة الوطنية لإنعاش التشغيل", "وكالة الوطنية لإنعاش التشغيل"),
    ("عميد بلدية الكفرة السابق", "بلدية الكفرة"),
    ("رئيس الحكومة المكلف", "الحكومة"),
    ("مدير المصلحة السابعة", "المصلحة السابعة"),
    ("وكيل وزارة الدفاع لشؤون السياسات", "وزارة الدفاع"),
    ("منسق الأمم المتحدة للشؤون الإنسانية", "الأمم المتحدة"),
    ("وزير الخارجية بحكومة الوحدة الوطنية", "حكومة الوحدة الوطنية"),
    ("رئيس مجلس الوزراء", "مجلس الوزراء"),
    ("نائب قائد «أفريكوم»", "أفريكوم"),
]
NONE = ["وزير خارجية مصر", "وزير الخارجية", "رئيس وزراء مصر", "رئيس الوزراء", "سفير مصر لدى الأردن", "ملك البحرين"]


@pytest.mark.parametrize(("office", "body"), BODIES)
def test_body_is_named(office: str, body: str) -> None:
    text = f"وقال {office} سمير الحداد إن الحوار مستمر."
    (position,) = person(text).positions
    assert position.title.of(text) == office
    assert position.organization is not None
    assert position.organization.of(text) == body


@pytest.mark.parametrize("office", NONE)
def test_no_body_is_named(office: str) -> None:
    text = f"وقال {office} سمير الحداد إن الحوار مستمر."
    (position,) = person(text).positions
    assert position.organization is None
