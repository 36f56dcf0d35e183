"""Inflected forms of the verbs and nouns that the lexicon lists by their principal parts.

Arabic verbs of news are regular enough that the past, the present, the verbal noun and the participle of the lexicon
file give every other form. All forms are returned as written; the caller folds them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Tense = Literal["past", "present", "jussive", "masdar", "participle"]
Number = Literal["singular", "dual", "plural"]
Gender = Literal["m", "f"]

PRONOUNS = ("ه", "ها", "هما", "هم", "هن", "ك", "كم", "كما", "ني", "نا")
NOUN_PRONOUNS = ("ه", "ها", "هما", "هم", "هن", "ك", "كم", "نا", "ي")


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One written form: its tense, number and gender (of the subject), and the pronoun attached to it, if any."""

    form: str
    tense: Tense
    number: Number = "singular"
    gender: Gender | None = None
    suffix: str = ""
    first_person: bool = False


def past_forms(past: str) -> Iterator[VerbForm]:
    """Forms of the perfect from the third person masculine singular (استقبل، التقى، دعا، زار)."""
    if past.endswith(("ى", "ا")):
        stem = past[:-1]
        dual = stem + ("يا" if past.endswith("ى") else "وا")
        long = stem + "ا"
        plural, first = stem + "وا", stem + ("ينا" if past.endswith("ى") else "ونا")
    else:
        stem, dual, long, plural, first = past, past + "ا", past, past + "وا", past + "نا"
    yield VerbForm(past, "past", "singular", "m")
    yield VerbForm(stem + "ت", "past", "singular", "f")
    yield VerbForm(dual, "past", "dual", "m")
    yield VerbForm(stem + "تا", "past", "dual", "f")
    yield VerbForm(plural, "past", "plural", "m")
    yield VerbForm(first, "past", "plural", None, first_person=True)
    for pronoun in PRONOUNS:
        yield VerbForm(long + pronoun, "past", "singular", "m", pronoun)
        yield VerbForm(stem + "ت" + pronoun, "past", "singular", "f", pronoun)
        yield VerbForm(plural[:-1] + pronoun, "past", "plural", "m", pronoun)


def present_forms(present: str) -> Iterator[VerbForm]:
    """Forms of the imperfect from the third person masculine singular (يستقبل، يلتقي، يدعو)."""
    weak = present[-1] in "ييوى"
    stem = present[1:]
    short = stem[:-1] if weak else stem
    dual = short + "ي" if present[-1] == "ى" else stem
    for prefix, gender in (("ي", "m"), ("ت", "f")):
        person: Gender = "m" if gender == "m" else "f"
        yield VerbForm(prefix + stem, "present", "singular", person)
        yield VerbForm(prefix + dual + "ان", "present", "dual", person)
        yield VerbForm(prefix + dual + "ا", "present", "dual", person)
        if weak:
            yield VerbForm(prefix + short, "jussive", "singular", person)
        for pronoun in PRONOUNS:
            joined = short + "ا" if present[-1] == "ى" else stem
            yield VerbForm(prefix + joined + pronoun, "present", "singular", person, pronoun)
    yield VerbForm("ي" + short + "ون", "present", "plural", "m")
    yield VerbForm("ي" + short + "وا", "present", "plural", "m")
    yield VerbForm("ن" + stem, "present", "plural", None, first_person=True)
    yield VerbForm("أ" + stem, "present", "singular", None, first_person=True)


def with_pronouns(noun: str) -> Iterator[tuple[str, str]]:
    """A noun with each attached pronoun, and the pronoun: ة opens to ت, a final hamza takes its three seats."""
    bases = [noun]
    if noun.endswith("ة"):
        bases = [noun[:-1] + "ت"]
    elif noun.endswith("ء"):
        bases = [noun, noun[:-1] + "ئ", noun[:-1] + "ؤ"]
    elif noun.endswith("ى"):
        bases = [noun[:-1] + "ا"]
    elif noun.endswith("ان") and len(noun) > 4:
        bases = [noun, noun[:-1]]
    for base in bases:
        for pronoun in NOUN_PRONOUNS:
            yield base + pronoun, pronoun


def masdar_forms(masdar: str) -> Iterator[VerbForm]:
    """A verbal noun bare, accusative, dual, and with attached pronouns."""
    yield VerbForm(masdar, "masdar")
    if not masdar.endswith(("ة", "ا", "ى", "اء", "ات")):
        yield VerbForm(masdar + "ا", "masdar")
    for form, pronoun in with_pronouns(masdar):
        yield VerbForm(form, "masdar", suffix=pronoun)


def participle_forms(participle: str) -> Iterator[VerbForm]:
    """An active participle in the cases and numbers that reported speech uses (مشير، مشيرا، مشيرة، مشيرين)."""
    if participle.endswith("ي") and len(participle) > 3:
        yield VerbForm(participle[:-1], "participle", "singular", "m")
    yield VerbForm(participle, "participle", "singular", "m")
    yield VerbForm(participle + "ا", "participle", "singular", "m")
    yield VerbForm(participle + "ة", "participle", "singular", "f")
    plural = participle[:-1] if participle.endswith("ي") else participle
    yield VerbForm(plural + "ين", "participle", "plural", "m")
    yield VerbForm(plural + "ون", "participle", "plural", "m")
    yield VerbForm(participle + "تين", "participle", "dual", "f")
    yield VerbForm(participle + "ات", "participle", "plural", "f")


def adjective_forms(adjective: str) -> Iterator[str]:
    """An adjective from its masculine singular: feminine, accusative, duals and sound plurals (رفيع، رفيعة، رفيعين)."""
    yield adjective
    for ending in ("ة", "ا", "ان", "ين", "ون", "تان", "تين", "ات"):
        yield adjective + ending
