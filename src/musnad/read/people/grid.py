"""The words of an article with all that is known of each: what the grammar of names and titles looks at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from musnad.model import FINITE, Doc, Hit, Span
from musnad.read.people.vocabulary import CLITICS, COMMON, OPENERS, STOPS, Look, Sort, look

ORDINARY_TAGS = frozenset({
    "contact", "contact_light", "contact_link", "contact_seat", "topic_cue", "topic_head", "org_head", "org_domain",
    "org_adjective", "place_head", "time_unit", "weekday", "month", "numeral", "date_cue", "speech_source",
    "speech_medium", "speech_turn", "complementizer", "speech_adverbial", "rank", "office", "honorific", "named_after",
})  # fmt: skip
TITLE_TAGS = frozenset({"rank", "office", "honorific", "courtesy", "counterpart", "kin", "occupation", "nationality"})
PLACE_TAGS = frozenset({"country", "capital", "nationality"})


@dataclass(frozen=True, slots=True)
class Grid:
    """A document, a look at each of its words, and the name parts already known from elsewhere in the article."""

    doc: Doc
    looks: tuple[Look, ...]
    known: frozenset[str] = frozenset()
    verbs: frozenset[int] = frozenset()
    """The words that are verbs, by the lexicon of speech or of contact or by the ordinary vocabulary."""
    announced: frozenset[int] = frozenset()
    """The words right behind a verb, or behind a phrase that asks for somebody (برئاسة، خلفا)."""
    openers: frozenset[int] = frozenset()
    """The words at which a phrase can begin: a title, a common name, a known one, or something announced."""
    counts: Mapping[str, int] = field(default_factory=dict)
    """How often each folded word stands in the article."""
    calls: tuple[int, ...] = ()
    """The words that a known name part stands at, proclitics or not."""

    def norm(self, i: int) -> str:
        """The folded word."""
        return self.doc.words[i].norm

    def hit(self, i: int, tag: str) -> Hit | None:
        """The longest hit of a tag that begins at the word."""
        return self.doc.hit(i, tag)

    def touches(self, i: int) -> bool:
        """No space between the word and the next."""
        words = self.doc.words
        return i + 1 < len(words) and words[i].end == words[i + 1].start

    def is_mark(self, i: int, marks: str) -> bool:
        """The word is one of these punctuation marks."""
        norm = self.doc.words[i].norm
        return len(norm) == 1 and norm in marks

    def stops(self, i: int) -> bool:
        """The word ends phrases: particle, verb, time, number, punctuation."""
        return self.looks[i].sort in STOPS

    def geographic(self, i: int) -> Hit | None:
        """A country, capital or nationality that begins here."""
        for hit in self.doc.hits[i]:
            if hit.entry.tag in PLACE_TAGS and hit.clitic != "ك":
                return hit
        return None

    def spelled_as_noun(self, i: int) -> bool:
        """The spelling shows that the word is no verb."""
        word = self.doc.words[i]
        return spelled_as_noun(word.form, word.norm)

    def says(self, i: int) -> bool:
        """The word is a verb."""
        return i in self.verbs

    def is_word(self, norm: str) -> bool:
        """What stands after a و is a word of its own: known, a name part, ordinary, or met elsewhere in the article."""
        if len(norm) < 2:
            return False
        if norm in self.known or norm in self.counts or norm in OPENERS or norm == "عبيد":
            return True
        view = look(norm)
        return view.named >= 2 or view.definite or view.sort is not Sort.UNKNOWN

    def place(self, i: int) -> Hit | None:
        """A country, capital, nationality or any other place that begins here and is not easily something else."""
        best = None
        for hit in self.doc.hits[i]:
            tag = hit.entry.tag
            if (
                (tag in PLACE_TAGS or (tag == "place" and not hit.entry.data.get("weak")))
                and hit.clitic != "ك"
                and (best is None or hit.last > best.last)
            ):
                best = hit
        return best

    def ordinary(self, i: int) -> bool:
        """The lexicon knows the bare word as an ordinary one: a noun of contact, of time, of bodies, of topics."""
        return any(hit.clitic == "" and hit.entry.tag in ORDINARY_TAGS for hit in self.doc.hits[i])

    def closing(self, i: int, limit: int, reach: int) -> int | None:
        """The word that closes the bracket or quotation opened at ``i``, at most ``reach`` words on."""
        close = _PAIRS.get(self.norm(i))
        if close is None:
            return None
        for j in range(i + 1, min(limit, i + 1 + reach)):
            if self.norm(j) == close:
                return j
        return None

    def span(self, first: int, last: int, offset: int = 0) -> Span:
        """The stretch of the words ``first`` to ``last``, without the first ``offset`` characters."""
        words = self.doc.words
        return Span(words[first].start + offset, words[last - 1].end)


_PAIRS = {"(": ")", "«": "»", "“": "”", '"': '"', "[": "]", "‘": "’", "'": "'"}


_APART = {
    form: Look(Sort.PARTICLE)
    for form in ("على", "وعلى", "فعلى", "أمام", "وأمام", "إلى", "وإلى", "أن", "إن", "آن", "مني", "عني", "الله")
} | {
    "والي": Look(Sort.NOUN),
    "آنا": Look(Sort.UNKNOWN, given=COMMON, opens=True),
    "ألينا": Look(Sort.UNKNOWN, given=COMMON, opens=True),
}
"""Words that folding makes equal to others (علي، إمام، إلى) and that their spelling tells apart."""


@lru_cache(maxsize=65536)
def _look(form: str, norm: str, vowelled: bool = False) -> Look:
    """The look of a word as it is spelled; ``vowelled``: it carries two vowel marks or more (scripture, verse)."""
    apart = _APART.get(form)
    if apart is not None:
        return apart
    found = look(norm, True) if spelled_as_noun(form, norm) else look(norm)
    if form[:2] in {"إل", "أل"} and found.definite:
        found = replace(found, definite=False)
        if not found.sort and not found.named and norm.endswith(("اء", "ات")):
            return replace(found, sort=Sort.NOUN, guessed=True)
    if form == "إمام":
        return replace(found, sort=Sort.UNKNOWN)
    if vowelled and len(norm) > 2 and look(norm).named < 5:
        return Look(Sort.NOUN, norm.startswith("ال"), guessed=True)
    if len(form) < 4 or form[0] not in "بلكوف" or form[1] not in "أإآ":
        return found
    # A hamza seat right behind a clitic letter (لإخلاء، بأقل، وأعلن) shows where the word begins.
    if found.named >= 2 or found.sort is not Sort.UNKNOWN or look(norm[1:]).named >= 2:
        return found
    return Look(Sort.CLITIC, False, found.given, found.surname, form[0], norm[1:], guessed=True)


def spelled_as_noun(form: str, norm: str) -> bool:
    """Spelled as no verb is: with a final ة, or with ي where a past tense has ى."""
    return form[-1] == "ة" or (form[-1] == "ي" and norm[0] not in "يتناس")


def make_grid(doc: Doc) -> Grid:
    """A look at each word of the document, and where phrases can begin."""
    norms = [word.norm for word in doc.words]
    looks = tuple([_look(f, n, True) if end - start > len(n) + 1 else _look(f, n) for start, end, f, n in doc.words])
    verbs = {i for i, view in enumerate(looks) if view.sort is Sort.VERB}
    verbs.update(i for i in doc.finite if looks[i].sort not in _NO_VERBS and _is_verb(doc, i, looks[i].named >= 10))
    asked = {i + 1 for i in verbs if not looks[i].guessed}
    asked.update(i + 1 for i, norm in enumerate(norms) if norm in _ASKING)
    announced = frozenset(i for i in asked if i < len(looks) and looks[i].sort not in STOPS)
    openers = {i for i, view in enumerate(looks) if view.opens}
    openers.update(i for i, after in enumerate(norms[1:]) if after in _FATHERS and looks[i].sort not in _NO_WORDS)
    openers |= announced | doc.begin(TITLE_TAGS)
    return Grid(doc, looks, frozenset(), frozenset(verbs), announced, frozenset(openers), Counter(norms))


_ASKING = frozenset(
    ["برياسه", "بقياده", "بزعامه", "بحضور", "برفقه", "بمشاركه", "خلفا", "خلافا", "المدعو", "ويدعي", "يدعي"]
)
"""Folded words behind which somebody is named."""
_FATHERS = frozenset({"بن", "ولد", "بنت", "منت"})
_NO_WORDS = frozenset({Sort.MARK, Sort.DIGITS})
_NO_VERBS = frozenset({Sort.PARTICLE, Sort.BODY, Sort.MARK, Sort.DIGITS})


def _is_verb(doc: Doc, i: int, borne: bool) -> bool:
    """``borne``: the whole word is a name, so that no letter of it is taken for a particle (سامر)."""
    verb = any(hit.entry.tense in FINITE and not (borne and hit.clitic) for hit in doc.hits[i])
    return verb and not spelled_as_noun(doc.words[i].form, doc.words[i].norm)


def with_known(grid: Grid, known: frozenset[str]) -> Grid:
    """The grid that knows these name parts."""
    recalled = {clitic + part.split()[0] for part in known for clitic in ("", *CLITICS)}
    calls = tuple(i for i, word in enumerate(grid.doc.words) if word.norm in recalled)
    strange = {i - 1 for i in calls if i and grid.looks[i - 1].sort is Sort.UNKNOWN and not grid.doc.hits[i - 1]}
    return replace(grid, known=known, openers=grid.openers.union(calls, strange), calls=calls)


def after_clitic(hit: Hit) -> int:
    """Characters before the phrase of a hit: what is written onto it, its own ال kept."""
    return hit.offset - 2 if hit.clitic.endswith("ال") else hit.offset


def bare_clitic(clitic: str) -> str:
    """The conjunction and preposition of a clitic, without the article (بال -> ب; لل -> ل)."""
    return clitic[:-2] if clitic.endswith("ال") else clitic[:-1] if clitic.endswith("لل") else clitic


def is_definite(hit: Hit) -> bool:
    """The first word of the hit carries the article."""
    return hit.clitic.endswith(("ال", "لل")) or (hit.entry.form.startswith("ال") and len(hit.entry.form) > 3)
