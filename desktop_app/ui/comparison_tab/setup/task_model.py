"""The questions of a comparison as a table: what is expected of each, how it is checked, and its tags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from desktop_app.domain.comparison import MOST_TASKS
from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.task_pasting import free_name
from desktop_app.language import tr

_COUNT = 5
_SHOWN = 240
"""Characters of a cell that are shown; the rest is in the fields below the table."""
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


def columns() -> tuple[str, ...]:
    """The heads of the columns after the number."""
    return tr("Question"), tr("Right answer"), tr("Checks", "of answers"), tr("Tags")


class TaskModel(QAbstractTableModel):
    """There is always at least one question, if only an empty one."""

    def __init__(self) -> None:
        super().__init__()
        self._tasks: list[Task] = [Task(TaskId("1"), "")]

    @property
    def tasks(self) -> tuple[Task, ...]:
        """All, in their order."""
        return tuple(self._tasks)

    @property
    def room(self) -> int:
        """How many more there may be."""
        return MOST_TASKS - len(self._tasks)

    def task(self, row: int) -> Task:
        """One by its place from 0."""
        return self._tasks[row]

    # -- changing ----------------------------------------------------------------------------------------------

    def set_tasks(self, tasks: Sequence[Task]) -> None:
        """These instead of all."""
        self.beginResetModel()
        self._tasks = list(tasks) or [Task(TaskId("1"), "")]
        self.endResetModel()

    def change(self, row: int, task: Task) -> None:
        """Another form of one; its name stays."""
        if 0 <= row < len(self._tasks) and self._tasks[row] != task:
            self._tasks[row] = replace(task, id=self._tasks[row].id)
            self.dataChanged.emit(self.index(row, 0), self.index(row, _COUNT - 1))

    def add_empty(self) -> int:
        """One more at the end; returns its place."""
        self.add([Task(free_name({task.id for task in self._tasks}), "")], instead_of_empty=False)
        return len(self._tasks) - 1

    def add(self, tasks: Sequence[Task], *, instead_of_empty: bool = True) -> None:
        """More at the end; the only one goes where nothing is written in it. Names must be free."""
        if instead_of_empty and len(self._tasks) == 1 and not self._tasks[0].text.strip():
            self.set_tasks(tasks)
            return
        first = len(self._tasks)
        self.beginInsertRows(_NOWHERE, first, first + len(tasks) - 1)
        self._tasks += tasks
        self.endInsertRows()

    def remove(self, rows: Sequence[int]) -> None:
        """Take some out; where none is left, an empty one stands there."""
        gone = set(rows)
        self.set_tasks([task for row, task in enumerate(self._tasks) if row not in gone])

    def check_all(self, checks: str) -> None:
        """The same checks for every question."""
        self._tasks = [replace(task, checks=checks) for task in self._tasks]
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._tasks) - 1, _COUNT - 1))

    # -- what Qt asks ------------------------------------------------------------------------------------------

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._tasks)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else _COUNT

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        named = role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal
        return (tr("No."), *columns())[section] if named else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        task = self._tasks[index.row()]
        number = f"{index.row() + 1:,}"
        cell = (number, task.text, task.expected or "", task.checks, ", ".join(task.tags))[index.column()]
        return " ".join(cell[:_SHOWN].split())
