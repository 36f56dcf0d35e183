"""Keys under which a name is found in any spelling: its folded words, and their consonants over both scripts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from musnad.text import fold_text

_ARABIC = str.maketrans(
    {
        **dict.fromkeys("اوىيءأإآؤئعةه", ""),
        "ب": "b", "ت": "t", "ث": "t", "ج": "j", "ح": "h", "خ": "k", "د": "d", "ذ": "d", "ر": "r", "ز": "z", "س": "s",
        "ش": "s", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "k", "ف": "f", "ق": "k", "ك": "k", "ل": "l", "م": "m",
        "ن": "n",
    }
)  # fmt: skip
_LATIN = (
    (re.compile(r"(?<![a-z])(?:al|el|as|ash|ad|ar|an|at|az|es|ed|er)[-' ](?=[a-z])"), ""),
    (re.compile("tch|ch|sh|sch"), "s"),
    (re.compile("kh|gh"), "k"),
    (re.compile("dh"), "d"),
    (re.compile("th"), "t"),
    (re.compile("ph"), "f"),
    (re.compile("[gqxc]"), "k"),
    (re.compile("v"), "f"),
    (re.compile("p"), "b"),
)
_WORD = re.compile(r"[^\W\d_]+")


def name_keys(names: Iterable[str], latin: str | None = None) -> set[str]:
    """The keys of an entity's written forms: each word as folded, and ``~`` with its skeleton."""
    return {key for name in (*names, *([latin] if latin else [])) for key in keys(name)}


@lru_cache(maxsize=65536)
def keys(name: str) -> frozenset[str]:
    """The keys of one written form."""
    found = _words(name)
    return frozenset({*found, *(f"~{s}" for w in found if len(s := skeleton(w)) >= 2)})


def _words(name: str) -> list[str]:
    folded = fold_text(name)
    for pattern, replacement in _LATIN[:1]:
        folded = pattern.sub(replacement, folded)
    found = _WORD.findall(folded)
    return [w[2:] if w.startswith("ال") and len(w) > 4 else w for w in found if len(w) > 1]


def skeleton(word: str) -> str:
    """The consonants of a folded word in Latin letters, sounds that transliteration confuses made one, none doubled."""
    out = word.translate(_ARABIC)
    for pattern, replacement in _LATIN[1:]:
        out = pattern.sub(replacement, out)
    out = re.sub("[aeiouyw'’h]", "", out[:1].replace("h", "H") + out[1:]).lower()
    return re.sub(r"(.)\1+", r"\1", out)
