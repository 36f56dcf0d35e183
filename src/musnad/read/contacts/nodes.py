"""A sentence as a row of nodes: who, when, where, the words of contact, and the links and bounds between them."""

from __future__ import annotations

from dataclasses import replace

from musnad.model import Actor, Doc, Hit, Located, Sentence, Span
from musnad.read.contacts.asides import settle_arrivals
from musnad.read.contacts.govern import govern
from musnad.read.contacts.index import Index, honoured
from musnad.read.contacts.node import PHRASES, SIDES, Kind, Node

_MARKS: dict[str, Kind] = {**dict.fromkeys("«»“”\"„‘’'", "quote"), **dict.fromkeys("،,؛;-–—()[]/:", "comma")}
_NAME_WORDS = 7
"""A quotation longer than this is speech; a shorter one may be a name («أفريكوم»)."""
_SPOKEN_TO = frozenset({"ك", "كم", "كما", "كن", "ني", "نا", "ي"})
"""Pronouns of the first and second person: speech, not narration (and هناك is not هنأك)."""
_ROUNDS = frozenset({"جوله", "لجوله", "دوره", "لدوره", "جولات", "لجولات"})
_DIRECTED_REACH = 12
_PRESIDING = frozenset({"ترأس", "يترأس", "ترأست", "تترأس", "رأس", "يرأس"})
_PRESIDED_REACH = 30
_HOSTED_REACH = 32
_DUTIES = "duties that are ended"
_ENDINGS = frozenset({"أنهى", "أنهت", "ينهي", "تنهي"})
_DELEGATION_REACH = 5
_FINITE = frozenset({"past", "present", "jussive"})
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
    _pair_quotes(out, doc)
    _join_rounds(out, doc)
    settle_arrivals(doc, out)
    _head_delegations(out, doc)
    _seat_hosts(out)
    _settle_words(out)
    govern(doc, out)
    return out


def _join_rounds(nodes: list[Node], doc: Doc) -> None:
    """جولة ثانية من المباحثات: a round of talks is one noun of contact, known from before only as الجولة."""
    for k, node in enumerate(nodes):
        if node.kind != "noun" or doc.words[node.first].norm.lstrip("وبلفا") not in _ROUNDS:
            continue
        at = next((j for j in range(k + 1, min(k + 4, len(nodes))) if nodes[j].kind != "word"), k)
        talks = nodes[at + 1] if at + 1 < len(nodes) else None
        if nodes[at].data != "from" or talks is None or talks.kind != "noun" or talks.hit is None:
            continue
        own = nodes[k].hit
        if own is not None and talks.hit.entry.data.get("type") == "meeting":
            hit = talks.hit._replace(first=nodes[k].first, clitic=nodes[k].clitic, offset=own.offset)
            nodes[k : at + 2] = [Node("noun", nodes[k].first, talks.last, hit=hit, clitic=nodes[k].clitic)]


def _settle_words(nodes: list[Node]) -> None:
    """وقعت الوزارة عقد بناء: a contract, signed. تحيات وتهاني فلان: two words for one greeting."""
    signs = False
    for before, node in zip([None, *nodes], nodes, strict=False):
        signs = (signs and node.kind != "bound") or (node.kind == "verb" and _group(node) == "sign")
        if signs and node.kind == "light" and node.hit is not None and node.hit.entry.form == "عقد":
            node.kind = "word"
        again = before is not None and before.kind == node.kind == "noun" and _group(before) == _group(node)
        if again and _group(node) == "greetings" and node.clitic == "و" and node.hit and not node.hit.entry.suffix:
            node.kind = "word"


def _group(node: Node) -> str:
    return node.hit.entry.group if node.hit is not None else ""


def _head_delegations(nodes: list[Node], doc: Doc) -> None:
    """وفد من الحركة يرأسه فلان: behind a delegation the verb names its head, and presides over no meeting."""
    for k, node in enumerate(nodes):
        head = doc.hit(node.first, "contact_link") if node.kind == "light" else None
        if head is not None and head.entry.data["part"] == "lead" and _delegation_before(nodes, k, doc):
            node.kind, node.hit = "link", head


def _seat_hosts(nodes: list[Node]) -> None:
    """استضافت المنامة, القاهرة تشهد: a city is where it is held, not who holds it or is there."""
    for k, node in enumerate(nodes):
        if node.kind == "light" and node.hit is not None and node.hit.entry.data.get("where"):
            for near in (*nodes[max(0, k - 1) : k], *nodes[k + 1 : k + 2]):
                if near.kind == "place":
                    near.clitic = "ب"


def _delegation_before(nodes: list[Node], k: int, doc: Doc) -> bool:
    for node in reversed(nodes[max(0, k - _DELEGATION_REACH) : k]):
        if node.kind == "party" or (node.kind in SIDES and doc.hit(node.first, "contact_party") is not None):
            return True
        if node.kind not in {"word", "actor"} and node.data != "from":
            return False
    return False


def _pair_quotes(nodes: list[Node], doc: Doc) -> None:
    """Mark the quotation marks that open more than a few words: speech, not a name."""
    opened: Node | None = None
    for node in nodes:
        if node.kind != "quote":
            continue
        mark = doc.words[node.first].norm
        if opened is None and mark not in "»”":
            opened = node
        elif opened is not None:
            opened.part = "long" if node.first - opened.first > _NAME_WORDS else ""
            if not opened.part:
                _name_inside(nodes, opened, node)
            opened = None
    if opened is not None and nodes[-1].last - opened.first > _NAME_WORDS:
        opened.part = "long"


def _name_inside(nodes: list[Node], opened: Node, closed: Node) -> None:
    """A word of contact at the head of a name in quotation marks is a part of the name."""
    first = nodes[nodes.index(opened) + 1]
    if first.kind == "verb" and closed.first > first.first:
        first.kind = "word"


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


def _plays_host(doc: Doc, i: int, index: Index) -> Hit | None:
    """استضاف الوزير نظيره: a person is hosted, where no meeting or summit is named that could be (استضاف قمة)."""
    hit = doc.hit(i, "contact")
    if hit is None or hit.entry.group != "play host to":
        return None
    ahead = range(hit.last, min(hit.last + _HOSTED_REACH, doc.sentences[doc.sentence_of[i]].last))
    guests = [a for j in ahead if (a := index.actors.get(j)) is not None and a.kind == "person" and not a.clitic]
    return None if not guests or any(doc.hit(j, "contact") for j in ahead) else hit


def _node_at(doc: Doc, i: int, end: int, index: Index) -> Node:
    node = (
        _session(doc, i)
        or _noun_at(doc, i, index)
        or (None if doc.hit(i, "contact_phone") else _word_of_contact(doc, i))
    )
    if node is not None and node.kind == "light" and (hosts := _plays_host(doc, i, index)) is not None:
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
    if verb is None or verb.entry.tense not in _FINITE or verb.entry.suffix or verb.entry.data.get("initial"):
        return False
    return verb.clitic in {"و", "ف"} or (i > 0 and doc.words[i - 1].norm in _BEFORE_SAYING)


def _session(doc: Doc, i: int) -> Node | None:
    """ترأس الملك مجلسا وزاريا: behind a verb of presiding, the council is the session."""
    council = doc.hit(i, "contact_council") if doc.hits[i] else None
    if council is None:
        return None
    for j in range(i - 1, max(doc.sentences[doc.sentence_of[i]].first, i - _PRESIDED_REACH) - 1, -1):
        if doc.hit(j, "contact") is not None:
            return None
        light = doc.hit(j, "contact_light")
        if light is not None and light.entry.form in _PRESIDING:
            return Node("noun", i, council.last, hit=council, clitic=council.clitic)
    return None


def _tells(doc: Doc, i: int) -> bool:
    """A finite verb of discussing (تناول, تطرق): another clause begins."""
    cue = doc.hit(i, "topic_cue") if doc.hits[i] else None
    if cue is None or cue.entry.data.get("kind") != "topic" or cue.entry.suffix:
        return False
    return cue.entry.tense in _FINITE and "ال" not in cue.clitic


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


def _word_of_contact(doc: Doc, i: int) -> Node | None:
    light = doc.hit(i, "contact_light")
    if light is not None and light.last < len(doc.words) and doc.words[light.last].norm == "الله":
        light = None
    contact = _as_written(doc, i)
    if contact is not None and (
        contact.entry.suffix in _SPOKEN_TO
        or _is_other(doc, i, contact)
        or _lacks_hamza(doc, i, contact)
        or (contact.entry.group == _DUTIES and not _ends_duties(doc, contact))
    ):
        contact = None
    if contact is not None and (light is None or contact.last > light.last or _travels(doc, contact)):
        if contact.entry.form.endswith("أ") and doc.words[i].form.endswith("ا"):
            return None
        if contact.entry.suffix and contact.entry.tense in _FINITE and _takes_no_object(contact):
            return None
        if contact.entry.tense == "past" and contact.clitic.lstrip("وف") == "ل":
            return None
        finite = contact.entry.tense in _FINITE and "ال" not in contact.clitic
        finite = finite and not (contact.entry.suffix and contact.entry.group == "resign")
        if finite and contact.entry.suffix and doc.words[contact.last - 1].form.endswith("ة"):
            return None
        return Node("verb" if finite else "noun", i, contact.last, hit=contact, clitic=contact.clitic)
    link = doc.hit(i, "contact_link")
    if light is not None and (link is None or (link.last <= light.last and link.entry.data["part"] != "attend")):
        return Node("light", i, light.last, hit=light, clitic=light.clitic)
    return None


def _as_written(doc: Doc, i: int) -> Hit | None:
    """The hit at word ``i``; أقاله, written with its hamza and ه, is the verb and not إقالة."""
    hit, form = doc.hit(i, "contact"), doc.words[i].form
    if hit is None or hit.entry.tense != "masdar" or not (form.endswith("ه") and form.lstrip("وف").startswith("أ")):
        return hit
    if hit.entry.suffix or not (hit.entry.form.startswith("إ") and hit.entry.form.endswith("ة")):
        return hit
    return hit._replace(entry=replace(hit.entry, tense="past", number="singular", gender="m", suffix="ه"))


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


def follows_on(doc: Doc, node: Node) -> bool:
    """ف on a name or delegation in a list of receptions: after that, another (فوفدا من ...)."""
    if node.clitic.startswith("ف"):
        return True
    party = doc.hit(node.first, "contact_party")
    return party is not None and party.clitic == "ف"
