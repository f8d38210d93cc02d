"""Today's money in the rail's foot: what is spent, of which cap, a bar, and a sign with a word when it gets tight."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.commands.keys import current_keys
from desktop_app.ui.icons import follow_theme, pixmap
from desktop_app.ui.main_window.values import Foot, Level
from desktop_app.ui.theme import Radius, Role, Space, current_theme
from desktop_app.ui.widgets.cards import column

_SIGN = 13
_LEVEL_ROLES: dict[Level, Role] = {"fine": "accent", "warn": "warning", "over": "danger"}
_LEVEL_SIGNS: dict[Level, str] = {"warn": "warning", "over": "danger", "fine": "status-held"}
"""A triangle, a filled sign, two bars for what is held: told apart without their colours."""


def fitting(font: QFont, text: str, width: int) -> QFont:
    """The font, made smaller (to 8 px at least) until the text fits into `width` px."""
    while font.pixelSize() > 8 and QFontMetrics(font).horizontalAdvance(text) > width:
        font.setPixelSize(font.pixelSize() - 1)
    return font


class _FittingLine(QWidget):
    """One centred line of text in the largest size of the scale that fits; money is never cut off."""

    def __init__(self, role: Role, *, bold: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role: Role = role
        self._bold = bold
        self._text = ""
        self._sign = ""
        self._sign_role: Role = role
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self, self.update)

    def set_text(self, text: str, sign: str = "", sign_role: Role = "muted", *, role: Role | None = None) -> None:
        """Show `text`, after a `sign` (an icon's name) where there is one."""
        self._text, self._sign, self._sign_role = text, sign, sign_role
        self._role = role or self._role
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(20, QFontMetrics(self._font()).height())

    def _font(self) -> QFont:
        return current_theme().font("body" if self._bold else "caption", bold=self._bold)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        taken = _SIGN + 3 if self._sign else 0
        font = fitting(self._font(), self._text, self.width() - taken)
        painter.setFont(font)
        painter.setPen(current_theme().color(self._role))
        words = QFontMetrics(font).horizontalAdvance(self._text)
        left = max(0, (self.width() - taken - words) // 2)
        if self._sign:
            top = (self.height() - _SIGN) // 2
            painter.drawPixmap(left, top, pixmap(self._sign, self._sign_role, _SIGN, self.devicePixelRatioF()))
        rest = QRect(left + taken, 0, self.width() - left - taken, self.height())
        painter.drawText(rest, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._text)
        painter.end()


class _CapBar(QWidget):
    """How much of the cap is spent, and lighter behind it what is in flight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spent = self._whole = 0.0
        self._level: Level = "fine"
        self.setAccessibleName(tr("Share of today's cap"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self, self.update)

    def show_shares(self, spent: float, whole: float, level: Level) -> None:
        """Parts of the cap; more than all of it is shown as all."""
        self._spent, self._whole = min(1.0, max(0.0, spent)), min(1.0, max(0.0, whole))
        self._level = level
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(20, 6)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(0, 1, self.width(), 4)
        painter.setBrush(theme.color("border"))
        painter.drawRoundedRect(box, 2, 2)
        colour = theme.color(_LEVEL_ROLES[self._level])
        for share, strength in ((self._whole, 0.45), (self._spent, 1.0)):
            if share > 0:
                colour.setAlphaF(strength)
                painter.setBrush(colour)
                painter.drawRoundedRect(QRectF(0, 1, max(3.0, self.width() * share), 4), 2, 2)
        painter.end()


class SpendBox(QAbstractButton):
    """Today's spend against the day's cap: two lines, a thin bar, and a sign with a word where there is news.

    A press shows what the money was spent on.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._spent = _FittingLine("text", bold=True)
        self._cap = _FittingLine("muted", bold=False)
        self._bar = _CapBar()
        self._state = _FittingLine("muted", bold=False)
        self._state.hide()
        self.setAccessibleName(tr("Today's spend"))
        layout = column(self, spacing=2)
        layout.setContentsMargins(Space.XXS, Space.XXS, Space.XXS, Space.XXS)
        for widget in (self._spent, self._cap, self._bar, self._state):
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(widget)

    def show_spend(self, foot: Foot) -> None:
        """The figures as they stand."""
        self._spent.set_text(foot.spent)
        sign = _LEVEL_SIGNS[foot.level] if foot.state else ""
        self._cap.set_text(foot.cap, sign, _LEVEL_ROLES[foot.level] if foot.level != "fine" else "held")
        self._bar.show_shares(foot.spent_share, foot.share, foot.level)
        role: Role = "held" if foot.level == "fine" else _LEVEL_ROLES[foot.level]
        self._state.set_text(foot.state, role=role)
        self._state.setVisible(bool(foot.state))
        press = current_keys().hint(tr("Press to see the usage"), "usage")
        self.setToolTip(f"{foot.explanation}\n{press}.")
        said = f", {foot.state}" if foot.state else ""
        self.setAccessibleName(tr("Today: {spent} {cap}{said}", spent=foot.spent, cap=foot.cap, said=said))
        self.setAccessibleDescription(foot.explanation.replace("\n", " "))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not (self.isChecked() or self.underMouse()):
            return
        palette = current_theme().palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.tint("accent") if self.isChecked() else palette.raised))
        painter.drawRoundedRect(QRectF(self.rect()), Radius.CONTROL, Radius.CONTROL)
        painter.end()
