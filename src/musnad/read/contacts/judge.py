"""Whether a mention is a contact at all: what its frame needs, who stands in it, other senses kept out."""

from __future__ import annotations

from musnad.model import Doc
from musnad.read.contacts.context import Context
from musnad.read.contacts.draft import Draft
from musnad.read.contacts.frames import Frame
from musnad.read.contacts.senses import other_sense
from musnad.read.contacts.sides import clause_after

_OWN_ENVOY = frozenset({"للتشاور", "سفيرها", "سفيره", "سفيرهم", "سفراءها", "سفراءه"})
"""A state that calls home its own ambassador receives nobody."""
_PAPER_REACH = 16
"""Words before a verb of signing within which stands the document that its pronoun means."""


def is_contact(context: Context, k: int, draft: Draft, frame: Frame) -> bool:
    """Whether the mention has what its frame needs, between officials or bodies, and is no other sense of the word."""
    if draft.unreal or not draft.parts or other_sense(context, k, draft, frame):
        return False
    if draft.invited:
        if draft.date is None and not _accepted(context.doc, draft):
            return False
        draft.status = "planned"
    if frame.name == "alight" and not _governed_place(context, k, draft):
        return False
    if frame.name == "name" and _has_pronoun(context, k):
        return False
    if frame.name == "summon" and any(
        w.norm in _OWN_ENVOY for w in context.doc.words[slice(*_wide(context.doc, draft))]
    ):
        return False
    if frame.name == "leave for" and (draft.status == "denied" or not _heads_somewhere(context, k)):
        return draft.status != "denied" and _ends_visit(context, k) and bool(draft.places)
    return all(_has(context, k, draft, need, frame.name) for need in frame.needs) and _official(
        context, k, draft, frame
    )


def _has_pronoun(context: Context, k: int) -> bool:
    """سماهم: gave them a name, not a post."""
    hit = context.nodes[k].hit
    return hit is not None and bool(hit.entry.suffix)


def _has(context: Context, k: int, draft: Draft, need: str, frame_name: str) -> bool:
    doc = context.doc
    if need == "place":
        somewhere = frame_name == "visit" and any(n.kind == "place" for n in context.nodes[k + 1 :])
        return bool(draft.places) or len(draft.parts) > 1 or somewhere or _goes_round(context, k, draft)
    if need == "paper":
        return _of_paper(context, k, draft)
    if need == "phone":
        return any(doc.hit(i, "contact_phone") for i in range(*_wide(doc, draft)))
    if need in {"with", "to"}:
        clause = clause_after(doc, context.nodes, k)
        named = clause.of("with") if need == "with" else clause.of("to")
        return len(draft.sides()) > 1 and (bool(named) or _side_by_side(context, k, draft))
    if need in {"object", "other"}:
        return len(draft.sides()) > 1
    if need == "delivery":
        return draft.light >= 0 and context.nodes[draft.light].data in {"carry", "get"}
    if need == "light":
        return draft.light >= 0
    if need == "airport":
        return names_airport(context, draft)
    if need == "office":
        beyond = _phrases(context, set(draft.who("appointer")) & context.memory.people)
        words = (i for i in range(*_wide(doc, draft)) if i not in beyond)
        return any(doc.hit(i, "office") or doc.hit(i, "contact_post") for i in words)
    if need == "person":
        return bool(draft.sides() & context.memory.people)
    if need == "formal":
        draft.informal = not _formal(context, k, draft)
        return not draft.informal or _both_named(context, k, draft)
    return True


def _phrases(context: Context, who: set[str]) -> set[int]:
    """The words in which those people stand with their titles: an appointer's office is no post that he gives."""
    nodes = [n for n in context.nodes if n.actor is not None and n.actor.who in who]
    return {i for n in nodes for i in range(n.first, n.last)}


def _of_paper(context: Context, k: int, draft: Draft) -> bool:
    """A document in the clause, or before it where a pronoun takes it up (الاتفاق الذي وقعته)."""
    doc, (first, last) = context.doc, _wide(context.doc, draft)
    hit = context.nodes[k].hit
    if hit is not None and (hit.entry.suffix or hit.entry.group == "signed"):
        first = max(doc.sentences[draft.sentence].first, first - _PAPER_REACH)
    return any(doc.hit(i, "contact_paper") for i in range(first, last))


def names_airport(context: Context, draft: Draft) -> bool:
    """An airport in the clause, not in the title of who is named there (مدير المطار)."""
    nodes = [n for n in context.nodes if n.kind != "actor" and draft.clause[0] <= n.first < draft.clause[1]]
    return any("مطار" in w.norm for n in nodes for w in context.doc.words[n.first : n.last])


def _goes_round(context: Context, k: int, draft: Draft) -> bool:
    """قام بجولة لموقع البناء, زار فلان مصابي الحادث: somebody by name goes to see something that is on no map."""
    hit = context.nodes[k].hit
    if hit is not None and hit.entry.group == "visit":
        return _sees(context, k, draft)
    if hit is None or hit.entry.group != "a tour" or draft.light < 0 or context.nodes[draft.light].data != "do":
        return False
    after = context.nodes[k + 1] if k + 1 < len(context.nodes) else None
    return after is not None and (after.kind == "link" or context.norm(k + 1).startswith("ل"))


def _sees(context: Context, k: int, draft: Draft) -> bool:
    """A word right behind the named guest is what is visited: not a link, a comma or the end."""
    guests = [n for n in context.nodes[k + 1 :] if n.actor is not None and n.actor.who in draft.who("guest")]
    if not guests or guests[0].actor is None or guests[0].actor.kind != "person":
        return False
    behind = (n for n in context.nodes[context.nodes.index(guests[0]) + 1 :] if n.kind not in {"comma", "date"})
    seen = next(behind, None)
    if seen is None or seen.kind != "word" or context.doc.hit(seen.first, "trait_visit") is not None:
        return False
    return context.doc.words[seen.first].norm.isalpha()


def _formal(context: Context, k: int, draft: Draft) -> bool:
    """Agreed at a date of its own in the past, in a document, or announced: more than the outcome of a meeting."""
    doc = context.doc
    if draft.background and draft.date is not None:
        return True
    first = context.nodes[k].first
    if any(doc.hit(i, "contact_announce") for i in range(max(doc.sentences[draft.sentence].first, first - 4), first)):
        return True
    return any(doc.words[i].norm in {"اعلان", "بيان"} for i in range(*_wide(doc, draft)))


def _both_named(context: Context, k: int, draft: Draft) -> bool:
    """اتفق الوزير مع نظيره على ...: two named sides, of whom no meeting need be told."""
    hit = context.nodes[k].hit
    return hit is not None and hit.entry.tense == "past" and not draft.implied and len(draft.sides()) == 2


def _side_by_side(context: Context, k: int, draft: Draft) -> bool:
    """Two names as one subject talk to each other when the verb is dual or they do it by telephone."""
    hit = context.nodes[k].hit
    dual = hit is not None and hit.entry.number == "dual"
    named = hit is not None and hit.entry.group == "discuss" and hit.entry.tense == "past"
    named = named and len(draft.who("party")) == 2 and set(draft.who("party")) <= context.memory.people
    return dual or named or draft.type == "call"


def _wide(doc: Doc, draft: Draft) -> tuple[int, int]:
    return draft.clause[0], min(draft.clause[1] + 8, doc.sentences[draft.sentence].last)


# ------------------------------------------------------------------ who stands in it


def _official(context: Context, k: int, draft: Draft, frame: Frame) -> bool:
    """Enough sides for the type, and people or officials where bodies alone would be a figure of speech."""
    memory = context.memory
    persons = draft.sides() & (memory.people | memory.officials)
    fixed = draft.date is not None or bool(draft.places)
    if draft.type == "meeting":
        session = bool(draft.sides()) and (
            frame.name == "convene" or (frame.name in {"meeting", "session"} and bool(draft.who("host")) and fixed)
        )
        hit = context.nodes[k].hit
        own = hit is not None and hit.entry.tense == "masdar" and bool(hit.entry.suffix)
        bodies = not draft.sides() & memory.people
        session = session or (own and bodies and draft.date is not None and bool(draft.places))
        return (len(draft.sides()) >= 2 or session) and bool(persons or (fixed and not frame.weak))
    if draft.type in {"call", "message"}:
        return len(draft.sides()) >= 2 and bool(persons)
    if draft.type == "visit":
        return bool(set(draft.who("guest")) & (memory.people | memory.officials))
    if draft.type == "appointment":
        return bool(set(draft.who("appointee")) & memory.people) and _has_post(context.doc, draft)
    if draft.type == "conference":
        return bool({p.who for p in draft.parts} & memory.people)
    if draft.headline and not draft.sides():
        return False
    hit = context.nodes[k].hit
    if len(draft.parts) == 1 and hit is not None and hit.entry.tense == "present":
        return False
    return len(draft.parts) > 1 or fixed


def _has_post(doc: Doc, draft: Draft) -> bool:
    """An appointment is to something: an office, a rank, duties; or it has a date or an appointer."""
    if draft.date is not None or draft.who("appointer") or draft.change in {"resigned", "promoted"}:
        return True
    return any(doc.hit(i, "office") or doc.hit(i, "contact_post") for i in range(*_wide(doc, draft)))


# ------------------------------------------------------------------ senses


def _accepted(doc: Doc, draft: Draft) -> bool:
    """The invitation was taken up, in the same sentence."""
    sentence = doc.sentences[draft.sentence]
    return any(doc.hit(i, "contact_accept") for i in range(sentence.first, sentence.last))


def _heads_somewhere(context: Context, k: int) -> bool:
    """غادر إلى: without إلى it is the place that is left."""
    return any(n.kind == "place" and n.part == "to" for n in context.nodes[k + 1 : k + 14])


def _ends_visit(context: Context, k: int) -> bool:
    """غادر القاهرة بعد زيارة: the place that is left is the one visited."""
    for n in context.nodes[k + 1 :]:
        if n.kind in {"noun", "verb", "bound"}:
            return n.kind == "noun" and n.part == "other" and n.hit is not None and n.hit.entry.group == "a visit"
    return False


def _governed_place(context: Context, k: int, draft: Draft) -> bool:
    """حل بالقاهرة, حل في المدينة: without its preposition the verb means to solve, or to come in a place of honour."""
    nodes = [n for n in context.nodes[k + 1 :] if n.first < draft.clause[1] and n.kind == "place"]
    return any(n.part in {"b", "to", "other"} for n in nodes)
