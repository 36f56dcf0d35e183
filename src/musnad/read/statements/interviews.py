"""Interviews: questions and answers on lines of their own. The answers are the interviewed person's words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from musnad.model import Actor
from musnad.read.statements.items import Item
from musnad.read.statements.speakers import Speaker, of_actor
from musnad.read.statements.view import DASHES, View

_ASKED = frozenset(["س", "سوال", "السوال"])
_ANSWERED = frozenset(["ج", "جواب", "الجواب"])
_BULLETS = DASHES | frozenset("*•●■◄▪")
_TALKS = frozenset(
    [
        "حوار",
        "الحوار",
        "مقابله",
        "المقابله",
        "حاورته",
        "حاوره",
        "حاورت",
        "حاورها",
        "حاورناه",
        "حواره",
        "حوارها",
        "حاورناها",
    ]
)
_HEAD_LINES = 8
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Line:
    """A line in words (half-open), and what it is: a question, an answer told by its mark, or neither."""

    first: int
    last: int
    kind: str


def find_answers(view: View) -> Iterator[Item]:
    """Each answer of an interview as one attribution, when the article is one and says who answers."""
    lines = list(_lines(view))
    questions = [n for n, line in enumerate(lines) if line.kind == "question"]
    if len(questions) < _FEWEST or not (_announced(view, lines) or any(line.kind == "answer" for line in lines)):
        return
    speaker = _interviewed(view, lines[questions[0]].first)
    if speaker is None:
        return
    for n, question in enumerate(questions):
        end = questions[n + 1] if n + 1 < len(questions) else question + 2
        answer = lines[question + 1 : end]
        if answer:
            yield _answer(view, lines[question], answer, speaker)


def _lines(view: View) -> Iterator[_Line]:
    first = 0
    sentences = view.doc.sentences
    for n, sentence in enumerate(sentences):
        if n + 1 == len(sentences) or sentences[n + 1].line != sentence.line:
            yield _Line(first, sentence.last, _kind(view, first, sentence.last))
            first = sentence.last


def _kind(view: View, first: int, last: int) -> str:
    label = view.norms[first] if first + 1 < last and view.norms[first + 1] in {":", *DASHES} else ""
    if label in _ANSWERED:
        return "answer"
    return "question" if label in _ASKED or view.norms[last - 1] == "؟" else ""


def _announced(view: View, lines: list[_Line]) -> bool:
    """The head of the article says that it is an interview."""
    return any(view.norms[i] in _TALKS for line in lines[:_HEAD_LINES] for i in range(line.first, line.last))


def _interviewed(view: View, before: int) -> Speaker | None:
    """The first person whom the head of the article makes speak, else the one it names most."""
    named = [a for a in view.actor_at.values() if a.first < before and a.kind == "person" and a.who is not None]
    if not named:
        return None
    speaking = [a for a in named if a.first and view.hit(a.first - 1, "speech") is not None]
    if speaking:
        return of_actor(min(speaking, key=lambda a: a.first))
    counts = Counter(a.who for a in named)

    def rank(actor: Actor) -> tuple[int, int]:
        return -counts[actor.who], actor.first

    return of_actor(min(named, key=rank))


def _answer(view: View, question: _Line, answer: list[_Line], speaker: Speaker) -> Item:
    first, last = answer[0].first, answer[-1].last
    if answer[0].kind == "answer":
        first += 2
    while first < last - 1 and view.norms[first] in _BULLETS:
        first += 1
    mark = question.last - 1
    return Item(mark, mark + 1, question.first, True, act="assert", content=(first, last), speaker=speaker, spoken=True)
