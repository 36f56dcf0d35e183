"""Hold the lexicon files against their own rules: what a loader would forgive is named here, so that it gets mended."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from musnad.errors import LexiconError
from musnad.lexicon.load import data_files, parse
from musnad.lexicon.schema import Group, LexiconFile, Tag, Verb
from musnad.text import fold_text

_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f \-–()«»،.'/]+\Z")
"""What a form may hold: Arabic letters and marks, spaces, and the punctuation that phrases carry."""


def check() -> tuple[str, ...]:
    """Problems of the lexicon that ships with the program, each naming its file; empty when there are none."""
    return check_files((path.name, path.read_text(encoding="utf-8")) for path in data_files())


def check_files(sources: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Problems of lexicon files given as (name, text): unknown or undeclared keys, strange letters, forms listed twice,
    groups without forms, tags that no file declares or none uses.
    """
    problems: list[str] = []
    parsed: list[tuple[str, LexiconFile]] = []
    for name, text in sources:
        try:
            parsed.append((name, parse(name, text)))
        except LexiconError as error:
            problems.append(str(error))
    tags = {tag.name: tag for _, file in parsed for tag in file.tag}
    problems += _declared_twice(parsed)
    problems += _unused(parsed)
    seen: dict[tuple[str, str], str] = {}
    for name, file in parsed:
        for group in _groups(file):
            problems += _group(name, group, tags.get(group.tag), seen)
    return tuple(problems)


def _groups(file: LexiconFile) -> list[Group | Verb]:
    return [*file.group, *file.verb]


def _declared_twice(parsed: list[tuple[str, LexiconFile]]) -> Iterator[str]:
    owner: dict[str, str] = {}
    for name, file in parsed:
        for tag in file.tag:
            if tag.name in owner:
                yield f"{name}: the tag {tag.name!r} is declared in {owner[tag.name]} already; declare it once"
            owner[tag.name] = name


def _unused(parsed: list[tuple[str, LexiconFile]]) -> Iterator[str]:
    used = {group.tag for _, file in parsed for group in _groups(file)}
    for name, file in parsed:
        for tag in file.tag:
            if tag.name not in used:
                yield f"{name}: no group has the tag {tag.name!r}; give it one or drop it"


def _group(name: str, group: Group | Verb, tag: Tag | None, seen: dict[tuple[str, str], str]) -> Iterator[str]:
    where = f"{name}: {group.tag} {group.name!r}"
    if tag is None:
        yield f"{where}: no file declares the tag {group.tag!r}; add a [[tag]]"
        return
    for key in sorted(set(group.data) - set(tag.keys)):
        yield f"{where}: the key {key!r} is not among those of its tag ({', '.join(tag.keys) or 'none'})"
    forms = listed(group)
    if not forms:
        yield f"{where}: has no forms"
    for form in forms:
        yield from _form(where, form, tag)
    yield from _twice(where, group, forms, seen)


def listed(group: Group | Verb) -> list[str]:
    """The forms that the file itself lists, principal parts of verbs included."""
    if isinstance(group, Group):
        return group.forms
    return [*group.past, *group.present, *group.masdar, *group.participle, *group.forms]


def _form(where: str, form: str, tag: Tag) -> Iterator[str]:
    if not fold_text(form).strip():
        yield f"{where}: the form {form!r} is empty once folded"
    elif not tag.latin and not _ARABIC.match(form):
        strange = "".join(sorted({c for c in form if not _ARABIC.match(c)}))
        yield f"{where}: the form {form!r} holds {strange!r}; use Arabic letters, or set latin = true on the tag"


def _twice(where: str, group: Group | Verb, forms: list[str], seen: dict[tuple[str, str], str]) -> Iterator[str]:
    """A form listed again under one tag. Verbs share parts with each other, so only groups are held to it."""
    if isinstance(group, Verb):
        return
    for form in forms:
        key = (group.tag, " ".join(fold_text(form).split()))
        if key in seen:
            yield f"{where}: the form {form!r} stands in {seen[key]} already (folded {key[1]!r})"
        seen.setdefault(key, where)
