"""From a cue to its content: who is named beside it, and where what is said begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from musnad.model import Actor
from musnad.read.statements.cues import Cue
from musnad.read.statements.view import COMMAS, STOPS, View

LeadKind = Literal["clause", "np", "prep", "quote", "colon"]

_PREPOSITIONS = {"الي": "إلى", "علي": "على", "عن": "عن", "من": "من", "في": "في"}
_NOT_BI = frozenset(
    "بعد بين بلا بدون بينما بل بحسب بشان بموجب بدوره بدورها بعدما بلاده بلادها بيان بلاغ باسم برفقه بحضور بمناسبه بعض "
    "بالمناسبه بشكل بشده بوضوح بدايه باختصار بصراحه بيد بها به بهم بصفته بصفتها بمقر بمكتبه بقصر بالقصر".split()
)
_NOUN_STOPPERS = frozenset(
    "في علي الي عن من مع بعد قبل خلال عقب لدي عند امام حول عبر منذ حتي ضد بين ثم او ام لا لم لن قد ما التي الذي ايضا كذلك هنا هناك فقط كما "
    "اليوم امس وهو وهي هو هي كان كانت".split()
)
_SKIPPED = frozenset("سموه معاليه سعادته جلالته دولته فخامته سيادته فضيلته سموها معاليها سعادتها جلالتها سيادتها ايضا كذلك خلاله خلالها فيه فيها عنه له لها لهم لي به بها اليوم امس ضاحكا ضاحكه مجددا مرارا وتكرارا ذلك هذا حينها نفيا قاطعا بشكل بشده".split())
_ADVERBIAL = frozenset("في خلال عقب امام عبر علي لدي اثناء مع بعد قبل ضمن".split())
_REACH = 45


@dataclass(frozen=True, slots=True)
class Lead:
    """What was found behind a cue: how content is introduced, its first word and the characters of that word to skip.

    ``subject`` is the actor named between cue and content; ``described`` the words of one who is no actor.
    ``other`` is the addressee named there besides.
    """

    kind: LeadKind
    content: int
    offset: int = 0
    subject: Actor | None = None
    described: tuple[int, int] | None = None
    other: Actor | None = None


@dataclass(slots=True)
class _Walk:
    """Where the walk from a cue stands."""

    at: int
    subject: Actor | None = None
    described: tuple[int, int] | None = None
    other: Actor | None = None
    near: bool = True
    """Nothing but the subject and parentheses stands between the cue and here."""
    aside: bool = False
    """Inside a parenthesis between commas."""


def find_lead(view: View, cue: Cue) -> Lead | None:
    """Walk from the cue to what introduces its content; None where nothing does, so that the word is no cue here."""
    walk = _Walk(cue.last)
    if cue.says("subject") == "speaker" and not _to_speaker(view, cue, walk):
        return None
    end = min(view.end_of_sentence(cue.last - 1), cue.last + _REACH)
    while walk.at < end:
        lead = _lead_here(view, cue, walk)
        if lead is not None:
            return lead
        step = _step(view, cue, walk)
        if step is None:
            return None
        walk.at = step
    return None


def _to_speaker(view: View, cue: Cue, walk: _Walk) -> bool:
    """نقلت الوكالة عن فلان: go to the speaker behind the preposition."""
    end = min(view.end_of_sentence(cue.first), cue.last + 12)
    for i in range(cue.last, end - 1):
        if _PREPOSITIONS.get(view.norms[i]) in cue.leads:
            actor = view.actor_at.get(i + 1)
            if actor is not None:
                walk.subject, walk.at = actor, actor.last
                return True
            role = described_end(view, cue, i + 1)
            if role > i + 1:
                walk.described, walk.at = (i + 1, role), role
                return True
    return False


def _lead_here(view: View, cue: Cue, walk: _Walk) -> Lead | None:
    i, norm = walk.at, view.norms[walk.at]
    strict = cue.flag("strict")
    if norm == ":":
        return None if strict else _made(walk, "colon", i + 1)
    if i in view.quotes.closes and not strict and not is_name_quote(view, cue.last, i):
        return _made(walk, "quote", i)
    clause = view.hit(i, "complementizer")
    if clause is not None and clause.clitic != "و" and ("أن" in cue.leads or cue.says("subject") == "speaker"):
        return _made(walk, "clause", clause.last)
    if cue.says("subject") == "speaker" or (not walk.near and view.norms[i - 1] not in COMMAS):
        return None
    prep = _prep_lead(view, cue, walk)
    if prep is not None:
        return prep
    if "np" in cue.leads and walk.near and _noun_starts(view, cue, i):
        return _np_lead(view, cue, walk)
    return None


def _made(walk: _Walk, kind: LeadKind, content: int, offset: int = 0) -> Lead:
    return Lead(kind, content, offset, walk.subject, walk.described, walk.other)


def is_name_quote(view: View, since: int, i: int) -> bool:
    """A short quotation written onto لـ or behind a noun is a name (لـ«الشرق الأوسط»، قناة "الساحل"), no content."""
    close = view.quotes.closes[i]
    if close - i > 5:
        return False
    before = view.norms[i - 1]
    if before in {"ل", "ول", "لل"}:
        return True
    if i - 1 < since:
        return False
    return view.hit(i - 1, "speech_role") is not None or view.hit(i - 1, "speech_medium") is not None or view.hit(i - 1, "speech_press") is not None


def _prep_lead(view: View, cue: Cue, walk: _Walk) -> Lead | None:
    i, norm = walk.at, view.norms[walk.at]
    prep = _PREPOSITIONS.get(norm)
    if prep is not None and prep in cue.leads:
        if view.hit(i + 1, "complementizer") is None and _same_again(view, cue, i, norm):
            return None
        return _clause_or_phrase(view, cue, walk, i + 1)
    for letter in ("ب", "ل"):
        if letter in cue.leads and norm.startswith(letter):
            lead = _attached(view, cue, walk, letter)
            if lead is not None:
                return lead
    return None


def _same_again(view: View, cue: Cue, i: int, norm: str) -> bool:
    """The same preposition stands again soon: this one belongs to a title (أشار المبعوث إلى ليبيا إلى أن)."""
    for j in range(i + 1, min(i + 7, len(view.norms) - 1)):
        if view.norms[j] in COMMAS or view.norms[j] in STOPS:
            return False
        if view.norms[j] == norm and (view.hit(j + 1, "complementizer") is not None or (i > cue.last and j - i <= 3)):
            return True
    return False


def _clause_or_phrase(view: View, cue: Cue, walk: _Walk, i: int) -> Lead | None:
    clause = view.hit(i, "complementizer")
    if clause is not None:
        return _made(walk, "clause", clause.last)
    if i >= len(view.norms) or view.norms[i] in COMMAS | STOPS or not _allowed(view, cue, i, view.norms[i]):
        return None
    return _made(walk, "quote" if i in view.quotes.closes else "prep", i)


def _attached(view: View, cue: Cue, walk: _Walk, letter: str) -> Lead | None:
    """بـ or لـ written onto the first word of the content."""
    i, norm = walk.at, view.norms[walk.at]
    if norm == letter:
        return _clause_or_phrase(view, cue, walk, i + 1)
    if norm in _NOT_BI or len(norm) < 4 or (letter == "ل" and not norm.startswith("لل")):
        return None
    rest = norm[1:]
    if not _allowed(view, cue, i, rest) or (not cue.flag("persons", True) and i in view.actor_over):
        return None
    return _made(walk, "prep", i, 1)


def _allowed(view: View, cue: Cue, i: int, norm: str) -> bool:
    from musnad.text import fold_text

    heads = cue.words("heads")
    barred = cue.words("not")
    if heads and norm not in {fold_text(h) for h in heads}:
        return False
    return not (barred and norm in {fold_text(b) for b in barred})


def _noun_starts(view: View, cue: Cue, i: int) -> bool:
    norm = view.norms[i]
    if view.is_mark(i) or norm in _NOUN_STOPPERS or norm in _SKIPPED or len(norm) < 2:
        return False
    if not _allowed(view, cue, i, norm) or i in view.skips:
        return False
    return not any(view.hit(i, tag) for tag in ("speech_turn", "speech_source", "speech_stop"))


def _np_lead(view: View, cue: Cue, walk: _Walk) -> Lead | None:
    i = walk.at
    actor = view.actor_at.get(i)
    if actor is not None and walk.subject is None and not cue.says("object") and cue.form != "participle":
        return None
    if walk.subject is None and walk.described is None and cue.form == "finite" and described_end(view, cue, i) > i:
        return None
    if actor is not None and not cue.flag("persons", True):
        return None
    return _made(walk, "np", i)


def object_of(lead: Lead) -> tuple[int, int] | None:
    """The words of the one phrase between cue and content, whether it turns out to be the subject or the object."""
    if lead.subject is not None:
        return lead.subject.first, lead.subject.last
    return lead.described


# ------------------------------------------------------------------ walking on


def _step(view: View, cue: Cue, walk: _Walk) -> int | None:
    """The next place to look at; None where the walk must end."""
    i, norm = walk.at, view.norms[walk.at]
    if norm in COMMAS:
        walk.near = False
        return _after_aside(view, walk, i)
    if norm in "([":
        return _after_bracket(view, i)
    actor = view.actor_at.get(i)
    if actor is not None and actor.last > i:
        return _pass_actor(walk, actor)
    turn = view.hit(i, "speech_turn")
    if turn is not None and turn.entry.data.get("sort") == "hands":
        return turn.last
    if i in view.quotes.closes:
        return view.quotes.closes[i] + 1
    if i in view.skips:
        return view.skips[i]
    if norm in _SKIPPED:
        return i + 1
    other = view.hit(i, "speech")
    if other is not None and i > cue.last and other.entry.tense != "masdar" and other.clitic and i not in view.actor_over:
        return None
    if walk.subject is None and walk.described is None and walk.near:
        end = described_end(view, cue, i)
        if end > i:
            walk.described = (i, end)
            return end
    if walk.near and "np" in cue.leads and norm in _ADVERBIAL:
        end = _phrase_end(view, cue, i)
        if end > i:
            return end
    walk.near = False
    return i + 1


def _phrase_end(view: View, cue: Cue, i: int) -> int:
    """The end of an adverbial phrase before the content (خلال اللقاء مع نظيره، في كلمته أمام المنتدى); ``i`` if it never ends."""
    j = i
    limit = min(view.end_of_sentence(i), i + 14)
    while j < limit and view.norms[j] in _ADVERBIAL:
        j += 1
        actor = view.actor_at.get(j)
        if actor is not None:
            j = actor.last
            continue
        if j in view.skips:
            j = view.skips[j]
            continue
        j += 1
        while j < limit and (view.norms[j].startswith("ال") or view.hit(j, "nationality") is not None or j in view.skips):
            j = view.skips.get(j, j + 1)
    return j if j < limit else i


def _pass_actor(walk: _Walk, actor: Actor) -> int:
    if walk.near and walk.subject is None and walk.described is None:
        walk.subject = actor
    elif walk.other is None:
        walk.other = actor
    return actor.last


def _after_aside(view: View, walk: _Walk, i: int) -> int:
    """Past a parenthesis between commas when one of the known kinds opens here; else just past the comma."""
    j = i + 1
    if j >= len(view.norms):
        return j
    if j in view.skips and view.skips[j] < len(view.norms) and view.norms[view.skips[j]] in COMMAS:
        walk.near = True
        return view.skips[j] + 1
    if not _opens_aside(view, j):
        return j
    end = view.end_of_sentence(i)
    for k in range(j, min(end, j + 25)):
        if view.norms[k] in COMMAS:
            walk.near = True
            return k + 1
        if view.hit(k, "complementizer") or view.norms[k] == ":":
            break
    return j


def _opens_aside(view: View, j: int) -> bool:
    norm = view.norms[j]
    if norm in {"في", "عبر", "علي", "خلال", "لدي", "عقب", "بعد", "قبل", "امس", "اليوم", "ردا", "اثناء", "امام", "مساء", "صباح", "ضمن", "منذ"}:
        return True
    return any(view.hit(j, tag) for tag in ("speech_source", "speech_turn"))


def _after_bracket(view: View, i: int) -> int:
    for k in range(i + 1, min(i + 12, len(view.norms))):
        if view.norms[k] in ")]":
            return k + 1
    return i + 1


_ADJECTIVES = frozenset(
    "كبير كبيره كبار رفيع رفيعه مطلع مطلعه سابق سابقه مسوول مسووله بارز بارزه موثوق موثوقه مقرب مقربه متطابقه خاصه عليم عليمه محلي محليه امني امنيه "
    "عسكري عسكريه حكومي حكوميه سياسي سياسيه دبلوماسي دبلوماسيه ديبلوماسي ديبلوماسيه رسمي رسميه طبي طبيه قضائي قضائيه ميداني ميدانيه اعلامي اعلاميه "
    "اخر اخري اخرون اخرين مشترك نفسه نفسها ذاته ذاتها حزبي حزبيه برلماني برلمانيه امميه اممي غربي غربيه عربي عربيه اقتصادي اقتصاديه مستقل مستقله واسعه "
    "المستوي حقوقيه حقوقي نفطي نفطيه مصرفي مصرفيه قبلي قبليه تابع تابعه".split()
)


def described_end(view: View, cue: Cue, i: int) -> int:
    """The end of a phrase for a speaker without a name that begins at word ``i`` (مصدر أمني رفيع); ``i`` where none does."""
    if i >= len(view.norms) or view.hit(i, "speech_role") is None:
        return i
    role = view.hit(i, "speech_role")
    assert role is not None
    if role.clitic in {"ب", "ل", "لل", "بال", "ك", "وبال", "ولل"}:
        return i
    j = role.last
    bare = "np" in cue.leads
    while j < len(view.norms) and j < i + 12:
        norm = view.norms[j]
        if view.is_mark(j) or view.hit(j, "complementizer") or view.hit(j, "speech_source") or j in view.skips:
            break
        if _PREPOSITIONS.get(norm) in cue.leads or norm in {"قوله", "قولها", "قولهم", "لم", "قد", "ان"}:
            break
        if norm.startswith(("لل", "لو")) and view.hit(j, "speech_press"):
            break
        if norm == "ل":
            break
        other = view.hit(j, "speech")
        if other is not None and other.entry.tense != "masdar" and norm not in _ADJECTIVES:
            break
        adjective = norm.removeprefix("ال") in _ADJECTIVES or view.hit(j, "nationality") is not None
        if bare and not adjective and not _chained(view, i, j):
            break
        j += 1
    return j


def _chained(view: View, i: int, j: int) -> bool:
    """A genitive or a prepositional phrase that still belongs to the description."""
    norm, before = view.norms[j], view.norms[j - 1]
    if norm in {"في", "من", "ب", "لدي", "باسم"}:
        return True
    if before in {"في", "من", "باسم", "لدي"}:
        return True
    return norm.startswith("ال") and (j == i + 1 or before.startswith("ال"))
