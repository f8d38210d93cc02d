"""The box for a job's prompt: a huge paste is kept beside it, because laying out one huge line freezes the window."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui import formats
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import icon_button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.composer_input import LONG_PASTE, visible_text
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.labels import label

_WRITE_HEIGHT, _READ_HEIGHT = 150, 110
_NO_LIMIT = 16_777_215


class _Editor(QPlainTextEdit):
    """Signals: long_pasted(text)."""

    long_pasted = Signal(str)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        text = visible_text(source.text())
        if len(text) > LONG_PASTE:
            self.long_pasted.emit(text)
        else:
            self.insertPlainText(text)


class _Pasted(QFrame):
    """A long paste, shown as one line with its size. Signals: removed()."""

    removed = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        mark(self, pill=True)
        line = row(self, spacing=Space.XXS)
        line.setContentsMargins(Space.XS, 2, 2, 2)
        size = formats.file_size(len(text.encode("utf-8", "surrogatepass")))
        line.addWidget(label(tr("Pasted text, {size}", size=size), "caption"))
        remove = icon_button("cross", tr("Remove pasted text, {size}", size=size), dense=True)
        remove.clicked.connect(self.removed)
        line.addWidget(remove)


class PromptBox(QWidget):
    """Signals: textChanged(), as a QPlainTextEdit has it."""

    textChanged = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = _Editor()
        self._editor.setAccessibleName(tr("Prompt"))
        self._editor.setPlaceholderText(placeholder)
        self._editor.setTabChangesFocus(True)
        self._editor.setMinimumHeight(_WRITE_HEIGHT)
        self._editor.textChanged.connect(self.textChanged)
        self._editor.long_pasted.connect(self._add_pasted)
        self._pasted: list[_Pasted] = []
        self._row = QWidget()
        self._flow = FlowLayout(self._row)
        self._row.hide()
        inside = column(self, spacing=Space.XXS)
        inside.addWidget(self._editor, 1)
        inside.addWidget(self._row)
        self.setFocusProxy(self._editor)

    def toPlainText(self) -> str:
        """Everything that would be sent: the typed text, then long pastes, apart by an empty line."""
        parts = [self._editor.toPlainText(), *(paste.text for paste in self._pasted)]
        return "\n\n".join(part for part in parts if part)

    def set_read_only(self, read_only: bool) -> None:
        """While a template writes it."""
        self._editor.setReadOnly(read_only)
        self._editor.setMinimumHeight(_READ_HEIGHT if read_only else _WRITE_HEIGHT)
        self._editor.setMaximumHeight(_READ_HEIGHT if read_only else _NO_LIMIT)  # the fields above need the room
        self._row.setEnabled(not read_only)

    def setPlainText(self, text: str) -> None:
        """What was written before."""
        for paste in list(self._pasted):
            self._remove(paste)
        self._editor.setPlainText("" if len(text) > LONG_PASTE else text)
        if len(text) > LONG_PASTE:
            self._add_pasted(text)

    def _add_pasted(self, text: str) -> None:
        paste = _Pasted(text)
        paste.removed.connect(lambda: self._remove(paste))
        self._pasted.append(paste)
        self._flow.addWidget(paste)
        self._row.show()
        self.textChanged.emit()

    def _remove(self, paste: _Pasted) -> None:
        self._pasted.remove(paste)
        self._flow.removeWidget(paste)
        paste.hide()
        paste.deleteLater()
        self._row.setVisible(bool(self._pasted))
        self.textChanged.emit()
