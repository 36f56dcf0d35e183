"""Write src/musnad/lexicon/data/months.toml: the Gregorian months in every series that Arabic news uses.

The names of each country come from the CLDR through babel (Unicode licence); ``VARIANTS`` adds the spellings that
newspapers use beside them, ``LIBYAN`` the names that Libya used from 1986 to 2011. Run from anywhere:
``python tools/make_months.py``.
"""

from __future__ import annotations

from pathlib import Path

from babel.dates import get_month_names

from musnad.text import fold_text

TARGET = Path(__file__).parent.parent / "src/musnad/lexicon/data/months.toml"
ARABIC = ("ar", "ar_IQ", "ar_DZ", "ar_MA", "ar_MR")
LATIN = ("en", "fr")
VARIANTS: dict[int, tuple[str, ...]] = {
    1: ("كانون ثاني", "كانون ثان"),
    2: ("فيفرى", "فيبراير"),
    4: ("أفريل", "نيسان"),
    5: ("مايس",),
    6: ("يونية", "يونيه"),
    7: ("يولية", "يوليه", "جويلية", "جولية", "جويليا"),
    8: ("أغسطوس", "أوغسطس", "أغشت"),
    9: ("سيبتمبر", "شتمبر", "ايلول"),
    10: ("أوكتوبر", "تشرين أول"),
    11: ("نونمبر", "تشرين ثاني", "تشرين ثان"),
    12: ("ديسمبير", "دجمبر", "كانون أول"),
}
LIBYAN = ("أي النار", "النوار", "الربيع", "الطير", "الماء", "الصيف", "ناصر", "هانيبال", "الفاتح", "التمور", "الحرث",
          "الكانون")  # fmt: skip
WEAK = {"مارس", "ماي", "آب", "أوت", "جوان", "نيسان", "march", "may", "mars", "mai", "mar", "sept", "dec", "jan"} - {
    "نيسان"
}
"""Forms with another common sense (practised, father, Joan ...): months only beside a day, a year or the like."""

HEAD = """# Written by tools/make_months.py: change the script, not this file.
[about]
title = "Gregorian months: Egypt and Gulf, Levant and Iraq, Algeria and Tunisia, Morocco, Mauritania, Libya 1986-2011"
source = "Unicode CLDR through babel; spellings of newspapers and the Libyan names of 1986-2011 by this project"
licence = "Apache-2.0 (own); Unicode-3.0 (CLDR)"

[[tag]]
name = "month"
says = "a Gregorian month; weak: the form has another common sense and needs a day or year beside it"
keys = ["month", "weak"]
latin = true

[[tag]]
name = "libyan_month"
says = "a Gregorian month by its Libyan name of 1986-2011: a month only between a day and a year"
keys = ["month"]
"""


def main() -> None:
    parts = [HEAD]
    seen: set[str] = set()
    for month in range(1, 13):
        forms = [f for f in _forms(month) if not (fold_text(f) in seen or seen.add(fold_text(f)))]  # type: ignore[func-returns-value]
        parts.append(_group("month", f"{month:02}", month, [f for f in forms if f not in WEAK], weak=False))
        weak = [f for f in forms if f in WEAK]
        if weak:
            parts.append(_group("month", f"{month:02}-weak", month, weak, weak=True))
        parts.append(_group("libyan_month", f"libyan-{month:02}", month, [LIBYAN[month - 1]], weak=False))
    TARGET.write_text("\n".join(parts), encoding="utf-8")


def _forms(month: int) -> list[str]:
    names = [get_month_names("wide", locale=locale)[month] for locale in ARABIC]
    for locale in LATIN:
        names += [get_month_names(width, locale=locale)[month].rstrip(".").lower() for width in ("wide", "abbreviated")]
    return [*names, *VARIANTS.get(month, ())]


def _group(tag: str, name: str, month: int, forms: list[str], weak: bool) -> str:
    data = f"month = {month}" + (", weak = true" if weak else "")
    quoted = ", ".join(f'"{form}"' for form in forms)
    return f'[[group]]\ntag = "{tag}"\nname = "{name}"\ndata = {{ {data} }}\nforms = [{quoted}]\n'


if __name__ == "__main__":
    main()
