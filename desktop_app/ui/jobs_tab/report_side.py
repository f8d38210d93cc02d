"""The panel beside a report: its outline, or its sources with the steps from claim to claim."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.domain.citations import CitedSource
from desktop_app.language import tr
from desktop_app.ui.jobs_tab.report_parts import OutlineEntry, outline_rows, source_rows
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button, icon_button, set_enabled
from desktop_app.ui.widgets.cards import column, ground, row
from desktop_app.ui.widgets.labels import ElidedLabel
from desktop_app.ui.widgets.side_list import SideList

OUTLINE, SOURCES = "outline", "sources"


class ReportSide(QWidget):
    """Signals: heading_chosen(place in the outline), source_chosen(address), step_pressed(-1 or 1),
    page_wanted(address), read_wanted() when the keyboard is to go to the report."""

    heading_chosen = Signal(int)
    source_chosen = Signal(str)
    step_pressed = Signal(int)
    page_wanted = Signal(str)
    read_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bg")
        self.setMinimumWidth(170)
        self.outline = SideList(tr("Outline"))
        self.outline.chosen.connect(lambda key: self.heading_chosen.emit(int(key)))
        self.outline.opened.connect(self.read_wanted)
        self.sources = SideList(tr("Sources"))
        self.sources.chosen.connect(self._chosen)
        self.sources.opened.connect(self.page_wanted)
        self._claim = ElidedLabel()
        self._previous = icon_button("arrow-up", tr("Previous claim"), dense=True)
        self._next = icon_button("arrow-down", tr("Next claim"), dense=True)
        self._previous.clicked.connect(lambda: self.step_pressed.emit(-1))
        self._next.clicked.connect(lambda: self.step_pressed.emit(1))
        self._open = button(tr("Open page…"), icon_name="external", dense=True)
        self._open.clicked.connect(lambda: self.page_wanted.emit(self.sources.chosen_key()))
        self._lay_out()
        self.show_claim("", first=True, last=True)

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.outline)
        cited = QWidget()
        below = column(cited, spacing=Space.XXS)
        below.addWidget(self.sources, 1)
        steps = row(spacing=Space.XXS)
        steps.addWidget(self._claim, 1)
        steps.addWidget(self._previous)
        steps.addWidget(self._next)
        below.addLayout(steps)
        below.addWidget(self._open)
        self._pages.addWidget(cited)
        column(self, margin=Space.XS).addWidget(self._pages)

    def show_outline(self, entries: Sequence[OutlineEntry]) -> None:
        """The headings."""
        self.outline.show_rows(outline_rows(entries))

    def show_sources(self, sources: Sequence[CitedSource]) -> None:
        """The pages behind the report."""
        self.sources.show_rows(source_rows(sources))

    def show_page(self, which: str) -> None:
        """The one or the other."""
        self._pages.setCurrentIndex(1 if which == SOURCES else 0)

    def show_claim(self, words: str, *, first: bool, last: bool) -> None:
        """Which claim of the chosen source is looked at."""
        self._claim.set_full_text(words)
        chosen = bool(self.sources.chosen_key())
        set_enabled(
            self._previous, not first, tr("There is no claim before this one") if chosen else tr("Choose a source")
        )
        set_enabled(self._next, not last, tr("There is no claim after this one") if chosen else tr("Choose a source"))
        set_enabled(self._open, chosen, tr("Choose a source"))

    def take_focus(self) -> None:
        """The keyboard goes to the list in view."""
        (self.sources if self._pages.currentIndex() else self.outline).setFocus()

    def _chosen(self, address: str) -> None:
        self.source_chosen.emit(address)
