"""Cues that attribute: each verb of saying with what it introduces, where it opens, and what keeps it from counting."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.model import FINITE
from musnad.read.statements.clauses import clause_start, right_before
from musnad.read.statements.cues import RELATIVES, Cue, find_cues
from musnad.read.statements.items import Item
from musnad.read.statements.leads import Lead, find_lead
from musnad.read.statements.phrases import role_at
from musnad.read.statements.sources import clause_before
from musnad.read.statements.speakers import Speaker, of_actor, of_words
from musnad.read.statements.view import COMMAS, DASHES, STOPS, View
from musnad.text import fold_text

SIDES = frozenset(
    fold_text(
        "الجانبان الطرفان البلدان الوفدان الجانبين الطرفين الجانب الطرف الوزيرين الرئيسين البلدين المسؤولين"
    ).split()
)
"""Words for both sides of a meeting, or for one of them."""
_BOTH = frozenset(["الجانبان", "الطرفان", "البلدان", "الوفدان"])
_LITTLE = 8
_RIGHT_BEHIND = 2
_NO_THING = (
    *("speech", "speech_pass", "speech_never", "speech_stop", "speech_press", "speech_medium", "complementizer"),
    *("contact_status", "contact_bound", "courtesy", "office", "rank", "country", "nationality", "place"),
)
"""Words that are no thing a relative clause could tell of: particles, verbs, and those who speak."""
_BEFORE_PRESENT = frozenset(
    fold_text("بات أصبح ظل عاد مضى راح أخذ بدأ كاد صار زال يزال تزال لا ما لم لن هو هي هم وهو وهي هنا هكذا").split()
)
"""Verbs and particles that stand before a present without being its subject."""
_LONGEST_BYLINE = 5
_JOIN_REACH = 4
_FAR_JOIN_REACH = 12


def find_attributions(view: View) -> Iterator[Item]:
    """Every verb of saying that attributes, in order of the text."""
    for cue in find_cues(view):
        yield from _of_cue(view, cue)


def _of_cue(view: View, cue: Cue) -> Iterator[Item]:
    lead = find_lead(view, cue)
    if lead is None or lead.kind == "quote":
        behind = _behind(view, cue, lead)
        if behind is not None:
            yield behind
    if lead is not None and not _barred(view, cue, lead):
        opens, turns = _opens(view, cue), _turns(view, cue, lead)
        act = cue.says("act")
        yield Item(cue.first, cue.last, opens, turns, cue.hit.offset, act, cue, lead, spoken=lead.kind == "colon")


# ------------------------------------------------------------------ what keeps a verb from counting


def _barred(view: View, cue: Cue, lead: Lead) -> bool:
    if _byline(view, cue, lead) or _event_speaks(view, cue, lead) or _both_sides(view, lead):
        return True
    if cue.relative:
        return not _describes_actor(view, cue)
    if cue.form == "participle" and cue.says("subject") == "named":
        return lead.content - cue.last > _RIGHT_BEHIND
    if _describes_thing(view, cue, lead):
        return True
    return cue.says("subject") == "named" and cue.form == "finite" and not _named(view, cue, lead)


def _byline(view: View, cue: Cue, lead: Lead) -> bool:
    """كتب فلان: with nothing behind the colon on its line; كتب: فلان."""
    if cue.first != view.start_of_line(cue.first) or cue.hit.clitic or lead.kind != "colon":
        return False
    if lead.content == cue.last + 1 and view.end_of_line(cue.first) - lead.content <= _LONGEST_BYLINE:
        return True
    return lead.content >= view.end_of_line(cue.first) and lead.content not in view.quotes.closes


def _event_speaks(view: View, cue: Cue, lead: Lead) -> bool:
    """كشفت الزيارة عن، اللقاء أكد على: what shows by itself, or was done by both sides, is said by no one."""
    if cue.form != "finite":
        return False
    if lead.beside:
        return lead.beside[0].actor is None and _is_event(view, lead.beside[0].first)
    start = view.start_of_sentence(cue.first)
    return not cue.hit.clitic and cue.first > start and _is_event(view, start)


def _is_event(view: View, i: int) -> bool:
    hit = view.hit(i, "contact")
    return hit is not None and hit.entry.tense not in FINITE and i not in view.actor_at


def _both_sides(view: View, lead: Lead) -> bool:
    """شدد الطرفان على: what both sides did in a meeting is its topic, unless their words are given."""
    return bool(lead.beside) and lead.kind in {"np", "prep"} and view.norms[lead.beside[0].first] in _BOTH


def _describes_actor(view: View, cue: Cue) -> bool:
    """The relative clause that the verb stands in belongs to an actor right before it (فلان الذي حذر من)."""
    start = view.start_of_sentence(cue.first)
    for i in range(cue.first - 1, max(start, cue.first - 4) - 1, -1):
        if view.norms[i] in RELATIVES:
            return any(k in view.actor_over for k in range(max(start, i - 2), i))
    return False


def _describes_thing(view: View, cue: Cue, lead: Lead) -> bool:
    """به شاشة توضح نسبة, كل يدعي أن: a present right behind a plain noun tells what that noun shows or does."""
    i = cue.first - 1
    if (
        cue.hit.entry.tense != "present"
        or cue.hit.clitic
        or cue.form != "finite"
        or i < view.start_of_sentence(cue.first)
    ):
        return False
    if any(phrase.actor is not None or view.hit(phrase.first, "speech_role") for phrase in lead.beside):
        return False
    if (
        not view.norms[i].isalpha()
        or i in view.actor_over
        or view.norms[i] in view.surnames
        or cue.first in view.skip_ends
    ):
        return False
    if any(view.hit(i, tag) is not None for tag in _NO_THING) or view.norms[i] in _BEFORE_PRESENT:
        return False
    if any(role_at(view, j) is not None for j in range(clause_start(view, cue), cue.first)):
        return False
    around = range(max(view.start_of_sentence(cue.first), i - 2), i + 1)
    return not any((turn := view.hit(j, "speech_turn")) and turn.last > i for j in around)


def _named(view: View, cue: Cue, lead: Lead) -> bool:
    """Someone who can speak is named beside the cue."""
    if not lead.beside:
        return _named_before(view, cue)
    first = lead.beside[0]
    if first.actor is not None or view.hit(first.first, "speech_role") is not None:
        return True
    return view.norms[first.first] in view.name_parts


def _named_before(view: View, cue: Cue) -> bool:
    """Its subject stands before it: فلان رفض، أما فلان فرفض."""
    start = view.start_of_sentence(cue.first)
    turns = view.hit(start, "speech_turn") is not None
    if cue.hit.clitic == "ف" and turns:
        return True
    if view.norms[cue.first - 1] in COMMAS and (turns or start in view.actor_at):
        return True
    return right_before(view, cue, 2) is not None


# ------------------------------------------------------------------ behind what it attributes


def _behind(view: View, cue: Cue, lead: Lead | None) -> Item | None:
    """A cue behind what it attributes: «...»، يضيف فلان؛ ...، قال المتحدث في إحاطة."""
    if cue.form != "finite" or "أن" not in cue.leads or cue.flag("strict") or cue.hit.clitic or cue.relative:
        return None
    i = cue.first
    before = _content_before(view, i)
    if before is None:
        return None
    quoted = before[0] - 1 in view.quotes.closes and view.quotes.around[before[0]] == before[0] - 1
    subject = _subject_behind(view, cue)
    if not quoted and (lead is not None or subject is None or view.norms[i - 1] not in COMMAS | DASHES):
        return None
    beside = lead.beside[0].actor if lead is not None and lead.beside else None
    speaker = of_actor(beside) if beside is not None else subject
    act = cue.says("act")
    return Item(i, cue.last, i, True, cue.hit.offset, act, cue, content=before, speaker=speaker, yields=True)


def _content_before(view: View, i: int) -> tuple[int, int] | None:
    """The clause or quotation before word ``i``, that of the sentence before it where the mark ended that sentence."""
    if i > view.start_of_sentence(i):
        return clause_before(view, i)
    opened = view.quotes.around[i - 1] if i else -1
    closed = opened >= 0 and view.quotes.closes.get(opened) == i - 1
    return (opened + 1, i - 1) if closed and i - 1 > opened + 1 else None


def _subject_behind(view: View, cue: Cue) -> Speaker | None:
    """The actor, or a definite noun, right behind a closing cue, with little left of the sentence after it."""
    end = view.end_of_sentence(cue.first)
    actor = view.actor_at.get(cue.last)
    if actor is not None:
        return of_actor(actor) if end - actor.last <= _LITTLE else None
    if cue.last < end and view.norms[cue.last].startswith("ال") and end - cue.last <= _LITTLE:
        return of_words(view, cue.last, cue.last + 1)
    return None


# ------------------------------------------------------------------ where it opens


def _turns(view: View, cue: Cue, lead: Lead) -> bool:
    """The cue opens an attribution of its own, and is no verb inside a clause that someone else is telling."""
    if cue.form == "participle":
        return True
    if cue.form == "masdar":
        return _joined(view, cue) is not None
    if cue.relative:
        return False
    behind_comma = cue.head and view.norms[cue.first - 1] in COMMAS and bool(lead.beside)
    return bool(cue.hit.clitic) or behind_comma or _joined(view, cue) is not None


def _opens(view: View, cue: Cue) -> int:
    joined = _joined(view, cue)
    return cue.first if joined is None else joined


def _joined(view: View, cue: Cue) -> int | None:
    """Where a conjunction that turns to another speaker stands before the cue (فيما قال، كما نفى، بينما فلان شدد)."""
    far = cue.form == "masdar"
    over = view.actor_over.get(cue.first - 1)
    end = cue.first if over is None else over.first
    reach = _FAR_JOIN_REACH if far else _JOIN_REACH
    for j in range(end - 1, max(view.start_of_sentence(cue.first), end - reach) - 1, -1):
        if view.norms[j] in STOPS:
            return None
        turn = view.hit(j, "speech_turn")
        if turn is not None and (turn.last == end or far) and turn.entry.form not in {"قد", "لقد"}:
            return j
    return None
