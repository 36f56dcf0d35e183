"""Whom a description means that names no office held: المسؤول الليبي, المبعوث الأممي, رئيس الدولة, الضيف.

A description fits whom the article gives that nationality or body, kind of office and gender. Where it fits two who
were both spoken of lately it means neither: a wrong person is worse than an unnamed one.
"""

from __future__ import annotations

from collections.abc import Callable

from musnad.model import Hit
from musnad.read.people.company import BLOCS, POSTED, Company, Profile, sides_of
from musnad.read.people.grid import Grid, after_clitic, bare_clitic, is_definite
from musnad.read.people.offices import REALM, Office, office_of, stem
from musnad.read.people.phrases import Phrase
from musnad.read.people.title import head_of
from musnad.read.people.titles import Title

_ENVOYS = frozenset({"مبعوث", "ممثل", "منسق", "وسيط", "مفوض", "مندوب"})
_PRAISE = frozenset({"الكبير", "الكبيره", "البارز", "البارزه"})
"""Alone beside an office they speak of somebody's standing, not back to whom was named (الزعيم الكبير)."""
_NEAR = 3
"""Sentences within which somebody is still spoken of."""


def described(company: Company, title: Title) -> int | None:
    """The number of the person that an office phrase without a name describes; None where no one or two fit."""
    grid = company.grid
    sort = _sort(grid, title.first)
    words, sides = _telling(grid, title), sides_of(grid, title.first, title.last)
    if (field := _own_field(grid, title)) is not None:
        return _minister_of(company, title, field)
    if title.plural or not (title.definite or _is_state(grid, title)):
        return None
    if sort is not None and (not _is_noun(grid, title, sides) or _introduced(grid, title, sides)):
        return None
    if sort is None and not (words or sides) and grid.norm(title.last - 1) in _PRAISE:
        return None
    if sort is None:
        head = office_of(grid, title).head
        fitting = [n for n, p in enumerate(company.profiles) if _holds(p, head, words, sides)]
    else:
        fitting = [n for n, p in enumerate(company.profiles) if not words and _SORTS[sort](p)]
    if sort == "guest" and not sides:
        fitting = [n for n in fitting if not company.is_local(n)]
    return _choose(company, title.first, _of_sides(company, fitting, sides, title), near=bool(sort and not sides))


def _own_field(grid: Grid, title: Title) -> str | None:
    """The field of a minister that a pronoun gives to a country named before (وزير خارجيتها): its stem."""
    if title.head not in {"وزير", "وزيره"} or title.definite or title.last - title.first != 2:
        return None
    norm = grid.norm(title.first + 1)
    bare = norm.removesuffix("ها")
    return bare.removesuffix("ت") if bare != norm and len(bare) > 2 else None


def _minister_of(company: Company, title: Title, field: str) -> int | None:
    """The only person who holds the field for the country named last before, in the sentence."""
    grid = company.grid
    sentence = grid.doc.sentences[grid.doc.sentence_of[title.first]]
    named = [sides for i in range(sentence.first, title.first) if (sides := sides_of(grid, i, i + 1))]
    fitting = [
        n
        for n, p in enumerate(company.profiles)
        if named and p.sides & named[-1] and any(o.head == "وزير" and field in o.words for o in p.offices)
    ]
    fitting = [n for n in fitting if company.agrees(n, title)]
    return fitting[0] if len(fitting) == 1 else None


def with_guests(grid: Grid, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases, with those beside them that only point back: الضيف، الضيف الليبي. They are no offices."""
    taken = {i for phrase in phrases for i in range(phrase.first, phrase.last)}
    found = [
        _guest(grid, hit)
        for i, hit in grid.doc.tagged("description").items()
        if hit.entry.data.get("free") and is_definite(hit) and i not in taken
        if i == 0 or not grid.looks[i - 1].definite or grid.says(i - 1)
    ]
    return tuple(sorted((*phrases, *found), key=lambda p: p.first)) if found else phrases


def _guest(grid: Grid, hit: Hit) -> Phrase:
    nation = grid.hit(hit.last, "nationality") if hit.last < len(grid.looks) else None
    last = nation.last if nation is not None and is_definite(nation) else hit.last
    span, clitic = grid.span(hit.first, last, after_clitic(hit)), bare_clitic(hit.clitic)
    title = Title("description", hit.first, last, span, head_of(hit), clitic)
    return Phrase(hit.first, last, (title,), None, clitic)


def _is_state(grid: Grid, title: Title) -> bool:
    words = {grid.norm(i) for i in range(title.first + 1, title.last)}
    return title.head.split()[0] in {"رييس", "رييسه"} and words in ({"الدوله"}, {"البلاد"})


def _sort(grid: Grid, at: int) -> str | None:
    hit = grid.hit(at, "description")
    return str(hit.entry.data["sort"]) if hit is not None else None


_SORTS: dict[str, Callable[[Profile], bool]] = {
    "official": lambda p: bool(p.offices) or p.soldier,
    "guest": lambda p: bool(p.sides) and (bool(p.offices) or p.soldier),
    "diplomat": lambda p: "diplomatic" in p.classes or any("خارجي" in o.words for o in p.offices),
    "soldier": lambda p: p.soldier,
    "member": lambda p: (
        "parliament" in p.classes or any({"نواب", "رلمان", "شيوخ", "شعب", "ام"} & o.words for o in p.offices)
    ),
}


def _is_noun(grid: Grid, title: Title, sides: frozenset[str]) -> bool:
    """The describing word is no adjective (الجمود السياسي) nor does it tell of a charge (المسؤول عن الملف)."""
    if sides:
        return True
    charged = title.first + 1 < len(grid.looks) and grid.norm(title.first + 1) == "عن"
    return not charged and not title.head.split()[0].endswith(("ي", "يه"))


def _telling(grid: Grid, title: Title) -> frozenset[str]:
    """The stems that tell the office, up to a clause about its holder and without mere qualities."""
    out = set()
    for at in range(title.first + 1, title.last):
        quality = grid.hit(at, "description_quality")
        posted = at > title.first + 1 and grid.norm(at) in POSTED
        if posted or (quality is not None and quality.entry.group == "openers of a clause"):
            break
        if quality is None and grid.geographic(at) is None and not grid.hit(at, "former") and grid.norm(at).isalpha():
            out.add(stem(grid.norm(at)))
    return frozenset(out)


def _holds(profile: Profile, head: str, words: frozenset[str], sides: frozenset[str]) -> bool:
    """Whether an office of the person is called so: its head, or an envoy's by another word, or the head of state's."""
    if head in _ENVOYS and not words and sides & set(BLOCS.values()):
        return bool(profile.sides & sides) and ("diplomatic" in profile.classes or _leads_mission(profile))
    if head == "رييس" and (words or sides) and words <= REALM:
        return profile.crowned or any(o.head == head and o.words <= REALM for o in profile.offices)
    if head == "ملك":
        return profile.crowned and not words
    return any(o.head == head and words <= o.words for o in profile.offices)


def _leads_mission(profile: Profile) -> bool:
    return any(
        o.head == "رييس" and any(w.startswith("عث") or w.startswith("بعث") for w in o.words) for o in profile.offices
    )


def _of_sides(company: Company, fitting: list[int], sides: frozenset[str], title: Title) -> list[int]:
    """Those of the gender and nationality said; for want of any, those of home, whose country is taken as known."""
    fitting = [n for n in fitting if company.agrees(n, title)]
    if not sides:
        return [n for n in fitting if not company.profiles[n].sides] or fitting
    known = [n for n in fitting if company.profiles[n].sides & sides]
    if known or not all(company.is_home(side) for side in sides):
        return known
    return [n for n in fitting if not company.profiles[n].sides]


def _choose(company: Company, at: int, fitting: list[int], *, near: bool = False) -> int | None:
    """The only one who fits of those spoken of lately, else of those spoken of at all; in headline and lead the only
    one who is named later."""
    here = company.grid.doc.sentence_of[at]
    before = [n for n in fitting if n in company.last]
    lately = [n for n in before if here - company.grid.doc.sentence_of[company.last[n] - 1] <= _NEAR]
    pool = lately if near else lately or before
    if not before and here <= 1 and not near:
        pool = fitting
    return pool[0] if len(pool) == 1 and not _beside(company, pool[0], at) else None


def _beside(company: Company, n: int, at: int) -> bool:
    """The person is named just before, in the same clause: whoever is described there is somebody else."""
    doc, last = company.grid.doc, company.last.get(n)
    if last is None or doc.sentence_of[last - 1] != doc.sentence_of[at]:
        return False
    return not any(company.grid.is_mark(i, "،,؛:") for i in range(last, at))


def _introduced(grid: Grid, title: Title, sides: frozenset[str]) -> bool:
    """Somebody without a name was brought in before by the same word (مسؤول أمريكي ... المسؤول)."""
    head = title.head.split()[0]
    forms = {prefix + form for prefix in ("", "و", "ل", "ب") for form in (head, head + "ا")}
    brought = (i for i in range(title.first) if grid.norm(i) in forms and grid.hit(i, "description") is not None)
    return any(not sides or sides & sides_of(grid, i + 1, min(title.first, i + 4)) for i in brought)


def counterpart(company: Company, title: Title, offices: frozenset[Office]) -> int | None:
    """Whom نظيره المصري means: the only one of that country with an office like one of the ``offices`` spoken of."""
    sides = sides_of(company.grid, title.first, title.last)
    if title.plural or not sides:
        return None
    fitting = [n for n, p in enumerate(company.profiles) if any(_alike(a, b) for a in offices for b in p.offices)]
    of_sides = _of_sides(company, fitting, sides, title)
    return _choose(company, title.first, of_sides) if len(of_sides) == 1 else None


def _alike(a: Office, b: Office) -> bool:
    """Offices of one kind in two countries; ministers of one field."""
    return a.head == b.head and (a.head != "وزير" or not a.words or not b.words or bool(a.words & b.words))
