"""The parts an entry is made of: each knows its height, draws itself and tells what can be clicked in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.widgets.transcript.context import Context
from desktop_app.ui.widgets.transcript.entry import FORK_BACK, FORK_ON


@dataclass(slots=True)
class Target:
    """Something that can be clicked or reached with Tab; `rect` is relative to its box."""

    kind: Literal["link", "copy", "toggle", "show_all", "action", "scroll"]
    label: str
    value: str
    rect: QRectF


MarkKind = Literal["claim", "claim now", "only here", "missing there", "found", "found now"]
"""A sentence that rests on the chosen source, the one of these that is looked at; words that the other answer beside
this one does not have, and those of the answer that others are held against; words that were looked for."""


@dataclass(slots=True)
class Looks:
    """What the box must know of the moment it is painted in."""

    width: float
    clip: QRectF
    selection: tuple[int, int] | None = None
    hovered: Target | None = None
    focused: Target | None = None
    active: bool = False  # the entry is hovered or holds the focus
    marks: list[tuple[int, int, MarkKind]] | None = None  # from and to, in characters as Qt counts them


class Box:
    """One part: `height` is a guess until `realise` made it exact for a width."""

    selectable = False

    def __init__(self, gap: float = 0.0, indent: float = 0.0) -> None:
        self.gap, self.indent = gap, indent
        self.height = 0.0
        self.exact_for = -1.0  # the width the height is exact for
        self.touched = 0

    @property
    def realised(self) -> bool:
        """Whether it holds something that eviction would free."""
        return False

    def realise(self, context: Context, width: float) -> None:
        """Makes the height exact for a width."""
        self.exact_for = width

    def evict(self) -> None:
        """Frees what can be made again."""

    def invalidate(self) -> None:
        """What was made is out of date."""
        self.exact_for = -1.0

    def paint(self, painter: QPainter, context: Context, looks: Looks) -> None:
        """Draws at the painter's origin."""

    def targets(self) -> list[Target]:
        """What can be clicked, in reading order."""
        return []

    def position_at(self, point: QPointF) -> int:
        """The text position nearest to a point."""
        return 0

    def length(self, context: Context) -> int:
        """The last text position."""
        return 0

    def text(self, context: Context, start: int = 0, end: int | None = None) -> str:
        """The text between two positions, as it is copied."""
        return ""

    def spoken(self, context: Context) -> str:
        """What a screen reader is told."""
        return self.text(context)

    def scroll_by(self, dx: float) -> bool:
        """Moves wide contents sideways; False when there is nothing to move."""
        return False


def focus_ring(painter: QPainter, context: Context, rect: QRectF) -> None:
    """The 2 px accent ring around what has the keyboard."""
    painter.setPen(QPen(QColor(context.style.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 6, 6)


class RuleBox(Box):
    """A thematic break."""

    @override
    def realise(self, context: Context, width: float) -> None:
        self.height, self.exact_for = 17.0, width

    @override
    def paint(self, painter: QPainter, context: Context, looks: Looks) -> None:
        painter.fillRect(QRectF(0, 8, looks.width, 1), QColor(context.style.border))

    @override
    def text(self, context: Context, start: int = 0, end: int | None = None) -> str:
        return "---"

    @override
    def spoken(self, context: Context) -> str:
        return ""


class ButtonBox(Box):
    """A quiet line of text that does something when clicked: unfold the thinking, show all of a long prompt."""

    def __init__(self, target: Target, icon: str, gap: float = 0.0, *, right: bool = False) -> None:
        super().__init__(gap)
        self._target, self._icon, self._right = target, icon, right
        self.height = 28.0

    @override
    def realise(self, context: Context, width: float) -> None:
        self.height, self.exact_for = 28.0, width
        room = context.small_metrics.horizontalAdvance(self._target.label) + 30
        left = max(0.0, width - room) if self._right else -6.0
        self._target.rect = QRectF(left, 2, min(width, room), 24)

    @override
    def paint(self, painter: QPainter, context: Context, looks: Looks) -> None:
        rect = self._target.rect
        if looks.hovered is self._target:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(context.style.raised))
            painter.drawRoundedRect(rect, 6, 6)
        colour = context.style.text if looks.hovered is self._target else context.style.muted
        painter.drawPixmap(QPointF(rect.x() + 4, rect.y() + 4), context.picture(self._icon, colour))
        painter.setFont(context.small_font)
        painter.setPen(QColor(colour))
        room = rect.adjusted(24, 0, -2, 0)
        label = context.small_metrics.elidedText(self._target.label, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, label)
        if looks.focused is self._target:
            focus_ring(painter, context, rect)

    @override
    def targets(self) -> list[Target]:
        return [self._target]

    @override
    def spoken(self, context: Context) -> str:
        return self._target.label


class StatusBox(Box):
    """One line that says what is going on, such as a web search."""

    def __init__(
        self, text: str, icon: str, tone: Literal["muted", "warning", "faint"], gap: float = 8,
        *, right: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(gap)
        self.words, self._icon, self._tone, self._right = text, icon, tone, right
        self.height = 26.0
        self._lines = QRectF()

    @override
    def realise(self, context: Context, width: float) -> None:
        flags = Qt.TextFlag.TextWordWrap
        self._lines = context.small_metrics.boundingRect(QRectF(0, 0, width - 26, 10_000), flags, self.words)
        self.height, self.exact_for = max(26.0, self._lines.height() + 8), width

    @override
    def paint(self, painter: QPainter, context: Context, looks: Looks) -> None:
        colour = str(getattr(context.style, self._tone))
        left = max(0.0, looks.width - self._lines.width() - 32) if self._right else 0.0
        painter.drawPixmap(QPointF(left + 2, 5), context.picture(self._icon, colour))
        painter.setFont(context.small_font)
        painter.setPen(QColor(colour))
        area = QRectF(left + 26, 4, looks.width - left - 26, self.height - 4)
        painter.drawText(area, Qt.TextFlag.TextWordWrap, self.words)

    @override
    def spoken(self, context: Context) -> str:
        return self.words


class BadgeBox(Box):
    """The card of an answer that is still being made elsewhere."""

    def __init__(self, status: str, elapsed: str, next_check: str) -> None:
        super().__init__(12)
        self._words = (status, elapsed, next_check)
        self.height = 52.0

    @override
    def paint(self, painter: QPainter, context: Context, looks: Looks) -> None:
        style = context.style
        status, elapsed, next_check = self._words
        painter.setPen(QPen(QColor(style.border), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(0.5, 0.5, looks.width - 1, self.height - 1), 10, 10)
        painter.setFont(context.small_font)
        wide = context.small_metrics.horizontalAdvance(status) + 36
        chip = QRectF(14, 14, wide, 24)
        tint = QColor(style.info)
        tint.setAlphaF(0.12)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(chip, 12, 12)
        painter.drawPixmap(QPointF(chip.x() + 8, chip.y() + 4), context.picture("status-in-progress", style.info))
        painter.setPen(QColor(style.info))
        painter.drawText(chip.adjusted(28, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, status)
        painter.setPen(QColor(style.text))
        after = QRectF(chip.right() + 12, 0, looks.width - chip.right() - 26, self.height)
        painter.drawText(after, Qt.AlignmentFlag.AlignVCenter, elapsed)
        painter.setPen(QColor(style.muted))
        painter.drawText(after, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, next_check)

    @override
    def spoken(self, context: Context) -> str:
        return " · ".join(word for word in self._words if word)


class FooterBox(Box):
    """The line of figures under an answer, its buttons, which show on hover and with the keyboard, and the arrows to
    what else was said in its place, which show always."""

    def __init__(
        self, figures: str, actions: tuple[tuple[str, str, str], ...], fork: tuple[int, int] = (1, 1),
        *, right: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(2 if right else 6)
        self._figures, self._right = figures, right
        self._icons = [icon for _, _, icon in actions]
        self._buttons = [Target("action", label, id_, QRectF()) for id_, label, _ in actions]
        self._place = f"{fork[0]} / {fork[1]}" if fork[1] > 1 else ""
        self._spoken_place = tr("Version {fork} of {fork_2}", fork=fork[0], fork_2=fork[1]) if self._place else ""
        self._arrows: list[Target] = []
        if self._place:
            self._arrows = [
                Target("action", tr("Previous version"), FORK_BACK, QRectF()),
                Target("action", tr("Next version"), FORK_ON, QRectF()),
            ]
        self._number = QRectF()
        self.height = 30.0

    @override
    def realise(self, context: Context, width: float) -> None:
        self.exact_for = width
        number = context.small_metrics.horizontalAdvance(self._place) + 8
        walker = 2 * 24 + number if self._place else 0
        controls = 30 * len(self._buttons) + walker
        wide = context.small_metrics.horizontalAdvance(self._figures)
        room = width - controls - 12
        self.height = 30.0 if wide <= room or not controls else 52.0
        left = width - controls if self._right else (min(wide + 12, room + 12) if self._figures else -6.0)
        top = 1.0
        if self.height > 30:
            left, top = -6.0, 23.0
        arrows, buttons = left, left + walker
        if self._right:  # what shows always stands at the edge
            arrows, buttons = left + 30 * len(self._buttons), left
        if self._place:
            self._arrows[0].rect = QRectF(arrows, top + 2, 24, 24)
            self._number = QRectF(arrows + 24, top, number, 28)
            self._arrows[1].rect = QRectF(arrows + 24 + number, top + 2, 24, 24)
        for index, target in enumerate(self._buttons):
            target.rect = QRectF(buttons + 30 * index, top, 28, 28)

    @override
    def paint(self, painter: QPainter, context: Context, looks: Looks) -> None:
        style = context.style
        painter.setFont(context.small_font)
        painter.setPen(QColor(style.faint))
        line = QRectF(0, 0, looks.width, 30)
        text = context.small_metrics.elidedText(self._figures, Qt.TextElideMode.ElideRight, looks.width)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
        if self._place:
            painter.setPen(QColor(style.muted))
            painter.drawText(self._number, Qt.AlignmentFlag.AlignCenter, self._place)
            for target, icon in zip(self._arrows, ("chevron-left", "chevron-right"), strict=True):
                self._paint_button(painter, context, looks, target, icon)
        if looks.active:
            for target, icon in zip(self._buttons, self._icons, strict=True):
                self._paint_button(painter, context, looks, target, icon)

    def _paint_button(self, painter: QPainter, context: Context, looks: Looks, target: Target, icon: str) -> None:
        near = looks.hovered is target
        if near:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(context.style.raised))
            painter.drawRoundedRect(target.rect, 6, 6)
        picture = context.picture(icon, context.style.text if near else context.style.muted)
        inset = (target.rect.width() - 16) / 2
        painter.drawPixmap(target.rect.topLeft() + QPointF(inset, inset), picture)
        if looks.focused is target:
            focus_ring(painter, context, target.rect)

    @override
    def targets(self) -> list[Target]:
        return [*self._buttons, *self._arrows] if self._right else [*self._arrows, *self._buttons]

    @override
    def spoken(self, context: Context) -> str:
        return " · ".join(words for words in (self._figures, self._spoken_place) if words)
