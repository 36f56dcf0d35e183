"""Who speaks, as far as one phrase shows it."""

from __future__ import annotations

from dataclasses import dataclass, field

from musnad.model import Actor, Span
from musnad.read.statements.view import View
from musnad.text import fold_text

_GOVERNING = frozenset(
    fold_text(
        "في من إلى على عن مع لدى بين خلال عبر بعد قبل ضد حول نحو أمام عند تجاه بحضور بمشاركة برفقة برئاسة عقب بحسب وفق "
        "حسب غير سوى أثناء باسم بقيادة بمناسبة لقاء اجتماع زيارة استقبال ومن وفي وعن وإلى وعلى ومع وبين لمقام مقام"
    ).split()
)
"""Words behind which a name is no subject."""
_WRITTEN_ON = ("ل", "ب", "ك")
_BROKEN_PLURALS = frozenset(fold_text("مصادر أوساط تقارير وسائل جهات صحف معلومات").split())


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: an id of the reading, or None, and the words that name or describe them."""

    who: str | None
    span: Span | None
    phrase: tuple[int, int] | None = None


@dataclass(slots=True)
class Talk:
    """The article, who in it is a man or a woman, and who has spoken so far: the word of each cue, and its speaker."""

    view: View
    genders: dict[str, str] = field(default_factory=dict)
    spoken: list[tuple[int, Speaker]] = field(default_factory=list)

    def agrees(self, speaker: Speaker, gender: str | None) -> bool:
        """False only where the speaker is known to be of the other gender than the verb."""
        if gender is None:
            return True
        known = self.genders.get(speaker.who) if speaker.who is not None else shown_gender(self.view, speaker)
        return known is None or known == gender


def of_actor(actor: Actor) -> Speaker:
    """The speaker an actor phrase stands for."""
    return Speaker(actor.who, actor.span, (actor.first, actor.last))


def of_words(view: View, first: int, last: int, who: str | None = None) -> Speaker:
    """The speaker whom words ``first`` to ``last`` (half-open) name or describe."""
    return Speaker(who, view.span(first, last), (first, last))


def governed(view: View, actor: Actor) -> bool:
    """True behind a preposition, written onto the phrase or before it (words of courtesy between)."""
    if actor.clitic.lstrip("وف").startswith(_WRITTEN_ON):
        return True
    i = actor.first - 1
    while i > 0:
        title = view.hit(i, "courtesy") or view.hit(i, "honorific")
        if title is None:
            break
        if title.clitic.lstrip("وف").startswith(_WRITTEN_ON):
            return True
        i -= 1
    return i >= 0 and view.norms[i] in _GOVERNING


def shown_gender(view: View, speaker: Speaker) -> str | None:
    """f or m as the head of a nameless phrase shows it, None where it does not."""
    if speaker.phrase is None or view.hit(speaker.phrase[0], "speech_role") is None:
        return None
    head = view.norms[speaker.phrase[0]].removeprefix("و")
    return "f" if head.endswith("ه") or head in _BROKEN_PLURALS else "m"
