"""People and organizations of the linked register, from groups of mentions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from musnad.link.names import compare
from musnad.link.people import Mention
from musnad.link.records import Candidate, Kinship, LinkedOrganization, LinkedPerson, Office, Ref
from musnad.link.state import State, content_id
from musnad.link.terms import contradict, first_country, same_office
from musnad.link.terms import office as read_office

_REVERSE = {"child": "parent", "parent": "child"}

CANDIDATES = 8
"""At most so many people that may be the same are listed with one."""


def person_ids(state: State) -> dict[int, str]:
    """An id for each mention: that of its group, made of the earliest article and the name there.

    Two people of one article may bear one name: all but the first have their number in the id.
    """
    seen: Counter[tuple[int, str]] = Counter()
    twins = []
    for mention in state.mentions:
        twins.append(seen[mention.article, mention.key])
        seen[mention.article, mention.key] += 1
    out = {}
    for group in state.people.groups.all():
        anchor = min(group, key=lambda i: (state.mentions[i].article, state.mentions[i].key, i))
        first = state.mentions[anchor]
        made = content_id("person", state.facts[first.article].key, first.key, *filter(None, [twins[anchor]]))
        out.update(dict.fromkeys(group, made))
    return out


def organization_ids(state: State) -> dict[int, str]:
    """An id for each body: of the state, of country and words, or for an unnamed source of its article and words."""
    out = {}
    for group in state.organizations.all():
        said = min(_body_identity(state, i) for i in group)
        out.update(dict.fromkeys(group, content_id("organization", *said)))
    return out


def _body_identity(state: State, i: int) -> tuple[str, ...]:
    body = state.bodies[i]
    if body.state:
        return ("state", body.state)
    words = " ".join(sorted(body.words))
    if body.anonymous:
        n = body.article
        original = state.copies[n].original if n in state.copies else n
        return ("unnamed", state.facts[original].key, words)
    return ("body", body.country or "", words)


def people(state: State, ids: dict[int, str]) -> tuple[LinkedPerson, ...]:
    """Every person that is not rejected, by id."""
    near = _candidates(state, ids)
    kin = _kin(state, ids)
    groups = [g for g in state.people.groups.all() if not _rejected(state, "person", g)]
    out = [_person(state, ids[group[0]], group, near, kin) for group in groups]
    return tuple(sorted(out, key=lambda p: p.id))


def _rejected(state: State, kind: str, group: Sequence[int]) -> bool:
    records = state.mentions if kind == "person" else state.bodies
    return any((kind, records[i].article, records[i].fact.id) in state.decided.rejected for i in group)


def _corrected(state: State, kind: str, group: Sequence[int]) -> dict[str, str]:
    records = state.mentions if kind == "person" else state.bodies
    out: dict[str, str] = {}
    for i in group:
        out.update(state.decided.corrections.get((kind, records[i].article, records[i].fact.id), {}))
    return out


def _person(
    state: State, made: str, group: list[int], near: dict[str, list[Candidate]], kin: dict[str, list[Kinship]]
) -> LinkedPerson:
    found = [state.mentions[i] for i in group]
    right = _corrected(state, "person", group)
    names = _names([m.fact.names for m in found])
    best = _best_name(Counter(m.full.text for m in found))
    latin = Counter(m.fact.latin for m in found if m.fact.latin)
    lands = Counter(c for m in found for o in m.fact.offices if (c := o.country or first_country(o.title)))
    ranks = Counter(r.words for m in found for r in m.fact.ranks)
    return LinkedPerson(
        made,
        right.get("name", best),
        right.get("latin", min(latin, key=lambda x: (-latin[x], x)) if latin else None),
        names,
        tuple(sorted(Ref(state.facts[m.article].key, m.fact.id) for m in found)),
        offices(state, found),
        tuple(sorted(ranks, key=lambda r: (-ranks[r], r))),
        right.get("country", min(lands, key=lambda c: (-lands[c], c)) if lands else None),
        tuple(kin.get(made, ())),
        tuple(near.get(made, ())[:CANDIDATES]),
    )


def _best_name(full: Counter[str]) -> str:
    """The longest name that a tenth of the articles write, two of them at least where there are many."""
    enough = max(1, min(2, full.total() // 3), full.total() // 10)
    kept = [n for n in full if full[n] >= enough] or list(full)
    return min(kept, key=lambda n: (-len(n.split()), -full[n], n))


def _names(written: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Every written form once, the fullest first."""
    return tuple(sorted({n for names in written for n in names}, key=lambda n: (-len(n.split()), -len(n), n)))


def offices(state: State, found: Sequence[Mention]) -> tuple[Office, ...]:
    """The timeline of a person's offices: wordings of one office together, in order of the first day attested."""
    groups: list[list[tuple[Mention, int]]] = []
    for mention in sorted(found, key=lambda m: m.article):
        for n, fact in enumerate(mention.fact.offices):
            read = mention.offices[n]
            home = next(
                (g for g in groups if any(_one_office(read, fact.title, m, k) for m, k in g)),
                None,
            )
            if home is None:
                groups.append([(mention, n)])
            else:
                home.append((mention, n))
    built = [_office(state, group) for group in groups]
    return tuple(sorted(built, key=lambda o: (o.first or "9999", o.title)))


def _one_office(read: object, title: str, mention: Mention, n: int) -> bool:
    other = mention.fact.offices[n].title
    return title == other or same_office(read_office(title), read_office(other))


def _office(state: State, group: list[tuple[Mention, int]]) -> Office:
    facts = [(m, m.fact.offices[n]) for m, n in group]
    titles = Counter(o.title for _, o in facts)
    title = (
        min(titles, key=lambda t: (-len(t), t))
        if len(titles) < 3
        else min(titles, key=lambda t: (-titles[t], -len(t), t))
    )
    held = sorted(d for m, o in facts if not o.former and (d := state.facts[m.article].published))
    ended = sorted(d for m, o in facts if o.former and (d := state.facts[m.article].published))
    refs = tuple(sorted({Ref(state.facts[m.article].key, m.fact.id) for m, _ in facts}))
    over = ended[0] if ended else None
    late = sorted(
        Ref(state.facts[m.article].key, m.fact.id)
        for m, o in facts
        if over and not o.former and (state.facts[m.article].published or "") > over
    )
    days = held or ended
    former = bool(ended) and (not held or ended[-1] >= held[-1])
    since, until = (_agreed([v for _, o in facts if (v := getattr(o, end))]) for end in ("since", "until"))
    return Office(title, days[0] if days else None, days[-1] if days else None, former, refs, tuple(late), since, until)


def _agreed(told: Sequence[str]) -> str | None:
    """The date that most articles bear out (2019 bears out 2019-03), the most exact of these, then the earliest."""

    def borne_out(value: str) -> int:
        return sum(value.startswith(other) or other.startswith(value) for other in told)

    return min(told, key=lambda v: (-borne_out(v), -len(v), v), default=None)


def _candidates(state: State, ids: dict[int, str]) -> dict[str, list[Candidate]]:
    out: dict[str, dict[str, Candidate]] = defaultdict(dict)
    for a, b, score, why in state.people.near:
        for one, other in ((ids[a], ids[b]), (ids[b], ids[a])):
            if one != other and (other not in out[one] or out[one][other].score < score):
                out[one][other] = Candidate(other, score, why)
    return {one: sorted(found.values(), key=lambda c: (-c.score, c.who)) for one, found in out.items()}


def _kin(state: State, ids: dict[int, str]) -> dict[str, list[Kinship]]:
    """People of one article whose names are kin's, one of whom the text calls a relative."""
    by_article: dict[int, list[int]] = defaultdict(list)
    for i, mention in enumerate(state.mentions):
        by_article[mention.article].append(i)
    out: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
    for together in by_article.values():
        for i in together:
            kind = state.mentions[i].fact.kin
            for j in together if kind else ():
                if i != j and compare(state.mentions[i].full.text, state.mentions[j].full.text).verdict == "related":
                    name = state.facts[state.mentions[i].article].name
                    out[ids[i]].add((ids[j], str(kind), f"so called in {name}"))
                    out[ids[j]].add((ids[i], _REVERSE.get(str(kind), str(kind)), f"so called in {name}"))
    return {one: [Kinship(*k) for k in sorted(found)] for one, found in out.items()}


def clashes(person: LinkedPerson) -> tuple[tuple[Office, Office], ...]:
    """Pairs of a person's offices that nobody holds at once and that are attested for the same days."""
    pairs = ((a, b) for n, a in enumerate(person.positions) for b in person.positions[n + 1 :])
    return tuple((a, b) for a, b in pairs if _overlap(a, b) and contradict(read_office(a.title), read_office(b.title)))


def _overlap(a: Office, b: Office) -> bool:
    return (a.first or "") <= (b.last or "9999") and (b.first or "") <= (a.last or "9999")


def organizations(state: State, ids: dict[int, str]) -> tuple[LinkedOrganization, ...]:
    """Every organization that is not rejected, by id."""
    out = []
    for group in state.organizations.all():
        if _rejected(state, "organization", group):
            continue
        found = [state.bodies[i] for i in group]
        right = _corrected(state, "organization", group)
        names = Counter(b.fact.name for b in found)
        best = min(names, key=lambda n: (-names[n], -len(n), n))
        latin = Counter(b.fact.latin for b in found if b.fact.latin)
        lands = Counter(c for b in found if (c := b.state or b.country))
        out.append(
            LinkedOrganization(
                ids[group[0]],
                right.get("name", best),
                right.get("latin", min(latin, key=lambda x: (-latin[x], x)) if latin else None),
                _names([b.fact.names for b in found]),
                tuple(sorted(Ref(state.facts[b.article].key, b.fact.id) for b in found)),
                right.get("country", min(lands, key=lambda c: (-lands[c], c)) if lands else None),
            )
        )
    return tuple(sorted(out, key=lambda o: o.id))
