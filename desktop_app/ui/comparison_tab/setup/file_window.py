"""The window that shows a file of questions: which column is what, the first questions, and the lines left out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from desktop_app.domain.imports import ReadOptions
from desktop_app.domain.task_rows import TaskColumns
from desktop_app.language import later, tr, trn
from desktop_app.ui.comparison_tab.setup.task_file import FIELDS, TaskFileShown, field_words
from desktop_app.ui.comparison_tab.setup.task_model import columns
from desktop_app.ui.notices import Notice, NoticeStack
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import Line, column, row
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.companion_window import CompanionWindow
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.labels import ElidedLabel, label

_SMALLEST, _FIRST = (720, 520), (920, 640)
_NONE = later("None")
_EXPLAINED = later(
    "A CSV, TSV, JSONL or Excel file with a question in each row, or a text file with a question in each line. You can "
    "also drop it here. Nothing is asked before you run the comparison."
)


class FileWindow(CompanionWindow):
    """Signals: choose_pressed(), dropped(path), options_changed(ReadOptions), matched(TaskColumns, usual checks),
    add_pressed(), replace_pressed()."""

    choose_pressed = Signal()
    dropped = Signal(object)
    options_changed = Signal(object)
    matched = Signal(object, str)
    add_pressed = Signal()
    replace_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Questions from a file"), _SMALLEST, _FIRST, parent)
        self.setAcceptDrops(True)
        self._shown = TaskFileShown()
        self._standing = 0
        self.notices = NoticeStack()
        self._reading = label("", "body", "muted")
        self._empty = EmptyState("compare", tr("Questions from a file"), tr(_EXPLAINED), tr("Choose a file…"))
        self._empty.start_pressed.connect(self.choose_pressed)
        self._usual_later = QTimer(self, singleShot=True, interval=400)
        self._usual_later.timeout.connect(self._tell_match)
        self._file = QWidget()
        self._build_file()
        outer = column(self, spacing=0)
        above = column(margin=Space.S, spacing=Space.XXS)
        above.addWidget(self.notices)
        above.addWidget(self._reading)
        outer.addLayout(above)
        outer.addWidget(self._empty, 1)
        outer.addWidget(self._file, 1)
        outer.addWidget(Line())
        outer.addWidget(self._foot())
        self.show_reading("")
        self.show_file(self._shown)

    # -- building ----------------------------------------------------------------------------------------------

    def _build_file(self) -> None:
        body = column(self._file, spacing=Space.S)
        body.setContentsMargins(Space.L, 0, Space.L, Space.S)
        self._name = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        mark(self._name, scale="heading")
        self._facts = label("", "body", "muted", wrap=True)
        another = button(tr("Another file…"), "quiet", "folder", dense=True)
        another.clicked.connect(self.choose_pressed)
        head = row(spacing=Space.M)
        words = column(spacing=Space.XXS)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        head.addLayout(words, 1)
        head.addWidget(another, 0, Qt.AlignmentFlag.AlignTop)
        body.addLayout(head)
        body.addLayout(self._match_grid())
        self.table = _table(tr("First questions"), columns(), 0)
        for number, width in ((1, 140), (2, 170), (3, 110)):
            self.table.setColumnWidth(number, width)
        body.addWidget(self.table, 3)
        self._bad = QWidget()
        bad = column(self._bad, spacing=Space.XXS)
        bad_head = row()
        self._bad_words = label("", "strong")
        copy = button(tr("Copy this list"), "ghost", "copy", dense=True)
        copy.clicked.connect(self._copy_bad)
        bad_head.addWidget(self._bad_words, 1)
        bad_head.addWidget(copy)
        bad.addLayout(bad_head)
        self.bad_table = _table(tr("Lines left out"), (tr("Line"), tr("What is wrong")), 1)
        self.bad_table.setColumnWidth(0, 80)
        bad.addWidget(self.bad_table, 1)
        body.addWidget(self._bad, 2)

    def _match_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.S)
        grid.setVerticalSpacing(Space.XXS)
        self._fields: dict[str, QComboBox] = {}
        for place, (field, words) in enumerate((field, field_words(field)) for field in FIELDS):
            box = QComboBox()
            box.setAccessibleName(tr("Column of: {words}", words=words))
            box.setMinimumContentsLength(6)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            mark(box, dense=True)
            box.activated.connect(lambda _: self._tell_match())
            self._fields[field] = box
            grid.addWidget(label(words, "strong"), 0, place)
            grid.addWidget(box, 1, place)
            grid.setColumnStretch(place, 1)
        options = row(spacing=Space.S)
        self._usual = QLineEdit()
        self._usual.setAccessibleName(tr("Checks where a row has none"))
        self._usual.setPlaceholderText(tr("None: graded by hand"))
        self._usual.textEdited.connect(lambda _: self._usual_later.start())
        mark(self._usual, dense=True)
        self._sheet_words = label(tr("Sheet"), "strong")
        self._sheet = QComboBox()
        self._sheet.setAccessibleName(tr("Sheet"))
        mark(self._sheet, dense=True)
        self._sheet.activated.connect(lambda _: self._tell_options())
        self._header = ChipRow(tr("Header"), several=True)
        self._header.set_chips([Chip("header", tr("First row names the columns"))], ["header"])
        self._header.toggled.connect(lambda _: self._tell_options())
        options.addWidget(label(tr("Right answers without checks are checked by"), "body", "muted"))
        options.addWidget(self._usual, 1)
        for each in (self._sheet_words, self._sheet, self._header):
            options.addWidget(each)
        grid.addLayout(options, 2, 0, 1, len(FIELDS))
        return grid

    def _foot(self) -> QWidget:
        foot = QWidget()
        line = row(foot, margin=Space.S)
        self._wrong = label("", "caption", "danger", wrap=True)
        self._wrong.setAccessibleName(tr("Why nothing can be added"))
        line.addWidget(self._wrong, 1)
        cancel = button(tr("Cancel"), "ghost")
        cancel.clicked.connect(self.close)
        self._replace = button(tr("Replace"))
        self._replace.clicked.connect(self.replace_pressed)
        self._add = button(tr("Add questions"), "primary")
        self._add.clicked.connect(self.add_pressed)
        for each in (cancel, self._replace, self._add):
            line.addWidget(each)
        return foot

    # -- what is shown -----------------------------------------------------------------------------------------

    def show_standing(self, count: int) -> None:
        """How many questions stand in the form already."""
        self._standing = count
        self._replace.setText(trn("Replace the one there is", "Replace the {n} there are", max(1, count)))
        self._replace.setVisible(count > 0)

    def show_reading(self, words: str) -> None:
        """While a file is read; empty when it has been."""
        self._reading.setText(words)
        self._reading.setVisible(bool(words))

    def show_file(self, shown: TaskFileShown) -> None:
        """A file as it would be taken, or none."""
        self._shown = shown
        there = bool(shown.name)
        self._empty.setVisible(not there)
        self._file.setVisible(there)
        self._name.set_full_text(shown.name)
        self._facts.setText(shown.facts)
        self._show_match(shown)
        _fill(self.table, shown.rows)
        _fill(self.bad_table, shown.bad)
        self._bad.setVisible(bool(shown.bad))
        count = len(shown.bad)
        self._bad_words.setText(trn("One line is left out", "{n} lines are left out", count))
        wrong = shown.wrong if there else tr("Choose a file first.")
        self._wrong.setText(shown.wrong)
        self._add.setText(trn("Add one question", "Add {n} questions", shown.count))
        for each in (self._add, self._replace):
            set_enabled(each, not wrong, wrong)
        self.show_standing(self._standing)

    def _show_match(self, shown: TaskFileShown) -> None:
        for field, box in self._fields.items():
            box.clear()
            if field != "text":
                box.addItem(tr(_NONE), None)
            for place, name in enumerate(shown.columns):
                box.addItem(name[:80], place)
            place = getattr(shown.chosen, field)
            box.setCurrentIndex(box.findData(place))
        if not self._usual.hasFocus():
            self._usual.setText(shown.usual_checks)
        mark(self._usual, invalid=bool(shown.wrong and shown.count))
        self._sheet.clear()
        self._sheet.addItems(list(shown.sheets))
        self._sheet.setCurrentText(shown.options.sheet)
        for each in (self._sheet, self._sheet_words):
            each.setVisible(len(shown.sheets) > 1)
        self._header.choose("header" if shown.options.header else "")

    def show_notice(self, notice: Notice) -> None:
        """What went wrong."""
        self.notices.show_notice(notice)

    # -- what is told ------------------------------------------------------------------------------------------

    def _tell_match(self) -> None:
        places = {field: box.currentData() for field, box in self._fields.items()}
        self.matched.emit(TaskColumns(**places), self._usual.text())

    def _tell_options(self) -> None:
        self.options_changed.emit(
            ReadOptions(sheet=self._sheet.currentText(), header="header" in self._header.chosen_keys())
        )

    def _copy_bad(self) -> None:
        lines = [tr("Line {line}", line=line) + f"\t{why}" for line, why in self._shown.bad]
        QGuiApplication.clipboard().setText("\n".join(lines))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(Path(event.mimeData().urls()[0].toLocalFile()))


def _table(name: str, headers: tuple[str, ...], widest: int) -> QTableWidget:
    table = QTableWidget(0, len(headers))
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(list(headers))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(28)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(widest, QHeaderView.ResizeMode.Stretch)
    return table


def _fill(table: QTableWidget, rows: Sequence[Sequence[str]]) -> None:
    table.setRowCount(len(rows))
    for place, cells in enumerate(rows):
        for number, cell in enumerate(cells):
            item = QTableWidgetItem(cell)
            item.setToolTip(cell)
            table.setItem(place, number, item)
