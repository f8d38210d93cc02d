"""Folds the list at the side of a tab where the window is narrow or text is large; a button in the header brings it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QSplitter, QToolButton, QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.icons import follow_theme
from desktop_app.ui.theme import current_theme
from desktop_app.ui.widgets.buttons import icon_button

NARROW = 820
"""Px of list and tab together, at a text size of 100 %, below which the list gives its room to the tab."""


class Folding(QObject):
    """Watches a split. `button` is to be put into the tab's header; it is seen only while there is something to fold.

    A list that the person opened while it was folded stays until the split is wide once more. What must not go away
    with the list has a button of its own, `instead`, which is seen while the list is folded.
    """

    def __init__(self, split: QSplitter, pane: QWidget, name: str, instead: QAbstractButton | None = None) -> None:
        super().__init__(split)
        self._split = split
        self._pane = pane
        self._instead = instead
        if instead is not None:
            instead.hide()
        self._wanted = False
        self._narrow = False
        self._away = False
        self.button: QToolButton = icon_button("columns", name, dense=True)
        self.button.setCheckable(True)
        self.button.setAccessibleDescription(tr("The window is narrow: the list can be shown and folded"))
        self.button.hide()
        self.button.clicked.connect(self._pressed)
        split.installEventFilter(self)
        follow_theme(self, self.fit)

    def fit(self) -> None:
        """Fold or unfold, by the width there is."""
        narrow = self._split.width() < current_theme().px(NARROW)
        if narrow is not self._narrow:
            self._narrow, self._wanted = narrow, False
            self._show()

    def put_away(self, away: bool) -> None:
        """Something stands in place of list and tab, and needs all the room."""
        self._away = away
        self._show()

    def _pressed(self) -> None:
        self._wanted = not self._wanted
        self._show()

    def _show(self) -> None:
        had_focus = self._pane.isAncestorOf(self._split.window().focusWidget() or self._split)
        self._pane.setVisible(not self._away and (not self._narrow or self._wanted))
        self.button.setVisible(self._narrow and not self._away)
        self.button.setChecked(self._wanted)
        if self._instead is not None:
            self._instead.setVisible(self._narrow and not self._away and not self._wanted)
        if had_focus and self._pane.isHidden():
            self.button.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return False
