"""Owns the window for files of questions, made when it is first wanted."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop_app.domain.comparison_tasks import Task
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.language import later, tr
from desktop_app.services.preferences import Preferences
from desktop_app.ui.comparison_tab.setup.file_window import FileWindow
from desktop_app.ui.comparison_tab.setup.form import SetupForm
from desktop_app.ui.comparison_tab.setup.task_file import TaskFile, TaskFileShown
from desktop_app.ui.comparison_tab.setup.values import ReadFile
from desktop_app.ui.notices import problem_notice
from desktop_app.ui.plumbing.dialogs import choose_file
from desktop_app.ui.plumbing.tasks import Tasks

_SIZE = "compare.file_window"
_FILTERS = (
    later("Files of rows (*.csv *.tsv *.tab *.jsonl *.ndjson *.json *.xlsx *.xlsm *.txt)"),
    later("All files (*)"),
)

Add = Callable[[Sequence[Task], str], object]


class FileRoom:
    """Fulfils `TaskFileView`; `add` puts questions, from a file of that name, behind those that stand there."""

    def __init__(self, form: SetupForm, read: ReadFile, preferences: Preferences, tasks: Tasks, add: Add) -> None:
        self.window: FileWindow | None = None
        self.file = TaskFile(self, read, tasks)
        self._form = form
        self._preferences = preferences
        self._tasks = tasks
        self._add = add
        form.asked.file_wanted.connect(self.open)

    def open(self) -> None:
        """An empty window, which asks for a file at once."""
        self._shown_window().show_file(TaskFileShown())
        self.file.choose()

    def open_file(self, path: Path) -> None:
        """A file that was dropped on the form."""
        self._shown_window()
        self.file.open(path)

    def _shown_window(self) -> FileWindow:
        window = self.window or self._made()
        window.show_standing(sum(bool(task.text.strip()) for task in self._form.asked.tasks))
        window.bring_to_front()
        return window

    def _made(self) -> FileWindow:
        self.window = window = FileWindow(self._form.window())
        window.restore_size(self._preferences.recall(_SIZE))
        window.choose_pressed.connect(self.file.choose)
        window.dropped.connect(self.file.open)
        window.options_changed.connect(self.file.reread)
        window.matched.connect(self.file.choose_columns)
        window.add_pressed.connect(lambda: self.file.take(replacing=False))
        window.replace_pressed.connect(lambda: self.file.take(replacing=True))
        window.finished.connect(lambda _: self._closed())
        return window

    # -- what is asked of the window ---------------------------------------------------------------------------

    async def ask_file(self) -> Path | None:
        """Which file."""
        return await choose_file(self.window, tr("Questions from a file"), [tr(each) for each in _FILTERS])

    def show_reading(self, words: str) -> None:
        """While it is read."""
        if self.window is not None:
            self.window.show_reading(words)

    def show_file(self, shown: TaskFileShown) -> None:
        """What would be taken."""
        if self.window is not None:
            self.window.show_file(shown)

    def show_problem(self, problem: Problem) -> None:
        """What is wrong with the file as a whole."""
        if self.window is not None:
            self.window.show_notice(problem_notice(problem, "file"))

    def take(self, tasks: Sequence[Task], source: str, *, replacing: bool) -> None:
        """Its questions go into the form."""
        if replacing:
            self._form.replace_tasks(tasks, source)
        else:
            self._add(tasks, source)
        if self.window is not None:
            self.window.close()

    def _closed(self) -> None:
        self.file.stop()
        self._tasks.spawn(self._remember_size(), name="remember size")

    async def _remember_size(self) -> None:
        if self.window is not None:
            with contextlib.suppress(ProblemError):  # the window says when nothing can be saved; this is no loss
                await self._preferences.remember(_SIZE, self.window.size_text())

    def close(self) -> None:
        """The tab goes away."""
        self.file.stop()
        if self.window is not None:
            self.window.blockSignals(True)
            self.window.hide()
