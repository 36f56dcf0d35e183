"""Descriptions without a name: whom of the article they mean, and where they mean nobody named."""

from __future__ import annotations

import pytest

from tests.read.people.cast import cast

_VISIT = "استقبل وزير الدفاع الكويتي ناصر العجمان، اليوم، وزيرة الدفاع الإيطالية باولا فيرانتي. "
_ENVOY = "التقى رئيس الحكومة سالم الدرسي المبعوث الخاص للأمين العام للأمم المتحدة إلى ليبيا ماتياس هولمغرين. "
_TWO = "وصل إلى مسقط قائد القوات الأمريكية الجنرال جيمس هارلو والسفير الأمريكي روبرت كينغسلي. "


def meant(text: str, phrase: str) -> str | None:
    """The name of whom the last mention of the phrase means; None for somebody without a name."""
    found = cast(text)
    names = {person.id: person.name for person in found.people}
    actors = [a for a in found.actors if a.span.of(text) == phrase]
    assert actors, [a.span.of(text) for a in found.actors]
    return names.get(actors[-1].who or "")


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        # nationality
        (_VISIT + "وغادرت المسؤولة الإيطالية البلاد مساء.", "المسؤولة الإيطالية", "باولا فيرانتي"),
        (_VISIT + "وكان المسؤول الكويتي قد زار روما.", "المسؤول الكويتي", "ناصر العجمان"),
        (_TWO + "وقال المسؤول العسكري الأمريكي إن الزيارة مثمرة.", "المسؤول العسكري الأمريكي", "جيمس هارلو"),
        (_TWO + "وقال الدبلوماسي الأمريكي إن الزيارة مثمرة.", "الدبلوماسي الأمريكي", "روبرت كينغسلي"),
        # the body served, not the country of the mission
        (_ENVOY + "وقال المبعوث الأممي إن الحوار مستمر.", "المبعوث الأممي", "ماتياس هولمغرين"),
        (
            "وصلت رئيسة بعثة الأمم المتحدة للدعم في ليبيا هيلينا ستراند. وغادرت المبعوثة الأممية مساء.",
            "المبعوثة الأممية",
            "هيلينا ستراند",
        ),
        # a clause about the holder, and gender
        (_VISIT + "وكانت الوزيرة المنتمية لحزب الوسط قد زارت عمان.", "الوزيرة المنتمية لحزب الوسط", "باولا فيرانتي"),
        (_VISIT + "وقال الوزير إن اللقاء مثمر.", "الوزير", "ناصر العجمان"),
        # a guest is whoever is not of the country
        (_VISIT + "وجرى اللقاء في الكويت. وسلمت الضيفة رسالة.", "الضيفة", "باولا فيرانتي"),
        (_VISIT + "وشكرت الضيفة الإيطالية مستقبليها.", "الضيفة الإيطالية", "باولا فيرانتي"),
        # the minister of the country named before
        (
            "برلين تلغي زيارة وزيرة خارجيتها إلى بغداد\n"
            "ألغيت زيارة وزيرة الخارجية الألمانية إيفا شتاينر. وكانت ستلتقي وزير الخارجية العراقي نزار الكناني.",
            "وزيرة خارجيتها",
            "إيفا شتاينر",
        ),
        # the head of state
        (
            "تسلم رئيس الجمهورية نبيل الماجري رسالة من الرئيس السنغالي عثمان ديالو. وأكد رئيس الدولة متانة العلاقات.",
            "رئيس الدولة",
            "نبيل الماجري",
        ),
        # a bare office is the local one of two named in one sentence
        (
            "بعث الملك نايف الراشدي برقية إلى الملك هنري دو فالك، عاهل بلجيكا. وأعرب الملك عن تهانيه لبلجيكا.",
            "الملك",
            "نايف الراشدي",
        ),
        # one office in two wordings
        (
            "تلقى الأمير اتصالا من رئيس وزراء الجمهورية اليونانية نيكوس فالاكيس. وقال رئيس الوزراء اليوناني إنه ممتن.",
            "رئيس الوزراء اليوناني",
            "نيكوس فالاكيس",
        ),
        # the headline, before the name
        (
            "وزير الخارجية يهاتف نظيره النمساوي\n"
            "هاتف وزير الخارجية التونسي هشام الطريقي وزير خارجية النمسا يورغ بيرغمان.",
            "وزير الخارجية",
            "هشام الطريقي",
        ),
        # the counterpart of a country with an office of that kind
        (
            "اختتم وزير الدفاع التشادي إدريس كوماري زيارته. وكان وزير الدفاع ماهر الجبالي قد استقبل نظيره التشادي أمس.",
            "نظيره التشادي",
            "إدريس كوماري",
        ),
    ],
)
def test_named_in_the_article(text: str, phrase: str, expected: str) -> None:
    assert meant(text, phrase) == expected


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        # two fit
        (_TWO + "وقال المسؤول الأمريكي إن الزيارة مثمرة.", "المسؤول الأمريكي"),
        # another country, another gender
        (_VISIT + "وقال المسؤول الفرنسي إن باريس تتابع.", "المسؤول الفرنسي"),
        (_VISIT + "وقالت المسؤولة الكويتية إن بلادها تتابع.", "المسؤولة الكويتية"),
        # a body that nobody here serves
        (_ENVOY + "وقال المبعوث الأفريقي إن الحوار مستمر.", "المبعوث الأفريقي"),
        # the office of another country
        (
            "استقبل رئيس مجلس النواب بشارة الخازن وفدا من لبنان في بيروت. وأبرق إلى رئيس مجلس النواب المصري معزيا.",
            "رئيس مجلس النواب المصري",
        ),
        # somebody without a name was brought in by that word
        (
            _VISIT + "وقال مسؤول إيطالي إن الصفقة قريبة. وأضاف المسؤول الإيطالي أن التوقيع وشيك.",
            "المسؤول الإيطالي",
        ),
        # named just before in the same clause: somebody else
        ("وصل وزير الدفاع الكويتي ناصر العجمان إلى المقر. والتقى العجمان هناك المسؤول الكويتي.", "المسؤول الكويتي"),
        # a counterpart in another kind of office
        (
            "زار وزير الصحة التشادي إدريس كوماري المعرض. واستقبل وزير الدفاع ماهر الجبالي نظيره التشادي أمس.",
            "نظيره التشادي",
        ),
        # the minister of another country
        (
            "التقى وزير الخارجية اللبناني سامي الحداد السفير. ونفت طهران إلغاء زيارة وزير خارجيتها.",
            "وزير خارجيتها",
        ),
        # an adjective, and a charge
        (_VISIT + "وتناول اللقاء كسر جمود السياسي القائم.", "السياسي"),
        (_VISIT + "وحضر المسؤول عن الملف.", "المسؤول عن الملف"),
        # nobody is named at all
        ("قال المبعوث الأممي إن الحوار مستمر.", "المبعوث الأممي"),
        # the president of a country is no head of a government, be its country unsaid
        ("زار رئيس الحكومة سالم الدرسي أنقرة حيث التقى الرئيس التركي.", "الرئيس التركي"),
    ],
)
def test_not_named_in_the_article(text: str, phrase: str) -> None:
    assert meant(text, phrase) is None


@pytest.mark.parametrize(
    "sentence", ["وصافح الضيف الصغير.", "وخسر الفريق الضيف المباراة.", "وشكر الضيف الفرنسي الحضور."]
)
def test_no_guest_is_invented(sentence: str) -> None:
    text = _VISIT + sentence
    assert not [a for a in cast(text).actors if "الضيف" in a.span.of(text)]
