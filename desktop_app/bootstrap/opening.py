"""Files that a person opened with Ponder: from the command line, the file manager, or a second start."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path


class Opening:
    """Keeps what is asked for before there are tabs; `begin` says where they go."""

    def __init__(self) -> None:
        self._waiting: list[Path] = []
        self._open: Callable[[Path], object] | None = None

    def ask(self, text: str) -> None:
        """A whole path; an empty one asks for nothing."""
        if not text:
            return
        if self._open is None:
            self._waiting.append(Path(text))
        else:
            self._open(Path(text))

    def begin(self, open_it: Callable[[Path], object]) -> None:
        """There are tabs now."""
        self._open = open_it
        for path in self._waiting:
            open_it(path)
        self._waiting.clear()

    def close(self) -> None:
        """The window goes away."""
        self._open = lambda _: None
