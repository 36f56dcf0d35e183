"""Phrases that point back: المصدر، الوزير، معاليه، البيان، a surname alone."""

from __future__ import annotations

from musnad.model import Actor, Person
from musnad.read.statements.speakers import Speaker, Talk, of_actor, of_words
from musnad.text import fold_text

_SAME = frozenset(["ذات", "نفس"])
SAME_ONE = _SAME | {"ذاته", "نفسه", "عينه", "ذاتها", "نفسها", "عينها"}
"""Words that make a phrase point back at who spoke last (المتحدث ذاته)."""
_FAR = 400
"""Words back to which a document may have been named first."""


def described(talk: Talk, first: int, last: int) -> Speaker:
    """Someone spoken of without a known name: whom the words point back to, else the words themselves."""
    return pointed_at(talk, first, last) or of_words(talk.view, first, last)


def pointed_at(talk: Talk, first: int, last: int) -> Speaker | None:
    """Whom a phrase points back to: who issued the paper, the earlier source, the holder of the office, or no one."""
    view = talk.view
    role = view.hit(first, "speech_role")
    if role is None and last - first == 1:
        return _named_in_part(talk, first)
    if role is not None and role.entry.data.get("sort") == "paper":
        issued = _issuer(talk, first, last)
        if issued is not None:
            return issued
    head = view.norms[first].removeprefix("و")
    if head in _SAME and last - first > 1:
        head = view.norms[first + 1]
    if not head.startswith("ال"):
        return None
    stem = head.removeprefix("ال")
    earlier = next((s for _, s in reversed(talk.spoken) if _fits(talk, s, stem)), None)
    found = earlier or by_office(talk, stem, first)
    if found is None and talk.spoken and SAME_ONE & set(view.norms[first:last]):
        return talk.spoken[-1][1]
    return found


def _named_in_part(talk: Talk, at: int) -> Speaker | None:
    """The person, named before, of whose name a lone word is a part, or the part that stood behind it."""
    view, norm = talk.view, talk.view.norms[at]
    start = view.doc.words[at].start
    for person in view.nouns.people:
        if norm in fold_text(person.name).split() and person.mentions[0].start < start:
            return of_words(view, at, at + 1, person.id)
    known = view.surnames.get(norm)
    return of_words(view, at, at + 1, known.who) if known is not None and known.first < at else None


def _issuer(talk: Talk, first: int, last: int) -> Speaker | None:
    """Who issued a document: named with it, or where it was first named, or who spoke in it there."""
    view = talk.view
    issuer = next((view.actor_at[k] for k in range(first, last + 1) if k in view.actor_at), None)
    if issuer is not None:
        return of_actor(issuer)
    head = view.norms[first].removeprefix("و")
    if not head.startswith("ال"):
        return None
    for j in range(first - 1, max(0, first - _FAR), -1):
        if view.norms[j] in {head.removeprefix("ال"), "ب" + head.removeprefix("ال")}:
            found = _issuer_at(talk, j)
            if found is not None:
                return found
    return None


def _issuer_at(talk: Talk, j: int) -> Speaker | None:
    view = talk.view
    for k in range(j + 1, min(j + 4, len(view.norms))):
        if k in view.actor_at and view.norms[k - 1] not in {"الي", "مع"}:
            return of_actor(view.actor_at[k])
    sentence = view.doc.sentence_of[j]
    return next((s for at, s in talk.spoken if view.doc.sentence_of[at] == sentence), None)


def _fits(talk: Talk, speaker: Speaker, stem: str) -> bool:
    if speaker.phrase is None:
        return False
    words = talk.view.norms[speaker.phrase[0] : speaker.phrase[1]]
    return any(w.removeprefix("ال") in {stem, stem + "ا"} for w in words[:4])


def by_office(talk: Talk, stem: str, before: int, gender: str | None = None) -> Speaker | None:
    """The person named last before a word who holds an office that the stem opens (الوزير: وزير الري)."""
    view = talk.view
    start = view.doc.words[before].start
    best: Speaker | None = None
    for person in view.nouns.people:
        if (
            not (_holds(talk, person, stem) or _called(talk, person, stem, before))
            or talk.genders.get(person.id, gender) != gender is not None
        ):
            continue
        seen = [m for m in person.mentions if m.start < start]
        if seen and (best is None or best.span is None or seen[-1].start > best.span.start):
            best = Speaker(person.id, seen[-1])
    return best


def _holds(talk: Talk, person: Person, stem: str) -> bool:
    text = talk.view.doc.article.text
    titles = (fold_text(p.title.of(text)).split()[:2] for p in person.positions)
    return any(word.removeprefix("ال") == stem for title in titles for word in title)


def _called(talk: Talk, person: Person, stem: str, before: int) -> bool:
    """The person was called by the word itself before (الملك فلان)."""
    view, word = talk.view, "ال" + stem
    return any(
        a.who == person.id and a.first < before and word in view.norms[a.first : a.last] for a in view.actor_at.values()
    )


def honoured(talk: Talk, at: int) -> Speaker | None:
    """سموه، معاليه: the last speaker addressed by that title, else the first person of the article who is."""
    view = talk.view
    title = _title_of(view.norms[at])
    addressed = [a for a in view.actor_at.values() if a.first < at and a.kind == "person" and _titled(talk, a, title)]
    ids = {a.who for a in addressed}
    for _, speaker in reversed(talk.spoken):
        if speaker.who is not None and speaker.who in ids:
            return speaker
    return of_actor(min(addressed, key=lambda a: a.first)) if addressed else None


def _titled(talk: Talk, actor: Actor, title: str) -> bool:
    words = talk.view.norms[max(0, actor.first - 2) : actor.last]
    return any(w.removeprefix("و").removeprefix("ل").removeprefix("ال") == title for w in words)


def _title_of(honour: str) -> str:
    """The title without its pronoun: سموه سمو، سعادته سعادة."""
    bare = honour.removeprefix("و").removesuffix("ها").removesuffix("ه")
    return bare[:-1] + "ه" if bare.endswith("ت") else bare
