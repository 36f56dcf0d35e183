"""Places: which phrases name them, how far they reach, which of two namesakes is meant, and what is none."""

from __future__ import annotations

import pytest

from musnad.lexicon import load
from musnad.model import Located
from musnad.pipeline import annotate
from musnad.read.organizations import find_organizations
from musnad.read.places import find_places
from tests.samples import article, corpus


def places(text: str) -> tuple[Located, ...]:
    doc = annotate(article(text), (), load())
    return find_places(doc, load(), find_organizations(doc, load()))


def named(text: str) -> list[str]:
    return [located.place.evidence.of(text) for located in places(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # cities, alone and behind a head
        ("استقبله في بنغازي أمس", ["بنغازي"]),
        ("وصل إلى مدينة سبها", ["مدينة سبها"]),
        ("في محافظة مأرب", ["محافظة مأرب"]),
        ("عقد ببلدة الخويلدية لقاء", ["بلدة الخويلدية"]),  # no list holds it: the head says that it is a place
        ("بمنطقة الزويتينة", ["منطقة الزويتينة"]),
        ("من ولاية تطاوين", ["ولاية تطاوين"]),
        ("في بلدة بني مطرف", ["بلدة بني مطرف"]),
        ("في إقليم غاراوي", ["إقليم غاراوي"]),
        ("عملية في وادي زمار", ["وادي زمار"]),
        # capitals
        ("في العاصمة القطرية الدوحة", ["العاصمة القطرية الدوحة"]),
        ("إلى العاصمة الفرنسية", ["العاصمة الفرنسية"]),
        ("بالعاصمة المؤقتة عدن", ["العاصمة المؤقتة عدن"]),
        ("في العاصمة طرابلس", ["العاصمة طرابلس"]),
        ("وصل إلى إنجمينا", ["إنجمينا"]),  # a capital has many spellings
        # sides and surroundings
        ("بريف إدلب", ["ريف إدلب"]),
        ("في جنوب ليبيا", ["جنوب ليبيا"]),
        ("في شرق البلاد", ["شرق البلاد"]),
        ("بضواحي جنيف", ["ضواحي جنيف"]),
        ("في شمال شرق سوريا", ["شمال شرق سوريا"]),
        # buildings and seats
        ("في مقر وزارة الدفاع", ["مقر وزارة الدفاع"]),
        ("بقصر بعبدا", ["قصر بعبدا"]),
        ("في قصر الضيافة بدمشق", ["قصر الضيافة", "دمشق"]),
        ("بمطار معيتيقة الدولي", ["مطار معيتيقة"]),
        ("في مطار سانغولي الدولي", ["مطار سانغولي الدولي"]),
        ("عبر معبر رأس جدير", ["معبر رأس جدير"]),
        ("في قاعدة عسكرية بريف الحسكة", ["قاعدة عسكرية", "ريف الحسكة"]),
        ("في فندق بالعاصمة", ["فندق بالعاصمة"]),
        ("بأحد فنادق المدينة", ["فنادق المدينة"]),
        ("في مكتبه", ["مكتبه"]),
        ("في مكتبه بمقر الوزارة", ["مقر الوزارة"]),  # the room says less than the house
        ("في مكتبه بدرنة", ["مكتبه", "درنة"]),
        ("بقصر سموه في جدة", ["قصر سموه", "جدة"]),
        ("زار المملكة وتوجه إلى المملكة المغربية", ["المملكة", "المملكة المغربية"]),
        ("بين مصر وليبيا حدود، وفي ليبيا ومصر", ["ليبيا", "مصر"]),
    ],
)
def test_phrases(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "latin", "country"),
    [
        ("في طرابلس، قال رئيس البلدية الليبي", "Tripoli", "LY"),
        ("في طرابلس شمالي لبنان، والجيش اللبناني", "Tripoli", "LB"),
        ("في طرابلس", "Tripoli", "LY"),  # nothing to go by: the larger
        ("زار عُمان، والتقى", "Oman", "OM"),
        ("في عمّان، والوزير العماني", "Amman", "JO"),  # the writer's shadda decides
        ("في عمان مع نظيره الأردني", "Amman", "JO"),
        ("في عمان مع نظيره العماني بمسقط", "Oman", "OM"),
        ("إلى تونس", "Tunisia", "TN"),
        ("في تونس العاصمة", "Tunis", "TN"),
        ("في واشنطن", "Washington", "US"),
        ("إلى أم درمان", "Omdurman", "SD"),
    ],
)
def test_which_of_the_namesakes(text: str, latin: str, country: str) -> None:
    place = places(text)[0].place
    assert (place.latin, place.country) == (latin, country)


@pytest.mark.parametrize(
    ("text", "lat", "lon"),
    [("في بنغازي", 32.1, 20.1), ("في الرجمة", 32.1, 20.3), ("بواشنطن", 38.9, -77.0), ("في قصر قرطاج", 36.9, 10.3)],
)
def test_coordinates(text: str, lat: float, lon: float) -> None:
    place = places(text)[0].place
    assert place.lat == pytest.approx(lat, abs=0.06)
    assert place.lon == pytest.approx(lon, abs=0.06)


@pytest.mark.parametrize(
    "text",
    [
        "وكان ذلك بين الطرفين",  # towns of these names are no towns here
        "في إطار التعاون",
        "ارتفعت بنسبة خمسة في المائة",
        "وقال في حديثه إن الأمر انتهى",
        "العديد من القضايا",
        "القطاع الصحي",
        "فريق كرة القدم",
        "قالت السفارة الأمريكية في ليبيا إن",  # part of a body's name
        "نفت أنقرة الأنباء",  # a government
        "دمشق تتحدث عن جولة",
        "السوق السعودية",  # an adjective
        "قال لـ«الشرق الأوسط» إنه باق",  # a newspaper
        "مدينة كبيرة",
        "في منطقة حدودية",
        "قال الكرملين إنه مستعد",  # those who sit there
        "الفريق الدولي مالي الأهداف",
    ],
)
def test_what_is_no_place(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "clitic", "evidence"),
    [
        ("وببنغازي", "وب", "بنغازي"),
        ("للقاهرة", "ل", "قاهرة"),
        ("في القاهرة", "", "القاهرة"),
        ("بالرباط", "ب", "الرباط"),
    ],
)
def test_proclitics_stay_outside(text: str, clitic: str, evidence: str) -> None:
    located = places(text)[0]
    assert (located.clitic, located.place.evidence.of(text)) == (clitic, evidence)


def test_every_place_of_the_corpus_lies_in_its_text_in_order() -> None:
    for each in corpus(200):
        doc = annotate(each, (), load())
        last = 0
        for located in find_places(doc, load(), find_organizations(doc, load())):
            assert last <= located.first < located.last, each.name
            assert located.place.evidence.of(each.text).strip(), each.name
            assert located.place.lat is None or -90 <= located.place.lat <= 90
            last = located.last


def test_a_palace_told_apart_by_its_city_leaves_the_city_a_place() -> None:
    text = "استقبله في قصر السلام ببغداد أمس."
    assert [located.place.evidence.of(text) for located in places(text)] == ["قصر السلام", "بغداد"]
