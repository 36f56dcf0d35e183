"""Whose words they are: subjects beside the cue, subjects of the clause, and speakers carried on from before."""

from __future__ import annotations

from dataclasses import dataclass, field

from musnad.model import Actor, Sentence, Span
from musnad.read.statements.cues import INNER, Cue
from musnad.read.statements.leads import Lead, Phrase
from musnad.read.statements.phrases import described_end
from musnad.read.statements.view import COMMAS, STOPS, View
from musnad.text import fold_text

_GOVERNING = frozenset(
    fold_text(
        "في من إلى على عن مع لدى بين خلال عبر بعد قبل ضد حول نحو أمام عند تجاه بحضور بمشاركة برفقة برئاسة عقب بحسب وفق حسب غير "
        "سوى أثناء باسم بقيادة بمناسبة لقاء اجتماع زيارة استقبال ومن وفي وعن وإلى وعلى ومع وبين لمقام مقام"
    ).split()
)
"""Words behind which a name is no subject."""
_COMPANY = frozenset(["حضر", "حضره", "حضرها", "رافق", "رافقه", "رافقها", "يرافقه", "ضم", "شارك"])
"""Verbs whose subjects are only present."""
_HEAD = 14
_NEAR_HEAD = 3
_PREPOSED = frozenset("في من الي علي عن مع لدي بين خلال عبر بعد قبل".split())
_BROKEN_PLURALS = frozenset(["مصادر", "اوساط", "تقارير", "وسايل", "جهات", "صحف", "معلومات"])


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: an id of the reading, or None, and the words that name or describe them."""

    who: str | None
    span: Span | None
    phrase: tuple[int, int] | None = None


@dataclass(slots=True)
class Discourse:
    """Who has spoken and acted so far, in order of the text."""

    view: View
    genders: dict[str, str] = field(default_factory=dict)
    spoken: list[tuple[int, Speaker]] = field(default_factory=list)
    """Word at which each statement's cue stands, and its speaker."""

    def _agrees(self, speaker: Speaker, gender: str | None) -> bool:
        """False only where the speaker is known to be of the other gender than the verb."""
        if gender is None:
            return True
        known = self.genders.get(speaker.who) if speaker.who is not None else shown_gender(self.view, speaker)
        return known is None or known == gender

    def note(self, at: int, speaker: Speaker) -> None:
        """Remember who spoke."""
        self.spoken.append((at, speaker))

    def speaker_of(self, cue: Cue, lead: Lead) -> Speaker | None:
        """The speaker of one cue with its lead: beside it, in its clause, or carried on."""
        if lead.honour is not None:
            return self._honoured(lead.honour) or self._elsewhere(cue)
        if not lead.beside or self.takes_object(cue, lead) or self._follows_subject(cue, lead):
            return self._elsewhere(cue)
        return self._phrase(cue, lead.beside[0])

    def _follows_subject(self, cue: Cue, lead: Lead) -> bool:
        """The subject stands right before the verb, and what follows it is known to no one (فلان قال لصحيفة كذا إن)."""
        before = self.view.actor_over.get(cue.first - 1)
        unknown = lead.beside[0].actor is None and self.view.hit(lead.beside[0].first, "speech_role") is None
        return unknown and not cue.hit.clitic and before is not None and not governed(self.view, before)

    def _phrase(self, cue: Cue, phrase: Phrase) -> Speaker:
        if phrase.actor is not None:
            if phrase.last < phrase.actor.last:
                return Speaker(phrase.actor.who, self.view.span(phrase.first, phrase.last), (phrase.first, phrase.last))
            named = of_actor(phrase.actor)
            gender = cue.hit.entry.gender if cue.form == "finite" else None
            if phrase.actor.kind == "office" and not self._agrees(named, gender):
                return self._by_office(self.view.norms[phrase.first].removeprefix("ال"), phrase.first, gender) or named
            return named
        return self.described(phrase.first, phrase.last)

    def _honoured(self, at: int) -> Speaker | None:
        """سموه، معاليه: the last speaker addressed by that title, else the first person of the article who is."""
        title = _title_of(self.view.norms[at])
        addressed = [a for a in self.view.actor_at.values() if a.first < at and a.kind == "person" and self._titled(a, title)]
        ids = {a.who for a in addressed}
        for _, speaker in reversed(self.spoken):
            if speaker.who is not None and speaker.who in ids:
                return speaker
        return of_actor(min(addressed, key=lambda a: a.first)) if addressed else None

    def _titled(self, actor: Actor, title: str) -> bool:
        words = self.view.norms[max(0, actor.first - 2) : actor.last]
        return any(w.removeprefix("و").removeprefix("ل").removeprefix("ال") == title for w in words)

    def _elsewhere(self, cue: Cue) -> Speaker | None:
        if cue.form == "masdar" and cue.hit.entry.suffix:
            return self._nearest_before(cue)
        if cue.relative:
            return self._nearest_before(cue)
        if self.view.norms[cue.last : cue.last + 1] and self.view.norms[cue.last] in INNER:
            return self._giver(cue)
        return self._of_clause(cue)

    def takes_object(self, cue: Cue, lead: Lead) -> bool:
        """The one phrase beside the cue is whom the verb is done to: دعت السلطة إلى، behind a cue of the same subject."""
        kind = cue.says("object")
        if not kind or not lead.beside:
            return False
        if cue.form == "participle" or cue.hit.entry.suffix:
            return True
        if len(lead.beside) > 1:
            return False
        phrase = lead.beside[0]
        if phrase.actor is None and self._oblique(phrase):
            return True
        if lead.kind in {"clause", "colon", "quote"} and kind != "must":
            return False
        if cue.first == self.view.start_of_sentence(cue.first):
            return False
        beside = (
            of_actor(phrase.actor) if phrase.actor is not None else Speaker(None, None, (phrase.first, phrase.last))
        )
        if not self._agrees(beside, cue.hit.entry.gender):
            return True
        earlier = self._in_sentence(cue)
        if kind == "must":
            earlier = earlier or self._clause_subject(cue)
        return earlier is not None and (kind == "must" or cue.hit.clitic in {"و", "ف"} or self._right_behind(cue))

    def _oblique(self, phrase: Phrase) -> bool:
        """A sound plural in -ين is no subject (طالب المتعاملين بـ)."""
        head = self.view.norms[phrase.first]
        return head.endswith("ين") and len(head) > 6 and head.startswith(("ال", "وال"))

    def _right_behind(self, cue: Cue) -> bool:
        return not cue.hit.clitic and (
            cue.first - 1 in self.view.actor_over
            or self.view.norms[cue.first - 1] in {"قد", "فقد", "وقد", "لقد", *COMMAS}
        )

    def _giver(self, cue: Cue) -> Speaker | None:
        """برقية من فلان أعرب فيها: whom the call or letter came from, else who acts in the clause."""
        start = self.view.start_of_sentence(cue.first)
        for i in range(cue.first - 1, start - 1, -1):
            if self.view.norms[i] in {"الذي", "التي"}:
                return self._nearest_before(cue)
            actor = self.view.actor_at.get(i)
            if actor is not None and i > start and self.view.norms[i - 1] == "من":
                return of_actor(actor)
        return self._of_clause(cue)

    def described(self, first: int, last: int) -> Speaker:
        """Someone spoken of without a name: who issued the paper, the earlier one a definite phrase points back to, or new."""
        role = self.view.hit(first, "speech_role")
        if role is not None and role.entry.data.get("sort") == "paper":
            issuer = next((self.view.actor_at[k] for k in range(first, last + 1) if k in self.view.actor_at), None)
            if issuer is not None:
                return of_actor(issuer)
        if last - first == 1 and self.view.hit(first, "speech_role") is None:
            person = self._by_part(first)
            if person is not None:
                return person
        known = self.view.surnames.get(self.view.norms[first])
        if known is not None and known.first < first:
            return Speaker(known.who, self.view.span(first, last), (first, last))
        head = self.view.norms[first].removeprefix("و")
        if head.startswith("ال"):
            stem = head.removeprefix("ال")
            for _, speaker in reversed(self.spoken):
                if self._fits(speaker, stem):
                    return speaker
            person = self._by_office(stem, first)
            if person is not None:
                return person
        return Speaker(None, self.view.span(first, last), (first, last))

    def _fits(self, speaker: Speaker, stem: str) -> bool:
        if speaker.phrase is None:
            return False
        words = self.view.norms[speaker.phrase[0] : speaker.phrase[1]]
        return any(w.removeprefix("ال") == stem for w in words[:4])

    def _by_part(self, at: int) -> Speaker | None:
        """The person, named before, of whose name a lone word is a part."""
        for person in self.view.nouns.people:
            parts = fold_text(person.name).split()
            if self.view.norms[at] in parts and person.mentions[0].start < self.view.doc.words[at].start:
                return Speaker(person.id, self.view.span(at, at + 1), (at, at + 1))
        return None

    def _by_office(self, stem: str, before: int, gender: str | None = None) -> Speaker | None:
        best: tuple[int, Speaker] | None = None
        for person in self.view.nouns.people:
            titles = [fold_text(p.title.of(self.view.doc.article.text)).split() for p in person.positions]
            if not any(stem in {w.removeprefix("ال") for w in t[:2]} for t in titles):
                continue
            if gender is not None and self.genders.get(person.id) not in {None, gender}:
                continue
            seen = [m for m in person.mentions if m.start < self.view.doc.words[before].start]
            if seen and (best is None or seen[-1].start > best[0]):
                best = (seen[-1].start, Speaker(person.id, seen[-1]))
        return best[1] if best else None

    # -------------------------------------------------------------- without a subject beside the cue

    def _of_clause(self, cue: Cue) -> Speaker | None:
        gender = cue.hit.entry.gender if cue.form == "finite" else None
        if self.view.start_of_sentence(cue.first) == cue.first:
            return self._carried(cue, gender)
        beside = self.view.actor_over.get(cue.first - 1) or self.view.actor_over.get(cue.first - 2)
        if cue.form == "finite" and not cue.hit.clitic and beside is not None and not governed(self.view, beside):
            return of_actor(beside)
        if cue.form == "masdar":
            return self._clause_subject(cue) or self._in_sentence(cue) or self._carried(cue, gender)
        if cue.form != "finite" or cue.hit.clitic in {"و", "ف"} or self._after_join(cue):
            found = self._in_sentence(cue)
            if found is not None and self._agrees(found, gender):
                return found
        return (
            self._clause_subject(cue)
            or self._unknown_before(cue)
            or self._in_sentence(cue)
            or self._carried(cue, gender)
        )

    def _unknown_before(self, cue: Cue) -> Speaker | None:
        """One or two plain words that open the sentence right before the verb, when no one knows them: فلان قال."""
        start = self.view.start_of_sentence(cue.first)
        if cue.form == "finite" and self.view.norms[start] == "اما" and 1 <= cue.first - start <= 5:
            last = cue.first - (self.view.norms[cue.first - 1] in {"فقد", "قد"})
            return Speaker(None, self.view.span(start + 1, last), (start + 1, last)) if last > start + 1 else None
        if cue.form != "finite" or cue.hit.clitic or not 1 <= cue.first - start <= 2:
            return None
        tags = ("speech_never", "speech_pass", "speech_turn", "speech_source", "speech_stop", "contact")
        for i in range(start, cue.first):
            if self.view.is_mark(i) or any(self.view.hit(i, tag) is not None for tag in tags):
                return None
        return Speaker(None, self.view.span(start, cue.first), (start, cue.first))

    def _after_join(self, cue: Cue) -> bool:
        before = self.view.norms[cue.first - 1]
        return before in {"كما", "ثم", "ان", "كذلك"}

    def _in_sentence(self, cue: Cue) -> Speaker | None:
        start = self.view.start_of_sentence(cue.first)
        for at, speaker in reversed(self.spoken):
            if at < start:
                return None
            if at < cue.first:
                return speaker
        return None

    def _clause_subject(self, cue: Cue) -> Speaker | None:
        """The first actor, or described speaker, of the clause that no preposition governs."""
        start = self._clause_start(cue)
        for i in range(start, cue.first):
            if self.view.quotes.around[i] >= 0 and self.view.quotes.around[cue.first] < 0:
                continue
            actor = self.view.actor_at.get(i)
            if actor is not None and not governed(self.view, actor):
                return of_actor(actor)
            if i - start <= 3 and i not in self.view.actor_over and self.view.norms[i - 1] not in _PREPOSED:
                end = min(described_end(self.view, i, cue.leads - {"np"}), cue.first)
                if end > i:
                    named = next(
                        (self.view.actor_at[k] for k in range(i, min(end + 1, cue.first)) if k in self.view.actor_at),
                        None,
                    )
                    return of_actor(named) if named is not None and named.kind == "person" else self.described(i, end)
        return None

    def _clause_start(self, cue: Cue) -> int:
        start = self.view.start_of_sentence(cue.first)
        for j in range(cue.first - 1, start, -1):
            if self.view.norms[j] in STOPS and self.view.quotes.around[j] < 0:
                return j + 1
            turn = self.view.hit(j, "speech_turn")
            if (
                turn is not None
                and turn.entry.data.get("sort") == "joins"
                and turn.entry.form not in {"قد", "لقد", "كما", "حيث", "إذ", "وقد", "ثم"}
            ):
                return j
        return start

    def _nearest_before(self, cue: Cue) -> Speaker | None:
        start = self.view.start_of_sentence(cue.first)
        before = [a for a in self.view.actor_at.values() if start <= a.first < cue.first]
        if before:
            return of_actor(max(before, key=lambda a: a.first))
        return self._in_sentence(cue) or self._carried(cue, None)

    def _carried(self, cue: Cue, gender: str | None) -> Speaker | None:
        """The last speaker, or who acted in a sentence since, when the verb does not go on with the last words."""
        fitting = [(at, s) for at, s in self.spoken if at < cue.first and self._agrees(s, gender)]
        last = fitting[-1] if fitting else None
        if last is not None and (cue.flag("continues") or not self._acted_since(last[0], cue)):
            return last[1]
        subject = self._acted_since(last[0] if last else -1, cue, gender)
        return subject or (last[1] if last else None)

    def _acted_since(self, at: int, cue: Cue, gender: str | None = None) -> Speaker | None:
        """The subject of the nearest sentence between a statement and the cue, if one acts there."""
        of = self.view.doc.sentence_of
        low = of[at] if at >= 0 else -1
        for sentence in reversed(self.view.doc.sentences[low + 1 : of[cue.first]]):
            found = None if sentence.title else self._subject_of(sentence)
            if found is not None and self._agrees(found, gender):
                return found
        return None

    def _subject_of(self, sentence: Sentence) -> Speaker | None:
        """Who acts in a sentence: a word of courtesy or an actor at its head, behind its verb or behind a comma."""
        first = sentence.first
        if self.view.norms[first].removeprefix("و") in _COMPANY:
            return None
        for i in range(first, min(first + _HEAD, sentence.last)):
            word = self.view.hit(i, "speech_pass")
            if word is not None and word.entry.data.get("honour"):
                return self._honoured(i)
            actor = self.view.actor_at.get(i)
            if actor is None or governed(self.view, actor):
                continue
            if i - first <= _NEAR_HEAD or self.view.norms[i - 1] in COMMAS or self._behind_verb(i):
                return of_actor(actor)
        return None

    def _behind_verb(self, i: int) -> bool:
        hits = (self.view.hit(i - 1, tag) for tag in ("speech", "contact", "contact_light"))
        return any(hit is not None and hit.entry.tense in {"past", "present"} for hit in hits)


def _title_of(honour: str) -> str:
    """The title without its pronoun: سموه سمو، سعادته سعادة."""
    bare = honour.removeprefix("و").removesuffix("ها").removesuffix("ه")
    return bare[:-1] + "ه" if bare.endswith("ت") else bare


def of_actor(actor: Actor) -> Speaker:
    """The speaker an actor phrase stands for."""
    return Speaker(actor.who, actor.span, (actor.first, actor.last))


def governed(view: View, actor: Actor) -> bool:
    """True behind a preposition, written onto the phrase or before it (words of courtesy between)."""
    if actor.clitic.lstrip("وف").startswith(("ل", "ب", "ك")):
        return True
    i = actor.first - 1
    while i > 0 and any(view.hit(i, tag) is not None for tag in ("courtesy", "honorific")):
        hit = view.hit(i, "courtesy") or view.hit(i, "honorific")
        if hit is not None and hit.clitic.lstrip("وف").startswith(("ل", "ب", "ك")):
            return True
        i -= 1
    return i >= 0 and view.norms[i] in _GOVERNING


def shown_gender(view: View, speaker: Speaker) -> str | None:
    """f or m as the head of a nameless phrase shows it, None where it does not."""
    if speaker.phrase is None:
        return None
    role = view.hit(speaker.phrase[0], "speech_role")
    if role is None:
        return None
    head = view.norms[speaker.phrase[0]].removeprefix("و")
    return "f" if head.endswith("ه") or head in _BROKEN_PLURALS else "m"
