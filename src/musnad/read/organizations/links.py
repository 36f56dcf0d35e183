"""What a preposition ties to a body's name: whom it is for, where it lies, whom it stands for.

Each rule reads one piece at the state's next word and gives the state behind it, or None. What follows the preposition
is a phrase of its own: the rules take the reader of phrases as an argument.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from musnad.model import Doc
from musnad.read.organizations.state import OWN_KIND, PEOPLE, PLACES, State, closed
from musnad.read.organizations.words import carries_article, closing, is_determined_noun, is_object, proclitic, stops

Phrase = Callable[[Doc, int, int, tuple[str, ...]], State | None]
LED_BY = frozenset({
    "بقياده", "برياسه", "باداره", "بقوه", "بسلطه", "بوحده", "ببرنامج", "بنظام", "بمشروع", "وبرياسه", "وبقياده",
    "بتنظيم",
})  # fmt: skip
"""ب and a head that say how, not where: بقيادة، برئاسة."""
_BELONGING = frozenset({"التابع", "التابعه", "التابعين", "المنبثقه", "المنبثق"})
_TELLERS = frozenset({"noun", "source", "circles", "plural officials", "plural speakers", "unnamed official"})
"""Those of whom لـ tells to whom they spoke (مصدر عسكري لوكالة ...)."""
_FOR_DOMAIN = frozenset({"ministry", "party", "army"})
_FROM = frozenset({"من", "عن", "لدي"})


def purpose(doc: Doc, state: State, phrase: Phrase) -> State | None:
    """What a body is for or belongs to, after لـ: للجيش, لوزارة الدفاع, للاستثمار, لـ«...»."""
    i, end = state.at, state.end
    word = doc.words[i].norm
    if not word.startswith("ل") or (state.bare and "for" not in state.takes) or state.group in _TELLERS:
        return None
    if word == "ل":
        return _after_bare_lam(doc, state, phrase)
    inner = phrase(doc, i, end, ("ل",))
    if inner is not None and doc.hit(i, "country") is None and doc.hit(i, "capital") is None:
        return replace(
            state, at=inner.at, open=False, determined=True, last=inner.last, takes=state.takes | inner.takes
        )
    office = doc.hit(i, "office")
    if office and office.clitic == "ل" and "for" in state.takes and not state.bare:
        return replace(state, at=office.last, open=True, determined=True, last="head", takes=state.takes | {"noun"})
    domain = doc.hit(i, "org_domain")
    wanted = domain and ("for" in state.takes or (state.group in _FOR_DOMAIN and not domain.entry.data.get("purpose")))
    if domain and wanted and proclitic(domain) == "ل" and (not state.bare or state.group == "secretariat"):
        article = carries_article(domain)
        return replace(
            state, at=domain.last, open=not article, determined=True, last="domain", takes=state.takes | {"noun"}
        )
    if (
        "for" in state.takes
        and word.startswith("لل")
        and len(word) > 4
        and not state.bare
        and not stops(doc, i)
        and not is_object(doc, i)
    ):
        return closed(state, i + 1, "noun")
    return None


def _after_bare_lam(doc: Doc, state: State, phrase: Phrase) -> State | None:
    """لـ written apart, before a quotation or a Latin name: القيادة العامة لـ«...»."""
    i = state.at + 1
    if state.bare or i >= state.end:
        return None
    after = closing(doc, i, state.end)
    if after is not None and not _is_outlet(doc, i):
        return closed(state, after, "name")
    inner = phrase(doc, i, state.end, ("",))
    if inner is not None:
        return closed(state, inner.at, inner.last)
    return None


def _is_outlet(doc: Doc, i: int) -> bool:
    """A quotation that is more likely the outlet told (قال المصدر لـ«...») than a part of the name."""
    hit = doc.hit(i + 1, "org_head") or doc.hit(i + 1, "org_name")
    return hit is None or hit.entry.group == "media"


def whereabouts(doc: Doc, state: State, phrase: Phrase) -> State | None:
    """Where a body or a source belongs, after في or بـ: في ليبيا, بمجلس النواب, بشرق ليبيا."""
    if "in" not in state.takes:
        return None
    word = doc.words[state.at].norm
    if word == "باسم" and state.at + 1 < state.end and state.group in PEOPLE:
        inner = phrase(doc, state.at + 1, state.end, ("",))
        return inner and closed(state, inner.at, inner.last)
    if not _may_lie(state):
        return None
    if word == "في" and state.at + 1 < state.end:
        return _inside(doc, state, state.at + 1, "", phrase)
    if word.startswith("ب") and len(word) > 3 and word not in LED_BY:
        return _inside(doc, state, state.at, "ب", phrase)
    return None


def _may_lie(state: State) -> bool:
    """الحكومة في ... tells where it met, مصدر في ... where it belongs."""
    if state.bare and state.determined:
        return state.group == "name"
    return not (state.bare and state.open) or state.group in OWN_KIND


def _inside(doc: Doc, state: State, i: int, clitic: str, phrase: Phrase) -> State | None:
    own = state.group in OWN_KIND
    direction = doc.hit(i, "direction")
    sided = bool(own and direction and proclitic(direction) == clitic)
    if direction and sided:
        i, clitic = direction.last, ""
    if i >= state.end:
        return None
    for tag in PLACES if sided or _lies_anywhere(state, clitic) else PLACES[:1]:
        hit = doc.hit(i, tag)
        if hit and hit.clitic == clitic and (state.group not in PEOPLE or sided or clitic):
            return replace(state, at=hit.last, open=False, determined=True, last="name", takes=frozenset())
    known = doc.hit(i, "org_head") or doc.hit(i, "org_name") or (state.group == "source" and is_determined_noun(doc, i))
    if state.group == "name" or not known or (state.group in PEOPLE and _is_house(doc, i)):
        return None
    inner = phrase(doc, i, state.end, (clitic,))
    if inner is None or (not own and inner.bare and inner.last == "head"):
        return None
    return closed(state, inner.at, inner.last)


def _is_house(doc: Doc, i: int) -> bool:
    """An embassy is where officials meet, not what they belong to."""
    head = doc.hit(i, "org_head")
    return head is not None and head.entry.group == "embassy"


def _lies_anywhere(state: State, clitic: str) -> bool:
    """Whether a city too can belong to the phrase: the embassy in Rome, a source in Derna, an official بدرنة."""
    if state.group == "mission":
        return clitic == "ب"
    return state.group in {"embassy", "source", "secretariat"} or (state.group == "unnamed official" and clitic == "ب")


def origin(doc: Doc, state: State, phrase: Phrase) -> State | None:
    """Whom a delegation or a source stands for, after من or عن: وفد من الجامعة, ممثلون عن الفصائل."""
    i = state.at + 1
    word = doc.words[state.at].norm
    defends = word == "عن" and "for" in state.takes and doc.words[state.at - 1].norm == "للدفاع"
    if not (defends or "from" in state.takes) or word not in _FROM or i >= state.end or state.last == "name":
        return None
    if word != "من" and not defends and state.group not in {"delegation", "plural officials", "plural speakers"}:
        return None
    if state.bare and state.determined:
        return None
    inner = phrase(doc, i, state.end, ("",))
    return inner and closed(state, inner.at, inner.last)


def belonging(doc: Doc, state: State, phrase: Phrase) -> State | None:
    """التابعة لـ and the body it belongs to."""
    i = state.at + 1
    if doc.words[state.at].norm not in _BELONGING or i >= state.end:
        return None
    inner = phrase(doc, i, state.end, ("ل",)) or (
        phrase(doc, i + 1, state.end, ("",)) if doc.words[i].norm in {"ل", "عن"} and i + 1 < state.end else None
    )
    return inner and closed(state, inner.at, inner.last)
