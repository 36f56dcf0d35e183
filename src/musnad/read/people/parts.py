"""Whether a name goes on with a word: its own look, held against what stands before and after it.

``first_parts`` judges the first word, this module the later ones, ``whole`` the run. Evidence before the
name is a ``Strength``; the evidence of the words are the bearers counted in the name table and, against it, the
ordinary vocabulary, verbs, titles, countries and times.
"""

from __future__ import annotations

from musnad.read.people.evidence import (
    LOCAL,
    Part,
    Strength,
    bearers,
    calls_on,
    closes,
    ends_syllables,
    entitled,
    grid_norm,
    last_word,
    marked,
    nisba_next,
    plain_foreign,
    tagged,
    tells_time,
    title_borne,
    wants,
)
from musnad.read.people.lineage import ends_lineage, is_capacity, is_tribal
from musnad.read.people.regnal import REGNAL
from musnad.read.people.vocabulary import COMMON, NEVER, ORDINARY, PLURALS, QUALITIES, Sort, is_foreign, look


def continues(part: Part) -> bool:
    """Does the name go on with the word?"""
    grid, at, norm, view, units = part.grid, part.at, part.norm, part.view, part.units
    sort = view.sort
    if norm in grid.known and sort not in {Sort.PARTICLE, Sort.VERB}:
        return True
    if norm in {"ال", "بن"} or (norm == "باسم" and not last_word(grid, at)) or tells_time(grid, at):
        return False
    if grid.doc.words[at].form == "على":
        return part.strength is Strength.TITLED and nisba_next(grid, at + 1)
    if (norm[0] == "و" and _is_conjoined(part)) or (units[-1] in REGNAL and norm not in REGNAL):
        return False
    if norm in REGNAL and len(units) <= 3 and (norm != "عشر" or units[-1] in REGNAL):
        return True
    if view.named < 2 and any(hit.clitic not in {"", "ك"} and hit.entry.tag in LOCAL for hit in grid.doc.hits[at]):
        return False
    if ends_lineage(part) or is_tribal(part):
        return True
    if (entitled(part) or tagged(grid, at)) and not title_borne(part):
        return False
    if len(units) > 1 and calls_on(grid, at) and all(map(is_foreign, units)):
        return False
    if all(is_foreign(unit) and look(unit).given < COMMON for unit in units) and ends_syllables(part):
        return True
    if sort is Sort.CLITIC and view.clitic in {"ف", "ل", "ب", "ك"} and wants(part) and last_word(grid, at):
        return is_foreign(norm) and is_foreign(units[0])
    if sort is Sort.TIME:
        return _goes_on_with_time(part)
    if sort in NEVER or sort is Sort.LATIN or is_capacity(grid, at):
        return False
    if sort is Sort.VERB or grid.says(at):
        return _goes_on_with_verb(part)
    if sort in ORDINARY:
        return _goes_on_with_noun(part)
    if (place := grid.geographic(at)) is not None and place.clitic in {"", "ال"}:
        if not view.definite:
            if _held_between(part):
                return True
            nisba = place.entry.tag == "nationality" and not place.clitic and norm.endswith("ي")
            return nisba and wants(part) and bearers(units[0]) >= 20 and closes(grid, at + 1, len(grid.looks))
        return view.surname >= 2 and len(units) <= 2 and not _closed(units)
    return _goes_on_with_definite(part) if view.definite else _goes_on_with_unknown(part)


def _held_between(part: Part) -> bool:
    """الرئيس رافائيل كوريا ديلمار: the name of a country between a given name and a strange word, behind a title."""
    alone = len(part.units) == 1 and wants(part) and part.strength >= Strength.OFFICE
    return alone and is_foreign(part.units[0]) and is_foreign(part.norm) and plain_foreign(part.grid, part.at + 1)


def _goes_on_with_time(part: Part) -> bool:
    """رمضان behind a given name, and السبت and its like as the surname behind another."""
    grid, view, after = part.grid, part.view, part.at + 1
    if view.given >= 20 and (nisba_next(grid, after) or part.strength >= Strength.OFFICE):
        return bearers(part.units[-1]) >= 20 and (nisba_next(grid, after) or closes(grid, after, len(grid.looks)))
    return view.definite and view.surname >= 5 and len(part.units) > 1 and part.units[-1].startswith("ال")


def _is_conjoined(part: Part) -> bool:
    """The و is a conjunction: a word stands behind it, or the name before it is whole as it is."""
    if part.view.named >= 5 or _sounds_w(part):
        return False
    foreign = all(is_foreign(unit) and look(unit).given < COMMON for unit in part.units)
    return part.grid.is_word(part.norm[1:]) or (len(part.units) > 1 if foreign else part.view.named < 2)


def _sounds_w(part: Part) -> bool:
    """جون ويلسون: behind a single given name, و and a long vowel before letters that nobody is called."""
    norm, rest = part.norm, part.norm[1:]
    if len(part.units) != 1 or len(norm) < 4 or norm[1] not in "اوي" or not all(map(is_foreign, (*part.units, norm))):
        return False
    view = look(rest)
    if rest.endswith("ت") and len(rest) > 4:  # وارتبكت
        return False
    return view.named == 0 and (view.sort is Sort.UNKNOWN or view.guessed) and not part.grid.doc.hits[part.at]


def _closed(units: list[str]) -> bool:
    """The last part is a surname with the article, behind which few names go on."""
    last = units[-1]
    if last.startswith("ال ") or last in REGNAL:
        return True
    return len(units) > 1 and last.startswith("ال") and " " not in last and look(last).given < 3


def _goes_on_with_verb(part: Part) -> bool:
    last = last_word(part.grid, part.at)
    if (
        last
        and part.strength >= Strength.OFFICE
        and all(map(is_foreign, (*part.units, part.norm)))
        and len(part.units) > 1
    ):
        return True
    if part.view.guessed and wants(part) and (last or all(map(is_foreign, (*part.units, part.norm)))):
        return True
    return part.view.named >= (10 if wants(part) else 40) and not _closed(part.units)


def _goes_on_with_noun(part: Part) -> bool:
    grid, at, view, wanted = part.grid, part.at, part.view, wants(part)
    if view.guessed and view.definite:
        return wanted and view.sort is not Sort.ADJECTIVE
    if view.guessed:
        foreign = is_foreign(part.norm) and not part.norm.endswith(PLURALS) and all(map(is_foreign, part.units))
        if foreign and part.strength >= Strength.OFFICE and not part.marbuta:
            return True
        announced = part.strength >= Strength.OFFICE and not part.view.definite and part.norm.endswith(("ه", "اء"))
        closing = last_word(grid, at) and (foreign or announced)
        return (wanted or closing) and not grid.ordinary(at)
    if wanted and (view.named >= 2 or (not view.definite and (part.norm.endswith("ي") or nisba_next(grid, at + 1)))):
        return True
    if _closed(part.units) or (grid.geographic(at) and not view.definite):
        return False
    plain = view.definite and len(part.units) > 1 and not any(" " in unit for unit in part.units)
    strange = plain and look(part.units[0]).given < 20 and all(map(is_foreign, part.units))
    if strange or (view.definite and grid_norm(grid, at + 1) == "الي"):
        return False
    if view.definite:
        return view.named >= (3 if part.strength > Strength.LIKELY else 10) and len(part.units) <= 3
    return view.named >= COMMON


def _goes_on_with_definite(part: Part) -> bool:
    if part.view.named < 5 and len(part.units) > 1 and part.grid.place(part.at) is not None:
        return False
    if part.strength < Strength.OFFICE and len(part.units) == 1 and part.units[0] in QUALITIES:
        return part.view.named >= 2 or part.norm.endswith("ي")
    if not part.view.named:
        if len(part.units) > 1 and all(is_foreign(u) and look(u).given <= COMMON for u in part.units):
            return False
        fathered = part.units[-1].startswith("بن ")
        if part.marbuta and not wants(part) and not (fathered and closes(part.grid, part.at + 1, len(part.grid.looks))):
            return False
        if part.strength <= Strength.LIKELY and part.norm.endswith(("ين", "ون", "ات")):
            return False
        doubtful = part.strength is Strength.BARE and not fathered and not part.norm.endswith("ي")
        if doubtful and bearers(part.units[0]) < 25:
            return False
    return not _closed(part.units)


def _goes_on_with_unknown(part: Part) -> bool:
    view, units, strength = part.view, part.units, part.strength
    if strength < Strength.OFFICE and view.named < 5 and part.grid.place(part.at) is not None:
        return False
    if marked(part) and not wants(part) and not (strength >= Strength.CALLED and last_word(part.grid, part.at)):
        return False
    native = not all(map(is_foreign, (*units, part.norm)))
    lonely = strength is Strength.BARE and view.named < 1 and native
    if lonely and not _closes_pair(part) and not part.norm.startswith(("بو", "بن")):
        return False
    called = len(units) == 1 and units[0] in part.grid.known and look(units[0]).given < 20
    if called and view.named < 5 and (native or strength < Strength.OFFICE):
        return False
    return view.given >= 20 if _closed(units) else len(units) <= 5


def _closes_pair(part: Part) -> bool:
    """The last word before a mark, a verb or a preposition, behind a father's name or a given name that is no word."""
    first, norm = part.units[0], part.norm
    last = part.units[-1]
    alone = first not in QUALITIES and look(first).sort is Sort.UNKNOWN and look(last).sort is Sort.UNKNOWN
    if not last.startswith("بن ") and not (alone and bearers(first) >= 60 and bearers(last) >= 60):
        return False
    verbal = norm[0] in "تيسل" and not norm.endswith(("ي", "ان"))
    shaped = len(norm) > 3 and not verbal and not norm.endswith(("ت", "ون", "ين", "وا"))
    return shaped and closes(part.grid, part.at + 1, len(part.grid.looks))
