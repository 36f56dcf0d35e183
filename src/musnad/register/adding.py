"""From a stream of articles to the archive: several processes read, one writes, memory stays the same.

Articles are written in batches, each a transaction: whatever was reported as done is on the disk, and a run that was
killed is finished by the same command, which passes over what is known.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from time import monotonic
from typing import TypeVar

from musnad.acquire import Failure
from musnad.lexicon import Lexicon, load
from musnad.model import Article
from musnad.register.archive import is_known, put, touch
from musnad.register.connection import transaction
from musnad.register.learned import NOTHING, Learned
from musnad.register.packing import Prepared
from musnad.register.prepare import prepare

T = TypeVar("T")
CHUNK = 16
"""Articles that a reading process takes at a time."""
BATCH_SECONDS = 2.0
"""A batch is written at the latest after this time, so that a killed run loses little."""
BATCH = 512
"""Most articles in one transaction."""

Task = tuple[Article, Learned]
"""An article to read, and what was learned of its outlet."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run has come: articles written, of these new, changed or known, and inputs that failed."""

    done: int = 0
    added: int = 0
    replaced: int = 0
    known: int = 0
    failed: int = 0

    def __add__(self, other: Progress) -> Progress:
        return Progress(
            self.done + other.done,
            self.added + other.added,
            self.replaced + other.replaced,
            self.known + other.known,
            self.failed + other.failed,
        )


@dataclass(slots=True)
class Tally:
    """Counts of a run that is under way."""

    added: int = 0
    replaced: int = 0
    known: int = 0
    failed: int = 0

    def progress(self) -> Progress:
        """The counts so far."""
        return Progress(self.added + self.replaced + self.known, self.added, self.replaced, self.known, self.failed)


def add(
    connection: sqlite3.Connection,
    items: Iterable[Article | Failure],
    now: Callable[[], str],
    *,
    processes: int = 1,
    lexicon: Lexicon | None = None,
    on_progress: Callable[[Progress], None] = lambda progress: None,
    on_failure: Callable[[Failure], None] = lambda failure: None,
) -> Progress:
    """Read and store every article that the archive does not know. ``on_progress`` is told after each batch is safe."""
    tally = Tally()
    fresh = _fresh(connection, _taken(items, tally, on_failure), tally)
    with closing(prepared(fresh, processes, lexicon)) as found:
        for batch in batches(found):
            write(connection, batch, now(), tally)
            on_progress(tally.progress())
    on_progress(tally.progress())
    return tally.progress()


def add_packed(
    connection: sqlite3.Connection,
    items: Iterable[Prepared | Failure],
    now: Callable[[], str],
    *,
    on_progress: Callable[[Progress], None] = lambda progress: None,
    on_failure: Callable[[Failure], None] = lambda failure: None,
) -> Progress:
    """Store articles that come with readings made elsewhere."""
    tally = Tally()
    for batch in batches(_taken(items, tally, on_failure)):
        write(connection, batch, now(), tally)
        on_progress(tally.progress())
    return tally.progress()


def _taken(items: Iterable[T | Failure], tally: Tally, on_failure: Callable[[Failure], None]) -> Iterator[T]:
    """The items without the failures, which are counted and told."""
    for item in items:
        if isinstance(item, Failure):
            tally.failed += 1
            on_failure(item)
        else:
            yield item


def write(connection: sqlite3.Connection, batch: list[Prepared], now: str, tally: Tally) -> None:
    """Store a batch in one transaction."""
    with transaction(connection):
        outcomes = [put(connection, prepared, now) for prepared in batch]
        if any(outcome != "known" for outcome in outcomes):
            touch(connection)
    for outcome in outcomes:
        setattr(tally, outcome, getattr(tally, outcome) + 1)


def _fresh(connection: sqlite3.Connection, articles: Iterator[Article], tally: Tally) -> Iterator[Task]:
    """What the archive does not know yet, to be read by nothing learned."""
    for article in articles:
        if is_known(connection, article):
            tally.known += 1
        else:
            yield article, NOTHING


def batches(found: Iterator[Prepared]) -> Iterator[list[Prepared]]:
    """What was read, in batches to be written: full ones, or what came in a short time."""
    batch: list[Prepared] = []
    started = 0.0
    for one in found:
        started = started if batch else monotonic()
        batch.append(one)
        if len(batch) >= BATCH or monotonic() - started > BATCH_SECONDS:
            yield batch
            batch = []
    if batch:
        yield batch


def prepared(tasks: Iterator[Task], processes: int, lexicon: Lexicon | None) -> Generator[Prepared, None, None]:
    """The articles read, in their order. Few articles are read here: starting processes would take longer."""
    first = list(islice(tasks, CHUNK * 2))
    if processes < 2 or len(first) < CHUNK * 2:
        words = lexicon or load()
        yield from (prepare(article, words, learned) for article, learned in chain(first, tasks))
        return
    context = get_context("spawn")
    with ProcessPoolExecutor(processes, context, _start, (lexicon,)) as pool:
        waiting: deque[Future[list[Prepared]]] = deque()
        try:
            for chunk in _chunks(chain(first, tasks)):
                waiting.append(pool.submit(_prepare_chunk, chunk))
                if len(waiting) > processes * 3:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _chunks(tasks: Iterator[Task]) -> Iterator[list[Task]]:
    while chunk := list(islice(tasks, CHUNK)):
        yield chunk


_lexicon: list[Lexicon] = []
"""The lexicon of a reading process, set once when it starts."""


def _start(lexicon: Lexicon | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which says what is safe
    _lexicon.append(lexicon or load())
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A reading process whose parent was killed would wait for work for ever."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _prepare_chunk(tasks: list[Task]) -> list[Prepared]:
    return [prepare(article, _lexicon[0], learned) for article, learned in tasks]
