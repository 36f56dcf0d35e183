"""Events and statements of the linked register, from groups of occurrences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from musnad.link.conflicts import Said, Told, conflicts_of, values_of
from musnad.link.event_score import Occurrence
from musnad.link.facts import PersonFact, StatementFact
from musnad.link.groups import Groups
from musnad.link.organizations import home_country
from musnad.link.records import (
    LinkedEvent,
    LinkedParticipant,
    LinkedStatement,
    Ref,
    Stage,
    Value,
)
from musnad.link.sources import sources_of
from musnad.link.state import State, content_id
from musnad.model import Span
from musnad.text import fold_text, folded_words

_ORDER = {"host": 0, "guest": 1, "caller": 2, "callee": 3, "sender": 4, "recipient": 5, "appointee": 6, "appointer": 7}
_GRAIN = {"day": 0, "days": 1, "month": 2, "year": 3, "none": 4}
RUN = 6
"""Reports of one speaker that share a run of so many words tell one utterance."""


def events(state: State, people: dict[int, str], bodies: dict[int, str]) -> tuple[LinkedEvent, ...]:
    """Every event that is not rejected, by id."""
    who = _entity_ids(state, people, bodies)
    facts = {(m.article, m.fact.id): m.fact for m in state.mentions}
    twins = _twins(state.found)
    out = []
    for group in state.events.all():
        found = [state.found[i] for i in group]
        if not any(("contact", o.article, o.fact.id) in state.decided.rejected for o in found):
            out.append(_event(state, found, who, facts, twins[group[0]]))
    return tuple(sorted(out, key=lambda e: e.id))


def _entity_ids(state: State, people: dict[int, str], bodies: dict[int, str]) -> dict[tuple[int, str], str]:
    out = {(m.article, m.fact.id): people[i] for i, m in enumerate(state.mentions)}
    out.update({(b.article, b.fact.id): bodies[i] for i, b in enumerate(state.bodies)})
    return out


def _twins(found: Sequence[Occurrence]) -> list[int]:
    """For each occurrence how many earlier ones of its article have its type and trigger: it tells their ids apart."""
    seen: Counter[tuple[int, str, int]] = Counter()
    out = []
    for one in found:
        key = (one.article, one.fact.type, one.fact.trigger.span.start)
        out.append(seen[key])
        seen[key] += 1
    return out


def _event(
    state: State,
    found: list[Occurrence],
    who: dict[tuple[int, str], str],
    facts: dict[tuple[int, str], PersonFact],
    twin: int,
) -> LinkedEvent:
    sources = sources_of(state, [o.article for o in found])
    told = [_told(state, o, s, who, facts) for o, s in zip(found, sources, strict=True)]
    first = found[0]
    made = content_id("event", state.facts[first.article].key, first.fact.type, first.fact.trigger.span.start, twin)
    right: dict[str, str] = {}
    for o in found:
        right.update(state.decided.corrections.get(("contact", o.article, o.fact.id), {}))
    dates, places = _date_values(told), _place_values(told)
    independent = len(set(sources))
    return LinkedEvent(
        id=made,
        type=right.get("type", first.fact.type),
        status=right.get("status", _status(told)),
        date=right.get("date", dates[0].value if dates else None),
        places=(right["place"],) if "place" in right else _places(told),
        participants=_participants(found, who),
        topics=_phrases([o.fact.topics for o in found]),
        outcomes=_phrases([o.fact.outcomes for o in found]),
        reports=tuple(sorted(t.ref for t in told)),
        independent=independent,
        copies=len(found) - independent,
        conflicts=conflicts_of(told),
        history=_history(state, told),
        support=(("date", dates), ("place", places)),
        position=right.get("position", next((o.fact.position.words for o in found if o.fact.position), None)),
        change=right.get("change", next((o.fact.change for o in found if o.fact.change), None)),
        one_sided=_one_sided(state, found),
    )


def _told(
    state: State,
    one: Occurrence,
    source: int,
    who: dict[tuple[int, str], str],
    facts: dict[tuple[int, str], PersonFact],
) -> Told:
    parts = [(one.article, p.who) for p in one.fact.parts]
    people = {who[key]: facts[key] for key in parts if key in facts}
    roles = {who[key]: (part.role, part.span) for key, part in zip(parts, one.fact.parts, strict=True) if key in who}
    return Told(one, Ref(state.facts[one.article].key, one.fact.id), source, people, roles)


def _status(told: Sequence[Told]) -> str:
    """What most independent sources say of what became of it; a plan counts only where nobody tells the outcome."""
    support: dict[str, set[int]] = defaultdict(set)
    for t in told:
        support[t.one.fact.status].add(t.source)
    outcome = {s: n for s, n in support.items() if s != "planned"} or support
    order = ["happened", "cancelled", "denied", "planned"]
    return min(outcome, key=lambda s: (-len(outcome[s]), order.index(s) if s in order else 9, s))


def _done(told: Sequence[Told]) -> Sequence[Told]:
    return [t for t in told if t.one.fact.status != "planned"] or told


def _date_values(told: Sequence[Told]) -> tuple[Value, ...]:
    """Dates as told, the finest and best supported first; those of plans only where nothing else is known."""
    for those in (_done(told), told):
        dated = [t for t in those if t.one.date and t.one.when is not None]
        if dated:
            grains = {t.one.date: _GRAIN[t.one.when.grain] for t in dated if t.one.when}
            said = [Said(t.one.date, t.one.date or "", t.ref, None) for t in dated]
            values = values_of(said, {t.ref: t.source for t in told})
            return tuple(sorted(values, key=lambda v: (grains[v.value] > 1, -v.support, grains[v.value], v.value)))
    return ()


def _place_values(told: Sequence[Told]) -> tuple[Value, ...]:
    said = [
        Said(fold_text(p.name), p.name, t.ref, p.span)
        for t in told
        for p in {q.name: q for q in t.one.fact.places}.values()
    ]
    return values_of(said, {t.ref: t.source for t in told})


def _places(told: Sequence[Told]) -> tuple[str, ...]:
    """The places of the report that tells most of them, of what happened before what was planned."""
    best = max(_done(told), key=lambda t: len(t.one.places))
    best = best if best.one.places else max(told, key=lambda t: len(t.one.places))
    return tuple(dict.fromkeys(p.name for p in best.one.fact.places))


def _participants(found: Sequence[Occurrence], who: dict[tuple[int, str], str]) -> tuple[LinkedParticipant, ...]:
    """Everyone who took part by any report, each in the role most reports give; ``party`` yields to a plainer one."""
    roles: dict[str, Counter[str]] = defaultdict(Counter)
    for one in found:
        for part in one.fact.parts:
            if (one.article, part.who) in who:
                roles[who[one.article, part.who]][part.role] += 1
    chosen = {w: min(r, key=lambda x: (x == "party", -r[x], _ORDER.get(x, 9), x)) for w, r in roles.items()}
    return tuple(
        sorted((LinkedParticipant(w, r) for w, r in chosen.items()), key=lambda p: (_ORDER.get(p.role, 9), p.who))
    )


def _phrases(told: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Phrases once each, without those that a longer one holds."""
    seen: dict[str, str] = {}
    for phrase in (p for phrases in told for p in phrases):
        seen.setdefault(" ".join(folded_words(phrase)), phrase)
    return tuple(p for key, p in seen.items() if not any(key != other and key in other for other in seen))


def _history(state: State, told: Sequence[Told]) -> tuple[Stage, ...]:
    """What was said of the event and when, one stage for each change, in order of publication."""
    out: list[Stage] = []
    for t in sorted(told, key=lambda t: (state.facts[t.one.article].published or "9999", t.ref)):
        if not out or out[-1].status != t.one.fact.status:
            out.append(Stage(t.one.fact.status, state.facts[t.one.article].published, t.ref))
    return tuple(out)


def _one_sided(state: State, found: Sequence[Occurrence]) -> str | None:
    """The country whose outlets alone tell of a dealing between countries."""
    sides = {s.state for o in found for s in o.sides if s.state}
    homes = {home_country(state.facts[o.article]) for o in found}
    home = homes.pop() if len(homes) == 1 else None
    return home if home in sides and len(sides) > 1 else None


# ------------------------------------------------------------------ statements


def statements(state: State, people: dict[int, str], bodies: dict[int, str]) -> tuple[LinkedStatement, ...]:
    """Every utterance that is not rejected, by id: reports of one speaker that share a run of words are one."""
    who = _entity_ids(state, people, bodies)
    all_told = [(n, s) for n, f in enumerate(state.facts) for s in f.statements]
    groups = Groups(len(all_told))
    first: dict[object, int] = {}
    by_id = {(n, s.id): i for i, (n, s) in enumerate(all_told)}
    for i, (n, s) in enumerate(all_told):
        if s.repeats and (n, s.repeats) in by_id:
            groups.join(by_id[n, s.repeats], i)
        speaker = who.get((n, s.speaker or "")) if s.speaker else None
        for run in _runs(s) if speaker else ():
            groups.join(first.setdefault((speaker, run), i), i)
    seen: Counter[tuple[int, Span]] = Counter()
    twins = []
    for n, s in all_told:
        twins.append(seen[n, s.content.span])
        seen[n, s.content.span] += 1
    out = [_statement(state, [all_told[i] for i in group], who, twins[group[0]]) for group in groups.all()]
    return tuple(sorted((s for s in out if s is not None), key=lambda s: s.id))


def _runs(statement: StatementFact) -> list[int | str]:
    said = [norm for norm in folded_words(statement.content.words) if norm.isalnum()]
    return [" ".join(said[i : i + RUN]) for i in range(len(said) - RUN + 1)] or [" ".join(said)]


def _statement(
    state: State, told: list[tuple[int, StatementFact]], who: dict[tuple[int, str], str], twin: int
) -> LinkedStatement | None:
    if any(("statement", n, s.id) in state.decided.rejected for n, s in told):
        return None
    n, first = told[0]
    made = content_id(
        "statement", state.facts[n].key, first.content.span.start, first.content.span.end, *filter(None, [twin])
    )
    acts = Counter(s.act for _, s in told if s.act)
    speaker = who.get((n, first.speaker)) if first.speaker else None
    refs = tuple(sorted(Ref(state.facts[i].key, s.id) for i, s in told))
    return LinkedStatement(made, speaker, min(acts, key=lambda a: (-acts[a], a)) if acts else None, refs)
