"""Sizes that grow with the person's text."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.ui.icons import follow_theme
from desktop_app.ui.theme import current_theme


def fix_height(widget: QWidget, height: int) -> None:
    """Keep it so many px high at a text size of 100 %, and more where text is larger."""
    follow_theme(widget, lambda: widget.setFixedHeight(current_theme().px(height)))
