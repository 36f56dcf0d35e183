"""From files to a linked, searchable register: how long each stage takes, and how much memory.

    python bench/build.py ARTICLES.jsonl.gz [--limit N] [--processes 2] [--keep register.db]

Prints articles a second, each stage's share and the peak memory of this process and of the reading processes; then
what search costs on the register that was built: count and first page of 200 mixed queries, median and 95th percentile.
"""

from __future__ import annotations

import argparse
import random
import re
import resource
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from musnad.acquire import Failure, articles
from musnad.link import link_facts
from musnad.model import Article
from musnad.register import Filter, Register, archive, derive
from musnad.text import fold_text

Stages = dict[str, float]


@contextmanager
def stage(stages: Stages, name: str) -> Iterator[None]:
    """Time a stage."""
    started = perf_counter()
    yield
    stages[name] = perf_counter() - started


def build(path: Path, inputs: list[str], limit: int | None, processes: int, stages: Stages) -> Register:
    """Add and link, stage by stage."""
    register = Register.open(path)
    items = islice((a for a in articles(inputs) if not isinstance(a, Failure)), limit)
    with stage(stages, "read and store"):
        register.add(items, processes=processes, link=False)
    with stage(stages, "load facts"):
        facts = list(archive.facts(register.connection))
    with stage(stages, "link"):
        linked = link_facts(facts, archive.judgements(register.connection))
    del facts
    with stage(stages, "store links"):
        derive.store(register.connection, linked, archive.generation(register.connection))
    return register


def queries(register: Register, count: int = 200, seed: int = 0) -> list[tuple[str, Filter]]:
    """Mixed queries from the register's own words: words, pairs, phrases, names, with and without conditions."""
    chance = random.Random(seed)
    rows = register.connection.execute("SELECT no FROM articles ORDER BY no").fetchall()
    people = [row.name for row in register.people(limit=300).items]
    types = ("meeting", "visit", "call", "appointment")
    out = []
    for i in range(count):
        text = fold_text(_text(register, chance.choice(rows)["no"]))
        words = re.findall(r"[ء-ي]{3,}", text) or ["وزير"]
        at = chance.randrange(len(words))
        kind = i % 5
        query = {
            0: words[at],
            1: f"{words[at]} {chance.choice(words)}",
            2: f'"{" ".join(words[at : at + 2])}"',
            3: chance.choice(people) if people else words[at],
            4: chance.choice(people).split()[-1] if people else words[at],
        }[kind]
        out.append((query, Filter(type=chance.choice(types)) if i % 4 == 0 else Filter()))
    return out


def _text(register: Register, no: int) -> str:
    article: Article = archive.kept(register.connection, no).article
    return article.text


def search(register: Register) -> list[float]:
    """Milliseconds for count and first page of each query."""
    times = []
    for query, wanted in queries(register):
        started = perf_counter()
        register.search(query, wanted)
        times.append((perf_counter() - started) * 1000)
    return times


def main() -> None:
    """Build, search, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("inputs", nargs="+")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--keep", type=Path, help="keep the register here")
    given = parser.parse_args()
    stages: Stages = {}
    with tempfile.TemporaryDirectory() as folder:
        path = given.keep or Path(folder) / "bench.db"
        with build(path, given.inputs, given.limit, given.processes, stages) as register:
            count, total = register.articles(limit=1).total, sum(stages.values())
            print(f"{count:,} articles in {total:.1f} s: {count / total:.0f} a second")
            for name, seconds in stages.items():
                print(f"  {name:16s} {seconds:8.1f} s  {seconds / total:4.0%}")
            own, readers = (
                resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
            )
            print(f"peak memory {own:,.0f} MB, largest reading process {readers:,.0f} MB")
            print(f"file {path.stat().st_size / 1e6:,.0f} MB")
            times = search(register)
            worst = quantiles(times, n=20)[-1]
            print(f"search, {len(times)} queries: median {median(times):.1f} ms, 95th percentile {worst:.1f} ms")
        started = perf_counter()
        with Register.open(path, create=False) as register:
            register.search("وزير الخارجية")
        print(f"open and first query {perf_counter() - started:.2f} s")


if __name__ == "__main__":
    main()
