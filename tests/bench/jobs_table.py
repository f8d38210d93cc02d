"""What the table of jobs costs at ten thousand rows, as ratios to a plain QTableView of the same size.

    python -m tests.bench.jobs_table [--rows 10000] [--rounds 7]

The floor shows ready texts from a list of tuples, sorts that list by one of them and filters it by a plain `in`;
both are of the same pixels, show the same number of columns and are painted in the same run, in turn. *ms* is the time
from the wish to the painted table, the median; *stall* the longest that the UI thread was not free meanwhile: the
median and the worst of the rounds. What Ponder works out in slices takes longer and stalls less. 16 ms is one frame.
`tests.bench.jobs_tab` measures the whole tab over its data file.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractTableModel, QEventLoop, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView
from typing_extensions import override

from desktop_app.domain.answers import Answer, ResponseStatus
from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.domain.usage import Cost, CostBasis, Usage
from desktop_app.ui.jobs_tab.arranging import slim
from desktop_app.ui.jobs_tab.columns import SPECS, Column
from desktop_app.ui.jobs_tab.job_filter import Filter
from desktop_app.ui.jobs_tab.table_model import JobsTableModel
from desktop_app.ui.jobs_tab.table_view import JobsTable
from desktop_app.ui.theme import Theme

SIZE = (1100, 640)
WORDS = ("otter", "tide", "lithium", "tender", "heat pump", "grid", "market", "outlook", "policy", "export")
NOW = 1_795_000_000.0
_NOWHERE = QModelIndex()


def made_jobs(count: int) -> list[Job]:
    """Ten thousand jobs as an analyst would have them: prompts of 2 kB, a few dozen still running."""
    dice = random.Random(1)
    return [_made(number, dice) for number in range(count)]


def _made(number: int, dice: random.Random) -> Job:
    title = f"{dice.choice(WORDS)} {dice.choice(WORDS)} {number}"
    running = number < 40
    status = dice.choice((JobStatus.QUEUED, JobStatus.IN_PROGRESS)) if running else JobStatus.COMPLETED
    at = NOW - number * 600.0
    prompt = " ".join(dice.choice(WORDS) for _ in range(280))
    usage = Usage(dice.randrange(9_000), 0, 0, 0, dice.randrange(30_000), dice.randrange(20_000), 4)
    answer = Answer(f"resp_{number}", "gpt-6.1-sol", ResponseStatus.COMPLETED, usage=usage)
    return Job(
        id=JobId(f"{number:032x}"),
        origin=JobOrigin.JOBS,
        title=title,
        request=AnswerRequest("gpt-6.1-sol", (Turn(Role.USER, prompt),)),
        status=status,
        created_at=at,
        changed_at=at,
        sent_at=at + 1,
        finished_at=None if running else at + dice.randrange(4_000),
        next_poll_at=NOW + dice.randrange(60) if running else None,
        answer=None if running else answer,
        cost=Cost(Decimal(dice.randrange(1, 900)) / 100, CostBasis.ACTUAL),
        seen_at=at,
    )


class PlainModel(QAbstractTableModel):
    """The floor: texts that are ready."""

    def __init__(self, rows: list[tuple[str, ...]], columns: int) -> None:
        super().__init__()
        self.all = rows
        self.rows = rows
        self._columns = columns

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._columns

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self.rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None

    def put(self, rows: list[tuple[str, ...]]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()


class Ours:
    """The table of the Jobs tab."""

    def __init__(self, jobs: list[Job]) -> None:
        self.jobs = [slim(job) for job in jobs]  # as the ledger lists them
        self.texts = {job.id: f"{job.title} {job.request.turns[0].text}" for job in jobs}
        self.table_model = JobsTableModel(lambda: NOW)
        self.view = JobsTable(self.table_model)
        self.dice = random.Random(2)

    def busy(self) -> bool:
        return self.table_model.busy

    def fill(self) -> None:
        self.table_model.load(self.jobs)

    def sort(self, descending: bool) -> None:
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.view.sortByColumn(Column.COST, order)

    def found(self, words: str) -> frozenset[JobId]:
        return frozenset(job_id for job_id, text in self.texts.items() if words in text)

    def find(self, words: str, found: frozenset[JobId]) -> None:
        self.table_model.set_filter(Filter(words=words, found=found) if words else Filter())

    def change(self, jobs: list[Job]) -> None:
        self.view.keep_place()
        self.table_model.take(jobs)
        self.view.restore_place()

    def changed(self, count: int) -> list[Job]:
        return [replace(job, tags=(str(self.dice.random()),)) for job in self.dice.sample(self.jobs, count)]

    def second(self) -> None:
        self.view._second_passed()


class Floor:
    """A plain table with as many columns as ours shows at first."""

    def __init__(self, jobs: list[Job]) -> None:
        shown = [column for column, spec in SPECS.items() if spec.shown]
        rows = [tuple(SPECS[column].text(job, NOW) for column in shown) for job in jobs]
        self.texts = {row: job.request.turns[0].text for row, job in zip(rows, jobs, strict=True)}
        self.table_model = PlainModel(rows, len(shown))
        self.view = QTableView()
        self.view.setModel(self.table_model)
        self.view.verticalHeader().hide()
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.dice = random.Random(2)

    def busy(self) -> bool:
        return False

    def fill(self) -> None:
        self.table_model.put(list(self.table_model.all))

    def sort(self, descending: bool) -> None:
        self.table_model.put(sorted(self.table_model.rows, key=lambda row: row[-1], reverse=descending))

    def found(self, words: str) -> frozenset[JobId]:
        return frozenset()

    def find(self, words: str, found: frozenset[JobId]) -> None:
        self.table_model.put([row for row in self.table_model.all if words in row[1] or words in self.texts[row]])

    def changed(self, count: int) -> list[Job]:
        return [None] * count  # type: ignore[list-item]  # only their number counts here

    def change(self, jobs: list[Job]) -> None:
        for row in self.dice.sample(range(len(self.table_model.rows)), len(jobs)):
            first, last = self.table_model.index(row, 0), self.table_model.index(row, 7)
            self.table_model.dataChanged.emit(first, last)

    def second(self) -> None:
        first, last = self.view.rowAt(0), self.view.rowAt(self.view.viewport().height() - 1)
        self.table_model.dataChanged.emit(self.table_model.index(first, 5), self.table_model.index(last, 6))


Figure = tuple[float, float]
"""Milliseconds until it is done and painted, and the longest that the UI thread was not free."""


def timed(table: Ours | Floor, wish: Callable[[], object]) -> Figure:
    """A beat as fast as the event loop tells how long each of its turns takes."""
    loop, beat = QEventLoop(), QTimer(interval=0)
    began = last = time.perf_counter()
    longest, quiet = 0.0, 0

    def turn() -> None:
        nonlocal last, longest, quiet
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
        quiet = 0 if table.busy() else quiet + 1
        if quiet > 3:  # painted, too
            loop.quit()

    beat.timeout.connect(turn)
    beat.start()
    wish()
    loop.exec()
    beat.stop()
    return (time.perf_counter() - began) * 1_000, longest * 1_000


def scrolled(table: Ours | Floor) -> list[Figure]:
    """Thirty pages down, a quarter of the table apart, each painted."""
    bar = table.view.verticalScrollBar()
    places = [bar.maximum() * place // 30 for place in range(30)]
    return [timed(table, lambda place=place: bar.setValue(place)) for place in places]  # type: ignore[misc]


def round_of(table: Ours | Floor) -> dict[str, list[Figure]]:
    """Everything once."""
    figures = {"show all": [timed(table, table.fill)]}
    figures["sort by cost"] = [timed(table, lambda: table.sort(True)), timed(table, lambda: table.sort(False))]
    typed = [(words, table.found(words)) for words in ("l", "li", "lit", "lith", "lithium", "lithium 7")]
    figures["filter, one key"] = [timed(table, lambda each=each: table.find(*each)) for each in typed]  # type: ignore[misc]
    figures["filter off"] = [timed(table, lambda: table.find("", frozenset()))]
    figures["scroll, one page"] = scrolled(table)
    for count, times in ((1, 10), (100, 3), (2_000, 2)):
        waiting = [table.changed(count) for _ in range(times)]
        figures[f"{count:,} changed"] = [timed(table, lambda jobs=jobs: table.change(jobs)) for jobs in waiting]  # type: ignore[misc]
    table.view.verticalScrollBar().setValue(0)
    figures["a second passed"] = [timed(table, table.second) for _ in range(5)]
    figures["select all"] = [timed(table, table.view.selectAll)]
    figures["sort all selected"] = [timed(table, lambda: table.sort(True))]
    table.view.clearSelection()
    return figures


def main() -> None:
    """Print a line for each thing a person does."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=7)
    given = parser.parse_args()
    app = QApplication([])
    Theme(app)
    jobs = made_jobs(given.rows)
    tables: list[Ours | Floor] = [Ours(jobs), Floor(jobs)]
    for table in tables:
        table.view.resize(*SIZE)
        table.view.show()
    QApplication.processEvents()
    gc.disable()  # as the app does: garbage is collected by a slow timer, what stays is frozen
    gc.freeze()
    collected: list[dict[str, list[Figure]]] = [{}, {}]
    for _ in range(given.rounds):
        for place, table in enumerate(tables):
            told: dict[str, list[Figure]] = round_of(table)
            for name, figures in told.items():
                collected[place].setdefault(name, []).extend(figures)
    ours = collected[0]
    print(f"{given.rows:,} rows, {given.rounds} rounds")
    print(f"{'':18} {'ms':>7} {'floor':>7} {'ratio':>6} {'stall':>7} {'worst':>7} {'floor':>7} {'ratio':>6}")
    for name in ours:
        mine, plain = (statistics.median(figure[0] for figure in each[name]) for each in collected)
        stall, flat = (statistics.median(figure[1] for figure in each[name]) for each in collected)
        worst = max(figure[1] for figure in ours[name])
        print(f"{name:18} {mine:7.1f} {plain:7.1f} {mine / plain:6.1f} {stall:7.1f} {worst:7.1f} {flat:7.1f}"
              f" {stall / flat:6.1f}")  # fmt: skip


if __name__ == "__main__":
    main()
