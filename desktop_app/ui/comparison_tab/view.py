"""The Compare tab's widget: the list of comparisons, and beside it a design, a result, or an invitation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.language import tr
from desktop_app.ui.comparison_tab.listing.list_pane import ListPane
from desktop_app.ui.comparison_tab.results.view import ResultsView
from desktop_app.ui.comparison_tab.setup.form import SetupForm
from desktop_app.ui.focus import take_focus
from desktop_app.ui.notices import Notice, NoticeStack
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.cards import column
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.folding import Folding
from desktop_app.ui.widgets.split_view import SplitView


class ComparisonView(QWidget):
    """Signals: new_pressed(), notice_action(notice key, action key), sizes_changed(name, px)."""

    new_pressed = Signal()
    notice_action = Signal(str, str)
    sizes_changed = Signal(str, list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = ListPane()
        self.setup = SetupForm()
        self.results = ResultsView()
        self.notices = NoticeStack()
        self.notices.action_pressed.connect(self.notice_action)
        self._empty = EmptyState(
            "compare",
            tr("What does more effort buy?"),
            tr(
                "Ask the same question at several reasoning efforts, several times, grade the answers, and see what "
                "the extra thinking cost and brought."
            ),
            tr("New comparison"),
        )
        self._empty.start_pressed.connect(self.new_pressed)
        self.list.new_pressed.connect(self.new_pressed)
        self._instead: QWidget | None = None
        self._nothing_yet = QWidget()
        self._stack = QStackedWidget()
        for page in (self._nothing_yet, self._empty, self.setup, self.results):
            self._stack.addWidget(page)
        right = QWidget()
        main = column(right, spacing=0)
        above = column()
        above.setContentsMargins(Space.S, Space.XXS, Space.S, 0)
        above.addWidget(self.notices)
        main.addLayout(above)
        main.addWidget(self._stack, 1)
        self._split = SplitView([self.list, right], [220, 800], Qt.Orientation.Horizontal)
        self._split.sizes_changed.connect(lambda sizes: self.sizes_changed.emit("compare.list", sizes))
        self.results.sizes_changed.connect(self.sizes_changed)
        self._folding = Folding(self._split, self.list, tr("Comparisons"))
        above.addWidget(self._folding.button)
        column(self).addWidget(self._split)

    def restore_sizes(self, name: str, sizes: Sequence[int]) -> None:
        """As they were remembered."""
        if name == "compare.list":
            self._split.restore(sizes)
        else:
            self.results.restore_sizes(name, sizes)

    def show_empty(self) -> None:
        """Nothing compared yet."""
        self._stack.setCurrentWidget(self._empty)

    def show_setup(self) -> None:
        """The design of a new one."""
        self._stack.setCurrentWidget(self.setup)

    def show_results(self) -> None:
        """The chosen one, or what stands in its place."""
        self._stack.setCurrentWidget(self._instead or self.results)

    def show_instead(self, page: QWidget | None, alone: bool) -> None:
        """A page in the place of the results, `alone` without the list beside it; None brings the results back."""
        before = self._instead
        if page is not None and self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._instead = page
        self._folding.put_away(alone)
        if self._stack.currentWidget() in (self.results, before):
            self.show_results()
        if page is None and before is not None:
            self.focus()

    def focus(self) -> None:
        """Put the keyboard where the work is."""
        page = self._stack.currentWidget()
        if page is self.results:
            self.results.focus()
        elif page is self.setup:
            take_focus(self.setup.prompt)
        elif page is self._empty:
            take_focus(self._empty.start)
        elif page is self._instead and page is not None:
            take_focus(page)

    def show_notice(self, notice: Notice) -> None:
        """A message above."""
        self.notices.show_notice(notice)
