"""Decides what the Usage view shows: period, grouping, page; keeps up with the money book; no Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Protocol

from desktop_app.domain.problems import ProblemError
from desktop_app.domain.spends import Spend
from desktop_app.domain.usage_totals import UsageRow
from desktop_app.language import tr, trn
from desktop_app.services.periods import day_of
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending
from desktop_app.services.usage_report import GroupBy, UsageBook, UsageReport, key_of
from desktop_app.ui import formats
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.usage_view import columns, periods, words
from desktop_app.ui.usage_view.comparing import Comparing, ComparingSight, ReadExport
from desktop_app.ui.usage_view.values import (
    GROUPS,
    MEASURES,
    PERIODS,
    ChartContent,
    ColumnSpec,
    ExportWhat,
    Figure,
    Measure,
    Sentence,
    UsageExport,
)

_CHOICES, _SIZES = "usage.choices", "usage.rows"
_COALESCE_SECONDS = 0.4
"""Bookings within this time are shown together."""

OpenOrigin = Callable[[Spend], None]
"""Brings the chat or job of an entry into view."""


class UsageSight(ComparingSight, Protocol):
    """What the presenter asks of the screen; see `tab.UsageTab`."""

    def in_view(self) -> bool: ...

    def show_period(self, key: str, first: date, last: date) -> None: ...

    def show_days(self, words: str) -> None: ...

    def show_choices(self, measure: Measure, group: str) -> None: ...

    def show_report(
        self, figures: Sequence[Figure], sentences: Sequence[Sentence], chart: ChartContent,
        columns: Sequence[ColumnSpec], rows: Sequence[UsageRow], sort: str,
    ) -> None: ...  # fmt: skip

    def show_empty(self, title: str, line: str) -> None: ...

    def show_overview(self) -> None: ...

    def show_responses(
        self, title: str, line: str, columns: Sequence[ColumnSpec], entries: Sequence[Spend]
    ) -> None: ...

    def restore_sizes(self, sizes: Sequence[int]) -> None: ...

    async def save(self, content: UsageExport, name: str) -> None:
        """Ask where, write, and say so."""
        ...


class UsagePresenter:
    """One period is in memory at a time; every sum comes from there, so that chart, table and figures agree."""

    def __init__(
        self,
        view: UsageSight,
        *,
        spending: Spending,
        preferences: Preferences,
        tasks: Tasks,
        clock: Clock,
        open_origin: OpenOrigin,
        read_export: ReadExport,
    ) -> None:
        self._view = view
        self._spending = spending
        self._preferences = preferences
        self._tasks = tasks
        self._clock = clock
        self._open_origin = open_origin
        self.comparing = Comparing(
            self._view,
            spending=spending,
            tasks=tasks,
            clock=clock,
            read_export=read_export,
            begun=self._close_row,
        )
        self._book = UsageBook(spending.store, spending.prices)
        self._report: UsageReport | None = None
        self._period_key, self._measure, self._by = "30", "spend", GroupBy.DAY
        today = day_of(clock())
        self._own = (today - timedelta(days=6), today)
        self._opened: str | None = None
        """Key of the row whose answers are shown, None on any other page."""
        self._booked: list[Spend] = []
        self._renewing = self._begun = False
        self._turn = self._sums = 0
        self._ends: list[Callable[[], None]] = []

    async def start(self) -> None:
        """Recall what was chosen and follow the book; nothing is read before the view is first seen."""
        self._recall(self._preferences.recall(_CHOICES))
        sizes = self._preferences.recall(_SIZES).split()
        self._view.restore_sizes([int(size) for size in sizes if size.isdecimal()])
        self._view.show_choices(self._measure_key, self._by.value)
        self._ends = [
            self._spending.booked.watch(self._book_changed),
            self._spending.today.watch(lambda _: self._day_may_have_changed(), at_once=False),
            formats.currency.watch(lambda _: self._show(), at_once=False),
        ]
        if self._view.in_view():
            self.activate()

    async def close(self) -> None:
        """Follow nothing any more."""
        for end in self._ends:
            end()
        self._ends.clear()

    @property
    def _measure_key(self) -> Measure:
        return next((key for key, _, _ in MEASURES if key == self._measure), "spend")

    @property
    def report(self) -> UsageReport | None:
        """What is shown now."""
        return self._report

    # -- choices ---------------------------------------------------------------------------------------------

    def _recall(self, text: str) -> None:
        """Period, measure, grouping; a spoilt text leaves what is usual."""
        parts = text.split()
        if len(parts) != 3:
            return
        if parts[0] in {key for key, _, _ in PERIODS if key != "own"}:
            self._period_key = parts[0]
        if parts[1] in {key for key, _, _ in MEASURES}:
            self._measure = parts[1]
        if parts[2] in {key for key, _ in GROUPS}:
            self._by = GroupBy(parts[2])

    def _remember(self) -> None:
        text = f"{self._period_key} {self._measure} {self._by.value}"
        self._tasks.spawn(self._preferences.remember_if_possible(_CHOICES, text), name="remember usage choices")

    def choose_period(self, key: str) -> None:
        """From the chips."""
        self._period_key = key
        self._remember()
        self._reload()

    def choose_dates(self, first: date, last: date) -> None:
        """Own dates."""
        self._own = (first, last)
        if self._period_key == "own":
            self._reload()

    def choose_measure(self, key: Measure) -> None:
        """What the chart shows."""
        self._measure = key
        self._remember()
        self._show()

    def choose_group(self, key: str) -> None:
        """What the rows stand for."""
        self._by = GroupBy(key)
        self._opened = None
        self._remember()
        if self._book.period is not None:
            self._tasks.spawn(self._make_report(), name="sum usage")

    def remember_sizes(self, sizes: Sequence[int]) -> None:
        """Where the line between chart and table is."""
        text = " ".join(str(size) for size in sizes)
        self._tasks.spawn(self._preferences.remember_if_possible(_SIZES, text), name="remember usage rows")

    # -- reading ---------------------------------------------------------------------------------------------

    def activate(self) -> None:
        """The view came into sight: read, or catch up."""
        if not self._begun or self._bounds() != self._book.period:
            self._reload()
        elif self._booked:
            self._renew_soon()

    def _bounds(self) -> tuple[float, float]:
        return periods.bounds(self._period_key, self._own, self._clock())

    def _reload(self) -> None:
        self._begun = True
        self._booked.clear()
        self._turn += 1
        first, last = self._own
        self._view.show_period(self._period_key, first, last)
        self._view.show_days(periods.words(self._bounds()))
        self._tasks.spawn(self._load(self._turn), name="read usage")

    async def _load(self, turn: int) -> None:
        self._view.show_busy(tr("Reading…"))
        try:
            await self._book.load(self._bounds())
            await self._make_report()
        except ProblemError as error:
            self._view.show_problem(error.problem)
        finally:
            if turn == self._turn:
                self._view.show_busy("")

    async def _make_report(self) -> None:
        self._sums += 1
        sums = self._sums
        report = await self._book.report(self._by)
        if sums == self._sums:  # else a later one knows better
            self._report = report
            self._show()

    def _book_changed(self, spend: Spend) -> None:
        if self._begun:  # else everything will be read when the view is first seen
            self._booked.append(spend)
            if self._view.in_view():
                self._renew_soon()

    def _renew_soon(self) -> None:
        if not self._renewing:
            self._renewing = True
            self._tasks.spawn(self._renew(), name="renew usage")

    async def _renew(self) -> None:
        try:
            await asyncio.sleep(_COALESCE_SECONDS)
        finally:
            self._renewing = False
        booked, self._booked = self._booked, []
        if self._bounds() != self._book.period:
            self._reload()
            return
        try:
            await self._book.renew(booked)
            await self._make_report()
        except ProblemError as error:
            self._view.show_problem(error.problem)

    def _day_may_have_changed(self) -> None:
        """Midnight passed, the clock or the time zone was set: today is another day."""
        if self._begun and self._view.in_view() and self._bounds() != self._book.period:
            self._reload()

    # -- showing ---------------------------------------------------------------------------------------------

    def _show(self) -> None:
        report = self._report
        if report is None:
            return
        self._view.show_days(periods.words(report.period))
        self._view.allow_export("" if report.entries else tr("There is nothing to export."))
        if not report.entries:
            self._show_empty()
        else:
            self._view.show_report(
                words.figures(report.totals),
                words.sentences(report),
                words.chart(report, self._measure_key),
                columns.group_columns(report),
                report.rows,
                "label" if report.by is GroupBy.DAY else "spend",
            )
        if self._opened is not None:
            self._show_responses()

    def _show_empty(self) -> None:
        if self._period_key == periods.WHOLE_BOOK:
            line = tr("Every answer of Chat, Jobs, Pro and Compare is booked here with its tokens and its cost.")
            self._view.show_empty(tr("Nothing used yet"), line)
        else:
            self._view.show_empty(tr("Nothing used in this period"), tr("Choose a longer one, or ask something."))

    def open_row(self, row: UsageRow) -> None:
        """The answers behind a row."""
        self._opened = row.key
        self._show_responses()

    def _close_row(self) -> None:
        self._opened = None

    def _show_responses(self) -> None:
        report = self._report
        if report is None or self._opened is None:
            return
        entries = self._entries_shown()
        row = next((each for each in report.rows if each.key == self._opened), None)
        label = words.row_label(row, report.by) if row is not None else ""
        usd = row.totals.usd if row is not None else None
        line = [trn("{n} answer", "{n} answers", len(entries))]
        if row is not None:
            line.append(formats.money(usd))
        if report.by is not GroupBy.DAY:
            line.append(periods.words(report.period))
        details = " · ".join(part for part in line if part)
        self._view.show_responses(label, details, columns.response_columns(entries, report.by), entries)

    def _entries_shown(self) -> Sequence[Spend]:
        """All of the period, or those of the row that is open."""
        report = self._report
        if report is None:
            return ()
        if self._opened is None:
            return report.entries
        return [spend for spend in report.entries if key_of(spend, report.by) == self._opened]

    def back(self) -> None:
        """To the first page."""
        self._close_row()
        self.comparing.end()
        self._view.show_overview()
        nothing = self._report is None or not self._report.entries
        self._view.allow_export(tr("There is nothing to export.") if nothing else "")

    def open_entry(self, spend: Spend) -> None:
        """The chat or job that an answer came from."""
        self._open_origin(spend)

    # -- files -----------------------------------------------------------------------------------------------

    def export(self, what: ExportWhat) -> None:
        """Save what is shown; on the page of answers, those of its row."""
        report = self._report
        if report is None:
            return
        rows = [row for row in report.rows if self._opened is None or row.key == self._opened]
        labelled = tuple(UsageRow(row.key, words.row_label(row, report.by), row.totals) for row in rows)
        totals = report.totals if self._opened is None or not rows else rows[0].totals
        content = UsageExport(
            what, words.by_words(report.by), labelled, UsageRow("", tr("Total"), totals), self._entries_shown()
        )
        first, last = report.period
        days = tr("{first} to {last}", first=f"{day_of(first):%Y-%m-%d}", last=f"{day_of(last - 1):%Y-%m-%d}")
        name = tr("answers") if what == "responses-csv" else tr("usage by {by}", by=content.grouped_by)
        suffix = "xlsx" if what == "workbook" else "csv"
        file_name = f"Ponder {name}, {days}.{suffix}"  # not shown
        self._tasks.spawn(self._view.save(content, file_name), name="export usage")
