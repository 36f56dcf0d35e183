"""Folding, words and sentences."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.model import Span
from musnad.text import fold, fold_text, sentences, splits, words

ARABIC = st.text(
    st.one_of(
        st.sampled_from("اأإآٱبتثجحخدذرزسشصضطظعغفقكلمنهويىةؤئءـ،؛؟«»\"'().:-– \n"),
        st.sampled_from("ًٌٍَُِّْٰ٠١٢٣٤٥٦٧٨٩۰۱۲گچپڤکیہﷺﷲﻻﺍﻼ\u200f\u200eABcdé1234"),
        st.characters(),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أحمد", "احمد"),
        ("إلى", "الي"),
        ("آل", "ال"),
        ("ٱلملك", "الملك"),
        ("مؤتمر", "موتمر"),
        ("رئيس", "رييس"),
        ("ليبية", "ليبيه"),
        ("مصطفى", "مصطفي"),
        ("کابینت", "كابينت"),
        ("پاکستان", "باكستان"),
        ("ڤيينا", "فيينا"),
        ("محـــمد", "محمد"),
        ("مُحَمَّدٌ", "محمد"),
        ("ﻻ", "لا"),
        ("ﷺ", "صلي الله عليه وسلم"),
        ("٢٠٢٤", "2024"),
        ("۱۲", "12"),
        ("Général", "general"),
        ("ال\u200fجيش", "الجيش"),
        ("سماء", "سماء"),
    ],
)
def test_fold(written: str, folded: str) -> None:
    assert fold_text(written) == folded


@given(ARABIC)
def test_every_folded_character_maps_back_into_the_text(text: str) -> None:
    folded = fold(text)
    for i in range(len(folded.text)):
        span = folded.span(i, i + 1)
        assert 0 <= span.start < span.end <= len(text)
        assert folded.text[i] in fold_text(text[span.start : span.end])


@given(ARABIC, ARABIC, ARABIC)
def test_what_matches_folded_is_found_again_in_the_text(before: str, needle: str, after: str) -> None:
    text = before + " " + needle + " " + after
    folded, wanted = fold(text), fold_text(needle)
    at = folded.text.find(wanted)
    if wanted.strip() and at >= 0:
        span = folded.span(at, at + len(wanted))
        assert wanted in fold_text(span.of(text))


@given(ARABIC)
def test_folding_is_idempotent(text: str) -> None:
    once = fold_text(text)
    assert fold_text(once) == once


def test_a_span_takes_in_the_diacritics_of_its_last_letter() -> None:
    text = "قال الرئيسَ هنا"
    at = fold(text).text.find("الرييس")
    assert fold(text).span(at, at + 6).of(text) == "الرئيسَ"


@given(ARABIC)
def test_words_lie_in_the_text_in_order_and_fold_to_their_norm(text: str) -> None:
    found = words(text)
    assert all(a.end <= b.start or a.span == b.span for a, b in pairwise(found))
    for word in found:
        assert word.norm in fold_text(word.span.of(text))


def test_words_of_stretches_are_those_of_the_text_without_the_rest() -> None:
    text = "أولُ سطر\nإعلان\nآخر سطر"
    cut = (Span(0, text.index("إعلان")), Span(text.index("آخر"), len(text)))
    assert [w.form for w in words(text, None, cut)] == ["أول", "سطر", "آخر", "سطر"]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("قال،ثم ذهب.", ["قال", "،", "ثم", "ذهب", "."]),
        ("لـ«الجيش الوطني»", ["ل", "«", "الجيش", "الوطني", "»"]),
        ("في 28/3/2025", ["في", "28", "/", "3", "/", "2025"]),
        ("الجيش (LNA)", ["الجيش", "(", "LNA", ")"]),
        ("الجيشLNA", ["الجيش", "LNA"]),
        ("جان-بيار", ["جان", "-", "بيار"]),
    ],
)
def test_words(text: str, forms: list[str]) -> None:
    assert [w.form for w in words(text)] == forms


@pytest.mark.parametrize(
    ("norm", "expected"),
    [
        ("وحفتر", ("و", "حفتر")),
        ("للجيش", ("لل", "جيش")),
        ("وبالقاهره", ("وبال", "قاهره")),
        ("سيستقبل", ("س", "يستقبل")),
        ("الوزير", ("ال", "وزير")),
    ],
)
def test_splits(norm: str, expected: tuple[str, str]) -> None:
    assert splits(norm)[0] == ("", norm)
    assert expected in splits(norm)


def test_splits_leaves_two_letters_and_other_scripts_whole() -> None:
    assert splits("له") == (("", "له"),)
    assert splits("lna") == (("", "lna"),)
    assert all(len(rest) >= 2 for _, rest in splits("والد"))


def cut(text: str) -> list[str]:
    return [s.span.of(text) for s in sentences(text, words(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ذهب الوزير. عاد الوفد.", ["ذهب الوزير.", "عاد الوفد."]),
        ("هل عاد؟ نعم! عاد", ["هل عاد؟", "نعم!", "عاد"]),
        ("سطر أول\nسطر ثان", ["سطر أول", "سطر ثان"]),
        ("قال د. سامر إن العدد 1.5 مليون. وانتهى", ["قال د. سامر إن العدد 1.5 مليون.", "وانتهى"]),
        ("قال: «نعم. سنعود». ثم خرج.", ["قال: «نعم. سنعود».", "ثم خرج."]),
        ("قال: «نعم. سنعود.» ثم خرج.", ["قال: «نعم. سنعود.»", "ثم خرج."]),
        ("قال: «نعم. سنعود، ثم خرج. وعاد", ["قال: «نعم.", "سنعود، ثم خرج.", "وعاد"]),
        ("لقاء ثان.. والملف أولا", ["لقاء ثان.. والملف أولا"]),
        ("في 28.3.2025 وصل.", ["في 28.3.2025 وصل."]),
        ("بلغ 66.\u200f1 مليون. وانتهى", ["بلغ 66.\u200f1 مليون.", "وانتهى"]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@given(ARABIC)
def test_sentences_share_out_all_words(text: str) -> None:
    found = words(text)
    firsts = [(s.first, s.last) for s in sentences(text, found)]
    assert [i for a, b in firsts for i in range(a, b)] == list(range(len(found)))
