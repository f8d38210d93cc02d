"""Where the keyboard goes: never into something that nobody can see."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def take_focus(control: QWidget) -> None:
    """Put the keyboard into a control that is in view; one that is hidden does not get it.

    Qt remembers a hidden control as the window's focus and gives it the keys once the window is activated: a
    question typed in one tab would land, and be paid for, in another.
    """
    if control.isVisible():
        control.setFocus(Qt.FocusReason.OtherFocusReason)
