"""Places of contacts in a form that can be compared: how fine, by what name, in which country, where on the map."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import cos, hypot, radians
from typing import Literal

from musnad.lexicon import find_hits
from musnad.lexicon.load import load
from musnad.link.terms import countries, is_state, norms, plain, stands_for, terms
from musnad.model import Entry
from musnad.text import words

Level = Literal["country", "city", "building"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place: how fine it is, the words that name it, its country and coordinates (degrees) where known.

    ``vague`` for one without a name of its own (مقرها, العاصمة) and for a region.
    """

    level: Level
    key: frozenset[str]
    country: str | None
    vague: bool = False
    at: tuple[float, float] | None = None


@lru_cache(maxsize=1 << 16)
def place(name: str, country: str | None = None) -> Place:
    """Take a place apart by its head word; the words of its name are the key. ``country`` is what the reader says."""
    said = [plain(n) for n in norms(name)]
    lands = countries(name)
    land = country or is_state(name) or (next(iter(lands)) if len(lands) == 1 else None)
    head = said[0] if said else ""
    if _is_building(head):
        key = frozenset(n for n in said[1:] if not countries(n))
        return Place("building", key or frozenset(said[:1]), land, vague=not key)
    stands = stands_for(name)
    if stands and all(tag == "country" for tag, _ in stands):
        return Place("country", frozenset({land or ""}), land)
    kept = [n for n in said if n not in terms("places", "area")]
    capital = head in terms("places", "capital")
    if not kept or (capital and all(countries(n) for n in kept)):
        return Place("city", frozenset({f"capital {land}"}), land, vague=True)
    seats = not terms("places", "capital").isdisjoint(said)
    if len(kept) < len(said) and not seats and all(countries(n) for n in kept):  # شرق ليبيا, دولة قطر
        return Place("country", frozenset({land or ""}), land)
    known = _known(" ".join(kept), land) or _known(name, land)
    seat = is_state(name)
    key = frozenset({*kept, f"capital {seat}"} if seat else kept)
    if known is None:
        return Place("city", key, land, vague=capital)
    iso, town, at = known
    return Place("city", key, land or iso, vague=capital or not town, at=at)


def _known(name: str, land: str | None) -> tuple[str, bool, tuple[float, float]] | None:
    """Country, whether a town, and coordinates of a place in the lexicon; of namesakes the one in ``land``."""
    for hit in _whole_hits(name):
        data = hit.data
        isos, lats, lons = (str(data.get(key, "")).split("|") for key in ("iso", "lat", "lon"))
        n = isos.index(land) if land in isos else 0
        if n < len(lats) and n < len(lons) and lats[n] and lons[n] and (land is None or land in isos):
            return isos[n], data.get("kind", "town") == "town", (float(lats[n]), float(lons[n]))
    return None


@lru_cache(maxsize=1 << 14)
def _whole_hits(name: str) -> tuple[Entry, ...]:
    """The lexicon's places that the whole name is, with or without its article."""
    out = []
    for form in (name, f"ال{name}"):
        found = words(form)
        hits = find_hits(form, found, load())[0] if found else ()
        out += [h.entry for h in hits if h.tag == "place" and h.last == len(found) and not h.clitic]
    return tuple(out)


NEAR_KM = 60.0
"""Places so near each other may be one, told once by the town and once by the suburb."""


def apart(a: Place, b: Place) -> bool:
    """Two cities that are not one: with coordinates, far from each other; without, of other names."""
    if a.key & b.key:
        return False
    return _kilometres(a.at, b.at) > NEAR_KM if a.at and b.at else True


def _kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Distance on the ground, flat between the two: good enough to tell towns apart."""
    north = (a[0] - b[0]) * 111.2
    east = (a[1] - b[1]) * 111.2 * cos(radians((a[0] + b[0]) / 2))
    return hypot(north, east)


def _is_building(head: str) -> bool:
    """A word for a building, also with a pronoun (مكتبه, مقرها)."""
    known = terms("places", "building")
    return any(head.removesuffix(suffix) in known for suffix in ("", "ه", "ها", "هم", "هما"))
