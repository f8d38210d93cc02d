"""What is asked: one question, or a table of them with the fields of the chosen one below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.language import tr, trn
from desktop_app.ui.comparison_tab.setup.task_fields import TaskFields
from desktop_app.ui.comparison_tab.setup.task_model import TaskModel
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.sizes import fix_height

_TABLE_HEIGHT = 190


class TaskTable(QTableView):
    """Signals: pasted(text), remove_asked(), edit_asked()."""

    pasted = Signal(str)
    remove_asked = Signal()
    edit_asked = Signal()

    def __init__(self, model: TaskModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(tr("Questions"))
        fix_height(self, _TABLE_HEIGHT)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)  # else 2,000 rows are measured
        rows.setDefaultSectionSize(28)
        rows.hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for number, width in ((0, 56), (2, 120), (3, 160), (4, 90)):
            self.setColumnWidth(number, width)
        self.doubleClicked.connect(lambda _: self.edit_asked.emit())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_asked.emit()
        else:
            super().keyPressEvent(event)

    def rows(self) -> list[int]:
        """The selected ones."""
        return sorted({index.row() for index in self.selectionModel().selectedRows()})

    def go_to(self, place: int) -> None:
        """Select one row."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.model().index(place, 0), flags)


class TasksPart(QWidget):
    """Signals: changed(); pasted(text); file_wanted(); known_wanted(); example_wanted(); checks_wanted();
    suggestion_wanted(right answer); checks_changed(checks) of the chosen question."""

    changed = Signal()
    pasted = Signal(str)
    file_wanted = Signal()
    known_wanted = Signal()
    checks_wanted = Signal()
    suggestion_wanted = Signal(str)
    checks_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = TaskModel()
        self.fields = TaskFields()
        self.table = TaskTable(self.model)
        self._place = 0
        self._count = label("", "caption", "muted")
        self._remove = button(tr("Remove"), "ghost", "trash", tr("Remove the selected questions"), dense=True)
        self._remove.setAccessibleName(tr("Remove questions"))
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(lambda now, _: self._go_to(now.row()))
        self.table.pasted.connect(self.pasted)
        self.table.remove_asked.connect(self.remove_selected)
        self.table.edit_asked.connect(self.fields.question.setFocus)
        self._remove.clicked.connect(self.remove_selected)
        self.fields.changed.connect(self._written)
        self.fields.checks_wanted.connect(self.checks_wanted)
        self.fields.suggestion_wanted.connect(self.suggestion_wanted)
        self._show()

    def _lay_out(self) -> None:
        body = column(self, spacing=Space.XS)
        head = row(spacing=Space.XS)
        head.addWidget(self._count, 1)
        head.addWidget(self._remove)
        self._several = QWidget()
        several = column(self._several, spacing=Space.XXS)
        several.addLayout(head)
        several.addWidget(self.table)
        body.addWidget(self._several)
        body.addWidget(self.fields)
        more = QWidget()
        flow = FlowLayout(more)
        self._paste = button(tr("Paste rows"), "ghost", "table", dense=True)
        self._paste.setToolTip(
            tr("Copied cells of a spreadsheet: question, right answer, checks, tags; or one per line")
        )
        self._paste.clicked.connect(lambda: self.pasted.emit(QGuiApplication.clipboard().text()))
        self._add = button(tr("Add a question"), "ghost", "plus", dense=True)
        self._add.clicked.connect(self.add_one)
        file = button(tr("From a file…"), "ghost", "import", tr("A CSV, TSV, JSONL or Excel file"), dense=True)
        file.clicked.connect(self.file_wanted)
        known = button(tr("Try questions with known answers"), "ghost", "star", dense=True)
        known.setToolTip(
            tr("Hard questions that come with Ponder. Their answers can be checked, so they grade themselves")
        )
        known.clicked.connect(self.known_wanted)
        for each in (self._add, self._paste, file, known):
            flow.addWidget(each)
        body.addWidget(more)

    # -- in and out --------------------------------------------------------------------------------------------

    @property
    def tasks(self) -> tuple[Task, ...]:
        """All as they are written now."""
        return self.model.tasks

    def show_tasks(self, tasks: Sequence[Task]) -> None:
        """These instead of all."""
        self.model.set_tasks(tasks)
        self._place = 0
        self._show()

    def add_tasks(self, tasks: Sequence[Task]) -> None:
        """More, at the end; the first of them is chosen."""
        if tasks:
            self.model.add(tasks)
            self._place = len(self.model.tasks) - len(tasks)
            self._show()
            self.changed.emit()

    def add_one(self) -> None:
        """An empty one, to write in."""
        if self.model.room > 0:
            self._place = self.model.add_empty()
            self._show()
            self.fields.question.setFocus()
            self.changed.emit()

    def remove_selected(self) -> None:
        """Without the selected ones."""
        rows = self.table.rows() or [self._place]
        self.model.remove(rows)
        self._place = min(rows[0], len(self.model.tasks) - 1)
        self._show()
        self.changed.emit()

    def check_all(self, checks: str) -> None:
        """The same checks for every question."""
        self.model.check_all(checks)
        self._show()
        self.changed.emit()

    def check_task(self, task_id: TaskId, checks: str) -> None:
        """These checks for one question, if it is still there."""
        for place, task in enumerate(self.model.tasks):
            if task.id == task_id:
                self.model.change(place, replace(task, checks=checks))
        self._show()
        self.changed.emit()

    @property
    def chosen(self) -> Task:
        """The one whose fields are shown."""
        return self.model.task(self._place)

    def _show(self) -> None:
        count = len(self.model.tasks)
        several = count > 1
        self._several.setVisible(several)
        self._count.setText(trn("{n} question", "{n} questions", count) if several else "")
        full = "" if self.model.room > 0 else tr("There are {count:,} questions, as many as there may be.", count=count)
        set_enabled(self._add, not full, full)
        self._fill()
        if several:
            self.table.go_to(self._place)

    def _fill(self) -> None:
        task = self.model.task(self._place)
        self.fields.show_task(task, among_several=len(self.model.tasks) > 1)
        self.checks_changed.emit(task.checks)

    def _go_to(self, place: int) -> None:
        if 0 <= place < len(self.model.tasks) and place != self._place:
            self._place = place
            self._fill()

    def _written(self) -> None:
        task = self.fields.task()
        self.model.change(self._place, task)
        self.checks_changed.emit(task.checks)
        self.changed.emit()
