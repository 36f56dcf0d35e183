"""Keys under which a name is found in any spelling and either script: its words by sound class and spelling family."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from musnad.link.parts import Token, parse
from musnad.link.parts import token as make_token
from musnad.link.sounds import coarse
from musnad.text import fold_text


def name_keys(names: Iterable[str], latin: str | None = None) -> set[str]:
    """The keys of an entity's written forms."""
    return {key for name in (*names, *([latin] if latin else [])) for token in name_tokens(name) for key in keys(token)}


@lru_cache(maxsize=1 << 16)
def name_tokens(name: str) -> tuple[Token, ...]:
    """The words of a name that tell it apart, titles left out."""
    return parse(name).tokens


@lru_cache(maxsize=1 << 16)
def keys(token: Token) -> tuple[str, ...]:
    """The keys of one word: ``~`` with the class of its sounds, ``#`` with each family of spellings it belongs to."""
    own = (f"~{coarse(token.core)}", *(f"#{family}" for family in sorted(token.families)))
    bare = without_article(token)
    return (*own, *(key for key in keys(bare) if key not in own)) if bare else own


@lru_cache(maxsize=1 << 16)
def without_article(token: Token) -> Token | None:
    """A Latin word without an article written onto it (Alhashimi, Elmanfi), where it may have one."""
    if token.script == "latin" and token.core.startswith(("al", "el")) and len(token.core) > 5:
        return make_token(token.core[2:])
    return None


def plain_name(name: str) -> str:
    """A name folded, with single blanks."""
    return " ".join(fold_text(name).split())
