"""The quality gate: read the gold articles, score the readings, refuse figures below the pinned floors.

    python eval/gate.py                      check every set at hand
    python eval/gate.py --raise              pin the present figures where they are higher than the floors
    python eval/gate.py --accept-gold        take over a changed gold (its digest is pinned with the floors)
    python eval/gate.py --lower "reason"     pin the present figures even where they are lower; the reason is kept

The gold folders are looked for in ``MUSNAD_GOLD`` or ``../shared/gold``; where there are none, the copies that ship
with the project (``examples/articles.jsonl`` with ``eval/gold``) are scored. ``eval/regions`` always is:
articles invented for it in the manner of many outlets, from Mauritania to Oman, machine-translated ones among them. A
figure may fall below its floor by ``MARGIN`` without failing: its last digit moves with one fact of a few hundred.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import score

from musnad.lexicon import load
from musnad.model import Article
from musnad.pipeline import read
from musnad.wire import to_json

HERE = Path(__file__).parent
FLOORS = HERE / "floors.toml"
MARGIN = 0.3
FIGURES = (*score.MAIN, *score.MORE, "status", "kind", "score")


@dataclass(frozen=True)
class GoldArticle:
    """An article with its gold reading."""

    name: str
    text: str
    gold: dict[str, Any]


def gold_sets() -> dict[str, list[GoldArticle]]:
    """The gold at hand, by the name of its set."""
    root = Path(os.environ.get("MUSNAD_GOLD", HERE.parent.parent / "shared" / "gold"))
    found = {name: _folder(root / name) for name in ("dev", "seeds", "real") if (root / name).is_dir()}
    return {**(found or {"examples": _examples()}), "regions": _folder(HERE / "regions")}


def _folder(folder: Path) -> list[GoldArticle]:
    texts = [p for p in sorted(folder.glob("*.txt")) if p.with_suffix(".json").exists()]
    return [
        GoldArticle(
            p.stem, p.read_text(encoding="utf-8"), json.loads(p.with_suffix(".json").read_text(encoding="utf-8"))
        )
        for p in texts
    ]


def _examples() -> list[GoldArticle]:
    lines = (HERE.parent / "examples" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [
        GoldArticle(r["id"], r["text"], json.loads((HERE / "gold" / f"{r['id']}.json").read_text(encoding="utf-8")))
        for r in rows
    ]


def digest(articles: list[GoldArticle]) -> str:
    """A hash of the gold and of the scorer: floors hold for exactly these."""
    parts = [Path(score.__file__).read_text(encoding="utf-8")]
    parts += [a.name + a.text + json.dumps(a.gold, sort_keys=True, ensure_ascii=False) for a in articles]
    return sha256("\0".join(parts).encode()).hexdigest()[:16]


def measure(articles: list[GoldArticle]) -> dict[str, float]:
    """Every figure in percent, micro-averaged over the articles; figures without any gold are left out."""
    lexicon = load()
    tally = score.Tally()
    kinds = [0, 0]
    for item in articles:
        article = Article(
            item.name, item.name, item.text, outlet=item.gold.get("outlet"), published=item.gold.get("published")
        )
        reading = to_json(read(article, lexicon))
        gold = score.common_from_gold(item.gold, item.text, [])
        found = score.common_from_reading(reading, item.text)
        score.score_doc(gold, found, tally, item.name)
        for a, b in matched_statements(gold, found):
            kinds[0] += a["kind"] == b["kind"]
            kinds[1] += 1
    row = tally.row()
    out = {name: row[name]["f1"] for name in (*score.MAIN, *score.MORE)}
    out |= {"status": row["status"], "score": row["score"], "kind": kinds[0] / kinds[1] if kinds[1] else None}
    return {name: round(100 * out[name], 1) for name in FIGURES if out[name] is not None}


def matched_statements(gold: Mapping[str, Any], found: Mapping[str, Any]) -> list[tuple[Any, Any]]:
    """Pairs of gold and found statements of one content, matched as the scorer matches them."""

    def similarity(a: Mapping[str, Any], b: Mapping[str, Any]) -> float:
        share: float = score.token_f1(a["text"], b["text"])
        return share if share >= 0.5 else 0.0

    pairs: list[tuple[Any, Any]] = score.pair_up(gold["statements"], found["statements"], similarity)
    return pairs


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--raise", dest="up", action="store_true", help="pin higher figures")
    parser.add_argument("--lower", metavar="REASON", help="pin the present figures, also lower ones")
    parser.add_argument("--accept-gold", action="store_true", help="pin the digest of a changed gold")
    args = parser.parse_args()
    pinned: dict[str, Any] = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    problems: list[str] = []
    for name, articles in gold_sets().items():
        figures, mark = measure(articles), digest(articles)
        floors = pinned.setdefault(name, {"digest": mark})
        print(f"{name} ({len(articles)} articles): " + ", ".join(f"{k} {v}" for k, v in figures.items()))
        if floors["digest"] != mark and not args.accept_gold:
            problems.append(f"{name}: the gold or the scorer changed; look why, then run with --accept-gold")
            continue
        floors["digest"] = mark
        problems += compare(name, figures, floors, args.up, args.lower)
    if args.up or args.lower or args.accept_gold:
        FLOORS.write_text(write(pinned), encoding="utf-8")
    for problem in problems:
        print(f"gate: {problem}", file=sys.stderr)
    return 1 if problems else 0


def compare(name: str, figures: dict[str, float], floors: dict[str, Any], up: bool, lower: str | None) -> list[str]:
    """What falls below the floors; moves the floors where that was asked for."""
    problems = []
    for figure, value in figures.items():
        floor = floors.get(figure, 0.0)
        if value < floor - MARGIN and lower is None:
            problems.append(f"{name} {figure} is {value}, its floor is {floor}")
        if (up and value > floor) or (lower is not None and value != floor):
            floors[figure] = value
    if lower is not None:
        floors["lowered"] = lower
    return problems


def write(pinned: Mapping[str, Any]) -> str:
    """The floors as TOML."""
    lines = ["# Pinned by eval/gate.py; a floor falls only by --lower, with its reason."]
    for name, floors in pinned.items():
        lines += ["", f"[{name}]", *(f"{k} = {json.dumps(v, ensure_ascii=False)}" for k, v in floors.items())]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
