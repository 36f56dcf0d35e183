"""What a word can be, judged alone: ordinary vocabulary against evidence that it is part of a name.

Two flat tables stand beside this module: ``ordinary.tsv`` (ordinary words by kind, inflected here) and ``names.tsv``
(name parts with the number of people who bear them as given name and as surname). Both are evidence, not verdicts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain

from musnad.lexicon.inflect import past_forms, present_forms, with_pronouns
from musnad.text import fold_text


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


STOPS = frozenset({Sort.PARTICLE, Sort.VERB, Sort.TIME, Sort.NUMBER, Sort.CLITIC, Sort.MARK, Sort.DIGITS})
"""Sorts that end a name and an office phrase, unless the word is borne as a name."""
ORDINARY = frozenset({Sort.BODY, Sort.NOUN, Sort.ADJECTIVE, Sort.NUMBER})


@dataclass(frozen=True, slots=True)
class Look:
    """A folded word judged alone. ``clitic`` and ``rest``: for sort CLITIC; ``given`` and ``surname`` count bearers."""

    sort: Sort
    definite: bool = False
    given: int = 0
    surname: int = 0
    clitic: str = ""
    rest: str = ""
    guessed: bool = False
    """The sort rests on the word's shape alone."""
    opens: bool = False
    """It can begin a name that nothing announces, perhaps behind a conjunction or preposition."""

    @property
    def named(self) -> int:
        """How many people bear the word as any part of their name."""
        return self.given + self.surname


_PROCLITICS = ("وبال", "وال", "بال", "كال", "فال", "ولل", "لل", "ول", "وب", "و", "ف", "ب", "ل", "ك", "س", "وس")


COMMON = 8
"""A given name borne by that many in the table is common."""
OPENERS = frozenset({
    "عبد", "ابو", "ابا", "ابي", "بن", "ابن", "بنت", "ولد", "ول", "ال", "ام", "بو", "ذو", "اولاد", "منت", "ايت", "با",
    "بني",
})  # fmt: skip
"""First words of compounds."""
CLITICS = ("و", "ف", "ب", "ل", "ول", "وب", "فل")
"""What is written onto the front of a name."""


@lru_cache(maxsize=65536)
def look(norm: str, nominal_ending: bool = False) -> Look:
    """What is known of one folded word, and whether a name can begin with it."""
    found = _judge(norm, nominal_ending)
    return replace(found, opens=True) if found.sort is not Sort.MARK and _opens(norm) else found


def _opens(norm: str) -> bool:
    rests = [norm, *(norm[len(c) :] for c in CLITICS if norm.startswith(c))]
    return any(rest in OPENERS or _bearers(rest)[0] >= COMMON for rest in rests if len(rest) > 1)


def _judge(norm: str, nominal_ending: bool) -> Look:
    """``nominal_ending``: it is written with an ending that the verb of these letters has not."""
    first = norm[0]
    if not "ء" <= first <= "ۿ":
        return Look(Sort.DIGITS if first.isdigit() else Sort.LATIN if first.isalpha() else Sort.MARK)
    given, surname = _bearers(norm)
    definite = norm.startswith("ال") and len(norm) > 3
    sort = _sort(norm, definite)
    if nominal_ending and sort is Sort.VERB:
        sort = Sort.UNKNOWN
    if sort or given + surname >= 4:
        return Look(sort, definite, given, surname)
    for clitic in _PROCLITICS:
        if norm.startswith(clitic) and len(norm) - len(clitic) > 1:
            rest = norm[len(clitic) :]
            bare = nominal().get(rest, Sort.UNKNOWN)
            if not bare and not clitic.endswith(("ال", "لل")):
                bare = _sort(rest, False)
            if _bearers(rest)[0] >= 20 and bare not in {Sort.BODY, Sort.PARTICLE} and len(clitic) == 1:
                continue
            masdar = bare is Sort.VERB and clitic in {"ب", "ل"} and (clitic == "ل" or len(rest) == 3)
            if masdar or _may_carry(clitic, bare):
                return Look(Sort.CLITIC, clitic.endswith(("ال", "لل")), given, surname, clitic, rest)
    for clitic in ("ولل", "فلل", "وال", "لل"):
        if norm.startswith(clitic) and len(norm) > 4:
            return Look(Sort.CLITIC, True, given, surname, clitic, norm[len(clitic) :], guessed=True)
    if norm.startswith("لت") and len(norm) > 5 and not given + surname:
        return Look(Sort.CLITIC, False, given, surname, "ل", norm[1:], guessed=True)
    if norm[0] in "ول" and len(norm) > 4 and norm[1:] not in names():
        inner = _by_shape(norm[1:], False, 0)
        if (inner and norm[0] == "و" and not (inner is Sort.VERB and is_foreign(norm))) or (
            inner is Sort.VERB and norm[2] in "تحعقصضطخغ"
        ):
            return Look(Sort.CLITIC, False, given, surname, norm[0], norm[1:], guessed=True)
    if norm[0] in "بلك" and norm.endswith("اء") and len(norm) > 4 and not given + surname:
        return Look(Sort.CLITIC, False, given, surname, norm[0], norm[1:], guessed=True)
    if norm.startswith("بال") and len(norm) > 5 and norm[1:] not in names() and not given + surname:
        return Look(Sort.CLITIC, True, given, surname, norm[:3], norm[3:], guessed=True)
    sort = _by_shape(norm, definite, given + surname)
    return Look(sort, definite, given, surname, guessed=bool(sort))


def _bearers(norm: str) -> tuple[int, int]:
    """Bearers as given name and as surname; عبدالرحمن counts as عبد الرحمن, and any other servant of God as common."""
    given, surname, _ = names().get(norm, (0, 0, ""))
    if (norm.startswith("عبدال") and len(norm) > 7) or norm == "عبدربه":
        apart = names().get(f"عبد {norm[3:]}", (0, 0, ""))
        return max(given, apart[0], 20), max(surname, apart[1])
    return given, surname


def _may_carry(clitic: str, sort: Sort) -> bool:
    """س goes before verbs alone, a preposition before no particle."""
    if clitic in {"س", "وس"}:
        return sort is Sort.VERB
    return bool(sort) and (sort not in {Sort.PARTICLE, Sort.VERB} or clitic in {"و", "ف"})


def _sort(norm: str, definite: bool) -> Sort:
    found = ordinary().get(norm)
    if found is None and definite:
        found = nominal().get(norm[2:])
    return found or Sort.UNKNOWN


def _by_shape(norm: str, definite: bool, named: int) -> Sort:
    """Words in no table: what their shape betrays, where nobody bears them."""
    if named:
        return Sort.UNKNOWN
    if norm.endswith(("تين", "تان")) and len(norm) > 5:
        return Sort.NOUN
    if definite and norm.startswith(("المت", "المست")) and norm[-1] != "ي" and len(norm) > 6:
        return Sort.ADJECTIVE
    if definite and _is_broken_plural(norm[2:]):
        return Sort.NOUN
    if len(norm) > 6 and norm[0] == "ا" and norm[-1] == "ا" and norm[-3] == "ا":
        return Sort.NOUN
    if definite and norm[2] == "ا" and norm[-2] == "ا" and len(norm) >= 7:
        return Sort.NOUN
    if definite:
        return Sort.ADJECTIVE if norm.endswith(("يه", "يات", "ات", "يين", "يون")) else Sort.UNKNOWN
    if norm.startswith("بو"):
        return Sort.UNKNOWN
    if norm[0] in "لبكفو" and norm.endswith("ات") and len(norm) > 5:
        return Sort.CLITIC
    if norm.startswith(("مت", "مست")) and len(norm) > 4:
        return Sort.ADJECTIVE
    if norm.endswith("وا") and len(norm) > 5:
        return Sort.VERB
    if norm[0] == "ي" and len(norm) > 2 and norm[1] not in "اويه":
        return Sort.VERB
    if norm[0] == "ت" and len(norm) > 3 and norm[1] in "تحعقصضطخ":
        return Sort.VERB
    if len(norm) > 4 and norm.endswith(("اء", "ه", "ها", "هم", "هما", "ات")):
        return Sort.NOUN
    return Sort.UNKNOWN


def _is_broken_plural(bare: str) -> bool:
    """Written like فواعل، فعائل، مفاعل or أفعال, five letters, and not in ...ي as surnames are."""
    if len(bare) != 5 or bare[-1] == "ي":
        return False
    shape = bare[1:3] == "وا" or bare[2:4] == "اي" or (bare[0] == "م" and bare[2] == "ا")
    return shape or (bare[0] == "ا" and bare[3] == "ا")


_NATIVE = frozenset("حعضظذء")


@lru_cache(maxsize=16384)
def is_foreign(norm: str) -> bool:
    """Written like a transliterated foreign name: no article, none of the letters that transliteration avoids."""
    return not (norm.startswith("ال") and len(norm) > 4) and not (_NATIVE & set(norm))


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
    return _inflected(frozenset(_FORMS))


@cache
def nominal() -> dict[str, Sort]:
    """The same for the words that can carry the article."""
    return _inflected(frozenset(_FORMS) - {Sort.PARTICLE, Sort.VERB})


def _inflected(sorts: frozenset[Sort]) -> dict[str, Sort]:
    out: dict[str, Sort] = {}
    for line in _lines("ordinary.tsv"):
        kind, words = line.split("\t")
        sort = Sort[kind.upper()]
        if sort not in sorts:
            continue
        for form in chain.from_iterable(map(_FORMS[sort], words.split())):
            key = fold_text(form)
            if len(key) > 1:
                out[key] = min(out.get(key, sort), sort)
    for verb in _verbs():
        for form in _derived(verb):
            out.setdefault(fold_text(form), Sort.NOUN)
    return out


def _verbs() -> Iterator[str]:
    for line in _lines("ordinary.tsv"):
        if line.startswith("verb\t"):
            yield from line.split("\t")[1].split()


def _as_is(word: str) -> Iterator[str]:
    yield word


def _verb(word: str) -> Iterator[str]:
    past, _, present = word.partition("/")
    yield from (form.form for form in past_forms(past))
    yield from (form.form for form in present_forms(present))


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
        yield word[:-1] + "تي"
        yield word[:-1] + "تين"
        yield word[:-1] + "ات"
    elif not word.endswith(("ا", "ى", "ات")):
        yield word + "ا"
        yield word + "ين"
        yield word + "ان"


def _adjective(word: str) -> Iterator[str]:
    yield word
    yield from (word + ending for ending in ("ا", "ة", "ات", "ين", "ون", "ان", "تين", "تان"))


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
