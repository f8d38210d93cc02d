"""Owns the window *Side by side*: its view, its presenter, and what is remembered of both."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.domain.problems import ProblemError
from desktop_app.services.comparison import Comparisons
from desktop_app.services.preferences import Preferences
from desktop_app.ui.comparison_tab.reading.presenter import MARKED, TOGETHER, WRITTEN, ReadingPresenter
from desktop_app.ui.comparison_tab.reading.view import ReadingView
from desktop_app.ui.dialogs.answer_details import show_answer_details
from desktop_app.ui.dialogs.link_dialog import show_link
from desktop_app.ui.plumbing.tasks import Tasks

_SIZE = "compare.reading_size"
_MODES = {"D": MARKED, "M": WRITTEN, "S": TOGETHER}


class ReadingWindow(QObject):
    """Made when it is first opened, shown as often as the person likes."""

    def __init__(self, parent: QWidget, *, comparisons: Comparisons, preferences: Preferences, tasks: Tasks) -> None:
        super().__init__(parent)
        self._comparisons = comparisons
        self._preferences = preferences
        self._tasks = tasks
        self._made: tuple[ReadingView, ReadingPresenter] | None = None

    @property
    def view(self) -> ReadingView | None:
        """Its widgets, None before it was first opened."""
        return self._made[0] if self._made is not None else None

    def open(self, comparison_id: str, trial_id: str = "") -> None:
        """Show a comparison's answers, beginning with one of them or with the first task."""
        view, presenter = self._made or self._make()
        presenter.open(comparison_id, trial_id)
        view.bring_to_front()
        view.begin()

    def _make(self) -> tuple[ReadingView, ReadingPresenter]:
        parent = self.parent()
        view = ReadingView(parent if isinstance(parent, QWidget) else None)
        presenter = ReadingPresenter(
            view, comparisons=self._comparisons, preferences=self._preferences, tasks=self._tasks
        )
        self._made = (view, presenter)
        view.restore_size(self._preferences.recall(_SIZE))
        strip = view.strip
        view.stepped.connect(presenter.step)
        view.repeats_stepped.connect(presenter.step_repeat)
        view.column_stepped.connect(self._step_column)
        view.focused.connect(presenter.focus)
        view.variant_chosen.connect(presenter.choose_variant)
        view.repeat_stepped.connect(lambda column, by: presenter.step_repeat(by, column))
        view.removed.connect(presenter.remove)
        view.about_pressed.connect(self._about)
        view.graded.connect(lambda column, score: presenter.grade(score, column))
        view.key_graded.connect(presenter.grade)
        view.mode_toggled.connect(lambda letter: presenter.toggle(_MODES[letter]))
        view.link_pressed.connect(self._link)
        view.finished.connect(self._closed)
        strip.walk_chosen.connect(presenter.choose_walk)
        strip.as_written_chosen.connect(lambda on: presenter.set_mode(WRITTEN, on))
        strip.marked_toggled.connect(lambda on: presenter.set_mode(MARKED, on))
        strip.together_toggled.connect(lambda on: presenter.set_mode(TOGETHER, on))
        strip.add_pressed.connect(presenter.add)
        return self._made

    def _step_column(self, by: int) -> None:
        """The keyboard goes along, so that arrows scroll the answer that the keys grade."""
        if self._made is not None:
            view, presenter = self._made
            view.begin()
            presenter.step_column(by)

    def _about(self, column: int) -> None:
        self._tasks.spawn(self._show_about(column), name="about an answer")

    async def _show_about(self, column: int) -> None:
        if self._made is None:
            return
        view, presenter = self._made
        try:
            found = await presenter.about(column)
        except ProblemError as error:
            view.show_problem(error.problem)
            return
        if found is not None:
            await show_answer_details(view, *found)

    def _link(self, address: str) -> None:
        if self._made is not None:
            self._tasks.spawn(show_link(self._made[0], address), name="link")

    def _closed(self) -> None:
        if self._made is not None:
            self._made[1].stop()
            self._tasks.spawn(self._remember(), name="remember side by side")

    async def _remember(self) -> None:
        if self._made is not None:
            await self._preferences.remember_if_possible(_SIZE, self._made[0].size_text())

    async def close(self) -> None:
        """Ponder closes: remember and follow nothing."""
        if self._made is not None:
            self._made[1].stop()
            await self._remember()
            self._made[0].hide()
