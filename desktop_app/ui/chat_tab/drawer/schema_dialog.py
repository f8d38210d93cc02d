"""The dialog where a JSON schema for answers is written: checked while one types, with examples to begin with."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QWidget

from desktop_app.domain.structured_answers import EXAMPLES, made_strict, readable, schema_faults
from desktop_app.language import later, tr
from desktop_app.ui.plumbing.dialogs import dialog_result
from desktop_app.ui.theme import Space, current_theme, mark
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.menu import Menu

_EXPLANATION = later(
    "Each answer becomes JSON of exactly this form. The provider asks for two things: no object may have other "
    "properties, and every property is required (let one be null where it may be missing)."
)
_PAUSE_MS = 250
_SHOWN = 4


class SchemaDialog(QDialog):
    """Accepted: `text()` is a schema that can be sent, or empty where it shall be forgotten."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("JSON schema of the answers"))
        self.resize(680, 600)
        self._had = bool(text.strip())
        outer = column(self, margin=Space.L, spacing=Space.S)
        outer.addWidget(label(tr("JSON schema of the answers"), "heading"))
        outer.addWidget(label(tr(_EXPLANATION), "body", "muted", wrap=True))
        outer.addLayout(self._tools())
        self._field = QPlainTextEdit(text)
        self._field.setAccessibleName(tr("JSON schema"))
        self._field.setFont(current_theme().font("code"))
        self._field.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._field.setTabChangesFocus(True)
        self._field.setPlaceholderText(tr('{"type": "object", "properties": {…}}'))
        outer.addWidget(self._field, 1)
        self._said = label("", "body", "muted", wrap=True)
        self._said.setMinimumHeight(40)
        outer.addWidget(self._said)
        outer.addLayout(self._buttons())
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._check)
        self._field.textChanged.connect(self._pause.start)
        self._check()

    def _tools(self) -> QHBoxLayout:
        tools = row(spacing=Space.XS)
        self._examples = button(tr("Begin with an example"), "quiet", "file", dense=True)
        self._examples.clicked.connect(self._menu)
        strict = button(
            tr("Make it strict"), "quiet", "check", tr("Adds what the provider asks of every object"), dense=True
        )
        strict.clicked.connect(lambda: self._put(made_strict(self._field.toPlainText())))
        tidy = button(tr("Tidy up"), "quiet", "code", tr("Lays the JSON out again"), dense=True)
        tidy.clicked.connect(lambda: self._put(readable(self._field.toPlainText())))
        for tool in (self._examples, strict, tidy):
            tools.addWidget(tool)
        tools.addStretch()
        return tools

    def _buttons(self) -> QHBoxLayout:
        buttons = row(spacing=Space.XS)
        buttons.addStretch()
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._use = button(tr("Use for this chat"), "primary")
        self._use.clicked.connect(self.accept)
        buttons.addWidget(cancel)
        buttons.addWidget(self._use)
        return buttons

    def text(self) -> str:
        """What is written."""
        return self._field.toPlainText().strip()

    def _menu(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, schema in EXAMPLES:
            menu.add(tr(name), partial(self._put, schema))
        menu.open_below(self._examples)

    def _put(self, text: str) -> None:
        """In a way that Ctrl+Z takes back."""
        cursor = self._field.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)
        self._pause.stop()
        self._check()

    def _check(self) -> None:
        faults = schema_faults(self.text())
        wrong = bool(faults) and bool(self.text())
        more = [tr("and {count} more", count=len(faults) - _SHOWN)] if len(faults) > _SHOWN else []
        self._said.setText("\n".join((*faults[:_SHOWN], *more)) if faults else tr("The schema can be used."))
        mark(self._said, tone="danger" if wrong else "muted")
        mark(self._field, invalid=wrong)
        self._field.setAccessibleDescription(self._said.text())
        self._use.setText(tr("Forget the schema") if self._had and not self.text() else tr("Use for this chat"))
        set_enabled(self._use, not wrong and (self._had or bool(self.text())), tr("There is no schema to use yet"))


async def edit_schema(parent: QWidget, text: str) -> str | None:
    """The new schema, empty for none; None when nothing shall change."""
    dialog = SchemaDialog(text, parent)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    try:
        code = await dialog_result(dialog)
        return dialog.text() if code == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()
