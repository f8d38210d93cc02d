"""The bar over a transcript that finds words in it: as one types, with how many there are and the way to each."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from desktop_app.domain.found_words import wanted_phrase, wanted_words
from desktop_app.language import tr
from desktop_app.ui import formats
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import icon_button, set_enabled
from desktop_app.ui.widgets.cards import Line, column, ground, row
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.transcript import Transcript

_PAUSE_MS = 90
_LONGEST_TAKEN = 200
"""Characters of a selection that are taken over as what to find."""


class FindBar(QWidget):
    """Finds in `transcript`. Signals: closed(), by the person."""

    closed = Signal()

    def __init__(self, transcript: Transcript, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg")
        self._transcript = transcript
        self._at = ""
        self._separate = False
        self.field = _Field()
        self._count = label("", "caption", "muted")
        self._count.setAccessibleName(tr("Found"))
        self._before = icon_button("chevron-up", tr("Previous place"), shortcut_hint="Shift+Enter", dense=True)
        self._after = icon_button("chevron-down", tr("Next place"), shortcut_hint=tr("Enter"), dense=True)
        close = icon_button("cross", tr("Close the find bar"), shortcut_hint=tr("Esc"), dense=True)
        line = row(spacing=Space.XS)
        line.setContentsMargins(Space.L, Space.XS, Space.S, Space.XS)
        line.addWidget(self.field, 1)
        for widget in (self._count, self._before, self._after, close):
            line.addWidget(widget)
        outer = column(self, spacing=0)
        outer.addLayout(line)
        outer.addWidget(Line())
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self.field.textEdited.connect(self._typed)
        self.field.stepped.connect(self.step)
        self.field.left.connect(self.leave)
        self._before.clicked.connect(lambda: self.step(-1))
        self._after.clicked.connect(lambda: self.step(1))
        close.clicked.connect(self.leave)
        transcript.finding.counted.connect(self._show_count)
        self.hide()
        self._show_count(0, 0, False)

    def ask(self) -> None:
        """Come up with the keyboard in the field; a short selection is what to find."""
        chosen = self._transcript.pointer.selection.text().strip()
        if chosen and "\n" not in chosen and len(chosen) <= _LONGEST_TAKEN:
            self.field.setText(chosen)
            self._separate = False
        shown = self.isVisible()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        if chosen or not shown:
            self._look()

    def show_words(self, words: str, key: str) -> None:
        """Mark words that were found by a search, beginning with the entry `key`, without taking the keyboard."""
        self.field.setText(words)
        self._separate, self._at = True, key
        self.show()
        self._look()

    def step(self, by: int) -> None:
        """To the next place, or for -1 the one before; comes up when it is not there."""
        if not self.isVisible():
            if not self.field.text():
                self.ask()
                return
            self.show()
            self._look()
        elif self._pause.isActive():
            self._look()
        else:
            self._transcript.finding.step(by)

    def leave(self) -> None:
        """Close: nothing is marked any more."""
        self.put_away()
        self.closed.emit()

    def put_away(self) -> None:
        """Close without having been asked to."""
        self._pause.stop()
        self.hide()
        self._transcript.finding.look_for(None, ())

    def _typed(self) -> None:
        self._separate, self._at = False, ""
        self._pause.start()

    def _look(self) -> None:
        self._pause.stop()
        text, at, self._at = self.field.text(), self._at, ""
        wanted = wanted_words(text) if self._separate else wanted_phrase(text)
        self._transcript.finding.look_for(wanted, tuple(text.split()) if self._separate else (text,), at)

    def _show_count(self, number: int, total: int, more: bool) -> None:
        looking = self._transcript.finding.busy
        some = f"{formats.number(total)}{'+' if more and not looking else ''}"
        if not self.field.text().strip():
            words = ""
        elif total == 0:
            words = tr("Looking…") if looking else tr("Not found")
        elif number:
            words = tr("{number} of {some}", number=formats.number(number), some=some)
        else:
            words = tr("{some} found", some=some)
        self._count.setText(words)
        self._count.setAccessibleDescription(words)  # its name would else be all that is heard
        for button in (self._before, self._after):
            set_enabled(button, total > 0, tr("Nothing found") if self.field.text() else tr("Type what to find"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)


class _Field(QLineEdit):
    """Signals: stepped(1 or -1) for Enter and Shift+Enter, left() for Escape."""

    stepped = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(tr("Find in this conversation"))
        self.setAccessibleName(tr("Find in this conversation"))
        self.setMaxLength(400)
        self.setMaximumWidth(420)
        mark(self, dense=True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
