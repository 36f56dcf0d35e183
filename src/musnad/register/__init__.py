"""The register: what was received, what was read in it, and what linking makes of both. The only SQL of the program."""

from musnad.register.filters import Filter
from musnad.register.store import Register

__all__ = ["Filter", "Register"]
