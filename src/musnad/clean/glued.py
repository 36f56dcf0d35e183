"""Furniture that stands on one line with the article's words: cut out, and the words around it kept."""

from __future__ import annotations

import re
from collections.abc import Iterator

from musnad.clean.evidence import ADDRESS, CODE, CODE_SIGNS, is_button, is_section
from musnad.clean.lines import TOKEN, Line
from musnad.clean.page import is_dateline
from musnad.clean.phrases import Phrases
from musnad.lexicon import Lexicon

Cut = tuple[int, int, str]
Opener = tuple[str, str, bool]

_AFTER_SENTENCE = re.compile(r"[.!؟?»”\"…)(\[]\s*\Z")
_BUTTONS = re.compile(r"[.!؟?»”\"]\s*([a-z][a-z\d ]*)(?=[ء-ي])")
_LATIN = re.compile(r"[a-z]")
_AFTER_COUNTED = re.compile(r"[\d.!؟|]\s*\Z")
_QUOTED = re.compile(r"[\"«»“”،.؟!]")
_END_MARK = re.compile(r"//\s*انتهي\s*//")
_ITEM = re.compile(r"\s+\|\s+|\s+[-–—]\s+")
_SPACED = re.compile(r"\s{2,}")
_SENTENCE_END = re.compile(r"[.!؟?»”\"]\s+")
_LAST_TAGS = 18
_GLUED_WORDS = 24
_WINDOW = 220
_SHORTEST_HEADLINE = 3
_FULL_STOP = re.compile(r"(?<!\.)\.(?=\s+\S)")
_RUN_TOKENS = 14
_PARTIAL_WORDS = 16
_VIDEO = ("شاهد بالفيديو", "بالفيديو", "شاهد الفيديو", "بالصور", "فيديو", "التفاصيل", "المزيد")


def openers_in(text: str, phrases: Phrases) -> tuple[Opener, ...]:
    """Those of the phrases that are cut out of paragraphs which occur in a folded text at all."""
    heads = {head for head in phrases.cut_heads if head in text}
    return tuple(o for o in phrases.cut if o[0].partition(" ")[0] in heads and o[0] in text) if heads else ()


def cuts(line: Line, phrases: Phrases, lexicon: Lexicon, openers: tuple[Opener, ...], last: bool) -> Iterator[Cut]:
    """The stretches of a line that are furniture, in order, as (start, end, reason) in the folded text."""
    every = {*_all_cuts(line, phrases, lexicon, openers), *(_last_tags(line.text, phrases) if last else ())}
    at = 0
    for start, end, reason in sorted(every):
        piece = line.text[start:end]
        start += len(piece) - len(piece.lstrip())
        end -= len(piece) - len(piece.rstrip())
        if at <= start < end and end - start < len(line.text):
            yield line.start + start, line.start + end, reason
            at = end


def _all_cuts(line: Line, phrases: Phrases, lexicon: Lexicon, openers: tuple[Opener, ...]) -> Iterator[Cut]:
    text = line.text
    yield from _leading(text, phrases)
    yield from _trailing(text, phrases)
    yield from _openers(text, openers, lexicon)
    if "  " in text:
        yield from _spaced_menu(text, phrases)
    if "//" in text and (mark := _END_MARK.search(text)) and len(text[mark.end() :].split()) <= 12:
        yield mark.start(), len(text), "end-mark"
    if _LATIN.search(text):
        yield from _latin(text, phrases)
    if line.words <= _PARTIAL_WORDS:
        yield from _items(text, phrases, lexicon)


def _last_tags(text: str, phrases: Phrases) -> Iterator[Cut]:
    """A list of tags, its label without a colon, after the last sentence of the page."""
    ends = list(_SENTENCE_END.finditer(text))
    if not ends:
        return
    rest = text[ends[-1].end() :]
    tokens = tuple(TOKEN.findall(rest))
    label = phrases.at(tokens, 0, "furniture_opener") if len(tokens) > 1 else None
    if label and label.reason == "tags" and label.last and len(tokens) <= _LAST_TAGS:
        yield ends[-1].end(), len(text), "tags"


def _latin(text: str, phrases: Phrases) -> Iterator[Cut]:
    """Latin buttons between two sentences, and code after one."""
    for match in _BUTTONS.finditer(text):
        if _buttons(tuple(TOKEN.findall(match.group(1))), phrases) >= 2:
            yield match.start(1), match.end(1), "share"
    for match in CODE.finditer(text) if CODE_SIGNS.search(text) else ():
        start, end = match.span()
        while start and not "ء" <= text[start - 1] <= "ي":
            start -= 1
        while end < len(text) and not "ء" <= text[end] <= "ي":
            end += 1
        yield start + _unsigned(text[start:end]), end, "code"


def _unsigned(text: str) -> int:
    """How many spaces and signs, left over from the sentence before it, code begins with."""
    return len(text) - len(text.lstrip(' .؟?!»”"…,،:)'))


def _leading(text: str, phrases: Phrases) -> Iterator[Cut]:
    """A share bar before the first word: four buttons or more, or Latin ones before Arabic text."""
    match = TOKEN.match(text)
    if match is None or match.group() not in phrases.by_first:
        return
    tokens = list(TOKEN.finditer(text[:200]))
    words = tuple(t.group() for t in tokens)
    i = count = 0
    reason = ""
    while i < len(words) and (found := phrases.at(words, i, "furniture_word")):
        i += len(found.tokens)
        count += 1
        reason = reason or found.reason
    latin = i >= 2 and all(w.isascii() for w in words[:i])
    latin = latin and (count >= 2 or reason == "navigation")
    if i < len(words) and (count >= 4 or (latin and not words[i].isascii())):
        yield 0, tokens[i - 1].end(), reason


def _trailing(text: str, phrases: Phrases) -> Iterator[Cut]:
    """Buttons at the end of a line: three or more of them in a row, one letter signs between them."""
    tail = text[-160:]
    offset = len(text) - len(tail)
    tokens = list(TOKEN.finditer(tail))[-_RUN_TOKENS:]
    if not tokens or not (tokens[-1].group().isdigit() or tokens[-1].group() in phrases.ends):
        return
    words = tuple(t.group() for t in tokens)
    for k in range(len(words)):
        if k == 0 or words[k] not in phrases.by_first or _QUOTED.search(tail, tokens[k].start()):
            continue
        counter = phrases.at(words, k, "furniture_word")
        after = _AFTER_COUNTED.search(tail[: tokens[k].start()])
        if (
            counter
            and counter.reason == "counter"
            and len(counter.tokens) > 1
            and after
            and _buttons(words[k:], phrases)
        ):
            yield offset + tokens[k].start(), len(text), "counter"
            return
        wanted = 2 if _AFTER_SENTENCE.search(tail[: tokens[k].start()]) else 3
        if _buttons(words[k:], phrases) >= wanted:
            yield offset + tokens[k].start(), len(text), "share"
            return


def _buttons(words: tuple[str, ...], phrases: Phrases) -> int:
    """How many button phrases make up the words; 0 when anything else stands among them."""
    i = count = 0
    while i < len(words):
        found = phrases.at(words, i, "furniture_word")
        if found is None and len(words[i]) > 1 and not words[i].isdigit():
            return 0
        i += len(found.tokens) if found else 1
        count += found is not None
    return count


def _openers(text: str, openers: tuple[Opener, ...], lexicon: Lexicon) -> Iterator[Cut]:
    """A link to another story inside a paragraph, after the end of a sentence, to the end of its headline."""
    for opener, reason, strict in openers:
        at = text.find(opener)
        if at < 0 or not (at == 0 or _AFTER_SENTENCE.search(text[:at])):
            continue
        end = at + len(opener)
        rest = text[end:]
        if reason == "author":  # the list runs to the end, its first headline stuck to its heading
            yield at, len(text), reason
            continue
        if rest[:1].isalpha() or (strict and not rest.lstrip().startswith(":")):
            continue
        bracket = text[max(0, at - 1) : at] in {"(", "["}
        if reason == "tags":
            stop = len(text) if len(text[end:].split()) <= _GLUED_WORDS else None
        else:
            stop = _closing(text, end) if bracket else _end_of_headline(text, end, lexicon)
        if stop:
            yield at, stop, reason


def _closing(text: str, start: int) -> int | None:
    return min((i for i in (text.find(")", start), text.find("]", start)) if i >= 0), default=None)


def _end_of_headline(text: str, start: int, lexicon: Lexicon) -> int | None:
    """Where a headline ends that stands in a paragraph: at a word stuck to the next, at "and he said", at a full stop.

    None where nothing shows it and much follows: better to keep a headline than to lose a sentence.
    """
    window = text[start : start + _WINDOW]
    for word in _VIDEO:
        at = window.find(word)
        if at >= 0 and window[at + len(word) : at + len(word) + 1].isalpha():
            return start + at + len(word)
    for n, token in enumerate(TOKEN.finditer(window)):
        word = token.group()
        if n >= _SHORTEST_HEADLINE and word[0] == "و" and _told(word[1:], lexicon):
            return start + token.start()
    stop = _FULL_STOP.search(window)
    if stop:
        return start + stop.start()
    return len(text) if len(text[start:].split()) <= _GLUED_WORDS else None


def _told(word: str, lexicon: Lexicon) -> bool:
    return any(candidate.entry.tense == "past" for candidate in lexicon.index.get(word, ()))


def _spaced_menu(text: str, phrases: Phrases) -> Iterator[Cut]:
    """A masthead and menu, two spaces apart, before the headline on the same line."""
    end, known, at = 0, 0, 0
    for item in _SPACED.split(text[:300]):
        start = text.index(item, at)
        at = start + len(item)
        if is_section(item, phrases) or is_button(item, phrases):
            known += 1
            end = at
        elif known >= 3:
            address = ADDRESS.search(item)
            label = item.split(":")[0]
            if address and is_button(label, phrases):
                end = start + address.start() + len(_ascii_part(address.group()))
            break
        elif start > 0:
            break
    if known >= 3 and end < len(text):
        yield 0, end, "navigation"


def _ascii_part(text: str) -> str:
    return text if text.isascii() else text[: next(i for i, c in enumerate(text) if not c.isascii())]


def _items(text: str, phrases: Phrases, lexicon: Lexicon) -> Iterator[Cut]:
    """Section names and counters that share a line with the date, and the section before a headline ("سياسي / ...")."""
    section, slash, rest = text.partition(" /")
    if slash and len(rest.split()) >= 5 and is_section(section, phrases):
        yield 0, len(section) + 2, "navigation"
    pieces = list(_split(text))
    if len(pieces) < 2 or not any(c.isdigit() for c in text):
        return
    kinds = [_kind(piece, phrases) for _, _, piece in pieces]
    dated = any(_is_date(piece, lexicon) for (_, _, piece), kind in zip(pieces, kinds, strict=True) if not kind)
    if dated:
        for n, ((start, end, _), kind) in enumerate(zip(pieces, kinds, strict=True)):
            if kind:
                yield (start if n == 0 else pieces[n - 1][1]), end, kind


def _split(text: str) -> Iterator[tuple[int, int, str]]:
    at = 0
    for match in _ITEM.finditer(text):
        yield at, match.start(), text[at : match.start()]
        at = match.end()
    yield at, len(text), text[at:]


def _kind(piece: str, phrases: Phrases) -> str | None:
    return "navigation" if is_section(piece, phrases) else is_button(piece, phrases)


def _is_date(piece: str, lexicon: Lexicon) -> bool:
    return is_dateline(Line(0, len(piece), piece, len(piece.split())), lexicon)
