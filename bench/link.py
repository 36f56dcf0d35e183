"""How fast linking is: names, copies, and the whole of it at growing numbers of articles.

    python bench/link.py names
    python bench/link.py register ARTICLES.jsonl.gz [--sizes 2000 8000 31000] [--facts FILE]

``register`` reads the articles with Musnad first (that takes longer than linking; ``--facts`` keeps what was gathered).
"""

from __future__ import annotations

import argparse
import gzip
import json
import pickle
import random
import resource
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from musnad import pipeline
from musnad.lexicon.load import load
from musnad.link import Facts, Source, compare, gather, link_facts
from musnad.link.copies import find_copies
from musnad.model import Article

PAIRS = Path(__file__).parents[1] / "tests" / "link" / "data" / "name_pairs.tsv"


def names(n: int = 200_000) -> None:
    """Pairs of names a second: first with empty memories, then as in a run."""
    rows = [line.split("\t")[2:] for line in PAIRS.read_text(encoding="utf-8").splitlines()[1:]]
    every = [name for row in rows for name in row]
    chance = random.Random(1)
    pairs = [(a, b) for a, b in rows] + [(chance.choice(every), chance.choice(every)) for _ in range(n)]
    for title in ("first run", "second run"):
        start = time.perf_counter()
        for a, b in pairs:
            compare(a, b)
        print(f"names, {title}: {len(pairs) / (time.perf_counter() - start):,.0f} pairs/s")


def gathered(path: Path, limit: int) -> Iterator[Facts]:
    """Facts of the first articles of a file of JSON Lines."""
    lexicon = load()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line, _ in zip(lines, range(limit), strict=False):
            row = json.loads(line)
            made = "sha256:" + sha256(row["text"].encode()).hexdigest()
            article = Article(row["id"], made, row["text"], row.get("outlet"), row.get("url"), row.get("published"))
            yield gather(Source(article, pipeline.read(article, lexicon)))


def register(path: Path, sizes: list[int], kept: Path | None) -> None:
    """Copies alone, and everything, for the first articles of the file; peak memory so far."""
    if kept and kept.exists():
        facts = pickle.loads(kept.read_bytes())
    else:
        facts = list(gathered(path, max(sizes)))
        if kept:
            kept.write_bytes(pickle.dumps(facts))
    for size in sizes:
        some = sorted(facts[:size], key=lambda f: (f.published or "9999", f.key))
        start = time.perf_counter()
        copies = find_copies(some)
        middle = time.perf_counter()
        linked = link_facts(some)
        end = time.perf_counter()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{len(some):6d} articles: copies {middle - start:5.1f} s, all {end - middle:6.1f} s, peak {peak} MB; "
            f"{len(copies)} copies, {len(linked.people)} people, {len(linked.events)} events"
        )


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["names", "register"])
    parser.add_argument("articles", type=Path, nargs="?")
    parser.add_argument("--sizes", type=int, nargs="+", default=[2000, 8000, 31000])
    parser.add_argument("--facts", type=Path)
    given = parser.parse_args()
    if given.what == "names":
        names()
    else:
        register(given.articles, given.sizes, given.facts)


if __name__ == "__main__":
    main()
