"""Make ``src/musnad/read/people/names.tsv`` from the name index of the package arabic-name-romanizer.

The index counts how often people in Wikidata (CC0 1.0) bear an Arabic name part as a given name or as a surname, and
how it is spelled in Latin letters. Rows of other sources are left out. Run: ``python tools/make_names.py``.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from importlib.resources import as_file, files
from pathlib import Path

from musnad.text import fold_text

LEAST = 2
"""Name parts borne by fewer people than this in all are left out: half of them are slips."""
FARTHER = frozenset({"IR", "PK", "AF"})
"""Persian and Urdu names are counted at a quarter: many are ordinary words of Arabic."""
TARGET = Path(__file__).parents[1] / "src/musnad/read/people/names.tsv"


def main() -> None:
    given: Counter[str] = Counter()
    surname: Counter[str] = Counter()
    latin: defaultdict[str, Counter[str]] = defaultdict(Counter)
    total: Counter[str] = Counter()
    with (
        as_file(files("arabic_name_romanizer") / "resources/names.sqlite3") as path,
        sqlite3.connect(path) as connection,
    ):
        query = "SELECT arabic_key, latin, country, role, count FROM units WHERE source = 'wikidata'"
        for key, spelling, country, role, count in connection.execute(query):
            form = fold_text(key)
            weight = 1 if country in FARTHER else 4
            (surname if role == "surname" else given)[form] += weight * count
            total[form] += count
            if spelling.isascii():
                latin[form][spelling] += weight * count
    rows = [
        (form, -(-given[form] // 4), -(-surname[form] // 4), best(form, latin[form]))
        for form in sorted(total)
        if total[form] >= LEAST and len(form) > 1
    ]
    lines = [
        "# Arabic name parts (folded), bearers as given name, bearers as surname, usual Latin spelling.",
        "# Source: Wikidata (CC0 1.0) by way of arabic-name-romanizer; made by tools/make_names.py.",
        *("\t".join(map(str, row)) for row in rows),
    ]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(rows)} name parts written to {TARGET}")


def best(form: str, spellings: Counter[str]) -> str:
    """The spelling borne by most of those that sound like the name; the earlier in the alphabet of equals."""
    alike = [spelling for spelling in spellings if likeness(form, spelling) >= ALIKE]
    return min(alike, key=lambda s: (-spellings[s], s), default="")


ALIKE = 0.7
"""How much of the consonants of name and spelling must agree: the index pairs some names with another part."""
_ARABIC = {
    **dict.fromkeys("تثدذزسشصضطظ", "t"), **dict.fromkeys("جخغقك", "k"),
    "ب": "b", "ر": "r", "ف": "f", "ل": "l", "م": "m", "ن": "n",
}  # fmt: skip
_LATIN = {
    **dict.fromkeys("tdsz", "t"), **dict.fromkeys("cgjkqx", "k"), **dict.fromkeys("bp", "b"),
    **dict.fromkeys("fv", "f"), "r": "r", "l": "l", "m": "m", "n": "n",
}  # fmt: skip


def likeness(form: str, spelling: str) -> float:
    """How far the consonants agree, 0..1, by the kindest reading of the article and of c, ch and j."""
    bare = re.sub(r"^(al|el)[- ]", "", spelling.lower()).replace("ph", "f")
    soft = re.sub(r"sh|ch|c(?=[eiy])|j", "s", bare)
    latin = {skeleton(word, _LATIN) for word in (bare, soft, spelling.lower())}
    own = {skeleton(word, _ARABIC) for word in (form, form.removeprefix("ال"))}
    return max(SequenceMatcher(None, a, b).ratio() for a in own for b in latin)


def skeleton(word: str, classes: dict[str, str]) -> str:
    """The classes of a word's consonants, doubled ones once, without vowels and و ي ع ح ه."""
    found = [classes[letter] for letter in word if letter in classes]
    return "".join(c for i, c in enumerate(found) if i == 0 or found[i - 1] != c)


if __name__ == "__main__":
    main()
