"""Noun phrases of what was spoken of, agreed or signed: where they end, and where they part at coordination."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.model import Doc, Hit, Span
from musnad.read.contacts.topic_words import (
    CLOSING,
    COMMAS,
    PUNCTUATION,
    QUOTES,
    begins_clause,
    head_at,
    is_action,
    is_empty,
    opens,
)

MAX_WORDS = 45
"""Words that a list of topics may be long."""
_CLAUSE_WORDS = {1: 8, 2: 8, 3: 5}
"""Words that a relative clause may be long to stay in the phrase, by the number of words that it describes."""
_QUOTED_WORDS = 8
"""A quotation longer than this is speech, parted like any other; a shorter one is a name."""
_STOPS = frozenset("؛;.؟!:…")
_RELATIVES = frozenset({"الذي", "التي", "الذين", "اللذين", "اللتين"})
_LEADING = frozenset({"في", "علي", "الي", "عن", "كل", "من", "و", "ان", "بين"})
_TRAILING = frozenset({"في", "من", "و", "مع", "علي", "الي", "عن", "بين", "او"})
_WITH_B = ("تعلق", "تعلقه", "تتصل", "يتصل")
"""Ends of words whose complement is written with ب (فيما يتعلق بإسكان النازحين)."""
_AGAIN = frozenset({"وعلي", "وفي", "وعن", "والي", "وحول", "وبشان"})
"""The preposition of the list said again before its next member."""
_BACK = frozenset({"بشانها", "تجاهها", "حولها", "حيالها", "ازاءها", "بشانه", "حياله", "ازاءه", "تجاهه", "بها"})


def topic_phrases(
    doc: Doc, first: int, end: int, stops: frozenset[int] = frozenset(), *, agreed: bool = False
) -> list[Span]:
    """The topics in words ``first`` to ``end``, one for each coordinated member, up to where the phrase ends.

    ``stops`` are words at which something else begins (a side of the contact, a date). What is ``agreed`` keeps its
    terms: خلال ثلاثين يوما, قبل نهاية العام.
    """
    out = []
    for start, stop in _members(doc, first, phrase_end(doc, first, end, stops, agreed=agreed)):
        start, stop = _trim(doc, start, stop)
        if stop > start and not is_empty(doc, start, stop):
            out.append(_span(doc, start, stop, start > first))
    return out


def whole_phrase(doc: Doc, first: int, end: int, stops: frozenset[int] = frozenset()) -> Span | None:
    """One phrase as a whole, from ``first`` to where it ends."""
    start, stop = _trim(doc, first, phrase_end(doc, first, end, stops))
    return _span(doc, start, stop, False) if stop > start else None


def _span(doc: Doc, start: int, stop: int, joined: bool) -> Span:
    return Span(doc.words[start].start + _lead(doc, start, joined), doc.words[stop - 1].end)


def _lead(doc: Doc, i: int, joined: bool) -> int:
    """Characters of a conjunction or preposition written onto the first word of a topic."""
    norm = doc.words[i].norm
    if i and norm[0] == "ب" and len(norm) > 4 and doc.words[i - 1].norm.endswith(_WITH_B):
        return 1
    hit = head_at(doc, i) or doc.hit(i, "contact_paper")
    if hit is not None:
        bare = hit.clitic.removesuffix("ال")
        return 0 if bare.endswith("لل") else hit.offset - (len(hit.clitic) - len(bare))
    if norm.startswith("و") and len(norm) > 4 and (joined or norm.startswith("وال")):
        return 1 + (norm[1] in "بل" and is_action(norm[2:]))
    return int(len(norm) > 4 and (norm.startswith("بال") or (norm[0] in "لب" and is_action(norm[1:]))))


# ------------------------------------------------------------------ where it ends


def phrase_end(doc: Doc, first: int, end: int, stops: frozenset[int], *, agreed: bool = False) -> int:
    """The word behind the last one of the phrase, and of those coordinated with it, that begins at ``first``."""
    last = min(end, first + MAX_WORDS)
    opened = False
    i = first
    while i < last:
        norm = doc.words[i].norm
        if norm in QUOTES:
            if norm in CLOSING and not opened:
                return i
            closing = None if opened else _closing(doc, i, last)
            opened = closing is None and not opened
            i = i + 1 if closing is None else closing + 1
            continue
        if norm in _RELATIVES or norm[1:] in _RELATIVES:
            past = _relative_end(doc, first, i, last)
            if past is None:
                return i
            i = past
            continue
        if norm in _STOPS or i in stops or (norm in COMMAS and not _goes_on(doc, i + 1, end)):
            return i
        if i > first and (_ends(doc, i, agreed) or begins_clause(doc, i)):
            return i
        i += 1
    return last


def _closing(doc: Doc, i: int, last: int) -> int | None:
    """The mark that closes the short quotation, a name, opened at ``i``."""
    return next((j for j in range(i + 1, min(i + _QUOTED_WORDS, last)) if doc.words[j].norm in QUOTES), None)


def _relative_end(doc: Doc, first: int, i: int, last: int) -> int | None:
    """Past a short relative clause; None where it is too long, or comes after a pause, and ends the phrase."""
    if i == first or doc.words[i - 1].norm in PUNCTUATION or doc.words[i].norm not in _RELATIVES:
        return None
    start = next((j for j in range(i - 1, first, -1) if _is_seam(doc, j)), first)
    past = next((j for j in range(i + 1, last) if doc.words[j].norm in PUNCTUATION or _parts(doc, j, 0)), last)
    return past if past - i <= _CLAUSE_WORDS.get(i - start, 0) else None


def _is_seam(doc: Doc, i: int) -> bool:
    """Where a member of the list begins, or a word of talk stands before it."""
    return doc.words[i].norm in COMMAS or _parts(doc, i, 0) or _is_talk(doc, i)


def _is_talk(doc: Doc, i: int) -> bool:
    """استعراض, بحث: a word for the talk, before what was talked of."""
    hit = doc.hit(i, "topic_cue") if doc.hits[i] else None
    if hit is None or hit.entry.data["kind"] != "topic" or hit.entry.data.get("after"):
        return False
    return hit.entry.tense in {"masdar", "past"} and not hit.entry.suffix and hit.entry.gender != "f"


def _ends(doc: Doc, i: int, agreed: bool) -> bool:
    if not doc.hits[i]:
        return False
    hit = doc.hit(i, "topic_end")
    if hit is not None:
        return not (agreed and hit.entry.data.get("term"))
    bound = doc.hit(i, "contact_bound")
    return bound is not None and bound.entry.data["kind"] != "relative" and doc.hit(i, "topic_also") is None


def _goes_on(doc: Doc, i: int, end: int) -> bool:
    """Whether a comma parts two topics: a word that adds, or a noun that opens one follows."""
    if i >= end or _ends(doc, i, False):
        return False
    if doc.hit(i, "topic_also") is not None:
        return True
    norm = doc.words[i].norm
    if norm == "و":
        return i + 1 < end and not begins_clause(doc, i + 1)
    if norm[1:] in _RELATIVES or begins_clause(doc, i):
        return False
    if head_at(doc, i) is not None or any(doc.hit(j, "contact_paper") for j in range(i, min(i + 2, end))):
        return True
    if norm in _AGAIN:
        return i + 1 < end and opens(doc, i + 1)
    return norm.startswith("و") and (norm.startswith("وال") or is_action(norm[1:]) or is_action(norm[2:]))


# ------------------------------------------------------------------ where it parts


def _members(doc: Doc, first: int, end: int) -> Iterator[tuple[int, int]]:
    start, scope, i = first, 0, first
    while i < end:
        also = doc.hit(i, "topic_also") if doc.hits[i] else None
        comma = doc.words[i].norm in COMMAS
        if also is not None and _adds(doc, also, i, start):
            if i > start:
                yield start, i
            start, scope, i = also.last, 0, also.last
            continue
        joins = doc.words[i].norm.startswith("و") and len(doc.words[i].norm) > 3
        again = i > first and doc.words[i].norm == "و" + doc.words[first - 1].norm in _AGAIN
        if i > start and (comma or again or _parts(doc, i, scope)) and not _refers_back(doc, i, end):
            yield start, i
            start, scope = (i + 1 if comma else i), 0
        elif joins and scope == 1:
            scope = 0
        scope = _scope(doc, i) or scope
        i += 1
    if start < end:
        yield start, end


def _adds(doc: Doc, also: Hit, i: int, start: int) -> bool:
    """Whether it adds a topic of its own; a mere stress (خاصة في) does so only after a pause."""
    return not also.entry.data.get("stress") or i == start or doc.words[i - 1].norm in COMMAS


def _scope(doc: Doc, i: int) -> int:
    """How many coordinations the fields named after a noun may hold: 1 after a dual, any (9) after a plural."""
    hit = doc.hit(i, "topic_scope") if doc.hits[i] else None
    if hit is None:
        return 0
    return 1 if hit.entry.group == "two" else 9


def _parts(doc: Doc, i: int, scope: int) -> bool:
    """Whether a coordinated word opens a topic of its own."""
    norm = doc.words[i].norm
    if not norm.startswith("و"):
        return False
    hit = head_at(doc, i)
    if hit is not None and hit.clitic.startswith("و"):
        agenda = hit.entry.group == "agenda"
        if "ال" in hit.clitic or (hit.entry.form.startswith("ال") and not agenda):
            return False
    elif norm == "وعلي":
        return True
    elif is_action(norm[1:]) or (norm[1:2] in "بل" and is_action(norm[2:])):
        agenda = False
    else:
        return False
    return (agenda or not scope) and not _waits(doc, i - 1)


def _waits(doc: Doc, i: int) -> bool:
    """A bare noun right before و still waits for its complement, which both share (تعزيز وتطوير العلاقات)."""
    hit = head_at(doc, i)
    norm = doc.words[i].norm
    if norm.startswith("ال") or (hit is not None and hit.clitic.endswith("ال")):
        return False
    return hit is not None or is_action(norm)


def _refers_back(doc: Doc, i: int, end: int) -> bool:
    """وسبل تعزيزها, والجهود المبذولة بشأنها: what follows only goes on with the topic before."""
    first = i + 1 if doc.words[i].norm in COMMAS else i
    if first >= end or not doc.words[first].norm.startswith("و"):
        return False
    for j in range(first, min(first + 6, end)):
        norm = doc.words[j].norm
        if norm in COMMAS or (j > first and _parts(doc, j, 0)):
            return False
        if norm in _BACK or (j <= first + 1 and _owned(doc, j)):
            return True
    return False


def _owned(doc: Doc, i: int) -> bool:
    """A noun with the pronoun of what was named before: تعزيزها, تطويره."""
    word = doc.words[i]
    return len(word.norm) > 4 and "ال" not in word.norm[:3] and word.form.endswith(("ها", "هما", "ه"))


def _trim(doc: Doc, start: int, stop: int) -> tuple[int, int]:
    while start < stop and (
        _is_lead(doc, start) or (start + 1 < stop and opens(doc, start + 1) and _is_talk(doc, start))
    ):
        start += 1
    while stop > start and (doc.words[stop - 1].norm in PUNCTUATION | _TRAILING or _opens_quote(doc, start, stop)):
        stop -= 1
    return start, stop


def _is_lead(doc: Doc, i: int) -> bool:
    norm = doc.words[i].norm
    if norm in PUNCTUATION or norm in QUOTES or norm in _LEADING or norm in _AGAIN:
        return True
    return bool(doc.hits[i]) and doc.hit(i, "topic_aside") is not None


def _opens_quote(doc: Doc, start: int, stop: int) -> bool:
    """A quotation mark at the end that closes nothing in the phrase."""
    norm = doc.words[stop - 1].norm
    return norm in QUOTES and sum(1 for i in range(start, stop) if doc.words[i].norm in QUOTES) % 2 == 1
