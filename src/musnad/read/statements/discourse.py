"""Whose words they are: subjects beside the cue, subjects of the clause, and speakers carried on from before."""

from __future__ import annotations

from musnad.model import Actor, Sentence
from musnad.read.statements.clauses import behind_verb, clause_start, fronted, is_dateline, right_before, subjectless
from musnad.read.statements.cues import INNER, Cue
from musnad.read.statements.phrases import described_end
from musnad.read.statements.reference import SAME_ONE, by_office, described, honoured, pointed_at
from musnad.read.statements.speakers import Speaker, Talk, governed, of_actor, of_words
from musnad.read.statements.view import COMMAS, View
from musnad.read.statements.walk import Lead, Phrase
from musnad.text import fold_text

_COMPANY = frozenset(["حضر", "حضره", "حضرها", "رافق", "رافقه", "رافقها", "يرافقه", "ضم", "شارك"])
"""Verbs whose subjects are only present."""
_HEAD = 14
_NEAR_HEAD = 3
_LONGEST_TOPIC = 25
_PREPOSED = frozenset(fold_text("في من إلى على عن مع لدى بين خلال عبر بعد قبل").split())
_IN_NAME = frozenset(["باسمه", "باسمها"])
"""Words that end the name of an office (أعرب الملك باسمه واسم شعبه)."""
_AUXILIARIES = frozenset(["قد", "فقد", "وقد", "لقد", *COMMAS])
_WHOLE = frozenset(["كافه", "جميع", "كل", "ساير"])
_GOES_ON = frozenset(["مضي", "راح", "عاد", "اخذ", "ظل", "بدا", "استمر", "انتقل", "رد", "يعود", "يمضي"])
"""Verbs before a verb of saying (ومضى يقول), which name nobody."""
_JOINED = frozenset(["كما", "ثم", "ان", "كذلك"])
_NO_NAME = ("speech_never", "speech_pass", "speech_turn", "speech_source", "speech_stop", "contact")


def speaker_of(talk: Talk, cue: Cue, lead: Lead) -> Speaker | None:
    """The speaker of one cue with its lead: beside it, in its clause, or carried on."""
    if lead.honour is not None:
        return honoured(talk, lead.honour) or _elsewhere(talk, cue)
    if not lead.beside or takes_object(talk, cue, lead) or _follows_subject(talk.view, cue, lead):
        return None if _of_a_story(talk.view, cue, lead) else _elsewhere(talk, cue)
    return _of_phrase(talk, cue, lead.beside[0])


def _of_a_story(view: View, cue: Cue, lead: Lead) -> bool:
    """سألته ... فقال: somebody of the story answers, whom nothing names; فتقول and فرد answer an interviewer too."""
    if cue.hit.clitic != "ف" or cue.form != "finite" or lead.beside:
        return False
    if cue.hit.entry.tense == "present" or cue.hit.entry.group == "رد":
        return False
    start = view.start_of_sentence(cue.first)
    return view.norms[start] != "اما" and not any(i in view.actor_over for i in range(start, cue.first))


def _of_phrase(talk: Talk, cue: Cue, phrase: Phrase) -> Speaker:
    actor = phrase.actor
    if actor is None:
        return described(talk, phrase.first, phrase.last)
    if actor.kind == "office" and _IN_NAME & set(talk.view.norms[actor.first : actor.last]):
        return described(talk, phrase.first, phrase.first + 1)
    if phrase.last != actor.last and not phrase.is_person:
        return of_words(talk.view, phrase.first, phrase.last, actor.who)
    if actor.kind == "source":
        pointed = pointed_at(talk, phrase.first, phrase.last)
        if pointed is not None:
            return pointed
    if actor.kind == "office" and _is_same_one(talk.view, actor):
        return pointed_at(talk, actor.first, actor.last + 1) or of_actor(actor)
    named, gender = of_actor(actor), _gender(cue)
    if actor.kind == "office" and not talk.agrees(named, gender):
        stem = talk.view.norms[phrase.first].removeprefix("و").removeprefix("ال")
        return by_office(talk, stem, phrase.first, gender) or named
    return named


def _is_same_one(view: View, actor: Actor) -> bool:
    """المتحدث ذاته, ذات المتحدث: one word that points back, by the word beside it."""
    around = {view.norms[actor.first - 1].removeprefix("و"), *view.norms[actor.last : actor.last + 1]}
    return actor.last == actor.first + 1 and bool(around & SAME_ONE)


def _gender(cue: Cue) -> str | None:
    """The gender that the form asks of its subject."""
    if cue.form == "masdar" or (cue.form == "participle" and cue.hit.entry.number != "singular"):
        return None
    return cue.hit.entry.gender


def _follows_subject(view: View, cue: Cue, lead: Lead) -> bool:
    """The subject stands right before the verb, and what follows it is known to no one (فلان قال لصحيفة كذا إن)."""
    before = right_before(view, cue, 1)
    if cue.hit.clitic or before is None:
        return False
    return lead.beside[0].actor is None and view.hit(lead.beside[0].first, "speech_role") is None


def takes_object(talk: Talk, cue: Cue, lead: Lead) -> bool:
    """The one phrase beside the cue is whom the verb is done to (دعت السلطة إلى, behind a cue of the same subject)."""
    if cue.form == "finite" and cue.hit.entry.number == "plural" and lead.beside:
        return True  # قالوا, عدوا: a verb in the plural has its subject before it
    kind = cue.says("object")
    if not kind or not lead.beside:
        return False
    if cue.form == "participle" or cue.hit.entry.suffix or talk.view.norms[cue.last] in INNER:
        return True
    if len(lead.beside) > 1:
        return False
    phrase = lead.beside[0]
    if phrase.actor is None and _oblique(talk.view, phrase):
        return True
    if kind == "always" and talk.spoken:
        return True
    if lead.kind in {"clause", "colon", "quote"} and kind == "may":
        return False
    if cue.first == talk.view.start_of_sentence(cue.first):
        return False
    beside = of_actor(phrase.actor) if phrase.actor else Speaker(None, None, (phrase.first, phrase.last))
    return not talk.agrees(beside, cue.hit.entry.gender) or _has_subject_before(talk, cue, kind)


def _oblique(view: View, phrase: Phrase) -> bool:
    """A sound plural in -ين is no subject (طالب المتعاملين بـ)."""
    head = view.norms[phrase.first]
    if head.removeprefix("و") in _WHOLE and phrase.first + 1 < len(view.norms):
        head = view.norms[phrase.first + 1]
    return head.endswith("ين") and len(head) > 6 and head.startswith(("ال", "وال"))


def _has_subject_before(talk: Talk, cue: Cue, kind: str) -> bool:
    earlier = _in_sentence(talk, cue)
    if kind in {"must", "always"}:
        return (earlier or _clause_subject(talk, cue)) is not None
    behind = cue.first - 1 in talk.view.actor_over or talk.view.norms[cue.first - 1] in _AUXILIARIES
    return earlier is not None and (cue.hit.clitic in {"و", "ف"} or (not cue.hit.clitic and behind))


# ------------------------------------------------------------------ without a subject beside the cue


def _elsewhere(talk: Talk, cue: Cue) -> Speaker | None:
    view = talk.view
    if cue.relative or (cue.form == "masdar" and cue.hit.entry.suffix):
        return _nearest_before(talk, cue)
    if view.norms[cue.last : cue.last + 1] and view.norms[cue.last] in INNER:
        return _giver(talk, cue)
    return _of_clause(talk, cue)


def _giver(talk: Talk, cue: Cue) -> Speaker | None:
    """برقية من فلان أعرب فيها: whom the call or letter came from, else who acts in the clause."""
    view, start = talk.view, talk.view.start_of_sentence(cue.first)
    for i in range(cue.first - 1, start - 1, -1):
        if view.norms[i] in {"الذي", "التي"}:
            return _nearest_before(talk, cue)
        if i in view.actor_at and i > start and view.norms[i - 1] == "من":
            return of_actor(view.actor_at[i])
    return _of_clause(talk, cue)


def _of_clause(talk: Talk, cue: Cue) -> Speaker | None:
    view, gender = talk.view, _gender(cue)
    start = view.start_of_sentence(cue.first)
    if start == cue.first:
        return _carried(talk, cue, gender)
    if view.norms[start] == "اما" and cue.form == "finite" and cue.first - start <= _LONGEST_TOPIC:
        return _topic(talk, start + 1, cue.first)
    if cue.form == "masdar":
        return _clause_subject(talk, cue) or _in_sentence(talk, cue) or _carried(talk, cue, gender)
    if fronted(view, cue, start):
        return _carried(talk, cue, gender)
    beside = right_before(view, cue, 2)
    if cue.form == "finite" and not cue.hit.clitic and beside is not None:
        return of_actor(beside)
    described_by_it = _described_by_clause(view, cue)
    if described_by_it is not None:
        return described_by_it
    if cue.form != "finite" or cue.hit.clitic in {"و", "ف"} or view.norms[cue.first - 1] in _JOINED:
        found = _in_sentence(talk, cue, gender)
        if found is not None:
            return found
    found = _clause_subject(talk, cue) or _unknown_before(talk, cue) or _in_sentence(talk, cue)
    return found or (_carried(talk, cue, gender) if subjectless(view, cue) else None)


def _described_by_clause(view: View, cue: Cue) -> Speaker | None:
    """وسط أنباء أشارت إلى, أصوات تطالب بـ: the verb tells of the indefinite noun right before it."""
    i = cue.first - 1
    role = view.hit(i, "speech_role") if cue.form == "finite" and not cue.hit.clitic else None
    if role is None or role.last != cue.first or view.norms[i].startswith("ال") or i in view.actor_over:
        return None
    return of_words(view, i, cue.first)


def _topic(talk: Talk, first: int, last: int) -> Speaker | None:
    """أما فلان فقد قال: whom the words between name or describe."""
    view = talk.view
    last -= view.norms[last - 1] in _AUXILIARIES
    named = [
        view.actor_at[i] for i in range(first, last) if i in view.actor_at and not governed(view, view.actor_at[i])
    ]
    person = next((a for a in named if a.kind == "person"), None)
    if named:
        return of_actor(person or named[0])
    return described(talk, first, last) if last > first else None


def _unknown_before(talk: Talk, cue: Cue) -> Speaker | None:
    """One or two plain words that open the sentence right before the verb, when no one knows them: فلان قال."""
    view, start = talk.view, talk.view.start_of_sentence(cue.first)
    if cue.form != "finite":
        return None
    if cue.hit.clitic or not 1 <= cue.first - start <= 2 or view.norms[start].removeprefix("و") in _GOES_ON:
        return None
    for i in range(start, cue.first):
        if view.is_mark(i) or any(view.hit(i, tag) is not None for tag in _NO_NAME):
            return None
    return described(talk, start, cue.first)


def _in_sentence(talk: Talk, cue: Cue, gender: str | None = None) -> Speaker | None:
    """Who spoke last in the cue's sentence, of those that agree with its form."""
    start = talk.view.start_of_sentence(cue.first)
    return next((s for at, s in reversed(talk.spoken) if start <= at < cue.first and talk.agrees(s, gender)), None)


def _clause_subject(talk: Talk, cue: Cue) -> Speaker | None:
    """The first actor, or described speaker, of the clause that no preposition governs."""
    view = talk.view
    start = clause_start(view, cue)
    for i in range(start, cue.first):
        if view.quotes.around[i] >= 0 and view.quotes.around[cue.first] < 0:
            continue
        actor = view.actor_at.get(i)
        if actor is not None and not governed(view, actor) and not is_dateline(view, actor):
            return of_actor(actor)
        if i - start <= _NEAR_HEAD and i not in view.actor_over and view.norms[i - 1] not in _PREPOSED:
            found = _described_at(talk, cue, i)
            if found is not None:
                return found
    return None


def _described_at(talk: Talk, cue: Cue, i: int) -> Speaker | None:
    view = talk.view
    end = min(described_end(view, i, cue.leads - {"np"}), cue.first)
    if end <= i:
        return None
    named = (view.actor_at[k] for k in range(i, min(end + 1, cue.first)) if k in view.actor_at)
    person = next(named, None)
    return of_actor(person) if person is not None and person.kind == "person" else described(talk, i, end)


def _nearest_before(talk: Talk, cue: Cue) -> Speaker | None:
    view, start = talk.view, talk.view.start_of_sentence(cue.first)
    before = [a for a in view.actor_at.values() if start <= a.first < cue.first]
    if before:
        return of_actor(max(before, key=lambda a: a.first))
    return _in_sentence(talk, cue) or _carried(talk, cue, None)


def _carried(talk: Talk, cue: Cue, gender: str | None) -> Speaker | None:
    """The last speaker, or who acted in a sentence since, when the verb does not go on with the last words."""
    fitting = ((at, s) for at, s in reversed(talk.spoken) if at < cue.first and talk.agrees(s, gender))
    at, last = next(fitting, (-1, None))
    if last is not None and cue.flag("continues"):
        return last
    return _acted_since(talk, at, cue, gender) or last


def _acted_since(talk: Talk, at: int, cue: Cue, gender: str | None) -> Speaker | None:
    """The subject of the nearest sentence between a statement and the cue, if one acts there."""
    of = talk.view.doc.sentence_of
    low = of[at] if at >= 0 else -1
    for sentence in reversed(talk.view.doc.sentences[low + 1 : of[cue.first]]):
        found = None if sentence.title else _subject_of(talk, sentence)
        if found is not None and talk.agrees(found, gender):
            return found
    return None


def _subject_of(talk: Talk, sentence: Sentence) -> Speaker | None:
    """Who acts in a sentence: a word of courtesy or an actor at its head, behind its verb or behind a comma."""
    view, first = talk.view, sentence.first
    if view.norms[first].removeprefix("و") in _COMPANY:
        return None
    for i in range(first, min(first + _HEAD, sentence.last)):
        word = view.hit(i, "speech_pass")
        if word is not None and word.entry.data.get("honour"):
            return honoured(talk, i)
        actor = view.actor_at.get(i)
        if actor is None or governed(view, actor):
            continue
        if i - first <= _NEAR_HEAD or view.norms[i - 1] in COMMAS or behind_verb(view, i):
            return of_actor(actor)
    return None
