"""Contacts that a finite verb reports: its subject, its object, and what a pronoun on it stands for."""

from __future__ import annotations

from musnad.model import PlaceMention
from musnad.read.contacts.antecedents import antecedent
from musnad.read.contacts.context import Context, all_members, continues, ids, members
from musnad.read.contacts.draft import Draft, Member
from musnad.read.contacts.fill import fill
from musnad.read.contacts.frames import Frame, frame_of
from musnad.read.contacts.node import follows_on
from musnad.read.contacts.sides import Clause, clause_after, clause_before
from musnad.read.contacts.subjects import subject_and_object

_SEVERAL = frozenset({"object", "other"})
"""Needs of the verbs that can take one object after another (التقى فلانا ثم فلانا)."""
_ENDS = frozenset(".،,؛")
_WITH_HIM = frozenset({"معه", "معها", "معهم", "معهما"})


def read_verb(context: Context, k: int) -> Draft | None:
    """The mention of a contact made by the verb at node ``k``, or None where the verb tells of none."""
    node = context.nodes[k]
    if node.hit is None or node.hit.entry.first_person:
        return None
    frame = frame_of(node.hit.entry)
    if k and not node.clitic and context.norm(k - 1).lstrip("وفل") == "من" and context.nodes[k - 1].kind == "link":
        return None  # كل من زار: whoever did
    if frame.passive and node.hit.entry.suffix and not continues(context, k) and _is_noun_place(context, k):
        return None
    if frame.type == "visit":
        _go_places(context, k)
    clause = clause_after(context.doc, context.nodes, k)
    relative = antecedent(context.doc, context.nodes, k)
    subject, objects = subject_and_object(context, k, frame, clause, relative)
    ahead = _fronted(context, k, frame) if relative is None and not clause.sides else None
    if ahead is not None:
        subject, objects = members(context, ahead.of("")[0]), all_members(context, ahead, "with")
    if (frame.topic and frame.weak) or frame.motion or frame.intransitive or frame.name == "agree on":
        objects = []
    if subject and relative is None:
        context.memory.local = subject
    draft = context.draft(k, frame)
    draft.clause = (node.first, clause.end)
    if ahead is not None:
        draft.clause = (ahead.sides[0].first, clause.end)
        draft.sites = [n.located.place for n in ahead.places if n.located] if frame.type == "visit" else []
    if frame.weak and k and _noun_discusses(context, k):
        return None
    if frame.weak and _with_pronoun(context, k):
        draft.anaphoric = True
        return draft
    if frame.weak and not objects:
        if _of_the_pair(context, subject) and not clause.of("with") and not _by_phone(context, clause, k):
            draft.anaphoric = True
            draft.type = "meeting" if frame.type == "agreement" and not _dated(clause) else draft.type
            return draft
        if _noun_first(clause):
            return None
    if frame.type == "visit":
        objects = _visited(context, k, draft, clause, objects) if ahead is None else []
    fill(context, draft, frame, subject, objects, clause)
    draft.anaphoric = frame.type == "agreement" and known_paper(context, k, draft)
    return draft


def _fronted(context: Context, k: int, frame: Frame) -> Clause | None:
    """الوزير مع نظيره اجتمع, الوزير أنقرة سيزور: sides and place all stand before a verb that closes the sentence."""
    last = context.nodes[k].last
    if last < len(context.doc.words) and context.doc.words[last].norm not in _ENDS:
        return None
    if frame.type == "visit":
        for node in context.nodes[:k]:
            node.kind = "place" if node.kind == "actor" and node.located is not None else node.kind
    clause = clause_before(context.doc, context.nodes, k)
    led = bool(clause.of("with")) or (frame.type == "visit" and bool(clause.places))
    return clause if led and clause.of("") else None


def _is_noun_place(context: Context, k: int) -> bool:
    """A pronoun on a word that no relative or bound leads to: عينه is his eye."""
    return antecedent(context.doc, context.nodes, k) is None and not (k and context.nodes[k - 1].kind == "bound")


def _go_places(context: Context, k: int) -> None:
    """A city or state named after a verb of travel is where it leads, though elsewhere it may act (زار جوبا)."""
    for node in context.nodes[k + 1 : k + 12]:
        if node.kind == "actor" and node.located is not None and not node.joined:
            node.kind = "place"


def _noun_discusses(context: Context, k: int) -> bool:
    """جلسة مباحثات ناقشت: what discusses is the meeting itself."""
    back = 2 if context.nodes[k - 1].kind == "bound" else 1
    return k >= back and context.nodes[k - back].kind == "noun"


def _with_pronoun(context: Context, k: int) -> bool:
    """وعرض معه: the talk with the one just received."""
    words = context.doc.words
    first = context.nodes[k].last
    return any(w.norm in _WITH_HIM for w in words[first : first + 2])


def _noun_first(clause: Clause) -> bool:
    """بحث X في اتصالات مع Y: the noun, not the verb, has the other side."""
    beside = clause.of("with")
    return bool(clause.nouns) and bool(beside) and all(s.node > clause.nouns[0] for s in beside)


def _visited(context: Context, k: int, draft: Draft, clause: Clause, objects: list[Member]) -> list[Member]:
    """A body or seat that is visited is where the visit leads; a person is its host (زار الجامعة, زار المريض)."""
    bodies = [(w, s) for w, s in objects if w not in context.memory.people]
    text = context.doc.article.text
    draft.sites = [PlaceMention(s.of(text), s) for _, s in bodies]
    seat = next((j for j in range(k + 1, min(k + 4, len(context.nodes))) if context.nodes[j].kind == "seat"), None)
    if not objects and not clause.places and seat is not None:
        span = context.doc.slice(context.nodes[seat].first, _seat_end(context, seat))
        draft.sites = [PlaceMention(span.of(text), span)]
    return [m for m in objects if m not in bodies]


def _seat_end(context: Context, k: int) -> int:
    """The last word of a seat's phrase: up to a comma, a link or a name."""
    end = context.nodes[k].last
    for node in context.nodes[k + 1 : k + 6]:
        if node.kind != "word":
            break
        end = node.last
    return end


def _of_the_pair(context: Context, subject: list[Member]) -> bool:
    """Whether the subject is just both sides of the contact told last."""
    return bool(subject) and ids(subject) == ids(context.memory.pair(len(subject)))


def _by_phone(context: Context, clause: Clause, k: int) -> bool:
    """تحدثا هاتفيا: a call of its own, beside the meeting that both had."""
    return any(context.doc.hit(i, "contact_phone") for i in range(context.nodes[k].first, clause.end))


def _dated(clause: Clause) -> bool:
    return any(n.dated is not None and n.dated.value is not None for n in clause.dates)


def known_paper(context: Context, k: int, draft: Draft) -> bool:
    """Whether what is signed was told of before: وقعها, وقع الإعلان."""
    hit = context.nodes[k].hit
    if hit is None or hit.entry.group == "signed":
        return False
    if hit.entry.suffix:
        return True
    for i in range(draft.clause[0] + 1, draft.clause[1]):
        paper = context.doc.hit(i, "contact_paper")
        if paper is not None:
            return "ال" in paper.clitic and context.doc.words[i - 1].norm != "من"
    return False


def read_further(context: Context, k: int, draft: Draft) -> list[Draft]:
    """ثم فلانا، فوفدا ...: further objects of one verb, each received by itself."""
    node = context.nodes[k]
    out: list[Draft] = []
    frame = frame_of(node.hit.entry) if node.hit is not None else None
    if frame is None or not _SEVERAL & set(frame.needs) or frame.weak or len(draft.sides()) < 2:
        return out
    subject = draft.members(frame.subject)[: 1 if frame.subject == frame.object else None]
    for j in range(k + 1, len(context.nodes) - 1):
        if not _resumes(context, j):
            continue
        clause = clause_after(context.doc, context.nodes, j)
        found = members(context, clause.of("")[0]) if clause.of("") else []
        if found and not ids(found) & ids(subject):
            more = context.draft(k, frame)
            more.clause = (context.nodes[j].first, clause.end)
            fill(context, more, frame, subject, found, clause)
            more.date, more.undated, more.places = draft.date, draft.undated, list(draft.places)
            more.status, more.background = draft.status, draft.background
            out.append(more)
    return out


def _resumes(context: Context, j: int) -> bool:
    """ثم before a name, or ف on the one after a comma."""
    node, after = context.nodes[j], context.nodes[j + 1]
    sides = {"actor", "party"}
    if node.kind == "bound" and context.norm(j).endswith("ثم"):
        return after.kind in sides and not after.part
    return node.kind == "comma" and after.kind in sides and follows_on(context.doc, after)
