"""What was discussed: cues, where the topic begins, and which contact it belongs to. Invented sentences."""

from __future__ import annotations

import pytest

from tests.read.contacts.marked import read_marked

TALK = "استقبل [p1|الرئيس سامي الكعبي] [p2|السفير جان مورو]. "

CUES = [
    ("وناقش الجانبان ملف الهجرة غير النظامية.", ["ملف الهجرة غير النظامية"], "both sides as subject"),
    ("وتناول اللقاء أوضاع الجالية في أوروبا.", ["أوضاع الجالية في أوروبا"], "the talk as subject"),
    ("وتناول البحث برنامج المنح الدراسية.", ["برنامج المنح الدراسية"], "البحث is who talks, not what of"),
    ("وتطرق الجانبان إلى أزمة المياه في الحوض.", ["أزمة المياه في الحوض"], "its preposition"),
    ("وتطرق الحديث كذلك إلى أزمة المياه.", ["أزمة المياه"], "an aside before the preposition"),
    ("وجرى خلال اللقاء استعراض مسار الإصلاح الضريبي.", ["مسار الإصلاح الضريبي"], "جرى and a verbal noun"),
    ("وتم خلال الاجتماع بحث آليات تنفيذ الاتفاقية.", ["آليات تنفيذ الاتفاقية"], "تم and a verbal noun"),
    ("كما جرى التشاور بشأن الموقف من القرار الأممي.", ["الموقف من القرار الأممي"], "the talk is not named again"),
    ("وتمحور اللقاء حول مكافحة تهريب الوقود.", ["مكافحة تهريب الوقود"], "centred on"),
    ("وتركزت المباحثات على ترسيم الحدود البحرية.", ["ترسيم الحدود البحرية"], "focused on"),
    ("وخُصص اللقاء لبحث سبل إنعاش السياحة.", ["سبل إنعاش السياحة"], "a second cue behind the first"),
    ("وتبادل الجانبان وجهات النظر حول مستقبل المفاوضات.", ["مستقبل المفاوضات"], "an exchange of views"),
    ("وشكل اللقاء مناسبة لتبادل الآراء بشأن إصلاح التعليم.", ["إصلاح التعليم"], "for an exchange of views"),
    ("واستمع الرئيس خلال اللقاء إلى شرح عن سير العمل في الميناء.", ["سير العمل في الميناء"], "was told about"),
    ("وبحثا خلاله أيضا تزويد القرى بالكهرباء.", ["تزويد القرى بالكهرباء"], "asides before the object"),
    ("وبحث الجانبان، وفق بيان نشر مساء، أسعار القمح.", ["أسعار القمح"], "a source between commas"),
    ("وأكد الجانبان أهمية دعم الفلاحين.", ["دعم الفلاحين"], "what both stress"),
    ("وتركزت المباحثات على تمرين مشترك.", ["تمرين مشترك"], "a matter that is a contact elsewhere"),
    ("وقدم السفير خلال اللقاء شرحا عن آلية صرف المنح.", ["آلية صرف المنح"], "an account of something"),
    ("وأولى الجانبان اهتماما خاصا بتأهيل المدارس.", ["تأهيل المدارس"], "attention"),
    ("وبحث الوزير ومساعدوه خلال اللقاء خطة الشتاء.", ["خطة الشتاء"], "a subject with a word that names nobody"),
    ("وتناول اللقاء، الذي حضره عدد من الخبراء، سبل دعم الصيادين.", ["سبل دعم الصيادين"], "a relative clause between"),
    ("وعُقدت جلسة مباحثات استُعرضت خلالها فرص الاستثمار.", ["فرص الاستثمار"], "a session that names no side"),
    ("وتبادل الرئيس والسفير وجهات النظر حول إصلاح البلديات.", ["إصلاح البلديات"], "who exchanges stands between"),
    ("كما تبادلا الآراء حول إصلاح البلديات.", ["إصلاح البلديات"], "views, with a dual verb"),
    (
        "وتبادلا وجهات النظر بشأن القضايا الدولية، وبخاصة ترسيم الحدود.",
        ["ترسيم الحدود"],
        "what is singled out of a phrase that names nothing",
    ),
    ("اللقاء الذي جرى في الوزارة أكد على تأهيل المدارس.", ["تأهيل المدارس"], "what the talk itself stressed"),
    ("وأجريا مباحثات تناولت تنظيم الموسم وتحسين الطرق.", ["تنظيم الموسم", "تحسين الطرق"], "what reads like a body"),
    ("وتم التطرق إلى صيانة السدود.", ["صيانة السدود"], "touched on, nobody named"),
    ("وتم خلال اللقاء التأكيد على أهمية تأهيل المدارس.", ["تأهيل المدارس"], "stressed, nobody named"),
    ("وتصدرت أزمة المياه مباحثات الجانبين.", ["أزمة المياه"], "what headed the talk stands before it"),
    ("وكان على جدول أعمال الاجتماع ملف الديون.", ["ملف الديون"], "the agenda"),
    ("وبحث الجانبان عددا من الملفات، أبرزها صيانة السدود.", ["صيانة السدود"], "a word that singles out, like a verb"),
    ("وتداولا في ملف الديون وفي أسعار القمح.", ["ملف الديون", "أسعار القمح"], "the preposition said again"),
    ("وناقشا في اجتماعهما ضرورة صيانة السدود.", ["صيانة السدود"], "an aside that a noun without article ends"),
    ("وبحث الجانبان مشروع الجسر، إلى جانب مناقشة فتح المعبر.", ["مشروع الجسر", "فتح المعبر"], "two verbal nouns"),
]

NONE = [
    ("ولم يتطرق الجانبان إلى ملف الديون.", "negated"),
    ("ونفى المتحدث أن يكون اللقاء قد تناول ملف الديون.", "denied"),
    ("وأكد الرئيس أن بلاده ماضية في الإصلاح.", "one side's statement"),
    ("وتناول الرئيس وضيفه القهوة العربية ثم غادرا. وأشاد السفير بكرم الضيافة.", "another sense, nothing discussed"),
    ("وأكد الجانبان متانة العلاقات الأخوية بين البلدين.", "a polite formula"),
    ("وبحث الجانبان عددا من القضايا ذات الاهتمام المشترك.", "names no subject"),
    ("وتختلف وجهات النظر حول إصلاح البلديات.", "views that were not exchanged"),
    ("وتبادلا الهدايا التذكارية حول مائدة الغداء.", "gifts are no views"),
    ("وأضاف السفير أن ملف الديون شائك.", "no cue"),
    ("اللقاء مهم، أكد السفير على أهمية السلام.", "one side stressed it, though the talk is named first"),
    ("وبحثا مجموعة من القضايا ذات الاهتمام المشترك.", "a group of what names no subject"),
    ("وقال السفير «نناقش معكم ملف الديون».", "a speaker's own words"),
    ("وبحثا الموضوعات المدرجة على جدول الأعمال.", "whatever is on the agenda"),
    ("وجدد السفير التأكيد على أهمية السلام.", "one side stressed it"),
    ("وتصدر ملف الديون عناوين الصحف.", "no talk follows"),
]

WITHIN = [
    ("بحث [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو] ملف الهجرة.", ["ملف الهجرة"], "behind the other side"),
    (
        "أجرى [p1|الوزير سامي الكعبي] مباحثات مع [p2|السفير جان مورو] فيما يتعلق بإسكان النازحين.",
        ["إسكان النازحين"],
        "a preposition written onto it",
    ),
    (
        "اجتمع [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو]، لتنسيق صرف المنح.",
        ["تنسيق صرف المنح"],
        "what they met for",
    ),
    (
        "التقى [p1|الوزير سامي الكعبي] [p2|السفير جان مورو] بهدف تعزيز التبادل الثقافي.",
        ["تعزيز التبادل الثقافي"],
        "with the aim of",
    ),
    ("استقبل [p1|الوزير سامي الكعبي] [p2|السفير جان مورو] لتقديم التهاني.", [], "a courtesy"),
    ("التقى [p1|الوزير سامي الكعبي] [p2|رئيس مجلس لحماية الوطن].", [], "part of a title"),
    ("التقى [p1|الوزير سامي الكعبي] [p2|السفير جان مورو] ومسؤولين تابعين للإدارة.", [], "whose they are"),
    (
        "بحث [p1|الوزير سامي الكعبي] ملف الهجرة مع [p2|السفير جان مورو].",
        ["ملف الهجرة"],
        "the other side ends the topic",
    ),
    (
        "بحث [p1|الوزير سامي الكعبي]، <2024-05-07|أمس>، في اتصال هاتفي مع [p2|السفير جان مورو]، جهود التهدئة.",
        ["جهود التهدئة"],
        "the noun of the talk stands between",
    ),
    (
        "اجتمع [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو] لبحث توسعة المطار.",
        ["توسعة المطار"],
        "purpose",
    ),
    (
        "يلتقي [p1|الوزير سامي الكعبي] [p2|السفير جان مورو] لبحث اجتماع اللجنة المشتركة.",
        ["اجتماع اللجنة المشتركة"],
        "a contact that is itself spoken of",
    ),
    ("عقد [p1|الوزير سامي الكعبي] لقاء مع [p2|السفير جان مورو] حول أمن الحدود.", ["أمن الحدود"], "حول"),
    (
        "تلقى [p1|الملك سامي الكعبي] رسالة خطية من [p2|الرئيس جان مورو] تتعلق بتطوير الموانئ.",
        ["تطوير الموانئ"],
        "what a letter deals with, its preposition written onto it",
    ),
    (
        "تلقى [p1|الملك سامي الكعبي] رسالة خطية من [p2|الرئيس جان مورو] تتضمن دعوة لزيارة باريس.",
        ["دعوة لزيارة باريس"],
        "an invitation in a letter",
    ),
    ("يزور [p1|الوزير سامي الكعبي] {روما} لاستكمال عقود الغاز.", ["استكمال عقود الغاز"], "what a visit is for"),
    ("يزور [p1|الوزير سامي الكعبي] {روما} لمدة يومين.", [], "how long a visit takes"),
    ("يزور [p1|الوزير سامي الكعبي] {روما} لعقد لقاءات مع نظرائه.", [], "a visit for meetings"),
    (
        "تلقى [p1|الملك سامي الكعبي] اتصالا هاتفيا من [p2|الرئيس جان مورو] دعاه فيه إلى زيارة باريس.",
        ["زيارة باريس"],
        "an invitation",
    ),
    (
        "بعث [p1|الملك سامي الكعبي] برقية تعزية إلى [p2|الرئيس جان مورو] في ضحايا الفيضانات.",
        ["ضحايا الفيضانات"],
        "the occasion of condolences",
    ),
    (
        "بعث [p1|الملك سامي الكعبي] برقية تهنئة إلى [p2|الرئيس جان مورو] بمناسبة ذكرى الاستقلال.",
        ["ذكرى الاستقلال"],
        "the occasion of a congratulation",
    ),
    (
        "هنأ [p1|الوزير سامي الكعبي] [p2|السفير جان مورو] على انتخابه رئيسا للجمعية.",
        ["انتخابه رئيسا للجمعية"],
        "on what",
    ),
    (
        "اجتمع [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو]، مؤكدا موقف بلاده بشأن الأسعار.",
        [],
        "بشأن in what one side stressed",
    ),
    (
        "التقى [p1|الوزير سامي الكعبي] رئيس الفريق المفاوض بشأن الأسرى [p2|جان مورو].",
        [],
        "بشأن in a title",
    ),
]


def topics(marked: str) -> list[str]:
    """The topics of the first contact of a marked text."""
    doc, contacts = read_marked(marked)
    return [t.of(doc.article.text) for t in contacts[0].topics]


@pytest.mark.parametrize(("sentence", "expected", "why"), CUES, ids=[c[2] for c in CUES])
def test_cues_in_the_sentence_after_the_talk(sentence: str, expected: list[str], why: str) -> None:
    assert topics(TALK + sentence) == expected, why


@pytest.mark.parametrize(("sentence", "why"), NONE, ids=[c[1] for c in NONE])
def test_what_is_no_topic(sentence: str, why: str) -> None:
    assert topics(TALK + sentence) == [], why


@pytest.mark.parametrize(("sentence", "expected", "why"), WITHIN, ids=[c[2] for c in WITHIN])
def test_topics_in_the_sentence_of_the_contact(sentence: str, expected: list[str], why: str) -> None:
    assert topics(sentence) == expected, why


def test_each_topic_belongs_to_the_contact_it_was_told_of() -> None:
    doc, contacts = read_marked(
        "استقبل [p1|الرئيس سامي الكعبي] [p2|السفير جان مورو]، وبحث معه ملف الغاز. "
        "كما استقبل [p3|الوزير نبيل حداد]، وبحث معه موازنة العام المقبل."
    )
    told = {tuple(p.who for p in c.participants): [t.of(doc.article.text) for t in c.topics] for c in contacts}
    assert told == {("p1", "p2"): ["ملف الغاز"], ("p1", "p3"): ["موازنة العام المقبل"]}


def test_an_aim_that_is_the_meeting_itself() -> None:
    doc, contacts = read_marked("سافر [p1|الوزير سامي الكعبي] إلى {روما} ليبحث مع [p2|السفير جان مورو] ملف الديون.")
    found = {c.type: [t.of(doc.article.text) for t in c.topics] for c in contacts}
    assert found == {"visit": [], "meeting": ["ملف الديون"]}


def test_a_talk_is_known_by_the_one_it_was_with() -> None:
    doc, contacts = read_marked(
        "التقى [p1|المبعوث سامي الكعبي] [p2|الوزير جان مورو]، ثم التقى [p3|النائب نبيل حداد]. "
        "وأوضح البيان أن المحادثات مع [p2|مورو] تناولت تخفيف القيود."
    )
    told = {tuple(p.who for p in c.participants): [t.of(doc.article.text) for t in c.topics] for c in contacts}
    assert told == {("p1", "p2"): ["تخفيف القيود"], ("p1", "p3"): []}


def test_condolences_do_not_take_what_both_sides_discussed() -> None:
    doc, contacts = read_marked(
        "استقبل [p1|الوزير سامي الكعبي] [p2|السفير جان مورو]. وفي مستهل اللقاء قدم [p2|مورو] إلى [p1|الكعبي] التعازي "
        "في وفاة والده، ثم ناقش الجانبان تنظيم الصيد البحري."
    )
    told = {c.type: [t.of(doc.article.text) for t in c.topics] for c in contacts}
    assert told == {"meeting": ["تنظيم الصيد البحري"], "message": ["وفاة والده"]}


def test_a_headline_gives_topics_only_where_the_text_has_none() -> None:
    lead = "[p1|سامي الكعبي] يبحث مع [p2|جان مورو] تطوير الموانئ\n"
    body = (
        "بحث [p1|الوزير سامي الكعبي] مع [p2|السفير جان مورو]، <2024-05-07|أمس>، تطوير الموانئ وتأهيل العاملين فيها.\n"
    )
    assert topics(lead + body) == ["تطوير الموانئ", "تأهيل العاملين فيها"]
    assert topics(lead + body.replace("، تطوير الموانئ وتأهيل العاملين فيها", "")) == ["تطوير الموانئ"]


def test_topics_are_told_once() -> None:
    marked = TALK + "وبحث الجانبان ملف الهجرة. وكان اللقاء قد تناول ملف الهجرة أيضا."
    assert topics(marked) == ["ملف الهجرة"]
