"""Read statements from a sentence whose speakers are given, so that these tests rest on nothing that finds names."""

from __future__ import annotations

from bisect import bisect_left

from musnad.lexicon import find_hits, load
from musnad.model import Actor, Article, Doc, Nouns, Organization, Person, Span, Statement
from musnad.read.statements import read_statements
from musnad.text import fold, sentences, words

LEXICON = load()


def make_doc(text: str, title: str | None = None) -> Doc:
    """A text annotated as the pipeline would, its headline given."""
    head = Span(0, len(title)) if title is not None and text.startswith(title) else None
    found = words(text, fold(text))
    cut = sentences(text, found, head)
    of = tuple(n for n, s in enumerate(cut) for _ in range(s.first, s.last))
    article = Article("t", "sha256:t", text)
    return Doc(article, "2024-05-01", head, found, cut, find_hits(text, found, LEXICON), of)


def make_nouns(doc: Doc, people: tuple[str, ...] = (), bodies: tuple[str, ...] = ()) -> Nouns:
    """People and bodies wherever their names stand; of "office|name" the whole is the phrase, the name the span."""
    actors: list[Actor] = []
    persons, organizations = [], []
    for n, form in enumerate(people, 1):
        name = form.split("|")[-1]
        spans = _actors(doc, actors, form.replace("|", " "), name, f"p{n}", "person")
        persons.append(Person(f"p{n}", name, spans))
    for n, form in enumerate(bodies, 1):
        spans = _actors(doc, actors, form, form, f"o{n}", "organization")
        organizations.append(Organization(f"o{n}", form, spans))
    actors.sort(key=lambda a: (a.first, -a.last))
    return Nouns(tuple(persons), tuple(organizations), tuple(actors), (), ())


def _actors(doc: Doc, actors: list[Actor], phrase: str, name: str, who: str, kind: str) -> tuple[Span, ...]:
    text = doc.article.text
    starts = [w.start for w in doc.words]
    taken = {i for a in actors for i in range(a.first, a.last)}
    spans = []
    for form in dict.fromkeys((phrase, name)):
        at = text.find(form)
        while at >= 0:
            first, last = bisect_left(starts, at + 1) - 1, bisect_left(starts, at + len(form))
            if not taken & set(range(first, last)):
                clitic = text[doc.words[first].start : at]
                inner = at + form.rindex(name)
                span = Span(inner, inner + len(name))
                actors.append(Actor(who, "person" if kind == "person" else "organization", first, last, span, clitic))
                taken |= set(range(first, last))
                spans.append(span)
            at = text.find(form, at + 1)
    return tuple(sorted(spans))


def read(
    text: str, people: tuple[str, ...] = (), bodies: tuple[str, ...] = (), title: str | None = None
) -> tuple[Statement, ...]:
    """The statements of a text."""
    doc = make_doc(text, title)
    found = read_statements(doc, make_nouns(doc, people, bodies), LEXICON)
    for statement in found:
        assert 0 <= statement.content.start < statement.content.end <= len(text)
        assert 0 <= statement.cue.start < statement.cue.end <= len(text)
    return found


def told(
    text: str, people: tuple[str, ...] = (), bodies: tuple[str, ...] = (), title: str | None = None
) -> list[tuple[str | None, str]]:
    """Of each statement who speaks (the id, or the words that describe them) and what is said."""
    return [
        (s.speaker or (s.speaker_text.of(text) if s.speaker_text else None), s.content.of(text))
        for s in read(text, people, bodies, title)
    ]
