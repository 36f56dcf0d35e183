"""The form of what linking reads from files, its tables and judgements: an unknown or missing key is refused."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from musnad.lexicon.schema import About
from musnad.link.judgements import Action


class Strict(BaseModel):
    """A record without keys of its own invention, that does not change."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Honorifics(Strict):
    """Titles before a name, as words; ``names_too`` may be names themselves."""

    arabic: str
    latin: str
    names_too: str


class Particles(Strict):
    """Small words inside names and what they do there, as words."""

    join_arabic: str
    join_latin: str
    son_arabic: str
    son_latin: str
    article_latin: str
    slave_latin: str
    father_arabic: str
    father_latin: str
    house_arabic: str
    second_arabic: str
    second_latin: str
    nickname: str


class NamesTable(Strict):
    """``data/names.toml``: families map Arabic spellings (words) to Latin spellings (words)."""

    about: About
    families: dict[str, str]
    honorifics: Honorifics
    particles: Particles


class Costs(Strict):
    """Pairs of codes with a cost, written ``tT.15``: two Arabic spellings (and of foreign names), mixed, two Latin."""

    arabic: str
    foreign: str
    cross: str
    latin: str


class SoundsTable(Strict):
    """``data/sounds.toml``: letters to codes, and costs between codes."""

    about: About
    arabic: dict[str, str]
    latin: dict[str, str]
    costs: Costs


class Ranks(Strict):
    """Ranks from the highest down; forms of one level are split at ``;`` (or at blanks where there is none)."""

    levels: list[str]
    qualifiers: str


class Offices(Strict):
    """Heads of offices by kind, as words; ``exclusive`` names the kinds that one person holds one of.

    ``chief_of`` gives another kind to a head of certain bodies; ``empty`` are words that tell no two offices apart.
    """

    minister: str
    adviser: str
    ambassador: str
    undersecretary: str
    governor: str
    spokesman: str
    commander: str
    envoy: str
    secretary: str
    director: str
    chief: str
    ruler: str
    deputy: str
    member: str
    exclusive: str
    empty: str
    chief_of: dict[str, str]


class Places(Strict):
    """Heads of places by kind, as words."""

    building: str
    area: str
    capital: str


class Organizations(Strict):
    """Words that tell named bodies from unnamed sources, words that say the same, words a name may lack, agencies.

    ``agencies``: words, or phrases, that say that an outlet is a news agency.
    """

    anonymous: str
    synonyms: list[str]
    left_out: str
    agencies: list[str]


class Papers(Strict):
    """Words for documents that are signed, and for how many."""

    nouns: str
    dual: str
    ten: str
    one: str
    numbers: dict[int, str]


class Kin(Strict):
    """Words for relatives, by what they are."""

    parent: str
    child: str
    sibling: str
    spouse: str
    kin: str


class TermsTable(Strict):
    """``data/terms.toml``."""

    about: About
    ranks: Ranks
    offices: Offices
    places: Places
    organizations: Organizations
    papers: Papers
    kin: Kin


class AnchorRow(Strict):
    """A record by its content, as a line of a judgements file gives it."""

    article: str
    kind: Literal["person", "organization", "contact", "statement"]
    start: int
    end: int
    words: str


class JudgementRow(Strict):
    """A line of a judgements file."""

    id: str
    action: Action
    anchors: tuple[AnchorRow, ...]
    who: str
    when: str
    why: str
    field: str | None = None
    value: str | None = None
    supersedes: str | None = None
