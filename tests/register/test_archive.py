"""What is kept: the text as received, how it came, each reading of it."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from musnad.errors import NotFoundError
from musnad.export import jsonl
from musnad.register import Register, archive
from tests.register.made import ALL, CALL, NOW, RECEPTION, RETOLD, register


def exported(register: Register) -> str:
    return "".join(jsonl.lines(register))


def test_the_text_is_kept_as_received(tmp_path: Path) -> None:
    with register(tmp_path / "r.db") as opened:
        kept = {k.article.name: k for k in archive.all_kept(opened.connection)}
        for article, reading in ALL:
            assert kept[article.name].article == article
            text = kept[article.name].article.text
            assert f"sha256:{sha256(text.encode()).hexdigest()}" == article.id
            assert archive.kept_reading(opened.connection, kept[article.name].no).reading == reading
            assert kept[article.name].added == NOW


def test_adding_the_same_articles_twice_changes_nothing(tmp_path: Path) -> None:
    with register(tmp_path / "r.db") as opened:
        before, generation = exported(opened), archive.generation(opened.connection)
        progress = opened.add_readings(ALL)
        assert (progress.added, progress.known) == (0, 3)
        assert exported(opened) == before
        assert archive.generation(opened.connection) == generation


def test_the_order_of_arrival_leaves_no_trace(tmp_path: Path) -> None:
    orders = [(0, 1, 2), (2, 1, 0), (1, 0, 2)]
    exports = set()
    for order in orders:
        with register(tmp_path / f"{order}.db", *(ALL[i] for i in order)) as opened:
            exports.add(exported(opened))
    with Register.open(tmp_path / "one by one.db") as opened:
        for given in ALL:
            opened.add_readings([given])
        exports.add(exported(opened))
    assert len(exports) == 1


def test_one_text_at_one_outlet_is_one_article_under_its_earliest_day_and_first_name(tmp_path: Path) -> None:
    article, reading = RECEPTION
    late = replace(article, name="a-late", published="2025-03-09")
    later = replace(reading, document=replace(reading.document, name="a-late", published="2025-03-09"))
    for order in ((RECEPTION, (late, later)), ((late, later), RECEPTION)):
        with register(tmp_path / f"{order[0][0].name}.db", *order) as opened:
            rows = opened.articles().items
            assert [(row.label, row.day) for row in rows] == [("reception", "2025-03-02")]
            assert opened.article("reception").reading.document.published == "2025-03-02"


def test_one_text_at_two_outlets_is_two_articles(tmp_path: Path) -> None:
    article, reading = RECEPTION
    other = (
        replace(article, outlet="صوت الواحة"),
        replace(reading, document=replace(reading.document, outlet="صوت الواحة")),
    )
    with register(tmp_path / "r.db", RECEPTION, other) as opened:
        labels = [row.label for row in opened.articles().items]
        assert len(labels) == len(set(labels)) == 2
        assert all(label.startswith("reception~") for label in labels)
        assert opened.article(labels[1]).row.label == labels[1]
        with pytest.raises(NotFoundError, match="several articles fit 'reception': reception~"):
            opened.article("reception")


def test_removing_takes_out_what_rested_on_the_article_alone(tmp_path: Path) -> None:
    with register(tmp_path / "r.db") as opened, register(tmp_path / "without.db", RECEPTION, CALL) as without:
        assert opened.people("ليلى المنفي").total == 1
        opened.remove("retold")
        assert exported(opened) == exported(without)
        assert opened.people("ليلى المنفي").total == 0
        assert opened.search("مطلع").total == 0


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    with register(tmp_path / "r.db", RETOLD) as opened:
        for ask in (opened.article, opened.event, opened.entity, opened.statement, opened.remove):
            with pytest.raises(NotFoundError):
                ask("nothing")


def test_texts_of_every_kind_come_back_whole(tmp_path: Path) -> None:
    texts = ["ﷺ ثم \u200fالوزير\u200e قال", "line one\r\nline two\n\n", "𝔸 😀 حَفْتَر", "a" * 3, "\ufeffبعد العلامة"]
    with Register.open(tmp_path / "r.db") as opened:
        opened.add(texts)
        assert {k.article.text for k in archive.all_kept(opened.connection)} == set(texts)
