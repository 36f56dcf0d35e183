import pytest

from musnad.acquire.decode import arabic_share, decode
from musnad.errors import ArticleError

SENTENCE = "استقبل وزير الخارجية في مكتبه اليوم السفير الجديد وبحث معه العلاقات"
FRENCH = "Le ministre a reçu l'ambassadeur à Genève"


@pytest.mark.parametrize(
    ("encoding", "declared", "why"),
    [
        ("utf-8", None, "the usual case"),
        ("utf-8", "windows-1256", "valid UTF-8 is UTF-8, whatever a page declares"),
        ("utf-8-sig", None, "a byte order mark is no part of the text"),
        ("utf-16", None, "UTF-16 with its mark"),
        ("cp1256", None, "Windows-1256, told by its words"),
        ("cp1256", "windows-1256", "Windows-1256, declared"),
        ("cp1256", "utf-8", "declared UTF-8, but is not"),
        ("cp1256", "iso-8859-6", "declared as the other Arabic code page"),
        ("cp1256", "windows-1252", "declared as a Western code page"),
        ("iso8859_6", None, "ISO 8859-6, told by its words"),
        ("iso8859_6", "windows-1256", "the wrong Arabic code page declared"),
        ("cp1256", "no-such-codec", "an unknown declaration is passed over"),
    ],
)
def test_arabic_text_is_recovered(encoding: str, declared: str | None, why: str) -> None:
    assert decode(SENTENCE.encode(encoding), declared) == SENTENCE, why


def test_a_declared_western_page_is_believed_when_nothing_is_arabic() -> None:
    assert decode(FRENCH.encode("latin-1"), "iso-8859-1") == FRENCH


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (bytes(range(1, 32)) * 4, "binary"),
        (SENTENCE.encode()[:-1], "not UTF-8"),
        (SENTENCE[:20].encode() + b"\xff" + SENTENCE[20:].encode(), "byte 38 is 0xff"),
        (FRENCH.encode("latin-1"), "neither Windows-1256 nor ISO 8859-6"),
        (b"\xff\xfe\x31\x06\x00", "begins with the mark of UTF-16-LE"),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(data: bytes, message: str) -> None:
    with pytest.raises(ArticleError, match=message):
        decode(data)


def test_mojibake_is_no_arabic() -> None:
    assert arabic_share(SENTENCE) > 0.4
    assert arabic_share(SENTENCE.encode().decode("cp1256")) == 0
    assert arabic_share(SENTENCE.encode("iso8859_6").decode("cp1256")) == 0
    assert arabic_share("") == 0


def test_line_ends_stay_as_received() -> None:
    assert decode(b"a\r\nb\rc\n") == "a\r\nb\rc\n"
