"""Other senses of the words of contact: games, amounts, notices to the public, people who hold no office."""

from __future__ import annotations

from bisect import bisect_right

from musnad.model import Doc, Hit, Nouns
from musnad.read.contacts.context import Context
from musnad.read.contacts.draft import Draft
from musnad.read.contacts.frames import Frame

SPORT_SHARE = 0.012
"""Share of an article's words that belong to a game, above which its meetings are matches."""
_TRAIT_REACH = 3
"""Words behind a noun of contact within which a word says what kind of thing it is."""
_AMOUNT_REACH = 2
_THERETO = frozenset({"اليه", "اليها"})
"""Behind a verb of travel they mean what was reached (ما وصلت إليه المدينة)."""
_SO_MANY = frozenset({"نحو", "حوالي", "قرابه", "اكثر", "ما"})
_THOUSANDS = frozenset({"الاف", "الف", "ميات", "عشرات", "مليون", "ملايين"})
_TO_REACH = 5
"""Words behind a verb of travel within which إلى says where it leads."""
_MISHAP_REACH = 6
_EXPECTED_REACH = 9
"""Words behind توقع within which what is expected stands."""
_SPOKEN = frozenset({"meeting", "call", "message"})
_OF_STATE = frozenset({"minister", "crown", "throne", "supreme command"})
_DEALINGS = frozenset({"meeting", "call", "message"})
_PAIRED = frozenset({"call", "message"})


def is_sport(doc: Doc) -> bool:
    """Whether the article reports a game: its meetings, visits and signings are those of players."""
    found = sum(1 for hit in doc.tagged("contact_sense").values() if hit.entry.group == "sport")
    return found > 3 and found > SPORT_SHARE * len(doc.words)


def other_sense(context: Context, k: int, draft: Draft, frame: Frame) -> bool:
    """Whether the word of contact at node ``k`` means something else there."""
    return (
        _beside(context, draft)
        or _of_another_kind(context, k, draft)
        or (frame.motion and _amount(context, k))
        or (draft.type == "call" and context.norm(k - 1) == "علي")
        or (frame.welcome and _things(context, k, draft))
        or (frame.name == "sign" and (_mishap(context, k) or _expects(context, k, draft)))
        or (draft.type in _SPOKEN and _interview(context, k, draft))
        or _is_title(context, k)
    )


def _beside(context: Context, draft: Draft) -> bool:
    """Two words of one other sense stand in the sentence (not in a name), or one of a body brought home."""
    found = []
    for node in context.nodes:
        if node.first >= draft.clause[1] and draft.sides() & context.memory.people:
            break
        hit = None if node.kind in {"actor", "place", "date"} else context.doc.hit(node.first, "contact_sense")
        if hit is not None and (hit.entry.group not in {"crowd", "things"} or _crowds(context, draft, node.first)):
            found.append(hit.entry.group)
    return any(found.count(g) >= 2 for g in found) or "body" in found


def _crowds(context: Context, draft: Draft, i: int) -> bool:
    """Whether a crowd named there is received or visits: not where an official looks after students or pilgrims."""
    if draft.type not in {"meeting", "visit"} or not draft.clause[0] <= i < draft.clause[1]:
        return False
    return not draft.sides() & (context.memory.people | context.memory.officials)


def _of_another_kind(context: Context, k: int, draft: Draft) -> bool:
    """رسائل توعوية, زيارة الأقارب, حفل زفاف: a word right behind says that it is nothing official."""
    last = context.nodes[k].last
    if draft.type == "visit" and any(w.norm in _THOUSANDS for w in context.doc.words[last : last + 2]):
        return True
    end = min(last + _TRAIT_REACH, context.doc.sentences[context.sentence].last)
    return any(context.doc.hit(i, f"trait_{draft.type}") is not None for i in range(last, end))


def _amount(context: Context, k: int) -> bool:
    """يصل عدد السكان, وصل إلى 86 مليارا: what gets there is a figure."""
    doc, last = context.doc, context.nodes[k].last
    limit = doc.sentences[context.sentence].last
    if last < limit and doc.words[last].norm in _THERETO:
        return True
    end = min(last + _AMOUNT_REACH, limit)
    to = next((i + 1 for i in range(last, min(last + _TO_REACH, limit - 1)) if doc.words[i].norm == "الي"), last)
    if any(doc.hit(i, "contact_amount") for i in (*range(last, end), to)):
        return True
    return to > last and (doc.words[to].norm[:1].isdigit() or doc.words[to].norm in _SO_MANY)


def _is_title(context: Context, k: int) -> bool:
    """«رحلة الملوك»: a noun at the head of a few quoted words is the name of a book or a film."""
    if not k or context.nodes[k].kind != "noun":
        return False
    before = context.nodes[k - 1]
    return before.kind == "quote" and before.part != "long" and context.doc.words[before.first].norm in "«“"


def _things(context: Context, k: int, draft: Draft) -> bool:
    """استقبال الطلبات, استقبلت المحكمة 103 دعاوى: cases; or patients, with nobody named beside who receives."""
    doc, last, hit = context.doc, context.nodes[k].last, context.nodes[k].hit
    noun = hit is not None and hit.entry.tense == "masdar" and not hit.entry.suffix
    beside = range(last, min(last + 2, len(doc.words)))
    if any(_in_group(doc, i, "contact_sense", kind) for i in beside for kind in ("things", "crowd")[: 1 + noun]):
        return True
    people = context.memory.people | context.memory.officials
    kinds = () if draft.sides() & people else ("crowd", "things")
    return any(_in_group(doc, i, "contact_sense", kind) for i in range(*draft.clause) for kind in kinds)


def _mishap(context: Context, k: int) -> bool:
    """الهجمات التي وقعت, وقع انفجار: what happened, not what was signed."""
    node = context.nodes[k]
    first = max(context.doc.sentences[context.sentence].first, node.first - _MISHAP_REACH)
    around = range(first, min(node.last + 2, len(context.doc.words)))
    return any(context.doc.hit(i, "contact_mishap") for i in around)


def _expects(context: Context, k: int, draft: Draft) -> bool:
    """توقع الخبير, توقع فلان توقيع العقد: written like "she signs", of a man or before a clause it is "he expected"."""
    doc, hit = context.doc, context.nodes[k].hit
    if hit is None or not context.norm(k).lstrip("وفس").startswith("توقع") or hit.entry.tense == "masdar":
        return False
    ahead = range(hit.last, min(hit.last + _EXPECTED_REACH, doc.sentences[context.sentence].last))
    if any(doc.hit(i, "complementizer") or _signing(doc.hit(i, "contact")) for i in ahead):
        return True
    memory = context.memory
    parties = draft.who("party")
    return any(memory.genders.get(w) == "m" or (w in memory.people and w not in memory.genders) for w in parties[:1])


def _signing(hit: Hit | None) -> bool:
    return hit is not None and hit.entry.group == "sign" and hit.entry.tense == "masdar"


def _interview(context: Context, k: int, draft: Draft) -> bool:
    """مقابلة مع قناة, التقت «المساء» المدير: the other side is an outlet, or a quoted name that is nobody."""
    if draft.frame == "audience" and _asked(context, k, draft):
        return True
    doc, spans = context.doc, [p.span for p in draft.parts if p.role not in {"attendee", "bearer"}]
    starts = [w.start for w in doc.words] if spans else []
    if any(doc.hit(bisect_right(starts, span.start) - 1, "contact_outlet") for span in spans):
        return True
    after = context.nodes[k + 1 : k + 4]
    return (
        context.nodes[k].kind == "verb"
        and len(after) == 3
        and [n.kind for n in after] == ["quote", "word", "quote"]
        and after[0].part != "long"
    )


def _asked(context: Context, k: int, draft: Draft) -> bool:
    """قال في مقابلة مع, مقابلة أجراها, الجهة المقابلة: an interview or an adjective; not لمقابلة الوزير."""
    node = context.nodes[k]
    if "ال" in node.clitic:
        return context.norm(k - 1).startswith("ال")
    lit = {n.data for n in context.nodes[max(0, k - 6) : k + 4] if n.kind == "light"}
    return bool(lit & {"do", "event"}) or (node.part == "other" and not (node.hit and node.hit.entry.suffix))


def _in_group(doc: Doc, i: int, tag: str, group: str) -> bool:
    hit = doc.hit(i, tag)
    return hit is not None and hit.entry.group == group


def in_office(doc: Doc, nouns: Nouns) -> frozenset[str]:
    """Ids of everybody who is given an office or a rank, and of the offices that nobody is named for."""
    starts = [w.start for w in doc.words]

    def public(start: int) -> bool:
        return doc.hit(bisect_right(starts, start) - 1, "contact_private") is None

    named = {p.id for p in nouns.people if p.ranks or any(public(held.title.start) for held in p.positions)}
    offices = {a.who for a in nouns.actors if a.kind == "office" and a.who is not None and public(a.span.start)}
    return frozenset(named | offices)


def statesmen(doc: Doc, nouns: Nouns) -> frozenset[str]:
    """Ids of ministers, ambassadors and crowned heads: whom they receive is no match, whatever the article is about."""
    starts = [w.start for w in doc.words]

    def of_state(start: int) -> bool:
        hit = doc.hit(bisect_right(starts, start) - 1, "office")
        return hit is not None and (hit.entry.group in _OF_STATE or hit.entry.form.startswith("سفير"))

    def crowned(start: int) -> bool:
        rank = doc.hit(bisect_right(starts, start) - 1, "rank")
        return rank is not None and rank.entry.group == "custodian"

    named = {
        p.id
        for p in nouns.people
        if any(of_state(held.title.start) and not held.former for held in p.positions)
        or any(crowned(rank.start) for rank in p.ranks)
    }
    return frozenset(named | {a.who for a in nouns.actors if a.kind == "office" and a.who and of_state(a.span.start)})


def with_statesmen(drafts: list[Draft], officials: frozenset[str]) -> list[Draft]:
    """What an article about a game tells of officials: two named sides, one of them of the state."""
    return [d for d in drafts if d.type in _DEALINGS and len(d.sides()) > 1 and d.sides() & officials]


def two_sided(draft: Draft) -> bool:
    """A call or a message has somebody on each side; one with a single side only pointed back at nothing told."""
    return draft.type not in _PAIRED or len(draft.sides()) > 1


def among_officials(draft: Draft, people: frozenset[str], officials: frozenset[str]) -> bool:
    """Whether somebody in office takes part, or bodies alone do; an appointment to a post makes an official."""
    taking_part = set(draft.who())
    if draft.type == "appointment" and (draft.position is not None or draft.change == "promoted"):
        return True
    return not taking_part & people or bool(taking_part & officials)
