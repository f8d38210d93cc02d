"""Lines of facts: a name at the left, and at the right words or badges with a note below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.models_window.pill import Pill, piece_badge
from desktop_app.ui.models_window.values import Badge, Fact
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.cards import column, row, scroll_column
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.labels import label

_NAME_WIDTH, _COLUMN = 150, 760


class FactLines(QWidget):
    """Shows facts one below the other; each line is named as a whole for a screen reader."""

    def __init__(self, facts: Sequence[Fact], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.XS)
        grid.setColumnMinimumWidth(0, _NAME_WIDTH)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for number, fact in enumerate(facts):
            name = label(fact.name, "body", "muted")
            name.setContentsMargins(0, 2 if fact.pieces else 0, 0, 0)
            grid.addWidget(name, number, 0, top)
            grid.addWidget(_value(fact), number, 1)


def _value(fact: Fact) -> QWidget:
    holder = QWidget()
    holder.setAccessibleName(fact.spoken)
    inside = column(holder, spacing=2)
    if fact.pieces:
        inside.addWidget(PillRow([piece_badge(piece) for piece in fact.pieces]))
    if fact.text:
        inside.addWidget(selectable(label(fact.text, "body", wrap=True)))
    if fact.note:
        inside.addWidget(selectable(label(fact.note, "caption", "muted", wrap=True)))
    return holder


class PillRow(QWidget):
    """Badges side by side, on more lines where the room is narrow."""

    def __init__(self, badges: Sequence[Badge] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, spacing=Space.XXS, line_spacing=Space.XXS)
        self.show_badges(badges)

    def show_badges(self, badges: Sequence[Badge]) -> None:
        """These and no others."""
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for badge in badges:
            self._flow.addWidget(Pill(badge))
        if not badges:
            self.hide()
        elif self.parentWidget() is not None:  # without one it would be a window of its own
            self.show()
        self.updateGeometry()


def reading_column() -> tuple[QScrollArea, QVBoxLayout]:
    """A scrolling pane whose lines stay short enough to be read in a wide window, and the layout to fill."""
    area, inside = scroll_column(spacing=0)
    holder = QWidget()
    holder.setMaximumWidth(_COLUMN)
    line = row(spacing=0)
    line.addWidget(holder, 1000)
    line.addStretch(1)
    inside.addLayout(line)
    inside.addStretch()
    return area, column(holder, spacing=Space.L)


def selectable(line: QLabel) -> QLabel:
    """Text to copy with the mouse."""
    line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return line
