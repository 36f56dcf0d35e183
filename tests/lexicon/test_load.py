"""Loading and matching the lexicon."""

from __future__ import annotations

import pytest

from musnad.errors import LexiconError
from musnad.lexicon.load import Lexicon, compile_files
from musnad.lexicon.match import find_hits
from musnad.text import words

ABOUT = '[about]\ntitle = "t"\nsource = "own"\nlicence = "Apache-2.0"\n'
SMALL = (
    ABOUT
    + """
[[tag]]
name = "rank"
says = "a rank"
article = true
[[tag]]
name = "meet"
says = "a verb"
clitics = "verb"
[[group]]
tag = "rank"
name = "army"
forms = ["فريق", "فريق أول", "الحرس الوطني"]
[[verb]]
tag = "meet"
name = "meet"
past = ["التقى"]
present = ["يلتقي"]
masdar = ["لقاء"]
"""
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return compile_files([("small.toml", SMALL)])


def found(text: str, lexicon: Lexicon) -> list[tuple[str, str]]:
    at = words(text)
    return [
        (h.tag, text[at[h.first].start + h.offset : at[h.last - 1].end])
        for hits in find_hits(text, at, lexicon)
        for h in hits
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الفريق أول سامر", [("rank", "فريق أول")]),
        ("وللفريق", [("rank", "فريق")]),
        ("للحرس الوطني", [("rank", "حرس الوطني")]),
        ("بالحرس الوطني", [("rank", "الحرس الوطني")]),
        ("وسيلتقي غدا", [("meet", "يلتقي")]),
        ("والتقَى الفَريقُ", [("meet", "التقَى"), ("rank", "فَريقُ")]),
        ("لدى لقائه", [("meet", "لقائه")]),
        ("فريقنا سيفريق", []),
    ],
)
def test_hits(text: str, expected: list[tuple[str, str]], lexicon: Lexicon) -> None:
    assert found(text, lexicon) == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[about", "not valid TOML"),
        (ABOUT + '[[group]]\ntag = "x"\nname = "n"\nforms = []\ncolour = 1\n', "colour"),
        (ABOUT + '[[group]]\ntag = "x"\nname = "n"\nforms = ["كلمة"]\n', "no file declares"),
    ],
)
def test_a_broken_file_is_named_with_its_reason(text: str, message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        compile_files([("broken.toml", text)])
