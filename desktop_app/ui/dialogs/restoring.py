"""Dialogs of restoring and deleting: which backup, and a typed word before everything goes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from desktop_app.domain.data_keeping import Backup, BackupKind
from desktop_app.language import later, tr
from desktop_app.ui import formats
from desktop_app.ui.plumbing.dialogs import dialog_result
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label

_KINDS = {
    BackupKind.DAILY: later("daily backup"),
    BackupKind.REPLACED: later("before another backup was restored"),
    BackupKind.BEFORE_UPDATE: later("before an update of Ponder"),
}
DELETE_WORD = later("delete everything")
FROM_FILE = "file"
_WIDTH = 460


class BackupDialog(QDialog):
    """`chosen` is the path of a backup, FROM_FILE, or empty when cancelled."""

    def __init__(self, backups: Sequence[Backup], parent: QWidget) -> None:
        super().__init__(parent)
        self.chosen = ""
        self.setWindowTitle(tr("Restore a backup"))
        self.setAccessibleName(tr("Restore a backup"))
        self.setMinimumSize(_WIDTH, 380)
        outer = column(self, margin=Space.L, spacing=Space.S)
        outer.addWidget(label(tr("Restore a backup"), "heading"))
        what = tr("It is checked first, and what is there now is kept as a backup too.")
        outer.addWidget(label(what, "body", "muted", wrap=True))
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Backups"))
        for backup in backups:
            words = f"{formats.date_time(backup.at)}   {tr(_KINDS[backup.kind])}, {formats.file_size(backup.size)}"
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, backup.path)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.itemDoubleClicked.connect(lambda _: self._take())
        outer.addWidget(self._list, 1)
        if not backups:
            self._list.hide()
            outer.addWidget(label(tr("There is no backup in the data folder yet."), "body", "muted"))
            outer.addStretch()
        last = row()
        other = button(tr("From a file…"))
        other.clicked.connect(lambda: self._end(FROM_FILE))
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        take = button(tr("Check and restore…"), "primary")
        take.clicked.connect(self._take)
        take.setDefault(True)
        set_enabled(take, bool(backups), tr("There is none to choose"))
        for press in (other, None, cancel, take):
            last.addStretch() if press is None else last.addWidget(press)
        outer.addLayout(last)

    def _take(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self._end(str(item.data(Qt.ItemDataRole.UserRole)))

    def _end(self, chosen: str) -> None:
        self.chosen = chosen
        self.accept()


async def choose_backup(parent: QWidget, backups: Sequence[Backup]) -> str:
    """The path of the chosen backup, FROM_FILE, or empty when cancelled."""
    dialog = BackupDialog(backups, parent)
    try:
        await dialog_result(dialog)
        return dialog.chosen
    finally:
        dialog.deleteLater()


class DeleteDialog(QDialog):
    """Accepted only after the words were typed; `with_key` says whether the key goes too."""

    def __init__(self, told: str, host: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Delete everything"))
        self.setAccessibleName(tr("Delete everything"))
        outer = column(self, margin=Space.L, spacing=Space.S)
        outer.addWidget(label(tr("Delete everything"), "heading"))
        text = label(told, "body", wrap=True)
        text.setFixedWidth(_WIDTH)
        text.setMinimumHeight(text.heightForWidth(_WIDTH))
        outer.addWidget(text)
        self._key = QCheckBox(tr("Delete the key for {host} from the keyring too", host=host))
        self._key.setVisible(bool(host))
        outer.addWidget(self._key)
        outer.addWidget(label(tr("Type “{delete_word}” to go on", delete_word=tr(DELETE_WORD)), "strong"))
        self._field = QLineEdit()
        self._field.setAccessibleName(tr("Type “{delete_word}” to go on", delete_word=tr(DELETE_WORD)))
        outer.addWidget(self._field)
        last = row()
        last.addStretch()
        cancel = button(tr("Cancel"))
        cancel.setDefault(True)
        cancel.clicked.connect(self.reject)
        self._go = button(tr("Delete everything"), "danger")
        self._go.clicked.connect(self._pressed)
        last.addWidget(cancel)
        last.addWidget(self._go)
        outer.addLayout(last)
        self._field.textChanged.connect(lambda _: self._typed())
        self._typed()

    @property
    def with_key(self) -> bool:
        """Whether the key goes too."""
        return self._key.isChecked()

    def _is_typed(self) -> bool:
        return " ".join(self._field.text().split()).casefold() == tr(DELETE_WORD).casefold()

    def _typed(self) -> None:
        set_enabled(self._go, self._is_typed(), tr("Type the words first"))

    def _pressed(self) -> None:
        if self._is_typed():
            self.accept()


async def ask_delete_everything(parent: QWidget, told: str, host: str) -> tuple[bool, bool]:
    """Whether to delete, and whether the key too. `host`: whose key there is in the keyring, empty for none."""
    dialog = DeleteDialog(told, host, parent)
    try:
        code = await dialog_result(dialog)
        return code == QDialog.DialogCode.Accepted, dialog.with_key
    finally:
        dialog.deleteLater()
