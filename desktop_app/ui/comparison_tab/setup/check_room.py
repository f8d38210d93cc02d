"""Owns the window in which checks are written and tried, made when it is first wanted."""

from __future__ import annotations

import contextlib

from desktop_app.domain.comparison_tasks import TaskId
from desktop_app.domain.problems import ProblemError
from desktop_app.services.checking_port import AnswerChecker
from desktop_app.services.preferences import Preferences
from desktop_app.ui.comparison_tab.setup.check_window import CheckWindow
from desktop_app.ui.comparison_tab.setup.filling import fault_of
from desktop_app.ui.comparison_tab.setup.form import SetupForm
from desktop_app.ui.comparison_tab.setup.trying import try_checks
from desktop_app.ui.comparison_tab.shown import short
from desktop_app.ui.plumbing.tasks import Tasks

_SIZE = "compare.checks_window"


class CheckRoom:
    """The checks are for the question that was chosen when the window was opened."""

    def __init__(self, form: SetupForm, checker: AnswerChecker, preferences: Preferences, tasks: Tasks) -> None:
        self.window: CheckWindow | None = None
        self._form = form
        self._checker = checker
        self._preferences = preferences
        self._tasks = tasks
        self._task_id = TaskId("")
        form.asked.checks_wanted.connect(self.open)

    def open(self) -> None:
        """For the question whose fields are shown."""
        window = self.window or self._made()
        task, count = self._form.asked.chosen, len(self._form.asked.tasks)
        self._task_id = task.id
        window.checks.setPlainText(task.checks)
        window.expected.setPlainText(task.expected or "")
        window.show_target(short(task.text, 200), count)
        window.show_fault(fault_of(task.checks))
        window.forget_result()
        window.bring_to_front()
        window.checks.setFocus()

    def _made(self) -> CheckWindow:
        self.window = window = CheckWindow(self._form.window())
        window.restore_size(self._preferences.recall(_SIZE))
        window.written.connect(self._written)
        window.try_pressed.connect(lambda: self._tasks.spawn(self._try(), name="try checks"))
        window.use_pressed.connect(self._use)
        window.use_for_all_pressed.connect(self._use_for_all)
        window.finished.connect(lambda _: self._tasks.spawn(self._remember_size(), name="remember size"))
        return window

    def _written(self, checks: str) -> None:
        if self.window is not None:
            self.window.show_fault(fault_of(checks))
            self.window.forget_result()

    async def _try(self) -> None:
        window = self.window
        if window is None:
            return
        checks = window.checks.toPlainText()
        window.show_trying(True)
        try:
            tried = await try_checks(self._checker, window.answer.toPlainText(), window.expected.toPlainText(), checks)
        finally:
            window.show_trying(False)
        if window.checks.toPlainText() == checks:
            window.show_result(tried)
        else:
            window.forget_result()

    def _use(self) -> None:
        if self.window is not None:
            self._form.asked.check_task(self._task_id, self.window.checks.toPlainText().strip())
            self.window.close()

    def _use_for_all(self) -> None:
        if self.window is not None:
            self._form.asked.check_all(self.window.checks.toPlainText().strip())
            self.window.close()

    async def _remember_size(self) -> None:
        if self.window is not None:
            with contextlib.suppress(ProblemError):  # the window says when nothing can be saved; this is no loss
                await self._preferences.remember(_SIZE, self.window.size_text())

    def close(self) -> None:
        """The tab goes away."""
        if self.window is not None:
            self.window.blockSignals(True)
            self.window.hide()
