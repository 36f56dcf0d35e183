"""Articles per second and peak memory of reading, with each stage's share and bare tokenization beside it.

    python bench/read.py [ARTICLES.jsonl[.gz]] [--count 2000] [--profile]

Without a file the articles of ``../shared/corpora`` are used where they exist, else those of ``examples/`` repeated.
One process, one core; the figures of one run are comparable with each other, not with another machine's.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path
from typing import TypeVar

from musnad.clean import find_furniture
from musnad.lexicon import Lexicon, load
from musnad.model import Article
from musnad.pipeline import annotate, read
from musnad.read.assemble import assemble
from musnad.read.contacts import read_contacts
from musnad.read.nouns import read_nouns
from musnad.read.statements import read_statements
from musnad.text import fold, words

Result = TypeVar("Result")

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpora" / "saudinewsnet.jsonl.gz"


def lines(path: Path) -> Iterator[str]:
    """The lines of a file, plain or gzipped, without holding it in memory."""
    if path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8") as stream:
            yield from stream
    else:
        with path.open(encoding="utf-8") as stream:
            yield from stream


def articles(path: Path | None, count: int) -> list[Article]:
    """``count`` articles spread evenly over the file, so that the sample holds every outlet and day."""
    path = path or (CORPUS if CORPUS.exists() else ROOT / "examples" / "articles.jsonl")
    total = sum(1 for _ in lines(path))
    step = max(1, total // count)
    rows = [json.loads(line) for line in islice(lines(path), 0, None, step)]
    chosen = islice(cycle(rows), count)
    return [
        Article(r["id"], r["id"], r["text"], outlet=r.get("outlet"), published=r.get("published"), title=r.get("title"))
        for r in chosen
    ]


@dataclass
class Clock:
    """Processor seconds spent, by stage: what other programs do meanwhile does not count."""

    spent: dict[str, float] = field(default_factory=dict)

    def run(self, stage: str, work: Callable[[], Result]) -> Result:
        """Do the work and add its time to the stage."""
        start = time.process_time()
        value = work()
        self.spent[stage] = self.spent.get(stage, 0.0) + time.process_time() - start
        return value


def read_in_stages(article: Article, lexicon: Lexicon, clock: Clock) -> None:
    """The same steps as ``pipeline.read``, each timed."""
    furniture = clock.run("furniture", lambda: find_furniture(article, lexicon))
    doc = clock.run("words and lexicon", lambda: annotate(article, furniture, lexicon))
    nouns = clock.run("nouns", lambda: read_nouns(doc, lexicon))
    contacts = clock.run("contacts", lambda: read_contacts(doc, nouns, lexicon))
    statements = clock.run("statements", lambda: read_statements(doc, nouns, lexicon))
    clock.run("assembly", lambda: assemble(doc, furniture, nouns, contacts, statements))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--count", type=int, default=2000)
    args = parser.parse_args()
    sample = articles(args.file, args.count)
    characters = sum(len(a.text) for a in sample)
    aside, clock = Clock(), Clock()
    lexicon = aside.run("lexicon", load)
    for article in sample[:20]:
        read(article, lexicon)
    for article in sample:
        aside.run("tokens", lambda a=article: words(a.text, fold(a.text)))  # type: ignore[misc]
        read_in_stages(article, lexicon, clock)
    total, tokens = sum(clock.spent.values()), aside.spent["tokens"]
    print(f"{len(sample)} articles, {characters / len(sample):,.0f} characters each", end="; ")
    print(f"lexicon loaded in {aside.spent['lexicon']:.2f} s")
    print(f"reading        {len(sample) / total:8.1f} articles/s   {1000 * total / len(sample):7.2f} ms an article")
    print(f"tokens alone   {len(sample) / tokens:8.1f} articles/s   reading takes {total / tokens:.1f} times as long")
    for stage, seconds in clock.spent.items():
        print(f"  {stage:18s} {100 * seconds / total:5.1f} %   {1000 * seconds / len(sample):6.2f} ms")
    print(f"peak memory    {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MB")


if __name__ == "__main__":
    main()
