"""The way from words to statements: cues, what they introduce, how far it reaches, whose it is."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.lexicon import Lexicon
from musnad.model import Doc, Nouns, Span, Statement
from musnad.read.statements.cues import Cue, find_cues
from musnad.read.statements.extents import content_of
from musnad.read.statements.kinds import kind_of
from musnad.read.statements.leads import Lead, find_lead
from musnad.read.statements.speakers import Discourse, Speaker
from musnad.read.statements.view import COMMAS, View, build_view


@dataclass(frozen=True, slots=True)
class Found:
    """A cue that introduces content, and the word at which its attribution opens."""

    cue: Cue
    lead: Lead
    opens: int
    turns: bool
    """It ends what was attributed before it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement in words: its cue, its content (half-open) and who speaks."""

    found: Found
    content: tuple[int, int]
    speaker: Speaker


def read_statements(doc: Doc, nouns: Nouns, lexicon: Lexicon) -> tuple[Statement, ...]:
    """Every stretch of content that the article attributes to a speaker, in order of the text."""
    view = build_view(doc, nouns)
    found = [f for f in (_found(view, cue) for cue in find_cues(view)) if f is not None]
    drafts = _drafts(view, found)
    return tuple(_statement(view, n, draft) for n, draft in enumerate(drafts, 1))


def _found(view: View, cue: Cue) -> Found | None:
    lead = find_lead(view, cue)
    if lead is None:
        return None
    if cue.says("subject") == "named" and cue.form == "finite" and lead.subject is None and lead.described is None:
        return None
    return Found(cue, lead, _opens(view, cue), _turns(view, cue))


def _turns(view: View, cue: Cue) -> bool:
    """The cue opens an attribution of its own, and is no verb inside a clause that someone else is telling."""
    if cue.form != "finite":
        return cue.form == "participle"
    return not cue.relative and (cue.hit.clitic in {"و", "ف"} or cue.head and view.norms[cue.first - 1] in COMMAS or _joined(view, cue) is not None)


def _joined(view: View, cue: Cue) -> int | None:
    """Where a conjunction that turns to another speaker stands before the cue (فيما قال، كما نفى، بينما X شدد)."""
    i = cue.first
    over = view.actor_over.get(i - 1)
    if over is not None:
        i = over.first
    for j in range(i - 1, max(view.start_of_sentence(cue.first), i - 4) - 1, -1):
        turn = view.hit(j, "speech_turn")
        if turn is not None and turn.last == i and turn.entry.form not in {"قد", "لقد", "حيث", "إذ"}:
            return j
    return None


def _opens(view: View, cue: Cue) -> int:
    joined = _joined(view, cue)
    return cue.first if joined is None else joined


def _drafts(view: View, found: list[Found]) -> list[Draft]:
    talk = Discourse(view)
    out: list[Draft] = []
    turns = frozenset(f.opens for f in found if f.turns)
    for item in found:
        inside = out and out[-1].content[0] <= item.cue.first < out[-1].content[1]
        quoted = view.quotes.around[item.cue.first]
        if quoted >= 0 and not _quote_is_name(view, quoted):
            continue
        if inside:
            previous = out[-1]
            if _innermost(view, previous, item):
                out.pop()
            else:
                continue
        content = content_of(view, item.lead, turns - {item.opens})
        speaker = talk.speaker_of(item.cue, item.lead)
        if content is None or speaker is None:
            continue
        talk.note(item.cue.first, speaker)
        out.append(Draft(item, content, speaker))
    return out


def _quote_is_name(view: View, opened: int) -> bool:
    return view.quotes.closes[opened] - opened <= 4


def _innermost(view: View, outer: Draft, item: Found) -> bool:
    """The outer content opens with an actor who speaks himself: قال المتحدث إن الوزير أكد."""
    actor = view.actor_over.get(item.cue.first - 1)
    return actor is not None and actor.first - outer.content[0] <= 1 and not item.cue.relative


def _statement(view: View, n: int, draft: Draft) -> Statement:
    words = view.doc.words
    first, last = draft.content
    lead, cue = draft.found.lead, draft.found.cue
    start = words[first].start + (lead.offset if first == lead.content else 0)
    content = Span(start, words[last - 1].end)
    return Statement(
        id=f"s{n}",
        speaker=draft.speaker.who,
        speaker_text=draft.speaker.span,
        kind=kind_of(view, draft.content, lead),
        cue=Span(words[cue.first].start + cue.hit.offset, words[cue.last - 1].end),
        content=content,
        act=cue.says("act") or None,
    )
