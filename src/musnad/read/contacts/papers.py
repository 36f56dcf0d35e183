"""Signed papers: the title of the paper is an outcome, what it is about a topic."""

from __future__ import annotations

from musnad.model import Doc, Hit, Span
from musnad.read.contacts.context import Context
from musnad.read.contacts.draft import Draft
from musnad.read.contacts.topic_phrases import COMMAS, is_action, head_at, is_empty, topic_phrases, whole_phrase

_BEHIND = 12
"""Words behind a paper's name within which its subject may follow, past the sides it binds."""
_ADJECTIVES = ("ي", "يه", "يا", "ين", "ان", "مشترك", "مشتركه", "مبدييا", "شامل", "شامله", "اوليه")


def read_paper(context: Context, draft: Draft) -> None:
    """Give an agreement the title of the paper in its clause, and the subject of that paper."""
    doc = context.doc
    end = doc.sentences[context.sentence].last
    paper = _paper(context, draft, end)
    if paper is None:
        return
    title = whole_phrase(doc, paper.first, end, _stops(context, paper))
    about = _subject(context, paper, end)
    if title is not None and not paper.clitic.endswith("ال") and not any(title.overlaps(o) for o in draft.outcomes):
        if title.of(doc.article.text) != doc.words[paper.first].form:
            draft.outcomes.append(title)
    draft.topics += [s for s in about if not any(s.overlaps(t) for t in draft.topics)]


def _paper(context: Context, draft: Draft, end: int) -> Hit | None:
    first, last = draft.clause
    sentence = context.doc.sentences[context.sentence]
    if not sentence.first <= first < sentence.last:
        first, last = sentence.first, sentence.last
    for i in range(first, min(last + 8, end)):
        paper = context.doc.hit(i, "contact_paper") if context.doc.hits[i] else None
        if paper is not None:
            return paper
    return None


def _stops(context: Context, paper: Hit) -> frozenset[int]:
    """Where a title ends: at the sides, the place and the day of its signing."""
    nodes = context.nodes
    out = set()
    for before, node in zip(nodes, nodes[1:], strict=False):
        if node.first <= paper.last:
            continue
        side = node.kind in {"actor", "party", "pair"} and before.kind == "link" and before.data in {"with", "between"}
        where = node.kind in {"place", "seat"} and (before.kind == "link" or "ب" in node.clitic)
        if side or where or node.kind == "date":
            out.add(before.first if before.kind == "link" else node.first)
    return frozenset(out)


def _subject(context: Context, paper: Hit, end: int) -> list[Span]:
    doc = context.doc
    stops = _stops(context, paper)
    for i in range(paper.last, min(paper.last + _BEHIND, end)):
        if doc.words[i].norm in "؛.":
            break
        of = doc.hit(i, "topic_of") if doc.hits[i] else None
        if of is not None:
            return topic_phrases(doc, of.last, end, stops)
        if _purpose(doc, i):
            return topic_phrases(doc, i, end, stops)
        if doc.words[i].norm in COMMAS:
            break
    return _construct(doc, paper, end, stops)


def _purpose(doc: Doc, i: int) -> bool:
    """لتمديد العمل, للتعاون: ل and a noun of doing."""
    norm = doc.words[i].norm
    hit = head_at(doc, i)
    return (hit is not None and hit.clitic.lstrip("و").startswith("ل")) or (norm[0] == "ل" and is_action(norm[1:]))


def _construct(doc: Doc, paper: Hit, end: int, stops: frozenset[int]) -> list[Span]:
    """اتفاقية النقل البحري, اتفاق وقف إطلاق النار: the noun behind the paper is what it is about."""
    i = paper.last
    if i >= end or i in stops or doc.words[paper.first].form.endswith(("اً", "ا", "ين", "ان")):
        return []
    norm = doc.words[i].norm
    if not norm.isalpha() or doc.hit(i, "contact_link") or norm.endswith(_ADJECTIVES) or is_empty(doc, i, i + 1):
        return []
    if paper.clitic.endswith("ال") or doc.hit(i, "topic_end"):
        return []
    return topic_phrases(doc, i, end, stops)[:1]
