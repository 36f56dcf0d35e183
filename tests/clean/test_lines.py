import pytest

from musnad.clean.lines import Line, ends_sentence, is_prose, split_lines


def line(text: str) -> Line:
    return Line(0, len(text), text, len(text.split()))


def test_lines_keep_their_places() -> None:
    text = "  ا ب \n\n\tج\r\nد"
    assert [(found.text, text[found.start : found.end]) for found in split_lines(text)] == [
        ("ا ب", "ا ب"), ("ج", "ج"), ("د", "د"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("قال الوزير.", True),
        ("ماذا بعد؟", True),
        ("قال «لن نغادر»", True),
        ("قال “لن نغادر”.", True),
        ("الوزير يغادر..", False),
        ("الوزير يغادر…", False),
        ("الوزير يغادر", False),
        ("قال الوزير:", False),
    ],
)
def test_where_a_sentence_ends(text: str, ends: bool) -> None:
    assert ends_sentence(text) is ends


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("وقال الوزير إن الوفد سيغادر غدا.", True),
        ("وقال نعم.", False),
        ("وزير الخارجية يلتقي نظيره في العاصمة", False),
        (" ".join(["كلمة"] * 20), True),
        ("وزير الخارجية يلتقي نظيره في العاصمة..", False),
    ],
)
def test_what_reads_as_a_paragraph(text: str, prose: bool) -> None:
    assert is_prose(line(text)) is prose


def test_tokens_part_scripts_and_digits() -> None:
    assert line("تابعنا عبرtelegram 24°").tokens == ("تابعنا", "عبر", "telegram", "24")
