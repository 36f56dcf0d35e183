"""The way from words to statements: what attributes, how far it reaches, whose it is."""

from __future__ import annotations

from musnad.lexicon import Lexicon
from musnad.model import Doc, Nouns, Statement
from musnad.read.statements.attributions import find_attributions
from musnad.read.statements.drafts import draft_statements
from musnad.read.statements.finish import finish
from musnad.read.statements.interviews import find_answers
from musnad.read.statements.items import Item
from musnad.read.statements.labels import find_labels
from musnad.read.statements.sources import find_sources, find_told
from musnad.read.statements.view import View, build_view


def read_statements(doc: Doc, nouns: Nouns, lexicon: Lexicon) -> tuple[Statement, ...]:
    """Every stretch of content that the article attributes to a speaker, in order of the text."""
    view = build_view(doc, nouns)
    drafts = sorted(draft_statements(view, find_items(view)), key=lambda draft: draft.content)
    return finish(view, tuple(drafts))


def find_items(view: View) -> list[Item]:
    """Every attribution of the article, in order of the text: verbs, headlines, answers, sources, documents."""
    sources = list(find_sources(view))
    told = {item.last for item in sources if item.content is not None}
    verbs = (item for item in find_attributions(view) if item.first not in told)  # حسبما أعلن فلان: once
    items = [*verbs, *find_labels(view), *find_answers(view), *sources, *find_told(view)]
    return sorted(items, key=lambda item: (item.first, item.content is not None))
