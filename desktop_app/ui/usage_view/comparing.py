"""The page that lays Ponder's book beside the provider's: chooses the file, compares, filters; no Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.domain.provider_usage import ProviderExport
from desktop_app.language import tr
from desktop_app.services.ports import Clock
from desktop_app.services.spending import Spending
from desktop_app.services.usage_comparison import ComparedRow, ProviderComparison, compare_with_provider
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.usage_view import provider_words
from desktop_app.ui.usage_view.values import ColumnSpec, Figure, Sentence

ReadExport = Callable[[Path], ProviderExport]
"""Reads the provider's CSV file; raises ProblemError. It is called on a thread."""


class ComparingSight(Protocol):
    """What this page asks of the screen; see `tab.UsageTab`."""

    def show_busy(self, words: str) -> None: ...

    def show_comparison(
        self, head: tuple[str, str], figures: Sequence[Figure], sentences: Sequence[Sentence], differing: int, rows: int
    ) -> None: ...

    def show_compared(self, columns: Sequence[ColumnSpec], rows: Sequence[ComparedRow], shown: str) -> None: ...

    def show_detail(self, text: str) -> None: ...

    def show_problem(self, problem: Problem) -> None: ...

    def allow_export(self, reason: str) -> None:
        """With a reason it is not allowed."""
        ...

    async def choose_export(self) -> Path | None:
        """The provider's file; None when the person thinks better of it."""
        ...


class Comparing:
    """Holds one comparison at a time; `begun` is called when one comes into view."""

    def __init__(
        self,
        view: ComparingSight,
        *,
        spending: Spending,
        tasks: Tasks,
        clock: Clock,
        read_export: ReadExport,
        begun: Callable[[], None],
    ) -> None:
        self._view = view
        self._spending = spending
        self._tasks = tasks
        self._clock = clock
        self._read_export = read_export
        self._begun = begun
        self._comparison: ProviderComparison | None = None

    def start(self) -> None:
        """Choose the provider's file and lay it beside."""
        self._tasks.spawn(self._compare(), name="compare with the provider")

    async def _compare(self) -> None:
        path = await self._view.choose_export()
        if path is None:
            return
        self._view.show_busy(tr("Comparing…"))
        try:
            export = await asyncio.to_thread(self._read_export, path)
            comparison = await compare_with_provider(export, self._spending.store, self._spending.prices, self._clock())
        except ProblemError as error:
            self._view.show_problem(error.problem)
            return
        finally:
            self._view.show_busy("")
        self._comparison = comparison
        self._begun()
        self._view.allow_export(tr("Go back to export what Ponder's book says."))
        self._view.show_comparison(
            provider_words.head(path.name, export),
            provider_words.figures(comparison),
            provider_words.sentences(comparison, export),
            comparison.differing,
            len(comparison.rows),
        )
        self.choose_rows("different" if comparison.differing else "all")

    def end(self) -> None:
        """Another page is shown."""
        self._comparison = None

    def choose_rows(self, shown: str) -> None:
        """All of them, or only those that differ."""
        comparison = self._comparison
        if comparison is None:
            return
        rows = [row for row in comparison.rows if shown == "all" or not row.agrees]
        self._view.show_compared(provider_words.columns(comparison), rows, shown)
        self._view.show_detail(provider_words.detail(None))

    def choose_row(self, row: ComparedRow | None) -> None:
        """Read what may explain it."""
        if self._comparison is not None:
            self._view.show_detail(provider_words.detail(row))
