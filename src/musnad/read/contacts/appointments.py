"""To or from which post: the position of an appointment, and the instrument it was made by."""

from __future__ import annotations

from musnad.model import Doc, Hit, Nouns, Span
from musnad.read.contacts.draft import Draft

_REACH = 22
"""Words from the trigger within which the post stands."""
_STOPS = frozenset("،,؛;:")
_NO_POST = frozenset({"منصبه", "منصبها", "مهامه", "مهامها", "خلفا"})
"""Words that point at a post named elsewhere."""


def read_posts(doc: Doc, nouns: Nouns, drafts: list[Draft]) -> None:
    """Fill position and instrument of appointments: from the clause, else the office the text gives the person."""
    for draft in drafts:
        if draft.type == "appointment":
            draft.instrument = draft.instrument or _instrument(doc, draft)
            draft.position = draft.position or _post(doc, draft) or _known_office(nouns, draft)
            draft.position = draft.position or _succeeded(doc, drafts, draft)


def _succeeded(doc: Doc, drafts: list[Draft], draft: Draft) -> Span | None:
    """وتكليف فلان خلفا له: the post that the one dismissed before lost."""
    behind = range(draft.at, min(draft.at + _REACH, doc.sentences[draft.sentence].last))
    if not any(doc.words[i].norm == "خلفا" for i in behind):
        return None
    lost = [d for d in drafts if d.type == "appointment" and d.change == "dismissed" and d.at < draft.at]
    return lost[-1].position if lost and lost[-1].sentence == draft.sentence else None


def _post(doc: Doc, draft: Draft) -> Span | None:
    """The phrase of the post behind the appointee: رئيسا للأركان, في منصب ..., إلى رتبة ..."""
    last = min(draft.at + _REACH, doc.sentences[draft.sentence].last)
    inside = [p.span for p in draft.parts]
    for i in range(draft.at + 1, last):
        if any(doc.words[i].span in s for s in inside):
            continue
        post = post_at(doc, i) or (doc.hit(i, "contact_charge") if draft.frame == "take office" else None)
        if post is not None:
            return post_phrase(doc, i, last, post.offset)
        if i > draft.at + 1 and _is_other(doc, i):
            return None
    return None


def _is_other(doc: Doc, i: int) -> bool:
    """بإعفاء فلان وتعيين فلان أميرا: another appointment, whose post comes behind it."""
    contact = doc.hit(i, "contact") if doc.hits[i] else None
    return contact is not None and contact.entry.data.get("change") is not None and not contact.entry.suffix


def post_at(doc: Doc, i: int) -> Hit | None:
    """A word that names a post: one that means nothing else, or an office in the accusative (وزيرا)."""
    if not doc.hits[i]:
        return None
    office = doc.hit(i, "office") if doc.words[i].norm.endswith("ا") else None
    post = doc.hit(i, "contact_post") or office
    return None if post is not None and post.entry.form in _NO_POST else post


def post_phrase(doc: Doc, i: int, last: int, offset: int) -> Span:
    """From the word of the post to the end of its phrase."""
    end = i + 1
    while end < last and doc.words[end].norm not in _STOPS and not _ends(doc, end):
        end += 1
    return Span(doc.words[i].start + offset, doc.words[end - 1].end)


def _ends(doc: Doc, i: int) -> bool:
    if (
        doc.words[i].norm in ".؟!"
        or _goes_on(doc, i)
        or _by_vote(doc, i)
        or any(doc.hit(i, t) for t in ("contact_link", "contact_bound", "topic_end"))
    ):
        link = doc.hit(i, "contact_link")
        return not (link is not None and doc.words[i].norm in {"في", "لدي", "الي"})
    return doc.words[i].norm.isdigit()


def _goes_on(doc: Doc, i: int) -> bool:
    """وتعيينه, ونقله: what else was decided."""
    hits = (doc.hit(i, "contact"), doc.hit(i, "contact_light"))
    return any(hit is not None and hit.clitic == "و" for hit in hits)


def _by_vote(doc: Doc, i: int) -> bool:
    """رئيسا بأغلبية 60 صوتا: what the appointment was made by."""
    hit = doc.hit(i, "contact_instrument")
    return hit is not None and hit.clitic == "ب"


def _instrument(doc: Doc, draft: Draft) -> Span | None:
    """The decree, order, decision or vote: بمرسوم, بقرار, بأمر ملكي, بالأغلبية."""
    sentence = doc.sentences[draft.sentence]
    for i in range(sentence.first, sentence.last):
        hit = doc.hit(i, "contact_instrument")
        if hit is not None:
            return Span(doc.words[i].start + hit.offset, doc.words[hit.last - 1].end)
    return None


def _known_office(nouns: Nouns, draft: Draft) -> Span | None:
    """The office the article gives the person; the one held before, where the person lost it."""
    for person in nouns.people:
        if person.id in draft.who("appointee") and person.positions:
            lost = draft.change in {"dismissed", "resigned"}
            fitting = [p for p in person.positions if p.former == lost]
            return (fitting or list(person.positions))[0].title
    return None
