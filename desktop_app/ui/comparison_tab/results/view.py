"""One comparison's page: head, verdict, and below them *Overview* (charts, figures) or *Answers* (matrix, reading)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.ui.comparison_tab.results.answers import AnswersPage
from desktop_app.ui.comparison_tab.results.head import ResultsHead
from desktop_app.ui.comparison_tab.results.overview import Overview
from desktop_app.ui.focus import take_focus
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.chips import Chip, ChipRow

OVERVIEW, ANSWERS = "overview", "answers"


class ResultsView(QWidget):
    """`verdict_place` is the layout for what is said above both pages, `charts_place` that for charts; `beside_chips`
    is the line with the pages' chips, whose right end is free.

    Signals: trial_chosen(trial id), grade_pressed(word), page_chosen(key), sizes_changed(name, sizes); those of its
    parts are theirs (`head`, `overview`, `answers`).
    """

    trial_chosen = Signal(str)
    grade_pressed = Signal(str)
    page_chosen = Signal(str)
    sizes_changed = Signal(str, list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = ResultsHead()
        self.overview = Overview()
        self.answers = AnswersPage()
        self.matrix, self.answer = self.answers.matrix, self.answers.answer
        self.charts_place = self.overview.charts_place
        self.verdict_place = column(spacing=Space.XS)
        self.verdict_place.setContentsMargins(Space.M, 0, Space.M, 0)
        self._pages = ChipRow("Page")
        self._pages.set_chips([Chip(OVERVIEW, "Overview"), Chip(ANSWERS, "Answers")], [OVERVIEW])
        self._pages.chosen.connect(self._chosen)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.overview)
        self._stack.addWidget(self.answers)
        self.beside_chips = row()
        self.beside_chips.setContentsMargins(Space.M, Space.XXS, Space.M, Space.XS)
        self.beside_chips.addWidget(self._pages)
        self.beside_chips.addStretch()
        self.matrix.trial_chosen.connect(self.trial_chosen)
        self.answers.grade_pressed.connect(self.grade_pressed)
        self.answers.sizes_changed.connect(lambda sizes: self.sizes_changed.emit("compare.columns", sizes))
        whole = column(self, spacing=0)
        whole.addWidget(self.head)
        whole.addLayout(self.verdict_place)
        whole.addLayout(self.beside_chips)
        whole.addWidget(self._stack, 1)

    @property
    def page(self) -> str:
        """The key of the page that is shown."""
        return ANSWERS if self._stack.currentWidget() is self.answers else OVERVIEW

    def show_page(self, key: str) -> None:
        """Show *Overview* or *Answers*, from code."""
        self._pages.choose(key)
        self._stack.setCurrentWidget(self.answers if key == ANSWERS else self.overview)

    def _chosen(self, key: str) -> None:
        self.show_page(key)
        self.page_chosen.emit(key)

    def focus(self) -> None:
        """Put the keyboard where the work is."""
        take_focus(self.matrix)

    def restore_sizes(self, name: str, sizes: Sequence[int]) -> None:
        """As they were remembered."""
        if name == "compare.columns":
            self.answers.restore(sizes)
