"""The lexicon's own rules, on made files and on those that ship."""

from __future__ import annotations

import pytest

from musnad.lexicon.check import check, check_files

ABOUT = '[about]\ntitle = "t"\nsource = "own"\nlicence = "Apache-2.0"\n'
TAG = '[[tag]]\nname = "rank"\nsays = "a rank"\nkeys = ["class"]\n'


def group(forms: str, tag: str = "rank", data: str = "") -> str:
    return f'[[group]]\ntag = "{tag}"\nname = "army"\n{data}forms = [{forms}]\n'


def test_the_shipped_lexicon_is_clean() -> None:
    assert check() == ()


def test_a_sound_file_has_no_problems() -> None:
    assert (
        check_files([("a.toml", ABOUT + TAG + group('"لواء", "عميد"', data='data = { class = "military" }\n'))]) == ()
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[about", "not valid TOML"),
        (ABOUT + TAG + group('"لواء"') + 'colour = "red"\n', "colour"),
        (
            ABOUT + TAG + group('"لواء"', data="data = { colour = true }\n"),
            "the key 'colour' is not among those of its tag",
        ),
        (ABOUT + TAG + group('"لواء", "لِواء"'), "stands in a.toml: rank 'army' already"),
        (ABOUT + TAG + group('"إمرة"') + group('"امره"'), "stands in a.toml: rank 'army' already"),
        (ABOUT + TAG + group('"General"'), "use Arabic letters, or set latin = true"),
        (ABOUT + TAG + group('"لواء 5"'), "holds '5'"),
        (ABOUT + TAG + group('"ـ"'), "empty once folded"),
        (ABOUT + TAG + group(""), "has no forms"),
        (ABOUT + TAG + group('"لواء"') + group('"رائد"', tag="rnak"), "no file declares the tag 'rnak'"),
        (ABOUT + TAG, "no group has the tag 'rank'"),
        (ABOUT + TAG + TAG + group('"لواء"'), "declared in a.toml already"),
    ],
)
def test_each_kind_of_problem_is_named(text: str, problem: str) -> None:
    found = check_files([("a.toml", text)])
    assert len(found) == 1, found
    assert problem in found[0]
    assert found[0].startswith("a.toml")


def test_latin_forms_are_free_where_the_tag_says_so() -> None:
    text = ABOUT + TAG + "latin = true\n" + group('"General", "G20"')
    assert check_files([("a.toml", text)]) == ()


def test_one_form_may_stand_under_two_tags() -> None:
    second = TAG.replace('"rank"', '"unit"')
    text = ABOUT + TAG + second + group('"لواء"') + group('"لواء"', tag="unit")
    assert check_files([("a.toml", text)]) == ()


def test_a_broken_file_does_not_hide_the_problems_of_the_next() -> None:
    found = check_files([("a.toml", "["), ("b.toml", ABOUT + TAG + group(""))])
    assert [problem[:6] for problem in found] == ["a.toml", "b.toml"]
