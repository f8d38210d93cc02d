"""A button that takes the next keys pressed as a shortcut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from desktop_app.language import later, tr
from desktop_app.ui.announcing import announce
from desktop_app.ui.commands.keys import shown_keys
from desktop_app.ui.theme import mark

_ALONE = frozenset(
    {
        Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_unknown,
        Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_Hangul, Qt.Key.Key_Hangul_Hanja,
        Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_Tab, Qt.Key.Key_Backtab,
    }
)  # fmt: skip
_WITHOUT_CONTROL = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Insert, Qt.Key.Key_Pause, Qt.Key.Key_Print})
_CONTROLS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_WAITS = later("Press keys…")


class KeyRecorder(QPushButton):
    """Shows keys; pressed, it waits for others. Escape leaves them as they were, Backspace takes them away.

    Signals: recorded(key in portable writing, nothing when it is to have none), refused(sentence).
    """

    recorded = Signal(str)
    refused = Signal(str)

    def __init__(self, words: str, keys: tuple[str, ...]) -> None:
        super().__init__()
        self._words = words
        self._keys = keys
        self._waits = False
        self.setAutoDefault(False)
        self.setMinimumWidth(150)
        mark(self, kind="quiet", dense=True)
        self.clicked.connect(self._begin)
        self.show_keys(keys)

    def show_keys(self, keys: tuple[str, ...]) -> None:
        """What the command has."""
        self._keys = keys
        self._waits = False
        shown = shown_keys(keys) or tr("None")
        self.setText(shown)
        self.setAccessibleName(f"{self._words}: {shown}")
        self.setToolTip(tr("Press to give it other keys"))

    def _begin(self) -> None:
        self._waits = True
        self.setText(tr(_WAITS))
        announce(self, tr("{waits} Escape leaves them as they are, Backspace takes them away.", waits=_WAITS))

    @override
    def event(self, event: QEvent) -> bool:
        """While it waits, every key is its own: none runs a command, and Tab goes nowhere."""
        if self._waits and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if self._waits and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._take(event)
            return True
        return super().event(event)

    def _take(self, event: QKeyEvent) -> None:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key in _ALONE:
            return
        if key == Qt.Key.Key_Escape:
            self.show_keys(self._keys)
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and not modifiers and self._keys:
            self.show_keys(self._keys)
            self.recorded.emit("")
        elif not modifiers & _CONTROLS and key not in _WITHOUT_CONTROL and not _is_function(key):
            self.refused.emit(tr("A letter alone would be missing where text is written: hold Ctrl or Alt too."))
        else:
            self.show_keys(self._keys)
            pressed = event.keyCombination()
            self.recorded.emit(QKeySequence(pressed).toString(QKeySequence.SequenceFormat.PortableText))

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._waits:
            self.show_keys(self._keys)
        super().focusOutEvent(event)


def _is_function(key: Qt.Key) -> bool:
    return Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35
