"""The icon in the desktop's tray, where there is one: brings the window back, and tells when a job has ended."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from desktop_app.ui.icons import app_icon

_SHOWN_MS = 10_000


class Tray(QObject):
    """Signals: show_pressed(), quit_pressed(). Without a tray `available` is False and nothing is shown."""

    show_pressed = Signal()
    quit_pressed = Signal()

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.available = QSystemTrayIcon.isSystemTrayAvailable()
        self._on_click: Callable[[], None] = self.show_pressed.emit
        self._icon: QSystemTrayIcon | None = None
        if self.available:
            self._menu = QMenu()
            self._menu.addAction("Show Ponder").triggered.connect(lambda _=False: self.show_pressed.emit())
            self._menu.addAction("Quit Ponder").triggered.connect(lambda _=False: self.quit_pressed.emit())
            self._icon = QSystemTrayIcon(app_icon(), self)
            self._icon.setToolTip(title)
            self._icon.setContextMenu(self._menu)
            self._icon.activated.connect(self._activated)
            self._icon.messageClicked.connect(lambda: self._on_click())
            self._icon.show()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason != QSystemTrayIcon.ActivationReason.Context:
            self.show_pressed.emit()

    def notify(self, title: str, text: str, on_click: Callable[[], None]) -> None:
        """A notification of the desktop; a click on it calls `on_click`."""
        self._on_click = on_click
        if self._icon is not None:
            self._icon.showMessage(title, text, app_icon(), _SHOWN_MS)

    def close(self) -> None:
        """Take the icon away."""
        if self._icon is not None:
            self._icon.hide()
            self._menu.deleteLater()
            self._icon = None
