"""What the presenter needs of the Templates window; `view.TemplatesView` and its window fulfil it. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal, Protocol

from desktop_app.domain.problems import Problem
from desktop_app.ui.templates_window.values import Editing, ListRow, Shown, VersionLine

Kind = Literal["info", "success", "warning", "danger"]


class View(Protocol):
    """The window as the presenter sees it."""

    def show_rows(self, rows: Sequence[ListRow], chosen: str, nothing: str) -> None: ...

    def show_editing(self, editing: Editing | None, sample: Mapping[str, str]) -> None:
        """Another template is open; None for none."""
        ...

    def show_about(self, shown: Shown) -> None:
        """What follows from what is written."""
        ...

    def show_tokens(self, words: str) -> None: ...

    def show_versions(self, versions: Sequence[VersionLine]) -> None: ...

    def show_saved(self, saved: bool) -> None:
        """Whether the open one was ever saved: only then can it be copied, deleted, exported and used."""
        ...

    def show_default(self, words: str) -> None:
        """With which effort its jobs begin because of a comparison; empty where none was decided."""
        ...

    def show_notice(self, key: str, kind: Kind, text: str, advice: str = "", undo: bool = False) -> None: ...

    def show_problem(self, key: str, problem: Problem) -> None: ...

    def remove_notices(self, *keys: str) -> None: ...

    async def ask_file(self) -> Path | None:
        """Which file to import."""
        ...

    async def ask_target(self, name: str) -> Path | None:
        """Where to export to."""
        ...
