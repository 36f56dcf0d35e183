"""Words that attribute: verbs of saying in all their forms, told from their other senses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from musnad.model import Hit
from musnad.read.statements.view import COMMAS, DASHES, STOPS, View

Form = Literal["finite", "participle", "masdar"]

_PARTICIPLE_ENDINGS = ("ا", "ه", "ين")
_BEFORE_VERB = frozenset(
    ["قد", "كان", "كانت", "كانا", "كانوا", "لم", "لا", "لن", "ان", "سوف", "وكان", "وكانت", "وقد", "اذ"]
)
_NEGATIONS = frozenset(["لم", "لن", "لا", "ما", "ولم", "ولن", "ولا", "سوف"])
_CONDITIONS = frozenset(["حال", "اذا", "لو", "ولو", "واذا", "فاذا", "فمن"])
_MAY = frozenset(["قد", "وقد", "فقد"])
_BETWEEN = frozenset(["بين", "وبين"])
_PAIR_REACH = 14
_PREPOSITIONS = frozenset(["من", "بعد", "رغم", "عقب", "علي", "في", "مع", "قبل", "الي"])
_AFTER_WHICH = frozenset(["قبل", "بعد", "دون", "غير", "الا", "بيد", "حين", "منذ"])
INNER = frozenset(["فيه", "فيها", "خلاله", "خلالها", "فيهما"])
"""Pronouns that tie a verb to the speech, letter or call named before it (كلمة أشاد فيها)."""
RELATIVES = frozenset(
    [
        "الذي",
        "التي",
        "اللذان",
        "اللذين",
        "اللتان",
        "الذين",
        "اللواتي",
        "والذي",
        "والتي",
        "مما",
        "ما",
        "من",
        "بما",
        "عما",
        "كلما",
    ]
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A form of a verb of saying at words ``first`` to ``last`` (half-open)."""

    hit: Hit
    form: Form
    head: bool
    """It stands at the head of its clause."""
    relative: bool
    """A relative pronoun stands before it: it belongs to a description of someone."""

    @property
    def first(self) -> int:
        """Its first word."""
        return self.hit.first

    @property
    def last(self) -> int:
        """The word after its last one."""
        return self.hit.last

    @property
    def leads(self) -> frozenset[str]:
        """What may introduce its content."""
        leads = self.hit.entry.data.get("leads")
        return frozenset(leads) if isinstance(leads, list) else frozenset()

    def words(self, key: str) -> tuple[str, ...]:
        """A list of the lexicon's data, or nothing."""
        value = self.hit.entry.data.get(key)
        return tuple(value) if isinstance(value, list) else ()

    def says(self, key: str) -> str:
        """A word of the lexicon's data, or nothing."""
        value = self.hit.entry.data.get(key)
        return value if isinstance(value, str) else ""

    def flag(self, key: str, default: bool = False) -> bool:
        """A yes or no of the lexicon's data."""
        value = self.hit.entry.data.get(key, default)
        return value if isinstance(value, bool) else default


def find_cues(view: View) -> Iterator[Cue]:
    """Every form that can attribute, in order of the text. What it attributes is for the caller to find."""
    before: Cue | None = None
    for i, hit in view.doc.tagged("speech").items():
        cue = _cue(view, hit, i)
        if cue is not None and not _echoes(before, cue):
            yield cue
        before = cue or before


def _echoes(before: Cue | None, cue: Cue) -> bool:
    """نفى نفيا قاطعا: the verb's own noun right behind it."""
    return before is not None and before.last == cue.first and before.hit.entry.group == cue.hit.entry.group


def _cue(view: View, hit: Hit, i: int) -> Cue | None:
    actor = view.actor_over.get(i)
    if (actor is not None and actor.first < i) or view.hit(i, "speech_stop") is not None:
        return None
    tense = hit.entry.tense
    if tense == "past" and _noun_after_preposition(view, hit):
        return Cue(hit, "masdar", False, False)
    if tense == "participle":
        return Cue(hit, "participle", True, False) if _adverbial(view, hit) else None
    if tense == "masdar":
        return Cue(hit, "masdar", _after_bi(hit), False) if _speaking_noun(view, hit) else None
    if not _finite(view, hit):
        return None
    cue = Cue(hit, "finite", _heads_clause(view, hit), _is_relative(view, i))
    if (cue.flag("initial") and not cue.head) or (cue.flag("opens") and not _opens_sentence(view, i)):
        return None
    return cue


def _finite(view: View, hit: Hit) -> bool:
    """A verb that tells what was said, not one in the future, the first person, a negation or a purpose."""
    entry, i = hit.entry, hit.first
    if hit.clitic.strip("وف") in {"ل", "س"} or entry.first_person:
        return False
    if entry.suffix and (not entry.data.get("object") or view.doc.words[i].form.endswith("ة")):
        return False
    if entry.data.get("hamza") and not view.doc.words[i].form.lstrip("وف").startswith(("أ", "ي", "ت")):
        return False
    if entry.number == "dual" and view.doc.words[i].form.endswith(("أ", "آ")):
        return False
    if entry.tense == "past" and entry.form.startswith("ا") and view.doc.words[i].form.lstrip("وف").startswith("أ"):
        return False
    before = view.norms[i - 1] if i else ""
    if before in _CONDITIONS or (before in _MAY and entry.tense == "present"):
        return False
    if view.norms[i] in _BETWEEN and _between_before(view, i):
        return False
    if before in _NEGATIONS and hit.last - hit.first == 1:
        return bool(entry.data.get("negated"))
    if before == "ان" and i > 1 and view.norms[i - 2] == "دون":
        return bool(entry.data.get("negated"))
    return before != "ان" or (i > 1 and view.norms[i - 2] in _AFTER_WHICH) or view.hit(i - 1, "speech_turn") is not None


def _between_before(view: View, i: int) -> bool:
    """بين كذا، وبين كذا: the second بين of a pair."""
    return any(view.norms[j].endswith("بين") for j in range(max(view.start_of_sentence(i), i - _PAIR_REACH), i))


def _adverbial(view: View, hit: Hit) -> bool:
    """مؤكدا، مؤكدة، مؤكدين: accusative, without the article, not the bare form."""
    word = view.norms[hit.first]
    if hit.first and view.norms[hit.first - 1].isdecimal():
        return False
    if hit.clitic not in {"", "و", "ف"} or not word.endswith(_PARTICIPLE_ENDINGS):
        return False
    if word.endswith("ا"):
        return True
    if word.endswith("ه") and not view.doc.words[hit.first].form.endswith("ة"):
        return False
    before = view.norms[hit.first - 1] if hit.first else ""
    return (
        before in COMMAS
        or hit.clitic == "و"
        or view.hit(hit.last, "complementizer") is not None
        or _prep_next(view, hit)
    )


def _prep_next(view: View, hit: Hit) -> bool:
    return hit.last < len(view.norms) and view.norms[hit.last] in {"الي", "علي", "عن", "من"}


def _noun_after_preposition(view: View, hit: Hit) -> bool:
    """من نفي الوزارة: behind a preposition and before an actor, a form that is written like the verb is its noun."""
    before = view.norms[hit.first - 1] if hit.first else ""
    return not hit.clitic and before in _PREPOSITIONS and hit.last in view.actor_at


def _speaking_noun(view: View, hit: Hit) -> bool:
    """A verbal noun that attributes: بالقول إن، قوله إن، تأكيد فلان أن."""
    if hit.entry.suffix:
        return hit.entry.suffix not in {"ي", "نا", "ك", "كم"}
    return _after_bi(hit) or (hit.clitic in {"", "و", "ب"} and hit.last in view.actor_at)


def _after_bi(hit: Hit) -> bool:
    return hit.clitic in {"بال", "وبال"}


def _heads_clause(view: View, hit: Hit) -> bool:
    i = hit.first
    if i == view.start_of_sentence(i) or hit.clitic[:1] in {"و", "ف"}:
        return True
    if view.norms[hit.last : hit.last + 1] and view.norms[hit.last] in INNER:
        return True
    before = view.norms[i - 1]
    if before in _BEFORE_VERB or before in COMMAS | DASHES | STOPS or before in ')]»”":':
        return True
    if i - 1 in view.actor_over or i in view.skip_ends:
        return True
    return any((turn := view.hit(j, "speech_turn")) is not None and turn.last == i for j in range(max(0, i - 3), i))


def _opens_sentence(view: View, i: int) -> bool:
    before = view.norms[i - 1] if i else ""
    return (
        i == view.start_of_sentence(i)
        or before in {"كما", "قد"}
        or (before in COMMAS and view.norms[i].startswith("و"))
    )


def _is_relative(view: View, i: int) -> bool:
    before = view.norms[i - 1] if i else ""
    if before in {"قد", "كان", "كانت", "لم"} and i > 1:
        before = view.norms[i - 2]
    return before in RELATIVES
