"""Subjects that neither people nor bodies know: plain words that stand where the subject of a verb must be."""

from __future__ import annotations

from functools import lru_cache

from musnad.model import Hit
from musnad.read.statements.cues import Cue
from musnad.read.statements.phrases import PREPOSITIONS, addressee_end
from musnad.read.statements.view import COMMAS, View
from musnad.text import fold_text

_REACH = 14
_LONGEST = 8
_HEADS_REACH = 5
_LONGEST_NAME = 5
_NOUNS_WITH_CLAUSE = frozenset(
    fold_text(
        "ضرورة أهمية وجوب شرط احتمال إمكانية حقيقة قناعته قناعة رفضه رفضها رفض فكرة استحالة بضرورة لضرورة أمله أملها "
        "خشيته اعتقاده حتمية صعوبة سهولة معلومات أنباء الأنباء تقارير مخافة رغبته رغبتها إيمانه ثقته ثقتها بعد قبل دون "
        "غير منذ"
    ).split()
)
"""Nouns that govern أن themselves, so that what stands before them is no subject (أكد ضرورة أن)."""
RESUMES = frozenset(["فان", "فانه", "فانها"])
"""They take up a sentence behind its source, and bring no content of a verb (فان may also be a name)."""
_BREAKS = ("speech_never", "speech_pass", "complementizer", "speech_source", "speech_turn", "speech_stop")


@lru_cache(maxsize=256)
def folded(forms: tuple[str, ...]) -> frozenset[str]:
    """The words of a list in the lexicon's data, folded."""
    return frozenset(fold_text(form) for form in forms)


def subject_before_content(view: View, cue: Cue, i: int) -> int:
    """Where a bare noun phrase could follow the verb: the end of what is its subject instead; ``i`` where nothing is.

    It is one when a bare أن stands behind it (أكد فلان أن), a noun that the verb asks for (جدد فلان التزامه), or a noun
    that belongs to it (أعلن المهرجان تعاونه).
    """
    if cue.form != "finite":
        return i
    heads = folded(cue.words("heads"))
    if heads:
        end = min(i + _HEADS_REACH, view.end_of_sentence(i))
        return next((j for j in range(i + 1, end) if view.norms[j] in heads), i)
    if _dual_subject(view, cue, i):
        return i + 1
    return _before_clause(view, i) if "أن" in cue.leads else i


def _dual_subject(view: View, cue: Cue, i: int) -> bool:
    """أكد البلدان على: a definite dual in the nominative right before the preposition."""
    norm = view.norms[i]
    nominative = norm.startswith("ال") and norm.endswith("ان") and len(norm) > 6
    return nominative and i + 1 < len(view.norms) and PREPOSITIONS.get(view.norms[i + 1]) in cue.leads


def _before_clause(view: View, i: int) -> int:
    for j in range(i + 1, min(i + _REACH, view.end_of_sentence(i))):
        clause = view.hit(j, "complementizer")
        if clause is not None:
            bare = not clause.clitic and not view.norms[j].startswith("ب") and view.norms[j - 1] not in PREPOSITIONS
            return j if bare and not any(n in _NOUNS_WITH_CLAUSE for n in view.norms[i:j]) else i
        if _marks_name(view, j):
            continue
        if view.is_mark(j):
            behind = view.norms[j] in COMMAS and view.hit(j + 1, "complementizer") is not None
            return j if behind and not view.norms[j + 1].startswith("و") else i
    return _owner_of_next(view, i)


def _marks_name(view: View, j: int) -> bool:
    """Either mark of a quotation as short as a name."""
    opened = j if j in view.quotes.closes else view.quotes.around[j]
    close = view.quotes.closes.get(opened, -1)
    return j in {opened, close} and close - opened <= _LONGEST_NAME


def _owner_of_next(view: View, i: int) -> int:
    if i + 1 >= len(view.norms) or view.is_mark(i + 1) or not view.norms[i].startswith("ال"):
        return i
    owned = view.norms[i + 1]
    if len(owned) <= 4 or owned.startswith("ال") or view.hit(i + 1, "speech_pass") is not None:
        return i
    own = owned.endswith(("ه", "ها", "هم", "هما")) and not view.doc.words[i + 1].form.endswith("ة")
    return i + 1 if own else i


def clause_behind_comma(view: View, i: int, reach: int) -> bool:
    """What stands here is an apposition, and the content the clause behind it (قالت الكتيبة، ذراع الحركة، أن)."""
    for j in range(i, min(i + reach, view.end_of_sentence(i) - 1)):
        if view.norms[j] in COMMAS and view.hit(j + 1, "complementizer") is not None:
            return not view.norms[j + 1].startswith("و")
        verb = view.hit(j, "speech")
        if verb is not None and j not in view.actor_over and verb.entry.tense in {"past", "participle"}:
            return False
    return False


def unknown_end(view: View, cue: Cue, i: int) -> int:
    """The end of a run of plain words right behind the verb; ``i`` where none stands there."""
    if cue.form != "finite" or not view.norms[i][0].isalpha() or view.norms[i] == "و":
        return i
    if view.norms[i].startswith("و") and view.norms[i - 1] in COMMAS:
        return i
    if "np" in cue.leads:
        return subject_before_content(view, cue, i)
    if _tells_how(view, i):
        return i
    j = i
    limit = min(i + _LONGEST, view.end_of_sentence(i))
    while j < limit and not _breaks(view, cue, i, j):
        j += 1
    return j


def _tells_how(view: View, i: int) -> bool:
    """قال متهكما: , قال بجدية: an adverb, not a name."""
    form = view.doc.words[i].form
    behind = i + 1 < len(view.norms) and (view.norms[i + 1] == ":" or i + 1 in view.quotes.closes)
    return behind and (form.endswith("ا") or (form.startswith("ب") and form.endswith("ة"))) and len(form) > 4


def _says_itself(view: View, verb: Hit, j: int) -> bool:
    """تابع قائلا، أضاف يقول: a second verb of saying right behind the first is no subject."""
    return verb.entry.tense == "present" or (verb.entry.tense == "participle" and view.norms[j].endswith("ا"))


def _breaks(view: View, cue: Cue, i: int, j: int) -> bool:
    if view.is_mark(j) or j in view.skips or j in view.actor_at or addressee_end(view, j) > j:
        return True
    if any(view.hit(j, tag) is not None for tag in _BREAKS) and view.norms[j] not in RESUMES:
        return True
    if any(hit.clitic.startswith(("ل", "ب")) for hit in view.doc.hits[j]):
        return True
    verb = view.hit(j, "speech")
    if verb is not None and (j > i or _says_itself(view, verb, j)) and verb.entry.tense != "masdar":
        return True
    norm = view.norms[j]
    return norm != "بن" and any(letter in cue.leads and norm.startswith(letter) for letter in ("ب", "ل"))
