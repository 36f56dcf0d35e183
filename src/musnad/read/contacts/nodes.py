"""A sentence as a row of nodes: who, when, where, the words of contact, and the links and bounds between them."""

from __future__ import annotations

from musnad.model import FINITE, Actor, Doc, Hit, Located, Sentence, Span
from musnad.read.contacts.govern import govern
from musnad.read.contacts.index import Index, honoured
from musnad.read.contacts.node import PHRASES, Kind, Node
from musnad.read.contacts.settle import settle
from musnad.read.contacts.triggers import plays_host, session, word_of_contact

_MARKS: dict[str, Kind] = {**dict.fromkeys("«»“”\"„‘’'", "quote"), **dict.fromkeys("،,؛;-–—()[]/:", "comma")}
_BEFORE_SAYING = frozenset({"،", ",", "كما", "حسبما", "ما", "وكما", "فيما"})
"""What joins a clause of saying to the one before it, where no و does."""
_TAGS: tuple[tuple[str, Kind], ...] = (
    ("contact_link", "link"),
    ("contact_bound", "bound"),
    ("contact_pair", "pair"),
    ("contact_party", "party"),
    ("contact_seat", "seat"),
)


def nodes_of(doc: Doc, sentence: Sentence, index: Index) -> list[Node]:
    """The nodes of one sentence, in order, each side and place with the part that its link gives it."""
    out: list[Node] = []
    i = sentence.first
    while i < sentence.last:
        if i not in index.marked:
            out.append(Node(_MARKS.get(doc.words[i].norm, "word"), i, i + 1))
            i += 1
            continue
        link = _swallowed_link(doc, i, index)
        if link is not None:
            actor = index.actors[i]
            out.append(Node("link", i, link.last, hit=link))
            if actor.kind == "person":
                out.append(Node("actor", link.last, actor.last, actor=actor))
        else:
            out.append(_node_at(doc, i, min(sentence.last, len(doc.words)), index))
        i = max(out[-1].last, i + 1)
    settle(out, doc)
    govern(doc, out)
    return out


def _swallowed_link(doc: Doc, i: int, index: Index) -> Hit | None:
    """A link (برئاسة) that was taken for the first word of a name."""
    actor = index.actors.get(i)
    link = doc.hit(i, "contact_link") if actor is not None else None
    if actor is None or link is None or str(link.entry.data["part"]) not in PHRASES or _is_feminine(doc, link):
        return None
    return link if link.last < actor.last else None


def _is_feminine(doc: Doc, hit: Hit) -> bool:
    """حضرة is a word of courtesy, حضره says who was there."""
    return hit.entry.form.endswith("ه") and doc.words[hit.last - 1].form.endswith("ة")


def _node_at(doc: Doc, i: int, end: int, index: Index) -> Node:
    node = (
        session(doc, i) or _noun_at(doc, i, index) or (None if doc.hit(i, "contact_phone") else word_of_contact(doc, i))
    )
    if node is not None and node.kind == "light" and (hosts := plays_host(doc, i, index)) is not None:
        node = Node("verb", i, hosts.last, hit=hosts, clitic=hosts.clitic)
    if node is not None:
        node.last = min(node.last, end)
        return node
    phone = doc.hit(i, "contact_phone")
    norm = doc.words[i].norm
    if phone is not None:
        return Node("word", i, phone.last)
    if norm in _MARKS:
        return Node(_MARKS[norm], i, i + 1)
    found = [(doc.hit(i, tag), kind) for tag, kind in _TAGS]
    hits = [(hit, kind) for hit, kind in found if hit is not None and not _is_feminine(doc, hit)]
    if hits:
        if doc.words[i].form.endswith("ه"):
            hits.sort(key=lambda h: h[1] != "pair")
        hit, kind = max(hits, key=lambda h: h[0].last)
        return Node(kind, i, hit.last, hit=hit, clitic=hit.clitic)
    return Node("cue" if _tells(doc, i) or _says(doc, i) else "word", i, i + 1)


def _says(doc: Doc, i: int) -> bool:
    """وقال, كما ذكر: a finite verb of saying, joined to what stands before it: what follows is another's clause."""
    verb = doc.hit(i, "speech") if doc.hits[i] else None
    if verb is None or verb.entry.tense not in FINITE or verb.entry.suffix or verb.entry.data.get("initial"):
        return False
    return verb.clitic in {"و", "ف"} or (i > 0 and doc.words[i - 1].norm in _BEFORE_SAYING)


def _tells(doc: Doc, i: int) -> bool:
    """A finite verb of discussing (تناول, تطرق): another clause begins."""
    cue = doc.hit(i, "topic_cue") if doc.hits[i] else None
    if cue is None or cue.entry.data.get("kind") != "topic" or cue.entry.suffix:
        return False
    return cue.entry.tense in FINITE and "ال" not in cue.clitic


def _noun_at(doc: Doc, i: int, index: Index) -> Node | None:
    actor, place, dated = index.actors.get(i), index.places.get(i), index.dates.get(i)
    if dated is not None:
        return Node("date", i, dated.last, dated=dated)
    if place is not None and (actor is None or _is_where(place, actor)):
        return Node("place", i, place.last, located=place, clitic=place.clitic)
    pair = doc.hit(i, "contact_pair") if actor is not None and actor.kind != "person" else None
    if actor is not None and pair is not None and not (actor.last > pair.last and doc.hit(pair.last, "nationality")):
        return None
    if actor is not None:
        also = place if actor.kind != "person" else None
        return Node("actor", i, _end(doc, actor), actor=actor, clitic=actor.clitic, located=also)
    honour = doc.hit(i, "contact_honour")
    if honour is not None:
        who = honoured(doc, i, honour, index)
        if who is not None:
            span = Span(doc.words[i].start + honour.offset, doc.words[i].end)
            return Node(
                "actor", i, i + 1, actor=Actor(who, "pronoun", i, i + 1, span, honour.clitic), clitic=honour.clitic
            )
    return None


def _end(doc: Doc, actor: Actor) -> int:
    """The end of a name's phrase, or where a seat cuts it short (فلان، أمير المنطقة، في مكتبه ...)."""
    for i in range(actor.first + 1, actor.last):
        seat = doc.hit(i, "contact_seat")
        if seat is None or doc.words[i].start <= actor.span.end:
            continue
        if seat.entry.form.endswith(("ه", "ها")) or seat.last >= actor.last:
            return i - 1 if doc.words[i - 1].norm in {"في", "لدي"} else i
    return actor.last


def _is_where(place: Located, actor: Actor) -> bool:
    """Whether the words, at once a place and an actor, say where: بالقاهرة."""
    return place.last > actor.last or ("ب" in place.clitic and actor.kind != "person" and place.last >= actor.last)
