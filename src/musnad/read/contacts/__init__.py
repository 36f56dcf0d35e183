"""Who dealt with whom, and how: contacts read from the clauses around the lexicon's triggers."""

from __future__ import annotations

from musnad.lexicon import Lexicon
from musnad.model import Contact, Doc, Nouns
from musnad.read.contacts.circumstances import inherit, read_when_where
from musnad.read.contacts.draft import Draft
from musnad.read.contacts.frames import frame_of
from musnad.read.contacts.judge import is_contact
from musnad.read.contacts.memory import Memory
from musnad.read.contacts.nodes import Index, index_nouns, nodes_of
from musnad.read.contacts.reader import Context, read_noun, read_verb
from musnad.read.contacts.report import report
from musnad.read.contacts.roles import settle_roles
from musnad.read.contacts.spoken import read_topics
from musnad.read.contacts.status import read_status

__all__ = ["read_contacts"]


def read_contacts(doc: Doc, nouns: Nouns, lexicon: Lexicon) -> tuple[Contact, ...]:
    """The official contacts that the article reports, in the order of the text."""
    memory = Memory()
    index = index_nouns(nouns)
    for n in range(len(doc.sentences)):
        _read_sentence(doc, n, index, memory)
    settle_roles(doc, nouns, memory.drafts)
    inherit(memory.drafts)
    return report(doc, memory.drafts)


def _read_sentence(doc: Doc, n: int, index: Index, memory: Memory) -> None:
    sentence = doc.sentences[n]
    context = Context(doc, nodes_of(doc, sentence, index), n, memory)
    memory.local = []
    made: list[tuple[int, Draft]] = []
    for k, node in enumerate(context.nodes):
        if node.kind in {"verb", "noun"}:
            draft = read_verb(context, k) if node.kind == "verb" else read_noun(context, k)
            if draft is not None and node.hit is not None:
                read_when_where(doc, context.nodes, k, draft)
                read_status(doc, context.nodes, k, draft, doc.published)
                if draft.anaphoric or is_contact(context, k, draft, frame_of(node.hit.entry)):
                    made.append((node.first, memory.keep(draft)))
        elif (
            node.kind == "actor" and node.actor is not None and not memory.local and node.part == "" and node.actor.who
        ):
            memory.local = [(node.actor.who, node.actor.span)]
    read_topics(context, made)
    if memory.local:
        memory.focus = memory.local
