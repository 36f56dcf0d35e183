"""Opening the file, and SQLite's complaints in words that say what to do."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from musnad.errors import RegisterError
from musnad.register.migrations import migrate

BUSY_SECONDS = 60.0
"""How long a writer waits for another one to finish its batch."""

_SETTINGS = ("foreign_keys = ON", "temp_store = MEMORY", "cache_size = -65536", "mmap_size = 268435456")
_WRITING = ("journal_mode = WAL", "synchronous = FULL")
_HEADER = b"SQLite format 3\x00"


def is_register(path: Path) -> bool:
    """True when a file begins as an SQLite database does."""
    with path.open("rb") as stream:
        return stream.read(len(_HEADER)) == _HEADER


def connect(path: Path, *, create: bool = False, busy_seconds: float = BUSY_SECONDS) -> sqlite3.Connection:
    """An open connection to a register of the newest schema: WAL, foreign keys on, every commit on the disk.

    Raises RegisterError: no such file (unless ``create``), no register, newer schema, damaged, locked, not writable.
    """
    if not create and not path.exists():
        raise RegisterError(f"there is no register at {path}: 'musnad add {path} INPUT...' makes one")
    if path.is_dir() or not path.parent.is_dir():
        raise RegisterError(
            f"{path} cannot be a register: {'it is a directory' if path.is_dir() else 'no such folder'}"
        )
    fixed = _is_fixed(path)
    address = f"{path.absolute().as_uri()}?{'mode=ro&immutable=1' if fixed else 'mode=rwc'}"
    with guarded(path):
        connection = sqlite3.connect(
            address, uri=True, timeout=busy_seconds, isolation_level=None, check_same_thread=False
        )
        try:
            connection.row_factory = sqlite3.Row
            for setting in _SETTINGS if fixed else (*_SETTINGS, *_WRITING):
                connection.execute(f"PRAGMA {setting}")
            migrate(connection, str(path))
        except BaseException:
            connection.close()
            raise
        return connection


def _is_fixed(path: Path) -> bool:
    """True for a register on a medium that cannot be written to: it can still be read."""
    wal = path.with_name(f"{path.name}-wal")
    return path.exists() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)) and not wal.exists()


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing: what happens inside is on the disk afterwards, or has not happened."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """SQLite's own errors become a RegisterError."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        said = reason(error)
        if said is None:
            raise
        raise RegisterError(f"{path}: {said}") from error


def reason(error: sqlite3.DatabaseError) -> str | None:
    """SQLite's complaint in words that say what to do; None for what is a fault of the program."""
    message = str(error)
    reasons = {
        "locked": "another program is writing to this register; wait until it has finished, then run the command again",
        "disk is full": "the disk is full. Everything added up to the last progress line is safe; "
        "free some space and run the same command again",
        "disk I/O error": "the disk reports an error (full, unplugged or failing). Everything added up to the last "
        "progress line is safe; see to the disk and run the same command again",
        "not a database": "this file is no register (it is not an SQLite database)",
        "malformed": "the file is damaged: go back to a backup ('musnad backup' makes them)",
        "readonly": "the file or its folder cannot be written to: check its permissions",
        "unable to open": "the file cannot be opened: check its folder and permissions",
    }
    return next((text for key, text in reasons.items() if key in message), None)
