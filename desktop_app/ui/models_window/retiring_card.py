"""A model that goes or is gone: what still uses it, and the button that moves it all to the replacement."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.language import tr
from desktop_app.ui.icons import follow_theme, pixmap
from desktop_app.ui.models_window.values import Retiring
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import Card, column, row
from desktop_app.ui.widgets.labels import label

_ICON = 16


class RetiringCard(Card):
    """Signals: switch_pressed(model id), opened(model id)."""

    switch_pressed = Signal(str)
    opened = Signal(str)

    def __init__(self, shown: Retiring, parent: QWidget | None = None, *, link: bool = True) -> None:
        super().__init__(parent, padding=Space.S)
        self._shown = shown
        self.setAccessibleName(shown.heading)
        words = column(spacing=Space.XXS)
        if link:  # on the model's own page it stands above
            words.addWidget(label(shown.heading, "strong", wrap=True))
        for use in shown.uses:
            words.addWidget(label(use, "body", "muted", wrap=True))
        if shown.advice:
            words.addWidget(label(shown.advice, "caption", "warning", wrap=True))
        words.addStretch()
        buttons = column(spacing=Space.XXS)
        if shown.switch:
            press = button(shown.switch)
            press.setAccessibleName(tr("{switch} from {model_id}", switch=shown.switch, model_id=shown.model_id))
            told = tr("Everything listed here is moved from {model_id}; you can take it back", model_id=shown.model_id)
            press.setToolTip(told)
            press.clicked.connect(lambda: self.switch_pressed.emit(shown.model_id))
            buttons.addWidget(press, 0, Qt.AlignmentFlag.AlignRight)
        if link:
            look = button(tr("Look at this model"), "ghost", dense=True)
            look.setAccessibleName(tr("Look at {model_id}", model_id=shown.model_id))
            look.clicked.connect(lambda: self.opened.emit(shown.model_id))
            buttons.addWidget(look, 0, Qt.AlignmentFlag.AlignRight)
        buttons.addStretch()
        line = row(spacing=Space.S)
        line.addWidget(self._icon(), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        line.addLayout(buttons)
        self.body.addLayout(line)

    def _icon(self) -> QLabel:
        picture = QLabel()
        picture.setFixedSize(_ICON, _ICON + 2)

        def draw() -> None:
            if self._shown.gone:
                picture.setPixmap(pixmap("status-cancelled", "danger", _ICON, self.devicePixelRatioF()))
            else:
                picture.setPixmap(pixmap("hourglass", "warning", _ICON, self.devicePixelRatioF()))

        follow_theme(picture, draw)
        return picture
