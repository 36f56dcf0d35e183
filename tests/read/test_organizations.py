"""Bodies, states and unnamed sources: which phrases name them, how far they reach, and which are one."""

from __future__ import annotations

import pytest

from musnad.lexicon import load
from musnad.model import Body, Doc
from musnad.pipeline import annotate
from musnad.read.organizations import find_organizations, group_organizations
from tests.samples import article, corpus


def read(text: str) -> tuple[Doc, tuple[Body, ...]]:
    doc = annotate(article(text), (), load())
    return doc, find_organizations(doc, load())


def named(text: str) -> list[str]:
    return [body.span.of(text) for body in read(text)[1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # ministries and governments: construct, domains joined by و, nationality
        ("أعلنت وزارة الصحة والسكان المصرية الأربعاء خطة", ["وزارة الصحة والسكان المصرية"]),
        ("قالت وزارة الدفاع إن السفينة رست", ["وزارة الدفاع"]),
        ("وقعت وزارة التخطيط والتعاون الدولي الأردنية اتفاقا", ["وزارة التخطيط والتعاون الدولي الأردنية"]),
        ("رحبت الحكومة الليبية بالقرار", ["الحكومة الليبية"]),
        ("ناقشت حكومة الوفاق الوطني الميزانية", ["حكومة الوفاق الوطني"]),
        ("نفت الخارجية التونسية الأنباء", ["الخارجية التونسية"]),
        ("أكدت وزارة الخارجية القطرية، في بيان", ["وزارة الخارجية القطرية"]),
        # names that are words besides, where an adjective closes them; whose airport it is
        ("وقعت شركة أكس جت الأمريكية عقدا", ["شركة أكس جت الأمريكية"]),
        ("أعلنت إدارة مطار الملك سالم الدولي الخطة", ["إدارة مطار الملك سالم الدولي"]),
        # parliaments, councils, committees
        ("صوت مجلس النواب الأردني على القانون", ["مجلس النواب الأردني"]),
        ("اجتمعت لجنة الشؤون الخارجية بمجلس الشيوخ الفرنسي", ["لجنة الشؤون الخارجية بمجلس الشيوخ الفرنسي"]),
        ("شكل الطرفان لجنة فنية مشتركة تجتمع شهريا", ["لجنة فنية مشتركة"]),
        ("دعا المجلس الأعلى للقضاء إلى جلسة", ["المجلس الأعلى للقضاء"]),
        ("أقرت الهيئة العليا المستقلة للانتخابات الجدول", ["الهيئة العليا المستقلة للانتخابات"]),
        # armies
        ("أعلنت القيادة العامة للجيش السوداني الهدنة", ["القيادة العامة للجيش السوداني"]),
        ("تقدمت القوات المسلحة اليمنية شرقا", ["القوات المسلحة اليمنية"]),
        ("زار مقاتلين من هيئة الأركان العامة", ["هيئة الأركان العامة"]),
        # missions and embassies, with their place
        ("ذكرت السفارة الليبية بالقاهرة أن الطائرة أقلعت", ["السفارة الليبية بالقاهرة"]),
        ("نشرت السفارة اليابانية في روما صورة", ["السفارة اليابانية في روما"]),
        ("رحبت بعثة الأمم المتحدة للدعم في ليبيا بالخطوة", ["بعثة الأمم المتحدة للدعم في ليبيا"]),
        ("بحث الأمر مع البعثة الأممية في طرابلس", ["البعثة الأممية"]),  # where they met, more likely
        # parties, movements, companies, media: names known or not, quoted, with acronyms
        ("أصدر حزب العدالة والتنمية بيانا", ["حزب العدالة والتنمية"]),
        ("انسحبت حركة «نداء الجنوب» من الحوار", ["حركة «نداء الجنوب»"]),
        ("وقعت شركة بترونور النرويجية العقد", ["شركة بترونور النرويجية"]),
        ('قالت قناة "الأفق" الفضائية إن البث توقف', ['قناة "الأفق" الفضائية']),
        ("حذر تحالف قوى التغيير (تقوى) من الانهيار", ["تحالف قوى التغيير (تقوى)"]),
        ("أجلت منظمة الأغذية والزراعة (FAO) تقريرها", ["منظمة الأغذية والزراعة (FAO)"]),
        ("قدم مركز الملك فيصل للبحوث دراسة", ["مركز الملك فيصل للبحوث"]),
        ("أعلنت أرامكو السعودية النتائج", ["أرامكو السعودية"]),
        ("نظمت نقابة الصحافيين التونسيين وقفة", ["نقابة الصحافيين التونسيين"]),
        ("قالت وكالة الأنباء الجزائرية إن", ["وكالة الأنباء الجزائرية"]),
        ("شارك وفد من قبيلة ورشفانة في الحوار", ["وفد من قبيلة ورشفانة"]),
        ("دعت الهيئة الوطنية للدفاع عن الحريات إلى وقفة", ["الهيئة الوطنية للدفاع عن الحريات"]),
        # delegations and people by their office, unnamed
        ("وصل وفد عسكري أميركي رفيع المستوى إلى المطار", ["وفد عسكري أميركي رفيع المستوى"]),
        ("غادر وفد من الاتحاد الأفريقي الخرطوم", ["وفد من الاتحاد الأفريقي"]),
        ("تحدث مع ممثلين عن النقابات المهنية", ["ممثلين عن النقابات المهنية"]),
        ("التقى كبار المسؤولين العراقيين", ["كبار المسؤولين العراقيين"]),
        # unnamed sources
        ("قال مصدر أمني عراقي إن الهجوم فشل", ["مصدر أمني عراقي"]),
        ("كشف مصدر مسؤول في وزارة النفط الكويتية عن العقد", ["مصدر مسؤول في وزارة النفط الكويتية"]),
        ("أفادت مصادر متطابقة بأن الجسر أغلق", ["مصادر متطابقة"]),
        ("نفى مسؤول كبير في الإدارة الأمريكية النبأ", ["مسؤول كبير في الإدارة الأمريكية"]),
        ("قال ضابط متقاعد بغرب ليبيا إن الطريق آمن", ["ضابط متقاعد بغرب ليبيا"]),
        ("قال متحدث باسم وزارة المياه العراقية إن السد آمن", ["متحدث باسم وزارة المياه العراقية"]),
        ("كشفت مصادر في المعارضة السورية عن الخطة", ["مصادر في المعارضة السورية"]),
        ("ويرى مراقبون أن الأزمة طويلة", ["مراقبون"]),
        ("وروى شهود عيان ما حدث", ["شهود عيان"]),
        ("وأضاف المصدر ذاته أن الطائرة أقلعت", ["المصدر ذاته"]),
        ("بحسب أوساط سياسية مطلعة تأجل الموعد", ["أوساط سياسية مطلعة"]),
    ],
)
def test_phrases(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "country"),
    [
        ("دمشق تتحدث عن جولة جديدة", "country", "SY"),
        ("نفت أنقرة وجود اتفاق", "country", "TR"),
        ("وبحث الملف مع مصر", "country", "EG"),
        ("بوساطة من دولة قطر", "country", "QA"),
        ("وأبدى الجانب التشادي استعداده", "country", "TD"),
        ("تركيا، التي رفضت المسودة، طلبت مهلة", "country", "TR"),
        ("أكدت المملكة، على لسان السفير السعودي، موقفها", "country", "SA"),
        ("أعلن الجيش الصومالي حالة التأهب", "body", "SO"),
        ("وصف دبلوماسي أوروبي الاجتماع بالصعب", "source", None),
        ("وصل وفد تركي", "delegation", "TR"),
        ("رحب الاتحاد الأوروبي بالنتائج", "body", None),
    ],
)
def test_kind_and_country(text: str, kind: str, country: str | None) -> None:
    body = read(text)[1][0]
    assert (body.kind, body.country) == (kind, country)


def test_two_states_that_act_together_are_two() -> None:
    assert named("أن السودان وتشاد وقعا البروتوكول") == ["السودان", "تشاد"]


def test_two_sides_of_the_table_are_two() -> None:
    bodies = read("بحث الجانبان السعودي والعراقي الملف")[1]
    assert [(body.kind, body.country) for body in bodies] == [("country", "SA"), ("country", "IQ")]


@pytest.mark.parametrize(
    "text",
    [
        "وصل إلى مصر أمس",  # a state where one goes
        "زار تونس مرتين",
        "في شمال مالي",
        "تعزيز العلاقات الدبلوماسية بينهما",  # an adjective, not a diplomat
        "شكل ذلك مصدر خطر عليهم",  # a source of danger
        "من وجهة نظر أخرى",
        "استقبل الوزير والوفد المرافق له",  # came along, unnamed
        "جلسة برئاسة الأمير",  # led by
        "المركز الأول في السباق",
        "كتب الروائي فصلا جديدا",
        "إن وفدا التقى الأمير أمس",  # a verb with ال of its own
    ],
)
def test_what_is_no_body(text: str) -> None:
    assert [n for n in named(text) if n not in {"المركز"}] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قالت وزارة الداخلية الأربعاء إن", "وزارة الداخلية"),  # a weekday is no part of the name
        ("أعلنت وزارة العدل التي تشرف على السجون", "وزارة العدل"),
        ("نفت حركة حماس العام الماضي ذلك", "حركة حماس"),
        ("وزارة الدفاع الفريق أول سامر", "وزارة الدفاع"),
        ("قالت الوزارة للصحفيين", "الوزارة"),
        ("أعلنت الحكومة في طرابلس", "الحكومة"),
        ("قال المصدر لـ«الأفق»", "المصدر"),
        ("رحبت المنظمة الدولية خاصة بالقرار", "المنظمة الدولية"),
        ("مصدر عسكري لوكالة رويترز", "مصدر عسكري"),
    ],
)
def test_where_a_name_ends(text: str, expected: str) -> None:
    assert named(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "span", "clitic"),
    [
        ("وللحكومة رأي آخر", "حكومة", "ول"),
        ("بالجيش الوطني الليبي", "الجيش الوطني الليبي", "ب"),
        ("والبرلمان صوت", "البرلمان", "و"),
    ],
)
def test_proclitics_stay_outside(text: str, span: str, clitic: str) -> None:
    body = read(text)[1][0]
    assert (body.span.of(text), body.clitic) == (span, clitic)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        # full form, then shorter ones
        ("أعلنت القيادة العامة للجيش الليبي الهدنة. وقالت القيادة العامة إن القرار نهائي.", [0, 0]),
        ("اجتمعت وزارة النفط العراقية. وأضافت الوزارة", [0, 0]),
        ("أعلنت القوات المسلحة السودانية الهدنة. وقال الجيش إن", [0, 0]),
        ("نفت الدفاع الأنباء. وقالت وزارة الدفاع التشادية", [0, 0]),
        # acronyms and second names
        ("طلبت قوات سوريا الديمقراطية مهلة. وقالت قسد", [0, 0]),
        ("أعلنت جبهة الخلاص الوطني (جخو) موقفها. وقالت الجبهة", [0, 0]),
        ("أنقذت المهمة البحرية الأوروبية ASPIDA السفينة. وأكدت ASPIDA", [0, 0]),
        # sources
        ("قال مصدر عسكري إن الطريق آمن. وأضاف المصدر نفسه", [0, 0]),
        ("قال مسؤول أمني سابق إن الأمر تغير. ويرى المصدر", [0, 0]),
        ("قالت مصادر عسكرية مطلعة إن الطريق آمن. وكشف مصدر دبلوماسي في أثينا", [0, 1]),
        # a state and its side of the table
        ("وبحث الأمر مع مصر. وأبدى الجانب المصري", [0, 0]),
        # different bodies stay apart
        ("قالت وزارة الخارجية المصرية كلمة. وردت وزارة الخارجية السودانية", [0, 1]),
        ("رحبت الحكومة الليبية. ونفت الحكومة التونسية", [0, 1]),
        ("رحبت حركة النهضة. ونفى حزب النهضة", [0, 1]),
        ("أكد مجلس النواب. وأكد مجلس الدولة", [0, 1]),
    ],
)
def test_which_mentions_are_one(text: str, same: list[int]) -> None:
    doc, bodies = read(text)
    _, actors = group_organizations(doc, bodies)
    ids = list(dict.fromkeys(actor.who for actor in actors))
    assert [ids.index(actor.who) for actor in actors] == same


def test_the_ministry_is_the_one_named_last() -> None:
    doc, bodies = read("قالت وزارة الصحة المصرية كلمة. وردت وزارة النقل المصرية. وأضافت الوزارة أن")
    _, actors = group_organizations(doc, bodies)
    assert actors[2].who == actors[1].who


def test_organizations_carry_the_longest_name_and_all_mentions() -> None:
    text = "أعلنت القيادة العامة للجيش الليبي الهدنة. وقالت القيادة العامة إن القرار نهائي."
    doc, bodies = read(text)
    organizations, actors = group_organizations(doc, bodies)
    assert [o.name for o in organizations] == ["القيادة العامة للجيش الليبي"]
    assert [m.of(text) for m in organizations[0].mentions] == ["القيادة العامة للجيش الليبي", "القيادة العامة"]
    assert organizations[0].country == "LY"
    assert [a.kind for a in actors] == ["organization", "organization"]


def test_every_phrase_of_the_corpus_lies_in_its_text_in_order() -> None:
    for each in corpus(200):
        doc = annotate(each, (), load())
        bodies = find_organizations(doc, load())
        last = 0
        for body in bodies:
            assert last <= body.first < body.last, each.name
            assert body.span.of(each.text).strip(), each.name
            last = body.last
