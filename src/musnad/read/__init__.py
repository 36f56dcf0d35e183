"""People, offices, organizations, places, dates, contacts and statements of one article.

The package can be called, so that ``musnad.read(text)`` reads an article and ``musnad.read.dates`` is still a module.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any


class _Callable(ModuleType):
    def __call__(self, *given: Any, **known: Any) -> Any:
        return import_module("musnad.face").read(*given, **known)


sys.modules[__name__].__class__ = _Callable
