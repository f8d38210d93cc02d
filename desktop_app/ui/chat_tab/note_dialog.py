"""The dialog for a person's own note on an answer: a thumb, and words that nobody else reads."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from desktop_app.language import tr
from desktop_app.ui.plumbing.dialogs import dialog_result
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.labels import label

_THUMBS = {"": None, "up": True, "down": False}


class NoteDialog(QDialog):
    """Accepted: `note()` and `thumb()` hold what was written."""

    def __init__(self, note: str, thumb: bool | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Note for yourself"))
        self.resize(460, 300)
        outer = column(self, margin=Space.L, spacing=Space.S)
        outer.addWidget(label(tr("Note for yourself"), "heading"))
        outer.addWidget(
            label(tr("It stays on this computer and is never sent to a model."), "body", "muted", wrap=True)
        )
        self._thumb = ChipRow(tr("Thumb"))
        chosen = next(key for key, value in _THUMBS.items() if value is thumb)
        self._thumb.set_chips(
            [Chip("", tr("None")), Chip("up", tr("Thumbs up")), Chip("down", tr("Thumbs down"))], [chosen]
        )
        outer.addWidget(self._thumb)
        self._note = QPlainTextEdit(note)
        self._note.setAccessibleName(tr("Note"))
        self._note.setPlaceholderText(tr("What was good, what was wrong, what to ask next"))
        self._note.setTabChangesFocus(True)
        outer.addWidget(self._note, 1)
        buttons = row(spacing=Space.XS)
        buttons.addStretch()
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        keep = button(tr("Keep"), "primary")
        keep.clicked.connect(self.accept)
        buttons.addWidget(cancel)
        buttons.addWidget(keep)
        outer.addLayout(buttons)
        self._note.setFocus()

    def note(self) -> str:
        return self._note.toPlainText()

    def thumb(self) -> bool | None:
        """Up, down, or neither."""
        return _THUMBS[self._thumb.chosen_key() or ""]


async def write_note(parent: QWidget, note: str, thumb: bool | None) -> tuple[str, bool | None] | None:
    """What was written; None when nothing shall change."""
    dialog = NoteDialog(note, thumb, parent)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    try:
        code = await dialog_result(dialog)
        return (dialog.note(), dialog.thumb()) if code == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()
