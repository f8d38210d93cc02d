"""The icon in the desktop's tray, where there is one: brings the window back, and can show a pop-up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from desktop_app.language import tr
from desktop_app.ui.icons import app_icon

_SHOWN_MS = 10_000
_LOOK_MS = 4_000


class Tray(QObject):
    """Signals: show_pressed(), quit_pressed(), lost() when a tray that was relied upon is there no more.

    A panel may start after Ponder, and may go: `available` looks each time.
    """

    show_pressed = Signal()
    quit_pressed = Signal()
    lost = Signal()

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._on_click: Callable[[], object] = self.show_pressed.emit
        self._icon: QSystemTrayIcon | None = None
        self._closed = False
        self._menu = QMenu()
        self._menu.addAction(tr("Show Ponder")).triggered.connect(lambda _=False: self.show_pressed.emit())
        self._menu.addAction(tr("Quit Ponder")).triggered.connect(lambda _=False: self.quit_pressed.emit())
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._still_there)
        self._ensure()

    @property
    def available(self) -> bool:
        """Whether the desktop has a tray now."""
        return self._ensure() is not None

    def _ensure(self) -> QSystemTrayIcon | None:
        if self._closed or not QSystemTrayIcon.isSystemTrayAvailable():
            return None
        if self._icon is None:
            self._icon = QSystemTrayIcon(app_icon(), self)
            self._icon.setToolTip(self._title)
            self._icon.setContextMenu(self._menu)
            self._icon.activated.connect(self._activated)
            self._icon.messageClicked.connect(lambda: self._on_click())
            self._icon.show()
        return self._icon

    def show_words(self, words: str) -> None:
        """What is running, beside the name."""
        self._title = words
        if self._icon is not None:
            self._icon.setToolTip(words)

    def rely(self, relied: bool) -> None:
        """Whether this icon is the only way back to the window: then it is looked after."""
        self._look.start() if relied else self._look.stop()

    def _still_there(self) -> None:
        if not QSystemTrayIcon.isSystemTrayAvailable():
            self._look.stop()
            self.lost.emit()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason != QSystemTrayIcon.ActivationReason.Context:
            self.show_pressed.emit()

    def notify(self, title: str, text: str, on_click: Callable[[], object]) -> bool:
        """Show a pop-up; a click on it calls `on_click`. False where there is no tray for it."""
        icon = self._ensure()
        if icon is None or not icon.supportsMessages():
            return False
        self._on_click = on_click
        icon.showMessage(title, text, app_icon(), _SHOWN_MS)
        return True

    def close(self) -> None:
        """Take the icon away."""
        self._closed = True
        self._look.stop()
        if self._icon is not None:
            self._icon.hide()
            self._icon = None
        self._menu.deleteLater()
