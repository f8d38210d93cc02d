"""A dialog with everything known about an answer: ids, dates, usage by kind, and the raw response to look at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPlainTextEdit, QTabWidget, QWidget

from desktop_app.language import tr
from desktop_app.ui.plumbing.dialogs import dialog_result
from desktop_app.ui.theme import Space, current_theme
from desktop_app.ui.widgets.buttons import button, icon_button
from desktop_app.ui.widgets.cards import column, row, scroll_column
from desktop_app.ui.widgets.labels import label


class AnswerDetails(QDialog):
    """`rows` are labels and values; `raw` is the response object as text, empty where there is none."""

    def __init__(self, rows: Sequence[tuple[str, str]], raw: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About this answer"))
        self.resize(720, 560)
        self._raw = raw
        outer = column(self, margin=Space.M, spacing=Space.S)
        pages = QTabWidget()
        pages.setDocumentMode(True)
        pages.addTab(self._figures(rows), tr("Figures"))
        pages.addTab(self._raw_page(), tr("Raw response"))
        outer.addWidget(pages, 1)
        buttons = row(spacing=Space.XS)
        buttons.addStretch()
        close = button(tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons.addWidget(close)
        outer.addLayout(buttons)

    def _figures(self, rows: Sequence[tuple[str, str]]) -> QWidget:
        area, inside = scroll_column(margin=Space.S, spacing=Space.XS)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.XXS)
        grid.setColumnStretch(1, 1)
        for number, (name, value) in enumerate(rows):
            grid.addWidget(label(name, "body", "muted"), number, 0)
            grid.addWidget(self._value(name, value), number, 1)
            if name.endswith(" id"):
                copy = icon_button("copy", tr("Copy the {name}", name=name.lower()), dense=True)
                copy.clicked.connect(lambda _=False, text=value: QGuiApplication.clipboard().setText(text))
                grid.addWidget(copy, number, 2)
        inside.addLayout(grid)
        inside.addStretch()
        return area

    @staticmethod
    def _value(name: str, value: str) -> QLabel:
        shown = label(value, "body", wrap=True)
        shown.setAccessibleName(f"{name}: {value}")
        flags = Qt.TextInteractionFlag
        shown.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        return shown

    def _raw_page(self) -> QWidget:
        page = QWidget()
        inside = column(page, margin=Space.S, spacing=Space.XS)
        if not self._raw:
            inside.addWidget(label(tr("The server never sent a final response for this answer."), "body", "muted"))
            inside.addStretch()
            return page
        text = QPlainTextEdit()
        text.setReadOnly(True)
        text.setAccessibleName(tr("Raw response"))
        text.setFont(current_theme().font("code"))
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        text.setTabChangesFocus(True)
        text.setPlainText(self._raw)
        inside.addWidget(text, 1)
        copy = button(tr("Copy all"), "quiet", "copy", dense=True)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._raw))
        inside.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)
        return page


async def show_answer_details(parent: QWidget, rows: Sequence[tuple[str, str]], raw: str) -> None:
    """Open the dialog and wait until it is closed."""
    dialog = AnswerDetails(rows, raw, parent)
    try:
        await dialog_result(dialog)
    finally:
        dialog.deleteLater()
