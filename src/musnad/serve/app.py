"""The web program: one route a page, one shape for every error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from importlib.resources import files
from pathlib import Path
from typing import Any

import uvicorn
from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse
from fastapi.staticfiles import StaticFiles
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from musnad.errors import MusnadError, NotFoundError
from musnad.model import CONTACT_TYPES, STATUSES, Span
from musnad.register import Register
from musnad.serve import views
from musnad.serve.ui import Ui
from musnad.serve.views import ErrorView

POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'"
"""The browser itself is told that no page may ask anything of anyone else."""
_FOCUS = re.compile(r"(\d{1,9})-(\d{1,9})")
_ASKED = ("q", "type", "status", "since", "until", "conflicts")


def templates() -> Environment:
    """The templates; a name that a template uses and its view does not have is an error."""
    environment = Environment(
        loader=PackageLoader("musnad.serve"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"types": CONTACT_TYPES, "statuses": STATUSES, "page_size": views.PAGE, "focus": views.focus}
    environment.globals["parties"] = views.parties
    return environment


def create_app(path: Path) -> FastAPI:
    """The pages of one register. The file is opened anew for each request, so that adding can go on beside it."""
    app = FastAPI(title="Musnad", docs_url=None, redoc_url=None, openapi_url=None)
    app.mount("/static", StaticFiles(directory=str(files("musnad.serve").joinpath("static"))), name="static")
    environment = templates()

    @contextmanager
    def opened() -> Iterator[Register]:
        with Register.open(path, create=False) as register:
            yield register

    def page(request: Request, name: str, view: object, status: int = 200) -> HTMLResponse:
        context = {f.name: getattr(view, f.name) for f in fields(view)} if view else {}  # type: ignore[arg-type]
        html = environment.get_template(name).render(ui=ui_of(request), **context)
        return HTMLResponse(html, status, headers={"Content-Security-Policy": POLICY, "Referrer-Policy": "no-referrer"})

    @app.get("/")
    def events(request: Request) -> HTMLResponse:
        asked = {key: request.query_params.get(key, "") for key in _ASKED}
        with opened() as register:
            return page(request, "events.html", views.events(register, asked, offset_of(request)))

    @app.get("/events/{id_}")
    def event(request: Request, id_: str) -> HTMLResponse:
        with opened() as register:
            return page(request, "event.html", views.event(register, ui_of(request), id_))

    @app.get("/people")
    def people(request: Request) -> HTMLResponse:
        with opened() as register:
            name = request.query_params.get("q", "").strip()
            return page(request, "people.html", views.entities(register, name, offset_of(request)))

    @app.get("/entities/{id_}")
    def entity(request: Request, id_: str) -> HTMLResponse:
        with opened() as register:
            return page(request, "entity.html", views.entity(register, id_))

    @app.get("/articles")
    def articles(request: Request) -> HTMLResponse:
        with opened() as register:
            return page(request, "articles.html", views.articles(register, offset_of(request)))

    @app.get("/articles/{said}")
    def article(request: Request, said: str) -> HTMLResponse:
        found = _FOCUS.fullmatch(request.query_params.get("focus", ""))
        focused = Span(int(found[1]), int(found[2])) if found else None
        with opened() as register:
            return page(request, "article.html", views.article(register, ui_of(request), said, focused))

    @app.get("/conflicts")
    def conflicts(request: Request) -> HTMLResponse:
        with opened() as register:
            return page(request, "conflicts.html", views.conflicts(register, offset_of(request)))

    @app.exception_handler(404)
    @app.exception_handler(NotFoundError)
    def missing(request: Request, error: Exception) -> HTMLResponse:
        return page(request, "error.html", ErrorView(ui_of(request).t("not_found")), 404)

    @app.exception_handler(MusnadError)
    def failed(request: Request, error: Exception) -> HTMLResponse:
        return page(request, "error.html", ErrorView(str(error)), 503)

    return app


def ui_of(request: Request) -> Ui:
    """The language and place of a request. Arabic unless English is asked for."""
    query = tuple((k, v) for k, v in request.query_params.items() if k not in {"lang", "offset"})
    return Ui("en" if request.query_params.get("lang") == "en" else "ar", request.url.path, query)


def offset_of(request: Request) -> int:
    """Where a list goes on; anything that is no number is the beginning."""
    said = request.query_params.get("offset", "0")
    return int(said) if said.isdecimal() and len(said) < 10 else 0


def serve(path: Path, host: str = "127.0.0.1", port: int = 8765, **options: Any) -> None:
    """Serve the register until it is stopped. ``options`` go to uvicorn."""
    uvicorn.run(create_app(path), host=host, port=port, log_level="warning", **options)
