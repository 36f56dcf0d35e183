"""The form of a lexicon file. Unknown keys are refused, so that a misspelt one is never silently dropped."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

Clitics = Literal["noun", "verb", "particle", "none"]
Value = str | bool | int | list[str]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class About(_Strict):
    """What a file holds, where it comes from and under which licence."""

    title: str
    source: str
    licence: str


class Tag(_Strict):
    """A kind of entry: what it says, which keys its ``data`` may have, and what Arabic may write onto its front.

    ``clitics``: ``noun`` takes و ف ب ك ل, ``verb`` و ف س ل, ``particle`` و ف. ``article``: ال may precede it too.
    ``latin``: its forms may hold Latin letters and digits. ``inflect``: its forms are adjectives in the masculine
    singular, and stand for their feminine, dual and plural too.
    """

    name: str
    says: str
    keys: list[str] = []
    clitics: Clitics = "noun"
    article: bool = False
    latin: bool = False
    inflect: bool = False


class Group(_Strict):
    """Forms of one kind that share their data."""

    tag: str
    name: str
    data: dict[str, Value] = {}
    article: bool | None = None
    forms: list[str]


class Verb(_Strict):
    """A verb (or verbal phrase) by its principal parts; the other forms are inflected from them.

    ``past`` and ``present`` are third person masculine singular. ``forms`` lists irregular ones besides (tense past).
    ``before`` is put in front of every form (عقد ... in light verbs is two words: use ``after``); ``after`` behind it.
    """

    tag: str
    name: str
    data: dict[str, Value] = {}
    past: list[str] = []
    present: list[str] = []
    masdar: list[str] = []
    participle: list[str] = []
    forms: list[str] = []
    after: list[str] = []


class LexiconFile(_Strict):
    """One file of ``data/``."""

    about: About
    tag: list[Tag] = []
    group: list[Group] = []
    verb: list[Verb] = []
