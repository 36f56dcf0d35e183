"""Machine romanisation of names: a reading aid, marked as made by a program, and no claim of how somebody spells it.

Part by part: one that the name tables know takes its usual spelling there (``names.tsv``: Wikidata; ``foreign.tsv``:
foreign given names); any other is spelled letter by letter, the vowels that Arabic leaves unwritten supplied by rule.
"""

from __future__ import annotations

from functools import lru_cache

from musnad.read.people.vocabulary import is_foreign, names
from musnad.text import fold_text

_LETTERS = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r",
    "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f",
    "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "u", "ي": "i", "ء": "",
}  # fmt: skip
_SMALL = {
    "بن": "bin", "ابن": "ibn", "بنت": "bint", "ال": "Al", "ابو": "Abu", "ابي": "Abi", "ابا": "Aba", "ولد": "Ould",
    "ول": "Ould", "منت": "Mint", "ام": "Umm", "بو": "Bou", "بني": "Bani", "دي": "de", "دو": "du", "دا": "da",
    "دوس": "dos", "فان": "van", "فون": "von", "دن": "den", "دير": "der", "لو": "Le", "لا": "La", "ديل": "del",
    "ديلا": "della", "ماك": "Mac", "سان": "San",
}  # fmt: skip
_VOWELS = frozenset("aiou")
_ARTICLES = ("al-", "Al ", "El ", "el-", "El-")


def romanise(name: str) -> str | None:
    """A name in Latin letters; None where it holds no Arabic letter."""
    folded = fold_text(name)
    if not any("ء" <= c <= "ي" for c in folded):
        return None
    words = folded.split()
    out: list[str] = []
    at = 0
    while at < len(words):
        two = " ".join(words[at : at + 2])
        known = _known(two) if len(words) - at > 1 and words[at] in {"عبد", "ابو"} else None
        if known:
            out.append(known)
            at += 2
        else:
            out.append("-".join(_word(piece) for piece in words[at].split("-") if piece))
            at += 1
    return " ".join(out)


@lru_cache(maxsize=8192)
def _word(word: str) -> str:
    if word in _SMALL:
        return _SMALL[word]
    if not "ء" <= word[0] <= "ي":
        return word.title()
    known = _known(word)
    if known:
        return known
    if word.startswith("عبدال") and len(word) > 6:
        return "Abdul" + (_known(word[5:]) or _spell(word[5:])).lower()
    if word.startswith("ال") and len(word) > 4:
        return "Al-" + (_known(word[2:]) or _spell(word[2:], native=True))
    return _spell(word)


def _known(key: str) -> str | None:
    entry = names().get(key)
    if not entry or not entry[2]:
        return None
    articled = key.startswith("ال") and entry[2].startswith(_ARTICLES)
    return "Al-" + entry[2][3:] if articled else entry[2][0].upper() + entry[2][1:]


def _spell(word: str, *, native: bool = False) -> str:
    """Letter by letter: و and ي are consonants first, beside a vowel and before ا; native names get a short a."""
    native = native or not is_foreign(word)
    sounds: list[str] = []
    for i, letter in enumerate(word):
        sound = _LETTERS.get(letter, "")
        vowel_before = bool(sounds) and sounds[-1][-1] in _VOWELS
        if letter in "وي" and (i == 0 or vowel_before or word[i + 1 : i + 2] == "ا"):
            sound = "w" if letter == "و" else "y"
        elif letter == "و" and not native:
            sound = "o"
        elif letter == "غ" and not native:
            sound = "g"
        elif letter == "ه" and i == len(word) - 1 and i > 1:
            sound = "h" if vowel_before else "a"
        if sound:
            sounds.append(sound)
    return (_voweled(sounds) if native else "".join(sounds)).capitalize()


def _voweled(sounds: list[str]) -> str:
    """Supply a between two consonants at the beginning, before a last one, and in the middle of three."""
    out: list[str] = []
    for i, sound in enumerate(sounds):
        consonant = sound[-1] not in _VOWELS
        before = bool(out) and out[-1][-1] not in _VOWELS
        last = i == len(sounds) - 1
        if consonant and before and (len(out) == 1 or (last and len(sounds) > 3) or _clustered(out)):
            out.append("a")
        out.append(sound)
    return "".join(out)


def _clustered(out: list[str]) -> bool:
    return len(out) > 1 and out[-2][-1] not in _VOWELS
