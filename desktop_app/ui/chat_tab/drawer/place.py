"""Where the drawer is: beside the chat where there is room for both, over it where there is not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.chat_tab.drawer.sections import WIDTH
from desktop_app.ui.chat_tab.drawer.view import Drawer
from desktop_app.ui.widgets.buttons import button

ROOM = 1000
"""Px of the page from which the drawer stands beside the chat; below it is folded away until it is asked for."""


class DrawerPlace(QObject):
    """Keeps `drawer` at the right edge of `page`, whose layout makes room for it; `button` opens and shuts it.

    Signals: opened(on) by the person's hand, where it is to be remembered.
    """

    opened = Signal(bool)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._wanted = False
        self._over = False
        self.drawer = Drawer(page)
        self.drawer.hide()
        self.drawer.shut.connect(lambda: self._pressed(False))
        self.button = button(
            tr("Options"), "ghost", "sliders", tr("Developer message and every option of this chat"), dense=True
        )
        self.button.setCheckable(True)
        self.button.setAccessibleName(tr("Options of this chat"))
        self.button.clicked.connect(self._pressed)
        page.installEventFilter(self)

    def open(self, wanted: bool) -> None:
        """As it was left; where there is no room it stays folded."""
        self._wanted = wanted
        self._place()

    def mark(self, words: str) -> None:
        """What the button says about what is chosen."""
        self.button.setText("Options •" if words else tr("Options"))
        self.button.setAccessibleDescription(words)

    @property
    def _beside(self) -> bool:
        layout = self._page.layout()
        margins = layout.contentsMargins().right() if layout is not None else 0
        least = self._page.minimumSizeHint().width() - margins
        return self._page.width() > max(ROOM - 1, least + WIDTH)  # else a window could not be made narrower

    def _pressed(self, on: bool) -> None:
        had_focus = self.drawer.isAncestorOf(focused) if (focused := self._page.focusWidget()) else False
        if not on:
            self.drawer.flush()
        if self._beside:
            self._wanted = on
            self.opened.emit(on)
        else:
            self._over = on
        self._place()
        if on:
            self.drawer.developer.setFocus()
        elif had_focus:
            self.button.setFocus()

    def _place(self) -> None:
        if self._beside:
            self._over = False
        shown = self._wanted if self._beside else self._over
        layout = self._page.layout()
        if layout is not None:
            layout.setContentsMargins(0, 0, WIDTH if shown and self._beside else 0, 0)
        self.drawer.setGeometry(self._page.width() - WIDTH, 0, WIDTH, self._page.height())
        self.drawer.setVisible(shown)
        self.drawer.raise_()
        self.button.setChecked(shown)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self._place()
        return False
