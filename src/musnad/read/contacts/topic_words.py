"""What kind of word stands where a topic may begin or end: openers, verbal nouns, verbs, words that name nothing."""

from __future__ import annotations

import re
from functools import lru_cache

from musnad.model import FINITE, Doc, Hit

COMMAS = frozenset("،,")
PUNCTUATION = frozenset("،,؛;.؟!:…()[]-–—/")
OPENING, CLOSING = frozenset("«“„‘"), frozenset("»”’")
QUOTES = OPENING | CLOSING | {'"'}
_ACTION = re.compile(
    r"ت[^او][^ا]ي[^ايه]|است\w{1,2}ا\w|ا[^لا]ا[^او]ه|ا[^لاسيو][^اوي]{1,2}ا[^اوي]"
    r"|ا[^لايو]ت\w{1,2}ا\w|م[^اوي]ا[^اوي]{2}ه"
)
"""Shapes of verbal nouns, folded: تفعيل, استفعال, إفالة, إفعال, افتعال, مفاعلة."""
_NO_ACTIONS = frozenset(
    {
        "تشرين", "محافظه", "مقاطعه", "مناسبه", "اطراف", "افراد", "اعضاء", "انصار", "اعلام",
        "تكريت", "اشخاص", "امارات", "ادارات",
    }
)  # fmt: skip
"""Other nouns of those shapes."""
_PREPOSITIONS = frozenset({"عبر", "ضد", "نحو"})
"""Prepositions that are written like verbs."""
_TALKS = frozenset({"meeting", "call", "visit"})


def head_at(doc: Doc, i: int) -> Hit | None:
    """A noun of the lexicon that opens topics, at word ``i``."""
    return doc.hit(i, "topic_head") if doc.hits[i] else None


@lru_cache(maxsize=16384)
def is_action(norm: str) -> bool:
    """Whether a folded word without article has the shape of a verbal noun."""
    return 5 <= len(norm) <= 7 and norm not in _NO_ACTIONS and _ACTION.fullmatch(norm) is not None


def opens(doc: Doc, i: int) -> bool:
    """Whether a word can be the first of a topic by itself: a noun of the lexicon, or a verbal noun."""
    return head_at(doc, i) is not None or is_action(doc.words[i].norm)


def begins_clause(doc: Doc, i: int) -> bool:
    """A verb that begins another clause, unless it describes the indefinite noun right before it (لجنة تجتمع شهريا)."""
    norm = doc.words[i].norm
    hits = doc.hits[i]
    if norm in _PREPOSITIONS or any(
        h.tag in {"topic_head", "contact_link", "topic_class", "topic_scope", "topic_also"} for h in hits
    ):
        return False
    verb = any(_is_finite(h) and not (h.entry.suffix and doc.words[i].form.endswith("ة")) for h in hits)
    if not verb and not _is_present(norm):
        return False
    return not (norm[0] in "يت" and i and _indefinite(doc, i - 1))


def _is_finite(hit: Hit) -> bool:
    return hit.entry.tense in FINITE and not hit.clitic.endswith("ال")


@lru_cache(maxsize=16384)
def _is_present(norm: str) -> bool:
    """The shape of a verb in the present or future: يضم, ستساهم; not of a noun in ية, ين or ات."""
    bare = norm[1:] if norm[0] in "وف" and len(norm) > 5 else norm
    if bare[0] == "س" and bare[1:2] in {"ي", "ت"}:
        return len(bare) > 4 and not bare.endswith(("ه", "ي", "ين", "ات", "ون", "اء"))
    if bare[0] != "ي" or len(bare) < 4:
        return False
    return bare.endswith(("ون", "ان")) or not bare.endswith(("ه", "ي", "ين", "ات"))


def _indefinite(doc: Doc, i: int) -> bool:
    word = doc.words[i]
    return (
        word.norm.isalpha()
        and not word.norm.startswith(("ال", "وال", "بال", "لل"))
        and word.form[-1:] in "ةاٍدرنلمبتسيقحعجفكثش"
    )


def is_empty(doc: Doc, start: int, stop: int) -> bool:
    """A polite formula, or words that name no subject (القضايا ذات الاهتمام المشترك)."""
    if doc.hits[start] and head_at(doc, start) is None and doc.hit(start, "contact_link") is not None:
        return True
    if stop - start == 1 and begins_clause(doc, start):
        return True
    contact = doc.hit(start, "contact")
    if stop - start <= 2 and contact is not None and contact.entry.data["type"] in _TALKS and not head_at(doc, start):
        return True
    hits = [h for i in range(start, stop) for h in doc.hits[i]]
    polite = {h.first for h in hits if h.tag == "topic_polite"}
    if polite and not any(h.tag == "topic_matter" for h in hits):
        return True
    i = start
    while i < stop:
        empty = doc.hit(i, "topic_empty") if doc.hits[i] else None
        if empty is None and doc.words[i].norm not in PUNCTUATION:
            return False
        i = empty.last if empty is not None else i + 1
    return True
