"""Make ``src/musnad/read/people/names.tsv`` from the name index of the package arabic-name-romanizer.

The index counts how often people in Wikidata (CC0 1.0) bear an Arabic name part as a given name or as a surname, and
how it is spelled in Latin letters. Rows of other sources are left out. Run: ``python tools/make_names.py``.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
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
        (form, -(-given[form] // 4), -(-surname[form] // 4), best(latin[form]))
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


def best(spellings: Counter[str]) -> str:
    """The spelling borne by most; the earlier in the alphabet of equals."""
    return min(spellings, key=lambda s: (-spellings[s], s), default="")


if __name__ == "__main__":
    main()
