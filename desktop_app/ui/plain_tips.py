"""Tooltips are plain text: a title or file name with tags in it is shown as it is, and its pictures are not loaded."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QProxyStyle, QWidget
from typing_extensions import override

_TIP = "QTipLabel"  # Qt's own class for every tooltip, which takes text with tags for HTML


class PlainTips(QProxyStyle):
    """Fusion, which tells each tooltip before its first text that it shows plain text."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    @override
    def polish(self, what: QWidget | QApplication) -> None:  # type: ignore[override]
        if isinstance(what, QLabel) and what.metaObject().className() == _TIP:
            what.setTextFormat(Qt.TextFormat.PlainText)
        super().polish(what)
