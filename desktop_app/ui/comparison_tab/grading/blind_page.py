"""The page of blind grading: one answer at a time in the place of everything that could tell where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.domain.comparison_tasks import Scale
from desktop_app.language import tr
from desktop_app.ui.comparison_tab.grading.blind_words import Found, Shown
from desktop_app.ui.comparison_tab.grading.found_page import FoundPage
from desktop_app.ui.comparison_tab.grading.item_page import ItemPage
from desktop_app.ui.comparison_tab.grading.words_page import WordsPage
from desktop_app.ui.focus import take_focus
from desktop_app.ui.widgets.cards import column, ground

_GRADE_KEYS = {"P": 1, "F": 0, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5}


class BlindPage(QWidget):
    """Signals: grade_pressed(points), take_back_pressed(), step_pressed(-1 or 1), skip_pressed(), pause_pressed(),
    ask_pressed(), uncover_pressed(), go_on_pressed(), anew_pressed(), results_pressed(), link_pressed(address).

    `alone` tells whether it wants the tab to itself: while an answer is shown, nothing else may be.
    """

    grade_pressed = Signal(int)
    take_back_pressed = Signal()
    step_pressed = Signal(int)
    skip_pressed = Signal()
    pause_pressed = Signal()
    ask_pressed = Signal()
    uncover_pressed = Signal()
    go_on_pressed = Signal()
    anew_pressed = Signal()
    results_pressed = Signal()
    link_pressed = Signal(str)

    def __init__(self, show: Callable[[QWidget | None, bool], None], parent: QWidget | None = None) -> None:
        """`show` puts this page in the place of the results, alone or beside the list; None takes it away."""
        super().__init__(parent)
        ground(self, "bg")
        self.setAccessibleName(tr("Blind grading"))
        self._show = show
        self._scale = Scale.PASS_FAIL
        self.item = ItemPage()
        self.end = WordsPage(tr("Uncover"), tr("Go on grading"))
        self.covered = WordsPage(tr("Go on grading"), tr("Uncover"))
        self.nothing = WordsPage(tr("Grade everything anew"), tr("Back to the results"))
        self.found = FoundPage()
        self._pages = QStackedWidget()
        for page in (self.item, self.end, self.covered, self.nothing, self.found):
            self._pages.addWidget(page)
        column(self, spacing=0).addWidget(self._pages)
        self._connect()
        self._add_keys()

    def _connect(self) -> None:
        item = self.item
        item.grade_pressed.connect(self.grade_pressed)
        item.take_back_pressed.connect(self.take_back_pressed)
        item.step_pressed.connect(self.step_pressed)
        item.skip_pressed.connect(self.skip_pressed)
        item.pause_pressed.connect(self.pause_pressed)
        item.uncover_pressed.connect(self.ask_pressed)
        item.link_pressed.connect(self.link_pressed)
        self.end.first_pressed.connect(self.uncover_pressed)
        self.end.second_pressed.connect(lambda: self.step_pressed.emit(-1))
        self.covered.first_pressed.connect(self.go_on_pressed)
        self.covered.second_pressed.connect(self.uncover_pressed)
        self.nothing.first_pressed.connect(self.anew_pressed)
        self.nothing.second_pressed.connect(self.results_pressed)
        self.found.results_pressed.connect(self.results_pressed)
        self.found.anew_pressed.connect(self.anew_pressed)

    def _add_keys(self) -> None:
        """They work wherever the keyboard is on this page: the answer scrolls with the others."""
        for key, points in _GRADE_KEYS.items():
            self._key(key, partial(self._grade_key, points, letter=key in "PF"))
        self._key("U", self.take_back_pressed.emit)
        self._key("S", self.skip_pressed.emit)
        self._key("E", self.item.toggle_expected)
        self._key("Left", lambda: self.step_pressed.emit(-1))  # not shown
        self._key("Right", lambda: self.step_pressed.emit(1))  # not shown
        self._key("Escape", self._escape)  # not shown

    def _key(self, key: str, pressed: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(key in ("Left", "Right"))  # a key held down must not grade one answer after the other
        shortcut.activated.connect(lambda: pressed())

    def _grade_key(self, points: int, *, letter: bool) -> None:
        if self._pages.currentWidget() is self.item and letter == (self._scale is Scale.PASS_FAIL):
            self.grade_pressed.emit(points)

    def _escape(self) -> None:
        if self._pages.currentWidget() in (self.item, self.end):
            self.pause_pressed.emit()

    # -- what the presenter asks -------------------------------------------------------------------------------

    def show_item(self, shown: Shown, scale: Scale, warning: str) -> None:
        """One answer."""
        self._scale = scale
        self.item.show_item(shown, scale, warning)
        self._turn_to(self.item, alone=True)

    def show_end(self, title: str, line: str, *, everything: bool) -> None:
        """Ask whether to uncover."""
        self.end.show_words(title, line, second=tr("Look through them again") if everything else tr("Go on grading"))
        self._turn_to(self.end, alone=True)

    def show_covered(self, title: str, line: str) -> None:
        """In the place of the results."""
        self.covered.show_words(title, line)
        self._turn_to(self.covered, alone=False)

    def show_found(self, headers: Sequence[str], rows: Sequence[Found], line: str) -> None:
        """What was uncovered."""
        self.found.show_found(headers, rows, line)
        self._turn_to(self.found, alone=True)

    def show_nothing(self, *, can_anew: bool) -> None:
        """No answer is left to grade blind."""
        line = (
            tr(
                "Every answer has your grade already. You can grade all of them once more, "
                "without seeing what you said."
            )
            if can_anew
            else tr("There is no answer yet. Come back when the first ones have arrived.")
        )
        self.nothing.show_words(tr("Nothing to grade blind"), line, first_offered=can_anew)
        self._turn_to(self.nothing, alone=False)

    def leave(self) -> None:
        """The results may be seen."""
        self._show(None, False)

    def _turn_to(self, page: QWidget, *, alone: bool) -> None:
        turned = self._pages.currentWidget() is not page or not self.isVisible()
        self._pages.setCurrentWidget(page)
        self._show(self, alone)
        if turned:
            take_focus(page.focusProxy() or page)
