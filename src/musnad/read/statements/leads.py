"""From a cue to its content: who is named beside it, and where what is said begins."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from musnad.model import Actor
from musnad.read.statements.cues import Cue
from musnad.read.statements.phrases import (
    PREPOSITIONS,
    addressee_end,
    adverbial_end,
    aside_end,
    bracket_end,
    described_end,
    is_name_quote,
    passes,
)
from musnad.read.statements.view import COMMAS, STOPS, View
from musnad.text import fold_text

LeadKind = Literal["clause", "np", "prep", "quote", "colon"]

_REACH = 45
_CLOSE_REACH = 14
_LONGEST_UNKNOWN = 14
_LONGEST_APPOSITION = 25
_GOVERNS_CLAUSE = frozenset("بعد قبل دون منذ الا غير بيد رغم مع حتي لولا مخافه خشيه اما".split())
"""Words whose own clause أن opens (بعد أن، غير أن)."""
_NOUNS_WITH_CLAUSE = frozenset(
    fold_text(
        "ضرورة أهمية وجوب شرط احتمال إمكانية حقيقة قناعته قناعة رفضه رفضها رفض فكرة استحالة بضرورة لضرورة أمله أملها خشيته اعتقاده "
        "حتمية صعوبة سهولة معلومات أنباء الأنباء تقارير مخافة رغبته رغبتها إيمانه ثقته ثقتها بعد قبل دون غير منذ"
    ).split()
)
"""Nouns that govern أن themselves, so that what stands before them is no subject (أكد ضرورة أن)."""
_NOT_WRITTEN_ON = frozenset(
    fold_text(
        "بعد بين بلا بدون بينما بل بحسب بشأن بموجب بدوره بدورها بعدما بلاده بلادها بيان بلاغ باسم برفقة بحضور بمناسبة بعض "
        "بشكل بشدة بوضوح بداية باختصار بصراحة بيد بها به بهم بصفته بصفتها بمقر بمكتبه بقصر بالقصر بالمناسبة بالقول"
    ).split()
)
"""Words that begin with ب and are no بـ with its noun, or no content when they are."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase between cue and content: words ``first`` to ``last``, and the actor it is, if it is one."""

    first: int
    last: int
    actor: Actor | None = None


@dataclass(frozen=True, slots=True)
class Lead:
    """What was found behind a cue: how content is introduced, its first word, the characters of that word to leave out.

    ``beside`` are the phrases between cue and content, in order: the subject, or the object, or both.
    ``honour`` is the word of courtesy that stands for the subject (سموه), ``addressee`` an actor it is said to.
    """

    kind: LeadKind
    content: int
    offset: int = 0
    beside: tuple[Phrase, ...] = ()
    honour: int | None = None
    addressee: Actor | None = None


@dataclass(slots=True)
class _Walk:
    """Where the walk from a cue stands. ``near``: only phrases and parentheses stand between the cue and here."""

    at: int
    near: bool = True
    comma: bool = False
    beside: list[Phrase] = field(default_factory=list)
    adverbial: bool = False
    passed: int = -1
    honour: int | None = None
    addressee: Actor | None = None

    def lead(self, kind: LeadKind, content: int, offset: int = 0) -> Lead:
        return Lead(kind, content, offset, tuple(self.beside), self.honour, self.addressee)


def find_lead(view: View, cue: Cue) -> Lead | None:
    """Walk from the cue to what introduces its content; None where nothing does, so that the word is no cue here."""
    walk = _Walk(cue.last)
    if cue.says("subject") == "speaker" and not _to_speaker(view, cue, walk):
        return None
    sentence = view.end_of_sentence(cue.last - 1)
    end = min(sentence, cue.last + (_CLOSE_REACH if cue.flag("opens") else _REACH))
    while walk.at < end:
        lead = _lead_here(view, cue, walk)
        if lead is not None:
            return lead if _holds(view, cue, walk, lead, sentence) else None
        if _other_verb(view, cue, walk.at):
            return None
        walk.at = _step(view, cue, walk)
    return None


def _holds(view: View, cue: Cue, walk: _Walk, lead: Lead, sentence: int) -> bool:
    """The content lies in the cue's sentence, close enough for what is known of the subject and the form of the cue."""
    if lead.content >= sentence and lead.kind != "colon":
        return False
    if lead.kind == "clause" and not walk.near and lead.beside and _unknown(view, lead.beside[0]):
        return False
    loose = lead.offset > 0 or view.norms[lead.content - 1] == "في"
    if loose and lead.kind == "prep" and cue.flag("initial") and lead.beside and _unknown(view, lead.beside[0]):
        return bool(cue.says("object"))
    if lead.kind == "quote" and not walk.near and "أن" not in cue.leads:
        return False
    if cue.form == "masdar" and cue.hit.entry.suffix:
        return lead.content <= cue.last + 3
    if cue.form == "participle" and view.norms[cue.first - 1] not in COMMAS and not cue.hit.clitic:
        return bool(lead.beside) or lead.content <= cue.last + 3
    return True


def _unknown(view: View, phrase: Phrase) -> bool:
    return phrase.actor is None and view.hit(phrase.first, "speech_role") is None


def _to_speaker(view: View, cue: Cue, walk: _Walk) -> bool:
    """نقلت الوكالة عن فلان: go on to the speaker behind the preposition."""
    end = min(view.end_of_sentence(cue.first), cue.last + 12)
    for i in range(cue.last, end - 1):
        if PREPOSITIONS.get(view.norms[i]) in cue.leads:
            j = i + 1
            while passes(view, j) > j:
                j = passes(view, j)
            actor = view.actor_at.get(j)
            last = actor.last if actor is not None else described_end(view, j, cue.leads)
            if last > j:
                walk.beside.append(Phrase(j, last, actor))
                walk.at = last
                return True
    return False


# ------------------------------------------------------------------ what introduces content


def _lead_here(view: View, cue: Cue, walk: _Walk) -> Lead | None:
    i = walk.at
    quoted = i in view.quotes.closes and not is_name_quote(view, cue.last, i)
    if quoted and (not cue.flag("strict") or (walk.near and "np" in cue.leads and not cue.words("heads"))):
        return walk.lead("quote", i)
    if view.norms[i] == ":" and not cue.flag("strict"):
        return walk.lead("colon", i + 1)
    clause = view.hit(i, "complementizer")
    noun = cue.form == "masdar" and not cue.head
    carries = cue.says("subject") == "speaker" or (noun and not _bare_noun(cue, walk))
    governed = view.norms[i - 1] in _GOVERNS_CLAUSE
    if clause is not None and clause.clitic != "و" and not governed and ("أن" in cue.leads or carries):
        return walk.lead("clause", clause.last)
    if carries or (not walk.near and view.norms[i - 1] not in COMMAS):
        loose = not walk.comma and PREPOSITIONS.get(view.norms[i]) in cue.leads & {"إلى", "عن", "على"}
        return _clause_or_phrase(view, cue, walk, i + 1) if loose and not carries else None
    return _prep_lead(view, cue, walk) or _np_lead(view, cue, walk)


def _bare_noun(cue: Cue, walk: _Walk) -> bool:
    """نفي الوزارة عقد لقاء، تأكيد الحركة التزامها: the verbal noun, who speaks, and what is said."""
    return cue.form == "masdar" and not cue.hit.entry.suffix and bool(walk.beside) and cue.says("act") in {"assert", "deny"}


def _prep_lead(view: View, cue: Cue, walk: _Walk) -> Lead | None:
    i, norm = walk.at, view.norms[walk.at]
    if PREPOSITIONS.get(norm) in cue.leads:
        return None if _same_again(view, cue, i, norm) else _clause_or_phrase(view, cue, walk, i + 1)
    for letter in ("ب", "ل"):
        if letter in cue.leads and norm.startswith(letter) and addressee_end(view, i) == i:
            return _written_on(view, cue, walk, letter)
    return None


def _same_again(view: View, cue: Cue, i: int, norm: str) -> bool:
    """The same preposition stands again soon: this one belongs to a title (أشار المبعوث إلى ليبيا إلى أن)."""
    if view.hit(i + 1, "complementizer") is not None:
        return False
    for j in range(i + 1, min(i + 7, len(view.norms) - 1)):
        if view.norms[j] in COMMAS or view.norms[j] in STOPS:
            return False
        if view.norms[j] == norm and (view.hit(j + 1, "complementizer") is not None or (i > cue.last and j - i <= 3)):
            return True
    return False


def _clause_or_phrase(view: View, cue: Cue, walk: _Walk, i: int) -> Lead | None:
    """What stands behind a preposition: a clause, a quotation or a noun phrase."""
    clause = view.hit(i, "complementizer")
    if clause is not None:
        return walk.lead("clause", clause.last)
    if i >= len(view.norms) or view.norms[i] in COMMAS | STOPS or not _allowed(view, cue, i, view.norms[i]):
        return None
    if cue.flag("quoted") and i not in view.quotes.closes:
        return None
    return walk.lead("prep", i)


def _written_on(view: View, cue: Cue, walk: _Walk, letter: str) -> Lead | None:
    """بـ or لـ written onto the first word of the content."""
    i, norm = walk.at, view.norms[walk.at]
    if norm == letter:
        return _clause_or_phrase(view, cue, walk, i + 1)
    if norm in _NOT_WRITTEN_ON or (len(norm) < 4 and norm != "بما") or (letter == "ل" and not norm.startswith("لل")):
        return None
    return walk.lead("prep", i, 1) if _allowed(view, cue, i, norm[1:]) else None


def _np_lead(view: View, cue: Cue, walk: _Walk) -> Lead | None:
    """A bare noun phrase right behind the cue or its subject."""
    i, norm = walk.at, view.norms[walk.at]
    if "np" not in cue.leads or (cue.form == "masdar" and not _bare_noun(cue, walk)) or not walk.near or view.is_mark(i) or i in view.skips or not _allowed(view, cue, i, norm):
        return None
    tags = ("speech_never", "speech_pass", "speech_turn", "speech_source", "speech_stop")
    if not walk.beside and view.norms[i] in view.surnames:
        return None
    if any(view.hit(i, tag) is not None for tag in tags) or addressee_end(view, i) > i or len(norm) < 2:
        return None
    if cue.form == "participle" and not walk.beside and _subject_of_participle(view, cue, i):
        return None
    if _clause_behind_comma(view, i, _LONGEST_APPOSITION if view.norms[i - 1] in COMMAS else 3):
        return None
    if walk.beside and not _is_person(walk.beside[-1]):
        end = _unknown_subject(view, cue, i)
        if end > i:
            named = next((view.actor_at[k] for k in range(i, end) if k in view.actor_at), None)
            person = named if named is not None and named.kind == "person" else None
            walk.beside[-1] = Phrase(walk.beside[-1].first, end, person)
            walk.at = end
            return _lead_here(view, cue, walk)
    if walk.beside or cue.form == "participle" or walk.honour is not None:
        return walk.lead("np", i)
    if cue.flag("named_np") and cue.first - 1 not in view.actor_over:
        return None
    if _unknown_subject(view, cue, i) > i:
        return None
    subject = i in view.actor_at or described_end(view, i, cue.leads) > i or passes(view, i) > i
    return None if subject else walk.lead("np", i)


def _is_person(phrase: Phrase) -> bool:
    return phrase.actor is not None and phrase.actor.kind == "person"


def _subject_of_participle(view: View, cue: Cue, i: int) -> bool:
    """جرت المباحثات، مؤكدا الوزير حرص بلاده: a person behind the participle, and a noun behind the person."""
    actor = view.actor_at.get(i)
    if actor is None or cue.says("object") or actor.kind not in {"person", "office"} or actor.last >= len(view.norms):
        return False
    return not view.is_mark(actor.last) and view.hit(actor.last, "speech_never") is None


def _unknown_subject(view: View, cue: Cue, i: int) -> int:
    """The end of a subject that no one has told to be one: what stands between the verb and a bare أن (أكد فلان أن)."""
    if cue.form != "finite":
        return i
    heads = _folded(cue.words("heads"))
    if heads:
        return next((j for j in range(i + 1, min(i + 5, view.end_of_sentence(i))) if view.norms[j] in heads), i)
    if "أن" not in cue.leads:
        return i
    for j in range(i + 1, min(i + _LONGEST_UNKNOWN, view.end_of_sentence(i))):
        clause = view.hit(j, "complementizer")
        if clause is not None:
            bare = not clause.clitic and not view.norms[j].startswith("ب") and view.norms[j - 1] not in PREPOSITIONS
            return j if bare and not any(n in _NOUNS_WITH_CLAUSE for n in view.norms[i:j]) else i
        if view.is_mark(j):
            behind = view.norms[j] in COMMAS and view.hit(j + 1, "complementizer") is not None
            return j if behind and not view.norms[j + 1].startswith("و") else i
    return _owner_of_next(view, i)


def _clause_behind_comma(view: View, i: int, reach: int) -> bool:
    """What stands between commas here is an apposition: the content is the clause behind it (قالت الكتيبة، ذراع الحركة، أن)."""
    for j in range(i, min(i + reach, view.end_of_sentence(i) - 1)):
        if view.norms[j] in COMMAS and view.hit(j + 1, "complementizer") is not None:
            return not view.norms[j + 1].startswith("و")
        verb = view.hit(j, "speech")
        if verb is not None and j not in view.actor_over and verb.entry.tense in {"past", "participle"}:
            return False
    return False


def _owner_of_next(view: View, i: int) -> int:
    """أعلن المهرجان تعاونه مع: a definite noun, and behind it one that is its own."""
    if i + 1 >= len(view.norms) or view.is_mark(i + 1) or not view.norms[i].startswith("ال"):
        return i
    owned = view.norms[i + 1]
    own = owned.endswith(("ه", "ها", "هم", "هما")) and not view.doc.words[i + 1].form.endswith("ة")
    return i + 1 if own and len(owned) > 4 and not owned.startswith("ال") and view.hit(i + 1, "speech_pass") is None else i


def _allowed(view: View, cue: Cue, i: int, norm: str) -> bool:
    heads, barred = _folded(cue.words("heads")), _folded(cue.words("not"))
    if (heads and norm not in heads) or norm in barred:
        return False
    return cue.flag("persons", True) or view.actor_over.get(i) is None


@lru_cache(maxsize=256)
def _folded(forms: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold_text(form) for form in forms)


# ------------------------------------------------------------------ walking on


def _other_verb(view: View, cue: Cue, i: int) -> bool:
    """Another verb of saying, joined by a conjunction, ends the search."""
    verb = view.hit(i, "speech")
    if verb is None or i == cue.last or i in view.actor_over:
        return False
    if verb.entry.tense == "participle":
        return i > cue.last and view.norms[i].endswith(("ا", "ين")) and verb.clitic in {"", "و"}
    return verb.entry.tense in {"past", "present"} and verb.clitic in {"و", "ف"} and not verb.entry.data.get("initial")


def _step(view: View, cue: Cue, walk: _Walk) -> int:
    """The next place to look at, having noted what stands here."""
    i = walk.at
    if view.norms[i] in COMMAS:
        named = _named_in_apposition(view, walk, i)
        if named is not None:
            walk.beside[-1] = Phrase(walk.beside[-1].first, named.last, named)
            return named.last
        end = aside_end(view, i)
        behind_subject = walk.near and (walk.passed == i or (bool(walk.beside) and walk.beside[-1].last == i))
        walk.near, walk.comma = end > i or behind_subject, True
        return max(end, i + 1)
    actor = view.actor_at.get(i)
    if actor is not None and actor.last > i:
        return _pass_actor(view, walk, cue, actor)
    described = described_end(view, i, cue.leads) if walk.near and not walk.beside else i
    if described > i and (view.hit(i, "rank") is None or described not in view.actor_at):
        walk.beside.append(Phrase(i, described, view.actor_at.get(described)))
        return described
    word = view.hit(i, "speech_pass")
    if word is not None and word.entry.data.get("honour") and walk.near and not walk.beside:
        walk.honour = i
    for end in (bracket_end(view, i), passes(view, i), addressee_end(view, i)):
        if end > i:
            walk.passed = end
            return end
    if i in view.quotes.closes:
        return view.quotes.closes[i] + 1
    return _pass_words(view, cue, walk)


def _named_in_apposition(view: View, walk: _Walk, i: int) -> Actor | None:
    """The person named between commas behind an office: قالت الباحثة في الجامعة، فلانة، إن."""
    if len(walk.beside) != 1 or (walk.beside[0].actor is not None and walk.beside[0].actor.kind == "person"):
        return None
    j = i + 1
    while (
        j < len(view.norms)
        and (passes(view, j) > j or view.hit(j, "nationality") is not None)
        and j not in view.actor_at
    ):
        j = max(passes(view, j), j + 1)
    actor = view.actor_at.get(j)
    return actor if actor is not None and actor.kind == "person" and not actor.clitic else None


def _pass_actor(view: View, walk: _Walk, cue: Cue, actor: Actor) -> int:
    before = view.norms[actor.first - 1]
    if actor.clitic.lstrip("وف").startswith(("ل", "ب", "ك")) or (actor.first > cue.last and before in PREPOSITIONS):
        walk.addressee = walk.addressee or actor
    elif _names_the_office(walk, cue, actor):
        walk.beside[-1] = Phrase(walk.beside[-1].first, actor.last, actor)
    elif walk.near or (not walk.beside and not walk.comma and "np" not in cue.leads):
        last = _cut_at_lead(view, cue, actor)
        walk.beside.append(Phrase(actor.first, last, actor))
        return last
    return actor.last


def _names_the_office(walk: _Walk, cue: Cue, actor: Actor) -> bool:
    """A person right behind a description is the one described (قالت العالمة الإيطالية فلانة)."""
    if not walk.beside or cue.says("object") or actor.kind != "person" or _is_person(walk.beside[-1]):
        return False
    return actor.first - walk.beside[-1].last <= 2 and not walk.comma


def _cut_at_lead(view: View, cue: Cue, actor: Actor) -> int:
    """Where the preposition that introduces the content has been taken for part of a nameless source."""
    if actor.kind in {"source", "office"}:
        for k in range(actor.first + 1, actor.last):
            if PREPOSITIONS.get(view.norms[k]) in cue.leads & {"إلى", "عن", "على"}:
                return k
    return actor.last


def _pass_words(view: View, cue: Cue, walk: _Walk) -> int:
    i = walk.at
    if walk.near and not walk.beside and view.norms[i] in view.surnames:
        walk.beside.append(Phrase(i, i + 1))
        return i + 1
    if walk.near:
        adverbial = adverbial_end(view, i, cue.leads)
        if adverbial > i:
            walk.adverbial = True
            return adverbial
        unknown = _unknown_end(view, cue, i) if not walk.beside and not walk.adverbial else i
        if unknown > i:
            walk.beside.append(Phrase(i, unknown))
            return unknown
        if cue.says("object") and not view.is_mark(i) and view.hit(i, "speech_never") is None and len(walk.beside) < 3:
            walk.beside.append(Phrase(i, i + 1))
            return i + 1
    walk.near = False
    return i + 1


def _unknown_end(view: View, cue: Cue, i: int) -> int:
    """The end of a run of plain words where the subject must be, when neither people nor bodies know them."""
    if cue.form != "finite":
        return i
    if "np" in cue.leads:
        return _unknown_subject(view, cue, i)
    j = i
    if not view.norms[i][0].isalpha() or view.norms[i] == "و":
        return i
    tags = ("speech_never", "speech_pass", "complementizer", "speech_source", "speech_turn", "speech_stop")
    while j < min(i + 8, view.end_of_sentence(i)) and not view.is_mark(j) and j not in view.skips:
        verb = view.hit(j, "speech")
        if any(view.hit(j, tag) is not None for tag in tags) or addressee_end(view, j) > j or j in view.actor_at:
            break
        if any(hit.clitic.startswith(("ل", "ب")) for hit in view.doc.hits[j]):
            break
        if verb is not None and verb.entry.tense != "masdar" and j > i:
            break
        if (
            any(letter in cue.leads and view.norms[j].startswith(letter) for letter in ("ب", "ل"))
            and view.norms[j] != "بن"
        ):
            break
        j += 1
    return j
