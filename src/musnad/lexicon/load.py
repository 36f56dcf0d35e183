"""Read the lexicon files, inflect what they list and index it by first word."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from musnad.errors import LexiconError
from musnad.lexicon.inflect import VerbForm, adjective_forms, masdar_forms, participle_forms, past_forms, present_forms
from musnad.memory import uncollected
from musnad.model import Entry
from musnad.text import fold_text, folded_words

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from musnad.lexicon.schema import Group, LexiconFile, Tag, Verb

_CONJUNCTIONS = ("", "و", "ف")
_ALLOWED: dict[tuple[str, bool], frozenset[str]] = {
    ("none", False): frozenset({""}),
    ("none", True): frozenset({"", "ال"}),
    ("particle", False): frozenset(_CONJUNCTIONS),
    ("particle", True): frozenset({*_CONJUNCTIONS, "ال", "وال", "فال"}),
    ("verb", False): frozenset({*_CONJUNCTIONS, "س", "وس", "فس", "ل", "ول", "فل"}),
    ("noun", False): frozenset({*_CONJUNCTIONS, "ب", "ك", "ل", "ول", "وب", "وك", "فل", "فب"}),
}
_ALLOWED["verb", True] = _ALLOWED["verb", False]
_ALLOWED["noun", True] = _ALLOWED["noun", False] | {
    "ال", "وال", "فال", "بال", "كال", "لل", "وبال", "وكال", "ولل", "فلل", "فبال",
}  # fmt: skip
_BARE = frozenset(_CONJUNCTIONS)
"""What may stand before an accusative (واليا): no preposition and no article."""
_AFTER_LAM = frozenset({"لل", "ولل", "فلل"})
NOUNS = frozenset({"masdar", "participle"})
"""Forms of a verb that are nouns, and take what a noun takes."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry reachable from a first word: the folded words that must follow, and the proclitics it may carry."""

    rest: tuple[str, ...]
    entry: Entry
    clitics: frozenset[str]


@dataclass(frozen=True, slots=True)
class Known:
    """What may begin at a word: entries of that word ``alone`` (one a tag), and longer ones by the word that follows.

    Each with the proclitic taken off, the longest and least stripped first.
    """

    alone: tuple[tuple[Entry, str], ...]
    followed: dict[str, tuple[tuple[str, Candidate], ...]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All entries, indexed by folded first word. ``version`` is a hash of the files, part of every reading's origin."""

    version: str
    index: dict[str, tuple[Candidate, ...]]
    tags: dict[str, Tag]
    known: dict[str, Known] = field(default_factory=dict, repr=False, compare=False)
    """What may begin at each folded word; filled while matching, a pure function of ``index``."""

    def entries(self, tag: str) -> Iterator[Entry]:
        """Every entry of one tag."""
        return (c.entry for candidates in self.index.values() for c in candidates if c.entry.tag == tag)


@cache
def load() -> Lexicon:
    """The lexicon that ships with the program.

    It lives as long as the process and holds no cycles, so the garbage collector is kept from walking through it.
    """
    with uncollected():
        lexicon = compile_files((path.name, path.read_text(encoding="utf-8")) for path in data_files())
        gc.freeze()
    return lexicon


def data_files() -> list[Traversable]:
    """The lexicon files of ``data/``, in the order of their names: TOML, and TSV for large flat lists."""
    folder = files("musnad.lexicon").joinpath("data")
    return sorted((p for p in folder.iterdir() if p.name.endswith((".toml", ".tsv"))), key=lambda p: p.name)


def parse(name: str, text: str) -> LexiconFile:
    """One lexicon file, checked for its form. Raises LexiconError naming the file and the place."""
    import tomllib

    from pydantic import ValidationError

    from musnad.lexicon.schema import LexiconFile

    try:
        return LexiconFile.model_validate(_table(text) if name.endswith(".tsv") else tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{name} is not valid TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise LexiconError(f"{name}: {where}: {first['msg']}") from error


def _table(text: str) -> dict[str, object]:
    """A flat list: comments give title, source and licence; the first column holds a form, its header is the tag."""
    lines = text.splitlines()
    about = dict(line[2:].split(": ", 1) for line in lines if line.startswith("# ") and ": " in line[2:20])
    header, *rows = ([cell.strip() for cell in line.split("\t")] for line in lines if line and not line.startswith("#"))
    groups = [{"tag": header[0], "name": row[0], "forms": [row[0]], "data": _cells(header, row)} for row in rows]
    return {"about": about, "group": groups}


def _cells(header: list[str], row: list[str]) -> dict[str, str]:
    return {key: cell for key, cell in zip(header[1:], row[1:], strict=False) if cell}


def compile_files(sources: Iterable[tuple[str, str]]) -> Lexicon:
    """Parse, inflect and index lexicon files given as (name, text)."""
    digest = sha256()
    parsed = []
    for name, text in sources:
        digest.update(f"{name}\0{text}\0".encode())
        parsed.append((name, parse(name, text)))
    tags = {tag.name: tag for _, file in parsed for tag in file.tag}
    index: dict[str, dict[tuple[str, ...], list[Candidate]]] = {}
    for name, file in parsed:
        for entry, norms, clitics in _compile(name, file, tags):
            first = index.setdefault(norms[0], {})
            same = first.setdefault(norms[1:], [])
            if not any(c.entry.tag == entry.tag and c.clitics == clitics for c in same):
                same.append(Candidate(norms[1:], entry, clitics))
    return Lexicon(
        f"lexicon-{digest.hexdigest()[:12]}",
        {
            first: tuple(sorted((c for cs in by_rest.values() for c in cs), key=lambda c: -len(c.rest)))
            for first, by_rest in index.items()
        },
        tags,
    )


def _compile(
    name: str, file: LexiconFile, tags: dict[str, Tag]
) -> Iterator[tuple[Entry, tuple[str, ...], frozenset[str]]]:
    for group in file.group:
        yield from _compile_group(group, _declared(name, group, tags))
    for verb in file.verb:
        _declared(name, verb, tags)
        yield from _compile_verb(verb)


def _declared(name: str, group: Group | Verb, tags: dict[str, Tag]) -> Tag:
    if group.tag not in tags:
        raise LexiconError(f"{name}: group {group.name!r} has the tag {group.tag!r}, which no file declares")
    return tags[group.tag]


def _compile_group(group: Group, tag: Tag) -> Iterator[tuple[Entry, tuple[str, ...], frozenset[str]]]:
    article = tag.article if group.article is None else group.article
    allowed = _ALLOWED[tag.clitics, article]
    for listed in group.forms:
        for form in adjective_forms(listed) if tag.inflect else (listed,):
            accusative = form.endswith("ا") and form[:-1] in group.forms
            entry = Entry(group.tag, group.name, form, group.data)
            yield from _keys(entry, form, allowed & _BARE if accusative else allowed)


def _compile_verb(verb: Verb) -> Iterator[tuple[Entry, tuple[str, ...], frozenset[str]]]:
    for form in verb_forms(verb):
        noun = form.tense in NOUNS
        allowed = _ALLOWED["noun", not form.suffix] if noun else _ALLOWED["verb", False]
        entry = Entry(
            verb.tag,
            verb.name,
            form.form,
            verb.data,
            tense=form.tense,
            number=form.number,
            gender=form.gender,
            suffix=form.suffix,
            first_person=form.first_person,
        )
        for after in verb.after or [""]:
            yield from _keys(entry, f"{form.form} {after}", allowed)


def _keys(entry: Entry, form: str, allowed: frozenset[str]) -> Iterator[tuple[Entry, tuple[str, ...], frozenset[str]]]:
    norms = tuple(folded_words(form))
    yield entry, norms, allowed
    if norms[0].startswith("ال") and len(norms[0]) > 3:
        yield entry, (norms[0][2:], *norms[1:]), _AFTER_LAM & (allowed | _AFTER_LAM)


def verb_forms(verb: Verb) -> Iterator[VerbForm]:
    """Every form of a listed verb, each once as a verbal noun and once as a verb: the first kind that gives it wins."""
    seen: set[tuple[str, bool]] = set()
    for form in _all_forms(verb):
        key = fold_text(form.form), form.tense == "masdar"
        if key not in seen:
            seen.add(key)
            yield form


def _all_forms(verb: Verb) -> Iterator[VerbForm]:
    for past in verb.past:
        yield from past_forms(past)
    for form in verb.forms:
        yield VerbForm(form, "past")
    for present in verb.present:
        yield from present_forms(present)
    for masdar in verb.masdar:
        yield from masdar_forms(masdar)
    for participle in verb.participle:
        yield from participle_forms(participle)
