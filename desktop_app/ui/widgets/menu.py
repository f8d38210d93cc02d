"""A menu with round corners; opened with `popup`, never with a nested event loop."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.ui.commands.keys import current_keys
from desktop_app.ui.icons import bind_icon
from desktop_app.ui.theme import mark


class Menu(QMenu):
    """Build it with `add`, show it with `open_below`; it deletes nothing by itself."""

    def __init__(self, parent: QWidget | None = None, title: str = "") -> None:
        super().__init__(title, parent)
        self.setToolTipsVisible(True)
        self.setWindowFlags(self.windowFlags() | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        mark(self, rounded=True)

    def add(
        self,
        text: str,
        on_trigger: Callable[[], object],
        *,
        icon_name: str = "",
        shortcut: str | QKeySequence.StandardKey = "",
        command: str = "",
        enabled: bool = True,
        reason: str = "",
    ) -> QAction:
        """Append an entry; a disabled one shows `reason` on hover. It shows the keys of a `command`, or one that never
        changes as `shortcut`; whatever is below the menu hears them."""
        action = QAction(text, self)
        action.triggered.connect(lambda: on_trigger())
        action.setEnabled(enabled)
        if reason:
            action.setToolTip(reason)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        if command:
            action.setShortcuts(current_keys().sequences(command))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        if icon_name:
            bind_icon(action, icon_name, "muted")
        self.addAction(action)
        return action

    def open_below(self, anchor: QWidget) -> None:
        """Show the menu under a control, aligned with its left edge."""
        self.popup(anchor.mapToGlobal(QPoint(0, anchor.height() + 4)))
