"""One job, beside the table: its state, what it wants from a person, report, prompt, timeline, usage, raw response."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QHideEvent, QResizeEvent, QShowEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPlainTextEdit,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.jobs_tab.actions import Offer
from desktop_app.ui.jobs_tab.cards import CardView
from desktop_app.ui.jobs_tab.detail_words import PromptPage
from desktop_app.ui.jobs_tab.raw_view import RawView
from desktop_app.ui.jobs_tab.raw_words import RawPage
from desktop_app.ui.jobs_tab.report_reader import ReportReader
from desktop_app.ui.jobs_tab.values import PAGES, Detail
from desktop_app.ui.theme import Space, current_theme, mark
from desktop_app.ui.widgets.buttons import Kind, button, icon_button
from desktop_app.ui.widgets.cards import Line, column, ground, row
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.labels import ElidedLabel, label
from desktop_app.ui.widgets.status_badge import STATUS_LOOKS, StatusBadge
from desktop_app.ui.widgets.transcript.entry import TranscriptEntry

_PAGE_HEIGHT = 96
_READ_WIDTH = 760
"""As wide as a report, its margins included."""


class DetailPane(QWidget):
    """Signals: action_pressed(verb), link_pressed(address), raw_wanted(job id), ticked() once a second,
    beside_wanted(whether beside the table), closed()."""

    action_pressed = Signal(str)
    link_pressed = Signal(str)
    raw_wanted = Signal(str)
    ticked = Signal()
    in_view = Signal(bool)
    beside_wanted = Signal(bool)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "surface")
        self._clock = QTimer(self, interval=1_000)
        self._clock.timeout.connect(self.ticked)
        self._shown: Detail | None = None
        self._beside = False
        self._place = icon_button("columns", tr("Show this job beside the table"), dense=True)
        self._place.clicked.connect(lambda: self.beside_wanted.emit(not self._beside))
        self._badge = StatusBadge()
        self._title = ElidedLabel()
        mark(self._title, scale="strong")
        self._figures = ElidedLabel()
        mark(self._figures, tone="muted", scale="caption")
        self._figures.setAccessibleDescription(tr("Figures of this job"))
        self._card = CardView()
        self._card.action_pressed.connect(self.action_pressed)
        self._card.link_pressed.connect(self.link_pressed)
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons)
        self._offers: tuple[Offer, ...] = ()
        self._pages = ChipRow(tr("Page"))
        self._pages.set_chips([Chip(key, tr(words)) for key, words in PAGES], ["report"])
        self._pages.chosen.connect(self._show_page)
        self._stack = QStackedWidget()
        self._make_pages()
        self._lay_out()

    def _make_pages(self) -> None:
        self._report = QStackedWidget()
        self.reader = ReportReader()
        self.reader.link_pressed.connect(self.link_pressed)
        self._no_report = _NoReport()
        self._report.addWidget(self._no_report)
        self._report.addWidget(self.reader)
        self._prompt = _TextPage(tr("Prompt"))
        self.raw = RawView()
        self._timeline = _table(tr("Timeline"), (tr("When"), tr("Status"), tr("After"), tr("Note")))
        self._usage = _table(tr("Usage"), ("", ""))
        self._usage.horizontalHeader().hide()
        for page in (self._report, self._prompt, self._timeline, self._usage, self.raw):
            self._stack.addWidget(page)
        self._stack.setMinimumHeight(_PAGE_HEIGHT)

    def _lay_out(self) -> None:
        head = row(spacing=Space.XS)
        head.addWidget(self._badge)
        head.addWidget(self._title, 1)
        head.addWidget(self._place)
        close = icon_button("cross", tr("Close this job"), shortcut_hint=tr("Esc"), dense=True)
        close.clicked.connect(self.closed)
        head.addWidget(close)
        second = FlowLayout(spacing=Space.S)
        second.addWidget(self._pages)
        second.addWidget(self.reader.tools)
        above = self._above = column(spacing=Space.XS)
        above.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        above.addLayout(head)
        beside = FlowLayout(spacing=Space.M)
        beside.addWidget(self._figures)
        beside.addWidget(self._buttons)
        above.addLayout(beside)
        above.addWidget(self._card)
        above.addLayout(second)
        whole = column(self, spacing=0)
        whole.addLayout(above)
        whole.addWidget(Line())
        whole.addWidget(self._stack, 1)

    def _fit(self) -> None:
        """Never lower than what wraps above the page: else lines of buttons would lie on each other."""
        needed = self._above.heightForWidth(self.width()) + 1 + _PAGE_HEIGHT
        if self.minimumHeight() != needed:
            self.setMinimumHeight(needed)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # -- showing -------------------------------------------------------------------------------------------

    def show_detail(self, detail: Detail) -> None:
        """Show a job, or its newer state; what is being read stays where it is."""
        before, self._shown = self._shown, detail
        other = before is None or before.job_id != detail.job_id
        self._badge.set_status(detail.status)
        self._title.set_full_text(detail.title)
        self._figures.set_full_text(detail.figures)
        self._card.show_card(detail.card)
        self._show_offers(detail.offers)
        self._fit()
        if other or before is None or before.entry != detail.entry or before.no_report != detail.no_report:
            self._show_report(detail)
        if other or before is None or before.prompt != detail.prompt:
            self._prompt.show_prompt(detail.prompt)
        if other or before is None or before.timeline != detail.timeline:
            rows = [(each.when, tr(STATUS_LOOKS[each.status].word), each.after, each.note) for each in detail.timeline]
            _fill(self._timeline, rows)
        if other or before is None or before.usage != detail.usage:
            _fill(self._usage, detail.usage)
        if other or before is None or before.status is not detail.status:
            self.raw.clear()
            self._show_page(self._pages.chosen_key() or "report")

    def show_beside(self, beside: bool) -> None:
        """Where it stands, so that the button can offer the other place."""
        self._beside = beside
        words = tr("Show this job below the table") if beside else tr("Show this job beside the table")
        self._place.setAccessibleName(words)
        self._place.setToolTip(words)
        self.setMinimumWidth(380 if beside else 0)

    def show_figures(self, figures: str) -> None:
        """The line under the title, a second later."""
        self._figures.set_full_text(figures)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()
        self.in_view.emit(True)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()
        self.in_view.emit(False)

    def _show_report(self, detail: Detail) -> None:
        if detail.entry is None:
            self.reader.clear()
            self._no_report.show_words(*detail.no_report)
            self._report.setCurrentWidget(self._no_report)
            return
        self.reader.show_report(detail.entry, detail.sources, ended=detail.status.terminal)
        self._report.setCurrentWidget(self.reader)

    def change_report(self, entry: TranscriptEntry) -> None:
        """All that was heard of the open job's answer so far, and how it stands."""
        if self._shown is not None and self._shown.job_id == entry.key and not self._shown.status.terminal:
            self._shown = replace(self._shown, entry=entry)
            self._show_report(self._shown)

    def grow_report(self, job_id: str, text: str, thinking: str) -> None:
        """More of it."""
        transcript = self.reader.transcript
        if job_id in (entry.key for entry in transcript.entries()):
            if thinking:
                transcript.append_thinking(job_id, thinking)
            if text:
                transcript.append_text(job_id, text)

    def show_raw(self, job_id: str, page: RawPage) -> None:
        """The response object as JSON."""
        if self._shown is not None and self._shown.job_id == job_id:
            self.raw.show_page(page)

    def _show_page(self, key: str) -> None:
        self._stack.setCurrentIndex([page for page, _ in PAGES].index(key))
        if key == "raw" and self._shown is not None and self.raw.is_empty:
            self.raw_wanted.emit(self._shown.job_id)
        self.reader.tools.setVisible(key == "report")

    def _show_offers(self, offers: tuple[Offer, ...]) -> None:
        if offers == self._offers:
            return
        self._offers = offers
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for offer in offers:
            kind: Kind = "danger" if offer.destroys else "quiet"
            press = button(offer.label, kind, offer.icon, dense=True)
            press.clicked.connect(lambda _=False, verb=offer.do.value: self.action_pressed.emit(verb))
            self._flow.addWidget(press)
        self._buttons.setVisible(bool(offers))


class _NoReport(QWidget):
    """What stands where a report will be; it needs little height, so that the card above is never cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = label("", "heading", wrap=True)
        self._line = label("", "body", "muted", wrap=True)
        inside = column(self, margin=Space.M, spacing=Space.XXS)
        inside.addStretch(2)
        for line in (self._heading, self._line):
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inside.addWidget(line)
        inside.addStretch(3)

    def show_words(self, heading: str, line: str) -> None:
        """Two sentences."""
        self._heading.setText(heading)
        self._line.setText(line)


class _TextPage(QPlainTextEdit):
    """Plain text no wider than can be read."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.document().setDocumentMargin(Space.M)
        mark(self, bare=True)
        self._page: PromptPage | None = None
        current_theme().changed.connect(self._follow_theme)

    def _follow_theme(self) -> None:
        if self._page is not None:
            self.show_prompt(self._page)

    def show_prompt(self, page: PromptPage) -> None:
        """What was asked: the choices, then who said what."""
        self._page = page
        quiet, head, text = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        quiet.setForeground(current_theme().color("muted"))
        head.setFontWeight(QFont.Weight.DemiBold)
        self.clear()
        cursor = self.textCursor()
        cursor.insertText(page.settings, quiet)
        said = [(tr("Developer message"), page.developer_message)] if page.developer_message else []
        for who, words in (*said, *page.turns):
            cursor.insertText(f"\n\n{who}\n", head)
            cursor.insertText(words, text)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = max(0, (self.width() - _READ_WIDTH) // 2)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)


def _table(name: str, titles: Sequence[str]) -> QTableWidget:
    table = QTableWidget(0, len(titles))
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(list(titles))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setStretchLastSection(True)
    return table


def _fill(table: QTableWidget, rows: Sequence[Sequence[str]]) -> None:
    table.setRowCount(len(rows))
    for number, texts in enumerate(rows):
        for place, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            table.setItem(number, place, item)
