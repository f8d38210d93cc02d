"""The window *What does this mean?*: the verdict explained, beside the comparison it is about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.language import tr
from desktop_app.ui.comparison_tab.verdict.help_words import Section
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.cards import clear_layout, column, ground, scroll_column
from desktop_app.ui.widgets.companion_window import CompanionWindow
from desktop_app.ui.widgets.labels import label


class HelpWindow(CompanionWindow):
    """Shown again with each press, for the comparison that is open then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("What does this mean?"), (420, 320), (620, 640), parent)
        ground(self, "surface")
        self._area, self._inside = scroll_column(spacing=Space.M)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the keyboard scrolls it
        self._area.setAccessibleName(tr("What the verdict means"))
        column(self).addWidget(self._area)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """The text."""
        clear_layout(self._inside)
        for heading, text in sections:
            part = column(spacing=Space.XXS)
            part.addWidget(label(heading, "strong"))
            words = label(text, "body", wrap=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            part.addWidget(words)
            self._inside.addLayout(part)
        self._inside.addStretch()
