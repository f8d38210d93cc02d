"""The keys in force, for everything that hears them or shows them; told when a person changes one."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop_app.language import tr
from desktop_app.ui.commands.keymap import Keymap

_holder: list[Keys] = []


class Keys(QObject):
    """One per process; see `current_keys`. Signals: changed(), after another keymap is in force."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.keymap = Keymap(sys.platform)

    def use(self, keymap: Keymap) -> None:
        """Another keymap is in force."""
        if keymap.text() != self.keymap.text() or keymap.platform != self.keymap.platform:
            self.keymap = keymap
            self.changed.emit()

    def use_text(self, text: str) -> None:
        """As the setting keeps it."""
        self.use(Keymap.of_text(self.keymap.platform, text))

    def sequences(self, name: str) -> list[QKeySequence]:
        """Every key of a command."""
        return sequences(self.keymap.keys(name))

    def shown(self, name: str) -> str:
        """The key to show, as this platform writes it; empty where there is none."""
        return shown_keys(self.keymap.keys(name)[:1])

    def hint(self, words: str, name: str) -> str:
        """Words for a tooltip with the key behind them."""
        return f"{words} ({self.shown(name)})" if self.shown(name) else words

    def matches(self, event: QKeyEvent, name: str) -> bool:
        """Whether a key press means this command."""
        return QKeySequence(event.keyCombination()) in self.sequences(name)


def current_keys() -> Keys:
    """The keys in force."""
    if not _holder:
        _holder.append(Keys())
    return _holder[0]


def sequences(keys: Sequence[str]) -> list[QKeySequence]:
    """Of keys in portable writing."""
    return [QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText) for key in keys]


def shown_keys(keys: Sequence[str]) -> str:
    """Keys as this platform writes them, several with "or"."""
    return tr(" or ").join(each.toString(QKeySequence.SequenceFormat.NativeText) for each in sequences(keys))


class _Follower(QObject):
    """Belongs to what shows a key, and goes with it."""

    def __init__(self, shown_by: QAction | QWidget, name: str, words: str = "") -> None:
        super().__init__(shown_by)
        self._by = shown_by
        self._name = name
        self._words = words
        current_keys().changed.connect(self.show_key)
        self.show_key()

    def show_key(self) -> None:
        if isinstance(self._by, QAction):
            self._by.setShortcuts(current_keys().sequences(self._name))
        else:
            self._by.setToolTip(current_keys().hint(self._words, self._name))


def follow_keys(shown_by: QAction, name: str) -> None:
    """An action has the keys of a command, also after they are changed."""
    _Follower(shown_by, name)


def tell_key(control: QAbstractButton | QWidget, words: str, name: str) -> None:
    """A control says in its tooltip what it does and the key of its command, also after that is changed."""
    _Follower(control, name, words)
