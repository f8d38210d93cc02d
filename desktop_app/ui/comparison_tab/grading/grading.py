"""Puts grading together: the button with its menu, the blind page, and the windows of checks and of the judge."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.problems import Problem
from desktop_app.language import later, tr
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.ui.comparison_tab.grading.blind_page import BlindPage
from desktop_app.ui.comparison_tab.grading.blind_round import BlindRound, Do
from desktop_app.ui.comparison_tab.grading.windows import GradingParts, GradingWindows
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.menu import Menu

_NO_ANSWER = later("There is no answer to grade yet.")
_READ_ONLY = later("This comparison was opened from a file: duplicate it to grade its answers.")


class Grading(QObject):
    """`button` belongs into the head of the results; `follow` is told what is shown."""

    def __init__(
        self,
        host: QWidget,
        parts: GradingParts,
        *,
        show_instead: Callable[[QWidget | None, bool], None],
        open_trial: Callable[[str], object],
        open_link: Callable[[str], object],
        show_problem: Callable[[Problem], None],
        do: Do,
    ) -> None:
        """`show_instead` puts a page in the place of the results, `open_trial` shows an answer in them."""
        super().__init__(host)
        self._show_instead = show_instead
        self._upkeep = parts.upkeep
        self._shown: ComparisonId | None = None
        self._end = parts.upkeep.trouble.watch(show_problem)
        self.page = BlindPage(self._show_page)
        self.blind = BlindRound(self.page, grades=parts.comparisons.grades, preferences=parts.preferences, do=do)
        self.windows = GradingWindows(host, parts, self.blind, open_trial=open_trial, do=do)
        self.button = self._make_button()
        self._connect_blind(open_link)

    def _make_button(self) -> QPushButton:
        opens = button(tr("Grade"), "quiet", "check", tr("Grade blind, by checks, or by a judge model"), dense=True)
        self.menu = menu = Menu(opens)
        menu.add(tr("Grade blind"), self.blind.begin, icon_name="eye-off")
        menu.add(tr("Grade everything anew, blind"), lambda: self.blind.begin(again=True), icon_name="retry")
        menu.addSeparator()
        menu.add(tr("Automatic checks…"), self.windows.open_checks, icon_name="table")
        menu.add(tr("Judge model…"), self.windows.open_judge, icon_name="shield")
        opens.setMenu(menu)
        return opens

    def _show_page(self, page: QWidget | None, alone: bool) -> None:
        if page is not None:
            self.windows.hide()
        self._show_instead(page, alone)

    async def close(self) -> None:
        """The tab closes."""
        self._end()
        await self.windows.close()

    def _connect_blind(self, open_link: Callable[[str], object]) -> None:
        page, blind = self.page, self.blind
        page.grade_pressed.connect(blind.grade)
        page.take_back_pressed.connect(blind.take_back)
        page.step_pressed.connect(blind.step)
        page.skip_pressed.connect(blind.skip)
        page.pause_pressed.connect(blind.pause)
        page.ask_pressed.connect(blind.ask_uncover)
        page.uncover_pressed.connect(blind.uncover)
        page.go_on_pressed.connect(blind.begin)
        page.anew_pressed.connect(lambda: blind.begin(again=True))
        page.results_pressed.connect(blind.show_results)
        page.link_pressed.connect(open_link)

    def follow(self, state: ComparisonState | None) -> None:
        """Another comparison, or the same one as it stands now; None: none is shown."""
        shown = None if state is None else state.comparison.id
        if shown is not None and shown != self._shown:
            self._upkeep.touch(shown)  # what Ponder was closed over is checked now
        self._shown = shown
        self.blind.follow(state)
        self.windows.follow(state)
        answered = state is not None and any(summary.answered for summary in state.summaries)
        read_only = state is not None and state.read_only
        set_enabled(self.button, answered and not read_only, tr(_READ_ONLY if read_only else _NO_ANSWER))
