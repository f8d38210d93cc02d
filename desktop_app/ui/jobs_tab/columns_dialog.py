"""Which columns the table shows and in which order: ticked, dragged, or moved by keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QListWidget, QListWidgetItem, QWidget

from desktop_app.language import tr
from desktop_app.ui.commands.keys import tell_key
from desktop_app.ui.commands.offering import offer
from desktop_app.ui.jobs_tab.columns import SPECS, Column
from desktop_app.ui.plumbing.dialogs import dialog_result
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label

_COLUMN = Qt.ItemDataRole.UserRole


class ColumnsDialog(QDialog):
    """Accepted: `order()` and `shown()`."""

    def __init__(self, order: Sequence[Column], shown: Sequence[Column], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Columns"))
        self.setMinimumSize(360, 520)
        outer = column(self, margin=Space.L, spacing=Space.S)
        outer.addWidget(label(tr("Columns of the table"), "heading"))
        explained = tr(
            "Tick what is to be shown. Drag a column to its place, or move it with the keys or buttons below."
        )
        outer.addWidget(label(explained, "caption", "muted", wrap=True))
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Columns"))
        self._list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        outer.addWidget(self._list, 1)
        moving = row(spacing=Space.XS)
        for words, icon, step, name in (
            (tr("Up"), "arrow-up", -1, "column-up"),
            (tr("Down"), "arrow-down", 1, "column-down"),
        ):
            press = button(words, "quiet", icon, dense=True)
            tell_key(press, tr("Move this column"), name)
            press.clicked.connect(lambda _=False, step=step: self.move_current(step))
            offer(self, name, partial(self.move_current, step))
            moving.addWidget(press)
        moving.addStretch()
        delivered = button(tr("As delivered"), "ghost", dense=True)
        delivered.clicked.connect(self._as_delivered)
        moving.addWidget(delivered)
        outer.addLayout(moving)
        buttons = row(spacing=Space.XS)
        buttons.addStretch()
        cancel, save = button(tr("Cancel")), button(tr("Save"), "primary")
        cancel.clicked.connect(self.reject)
        save.setDefault(True)
        save.clicked.connect(self.accept)
        buttons.addWidget(cancel)
        buttons.addWidget(save)
        outer.addLayout(buttons)
        self._fill(order, shown)
        self._list.setFocus()

    def _fill(self, order: Sequence[Column], shown: Sequence[Column]) -> None:
        self._list.clear()
        for each in order:
            item = QListWidgetItem(SPECS[each].name, self._list)
            item.setData(_COLUMN, int(each))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if each in shown else Qt.CheckState.Unchecked)
            if each is Column.TITLE:  # a table without it says nothing
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked)
        self._list.setCurrentRow(0)

    def _as_delivered(self) -> None:
        self._fill(list(Column), [each for each in Column if SPECS[each].shown])

    def move_current(self, step: int) -> None:
        """The current column one place up (-1) or down (1)."""
        place = self._list.currentRow()
        if 0 <= place + step < self._list.count():
            item = self._list.takeItem(place)
            self._list.insertItem(place + step, item)
            self._list.setCurrentRow(place + step)

    def order(self) -> list[Column]:
        """Every column, from the left."""
        return [Column(self._list.item(place).data(_COLUMN)) for place in range(self._list.count())]

    def shown(self) -> list[Column]:
        """Those that are ticked."""
        items = [self._list.item(place) for place in range(self._list.count())]
        return [Column(item.data(_COLUMN)) for item in items if item.checkState() == Qt.CheckState.Checked]


async def ask_columns(
    parent: QWidget, order: Sequence[Column], shown: Sequence[Column]
) -> tuple[list[Column], list[Column]] | None:
    """Order and shown ones, None when the dialog was cancelled."""
    dialog = ColumnsDialog(order, shown, parent)
    try:
        code = await dialog_result(dialog)
        return (dialog.order(), dialog.shown()) if code == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()
