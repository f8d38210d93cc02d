"""The Compare tab's widget: the list of comparisons, and beside it a design, a result, or an invitation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStackedWidget, QWidget

from desktop_app.ui.comparison_tab.results import ResultsView
from desktop_app.ui.comparison_tab.setup_form import SetupForm
from desktop_app.ui.notices import Notice, NoticeStack
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, ground, row
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.split_view import SplitView

_ID = Qt.ItemDataRole.UserRole + 1


class ComparisonView(QWidget):
    """Signals: new_pressed(), comparison_chosen(id), notice_action(notice key, action key), sizes_changed(name, px)."""

    new_pressed = Signal()
    comparison_chosen = Signal(str)
    notice_action = Signal(str, str)
    sizes_changed = Signal(str, list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setup = SetupForm()
        self.results = ResultsView()
        self.notices = NoticeStack()
        self.notices.action_pressed.connect(self.notice_action)
        self._empty = EmptyState(
            "compare",
            "What does more effort buy?",
            "Ask the same question at several reasoning efforts, several times, grade the answers, and see what the "
            "extra thinking cost and brought.",
            "New comparison",
        )
        self._empty.start_pressed.connect(self.new_pressed)
        self._list = QListWidget()
        self._list.setAccessibleName("Comparisons")
        mark(self._list, rail=True)
        self._list.currentItemChanged.connect(self._chosen)
        self._stack = QStackedWidget()
        for page in (self._empty, self.setup, self.results):
            self._stack.addWidget(page)
        self._lay_out()
        self.results.sizes_changed.connect(self.sizes_changed)

    def _lay_out(self) -> None:
        left = QWidget()
        ground(left, "bg")
        side = column(left, margin=Space.S)
        head = row()
        head.addWidget(label("Compare", "title"))
        head.addStretch()
        new = button("New", "primary", "plus", "New comparison", dense=True)
        new.setAccessibleName("New comparison")
        new.clicked.connect(self.new_pressed)
        head.addWidget(new)
        side.addLayout(head)
        side.addWidget(self._list, 1)
        right = QWidget()
        main = column(right, spacing=0)
        above = column()
        above.setContentsMargins(Space.S, 0, Space.S, 0)
        above.addWidget(self.notices)
        main.addLayout(above)
        main.addWidget(self._stack, 1)
        self._split = SplitView([left, right], [220, 800])
        self._split.sizes_changed.connect(lambda sizes: self.sizes_changed.emit("compare.list", sizes))
        column(self).addWidget(self._split)

    def restore_sizes(self, name: str, sizes: Sequence[int]) -> None:
        """As they were remembered."""
        if name == "compare.list":
            self._split.restore(sizes)
        else:
            self.results.restore_sizes(name, sizes)

    def show_comparisons(self, rows: Sequence[tuple[str, str, str]], chosen: str) -> None:
        """Id, title and a line about each, newest first."""
        self._list.blockSignals(True)
        self._list.clear()
        for comparison_id, title, line in rows:
            item = QListWidgetItem(title)
            item.setData(_ID, comparison_id)
            item.setToolTip(f"{title}\n{line}")
            self._list.addItem(item)
            if comparison_id == chosen:
                self._list.setCurrentItem(item)
        self._list.blockSignals(False)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.comparison_chosen.emit(str(item.data(_ID)))

    def show_empty(self) -> None:
        """Nothing compared yet."""
        self._stack.setCurrentWidget(self._empty)

    def show_setup(self) -> None:
        """The design of a new one."""
        self._list.blockSignals(True)
        self._list.setCurrentRow(-1)
        self._list.blockSignals(False)
        self._stack.setCurrentWidget(self.setup)
        self.setup.prompt.setFocus()

    def show_results(self) -> None:
        """The chosen one."""
        self._stack.setCurrentWidget(self.results)

    def show_notice(self, notice: Notice) -> None:
        """A message above."""
        self.notices.show_notice(notice)
