"""Which contact of the article the topics and outcomes of a sentence belong to."""

from __future__ import annotations

from musnad.model import FINITE, Hit
from musnad.read.contacts.context import Context
from musnad.read.contacts.draft import Draft, Made
from musnad.read.contacts.node import Node
from musnad.read.contacts.topic_words import PUNCTUATION, QUOTES

_TALKS = frozenset({"meeting", "call"})
_SPOKEN = _TALKS | {"message", "agreement"}
_NEAR = 4
"""Words after a cue within which the noun it speaks of may follow it (وتناول اللقاء)."""
_RECENT = 4
"""Sentences after a talk within which its topics may be told without naming it (كما جرى بحث ...)."""
_NEGATIONS = frozenset({"لم", "لن", "لا", "دون", "عدم", "ولم", "ولن", "ولا", "فلم"})
_DONE = frozenset({"جري", "تم", "تمت", "جرت", "يتم"})
_CLAUSE = 16
"""Words between تم and what was done, past those who met."""
_AHEAD = 10
"""Words that a subject may be long before the talk that it headed."""
_EXCHANGE = 12
"""Words that those who exchange views may take between the verb and the views."""
_IN_IT = frozenset({"خلاله", "خلالها", "خلالهما"})
_DURING = frozenset({"في", "خلال", "اثناء", "لدي", "عبر"})


def targets(context: Context, hit: Hit, made: Made) -> list[Draft]:
    """The contacts that a cue speaks of: those of its sentence, else the talk that it goes on with; or none."""
    if _is_denied(context, hit) or (hit.entry.first_person and hit.entry.tense == "present"):
        return []
    kind = hit.entry.data["kind"]
    before = [(at, d) for at, d in made if at <= hit.first + (_NEAR if hit.entry.tense in FINITE else 0)]
    if kind == "occasion":
        return [d for _, d in before if d.type == "message"][-1:]
    if _in_actor(context, hit.first):
        return []
    if _is_joint(context, hit) or _talk_stresses(context, hit):
        return _nearest(context, hit, [(at, d) for at, d in before if d.type in _TALKS]) or _last_talk(context, 12)
    if hit.entry.data.get("joint") and hit.entry.number != "dual":
        return _own_session(context, hit, made) if kind == "outcome" else []
    if hit.entry.data.get("exchange") and not _exchanged(context, hit):
        return []
    if hit.entry.data.get("paper") and not _of_paper(context, hit):
        return []
    if hit.entry.data.get("nobody") and not _is_impersonal(context, hit, _CLAUSE):
        return []
    if hit.entry.data.get("ahead"):
        at = talk_ahead(context, hit)
        return [d for a, d in made if a == at] or (_last_talk(context, _RECENT) if at is not None else [])
    if hit.entry.data.get("near") and not _in_clause(context, hit, before):
        return []
    kinds = _TALKS if hit.entry.data.get("talk") else {"agreement"} if _of_paper(context, hit) else _SPOKEN
    found = _nearest(context, hit, [(at, d) for at, d in before if d.type in kinds])
    return _with_named(context, hit, found) or found or _others(context, hit, before, made)


def _own_session(context: Context, hit: Hit, made: Made) -> list[Draft]:
    """قرر المجلس في اجتماعه مع ...: a body decides at a session of its own."""
    words = context.doc.words
    near = [(at, d) for at, d in made if hit.last < at <= hit.last + _AHEAD and d.type in _TALKS]
    own = [d for at, d in near if words[at].form.endswith(("ه", "ها")) and words[at - 1].norm in _DURING]
    return own if hit.entry.tense == "past" else []


def talk_ahead(context: Context, hit: Hit) -> int | None:
    """The word for the talk that a verb leads up to, past what the talk was about (تصدر ملف المياه المباحثات)."""
    doc = context.doc
    for i in range(hit.last + 1, min(hit.last + _AHEAD, doc.sentences[context.sentence].last)):
        talk = doc.hit(i, "contact") if doc.hits[i] else None
        if talk is not None and talk.entry.data["type"] in _TALKS:
            return i
        if doc.words[i].norm in PUNCTUATION:
            return None
    return None


def _others(context: Context, hit: Hit, before: Made, made: Made) -> list[Draft]:
    """Where the sentence tells of no talk: the talk before it, both of whose sides or whose noun is named here."""
    if hit.entry.data.get("near"):
        return []
    if _of_paper(context, hit):
        last = context.memory.last("agreement")
        return [last] if last is not None else []
    ahead = _ahead(context, hit, made)
    if ahead:
        return ahead
    shared = _shared(context, hit.first)
    if shared is not None:
        return [shared]
    if before:
        return [before[-1][1]] if before[-1][1].type in {"visit", "conference"} else []
    goes_on = (
        hit.entry.number == "dual"
        or hit.entry.data.get("held")
        or hit.entry.data.get("exchange")
        or _speaks_of_talk(context, hit)
        or _is_impersonal(context, hit)
    )
    return _last_talk(context, _RECENT) if goes_on else []


def _with_named(context: Context, hit: Hit, found: list[Draft]) -> list[Draft]:
    """المحادثات مع فلان تناولت: the talk with the one named before the verb, where the nearest is with another."""
    if hit.entry.tense not in FINITE or len(found) > 1 or not (found or _speaks_of_talk(context, hit)):
        return []
    named = [n.actor.who for n in context.nodes if n.actor is not None and n.part == "with" and n.last <= hit.first]
    if not named or (found and named[-1] in found[0].who()):
        return []
    drafts = reversed(context.memory.drafts)
    return [d for d in drafts if d.type in _TALKS and named[-1] in d.sides()][:1]


def _ahead(context: Context, hit: Hit, made: Made) -> list[Draft]:
    """بحث الوزير، في اتصالات مع ...، جهود: the noun of the talk follows the verb in its clause."""
    after = [(at, d) for at, d in made if at > hit.first and d.type in _TALKS]
    if hit.entry.tense not in FINITE or not after:
        return []
    at = after[0][0]
    if context.doc.words[at - 1].norm not in _DURING or any(
        _parts_clauses(context, n) for n in context.nodes if hit.last <= n.first < at
    ):
        return []
    return [d for a, d in after if a == at]


def _parts_clauses(context: Context, node: Node) -> bool:
    """A bound that begins another clause; وذلك خلال ... only adds to the one before."""
    return node.kind == "bound" and node.data != "relative" and context.doc.words[node.first].norm != "وذلك"


def _nearest(context: Context, hit: Hit, found: Made) -> list[Draft]:
    """The one told last before the cue; all of those that one verb tells of at once (في اتصالات منفصلة)."""
    started = [(at, d) for at, d in found if d.clause[0] <= hit.first + _NEAR or d.anaphoric] or found
    if not started:
        return []
    at, last = started[-1]
    together = [d for a, d in started if a == at and d.clause == last.clause and d.type == last.type]
    return together or [last]


def _last_talk(context: Context, within: int) -> list[Draft]:
    last = context.memory.last("meeting", "call")
    return [last] if last is not None and context.sentence - max(last.sentences) <= within else []


def _is_denied(context: Context, hit: Hit) -> bool:
    """لم يتطرق, نفى أن ... تناول: not spoken of."""
    doc, first = context.doc, context.doc.sentences[context.sentence].first
    if any(doc.words[i].norm in _NEGATIONS for i in range(max(first, hit.first - 2), hit.first)):
        return True
    if hit.entry.tense not in FINITE:
        return False
    return any(
        h.entry.group == "denied" for i in range(first, hit.first) for h in doc.hits[i] if h.tag == "contact_status"
    )


def _in_actor(context: Context, i: int) -> bool:
    """A cue inside a title (رئيس الفريق المفاوض بشأن الأسرى)."""
    return any(n.kind == "actor" and n.first < i < n.last for n in context.nodes)


def _is_joint(context: Context, hit: Hit) -> bool:
    """Both sides do it: الجانبان before or right after the verb."""
    doc = context.doc
    around = (*range(max(hit.first - 2, 0), hit.first), *range(hit.last, min(hit.last + 3, len(doc.words))))
    return any(doc.hits[i] and _means_both(doc.hit(i, "contact_pair")) for i in around)


def _talk_stresses(context: Context, hit: Hit) -> bool:
    """اللقاء الذي جرى أمس أكد على ...: the talk itself is who stresses."""
    first = context.doc.sentences[context.sentence].first
    if not hit.entry.data.get("joint") or hit.entry.tense != "past" or hit.clitic:
        return False
    doc, after = context.doc, min(hit.last, len(context.doc.words) - 1)
    bare = doc.words[after].norm == "علي" or doc.hit(after, "topic_aside") is not None
    return bare and doc.hit(first, "topic_talk") is not None


def _means_both(hit: Hit | None) -> bool:
    return hit is not None and hit.entry.data.get("size") != 1


def _in_clause(context: Context, hit: Hit, before: Made) -> bool:
    """A preposition (حول, بشأن) leads to a topic only right behind the talk or paper, not in what was said there."""
    at = max((at for at, d in before if d.type in _SPOKEN), default=-1)
    if at < 0:
        return False
    between = [n for n in context.nodes if at < n.first < hit.first]
    return not any(n.kind == "bound" and n.data in {"that", "participle"} for n in between)


def _exchanged(context: Context, hit: Hit) -> bool:
    """تبادل فلان وفلان وجهات النظر: the verb stands before those who do it."""
    first = max(hit.first - _EXCHANGE, context.doc.sentences[context.sentence].first)
    return any("تبادل" in context.doc.words[i].norm for i in range(first, hit.first))


def _of_paper(context: Context, hit: Hit) -> bool:
    """ونص الإعلان على, أن الاتفاقية تهدف إلى: it is the paper that says so."""
    doc = context.doc
    if hit.entry.tense not in FINITE:
        return False
    before = hit.first - (2 if hit.first and doc.words[hit.first - 1].norm in QUOTES else 1)
    beside = (hit.last, before) if hit.entry.data.get("paper") else (hit.last,)
    papers = (doc.hit(i, "contact_paper") for i in beside if 0 <= i < len(doc.words))
    return any(paper is not None and "ال" in paper.clitic for paper in papers)


def _speaks_of_talk(context: Context, hit: Hit) -> bool:
    """وتناول البحث, وجرى خلال المحادثات: a noun of talk stands beside the cue."""
    doc = context.doc
    around = range(max(hit.first - 5, doc.sentences[context.sentence].first), min(hit.last + 3, len(doc.words)))
    return any(doc.words[i].norm in _IN_IT or (doc.hits[i] and doc.hit(i, "topic_talk")) for i in around)


def _is_impersonal(context: Context, hit: Hit, reach: int = 2) -> bool:
    """كما جرى بحث, وتمت مناقشة, تم خلاله التأكيد على: told of nobody in particular, so of the talk before."""
    for j in range(hit.first - 1, max(hit.first - 1 - reach, context.doc.sentences[context.sentence].first - 1), -1):
        norm = context.doc.words[j].norm
        if norm.lstrip("وف") in _DONE:
            return True
        if norm in PUNCTUATION:
            return False
    return False


def _shared(context: Context, i: int) -> Draft | None:
    """The contact that the first two actors behind a cue took part in."""
    named = [n.actor.who for n in context.nodes if n.actor is not None and i < n.first < i + 25]
    pair = set(named[:2])
    if len(pair) < 2:
        return None
    return next((d for d in reversed(context.memory.drafts) if pair <= set(d.who())), None)
