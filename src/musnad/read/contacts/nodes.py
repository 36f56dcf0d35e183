"""A sentence as a row of nodes: who, when, where, the words of contact, and the links and bounds between them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from musnad.model import Actor, Dated, Doc, Hit, Located, Sentence, Span
from musnad.read.contacts.index import Index, honoured
from musnad.read.people.vocabulary import Sort, is_foreign, look
from musnad.text import splits

Kind = Literal[
    "actor", "party", "pair", "date", "place", "verb", "noun", "light", "link", "bound", "cue", "comma", "quote",
    "seat", "word",
]  # fmt: skip
SIDES: frozenset[Kind] = frozenset({"actor", "party", "pair"})
_COMMAS = frozenset("،,؛;-–—()[]/:")
_QUOTES = frozenset("«»“”\"„‘’'")
_NAME_WORDS = 7
"""A quotation longer than this is speech; a shorter one may be a name («أفريكوم»)."""
_SPOKEN_TO = frozenset({"ك", "كم", "كما", "كن", "ني", "نا", "ي"})
"""Pronouns of the first and second person: speech, not narration (and هناك is not هنأك)."""
_PHRASES = frozenset({"attend", "lead", "replace", "behalf", "invite", "by", "mediate"})
_WHERE = frozenset({"b", "to", "other", "from"})
_EACH_OF = frozenset({"كل", "كلا", "لكل", "بكل"})
"""كلا من فلان وفلان: the names that follow have the part that the phrase has."""
_INTO = frozenset({"في", "وفي", "لدي"})
_MARGIN = frozenset({"هامشها", "هامشه", "هامشهما", "هامشهم"})
_ROUNDS = frozenset({"جوله", "لجوله", "دوره", "لدوره", "جولات", "لجولات"})
_DIRECTED_REACH = 12
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


@dataclass(slots=True)
class Node:
    """Words ``first`` to ``last``. ``part`` is what the link before a side or place makes of it; ``joined`` by و."""

    kind: Kind
    first: int
    last: int
    part: str = ""
    joined: bool = False
    hit: Hit | None = None
    actor: Actor | None = None
    dated: Dated | None = None
    located: Located | None = None
    clitic: str = ""
    group: int = -1

    @property
    def data(self) -> str:
        """The kind or part that the lexicon gives the word."""
        if self.hit is None:
            return ""
        return str(self.hit.entry.data.get("part") or self.hit.entry.data.get("kind") or "")


def nodes_of(doc: Doc, sentence: Sentence, index: Index) -> list[Node]:
    """The nodes of one sentence, in order, each side and place with the part that its link gives it."""
    out: list[Node] = []
    i = sentence.first
    while i < sentence.last:
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
    _head_delegations(out, doc)
    _govern(doc, out)
    return out


def _join_rounds(nodes: list[Node], doc: Doc) -> None:
    """جولة ثانية من المباحثات: a round of talks is one noun of contact, known from before only as الجولة."""
    for k in range(len(nodes) - 2):
        if (
            k + 2 >= len(nodes)
            or nodes[k].kind != "noun"
            or doc.words[nodes[k].first].norm.lstrip("وبلفا") not in _ROUNDS
        ):
            continue
        at = next((j for j in range(k + 1, min(k + 4, len(nodes))) if nodes[j].kind != "word"), k)
        talks = nodes[at + 1] if at + 1 < len(nodes) else None
        if nodes[at].data != "from" or talks is None or talks.kind != "noun" or talks.hit is None:
            continue
        own = nodes[k].hit
        if own is not None and talks.hit.entry.data.get("type") == "meeting":
            hit = talks.hit._replace(first=nodes[k].first, clitic=nodes[k].clitic, offset=own.offset)
            nodes[k : at + 2] = [Node("noun", nodes[k].first, talks.last, hit=hit, clitic=nodes[k].clitic)]


def _head_delegations(nodes: list[Node], doc: Doc) -> None:
    """وفد من الحركة يرأسه فلان: behind a delegation the verb names its head, and presides over no meeting."""
    for k, node in enumerate(nodes):
        head = doc.hit(node.first, "contact_link") if node.kind == "light" else None
        if head is not None and head.entry.data["part"] == "lead" and _delegation_before(nodes, k, doc):
            node.kind, node.hit = "link", head


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
    if actor is None or link is None or str(link.entry.data["part"]) not in _PHRASES or _is_feminine(doc, link):
        return None
    return link if link.last < actor.last else None


def _is_feminine(doc: Doc, hit: Hit) -> bool:
    """حضرة is a word of courtesy, حضره says who was there."""
    return hit.entry.form.endswith("ه") and doc.words[hit.last - 1].form.endswith("ة")


def _node_at(doc: Doc, i: int, end: int, index: Index) -> Node:
    node = _noun_at(doc, i, index) or (None if doc.hit(i, "contact_phone") else _word_of_contact(doc, i))
    if node is not None:
        node.last = min(node.last, end)
        return node
    phone = doc.hit(i, "contact_phone") if doc.hits[i] else None
    norm = doc.words[i].norm
    if phone is not None:
        return Node("word", i, phone.last)
    if norm in _QUOTES:
        return Node("quote", i, i + 1)
    if norm in _COMMAS or norm == "..":
        return Node("comma", i, i + 1)
    found = [(doc.hit(i, tag), kind) for tag, kind in _TAGS] if doc.hits[i] else []
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
    if actor is not None and actor.kind != "person" and doc.hit(i, "contact_pair"):
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
        contact.entry.suffix in _SPOKEN_TO or _is_other(doc, i, contact) or _lacks_hamza(doc, i, contact)
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


def _govern(doc: Doc, nodes: list[Node]) -> None:
    """Give each side, place and noun of contact the part of the link that governs it, and gather coordinated sides."""
    pending, group, last_side, unnamed = "", -1, None, False
    for k, node in enumerate(nodes):
        if node.kind == "link":
            if _governs_nothing(doc, nodes, k):
                continue
            unnamed = pending == "attend" and node.data == "from" and k > 0 and nodes[k - 1].kind == "word"
            pending = pending if pending == "attend" and node.data in {"side", "from"} else node.data
        elif node.kind == "comma" or (
            node.kind == "word" and (_is_whole(doc, node) or (pending in {"other", "to"} and _is_spot(doc, nodes, k)))
        ):
            pending = "" if pending in {"other", "from", "seat", "to"} else pending
        elif node.kind == "bound":
            pending, last_side = "", None
        elif node.kind in {"verb", "noun", "light"}:
            node.part, pending = pending, ""
            last_side = None
        elif node.kind in {"date", "place", "seat"}:
            node.part = _clitic_part(node.clitic) or pending
            pending = "seat" if node.kind == "seat" and not _closed(node) else ""
        elif node.located is not None and node.kind == "actor" and (_clitic_part(node.clitic) or pending) in _WHERE:
            node.kind = "place"
            node.part, pending = _clitic_part(node.clitic) or pending, ""
        elif node.kind in SIDES:
            node.joined = _joins(doc, nodes, k)
            if _is_apposition(doc, nodes, k):
                node.kind = "word"
                continue
            if node.joined and nodes[k - 1].kind == "word" and not pending and not _is_peer(doc, nodes[k - 1]):
                pending = "other"
            own = _clitic_part(node.clitic)
            if last_side is not None and _partitive(nodes, k):
                unnamed = last_side.part == "attend"
                node.part, node.group, pending = "other" if unnamed else last_side.part, last_side.group, ""
                last_side = node
                continue
            if node.joined and last_side is not None and not own and not pending:
                node.part, node.group = last_side.part, last_side.group
            else:
                group += 1
                body = unnamed and node.actor is not None and node.actor.kind == "organization"
                node.part, node.group = "other" if body else _govern_part(own, pending), group
                if _only_beside(doc, nodes, k, pending):
                    node.part = "other"
            pending, unnamed = "", False
            last_side = node


def _governs_nothing(doc: Doc, nodes: list[Node], k: int) -> bool:
    """كلا من فلان وفلان has the part that the phrase has; بعد behind a denied verb is an adverb (لم تبرد بعد ...)."""
    node = nodes[k]
    if node.data == "from" and k and doc.words[nodes[k - 1].first].norm in _EACH_OF:
        return True
    return doc.words[node.first].norm == "بعد" and k > 1 and doc.words[node.first - 2].norm in {"لم", "ولم"}


def _only_beside(doc: Doc, nodes: list[Node], k: int, pending: str) -> bool:
    """الحدود مع سوريا, التعاون مع تركيا: a state that a noun, not the contact, is shared with."""
    if pending != "with" or nodes[k].located is None or k < 2 or nodes[k - 2].kind != "word":
        return False
    return doc.words[nodes[k - 2].first].norm.startswith("ال")


def _partitive(nodes: list[Node], k: int) -> bool:
    """عدد من قادة الجيش: the body that some people are of."""
    for before in (nodes[k - 1], nodes[k - 2]) if k > 1 else nodes[:k]:
        if before.kind == "party":
            return before.hit is not None and before.hit.entry.form.endswith("من")
        if before.kind != "word":
            return False
    return False


def follows_on(doc: Doc, node: Node) -> bool:
    """ف on a name or delegation in a list of receptions: after that, another (فوفدا من ...)."""
    if node.clitic.startswith("ف"):
        return True
    party = doc.hit(node.first, "contact_party")
    return party is not None and party.clitic == "ف"


def _is_apposition(doc: Doc, nodes: list[Node], k: int) -> bool:
    """A body right behind a name, or any name right behind a governed one, goes on with its title."""
    node, before = nodes[k], nodes[k - 1] if k else None
    if before is None or before.kind != "actor" or node.kind != "actor" or node.clitic or before.last != node.first:
        return False
    if before.actor is None or node.actor is None or doc.hit(node.first, "contact_party"):
        return False
    if before.actor.kind == node.actor.kind == "person":
        return False
    return before.part not in {"", "other"} or (before.actor.kind == "person" and node.actor.kind == "organization")


def _is_whole(doc: Doc, node: Node) -> bool:
    """A noun with the article is complete: a name behind it is not its genitive (في القصر الوزير فلان)."""
    norm = doc.words[node.first].norm
    return len(norm) > 4 and (norm.startswith("ال") or norm in _MARGIN)


def _is_spot(doc: Doc, nodes: list[Node], k: int) -> bool:
    """في كيه دورسيه نظيره: a foreign name of a place, behind في, is complete too."""
    word = doc.words[nodes[k].first]
    known = doc.hits[nodes[k].first] or word.form.endswith("ة") or look(word.norm).sort is not Sort.UNKNOWN
    if known or not is_foreign(word.norm):
        return False
    before = next((n for n in reversed(nodes[max(0, k - 3) : k]) if n.kind != "word"), None)
    return before is not None and before.kind == "link" and doc.words[before.first].norm in _INTO


def _govern_part(own: str, pending: str) -> str:
    """A clitic only completes a phrase that already says the part (خلفا لـ, مرفوقا بـ)."""
    return pending if pending in _PHRASES else own or pending


def _closed(node: Node) -> bool:
    """Whether a seat is complete in itself (مكتبه), so that the next noun is not its owner."""
    return node.hit is not None and ("ال" in node.clitic or node.hit.entry.form.endswith(("ه", "ها")))


def _clitic_part(clitic: str) -> str:
    bare = clitic.lstrip("وف")
    if bare.startswith("ب"):
        return "b"
    if bare.startswith("ل"):
        return "to"
    return "other" if bare.startswith("ك") else ""


def _is_peer(doc: Doc, node: Node) -> bool:
    """A word before a joined name that itself begins the joined phrase (ونظيره), or is the و alone."""
    norm = doc.words[node.first].norm
    return norm == "و" or "نظير" in norm


def _joins(doc: Doc, nodes: list[Node], k: int) -> bool:
    """Whether و (or a list's comma) ties this side to the one before; the و may stand on a word before the name."""
    node = nodes[k]
    if node.clitic.startswith(("و", "ف")):
        return True
    for back in range(k - 1, max(k - 5, -1), -1):
        before = nodes[back]
        if before.kind != "word":
            return False
        norm = doc.words[before.first].norm
        if norm == "و" or any(p == "و" and r.startswith("نظير") for p, r in splits(norm)):
            return True
    return False
