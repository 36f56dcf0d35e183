"""Since and until when an office is held, and near-misses where the time belongs to something else."""

from __future__ import annotations

import pytest

from musnad.lexicon import load
from musnad.model import Person
from musnad.pipeline import annotate
from musnad.read.nouns import read_nouns
from tests.samples import article


def people(text: str) -> dict[str, Person]:
    doc = annotate(article(text, published="2024-05-20"), (), load())
    return {person.name: person for person in read_nouns(doc, load()).people}


TOLD = [
    ("التقى سمير الحداد، رئيس حزب النهضة منذ 2019، وفدا برلمانيا.", "2019", None),
    ("شغل سمير الحداد منصب وزير الدفاع من 2012 إلى 2016.", "2012", "2016"),
    ("شغل سمير الحداد منصب وزير الدفاع بين عامي 2014 و2018.", "2014", "2018"),
    ("شغل سمير الحداد منصب وزير الدفاع منذ عام 2014 حتى استقالته في مارس 2018.", "2014", "2018-03"),
    ("ويشغل سمير الحداد منصب مدير مكتب الإعلام منذ مارس الماضي.", "2024-03", None),
    ("وقال وزير الدفاع سمير الحداد، الذي يتولى المنصب منذ مارس الماضي، إن الحوار مستمر.", "2024-03", None),
    ("وقال وزير الدفاع سمير الحداد، الذي لا يزال يشغل المنصب منذ 2014، ذلك.", "2014", None),
    ("وقالت رئيسة البرلمان سلمى الحداد، وهي تشغل المنصب منذ عام 2020، ذلك.", "2020", None),
    ("وقال رئيس الحكومة سمير الحداد المعين في 18 أغسطس 2023 ذلك.", "2023-08-18", None),
    ("وقال رئيس الحكومة سمير الحداد، المعين حديثا في منصبه في أبريل 2024، ذلك.", "2024-04", None),
    ("وكان سمير الحداد وزيرا للخارجية حتى عام 2021.", None, "2021"),
    ("وعين سمير الحداد وزيرا للدفاع في مارس 2022.", "2022-03", None),
    ("انتخب سمير الحداد عام 2018 رئيسا للجمهورية.", "2018", None),
    ("وتولى سمير الحداد في 2012 منصب وزير المالية.", "2012", None),
    ("وكان رئيس الأركان سمير الحداد قد تولى منصبه في مارس 2019.", "2019-03", None),
    ("تولى رئيس الأركان سمير الحداد مهام منصبه في يناير 2020.", "2020-01", None),
    ("قال وزير الخارجية السابق سمير الحداد الذي شغل المنصب من عام 2012 حتى 2016 ذلك.", "2012", "2016"),
    ("قال وزير الخارجية سمير الحداد الذي استقال في مارس 2022 ذلك.", None, "2022-03"),
    ("وقد أقيل سمير الحداد من منصب وزير الدفاع في مارس 2019.", None, "2019-03"),
    ("استقال سمير الحداد من منصبه رئيسا للمجلس في 2014.", None, "2014"),
    ("وتحدث سمير الحداد للمرة الأولى منذ تعيينه وزيرا للداخلية في نوفمبر 2012.", "2012-11", None),
    ("قال سمير الحداد، وزير الخارجية الأسبق (2014-2018)، ذلك.", "2014", "2018"),
    ("قال اللواء سمير الحداد، قائد القوات البرية من 2015 إلى 2019، ذلك.", "2015", "2019"),
]


@pytest.mark.parametrize(("text", "since", "until"), TOLD)
def test_term_is_told(text: str, since: str | None, until: str | None) -> None:
    (person,) = people(text).values()
    (position,) = person.positions
    assert (position.since, position.until) == (since, until)
    assert position.former == (until is not None)


OPEN = [
    ("وصل رئيس الوزراء سمير الحداد منذ يومين إلى القاهرة.", "the time of the journey"),
    ("ويقبع سمير الحداد، رئيس حزب النهضة، منذ 2016 في السجن.", "the comma closes the apposition"),
    ("اعتقل سمير الحداد رئيس حزب النهضة منذ 2016.", "no comma before the office: the arrest may be meant"),
    ("قال سمير الحداد، الرئيس الأسبق (1928-2020)، كلمته.", "the years of a life"),
    ("قال وزير الدفاع سمير الحداد الذي زار القاهرة في مارس 2022 ذلك.", "the time of a visit"),
    ("لم يعين سمير الحداد وزيرا للدفاع في مارس 2022.", "denied"),
    ("سيعين سمير الحداد وزيرا للدفاع في يونيو المقبل.", "not yet"),
    ("زار وزير الدفاع سمير الحداد القاهرة بين عامي 2014 و2018.", "the time of the visits"),
    ("قال سمير الحداد وزير الدفاع في مارس 2022 إن الحوار مستمر.", "the time of the utterance"),
    (
        "قال وزير المال كمال عبد الله إنه سيحل محل سمير الحداد الذي كان يتولى هذا المنصب منذ 2008.",
        "that post is another than the minister's",
    ),
    ("قال وزير الصحة سمير الحداد الذي أعفى قبل شهرين كلا من المديرين ذلك.", "he dismissed others"),
    ("قال الرئيس سمير الحداد الذي عين في مارس 2022 محافظين جددا ذلك.", "he appointed others"),
    ("وشغل سمير الحداد منصب وزير الدفاع في 2012.", "a year within the term"),
]


@pytest.mark.parametrize(("text", "why"), OPEN)
def test_term_is_left_open(text: str, why: str) -> None:
    positions = [position for person in people(text).values() for position in person.positions]
    assert positions, text
    assert all(position.since is None and position.until is None for position in positions), why


def test_the_time_of_one_office_is_not_that_of_the_other() -> None:
    found = people("قال وزير الخارجية سمير الحداد الذي عين في مارس 2022 سفيرا لدى الأردن ذلك.")
    assert [(p.head, p.since) for p in found["سمير الحداد"].positions] == [("وزير", None), ("سفير", "2022-03")]


def test_successor_s_term_is_not_the_predecessor_s() -> None:
    found = people("وعين سمير الحداد وزيرا للدفاع في مارس 2022 خلفا لكمال عبد الله.")
    assert [(p.since, p.former) for p in found["سمير الحداد"].positions] == [("2022-03", False)]
    assert [(p.since, p.former) for p in found["كمال عبد الله"].positions] == [(None, True)]


def test_term_told_beside_a_shorter_wording_goes_to_the_longest() -> None:
    text = "قال وزير الدفاع الليبي سمير الحداد ذلك.\nويتولى سمير الحداد منصب وزير الدفاع منذ 2019."
    (position,) = people(text)["سمير الحداد"].positions
    assert (position.title.of(text), position.since) == ("وزير الدفاع الليبي", "2019")
