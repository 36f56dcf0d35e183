"""The public form of exports: one object a line, ``kind`` first, in an order that depends on content alone."""

from __future__ import annotations

import json
from collections.abc import Iterator

from musnad.link import rows
from musnad.register import Register
from musnad.register.dump import dump


def lines(register: Register) -> Iterator[str]:
    """The register's lines: articles, people, organizations, events, statements."""
    for i, part in enumerate(dump(register.connection).linked()):
        for row in rows(part):
            if i == 0 or row["kind"] != "article":
                yield json.dumps(row, ensure_ascii=False) + "\n"
