"""Sentences with their nouns marked by hand, so that reading contacts is tested apart from finding nouns.

``[p1|الوزير سامي الكعبي]`` is a person in office, ``[n1|سامي الكعبي]`` one without, ``[o1|وزارة الدفاع]`` a body,
``[f1|المسؤول الأوروبي]`` an office with no name,
``{الرياض}`` a place, ``{*الرياض}`` a town on the map, ``<2024-05-07|أمس>`` a date, ``<|مؤخرا>`` one that cannot be
resolved, ``<2024-05-07;forward=2024-05-14|الثلاثاء>`` one that says more (``forward``, ``lasting``, ``shift``).
A proclitic stands before the mark: ``بـ[p1|...]`` is written ``ب[p1|...]``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Literal

from musnad.lexicon import load
from musnad.model import (
    Actor,
    Article,
    Contact,
    Dated,
    Doc,
    Located,
    Nouns,
    Organization,
    Person,
    PlaceMention,
    Position,
    Span,
)
from musnad.pipeline import annotate
from musnad.read.contacts import read_contacts
from musnad.text import fold_text

MARK = re.compile(
    r"\[(?P<who>\w+)\|(?P<actor>[^\]]+)\]|\{(?P<town>\*?)(?P<place>[^}]+)\}|<(?P<value>[^|>]*)\|(?P<date>[^>]+)>"
)
KINDS: dict[str, Literal["person", "organization", "office"]] = {
    "p": "person",
    "n": "person",
    "o": "organization",
    "f": "office",
}
PUBLISHED = "2024-05-08"


def read_marked(marked: str) -> tuple[Doc, tuple[Contact, ...]]:
    """The document of a marked text and the contacts read from it."""
    text, marks, at = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        words = match["actor"] or match["place"] or match["date"]
        marks.append((len(text), len(text) + len(words), match))
        text += words
        at = match.end()
    text += marked[at:]
    doc = annotate(Article("t", "sha256:t", text, published=PUBLISHED), (), load())
    return doc, read_contacts(doc, _nouns(doc, marks), load())


def _nouns(doc: Doc, marks: list[tuple[int, int, re.Match[str]]]) -> Nouns:
    starts = [w.start for w in doc.words]
    people: dict[str, Person] = {}
    bodies: dict[str, Organization] = {}
    actors, places, dates = [], [], []
    for start, end, match in marks:
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, end - 1)
        span = Span(start, end)
        clitic = fold_text(doc.article.text[doc.words[first].start : start])
        if who := match["who"]:
            actors.append(Actor(who, KINDS[who[0]], first, last, span, clitic))
            if KINDS[who[0]] == "person":
                held = (Position(span),) if who[0] == "p" else ()
                people.setdefault(who, Person(who, match["actor"], (span,), positions=held))
            else:
                bodies.setdefault(who, Organization(who, match["actor"], (span,)))
        elif match["place"]:
            lat = 24.7 if match["town"] else None
            places.append(Located(first, last, PlaceMention(match["place"], span, lat=lat, lon=lat), clitic))
        else:
            dates.append(_dated(first, last, span, match["value"]))
    return Nouns(tuple(people.values()), tuple(bodies.values()), tuple(actors), tuple(places), tuple(dates))


def _dated(first: int, last: int, span: Span, marked: str) -> Dated:
    value, *more = marked.split(";")
    said = dict(pair.split("=") for pair in more)
    shift = int(said["shift"]) if "shift" in said else None
    return Dated(first, last, span, value or None, said.get("forward"), said.get("lasting"), shift)


def when_where(marked: str) -> list[str]:
    """All contacts of a marked text, each as its type, its day and its places."""
    return [
        " ".join([c.type, c.date.value if c.date else "-", "+".join(p.name for p in c.places) or "-"])
        for c in read_marked(marked)[1]
    ]


def shown(contact: Contact) -> str:
    """A contact as one line: type, status, then each role with who fills it."""
    sides = " ".join(sorted(f"{p.role}={p.who}" for p in contact.participants))
    return f"{contact.type} {contact.status} {sides}"


def shown_all(marked: str) -> list[str]:
    """All contacts of a marked text, each as a line."""
    return [shown(c) for c in read_marked(marked)[1]]
