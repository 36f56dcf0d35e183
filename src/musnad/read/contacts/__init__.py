"""Who dealt with whom, and how: contacts read from the clauses around the lexicon's triggers."""

from __future__ import annotations

from musnad.lexicon import Lexicon
from musnad.model import Contact, Doc, Nouns
from musnad.read.contacts.agreements import read_agreements
from musnad.read.contacts.appointments import read_posts
from musnad.read.contacts.draft import Draft, Member
from musnad.read.contacts.index import index_nouns
from musnad.read.contacts.informal import settle_informal
from musnad.read.contacts.inherit import inherit
from musnad.read.contacts.memory import Memory
from musnad.read.contacts.report import report
from musnad.read.contacts.roles import settle_roles
from musnad.read.contacts.senses import among_officials, in_office, is_sport, statesmen, two_sided, with_statesmen
from musnad.read.contacts.sentence import read_sentence
from musnad.read.gender import genders, grammatical
from musnad.text import fold_text

__all__ = ["read_contacts"]


def read_contacts(doc: Doc, nouns: Nouns, lexicon: Lexicon) -> tuple[Contact, ...]:
    """The official contacts that the article reports, in the order of the text."""
    memory = Memory(
        frozenset(p.id for p in nouns.people),
        _officials(doc, nouns),
        _surnames(nouns),
        grammatical(doc, nouns.actors) | genders(doc, nouns.actors),
    )
    index = index_nouns(doc, nouns)
    for n in range(len(doc.sentences)):
        read_sentence(doc, n, index, memory)
    memory.close_signing(doc)
    memory.drop_headlines()
    settle_informal(memory)
    settle_roles(memory.drafts, nouns)
    inherit(memory, doc, nouns.dates, nouns.places)
    read_posts(doc, nouns, memory.drafts)
    read_agreements(doc, memory.drafts)
    officials = in_office(doc, nouns)
    told = [d for d in memory.drafts if two_sided(d) and among_officials(d, memory.people, officials)]
    told = [d for d in told if not _sworn_in_after(d, told)]
    if is_sport(doc):
        told = with_statesmen(told, statesmen(doc, nouns))
    return report(doc, told, memory.people)


def _sworn_in_after(draft: Draft, told: list[Draft]) -> bool:
    """The oath of somebody whose appointment is told: its ceremony, no second appointment."""
    sworn = set(draft.who("appointee"))
    return draft.frame == "swear in" and any(
        d is not draft and d.change in {"appointed", "elected"} and sworn & set(d.who("appointee")) for d in told
    )


def _surnames(nouns: Nouns) -> dict[str, Member]:
    """People by their family name, for a verb whose subject is a family name alone (ويقوم الفلاني بزيارة)."""
    found: dict[str, list[Member]] = {}
    for person in nouns.people:
        words = fold_text(person.name).split()
        if words and person.mentions:
            found.setdefault(words[-1], []).append((person.id, person.mentions[0]))
    return {name: members[0] for name, members in found.items() if len(members) == 1}


def _officials(doc: Doc, nouns: Nouns) -> frozenset[str]:
    """Ids of actors known by an office (وزير الدفاع المصري) or as a delegation (وفد عسكري)."""
    return frozenset(
        a.who
        for a in nouns.actors
        if a.who is not None
        and (a.kind == "office" or any(doc.hit(i, "contact_party") for i in range(a.first, min(a.first + 2, a.last))))
    )
