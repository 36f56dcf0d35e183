"""Sources named beside a clause instead of a verb of saying: بحسب فلان، وفق بيان، على حد قول، حسبما ذكر فلان."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.model import Hit
from musnad.read.statements.items import Item
from musnad.read.statements.speakers import Speaker, of_actor
from musnad.read.statements.view import COMMAS, DASHES, STOPS, View
from musnad.read.statements.walk import Lead

_LINKS = frozenset(["الا", "ان", "غير", "بيد", "لكن", "ولكن", "فيما", "بينما", "اذ", "حيث", "فان", "فقد", "وقد", "ذلك"])
_DATELINE = 14
"""Words at the head of a line within which a dash closes a dateline."""
_JOINS = frozenset(["لكن", "ولكن", "إلا أن", "غير أن", "بيد أن", "فيما", "بينما", "في حين", "إذ"])


def find_sources(view: View) -> Iterator[Item]:
    """Every source phrase that attributes the clause it opens, interrupts or closes."""
    for hit in view.doc.tagged("speech_source").values():
        item = _item(view, hit)
        if item is not None:
            yield item


def find_told(view: View) -> Iterator[Item]:
    """What a document says, introduced by the document: جاء في البيان أن."""
    for i, hit in view.doc.tagged("speech_told").items():
        item = _told(view, hit) if i not in view.actor_over else None
        if item is not None:
            yield item


def _told(view: View, hit: Hit) -> Item | None:
    end = min(view.end_of_sentence(hit.last - 1), hit.last + 15)
    for j in range(hit.last + 1, end):
        clause = view.hit(j, "complementizer")
        if clause is not None or view.norms[j] == ":" or (j in view.quotes.closes and view.quotes.closes[j] - j > 5):
            lead = (
                Lead("clause", clause.last)
                if clause is not None
                else Lead("colon" if view.norms[j] == ":" else "quote", j + (view.norms[j] == ":"))
            )
            return Item(
                hit.first,
                hit.last,
                hit.first,
                True,
                hit.offset,
                "assert",
                lead=lead,
                speaker=_paper(view, hit.last, j),
                spoken=lead.kind == "colon",
            )
    if hit.first and view.norms[hit.first - 1] in {"كما", "وكما"}:
        return Item(hit.first, hit.last, hit.first - 1, True, hit.offset, yields=True)
    return None


def _paper(view: View, first: int, last: int) -> Speaker:
    """Who issued the document, or the document itself."""
    for j in range(first, last):
        actor = view.actor_at.get(j)
        if actor is not None:
            return of_actor(actor)
    end = first + 1
    while end < last and not view.is_mark(end) and view.hit(end, "speech_adverbial") is None:
        end += 1
    return Speaker(None, view.span(first, end), (first, end))


def _item(view: View, hit: Hit) -> Item | None:
    i = hit.first
    if i in view.actor_over or not _stands_apart(view, hit):
        return None
    if hit.entry.data.get("own"):
        return Item(i, hit.last, i, True, hit.offset, yields=True)
    named = _named(view, hit)
    if named is None:
        return None
    speaker, after = named
    content = _content(view, hit, after)
    return Item(i, hit.last, i, True, hit.offset, "assert", content=content, speaker=speaker, yields=True)


def _stands_apart(view: View, hit: Hit) -> bool:
    i = hit.first
    if i == view.start_of_sentence(i):
        return True
    before = view.norms[i - 1]
    return (
        before in COMMAS | DASHES
        or before in '»”")'
        or before in _LINKS
        or bool(view.hit(i, "speech_source") and hit.entry.data.get("told"))
    )


def _named(view: View, hit: Hit) -> tuple[Speaker, int] | None:
    """The source and the word behind its phrase: an actor within its first words, or a description."""
    j = hit.last
    end = _phrase_end(view, j)
    if hit.entry.data.get("told"):
        verb = view.hit(j, "speech")
        if verb is None:
            return None
        j = verb.last
        if verb.entry.data.get("subject") == "speaker":
            j = next((k + 1 for k in range(j, end) if view.norms[k] in {"عن", "من"}), j)
    named = [view.actor_at[k] for k in range(j, min(j + 6, end)) if k in view.actor_at]
    if named and not hit.entry.data.get("told") and not _speaks_there(view, j, named[0].first):
        return None
    if named:
        person = next((a for a in named if a.kind == "person"), named[0])
        actor = person if hit.entry.data.get("told") else named[0]
        return of_actor(actor), max(end, actor.last)
    role = view.hit(j, "speech_role")
    if role is None and j == hit.last and view.norms[j : j + 1] and not view.norms[j].startswith("ل"):
        return None
    if role is None:
        return None
    return Speaker(None, _without_preposition(view, j, _described(view, j, end)), (j, end)), end


def _speaks_there(view: View, j: int, first: int) -> bool:
    """بحسب فلان, وفق بيان الوزارة; not وفقا لأحكام النظام وفي حدود اختصاص البلدية."""
    tags = ("speech_role", "speech_medium", "speech", "speech_press", "office")
    if any(view.hit(k, tag) is not None for k in range(j, first) for tag in tags):
        return True
    return not any(view.hit(k, "speech_never") is not None for k in range(j, first))


def _phrase_end(view: View, j: int) -> int:
    """The comma, complementizer or quotation at which the source phrase ends."""
    limit = view.end_of_sentence(j) if j < len(view.norms) else j
    k = j
    while k < limit and view.norms[k] not in COMMAS | STOPS:
        if (k > j and view.hit(k, "complementizer") is not None) or view.norms[k] in {"فان", "فقد"}:
            break
        if k > j + 1 and k not in view.actor_over and _is_verb(view, k):
            break
        if k > j and k in view.quotes.closes and view.quotes.closes[k] - k > 6:
            break
        k = max(k + 1, view.actor_at[k].last if k in view.actor_at else 0)
    return min(k, limit)


def _is_verb(view: View, k: int) -> bool:
    verb = view.hit(k, "speech")
    return verb is not None and verb.entry.tense in {"past", "present"} and not verb.entry.data.get("initial")


def _described(view: View, j: int, end: int) -> int:
    k = j + 1
    while (
        k < end and k < j + 8 and view.norms[k] not in {"تحدث", "فضل", "طلب", "نشر", "نشرته", "نشرها", "نشره", "نشرتها"}
    ):
        k += 1
    return k


def _without_preposition(view: View, first: int, last: int):  # type: ignore[no-untyped-def]
    span = view.span(first, last)
    role = view.hit(first, "speech_role")
    if role is not None and role.clitic in {"ل", "ب"}:
        return type(span)(span.start + role.offset, span.end)
    return span


def _content(view: View, hit: Hit, after: int) -> tuple[int, int] | None:
    start, end = view.start_of_sentence(hit.first), view.end_of_sentence(hit.first)
    rest = after
    while rest < end and (view.norms[rest] in COMMAS or view.norms[rest] in {"فان", "فقد", "ان"}):
        rest += 1
    closing = rest >= end or view.norms[rest] in STOPS or view.hit(rest, "speech_turn") is not None
    opening = all(
        view.is_mark(k) or view.norms[k] in _LINKS or view.hit(k, "speech_turn") for k in range(start, hit.first)
    )
    if opening:
        return None if closing else _quoted_or(view, rest, end)
    if rest in view.quotes.closes:
        return rest + 1, view.quotes.closes[rest]
    before = clause_before(view, hit.first)
    if before is None or closing or view.norms[after : after + 1] == ():
        return before
    start = max((k + 1 for k in range(before[0], hit.first - 1) if view.norms[k] in COMMAS), default=before[0])
    return (start, _cut(view, start, end))


def _quoted_or(view: View, first: int, end: int) -> tuple[int, int]:
    if first in view.quotes.closes:
        return first + 1, view.quotes.closes[first]
    return first, _cut(view, first, end)


def _cut(view: View, first: int, end: int) -> int:
    while end > first and view.norms[end - 1] in COMMAS | STOPS | DASHES:
        end -= 1
    return end


def clause_before(view: View, i: int) -> tuple[int, int] | None:
    """The clause that ends before word ``i``: the quotation that closes there, or all since the last conjunction."""
    end = i
    while end > 0 and view.norms[end - 1] in COMMAS | DASHES:
        end -= 1
    start = view.start_of_sentence(i)
    if end <= start:
        return None
    opened = view.quotes.around[end - 1]
    if opened >= 0 and view.quotes.closes.get(opened) == end - 1 and end - 1 - opened > 3:
        return opened + 1, end - 1
    for k in range(end - 1, start - 1, -1):
        turn = view.hit(k, "speech_turn")
        if turn is not None and turn.entry.form in _JOINS and turn.last < end:
            start = turn.last
            break
    while start < end and (view.is_mark(start) and start not in view.quotes.closes):
        start += 1
    start = _behind_dateline(view, start, end)
    return (start, end) if end - start >= 2 else None


def _behind_dateline(view: View, start: int, end: int) -> int:
    """The word behind a dateline (تونس 20 ماي 2021 (وات) - يؤدي ...) that opens the line at ``start``, if one does."""
    if start != view.start_of_line(start) or not any(view.hit(start, tag) for tag in ("place", "capital", "country")):
        return start
    dash = next((k for k in range(start, min(start + _DATELINE, end)) if view.norms[k] in DASHES), None)
    return start if dash is None else dash + 1
