"""Invented articles with invented readings, so that the register is tried apart from the reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from musnad.acquire import make_article
from musnad.model import (
    Article,
    Contact,
    DateValue,
    Document,
    Organization,
    Participant,
    Person,
    PlaceMention,
    Position,
    Reading,
    Span,
    Statement,
)
from musnad.register import Register

NOW = "2026-01-02T03:04:05Z"


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def made(
    name: str,
    text: str,
    *,
    outlet: str | None = None,
    published: str | None = None,
    people: Mapping[str, Sequence[str]] | None = None,
    positions: Mapping[str, str] | None = None,
    organizations: Mapping[str, str] | None = None,
    contacts: Sequence[Mapping[str, Any]] = (),
    statements: Sequence[tuple[str, str, str, str]] = (),
) -> tuple[Article, Reading]:
    """An article and its reading; every string stands in the text. A statement is (id, speaker, cue, content)."""
    article = make_article(text, name, published=published, outlet=outlet, source=f"{name}.txt")
    names = {**{k: v[0] for k, v in (people or {}).items()}, **(organizations or {})}
    reading = Reading(
        document=Document(name, article.id, outlet, None, published, None, "ar", 0.0),
        furniture=(),
        people=tuple(
            Person(
                id_,
                forms[0],
                tuple(span(text, form) for form in forms),
                positions=(Position(span(text, positions[id_])),) if positions and id_ in positions else (),
            )
            for id_, forms in (people or {}).items()
        ),
        organizations=tuple(
            Organization(id_, form, (span(text, form),)) for id_, form in (organizations or {}).items()
        ),
        contacts=tuple(_contact(text, contact, names) for contact in contacts),
        statements=tuple(
            Statement(id_, speaker, span(text, names[speaker]), "indirect", span(text, cue), span(text, content))
            for id_, speaker, cue, content in statements
        ),
    )
    return article, reading


def _contact(text: str, contact: Mapping[str, Any], names: Mapping[str, str]) -> Contact:
    trigger = span(text, contact["trigger"])
    date = contact.get("date")
    return Contact(
        contact.get("id", "c1"),
        contact.get("type", "meeting"),
        contact.get("status", "happened"),
        trigger,
        tuple(Participant(who, role, span(text, names[who])) for who, role in contact["who"]),
        date=DateValue(date) if date else None,
        places=tuple(PlaceMention(p, span(text, p), country="LY") for p in contact.get("places", ())),
        topics=tuple(span(text, t) for t in contact.get("topics", ())),
        evidence=(span(text, text.split("\n")[0]),),
        topic_classes=tuple(contact.get("classes", ())),
    )


RECEPTION = made(
    "reception",
    "استقبل وزير الخارجية سالم الهاشمي، اليوم الأحد، السفير كريم البرعصي بمكتبه في طبرق.\n"
    "وأكد الهاشمي أن تأمين المنافذ البرية مسؤولية مشتركة.",
    outlet="وكالة الشاطئ",
    published="2025-03-02",
    people={"p1": ["سالم الهاشمي", "الهاشمي"], "p2": ["كريم البرعصي"]},
    positions={"p1": "وزير الخارجية"},
    contacts=[
        {
            "trigger": "استقبل",
            "who": [("p1", "host"), ("p2", "guest")],
            "date": "2025-03-02",
            "places": ["طبرق"],
            "classes": ["border-security"],
        }
    ],
    statements=[("s1", "p1", "أكد", "تأمين المنافذ البرية مسؤولية مشتركة")],
)
RETOLD = made(
    "retold",
    "طبرق: بحث سالم الهاشمي مع كريم البرعصي يوم الأحد ملف الحدود، وفق مصدر مطلع.\nوحضرت ليلى المنفي اللقاء.",
    outlet="الميناء اليوم",
    published="2025-03-03",
    people={"p1": ["سالم الهاشمي"], "p2": ["كريم البرعصي"], "p3": ["ليلى المنفي"]},
    contacts=[
        {
            "trigger": "بحث",
            "who": [("p1", "party"), ("p2", "party"), ("p3", "attendee")],
            "date": "2025-03-02",
            "places": ["طبرق"],
            "topics": ["ملف الحدود"],
        }
    ],
)
CALL = made(
    "call",
    "أجرى رئيس البرلمان نوري الزوي اتصالا هاتفيا بنظيره المالي موسى كيتا لبحث الهجرة.",
    outlet="وكالة الشاطئ",
    published="2025-04-10",
    people={"p1": ["نوري الزوي"], "p2": ["موسى كيتا"]},
    contacts=[{"trigger": "اتصالا هاتفيا", "type": "call", "who": [("p1", "caller"), ("p2", "callee")]}],
)
ALL = (RECEPTION, RETOLD, CALL)


def register(path: Path, *given: tuple[Article, Reading]) -> Register:
    """A register with the given readings, or all of the above, at a fixed time."""
    opened = Register.open(path, now=lambda: NOW)
    opened.add_readings(given or ALL)
    return opened
