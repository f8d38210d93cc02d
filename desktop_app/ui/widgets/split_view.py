"""Panes with a movable 1 px line between them; sizes go in and out as plain numbers, to be remembered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget


class SplitView(QSplitter):
    """Signals: sizes_changed(list of px), when the person let go of the line.

    `sizes` of a hidden pane are kept. The first pane keeps its size when the window grows; the last takes the rest.
    """

    sizes_changed = Signal(list)

    def __init__(
        self,
        panes: Sequence[QWidget],
        sizes: Sequence[int],
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(orientation, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        for index, pane in enumerate(panes):
            self.addWidget(pane)
            self.setStretchFactor(index, 1 if index == len(panes) - 1 else 0)
        self.restore(sizes)
        self.splitterMoved.connect(lambda: self.sizes_changed.emit(self.sizes()))

    def restore(self, sizes: Sequence[int]) -> None:
        """Set remembered sizes; ignored when they do not fit the number of panes or are not positive."""
        if len(sizes) == self.count() and all(size > 0 for size in sizes):
            self.setSizes(list(sizes))
