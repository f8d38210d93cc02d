"""The rail on the left: the four tabs with their counts, today's money, the connection, Settings."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.commands.keys import current_keys
from desktop_app.ui.icons import follow_theme, pixmap
from desktop_app.ui.main_window.foot import SpendBox, fitting
from desktop_app.ui.theme import Radius, Role, Space, current_theme
from desktop_app.ui.widgets.buttons import icon_button
from desktop_app.ui.widgets.cards import Line, column, ground

RAIL_WIDTH = 84
USAGE = "usage"
"""The page behind today's spend, which is its button."""
_ICON = 22


def rail_width() -> int:
    """Wider with larger text, but less so: the tabs need the room more."""
    return round(RAIL_WIDTH * max(1.0, (1 + current_theme().zoom) / 2))


@dataclass(frozen=True, slots=True)
class TabLabel:
    """A tab as the rail shows it; `icon` is a name of `resources/icons`."""

    key: str
    title: str
    icon: str
    tooltip: str


class RailButton(QAbstractButton):
    """An icon over a word, with a small count; the whole is one accessible button."""

    def __init__(self, tab: TabLabel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tab = tab
        self._count = 0
        self.setCheckable(True)
        self.setText(tab.title)
        self.setToolTip(tab.tooltip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._counted = ""
        self.set_count(0, "")
        follow_theme(self, self.update)
        current_keys().changed.connect(self._tell)

    def set_count(self, count: int, words: str) -> None:
        """Show a count; `words` says to a screen reader what is counted ("2 running, 1 new")."""
        self._count = count
        self.setAccessibleName(self._tab.title)
        self.setAccessibleDescription(words)
        self._counted = words
        self._tell()
        self.update()

    def _tell(self) -> None:
        words = current_keys().hint(self._tab.tooltip, f"go-{self._tab.key}")
        self.setToolTip(f"{words}\n{self._counted}" if self._counted else words)

    @override
    def sizeHint(self) -> QSize:
        text = QFontMetrics(current_theme().font("caption"))
        return QSize(rail_width() - 2 * Space.XS, current_theme().px(_ICON) + text.height() + 2 * Space.XS + 2)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.palette.tint("accent") if self.isChecked() else theme.palette.raised))
            painter.drawRoundedRect(box, Radius.CARD, Radius.CARD)
        role: Role = "accent" if self.isChecked() else "muted"
        size = theme.px(_ICON)
        left, top = (self.width() - size) // 2, Space.XS
        painter.drawPixmap(left, top, pixmap(self._tab.icon, role, size, self.devicePixelRatioF()))
        painter.setFont(fitting(theme.font("caption", bold=self.isChecked()), self.text(), self.width() - 2))
        painter.setPen(theme.color("accent" if self.isChecked() else "text"))
        words = QRect(0, top + size + 2, self.width(), self.height() - top - size - 2)
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self._tab.title)
        if self._count:
            self._paint_count(painter, left + size)
        painter.end()

    def _paint_count(self, painter: QPainter, x: int) -> None:
        theme = current_theme()
        font = theme.font("caption", bold=True)
        font.setPixelSize(max(10, font.pixelSize() - 1))
        text = str(self._count) if self._count < 100 else "99+"
        high = max(16, QFontMetrics(font).height())
        width = max(high, QFontMetrics(font).horizontalAdvance(text) + 8)
        pill = QRectF(min(x - 6, self.width() - width - 2), 3, width, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawRoundedRect(pill, high / 2, high / 2)
        painter.setFont(font)
        painter.setPen(theme.color("on_accent"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


class ConnectionLine(QAbstractButton):
    """Icon and word for the line's state; a press tests it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = "offline"
        self.setAccessibleName(tr("Connection"))
        self._role: Role = "muted"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self, self.update)

    def show_state(self, icon: str, role: Role, words: str, explanation: str) -> None:
        """`words` is one or two words; `explanation` a sentence for the tooltip."""
        self._icon, self._role = icon, role
        self.setText(words)
        self.setAccessibleName(tr("Connection: {words}", words=words))
        self.setAccessibleDescription(explanation)
        self.setToolTip(explanation)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = current_theme()
        high = theme.px(16) + QFontMetrics(theme.font("caption")).height() + 10
        return QSize(rail_width() - 2 * Space.XS, high)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(theme.row_pen())
            painter.setBrush(theme.color("raised"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), Radius.CONTROL, Radius.CONTROL)
        size = theme.px(16)
        picture = pixmap(self._icon, self._role, size, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - size) // 2, 3, picture)
        painter.setFont(fitting(theme.font("caption"), self.text(), self.width() - 2))
        painter.setPen(theme.color("muted" if self._role == "muted" else self._role))
        words = QRect(0, size + 5, self.width(), self.height() - size - 5)
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self.text())
        painter.end()


class Rail(QWidget):
    """Signals: tab_chosen(key), connection_pressed(), settings_pressed()."""

    tab_chosen = Signal(str)
    connection_pressed = Signal()
    settings_pressed = Signal()

    def __init__(self, tabs: tuple[TabLabel, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg")
        follow_theme(self, lambda: self.setFixedWidth(rail_width()))
        self.setAccessibleName(tr("Tabs"))
        self.buttons: dict[str, RailButton] = {}
        self.spend = SpendBox()
        self.connection = ConnectionLine()
        self.connection.clicked.connect(self.connection_pressed)
        settings = icon_button("settings", tr("Settings"), command="settings")
        settings.clicked.connect(self.settings_pressed)
        layout = column(self, margin=Space.XS, spacing=Space.XXS)
        group = QButtonGroup(self)
        for tab in tabs:
            button = RailButton(tab)
            button.clicked.connect(lambda _=False, key=tab.key: self.tab_chosen.emit(key))
            group.addButton(button)
            self.buttons[tab.key] = button
            layout.addWidget(button)
        layout.addStretch()
        layout.addWidget(Line())
        layout.addSpacing(Space.XXS)
        self.spend.clicked.connect(lambda: self.tab_chosen.emit(USAGE))
        group.addButton(self.spend)
        layout.addWidget(self.spend)
        layout.addSpacing(Space.XXS)
        layout.addWidget(self.connection)
        layout.addWidget(settings, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_chosen(self, key: str) -> None:
        """Mark a tab as the one in view."""
        (self.spend if key == USAGE else self.buttons[key]).setChecked(True)
