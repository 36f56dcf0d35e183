"""Across articles: names, people, organizations, copies, events, conflicts, judgements, and why.

Pure functions over frozen records, without files or database. Whoever stores articles calls :func:`gather` once for
each (a compact record that can be kept) and :func:`link_facts` over all of them; :func:`link_register` does both. The
result depends on the set of articles and judgements alone: never on their order or on how they were batched.
"""

from musnad.link.explain import explain
from musnad.link.facts import Facts, gather
from musnad.link.judgements import Anchor, Judgement, from_lines, judge, to_lines
from musnad.link.linker import link_facts, link_register
from musnad.link.names import Comparison, compare
from musnad.link.records import (
    Linked,
    LinkedArticle,
    LinkedEvent,
    LinkedOrganization,
    LinkedPerson,
    LinkedStatement,
    Ref,
    Source,
    article_key,
)
from musnad.link.rows import rows

__all__ = [
    "Anchor",
    "Comparison",
    "Facts",
    "Judgement",
    "Linked",
    "LinkedArticle",
    "LinkedEvent",
    "LinkedOrganization",
    "LinkedPerson",
    "LinkedStatement",
    "Ref",
    "Source",
    "article_key",
    "compare",
    "explain",
    "from_lines",
    "gather",
    "judge",
    "link_facts",
    "link_register",
    "rows",
    "to_lines",
]
