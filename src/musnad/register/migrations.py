"""The register's schema, as the steps that lead to it. A released step is never edited: a change is a new step."""

from __future__ import annotations

import sqlite3

from musnad.errors import RegisterError

APPLICATION = 0x4D534E44
"""``MSND`` in the header of the file: tells a register from any other SQLite database."""

_FIRST = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- What was received. ``key`` says which article it is (text, outlet, address), ``id`` is the SHA-256 of the text.
CREATE TABLE articles (
  no INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  outlet TEXT,
  url TEXT,
  published TEXT,
  title TEXT,
  source TEXT,
  added TEXT NOT NULL,
  day TEXT
);
CREATE INDEX articles_by_name ON articles (name);
CREATE INDEX articles_by_id ON articles (id);
CREATE INDEX articles_by_day ON articles (day, no);
CREATE TABLE texts (article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE, data BLOB NOT NULL);
CREATE TABLE arrivals (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  name TEXT NOT NULL,
  published TEXT NOT NULL,
  source TEXT,
  added TEXT NOT NULL,
  PRIMARY KEY (article, name, published)
) WITHOUT ROWID;

-- What was read in it: one row for each reader that read it, the newest ``current``.
CREATE TABLE readings (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  reader TEXT NOT NULL,
  lexicon TEXT NOT NULL,
  current INTEGER NOT NULL,
  data BLOB NOT NULL,
  claims BLOB NOT NULL,
  PRIMARY KEY (article, reader, lexicon)
);
CREATE INDEX readings_current ON readings (article) WHERE current;
CREATE VIRTUAL TABLE words USING fts5(text, title, content='', tokenize="unicode61 remove_diacritics 0");

CREATE TABLE contact_facets (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  contact TEXT NOT NULL,
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (article, contact, facet, value)
) WITHOUT ROWID;
CREATE TABLE facts (article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE, data BLOB NOT NULL);

-- What people decided.
CREATE TABLE judgements (
  id TEXT PRIMARY KEY,
  data TEXT NOT NULL,
  at TEXT NOT NULL
);

-- Derived: what readings and judgements make together. Deleted and built again at every linking.
CREATE TABLE entities (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  latin TEXT,
  country TEXT,
  names TEXT NOT NULL,
  articles INTEGER NOT NULL,
  events INTEGER NOT NULL,
  first TEXT,
  last TEXT,
  data TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX entities_by_kind ON entities (kind, events);
CREATE TABLE appearances (
  entity TEXT NOT NULL REFERENCES entities,
  article INTEGER NOT NULL REFERENCES articles,
  local TEXT NOT NULL,
  PRIMARY KEY (entity, article, local)
) WITHOUT ROWID;
CREATE INDEX appearances_by_article ON appearances (article, local);
CREATE TABLE name_keys (key TEXT NOT NULL, entity TEXT NOT NULL, PRIMARY KEY (key, entity)) WITHOUT ROWID;

CREATE TABLE events (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  status TEXT NOT NULL,
  date TEXT,
  first TEXT,
  last TEXT,
  independent INTEGER NOT NULL,
  copies INTEGER NOT NULL,
  reports INTEGER NOT NULL,
  conflicts INTEGER NOT NULL,
  data TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX events_by_date ON events (first, id);
CREATE TABLE participants (
  event TEXT NOT NULL REFERENCES events,
  entity TEXT NOT NULL REFERENCES entities,
  role TEXT NOT NULL,
  PRIMARY KEY (event, entity, role)
) WITHOUT ROWID;
CREATE INDEX participants_by_entity ON participants (entity, event);
CREATE TABLE reports (
  event TEXT NOT NULL REFERENCES events,
  article INTEGER NOT NULL REFERENCES articles,
  contact TEXT NOT NULL,
  PRIMARY KEY (event, article, contact)
) WITHOUT ROWID;
CREATE INDEX reports_by_article ON reports (article, contact);
CREATE TABLE event_facets (
  event TEXT NOT NULL REFERENCES events,
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (facet, value, event)
) WITHOUT ROWID;

CREATE TABLE statements (
  id TEXT PRIMARY KEY,
  speaker TEXT REFERENCES entities,
  act TEXT,
  data TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX statements_by_speaker ON statements (speaker);
CREATE TABLE statement_reports (
  statement TEXT NOT NULL REFERENCES statements,
  article INTEGER NOT NULL REFERENCES articles,
  local TEXT NOT NULL,
  PRIMARY KEY (statement, article, local)
) WITHOUT ROWID;
CREATE INDEX statement_reports_by_article ON statement_reports (article, local);

CREATE TABLE copies (
  article INTEGER PRIMARY KEY REFERENCES articles,
  original INTEGER NOT NULL REFERENCES articles,
  share REAL NOT NULL,
  data TEXT NOT NULL
);
CREATE INDEX copies_by_original ON copies (original);
"""

_WHO_GATHERED = """
-- Facts say which program gathered them, so that a newer one gathers them anew; names are found by new keys.
ALTER TABLE facts ADD COLUMN made_by TEXT NOT NULL DEFAULT '';
DELETE FROM meta WHERE key = 'linked';

-- The columns of the key in its order: SQLite 3.40 takes the other order for damage when it checks a file quickly.
DROP TABLE event_facets;
CREATE TABLE event_facets (
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  event TEXT NOT NULL REFERENCES events,
  PRIMARY KEY (facet, value, event)
) WITHOUT ROWID;
CREATE INDEX event_facets_by_event ON event_facets (event);
"""

_LEARNED = """
-- Lines that an outlet's pages repeat, as JSON, under a hash of them; each reading says which set it was made by.
CREATE TABLE repeated_lines (id TEXT PRIMARY KEY, lines TEXT NOT NULL) WITHOUT ROWID;
ALTER TABLE readings ADD COLUMN learned TEXT REFERENCES repeated_lines;

-- Where a reading came from is looked up without walking over the readings themselves.
DROP INDEX readings_current;
CREATE INDEX readings_current ON readings (article, reader, lexicon, learned, current) WHERE current;
CREATE INDEX articles_by_outlet ON articles (outlet, key);
"""

STEPS: tuple[str, ...] = (_FIRST, _WHO_GATHERED, _LEARNED)
"""Step ``n`` leads from schema ``n`` to schema ``n + 1``; schema 0 is an empty file."""

DERIVED = (
    "copies",
    "statement_reports",
    "statements",
    "event_facets",
    "reports",
    "participants",
    "events",
    "name_keys",
    "appearances",
    "entities",
)
"""The tables that linking builds, in the order in which they can be emptied."""


def migrate(connection: sqlite3.Connection, path: str) -> None:
    """Lead the file to the newest schema, each step in a transaction of its own.

    Raises RegisterError where the file is another program's database or a newer Musnad's.
    """
    version = _version(connection)
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if version > len(STEPS):
        raise RegisterError(
            f"{path} has schema {version}, this Musnad knows schemas up to {len(STEPS)}: install a newer Musnad"
        )
    if application != APPLICATION and connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise RegisterError(f"{path} is an SQLite database, but no register of Musnad: name another file")
    while (version := _version(connection)) < len(STEPS):
        _step(connection, version)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _step(connection: sqlite3.Connection, version: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        if _version(connection) == version:
            for statement in statements(STEPS[version]):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {version + 1}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def statements(script: str) -> list[str]:
    """The statements of a script of SQL, one by one (``executescript`` would commit before each)."""
    out, held = [], ""
    for line in script.splitlines():
        held += line + "\n"
        if sqlite3.complete_statement(held):
            out.append(held.strip())
            held = ""
    return out
