"""The walk from a cue towards its content: what stands on the way, and what has been noted of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from musnad.model import Actor
from musnad.read.statements.cues import Cue
from musnad.read.statements.phrases import (
    PREPOSITIONS,
    addressee_end,
    adverbial_end,
    aside_end,
    bracket_end,
    described_end,
    passes,
)
from musnad.read.statements.subjects import unknown_end
from musnad.read.statements.view import COMMAS, View

LeadKind = Literal["clause", "np", "prep", "quote", "colon"]
_MOST_OBJECTS = 3
_LONGEST_NAME = 4
_SAYING = frozenset(["القول", "قوله", "قولها", "قولهم"])


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase between cue and content: words ``first`` to ``last``, and the actor it is, if it is one."""

    first: int
    last: int
    actor: Actor | None = None

    @property
    def is_person(self) -> bool:
        """It names a person."""
        return self.actor is not None and self.actor.kind == "person"


@dataclass(frozen=True, slots=True)
class Lead:
    """What was found behind a cue: how content is introduced, its first word, the characters of that word to leave out.

    ``beside`` are the phrases between cue and content, in order: the subject, or the object, or both.
    ``honour`` is the word of courtesy that stands for the subject (سموه), ``addressee`` an actor it is said to.
    """

    kind: LeadKind
    content: int
    offset: int = 0
    beside: tuple[Phrase, ...] = ()
    honour: int | None = None
    addressee: Actor | None = None


@dataclass(slots=True)
class Walk:
    """Where the walk from a cue stands.

    ``near``: only phrases and parentheses stand between the cue and here. ``comma``: a comma does. ``adverbial``: words
    of time, place or occasion do. ``passed``: the end of the last word of courtesy or of handing over (من جانبه).
    """

    at: int
    near: bool = True
    comma: bool = False
    adverbial: bool = False
    passed: int = -1
    beside: list[Phrase] = field(default_factory=list)
    honour: int | None = None
    addressee: Actor | None = None

    def lead(self, kind: LeadKind, content: int, offset: int = 0) -> Lead:
        """The lead found here."""
        return Lead(kind, content, offset, tuple(self.beside), self.honour, self.addressee)


def step(view: View, cue: Cue, walk: Walk) -> int:
    """The next place to look at, having noted what stands here."""
    i = walk.at
    if view.norms[i] in COMMAS:
        return _pass_comma(view, walk)
    actor = view.actor_at.get(i)
    if actor is not None and actor.last > i:
        return _pass_actor(view, walk, cue, actor)
    described = described_end(view, i, cue.leads) if walk.near and not walk.beside else i
    if described > i and (view.hit(i, "rank") is None or described not in view.actor_at):
        named = view.actor_at.get(described)
        walk.beside.append(Phrase(i, described, named if named is not None and named.kind == "person" else None))
        return described
    word = view.hit(i, "speech_pass")
    if word is not None and word.entry.data.get("honour") and walk.near and not walk.beside:
        walk.honour = i
    for end in (bracket_end(view, i), passes(view, i), addressee_end(view, i)):
        if end > i:
            walk.passed = end
            return end
    if i in view.quotes.closes:
        return _pass_name(view, cue, walk)
    return _pass_words(view, cue, walk)


def _pass_name(view: View, cue: Cue, walk: Walk) -> int:
    """Past a name in quotation marks; right behind a finite verb it is the subject."""
    first, close = walk.at + 1, view.quotes.closes[walk.at]
    if walk.at == cue.last and cue.form == "finite" and first < close:
        actor = view.actor_at.get(first)
        walk.beside.append(Phrase(first, close, actor))
    return close + 1


def _pass_comma(view: View, walk: Walk) -> int:
    i = walk.at
    named = _named_in_apposition(view, walk, i)
    if named is not None:
        walk.beside[-1] = Phrase(walk.beside[-1].first, named.last, named)
        return named.last
    end = aside_end(view, i)
    behind_subject = walk.near and (walk.passed == i or (bool(walk.beside) and walk.beside[-1].last == i))
    walk.near, walk.comma = end > i or behind_subject, True
    return max(end, i + 1)


def _named_in_apposition(view: View, walk: Walk, i: int) -> Actor | None:
    """The person named between commas behind an office: قالت الباحثة في الجامعة، فلانة، إن."""
    if len(walk.beside) != 1 or walk.beside[0].is_person:
        return None
    j = i + 1
    while j < len(view.norms) and j not in view.actor_at:
        after = max(passes(view, j), j + (view.hit(j, "nationality") is not None))
        if after == j:
            return None
        j = after
    actor = view.actor_at.get(j)
    return actor if actor is not None and actor.kind == "person" and not actor.clitic else None


def _pass_actor(view: View, walk: Walk, cue: Cue, actor: Actor) -> int:
    before = view.norms[actor.first - 1]
    if _is_of_press(view, cue, actor):
        walk.near = False
        return actor.last
    if actor.clitic.lstrip("وف").startswith(("ل", "ب", "ك")) or (actor.first > cue.last and before in PREPOSITIONS):
        walk.addressee = walk.addressee or actor
    elif _names_the_described(walk, cue, actor):
        walk.beside[-1] = Phrase(walk.beside[-1].first, actor.last, actor)
    elif walk.near or (not walk.beside and not walk.comma and "np" not in cue.leads):
        last = cut_at_lead(view, cue, actor)
        walk.beside.append(Phrase(actor.first, last, actor))
        return last
    return actor.last


def _is_of_press(view: View, cue: Cue, actor: Actor) -> bool:
    """في تصريح صحفي: the adjective behind a medium taken for a man of the press."""
    nameless = actor.kind in {"source", "office"} and actor.first > cue.last
    return nameless and view.hit(actor.first - 1, "speech_medium") is not None


def _names_the_described(walk: Walk, cue: Cue, actor: Actor) -> bool:
    """A person right behind a description is the one described (قالت العالمة الإيطالية فلانة)."""
    if not walk.beside or cue.says("object") or actor.kind != "person" or walk.beside[-1].is_person:
        return False
    return actor.first - walk.beside[-1].last <= 2 and not walk.comma


def cut_at_lead(view: View, cue: Cue, actor: Actor) -> int:
    """Where the preposition that introduces the content has been taken for part of a nameless source."""
    if actor.kind in {"source", "office"}:
        for k in range(actor.first + 1, actor.last):
            introduces = PREPOSITIONS.get(view.norms[k]) in cue.leads & {"إلى", "عن", "على"}
            if introduces or view.norms[k] in _SAYING or addressee_end(view, k) > k:
                return k
    return actor.last


def _pass_words(view: View, cue: Cue, walk: Walk) -> int:
    """Past words that are no actor: part of a name, an adverbial, a subject or object that no one knows."""
    i = walk.at
    if not walk.near:
        return i + 1
    if walk.beside and PREPOSITIONS.get(view.norms[i]) in cue.leads:
        walk.beside[-1] = Phrase(walk.beside[-1].first, i + 2, walk.beside[-1].actor)
        return i + 2
    if not walk.beside and view.norms[i] in view.surnames:
        walk.beside.append(Phrase(i, i + 1))
        return i + 1
    adverbial = adverbial_end(view, i, cue.leads)
    if adverbial > i:
        walk.adverbial = True
        return adverbial
    described = walk.beside and not walk.beside[-1].is_person and not walk.adverbial
    if described and "np" not in cue.leads and not cue.says("object"):
        return _lengthen(view, cue, walk)
    unknown = i if walk.beside or walk.adverbial else unknown_end(view, cue, i)
    takes_object = cue.says("object") and not view.is_mark(i) and view.hit(i, "speech_never") is None
    if unknown == i and takes_object and len(walk.beside) < _MOST_OBJECTS:
        unknown = i + 1
    if unknown > i:
        walk.beside.append(Phrase(i, unknown))
        return unknown
    walk.near = False
    return i + 1


def _lengthen(view: View, cue: Cue, walk: Walk) -> int:
    """Past plain words behind a description, which may be the name (يرى الباحث في كذا فلان أن)."""
    phrase, end = walk.beside[-1], unknown_end(view, cue, walk.at)
    if end == walk.at or end - walk.at > _LONGEST_NAME or phrase.last != walk.at:
        walk.near = False
        return walk.at + 1
    walk.beside[-1] = Phrase(phrase.first, end, phrase.actor)
    return end
