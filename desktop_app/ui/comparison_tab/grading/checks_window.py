"""The window of automatic checks: how many answers they could tell, which not and why, and checking once more."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from desktop_app.language import later, tr
from desktop_app.ui.comparison_tab.grading.check_words import CheckRow, ChecksShown
from desktop_app.ui.theme import Space, current_theme
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import Card, column, row
from desktop_app.ui.widgets.companion_window import CompanionWindow
from desktop_app.ui.widgets.labels import label

_ROW = 34
_TASK_WIDTH = 210
_HEADERS = (later("Answer to"), later("Run"), later("Why"), later("Your grade"))


class ChecksWindow(CompanionWindow):
    """Signals: again_pressed(), trial_opened(trial id)."""

    again_pressed = Signal()
    trial_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Automatic checks"), (620, 360), (860, 520), parent)
        self._rows: tuple[CheckRow, ...] = ()
        self._headline = label("", "heading", wrap=True)
        self._line = label("", "body", "muted", wrap=True)
        self._rows_title = label(tr("Look at these yourself"), "strong")
        self.again = button(tr("Check again"), "quiet", "retry", tr("Hold every answer against its checks once more"))
        self.again.clicked.connect(self.again_pressed)
        self.open_button = button(
            tr("Open and grade"), "primary", "", tr("Show the answer in the results, to be graded (Enter)")
        )
        self.open_button.clicked.connect(self._open_current)
        self.table = self._make_table()
        self._card = Card(padding=Space.XXS)
        self._card.body.addWidget(self.table)
        self._nothing = label("", "body", "muted", wrap=True)
        head = row()
        words = column(spacing=Space.XXS)
        words.addWidget(self._headline)
        words.addWidget(self._line)
        head.addLayout(words, 1)
        head.addWidget(self.again, alignment=Qt.AlignmentFlag.AlignTop)
        foot = row()
        foot.addStretch()
        foot.addWidget(self.open_button)
        whole = column(self, margin=Space.L, spacing=Space.S)
        whole.addLayout(head)
        whole.addWidget(self._rows_title)
        whole.addWidget(self._nothing)
        whole.addWidget(self._card, 1)
        whole.addLayout(foot)
        whole.addStretch()

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, len(_HEADERS))
        table.setHorizontalHeaderLabels([tr(words) for words in _HEADERS])
        table.setAccessibleName(tr("Answers to look at"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        for place, mode in enumerate(("Interactive", "ResizeToContents", "Stretch", "ResizeToContents")):  # not shown
            header.setSectionResizeMode(place, QHeaderView.ResizeMode[mode])
        header.resizeSection(0, _TASK_WIDTH)
        table.activated.connect(self._activated)
        return table

    def show_checks(self, shown: ChecksShown) -> None:
        """As things stand; a chosen row stays chosen."""
        self._headline.setText(shown.headline)
        self._line.setText(shown.line)
        self._line.setVisible(bool(shown.line))
        self._nothing.setText(
            shown.why_not or tr("The checks could tell every answer, and you disagree with none of them.")
        )
        set_enabled(self.again, not shown.why_not, shown.why_not)
        if shown.rows != self._rows:
            self._show_rows(shown.rows)
        for part in (self._rows_title, self._card, self.open_button):
            part.setVisible(bool(shown.rows))
        self._nothing.setVisible(not shown.rows)

    def show_busy(self, busy: bool) -> None:
        """While the checks run."""
        self.again.setText(tr("Checking…") if busy else tr("Check again"))
        self.again.setEnabled(not busy)

    def _show_rows(self, rows: tuple[CheckRow, ...]) -> None:
        chosen = self._chosen()
        self._rows = rows
        self.table.setRowCount(len(rows))
        for number, each in enumerate(rows):
            for place, text in enumerate((each.task, each.run, each.reason, each.graded or tr("not graded"))):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if place == 3 and not each.graded:
                    item.setForeground(current_theme().color("muted"))
                self.table.setItem(number, place, item)
        ids = [each.trial_id for each in rows]
        if rows:
            self.table.setCurrentCell(ids.index(chosen) if chosen in ids else 0, 0)

    def _chosen(self) -> str:
        place = self.table.currentRow()
        return self._rows[place].trial_id if 0 <= place < len(self._rows) else ""

    def _open_current(self) -> None:
        if self._chosen():
            self.trial_opened.emit(self._chosen())

    def _activated(self, _index: QModelIndex) -> None:
        self._open_current()
