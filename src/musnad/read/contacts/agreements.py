"""What an agreement is on paper: its title or kind, how many papers, how far it has come, and its sum."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.lexicon.lines import front, number_of
from musnad.model import Doc, Hit, Paper, Span, Stage
from musnad.read.contacts.draft import Draft

_AHEAD = 4
"""Words between a word for a value (بقيمة) and the amount."""


def read_agreements(doc: Doc, drafts: list[Draft]) -> None:
    """Give each agreement the paper that its sentences name, if they name one."""
    for draft in drafts:
        if draft.type == "agreement":
            draft.paper = _paper(doc, draft)


def _paper(doc: Doc, draft: Draft) -> Paper | None:
    named = list(_named(doc, draft))
    if not named:
        return None
    titled = [(hit, title) for hit in named for title in draft.titles if title.overlaps(_words(doc, hit))]
    hit, title = titled[0] if titled else (named[0], _words(doc, named[0]))
    return Paper(title, _count(doc, hit), _stage(doc, draft), _sum(doc, draft))


def _named(doc: Doc, draft: Draft) -> Iterator[Hit]:
    """The words for papers in the sentences of an agreement, those behind its trigger first."""
    behind = range(draft.at, doc.sentences[draft.sentence].last)
    others = [i for n in sorted(draft.sentences) for i in range(doc.sentences[n].first, doc.sentences[n].last)]
    for i in (*behind, *(i for i in others if i not in behind)):
        hit = doc.hit(i, "contact_paper") if doc.hits[i] else None
        if hit is not None:
            yield hit


def _words(doc: Doc, hit: Hit) -> Span:
    """The word for a paper and what kind it is (مذكرة تفاهم)."""
    last = hit.last
    while last < len(doc.words) and doc.hit(last, "paper_kind"):
        last += 1
    return Span(doc.words[hit.first].start + front(hit), doc.words[last - 1].end)


def _stage(doc: Doc, draft: Draft) -> Stage:
    """Signed or agreed, as its trigger says; announced where only an announcement tells of it."""
    before = range(doc.sentences[draft.sentence].first, draft.at)
    announced = draft.stage == "agreed" and any(doc.hit(i, "contact_announce") for i in before)
    return "announced" if announced else draft.stage


def _count(doc: Doc, hit: Hit) -> int | None:
    """How many papers: one, a dual's two, or the number before a plural; None for a plural without a number."""
    count = number_of(hit, "count") if "count" in hit.entry.data else 1
    if count or not hit.first:
        return count or None
    before, numeral = doc.words[hit.first - 1].norm, doc.hit(hit.first - 1, "numeral")
    return number_of(numeral, "value") if numeral else int(before) if before.isdecimal() else None


# ------------------------------------------------------------------ the sum


def _sum(doc: Doc, draft: Draft) -> Span | None:
    """The amount behind a word for its value (بقيمة 300 مليون دولار), in a sentence that reports the agreement."""
    for n in sorted(draft.sentences):
        for i in range(doc.sentences[n].first, doc.sentences[n].last):
            cue = doc.hit(i, "worth") if doc.hits[i] else None
            found = _amount(doc, cue.last, doc.sentences[n].last) if cue else None
            if found is not None:
                return found
    return None


def _amount(doc: Doc, first: int, end: int) -> Span | None:
    """The number next behind ``first`` and its currency: ثلاثة مليارات ونصف المليار دولار أمريكي."""
    start = next((i for i in range(first, min(first + _AHEAD, end)) if _is_number(doc, i)), None)
    if start is None:
        return None
    last = start + 1
    while last < end and (_is_number(doc, last) or doc.words[last].norm in {".", ","}):
        last += 1
    if last >= end or doc.hit(last, "currency") is None:
        return None
    last += 1 + (last + 1 < end and doc.hit(last + 1, "nationality") is not None)
    lead = doc.hit(start, "magnitude") or doc.hit(start, "numeral")
    return Span(doc.words[start].start + (front(lead) if lead else 0), doc.words[last - 1].end)


def _is_number(doc: Doc, i: int) -> bool:
    return doc.words[i].norm.isdecimal() or bool(doc.hit(i, "numeral") or doc.hit(i, "magnitude"))
