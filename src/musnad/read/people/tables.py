"""The tables that words are judged by: ordinary vocabulary, inflected, and the bearers of name parts.

``ordinary.tsv``: ordinary words by kind; ``names.tsv``: name parts with the people who bear them (made by
``tools/make_names.py`` from Wikidata); ``given.tsv`` and ``foreign.tsv``: given names that those lack.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from functools import cache
from importlib.resources import files
from itertools import chain

from musnad.lexicon.inflect import past_forms, present_forms, with_pronouns
from musnad.text import fold_text

COMMON = 8
"""A given name borne by that many in the table is common."""


class Sort(IntEnum):
    """Kinds of ordinary word; UNKNOWN words may be names."""

    UNKNOWN = 0
    PARTICLE = 1
    VERB = 2
    TIME = 3
    NUMBER = 4
    BODY = 5
    """A noun that names an institution or a part of one, and so goes on in an office phrase."""
    NOUN = 6
    ADJECTIVE = 7
    CLITIC = 8
    """An ordinary word with a conjunction or preposition written onto it."""
    MARK = 9
    """Punctuation."""
    DIGITS = 10
    LATIN = 11


@cache
def names() -> dict[str, tuple[int, int, str]]:
    """Folded name part -> (bearers as given name, bearers as surname, usual Latin spelling or "")."""
    out = {}
    for line in _lines("names.tsv"):
        form, given, surname, latin = line.split("\t")
        out[form] = (int(given), int(surname), latin)
    for line in _lines("given.tsv"):
        known = out.get(fold_text(line), (0, 0, ""))
        out[fold_text(line)] = (max(known[0], 20), known[1], known[2])
    for line in _lines("foreign.tsv"):
        name, latin = line.split("\t")
        known = out.get(fold_text(name), (0, 0, ""))
        out[fold_text(name)] = (max(known[0], COMMON), known[1], latin)
    return out


@cache
def ordinary() -> dict[str, Sort]:
    """Folded ordinary word in all its forms -> its sort; of a word of two sorts the first in the order of ``Sort``."""
    return _vocabularies()[0]


@cache
def nominal() -> dict[str, Sort]:
    """The same for the words that can carry the article."""
    return _vocabularies()[1]


@cache
def _vocabularies() -> tuple[dict[str, Sort], dict[str, Sort]]:
    every: dict[str, Sort] = {}
    nouns: dict[str, Sort] = {}
    for line in _lines("ordinary.tsv"):
        kind, words = line.split("\t")
        sort = Sort[kind.upper()]
        holding = (every,) if sort in {Sort.PARTICLE, Sort.VERB} else (every, nouns)
        for form in chain.from_iterable(map(_FORMS[sort], words.split())):
            key = fold_text(form)
            for out in holding if len(key) > 1 else ():
                out[key] = min(out.get(key, sort), sort)
    for verb in _verbs():
        for form in _derived(verb):
            for out in (every, nouns):
                out.setdefault(fold_text(form), Sort.NOUN)
    return every, nouns


def _verbs() -> Iterator[str]:
    for line in _lines("ordinary.tsv"):
        if line.startswith("verb\t"):
            yield from line.split("\t")[1].split()


def _as_is(word: str) -> Iterator[str]:
    yield word


def _verb(word: str) -> Iterator[str]:
    past, _, present = word.partition("/")
    forms = chain(past_forms(past), present_forms(present))
    yield from (form.form for form in forms if form.suffix != "ني")  # news says nothing to itself, and names end so


def _derived(word: str) -> Iterator[str]:
    """Verbal nouns and passive participles of a verb by their patterns: sound roots only, as news writes them most."""
    past = word.partition("/")[0]
    if past.startswith("است") and len(past) == 6:
        bases = [past[:5] + "ا" + past[5:], "م" + past[1:]]
    elif past[0] == "ا" and len(past) == 5 and past[2] == "ت":
        bases = [past[:4] + "ا" + past[4:], "م" + past[1:]]
    elif past.startswith("ان") and len(past) == 5:
        bases = [past[:4] + "ا" + past[4:]]
    elif past[0] == "أ" and len(past) == 4:
        bases = ["إ" + past[1:3] + "ا" + past[3:], "م" + past[1:]]
    elif len(past) == 3 and not set(past) & set("اىو"):
        bases = ["ت" + past[:2] + "ي" + past[2:], "م" + past[:2] + "و" + past[2:], "م" + past]
    else:
        bases = []
    for base in bases:
        yield from _noun(base)


def _noun(word: str) -> Iterator[str]:
    yield word
    yield from (form for form, _ in with_pronouns(word) if not form.endswith("ي"))
    if word.endswith("ة"):
        yield from (word[:-1] + ending for ending in ("تي", "تا", "تين", "تان"))
        yield word[:-1] + "ات"
    elif word.endswith("ين") and len(word) > 5:
        yield word[:-1]
        yield word[:-2] + "ون"
    elif not word.endswith(("ا", "ى", "ات")):
        yield word + "ا"
        yield word + "ين"
        yield word + "ان"


def _adjective(word: str) -> Iterator[str]:
    yield word
    yield from (word + ending for ending in ("ا", "ة", "ات", "ين", "ون", "ان", "تين", "تان"))
    if word[0] == "م" and word[-1] != "ي":
        yield word + "و"


_FORMS = {
    Sort.PARTICLE: _as_is,
    Sort.TIME: _as_is,
    Sort.NUMBER: _as_is,
    Sort.VERB: _verb,
    Sort.BODY: _noun,
    Sort.NOUN: _noun,
    Sort.ADJECTIVE: _adjective,
}


def _lines(name: str) -> list[str]:
    text = files("musnad.read.people").joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
