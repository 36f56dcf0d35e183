"""Can two written names be one person's? Word against word, in either script; the weakest word decides."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from musnad.link.parts import Name, Script, Token, parse
from musnad.link.sounds import closeness

Verdict = Literal["same", "related", "different", "undecided"]

SAME = 0.72
"""From here up two words are spellings of one. Tuned on half of tests/link/data/name_pairs.tsv."""
UNSURE = 0.5
"""Below this two words are different ones."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """``score`` is how surely the two can be one person's name, 0..1; ``why`` a plain sentence."""

    verdict: Verdict
    score: float
    why: str


def compare(a: str, b: str) -> Comparison:
    """Compare two names. A lone surname or given name is at best ``undecided``; kin and namesakes are ``related``."""
    first, second = parse(a), parse(b)
    if not first.tokens or not second.tokens:
        return Comparison("undecided", 0.0, "one of the two holds no name")
    short, long = sorted((_words(first), _words(second)), key=len)
    foreign = first.foreign and second.foreign
    if len(short) == 1:
        return _lone(short[0], long, foreign)
    if len(short) == len(long):
        return _equal_length(short, long, foreign)
    return _shorter(short, long, foreign)


def _words(name: Name) -> tuple[Token, ...]:
    """The words that count; a kunya before a full name does not."""
    return tuple(t for t in name.tokens if not t.kunya) or name.tokens


def alike(a: Token, b: Token, foreign: bool = False) -> float:
    """How surely two words of names are spellings of one word, 0..1."""
    return _alike(a, b, foreign) if a.core <= b.core else _alike(b, a, foreign)


@lru_cache(maxsize=1 << 18)
def _alike(a: Token, b: Token, foreign: bool) -> float:
    if a.core == b.core:
        return 1.0
    if a.initial or b.initial:
        return 0.65 if a.codes[:1] == b.codes[:1] else 0.0
    if a.families and b.families:
        return 1.0 if a.families & b.families else 0.1
    near = _sound(a.codes, b.codes, a.script, b.script, foreign)
    if near < SAME and a.article != b.article:  # ال may belong to the word: اليكسي
        near = max(near, _sound(_whole(a), _whole(b), a.script, b.script, foreign))
    if near < SAME and a.son != b.son:  # بن عيسى, بنعيسى, Benaissa
        near = max(near, _sound(_with_ben(a), _with_ben(b), a.script, b.script, foreign))
    return near


def _with_ben(one: Token) -> str:
    return "bn" + one.codes if one.son else one.codes


def _whole(one: Token) -> str:
    return "al" + one.codes if one.article else one.codes


def _sound(a: str, b: str, script_a: Script, script_b: Script, foreign: bool) -> float:
    if script_a == script_b:
        return closeness(a, b, script_a, foreign)
    return closeness(a, b, "cross", foreign) if script_a == "arabic" else closeness(b, a, "cross", foreign)


def _lone(one: Token, others: tuple[Token, ...], foreign: bool) -> Comparison:
    best = max(others, key=lambda t: alike(one, t, foreign))
    near = alike(one, best, foreign)
    if near < UNSURE:
        return Comparison("different", 0.05, f"{one.core} is none of the other's names")
    alone = len(others) == 1
    what = "both are one name only" if alone else f"one name only, found in the other as {best.core}"
    return Comparison("undecided", round((0.55 if alone else 0.5) * near, 3), f"{what}: many people share it")


def _equal_length(a: tuple[Token, ...], b: tuple[Token, ...], foreign: bool) -> Comparison:
    near = [alike(x, y, foreign) for x, y in zip(a, b, strict=True)]
    weakest = min(near)
    if weakest >= SAME:
        return Comparison("same", round(weakest, 3), _spelled(a, b, near))
    if near[0] < UNSURE:
        return _other_given(a, b, foreign)
    if weakest >= UNSURE:
        return Comparison("undecided", round(0.8 * weakest, 3), _weak(a, b, near))
    if near[-1] >= SAME:
        if near[0] < SAME:
            return _other_given(a, b, foreign)
        return Comparison("related", 0.2, f"same given and family name, but {_weak(a, b, near)}")
    if len(a) > 2 and min(near[:-1]) >= SAME and a[-1].ends_nisba and b[-1].ends_nisba:
        return Comparison(
            "undecided", 0.45, f"one given name and father's, two surnames of origin ({_weak(a, b, near)})"
        )
    return Comparison("different", 0.1, f"the family names differ: {_weak(a, b, near)}")


def _shorter(short: tuple[Token, ...], long: tuple[Token, ...], foreign: bool) -> Comparison:
    weakest = min(alike(short[0], long[0], foreign), _in_order(short[1:], long[1:], foreign))
    glued = _glued(short, long, foreign)
    if glued >= SAME and glued >= weakest:
        return Comparison("same", round(0.97 * glued, 3), "the same words, written together in one of them")
    if weakest >= SAME:
        whole = alike(short[-1], long[-1], foreign) >= SAME
        why = (
            "a shorter form: given and family name agree" if whole else "a shorter form: given name and father's agree"
        )
        return Comparison("same", round((0.93 if whole else 0.82) * weakest, 3), why)
    given = alike(short[0], long[0], foreign)
    if given < UNSURE:
        return _other_given(short, long, foreign)
    family = alike(short[-1], long[-1], foreign)
    if weakest >= UNSURE:
        return Comparison(
            "undecided", round(0.75 * weakest, 3), "could be a shorter form, but a word is spelled differently"
        )
    if given < SAME and family >= SAME:
        return _other_given(short, long, foreign)
    if family >= SAME:
        return Comparison("related", 0.2, "same given and family name, but a name between them differs")
    return Comparison("different", 0.1, f"{short[-1].core} is not among the names after {long[0].core}")


def _short_form(short: tuple[Token, ...], long: tuple[Token, ...], weakest: float, foreign: bool) -> Comparison:
    """A shorter form of a name, the surer the more it tells: given and family name, or given name and father's only."""
    if short[1].son and long[1].son and alike(short[1], long[1], foreign) < SAME:
        return Comparison("undecided", round(0.6 * weakest, 3), f"son of {short[1].core} here, of {long[1].core} there")
    if alike(short[-1], long[-1], foreign) >= SAME:
        return Comparison("same", round(0.93 * weakest, 3), "a shorter form: given and family name agree")
    sure = 0.66 if all(t.families for t in short) else 0.82
    return Comparison("same", round(sure * weakest, 3), "a shorter form: given name and father's agree")


def _in_order(short: tuple[Token, ...], long: tuple[Token, ...], foreign: bool) -> float:
    """The best weakest closeness with every word of ``short`` found in ``long`` in the same order."""
    if not short:
        return 1.0
    best = 0.0
    for i in range(len(long) - len(short) + 1):
        near = alike(short[0], long[i], foreign)
        if near > best:
            best = max(best, min(near, _in_order(short[1:], long[i + 1 :], foreign)))
    return best


def _glued(short: tuple[Token, ...], long: tuple[Token, ...], foreign: bool) -> float:
    """Closeness where neighbouring words of the longer name are one word of the shorter."""
    if len(long) != len(short) + 1:
        return 0.0
    best = 0.0
    for i in range(len(long) - 1):
        glue = _glue(long[i], long[i + 1])
        if alike(short[i], glue, foreign) > best:
            whole = (*long[:i], glue, *long[i + 2 :])
            best = max(best, min(alike(x, y, foreign) for x, y in zip(short, whole, strict=True)))
    return best


@lru_cache(maxsize=1 << 16)
def _glue(a: Token, b: Token) -> Token:
    from musnad.link.parts import token

    return token(a.core + b.core)


def _other_given(a: tuple[Token, ...], b: tuple[Token, ...], foreign: bool) -> Comparison:
    if alike(a[-1], b[-1], foreign) < SAME:
        return Comparison("different", 0.03, f"given names differ ({a[0].core}, {b[0].core}), and family names too")
    if min(alike(a[0], b[0], foreign), 1.0) >= UNSURE:
        return Comparison(
            "undecided", 0.4, f"one family name; the given names {a[0].core} and {b[0].core} are near in sound"
        )
    father = any(alike(x[0], y[1], foreign) >= SAME for x, y in ((a, b), (b, a)) if len(y) > 2)
    if father:
        return Comparison("related", 0.05, "one is named after the other: father and child, or brothers' line")
    return Comparison("related", 0.08, f"one family name, other given names ({a[0].core}, {b[0].core})")


def _spelled(a: tuple[Token, ...], b: tuple[Token, ...], near: list[float]) -> str:
    differing = [f"{x.core}/{y.core}" for x, y, n in zip(a, b, near, strict=True) if n < 1.0 or x.core != y.core]
    return f"the same words, spelled {', '.join(differing)}" if differing else "the same words"


def _weak(a: tuple[Token, ...], b: tuple[Token, ...], near: list[float]) -> str:
    i = near.index(min(near))
    return f"{a[i].core} against {b[i].core}"
