"""Which phrases name the same body: short after full form, acronym and expansion, المصدر after the source meant."""

from __future__ import annotations

from dataclasses import dataclass, field

from musnad.model import Actor, Body, Doc, Organization
from musnad.text import words

_SMALL = frozenset({"في", "ل", "من", "عن", "ال", "(", ")", "«", "»", '"', "“", "”", "-", "لدي"})
_SAME = frozenset({"ذاته", "نفسه", "ذاتها", "نفسها", "عينه", "عينها", "المذكور", "المذكوره"})


@dataclass(slots=True)
class _Group:
    """The mentions of one body so far. Mutable only while grouping."""

    bodies: list[Body] = field(default_factory=list)
    forms: list[tuple[str, ...]] = field(default_factory=list)
    titled: bool = False

    @property
    def country(self) -> str | None:
        return next((b.country for b in self.bodies if b.country), None)

    @property
    def key(self) -> str | None:
        return next((b.key for b in self.bodies if b.key), None)


def group_organizations(doc: Doc, bodies: tuple[Body, ...]) -> tuple[tuple[Organization, ...], tuple[Actor, ...]]:
    """The organizations that the phrases name, numbered o1, o2 ... in order of the text, and each phrase as an actor.

    Organizations are candidates: those that act nowhere are to be dropped. Actors stand in the order of ``bodies``.
    """
    groups: list[_Group] = []
    of: list[int] = []
    for body in bodies:
        form = _form(doc, body)
        n = _find(groups, body, form)
        if n is None:
            n = len(groups)
            groups.append(_Group(titled=doc.sentences[doc.sentence_of[body.first]].title))
        groups[n].bodies.append(body)
        groups[n].forms.append(form)
        of.append(n)
    organizations = tuple(_organization(doc, f"o{n + 1}", group) for n, group in enumerate(groups))
    actors = tuple(_actor(f"o{n + 1}", body) for n, body in zip(of, bodies, strict=True))
    return organizations, actors


def _organization(doc: Doc, number: str, group: _Group) -> Organization:
    text = doc.article.text
    longest = max(group.bodies, key=lambda b: b.span.end - b.span.start)
    return Organization(number, longest.span.of(text), tuple(b.span for b in group.bodies), None, group.country)


def _actor(number: str, body: Body) -> Actor:
    kind = "source" if body.kind == "source" else "organization"
    return Actor(number, kind, body.first, body.last, body.span, body.clitic)  # type: ignore[arg-type]


def _form(doc: Doc, body: Body) -> tuple[str, ...]:
    """The folded words of a phrase without ال, marks and small words, so that القيادة and للقيادة are one."""
    out = []
    for word in words(body.span.of(doc.article.text)):
        norm = word.norm
        if norm in _SMALL or norm in _SAME:
            continue
        bare = norm[2:] if norm.startswith(("ال", "لل")) and len(norm) > 4 else norm
        out.append(bare[:-1] if bare.endswith("يه") and len(bare) > 4 else bare)
    if out and body.head and body.kind != "country" and not body.key:
        out[0] = body.head
    return tuple(_one_army(out))


def _one_army(form: list[str]) -> list[str]:
    """القوات المسلحة and الجيش are one."""
    for i in range(len(form) - 1):
        if form[i : i + 2] in (["قوات", "مسلحه"], ["لقوات", "مسلحه"]):
            return [*form[:i], "جيش", *form[i + 2 :]]
    return form


def _find(groups: list[_Group], body: Body, form: tuple[str, ...]) -> int | None:
    for rule in (_same_key, _same_form, _shorter_or_longer, _head_alone, _first_in_title, _the_source):
        for n in range(len(groups) - 1, -1, -1):
            if rule(groups[n], body, form):
                return n
    return None


def _same_key(group: _Group, body: Body, form: tuple[str, ...]) -> bool:
    return body.key is not None and any(body.key == b.key for b in group.bodies)


def _same_form(group: _Group, body: Body, form: tuple[str, ...]) -> bool:
    same_kind = (group.bodies[0].kind == "country") == (body.kind == "country")
    return same_kind and form in group.forms


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
        return any(_heads(b, f, body, form) for b, f in zip(group.bodies, group.forms, strict=True))
    short = all(b.alone or len(f) == 1 for b, f in zip(group.bodies, group.forms, strict=True))
    return short and body.definite and _heads(body, form, group.bodies[0], group.forms[0])


def _heads(full: Body, full_form: tuple[str, ...], short: Body, short_form: tuple[str, ...]) -> bool:
    """The short one's only word is the full one's head, or the domain it stands for (الدفاع، وزارة الدفاع)."""
    if "country" in {full.kind, short.kind} or (full.kind == "source") != (short.kind == "source"):
        return False
    if short.kind == "source":
        return _stem(full.head) == _stem(short.head)
    word = short_form[0] if len(short_form) == 1 else short.head
    return word in {full.head, *full_form[:2]}


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
    return body.kind == "source" and body.head == "مصدر" and body.definite and group.bodies[0].kind == "source"
