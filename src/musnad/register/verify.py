"""Is the register what it says? Texts hashed again, quotations cut again, records traced, articles read again."""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from musnad.lexicon import Lexicon
from musnad.link import Source, article_key, gather
from musnad.link.records import LinkedEvent
from musnad.model import Reading
from musnad.pipeline import READER, read
from musnad.register import archive
from musnad.register.claims import claims
from musnad.register.derive import is_current
from musnad.register.learned import name_of
from musnad.register.packing import linker, unpacked_facts
from musnad.register.phrases import norms
from musnad.wire import decoded, spans


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is off: in which record, and what."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


@dataclass(frozen=True, slots=True)
class Verified:
    """What was checked and what was found."""

    articles: int
    spans: int
    quotations: int
    derived: int
    read_again: int
    problems: tuple[Problem, ...]


def verify(
    connection: sqlite3.Connection,
    lexicon: Lexicon,
    *,
    sample: int | None = 50,
    on_progress: Callable[[int], None] = lambda done: None,
) -> Verified:
    """Check everything. ``sample`` articles are read again and compared (None: all of this reader's version)."""
    problems = [*_file(connection), *_derived(connection)]
    counts = [0, 0, 0]
    numbers = [row["no"] for row in connection.execute("SELECT no FROM articles ORDER BY no")]
    for done, no in enumerate(numbers, 1):
        problems += _article(connection, no, counts)
        on_progress(done)
    again, differing = _read_again(connection, lexicon, sample)
    problems += differing
    derived = sum(
        connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        for table in ("entities", "events", "statements", "copies")
    )
    return Verified(counts[0], counts[1], counts[2], derived, again, tuple(problems))


def _file(connection: sqlite3.Connection) -> Iterator[Problem]:
    """What SQLite itself finds: damaged pages, rows that point nowhere, an index that is not its text's."""
    for row in connection.execute("PRAGMA integrity_check(20)"):
        if row[0] != "ok":
            yield Problem("file", row[0])
    for row in connection.execute("PRAGMA foreign_key_check"):
        yield Problem("file", f"a row of {row[0]} points to a missing row of {row[2]}")
    if not is_current(connection):
        yield Problem("links", "not built from everything that is kept: 'musnad link' builds them")
    for row in connection.execute("SELECT id, lines FROM repeated_lines"):
        if row["id"] != (name := name_of(frozenset(json.loads(row["lines"])))):
            yield Problem(row["id"], f"the lines learned under this name are those of {name}")


def _article(connection: sqlite3.Connection, no: int, counts: list[int]) -> Iterator[Problem]:
    """One article: text, hash, key, spans, quotations, facts and index."""
    where = f"article number {no}"
    try:
        kept = archive.kept(connection, no)
        where = f"article {kept.article.name}"
        reading = archive.kept_reading(connection, no)
    except Exception as error:  # whatever is wrong with the bytes is what is looked for
        yield Problem(where, f"cannot be unpacked: {type(error).__name__}: {error}")
        return
    counts[0] += 1
    text = kept.article.text
    found = f"sha256:{sha256(text.encode()).hexdigest()}"
    if found != kept.article.id:
        yield Problem(where, f"the text's hash is {found}, the register says {kept.article.id}")
    if article_key(kept.article) != kept.key:
        yield Problem(where, f"the key {kept.key} is not the one of this text, outlet and address")
    if reading.reading.document.id != kept.article.id:
        yield Problem(where, "the reading is one of another text")
    for path, span in spans(reading.reading):
        counts[1] += 1
        if not 0 <= span.start <= span.end <= len(text):
            yield Problem(where, f"{path}: {span.start}..{span.end} lies outside the text")
    counts[2] += len(reading.claims)
    yield from (
        Problem(
            where, f"{claim.record} {claim.field}: the text holds {claim.span.of(text)!r}, stored is {claim.quote!r}"
        )
        for claim in reading.claims
        if claim.span and claim.span.of(text) != claim.quote
    )
    if tuple(claims(reading.reading, text)) != reading.claims:
        yield Problem(where, "the stored claims are not those of the reading")
    yield from _untraced(connection, no, where, reading.reading)
    yield from _side_tables(connection, no, where, Source(kept.article, reading.reading))


def _side_tables(connection: sqlite3.Connection, no: int, where: str, source: Source) -> Iterator[Problem]:
    row = connection.execute("SELECT made_by, data FROM facts WHERE article = ?", (no,)).fetchone()
    ours = row is not None and row["made_by"] == linker()
    if row is None or (ours and unpacked_facts(row["data"]) != gather(source)):
        yield Problem(where, "what is kept for linking is not what the reading gives")
    first = norms(source.article.text)[:1]
    if (
        first
        and not connection.execute(
            "SELECT 1 FROM words WHERE words MATCH ? AND rowid = ?", (f'"{first[0]}"', no)
        ).fetchone()
    ):
        yield Problem(where, f"the index does not hold its word {first[0]!r}")


def _derived(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Every derived record rests on an article, and its counts are those of its record."""
    lonely = (
        ("events", "SELECT id FROM events WHERE id NOT IN (SELECT event FROM reports)"),
        ("statements", "SELECT id FROM statements WHERE id NOT IN (SELECT statement FROM statement_reports)"),
        ("entities", "SELECT id FROM entities WHERE id NOT IN (SELECT entity FROM appearances)"),
    )
    for table, query in lonely:
        for row in connection.execute(query):
            yield Problem(row["id"], f"rests on no article, yet stands among the {table}")
    for row in connection.execute("SELECT id, data, reports, conflicts FROM events"):
        event = decoded(LinkedEvent, json.loads(row["data"]))
        if (len(event.reports), len(event.conflicts)) != (row["reports"], row["conflicts"]):
            yield Problem(row["id"], "its counts of reports or conflicts are not those of its record")


def _untraced(connection: sqlite3.Connection, no: int, where: str, reading: Reading) -> Iterator[Problem]:
    """Derived records that rest on a record which the article's reading does not have."""
    actors = {p.id for p in reading.people} | {o.id for o in reading.organizations}
    rests = (
        ("SELECT event AS id, contact AS local FROM reports WHERE article = ?", {c.id for c in reading.contacts}),
        ("SELECT statement AS id, local FROM statement_reports WHERE article = ?", {s.id for s in reading.statements}),
        ("SELECT entity AS id, local FROM appearances WHERE article = ?", actors),
    )
    for query, held in rests:
        for row in connection.execute(query, (no,)):
            if row["local"] not in held:
                yield Problem(row["id"], f"rests on {row['local']} of {where}, which has none such")


def _read_again(connection: sqlite3.Connection, lexicon: Lexicon, sample: int | None) -> tuple[int, list[Problem]]:
    """Read articles again that this very reader has read. A fixed seed: two runs check the same articles."""
    rows = connection.execute(
        "SELECT article FROM readings WHERE current AND reader = ? AND lexicon = ? ORDER BY article",
        (READER, lexicon.version),
    )
    numbers = [row["article"] for row in rows]
    if sample is not None and sample < len(numbers):
        numbers = sorted(random.Random(0).sample(numbers, sample))  # noqa: S311 - a sample, not a secret
    problems = []
    for no in numbers:
        try:
            kept, before = archive.kept(connection, no), archive.kept_reading(connection, no)
        except Exception:  # noqa: S112 - told where the article itself is checked
            continue
        if read(kept.article, lexicon, before.learned.lines) != before.reading:
            problems.append(Problem(f"article {kept.article.name}", "reading it again gives another reading"))
    return len(numbers), problems
