"""How Ponder was started."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """The command line, read. `tour_part` names the stretch of a tour that this process drives."""

    demo: bool = False
    data_dir: Path | None = None
    tour_dir: Path | None = None
    tour_part: str = ""
    file: Path | None = None
    """A saved comparison to open, as a whole path."""
