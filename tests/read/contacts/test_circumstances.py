"""Day and place of a contact from its own clause, with near-misses whose day or place belongs to something else."""

from __future__ import annotations

import pytest

from musnad.lexicon import load
from musnad.model import Article
from musnad.pipeline import read
from tests.read.contacts.marked import when_where

P1, P2, P3 = "[p1|الوزير سامي الكعبي]", "[p2|السفير جان مورو]", "[p3|اللواء نبيل حداد]"

OWN = [
    (f"استقبل {P1} {P2} في {{الرياض}} <2024-05-07|أمس>.", ["meeting 2024-05-07 الرياض"], "behind the sides"),
    (f"استقبل {P1}، <2024-05-07|أمس>، ب{{قصر السلام}}، {P2}.", ["meeting 2024-05-07 قصر السلام"], "between the sides"),
    (f"وفي {{الرياض}}، التقى {P1} {P2}.", ["meeting - الرياض"], "before the verb"),
    (f"<2024-05-07|أمس> استقبل {P1} {P2}.", ["meeting 2024-05-07 -"], "the day first"),
    (f"عقد {P1} في {{الرياض}} <2024-05-07|أمس> اجتماعا مع {P2}.", ["meeting 2024-05-07 الرياض"], "light verb and noun"),
    (f"بحث {P1} مع {P2} ملف الحدود، وذلك ب{{مقر الوزارة}}.", ["meeting - مقر الوزارة"], "وذلك goes on"),
    (f"التقى {P1} {P2} ب{{قصر السلام}} في {{الرياض}}.", ["meeting - قصر السلام+الرياض"], "house and city"),
    (f"التقى {P1} {P2} مجددا في {{الرياض}}.", ["meeting - الرياض"], "once more, no verb of saying"),
    (f"وصل {P1} إلى {{الرياض}} <2024-05-07|أمس>.", ["visit 2024-05-07 الرياض"], "where it leads"),
    (f"وصل {P1} إلى {{الرياض}} قادما من {{عمان}} <2024-05-07|أمس>.", ["visit 2024-05-07 الرياض"], "not whence"),
    (
        f"لقاء جمع {P1} ب{P2}، <2024-05-07|أمس>، في {{الرياض}}.",
        ["meeting 2024-05-07 الرياض"],
        "a light verb behind its noun",
    ),
    (f"التقى {P1} {P2}، في وزارة الداخلية، <2024-05-07|أمس>.", ["meeting 2024-05-07 -"], "no body marked, no place"),
    (f"التقى {P1} {P2}، في [o1|وزارة الداخلية].", ["meeting - وزارة الداخلية"], "a body with a house"),
    (
        f"استضافت [o1|الدوحة] <2024-05-07|أمس> لقاء بين {P1} و{P2}.",
        ["meeting 2024-05-07 الدوحة"],
        "the city that hosts",
    ),
    (
        f"زار {P1} <2024-05-07|أمس> {P3} الذي يتلقى العلاج ب{{مستشفى النور}}.",
        ["visit 2024-05-07 مستشفى النور"],
        "where who is visited is",
    ),
]

NOT_ITS_OWN = [
    (
        f"استقبل {P1} في {{الرياض}} منسق العمليات الإنسانية في {{اليمن}} {P2}.",
        ["meeting - الرياض"],
        "the land of a title, between its words and the name",
    ),
    (f"اجتمع {P1} مع {P2} لبحث المناقصة <2024|لعام 2024>.", ["meeting - -"], "the year of something else"),
    (f"قال متحدث <2024-05-07|أمس> إن {P1} التقى {P2}.", ["meeting - -"], "the day of saying"),
    (f"أعلن متحدث في {{الرياض}} أن {P1} التقى {P2}.", ["meeting - -"], "the place of saying"),
    (f"التقى {P1} {P2}، وفق بيان صدر <2024-05-07|أمس>.", ["meeting - -"], "the day of the source"),
    (
        f"التقى {P1} {P2} الذي عين <2024-03|في مارس> سفيرا.",
        ["meeting - -", "appointment 2024-03 -"],
        "of a relative clause that tells of something else",
    ),
    (f"التقى {P1} {P2}، الذي ولد في {{طنجة}}، <2024-05-07|أمس>.", ["meeting 2024-05-07 -"], "of a relative clause"),
    (f"في أول لقاء <2012|منذ 12 عاما> استقبل {P1} {P2}.", ["meeting - -"], "the year since which it is the first"),
    (f"وقع {P1} و{P2} ملحقا لاتفاقية من <2005|سنة 2005>.", ["agreement - -"], "the year of an older paper"),
    (f"بحث {P1} مع {P2} الأوضاع في {{غزة}}.", ["meeting - -"], "what was talked about"),
    (f"بحث {P1} مع {P2} تطورات الحرب على {{غزة}}.", ["meeting - -"], "a war on"),
    (f"{{الرياض}}، <2024-05-07|7 مايو> (وكالة) - التقى {P1} {P2}.", ["meeting - -"], "the day of a dateline"),
    (f"التقى {P1} {P2}، مؤكدا أن القمة ستعقد في {{الرياض}} <2024-06|الشهر المقبل>.", ["meeting - -"], "said in it"),
    (f"أجرى {P1} اتصالا هاتفيا مع {P2} في {{الرياض}}.", ["call - -"], "a call has no place"),
]

GOES_ON = [
    (
        f"وصل {P1} إلى {{الرياض}} <2024-05-07|أمس>، حيث التقى {P2}.",
        ["visit 2024-05-07 الرياض", "meeting 2024-05-07 الرياض"],
        "there and then",
    ),
    (
        f"زار {P1} {{الرياض}} <2024-05-07|أمس> والتقى {P2}.",
        ["visit 2024-05-07 الرياض", "meeting 2024-05-07 الرياض"],
        "told in one breath",
    ),
    (
        f"يتوجه {P1} إلى {{الرياض}} <2024-05-09|غدا> للقاء {P2}.",
        ["visit 2024-05-09 الرياض", "meeting 2024-05-09 الرياض"],
        "what it is for",
    ),
    (
        "أعفي [p1|الوزير سامي الكعبي] من مهامه <2024-04|الشهر الماضي>.",
        ["appointment 2024-04 -"],
        "the day behind the duties that he is rid of",
    ),
    (
        f"وقع {P1} و{P2} اتفاقية خلال لقاء في {{الرياض}} <2024-05-07|أمس>.",
        ["agreement 2024-05-07 الرياض", "meeting 2024-05-07 الرياض"],
        "the occasion it tells",
    ),
    (
        f"وصل {P1} إلى {{مطار الرياض}} <2024-05-07|أمس>، حيث التقى {P2}.",
        ["visit 2024-05-07 مطار الرياض", "meeting 2024-05-07 -"],
        "an airport is no place of meetings",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), [*OWN, *NOT_ITS_OWN, *GOES_ON])
def test_when_and_where(text: str, expected: list[str], why: str) -> None:
    assert when_where(text) == expected, why


def test_a_date_that_cannot_be_resolved_keeps_others_away() -> None:
    text = f"استقبل {P1} {P2} <2024-05-07|أمس>. والتقى {P1} {P3} <|مؤخرا>."
    assert when_where(text) == ["meeting 2024-05-07 -", "meeting - -"]


def test_a_palace_behind_a_title_is_where_it_took_place() -> None:
    text = "استقبل الأمير سعود بن فهد الرويس وزير الدفاع في قصر السلام بجدة أمس وزير الطاقة القطري حمد بن علي المري."
    article = Article("t", "sha256:t", text, published="2024-05-08")
    (contact,) = read(article, load()).contacts
    assert [p.evidence.of(text) for p in contact.places] == ["قصر السلام", "جدة"]
    assert contact.date is not None
    assert contact.date.value == "2024-05-07"
