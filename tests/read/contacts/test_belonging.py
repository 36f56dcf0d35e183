"""What a contact takes from its sentence and from the contacts around it: roles, day, place, standing, post."""

from __future__ import annotations

import pytest

from tests.read.contacts.marked import read_marked, shown_all

MEETING = "meeting happened guest=p2 host=p1"


def test_headline_lead_and_recap_are_one_contact() -> None:
    text = (
        "[p1|الكعبي] يستقبل [p2|مورو]\n"
        "استقبل [p1|الرئيس سامي الكعبي] <2024-05-07|أمس> [p2|السفير جان مورو].\n"
        "وقال [p1|الكعبي] خلال اللقاء إن التعاون مستمر."
    )
    assert shown_all(text) == [MEETING]


def test_other_days_are_other_contacts() -> None:
    text = (
        "التقى [p1|الوزير سامي الكعبي] [p2|السفير جان مورو] <2024-05-07|أمس>.\n"
        "وكان [p1|الكعبي] قد التقى [p2|مورو] في {القاهرة} <2024-03|مارس الماضي>."
    )
    contacts = read_marked(text)[1]
    assert [c.background for c in contacts] == [False, True]
    assert [c.date.value if c.date else None for c in contacts] == ["2024-05-07", "2024-03"]


def test_a_meeting_of_a_visit_has_the_visitor_as_guest() -> None:
    text = "وصل [p1|الوزير سامي الكعبي] إلى {القاهرة} <2024-05-07|أمس>، حيث التقى [p2|الرئيس جان مورو]."
    assert shown_all(text) == ["visit happened guest=p1", "meeting happened guest=p1 host=p2"]


def test_a_planned_visit_makes_its_meeting_a_plan() -> None:
    text = "من المقرر أن يتوجه [p1|الوزير سامي الكعبي] إلى {القاهرة}، حيث يلتقي [p2|الرئيس جان مورو]."
    assert [c.status for c in read_marked(text)[1]] == ["planned", "planned"]


def test_an_airport_welcome_belongs_to_the_visit() -> None:
    text = "وصل [p1|الوزير سامي الكعبي] إلى {القاهرة} <2024-05-07|أمس>. وكان في استقباله بالمطار [p2|المحافظ جان مورو]."
    assert shown_all(text) == ["visit happened guest=p1 host=p2"]


def test_a_welcome_names_its_guest_or_leaves_the_known_one() -> None:
    text = (
        "وصل [p1|الوزير سامي الكعبي] إلى {القاهرة} <2024-05-07|أمس>. "
        "وكان في استقبال الوزير الضيف لدى وصوله المطار [p2|المحافظ جان مورو]."
    )
    assert shown_all(text) == ["visit happened guest=p1 host=p2"]


def test_a_letter_handed_over_in_an_audience_has_its_bearer() -> None:
    text = (
        "نقل [p2|السفير جان مورو] إلى [p1|الرئيس سامي الكعبي] رسالة خطية من [p3|الملك نبيل حداد]، "
        "خلال استقباله في القصر."
    )
    assert shown_all(text)[0] == "message happened bearer=p2 recipient=p1 sender=p3"


def test_both_sides_sign_what_they_met_for() -> None:
    text = "استقبل [p1|الوزير سامي الكعبي] [p2|الوزير جان مورو]. وعقب اللقاء وقع الجانبان مذكرة تفاهم بشأن الطاقة."
    assert shown_all(text) == [MEETING, "agreement happened party=p1 party=p2"]


def test_greetings_in_return_go_back_to_who_sent_them() -> None:
    text = (
        "استقبل [p1|الرئيس سامي الكعبي] [p2|الوزير جان مورو]. "
        "ونقل [p2|مورو] إلى [p1|الكعبي] تحيات [p3|الملك نبيل حداد]، فيما حمله [p1|الكعبي] تحياته."
    )
    assert shown_all(text)[1:] == [
        "message happened bearer=p2 recipient=p1 sender=p3",
        "message happened bearer=p2 recipient=p3 sender=p1",
    ]


def test_a_place_asked_to_host_is_where_not_who() -> None:
    contact = read_marked("التقى [p1|الوزير سامي الكعبي] [p2|السفير جان مورو] في {القاهرة}.")[1][0]
    assert [p.name for p in contact.places] == ["القاهرة"]


def test_an_appointment_has_post_instrument_and_predecessor() -> None:
    text = "عين [p1|اللواء سامي الكعبي] قائدا للجيش بمرسوم رئاسي، خلفا لـ[p2|اللواء جان مورو]."
    doc, contacts = read_marked(text)
    (contact,) = contacts
    assert contact.position is not None
    assert contact.position.of(doc.article.text).startswith("قائدا للجيش")
    assert contact.instrument is not None
    assert contact.instrument.of(doc.article.text) == "مرسوم رئاسي"
    assert contact.predecessor == "p2"
    assert contact.change == "appointed"


@pytest.mark.parametrize(
    "text",
    [
        "التقى [p1|الوزير سامي الكعبي] [p2|السفير جان مورو] في {القاهرة} <2024-05-07|أمس>، بحضور [p3|اللواء علي سالم].",
        "«[p1|الوزير سامي الكعبي]» بحث هاتفيا، مع [p2|السفير جان مورو]؛ الهدنة.",
        "استقبلَ [p1|الرئيسُ سامي الكعبي] [p2|السفيرَ جان مورو].",
    ],
)
def test_every_span_lies_in_the_text_and_says_why(text: str) -> None:
    doc, contacts = read_marked(text)
    assert contacts
    for contact in contacts:
        spans = [contact.trigger, *(p.evidence for p in contact.participants), *contact.topics, *contact.evidence]
        assert all(0 <= s.start < s.end <= len(doc.article.text) for s in spans)
        assert 0 < contact.confidence <= 1
        assert contact.why
        assert contact.trigger.of(doc.article.text) in contact.why


def test_reading_is_deterministic() -> None:
    text = "استقبل [p1|الرئيس سامي الكعبي] [p2|السفير جان مورو]، ثم [p3|الوزير نبيل حداد]."
    assert read_marked(text)[1] == read_marked(text)[1]


def test_not_yet_governs_nobody() -> None:
    text = "لم تبرد بعد محركات طائرة [p1|هناء مسعود] بعد لقائها [p2|المشير سامح النجار]."
    assert shown_all(text) == ["meeting happened party=p1 party=p2"]
