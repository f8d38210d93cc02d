"""A dialog to paste the id of a response that was found in the provider's log."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from desktop_app.language import later, tr
from desktop_app.ui.plumbing.dialogs import dialog_result
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label

_EXPLANATION = later(
    "Look for the question in your provider's log of responses. Its id usually begins with resp_; "
    "an address that ends in the id will do as well."
)


class ResponseIdDialog(QDialog):
    """Accepted: `text()` is what was pasted."""

    def __init__(self, pasted: str = "", refusal: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Paste the response id"))
        self.setMinimumWidth(460)
        outer = column(self, margin=Space.L, spacing=Space.S)
        outer.addWidget(label(tr("Paste the response id"), "heading"))
        outer.addWidget(label(tr(_EXPLANATION), "body", "muted", wrap=True))
        self._field = QLineEdit()
        self._field.setAccessibleName(tr("Response id"))
        self._field.setPlaceholderText("resp_…")
        self._field.setMaxLength(500)
        self._field.setText(pasted)
        outer.addWidget(self._field)
        if refusal:
            why = label(refusal, "body", "danger", wrap=True)
            why.setAccessibleName(refusal)
            self._field.setAccessibleDescription(refusal)
            outer.addWidget(why)
            self._field.selectAll()
        buttons = row(spacing=Space.XS)
        buttons.addStretch()
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._use = button(tr("Fetch this answer"), "primary")
        self._use.setDefault(True)
        self._use.clicked.connect(self.accept)
        buttons.addWidget(cancel)
        buttons.addWidget(self._use)
        outer.addLayout(buttons)
        self._field.textChanged.connect(self._typed)
        self._typed()

    def text(self) -> str:
        """What is in the field."""
        return self._field.text().strip()

    def _typed(self) -> None:
        set_enabled(self._use, bool(self.text()), tr("Paste the id first"))


async def ask_response_id(parent: QWidget, pasted: str = "", refusal: str = "") -> str | None:
    """The pasted text, None when the dialog was cancelled; `refusal` says why `pasted` was not taken before."""
    dialog = ResponseIdDialog(pasted, refusal, parent)
    try:
        code = await dialog_result(dialog)
        return dialog.text() or None if code == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()
