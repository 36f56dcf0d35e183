"""Lists under a heading (نتائج اللقاء:): each line is a topic or an outcome of the talk told before."""

from __future__ import annotations

from musnad.model import Doc, Hit, Sentence, Span
from musnad.read.contacts.context import Context
from musnad.read.contacts.topic_phrases import topic_phrases
from musnad.read.contacts.topic_words import PUNCTUATION, is_empty, opens

_HEADING_WORDS = 7
_ITEMS = 10
"""Lines that a list may be long."""
_BULLETS = frozenset("-–—•*·")


def read_heading(context: Context) -> None:
    """File the lines that follow a heading of results or subjects; nothing where the sentence is no heading."""
    doc, n = context.doc, context.sentence
    heading = _heading(doc, doc.sentences[n])
    if heading is None:
        return
    talk = context.memory.last("meeting", "call", "conference")
    if talk is None:
        return
    kept = talk.outcomes if heading.entry.data["kind"] == "outcome" else talk.topics
    lines = doc.sentences[n + 1 : n + 1 + _ITEMS]
    if [_has_bullet(doc, line) for line in lines[:2]] == [True, False]:
        return  # captions, each over a paragraph that tells more
    for sentence in lines:
        if _heading(doc, sentence) is not None or doc.words[sentence.last - 1].norm == ":":
            return
        kept += [s for s in _item(doc, sentence) if not any(s.overlaps(t) for t in kept)]


def _heading(doc: Doc, sentence: Sentence) -> Hit | None:
    """A short line that names results or subjects and ends with a colon."""
    if doc.words[sentence.last - 1].norm != ":" or sentence.last - sentence.first > _HEADING_WORDS:
        return None
    found = (doc.hit(i, "topic_heading") for i in range(sentence.first, sentence.last) if doc.hits[i])
    return next((hit for hit in found if hit is not None), None)


def _has_bullet(doc: Doc, sentence: Sentence) -> bool:
    return doc.words[sentence.first].norm in _BULLETS


def _item(doc: Doc, sentence: Sentence) -> list[Span]:
    """The noun phrase of one line; a line that tells of something is no item."""
    first = sentence.first
    while first < sentence.last and doc.words[first].norm in _BULLETS | PUNCTUATION:
        first += 1
    cue = doc.hit(first, "topic_cue") if first < sentence.last else None
    if cue is not None and cue.entry.tense == "masdar":
        first = cue.last + (cue.last < sentence.last and doc.words[cue.last].norm == "علي")
    if first >= sentence.last or not _is_noun(doc, first) or is_empty(doc, first, sentence.last):
        return []
    return topic_phrases(doc, first, sentence.last, agreed=True)[:1]


def _is_noun(doc: Doc, i: int) -> bool:
    return opens(doc, i) or any(h.tag == "topic_class" for h in doc.hits[i])
