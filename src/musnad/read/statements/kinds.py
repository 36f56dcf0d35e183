"""Direct or indirect: in the speaker's own words, or told."""

from __future__ import annotations

from musnad.model import Kind
from musnad.read.statements.view import View


def kind_of(view: View, content: tuple[int, int], spoken: bool) -> Kind:
    """``direct`` where most of the content's words stand in quotation marks or a colon gives a whole utterance."""
    first, last = content
    words = [i for i in range(first, last) if not view.is_mark(i)]
    quoted = sum(view.quotes.around[i] >= 0 for i in words)
    if spoken or 2 * quoted > len(words):
        return "direct"
    return "indirect"
