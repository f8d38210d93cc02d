"""What the presenter needs of the Import window; `view.ImportView` fulfils it. No Qt."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from desktop_app.domain.problems import Problem
from desktop_app.ui.import_window.values import CheckShown, FileShown, Footer, MappingShown, QueueShown, Step
from desktop_app.ui.jobs_tab.form_values import Choices, Form


class View(Protocol):
    """Decides nothing; every method shows something."""

    def show_step(self, step: Step) -> None: ...

    def show_footer(self, footer: Footer) -> None: ...

    def show_reading(self, words: str) -> None:
        """How far the reading of a file is; empty when it is over."""
        ...

    def show_file(self, shown: FileShown) -> None: ...

    def show_seen(self, words: str) -> None:
        """The same file was imported before; empty where it was not."""
        ...

    def show_options(self, choices: Choices, form: Form) -> None:
        """What the chosen model accepts, with the choices taken."""
        ...

    def show_mapping(self, shown: MappingShown) -> None: ...

    def show_check(self, shown: CheckShown) -> None: ...

    def show_queue(self, shown: QueueShown) -> None: ...

    def show_saved(self, text: str, advice: str) -> None: ...

    def show_problem(self, problem: Problem) -> None: ...

    def clear_problem(self) -> None: ...

    async def ask_file(self) -> Path | None: ...

    async def ask_target(self, name: str) -> Path | None: ...
