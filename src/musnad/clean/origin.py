"""Where a text comes from: its language, and how likely a machine translated it.

Machine translation into Arabic shows in small things, none of which proves it: a space before every comma, quotations
closed off English fashion, Latin names and acronyms left standing, ranks rendered word by word, verbs that do not agree
with their subjects, a verb of saying at the very end of its sentence. ``machine_translated`` adds up how often each
occurs; some agencies write the spaces too, so that these alone stay far below one half.
"""

from __future__ import annotations

import re
from math import exp

from musnad.model import Doc, Hit

_SAMPLE_WORDS = 200
_FEW_WORDS = 25
_LANGUAGES: dict[str, frozenset[str]] = {
    "ar": frozenset({"في", "من", "علي", "الي", "ان", "عن", "التي", "الذي", "هذا", "مع", "بعد", "كما"}),
    "fa": frozenset({"است", "این", "در", "به", "از", "را", "شد", "برای", "خود", "كه", "می", "های"}),
    "ur": frozenset({"هے", "هیں", "كے", "میں", "كي", "اور", "سے", "كو", "نے", "كا", "هي", "پر"}),
    "ckb": frozenset({"له", "بو", "ءم", "كرد", "دا", "لهگهل", "ءهو", "ههر"}),
    "en": frozenset({"the", "of", "and", "to", "in", "that", "is", "for", "with", "on", "said"}),
    "fr": frozenset({"le", "la", "les", "de", "des", "et", "du", "que", "est", "dans", "pour", "une"}),
}
"""Commonest words, in the folded form that words have here."""
_FOREIGN_LETTERS = {"fa": re.compile("[پچژگ]"), "ur": re.compile("[ٹڈڑںےہ]"), "ckb": re.compile("[ێۆەڵڕ]")}

_FEW_SPACES = 2
_LATIN = re.compile(r"[A-Za-z]{2}")
_QUOTE_COMMA = re.compile(r"[\"”»] ،|،\s?[\"”] ")
_LEFT_LATIN = re.compile(r"(?<![(\w@#./-])[A-Z][A-Za-z]+(?![\w)@./])")
_ACRONYM = re.compile(r"\([A-Z]{2,8}\)")
_SAID_LAST = re.compile(r"\b(?:قال|قالت|أضاف|أضافت|ذكر|ذكرت)\s?[.](?:\s|\Z)")
_QUOTE_SAID = re.compile(r"[\"”»] ?، ?(?:قال|قالت|أضاف|أضافت|رد|ردت|أوضح|أوضحت) ")
_SAID = frozenset({"قال", "اكد", "اعلن", "اضاف", "ذكر", "اوضح", "وقال", "واكد", "واعلن", "واضاف", "وذكر", "واوضح"})

_NOTICES = ("مترجمة آليا", "مترجم آليا", "ترجمة آلية", "وترجمتها من خلال آلة")

_BIAS = -4.4
_WEIGHTS = {
    "spaces before commas": 2.8,
    "quotations closed by a spaced comma": 0.7,
    "Latin words left standing": 0.9,
    "acronyms in brackets": 0.5,
    "calques": 0.6,
    "verbs that do not agree": 1.0,
    "verbs of saying at the end": 1.0,
    "a notice says so": 6.0,
}
"""Weights over the features, set by hand on translated and written news; human copy with spaced commas gets 0.2."""


def language(doc: Doc) -> str:
    """ISO 639 code of the language that most of the article's common words belong to; ``und`` where none shows."""
    norms = [word.norm for word in doc.words[:_SAMPLE_WORDS]]
    counts = {code: sum(map(common.__contains__, norms)) for code, common in _LANGUAGES.items()}
    sample = doc.article.text[:2000]
    for code, letters in _FOREIGN_LETTERS.items():
        counts[code] = counts[code] + len(letters.findall(sample)) if counts[code] else 0
    best = max(counts, key=lambda code: (counts[code], code == "ar"))
    if counts[best]:
        return best
    return "ar" if sum("ء" <= norm[0] <= "ي" for norm in norms) * 2 > len(norms) else "und"


def machine_translated(doc: Doc) -> float:
    """How likely a machine translated the article into Arabic, 0..1, rounded to two places."""
    if len(doc.words) < _FEW_WORDS:
        return 0.0
    score = _BIAS + sum(_WEIGHTS[name] * value for name, value in translation_features(doc).items())
    return round(1 / (1 + exp(-score)), 2)


def translation_features(doc: Doc) -> dict[str, float]:
    """The features that show, by name: a share for the spaces, 1 for a notice, else a count per hundred words up to 4.

    Where neither spaced commas nor Latin letters nor a notice are found, nothing else is looked for.
    """
    text = _story(doc)
    spaced = text.count(" ،")
    notice = any(words in doc.article.text for words in _NOTICES)
    if spaced <= _FEW_SPACES and not notice and not _LATIN.search(text):
        return {}
    hundred = max(1.0, len(doc.words) / 100)
    counts = {
        "quotations closed by a spaced comma": len(_QUOTE_COMMA.findall(text)),
        "Latin words left standing": len(_LEFT_LATIN.findall(text)),
        "acronyms in brackets": len(_ACRONYM.findall(text)),
        "calques": sum(map(_weight, doc.tagged("calque").values())),
        "verbs that do not agree": sum(_disagrees(doc, i) for i in doc.tagged("feminine_body")),
        "verbs of saying at the end": len(_SAID_LAST.findall(text)) + len(_QUOTE_SAID.findall(text)),
    }
    return {
        "spaces before commas": spaced / text.count("،") if spaced > _FEW_SPACES else 0.0,
        "a notice says so": float(notice),
        **{name: min(4.0, count / hundred) for name, count in counts.items()},
    }


def _story(doc: Doc) -> str:
    """The stretch of the text from the first word of the article to its last."""
    return doc.article.text[doc.words[0].start : doc.words[-1].end] if doc.words else ""


def _weight(calque: Hit) -> int:
    weight = calque.entry.data.get("weight")
    return weight if isinstance(weight, int) else 0


def _disagrees(doc: Doc, i: int) -> bool:
    """A masculine verb of saying right before the feminine body at word ``i`` ("قال هيئة")."""
    return i > 0 and doc.words[i - 1].norm in _SAID
