"""Does a sentence point forward? Decides for the bare "الخميس" of a text whether it was or will be."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from musnad.lexicon.lines import Line
from musnad.model import Hit
from musnad.read.dates.meaning import Phrase

_STOPS = frozenset({".", "؟", "!", "؛"})
_AHEAD = 8
_PREPOSITIONS = frozenset({"بين", "حول", "عبر", "وفق", "خلف", "دون", "ضد", "علي", "حسب", "نحو", "وبين", "رغم", "جري"})
"""Words that are written like verbs of the past."""
_SUBORDINATORS = frozenset({"ان", "لان", "حتي", "كي", "لكي", "لم", "لن", "لا"})


def points_forward(line: Line, phrase: Phrase) -> bool:
    """True where the nearest verb or word of plan in the sentence tells of what is to come.

    The words before the date decide, the nearest first; where they hold no verb, those after it.
    """
    weak = False
    for i in _until_stop(line, range(phrase.first - 1, line.first - 1, -1)):
        told = _tells(line, i)
        if told is not None:
            return told
        weak = weak or line.hit(i, "plan") is not None
    for i in _until_stop(line, range(phrase.last, min(line.last, phrase.last + _AHEAD))):
        told = _tells(line, i)
        if told is not None:
            return told
    return weak


def _until_stop(line: Line, places: range) -> Iterator[int]:
    return takewhile(lambda i: line.norm(i) not in _STOPS, places)


def _tells(line: Line, i: int) -> bool | None:
    """True for a word of what is to come, False for one of what was, None for one that tells neither."""
    plan = line.hit(i, "plan")
    if (plan and not plan.entry.data.get("weak")) or _is_future(line, i):
        return line.norm(i - 1) not in {"كان", "كانت", "وكان", "وكانت"}
    if line.norm(i) in _PREPOSITIONS or line.words[i].form.endswith("ة") or line.hit(i, "date_cue"):
        return None
    tenses = {hit.entry.tense for hit in line.hits[i] if _is_verb(hit)}
    if "past" in tenses or line.norm(i) in {"كان", "كانت", "وكان", "وكانت", "قد", "لم"}:
        return False
    if "present" in tenses and line.norm(i - 1) not in _SUBORDINATORS and not _follows_was(line, i):
        return True
    return None


def _is_verb(hit: Hit) -> bool:
    """False for readings that news does not mean: the first person, and "فيصل" as ف and يصل."""
    return not hit.entry.first_person and (hit.entry.tense == "past" or hit.clitic in {"", "و"})


def _follows_was(line: Line, i: int) -> bool:
    return any(line.norm(k) in {"كان", "كانت", "قد", "مازال", "زال"} for k in range(max(line.first, i - 3), i))


def _is_future(line: Line, i: int) -> bool:
    """سيزور, ستعقد: a verb that the lexicon knows, with the س of the future."""
    return any(hit.clitic.endswith("س") and hit.entry.tense == "present" for hit in line.hits[i])
