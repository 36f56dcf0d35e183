"""What governs each side and place of a sentence: the link before it, its proclitic, the side it is joined to."""

from __future__ import annotations

from musnad.model import Doc
from musnad.read.contacts.node import PHRASES, SIDES, Node
from musnad.read.contacts.topic_words import is_action
from musnad.read.people.vocabulary import Sort, is_foreign, look
from musnad.text import splits

_WHERE = frozenset({"b", "to", "other", "from"})
_WITHIN = frozenset({"other", "from", "seat", "to"})
"""Parts that reach no further than the phrase of their link."""
_EACH_OF = frozenset({"كل", "كلا", "لكل", "بكل"})
"""كلا من فلان وفلان: the names that follow have the part that the phrase has."""
_COMPANY = frozenset({"برفقه", "بصحبه", "في صحبه", "بمعيه", "في معيه", "بمرافقه"})
_INTO = frozenset({"في", "وفي", "لدي"})
_MARGIN = frozenset({"هامشها", "هامشه", "هامشهما", "هامشهم"})


def govern(doc: Doc, nodes: list[Node]) -> None:
    """Give each side, place and noun of contact the part of the link that governs it, and gather coordinated sides."""
    pending, group, last_side, unnamed = "", -1, None, False
    purpose, beside = False, False
    for k, node in enumerate(nodes):
        purpose = _is_purpose(doc, node) or (purpose and node.kind in {"word", "actor"} and not node.clitic)
        if node.kind == "link":
            if _governs_nothing(doc, nodes, k):
                continue
            unnamed = pending == "attend" and node.data == "from" and k > 0 and nodes[k - 1].kind == "word"
            pending = pending if pending == "attend" and node.data in {"side", "from"} else node.data
            if pending == "between" and _of_other_noun(doc, nodes, k):
                pending = "other"
            if pending == "attend" and _in_company(doc, nodes, k):
                pending, beside = "other", True
        elif node.kind in {"word", "comma"}:
            if pending in _WITHIN and (node.kind == "comma" or _ends_reach(doc, nodes, k, pending)):
                pending = ""
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
            if _is_apposition(doc, nodes, k) or _is_site(nodes, k):
                node.kind = "word"
                continue
            if not pending and not node.clitic and (purpose or _acted_on(doc, nodes, k)):
                pending = "other"
            if node.joined and nodes[k - 1].kind == "word" and not pending and not _is_peer(doc, nodes[k - 1]):
                pending = "other"
            own = _clitic_part(node.clitic)
            if beside and last_side is None and not pending and not own:
                pending, beside = "attend", False
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


def _ends_reach(doc: Doc, nodes: list[Node], k: int, pending: str) -> bool:
    """The word closes the phrase of a link: a noun with the article, or where something stands."""
    return _is_whole(doc, nodes[k]) or (pending in {"other", "to"} and _is_spot(doc, nodes, k))


def _governs_nothing(doc: Doc, nodes: list[Node], k: int) -> bool:
    """كلا من فلان وفلان has the part that the phrase has; بعد behind a denied verb is an adverb (لم تبرد بعد ...)."""
    node = nodes[k]
    if node.data == "from" and k and doc.words[nodes[k - 1].first].norm in _EACH_OF:
        return True
    return doc.words[node.first].norm == "بعد" and k > 1 and doc.words[node.first - 2].norm in {"لم", "ولم"}


def _in_company(doc: Doc, nodes: list[Node], k: int) -> bool:
    """وكان برفقة الوزير أثناء زيارته فلان: who is named next goes along, not the one right behind."""
    form = " ".join(w.norm for w in doc.words[nodes[k].first : nodes[k].last])
    return form in _COMPANY and k > 0 and doc.words[nodes[k - 1].first].norm.endswith("كان")


def _of_other_noun(doc: Doc, nodes: list[Node], k: int) -> bool:
    """، خطة العمل بين مجموعة الدول وإيران: words behind a comma or a name, no noun of contact, stand before بين."""
    before = next((j for j in range(k - 1, -1, -1) if nodes[j].kind != "word" or _is_paper(doc, nodes[j])), k)
    return before < k - 1 and nodes[before].kind in {"comma", "actor", "pair"}


def _is_paper(doc: Doc, node: Node) -> bool:
    return doc.hit(node.first, "contact_paper") is not None


def _is_purpose(doc: Doc, node: Node) -> bool:
    """لبحث ..., لمناقشة ...: the bare names in what follows belong to what is to be done."""
    cue = doc.hit(node.first, "topic_cue") if node.kind == "word" and doc.hits[node.first] else None
    return cue is not None and cue.entry.group == "purpose"


def _acted_on(doc: Doc, nodes: list[Node], k: int) -> bool:
    """لمحاربة التنظيم, تفعيل المبادرة: whom a verbal noun right before it governs; a person only behind its ل."""
    node, before = nodes[k], nodes[k - 1] if k else None
    if before is None or before.kind != "word" or node.clitic or node.joined or before.last - before.first > 1:
        return False
    norm = doc.words[before.first].norm
    purpose = norm.startswith("ل") and is_action(norm[1:])
    body = node.actor is not None and node.actor.kind == "organization"
    return purpose or (body and is_action(norm))


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


def _is_apposition(doc: Doc, nodes: list[Node], k: int) -> bool:
    """A body right behind a name, or any name right behind a governed one, goes on with its title."""
    node, before = nodes[k], nodes[k - 1] if k else None
    if before is None or before.kind != "actor" or node.kind != "actor" or node.clitic or before.last != node.first:
        return False
    if before.actor is None or node.actor is None or _is_company(doc, node):
        return False
    if node.actor.kind == "person" and (before.actor.kind == "person" or before.part == "b"):
        return False
    return before.part not in {"", "other"} or (before.actor.kind == "person" and node.actor.kind == "organization")


def _is_company(doc: Doc, node: Node) -> bool:
    """Several people (وفدا, وجهاء القبيلة), whom a name before them cannot mean."""
    head = doc.hit(node.first, "org_head")
    several = head is not None and head.entry.data.get("kind") == "delegation"
    return several or doc.hit(node.first, "contact_party") is not None


def _is_site(nodes: list[Node], k: int) -> bool:
    """ب and a body right behind a room of theirs says where that is (في مكتبه بالرئاسة العامة)."""
    node, before = nodes[k], nodes[k - 1] if k else None
    body = node.actor is not None and node.actor.kind == "organization" and node.clitic == "ب"
    return body and before is not None and before.kind in {"seat", "place"} and before.last == node.first


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
    return pending if pending in PHRASES else own or pending


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
