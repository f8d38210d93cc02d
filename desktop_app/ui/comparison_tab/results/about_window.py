"""The window *About this comparison*: how it was made and looked at, to be read and copied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from desktop_app.language import tr
from desktop_app.ui.comparison_tab.results.about import Row, as_text
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import clear_layout, column, row, scroll_column
from desktop_app.ui.widgets.labels import ElidedLabel, label


class AboutWindow(QDialog):
    """Shows rows of name and value; values can be selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About this comparison"))
        self.setAccessibleName(tr("About this comparison"))
        self.resize(620, 560)
        self._title = ElidedLabel()
        self._title.setProperty("scale", "heading")
        area, inside = scroll_column(margin=0, spacing=0)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(tr("How it was made"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.XS)
        self._grid.setColumnStretch(1, 1)
        inside.addLayout(self._grid)
        inside.addStretch()
        self._text = ""
        copy = button(tr("Copy"), "quiet", "copy", tr("Copy all of it as text"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text))
        close = button(tr("Close"), "primary")
        close.clicked.connect(self.accept)
        buttons = row()
        buttons.addWidget(copy)
        buttons.addStretch()
        buttons.addWidget(close)
        whole = column(self, margin=Space.L, spacing=Space.S)
        whole.addWidget(self._title)
        whole.addWidget(area, 1)
        whole.addLayout(buttons)

    def show_rows(self, title: str, rows: tuple[Row, ...]) -> None:
        """Open with these."""
        self._title.set_full_text(title)
        self._text = as_text(title, rows)
        clear_layout(self._grid)
        for number, (name, value) in enumerate(rows):
            said = label(value, "body", wrap=True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(label(name, "body", "muted"), number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(said, number, 1)
        self.open()
