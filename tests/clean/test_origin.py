import pytest

from musnad import pipeline
from musnad.clean import language, machine_translated
from musnad.clean.origin import translation_features
from musnad.lexicon import load
from musnad.model import Doc
from tests.samples import article

LEXICON = load()

TRANSLATED = """التقى رئيس الموظفين الزائر ، اللفتنانت جنرال جيمس Porter ، بنظيره المضيف يوم الأحد ، كجزء من جولة.
"نحن نريد السلام ،" قال Porter في المطار. وقال هيئة الأركان إن NDF سوف تشارك في التمرين ، حسبما ذكرت مصادر.
الأدميرال الخلفي مجدول أن يغادر إلى الساحل ، مكتب المتحدث قال."""
WRITTEN = """استقبل رئيس هيئة الأركان، الأحد، نظيره الزائر في مكتبه، وبحث معه سبل تعزيز التعاون المشترك بين الجيشين.
وقال رئيس الأركان إن بلاده تريد السلام، مؤكدا أن قواته ستشارك في التمرين المقبل، وفق بيان صادر عن مكتبه الإعلامي.
ومن المقرر أن يغادر الضيف، غدا، إلى الساحل في ختام جولته."""
SPACED = WRITTEN.replace("،", " ،")


def doc(text: str) -> Doc:
    return pipeline.annotate(article(text), (), LEXICON)


def test_a_translated_text_is_told_from_a_written_one() -> None:
    assert machine_translated(doc(TRANSLATED)) > 0.8
    assert machine_translated(doc(WRITTEN)) < 0.05


def test_an_agency_that_writes_spaces_before_commas_stays_below_one_half() -> None:
    assert 0.05 < machine_translated(doc(SPACED)) < 0.4


@pytest.mark.parametrize(
    "feature",
    [
        "spaces before commas",
        "quotations closed by a spaced comma",
        "Latin words left standing",
        "calques",
        "verbs that do not agree",
        "verbs of saying at the end",
    ],
)
def test_every_feature_shows_in_the_translated_text_alone(feature: str) -> None:
    assert translation_features(doc(TRANSLATED))[feature] > 0
    assert translation_features(doc(WRITTEN)).get(feature, 0) == 0


def test_a_notice_decides() -> None:
    assert machine_translated(doc(f"{WRITTEN}\nهذه المقالة مترجمة آليا.")) > 0.8


def test_a_few_words_say_nothing() -> None:
    assert machine_translated(doc("قال Porter ، أمس ، إن")) == 0
    assert machine_translated(doc("")) == 0


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (WRITTEN, "ar"),
        ("العراق", "ar"),
        ("استقبل الوزير السفیر فی مکتبه من أجل التعاون", "ar"),
        ("وزیر امور خارجه ایران در دیدار با همتای خود از همکاری دو کشور سخن گفت و این دیدار را مهم خواند", "fa"),
        ("وزیر خارجہ نے کہا ہے کہ دونوں ملکوں کے درمیان بات چیت جاری ہے اور اس میں پیش رفت ہوئی ہے", "ur"),
        ("The minister said that the talks with the ambassador were held in the capital", "en"),
        ("Le ministre a reçu l'ambassadeur dans la capitale et les discussions ont porté sur le commerce", "fr"),
        ("12345 ...", "und"),
        ("", "und"),
    ],
)
def test_the_language_is_told_by_its_common_words(text: str, code: str) -> None:
    assert language(doc(text)) == code
