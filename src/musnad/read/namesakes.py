"""Which place a name means: among namesakes the one whose country the article speaks of."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from musnad.model import Doc, Entry, Hit

_KNOWN = ("country", "place", "capital")
_SUPPORT = frozenset({*_KNOWN, "nationality"})


def country_support(doc: Doc) -> Counter[str]:
    """How often each country is named, in any way that leaves no doubt."""
    out: Counter[str] = Counter()
    for i in doc.begin(_SUPPORT):
        for hit in doc.hits[i]:
            if hit.entry.tag in _SUPPORT and not hit.entry.data.get("weak"):
                iso = str(hit.entry.data.get("iso", ""))
                if len(iso) == 2:
                    out[iso] += 1
                break
    return out


@dataclass(frozen=True, slots=True)
class Found:
    """What is known of a place: degrees, ISO code, Latin name; ``entry`` None where no list holds it."""

    entry: Entry | None
    iso: str | None = None
    name: str | None = None
    latin: str | None = None
    lat: float | None = None
    lon: float | None = None


def known_place(doc: Doc, i: int) -> Hit | None:
    """The longest country, place or capital that begins at a word; a country that is an everyday word comes last."""
    found = [hit for tag in _KNOWN if (hit := doc.hit(i, tag)) and _written_alike(doc, hit)]
    return max(found, key=lambda h: (h.last, not (h.entry.tag == "country" and h.entry.data.get("weak"))), default=None)


def _written_alike(doc: Doc, hit: Hit) -> bool:
    """False where the writer set another hamza than the name has: إطار is not أطار, كبيرة not ك and البيرة.

    The name of a capital is no other word, and is spelled in many ways (إنجمينا).
    """
    if hit.entry.tag != "place":
        return True
    if hit.clitic == "ك":
        return False
    written, name = doc.words[hit.first].form[len(hit.clitic) :], hit.entry.form
    return not (written[:1] in "أإآ" and name[:1] in "أإآ" and written[:1] != name[:1] and hit.last == hit.first + 1)


def choose_place(doc: Doc, hit: Hit, support: Counter[str]) -> Found:
    """The place that a name means here: of namesakes the one whose country the article names most."""
    data = hit.entry.data
    country = doc.hit(hit.first, "country")
    if country is not None and country.last == hit.last and _is_country(doc, country, hit, support):
        data = country.entry.data
        return Found(country.entry, str(data["iso"]), country.entry.form, str(data.get("latin", "")) or None)
    isos = str(data.get("iso", "")).split("|")
    n = max(range(len(isos)), key=lambda k: (support[isos[k]], -k))
    latin, lat, lon = (str(data.get(key, "")).split("|") for key in ("latin", "lat", "lon"))
    name = latin[n] if n < len(latin) else ""
    return Found(hit.entry, isos[n] or None, hit.entry.form, name or None, _number(lat, n), _number(lon, n))


def _is_country(doc: Doc, country: Hit, city: Hit, support: Counter[str]) -> bool:
    """عمان is the city or the country: by the mark that the writer set, else by what the article speaks of."""
    if country.entry is city.entry or not country.entry.data.get("weak"):
        return True
    written = doc.slice(city.first, city.last).of(doc.article.text)
    if "\u064f" in written or "\u0651" in written:
        return "\u064f" in written
    return support[str(country.entry.data["iso"])] > support[str(city.entry.data.get("iso", "")).split("|")[0]]


def _number(values: list[str], n: int) -> float | None:
    return float(values[n]) if n < len(values) and values[n] else None
