"""The page of notifications: whether and how a person is told, the hours in which they are not, and a way to try it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.settings import NOTIFY, QUIET, QUIET_FROM, QUIET_UNTIL, SOUND, Setting, Settings
from desktop_app.language import tr
from desktop_app.ui.settings_dialog.fields import Field
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label

MakeField = Callable[[Setting[bool] | Setting[str]], Field]


class NotificationsPage(QWidget):
    """`try_it` shows a pop-up as it would look."""

    def __init__(self, field: MakeField, try_it: Callable[[], object] | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = column(self, spacing=Space.L)
        inside.addWidget(field(NOTIFY))
        self._sound, self._quiet = field(SOUND), field(QUIET)
        inside.addWidget(self._sound)
        inside.addWidget(self._quiet)
        self._hours = QWidget()
        hours = row(self._hours, spacing=Space.L)
        for setting in (QUIET_FROM, QUIET_UNTIL):
            hours.addWidget(field(setting))
        hours.addStretch()
        inside.addWidget(self._hours)
        if try_it is not None:
            inside.addLayout(self._trying(try_it))

    @staticmethod
    def _trying(try_it: Callable[[], object]) -> QHBoxLayout:
        press = button(tr("Show one now"), dense=True)
        press.clicked.connect(lambda _=False: try_it())
        line = row(spacing=Space.S)
        line.addWidget(press)
        words = tr("If nothing appears, your desktop may have notifications switched off.")
        line.addWidget(label(words, "caption", "muted", wrap=True), 1)
        return line

    def show_settings(self, settings: Settings) -> None:
        """What depends on what."""
        self._sound.setEnabled(settings[NOTIFY])
        self._quiet.setEnabled(settings[NOTIFY])
        self._hours.setEnabled(settings[NOTIFY] and settings[QUIET])
