"""Ranks, offices, countries and counts brought to a form in which two articles' words can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from musnad.lexicon import find_hits
from musnad.lexicon.load import load
from musnad.link.tables import terms_table
from musnad.text import fold_text, folded_words, words


@lru_cache(maxsize=1 << 16)
def plain(word: str) -> str:
    """A folded word without conjunction, preposition and article: والخارجية, للخارجية and بالخارجية are خارجيه."""
    for prefix in ("وال", "بال", "لل", "كال", "فال", "ولل", "وبال", "ال"):
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            return word[len(prefix) :]
    return word


@lru_cache(maxsize=1 << 16)
def norms(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase, without punctuation."""
    return tuple(norm for norm in folded_words(phrase) if norm.isalnum())


@cache
def terms(section: str, field: str) -> frozenset[str]:
    """The words of one field of the table of terms, folded."""
    return frozenset(fold_text(getattr(getattr(terms_table(), section), field)).split())


# ------------------------------------------------------------------ countries


@lru_cache(maxsize=1 << 16)
def countries(phrase: str) -> frozenset[str]:
    """ISO codes of the countries that a phrase names, by name, nationality or capital."""
    found = words(phrase)
    hits = find_hits(phrase, found, load())
    return frozenset(
        str(hit.entry.data["iso"])
        for at in hits
        for hit in at
        if hit.tag in {"country", "nationality", "capital"}
        and not hit.entry.data.get("bloc")
        and "iso" in hit.entry.data
    )


@lru_cache(maxsize=1 << 16)
def is_state(name: str) -> str | None:
    """The country for which a name stands by itself: its own, or that of its capital (القاهرة for Egypt)."""
    stands = stands_for(name)
    lands = {iso for _, iso in stands}
    return lands.pop() if len(lands) == 1 else None


@lru_cache(maxsize=1 << 14)
def known_body(name: str) -> str | None:
    """The usual name of a body that the lexicon knows by this name or acronym (الناتو)."""
    found = words(name)
    hits = find_hits(name, found, load())[0] if found else ()
    return next((h.entry.group for h in hits if h.tag == "org_name" and h.last == len(found) and not h.clitic), None)


@lru_cache(maxsize=1 << 14)
def stands_for(name: str) -> tuple[tuple[str, str], ...]:
    """The countries and capitals that the whole name is, as (tag, ISO code): several for عمان."""
    found = words(name)
    hits = find_hits(name, found, load())[0] if found else ()
    whole = [h for h in hits if h.last == len(found) and not h.clitic and h.tag in {"country", "capital"}]
    out = [(h.tag, str(h.entry.data["iso"])) for h in whole]
    if len(out) > 1 and "\u0651" in name:  # عمّان is the city
        out = [hit for hit in out if hit[0] == "capital"]
    return tuple(out)


@lru_cache(maxsize=1 << 16)
def first_country(phrase: str) -> str | None:
    """The first country that a phrase names: whom an office serves (السفير الإيطالي بالقاهرة). None for a bloc."""
    found = words(phrase)
    for at in find_hits(phrase, found, load()):
        for hit in at:
            if hit.tag in {"country", "nationality", "capital"} and "iso" in hit.entry.data:
                return None if hit.entry.data.get("bloc") else str(hit.entry.data["iso"])
    return None


# ------------------------------------------------------------------ ranks


@cache
def _levels() -> dict[str, int]:
    out: dict[str, int] = {}
    for level, forms in enumerate(terms_table().ranks.levels):
        for form in forms.split(";") if ";" in forms or forms == "فريق اول" or forms == "ملازم اول" else forms.split():
            out[" ".join(plain(n) for n in norms(form))] = level
    return out


@lru_cache(maxsize=4096)
def rank_level(rank: str) -> int | None:
    """Where a military rank stands, 0 the highest; None for جنرال (any general), courtesy and civil titles."""
    said = [plain(n) for n in norms(rank)]
    kept = [n for n in said if n not in terms("ranks", "qualifiers")]
    return _levels().get(" ".join(kept))


# ------------------------------------------------------------------ offices


@dataclass(frozen=True, slots=True)
class Office:
    """An office as ``kind`` of head (None: unknown), the words that tell it apart, and the countries it names."""

    kind: str | None
    about: frozenset[str]
    countries: frozenset[str]


@cache
def _kinds() -> dict[str, str]:
    kinds = [k for k in type(terms_table().offices).model_fields if k not in {"exclusive", "empty", "chief_of"}]
    return {word: kind for kind in kinds for word in terms("offices", kind)}


@lru_cache(maxsize=1 << 16)
def office(title: str) -> Office:
    """Take an office apart. نائب before another head is its deputy, alone a member of parliament."""
    said = [plain(n) for n in norms(title)]
    kinds = [_kinds()[n] for n in said[:3] if n in _kinds()]
    kind = kinds[0] if said and kinds and said[0] in _kinds() else None
    if kind == "deputy":
        kind = f"deputy {_chief(kinds[1], said)}" if len(kinds) > 1 else "member"
    kind = _chief(kind, said) if kind else None
    lands = countries(title)
    told = next((heads for k, heads in _chief_of() if kind and kind.endswith(k)), frozenset())
    about = set(said) - set(_kinds()) - told - {n for n in said if _says_nothing(n)}
    return Office(kind, frozenset(n for n in about if not countries(n) and len(n) > 2), lands)


def _chief(kind: str, said: list[str]) -> str:
    """The kind of a head of certain bodies (رئيس الأركان), else ``kind``."""
    if kind != "chief":
        return kind
    return next((k for k, heads in _chief_of() if not heads.isdisjoint(said)), kind)


@cache
def _chief_of() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((kind, frozenset(fold_text(of).split())) for kind, of in terms_table().offices.chief_of.items())


def _says_nothing(word: str) -> bool:
    """A word that tells no two offices apart, also with ب or ل (لشؤون, بوزارة)."""
    empty = terms("offices", "empty")
    return word in empty or (word[0] in "بل" and word[1:] in empty)


def same_office(a: Office, b: Office) -> bool:
    """Two wordings of one office: the same kind, and words or country in common, no country against another."""
    if a.kind is None or a.kind != b.kind or (a.countries and b.countries and not a.countries & b.countries):
        return False
    return bool(a.about & b.about) or (not (a.about and b.about) and bool(a.countries & b.countries))


def may_be_one_office(a: Office, b: Office) -> bool:
    """Nothing in the wordings says that the two are different offices."""
    if a.kind != b.kind or (a.countries and b.countries and not a.countries & b.countries):
        return False
    return bool(a.about & b.about) or not (a.about and b.about)


def contradict(a: Office, b: Office) -> bool:
    """Two offices that nobody holds at once: of different exclusive kinds, of one kind over other things, or one the
    deputy of the other. Prime ministers do hold ministries."""
    if a.kind is None or b.kind is None:
        return False
    if a.kind == f"deputy {b.kind}" or b.kind == f"deputy {a.kind}":
        return bool(a.about & b.about) or not (a.about or b.about)
    exclusive = terms("offices", "exclusive") | {"deputy minister"}
    if a.kind not in exclusive or b.kind not in exclusive or {a.kind, b.kind} == {"premier", "minister"}:
        return False
    if a.kind == b.kind:
        return a.kind in {"minister", "governor"} and bool(a.about and b.about and not a.about & b.about)
    return all(o.about or o.countries or o.kind in {*terms_table().offices.chief_of} for o in (a, b))


# ------------------------------------------------------------------ numbers of papers


@lru_cache(maxsize=1 << 14)
def papers(phrase: str) -> int | None:
    """How many papers a phrase says were signed (ثلاث مذكرات, اتفاقيتين, 3 عقود); None where it gives no number."""
    said = norms(phrase)
    numbers = {form: int(n) for n, forms in terms_table().papers.numbers.items() for form in fold_text(forms).split()}
    for i, norm in enumerate(said):
        word = plain(norm)
        if word in terms("papers", "dual"):
            return 2
        if word in terms("papers", "nouns") and terms("papers", "one") & set(said[i + 1 : i + 3]):
            return 1
        count = int(norm) if norm.isdigit() and len(norm) < 3 else numbers.get(norm)
        teen = count is not None and count < 10 and said[i + 1 : i + 2] and said[i + 1] in terms("papers", "ten")
        if count and count > 1 and not terms("papers", "nouns").isdisjoint(said[i + 1 : i + 4]):
            return count + 10 if teen else count
    return None


# ------------------------------------------------------------------ kin


@cache
def _kin() -> dict[str, str]:
    return {word: kind for kind in type(terms_table().kin).model_fields for word in terms("kin", kind)}


def kinship(word: str) -> str | None:
    """The kind of relative that a folded word names (نجله: child), with or without و."""
    return _kin().get(word) or _kin().get(word.removeprefix("و"))
