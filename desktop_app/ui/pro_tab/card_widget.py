"""The card of a running answer on the screen: badge, times, one sentence, buttons; its seconds tick only in view."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.pro_tab.running_card import CANCEL, DROP, RELEASE, RunningCard
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import Card, clear_layout, column, row
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.status_badge import StatusBadge

_QUIET = frozenset({CANCEL, DROP, RELEASE})
"""Never the one thing to do next: what loses an answer, and what passes a cap."""


class RunningCardWidget(Card):
    """Signals: pressed(action), ticked() once a second while it is visible."""

    pressed = Signal(str)
    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=Space.S)
        self._shown: RunningCard | None = None
        self._badge = StatusBadge()
        self._elapsed = label("", "strong")
        self._next = label("", "body", "muted")
        self._text = label("", "body", "muted", wrap=True)
        self._buttons = row(spacing=Space.XS)
        head = row(spacing=Space.S)
        for widget in (self._badge, self._elapsed, self._next):
            head.addWidget(widget)
        head.addStretch(1)
        head.addLayout(self._buttons)
        words = column(spacing=0)
        words.addWidget(self._text)
        self.body.addLayout(head)
        self.body.addLayout(words)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self.ticked)
        self.hide()

    def show_card(self, card: RunningCard | None) -> None:
        """Show another state; None takes the card away."""
        before, self._shown = self._shown, card
        self.setVisible(card is not None)
        if card is None:
            return
        self._badge.set_status(card.status)
        self._elapsed.setText(card.elapsed)
        self._elapsed.setVisible(bool(card.elapsed))
        self._next.setText(card.next_check)
        self._text.setText(card.text)
        self.setAccessibleName(tr("Running answer: {label}", label=card.status.label))
        if before is None or before.actions != card.actions:
            self._show_buttons(card)

    def _show_buttons(self, card: RunningCard) -> None:
        clear_layout(self._buttons)
        for number, (key, text) in enumerate(card.actions):
            primary = number == 0 and key not in _QUIET
            press = button(text, "primary" if primary else "quiet", dense=True)
            press.clicked.connect(lambda _=False, key=key: self.pressed.emit(key))
            self._buttons.addWidget(press)
            press.show()  # a layout shows what is added to it one turn of the loop later: the card would flicker

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ticked.emit()
        self._second.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._second.stop()
