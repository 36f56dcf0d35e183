"""From a cue to its content: who is named beside it, and where what is said begins."""

from __future__ import annotations

from musnad.read.statements.cues import Cue
from musnad.read.statements.phrases import (
    LOOSE,
    PREPOSITIONS,
    addressee_end,
    adverbial_end,
    described_end,
    passes,
)
from musnad.read.statements.quoted_names import is_name_quote, name_on_the_way
from musnad.read.statements.subjects import RESUMES, clause_behind_comma, folded, subject_before_content
from musnad.read.statements.view import COMMAS, STOPS, View
from musnad.read.statements.walk import Lead, Phrase, Walk, cut_at_lead, step
from musnad.read.statements.written import governs_noun, is_written_on
from musnad.text import fold_text

__all__ = ["Lead", "Phrase", "find_lead"]

_REACH = 45
_CLOSE_REACH = 14
_SPEAKER_REACH = 12
_LONGEST_APPOSITION = 25
_SHORT_APPOSITION = 3
_APPOSITION = 10
_LONG_OFFICE = 16
_RIGHT_BEHIND = 3
_GOVERNS_CLAUSE = frozenset(fold_text("بعد قبل دون منذ إلا غير بيد رغم مع حتى لولا مخافة خشية أما").split())
"""Words whose own clause أن opens (بعد أن، غير أن)."""
_NO_NOUN = ("speech_never", "speech_pass", "speech_turn", "speech_source", "speech_stop")


def find_lead(view: View, cue: Cue) -> Lead | None:
    """Walk from the cue to what introduces its content; None where nothing does, so that the word is no cue here."""
    walk = Walk(cue.last)
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
        walk.at = step(view, cue, walk)
    return None


def _to_speaker(view: View, cue: Cue, walk: Walk) -> bool:
    """نقلت الوكالة عن فلان: go on to the speaker behind the preposition."""
    end = min(view.end_of_sentence(cue.first), cue.last + _SPEAKER_REACH)
    for i in range(cue.last, end - 1):
        if PREPOSITIONS.get(view.norms[i]) not in cue.leads:
            continue
        j = i + 1
        while passes(view, j) > j:
            j = passes(view, j)
        actor = view.actor_at.get(j)
        last = cut_at_lead(view, cue, actor) if actor is not None else described_end(view, j, cue.leads)
        if last > j:
            walk.beside.append(Phrase(j, last, actor))
            walk.at = last
            return True
    return False


def _other_verb(view: View, cue: Cue, i: int) -> bool:
    """Another verb of saying, joined by a conjunction, or a participle ends the search."""
    verb = view.hit(i, "speech")
    if verb is None or i in view.actor_over or (i == cue.last and verb.clitic not in {"و", "ف"}):
        return False
    if verb.entry.tense == "participle":
        return view.norms[i].endswith(("ا", "ين")) and verb.clitic in {"", "و"}
    return verb.entry.tense in {"past", "present"} and verb.clitic in {"و", "ف"} and not verb.entry.data.get("initial")


def _holds(view: View, cue: Cue, walk: Walk, lead: Lead, sentence: int) -> bool:
    """The content lies in the cue's sentence, close enough for what is known of the subject and the form of the cue."""
    if lead.content >= sentence and lead.kind != "colon":
        return False
    right_behind = lead.content <= cue.last + _RIGHT_BEHIND
    if cue.form == "masdar" and cue.hit.entry.suffix:
        return right_behind
    if cue.form == "participle" and view.norms[cue.first - 1] not in COMMAS and not cue.hit.clitic:
        return bool(lead.beside) or right_behind
    if lead.kind == "quote":
        return walk.near or "أن" in cue.leads
    if not lead.beside or not _unknown(view, lead.beside[0]):
        return True
    if lead.kind == "clause":
        return walk.near
    weak = lead.offset > 0 or view.norms[lead.content - 1] == "في"
    return lead.kind != "prep" or not weak or not cue.flag("initial") or bool(cue.says("object"))


def _unknown(view: View, phrase: Phrase) -> bool:
    return phrase.actor is None and view.hit(phrase.first, "speech_role") is None


# ------------------------------------------------------------------ what introduces content


def _lead_here(view: View, cue: Cue, walk: Walk) -> Lead | None:
    i = walk.at
    strict = cue.flag("strict")
    quoted = i in view.quotes.closes and not is_name_quote(view, cue.last, i) and not name_on_the_way(view, cue, walk)
    listed = not walk.near and not walk.comma and cue.flag("continues")
    if quoted and not listed and (not strict or (walk.near and "np" in cue.leads and not cue.words("heads"))):
        return walk.lead("quote", i)
    if view.norms[i] == ":" and not strict:
        return None if listed else walk.lead("colon", i + 1)
    clause_only = _clause_only(cue, walk)
    clause = view.hit(i, "complementizer")
    introduces = (
        clause is not None
        and clause.clitic != "و"
        and view.norms[i] not in RESUMES
        and view.norms[i - 1] not in _GOVERNS_CLAUSE
    )
    if clause is not None and introduces and (clause_only or "أن" in cue.leads):
        return walk.lead("clause", clause.last)
    if clause_only:
        return None
    if walk.near or view.norms[i - 1] in COMMAS:
        return _prep_lead(view, cue, walk) or _np_lead(view, cue, walk)
    loose = not walk.comma and PREPOSITIONS.get(view.norms[i]) in cue.leads & LOOSE
    return _clause_or_phrase(view, cue, walk, i + 1) if loose else None


def _clause_only(cue: Cue, walk: Walk) -> bool:
    """Only a clause, a quotation or a colon makes this form a cue: نقل عن فلان، قوله، تأكيد فلان."""
    return cue.says("subject") == "speaker" or (cue.form == "masdar" and not cue.head and not _with_its_noun(cue, walk))


def _with_its_noun(cue: Cue, walk: Walk) -> bool:
    """نفي الوزارة عقد لقاء، تأكيد الحركة التزامها: the verbal noun, who speaks, and what is said."""
    return not cue.hit.entry.suffix and bool(walk.beside) and cue.says("act") in {"assert", "deny"}


def _prep_lead(view: View, cue: Cue, walk: Walk) -> Lead | None:
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


def _clause_or_phrase(view: View, cue: Cue, walk: Walk, i: int) -> Lead | None:
    """What stands behind a preposition: a clause, a quotation or a noun phrase."""
    clause = view.hit(i, "complementizer")
    if clause is not None:
        return walk.lead("clause", clause.last)
    if i >= len(view.norms) or view.norms[i] in COMMAS | STOPS or not _allowed(view, cue, i, view.norms[i]):
        return None
    if cue.flag("quoted") and i not in view.quotes.closes:
        return None
    return walk.lead("prep", i)


def _written_on(view: View, cue: Cue, walk: Walk, letter: str) -> Lead | None:
    """بـ or لـ written onto the first word of the content."""
    i, norm = walk.at, view.norms[walk.at]
    if norm == letter:
        return _clause_or_phrase(view, cue, walk, i + 1)
    if not is_written_on(view, i, letter):
        return None
    return walk.lead("prep", i, 1) if _allowed(view, cue, i, norm[1:]) else None


def _np_lead(view: View, cue: Cue, walk: Walk) -> Lead | None:
    """A bare noun phrase right behind the cue or its subject."""
    i = walk.at
    if cue.form == "finite" and cue.hit.entry.number == "dual":
        return None
    if "np" not in cue.leads or (cue.form == "masdar" and cue.head) or not walk.near or not _noun_at(view, cue, i):
        return None
    if _speaks_too(view, walk):
        return None
    if not walk.beside and (view.norms[i] in view.surnames or _subject_of_participle(view, cue, i)):
        return None
    reach = _LONGEST_APPOSITION if view.norms[i - 1] in COMMAS else _SHORT_APPOSITION
    if clause_behind_comma(view, i, reach):
        return None
    if _lengthen_office(view, walk):
        return _lead_here(view, cue, walk)
    introduces = _behind_apposition(view, cue, i)
    if introduces > i:
        return _clause_or_phrase(view, cue, walk, introduces + 1)
    if walk.beside and not walk.beside[-1].is_person and _lengthened(view, cue, walk):
        return _lead_here(view, cue, walk)
    if cue.flag("named_np") and not _names_subject(view, cue, walk):
        return None
    if walk.beside or cue.form == "participle" or walk.honour is not None:
        return walk.lead("np", i)
    return None if _subject_at(view, cue, i) else walk.lead("np", i)


def _speaks_too(view: View, walk: Walk) -> bool:
    """أكد فلان وفلان أهمية كذا: a person joined by و right behind the speaker says it with him."""
    actor = view.actor_at.get(walk.at)
    joined = actor is not None and actor.kind == "person" and actor.clitic == "و"
    return joined and bool(walk.beside) and walk.beside[-1].is_person and walk.beside[-1].last == walk.at


def _lengthen_office(view: View, walk: Walk) -> bool:
    """استنكر المدير العام لفرع كذا الشيخ فلان، الهجوم: the office goes on with لـ up to the comma."""
    i = walk.at
    if not walk.beside or walk.beside[-1].is_person or walk.beside[-1].last != i or not governs_noun(view.norms[i]):
        return False
    end = next((j for j in range(i, min(i + _LONG_OFFICE, view.end_of_sentence(i) - 1)) if view.norms[j] in COMMAS), i)
    if end == i:
        return False
    named = next((view.actor_at[k] for k in range(i, end) if k in view.actor_at and view.actor_at[k].last == end), None)
    person = named if named is not None and named.kind == "person" else walk.beside[-1].actor
    walk.beside[-1] = Phrase(walk.beside[-1].first, end, person)
    walk.at = end + 1
    return True


def _behind_apposition(view: View, cue: Cue, i: int) -> int:
    """The preposition behind an apposition in commas (أعلنت الشركة، التابعة لكذا، أمس عن); ``i`` where none stands."""
    if view.norms[i - 1] not in COMMAS or not view.norms[i].startswith(("ال", "ب")):
        return i
    last = view.end_of_sentence(i) - 1
    for j in range(i, min(i + _APPOSITION, last - 1)):
        if view.norms[j] in COMMAS:
            k = min(max(adverbial_end(view, j + 1, cue.leads), passes(view, j + 1)), last)
            return k if PREPOSITIONS.get(view.norms[k]) in cue.leads & LOOSE else i
    return i


def _names_subject(view: View, cue: Cue, walk: Walk) -> bool:
    """Someone is named who can hold an opinion: يعتبر البنك أكبر مؤسسة is passive, يعتبر فلان الأمر منتهيا is not."""
    if cue.form == "participle" or cue.first - 1 in view.actor_over:
        return True
    return bool(walk.beside) and (cue.hit.entry.tense == "past" or walk.beside[0].is_person)


def _noun_at(view: View, cue: Cue, i: int) -> bool:
    if view.is_mark(i) or i in view.skips or len(view.norms[i]) < 2 or not _allowed(view, cue, i, view.norms[i]):
        return False
    if view.hit(i - 1, "speech_medium") is not None and not view.norms[i].startswith("ال"):
        return False
    return addressee_end(view, i) == i and all(view.hit(i, tag) is None for tag in _NO_NOUN)


def _subject_at(view: View, cue: Cue, i: int) -> bool:
    if i in view.actor_at or passes(view, i) > i:
        return True
    return described_end(view, i, cue.leads) > i or subject_before_content(view, cue, i) > i


def _lengthened(view: View, cue: Cue, walk: Walk) -> bool:
    """The description goes on up to a bare أن, and may hold the name (أكد مدير المركز في المدينة فلان أن)."""
    i = walk.at
    end = subject_before_content(view, cue, i)
    if end == i:
        return False
    named = next((view.actor_at[k] for k in range(i, end) if k in view.actor_at), None)
    person = named if named is not None and named.kind == "person" else None
    walk.beside[-1] = Phrase(walk.beside[-1].first, end, person)
    walk.at = end
    return True


def _subject_of_participle(view: View, cue: Cue, i: int) -> bool:
    """جرت المباحثات، مؤكدا الوزير حرص بلاده: a person behind the participle, and a noun behind the person."""
    actor = view.actor_at.get(i)
    if cue.form != "participle" or actor is None or cue.says("object") or actor.kind not in {"person", "office"}:
        return False
    after = actor.last
    return after < len(view.norms) and not view.is_mark(after) and view.hit(after, "speech_never") is None


def _allowed(view: View, cue: Cue, i: int, norm: str) -> bool:
    heads, barred = folded(cue.words("heads")), folded(cue.words("not"))
    if (heads and norm not in heads) or norm in barred:
        return False
    return cue.flag("persons", True) or view.actor_over.get(i) is None
