"""Adds readings in child processes and kills each at a random point; prints how many articles each had acknowledged.

A program of its own: a process without threads may fork, the one that runs the tests may not.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from musnad.model import Article, Reading
from musnad.register import Register, adding
from tests.register.made import made

COUNT = 60
POINTS = 20


def given(count: int = COUNT) -> Iterator[tuple[Article, Reading]]:
    """Invented articles: three in a row tell of one meeting."""
    for i in range(count):
        one, other = f"سالم الهاشمي {i // 3}", f"كريم البرعصي {i // 3}"
        yield made(
            f"a{i:03}",
            f"التقى {one} نظيره {other} يوم الأحد، وفق بيان رقم {i}.",
            outlet=f"وكالة {i % 5}",
            published=f"2025-03-{i % 28 + 1:02}",
            people={"p1": [one], "p2": [other]},
            contacts=[{"trigger": "التقى", "who": [("p1", "party"), ("p2", "party")], "date": "2025-03-02"}],
        )


def add(path: Path, told: int) -> None:
    """Add in small batches; each acknowledgement is a byte with the number of articles."""
    adding.BATCH = 3

    def tell(progress: adding.Progress) -> None:
        os.write(told, bytes([progress.done]))

    with Register.open(path) as opened:
        opened.add_readings(given(), on_progress=tell)
        os.write(told, bytes([COUNT]))


def killed(path: Path, chance: random.Random) -> int:
    """Start adding, kill it after some acknowledgements and a moment; the last acknowledgement."""
    mine, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(mine)
        add(path, theirs)
        os._exit(0)
    os.close(theirs)
    said = b"\0"
    for _ in range(chance.randrange(0, COUNT // 3 + 2)):
        said += os.read(mine, 1)
    time.sleep(chance.random() * 0.01)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(mine, COUNT):
        said += more
    os.close(mine)
    return max(said)


if __name__ == "__main__":
    seeded = random.Random(7)
    print(json.dumps([killed(Path(sys.argv[1]) / f"{point}.db", seeded) for point in range(POINTS)]))  # noqa: T201
