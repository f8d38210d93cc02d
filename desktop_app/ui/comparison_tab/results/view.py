"""One comparison's page: head, verdict, and below them *Overview* (charts, figures) or *Answers* (matrix, reading)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.language import tr
from desktop_app.ui.comparison_tab.results.answers import AnswersPage
from desktop_app.ui.comparison_tab.results.head import ResultsHead
from desktop_app.ui.comparison_tab.results.overview import Overview
from desktop_app.ui.focus import take_focus
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.flow_layout import FlowLayout

OVERVIEW, ANSWERS = "overview", "answers"


class ResultsView(QWidget):
    """`verdict_place` is the layout for what is said above both pages, `charts_place` that for charts; `beside_chips`
    is the line with the pages' chips, to which more may be added.

    Signals: page_chosen(key) by the person, page_shown(key) however it came, sizes_changed(name, sizes); `head`,
    `overview` and `answers` have their own.
    """

    page_chosen = Signal(str)
    page_shown = Signal(str)
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
        self._pages = ChipRow(tr("Page"))
        self._pages.set_chips([Chip(OVERVIEW, tr("Overview")), Chip(ANSWERS, tr("Answers"))], [OVERVIEW])
        self._pages.chosen.connect(self.go_to)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.overview)
        self._stack.addWidget(self.answers)
        line = QWidget()
        self.beside_chips = FlowLayout(line)
        for control in (self._pages, self.answers.filters):
            self.beside_chips.addWidget(control)
        chips = row()
        chips.setContentsMargins(Space.M, Space.XXS, Space.M, Space.XS)
        chips.addWidget(line, 1)
        self.answers.sizes_changed.connect(lambda sizes: self.sizes_changed.emit("compare.columns", sizes))
        whole = column(self, spacing=0)
        whole.addWidget(self.head)
        whole.addLayout(self.verdict_place)
        whole.addLayout(chips)
        whole.addWidget(self._stack, 1)

    @property
    def page(self) -> str:
        """The key of the page that is shown."""
        return ANSWERS if self._stack.currentWidget() is self.answers else OVERVIEW

    def show_page(self, key: str) -> None:
        """Show *Overview* or *Answers*, from code."""
        self._stack.setCurrentWidget(self.answers if key == ANSWERS else self.overview)
        self._pages.choose(self.page)
        self.answers.show_filters(in_view=key == ANSWERS)
        self.page_shown.emit(self.page)

    def go_to(self, key: str) -> None:
        """As the person chooses it."""
        self.show_page(key)
        self.page_chosen.emit(key)

    def focus(self) -> None:
        """Put the keyboard where the work is."""
        take_focus(self.matrix)

    def restore_sizes(self, name: str, sizes: Sequence[int]) -> None:
        """As they were remembered."""
        if name == "compare.columns":
            self.answers.restore(sizes)
