"""The page *Answers*: the matrix of trials at the left, the chosen answer at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_app.ui.comparison_tab.results.answer_pane import AnswerPane
from desktop_app.ui.comparison_tab.results.matrix import GRADE_KEYS, MatrixView
from desktop_app.ui.comparison_tab.values import Cell
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.cards import Line, column, ground, row
from desktop_app.ui.widgets.labels import ElidedLabel
from desktop_app.ui.widgets.split_view import SplitView


class AnswersPage(QWidget):
    """Signals: grade_pressed(word), sizes_changed(sizes); `tools` is the line over the matrix."""

    grade_pressed = Signal(str)
    sizes_changed = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = MatrixView()
        self.answer = AnswerPane()
        self._fitted = True
        self._legend = ElidedLabel()
        self._legend.setProperty("scale", "caption")
        self._legend.setProperty("tone", "muted")
        self.matrix.grade_pressed.connect(self.grade_pressed)
        self.answer.grade_pressed.connect(self.grade_pressed)
        left = QWidget()
        ground(left, "surface")
        left.setMinimumWidth(220)
        trials = column(left, spacing=0)
        self.tools = row()
        self.tools.setContentsMargins(Space.M, Space.XS, Space.XS, Space.XXS)
        self.tools.addWidget(self._legend, 1)
        trials.addLayout(self.tools)
        trials.addWidget(self.matrix, 1)
        self._across = SplitView([left, self.answer], [380, 420])
        self._across.sizes_changed.connect(self._moved)
        whole = column(self, spacing=0)
        whole.addWidget(Line())
        whole.addWidget(self._across, 1)

    def restore(self, sizes: Sequence[int]) -> None:
        """As they were remembered."""
        if len(sizes) == 2:
            self._fitted = False
            self._across.restore(sizes)

    def show_matrix(self, variants: Sequence[str], rows: int, cells: Sequence[Cell], quantity: str) -> None:
        """Every trial; `quantity` says what the cells' figures are."""
        self.matrix.show_cells(variants, rows, cells)
        self._fit()
        self._legend.set_full_text(quantity)

    def _moved(self, sizes: list[int]) -> None:
        self._fitted = False
        self.sizes_changed.emit(sizes)

    def _fit(self) -> None:
        """Until the person moves the line, the matrix says where it is, within what leaves the answer room."""
        if self._fitted and self._across.width() > 0:
            whole = self._across.width()
            wanted = max(min(self.matrix.wanted_width(), round(0.62 * whole)), round(0.4 * whole))
            self._across.setSizes([wanted, whole - wanted])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The answer has the keyboard after a click in it: grading goes on from there."""
        key = Qt.Key(event.key())
        if key in GRADE_KEYS and not event.modifiers():
            self.grade_pressed.emit(GRADE_KEYS[key])
        else:
            super().keyPressEvent(event)
