"""Has a screen reader say what happens away from the keyboard, politely and not too often; a setting silences it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.announcing_words import Sentences, as_one

GATHER_MS = 1_500
"""What comes within this time is said at once."""

_silent: list[bool] = [False]


def let_announce(wanted: bool) -> None:
    """Say what happens from now on, or nothing but what is urgent."""
    _silent[0] = not wanted


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have a screen reader say something without moving the focus."""
    if not text or (_silent[0] and not urgent) or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)


class Gathered(QObject):
    """Says for a widget what it is given, several as one; nothing while the widget is out of sight."""

    def __init__(self, widget: QWidget, *, always: bool = False) -> None:
        super().__init__(widget)
        self._widget = widget
        self._always = always
        self._waiting: list[str] = []
        self._pause = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._pause.timeout.connect(self.say)

    def add(self, *texts: str) -> None:
        """To be said within a moment."""
        self._waiting += [text for text in texts if text]
        if self._waiting and not self._pause.isActive():
            self._pause.start()

    def say(self) -> None:
        """All that waits."""
        self._pause.stop()
        waiting, self._waiting = self._waiting, []
        if waiting and (self._always or self._widget.isVisible()):
            announce(self._widget, as_one(waiting))


class AnswerAloud(QObject):
    """Reads a transcript's growing answers out, sentence by sentence."""

    def __init__(self, transcript: QWidget) -> None:
        super().__init__(transcript)
        self._gathered = Gathered(transcript)
        self._growing: dict[str, Sentences] = {}

    def more(self, key: str, text: str) -> None:
        """A piece of an answer came."""
        if QAccessible.isActive():
            self._gathered.add(*self._growing.setdefault(key, Sentences()).more(text))

    def ended(self, key: str) -> None:
        """The answer is complete, or ended otherwise; what was not growing here is not read out."""
        if key in self._growing:
            self._gathered.add(*self._growing.pop(key).end())
            self._gathered.say()
