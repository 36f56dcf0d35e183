"""The whole of linking: independent of order and batches, and at its bars on the gold links."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musnad.errors import NotFoundError
from musnad.link import explain, gather, link_facts, link_register, rows
from tests.link.builder import Story, source_of

NAMES = [
    "رجب منصور الطيرة", "رجب الطيرة", "الطيرة", "منصور رجب الطيرة", "رجب منصور الطيره", "هانز فورستر", "هانس فورستر",
    "سالم فرج الدرسي", "سالم الدرسي", "سالم",
]  # fmt: skip
OFFICES = ["وزير النقل", "وزير الداخلية", "سفير ليبيا في تونس", "رئيس الأركان"]
PLACES = ["درنة", "سرت", "تونس"]

contact = st.tuples(
    st.sampled_from(["meeting", "visit", "call"]),
    st.lists(st.integers(0, 2), min_size=1, max_size=2, unique=True),
    st.sampled_from([None, "2024-05-01", "2024-05-02", "2024-05"]),
    st.sampled_from(PLACES),
    st.sampled_from(["happened", "planned", "denied"]),
)
described = st.tuples(
    st.lists(st.sampled_from(NAMES), min_size=3, max_size=3, unique=True),
    st.sampled_from(OFFICES),
    st.sampled_from([None, "2024-05-01", "2024-05-02", "2024-05-03"]),
    st.lists(contact, max_size=2),
    st.booleans(),
)
Described = tuple[list[str], str, str | None, list[tuple[str, list[int], str | None, str, str]], bool]


def build(n: int, said: Described) -> Story:
    names, office, day, contacts, copied = said
    body = " ".join(f"كلمة{i}" for i in range(60)) if copied else f"نص {n}"
    story = Story(f"n{n}", day, f"منبر {n % 3}", f"{n} {body}")
    ids = [story.person(name, *([office] if i == 0 else [])) for i, name in enumerate(names)]
    for kind, who, date, place, status in contacts:
        story.contact(kind, [ids[i] for i in who], date, [place], status=status)
    return story


def printed(stories: list[Story]) -> str:
    linked = link_register(s.source() for s in stories)
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows(linked))


@settings(max_examples=60, deadline=None)
@given(st.lists(described, min_size=2, max_size=9), st.randoms(use_true_random=False))
def test_order_and_repetition_change_nothing(said: list[Described], chance: random.Random) -> None:
    stories = [build(n, one) for n, one in enumerate(said)]
    shuffled = [*stories, chance.choice(stories)]
    chance.shuffle(shuffled)
    assert printed(shuffled) == printed(stories)


@settings(max_examples=30, deadline=None)
@given(st.lists(described, min_size=2, max_size=9))
def test_every_record_is_held_once(said: list[Described]) -> None:
    stories = [build(n, one) for n, one in enumerate(said)]
    linked = link_register(s.source() for s in stories)
    held = [r for p in linked.people for r in p.mentioned_in]
    assert len(held) == len(set(held)) == sum(len(s.people) for s in stories)
    reported = [r for e in linked.events for r in e.reports]
    assert len(reported) == len(set(reported)) == sum(len(s.contacts) for s in stories)
    for event in linked.events:
        articles = [r.article for r in event.reports]
        assert len(articles) == len(set(articles))


@settings(max_examples=30, deadline=None)
@given(st.lists(described, min_size=2, max_size=8), st.integers(0, 100))
def test_gathered_facts_link_like_sources(said: list[Described], cut: int) -> None:
    stories = [build(n, one) for n, one in enumerate(said)]
    facts = [gather(s.source()) for s in stories]
    at = cut % len(facts)
    assert link_facts([*facts[at:], *facts[:at]]) == link_register(s.source() for s in stories)


def test_nothing_links_to_nothing() -> None:
    assert list(rows(link_register([]))) == []


def test_explain_speaks_of_both() -> None:
    story = Story("a", "2024-05-01")
    story.person("رجب منصور الطيرة")
    story.person("سالم فرج الدرسي")
    linked = link_register([story.source()])
    said = explain("a:p1", "a:p2", linked)
    assert said[0].startswith("Two people")
    assert any("tells them apart" in sentence for sentence in said)
    assert explain("a:p1", "a:p1", linked)[0].startswith("One person")
    with pytest.raises(NotFoundError, match="a:p9"):
        explain("a:p1", "a:p9", linked)


def test_ids_do_not_depend_on_later_articles() -> None:
    first = Story("a", "2024-05-01")
    first.contact("meeting", [first.person("رجب منصور الطيرة"), first.person("سالم فرج الدرسي")], "2024-05-01")
    second = Story("b", "2024-05-02")
    second.contact("meeting", [second.person("رجب منصور الطيرة"), second.person("سالم الدرسي")], "2024-05-01")
    alone = link_register([first.source()])
    both = link_register([second.source(), first.source()])
    assert {p.id for p in alone.people} == {p.id for p in both.people}
    assert {e.id for e in alone.events} == {e.id for e in both.events}


GOLD = Path(__file__).parents[3] / "shared" / "gold"


@pytest.mark.skipif(not (GOLD / "links").exists(), reason="the gold links are not on this machine")
def test_bars_on_gold_links(tmp_path: Path) -> None:
    """Linking alone, from gold readings: the bars of ``score_links.py``."""
    made = subprocess.run(
        [sys.executable, GOLD / "as_readings.py", GOLD / "links"], capture_output=True, text=True, check=True
    ).stdout
    linked = link_register(source_of(json.loads(line)) for line in made.splitlines())
    export = tmp_path / "export.jsonl"
    export.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows(linked)), encoding="utf-8")
    said = subprocess.run(
        [sys.executable, GOLD / "score_links.py", GOLD / "links", export], capture_output=True, text=True, check=True
    ).stdout
    scores = {m[1]: float(m[2]) for m in re.finditer(r"(\w+) +F1 +([\d.]+)", said)}
    assert scores["events"] >= 92, said
    assert scores["people"] >= 97, said
    assert scores["orgs"] >= 92, said
    assert scores["copies"] >= 95, said
    shown = re.search(r"conflicts +(\d+) of (\d+) shown; (\d+) more", said)
    assert shown is not None
    assert int(shown[1]) >= 0.8 * int(shown[2]), said
    assert int(shown[3]) <= 3, said
