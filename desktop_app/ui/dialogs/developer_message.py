"""A dialog to write the developer message of one conversation."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from desktop_app.language import later, tr
from desktop_app.ui.plumbing.dialogs import dialog_result
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label

_EXPLANATION = later(
    "It is sent before the conversation each time, outranks what you write, and is never left out. "
    "Use it for how answers should be: tone, language, format, what to leave out."
)


class DeveloperMessageDialog(QDialog):
    """Accepted: `text()` is the new message; empty means none."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Developer message"))
        self.resize(560, 400)
        outer = column(self, margin=Space.L, spacing=Space.S)
        outer.addWidget(label(tr("Developer message"), "heading"))
        outer.addWidget(label(tr(_EXPLANATION), "body", "muted", wrap=True))
        self._field = QPlainTextEdit(text)
        self._field.setAccessibleName(tr("Developer message"))
        self._field.setPlaceholderText(
            tr("For example: Answer in plain English. Give sources. Say when you are unsure.")
        )
        self._field.setTabChangesFocus(True)
        outer.addWidget(self._field, 1)
        buttons = row(spacing=Space.XS)
        buttons.addStretch()
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        save = button(tr("Use for this conversation"), "primary")
        save.clicked.connect(self.accept)
        buttons.addWidget(cancel)
        buttons.addWidget(save)
        outer.addLayout(buttons)

    def text(self) -> str:
        """What is written."""
        return self._field.toPlainText()


async def edit_developer_message(parent: QWidget, text: str) -> str | None:
    """The new message, or None when the dialog was cancelled."""
    dialog = DeveloperMessageDialog(text, parent)
    try:
        code = await dialog_result(dialog)
        return dialog.text() if code == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()
