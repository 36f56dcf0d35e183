"""The lexicon's phrases of page furniture, found in the tokens of a line."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.lexicon import Lexicon

_TAGS = frozenset(
    {
        "furniture_word",
        "furniture_home",
        "furniture_section",
        "furniture_opener",
        "furniture_mark",
        "furniture_closer",
        "furniture_not",
    }
)
_NAMES = frozenset({"furniture_word", "furniture_section"})
_SHORTEST_NAME = 4
_compiled: dict[str, Phrases] = {}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase by its folded tokens, with the tag and reason the lexicon gives it."""

    tokens: tuple[str, ...]
    tag: str
    reason: str
    strict: bool = False
    glued: bool = False
    last: bool = False


@dataclass(frozen=True, slots=True)
class Phrases:
    """All phrases by their first token, longest first.

    ``ends`` are the last tokens of button words; ``cut`` what is cut out of paragraphs, as (string, reason, strict);
    ``cut_heads`` the first words of these; ``names`` the words of buttons and sections as strings, longest first.
    """

    by_first: dict[str, tuple[Phrase, ...]]
    ends: frozenset[str]
    cut: tuple[tuple[str, str, bool], ...]
    cut_heads: frozenset[str]
    names: tuple[str, ...]

    def at(self, tokens: tuple[str, ...], i: int, tag: str) -> Phrase | None:
        """The longest phrase of the tag that begins at token ``i``."""
        for phrase in self.by_first.get(tokens[i], ()):
            if phrase.tag == tag and tokens[i : i + len(phrase.tokens)] == phrase.tokens:
                return phrase
        return None

    def first(self, tokens: tuple[str, ...], tag: str) -> Phrase | None:
        """The first phrase of the tag anywhere in the tokens."""
        for i, token in enumerate(tokens):
            if token in self.by_first and (phrase := self.at(tokens, i, tag)):
                return phrase
        return None


def phrases_of(lexicon: Lexicon) -> Phrases:
    """The phrases of a lexicon; kept by the lexicon's version, because every article asks for the same."""
    found = _compiled.get(lexicon.version)
    if found is None:
        found = _compiled[lexicon.version] = _compile(lexicon)
    return found


def _compile(lexicon: Lexicon) -> Phrases:
    by_first: dict[str, list[Phrase]] = {}
    for first, candidates in lexicon.index.items():
        for candidate in candidates:
            if candidate.entry.tag in _TAGS and "" in candidate.clitics:
                data = candidate.entry.data
                for head in (first, f"ال{first}") if "ال" in candidate.clitics else (first,):
                    phrase = Phrase(
                        (head, *(word for word in candidate.rest if word[0].isalnum())),
                        candidate.entry.tag,
                        str(data.get("reason", "")),
                        bool(data.get("strict")),
                        bool(data.get("glued")),
                        bool(data.get("last")),
                    )
                    by_first.setdefault(head, []).append(phrase)
    longest_first = {first: tuple(sorted(found, key=lambda p: -len(p.tokens))) for first, found in by_first.items()}
    every = [phrase for found in by_first.values() for phrase in found]
    ends = frozenset(p.tokens[-1] for p in every if p.tag == "furniture_word")
    cut = {(" ".join(p.tokens), p.reason, p.strict) for p in every if p.glued}
    names = {" ".join(p.tokens) for p in every if p.tag in _NAMES}
    return Phrases(
        longest_first,
        ends,
        tuple(sorted(cut, key=lambda c: (-len(c[0]), c))),
        frozenset(c[0].partition(" ")[0] for c in cut),
        tuple(sorted((n for n in names if len(n) >= _SHORTEST_NAME), key=lambda n: (-len(n), n))),
    )
