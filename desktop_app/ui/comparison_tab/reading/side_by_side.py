"""The way from the page *Answers* into the window *Side by side*: a button, and Enter in the matrix."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop_app.domain.identifiers import ComparisonId, TrialId
from desktop_app.language import tr
from desktop_app.services.comparison import Comparisons
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.services.preferences import Preferences
from desktop_app.services.watchable import Announcer
from desktop_app.ui.comparison_tab.reading.about import about
from desktop_app.ui.comparison_tab.reading.window import ReadingWindow
from desktop_app.ui.comparison_tab.results.answer_pane import AnswerPane
from desktop_app.ui.dialogs.answer_details import show_answer_details
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.widgets.buttons import button, set_enabled

_RAW = "compare.answer_raw"


class SideBySide(QObject):
    """Puts the button into `tools`; `chosen` tells which trial is read in `pane` now, empty where none is; what is
    to be known about that one opens from here, too."""

    def __init__(
        self,
        home: QWidget,
        tools: QHBoxLayout,
        matrix: QWidget,
        pane: AnswerPane,
        *,
        shown: Announcer[ComparisonState | None],
        chosen: Callable[[], str],
        comparisons: Comparisons,
        preferences: Preferences,
        tasks: Tasks,
        do: Callable[[Awaitable[object], str], None],
    ) -> None:
        super().__init__(home)
        self.window = ReadingWindow(home, comparisons=comparisons, preferences=preferences, tasks=tasks)
        self.button = button(
            tr("Side by side"),
            "quiet",
            "columns",
            tr("Read the answers to a question beside each other (Enter)"),
            dense=True,
        )
        self.button.clicked.connect(self.open)
        tools.addWidget(self.button)
        matrix.installEventFilter(self)
        self._home, self._comparisons, self._preferences, self._do = home, comparisons, preferences, do
        self._pane = pane
        pane.raw_toggled.connect(self._remember_raw)
        pane.about_pressed.connect(self._about)
        self._state: ComparisonState | None = None
        self._chosen = chosen
        shown.watch(self._follow)

    def _follow(self, state: ComparisonState | None) -> None:
        if state is not None and self._state is None:  # only now it is certain that what was remembered is loaded
            self._pane.read_raw(self._preferences.recall(_RAW) == "yes")
        self._state = state
        several = state is not None and max(Counter(trial.task_id for trial, _ in state.trials).values(), default=0) > 1
        set_enabled(self.button, several, tr("There is only one answer to each question"))

    def open(self) -> None:
        """The window, with the answer that is read now and one to hold it against."""
        if self._state is not None and self.button.isEnabled():
            self.window.open(self._state.comparison.id, self._chosen())

    def _remember_raw(self, raw: bool) -> None:
        remembering = self._preferences.remember_if_possible(_RAW, "yes" if raw else "no")
        self._do(remembering, "remember reading")

    def _about(self) -> None:
        if self._state is not None:
            self._do(self._show_about(self._state.comparison.id, TrialId(self._chosen())), "about an answer")

    async def _show_about(self, comparison_id: ComparisonId, trial_id: TrialId) -> None:
        board = await self._comparisons.board(comparison_id)
        pair = board.pair(trial_id) if board is not None else None
        if board is not None and pair is not None:
            scale, counts = board.comparison.scale, board.judge_counts
            rows, raw = await about(self._comparisons, scale, *pair, judge_counts=counts)
            await show_answer_details(self._home, rows, raw)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the matrix."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter:
            self.open()
        return enter

    async def close(self) -> None:
        """Ponder closes."""
        await self.window.close()
