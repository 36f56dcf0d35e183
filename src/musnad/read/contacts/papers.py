"""Signed papers: what a paper is about is a topic; its title is kept apart, and is an outcome of the talk it ended."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from musnad.model import Doc, Hit, Span
from musnad.read.contacts.context import Context
from musnad.read.contacts.draft import Draft
from musnad.read.contacts.topic_phrases import topic_phrases, whole_phrase
from musnad.read.contacts.topic_words import head_at, is_action, is_empty

_BEHIND = 12
"""Words behind a paper's name within which its subject may follow, past the sides it binds."""
_NUMBERS = frozenset({"ثلاث", "اربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر", "عده"})
_DURING = frozenset({"ختام", "خلال", "اثناء", "نهايه"})
_SIGNING = frozenset({"توقيع", "ابرام"})
_NOT_NAMES = frozenset(
    {"الموقع", "الموقعه", "المبرم", "المبرمه", "الذي", "التي", "المذكور", "المذكوره", "الاخير", "الاخيره"}
)
"""Words behind a paper that are no part of its name."""
_KINDS = frozenset({"تفاهم", "تعاون", "نوايا", "مبادي", "اطاري", "تقني", "فني", "شراكه"})
"""What kind of paper it is, not what about."""
_ADJECTIVES = ("ي", "يه", "يا", "ين", "ان", "مشترك", "مشتركه", "مبدييا", "شامل", "شامله", "اوليه")


def read_paper(context: Context, draft: Draft) -> None:
    """Give an agreement the title of the paper in its clause, and the subject of that paper."""
    doc = context.doc
    end = doc.sentences[context.sentence].last
    paper = _paper(context, draft, end)
    if paper is None:
        return
    stops = _stops(context, paper, set(draft.who())) | {draft.at}
    if "ال" in paper.clitic:
        if not draft.topics and not draft.outcomes and not draft.titles:
            draft.topics += _known(doc, paper, end, stops)
        return
    if context.sentence >= draft.sentence and draft.frame != "signed":  # الاتفاقية الموقعة: named, not told as new
        title = _title(doc, paper, end, stops)
        if title is not None and not _held(title, [*draft.outcomes, *draft.titles]):
            draft.titles.append(title)
            _note_at_talk(context, draft, title)
    draft.topics += [s for s in _subject(context, paper, end, stops) if not _held(s, draft.topics)]


def _title(doc: Doc, paper: Hit, end: int, stops: frozenset[int]) -> Span | None:
    """The paper's name and subject, with the number before it (ثلاث مذكرات تفاهم)."""
    title = whole_phrase(doc, paper.first, end, stops)
    before = doc.words[paper.first - 1] if paper.first else None
    counted = before is not None and before.norm.isdigit() and len(before.norm) < len("2014")
    if title is None or before is None or not (before.norm in _NUMBERS or counted):
        return title
    return Span(before.start, title.end)


def _note_at_talk(context: Context, draft: Draft, title: Span) -> None:
    """وفي ختام الاجتماع وقعا: what is signed at a talk is an outcome of the talk too."""
    talk = context.memory.last("meeting", "call") if _names_talk(context, draft) else None
    if talk is not None and talk.status == draft.status and not _held(title, talk.outcomes):
        talk.outcomes.append(_signing(context.doc, title))


def _names_talk(context: Context, draft: Draft) -> bool:
    """وفي ختام الاجتماع: the talk stands before what was signed."""
    doc, first = context.doc, context.doc.sentences[context.sentence].first
    return any(
        doc.words[i].norm.lstrip("و") in _DURING and doc.hit(i + 1, "topic_talk") is not None
        for i in range(first, min(draft.clause[1], len(doc.words) - 1))
    )


def _signing(doc: Doc, title: Span) -> Span:
    """توقيع ثلاث مذكرات: with the noun of signing, where it stands right before."""
    i = bisect_right(doc.words, title.start, key=lambda w: w.start) - 2
    return Span(doc.words[i].start, title.end) if i >= 0 and doc.words[i].norm in _SIGNING else title


def _known(doc: Doc, paper: Hit, end: int, stops: frozenset[int]) -> list[Span]:
    """الاتفاق النووي: a paper that needs no more to be known by."""
    if paper.last >= end or not doc.words[paper.last].norm.startswith("ال") or doc.words[paper.last].norm in _NOT_NAMES:
        return []
    found = whole_phrase(doc, paper.first, end, stops)
    return [found] if found is not None else []


def _held(span: Span, kept: list[Span]) -> bool:
    return any(span.overlaps(other) for other in kept)


def _paper(context: Context, draft: Draft, end: int) -> Hit | None:
    """The paper in the clause of the contact, else the one named last before it (وثيقة ... وقعها)."""
    first, last = draft.clause
    sentence = context.doc.sentences[context.sentence]
    if not sentence.first <= first < sentence.last:
        first, last = sentence.first, sentence.last
    for i in (*range(first, min(last + 8, end)), *range(first - 1, sentence.first - 1, -1)):
        paper = context.doc.hit(i, "contact_paper") if context.doc.hits[i] else None
        if paper is not None:
            return paper
    return None


def _stops(context: Context, paper: Hit, sides: set[str]) -> frozenset[int]:
    """Where a title ends: at the sides, the place and the day of its signing."""
    doc, out = context.doc, set()
    for before, node in pairwise(context.nodes):
        if node.first <= paper.last:
            continue
        linked = before.kind == "link" and before.data in {"with", "between"}
        named = node.actor is not None and node.actor.who in sides
        side = linked and named
        where = node.kind in {"place", "seat"} and (before.kind == "link" or "ب" in node.clitic)
        latin = before.data == "between" and doc.words[node.first].norm.isascii()
        if side or latin or (where and before.data != "between") or node.kind == "date":
            out.add(before.first if before.kind == "link" else node.first)
    return frozenset(out)


def _subject(context: Context, paper: Hit, end: int, stops: frozenset[int]) -> list[Span]:
    """What the paper is about, behind its name or behind the sides that it binds."""
    doc = context.doc
    for i in range(paper.last, min(paper.last + _BEHIND, end)):
        of = doc.hit(i, "topic_of") if doc.hits[i] else None
        if of is not None:
            return topic_phrases(doc, of.last, end, stops)
        if _purpose(doc, i):
            return topic_phrases(doc, i, end, stops)
        if doc.words[i].norm in "؛.،,":
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
    if i < end and doc.words[i].norm in _KINDS:
        return []
    if i >= end or i in stops or doc.words[paper.first].form.endswith(("اً", "ا", "ين", "ان")):
        return []
    norm = doc.words[i].norm
    if not norm.isalpha() or doc.hit(i, "contact_link") or norm.endswith(_ADJECTIVES) or is_empty(doc, i, i + 1):
        return []
    if paper.clitic.endswith("ال") or doc.hit(i, "topic_end"):
        return []
    return topic_phrases(doc, i, end, stops)[:1]
