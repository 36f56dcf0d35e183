"""Musnad reads Arabic news and keeps a sourced register of official contacts.

The library in three lines::

    import musnad
    reading = musnad.read("استقبل الوزير سالم الهاشمي السفير كريم عبد الله في طرابلس.", published="2025-03-02")
    register = musnad.Register.open("contacts.db")
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from musnad.acquire import Failure, articles
    from musnad.errors import MusnadError
    from musnad.face import read
    from musnad.model import Article, Contact, Reading, Span, Statement
    from musnad.register import Register

_WHERE = {
    "Article": "musnad.model",
    "Contact": "musnad.model",
    "Failure": "musnad.acquire",
    "MusnadError": "musnad.errors",
    "Reading": "musnad.model",
    "Register": "musnad.register",
    "Span": "musnad.model",
    "Statement": "musnad.model",
    "articles": "musnad.acquire",
}

__all__ = [
    "Article",
    "Contact",
    "Failure",
    "MusnadError",
    "Reading",
    "Register",
    "Span",
    "Statement",
    "articles",
    "read",
]


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("musnad")
    if name == "read":
        return import_module("musnad.read")
    if name in _WHERE:
        return getattr(import_module(_WHERE[name]), name)
    raise AttributeError(f"module 'musnad' has no attribute {name!r}")
