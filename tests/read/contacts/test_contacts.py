"""Contacts of invented sentences, construction by construction, with near-misses that must give none."""

from __future__ import annotations

import pytest

from tests.read.contacts.marked import read_marked, shown_all

RECEIVE = "meeting happened guest=p2 host=p1"
MEET = "meeting happened party=p1 party=p2"

MEETINGS = [
    (
        "قام [p1|الوزير سامي الكعبي] بزيارة رسمية التقى خلالها [p2|السفير جان مورو].",
        ["visit happened guest=p1", "meeting happened party=p1 party=p2"],
        "in the course of the visit, without و",
    ),
    (
        "وصف [p1|الوزير سامي الكعبي] القاعة التي التقى فيها [p2|السفير جان مورو] [p3|المستشار لي وانغ].",
        ["meeting happened party=p2 party=p3"],
        "where two others met",
    ),
    (
        "اتفق [p1|الوزير سامي الكعبي] و[p2|السفير جان مورو] خلال اجتماعهما على عقد [o1|اللجنة العليا].",
        ["meeting happened party=p1 party=p2"],
        "a verbal noun behind a preposition is no verb of holding",
    ),
    ("استقبل [p1|الرئيس سامي الكعبي] [p2|السفير جان مورو].", [RECEIVE], "verb, subject, object"),
    ("استقبل [p1|الرئيس سامي الكعبي]، <2024-05-07|أمس>، في مكتبه، [p2|السفير جان مورو].", [RECEIVE], "asides between"),
    (
        "استقبل [p1|الأمير سامي الكعبي أمير المنطقة] في مكتب سموه بقصر الحكم [p2|السفير جان مورو].",
        [RECEIVE],
        "a seat with its owner and a palace between",
    ),
    (
        "بعد لقائها [p1|القائد سامي الكعبي]، استقبل [p2|السفير جان مورو].",
        [RECEIVE],
        "a verb that is not of her gender has the other side as subject",
    ),
    (
        "استقبل [p1|الرئيس سامي الكعبي] <2024-05-07|أمس> كلا من [p2|السفير جان مورو] و[p3|الوزير نبيل حداد].",
        ["meeting happened guest=p2 guest=p3 host=p1"],
        "each of",
    ),
    ("استقبل [p1|الرئيس سامي الكعبي] [p2|مدير المطار جان مورو].", [RECEIVE], "an airport in a title"),
    ("[p1|الرئيس سامي الكعبي] يستقبل [p2|السفير جان مورو]", [RECEIVE], "subject first"),
    (
        "التقى [p1|الوزير سامي الكعبي]، على هامش مشاركته في مؤتمر الأمن، [p2|السفير جان مورو].",
        [MEET, "conference happened attendee=p1"],
        "the side behind what it took place at",
    ),
    (
        "التقى وفد من الحركة يرأسه [p2|جان مورو] [p1|الوزير سامي الكعبي].",
        [MEET],
        "a delegation and its head by verb",
    ),
    (
        "أكد [p1|الوزير سامي الكعبي] و[p2|السفير جان مورو] خلال لقاء في {تونس} أهمية التنسيق.",
        [MEET],
        "two who said it as they met",
    ),
    (
        "احتضنت {تونس} <2024-05-07|أمس> لقاء جمع [p1|الوزير سامي الكعبي] و[p2|السفير جان مورو].",
        [MEET],
        "a city that held it, and whom it brought together",
    ),
    (
        "استضافت {تونس} اجتماعا ضم [p1|الوزير سامي الكعبي] و[p2|السفير جان مورو].",
        [MEET],
        "comprised by a meeting that nobody in particular held",
    ),
    ("نفى [p3|المدير علي سالم] الأنباء عن لقاء الرئيس ب[p2|السفير جان مورو].", [], "the meeting of somebody not named"),
    (
        "عقد [p1|الوزير سامي الكعبي] و[p2|السفير جان مورو] مؤتمرا صحفيا عقب المباحثات التي جرت بينهما.",
        [MEET],
        "talks that took place between the two",
    ),
    (
        "اجتمع [p1|الوزير سامي الكعبي] مع [o1|لجنة الري] برئاسة [p2|السفير جان مورو].",
        [MEET],
        "who presides over a body that is met with",
    ),
    (
        "انعقدت الجولة الرابعة من المباحثات غير المباشرة بين [p1|الوزير سامي الكعبي] و[p2|السفير جان مورو].",
        [MEET],
        "talks with adjectives before their sides",
    ),
    (
        "قام [p1|الوزير سامي الكعبي] بجولة شملت {الكويت} و{قطر}، التقى خلالها [p2|السفير جان مورو].",
        ["visit happened guest=p1", "meeting happened guest=p1 host=p2"],
        "a tour of several places, and whom he met on it",
    ),
    (
        "عقدت [o1|لجنة الري] اجتماعها الأول <2024-05-07|أمس> برئاسة [p1|الوزير سامي الكعبي].",
        ["meeting happened host=p1 party=o1"],
        "a body's own session and who presides",
    ),
    ("استقبل [p2|السفير جان مورو] من قبل [p1|الرئيس سامي الكعبي].", [RECEIVE], "received by"),
    ("تم استقبال [p2|السفير جان مورو] من طرف [p1|الرئيس سامي الكعبي].", [RECEIVE], "a reception by"),
    ("استقبل من طرف [p1|الرئيس سامي الكعبي] [p2|السفير جان مورو].", [RECEIVE], "by whom, before who was received"),
    (
        "عاد إلى أرض الوطن [p1|الوزير سامي الكعبي] بعد زيارة إلى {تونس}.",
        ["visit happened guest=p1"],
        "a subject behind where he came to",
    ),
    (
        "قام [p1|الوزير سامي الكعبي] بزيارة رسمية إلى {تونس} التقى خلالها [p2|السفير جان مورو].",
        ["visit happened guest=p1", "meeting happened guest=p1 host=p2"],
        "met in the course of a visit",
    ),
    ("التقى [p1|الوزير سامي الكعبي] ب[p2|السفير جان مورو].", [MEET], "object with ب"),
    ("التقى [p1|الوزير سامي الكعبي] [p2|السفير جان مورو].", [MEET], "object without preposition"),
    ("اجتمع [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو].", [MEET], "with مع"),
    ("اجتمع [p1|الوزير سامي الكعبي] و[p2|السفير جان مورو].", [MEET], "both as subject"),
    ("بحث [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو] سبل التعاون.", [MEET], "discussed with"),
    ("عقد [p1|الوزير سامي الكعبي] اجتماعا مع [p2|السفير جان مورو].", [MEET], "light verb"),
    ("عقد [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو] جلسة مباحثات.", [MEET], "side before the noun"),
    ("جرى لقاء بين [p1|الوزير سامي الكعبي] و[p2|السفير جان مورو].", [MEET], "between"),
    (
        "تحدث البيان عن لقاء جمع [p1|الوزير سامي الكعبي] ب[p2|السفير جان مورو].",
        [MEET],
        "a meeting that brought together",
    ),
    ("جاء ذلك خلال استقبال [p1|الرئيس سامي الكعبي]، اليوم، [p2|السفير جان مورو].", [RECEIVE], "verbal noun"),
    ("قال [p1|الوزير سامي الكعبي] خلال لقائه [p2|السفير جان مورو] إن العمل مستمر.", [MEET], "noun with pronoun"),
    (
        "استقبل [p1|الرئيس سامي الكعبي] وفدا برئاسة [p2|السفير جان مورو].",
        [RECEIVE],
        "who leads stands for the delegation",
    ),
    (
        "استقبل [p1|الرئيس سامي الكعبي] [p2|السفير جان مورو]، بحضور [p3|الوزير نبيل حداد] و[p4|اللواء علي سالم].",
        ["meeting happened attendee=p3 attendee=p4 guest=p2 host=p1"],
        "attendees",
    ),
    (
        "استقبل [p1|الرئيس سامي الكعبي] [p2|السفير جان مورو]. وحضر اللقاء [p3|الوزير نبيل حداد].",
        ["meeting happened attendee=p3 guest=p2 host=p1"],
        "attendees in a sentence of their own",
    ),
    (
        "استقبل [p1|الرئيس سامي الكعبي] [p2|السفير جان مورو]. وتناول اللقاء ملف الهجرة.",
        [RECEIVE],
        "the noun with the article is the same meeting",
    ),
    (
        "استقبل [p1|الرئيس سامي الكعبي] [p2|السفير جان مورو]، ثم [p3|الوزير نبيل حداد].",
        [RECEIVE, "meeting happened guest=p3 host=p1"],
        "one verb, two receptions",
    ),
    (
        "استقبل [p1|الرئيس سامي الكعبي] [p2|السفير جان مورو]. كما استقبل [p3|الوزير نبيل حداد].",
        [RECEIVE, "meeting happened guest=p3 host=p1"],
        "the subject is not named again",
    ),
    (
        "التقى [p1|الموفد سامي الكعبي] [p2|المطران متى حاوي] و[p3|النائب نزار قبلان]، كلا على حدة.",
        [MEET, "meeting happened party=p1 party=p3"],
        "each separately",
    ),
    (
        "عقد [p1|الوزير سامي الكعبي]، أمس، في {مقر الوزارة}، اجتماعا مع [p2|السفير جان مورو].",
        [RECEIVE],
        "in the seat of the one named first",
    ),
    (
        "بحث [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو] سبل التعاون، وذلك ب{مقر الوزارة}.",
        [RECEIVE],
        "a seat told at the end",
    ),
    ("بحث [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو] سبل التعاون، وذلك في {عدن}.", [MEET], "a city is no seat"),
    (
        "وحضر العرض [p1|الوزير سامي الكعبي] و[p2|السفير جان مورو]، اللذان عقدا على هامشه لقاء ثانيا.",
        [MEET],
        "both of those before a dual relative, a noun behind a complete phrase",
    ),
    (
        "تلقى [p1|الوزير سامي الكعبي] اتصالا هاتفيا من [p2|السفير جان مورو]. ويأتي الاتصال بعد لقاء جمعهما في {عدن}.",
        ["call happened callee=p1 caller=p2", MEET],
        "a meeting that brought both together",
    ),
    (
        "التقى [p1|الوزير سامي الكعبي] [p2|السفير جان مورو]. وتحدث الجانبان عن الحدود.",
        [MEET],
        "what both speak of is no call",
    ),
    (
        "بحث [p1|الوزير سامي الكعبي] مع [p2|الفريق جان مورو]، الرجل الثاني ب[o1|وزارة الدفاع]، ملف الحدود.",
        [MEET],
        "where the other side serves is no further side",
    ),
    (
        "استقبل [p1|الرئيس سامي الكعبي] [p2|السفير جان مورو]، بحضور ضباط من [o1|وزارة الدفاع] و[o2|قيادة الأركان].",
        [RECEIVE],
        "bodies that unnamed attendees are of",
    ),
    (
        "عقد [p1|المحافظ سامي الكعبي] بمكتبه اجتماعا بحضور [p2|المدير جان مورو].",
        [RECEIVE],
        "a meeting held in the presence of somebody",
    ),
    (
        "رأس [p1|الوزير سامي الكعبي] في {القاهرة} اجتماعا مع [p2|السفير جان مورو].",
        ["meeting happened host=p1 party=p2"],
        "headed, by the bare verb",
    ),
    (
        "هنأ [p1|الأمير سامي الكعبي] [p2|الملك جان مورو] بنجاح الموسم، وما نعم به الحجاج والزوار من راحة.",
        ["message happened recipient=p2 sender=p1"],
        "crowds outside the clause",
    ),
    (
        "عقد [p1|الوزير سامي الكعبي] جولة ثانية من المباحثات مع [p2|السفير جان مورو] في {عدن}.",
        [MEET],
        "a round of talks",
    ),
    (
        "استقبل [p1|الرئيس سامي الكعبي] [p2|السفير جان مورو]. وحضر اللقاء عن الجانب الفرنسي [p3|العقيد بول دوبوا].",
        ["meeting happened attendee=p3 guest=p2 host=p1"],
        "attendees of one side",
    ),
    (
        "ترأس الاجتماع من الجانب المصري [p1|الوزير سامي الكعبي] ومن الجانب التركي [p2|الوزير جان مورو].",
        [MEET],
        "each side has its chair",
    ),
    (
        "أكد [p1|الوزير سامي الكعبي] و[p2|الوزير جان مورو]، خلال لقائهما في {عدن}، أهمية التعاون.",
        [MEET],
        "a pronoun for both of those named before it",
    ),
    (
        "ترأس [p1|الوزير سامي الكعبي] اجتماعا ضم [p2|السفير جان مورو] و[p3|اللواء علي سالم].",
        ["meeting happened guest=p2 guest=p3 host=p1"],
        "who is comprised does not preside",
    ),
    (
        "التقى [p1|الوزير سامي الكعبي] [p2|السفير جان مورو] لبحث قبول الطلاب والطالبات والمتقدمين.",
        [MEET],
        "crowds that two officials speak of",
    ),
    ("بحث [p1|الوزير سامي الكعبي] و[p2|السفير جان مورو] سبل التعاون.", [MEET], "two people discuss as one subject"),
    (
        "التقى [p1|الوزير سامي الكعبي] [p2|السفير جان مورو] <2024-05-02|الخميس>، قبل أن يستقبله <2024-05-06|الاثنين>.",
        [RECEIVE, RECEIVE],
        "the subject goes on in before he received him",
    ),
    (
        "عقد [p1|الوزير سامي الكعبي] اجتماعا ضم [p2|السفير جان مورو].",
        [MEET],
        "who is comprised by a meeting that another holds",
    ),
]

OTHERS = [
    (
        "استقبل [p1|الملك سامي الكعبي] [p2|السفير جان مورو]، الذي سلم [p1|الملك] رسالة من [p3|الرئيس علي سالم].",
        ["meeting happened guest=p2 host=p1", "message happened bearer=p2 recipient=p1 sender=p3"],
        "who delivers it stands before the relative",
    ),
    (
        "شملت زيارة [p1|الوزير سامي الكعبي] لقاء [p2|السفير جان مورو].",
        ["visit happened guest=p1", "meeting happened party=p1 party=p2"],
        "whom a visit took him to",
    ),
    (
        "حضر [p1|الوزير سامي الكعبي] الاستعراض العسكري رفقة [p2|السفير جان مورو].",
        ["conference happened attendee=p1 attendee=p2"],
        "a parade, in company",
    ),
    (
        "ودع [p1|الوزير سامي الكعبي] في مطار العاصمة [p2|السفير جان مورو].",
        ["visit happened guest=p2 host=p1"],
        "seen off at the airport",
    ),
    ("أدى [p1|الوزير سامي الكعبي] اليمين الدستورية.", ["appointment happened appointee=p1"], "sworn in"),
    (
        "عين [p1|الرئيس سامي الكعبي] [p2|اللواء نبيل حداد] قائدا للجيش. وأدى [p2|حداد] اليمين الدستورية.",
        ["appointment happened appointee=p2 appointer=p1"],
        "the oath of somebody whose appointment was told",
    ),
    ("قبل الرئيس استقالة [p1|الوزير سامي الكعبي].", ["appointment happened appointee=p1"], "resigned, as a noun"),
    (
        "أصدر [p1|الرئيس سامي الكعبي] قرارا بإقالة [p2|الوزير نبيل حداد].",
        ["appointment happened appointee=p2 appointer=p1"],
        "dismissed by decree",
    ),
    (
        "أجرى [p1|الوزير سامي الكعبي] اتصالا ب[p2|السفير جان مورو] من منسوبي [o1|وزارة الري].",
        ["call happened callee=p2 caller=p1"],
        "where the other side serves",
    ),
    (
        "أبلغ [p1|الوزير سامي الكعبي] [p2|السفير جان مورو]، خلال اتصال هاتفي، رفض بلاده.",
        ["call happened party=p1 party=p2"],
        "told by telephone",
    ),
    (
        "اتفق [p1|الوزير سامي الكعبي] و[p2|السفير جان مورو] في اتصال هاتفي على التنسيق.",
        ["call happened party=p1 party=p2"],
        "agreed by telephone",
    ),
    ("زار [p1|الوزير سامي الكعبي] {القاهرة} <2024-05-07|أمس>.", ["visit happened guest=p1"], "visited a city"),
    ("وصل [p1|الوزير سامي الكعبي] إلى {القاهرة}.", ["visit happened guest=p1"], "arrived"),
    ("قام [p1|الوزير سامي الكعبي] بزيارة إلى {القاهرة}.", ["visit happened guest=p1"], "light verb"),
    (
        "يتوجه [p1|الوزير سامي الكعبي] إلى {القاهرة} <2024-05-09|غدا>.",
        ["visit planned guest=p1"],
        "a day ahead is a plan",
    ),
    (
        "أجرى [p1|الوزير سامي الكعبي] اتصالا هاتفيا ب[p2|السفير جان مورو].",
        ["call happened callee=p2 caller=p1"],
        "made a call",
    ),
    (
        "تلقى [p1|الوزير سامي الكعبي] اتصالا هاتفيا من [p2|السفير جان مورو].",
        ["call happened callee=p1 caller=p2"],
        "got a call",
    ),
    (
        "جرى اتصال هاتفي بين [p1|الوزير سامي الكعبي] و[p2|السفير جان مورو].",
        ["call happened party=p1 party=p2"],
        "between",
    ),
    (
        "بحث [p1|الوزير سامي الكعبي] هاتفيا مع [p2|السفير جان مورو] الهدنة.",
        ["call happened party=p1 party=p2"],
        "by phone",
    ),
    (
        "بعث [p1|الملك سامي الكعبي] برقية تهنئة إلى [p2|الرئيس جان مورو].",
        ["message happened recipient=p2 sender=p1"],
        "sent a cable",
    ),
    (
        "تلقى [p1|الملك سامي الكعبي] رسالة خطية من [p2|الرئيس جان مورو].",
        ["message happened recipient=p1 sender=p2"],
        "got a letter",
    ),
    (
        "نقل [p1|الوزير سامي الكعبي] إلى [p2|الرئيس جان مورو] تحيات [p3|الملك نبيل حداد].",
        ["message happened bearer=p1 recipient=p2 sender=p3"],
        "carried greetings",
    ),
    (
        "هنأ [p1|الوزير سامي الكعبي] [p2|السفير جان مورو] بالعيد.",
        ["message happened recipient=p2 sender=p1"],
        "congratulated",
    ),
    (
        "وقع [p1|الوزير سامي الكعبي] و[p2|السفير جان مورو] مذكرة تفاهم.",
        ["agreement happened party=p1 party=p2"],
        "signed side by side",
    ),
    (
        "وقع [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو] اتفاقية.",
        ["agreement happened party=p1 party=p2"],
        "signed with",
    ),
    (
        "عين [p1|الملك سامي الكعبي] [p2|اللواء جان مورو] قائدا للجيش.",
        ["appointment happened appointee=p2 appointer=p1"],
        "appointed",
    ),
    ("عين [p1|اللواء سامي الكعبي] قائدا للجيش بمرسوم.", ["appointment happened appointee=p1"], "passive"),
    (
        "صوت [o1|مجلس النواب] على تعيين [p1|اللواء سامي الكعبي] قائدا للجيش.",
        ["appointment happened appointee=p1 appointer=o1"],
        "a body that votes",
    ),
    ("استقال [p1|الوزير سامي الكعبي] من منصبه.", ["appointment happened appointee=p1"], "resigned"),
    (
        "رعى [p1|الأمير سامي الكعبي] حفل افتتاح المركز، بحضور [p2|اللواء جان مورو].",
        ["conference happened attendee=p2 host=p1"],
        "a ceremony",
    ),
    (
        "ويعد [p1|سامي الكعبي]، الذي عين رئيسا للأركان في <2023-08|أغسطس>، من كبار الضباط، ويقود نجله "
        "[p2|العقيد علي الكعبي] لواء.",
        ["appointment happened appointee=p1"],
        "a passive with the post right behind it: whom the relative means",
    ),
    (
        "وعين [p1|الرئيس سامي الكعبي] [p2|اللواء علي سالم] قائدا للجيش.",
        ["appointment happened appointee=p2 appointer=p1"],
        "the post behind the name",
    ),
    (
        "التقى [p1|الوزير سامي الكعبي] [p2|السفير جان مورو]. وقال البيان إن الجانبين وقعا محضرا ينص على إنشاء مركز.",
        ["meeting happened party=p1 party=p2", "agreement happened party=p1 party=p2"],
        "minutes that both signed",
    ),
    (
        "التقى [p1|الوزير سامي الكعبي] [p2|السفير جان مورو]. وكان الجانبان قد تحدثا هاتفيا في "
        "<2024-04-12|الثاني عشر من أبريل>.",
        ["meeting happened party=p1 party=p2", "call happened party=p1 party=p2"],
        "both had spoken by telephone",
    ),
    (
        "وأشرف [p1|الوزير سامي الكعبي] و[p2|الوزير جان مورو] على توقيع اتفاقيتين.",
        ["agreement happened party=p1 party=p2"],
        "both oversee the signing, nobody else signs",
    ),
    (
        "وأشرف [p1|الوزير سامي الكعبي] على توقيع اتفاقية بين [o1|وزارة المياه] و[o2|الشركة الوطنية].",
        ["agreement happened host=p1 party=o1 party=o2"],
        "one oversees what others sign",
    ),
    (
        "وكان [p1|سامي الكعبي] قد عين [o1|قائدا للقيادة الوسطى] في <2023-11|نوفمبر الماضي>.",
        ["appointment happened appointee=p1"],
        "a post that was taken for a body",
    ),
    (
        "وأشرف [p1|الوزير سامي الكعبي] و[p2|الوزير جان مورو]، إثر ذلك، على توقيع اتفاقيتين.",
        ["agreement happened party=p1 party=p2"],
        "thereupon between commas",
    ),
    (
        "وشارك [p1|الوزير سامي الكعبي] في القمة العربية الطارئة في {القاهرة}.",
        ["conference happened attendee=p1"],
        "a conference with the article",
    ),
    (
        "وحضر اختتام المؤتمر [p1|الوزير سامي الكعبي] و[p2|السفير جان مورو].",
        ["conference happened attendee=p1 attendee=p2"],
        "those present behind the conference",
    ),
    ("توجه [p1|الوزير سامي الكعبي] إلى {القاهرة}.", ["visit happened guest=p1"], "he heads for, not she directs"),
    ("قدم [p1|سامي الكعبي] استقالته من منصبه.", ["appointment happened appointee=p1"], "his resignation, handed in"),
    ("اختير [p1|سامي الكعبي] رئيسا للحكومة.", ["appointment happened appointee=p1"], "chosen"),
    (
        "وجه [p1|الرئيس سامي الكعبي] دعوات إلى [p2|الرئيس جان مورو] لحضور القمة.",
        [],
        "who is asked to a summit is not yet there",
    ),
    (
        "عاد [p1|الوزير سامي الكعبي] إلى {عدن} بعد زيارة إلى {القاهرة}.",
        ["visit happened guest=p1"],
        "a visit after which he of whom the clause tells returned",
    ),
    (
        "قام [p1|الأمير سامي الكعبي] بزيارة ل[p2|الشيخ جان مورو] في {القاهرة}.",
        ["visit happened guest=p1 host=p2"],
        "whom a named visitor visits",
    ),
    (
        "بعث [p1|الملك سامي الكعبي]، ونائب [p3|الأمير علي سالم] ببرقية تهنئة ل[p2|الرئيس جان مورو].",
        ["message happened recipient=p2 sender=p1 sender=p3"],
        "a second sender after a comma",
    ),
]

STATUS = [
    ("من المقرر أن يلتقي [p1|الوزير سامي الكعبي] [p2|السفير جان مورو].", "planned"),
    ("سيلتقي [p1|الوزير سامي الكعبي] [p2|السفير جان مورو].", "planned"),
    ("يعتزم [p1|الوزير سامي الكعبي] لقاء [p2|السفير جان مورو].", "planned"),
    ("لم يلتق [p1|الوزير سامي الكعبي] [p2|السفير جان مورو].", "denied"),
    ("نفى مصدر أن يكون [p1|الوزير سامي الكعبي] قد التقى [p2|السفير جان مورو].", "denied"),
    ("كان مقررا أن يلتقي [p1|الوزير سامي الكعبي] [p2|السفير جان مورو].", "cancelled"),
    (
        "كانت الصحيفة قد ذكرت في تقرير صدر أخيرا أن من المقرر أن يلتقي [p1|الوزير سامي الكعبي] [p2|السفير جان مورو].",
        "planned",
    ),
    ("ألغي لقاء [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو].", "cancelled"),
    ("التقى [p1|الوزير سامي الكعبي] [p2|السفير جان مورو].", "happened"),
]

NONE = [
    ("ودع [p1|الوزير سامي الكعبي] الحياة السياسية مع [p2|السفير جان مورو].", "a farewell to something"),
    ("صوت حزب اليمين القومي ضد [p1|الوزير سامي الكعبي].", "the right, not an oath"),
    ("استقبل مرمى [o1|نادي الصقور] هدفا في الشوط الأول من المباراة.", "a goal"),
    ("التقى [o1|الصقور] [o2|النسور] في مباراة من الدوري على كأس البلاد.", "a match"),
    ("استقبل [o1|المستشفى المركزي] ثلاثين جريحا.", "patients"),
    ("لزيارة الموقع اضغط هنا، قال [p1|سامي الكعبي].", "a web page"),
    ("وقع انفجار في {المدينة} بحسب [p1|اللواء سامي الكعبي].", "happened, not signed"),
    ("وقع [p1|اللاعب سامي الكعبي] لنادي الصقور هدفا في مرمى غريمه.", "a player"),
    ("قال [p1|الوزير سامي الكعبي] في مؤتمر صحفي إن [p2|السفير جان مورو] غادر.", "a press conference"),
    ("دعا [p1|الوزير سامي الكعبي] إلى لقاء [p2|السفير جان مورو].", "a demand"),
    ("يمكن أن يلتقي [p1|الوزير سامي الكعبي] [p2|السفير جان مورو].", "a possibility"),
    ("تضم المدينة ملعبا زاره [p1|اللاعب سامي الكعبي] مع جماهير فريقه قبل المباراة.", "a player's outing"),
    ("ناقش [p1|الوزير سامي الكعبي] خطة الطرق.", "nobody to discuss it with"),
    ("عرض [p1|الوزير سامي الكعبي] خطة الطرق على الشاشة.", "showed"),
    ("قال [p1|الوزير سامي الكعبي] إن الخسائر كبيرة وقد تصل إلى {القاهرة}.", "losses reach"),
    ("عمل [p1|الوزير سامي الكعبي] لحل أزمة الإسكان في {القاهرة}.", "solved, not alighted"),
    ("انقطع الاتصال بالإنترنت، بحسب [p1|المهندس سامي الكعبي].", "the network"),
    ("زار [n1|سامي الكعبي] {القاهرة} <2024-05-07|أمس>.", "a traveller who holds no office"),
    ("التقت [n1|منى الكعبي] [o1|جمعية الأدباء] في {القاهرة}.", "a writer among writers"),
    ("قال [p1|الوزير سامي الكعبي] إن اللجنة تبث رسائل توعوية إلى [o1|الأمانة].", "notices to the public"),
    ("أجرى [p1|الوزير سامي الكعبي] مقابلة تلفزيونية مع [o1|قناة البلاد].", "an interview"),
    ("قام [p1|الوزير سامي الكعبي] بزيارة أقاربه في {القاهرة}.", "kin"),
    ("شهدت [o1|الأمانة] حفل زفاف حضره [p1|الوزير سامي الكعبي].", "a wedding"),
    ("قال [p1|الوزير سامي الكعبي] إن الإنتاج زاد ويصل عدد الرحلات إلى {القاهرة} مئة.", "a number of flights"),
    ("قال [p1|الوزير سامي الكعبي] إن الكلفة في {القاهرة} كبيرة وقد تصل إلى 86 مليارا.", "a sum"),
    ("قال [p1|الوزير سامي الكعبي] إن قوارب كثيرة تغادر إلى {القاهرة}.", "boats"),
    ("عرض [p1|الوزير سامي الكعبي] صورا بالتعاون ب[o1|الجامعة].", "what is shown by means of something"),
    ("أجرى [p1|الوزير سامي الكعبي] مقابلة مع [o1|قناة البلاد].", "an interview by its side"),
    ("التقت «المساء» [p1|المدير سامي الكعبي] في {القاهرة}.", "an outlet in quotation marks"),
    ("استقبلت [o1|المحكمة العامة] مئة دعوى و[o2|محكمة الاستئناف] عشرا في {القاهرة} <2024-05-07|أمس>.", "lawsuits"),
    ("قال [p1|الوزير سامي الكعبي] إن الهجمات التي وقعت في {القاهرة} خرق لاتفاق الهدنة.", "attacks that happened"),
    ("تقلد [p1|المديرة منى الكعبي] صوت الفنانين.", "imitates"),
    ("قالها [p1|المفتي سامي الكعبي] في معرض إجابته على سؤال.", "in the course of an answer"),
    ("أوضح [p1|المفتي سامي الكعبي] أن تبليغ الرسالة واجب.", "a message nobody sent"),
    ("زار [p2|الطبيب سامي الكعبي] {القاهرة} <2024-05-07|أمس>.", "a physician's journey"),
    (
        "اجتمع [p1|الوزير سامي الكعبي] مع عدد من مستشاريه لبحث الأوضاع على ساحة المواجهة مع [o1|قوات الحلف].",
        "whom they fight is not whom he met",
    ),
    ("صدر للكاتب كتاب «رحلة [f1|الملوك]» عن {القاهرة}.", "the title of a book"),
    ("وتلقى [p1|الوزير سامي الكعبي] دعوة لحضور القمة العربية.", "an invitation to a summit"),
    ("وأضاف [p1|فهد بن معمر] أن الدول المشاركة في المؤتمر كثيرة.", "a participle is no verb of taking part"),
    ("أكد [p1|الوزير سامي الكعبي] استكمال الاستعدادات لاستضافة هذا الملتقى.", "a noun of hosting"),
    ("يبحث [p1|الوزير سامي الكعبي] و[o1|وزارة المالية] سبل التعاون.", "a body beside a person discusses, nobody met"),
]


@pytest.mark.parametrize(("marked", "expected", "why"), MEETINGS, ids=[c[2] for c in MEETINGS])
def test_meetings(marked: str, expected: list[str], why: str) -> None:
    assert shown_all(marked) == expected


@pytest.mark.parametrize(("marked", "expected", "why"), OTHERS, ids=[c[2] for c in OTHERS])
def test_other_types(marked: str, expected: list[str], why: str) -> None:
    assert shown_all(marked) == expected


@pytest.mark.parametrize(("marked", "status"), STATUS)
def test_status(marked: str, status: str) -> None:
    contacts = read_marked(marked)[1]
    assert [c.status for c in contacts] == [status]


@pytest.mark.parametrize(("marked", "why"), NONE, ids=[c[1] for c in NONE])
def test_near_misses_are_no_contacts(marked: str, why: str) -> None:
    assert shown_all(marked) == []
