"""The way from words to statements: cues, what they introduce, how far it reaches, whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.lexicon import Lexicon
from musnad.model import Doc, Nouns, Statement
from musnad.read.statements.cues import RELATIVES, Cue, find_cues
from musnad.read.statements.extents import content_of
from musnad.read.statements.finish import finish
from musnad.read.statements.gender import genders
from musnad.read.statements.interviews import find_answers
from musnad.read.statements.items import Draft, Item
from musnad.read.statements.labels import find_labels
from musnad.read.statements.leads import Lead, find_lead
from musnad.read.statements.sources import clause_before, find_sources, find_told
from musnad.read.statements.speakers import Discourse, Speaker, governed, of_actor
from musnad.read.statements.view import COMMAS, DASHES, STOPS, View, build_view


_LITTLE = 8
_SIDES = frozenset(["الجانبان", "الطرفان", "البلدان", "الوفدان", "الجانبين", "الطرفين", "الجانب", "الطرف", "الوزيرين", "الرييسين", "البلدين", "المسوولين"])


def read_statements(doc: Doc, nouns: Nouns, lexicon: Lexicon) -> tuple[Statement, ...]:
    """Every stretch of content that the article attributes to a speaker, in order of the text."""
    view = build_view(doc, nouns)
    drafts = sorted(_drafts(view, find_items(view)), key=lambda draft: draft.content)
    return finish(view, tuple(drafts))


def find_items(view: View) -> list[Item]:
    """Every attribution of the article, in order of the text."""
    items = [item for cue in find_cues(view) for item in _of_cue(view, cue)]
    items += find_labels(view)
    items += find_answers(view)
    items += find_sources(view)
    items += find_told(view)
    return sorted(items, key=lambda item: (item.first, item.content is not None))


def _of_cue(view: View, cue: Cue) -> Iterator[Item]:
    lead = find_lead(view, cue)
    if lead is None or lead.kind == "quote":
        behind = _behind(view, cue, lead)
        if behind is not None:
            yield behind
    if lead is None or _byline(view, cue, lead) or _event_speaks(view, cue, lead):
        return
    if cue.says("subject") == "named" and cue.form == "finite" and not cue.relative and not _named(view, cue, lead):
        return
    if (cue.relative and not _describes_actor(view, cue)) or _both_sides(view, lead):
        return
    yield Item(
        cue.first,
        cue.last,
        _opens(view, cue),
        _turns(view, cue, lead),
        cue.hit.offset,
        cue.says("act"),
        cue,
        lead,
        spoken=lead.kind == "colon",
    )


def _byline(view: View, cue: Cue, lead: Lead) -> bool:
    """كتب فلان: with nothing behind the colon on its line."""
    opens = cue.first == view.start_of_line(cue.first) and not cue.hit.clitic
    return (
        opens
        and lead.kind == "colon"
        and lead.content >= view.end_of_line(cue.first)
        and lead.content not in view.quotes.closes
    )


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
    return hit is not None and hit.entry.tense not in {"past", "present", "jussive"} and i not in view.actor_at


def _named(view: View, cue: Cue, lead: Lead) -> bool:
    """Someone who can speak is named beside the cue."""
    if not lead.beside:
        return _named_before(view, cue)
    first = lead.beside[0]
    return first.actor is not None or view.hit(first.first, "speech_role") is not None


def _describes_actor(view: View, cue: Cue) -> bool:
    """The relative clause that the verb stands in belongs to an actor right before it (فلان الذي حذر من)."""
    start = view.start_of_sentence(cue.first)
    for i in range(cue.first - 1, max(start, cue.first - 4) - 1, -1):
        if view.norms[i] in RELATIVES:
            return any(k in view.actor_over for k in range(max(start, i - 2), i))
    return False


def _both_sides(view: View, lead: Lead) -> bool:
    """شدد الطرفان على: what both sides did in a meeting is its topic, unless their words are given."""
    return bool(lead.beside) and lead.kind in {"np", "prep"} and view.norms[lead.beside[0].first] in _SIDES


def _named_before(view: View, cue: Cue) -> bool:
    """Its subject stands before it: فلان رفض، أما فلان فرفض."""
    if cue.hit.clitic == "ف" and view.hit(view.start_of_sentence(cue.first), "speech_turn") is not None:
        return True
    start = view.start_of_sentence(cue.first)
    if view.norms[cue.first - 1] in COMMAS and (start in view.actor_at or view.hit(start, "speech_turn") is not None):
        return True
    beside = view.actor_over.get(cue.first - 1) or view.actor_over.get(cue.first - 2)
    return beside is not None and not governed(view, beside)


def _behind(view: View, cue: Cue, lead: Lead | None) -> Item | None:
    """A cue behind what it attributes: «...»، يضيف فلان؛ ...، قال المتحدث في إحاطة."""
    if cue.form != "finite" or "أن" not in cue.leads or cue.flag("strict") or cue.hit.clitic:
        return None
    i = cue.first
    if i == view.start_of_sentence(i) and (i == 0 or view.norms[i - 1] not in '»”"“’'):
        return None
    before = clause_before(view, i) if i > view.start_of_sentence(i) else _quoted_before(view, i)
    if before is None:
        return None
    quoted = view.quotes.around[before[0]] == before[0] - 1 and before[0] - 1 in view.quotes.closes
    subject = _subject_behind(view, cue)
    if not quoted and (lead is not None or subject is None or view.norms[i - 1] not in COMMAS | DASHES):
        return None
    speaker = of_actor(lead.beside[0].actor) if lead is not None and lead.beside and lead.beside[0].actor else subject
    return Item(
        i, cue.last, i, True, cue.hit.offset, cue.says("act"), cue, content=before, speaker=speaker, yields=True
    )


def _quoted_before(view: View, i: int) -> tuple[int, int] | None:
    opened = view.quotes.around[i - 1] if i else -1
    if opened >= 0 and view.quotes.closes.get(opened) == i - 1:
        return opened + 1, i - 1
    return None


def _subject_behind(view: View, cue: Cue) -> Speaker | None:
    """The actor, or a definite noun, right behind a closing cue, with little left of the sentence after it."""
    end = view.end_of_sentence(cue.first)
    actor = view.actor_at.get(cue.last)
    if actor is not None:
        return of_actor(actor) if end - actor.last <= _LITTLE else None
    if cue.last < end and view.norms[cue.last].startswith("ال") and end - cue.last <= _LITTLE:
        return Speaker(None, view.span(cue.last, cue.last + 1), (cue.last, cue.last + 1))
    return None


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


def _joined(view: View, cue: Cue) -> int | None:
    """Where a conjunction that turns to another speaker stands before the cue (فيما قال، كما نفى، بينما فلان شدد)."""
    i = cue.first
    reach = 12 if cue.form == "masdar" else 4
    over = view.actor_over.get(i - 1)
    if over is not None:
        i = over.first
    for j in range(i - 1, max(view.start_of_sentence(cue.first), i - reach) - 1, -1):
        if view.norms[j] in STOPS:
            return None
        turn = view.hit(j, "speech_turn")
        if (
            turn is not None
            and (turn.last == i or cue.form == "masdar")
            and turn.entry.form not in {"قد", "لقد"}
        ):
            return j
    return None


def _opens(view: View, cue: Cue) -> int:
    joined = _joined(view, cue)
    return cue.first if joined is None else joined


# ------------------------------------------------------------------ from attributions to statements


def _drafts(view: View, items: list[Item]) -> list[Draft]:
    talk = Discourse(view, genders(view))
    turns = frozenset(item.opens for item in items if item.turns)
    verbs = frozenset(i.first for i in items if i.cue is not None and i.lead is not None and not i.cue.relative)
    out: list[Draft] = []
    for item in items:
        draft = _draft(view, talk, turns, verbs, item, out)
        if draft is not None:
            talk.note(item.first, draft.speaker)
            out.append(draft)
    return out


def _draft(
    view: View, talk: Discourse, turns: frozenset[int], verbs: frozenset[int], item: Item, out: list[Draft]
) -> Draft | None:
    quoted = view.quotes.around[item.first]
    if quoted >= 0 and view.quotes.closes[quoted] - quoted > 4:
        return None
    if item.yields:
        return _closing(view, talk, item, out, verbs)
    outer = None
    if out and _before_content(out[-1], item):
        return None
    if out and out[-1].content[0] <= item.first < out[-1].content[1]:
        if not _innermost(view, out[-1], item):
            return None
        previous = out.pop()
        talk.spoken.pop()
        outer = (previous.item, previous.speaker)
    content, offset = _content(view, talk, turns, item)
    if content is not None and view.hit(content[0], "speech_silence") is not None:
        return None
    speaker = item.speaker or _speaker(view, talk, item, outer)
    if content is None or speaker is None:
        return None
    return Draft(item, content, speaker, offset, outer)


def _before_content(previous: Draft, item: Item) -> bool:
    """The verb stands between another cue and its content (قال مصدر طلب عدم ذكر اسمه إن)."""
    return previous.item.first < item.first < previous.content[0] and not previous.item.yields and item.content is None


def _innermost(view: View, outer: Draft, item: Item) -> bool:
    """The outer content opens with an actor who speaks himself: قال المتحدث إن الوزير أكد."""
    cue = item.cue
    if cue is None or cue.form != "finite" or cue.relative or cue.hit.entry.number == "dual":
        return False
    actor = view.actor_over.get(item.first - 1)
    if actor is None or view.norms[actor.first] in _SIDES:
        return False
    return actor.first - outer.content[0] <= 1


def _speaker(view: View, talk: Discourse, item: Item, outer: tuple[Item, Speaker] | None) -> Speaker | None:
    if item.cue is None or item.lead is None:
        return None
    over = view.actor_over.get(item.first - 1)
    if outer is not None and over is not None:
        return of_actor(over)
    return talk.speaker_of(item.cue, item.lead)


def _content(view: View, talk: Discourse, turns: frozenset[int], item: Item) -> tuple[tuple[int, int] | None, int]:
    """The words of the content and the characters to leave out before it; an object of the verb belongs to it."""
    if item.content is not None or item.lead is None:
        return item.content, 0
    content = content_of(view, item.lead, turns - {item.opens})
    if content is None or item.cue is None or not _object_belongs(view, item.cue, item.lead, content):
        return content, item.lead.offset
    objects = item.lead.beside if talk.takes_object(item.cue, item.lead) else item.lead.beside[1:]
    if not objects:
        return content, item.lead.offset
    return (objects[0].first, _end_with_quote(view, content)), 0


def _object_belongs(view: View, cue: Cue, lead: Lead, content: tuple[int, int]) -> bool:
    """دعا الأطراف إلى ...: whom it is asked of is part of what is said; not so in أبلغ ضيفه أن ... and وصفه بأنه «...»."""
    if not cue.says("object") or lead.kind in {"clause", "colon"}:
        return cue.says("object") != "" and cue.says("act") != "assert" and lead.kind == "clause"
    quoted = content[0] - 1 in view.quotes.closes
    return not (quoted and cue.says("act") == "assert" and content[1] - content[0] > 1)


def _end_with_quote(view: View, content: tuple[int, int]) -> int:
    end = content[1]
    return end + 1 if content[0] - 1 in view.quotes.closes and view.quotes.closes[content[0] - 1] == end else end


def _closing(view: View, talk: Discourse, item: Item, out: list[Draft], verbs: frozenset[int]) -> Draft | None:
    """A source behind or inside its clause counts only where nothing else attributes those words."""
    content = item.content
    if (
        content is None
        or view.hit(content[0], "speech_silence") is not None
        or any(d.content[0] < content[1] and content[0] < d.content[1] for d in out[-3:])
    ):
        return None
    if _verb_speaks(view, item, content, verbs) or _narrates(view, content):
        return None
    speaker = item.speaker
    if speaker is None and item.cue is not None:
        speaker = talk.speaker_of(item.cue, Lead("quote", content[0]))
    return None if speaker is None else Draft(item, content, speaker)


def _verb_speaks(view: View, item: Item, content: tuple[int, int], verbs: frozenset[int]) -> bool:
    """The clause has a verb of saying of its own: the source is only where it was read."""
    return item.cue is None and any(i in verbs and view.quotes.around[i] < 0 for i in range(*content))


def _narrates(view: View, content: tuple[int, int]) -> bool:
    """A contact told by the article and closed with its source is no statement."""
    first, last = content
    if view.quotes.around[first] >= 0:
        return False
    for i in range(first, min(first + 8, last)):
        for tag in ("contact", "contact_light"):
            hit = view.hit(i, tag)
            if hit is not None and hit.entry.tense in {"past", "present", "jussive"}:
                return any(k in view.actor_at for k in range(first, last))
    return False
