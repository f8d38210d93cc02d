"""A report as it is read: its text, and beside it the outline or the sources, each leading to the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.domain.citations import CitedSource
from desktop_app.language import tr
from desktop_app.ui.jobs_tab.report_parts import (
    FIRST_PIECE,
    PIECE,
    OutlineEntry,
    claim_words,
    shown_outline,
)
from desktop_app.ui.jobs_tab.report_side import OUTLINE, SOURCES, ReportSide
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.split_view import SplitView
from desktop_app.ui.widgets.transcript import Transcript
from desktop_app.ui.widgets.transcript.entry import TranscriptEntry
from desktop_app.ui.widgets.transcript.markdown_boxes import MarkdownBox
from desktop_app.ui.widgets.transcript.marks import Claim, claims_of, place_of

_NARROW, _SIDE_NARROW = 700, 190
"""In a pane as narrow as this the panel takes less, in px."""
_HEAD = 90
"""A heading so far from the top counts as the one under which one reads, in px."""
_BREAK_MS = 15
"""Between two pieces of a long report: the window paints and listens in between."""


class ReportReader(QWidget):
    """Signals: link_pressed(address), side_chosen(outline, sources or nothing)."""

    link_pressed = Signal(str)
    side_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.transcript = Transcript()
        self.transcript.setAccessibleName(tr("Report"))
        self.transcript.offers_jump = False  # a report is read from its beginning
        self.transcript.link_activated.connect(self.link_pressed)
        self.transcript.citation_activated.connect(self._cited)
        self.transcript.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.side = ReportSide()
        self.side.heading_chosen.connect(self._go_to_heading)
        self.side.source_chosen.connect(self.choose_source)
        self.side.step_pressed.connect(self.step)
        self.side.page_wanted.connect(self._open_page)
        self.side.read_wanted.connect(self.transcript.setFocus)
        self._wanted_side = ""
        self._entry: TranscriptEntry | None = None
        self._rest = ""
        self._outline: tuple[OutlineEntry, ...] = ()
        self._sources: tuple[CitedSource, ...] = ()
        self._claims: list[Claim] = []
        self._place = -1
        self._leading = False
        self._more = QTimer(self, singleShot=True, interval=_BREAK_MS)
        self._more.timeout.connect(self._show_more)
        self._split = SplitView([self.transcript, self.side], [620, 250])
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        self.side.hide()
        column(self).addWidget(self._split)
        self.tools = self._make_tools()

    def _make_tools(self) -> QWidget:
        """The buttons that open the panel; they stand beside the pages' names."""
        tools = QWidget()
        line = row(tools, spacing=Space.XXS)
        self._buttons: dict[str, QPushButton] = {}
        for which, words in ((OUTLINE, tr("Outline")), (SOURCES, tr("Sources"))):
            press = button(words, "ghost", dense=True)
            press.setCheckable(True)
            press.clicked.connect(lambda checked, which=which: self._choose_side(which if checked else ""))
            self._buttons[which] = press
            line.addWidget(press)
            press.hide()
        return tools

    # -- what is shown -----------------------------------------------------------------------------------------

    def show_report(self, entry: TranscriptEntry, sources: Sequence[CitedSource], *, ended: bool) -> None:
        """A job's report, from its beginning; the same one, or a newer state of it, keeps the reader's place."""
        same = [shown.key for shown in self.transcript.entries()] == [entry.key]
        if same and entry == self._entry and tuple(sources) == self._sources:
            return
        self._more.stop()
        self._entry, self._rest = entry, ""
        self._show_sources(entry.key, tuple(sources))
        if same and not ended:
            self.transcript.update_entry(entry)
        elif same or len(entry.text) <= FIRST_PIECE + PIECE:
            self.transcript.set_entries([entry])  # what was streamed into it is over
            if not same:
                self.transcript.scroll_to(entry.key)
        else:
            first = entry.text.rfind("\n", 0, FIRST_PIECE) + 1 or FIRST_PIECE
            self._rest = entry.text[first:]
            self.transcript.set_entries([replace(entry, text=entry.text[:first], sources=())])
            self.transcript.scroll_to(entry.key)
            self._more.start()
        if not self._rest:
            self._read_outline()

    def clear(self) -> None:
        """No report."""
        self._more.stop()
        self._entry, self._rest = None, ""
        self.transcript.set_entries([])
        self._show_sources("", ())
        self._outline = ()
        self.side.show_outline(())
        self._show_side()

    def _show_more(self) -> None:
        """The next piece of a long report; at its end everything that belongs below it."""
        entry = self._entry
        if entry is None or entry.key not in (shown.key for shown in self.transcript.entries()):
            return
        piece, self._rest = self._rest[:PIECE], self._rest[PIECE:]
        self.transcript.append_text(entry.key, piece)
        self.transcript.flush()
        if self._rest:
            self._more.start()
            return
        self.transcript.column.by_key[entry.key].finish()
        self.transcript.set_entries([entry])
        self._read_outline()

    @property
    def is_whole(self) -> bool:
        """Whether all of the report is there by now."""
        return not self._rest

    def _read_outline(self) -> None:
        """The headings of what is shown, as the transcript cut it."""
        view = self.transcript.column.by_key.get(self._entry.key) if self._entry is not None else None
        if view is None:
            return
        self.transcript.column.build(view)
        self._outline = shown_outline(
            [
                (part, box.block.source)
                for part, box in enumerate(view.boxes)
                if isinstance(box, MarkdownBox) and box.block.kind == "heading" and not box.quiet
            ]
        )
        self.side.show_outline(self._outline)
        self._show_side()
        self._scrolled()

    # -- the panel ---------------------------------------------------------------------------------------------

    def restore_side(self, which: str) -> None:
        """The panel as it was left."""
        self._wanted_side = which if which in (OUTLINE, SOURCES) else ""
        self._show_side()

    def _choose_side(self, which: str) -> None:
        self._wanted_side = which
        self._show_side()
        self.side_chosen.emit(which)
        if which:
            self.side.take_focus()

    def _show_side(self) -> None:
        has = {OUTLINE: bool(self._outline), SOURCES: bool(self._sources)}
        for which, press in self._buttons.items():
            press.setVisible(has[which])
            press.setChecked(has[which] and self._wanted_side == which)
        count = len([source for source in self._sources if source.number]) or len(self._sources)
        self._buttons[SOURCES].setText(tr("Sources ({count})", count=count))
        shown = has.get(self._wanted_side, False)
        if shown and not self.side.isVisibleTo(self) and self.width() < _NARROW:
            self._split.restore([max(1, self.width() - _SIDE_NARROW), _SIDE_NARROW])
        self.side.setVisible(shown)
        self.side.show_page(self._wanted_side)
        if not self.side.isVisibleTo(self) or self._wanted_side != SOURCES:
            self._unmark()

    # -- outline -----------------------------------------------------------------------------------------------

    def _go_to_heading(self, place: int) -> None:
        if self._entry is not None and place < len(self._outline):
            self._leading = True
            self.transcript.scroll_to(self._entry.key, self._outline[place].part, 4.0)
            self._leading = False

    def _scrolled(self) -> None:
        """The heading under which one reads is the one marked."""
        if self._leading or not self._outline or not self.side.isVisible():
            return
        place = self.transcript.column.place_at(self.transcript.top + _HEAD)
        if place is not None:
            number = bisect_right([entry.part for entry in self._outline], place.number) - 1
            self.side.outline.choose(str(number) if number >= 0 else "")

    # -- sources -----------------------------------------------------------------------------------------------

    def _show_sources(self, key: str, sources: tuple[CitedSource, ...]) -> None:
        from desktop_app.ui.markdown.parser import grammar

        if sources != self._sources:
            self._unmark()
            self._sources = sources
            self.side.sources.choose("")
            self.side.show_sources(sources)
        marks = self.transcript.column.marks
        marks.targets = {}
        if any(source.number for source in sources):
            normal = grammar().normalizeLink
            marks.targets = {normal(source.url): source.number for source in sources if source.number}
        self._show_side()

    def _cited(self, number: int) -> None:
        """The mark of a citation was pressed: its source is chosen, and this claim is the one looked at."""
        source = next((source for source in self._sources if source.number == number), None)
        if source is None:
            return
        if self._wanted_side != SOURCES:
            self._wanted_side = SOURCES
            self._show_side()
            self.side_chosen.emit(SOURCES)
        self.side.sources.choose(source.url)
        self._mark(number)
        self._show_claim(self._nearest(), scroll=False)

    def _nearest(self) -> int:
        """The first claim that is on the screen, else the first."""
        shown = {
            id(place.box)
            for place in self.transcript.column.visible(
                self.transcript.top, self.transcript.top + self.transcript.viewport().height()
            )
        }
        return next((place for place, claim in enumerate(self._claims) if id(claim.box) in shown), 0)

    def choose_source(self, address: str) -> None:
        """Mark the claims that rest on a page, and go to the first."""
        source = next((source for source in self._sources if source.url == address), None)
        self._mark(source.number if source is not None else 0)
        self._show_claim(0)

    def step(self, by: int) -> None:
        """To the next claim of the chosen source, or the one before."""
        self._show_claim(max(0, min(len(self._claims) - 1, self._place + by)))

    def _mark(self, number: int) -> None:
        view = self.transcript.column.by_key.get(self._entry.key) if self._entry is not None else None
        self.transcript.column.marks.number = number
        self._claims = claims_of(view.boxes, number) if view is not None and number else []
        self._place = -1

    def _unmark(self) -> None:
        marks = self.transcript.column.marks
        if marks.number:
            marks.number, marks.current = 0, None
            self._claims, self._place = [], -1
            self.side.sources.choose("")
            self.side.show_claim("", first=True, last=True)
            self.transcript.viewport().update()

    def _show_claim(self, place: int, *, scroll: bool = True) -> None:
        marks = self.transcript.column.marks
        self._place = place if self._claims else -1
        marks.current = self._claims[place] if self._claims else None
        words = claim_words(place, len(self._claims)) if marks.number or self.side.sources.chosen_key() else ""
        self.side.show_claim(words, first=self._place <= 0, last=self._place >= len(self._claims) - 1)
        if marks.current is not None and scroll:
            self._go_to_claim(marks.current)
        self.transcript.viewport().update()

    def _go_to_claim(self, claim: Claim) -> None:
        view = self.transcript.column.by_key[self._entry.key] if self._entry is not None else None
        if view is None or claim.box not in view.boxes:
            return
        number = view.boxes.index(claim.box)
        view.realise(number, self.transcript.column.width)
        above = self.transcript.viewport().height() / 4
        self.transcript.scroll_to(view.key, number, place_of(claim, self.transcript.column.marks).y() - above)

    def _open_page(self, address: str) -> None:
        if address:
            self.link_pressed.emit(address)
