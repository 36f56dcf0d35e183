"""Bring the parts of a reading together: keep the organizations that act, number everything in order of the text."""

from __future__ import annotations

from dataclasses import replace

from musnad.clean.origin import language, machine_translated
from musnad.model import Contact, Doc, Document, Furniture, Nouns, Reading, Statement


def assemble(
    doc: Doc,
    furniture: tuple[Furniture, ...],
    nouns: Nouns,
    contacts: tuple[Contact, ...],
    statements: tuple[Statement, ...],
) -> Reading:
    """One reading from its parts. Organizations that neither take part in a contact nor speak are left out."""
    acting = {p.who for c in contacts for p in c.participants} | {s.speaker for s in statements}
    article = doc.article
    return Reading(
        document=Document(
            name=article.name,
            id=article.id,
            outlet=article.outlet,
            url=article.url,
            published=doc.published,
            title=doc.title,
            language=language(doc),
            machine_translated=machine_translated(doc),
        ),
        furniture=furniture,
        people=nouns.people,
        organizations=tuple(o for o in nouns.organizations if o.id in acting),
        contacts=tuple(_told(c, statements) for c in contacts),
        statements=tuple(_with_links(s, acting | {p.id for p in nouns.people}) for s in statements),
    )


def _told(contact: Contact, statements: tuple[Statement, ...]) -> Contact:
    """Mark a contact that the article reports in somebody's words: the innermost statement that holds its trigger."""
    holding = [s for s in statements if contact.trigger in s.content]
    if not holding:
        return contact
    inner = min(holding, key=lambda s: s.content.end - s.content.start)
    return replace(contact, told_by=inner.id)


def _with_links(statement: Statement, known: set[str | None]) -> Statement:
    """A body that is only credited is left out of the reading: the link that credits it keeps its words alone."""
    if all(link.who in known for link in statement.chain):
        return statement
    return replace(
        statement,
        chain=tuple(link if link.who in known else replace(link, who=None) for link in statement.chain),
    )
