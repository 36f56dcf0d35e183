"""Offices and ranks written without a name: the person they mean, or somebody known by office only."""

from __future__ import annotations

from dataclasses import dataclass, field

from musnad.read.people.chains import SOVEREIGNS
from musnad.read.people.company import Company, make_company, sides_of
from musnad.read.people.coreference import Figure
from musnad.read.people.describing import counterpart, described
from musnad.read.people.grid import Grid
from musnad.read.people.offices import REALM, Office, office_of, same_office
from musnad.read.people.phrases import Phrase
from musnad.read.people.titles import Title

_THINGS = frozenset({"العالم", "للعالم", "عالم", "المساعده", "للمساعده", "لعالم"})
"""Words for an office that mean a thing where nobody is named."""


@dataclass(slots=True)
class Resolution:
    """Who each phrase means: ``person[i]`` a figure's number, ``holder[i]`` the number of an unnamed holder."""

    person: dict[int, int] = field(default_factory=dict)
    holder: dict[int, int] = field(default_factory=dict)
    holders: list[tuple[Office, list[Title]]] = field(default_factory=list)


def resolve(grid: Grid, phrases: tuple[Phrase, ...], figures: tuple[Figure, ...]) -> Resolution:
    """Give every phrase of the article to a figure, or to a holder of office without a name."""
    of = {id(p): n for n, f in enumerate(figures) for p in f.phrases}
    offices = [[office_of(grid, t) for t in f.titles() if t.kind == "office"] for f in figures]
    out = Resolution()
    company = make_company(grid, figures)
    seen: dict[int, int] = {}
    for i, phrase in enumerate(phrases):
        n = of.get(id(phrase))
        if n is None and phrase.name is None:
            n = _meant(company, phrase, figures, offices, seen)
            if n is None and phrase.titles[-1].kind == "counterpart":
                n = counterpart(company, phrase.titles[-1], _office_before(grid, phrases, i, out, offices))
        if n is not None:
            out.person[i] = n
            seen[n] = i
            company.last[n] = phrase.last
        elif _tells_who(phrase.titles[-1]) and not _is_thing(grid, phrase.titles[-1]):
            out.holder[i] = _holder_number(out, office_of(grid, phrase.titles[-1]), phrase.titles[-1])
    _name_counterparts(grid, out, figures, offices)
    return out


def _tells_who(title: Title) -> bool:
    """An office, several counterparts, or one with more than the word (نظيره القطري)."""
    told = title.plural or title.last - title.first > 1
    return title.kind == "office" or (title.kind == "counterpart" and told)


def _is_thing(grid: Grid, title: Title) -> bool:
    """العالم الإسلامي, المساعدة: without a name the world and help, not a scientist and an aide."""
    return grid.doc.words[title.first].norm.lstrip("وبفك") in _THINGS


def _holder_number(out: Resolution, office: Office, title: Title) -> int:
    for k, (known, titles) in enumerate(out.holders):
        if same_office(known, office):
            titles.append(title)
            return k
    out.holders.append((office, [title]))
    return len(out.holders) - 1


def _meant(
    company: Company, phrase: Phrase, figures: tuple[Figure, ...], offices: list[list[Office]], seen: dict[int, int]
) -> int | None:
    """The person that an office or rank without a name means: of those who hold it the last mentioned."""
    title = phrase.titles[-1]
    if title.kind == "counterpart" or title.plural:
        return None
    if title.kind == "description":
        return described(company, title)
    if title.kind == "rank":
        called = _called(company.grid, title)
        fitting = [
            n
            for n, f in enumerate(figures)
            if any(t.kind == "rank" and _called(company.grid, t) == called for t in f.titles())
        ]
    else:
        fitting = [] if _of_counterpart(company, title, figures, offices) else _holding(company, title, offices)
    before = [n for n in fitting if n in seen]
    if before:
        return company.latest(
            before, bare=title.last - title.first <= 2 and not sides_of(company.grid, title.first, title.last)
        )
    if len(fitting) > 1:
        fitting = company.other_than_named(fitting, title.first)
    if len(fitting) == 1:
        return fitting[0]
    return described(company, title) if title.kind == "office" else None


def _called(grid: Grid, title: Title) -> str:
    """The word that a rank is called by: صاحب الجلالة الملك, جلالة الملك and صاحب الجلالة are one."""
    return "ملك" if grid.norm(title.last - 1) in SOVEREIGNS else title.head


def _office_before(
    grid: Grid, phrases: tuple[Phrase, ...], i: int, out: Resolution, offices: list[list[Office]]
) -> frozenset[Office]:
    """The offices of whoever the sentence speaks of before the phrase ``i``."""
    here, held = grid.doc.sentence_of[phrases[i].first], set[Office]()
    for j in range(i):
        if grid.doc.sentence_of[phrases[j].first] == here:
            if j in out.person:
                held.update(offices[out.person[j]])
            elif j in out.holder:
                held.add(out.holders[out.holder[j]][0])
    return frozenset(held)


def _holding(company: Company, title: Title, offices: list[list[Office]]) -> list[int]:
    """Those who hold the office said: first whom the article gives its country, else whom it gives none."""
    said = office_of(company.grid, title)
    fitting = [n for n, held in enumerate(offices) if any(_fits(said, o) for o in held) and company.agrees(n, title)]
    if said.country is None:
        return fitting
    same = [n for n in fitting if said.country in {o.country for o in offices[n]}]
    if same or not company.is_home(said.country):
        return same
    if not _comes_from(company.grid, title):
        return fitting
    here = company.grid.doc.sentence_of[title.first]
    return [n for n in fitting if n not in company.last or company.grid.doc.sentence_of[company.last[n] - 1] != here]


def _comes_from(grid: Grid, title: Title) -> bool:
    """تسلم الرئيس فلان رسالة من أخيه الرئيس السنغالي: behind من and مع stands somebody else than the one named."""
    before = title.first - 1
    while before > 0 and any(grid.hit(before, tag) for tag in ("kin", "honorific", "courtesy")):
        before -= 1
    return before >= 0 and grid.norm(before) in {"من", "مع"}


def _of_counterpart(company: Company, title: Title, figures: tuple[Figure, ...], offices: list[list[Office]]) -> bool:
    """The office of a country of which only a counterpart was named (نظيره المصري فلان ... رئيس الأركان المصري)."""
    country = office_of(company.grid, title).country
    if country is None or any(o.country == country for held in offices for o in held):
        return False
    counterparts = (t for f, held in zip(figures, offices, strict=True) if not held for t in f.titles())
    return any(t.kind == "counterpart" and office_of(company.grid, t).country == country for t in counterparts)


def _fits(said: Office, held: Office) -> bool:
    """The words said fit the office held, and no other country; the president of a country is the head of its state."""
    if said.head != held.head or (said.country and held.country and said.country != held.country):
        return False
    if said.head == "رييس" and said.country and not said.words:
        return held.words <= REALM
    return said.words <= held.words


def _name_counterparts(grid: Grid, out: Resolution, figures: tuple[Figure, ...], offices: list[list[Office]]) -> None:
    """A counterpart of one country holds the office that the article names elsewhere for that country and no person."""
    heads = {office.head for held in offices for office in held}
    for n, figure in enumerate(figures):
        if offices[n]:
            continue
        countries = {office_of(grid, t).country for t in figure.titles() if t.kind == "counterpart"} - {None}
        fitting = [k for k, (o, _) in enumerate(out.holders) if o.country in countries and o.head in heads]
        if len(fitting) == 1:
            for i in [i for i, k in out.holder.items() if k == fitting[0]]:
                del out.holder[i]
                out.person[i] = n
