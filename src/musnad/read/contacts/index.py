"""The nouns of an article by the word at which they begin, and whom an honorific means."""

from __future__ import annotations

from dataclasses import dataclass, field

from musnad.model import Actor, Dated, Doc, Hit, Located, Nouns

_SAYING = frozenset({"topic_cue", "speech"})
"""Tags of other words that a sentence's nodes are made from."""
_COURTEOUS = frozenset({"صاحب", "صاحبه", "حضره", "معالي", "سعاده", "فخامه", "دوله", "جلاله", "سمو", "سياده"})
"""Words without the article before a title that is the person's own; before any other, it is somebody else's."""


@dataclass(slots=True)
class Index:
    """The nouns of an article by the word at which they begin."""

    actors: dict[int, Actor] = field(default_factory=dict)
    dates: dict[int, Dated] = field(default_factory=dict)
    places: dict[int, Located] = field(default_factory=dict)
    people: list[Actor] = field(default_factory=list)
    """Named people in the order of the text."""
    marked: frozenset[int] = frozenset()
    """The words at which one of them begins, or a word that says anything of contacts; all others are plain."""


def index_nouns(doc: Doc, nouns: Nouns) -> Index:
    """Longest first at each word; an actor that is only a part of a place's name stands for nobody."""
    out = Index()
    for place in nouns.places:
        if place.first not in out.places or out.places[place.first].last < place.last:
            out.places[place.first] = place
    inside = {i for p in out.places.values() for i in range(p.first, p.last) if p.last - p.first > 1}
    for actor in nouns.actors:
        held = actor.first in inside and actor.last - 1 in inside and actor.kind != "person"
        if not held and (actor.first not in out.actors or out.actors[actor.first].last < actor.last):
            out.actors[actor.first] = actor
    out.people = [a for a in nouns.actors if a.kind == "person" and a.who is not None]
    for dated in nouns.dates:
        out.dates.setdefault(dated.first, dated)
    said = doc.begin(tag for tag in doc.tags if tag.startswith("contact") or tag in _SAYING)
    out.marked = said.union(out.actors, out.places, out.dates)
    return out


def honoured(doc: Doc, i: int, hit: Hit, index: Index) -> str | None:
    """Whom سموه or معاليه means: the first person of the article, before it, whose own title is of that kind."""
    stems = hit.entry.data["stem"]
    before = [a for a in index.people if a.first < i]
    for stem in stems if isinstance(stems, list) else ():
        for actor in before:
            if _entitled(doc, actor, stem):
                return actor.who
    return None


def _entitled(doc: Doc, actor: Actor, stem: str) -> bool:
    """The title is the person's own, not that of whom he serves (مستشار الرئيس, ديوان سمو ولي العهد)."""
    start = max(0, actor.first - 2)
    words = [w.norm for w in doc.words[start : actor.last]]
    length = stem.count(" ") + 1
    for k in range(len(words) - length + 1):
        if " ".join(words[k : k + length]).startswith(stem):
            before = words[k - 1] if start + k > actor.first else ""
            if not before.isalpha() or before.startswith("ال") or before in _COURTEOUS:
                return True
    return False
