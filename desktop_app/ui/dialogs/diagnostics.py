"""Shows every file of the diagnostics before anything is saved, and asks whether prompts and answers go along."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QDialog, QListWidget, QPlainTextEdit, QWidget

from desktop_app.language import later, tr
from desktop_app.services.diagnostics import Part
from desktop_app.ui.plumbing.dialogs import dialog_result
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label

_SIZE, _LIST_WIDTH = (760, 520), 190
_EXPLANATION = later(
    "For a bug report: look through it, then save it and send it along. Ponder sends nothing by itself. "
    "There is no key in it, and no prompt or answer unless you tick that."
)


class DiagnosticsDialog(QDialog):
    """Accepted: `chosen` are the files to be saved. `private` are those with prompts and answers."""

    def __init__(self, parts: Sequence[Part], private: Sequence[Part], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Save diagnostics"))
        self.setAccessibleName(tr("Save diagnostics"))
        self.resize(*_SIZE)
        self._parts, self._private = tuple(parts), tuple(private)
        outer = column(self, margin=Space.L, spacing=Space.S)
        outer.addWidget(label(tr("Save diagnostics"), "heading"))
        outer.addWidget(label(tr(_EXPLANATION), "body", "muted", wrap=True))
        middle = row(spacing=Space.S)
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Files of the diagnostics"))
        self._list.setFixedWidth(_LIST_WIDTH)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(tr("What is in the file"))
        middle.addWidget(self._list)
        middle.addWidget(self._text, 1)
        outer.addLayout(middle, 1)
        self._with_private = QCheckBox(tr("Include the newest prompts and answers"))
        self._with_private.setEnabled(bool(self._private))
        self._with_private.toggled.connect(lambda _: self._show())
        outer.addWidget(self._with_private)
        last = row()
        last.addStretch()
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        save = button(tr("Save…"), "primary")
        save.clicked.connect(self.accept)
        save.setDefault(True)
        last.addWidget(cancel)
        last.addWidget(save)
        outer.addLayout(last)
        self._list.currentRowChanged.connect(self._show_text)
        self._show()

    @property
    def chosen(self) -> tuple[Part, ...]:
        """What is in the list."""
        return (*self._parts, *(self._private if self._with_private.isChecked() else ()))

    def _show(self) -> None:
        at = max(self._list.currentRow(), 0)
        self._list.clear()
        self._list.addItems([part.name for part in self.chosen])
        self._list.setCurrentRow(min(at, self._list.count() - 1))

    def _show_text(self, at: int) -> None:
        self._text.setPlainText(self.chosen[at].text if 0 <= at < len(self.chosen) else "")


async def preview_diagnostics(parent: QWidget, parts: Sequence[Part], private: Sequence[Part]) -> tuple[Part, ...]:
    """The files to be saved; empty when cancelled."""
    dialog = DiagnosticsDialog(parts, private, parent)
    try:
        code = await dialog_result(dialog)
        return dialog.chosen if code == QDialog.DialogCode.Accepted else ()
    finally:
        dialog.deleteLater()
