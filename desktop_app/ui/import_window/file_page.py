"""The first step: a file, how it is to be read, and its first rows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop_app.domain.imports import ReadOptions
from desktop_app.language import later, tr
from desktop_app.ui.import_window.values import FileShown
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import Card, column, row
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.labels import ElidedLabel, label

_WIDEST = 320
_EXPLAINED = later(
    "A CSV, TSV, JSONL or Excel file with a row for each job, or a text file with a question in each line. "
    "You can also drop it here. Nothing is queued before you have seen what it makes."
)


class FilePage(QWidget):
    """Signals: choose_pressed(), options_changed(ReadOptions)."""

    choose_pressed = Signal()
    options_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = FileShown()
        self.empty = EmptyState("jobs", tr("Many jobs from one file"), tr(_EXPLAINED), tr("Choose a file…"))
        self.empty.start_pressed.connect(self.choose_pressed)
        self._card = card = Card()
        self._name = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        mark(self._name, scale="heading")
        self._facts = label("", "body", "muted", wrap=True)
        self.choose = button(tr("Another file…"), "quiet", "folder")
        self.choose.clicked.connect(self.choose_pressed)
        head = row(spacing=Space.M)
        words = column(spacing=Space.XXS)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        head.addLayout(words, 1)
        head.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(head)
        self._notes = label("", "caption", "warning", wrap=True)
        card.body.addWidget(self._notes)
        card.body.addLayout(self._options_row())
        self._title = label(tr("First rows"), "strong")
        self.table = _table()
        body = column(self, margin=Space.L, spacing=Space.S)
        body.addWidget(self.empty, 1)
        body.addWidget(card)
        body.addWidget(self._title)
        body.addWidget(self.table, 1)
        self.show_file(self._shown)

    def _options_row(self) -> QHBoxLayout:
        self._sheet = QComboBox()
        self._sheet.setAccessibleName(tr("Sheet"))
        mark(self._sheet, dense=True)
        self._sheet_label = label(tr("Sheet"), "strong")
        self._sheet.currentIndexChanged.connect(lambda _: self._changed())
        self._header = ChipRow(tr("Header"), several=True)
        self._header.set_chips([Chip("header", tr("First row names the columns"))], ["header"])
        self._header.toggled.connect(lambda _: self._changed())
        self._pieces = ChipRow(tr("Questions"))
        chips = [Chip("lines", tr("A question per line")), Chip("paragraphs", tr("A question per paragraph"))]
        self._pieces.set_chips(chips, ["lines"])
        self._pieces.chosen.connect(lambda _: self._changed())
        options = row(spacing=Space.S)
        for part in (self._sheet_label, self._sheet, self._header, self._pieces):
            options.addWidget(part)
        options.addStretch()
        return options

    def show_file(self, shown: FileShown) -> None:
        """A file that was read, or none."""
        self._shown = shown
        there = bool(shown.name)
        self._name.set_full_text(shown.name)
        self._facts.setText(shown.facts)
        self.empty.setVisible(not there)
        self._card.setVisible(there)
        self._notes.setText("\n".join(shown.notes))
        self._notes.setVisible(bool(shown.notes))
        self._show_options(shown)
        self._title.setVisible(there)
        self.table.setVisible(there)
        _fill(self.table, shown)

    def _show_options(self, shown: FileShown) -> None:
        self._sheet.blockSignals(True)
        self._sheet.clear()
        self._sheet.addItems(list(shown.sheets))
        self._sheet.setCurrentText(shown.options.sheet)
        self._sheet.blockSignals(False)
        self._sheet.setVisible(bool(shown.sheets))
        self._sheet_label.setVisible(bool(shown.sheets))
        self._header.choose("header" if shown.options.header else "")
        self._header.setVisible(shown.may_have_header)
        self._pieces.choose("paragraphs" if shown.options.paragraphs else "lines")
        self._pieces.setVisible(shown.is_text)

    def _changed(self) -> None:
        self.options_changed.emit(
            ReadOptions(
                sheet=self._sheet.currentText(),
                header="header" in self._header.chosen_keys(),
                paragraphs=self._pieces.chosen_key() == "paragraphs",
            )
        )


def _table() -> QTableWidget:
    table = QTableWidget()
    table.setAccessibleName(tr("First rows"))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return table


def _fill(table: QTableWidget, shown: FileShown) -> None:
    table.clear()
    table.setColumnCount(len(shown.columns) + 1)
    table.setHorizontalHeaderLabels([tr("Line"), *shown.columns])
    table.setRowCount(len(shown.rows))
    for place, cells in enumerate(shown.rows):
        for number, cell in enumerate(cells):
            item = QTableWidgetItem(cell)
            item.setToolTip(cell if len(cell) > 40 else "")
            table.setItem(place, number, item)
    header = table.horizontalHeader()
    header.setStretchLastSection(True)
    header.resizeSections(QHeaderView.ResizeMode.ResizeToContents)
    for number in range(table.columnCount()):
        table.setColumnWidth(number, min(_WIDEST, max(60, table.columnWidth(number))))
