"""What was agreed, decided or signed. Invented sentences."""

from __future__ import annotations

import pytest

from tests.read.contacts.marked import read_marked

TALK = "اجتمع [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو]. "

AGREED = [
    ("واتفق الجانبان على إنشاء غرفة عمليات مشتركة.", ["إنشاء غرفة عمليات مشتركة"], "agreed on"),
    ("واتفقا على فتح مكتب في الميناء وتبادل الخبراء.", ["فتح مكتب في الميناء", "تبادل الخبراء"], "two things"),
    (
        "واتفق الجانبان، حسب بيان مشترك، على فتح المعبر، وعلى إعادة السفراء.",
        ["فتح المعبر", "إعادة السفراء"],
        "a preposition far behind, said twice",
    ),
    ("واتفق الجانبان على أن تعقد الجولة المقبلة في مسقط.", ["الجولة المقبلة في مسقط"], "a clause with أن"),
    ("وتم الاتفاق على تشكيل لجنة فنية.", ["تشكيل لجنة فنية"], "impersonal"),
    ("وأسفر اللقاء عن تشكيل لجنة فنية.", ["تشكيل لجنة فنية"], "resulted in"),
    ("وقرر الجانبان استئناف الرحلات الجوية.", ["استئناف الرحلات الجوية"], "decided"),
    ("واتفقا على إطلاق السجناء خلال أسبوعين.", ["إطلاق السجناء خلال أسبوعين"], "with its term"),
    ("واتفقا على بناء مصنع بقيمة ثلاثة ملايين دولار.", ["بناء مصنع بقيمة ثلاثة ملايين دولار"], "with its sum"),
    ("وتقرر خلال الاجتماع نشر مراقبين على الجسر.", ["نشر مراقبين على الجسر"], "was decided, past an aside"),
    ("وتضمن البيان الختامي فتح المعبر.", ["فتح المعبر"], "the communiqué"),
    ("ونص البيان المشترك على تبادل السفراء.", ["تبادل السفراء"], "the communiqué, with a preposition"),
    ("وخرج الاجتماع بتشكيل لجنة فنية.", ["تشكيل لجنة فنية"], "came out of the meeting"),
    ("وشكل الجانبان لجنة لصيانة الجسر.", ["لجنة لصيانة الجسر"], "a body they set up"),
    ("وتعهد الطرفان بخفض الرسوم.", ["خفض الرسوم"], "undertook"),
    ("وتوصل الجانبان إلى هدنة مؤقتة.", ["هدنة مؤقتة"], "came to"),
]

NOT_AGREED = [
    ("وتعهد السفير ببذل ما في وسعه.", "one side alone"),
    ("وقال إن الوضع تحسن بشكل كبير، وأكد الجانبان ذلك.", "a noun written like a verb"),
    ("وتعهد المقاول بتسليم الجسر.", "somebody else"),
    ("ولم يتفق الجانبان على موعد الجولة المقبلة.", "negated"),
    ("ولم يتم الاتفاق بعد على موعد الجولة المقبلة.", "negated, impersonal"),
    ("وافترق الجانبان من دون أن يسفر اللقاء عن نتائج معلنة.", "no result"),
]

PAPERS = [
    (
        "وقع [p1|الوزير سامي الكعبي] و[p2|السفير جان مورو] مذكرة تفاهم بشأن تدريب القضاة.",
        ["تدريب القضاة"],
        "بشأن",
    ),
    (
        "وقع [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو] اتفاقا لتسيير رحلات بحرية.",
        ["تسيير رحلات بحرية"],
        "ل and a verbal noun",
    ),
    (
        "وقع [p1|الوزير سامي الكعبي] و[p2|السفير جان مورو] في {مسقط} بروتوكولا يخص صيانة السدود.",
        ["صيانة السدود"],
        "يخص",
    ),
    (
        "وقع [p1|الوزير سامي الكعبي] و[p2|السفير جان مورو] اتفاقية النقل البري.",
        ["النقل البري"],
        "the noun behind the paper",
    ),
    (
        "وقع [p1|الوزير سامي الكعبي] و[p2|السفير جان مورو] ثلاث اتفاقيات في مجالي المياه والصحة.",
        ["المياه والصحة"],
        "with their number",
    ),
    (
        "جرى توقيع مذكرة تفاهم بين [o1|وزارة الصحة] و[o2|الهلال الأحمر] حول صيانة المستشفيات في {مسقط}.",
        ["صيانة المستشفيات"],
        "behind the parties, up to the place",
    ),
]


def outcomes(marked: str) -> list[str]:
    """The outcomes of the first contact of a marked text."""
    doc, contacts = read_marked(marked)
    return [t.of(doc.article.text) for t in contacts[0].outcomes]


@pytest.mark.parametrize(("sentence", "expected", "why"), AGREED, ids=[c[2] for c in AGREED])
def test_what_was_agreed(sentence: str, expected: list[str], why: str) -> None:
    assert outcomes(TALK + sentence) == expected, why


@pytest.mark.parametrize(("sentence", "why"), NOT_AGREED, ids=[c[1] for c in NOT_AGREED])
def test_what_was_not_agreed(sentence: str, why: str) -> None:
    assert outcomes(TALK + sentence) == [], why


@pytest.mark.parametrize(("sentence", "expected", "why"), PAPERS, ids=[c[2] for c in PAPERS])
def test_papers(sentence: str, expected: list[str], why: str) -> None:
    doc, contacts = read_marked(sentence)
    found = next(c for c in contacts if c.type == "agreement")
    assert [t.of(doc.article.text) for t in found.topics] == expected, why
    assert found.outcomes == (), "the paper itself is no outcome"


def test_what_is_signed_at_a_talk_is_an_outcome_of_the_talk() -> None:
    signed = "وفي ختام الاجتماع، وقع [p1|الكعبي] و[p2|مورو] مذكرة تفاهم بشأن تدريب القضاة."
    assert outcomes(TALK + signed) == ["مذكرة تفاهم بشأن تدريب القضاة"]
    assert outcomes(TALK + signed.replace("وفي ختام الاجتماع، و", "وفي اليوم التالي، و")) == []


def test_what_a_paper_says_is_an_outcome_of_the_paper() -> None:
    doc, contacts = read_marked(
        "وقع [p1|الوزير سامي الكعبي] و[p2|السفير جان مورو] إعلان مبادئ. "
        "ونص الإعلان على وقف القتال، وتبادل الأسرى خلال شهر."
    )
    found = [o.of(doc.article.text) for o in contacts[0].outcomes]
    assert found == ["وقف القتال", "تبادل الأسرى خلال شهر"]


def test_what_a_body_decided_at_its_own_session() -> None:
    met = "قرر [o1|المجلس الأعلى] في اجتماعه مع [p1|الوزير سامي الكعبي] فتح المعبر."
    assert outcomes(met) == ["فتح المعبر"]
    assert outcomes(met.replace("في اجتماعه مع", "قبل اجتماعه مع")) == []


AGREE = "اتفق [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو] على فتح المعبر."


def test_agreed_between_two_of_whom_no_meeting_is_told() -> None:
    doc, contacts = read_marked(AGREE)
    assert [(c.type, [o.of(doc.article.text) for o in c.outcomes]) for c in contacts] == [("agreement", ["فتح المعبر"])]


def test_what_those_who_met_agreed_on_is_an_outcome_of_their_meeting() -> None:
    doc, contacts = read_marked(AGREE + " وكان [p1|الكعبي] استقبل [p2|مورو] في مكتبه.")
    assert [(c.type, [o.of(doc.article.text) for o in c.outcomes]) for c in contacts] == [("meeting", ["فتح المعبر"])]


def test_who_talked_stands_for_the_states_that_agreed() -> None:
    _, contacts = read_marked(
        "اتفق [o1|العراق] و[o2|تركيا] على فتح المعبر، وذلك خلال محادثات أجراها "
        "[p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو]."
    )
    assert [(c.type, {p.who for p in c.participants}) for c in contacts] == [
        ("agreement", {"p1", "p2"}),
        ("meeting", {"p1", "p2"}),
    ]
    assert contacts[0].outcomes == contacts[1].outcomes != ()


@pytest.mark.parametrize(
    "sentence",
    [
        "اتفق [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو] في الرأي.",
        "يتفق [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو] على أهمية الحوار.",
        "اتفق [p1|الوزير سامي الكعبي] على فتح المعبر.",
    ],
)
def test_mere_agreement_is_no_contact(sentence: str) -> None:
    assert read_marked(sentence)[1] == ()


def test_what_a_paper_aims_at_is_its_topic() -> None:
    signed = "وقع [p1|الوزير سامي الكعبي] و[p2|السفير جان مورو] اتفاقية تعاون. "
    for sentence in ("وتهدف الاتفاقية إلى تدريب القضاة.", "وقال إن الاتفاقية «تأتي في إطار تدريب القضاة»."):
        doc, contacts = read_marked(signed + sentence)
        assert [t.of(doc.article.text) for t in contacts[0].topics] == ["تدريب القضاة"]
    assert read_marked(signed + "وتهدف الحملة إلى تدريب القضاة.")[1][0].topics == ()


def test_captions_over_paragraphs_are_no_list() -> None:
    marked = (
        "اجتمع [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو] في الوزارة.\nمحاور اللقاء:\n- تأمين الحدود\n"
        "ناقش الجانبان سبل تأمين الطرق.\n- تدريب القضاة\nاتفقا على دورات."
    )
    doc, contacts = read_marked(marked)
    assert [t.of(doc.article.text) for t in contacts[0].topics] == ["سبل تأمين الطرق"]


def test_what_a_court_rules_is_no_outcome() -> None:
    assert outcomes(TALK + "وقضت المحكمة بتغريم الشركة.") == []


def test_lines_under_a_heading_of_results() -> None:
    marked = (
        "اجتمع [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو] في الوزارة.\n"
        "أبرز نتائج اللقاء:\n- الاتفاق على إعادة فتح الخط البحري.\n- تشكيل لجنة للمتابعة.\n"
        "خلفية:\n- توسعة الميناء القديم."
    )
    assert outcomes(marked) == ["إعادة فتح الخط البحري", "تشكيل لجنة للمتابعة"]


def test_a_heading_of_anything_else_gives_nothing() -> None:
    marked = "اجتمع [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو] في الوزارة.\nصور من اللقاء:\n- تشكيل لجنة للمتابعة."
    assert outcomes(marked) == []
