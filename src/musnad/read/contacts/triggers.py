"""The word of contact that stands at a word: a verb, a noun, a light verb, or a like word of another sense."""

from __future__ import annotations

from musnad.model import FINITE, Doc, Hit
from musnad.read.contacts.index import Index
from musnad.read.contacts.node import Node

_SPOKEN_TO = frozenset({"ك", "كم", "كما", "كن", "ني", "نا", "ي"})
"""Pronouns of the first and second person: speech, not narration (and هناك is not هنأك)."""
_DIRECTED_REACH = 12
_PRESIDING = frozenset({"ترأس", "يترأس", "ترأست", "تترأس", "رأس", "يرأس"})
_PRESIDED_REACH = 30
_HOSTED_REACH = 32
_DUTIES = "duties that are ended"
_ENDINGS = frozenset({"أنهى", "أنهت", "ينهي", "تنهي"})


def plays_host(doc: Doc, i: int, index: Index) -> Hit | None:
    """استضاف الوزير نظيره: a person is hosted, where no meeting or summit is named that could be (استضاف قمة)."""
    hit = doc.hit(i, "contact")
    if hit is None or hit.entry.group != "play host to":
        return None
    ahead = range(hit.last, min(hit.last + _HOSTED_REACH, doc.sentences[doc.sentence_of[i]].last))
    guests = [a for j in ahead if (a := index.actors.get(j)) is not None and a.kind == "person" and not a.clitic]
    return None if not guests or any(doc.hit(j, "contact") for j in ahead) else hit


def session(doc: Doc, i: int) -> Node | None:
    """ترأس الملك مجلسا وزاريا: behind a verb of presiding, the council is the session."""
    council = doc.hit(i, "contact_council") if doc.hits[i] else None
    if council is None:
        return _attended(doc, i)
    for j in range(i - 1, max(doc.sentences[doc.sentence_of[i]].first, i - _PRESIDED_REACH) - 1, -1):
        if doc.hit(j, "contact") is not None:
            return None
        light = doc.hit(j, "contact_light")
        if light is not None and light.entry.form in _PRESIDING:
            return Node("noun", i, council.last, hit=council, clitic=council.clitic)
    return None


def _attended(doc: Doc, i: int) -> Node | None:
    """للمشاركة في المنتدى الإقليمي: behind a verb of taking part, a forum is the event and not a body."""
    forum = doc.hit(i, "contact") if i > 1 and doc.words[i - 1].norm == "في" else None
    if forum is None or forum.entry.data.get("type") != "conference":
        return None
    joins = doc.hit(i - 2, "contact_light")
    taking_part = joins is not None and joins.entry.data["kind"] == "join" and "ال" not in joins.clitic
    return Node("noun", i, forum.last, hit=forum, clitic=forum.clitic) if taking_part else None


def word_of_contact(doc: Doc, i: int) -> Node | None:
    """The verb, noun or light verb at word ``i`` as a node."""
    light = doc.hit(i, "contact_light")
    if light is not None and light.last < len(doc.words) and doc.words[light.last].norm == "الله":
        light = None
    contact = doc.hit(i, "contact")
    if contact is not None and (
        contact.entry.suffix in _SPOKEN_TO
        or _is_other(doc, i, contact)
        or _lacks_hamza(doc, i, contact)
        or (contact.entry.group == _DUTIES and not _ends_duties(doc, contact))
        or _links(doc, i, contact)
    ):
        contact = None
    if contact is not None and (light is None or contact.last > light.last or _travels(doc, contact)):
        if contact.entry.form.endswith("أ") and doc.words[i].form.endswith("ا"):
            return None
        if contact.entry.suffix and contact.entry.tense in FINITE and _takes_no_object(contact):
            return None
        if contact.entry.tense == "past" and contact.clitic.lstrip("وف") == "ل":
            return None
        finite = contact.entry.tense in FINITE and "ال" not in contact.clitic
        finite = finite and not (contact.entry.suffix and contact.entry.group == "resign")
        if finite and contact.entry.suffix and doc.words[contact.last - 1].form.endswith("ة"):
            return None
        return Node("verb" if finite else "noun", i, contact.last, hit=contact, clitic=contact.clitic)
    link = doc.hit(i, "contact_link")
    if light is not None and (link is None or (link.last <= light.last and link.entry.data["part"] != "attend")):
        return Node("light", i, light.last, hit=light, clitic=light.clitic)
    return None


def _links(doc: Doc, i: int, contact: Hit) -> bool:
    """بدعوة من فلان: the words that tell at whose invitation are no invitation of their own."""
    link = doc.hit(i, "contact_link")
    return link is not None and link.last > contact.last and link.entry.data["part"] == "invite"


def _ends_duties(doc: Doc, duties: Hit) -> bool:
    """أنهى الرئيس مهام فلان: a verb of ending before the bare noun; elsewhere it is no word of contact."""
    first = max(doc.sentences[doc.sentence_of[duties.first]].first, duties.first - _DIRECTED_REACH)
    lights = (doc.hit(i, "contact_light") for i in range(first, duties.first))
    return not duties.clitic and any(light is not None and light.entry.form in _ENDINGS for light in lights)


def _travels(doc: Doc, contact: Hit) -> bool:
    """توجه الوزير إلى: he heads for a place, unless something to be directed follows (توجه رسالة)."""
    if not contact.entry.data.get("motion"):
        return False
    ahead = range(contact.last, min(contact.last + _DIRECTED_REACH, len(doc.words)))
    hits = [doc.hit(i, "contact") for i in ahead]
    return not any(h is not None and h.entry.data.get("type") == "message" for h in hits)


def _takes_no_object(hit: Hit) -> bool:
    """A pronoun written onto a verb that takes none makes another word (جلسته is his session)."""
    return bool(hit.entry.data.get("intransitive") or hit.entry.data.get("motion"))


def _lacks_hamza(doc: Doc, i: int, contact: Hit) -> bool:
    """التام (complete) is not التأم."""
    return bool(contact.entry.data.get("hamza")) and not set("أئؤ") & set(doc.words[i].form)


def _is_other(doc: Doc, i: int, contact: Hit) -> bool:
    """The word opens a fixed phrase of another sense (مؤتمر صحفي)."""
    other = doc.hit(i, "contact_not")
    return other is not None and other.last >= contact.last
