"""Where the reading stands in an article, and whom a side, a pronoun or a dropped subject means there."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.model import Doc, Hit, Span
from musnad.read.contacts.draft import Draft, Member
from musnad.read.contacts.frames import Frame
from musnad.read.contacts.memory import Memory
from musnad.read.contacts.node import Node
from musnad.read.contacts.sides import Clause, Side

PLURAL = frozenset({"dual", "plural"})
_ADVERBS = frozenset({
    "قد", "ايضا", "لاحقا", "بعدها", "حينها", "وقتها", "بدوره", "هناك", "وقد", "لقد", "وايضا", "هنا", "هو", "هي", "هم",
})  # fmt: skip
"""Words before a verb that are no subject of their own: adverbs, and the pronouns that translators write out."""
_DURING = frozenset(
    {"خلالها", "خلاله", "خلالهما", "فيها", "فيه", "اثناءها", "اثناءه", "اثرها", "اثره", "ختامها", "ختامه"}
)
_SAME = ("أنه", "أنها", "أنهم", "أنهما")
"""Ends of أن with the pronoun of who was spoken of, who is the subject of the verb behind it."""
PAIRED = frozenset({"هما", "هم", "هن"})
_ABOUT_SO_MANY = frozenset({"نحو", "حوالي", "قرابه", "اكثر", "الاف", "ميات", "ملايين", "عشرات", "مليون", "الوف"})
"""Words of number behind a verb: so many people nobody knows (يزور نحو مئة ألف سائح)."""
PRONOUNS = {"ه": "m", "ها": "f"}
"""The gender that an attached pronoun asks for."""


@dataclass(slots=True)
class Context:
    """The article, the sentence as nodes, and what was told before."""

    doc: Doc
    nodes: list[Node]
    sentence: int
    memory: Memory
    pointed: Draft | None = None
    """The contact that a noun of this sentence pointed back at (عقب اللقاء): what follows belongs to it."""

    def draft(self, k: int, frame: Frame) -> Draft:
        """An empty mention for the trigger at node ``k``."""
        node = self.nodes[k]
        offset = node.hit.offset if node.hit else 0
        span = Span(self.doc.words[node.first].start + offset, self.doc.words[node.last - 1].end)
        draft = Draft(frame.type, span, node.first, self.sentence)
        draft.change = frame.change
        draft.stage = frame.stage
        draft.headline = self.is_headline()
        draft.weak = frame.weak
        draft.frame = frame.name
        draft.sentences.add(self.sentence)
        return draft

    def is_headline(self) -> bool:
        """The title, or, where none was told apart, a first line without a full stop."""
        sentence = self.doc.sentences[self.sentence]
        if self.doc.title is not None or self.sentence:
            return sentence.title
        return sentence.last - sentence.first <= 25 and self.doc.words[sentence.last - 1].norm not in ".؟!"

    def norm(self, k: int) -> str:
        """The folded first word of node ``k``, or "" outside the sentence."""
        return self.doc.words[self.nodes[k].first].norm if 0 <= k < len(self.nodes) else ""


def members(context: Context, side: Side | None) -> list[Member]:
    """Who a side is: الجانبان are the sides of the contact told before, ضيفه the other one, الوفد its head."""
    if side is None:
        return []
    if side.pair in {1, 9}:
        return context.memory.counterpart(many=side.pair == 9)
    if side.pair:
        return context.memory.pair(side.pair)
    if side.led:
        context.memory.delegate = list(side.members)
        if side.body is not None:
            context.memory.leaders[side.body] = side.members[0]
    if side.delegation and not side.members:
        return context.memory.delegate if _known(context, side) else []
    leaders = context.memory.leaders
    return [leaders.get(who, (who, span)) if who else (who, span) for who, span in side.members]


def _known(context: Context, side: Side) -> bool:
    hit = context.nodes[side.node].hit
    return hit is not None and ("ال" in hit.clitic or context.norm(side.node).startswith("ال"))


def all_members(context: Context, clause: Clause, *parts: str) -> list[Member]:
    """Everyone who stands in one of the parts."""
    return [m for side in clause.of(*parts) for m in members(context, side)]


def ids(found: list[Member]) -> set[str | None]:
    """The ids alone."""
    return {who for who, _ in found}


def dropped(context: Context, k: int, frame: Frame | None = None) -> list[Member]:
    """The subject of a verb that names none: who was spoken of, or both of them for a dual."""
    node = context.nodes[k]
    if _other_subject(context, k):
        named = context.memory.surnames.get(context.norm(k + 1))
        return [named] if named is not None else []
    number = node.hit.entry.number if node.hit else None
    if frame is not None and node.hit is not None and number not in PLURAL and _means_a_thing(frame, node.hit):
        return []
    memory = context.memory
    if number in PLURAL:
        bodies = [m for m in memory.local if m[0] not in memory.people]
        return memory.local if len(memory.local) > 1 else memory.pair() or bodies
    if frame is not None and not memory.local and continues(context, k):
        again = memory.same_subject(frame.name, context.sentence)
        if again:
            return again
    return _her_host(context, k) or memory.subject(node.hit.entry.gender if node.hit else None)[:1]


def _means_a_thing(frame: Frame, hit: Hit) -> bool:
    """الميزة التي وصلت لها, القوارب تغادر, الحبر الذي كتبت به: with nobody named behind them, these tell of things."""
    return frame.name == "write to" or (frame.motion and hit.entry.gender == "f")


def _her_host(context: Context, k: int) -> list[Member]:
    """بعد لقائها القائد، استقبل وفدا: the verb is not of her gender, so that the other side is its subject."""
    memory, hit = context.memory, context.nodes[k].hit
    last = memory.drafts[-1] if memory.drafts else None
    if last is None or last.sentence != context.sentence or hit is None or hit.entry.gender is None:
        return []
    met = context.doc.hit(last.at, "contact")
    if met is None or PRONOUNS.get(met.entry.suffix) in {None, hit.entry.gender}:
        return []
    others = [m for m in last.members() if m[0] not in {w for w, _ in memory.subject()[:1]}]
    return others if len(others) == 1 else []


def _other_subject(context: Context, k: int) -> bool:
    """A noun right behind the verb (وسلم الضيف), or one before it, is its subject, though nobody we know."""
    if during(context, k):
        return False
    if k and context.nodes[k - 1].kind == "word" and not context.nodes[k].clitic and not _particle(context, k - 1):
        return True
    if k + 1 >= len(context.nodes):
        return False
    norm = context.norm(k + 1)
    if norm in _ABOUT_SO_MANY or norm[0].isdigit():
        return True
    if context.nodes[k + 1].kind != "word":
        return False
    return (norm.startswith("ال") and len(norm) > 4) or (norm.endswith("ون") and len(norm) > 5)


def _particle(context: Context, k: int) -> bool:
    first = context.nodes[k].first
    return context.doc.hit(first, "contact_status") is not None or context.norm(k) in _ADVERBS


def continues(context: Context, k: int) -> bool:
    """Whether the verb goes on telling of the same subject: ثم التقى, كما استقبل, والتقى, زيارة التقى خلالها."""
    node = context.nodes[k]
    if during(context, k) or node.clitic.startswith(("و", "ف")):
        return True
    before = context.nodes[k - 1] if k else None
    if before is None or before.kind != "bound":
        return False
    return before.data == "new" or (before.hit is not None and before.hit.entry.form.endswith(_SAME))


def during(context: Context, k: int) -> bool:
    """زيارة التقى خلالها فلانا: what the verb tells took place in the course of what stands before it."""
    return context.norm(k + 1) in _DURING


def with_article(context: Context, node: Node) -> bool:
    """اللقاء, جلسة المباحثات: known from before."""
    words = context.doc.words
    parted = any(words[i].norm == "من" for i in range(node.first, node.last))
    ends = {words[node.first].norm[:2], "" if parted else words[node.last - 1].norm[:2]}
    return "ال" in node.clitic or "لل" in node.clitic or "ال" in ends
