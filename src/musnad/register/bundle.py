"""An evidence bundle: one record with all it rests on, in a JSON file that can be checked on another machine.

It holds the record, each claim with its quotation and the words around it, the whole texts with their hashes,
the readings and the versions that made them, and a hash over everything. Checking it needs no register.
"""

from __future__ import annotations

import json
import sqlite3
from hashlib import sha256
from typing import Any

from musnad.errors import ReadingError, RegisterError
from musnad.lexicon import Lexicon
from musnad.model import Article, Reading, Span
from musnad.pipeline import READER, read
from musnad.register import archive
from musnad.register.articles import article_rows
from musnad.register.identify import identify
from musnad.register.queries import entity, event, statement
from musnad.register.verify import Problem
from musnad.wire import from_json, plain, to_json

FORMAT = "musnad-evidence-1"
AROUND = 80
"""Characters of context on each side of a quotation."""


def bundle(connection: sqlite3.Connection, said: str) -> dict[str, Any]:
    """The evidence for one record, named as ``musnad show`` takes it. Raises NotFoundError."""
    kind, key = identify(connection, said)
    record, parts = _record(connection, kind, key)
    articles = [_article(connection, no, wanted) for no, wanted in sorted(parts.items())]
    articles.sort(key=lambda a: (a["published"] or "9999", a["id"], a["outlet"] or ""))
    body = {"format": FORMAT, "kind": kind, "record": record, "articles": articles}
    return {**body, "sha256": digest(body)}


def digest(body: dict[str, Any]) -> str:
    """The hash over everything in a bundle but the hash itself."""
    rest = {key: value for key, value in body.items() if key != "sha256"}
    said = json.dumps(rest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(said.encode()).hexdigest()


def _record(connection: sqlite3.Connection, kind: str, key: str) -> tuple[Any, dict[int, set[str] | None]]:
    """The record, and the articles it rests on with the ids in their readings (None: all of them)."""
    if kind == "event":
        page = event(connection, key)
        wanted = {r.article.no: {r.contact.id} for r in page.reports}
        return {**plain(page.event), "participants": [_part(p) for p in page.row.parts]}, _all(wanted)
    if kind == "entity":
        rows = connection.execute("SELECT article, local FROM appearances WHERE entity = ?", (key,))
        found: dict[int, set[str]] = {}
        for row in rows:
            found.setdefault(row["article"], set()).add(row["local"])
        known = entity(connection, key)
        return plain(known.person or known.row), _all(found)
    if kind == "statement":
        rows = connection.execute("SELECT article, local FROM statement_reports WHERE statement = ?", (key,))
        told = statement(connection, key)
        return {"id": told.id, "speaker": plain(told.speaker), "act": told.act}, {
            row["article"]: {row["local"]} for row in rows
        }
    no = connection.execute("SELECT no FROM articles WHERE key = ?", (key,)).fetchone()["no"]
    return plain(article_rows(connection, [no])[0]), {no: None}


def _all(found: dict[int, set[str]]) -> dict[int, set[str] | None]:
    return dict(found)


def _part(part: Any) -> dict[str, Any]:
    return {"who": part.who.id, "name": part.who.name, "role": part.role}


def _article(connection: sqlite3.Connection, no: int, wanted: set[str] | None) -> dict[str, Any]:
    kept, read_ = archive.kept(connection, no), archive.kept_reading(connection, no)
    article, text = kept.article, kept.article.text
    quotations = [
        {
            "record": claim.record,
            "field": claim.field,
            "value": claim.value,
            "start": claim.span.start,
            "end": claim.span.end,
            "quote": claim.quote,
            "before": text[max(0, claim.span.start - AROUND) : claim.span.start],
            "after": text[claim.span.end : claim.span.end + AROUND],
        }
        for claim in read_.claims
        if claim.span and (wanted is None or claim.record in wanted)
    ]
    return {
        "name": article.name,
        "id": article.id,
        "outlet": article.outlet,
        "url": article.url,
        "published": kept.day,
        "given": article.published,
        "title": article.title,
        "source": article.source,
        "added": kept.added,
        "reader": read_.reader,
        "lexicon": read_.lexicon,
        "repeated": sorted(read_.learned.lines),
        "quotations": quotations,
        "reading": to_json(read_.reading),
        "text": text,
    }


# ------------------------------------------------------------------ checking


def check(value: Any, lexicon: Lexicon) -> tuple[int, tuple[Problem, ...]]:
    """How many quotations were checked, and what is off. Raises RegisterError where this is no bundle."""
    if not isinstance(value, dict) or value.get("format") != FORMAT or not isinstance(value.get("articles"), list):
        raise RegisterError(f"this is no evidence bundle: expected an object of the format {FORMAT}")
    problems = []
    if value.get("sha256") != digest(value):
        problems.append(Problem("bundle", "its hash is not the one of what it holds: it was changed after it was made"))
    count = 0
    for article in value["articles"]:
        count += len(article["quotations"])
        problems += _check_article(article, lexicon)
    return count, tuple(problems)


def _check_article(given: dict[str, Any], lexicon: Lexicon) -> list[Problem]:
    where, text = f"article {given['name']}", given["text"]
    problems = []
    found = f"sha256:{sha256(text.encode()).hexdigest()}"
    if found != given["id"]:
        problems.append(Problem(where, f"the text's hash is {found}, the bundle says {given['id']}"))
    for quotation in given["quotations"]:
        span = Span(quotation["start"], quotation["end"])
        around = quotation["before"] + quotation["quote"] + quotation["after"]
        if span.of(text) != quotation["quote"] or around not in text:
            problems.append(
                Problem(where, f"{quotation['record']} {quotation['field']}: not what the text holds there")
            )
    try:
        reading = from_json(given["reading"], text)
    except ReadingError as error:
        return [*problems, Problem(where, f"its reading does not hold: {error}")]
    if (given["reader"], given["lexicon"]) == (READER, lexicon.version) and _again(given, lexicon) != reading:
        problems.append(Problem(where, "reading it again gives another reading"))
    return problems


def _again(given: dict[str, Any], lexicon: Lexicon) -> Reading:
    article = Article(
        given["name"], given["id"], given["text"], given["outlet"], given["url"], given["given"], given["title"]
    )
    return read(article, lexicon, frozenset(given.get("repeated", ())))
