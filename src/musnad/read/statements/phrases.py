"""Stretches between a cue and its content: nameless speakers, adverbial phrases, parentheses, names in quotes."""

from __future__ import annotations

from musnad.model import FINITE, Hit
from musnad.read.statements.view import COMMAS, DASHES, View

PREPOSITIONS = {"الي": "إلى", "علي": "على", "عن": "عن", "من": "من", "في": "في"}
LOOSE = frozenset(["إلى", "عن", "على"])
"""Prepositions that introduce content even behind words no one knows: they have few other uses there."""
_GOVERNED = frozenset({"ب", "ل", "لل", "بال", "ك", "وبال", "ولل", "ول", "وب"})
_ENDS_DESCRIPTION = frozenset(
    [
        "القول",
        "قول",
        "قوله",
        "قولها",
        "قولهم",
        "لم",
        "قد",
        "ان",
        "ل",
        "لن",
        "لا",
        "فضل",
        "طلب",
        "رفض",
        "تحدث",
        "وهو",
        "وهي",
    ]
)
_BELONGING = frozenset(["في", "من", "لدي", "باسم", "علي"])
_ISSUED = frozenset(
    ["اصدره", "اصدرته", "نشره", "نشرته", "وزعه", "وزعته", "اصدرها", "اصدرتها", "نشرها", "نشرتها", "اعدتها", "اعدته"]
)
_OPEN_ASIDE = frozenset(["ردا", "كما", "الذي", "التي", "الذين", "وهو", "وهي", "والذي", "والتي"])
_LONGEST_NAME = 5
_LONGEST_OUTLET = 5
_CLOSED_BY = dict.fromkeys("([", frozenset(")]")) | dict.fromkeys(DASHES, DASHES)
_LONGEST_DESCRIPTION = 12
_LONGEST_ASIDE = 25
_LONGEST_ADVERBIAL = 14


def passes(view: View, i: int) -> int:
    """The end of a word or title at ``i`` that is neither subject nor content; ``i`` where there is none."""
    before = view.hit(i, "speech_adverbial") is not None  # أمام, not إمام
    for tag in ("speech_pass",) if before else ("speech_pass", "courtesy", "honorific", "rank"):
        hit = view.hit(i, tag)
        if hit is not None and not hit.clitic.lstrip("وف"):
            return hit.last
    turn = view.hit(i, "speech_turn")
    if turn is not None and turn.entry.data.get("sort") == "hands":
        return turn.last
    return view.skips.get(i, i)


def addressee_end(view: View, i: int) -> int:
    """The end of لـ«الصحيفة»، للصحفيين، لوكالة "...": to whom it is said; ``i`` where that does not stand here."""
    norm = view.norms[i]
    if norm == "ل" and i + 1 in view.quotes.closes:
        return view.quotes.closes[i + 1] + 1
    if norm == "ل" and i + 1 < len(view.norms) and view.norms[i + 1].isascii() and not view.is_mark(i + 1):
        return i + 2
    press = view.hit(i, "speech_press")
    if press is None or press.clitic not in {"ل", "لل"}:
        return i
    end = press.last
    if end in view.quotes.closes and view.quotes.closes[end] - end <= _LONGEST_NAME:
        return view.quotes.closes[end] + 1
    while end < len(view.norms) and _describes(view, end):
        end += 1
    return _named_up_to_content(view, end)


def _named_up_to_content(view: View, i: int) -> int:
    """Past the name of an outlet that content follows (لوكالة كذا وكذا إن); ``i`` where it does not follow soon."""
    for k in range(i, min(i + _LONGEST_OUTLET, view.end_of_sentence(i - 1))):
        if _content_opens(view, k):
            return k
        if view.is_mark(k) or k in view.actor_at or view.hit(k, "speech_never") is not None:
            break
    return i


def _content_opens(view: View, k: int) -> bool:
    """A colon, a quotation or a complementizer stands at ``k``."""
    if k >= len(view.norms):
        return False
    return view.norms[k] == ":" or k in view.quotes.closes or view.hit(k, "complementizer") is not None


def bracket_end(view: View, i: int) -> int:
    """Past a short parenthesis in brackets or dashes that opens at ``i``; ``i`` where none does."""
    closing = _CLOSED_BY.get(view.norms[i], frozenset())
    if closing:
        for k in range(i + 1, min(i + 12, view.end_of_sentence(i))):
            if view.norms[k] in closing:
                return k + 1
    return i


def aside_end(view: View, i: int) -> int:
    """Past a parenthesis between commas that opens at the comma ``i`` (، في تصريح صحفي،); ``i`` where none does."""
    j = i + 1
    if j >= len(view.norms):
        return i
    if (
        view.skips.get(j, j) > j
        and view.norms[view.skips[j] : view.skips[j] + 1]
        and view.norms[view.skips[j]] in COMMAS
    ):
        return view.skips[j] + 1
    if not _opens_aside(view, j):
        return i
    for k in range(j, min(view.end_of_sentence(i), j + _LONGEST_ASIDE)):
        if view.norms[k] in COMMAS:
            return k + 1
        if view.hit(k, "complementizer") is not None or view.norms[k] == ":":
            break
    return i


def _opens_aside(view: View, j: int) -> bool:
    if any(view.hit(j, tag) is not None for tag in ("speech_source", "speech_turn", "speech_adverbial")):
        return True
    return j in view.skips or addressee_end(view, j) > j or view.norms[j] in _OPEN_ASIDE


def adverbial_end(view: View, i: int, leads: frozenset[str]) -> int:
    """Past adverbial phrases that open at ``i`` (خلال اللقاء مع نظيره، في كلمته أمام النواب); ``i`` where none does."""
    j = i
    limit = min(view.end_of_sentence(i), i + _LONGEST_ADVERBIAL)
    while j < limit and view.hit(j, "speech_adverbial") is not None and not (j > i and _leads_on(view, j, leads)):
        j = _noun_end(view, j + 1, limit, "np" not in leads)
    return j if j < limit else i


def _leads_on(view: View, j: int, leads: frozenset[str]) -> bool:
    """شدد خلال اللقاء على ضرورة كذا: behind one adverbial, the verb's own preposition brings the content."""
    hit = view.hit(j, "speech_adverbial")
    return hit is not None and hit.last == j + 1 and PREPOSITIONS.get(view.norms[j]) in leads & LOOSE


def _noun_end(view: View, j: int, limit: int, freely: bool) -> int:
    """Past the noun phrase behind a preposition; a channel takes its name along where no noun content can follow."""
    if j in view.actor_at:
        return view.actor_at[j].last
    if j in view.skips:
        return view.skips[j]
    meeting = view.hit(j, "contact")
    if meeting is not None and meeting.entry.suffix and meeting.last in view.actor_at:
        return view.actor_at[meeting.last].last
    medium = view.hit(j, "speech_medium")
    channel = freely and medium is not None
    j = max(j + 1, *(hit.last for hit in (meeting, medium, view.hit(j, "contact_not")) if hit is not None), 0)
    while (
        j < limit
        and not view.is_mark(j)
        and view.hit(j, "complementizer") is None
        and view.hit(j, "speech_adverbial") is None
    ):
        described = any(view.hit(j, tag) is not None for tag in ("nationality", "speech_kind"))
        named = view.norms[j].startswith("ال") or j in view.skips or described
        if not named and not (channel and j not in view.actor_at):
            break
        j = view.skips.get(j, j + 1)
    return j


# ------------------------------------------------------------------ speakers without a name


def role_at(view: View, i: int) -> Hit | None:
    """A noun for a nameless speaker at word ``i`` that no preposition governs."""
    role = view.hit(i, "speech_role")
    return None if role is None or role.clitic in _GOVERNED else role


def described_end(view: View, i: int, leads: frozenset[str]) -> int:
    """The end of a phrase for a nameless speaker that begins at word ``i`` (مصدر أمني رفيع); ``i`` where none does.

    ``leads`` is what may introduce the content behind it: a preposition among them ends the phrase, and where bare noun
    phrases may follow, only adjectives and genitives are taken.
    """
    role = role_at(view, i)
    if role is None:
        return i
    j = role.last
    if j + 1 < len(view.norms) and view.norms[j] in _ISSUED and j + 1 in view.actor_at:
        return view.actor_at[j + 1].last
    while j < len(view.norms) and j < i + _LONGEST_DESCRIPTION and not _ends_description(view, j, leads):
        if "np" in leads and not _describes(view, j) and not _belongs(view, i, j):
            break
        j += 1
    return j


def _ends_description(view: View, j: int, leads: frozenset[str]) -> bool:
    norm = view.norms[j]
    if view.is_mark(j) or norm in _ENDS_DESCRIPTION or j in view.skips:
        return True
    if norm in _BELONGING and view.hit(j + 1, "speech_medium") is not None:
        return True
    if PREPOSITIONS.get(norm) in leads or (norm[:1] in leads and (len(norm) == 1 or norm.startswith("بال"))):
        return True
    if any(view.hit(j, tag) is not None for tag in ("complementizer", "speech_source")) or addressee_end(view, j) > j:
        return True
    if norm.startswith("ل") and _content_opens(view, j + 1):
        return True
    verb = view.hit(j, "speech")
    return (
        verb is not None
        and verb.entry.tense in FINITE
        and ("np" in leads or bool(verb.clitic))
        and not _describes(view, j)
    )


def _describes(view: View, j: int) -> bool:
    """An adjective: listed, of a nation, or by its ending."""
    if view.hit(j, "speech_adjective") is not None or view.hit(j, "nationality") is not None:
        return True
    return (
        len(view.norms[j]) > 4
        and view.doc.words[j].form.endswith(("ي", "ية", "يون", "يين", "يا"))
        and not _named(view, j)
    )


def _named(view: View, j: int) -> bool:
    return j in view.actor_over or view.hit(j, "country") is not None or view.hit(j, "capital") is not None


def _belongs(view: View, first: int, j: int) -> bool:
    """A genitive or a prepositional phrase that still belongs to the description."""
    norm, before = view.norms[j], view.norms[j - 1]
    if norm in _BELONGING:
        return view.hit(j + 1, "speech_medium") is None
    if before in _BELONGING:
        return True
    head_is_definite = view.norms[first].removeprefix("و").startswith("ال")
    role = view.hit(first, "speech_role")
    behind = role.last if role is not None else first + 1
    return norm.startswith("ال") and j == behind and not head_is_definite
