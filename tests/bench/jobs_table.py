"""What the table of jobs costs at ten thousand rows, as ratios to a plain QTableView of the same size.

    python -m tests.bench.jobs_table [--rows 10000] [--rounds 7]

The floor shows ready texts from a list of tuples, sorts that list by one of them and filters it by a plain `in`;
both are of the same pixels, show the same number of columns and are painted in the same run, in turn. Every figure is
the time on the UI thread from the wish to the painted table, in ms: the median, and the worst. 16 ms is one frame.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView
from typing_extensions import override

from desktop_app.domain.answers import Answer, ResponseStatus
from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.domain.usage import Cost, CostBasis, Usage
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
        self.jobs = jobs
        self.table_model = JobsTableModel(lambda: NOW)
        self.view = JobsTable(self.table_model)
        self.dice = random.Random(2)

    def fill(self) -> None:
        self.table_model.load(self.jobs)

    def settle(self) -> None:
        pass

    def sort(self, descending: bool) -> None:
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.view.sortByColumn(Column.COST, order)

    def find(self, words: str) -> None:
        self.table_model.set_filter(Filter(words=words))

    def change(self, count: int) -> None:
        chosen = self.dice.sample(self.jobs, count)
        self.view.keep_place()
        self.table_model.take([replace(job, tags=(str(self.dice.random()),)) for job in chosen])
        self.view.restore_place()

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

    def fill(self) -> None:
        self.table_model.put(list(self.table_model.all))

    def settle(self) -> None:
        pass

    def sort(self, descending: bool) -> None:
        self.table_model.put(sorted(self.table_model.rows, key=lambda row: row[-1], reverse=descending))

    def find(self, words: str) -> None:
        self.table_model.put([row for row in self.table_model.all if words in row[1] or words in self.texts[row]])

    def change(self, count: int) -> None:
        for row in self.dice.sample(range(len(self.table_model.rows)), count):
            first, last = self.table_model.index(row, 0), self.table_model.index(row, 7)
            self.table_model.dataChanged.emit(first, last)

    def second(self) -> None:
        first, last = self.view.rowAt(0), self.view.rowAt(self.view.viewport().height() - 1)
        self.table_model.dataChanged.emit(self.table_model.index(first, 5), self.table_model.index(last, 6))


def timed(wish: Callable[[], object]) -> float:
    """Milliseconds until it is done and painted."""
    began = time.perf_counter()
    wish()
    QApplication.processEvents()  # what has changed is laid out and painted in here
    return (time.perf_counter() - began) * 1_000


def scrolled(table: Ours | Floor) -> list[float]:
    """Thirty pages down, a quarter of the table apart, each painted."""
    bar = table.view.verticalScrollBar()
    places = [bar.maximum() * place // 30 for place in range(30)]
    return [timed(lambda place=place: bar.setValue(place)) for place in places]  # type: ignore[misc]


def round_of(table: Ours | Floor) -> dict[str, list[float]]:
    """Everything once."""
    figures = {"show all": [timed(table.fill)]}
    table.settle()
    figures["sort by cost"] = [timed(lambda: table.sort(True)), timed(lambda: table.sort(False))]
    typed = ("l", "li", "lit", "lith", "lithium", "lithium 7")
    figures["filter, one key"] = [timed(lambda words=words: table.find(words)) for words in typed]  # type: ignore[misc]
    figures["filter off"] = [timed(lambda: table.find(""))]
    figures["scroll, one page"] = scrolled(table)
    figures["1 job changed"] = [timed(lambda: table.change(1)) for _ in range(10)]
    figures["100 jobs changed"] = [timed(lambda: table.change(100)) for _ in range(3)]
    table.view.verticalScrollBar().setValue(0)
    figures["a second passed"] = [timed(table.second) for _ in range(5)]
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
    collected: list[dict[str, list[float]]] = [{}, {}]
    for _ in range(given.rounds):
        for place, table in enumerate(tables):
            told: dict[str, list[float]] = round_of(table)
            for name, figures in told.items():
                collected[place].setdefault(name, []).extend(figures)
    ours, floor = collected
    print(f"{given.rows:,} rows, {given.rounds} rounds; ms on the UI thread until painted")
    print(f"{'':18} {'Ponder':>8} {'worst':>8} {'floor':>8} {'worst':>8} {'ratio':>6}")
    for name in ours:
        mine, plain = statistics.median(ours[name]), statistics.median(floor[name])
        worst = f"{max(ours[name]):8.1f} {plain:8.1f} {max(floor[name]):8.1f}"
        print(f"{name:18} {mine:8.1f} {worst} {mine / plain:6.1f}")


if __name__ == "__main__":
    main()
