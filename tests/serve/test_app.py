"""The pages of a register built from the examples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from musnad.register import Register
from musnad.serve import create_app
from musnad.serve.ui import table
from tests.samples import article, examples

PAGES = ["/", "/people", "/articles", "/conflicts"]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("register") / "examples.db"
    with Register.open(path) as register:
        register.add(examples())
    return path


@pytest.fixture(scope="module")
def client(path: Path) -> Iterator[TestClient]:
    with TestClient(create_app(path), raise_server_exceptions=True) as client:
        yield client


def links(html: str) -> set[str]:
    return {unescape(found) for found in re.findall(r'href="(/[^"#]*)', html)}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_list_opens_in_both_languages(client: TestClient, page: str, language: str) -> None:
    answer = client.get(page, params={"lang": language})
    assert answer.status_code == 200
    assert f'lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}"' in answer.text


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_link_of_the_register_leads_somewhere(client: TestClient, language: str) -> None:
    seen: set[str] = set()
    todo = {f"/?lang={language}"} if language == "en" else {"/"}
    while todo and len(seen) < 250:
        here = sorted(todo)[0]
        todo.discard(here)
        seen.add(here)
        answer = client.get(here)
        assert answer.status_code == 200, here
        if "text/html" in answer.headers["content-type"]:
            todo |= links(answer.text) - seen
    assert len(seen) > 60


def test_no_page_asks_anything_of_anyone_else(client: TestClient) -> None:
    for page in PAGES:
        answer = client.get(page)
        assert not re.search(r'(?:src|href|action)="(?:https?:)?//', answer.text)
        assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_from_an_event_to_the_words_in_the_article(client: TestClient, path: Path) -> None:
    with Register.open(path, create=False) as register:
        row = next(e for e in register.events().items if e.date)
        report = register.event(row.id).reports[0]
    html = client.get(f"/events/{row.id}").text
    focus = re.findall(r'href="(/articles/[^"]*focus=(\d+)-(\d+))#focus"', html)
    assert focus
    href, start, end = focus[0]
    words = report.text[int(start) : int(end)]
    page = unescape(client.get(unescape(href)).text)
    assert re.search(r'<mark class="[^"]*focus[^"]*" id="focus"', page)
    shown = "".join(re.findall(r'<mark class="[^"]*focus[^"]*"[^>]*>(?:<a[^>]*>)?([^<]*)', page))
    assert shown == words


def test_the_article_page_shows_the_text_as_received(client: TestClient, path: Path) -> None:
    with Register.open(path, create=False) as register:
        row = register.articles().items[0]
        text = register.article(row.key).text
    body = client.get(f"/articles/{row.key}").text.partition('<div class="text" lang="ar">')[2].partition("</div>")[0]
    assert unescape(re.sub(r"<[^>]+>", "", body)).strip() == text.strip()


@pytest.mark.parametrize(
    "page", ["/events/event:none", "/entities/person:none", "/articles/none", "/nowhere", "/articles/x?focus=9-1"]
)
def test_what_does_not_exist_is_said_so(client: TestClient, page: str) -> None:
    answer = client.get(page, params={"lang": "en"} if "?" not in page else None)
    assert answer.status_code == 404
    assert "<h1>" in answer.text


@pytest.mark.parametrize(
    "query", ["?offset=-3", "?offset=x", "?since=%22", "?q=%22%22%22(", "?q=*", "?type=none", "?q=OR"]
)
def test_odd_questions_get_a_page(client: TestClient, query: str) -> None:
    assert client.get("/" + query).status_code == 200


def test_search_shows_the_words_that_matched(client: TestClient) -> None:
    html = client.get("/", params={"q": "وزير"}).text
    assert re.search(r'<mark class="trigger"[^>]*>[^<]*وزير', html)


def test_a_register_that_is_missing_is_said_so(tmp_path: Path) -> None:
    with TestClient(create_app(tmp_path / "none.db"), raise_server_exceptions=False) as client:
        answer = client.get("/")
    assert answer.status_code == 503
    assert "none.db" in answer.text


def test_both_languages_have_the_same_words() -> None:
    words = table()
    assert set(words["ar"]) == set(words["en"])
    assert all(value.strip() for language in words.values() for value in language.values())


def test_an_office_shows_the_term_that_an_article_states(tmp_path: Path) -> None:
    text = "التقى وزير النقل سمير الحداد وفدا برلمانيا في طرابلس.\nويشغل الحداد منصب وزير النقل منذ مارس 2019."
    with Register.open(tmp_path / "r.db") as register:
        register.add([article(text, published="2024-05-20")])
        (who,) = [p.id for p in register.people().items if p.name == "سمير الحداد"]
    with TestClient(create_app(tmp_path / "r.db")) as client:
        assert "From <bdi>2019-03</bdi>" in client.get(f"/entities/{who}", params={"lang": "en"}).text
