"""Judgements: what people decide holds, is never overwritten, and survives another reading and another register."""

from __future__ import annotations

from dataclasses import replace

import pytest

from musnad.errors import JudgementError
from musnad.link import Anchor, Judgement, from_lines, judge, link_register, to_lines
from musnad.link.records import Linked
from tests.link.builder import Story

A, B = "رجب منصور الطيرة", "سالم فرج الدرسي"


def article(name: str, who: str, day: str = "2024-05-01") -> Story:
    made = Story(name, day)
    made.contact("meeting", [made.person(who), made.person("هانز فورستر")], day, ["درنة"])
    return made


def anchor(story: Story, kind: str = "person") -> Anchor:
    source = story.source()
    span = source.reading.people[0].mentions[0] if kind == "person" else source.reading.contacts[0].trigger
    return Anchor(source.article.id, kind, span.start, span.end, span.of(source.article.text))


def linked(stories: list[Story], *judgements: Judgement) -> Linked:
    return link_register([s.source() for s in stories], judgements)


def together(found: Linked, a: str = "a", b: str = "b") -> bool:
    names = {x.key: x.name for x in found.articles}
    return any({a, b} <= {names[r.article] for r in p.mentioned_in if r.id == "p1"} for p in found.people)


def say(action: str, *anchors: Anchor, when: str = "2024-06-01", **more: str) -> Judgement:
    return judge(action, anchors, "هدى", when, "قرأت المقالين", **more)  # type: ignore[arg-type]


def test_merge_and_its_undoing() -> None:
    stories = [article("a", A), article("b", B, "2024-06-01")]
    assert not together(linked(stories))
    merge = say("merge", *map(anchor, stories))
    assert together(linked(stories, merge))
    undone = say("distinct", *map(anchor, stories), when="2024-06-02", supersedes=merge.id)
    assert not together(linked(stories, merge, undone))


def test_distinct_keeps_namesakes_apart() -> None:
    stories = [article("a", A), article("b", A, "2024-06-01")]
    assert together(linked(stories))
    assert not together(linked(stories, say("distinct", *map(anchor, stories))))


def test_split_takes_one_out_and_keeps_the_others() -> None:
    stories = [article("a", A), article("b", A, "2024-06-01"), article("c", A, "2024-07-01")]
    found = linked(stories, say("split", *map(anchor, stories)))
    assert not together(found, "a", "b")
    assert together(found, "b", "c")


def test_correct_and_reject() -> None:
    stories = [article("a", A), article("b", A)]
    (event,) = linked(stories, say("correct", anchor(stories[0], "contact"), field="date", value="2024-04-30")).events
    assert event.date == "2024-04-30"
    assert linked(stories, say("reject", anchor(stories[0], "contact"))).events == ()


def test_a_better_reading_keeps_the_judgement() -> None:
    stories = [article("a", A), article("b", B, "2024-06-01")]
    merge = say("merge", *map(anchor, stories))
    better = article("a", A)
    first, second = better.people
    better.people = [second, first]  # found in another order, with another id
    better.people = [replace(second, id="p1"), replace(first, id="p2")]
    better.contacts = []
    found = linked([better, stories[1]], merge)
    assert any({(r.id) for r in p.mentioned_in} == {"p2", "p1"} for p in found.people)


def test_order_of_judgements_is_of_no_account() -> None:
    stories = [article("a", A), article("b", B, "2024-06-01")]
    merge = say("merge", *map(anchor, stories))
    undone = say("distinct", *map(anchor, stories), when="2024-06-02", supersedes=merge.id)
    assert linked(stories, merge, undone) == linked(stories, undone, merge)


def test_lines_out_and_in_are_the_same() -> None:
    stories = [article("a", A), article("b", B)]
    made = [say("merge", *map(anchor, stories)), say("reject", anchor(stories[0], "contact"), when="2024-05-01")]
    assert from_lines(to_lines(made).splitlines()) == sorted(made, key=lambda j: j.when)


def test_the_same_judgement_has_the_same_id() -> None:
    a, b = map(anchor, (article("a", A), article("b", B)))
    assert say("merge", a, b).id == say("merge", b, a).id
    assert say("merge", a, b).id != say("distinct", a, b).id


@pytest.mark.parametrize("line", ["{", '{"id": "x"}', "[1]", '{"action": "marry"}'])
def test_a_bad_line_is_named(line: str) -> None:
    with pytest.raises(JudgementError, match="line 1"):
        from_lines([line])


def test_too_little_is_refused() -> None:
    a = anchor(article("a", A))
    with pytest.raises(JudgementError, match="two records"):
        say("merge", a)
    with pytest.raises(JudgementError, match="field"):
        say("correct", a)


def test_an_anchor_of_no_article_here_says_nothing() -> None:
    stories = [article("a", A)]
    lost = say("merge", anchor(stories[0]), Anchor("sha256:0", "person", 0, 4, "رجب"))
    assert linked(stories, lost) == linked(stories)
