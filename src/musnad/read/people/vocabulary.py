"""What a word can be, judged alone: ordinary vocabulary against evidence that it is part of a name.

The tables are evidence, not verdicts: most names are ordinary words somewhere, and most words are somebody's name.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from musnad.read.people.tables import COMMON, Sort, names, nominal, ordinary

__all__ = ["COMMON", "Look", "Sort", "is_foreign", "look", "names", "nominal", "ordinary"]

STOPS = frozenset({Sort.PARTICLE, Sort.VERB, Sort.TIME, Sort.NUMBER, Sort.CLITIC, Sort.MARK, Sort.DIGITS})
"""Sorts that end a name and an office phrase, unless the word is borne as a name."""
ORDINARY = frozenset({Sort.BODY, Sort.NOUN, Sort.ADJECTIVE, Sort.NUMBER})
QUALITIES = frozenset({
    "حسن", "امل", "غاليه", "حفيظه", "جمال", "نور", "سيف", "كرم", "وفاء", "سلامه", "عزه", "فخر", "شرف", "عدل", "هدي",
    "رضا", "صلاح", "فلاح", "كمال", "جلال", "بدر", "ضياء", "رحاب", "مني", "زين", "بهاء", "سناء", "نجاح", "فرح", "رحمه",
    "حياه", "وعد", "احلام", "امال", "هناء", "صفاء", "ايمان", "سعاده", "نعمه", "اماني", "ازدهار", "وسام",
})  # fmt: skip
"""Given names that are nouns and adjectives besides: a noun with the article behind them makes a phrase of them."""
NEVER = frozenset({Sort.MARK, Sort.DIGITS, Sort.CLITIC, Sort.PARTICLE, Sort.NUMBER})
"""What is no part of a name, whatever stands around it."""
PLURALS = ("ها", "هم", "هما", "ات")
"""Ends of plurals and of nouns with a pronoun, which foreign names do not have."""


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


_PROCLITICS = {
    "و": ("وبال", "وال", "ولل", "ول", "وب", "و", "وس"),
    "ف": ("فال", "ف"),
    "ب": ("بال", "ب"),
    "ل": ("لل", "ل"),
    "ك": ("كال", "ك"),
    "س": ("س",),
}
"""What may be written onto the front of an ordinary word, by its first letter, in the order it is tried."""

OPENERS = frozenset({
    "عبد", "ابو", "ابا", "ابي", "بن", "ابن", "بنت", "ولد", "ول", "ال", "ام", "بو", "ذو", "اولاد", "منت", "ايت", "با",
    "بني",
})  # fmt: skip
"""First words of compounds."""
CLITICS = ("و", "ف", "ب", "ل", "ول", "وب", "فل")
"""What is written onto the front of a name."""
_CLITIC_LETTERS = frozenset(c[0] for c in CLITICS)


@lru_cache(maxsize=65536)
def look(norm: str, nominal_ending: bool = False) -> Look:
    """What is known of one folded word, and whether a name can begin with it."""
    found = _judge(norm, nominal_ending)
    return replace(found, opens=True) if found.sort is not Sort.MARK and _opens(norm) else found


def _opens(norm: str) -> bool:
    if _begins_name(norm):
        return True
    return norm[:1] in _CLITIC_LETTERS and any(_begins_name(norm[len(c) :]) for c in CLITICS if norm.startswith(c))


def _begins_name(norm: str) -> bool:
    return len(norm) > 1 and (norm in OPENERS or _bearers(norm)[0] >= COMMON)


def _judge(norm: str, nominal_ending: bool) -> Look:
    """``nominal_ending``: it is written with an ending that the verb of these letters has not."""
    if not norm:
        return Look(Sort.UNKNOWN)  # what a proclitic that stands alone is written onto
    first = norm[0]
    if not "ء" <= first <= "ۿ":
        return Look(Sort.DIGITS if first.isdigit() else Sort.LATIN if first.isalpha() else Sort.MARK)
    given, surname = _bearers(norm)
    definite = norm.startswith("ال") and len(norm) > 3
    sort = _sort(norm, definite)
    if nominal_ending and sort is Sort.VERB:
        sort = nominal().get(norm, Sort.UNKNOWN)
    if sort or given + surname >= 4:
        return Look(sort, definite, given, surname)
    for clitic in _PROCLITICS.get(first, ()):
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
    if definite and norm.startswith(("المت", "المست", "المن")) and norm[-1] != "ي" and len(norm) > 6:
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
    if _is_masdar(norm):
        return Sort.NOUN
    if norm[0] in "بل" and _is_masdar(norm[1:]):
        return Sort.CLITIC
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
    if len(norm) > 4 and norm.endswith(("اء", "ه", "ها", "هم", "كم", "هما", "ات")):
        return Sort.NOUN
    return Sort.UNKNOWN


def _is_masdar(norm: str) -> bool:
    """Written like تفعيل، افتعال، انفعال or استفعال."""
    if len(norm) == 5:
        return norm[0] == "ت" and norm[3] == "ي"
    if len(norm) not in {6, 7} or norm[0] != "ا" or norm[-2] != "ا":
        return False
    return norm.startswith("است") if len(norm) == 7 else norm[2] == "ت" or norm[1] == "ن"


def _is_broken_plural(bare: str) -> bool:
    """Written like فواعل، فعائل، مفاعل or أفعال, five letters, and not in ...ي as surnames are."""
    if len(bare) == 6 and bare[2] == "ا" and bare[4] == "ي":
        return bare[-1] != "ي"
    if len(bare) != 5 or bare[-1] == "ي":
        return False
    shape = bare[1:3] == "وا" or bare[2:4] == "اي" or (bare[0] == "م" and bare[2] == "ا")
    return shape or (bare[0] == "ا" and bare[3] == "ا")


_NATIVE = frozenset("حعضظذء")


@lru_cache(maxsize=16384)
def is_foreign(norm: str) -> bool:
    """Written like a transliterated foreign name: no article, none of the letters that transliteration avoids."""
    return not (norm.startswith("ال") and len(norm) > 4) and not (_NATIVE & set(norm))
