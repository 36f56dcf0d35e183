"""How far an office phrase has been read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Reach:
    """How far an office phrase has been read, and whether its construct is open."""

    at: int
    open: bool
    complement: int = 0
    former: bool = False
    acting: bool = False
    deputy: bool = False
    """A deputy prime minister, who may hold a ministry besides."""
    accusative: bool = False
    """Appointed or acting as: the office of somebody else behind ل begins a phrase of its own."""
    core: int = 0
    """Where the title proper ends, if before ``at``."""
