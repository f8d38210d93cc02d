"""Opens the windows of checks and of the judge beside the main one, keeps them true, and remembers their sizes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.model_profiles import KnownModels
from desktop_app.services.comparison import Comparisons
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.services.grading_upkeep import GradingUpkeep
from desktop_app.services.judging import Judging
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences
from desktop_app.ui.comparison_tab.grading.blind_round import BlindRound, Do
from desktop_app.ui.comparison_tab.grading.check_words import checks_shown
from desktop_app.ui.comparison_tab.grading.checks_window import ChecksWindow
from desktop_app.ui.comparison_tab.grading.judge_bench import JudgeBench
from desktop_app.ui.comparison_tab.grading.judge_window import JudgeWindow
from desktop_app.ui.widgets.companion_window import CompanionWindow

_CHECKS_SIZE, _JUDGE_SIZE = "compare.checks_size", "compare.judge_size"


@dataclass(frozen=True, slots=True)
class GradingParts:
    """What grading works with."""

    comparisons: Comparisons
    judging: Judging
    upkeep: GradingUpkeep
    catalogue: KnownModels
    preferences: Preferences
    clock: Clock


class GradingWindows(QObject):
    """Made once; each window when it is first wanted. While answers are graded blind they are closed."""

    def __init__(
        self, host: QWidget, parts: GradingParts, blind: BlindRound, *, open_trial: Callable[[str], object], do: Do
    ) -> None:
        super().__init__(host)
        self._host = host
        self._parts = parts
        self._blind = blind
        self._open_trial = open_trial
        self._do = do
        self._state: ComparisonState | None = None
        self.checks: ChecksWindow | None = None
        self.judge: JudgeWindow | None = None
        self.bench: JudgeBench | None = None

    def follow(self, state: ComparisonState | None) -> None:
        """What is shown now; without a comparison there is nothing to show here."""
        self._state = state
        if state is None or self._blind.covers:
            self.hide()
            return
        if self.checks is not None and self.checks.isVisible():
            self.checks.show_checks(checks_shown(state))
        if self.bench is not None:
            self.bench.follow(state)

    def hide(self) -> None:
        """Every window beside the tab, as they would tell which answers are which."""
        for window in self._host.findChildren(CompanionWindow):
            if window.isVisible():
                window.close()

    async def close(self) -> None:
        """Ponder closes: remember, and follow nothing."""
        for window, name in ((self.checks, _CHECKS_SIZE), (self.judge, _JUDGE_SIZE)):
            if window is not None:
                await self._parts.preferences.remember_if_possible(name, window.size_text())
                window.hide()
        if self.bench is not None:
            await self.bench.save()

    # -- checks ------------------------------------------------------------------------------------------------

    def open_checks(self) -> None:
        """How far the automatic checks are."""
        if self._state is None:
            return
        if self.checks is None:
            self.checks = window = ChecksWindow(self._host)
            window.again_pressed.connect(self._check_again)
            window.trial_opened.connect(self._show_trial)
            self._keep_size(window, _CHECKS_SIZE)
        self.checks.show_checks(checks_shown(self._state))
        self.checks.bring_to_front()
        self._parts.upkeep.touch(self._state.comparison.id)

    def _check_again(self) -> None:
        if self._state is not None and self.checks is not None:
            self.checks.show_busy(True)
            self._do(self._checked_again(self._state.comparison.id, self.checks), "check again")  # not shown

    async def _checked_again(self, comparison_id: ComparisonId, window: ChecksWindow) -> None:
        try:
            await self._parts.upkeep.check_again(comparison_id)
        finally:
            window.show_busy(False)
            if self._state is not None:
                window.show_checks(checks_shown(self._state))

    def _show_trial(self, trial_id: str) -> None:
        self._open_trial(trial_id)
        main = self._host.window()
        main.raise_()
        main.activateWindow()

    # -- the judge ---------------------------------------------------------------------------------------------

    def open_judge(self) -> None:
        """Settings, standing and report of the judge."""
        if self._state is None:
            return
        if self.judge is None or self.bench is None:
            self.judge, self.bench = self._make_judge()
        self.bench.open(self._state)
        self.judge.bring_to_front()

    def _make_judge(self) -> tuple[JudgeWindow, JudgeBench]:
        parts, window = self._parts, JudgeWindow(self._host)
        bench = JudgeBench(
            window,
            comparisons=parts.comparisons,
            judging=parts.judging,
            catalogue=parts.catalogue,
            preferences=parts.preferences,
            clock=parts.clock,
            do=self._do,
        )
        form = window.form
        form.kind_chosen.connect(bench.choose_kind)
        form.model_chosen.connect(bench.choose_model)
        form.changed.connect(bench.changed)
        form.run_pressed.connect(bench.run)
        form.stop_pressed.connect(bench.stop)
        form.release_pressed.connect(bench.release)
        form.rubric.chosen.connect(bench.rubrics.choose)
        form.rubric.save_pressed.connect(bench.rubrics.save)
        form.rubric.delete_pressed.connect(bench.rubrics.delete)
        window.level_chosen.connect(bench.set_level)
        window.by_hand_pressed.connect(self._grade_by_hand)
        window.finished.connect(bench.close)
        self._keep_size(window, _JUDGE_SIZE)
        return window, bench

    def _grade_by_hand(self) -> None:
        main = self._host.window()
        main.raise_()
        main.activateWindow()
        self.hide()
        self._blind.begin()

    def _keep_size(self, window: CompanionWindow, name: str) -> None:
        window.restore_size(self._parts.preferences.recall(name))
        window.finished.connect(
            lambda: self._do(
                self._parts.preferences.remember_if_possible(name, window.size_text()),
                "remember the window",  # not shown
            )
        )
