"""What a screen reader is told about a widget."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


def nameless(root: QWidget) -> list[QWidget]:
    """Controls that can be reached by Tab and have no name."""
    reached = [widget for widget in root.findChildren(QWidget) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return [widget for widget in reached if widget.isVisibleTo(root) and not name_of(widget)]
