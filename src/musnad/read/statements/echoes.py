"""The same utterance told twice in one article: in headline and body, or once direct and once told."""

from __future__ import annotations

from functools import lru_cache

from musnad.read.statements.items import Draft
from musnad.read.statements.speakers import Speaker
from musnad.read.statements.view import View
from musnad.text import splits

_SHARED = 0.6
"""Share of the shorter content's words that the longer must hold; tried on the development articles' headlines."""
_FEWEST = 3


def link_echoes(view: View, drafts: tuple[Draft, ...]) -> list[int | None]:
    """For each draft the earliest one before it that tells the same utterance, or None."""
    bags = [_bag(view, draft.content) for draft in drafts]
    out: list[int | None] = []
    for n, draft in enumerate(drafts):
        same = (k for k in range(n) if _one_speaker(view, drafts[k].speaker, draft.speaker) and _echo(bags[k], bags[n]))
        first = next(same, None)
        out.append(first if first is None or out[first] is None else out[first])
    return out


def _one_speaker(view: View, a: Speaker, b: Speaker) -> bool:
    if a.who is not None or b.who is not None:
        return a.who == b.who
    if a.span is None or b.span is None:
        return False
    text = view.doc.article.text
    return a.span.of(text) == b.span.of(text)


def _echo(a: frozenset[str], b: frozenset[str]) -> bool:
    small = min(len(a), len(b))
    return small >= _FEWEST and len(a & b) >= _SHARED * small


def _bag(view: View, content: tuple[int, int]) -> frozenset[str]:
    return frozenset(_stem(view.norms[i]) for i in range(*content) if len(view.norms[i]) > 2)


@lru_cache(maxsize=16384)
def _stem(norm: str) -> str:
    """Without proclitics, as far as three letters remain."""
    return min((rest for _, rest in splits(norm) if len(rest) >= 3), key=len, default=norm)
