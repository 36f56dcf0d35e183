"""What one line says of itself: the reason why it is page furniture, if its own words and signs give one.

No reason rests on a phrase alone: a phrase must make up the line, open it, or stand in a line that is no paragraph.
"""

from __future__ import annotations

import re

from musnad.clean.lines import TOKEN, Line, is_prose
from musnad.clean.phrases import Phrase, Phrases
from musnad.lexicon import Lexicon

MARK_WORDS = 34
"""Longest line, in words, that a phrase inside it can make furniture."""
_NOTICE_TOKENS = 18
_BEFORE_CODE = 40
_HEADLINE_WORDS = 22
_NARRATIVE_WORDS = 5
_ARROWS = frozenset("◄◀►▶▸▹➤➜›‹»>☛⇐⬅←◂👈👉⏩➡🔗📲🔔👇")
_BLOB = re.compile(r"(?<![a-z0-9])(?=(?:[a-z+/=_-]*\d){2})(?=(?:[\d+/=_-]*[a-z]){4})[a-z0-9+/=_-]{16,}")
CODE = re.compile(
    r"\bfunction\b[^.]*\(|\bvar \w+ ?=|\bwindow\.\w|\bdocument\.\w|\bdatalayer\b|data:\w+/|\(\);|\{\s*\}"
    r"|</?[a-z]+[ >/]|&[a-z]+;|_gaq|\{ ?[a-z-]+ ?:[^}]*;"
)
"""Remnants of scripts, style sheets and markup."""
CODE_SIGNS = re.compile(r"[{}=<>&;/]")
ADDRESS = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|\[email.protected\]|\w+\[at\]\S+"
    r"|\b[\w-]+\.(?:com|net|org|info)\b\S*|\+\d[\d -]{7,}\d"
)
_ADDRESS_SIGNS = frozenset(".@+[")
_ADDRESS_WORDS = 9
_HANDLE = re.compile(r"@\w{3,}\Z|[—–-] .*\(@\w+\)")
_END = re.compile(r"\W+(?:انتهي|end)\W+")
_LATIN = re.compile(r"[a-z]")
_FONT = re.compile(r"(?:\s*\b[aا][+-])+\s*\Z")
_BARS = re.compile(r"\s*[|•·☰▼]\s*|\s{2,}|\t")
_CRUMBS = re.compile(r"\s*[»›‹>|]+\s*|\s+/\s+")
_NUMBERED = re.compile(r"\d+\s*[-–.)]")
_TRAIL = re.compile(r"\s*[/»›‹>]\s*")
_COMMAS = re.compile(r"\s*[,،]\s+")
_COUNT = re.compile(r"\(\s*\d+\s*\)|\d+")
_DATED = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}:\d{2}")
_STUCK = re.compile(r"[^\W\d_]{11,}")
_STUCK_PARTS = 3


def reason_of(line: Line, phrases: Phrases) -> str | None:
    """Why the line is furniture by its own looks, or None."""
    if by_signs := _by_signs(line):
        return by_signs
    prose = is_prose(line)
    if line.words > MARK_WORDS:
        return None
    tokens = line.tokens
    if not tokens:
        return None
    mark = phrases.first(tokens[:_NOTICE_TOKENS] if prose else tokens, "furniture_mark")
    if mark and (not prose or mark.strict):
        return mark.reason
    opener = phrases.at(tokens, 0, "furniture_opener")
    if opener and _opens(line, tokens, opener, phrases):
        return opener.reason
    if tokens[0] in phrases.by_first and (stuck := _stuck_opener(line, phrases)):
        return stuck
    if not prose and _crumbs(line, phrases):
        return "navigation"
    if prose or line.words > MARK_WORDS // 2:
        return None
    return _made_of(line, tokens, phrases) or _menu(line, phrases) or _stuck(line, phrases) or _arrow(line)


def _by_signs(line: Line) -> str | None:
    text = line.text
    if _is_code(line):
        return "code"
    if text[0] == "©" and line.words <= MARK_WORDS:
        return "copyright"
    if text[0] == "#" and text[-1] != ":" and len(text) > 2 and text.count(" #") == text.count(" "):
        return "tags"
    if line.words > _ADDRESS_WORDS:
        return None
    left = ADDRESS.sub(" ", text) if not _ADDRESS_SIGNS.isdisjoint(text) else text
    if (left != text and len(left.split()) <= 2) or _HANDLE.match(text):
        return "address"
    if _END.match(text) and line.words <= 6:
        return "end-mark"
    if _FONT.match(text):
        return "share"
    return "navigation" if "°" in text and line.words <= 7 else None


def _is_code(line: Line) -> bool:
    """A script, a style sheet, or a line that is one long word of letters and digits."""
    text = line.text
    if CODE_SIGNS.search(text) and (code := CODE.search(text)):
        before, all_of_it = (sum("ء" <= c <= "ي" for c in part) for part in (text[: code.start()], text))
        return all_of_it <= _BEFORE_CODE or (before <= _BEFORE_CODE and 4 * all_of_it < len(text))
    if not _has_latin(text) or (blob := _BLOB.search(text)) is None:
        return False
    return 2 * len(blob.group()) > len(text) or (line.words <= 6 and blob.start() == 0)


def _has_latin(text: str) -> bool:
    return _LATIN.search(text) is not None


def narrates(line: Line, lexicon: Lexicon) -> bool:
    """True for a line that goes on telling ("وأضاف ...", "من جانبه ...") and is too long for a subheading."""
    if line.words < _NARRATIVE_WORDS:
        return False
    first, *rest = line.tokens[:4] or ("",)
    if first[:1] == "و" and any(c.entry.tense in {"past", "present"} for c in lexicon.index.get(first[1:], ())):
        return True
    following = tuple(rest)
    return any(
        c.entry.tag == "speech_turn" and c.rest == following[: len(c.rest)]
        for head in {first, first.removeprefix("و")}
        for c in lexicon.index.get(head, ())
    )


def opener_of(line: Line, phrases: Phrases) -> Phrase | None:
    """The phrase that opens a line and announces furniture, if any."""
    tokens = line.tokens
    opener = phrases.at(tokens, 0, "furniture_opener") if tokens else None
    return opener if opener and _opens(line, tokens, opener, phrases) else None


def stands_alone(line: Line, opener: Phrase) -> bool:
    """True when nothing but the phrase (and a count) stands on the line."""
    return len([t for t in line.tokens if not t.isdigit()]) == len(opener.tokens)


def _opens(line: Line, tokens: tuple[str, ...], opener: Phrase, phrases: Phrases) -> bool:
    """Whether the phrase does open a list: a strict one only where the line ends or breaks off after it."""
    if is_prose(line) and (opener.reason != "related" or not opener.glued or line.words > _HEADLINE_WORDS):
        return False
    if not opener.strict or len(tokens) == len(opener.tokens):
        return True
    at = 0
    for token in opener.tokens:
        at = line.text.index(token, at) + len(token)
    rest = _COUNT.sub("", line.text[at:], count=1).strip()
    if not rest or is_section(rest, phrases):
        return True
    return rest[0] in ":|#►◄▶▸‹›»•" and (opener.reason != "related" or line.words >= 4)


def _made_of(line: Line, tokens: tuple[str, ...], phrases: Phrases) -> str | None:
    """The reason when the line is made of the words of buttons, sections and numbers."""
    if (
        line.text[-1] == "."
        or line.text[0] in '«“"'
        or not any(token in phrases.by_first for token in tokens)
        or _DATED.search(line.text)
    ):
        return None
    words, sections, other = _count(tokens, phrases)
    if line.bullet in {"-", "*", "•"} and len(words) + sections == 1 and words != ["advertisement"]:
        return None
    if (words and not other) or len(words) + sections >= 4 * max(1, other):
        return words[0] if words else "navigation"
    parted = sections >= 3 or (sections == 2 and _BARS.search(line.text) is not None)
    return "navigation" if parted and not other else None


def _count(tokens: tuple[str, ...], phrases: Phrases) -> tuple[list[str], int, int]:
    """Reasons of the button words in the tokens, the number of sections, the number of other words."""
    words: list[str] = []
    sections = other = i = 0
    while i < len(tokens):
        word = phrases.at(tokens, i, "furniture_word")
        section = phrases.at(tokens, i, "furniture_section")
        if word and (section is None or len(word.tokens) >= len(section.tokens)):
            words.append(word.reason)
            i += len(word.tokens)
        elif section:
            sections += 1
            i += len(section.tokens)
        else:
            other += not (tokens[i].isdigit() or len(tokens[i]) == 1)
            i += 1
    return words, sections, other


def is_section(text: str, phrases: Phrases) -> bool:
    """True when a piece of a line names a section of a site and nothing else."""
    tokens = tuple(TOKEN.findall(text))
    found = phrases.at(tokens, 0, "furniture_section") if tokens else None
    return found is not None and len(found.tokens) == len(tokens)


def is_button(text: str, phrases: Phrases) -> str | None:
    """The reason when a piece of a line is made of button words and numbers alone."""
    words, sections, other = _count(tuple(TOKEN.findall(text)), phrases)
    return words[0] if words and not sections and not other else None


def _menu(line: Line, phrases: Phrases) -> str | None:
    """Short items side by side: a menu, a list of tags, a trail of crumbs."""
    if _DATED.search(line.text) or _NUMBERED.match(line.text):
        return None
    items = [item for item in _BARS.split(line.text) if item]
    if len(items) >= 3 and all(len(item.split()) <= 4 and item[-1] not in ".،:" for item in items):
        return "navigation"
    crumbs = [] if "«" in line.text else [item for item in _CRUMBS.split(line.text) if item]
    listed = [item for item in _COMMAS.split(line.text) if item]
    if len(listed) >= 2 and is_section(listed[0], phrases) and all(len(item.split()) <= 2 for item in listed):
        return "navigation"
    if len(crumbs) < 2 or any(len(item.split()) > 5 for item in crumbs):
        return None
    home = any(is_button(item, phrases) == "navigation" for item in crumbs)
    known = home or any(is_section(item, phrases) for item in crumbs)
    return "navigation" if home or (known and not {"/", "|"} & set(line.text)) else None


def _crumbs(line: Line, phrases: Phrases) -> bool:
    """A trail that begins at the home page, however long its last item is."""
    first, *more = _TRAIL.split(line.text, maxsplit=1)
    tokens = tuple(TOKEN.findall(first))
    home = phrases.at(tokens, 0, "furniture_home") if tokens and more else None
    return home is not None and len(home.tokens) == len(tokens)


def _stuck_opener(line: Line, phrases: Phrases) -> str | None:
    """The reason of a phrase that a headline was stuck to ("اقرأ المزيدالوزير ...")."""
    for opener, reason, strict in phrases.cut:
        if not strict and line.text.startswith(opener) and line.text[len(opener) : len(opener) + 1].isalpha():
            return reason
    return None


def _stuck(line: Line, phrases: Phrases) -> str | None:
    """A menu whose items were stuck together when the page was flattened ("الرئيسيةمحلياترياضة")."""
    if line.words > 12 or _STUCK.search(line.text) is None:
        return None
    left, parts = line.text, 0
    for name in phrases.names:
        if name in left:
            parts += left.count(name)
            left = left.replace(name, "|")
    kept = sum(c.isalpha() for c in left)
    all_letters = sum(c.isalpha() for c in line.text)
    enough = 2 if 5 * kept <= all_letters else _STUCK_PARTS
    return "navigation" if parts >= enough and 2 * kept <= all_letters else None


def _arrow(line: Line) -> str | None:
    """A link under an arrow; a single > opens the questions of an interview as well, and tells nothing."""
    arrow = line.bullet != "" and set(line.bullet) <= _ARROWS and line.bullet != ">"
    return "related" if arrow and line.words >= 3 else None
