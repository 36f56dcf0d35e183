"""Countries and capitals that act: the subject of a verb, one of two sides, the side of talks."""

from __future__ import annotations

from collections import Counter

from musnad.model import Body, Doc, Hit, Span
from musnad.read.organizations.words import carries_article, looks_like_verb, noun_at, proclitic, reads_as_adjective

_SIDES = frozenset(
    {"بين", "مع", "عن", "لدي", "ضد", "وبين", "قبل", "جانب", "دعوه", "وساطه", "برعايه", "بوساطه", "استضافه", "طلب"}
)
"""Words after which a country is a party to something rather than where it took place."""
_OFFERS = frozenset(
    {"بوساطه", "وساطه", "بدعوه", "دعوه", "بمبادره", "بطلب", "طلب", "برعايه", "بدعم", "بمشاركه", "مشاركه", "جانب", "قبل"}
)
"""Before من, nouns of doing: بوساطة من دولة قطر."""
_NATIONS = frozenset({"country", "nationality", "capital"})
_WHERE = frozenset({"في", "الي", "من", "نحو", "داخل", "خارج", "علي", "باتجاه", "عبر", "وفي", "والي", "حول"})


def find_state(doc: Doc, i: int, end: int, *, beside: bool = False) -> Body | None:
    """The country, capital or side at word ``i``, where it acts; ``beside``: right behind another that does."""
    side = _side(doc, i, end) or _realm(doc, i, end) or (_other_side(doc, i) if beside else None)
    if side is not None:
        return side
    for tag in ("country", "capital"):
        hit = doc.hit(i, tag)
        if hit is None or proclitic(hit) not in {"", "و", "ف", "ل"} or reads_as_adjective(doc, hit):
            continue
        if (beside and hit.clitic == "و") or _acts(doc, hit, end) or _joins_apart(doc, hit, end):
            return _made(doc, hit, hit.last, tag)
    return None


def is_state(doc: Doc, i: int) -> bool:
    """A country's full name (دولة قطر), which is no body where it does not act as one."""
    hit = doc.hit(i, "country")
    return hit is not None and hit.last > i + 1


def _realm(doc: Doc, i: int, end: int) -> Body | None:
    """المملكة, where it acts: of the states it is said of the one that the article speaks of."""
    hit = doc.hit(i, "org_realm")
    if hit is None or doc.hit(i, "country") or not _acts(doc, hit, end):
        return None
    isos = hit.entry.data["isos"]
    named = Counter(str(h.entry.data.get("iso")) for tag in _NATIONS for h in doc.tagged(tag).values())
    ranked = sorted(isos, key=lambda iso: -named[iso]) if isinstance(isos, list) else []
    return _made(doc, hit, hit.last, "realm", ranked[0]) if ranked else None


def _side(doc: Doc, i: int, end: int) -> Body | None:
    """الجانب المصري: one side of talks by its nationality."""
    hit = doc.hit(i, "org_side")
    if hit is None or hit.last >= end:
        return None
    nation = doc.hit(hit.last, "nationality")
    if nation is None or not carries_article(nation) or proclitic(nation):
        return None
    return _made(doc, hit, nation.last, "side", str(nation.entry.data["iso"]))


def _other_side(doc: Doc, i: int) -> Body | None:
    """The second of two sides: الجانبان السعودي | والإيراني."""
    nation = doc.hit(i, "nationality")
    if nation is None or nation.clitic != "وال" or doc.hit(i - 2, "org_side") is None:
        return None
    return _made(doc, nation, nation.last, "side", str(nation.entry.data["iso"]))


def _acts(doc: Doc, hit: Hit, end: int) -> bool:
    first = doc.sentences[doc.sentence_of[hit.first]].first
    before = doc.words[hit.first - 1].norm if hit.first > first else ""
    if hit.entry.data.get("weak") and before not in _SIDES:
        return False
    if before in _SIDES or (before == "من" and doc.words[hit.first - 2].norm in _OFFERS):
        return True
    if before and looks_like_verb(doc, hit.first - 1):
        return not (_goes_there(doc, hit.first - 1) or _is_scene(doc, hit, hit.first - 1))
    if before in _WHERE or before == "":
        return before == "" and _leads(doc, hit, end)
    return _leads(doc, hit, end) and before in {"ان", "بان", "وان", "لان", "،", ":", "«", '"', "“", "-", "؛"}


def _goes_there(doc: Doc, i: int) -> bool:
    """A verb of travel makes a place of what follows it: زار مصر, جولة شملت الكويت."""
    if any(_is_visit(hit) for hit in doc.hits[i]):
        return True
    took_in = doc.hit(i, "contact_took_in") is not None
    return took_in and any(_is_visit(hit) for j in range(max(0, i - 3), i) for hit in doc.hits[j])


def _is_visit(hit: Hit) -> bool:
    return hit.entry.data.get("type") == "visit"


def _is_scene(doc: Doc, hit: Hit, i: int) -> bool:
    """Of a capital some verbs only say that something took place there: استضافت الدوحة, القاهرة تشهد."""
    light = doc.hit(i, "contact_light")
    return hit.entry.tag == "capital" and light is not None and bool(light.entry.data.get("where"))


def _leads(doc: Doc, hit: Hit, end: int) -> bool:
    """A verb, or another country and then a verb, follows: دمشق تتحدث، ليبيا وباكستان وقعتا."""
    at = hit.last
    if _is_scene(doc, hit, at) or _is_dateline(doc, hit, end):
        return False
    if at < end and (other := _joined(doc, at)) is not None:
        at = other.last
    if at + 1 < end and doc.words[at].norm == "،" and doc.words[at + 1].norm == "التي":
        return True
    return at < end and (looks_like_verb(doc, at) or doc.words[at].norm == ":")


def _is_dateline(doc: Doc, hit: Hit, end: int) -> bool:
    """A city, a colon and a verb of contact, or a dash before the city: فلان - واس - الرياض: استقبل الوزير ..."""
    if hit.last + 1 >= end or doc.words[hit.last].norm != ":":
        return False
    first = doc.sentences[doc.sentence_of[hit.first]].first
    behind_dash = hit.first > first and doc.words[hit.first - 1].norm in {"-", "–", "ـ", "/"}
    contact = doc.hit(hit.last + 1, "contact")
    return behind_dash or (contact is not None and contact.entry.tense == "past")


def _joined(doc: Doc, i: int) -> Hit | None:
    """The country that و joins at word ``i``, be it written apart, as translators do."""
    apart = doc.words[i].norm == "و" and i + 1 < len(doc.words)
    for tag in ("country", "capital"):
        hit = doc.hit(i + 1 if apart else i, tag)
        if hit and hit.clitic == ("" if apart else "و"):
            return hit
    return None


def _joins_apart(doc: Doc, hit: Hit, end: int) -> bool:
    """المملكة المتحدة و فرنسا وقعتا: the second of two countries, behind a و of its own, and then a verb."""
    at = hit.first - 1
    if at < 1 or hit.clitic or doc.words[at].norm != "و" or not _leads(doc, hit, end):
        return False
    return any(one.last == at for tag in ("country", "capital") for k in (at - 1, at - 2) if (one := doc.hit(k, tag)))


def _made(doc: Doc, hit: Hit, last: int, key: str, iso: str | None = None) -> Body:
    code = iso or str(hit.entry.data["iso"])
    return Body(
        first=hit.first,
        last=last,
        span=Span(noun_at(doc, hit), doc.words[last - 1].end),
        kind="country",
        head=key,
        clitic=proclitic(hit),
        country=code,
        key=code,
        latin=str(hit.entry.data["latin"]) if "latin" in hit.entry.data else None,
    )
