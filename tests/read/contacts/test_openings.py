"""How news opens on an official contact: arrivals and welcomes, sittings, tours, letters of credence."""

from __future__ import annotations

import pytest

from tests.read.contacts.marked import read_marked, shown_all

RECEIVE = "meeting happened guest=p2 host=p1"
MEET = "meeting happened party=p1 party=p2"

RECEPTIONS = [
    ("استقبل حضرة [p1|صاحب السمو الشيخ سامي الكعبي] [p2|السفير جان مورو].", [RECEIVE], "حضرة is a title"),
    (
        "استقبل [p1|الرئيس سامي الكعبي]، ومعه [p3|الوزير نبيل حداد]، [p2|السفير جان مورو].",
        ["meeting happened attendee=p3 guest=p2 host=p1"],
        "who is with the host, and then the guest",
    ),
    (
        "استقبل [p1|الرئيس سامي الكعبي] [p2|السفير جان مورو]، بحضور [p3|الوزير نبيل حداد]، [p4|اللواء علي سالم].",
        ["meeting happened attendee=p3 attendee=p4 guest=p2 host=p1"],
        "a list parted by commas goes on where the guest is known",
    ),
    (
        "استقبل [p1|المحافظ سامي الكعبي] [p2|سامي المطيري] رئيس القسم ب[o1|شرطة المدينة].",
        [RECEIVE],
        "a body behind ب is where the guest serves",
    ),
    (
        "استقبل [p1|الأمير سامي الكعبي] [f1|رئيس الفرع] ب{المنطقة} [p2|الشيخ نبيل حداد].",
        [RECEIVE],
        "an office, a place and the name that fills it",
    ),
    (
        "التقى [p1|الوزير سامي الكعبي] ب[p2|السفير جان مورو] لمناقشة تفعيل [o1|مبادرة التعليم].",
        [MEET],
        "a body that a verbal noun governs",
    ),
    (
        "استعرض [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو]، خطة العمل بين [o1|مجموعة الدول] و[o2|الاتحاد].",
        [MEET],
        "between the sides of a plan, not of the talk",
    ),
    (
        "استقبل [p1|الرئيس سامي الكعبي] [p2|الوزير جان مورو]، بمناسبة زيارته ل{عدن}.",
        [RECEIVE, "visit happened guest=p2"],
        "the visit is that of the guest",
    ),
    (
        "استقبل [p1|الوزير سامي الكعبي] ب[o1|الوزارة] [p2|السفير جان مورو].",
        [RECEIVE],
        "a name right behind a body",
    ),
    (
        "التقى [p1|الوزير سامي الكعبي] [o1|مسؤولين عراقيين] لبحث مواجهة [o2|تنظيم النجم].",
        ["meeting happened party=o1 party=p1"],
        "whom they met to speak of",
    ),
    (
        "استقبل [p1|الوزير سامي الكعبي] [p2|رئيس الاتحاد جان مورو]، وبحثا استعدادات المنتخب لمباريات الكأس. وأكد"
        " [p2|مورو] أن المنتخب مستعد للمباريات، وأن مباراة الذهاب تقام على ملعبه.",
        [RECEIVE],
        "a minister receives, though the article is about a game",
    ),
    (
        "سلم [p1|السفير جان مورو] أوراق اعتماده إلى [p2|الرئيس سامي الكعبي].",
        ["meeting happened guest=p1 host=p2"],
        "letters of credence handed over",
    ),
    (
        "بحث [p1|الوزير سامي الكعبي] مع [p2|الوزير جان مورو]، في اتصال هاتفي، الأوضاع.",
        ["call happened party=p1 party=p2"],
        "how they talked told last",
    ),
    (
        "بحث [p1|الوزير سامي الكعبي] مع [p2|الوزير جان مورو] الأوضاع ونتائج الاتصال الهاتفي السابق.",
        [MEET],
        "a call known from before is a subject of the talk",
    ),
]

JOURNEYS = [
    (
        "غادر [p1|الوزير سامي الكعبي] {القاهرة} بعد زيارة عمل التقى خلالها ب[p2|الرئيس جان مورو].",
        ["visit happened guest=p1", "meeting happened guest=p1 host=p2"],
        "left after a visit, met in its course",
    ),
    (
        "وصل [p1|الوزير سامي الكعبي] إلى {الأردن} تلبية لدعوة من [p2|الملك جان مورو]. وكان في استقباله"
        " [p3|الأمير نبيل حداد]. كما كان في استقباله [p4|الوزير علي سالم] و[p5|السفير عمر حسن].",
        ["visit happened guest=p1 host=p2 host=p3 host=p4 host=p5"],
        "two lists of welcomers are of one arrival",
    ),
    (
        "في إطار زيارته ل{المغرب}، اجتمع [p1|الوزير سامي الكعبي] مع [p2|الوزير جان مورو] في {الرباط}.",
        ["visit happened guest=p1", "meeting happened guest=p1 host=p2"],
        "the visit is told before who made it",
    ),
    (
        "زار [p1|الوزير سامي الكعبي] {فاس}. وكان برفقة [p1|الوزير] أثناء زيارته [p2|المدير عيسى الحكمي].",
        ["visit happened attendee=p2 guest=p1"],
        "who is named last went along",
    ),
    (
        "زار [p1|الوزير سامي الكعبي] {فاس}. وكان مرفوقا ب[p2|المدير عيسى الحكمي].",
        ["visit happened attendee=p2 guest=p1"],
        "who is named behind the participle went along",
    ),
    (
        "وصل [p1|الملك سامي الكعبي] إلى {تبوك}. وكان في استقباله لدى وصوله إلى {قصر الضيافة} [p2|الأمير نبيل حداد].",
        ["visit happened guest=p1 host=p2"],
        "met at a palace of the city",
    ),
    (
        "زار [p1|الوزير سامي الكعبي] مصابي الحادث.",
        ["visit happened guest=p1"],
        "visited people who are not named",
    ),
    (
        "تفقد [p1|الوزير سامي الكعبي] {قاعدة الوادي} <2024-05-07|أمس>.",
        ["visit happened guest=p1"],
        "inspected a place",
    ),
    (
        "زار [p1|الوزير سامي الكعبي] {سبها} <2024-05-07|أمس>. وتفقد [p1|الكعبي] {مستشفى سبها}.",
        ["visit happened guest=p1"],
        "what is inspected on a visit is part of it",
    ),
    (
        "قام [p1|الأمير سامي الكعبي] بجولة لموقع الحادث.",
        ["visit happened guest=p1"],
        "a round of a site that is on no map",
    ),
    (
        "قام [p1|الوزير سامي الكعبي] بجولة تفقدية على أقسام المستشفى.",
        ["visit happened guest=p1"],
        "a round of inspection",
    ),
    (
        "يصل [p1|الرئيس سامي الكعبي] إلى {القاهرة} <2024-05-08|غدا>.",
        ["visit planned guest=p1"],
        "tomorrow, whatever day the page bears",
    ),
]

SITTINGS = [
    (
        "ترأس [p1|رئيس الوزراء سامي الكعبي] جلسة [o1|مجلس الوزراء] <2024-05-07|أمس>.",
        ["meeting happened host=p1 party=o1"],
        "who presides and the body that sits",
    ),
    (
        "رأس [p1|الأمير سامي الكعبي] الجلسة التي عقدها [o1|مجلس الوزراء] <2024-05-07|أمس>.",
        ["meeting happened host=p1 party=o1"],
        "the body in a relative clause",
    ),
    (
        "عقد [p1|الرئيس سامي الكعبي] اجتماعا ضم مستشاريه [p2|نبيل حداد] و[p3|علي سالم].",
        ["meeting happened party=p1 party=p2 party=p3"],
        "who is comprised is a side, a word for them before",
    ),
    (
        "رأس [p1|الأمير سامي الكعبي] [f1|وزير الداخلية] في {مكتبه} اجتماعا مع [f2|قادة القطاعات].",
        ["meeting happened host=p1 party=f2"],
        "the office behind the name of who presides is his",
    ),
    (
        "ترأس [p1|المحافظ سامي الكعبي] اجتماعا مع [p2|المدير نبيل حداد]، حيث أعلن المعرض بإشراف [o1|وزارة الثقافة].",
        ["meeting happened host=p1 party=p2"],
        "a body that oversees something else",
    ),
    (
        "رأس [p1|الوزير سامي الكعبي] وفد البلاد في احتفالات {المالديف}.",
        ["conference happened attendee=p1"],
        "who heads a delegation attends",
    ),
    (
        "بعث [p1|الملك سامي الكعبي] برقية تهنئة إلى [p2|الرئيس جان مورو] بمناسبة انتخابه رئيسا للبلاد.",
        ["message happened recipient=p2 sender=p1", "appointment happened appointee=p2"],
        "who is congratulated was elected",
    ),
    (
        "وقعت [o1|وزارة الصحة] <2024-05-07|أمس> عقد بناء مستشفى مع [o2|شركة المباني].",
        ["agreement happened party=o1 party=o2"],
        "a contract is signed, not held",
    ),
    (
        "استقبل [p1|الملك سامي الكعبي] [p2|الأمير نبيل حداد]. ونقل [p2|الأمير] تحيات وتهاني [p3|الرئيس جان مورو].",
        [RECEIVE, "message happened bearer=p2 recipient=p1 sender=p3"],
        "two words for one greeting",
    ),
    (
        "قام وفد من [o1|الشركة] يضم [o2|القيادات التنفيذية] بزيارة إلى {القاهرة} للقاء [p1|الوزير سامي الكعبي].",
        ["meeting happened party=o1 party=p1"],
        "a delegation is not the bodies it comprises",
    ),
    (
        "حمل [p1|الملك سامي الكعبي] [p2|السفير جان مورو] نقل تحياته ل[p3|الرئيس نبيل حداد].",
        ["message happened bearer=p2 recipient=p3 sender=p1"],
        "charged with passing on greetings",
    ),
]

NONE = [
    (
        "استدعت [o1|وزارة الخارجية] [f1|سفير المملكة لدى الجمهورية] وذلك للتشاور.",
        "calls home its own ambassador",
    ),
    ("زار [p1|الوزير سامي الكعبي] والدته.", "kin"),
    (
        "التقى [p1|المدرب سامي الكعبي] [p2|رئيس النادي جان مورو] قبل المباراة، وتعادل الفريقان في الذهاب من الدوري.",
        "nobody of the state among players",
    ),
    ("زار [n1|سامي الكعبي] المرضى وهنأهم بالعيد.", "greets people who are not named"),
    (
        "بعث [p1|الملك سامي الكعبي] برقية تهنئة إلى السيد كوهين بمناسبة انتخابه رئيسا للبلاد.",
        "elected is who is unknown",
    ),
    ("عقدت [o1|المحكمة] برئاسة [p1|القاضي سامي الكعبي] جلسة محاكمة المتهمين.", "a hearing"),
    ("غادر [p1|الوزير سامي الكعبي] {القاهرة} غاضبا.", "left, and no visit is told of"),
    ("عقد [o1|مجلس النواب] جلسة عاصفة.", "nobody is named beside the body"),
    (
        "رأس [p1|الأمير سامي الكعبي] عدة اجتماعات بحضور عدد من كبار القياديين في [o1|الهيئة الملكية].",
        "those present are not named",
    ),
]


@pytest.mark.parametrize(
    ("marked", "expected", "why"),
    RECEPTIONS + JOURNEYS + SITTINGS,
    ids=[c[2] for c in RECEPTIONS + JOURNEYS + SITTINGS],
)
def test_openings(marked: str, expected: list[str], why: str) -> None:
    assert shown_all(marked) == expected


@pytest.mark.parametrize(("marked", "why"), NONE, ids=[c[1] for c in NONE])
def test_near_misses(marked: str, why: str) -> None:
    assert read_marked(marked)[1] == ()
