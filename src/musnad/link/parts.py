"""A name taken apart: titles off, compounds joined, patronymic particles noted. Either script."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from musnad.link.sounds import coarse, codes
from musnad.link.tables import names_table
from musnad.text import fold_text

Script = Literal["arabic", "latin"]

_WORD = re.compile(r"[^\W\d_]+(?:['’`][^\W\d_]+)*\.?")
_ASIDE = re.compile(r"[(«“\"\[][^)»”\"\]]*[)»”\"\]]")
_SLAVE = re.compile(
    r"abd(?:[aeiou]{0,2}(?:l|r(?=r)|s(?=s)|z(?=z)|n(?=n)|d(?=d)|t(?=t))|[aeiou]{0,2}(?=[rsnzdt]))-?(?=..)"
)
_SECOND = re.compile(r"(?<=..)(?:[aeiu]?[dl]?d(?:i|ee)ne?|[aeu]ll[ae]h)$")


_NO_ARTICLE = "ءل"
"""How أل and إل at the head of a word are kept apart from the article through folding (أليكسي، إلياس)."""
_HAMZA_LAM = re.compile("(?<![\u0620-\u064a])[أإ](?=ل)")


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a name. ``core`` is folded, without article; ``families`` the spelling families it belongs to.

    ``son`` is True after بن, ولد and the like; ``initial`` for a single letter; ``kunya`` for a leading أبو that may
    be left out; ``ends_nisba`` for a word with ال that ends in ي.
    """

    core: str
    codes: str
    families: frozenset[int]
    script: Script
    article: bool = False
    son: bool = False
    initial: bool = False
    kunya: bool = False
    ends_nisba: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A name as its words in order, given name first, family name last, without titles."""

    text: str
    tokens: tuple[Token, ...]
    script: Script
    foreign: bool
    """No word of it is a known Arabic name or has an Arabic form: its vowels are transliteration."""


@cache
def _words_of(field: str) -> frozenset[str]:
    table = names_table()
    source = getattr(table.particles, field, None) or getattr(table.honorifics, field)
    return frozenset(fold_text(source).split())


@cache
def _families() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for i, (arabic, latin) in enumerate(names_table().families.items()):
        for form in (*arabic.split(), *latin.split()):
            found[_core(fold_text(form))].add(i)
    return {form: frozenset(ids) for form, ids in found.items()}


def _core(word: str) -> str:
    """A folded compound in the one form in which both scripts and all spellings meet."""
    if word[0] < "ء":
        return _latin_core(word)
    if word.startswith("عبد") and len(word) > 5:
        return "عبد" + word[3:].removeprefix("ال")
    if "ال" in word[2:]:  # صلاحالدين
        head, _, tail = word[1:].rpartition("ال")
        return word[0] + head + tail if "ال" + tail in _seconds() else word
    return word


@cache
def _seconds() -> frozenset[str]:
    return _words_of("second_arabic") - {"الله"}


def _latin_core(word: str) -> str:
    word = word.replace("'", "").replace("’", "").replace("`", "")
    if word.startswith(("abdulla", "abdalla", "abdoulla")) and len(word) < 11:
        return "abdallah"
    return _SLAVE.sub("abd", word) if word.startswith("abd") else word


@lru_cache(maxsize=1 << 17)
def token(word: str, son: bool = False) -> Token:
    """The token of one folded word."""
    script: Script = "arabic" if word[0] >= "ء" else "latin"
    initial = len(word.rstrip(".")) == 1
    core = _core(word.rstrip("."))
    known = _families().get(core, frozenset())
    article = script == "arabic" and core.startswith("ال") and len(core) > 4 and not known
    if core.startswith(_NO_ARTICLE):
        core = "ا" + core[1:]
        known = _families().get(core, frozenset())
    elif article:
        core = core[2:]
        known = _families().get(core, frozenset())
    nisba = article and core.endswith("ي")
    return Token(core, codes(core), known, script, article, son, initial, ends_nisba=nisba)


@lru_cache(maxsize=1 << 17)
def parse(name: str) -> Name:
    """Take a name apart. A name without any word gives no tokens."""
    plain = _ASIDE.sub(" ", name)
    plain = plain if _WORD.search(plain) else name
    if "," in plain and not re.search("[\u0620-\u064a]", plain):  # Haftar, Khalifa
        family, _, given = plain.partition(",")
        plain = f"{given} {family}"
    folded = fold_text(_HAMZA_LAM.sub("ء", plain)).replace("-", " ")
    found = [w for w in _WORD.findall(folded) if w.rstrip(".")]
    tokens = _tokens(_untitled(_before_nickname(found)))
    script: Script = tokens[0].script if tokens else "arabic"
    foreign = not any(t.families or t.article or t.son or t.core.startswith(("عبد", "abd")) for t in tokens)
    return Name(name, tokens, script, foreign)


def _before_nickname(found: list[str]) -> list[str]:
    marks = _words_of("nickname")
    cut = next((i for i, w in enumerate(found) if i and w in marks), len(found))
    return found[:cut]


def _untitled(found: list[str]) -> list[str]:
    titles = _words_of("arabic") | _words_of("latin")
    unsure = _words_of("names_too")
    sons = _words_of("son_arabic") | _words_of("son_latin")
    at = 0
    while at < len(found) - 1:
        word = found[at].rstrip(".")
        if word not in titles or (word in unsure and (len(found) - at <= 2 or found[at + 1] in sons)):
            break
        at += 1
    return found[at:]


def _tokens(found: list[str]) -> tuple[Token, ...]:
    """Words joined where Arabic and foreign names join them."""
    out: list[Token] = []
    at, son, father = 0, False, False
    while at < len(found):
        word = found[at].rstrip(".") or found[at]
        if word in _words_of("son_arabic") | _words_of("son_latin") and at + 1 < len(found):
            son, at = True, at + 1
            continue
        if word in _words_of("article_latin") | _words_of("house_arabic") and at + 1 < len(found):
            at += 1
            continue
        joined, taken = _joined(found, at)
        father = father or (not out and _is_father(found, at))
        out.append(token(joined, son))
        at, son = at + taken, False
    if father and len(out) > 2:
        out[0] = replace(out[0], kunya=True)
    return tuple(out)


def _is_father(found: list[str], at: int) -> bool:
    """أبو and its like before another word; أبي is one only inside a name (علي بن أبي طالب), not at its head."""
    word = found[at].rstrip(".")
    if at + 1 >= len(found) or (at == 0 and word in {"ابي", "abi"}):
        return False
    return word in _words_of("father_arabic") or word in _words_of("father_latin")


def _joined(found: list[str], at: int) -> tuple[str, int]:
    """The compound that begins here and how many words it takes; the word itself where none does."""
    word = found[at].rstrip(".") or found[at]
    rest = found[at + 1 :]
    if not rest:
        return word, 1
    if word == "عبد" or word in _words_of("slave_latin"):
        skip = 1 if rest[0] in _words_of("article_latin") and len(rest) > 1 else 0
        return ("عبد" if word == "عبد" else "abd") + _whole_god(rest[skip]), 2 + skip
    if _is_father(found, at):
        skip = 1 if rest[0] in _words_of("article_latin") and len(rest) > 1 else 0
        prefix = "ابو" if word in _words_of("father_arabic") else "abu"
        return prefix + rest[skip].removeprefix("ال"), 2 + skip
    if word in _words_of("join_arabic") or word in _words_of("join_latin"):
        tail, taken = _joined(found, at + 1)
        return word + tail, taken + 1
    return _with_second(word, rest)


def _whole_god(core: str) -> str:
    return "allah" if core in {"lah", "ullah", "alah", "llah"} else core


def _with_second(word: str, rest: list[str]) -> tuple[str, int]:
    """صلاح الدين, Salah al-Din, نصر الله: one name in two words."""
    if rest[0] in _words_of("second_arabic"):
        return word + rest[0], 2
    if rest[0] in _words_of("second_latin") and len(rest[0]) > 2:
        return word + rest[0], 2
    if len(rest) > 1 and rest[0] in _words_of("article_latin") and rest[1] in _words_of("second_latin"):
        return word + rest[1], 3
    return word, 1


def keys(name: Name) -> tuple[str, ...]:
    """Blocking keys: two names that may be one share at least one. A lone word has none."""
    tokens = [t for t in name.tokens if not t.kunya]
    if len(tokens) < 2:
        return ()
    given = _key(tokens[0])
    rest = "".join(_key(t) for t in tokens[1:])
    return tuple(dict.fromkeys((*(f"{given} {_key(t)}" for t in tokens[1:]), f"{given} {rest[:3]}*")))


def _key(one: Token) -> str:
    return coarse(one.core)
