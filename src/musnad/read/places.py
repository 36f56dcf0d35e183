"""The places of an article: cities, regions, countries, buildings and seats, with coordinates where they are known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from unicodedata import normalize

from musnad.lexicon import Lexicon
from musnad.model import Body, Doc, Hit, Located, PlaceMention, Span
from musnad.read.namesakes import Found, choose_place, country_support, known_place
from musnad.read.organizations.countries import find_state
from musnad.read.organizations.phrase import extend
from musnad.read.organizations.state import State
from musnad.read.organizations.words import (
    carries_article,
    is_determined_head,
    is_determined_noun,
    is_letters,
    noun_at,
    proclitic,
    reads_as_adjective,
    stops,
)
from musnad.text import fold_text

_WHERE = frozenset({"في", "الي", "من", "نحو", "داخل", "خارج", "باتجاه", "وفي", "والي", "قرب", "وسط", "غادر", "صوب"})
"""Words after which a doubtful word is a place."""
_TWO_WORDS = frozenset(
    {"ابو", "بني", "سيدي", "عين", "راس", "تل", "بير", "ام", "دير", "كفر", "بيت", "وادي", "جبل", "الشيخ", "سوق", "باب"}
)
"""Words that begin a place's name and ask for another: بني وليد، سيدي براني."""
_BUILT = frozenset({"palace", "building", "seat"})
_THEIRS = ("ه", "ها", "هم")
_ROOMS = frozenset({"مكت", "مقر", "قصر", "منز", "مزر"})
_SEATS = ("ه", "ها", "هم", "هما")
_TAGS = frozenset({"place", "country", "capital", "place_head", "place_realm", "direction"})


def find_places(doc: Doc, lexicon: Lexicon, bodies: tuple[Body, ...] = ()) -> tuple[Located, ...]:
    """Every place that the text names, in order, not overlapping; the caller drops those in names of people.

    Places inside the name of one of ``bodies`` (السفارة الأمريكية في ليبيا) and countries or capitals that act as
    governments are left out.
    """
    taken = _taken(bodies)
    lasts = {body.first: body.last for body in bodies}
    support = country_support(doc)
    out: list[Located] = []
    for i in sorted(doc.begin(_TAGS)):
        inside = i in taken or (out and i < out[-1].last)
        located = None if inside else _place(doc, i, support)
        if located is not None:
            if out and _is_office_in(doc, out[-1], located):
                out.pop()
            out.append(located)
            taken -= set(range(located.last, lasts.get(located.first, 0)))
    return tuple(out)


def _is_office_in(doc: Doc, before: Located, located: Located) -> bool:
    """مكتبه بقصر ...: the room says less than the building that follows it (but مكتبه في درنة is kept)."""
    head, named = doc.hit(located.first, "place_head"), doc.hit(located.first, "place")
    if not (head and head.entry.data.get("own")) and not (named and named.entry.data.get("kind") in _BUILT):
        return False
    room = fold_text(before.place.name)
    near = located.first == before.last or (
        located.first == before.last + 1 and doc.words[before.last].norm in {"في", "داخل"}
    )
    return near and before.last == before.first + 1 and room.startswith("مكتب") and room.endswith(_SEATS)


def _taken(bodies: Iterable[Body]) -> set[int]:
    """The words inside bodies, the first one of a body left out: a building can be a body too, a state is no place."""
    return {i for body in bodies for i in range(body.first + (body.kind != "country"), body.last)}


def _place(doc: Doc, i: int, support: Counter[str]) -> Located | None:
    end = doc.sentences[doc.sentence_of[i]].last
    for rule in _RULES:
        located = rule(doc, i, end, support)
        if located is not None:
            return located
    return None


# ------------------------------------------------------------------ rules


def _capital_of(doc: Doc, i: int, end: int, support: Counter[str]) -> Located | None:
    """العاصمة القطرية الدوحة، العاصمة المؤقتة عدن، العاصمة الفرنسية."""
    hit = doc.hit(i, "place_realm")
    if hit is None or not hit.entry.form.startswith("العاصم"):
        return None
    last, nation = hit.last, doc.hit(hit.last, "nationality") if hit.last < end else None
    if nation is not None and carries_article(nation):
        last = nation.last
    elif last < end and doc.hit(last, "org_adjective") and is_determined_noun(doc, last):
        last += 1
    named = known_place(doc, last) if last < end else None
    if named is not None and not proclitic(named):
        return _located(doc, hit, named.last, choose_place(doc, named, support))
    if nation is None:
        return None
    return _located(doc, hit, last, Found(None, iso=str(nation.entry.data["iso"])))


def _realm(doc: Doc, i: int, end: int, support: Counter[str]) -> Located | None:
    """البلاد, المملكة: the country spoken of, after a preposition of place."""
    hit = doc.hit(i, "place_realm")
    if hit is None or not _in_context(doc, hit) or known_place(doc, i) is not None:
        return None
    return _located(doc, hit, hit.last, Found(None, iso=None))


def _sided(doc: Doc, i: int, end: int, support: Counter[str]) -> Located | None:
    """ريف الحسكة، جنوب ليبيا، شرق البلاد، ضواحي مدينة درنة."""
    hit = doc.hit(i, "direction")
    if hit is None or hit.last >= end or carries_article(hit):
        return None
    at = hit.last
    head = doc.hit(at, "place_head")
    if head and not head.clitic and not head.entry.data.get("own") and head.last < end:
        at = head.last
    named = known_place(doc, at)
    if named is not None and not proclitic(named) and not carries_clitic(named):
        found = choose_place(doc, named, support)
        return _located(doc, hit, named.last, Found(None, iso=found.iso))
    realm = doc.hit(at, "place_realm")
    return _located(doc, hit, realm.last, Found(None, iso=None)) if realm and not realm.clitic else None


def carries_clitic(hit: Hit) -> bool:
    """True when anything is written onto the front of the hit's form."""
    return hit.clitic != ""


def _headed(doc: Doc, i: int, end: int, support: Counter[str]) -> Located | None:
    """مدينة درنة، محافظة مأرب، بلدة الشحيل: a head and the name of the place, known or not."""
    hit = doc.hit(i, "place_head")
    if hit is None or hit.entry.data.get("own") or carries_article(hit) or hit.last >= end or doc.hit(i, "org_name"):
        return None
    at = hit.last
    named = known_place(doc, at)
    if named is not None and not named.clitic:
        return _located(doc, hit, named.last, choose_place(doc, named, support))
    if hit.entry.data.get("loose") and not _in_context(doc, hit):
        return None
    loose = bool(hit.entry.data.get("loose")) and not hit.entry.data.get("named")
    last = _unknown_name(doc, at, end, loose=loose)
    return (
        _located(doc, hit, last, Found(None, iso=None, name=doc.slice(at, last).of(doc.article.text))) if last else None
    )


def _unknown_name(doc: Doc, i: int, end: int, *, loose: bool) -> int | None:
    """Index after a place name that no list holds: one word, or two where the first asks for it (أبو، بني، سيدي)."""
    norm = doc.words[i].norm
    if not is_letters(norm) or len(norm) < 3 or stops(doc, i) or (loose and not is_determined_noun(doc, i)):
        return None
    if norm in _TWO_WORDS:
        return min(i + 2, end)
    plain = is_determined_noun(doc, i) and all(h.entry.tag in {"org_domain", "org_adjective"} for h in doc.hits[i])
    if not plain and (doc.hits[i] or norm in _WHERE or norm.startswith("و") or norm.endswith("يه")):
        return None
    return i + 1


def _building(doc: Doc, i: int, end: int, support: Counter[str]) -> Located | None:
    """مقر القيادة العامة، قصر الضيافة، مطار فلان الدولي، قاعدة عسكرية، مكتبه."""
    hit = doc.hit(i, "place_head")
    if hit is None or not hit.entry.data.get("own"):
        return None
    named = doc.hit(i, "place")
    if named is not None and named.last > hit.last:
        return None
    body_too = doc.hit(i, "org_head") is not None or hit.entry.form.startswith("مكتب")
    if body_too and not _in_context(doc, hit):
        return None
    state = extend(doc, _building_state(hit, end))
    if state.bare:
        return _nameless(doc, hit, state, support)
    inner = next((h for j in range(hit.last, state.at) if (h := known_place(doc, j)) and h.last <= state.at), None)
    return _located(doc, hit, state.at, Found(None, iso=choose_place(doc, inner, support).iso if inner else None))


def _nameless(doc: Doc, hit: Hit, state: State, support: Counter[str]) -> Located | None:
    """A building with nothing behind its head: في مكتبه، في المطار، فندق بالعاصمة."""
    theirs = fold_text(hit.entry.form).endswith(_SEATS) and len(hit.entry.form) > 4 and not carries_article(hit)
    if theirs or state.determined:
        return _located(doc, hit, hit.last, Found(None)) if _in_context(doc, hit) else None
    where = _inside(doc, state.at, state.end, support) if state.at < state.end else None
    return _located(doc, hit, where.last, Found(None, iso=where.place.country)) if where else None


def _inside(doc: Doc, i: int, end: int, support: Counter[str]) -> Located | None:
    """What ب adds to a building without a name: فندق | بالعاصمة."""
    for rule in (_capital_of, _realm, _sided, _named):
        where = rule(doc, i, end, support)
        if where is not None and where.clitic == "ب":
            return where
    return None


def _building_state(hit: Hit, end: int) -> State:
    article = is_determined_head(hit)
    whose = hit.entry.form.endswith(_THEIRS) and hit.entry.form[:3] in _ROOMS
    takes = {"noun", "name", "for"} if hit.entry.data.get("named") else {"noun", "for"}
    return State(hit.last, end, hit.last, frozenset(takes), "building", not article and not whose, article)


def _named(doc: Doc, i: int, end: int, support: Counter[str]) -> Located | None:
    """A place known by its name alone."""
    hit = known_place(doc, i)
    if hit is None or (carries_article(hit) and not hit.entry.form.startswith("ال")):
        return None
    doubtful = hit.entry.data.get("weak") or doc.hit(i, "org_name") is not None
    if _in_quotes(doc, hit) or (doubtful and not _in_context(doc, hit)):
        return None
    if find_state(doc, i, end) is not None or reads_as_adjective(doc, hit):
        return None
    found = choose_place(doc, hit, support)
    if hit.entry.data.get("weak") and found.iso and not support[found.iso]:
        return None
    return _located(doc, hit, _city_begins(doc, hit), found)


def _city_begins(doc: Doc, hit: Hit) -> int:
    """Where the name alone ends: قصر السلام | ببغداد is a palace, and the city is a place of its own."""
    inner = (doc.hit(i, "place") for i in range(hit.first + 1, hit.last))
    city = next((h for h in inner if h is not None and h.clitic == "ب" and h.last == hit.last), None)
    return city.first if city is not None else hit.last


_Rule = Callable[[Doc, int, int, "Counter[str]"], Located | None]
_RULES: tuple[_Rule, ...] = (_capital_of, _realm, _sided, _headed, _building, _named)


def _in_context(doc: Doc, hit: Hit) -> bool:
    """A preposition of place, or ب on the word itself, shows that a doubtful word is a place."""
    clitic = proclitic(hit)
    if clitic in {"ب", "وب", "فب"}:
        return True
    if clitic != "" or hit.first == 0:
        return False
    before = hit.first - 1
    return doc.words[before].norm in _WHERE or any(h.entry.data.get("type") == "visit" for h in doc.hits[before])


def _in_quotes(doc: Doc, hit: Hit) -> bool:
    """A name that stands alone in quotation marks is a paper or a programme (لـ«الأيام»)."""
    before, after = hit.first - 1, hit.last
    return (
        before >= 0
        and after < len(doc.words)
        and doc.words[before].norm in "«\"“'"
        and doc.words[after].norm in "»\"”'"
    )


def _located(doc: Doc, hit: Hit, last: int, found: Found) -> Located:
    first = hit.first
    evidence = Span(noun_at(doc, hit), doc.words[last - 1].end)
    if first > 0 and doc.words[first - 1].norm in {"احد", "احدي"} and not hit.clitic:
        first -= 1
        evidence = Span(doc.words[first].start, evidence.end)
    usual = found.entry.form if found.entry else found.name
    name = usual or normalize("NFC", evidence.of(doc.article.text))
    place = PlaceMention(name, evidence, found.latin, found.lat, found.lon, found.iso)
    return Located(first, last, place, proclitic(hit))
