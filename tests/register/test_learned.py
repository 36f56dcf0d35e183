"""What a register learns of an outlet's pages when it is asked to: a box no phrase list knows becomes furniture."""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from musnad.acquire import make_article
from musnad.export import jsonl
from musnad.lexicon import load
from musnad.model import Article
from musnad.pipeline import read
from musnad.register import Register, archive
from musnad.register.bundle import check
from musnad.register.learned import NOTHING, kept_lines, learned
from musnad.register.reread import learn_outlets
from tests.register.made import CALL, NOW

OUTLET = "شراع الميناء"
MENU = "نوافذ الشراع على مدن الساحل"
LABEL = "الأكثر حديثا في المرفأ"
BOX = "وزير الصناعة سالم الهاشمي يلتقي السفير كريم البرعصي"
BYLINE = "كتب: نوري الزوي"
CHANCE = "تفاصيل الخطة الجديدة"
STORIES = (
    ("مدرسة جديدة في طبرق بعد صيانة دامت عامين", "تضم المدرسة اثني عشر فصلا ومختبرا للعلوم وملعبا صغيرا"),
    ("محصول الزيتون في غريان يتجاوز التوقعات", "يقول المزارعون إن الأمطار المبكرة أنقذت الأشجار من جفاف الخريف"),
    ("عودة القطار إلى الضاحية الجنوبية", "تقطع العربات المسافة في نصف ساعة وتقف في سبع محطات"),
    ("معرض للخزف القديم في درنة", "تعرض القاعة أواني عثر عليها غواصون قرب الرصيف الغربي"),
    ("ارتفاع أسعار السمك قبل العيد", "عزا الباعة ذلك إلى رياح شديدة منعت القوارب من الإبحار"),
    ("حملة لتنظيف الشواطئ في مصراتة", "جمع المتطوعون أطنانا من البلاستيك خلال يومين من العمل"),
    ("فريق السلة يبلغ نصف النهائي", "حسم اللاعبون المباراة في ربعها الأخير أمام جمهور كبير"),
    ("مكتبة متنقلة تجوب القرى الجبلية", "تحمل الحافلة ثلاثة آلاف كتاب وتزور كل قرية مرة في الشهر"),
    ("انقطاع الكهرباء عن أحياء سرت ساعات", "أعادت الفرق الفنية التيار بعد استبدال محول احترق ليلا"),
)


def page(number: int, *, outlet: str | None = OUTLET) -> Article:
    """A page with the outlet's menu, its box and a byline, and a line that only the first two share."""
    headline, told = STORIES[number % len(STORIES)]
    lines = [
        MENU,
        headline,
        BYLINE,
        f"{told}، بحسب تقرير نشر صباح اليوم وحمل الرقم {number} في سلسلة عن أحوال المدن.",
        *([CHANCE] if number < 2 else []),
        f"وكانت {headline} حديث الناس في المقاهي والأسواق طوال الأيام الماضية.",
        LABEL,
        BOX,
    ]
    return make_article("\n".join(lines), f"page-{number}", published="2025-03-02", outlet=outlet)


def pages(count: int = 6) -> list[Article]:
    return [page(number) for number in range(count)]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Register]:
    with Register.open(tmp_path / "r.db", now=lambda: NOW) as register:
        register.add(pages())
        yield register


def _exported(register: Register) -> str:
    return "".join(jsonl.lines(register))


def _furniture(register: Register, name: str) -> dict[str, str]:
    """Each line of furniture with its reason."""
    page = register.article(name)
    return {line: f.reason for f in page.reading.furniture for line in f.span.of(page.text).split("\n")}


def test_a_box_is_article_text_until_its_outlet_is_learned(opened: Register) -> None:
    before = opened.article("page-3")
    assert _furniture(opened, "page-3") == {}
    assert [c.trigger.of(before.text) for c in before.reading.contacts] == ["يلتقي"]
    answer = opened.reread(learn=True)
    assert _furniture(opened, "page-3") == dict.fromkeys((MENU, LABEL, BOX), "repeated")
    assert opened.article("page-3").reading.contacts == ()
    assert (answer.articles, answer.changed, answer.events_lost) == (6, 6, 1)
    assert dict(answer.counts)["contact lost"] == 6
    assert opened.article("page-3").learned == archive.kept_reading(opened.connection, 4).learned.id is not None
    assert [(one.outlet, len(one.lines)) for one in answer.learned] == [(OUTLET, 4)]


@pytest.mark.parametrize("line", [BYLINE, CHANCE])
def test_a_byline_and_what_two_pages_share_by_chance_stay(opened: Register, line: str) -> None:
    opened.reread(learn=True)
    assert line in opened.article("page-0").text
    assert line not in _furniture(opened, "page-0")


def test_what_is_read_by_learned_lines_is_verified_by_them(opened: Register) -> None:
    opened.reread(learn=True)
    answer = opened.verify(sample=None)
    assert (answer.read_again, answer.problems) == (6, ())
    opened.connection.execute("UPDATE repeated_lines SET lines = ?", (json.dumps([MENU]),))
    found = [str(problem) for problem in opened.verify(sample=None).problems]
    assert sum("reading it again gives another reading" in problem for problem in found) == 6
    assert sum("the lines learned under this name" in problem for problem in found) == 1


def test_a_bundle_says_by_which_lines_it_was_read(opened: Register) -> None:
    opened.reread(learn=True)
    bundle = opened.bundle("page-3")
    assert check(bundle, load())[1] == ()
    assert bundle["articles"][0]["repeated"] == sorted(learn_outlets(opened.connection)[OUTLET].lines)
    assert read(page(3), load()) != read(page(3), load(), frozenset(bundle["articles"][0]["repeated"]))


def test_a_second_time_there_is_nothing_to_do(opened: Register) -> None:
    opened.reread(learn=True)
    before = _exported(opened)
    assert opened.reread(learn=True).articles == 0
    assert opened.reread().articles == 0
    assert opened.reread(everything=True).changed == 0
    assert _exported(opened) == before


def test_what_is_added_later_waits_for_the_next_learning(opened: Register) -> None:
    opened.reread(learn=True)
    opened.add([page(7)])
    assert len(opened.article("page-7").reading.contacts) == 1
    assert archive.kept_reading(opened.connection, 7).learned == NOTHING
    assert opened.verify(sample=None).problems == ()
    assert opened.reread().articles == 0
    assert opened.reread(learn=True).articles == 1
    assert opened.article("page-7").reading.contacts == ()


def test_a_newer_reader_keeps_to_the_lines_that_were_learned(opened: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    opened.reread(learn=True)
    before = _exported(opened)
    monkeypatch.setattr("musnad.register.prepare.READER", "next")
    monkeypatch.setattr("musnad.register.reread.READER", "next")
    answer = opened.reread()
    assert (answer.articles, answer.changed) == (6, 0)
    assert _exported(opened) == before


def test_the_order_of_adding_and_learning_leaves_no_trace(tmp_path: Path) -> None:
    exports = set()
    for seed in range(4):
        given = pages(9)
        random.Random(seed).shuffle(given)
        with Register.open(tmp_path / f"{seed}.db", now=lambda: NOW) as register:
            register.add(given[: seed + 1])
            if seed % 2:
                register.reread(learn=True)
            register.add(given[seed + 1 :])
            register.reread(learn=True)
            exports.add(_exported(register))
    assert len(exports) == 1


def test_of_a_large_outlet_always_the_same_pages_are_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("musnad.register.reread.PAGES", 5)
    found = []
    for name, given in (("a", pages(9)), ("b", pages(9)[::-1])):
        with Register.open(tmp_path / f"{name}.db") as register:
            register.add(given, link=False)
            found.append(learn_outlets(register.connection))
            keys = [kept.key for kept in archive.all_kept(register.connection)]
            taken = [kept.key for kept in archive.kept_of_outlet(register.connection, OUTLET, 5)]
            assert taken == sorted(keys)[:5]
    assert found[0] == found[1] != {}


def test_learning_that_was_stopped_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("musnad.register.adding.BATCH", 2)
    exports = []
    for stop in (0, 2, 6):

        def told(done: int, stop: int = stop) -> None:
            if done == stop:
                raise KeyboardInterrupt

        with Register.open(tmp_path / f"{stop}.db") as register:
            register.add(pages())
            if stop:
                with pytest.raises(KeyboardInterrupt):
                    register.reread(learn=True, on_progress=told)
                assert not register.is_current()
            assert register.reread(learn=True).articles == 6 - stop
            assert register.is_current()
            exports.append(_exported(register))
    assert exports[0] == exports[1] == exports[2]


def test_several_processes_learn_as_one_does(tmp_path: Path) -> None:
    exports = []
    for processes in (1, 2):
        with Register.open(tmp_path / f"{processes}.db") as register:
            register.add(pages(40))
            assert register.reread(learn=True, processes=processes).changed == 40
            exports.append(_exported(register))
    assert exports[0] == exports[1]


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (pages(3), "three pages are too few"),
        ([page(n, outlet=None) for n in range(6)], "pages of no outlet teach nothing"),
        ([page(n, outlet=f"{OUTLET} {n}") for n in range(6)], "each outlet by itself"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_nothing_is_learned(tmp_path: Path, given: list[Article], why: str) -> None:
    with Register.open(tmp_path / "r.db") as register:
        register.add(given)
        answer = register.reread(learn=True)
        assert (answer.articles, answer.learned) == (0, ()), why


def test_readings_made_elsewhere_stay(opened: Register) -> None:
    article, reading = CALL
    opened.add_readings([CALL])
    opened.reread(learn=True)
    assert opened.article(article.name).reading == reading
    assert archive.kept_reading(opened.connection, 7).learned == NOTHING


def test_merged_copied_and_shortened_registers_know_what_was_learned(opened: Register, tmp_path: Path) -> None:
    opened.reread(learn=True)
    opened.backup(tmp_path / "copy.db")
    with Register.open(tmp_path / "other.db", now=lambda: NOW) as other:
        other.merge(tmp_path / "copy.db")
        assert _exported(other) == _exported(opened)
        assert other.verify(sample=None).problems == ()
        assert other.reread(learn=True).articles == 0
        for number in range(4):
            other.remove(f"page-{number}")
        assert other.verify(sample=None).problems == ()
        assert other.reread(learn=True).articles == 2
        assert len(other.article("page-5").reading.contacts) == 1


def test_a_set_of_lines_is_named_by_what_it_holds(opened: Register) -> None:
    lines = frozenset({"ب ج", "ا ب"})
    assert learned(lines) == learned(frozenset(sorted(lines, reverse=True)))
    assert learned(lines).id != learned(frozenset({"ب ج"})).id
    assert learned(frozenset()) == NOTHING == kept_lines(opened.connection, None)


def test_a_reading_by_unknown_lines_is_refused(opened: Register) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        opened.connection.execute("UPDATE readings SET learned = 'lines-0'")
