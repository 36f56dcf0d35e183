"""What the words of a body's name can be: small questions about one word of an article."""

from __future__ import annotations

from musnad.lexicon.match import clitic_length
from musnad.model import Doc, Hit

OPENING = {"«": "»", "“": "”", '"': '"', "„": "“", "‘": "’", "'": "'"}
STOP_TAGS = frozenset(
    {
        "weekday",
        "month",
        "hijri_month",
        "day_word",
        "day_part",
        "time_unit",
        "time_direction",
        "honorific",
        "rank",
        "org_stop",
    }
)
"""Entries that end a name although they carry ال: السبت، الماضي، السيد."""
_NOUN_TAGS = frozenset(
    {
        "country",
        "place",
        "capital",
        "nationality",
        "org_head",
        "org_name",
        "org_domain",
        "org_adjective",
        "rank",
        "month",
    }
)


def carries_article(hit: Hit) -> bool:
    """True when ال (or the ل of لل that swallowed it) stands before the entry's form."""
    return hit.clitic.endswith(("ال", "لل")) or hit.entry.form.startswith("ال")


def is_determined_head(hit: Hit) -> bool:
    """A head that needs no complement to be determined: الحكومة, كتابة الدولة."""
    return carries_article(hit) or " ال" in hit.entry.form


def noun_at(doc: Doc, hit: Hit) -> int:
    """Where the noun of a hit begins in the text: conjunction and preposition left out, its ال kept."""
    word = doc.words[hit.first]
    letters = len(hit.clitic) - 2 if hit.clitic.endswith("ال") else len(hit.clitic)
    return word.start + clitic_length(doc.article.text, word, letters)


def proclitic(hit: Hit) -> str:
    """The conjunction and preposition before a hit, without ال (وال gives و, لل gives ل)."""
    if hit.clitic.endswith("ال"):
        return hit.clitic[:-2]
    return hit.clitic[:-1] if hit.clitic.endswith("لل") else hit.clitic


def is_determined(norm: str) -> bool:
    """A noun with ال and nothing else before it."""
    return norm.startswith("ال") and len(norm) > 4


def is_determined_noun(doc: Doc, i: int) -> bool:
    """A word with ال that may continue a name: no day, rank, relative pronoun, or verb (التقى)."""
    return is_determined(doc.words[i].norm) and not stops(doc, i) and not is_verb(doc, i)


def stops(doc: Doc, i: int) -> bool:
    """True for words that end a name though they look like part of it."""
    return any(hit.entry.tag in STOP_TAGS for hit in doc.hits[i])


def reads_as_adjective(doc: Doc, hit: Hit) -> bool:
    """السعودية is the country, or an adjective behind a noun with ال (السوق السعودية)."""
    if hit.clitic or hit.first == 0 or hit.last != hit.first + 1 or doc.hit(hit.first, "nationality") is None:
        return False
    before = doc.words[hit.first - 1]
    return before.norm.startswith(("ال", "وال", "بال", "لل", "فال")) and len(before.norm) > 4 and before.norm != "الي"


def is_object(doc: Doc, i: int) -> bool:
    """A noun that a body acts on, in the shape of an adjective: القضية، الميزانية."""
    return doc.hit(i, "org_object") is not None


def is_verb(doc: Doc, i: int) -> bool:
    """A finite verb of the lexicon."""
    return i in doc.finite


def looks_like_verb(doc: Doc, i: int) -> bool:
    """A finite verb of the lexicon, or a word in the shape of one: قالت، تستضيف، وكانت."""
    if is_verb(doc, i):
        return True
    norm = doc.words[i].norm
    if len(norm) < 4 or norm.startswith(("ال", "وال", "بال")) or any(h.entry.tag in _NOUN_TAGS for h in doc.hits[i]):
        return False
    stem = norm[1:] if norm[0] in "وف" and len(norm) > 4 else norm
    feminine_past = stem.endswith("ت") and not stem.endswith("ات")
    return feminine_past or stem.startswith(("تت", "تست", "ست", "سي", "يست", "ين", "يت"))


def is_letters(norm: str) -> bool:
    """A word of letters, not a mark or a number."""
    return norm[0].isalpha()


def is_latin(norm: str) -> bool:
    """A word in Latin letters."""
    return norm[0].isascii() and norm[0].isalpha()


def closing(doc: Doc, i: int, end: int, longest: int = 9) -> int | None:
    """Index after the mark that closes the quotation opened at ``i``, within ``longest`` words and before ``end``."""
    close = OPENING.get(doc.words[i].norm)
    if close is None:
        return None
    for j in range(i + 1, min(end, i + longest + 2)):
        norm = doc.words[j].norm
        if norm == close:
            return j + 1 if j > i + 1 else None
        if norm in OPENING or norm in ".:،؛":
            return None
    return None
