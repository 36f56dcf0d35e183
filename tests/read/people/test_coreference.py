"""Who is who: short names, offices and ranks alone, namesakes and kin, two spellings of one name."""

from __future__ import annotations

import pytest

from tests.read.people.cast import cast, document, people


def actors(text: str) -> list[tuple[str, str | None]]:
    """The words of each actor and the name of the person it stands for, None for somebody unnamed."""
    found = cast(text)
    names = {person.id: person.name for person in found.people}
    return [(actor.span.of(text), names.get(actor.who or "")) for actor in found.actors]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال خليفة منصور ذلك. وأضاف منصور أن الحل قريب.", ["خليفة منصور"]),
        ("استقبل الأمير تركي بن فهد بن سعود الوفد. وقال الأمير تركي بن فهد إنه سعيد.", ["تركي بن فهد بن سعود"]),
        # kin and namesakes are kept apart
        ("قال اللواء سمير الجوري ذلك. أما ليلى الجوري فنفت.", ["سمير الجوري", "ليلى الجوري"]),
        ("عزى العقيد سعيد حمد بن زومه والشيخ حمد بن زومه.", ["سعيد حمد بن زومه", "حمد بن زومه"]),
        ("قال الفريق البشير ولد سالم. وقال اللواء سيدي ولد سالم.", ["البشير ولد سالم", "سيدي ولد سالم"]),
        # two spellings, as machine translation has them
        ("قال الأدميرال ستيفانو بانديرالي ذلك. ثم رد باندرالي على الأسئلة.", ["ستيفانو بانديرالي"]),
        ("قال الفريق كمال طوقة ذلك. وأضاف الفريق كمال طوقه أن العمل مستمر.", ["كمال طوقة"]),
        ("قال نادر حلمي ذلك. وأضاف حلمي نادر أن العمل مستمر.", ["نادر حلمي"]),
        # a king is not whoever bears his given name
        ("كتب فهد العتيق عن مواقف الملك فهد.", ["فهد العتيق", "فهد"]),
    ],
)
def test_people(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "استقبل وزير الدفاع التشادي ماهر الطيب السفير. وقال الوزير إن الحدود آمنة.",
            [("ماهر الطيب", "ماهر الطيب"), ("السفير", None), ("الوزير", "ماهر الطيب")],
        ),
        (
            "زار رئيس أركان الجيش الوطني الفريق سعد التاجوري القاهرة. والتقى رئيس الأركان الزائر نظيره المصري "
            "الفريق نادر شعلان. وهنأ رئيس الأركان المصري ضيفه.",
            [
                ("سعد التاجوري", "سعد التاجوري"),
                ("رئيس الأركان الزائر", "سعد التاجوري"),
                ("نادر شعلان", "نادر شعلان"),
                ("رئيس الأركان المصري", "نادر شعلان"),
            ],
        ),
        (
            "التقى رئيس الأركان المصري الفريق سعد التاجوري نظيره السوداني الفريق نادر شعلان. وقال رئيس الأركان "
            "المصري ذلك.",
            [
                ("سعد التاجوري", "سعد التاجوري"),
                ("نادر شعلان", "نادر شعلان"),
                ("رئيس الأركان المصري", "سعد التاجوري"),
            ],
        ),
        (
            "استقبل المبعوث الأممي إلى ليبيا ماهر الطيب السفير. ووصل المبعوث إلى تونس.",
            [("ماهر الطيب", "ماهر الطيب"), ("السفير", None), ("المبعوث", "ماهر الطيب")],
        ),
        (
            "وصل المبعوث الأممي إلى ليبيا ماهر الطيب إلى تونس.",
            [("ماهر الطيب", "ماهر الطيب")],
        ),
        (
            "استقبل المشير سعد التاجوري الوفد. وشكر المشير ضيوفه.",
            [("سعد التاجوري", "سعد التاجوري"), ("المشير", "سعد التاجوري")],
        ),
        (
            "التقى رئيس الوزراء العراقي حيدر منصور نظيره المصري. وغادر رئيس الوزراء المصري مساء.",
            [("حيدر منصور", "حيدر منصور"), ("نظيره المصري", None), ("رئيس الوزراء المصري", None)],
        ),
    ],
)
def test_actors(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert actors(text) == expected


def test_counterpart_takes_the_office_of_his_country() -> None:
    text = (
        "التقى رئيس الأركان الليبي الفريق سعد التاجوري نظيره المصري الفريق نادر شعلان. وهنأ رئيس الأركان المصري ضيفه."
    )
    _, egyptian = cast(text).people
    assert [p.title.of(text) for p in egyptian.positions] == ["رئيس الأركان المصري"]


def test_actor_covers_the_whole_phrase() -> None:
    text = "التقى القائد العام للجيش الليبي، المشير سعد التاجوري، الوفد."
    (actor,) = (a for a in cast(text).actors if a.kind == "person")
    words = document(text).words
    assert (
        text[words[actor.first].start : words[actor.last - 1].end] == "القائد العام للجيش الليبي، المشير سعد التاجوري"
    )
    assert actor.span.of(text) == "سعد التاجوري"


def test_clitic_of_the_phrase_is_kept() -> None:
    (actor,) = cast("رحب وزير الداخلية باللواء سعد التاجوري.").actors[1:]
    assert actor.clitic == "ب"


def test_somebody_never_named_is_not_invented() -> None:
    found = cast("قال وزير الداخلية المغربي إن الحدود آمنة. وأكد الوزير ذلك.")
    assert found.people == ()
    assert len(found.holders) == 1


def test_reading_people_twice_is_the_same() -> None:
    text = "التقى رئيس الأركان الفريق سعد التاجوري نظيره المصري الفريق نادر شعلان في القاهرة."
    assert cast(text) == cast(text)


def test_a_king_is_one_however_he_is_titled() -> None:
    found = people("استقبل صاحب الجلالة الملك سامي الثاني ضيفه. وأعرب جلالة الملك عن شكره. وعاد صاحب الجلالة.")
    assert list(found) == ["سامي الثاني"]


def test_the_president_just_named_is_not_the_one_of_another_country() -> None:
    found = actors("تسلم رئيس الجمهورية سامي الكعبي رسالة خطية من أخيه الرئيس السنغالي.")
    assert [name for _, name in found] == ["سامي الكعبي", None]
