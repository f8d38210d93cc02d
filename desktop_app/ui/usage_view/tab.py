"""Puts the Usage view together: one view, one presenter, and the signals between them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication

from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.domain.spends import Spend
from desktop_app.domain.usage_totals import UsageRow
from desktop_app.language import tr
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending
from desktop_app.services.usage_comparison import ComparedRow
from desktop_app.ui.announcing import announce
from desktop_app.ui.notices import Notice, problem_notice
from desktop_app.ui.plumbing.chart_library import load_chart_library
from desktop_app.ui.plumbing.dialogs import choose_file, save_file
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.usage_view.comparing import ReadExport
from desktop_app.ui.usage_view.presenter import OpenOrigin, UsagePresenter
from desktop_app.ui.usage_view.values import ChartContent, ColumnSpec, Figure, Measure, Sentence, UsageExport
from desktop_app.ui.usage_view.view import UsageView

WriteExport = Callable[[UsageExport, Path], None]
"""Writes a CSV file or a workbook; raises ProblemError. It is called on a thread."""


class UsageTab:
    """Owns view and presenter, and turns the presenter's words into widgets."""

    def __init__(
        self,
        *,
        spending: Spending,
        preferences: Preferences,
        tasks: Tasks,
        clock: Clock,
        open_origin: OpenOrigin,
        read_export: ReadExport,
        write_export: WriteExport,
    ) -> None:
        self.widget = UsageView()
        self._tasks = tasks
        self._write_export = write_export
        self._period_words = ""
        self.presenter = UsagePresenter(
            self,
            spending=spending,
            preferences=preferences,
            tasks=tasks,
            clock=clock,
            open_origin=open_origin,
            read_export=read_export,
        )
        self._connect()

    def _connect(self) -> None:
        view, presenter = self.widget, self.presenter
        overview, responses, provider = view.overview, view.responses, view.provider
        view.export_pressed.connect(presenter.export)
        view.compare_pressed.connect(presenter.comparing.start)
        overview.periods.chosen.connect(presenter.choose_period)
        overview.periods.dates_changed.connect(presenter.choose_dates)
        overview.measure_chosen.connect(presenter.choose_measure)
        overview.group_chosen.connect(presenter.choose_group)
        overview.row_opened.connect(presenter.open_row)
        overview.sizes_changed.connect(presenter.remember_sizes)
        overview.chart.library_wanted.connect(self._load_chart)
        responses.back_pressed.connect(presenter.back)
        responses.entry_opened.connect(presenter.open_entry)
        responses.copy_pressed.connect(self._copy_id)
        provider.back_pressed.connect(presenter.back)
        provider.another_pressed.connect(presenter.comparing.start)
        provider.filter_chosen.connect(presenter.comparing.choose_rows)
        provider.row_chosen.connect(presenter.comparing.choose_row)

    # -- what the window asks ----------------------------------------------------------------------------------

    async def start(self) -> None:
        """Recall what was chosen; the book is read when the view is first seen."""
        await self.presenter.start()

    async def close(self) -> None:
        """The window goes away."""
        await self.presenter.close()

    def activate(self) -> None:
        """It came into view."""
        self.presenter.activate()
        self.widget.focus()

    def open_item(self, item_id: str) -> None:
        """A period, by its key: "today", "month"."""
        self.presenter.back()
        self.presenter.choose_period(item_id)

    def begin_new(self) -> None:
        """There is nothing to begin here."""

    # -- what the presenter asks -------------------------------------------------------------------------------

    def in_view(self) -> bool:
        """Whether a person sees it."""
        return self.widget.isVisible()

    def show_busy(self, words: str) -> None:
        """What is being done; nothing for nothing."""
        self.widget.header.set_detail(words or self._period_words)

    def show_period(self, key: str, first: date, last: date) -> None:
        """As chosen."""
        self.widget.overview.periods.show_period(key, first, last)

    def show_days(self, words: str) -> None:
        """Which days that is."""
        self._period_words = words
        self.widget.header.set_detail(words)

    def show_choices(self, measure: Measure, group: str) -> None:
        """As recalled."""
        self.widget.overview.show_choices(measure, group)

    def show_report(
        self, figures: Sequence[Figure], sentences: Sequence[Sentence], chart: ChartContent,
        columns: Sequence[ColumnSpec], rows: Sequence[UsageRow], sort: str,
    ) -> None:  # fmt: skip
        """All of the first page."""
        self.widget.overview.show_report(figures, sentences, chart, columns, rows, sort)

    def show_empty(self, title: str, line: str) -> None:
        """Nothing to show."""
        self.widget.overview.show_empty(title, line)

    def show_overview(self) -> None:
        """Back."""
        self.widget.show_page("overview")

    def allow_export(self, reason: str) -> None:
        """Unless there is a reason against it."""
        self.widget.allow_export(reason)

    def show_responses(self, title: str, line: str, columns: Sequence[ColumnSpec], entries: Sequence[Spend]) -> None:
        """The answers behind a row."""
        self.widget.responses.show_entries(title, line, columns, entries)
        self.widget.show_page("responses")

    def show_comparison(
        self, head: tuple[str, str], figures: Sequence[Figure], sentences: Sequence[Sentence], differing: int, rows: int
    ) -> None:
        """The provider's page."""
        self.widget.provider.show_head(*head, figures, sentences, differing, rows)
        self.widget.show_page("provider")

    def show_compared(self, columns: Sequence[ColumnSpec], rows: Sequence[ComparedRow], shown: str) -> None:
        """Its rows."""
        self.widget.provider.show_rows(columns, rows, shown)

    def show_detail(self, text: str) -> None:
        """What may explain the chosen one."""
        self.widget.provider.show_detail(text)

    def show_problem(self, problem: Problem) -> None:
        """What went wrong and what to do."""
        self.widget.show_notice(problem_notice(problem, "usage"))

    def restore_sizes(self, sizes: Sequence[int]) -> None:
        """As remembered."""
        self.widget.overview.restore_sizes(sizes)

    async def choose_export(self) -> Path | None:
        """The file that the provider's usage page exported."""
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation))
        filters = (tr("CSV (*.csv *.tsv *.txt)"), tr("All files (*)"))
        return await choose_file(self.widget, tr("The provider's usage as CSV"), filters, folder=folder)

    async def save(self, content: UsageExport, name: str) -> None:
        """Ask where, and write away from the window, whatever the size."""
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        kind = tr("Excel workbook (*.xlsx)") if content.what == "workbook" else tr("CSV (*.csv)")
        path = await save_file(self.widget, tr("Export usage"), folder / name, (kind,))
        if path is None:
            return
        if path.suffix.lower() == ".xlsx":  # the name that was typed says more than the menu: no CSV in disguise
            content = replace(content, what="workbook")
        elif content.what == "workbook":
            content = replace(content, what="table-csv")
        try:
            await asyncio.to_thread(self._write_export, content, path)
        except ProblemError as error:
            self.show_problem(error.problem)
        else:
            self.widget.show_notice(
                Notice("usage", "success", tr("Saved as {name}.", name=path.name), str(path.parent))
            )

    # -- what only widgets need ----------------------------------------------------------------------------------

    def _copy_id(self, spend: Any) -> None:
        if spend.response_id:
            QGuiApplication.clipboard().setText(spend.response_id)
            announce(self.widget, tr("{response_id} copied", response_id=spend.response_id))

    def _load_chart(self) -> None:
        self._tasks.spawn(self._chart_loaded(), name="load the usage chart")

    async def _chart_loaded(self) -> None:
        await asyncio.to_thread(load_chart_library)
        self.widget.overview.chart.draw_now()
