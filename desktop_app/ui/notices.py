"""Messages on top of a tab: what happened, what to do, the request id to copy, and the buttons that help."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop_app.domain.problems import Problem
from desktop_app.language import tr
from desktop_app.ui.announcing import announce
from desktop_app.ui.icons import follow_theme, pixmap
from desktop_app.ui.theme import Role, Space, mark
from desktop_app.ui.widgets.buttons import button, icon_button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import LabelScale, label

NoticeKind = Literal["info", "success", "warning", "danger"]
_ICON_ROLES: dict[NoticeKind, Role] = {"info": "info", "success": "success", "warning": "warning", "danger": "danger"}
_SHOWN_AT_MOST = 4
TAKE_BACK = ("undo", "unhide", "restore:", "draft:")
"""How the keys of buttons begin that take back what their notice tells of; Edit, Undo presses them."""
_FIRST_LINE = 28  # px; icon, first line of text and buttons share this height


@dataclass(frozen=True, slots=True)
class NoticeAction:
    """A button of a notice; `key` comes back in `action_pressed`."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Notice:
    """One message; a later one with the same `key` takes its place."""

    key: str
    kind: NoticeKind
    text: str
    advice: str = ""
    request_id: str | None = None
    actions: tuple[NoticeAction, ...] = ()
    dismissable: bool = True


def problem_notice(problem: Problem, key: str, actions: Sequence[NoticeAction] = ()) -> Notice:
    """The notice for a failure of the outside world."""
    return Notice(key, "danger", problem.happened, problem.advice, problem.request_id, tuple(actions))


class NoticeBar(QFrame):
    """One notice on the 12 % fill of its kind.

    Signals: action_pressed(action key), dismissed().
    """

    action_pressed = Signal(str)
    dismissed = Signal()

    def __init__(self, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = notice
        mark(self, notice=notice.kind)
        self.setAccessibleName(f"{notice.text} {notice.advice}".strip())
        line = row(self, spacing=Space.S)
        line.setContentsMargins(Space.S, 6, Space.XS, 6)
        self._picture = QLabel()
        self._picture.setFixedSize(18, _FIRST_LINE)
        line.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self._words(), 1)
        for action in notice.actions:
            press = button(action.label, dense=True)
            press.clicked.connect(lambda _=False, key=action.key: self.action_pressed.emit(key))
            line.addWidget(press, 0, Qt.AlignmentFlag.AlignTop)
        if notice.dismissable:
            close = icon_button("cross", tr("Dismiss this message"), dense=True)
            close.clicked.connect(self.dismissed)
            line.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        follow_theme(self, self._draw_icon)

    def _words(self) -> QVBoxLayout:
        words = column(spacing=2)
        above = max(0, (_FIRST_LINE - QFontMetrics(self.font()).height()) // 2)
        words.setContentsMargins(0, above, 0, above)
        words.addWidget(self._line(self.notice.text, "strong" if self.notice.advice else "body"))
        if self.notice.advice:
            words.addWidget(self._line(self.notice.advice, "body"))
        if self.notice.request_id:
            line = row(spacing=Space.XXS)
            line.addWidget(label(tr("Request {request_id}", request_id=self.notice.request_id), "caption", "muted"))
            copy = icon_button("copy", tr("Copy the request id"), dense=True)
            mark(copy, inline=True)
            copy.clicked.connect(self._copy_request_id)
            line.addWidget(copy)
            line.addStretch()
            words.addLayout(line)
        return words

    def _line(self, text: str, scale: LabelScale) -> QLabel:
        line = label(text, scale, wrap=True)
        line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return line

    def _copy_request_id(self) -> None:
        QGuiApplication.clipboard().setText(self.notice.request_id or "")

    def _draw_icon(self) -> None:
        kind = self.notice.kind
        self._picture.setPixmap(pixmap(kind, _ICON_ROLES[kind], 18, self.devicePixelRatioF()))


class NoticeStack(QWidget):
    """The notices of one tab, newest on top; takes no room while there are none.

    Signals: action_pressed(notice key, action key), dismissed(notice key) when the person closed one.
    """

    action_pressed = Signal(str, str)
    dismissed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: dict[str, NoticeBar] = {}
        self._column = column(self, spacing=Space.XXS)
        self.hide()

    def keys(self) -> list[str]:
        """Keys of the notices shown, oldest first."""
        return list(self._bars)

    def show_notice(self, notice: Notice) -> None:
        """Show a notice, in place of an older one with its key, and have it read out politely."""
        self.remove(notice.key)
        bar = NoticeBar(notice)
        bar.action_pressed.connect(lambda action: self.action_pressed.emit(notice.key, action))
        bar.dismissed.connect(lambda: self._dismissed_by_person(notice.key))
        self._bars[notice.key] = bar
        self._column.insertWidget(0, bar)
        for key in self._surplus():
            self.remove(key)
        self.show()
        announce(self, bar.accessibleName(), urgent=notice.kind == "danger")

    def remove(self, key: str) -> None:
        """Take a notice away; nothing happens if it is not there."""
        bar = self._bars.pop(key, None)
        if bar is None:
            return
        self._column.removeWidget(bar)
        bar.hide()
        bar.deleteLater()
        self.setVisible(bool(self._bars))

    def can_undo(self) -> bool:
        """Whether the newest notice that can be acted upon offers to take back what it tells of."""
        return self._undo() is not None

    def undo(self) -> None:
        """Press that."""
        if (found := self._undo()) is not None:
            self.action_pressed.emit(*found)

    def _undo(self) -> tuple[str, str] | None:
        for key, bar in reversed(self._bars.items()):
            for action in bar.notice.actions:
                if action.key.startswith(TAKE_BACK):
                    return key, action.key
        return None

    def _surplus(self) -> list[str]:
        """The oldest that may go, when there are too many; what cannot be dismissed stays."""
        may_go = [key for key, bar in self._bars.items() if bar.notice.dismissable]
        return may_go[: max(0, len(self._bars) - _SHOWN_AT_MOST)]

    def _dismissed_by_person(self, key: str) -> None:
        self.remove(key)
        self.dismissed.emit(key)
