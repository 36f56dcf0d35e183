"""Noun phrases of what was spoken of, agreed or signed: where they begin, end, and part at coordination."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.model import Doc, Hit, Span
from musnad.text import splits

MAX_WORDS = 45
"""Words that a list of topics may be long."""
_COMMAS = frozenset("،,")
_PUNCTUATION = frozenset("،,؛;.؟!:…()[]-–—")
_STOPS = frozenset("؛;.؟!:…")
_QUOTES = frozenset('«»“”"„‘’')
_FINITE = frozenset({"past", "present", "jussive"})
_RELATIVES = frozenset({"الذي", "التي", "الذين", "ما", "لما"})
_SMALL = frozenset(
    {"في", "علي", "الي", "عن", "كل", "من", "و", "ان", "خلاله", "خلالها", "معه", "معها", "حينها", "هاتفيا", "ايضا"}
)
_PREPOSITIONS = {"على": "علي", "إلى": "الي", "حول": "حول", "عن": "عن", "في": "في"}


def topic_phrases(doc: Doc, first: int, end: int, stops: frozenset[int] = frozenset()) -> list[Span]:
    """The topics in words ``first`` to ``end``, one for each coordinated member, up to where the phrase ends.

    ``stops`` are words at which a side of the contact begins (مع فلان).
    """
    out = []
    for start, stop in _members(doc, first, _phrase_end(doc, first, end, stops)):
        start, stop = _trim(doc, start, stop)
        if stop > start and not _is_polite(doc, start, stop):
            out.append(Span(doc.words[start].start + _lead(doc, start), doc.words[stop - 1].end))
    return out


def phrase(doc: Doc, first: int, end: int) -> Span | None:
    """One phrase as a whole, from ``first`` to where it ends."""
    start, stop = _trim(doc, first, _phrase_end(doc, first, end, frozenset()))
    return Span(doc.words[start].start + _lead(doc, start), doc.words[stop - 1].end) if stop > start else None


def _lead(doc: Doc, i: int) -> int:
    """Characters of a conjunction or preposition written onto the first word of a topic."""
    norm = doc.words[i].norm
    hit = doc.hit(i, "topic_head") or doc.hit(i, "contact_paper")
    if hit is not None:
        bare = hit.clitic.removesuffix("ال")
        return len(bare) - 1 if bare.endswith("لل") else len(bare)
    if norm.startswith("و") and len(norm) > 4:
        return 1
    return 1 if norm.startswith("ل") and len(norm) > 5 and norm[1] in "تا" else 0


def _phrase_end(doc: Doc, first: int, end: int, stops: frozenset[int]) -> int:
    quoted = False
    last = min(end, first + MAX_WORDS)
    for i in range(first, last):
        norm = doc.words[i].norm
        if norm in _QUOTES:
            quoted = not quoted
        if quoted:
            continue
        if norm in _STOPS or (norm in _COMMAS and not _goes_on(doc, i + 1, end)) or i in stops:
            return i
        if i > first and (doc.hit(i, "topic_end") or _finite(doc, i)):
            return i
    return last


def _goes_on(doc: Doc, i: int, end: int) -> bool:
    """Whether a comma parts two topics: و, a word that adds, or a noun that opens one follows."""
    if i >= end or doc.hit(i, "topic_end"):
        return False
    if doc.hit(i, "topic_also") is not None:
        return True
    return not _finite(doc, i) and (doc.words[i].norm.startswith("و") or doc.hit(i, "topic_head") is not None)


def _finite(doc: Doc, i: int) -> bool:
    """A verb that begins another clause: not after a relative, and not a noun or preposition of the same letters."""
    if i and doc.words[i - 1].norm in _RELATIVES:
        return False
    hits = doc.hits[i]
    if any(h.tag in {"topic_head", "contact_link", "topic_class", "topic_scope"} for h in hits):
        return False
    return any(h.entry.tense in _FINITE and not h.clitic.endswith("ال") for h in hits)


def _members(doc: Doc, first: int, end: int) -> Iterator[tuple[int, int]]:
    start, scope, i = first, False, first
    while i < end:
        also = doc.hit(i, "topic_also")
        comma = doc.words[i].norm in _COMMAS
        if i > start and (comma or also or (not scope and _opens(doc, i, end))) and not _refers_back(doc, i, end):
            yield start, i
            scope = False
            start = also.last if also else i + 1 if comma else i
        elif also and i == start:
            start = also.last
        scope = scope or doc.hit(i, "topic_scope") is not None
        i = max(i + 1, start if also else i + 1)
    if start < end:
        yield start, end


def _opens(doc: Doc, i: int, end: int) -> bool:
    """A coordinated noun that opens a topic of its own."""
    hit = doc.hit(i, "topic_head")
    return hit is not None and hit.clitic.startswith("و")


def _refers_back(doc: Doc, i: int, end: int) -> bool:
    """وسبل تعزيزها, والجهود المبذولة بشأنها: what follows only goes on with the topic before."""
    first = i + 1 if doc.words[i].norm in _COMMAS else i
    if first < end and not doc.words[first].norm.startswith("و"):
        return False
    for j in range(first + 1, min(first + 4, end)):
        norm = doc.words[j].norm
        if norm in _COMMAS:
            return False
        if norm.endswith("ها") and len(norm) > 4 and not norm.startswith("ال"):
            return True
    return False


def _trim(doc: Doc, start: int, stop: int) -> tuple[int, int]:
    while start < stop and (doc.words[start].norm in _PUNCTUATION | _QUOTES or doc.words[start].norm in _SMALL):
        start += 1
    while stop > start and doc.words[stop - 1].norm in _PUNCTUATION | {"في", "من", "و", "مع"}:
        stop -= 1
    return start, stop


def _is_polite(doc: Doc, start: int, stop: int) -> bool:
    if any(doc.hit(i, "topic_polite") for i in range(start, stop)):
        return True
    return stop - start <= 5 and doc.words[stop - 1].norm == "المشترك" and doc.words[stop - 2].norm == "الاهتمام"


def cue_complement(doc: Doc, hit: Hit, end: int) -> int | None:
    """The word at which the complement of a cue begins, or None where its preposition is missing."""
    if hit.entry.data.get("here"):
        return hit.first
    after = hit.entry.data.get("after")
    first = hit.last if not isinstance(after, list) else _after_preposition(doc, hit.last, end, after)
    if first is not None and first < end:
        nested = doc.hit(first, "topic_cue")
        if nested is not None and nested.entry.tense == "masdar" and first > hit.first:
            return nested.last
    return first if first is None or first < end else None


def _after_preposition(doc: Doc, first: int, end: int, after: list[str]) -> int | None:
    for i in range(first, min(first + 4, end)):
        norm = doc.words[i].norm
        for preposition in after:
            if _PREPOSITIONS.get(preposition) == norm:
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
