"""Words of contact that mean something else, each beside a sentence in which they do tell of a contact."""

from __future__ import annotations

import pytest

from tests.read.contacts.marked import read_marked, shown_all

TWINS = [
    # ------------------------------------------------------------------ pronouns and dropped subjects agree
    ("أعلن [p1|الوزير سامي الكعبي] أن السفينة جنحت قبل وصولها إلى {القاهرة}.", [], "the ship's arrival, not his"),
    ("أعلن [p1|الوزير سامي الكعبي] أن ضيوفا حضروا قبل وصوله إلى {القاهرة}.", ["visit happened guest=p1"], "his"),
    ("وعرض [p1|الوزير سامي الكعبي] الدراجة، وكيف استقبلها [p2|السفير جان مورو].", [], "received a bicycle"),
    (
        "غادرت [p1|الوزيرة منى الكعبي] {القاهرة}، وكان استقبلها [p2|السفير جان مورو].",
        ["meeting happened guest=p1 host=p2"],
        "received her",
    ),
    # ------------------------------------------------------------------ what is signed
    ("توقع [p1|المدير سامي الكعبي] توقيع عقود جديدة مع [o1|شركة المياه].", [], "expected the signing"),
    ("توقع [p1|المدير سامي الكعبي] أن توقع العقود في {القاهرة}.", [], "expected that"),
    (
        "توقع [o1|وزارة المياه] <2024-05-09|غدا> اتفاقية مع [o2|وزارة الزراعة].",
        ["agreement planned party=o1 party=o2"],
        "she signs",
    ),
    ("وقع الحادث الذي أوردته [o1|الأمانة] في العقد الأخير من القرن الماضي.", [], "a decade, and an accident"),
    ("يوقعهم ذلك فريسة سهلة في يد [o1|تنظيم الظل].", [], "makes them fall"),
    (
        "دخل الاتفاق الذي وقعته [o1|وزارة المياه] مع [o2|وزارة الزراعة] حيز التنفيذ.",
        ["agreement happened party=o1 party=o2"],
        "the document stands before the relative clause",
    ),
    (
        "دعا إلى رفض الاتفاق الذي وقعته [o1|وزارة المياه] مع [o2|وزارة الزراعة].",
        ["agreement happened party=o1 party=o2"],
        "refused now, and signed before",
    ),
    # ------------------------------------------------------------------ interviews
    ("قال [p1|الوزير سامي الكعبي] في مقابلة مع «صوت المدينة» إن العمل مستمر.", [], "an interview"),
    ("أجرى مراسلنا مقابلة مع [p1|الوزير سامي الكعبي] في مكتبه.", [], "an interview that was made"),
    ("تراقب [o1|قوات الحلف] الجهة المقابلة مع [p1|اللواء سامي الكعبي].", [], "the side opposite"),
    (
        "وصل [p1|الوزير سامي الكعبي] إلى {القاهرة} لمقابلة [p2|السفير جان مورو].",
        ["visit happened guest=p1", "meeting happened guest=p1 host=p2"],
        "to see somebody",
    ),
    # ------------------------------------------------------------------ what is received or reached
    ("بدأت [o1|الجامعة] استقبال الطلبات عبر [f1|مديرة القبول] في {القاهرة}.", [], "applications"),
    ("تستعد [o1|الأمانة] لاستقبال العام الجديد بحضور [p1|الوزير سامي الكعبي].", [], "the new year"),
    ("استقبل [f1|الأمين العام] [p1|السفير سامي الكعبي].", ["meeting happened guest=p1 host=f1"], "an office with عام"),
    ("وصلت المطالب إلى حد احتلال {القاهرة}، قال [p1|الوزير سامي الكعبي].", [], "to the point of"),
    ("كان العمل جيدا، في الاستقبال، وفي الغرف، بحسب [p1|المدير سامي الكعبي].", [], "the reception desk"),
    ("وقال [p1|الوزير سامي الكعبي] إن التعاون التام مع [o1|الأمانة] مطلوب.", [], "complete, not convened"),
    # ------------------------------------------------------------------ somebody else is the subject
    (
        "تحدث [p1|الوزير سامي الكعبي]، وكان حاضرا، عن خطة الطرق. ويزور نحو مئة ألف سائح {القاهرة} كل عام.",
        [],
        "so many people",
    ),
    (
        "تحدث [p1|الوزير سامي الكعبي]، وكان حاضرا، عن خطة الطرق. ويزور محققون {القاهرة} غدا.",
        [],
        "people without a name",
    ),
    ("تحدث [p1|الوزير سامي الكعبي]، وكان حاضرا، عن خطة الطرق. ويزور {القاهرة} غدا.", ["visit happened guest=p1"], "he"),
    ("شكر [p1|الوزير سامي الكعبي] كل من زار {القاهرة}.", [], "whoever did"),
    (
        "استقبل [p1|الوزير سامي الكعبي] [p2|السفير جان مورو]، كما ذكر [p3|المتحدث نبيل حداد].",
        ["meeting happened guest=p2 host=p1"],
        "who tells of it is not in it",
    ),
    (
        "عقب اجتماع [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو] لبحث التعاون بين الجانبين.",
        ["meeting happened party=p1 party=p2"],
        "both sides are its own",
    ),
    ("تحدث [p1|الوزير سامي الكعبي]، وكان حاضرا، عن الطرق. وينتخبون [o1|المجلس] رئيسا.", [], "they, not he"),
    # ------------------------------------------------------------------ figures of speech
    ("أكد [p1|الوزير سامي الكعبي] أنه سيبقى على اتصال مع [o1|وزارة الزراعة].", [], "in touch"),
    ("أجرى [p1|الوزير سامي الكعبي] اتصالا مع [p2|السفير جان مورو].", ["call happened callee=p2 caller=p1"], "a call"),
    ("قال [p1|الوزير سامي الكعبي] إن التبادل مع {القاهرة} يصل إلى نحو 70 مليارا.", [], "about so much"),
    ("منذ أن وصل [p1|الرئيس سامي الكعبي] إلى مقعد الرئاسة في {القاهرة}.", [], "came to power"),
    ("قال [p1|الوزير سامي الكعبي] إن الزوار أعجبوا بما وصلت إليه {القاهرة} من تقدم.", [], "what it came to"),
    ("كلفه [p2|الرئيس نبيل حداد] بتطوير الحديقة، و[p1|المهندس سامي الكعبي] حاضر.", [], "a task, and his own office"),
    (
        "كلف [p2|الرئيس نبيل حداد] [p1|المهندس سامي الكعبي] بمهام وزير المياه.",
        ["appointment happened appointee=p1 appointer=p2"],
        "charged with an office",
    ),
    ("ألقى [p1|الوزير سامي الكعبي] كلمة في الافتتاح. كما يشهد الملتقى دورات كثيرة.", [], "what an event has in store"),
    (
        "شهد [p1|الوزير سامي الكعبي] الحفل السنوي في {القاهرة}.",
        ["conference happened attendee=p1"],
        "he was there to see it",
    ),
    ("تحدث [p1|الوزير سامي الكعبي]، وكان حاضرا، عن الطرق. وكان مئة شخص في طريقهم لحضور احتفال.", [], "others went"),
    ("هدف [p1|الوزير سامي الكعبي] زيارة خمسة آلاف مريض سنويا في {القاهرة}.", [], "thousands of patients"),
    ("التقى [p1|الفنان سامي الكعبي] [f1|مراسل الصحيفة] في {القاهرة} <2024-05-07|أمس>.", [], "a reporter"),
    (
        "بعث [p1|الأمير سامي الكعبي] برقية عزاء إلى [p2|السفير جان مورو]، عبر فيها عن مواساته وتعازيه لأسرته.",
        ["message happened recipient=p2 sender=p1"],
        "what the cable says is no second message",
    ),
    ("اضطر [p1|الوزير سامي الكعبي] إلى بيع كتبهم إلى [o1|وزارة الزراعة].", [], "their books"),
    (
        "كتب [p1|الوزير سامي الكعبي] إلى [p2|السفير جان مورو].",
        ["message happened recipient=p2 sender=p1"],
        "he wrote to him",
    ),
    # ------------------------------------------------------------------ demands and plans
    ("رحب بالخطة وقد يزور [p1|الوزير سامي الكعبي] {القاهرة}.", [], "he may"),
    (
        "ناقش المجلس الزيارة التي سيقوم بها [p1|الوزير سامي الكعبي] إلى {القاهرة}.",
        ["visit planned guest=p1"],
        "he will",
    ),
    (
        "سيزور [p1|الوزير سامي الكعبي] {القاهرة}. وتأتي زيارة [p1|سامي الكعبي] إلى {القاهرة} بعد أزمة.",
        ["visit planned guest=p1"],
        "a noun takes up the plan",
    ),
    ("تزايدت الدعوات إلى استقالة [p1|الوزير سامي الكعبي] <2024-05-07|أمس>.", [], "calls for a resignation"),
    ("أعلنت استقالة [p1|الوزير سامي الكعبي] <2024-05-07|أمس>.", ["appointment happened appointee=p1"], "a resignation"),
    ("فرحة العيد زيارة وعناق وأوضح [p1|الشيخ سامي الكعبي] أن العيد بهجة.", [], "the verb begins a new clause"),
    (
        "أصدر [p1|الوزير سامي الكعبي] قرارا بإنهاء تكليف [p2|المهندس جان مورو].",
        ["appointment happened appointee=p2 appointer=p1"],
        "the end of a charge",
    ),
]


@pytest.mark.parametrize(("marked", "expected", "why"), TWINS, ids=[c[2] for c in TWINS])
def test_senses(marked: str, expected: list[str], why: str) -> None:
    assert shown_all(marked) == expected, why


def test_the_end_of_a_charge_is_a_dismissal() -> None:
    _, contacts = read_marked("أصدر [p1|الوزير سامي الكعبي] قرارا بإنهاء تكليف [p2|المهندس جان مورو].")
    assert [c.change for c in contacts] == ["dismissed"]


def test_the_name_of_an_outlet_before_a_dash_is_no_past() -> None:
    _, contacts = read_marked("سبق- المدينة: قام [p1|الوزير سامي الكعبي] بزيارة إلى {القاهرة}.")
    assert [c.background for c in contacts] == [False]
