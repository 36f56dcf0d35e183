"""Write src/musnad/lexicon/data/countries.toml: countries, nationality adjectives in all their forms, capitals.

The Arabic names and adjectives come from ``countries.tsv`` beside this script, which is edited by hand; Latin names
from the CLDR (Unicode licence) through babel, which also shows which territories the table lacks. Run from anywhere:
``python tools/make_countries.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel import Locale

from musnad.text import fold_text

HERE = Path(__file__).parent
TARGET = HERE.parent / "src/musnad/lexicon/data/countries.toml"
UNPEOPLED = {"AC", "AX", "BL", "BQ", "BV", "CC", "CP", "CX", "DG", "EA", "GS", "HM", "IC", "IO", "MF", "NF", "NU", "PM",
             "PN", "SJ", "TA", "TF", "TK", "UM", "WF"}  # fmt: skip
"""Territories too small for Arabic news, and codes of CLDR that are no territory."""

BLOCS = [
    ("EU", "أوروبي", ["أوروبي", "أوربي"], ["أوربيون"]),
    ("UN", "أممي", ["أممي"], []),
    ("XA", "عربي", ["عربي"], ["عرب"]),
    ("XF", "أفريقي", ["أفريقي"], ["أفارقة"]),
    ("XG", "خليجي", ["خليجي"], []),
    ("XM", "مغاربي", ["مغاربي"], []),
    ("XN", "أطلسي", ["أطلسي"], []),
    ("XS", "آسيوي", ["آسيوي"], []),
    ("XL", "لاتيني", ["لاتيني", "أمريكي لاتيني", "أميركي لاتيني"], []),
    ("XQ", "كردي", ["كردي", "كوردي", "كردستاني"], ["أكراد", "كرد", "كورد"]),
]
"""Adjectives that act like a nationality without being one; their codes are this project's own (XA to XS)."""

HEAD = """# Written by tools/make_countries.py from tools/countries.tsv: change the table, not this file.
[about]
title = "Countries and territories, nationality adjectives, capitals"
source = "Arabic names and adjectives: the project's own tools/countries.tsv. Latin names: Unicode CLDR through babel."
licence = "Apache-2.0 (own); Unicode-3.0 (CLDR)"

[[tag]]
name = "country"
says = "a country or territory, by its short or full name; iso is its ISO 3166 alpha-2 code, the group its usual name"
keys = ["iso", "latin", "weak"]

[[tag]]
name = "nationality"
says = "an adjective or demonym of a country or bloc (bloc = true: a code of our own); the group is its base form"
keys = ["iso", "weak", "bloc"]
article = true

[[tag]]
name = "capital"
says = "a capital, which can stand for its government; weak: the form has another common sense and needs context"
keys = ["iso", "weak"]
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    iso: str
    names: list[str]
    full: list[str]
    adjectives: list[str]
    plurals: list[str]
    capitals: list[str]


def rows(text: str) -> Iterator[Row]:
    """The table's lines, comments left out."""
    for line in text.splitlines():
        if line and not line.startswith("#"):
            cells = (line.split("\t") + [""] * 5)[:6]
            yield Row(cells[0], *([v for v in cell.split("|") if v] for cell in cells[1:]))


def inflect(adjective: str) -> Iterator[str]:
    """Forms of a nationality adjective: each word in ـي inflects; of several words the definite forms are given too."""
    parts = adjective.split()
    for ending in ("", "ة", "ان", "ين", "ون", "تان", "تين", "ات", "ا"):
        yield " ".join(p + ending if p.endswith("ي") else p for p in parts)
        if len(parts) > 1 and parts[0].endswith("ي"):
            yield " ".join("ال" + p + ending for p in parts)


def group(tag: str, name: str, forms: list[str], **data: str | bool) -> str:
    """A group of the lexicon as TOML; empty where there are no forms."""
    if not forms:
        return ""
    pairs = ", ".join(f"{k} = {'true' if v is True else chr(34) + str(v) + chr(34)}" for k, v in data.items() if v)
    quoted = ", ".join(f'"{form}"' for form in forms)
    return f'\n[[group]]\ntag = "{tag}"\nname = "{name}"\ndata = {{ {pairs} }}\nforms = [{quoted}]\n'


def fresh(forms: list[str], seen: set[str]) -> list[str]:
    """The forms whose folded shape was not seen before."""
    out = []
    for form in forms:
        key = fold_text(form.lstrip("*"))
        if key not in seen:
            seen.add(key)
            out.append(form)
    return out


def weak_and_plain(forms: list[str]) -> tuple[list[str], list[str]]:
    """The starred forms (star removed), and the others."""
    return [f[1:] for f in forms if f.startswith("*")], [f for f in forms if not f.startswith("*")]


def groups(tag: str, name: str, forms: list[str], **data: str | bool) -> str:
    """The forms as one or two groups: those with another common sense are marked weak."""
    weak, plain = weak_and_plain(forms)
    return group(tag, name, plain, **data) + group(tag, name, weak, **data, weak=True)


def adjective_forms(row: Row) -> list[str]:
    """All forms of a row's adjectives, the star of a base carried to its forms.

    An accusative that reads like a country (وفدا ليبيا) is left to the country; a base form that does (جيبوتي) is not.
    """
    forms = []
    for base in row.adjectives:
        star = "*" if base.startswith("*") else ""
        forms += [star + form for form in inflect(base.lstrip("*"))]
    return forms + row.plurals


def render(table: list[Row]) -> str:
    """The whole lexicon file."""
    latin = Locale("en").territories
    countries, adjectives, capitals = set[str](), set[str](), set[str]()
    named = [(row, fresh(row.names + row.full, countries)) for row in table]
    adjectives |= {name for name in countries if name.endswith("ا")}
    out = [HEAD]
    for row, names in named:
        usual = row.names[0].lstrip("*")
        out.append(groups("country", usual, names, iso=row.iso, latin=latin[row.iso]))
        forms = fresh(adjective_forms(row), adjectives)
        out.append(groups("nationality", forms[0].lstrip("*") if forms else "", forms, iso=row.iso))
        out.append(groups("capital", usual, fresh(row.capitals, capitals), iso=row.iso))
    for iso, base, bases, plurals in BLOCS:
        forms = fresh([form for b in bases for form in inflect(b)] + plurals, adjectives)
        out.append(group("nationality", base, forms, iso=iso, bloc=True))
    return "".join(out)


def main() -> None:
    """Write the file and say which territories of CLDR the table lacks."""
    table = list(rows((HERE / "countries.tsv").read_text(encoding="utf-8")))
    TARGET.write_text(render(table), encoding="utf-8")
    known = {row.iso for row in table} | UNPEOPLED | {"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"}
    codes = {str(code) for code in Locale("ar").territories}
    lacking = {code for code in codes if len(code) == 2 and code.isalpha()} - known
    print(f"{TARGET}: {len(table)} countries; not in the table: {', '.join(sorted(lacking)) or 'none'}")


if __name__ == "__main__":
    main()
