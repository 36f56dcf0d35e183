"""What was spoken of and what was agreed: noun phrases after their cues, parted at coordination."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.model import Doc, Hit, Span
from musnad.text import splits

MAX_WORDS = 45
_PUNCTUATION = frozenset("،,؛;.؟!:…")
_QUOTES = frozenset('«»“”"„‘’')
_FINITE = frozenset({"past", "present", "jussive"})


def topic_phrases(doc: Doc, first: int, end: int) -> list[Span]:
    """The topics in words ``first`` to ``end``: up to where the phrase ends, one for each coordinated member."""
    out = []
    for start, stop in _members(doc, first, _phrase_end(doc, first, end)):
        start, stop = _trim(doc, start, stop)
        if stop - start >= 1 and not _is_polite(doc, start, stop):
            out.append(_span(doc, start, stop))
    return out


def _span(doc: Doc, start: int, stop: int) -> Span:
    return Span(doc.words[start].start + _lead(doc, start), doc.words[stop - 1].end)


def _lead(doc: Doc, i: int) -> int:
    """Characters of a conjunction or preposition written onto the first word of a topic."""
    norm = doc.words[i].norm
    hit = doc.hit(i, "topic_head")
    if hit is not None:
        return len(hit.clitic) - (2 if hit.clitic.endswith("ال") else 0) if "لل" not in hit.clitic else 0
    if norm.startswith("و") and len(norm) > 4:
        return 1
    return 0


def _phrase_end(doc: Doc, first: int, end: int) -> int:
    quoted = False
    for i in range(first, min(end, first + MAX_WORDS)):
        norm = doc.words[i].norm
        if norm in _QUOTES:
            quoted = not quoted
        if quoted:
            continue
        if norm in _PUNCTUATION and not (norm in "،," and _goes_on(doc, i + 1, end)):
            return i
        if i > first and (doc.hit(i, "topic_end") or _finite(doc, i)):
            return i
    return min(end, first + MAX_WORDS)


def _goes_on(doc: Doc, i: int, end: int) -> bool:
    """Whether a comma parts two topics: و and a noun that opens one follow."""
    if i >= end:
        return False
    if _finite(doc, i) or doc.hit(i, "topic_end"):
        return False
    return doc.words[i].norm.startswith("و") or doc.hit(i, "topic_head") is not None


def _finite(doc: Doc, i: int) -> bool:
    return any(
        h.entry.tense in _FINITE and not h.clitic.endswith("ال") and h.tag != "topic_cue" for h in doc.hits[i]
    ) and not any(h.tag == "topic_head" for h in doc.hits[i])


def _members(doc: Doc, first: int, end: int) -> Iterator[tuple[int, int]]:
    start = first
    scope = False
    for i in range(first, end):
        if doc.hit(i, "topic_scope") is not None:
            scope = True
        comma = doc.words[i].norm in "،,"
        if i > start and (comma or _opens(doc, i)) and not (scope and not comma):
            yield start, i
            start = i + 1 if comma else i
            scope = False
    if start < end:
        yield start, end


def _opens(doc: Doc, i: int) -> bool:
    """A coordinated noun that opens a topic of its own."""
    hit = doc.hit(i, "topic_head")
    return hit is not None and hit.clitic.startswith("و")


def _trim(doc: Doc, start: int, stop: int) -> tuple[int, int]:
    while start < stop and (doc.words[start].norm in _PUNCTUATION | _QUOTES or _is_small(doc, start)):
        start += 1
    while stop > start and doc.words[stop - 1].norm in _PUNCTUATION:
        stop -= 1
    return start, stop


def _is_small(doc: Doc, i: int) -> bool:
    return doc.words[i].norm in {"في", "علي", "الي", "عن", "كل", "من", "و"}


def _is_polite(doc: Doc, start: int, stop: int) -> bool:
    return any(doc.hit(i, "topic_polite") for i in range(start, stop))


def cue_complement(doc: Doc, hit: Hit, end: int) -> int | None:
    """The word at which the complement of a cue begins, or None where its preposition is missing."""
    after = hit.entry.data.get("after")
    if not isinstance(after, list):
        return hit.last if hit.last < end else None
    for i in range(hit.last, min(hit.last + 4, end)):
        norm = doc.words[i].norm
        for preposition in after:
            folded = {"على": "علي", "إلى": "الي", "حول": "حول", "عن": "عن"}.get(preposition)
            if folded == norm:
                return i + 1
            if len(preposition) == 1 and any(p.startswith(preposition) for p, _ in splits(norm)[1:]):
                return i
    return None


def topic_classes(doc: Doc, spans: list[Span]) -> tuple[str, ...]:
    """The classes of the taxonomy that the words of some topics belong to, in order of the text."""
    out: list[str] = []
    for i, word in enumerate(doc.words):
        hit = doc.hit(i, "topic_class") if doc.hits[i] else None
        if hit is not None and hit.entry.group not in out and any(s.start <= word.start < s.end for s in spans):
            out.append(hit.entry.group)
    return tuple(out)
