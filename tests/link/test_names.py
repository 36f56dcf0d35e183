"""The name engine: labelled pairs of invented names, half of them kept aside while tuning."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musnad.link import compare

PAIRS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "data" / "name_pairs.tsv").read_text(encoding="utf-8").splitlines()[1:]
]


def kept_aside(a: str, b: str) -> bool:
    """The half that was not looked at while tuning."""
    return int(sha256(f"{a}|{b}".encode()).hexdigest(), 16) % 2 == 1


def counts(kept: bool) -> tuple[Counter[str], Counter[str]]:
    """Right verdicts and all pairs, by family of pairs."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for kind, verdict, a, b in PAIRS:
        if kept_aside(a, b) == kept:
            arabic = all(any("ء" <= c <= "ي" for c in name) for name in (a, b))
            said = compare(a, b).verdict
            if verdict == "same":
                total["arabic" if arabic else "across"] += 1
                right["arabic" if arabic else "across"] += said == "same"
            else:
                total["not one"] += 1
                right["not one"] += said != "same"
            total[kind] += 1
            right[kind] += said == verdict
    return right, total


def test_there_are_enough_pairs_each_once() -> None:
    assert len(PAIRS) >= 400
    assert len({(a, b) for _, _, a, b in PAIRS}) == len(PAIRS)


@pytest.mark.parametrize("kept", [False, True], ids=["tuned on", "kept aside"])
def test_bars(kept: bool) -> None:
    right, total = counts(kept)
    assert 1 - right["not one"] / total["not one"] <= 0.02
    assert right["arabic"] / total["arabic"] >= 0.93
    assert right["across"] / total["across"] >= 0.88


@pytest.mark.parametrize(
    ("a", "b", "verdict", "why"),
    [
        ("سالم الدرسي", "سالم الدرسى", "same", "ي and ى"),
        ("الفريق أول ركن سالم الدرسي", "سالم الدرسي", "same", "a rank is no part of a name"),
        ("سالم فرج الدرسي", "سالم الدرسي", "same", "without the father's name"),
        ("سالم فرج الدرسي", "سالم فرج", "same", "without the family name"),
        ("فرج سالم الدرسي", "سالم الدرسي", "related", "a child, and his father"),
        ("سالم فرج الدرسي", "فرج سالم الدرسي", "related", "father and son named in turn"),
        ("سالم الدرسي", "سليم الدرسي", "related", "brothers whose names sound alike"),
        ("الدرسي", "سالم الدرسي", "undecided", "a lone surname"),
        ("سالم", "سالم الدرسي", "undecided", "a lone given name"),
        ("الدرسي", "الدرسي", "undecided", "even the same lone surname"),
        ("سالم الدرسي", "سالم العرفي", "different", "one given name, two families"),
        ("صلاح الدين الدرسي", "صلاح العرفي", "different", "a compound is one word"),
        ("عبد السلام الدرسي", "عبد الرحمن الدرسي", "related", "عبد is half a name"),
        ("Salem al-Dursi", "سالم الدرسي", "same", "both scripts"),
        ("Dursi, Salem", "سالم الدرسي", "same", "family name first"),
        ("أبو فرج سالم الدرسي", "سالم الدرسي", "same", "a kunya may be left out"),
        ("خالد محسن حرفوش", "خالد محسن هرفوش", "same", "ح garbled to ه"),
        ("جورج ماك دوغال", "جورج ماكدوغال", "same", "written apart and together"),
        ("", "سالم الدرسي", "undecided", "no name at all"),
    ],
)
def test_cases(a: str, b: str, verdict: str, why: str) -> None:
    assert compare(a, b).verdict == verdict, (why, compare(a, b))


def test_a_reason_is_a_sentence_about_the_names() -> None:
    assert "درسي" in compare("سالم الدرسي", "سالم العرفي").why


NAMES = st.sampled_from(sorted({n for _, _, a, b in PAIRS for n in (a, b)}))


@given(NAMES, NAMES)
def test_order_does_not_matter(a: str, b: str) -> None:
    one, other = compare(a, b), compare(b, a)
    assert (one.verdict, one.score) == (other.verdict, other.score)
    assert 0.0 <= one.score <= 1.0


@given(NAMES)
def test_a_full_name_is_itself(name: str) -> None:
    said = compare(name, name)
    assert said.verdict in {"same", "undecided"}
    assert said.verdict == "same" or len(name.split()) < 4


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_answered(a: str, b: str) -> None:
    assert compare(a, b).verdict in {"same", "related", "different", "undecided"}
