"""From drafts in words to the statements of the reading: spans, kind, act, medium, addressee, chain, topics, echoes."""

from __future__ import annotations

from dataclasses import replace

from musnad.model import Kind, Span, Statement
from musnad.read.statements.chains import addressee_of, chain_of
from musnad.read.statements.echoes import link_echoes
from musnad.read.statements.items import Draft
from musnad.read.statements.media import media_of
from musnad.read.statements.view import View


def finish(view: View, drafts: tuple[Draft, ...]) -> tuple[Statement, ...]:
    """The statements that the drafts hold, numbered in order of the text."""
    media = media_of(view, drafts)
    statements = [_statement(view, n, d, m) for n, (d, m) in enumerate(zip(drafts, media, strict=True), 1)]
    echoes = link_echoes(view, drafts)
    return tuple(
        replace(s, same_as=statements[e].id) if e is not None else s for s, e in zip(statements, echoes, strict=True)
    )


def _statement(view: View, n: int, draft: Draft, medium: Span | None) -> Statement:
    words, item = view.doc.words, draft.item
    first, last = draft.content
    return Statement(
        id=f"s{n}",
        speaker=draft.speaker.who,
        speaker_text=draft.speaker.span,
        kind=kind_of(view, draft.content, item.spoken),
        cue=Span(words[item.first].start + item.offset, words[item.last - 1].end),
        content=Span(words[first].start + draft.offset, words[last - 1].end),
        medium=medium,
        act=item.act or None,
        addressee=addressee_of(draft),
        chain=chain_of(view, draft, medium),
        topic_classes=_topics(view, draft.content),
    )


def kind_of(view: View, content: tuple[int, int], spoken: bool) -> Kind:
    """``direct`` where most of the content's words stand in quotation marks or a colon gives a whole utterance."""
    words = [i for i in range(*content) if not view.is_mark(i)]
    quoted = sum(view.quotes.around[i] >= 0 for i in words)
    return "direct" if spoken or 2 * quoted > len(words) else "indirect"


def _topics(view: View, content: tuple[int, int]) -> tuple[str, ...]:
    """The classes of the topics named in the content, each once, in order."""
    return tuple(dict.fromkeys(hit.entry.group for hit in view.doc.within("topic_class", *content)))
