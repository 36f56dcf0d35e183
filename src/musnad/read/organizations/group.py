"""Which phrases name the same body: short after full form, acronym and expansion, المصدر after the source meant."""

from __future__ import annotations

from dataclasses import dataclass, field

from musnad.model import Actor, Body, Doc, Organization
from musnad.text import fold_text

_SMALL = frozenset({"في", "ل", "من", "عن", "ال", "(", ")", "«", "»", '"', "“", "”", "-", "لدي"})
_MINISTRIES = frozenset({"خارجيه", "داخليه", "دفاع", "صحه", "ماليه", "تربيه", "عدل"})
"""Domains that alone stand for their ministry: الخارجية is وزارة الخارجية."""
_PARTS = frozenset({"نواب", "اركان", "رياسه", "شيوخ", "شوري"})
"""Second words that alone stand for the whole: النواب is مجلس النواب."""
_SAME = frozenset({"ذاته", "نفسه", "ذاتها", "نفسها", "عينه", "عينها", "المذكور", "المذكوره"})


@dataclass(slots=True)
class _Group:
    """The mentions of one body so far. Mutable only while grouping."""

    bodies: list[Body] = field(default_factory=list)
    forms: list[tuple[str, ...]] = field(default_factory=list)
    titled: bool = False
    country: str | None = None
    key: str | None = None

    def add(self, body: Body, form: tuple[str, ...]) -> None:
        """One more mention."""
        self.bodies.append(body)
        if form not in self.forms:
            self.forms.append(form)
        self.country = self.country or body.country
        self.key = self.key or body.key


@dataclass(slots=True)
class _Groups:
    """All groups, and which of them a word of their names leads to."""

    all: list[_Group] = field(default_factory=list)
    by_word: dict[str, list[int]] = field(default_factory=dict)

    def near(self, words: list[str]) -> list[int]:
        """Numbers of the groups that share a word, the latest first."""
        return sorted({n for word in words for n in self.by_word.get(word, ())}, reverse=True)

    def add(self, n: int, words: list[str]) -> None:
        """Let the words lead to group ``n``."""
        for word in words:
            known = self.by_word.setdefault(word, [])
            if not known or known[-1] != n:
                known.append(n)


def group_organizations(doc: Doc, bodies: tuple[Body, ...]) -> tuple[tuple[Organization, ...], tuple[Actor, ...]]:
    """The organizations that the phrases name, numbered o1, o2 ... in order of the text, and each phrase as an actor.

    Organizations are candidates: those that act nowhere are to be dropped. Actors stand in the order of ``bodies``.
    """
    groups = _Groups()
    of: list[int] = []
    for body in bodies:
        form = _form(doc, body)
        leads = _leads(doc, body, form)
        n = _find(groups, body, form, leads)
        if n is None:
            n = len(groups.all)
            groups.all.append(_Group(titled=doc.sentences[doc.sentence_of[body.first]].title))
        groups.all[n].add(body, form)
        groups.add(n, leads)
        of.append(n)
    organizations = tuple(_organization(doc, f"o{n + 1}", group) for n, group in enumerate(groups.all))
    actors = tuple(_actor(f"o{n + 1}", body) for n, body in zip(of, bodies, strict=True))
    return organizations, actors


def _leads(doc: Doc, body: Body, form: tuple[str, ...]) -> list[str]:
    """The words by which a mention can be found again: key, head, the first two of its name, its acronym."""
    acronym = fold_text(body.acronym.of(doc.article.text)) if body.acronym else ""
    source = "source " if body.kind == "source" else ""
    return [word for word in (body.key, body.head, *form[:2], acronym, source) if word]


def _organization(doc: Doc, number: str, group: _Group) -> Organization:
    text = doc.article.text
    longest = max(group.bodies, key=lambda b: b.span.end - b.span.start)
    latin = next((b.latin for b in group.bodies if b.latin), None)
    return Organization(number, longest.span.of(text), tuple(b.span for b in group.bodies), latin, group.country)


def _actor(number: str, body: Body) -> Actor:
    kind = "source" if body.kind == "source" else "organization"
    return Actor(number, kind, body.first, body.last, body.span, body.clitic)  # type: ignore[arg-type]


def _form(doc: Doc, body: Body) -> tuple[str, ...]:
    """The folded words of a phrase without ال, marks and small words, so that القيادة and للقيادة are one."""
    out = []
    for word in doc.words[body.first : body.last]:
        norm = word.norm
        if norm in _SMALL or norm in _SAME:
            continue
        bare = norm[2:] if norm.startswith(("ال", "لل")) and len(norm) > 4 else norm
        out.append(_stem_of(bare))
    if out and body.key and body.clitic:
        out[0] = fold_text(body.key).split()[0].removeprefix("ال")
    if out and not body.key:
        out[:1] = ["وزاره", _stem_of(body.head)] if body.head in _MINISTRIES else [body.head]
    return tuple(_one_army(out))


def _stem_of(word: str) -> str:
    """A nisba without its feminine ending, so that الليبي and الليبية are one."""
    return word[:-1] if word.endswith("يه") and len(word) > 4 else word


def _one_army(form: list[str]) -> list[str]:
    """القوات المسلحة and الجيش are one."""
    for i in range(len(form) - 1):
        if form[i : i + 2] in (["قوات", "مسلحه"], ["لقوات", "مسلحه"]):
            return [*form[:i], "جيش", *form[i + 2 :]]
    return form


def _find(groups: _Groups, body: Body, form: tuple[str, ...], leads: list[str]) -> int | None:
    near = groups.near(leads)
    for rule in (_same_key, _same_form, _shorter_or_longer, _head_alone, _first_in_title, _the_source):
        for n in near:
            if rule(groups.all[n], body, form):
                return n
    return None


def _same_key(group: _Group, body: Body, form: tuple[str, ...]) -> bool:
    return body.key is not None and body.key == group.key


def _same_form(group: _Group, body: Body, form: tuple[str, ...]) -> bool:
    if (group.bodies[0].kind == "country") != (body.kind == "country"):
        return False
    return form in group.forms or (
        len(form) == 1 and body.head == group.bodies[0].head and form[0] in _last_words(group)
    )


def _last_words(group: _Group) -> set[str]:
    """Words that stand for the whole name when alone: acronyms and quoted names."""
    return {word for form in group.forms for word in form[1:]}


def _compatible(group: _Group, body: Body) -> bool:
    if group.key and body.key and group.key != body.key:
        return False
    return not (group.country and body.country and group.country != body.country)


def _shorter_or_longer(group: _Group, body: Body, form: tuple[str, ...]) -> bool:
    """القيادة العامة and القيادة العامة للجيش: one head, and the words of one within the other's."""
    first = group.bodies[0]
    if body.kind == "country" or first.kind != body.kind or not body.definite or not _compatible(group, body):
        return False
    return any(_within(form, other) or _within(other, form) for other in group.forms)


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return len(short) >= 2 and short[0] == long[0] and set(short) <= set(long)


def _head_alone(group: _Group, body: Body, form: tuple[str, ...]) -> bool:
    """الوزارة after وزارة الصحة, المصدر after مصدر عسكري; and the full form after a headline's short one."""
    if not _compatible(group, body):
        return False
    if body.alone or len(form) == 1:
        return any(_heads(group.bodies[0], f, body, form) for f in group.forms)
    short = group.bodies[0].alone or all(len(f) == 1 for f in group.forms)
    return short and len(group.forms) == 1 and body.definite and _heads(body, form, group.bodies[0], group.forms[0])


def _heads(full: Body, full_form: tuple[str, ...], short: Body, short_form: tuple[str, ...]) -> bool:
    """The short one's only word is the full one's head, or the domain it stands for (الدفاع، وزارة الدفاع)."""
    if "country" in {full.kind, short.kind} or (full.kind == "source") != (short.kind == "source"):
        return False
    if short.kind == "source":
        return _stem(full.head) == _stem(short.head)
    if short.key is not None:
        return False
    word = short_form[0] if len(short_form) == 1 else short.head
    return word in {full.head, full_form[0]} or (word in _PARTS and word in full_form[:2])


def _stem(head: str) -> str:
    for ending in ("ين", "ان", "ون", "ا"):
        if head.endswith(ending) and len(head) - len(ending) > 2:
            return head[: -len(ending)]
    return head


def _first_in_title(group: _Group, body: Body, form: tuple[str, ...]) -> bool:
    """The source that a headline announces is the one that the story quotes first."""
    return (
        body.kind == "source"
        and len(group.bodies) == 1
        and group.titled
        and group.bodies[0].kind == "source"
        and _stem(group.bodies[0].head) == _stem(body.head)
        and _compatible(group, body)
    )


def _the_source(group: _Group, body: Body, form: tuple[str, ...]) -> bool:
    """المصدر after someone who was not called a source: مسؤول عسكري."""
    alone = body.definite and len(form) == 1
    return body.kind == "source" and body.head == "مصدر" and alone and group.bodies[0].kind == "source"
