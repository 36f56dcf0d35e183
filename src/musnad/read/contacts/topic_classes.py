"""The taxonomy of topics, and the last look at the topics of a contact before they are reported."""

from __future__ import annotations

from musnad.model import FINITE, Doc, Span
from musnad.read.contacts.draft import Draft
from musnad.text import fold_text

_SAME = 0.6
"""Share of words in common (F1) above which two phrases tell of one topic."""


def settle_topics(doc: Doc, draft: Draft) -> None:
    """Leave out what is no phrase, and what is told twice: a topic of the headline where the text has its own."""
    clauses = {doc.words[i].start for i, hit in doc.tagged("contact").items() if hit.entry.tense in FINITE}
    draft.topics = _distinct(doc, _without_title(doc, [s for s in draft.topics if s.start not in clauses]))
    draft.outcomes = _distinct(doc, _without_title(doc, draft.outcomes))


def _without_title(doc: Doc, spans: list[Span]) -> list[Span]:
    titles = [s.span for s in doc.sentences if s.title]
    body = [s for s in spans if not any(s in t for t in titles)]
    return body or spans


def _distinct(doc: Doc, spans: list[Span]) -> list[Span]:
    """The first of each group of like phrases."""
    out: list[Span] = []
    seen: list[set[str]] = []
    for span in spans:
        words = set(fold_text(span.of(doc.article.text)).split())
        if not any(2 * len(words & other) >= _SAME * (len(words) + len(other)) for other in seen):
            out.append(span)
            seen.append(words)
    return out


def topic_classes(doc: Doc, spans: list[Span]) -> tuple[str, ...]:
    """The classes of the taxonomy that the words of some topics belong to, in order of the text."""
    if not spans:
        return ()
    out: list[str] = []
    for sentence in doc.sentences:
        inside = [s for s in spans if s.overlaps(sentence.span)]
        if not inside:
            continue
        for i in range(sentence.first, sentence.last):
            end = doc.words[i].end
            if not doc.hits[i] or not any(s.start < end <= s.end for s in inside):
                continue
            hit = doc.hit(i, "topic_class")
            if hit is not None and hit.entry.group not in out:
                out.append(hit.entry.group)
    return tuple(out)
