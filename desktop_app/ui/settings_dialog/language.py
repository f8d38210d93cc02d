"""What stands below the choice of a language: when it is in force, and a button that brings that about."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop_app.language import in_force, tr
from desktop_app.ui.languages import language_of
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label


class LanguagePart(QWidget):
    """Hidden while the language chosen is the one that is spoken."""

    def __init__(self, choice: str, open_again: Callable[[], None] | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole = column(self, spacing=Space.XS)
        whole.addWidget(label(tr("Ponder speaks it from its next start on."), "caption", "warning", wrap=True))
        if open_again is not None:
            line = row()
            press = button(tr("Restart now"))
            press.setToolTip(tr("Closes the window and opens it again; drafts and what was saved stay"))
            press.clicked.connect(open_again)
            line.addWidget(press)
            line.addStretch()
            whole.addLayout(line)
        self.show_wanted(choice)

    def show_wanted(self, choice: str) -> None:
        """This language was chosen."""
        self.setVisible(language_of(choice) != in_force())
