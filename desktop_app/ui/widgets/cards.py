"""Quiet containers: a card, a headed section, a 1 px line, and layouts that use the spacing scale."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.labels import label


def column(parent: QWidget | None = None, *, margin: int = 0, spacing: int = Space.XS) -> QVBoxLayout:
    """A vertical layout with the scale's distances instead of the style's."""
    layout = QVBoxLayout() if parent is None else QVBoxLayout(parent)
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    return layout


def row(parent: QWidget | None = None, *, margin: int = 0, spacing: int = Space.XS) -> QHBoxLayout:
    """A horizontal layout with the scale's distances instead of the style's."""
    layout = QHBoxLayout() if parent is None else QHBoxLayout(parent)
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    return layout


class Card(QFrame):
    """A white (or dark) sheet with a hair line and 16 px padding; add to `body`."""

    def __init__(self, parent: QWidget | None = None, *, padding: int = Space.M) -> None:
        super().__init__(parent)
        mark(self, card=True)
        self.body = column(self, margin=padding)


class Section(QWidget):
    """A heading with an optional line of explanation, and a `body` below."""

    def __init__(self, title: str, explanation: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = column(self, spacing=Space.S)
        head = column(spacing=Space.XXS)
        head.addWidget(label(title, "strong"))
        if explanation:
            head.addWidget(label(explanation, "body", "muted", wrap=True))
        outer.addLayout(head)
        self.body = column(spacing=Space.XS)
        outer.addLayout(self.body)


class Line(QFrame):
    """A 1 px line between areas."""

    def __init__(self, orientation: Qt.Orientation = Qt.Orientation.Horizontal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, line=True)
        policy = QSizePolicy.Policy
        if orientation is Qt.Orientation.Horizontal:
            self.setFixedHeight(1)
            self.setSizePolicy(policy.Expanding, policy.Fixed)
        else:
            self.setFixedWidth(1)
            self.setSizePolicy(policy.Fixed, policy.Expanding)


def ground(widget: QWidget, role: str) -> QWidget:
    """Give a plain widget one of the three grounds: "bg", "surface" or "raised"."""
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    mark(widget, ground=role)
    return widget


def scroll_column(*, margin: int = Space.L, spacing: int = Space.M) -> tuple[QScrollArea, QVBoxLayout]:
    """A vertically scrolling pane without a frame, and the layout to fill."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    inside = QWidget()
    mark(inside, plain=True)
    layout = column(inside, margin=margin, spacing=spacing)
    area.setWidget(inside)
    return area, layout


def clear_layout(layout: QLayout) -> None:
    """Remove and delete everything in a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear_layout(inner)
