"""Sets one comparison against another that asks the same: what differs, and which tasks changed. No Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Protocol

from desktop_app.domain.comparison import Comparison
from desktop_app.domain.comparison_pairs import Compared, VariantPair, same_tasks
from desktop_app.domain.comparison_tasks import TaskId
from desktop_app.domain.identifiers import ComparisonId, JobId
from desktop_app.domain.jobs import Job
from desktop_app.language import tr
from desktop_app.services.comparison import Comparisons
from desktop_app.services.comparison_board import Board
from desktop_app.services.comparison_matches import Match
from desktop_app.services.comparison_ports import WriteCompared
from desktop_app.ui.comparison_tab.keeping.pair_words import ChangedTask, changed_tasks
from desktop_app.ui.comparison_tab.shown import short

Answers = Sequence[Job]


class PairView(Protocol):
    """The window."""

    def show_choices(self, first: Comparison, matches: Sequence[Match], chosen: str) -> None: ...

    def show_compared(self, compared: Compared, row: str) -> None:
        """The table with one row chosen."""
        ...

    def show_changes(self, row: VariantPair, changes: Sequence[ChangedTask]) -> None: ...

    def show_answers(self, question: str, first: Answers, second: Answers) -> None: ...

    async def where_to_save(self, name: str) -> Path | None: ...

    def tell_saved(self, path: Path) -> None: ...


Do = Callable[[Awaitable[object], str], None]


class Pairing:
    """A slower answer about an earlier choice is not shown."""

    def __init__(self, view: PairView, comparisons: Comparisons, write: WriteCompared, do: Do) -> None:
        self._view = view
        self._comparisons = comparisons
        self._write = write
        self._do = do
        self._asked = 0
        self._matches: Sequence[Match] = ()
        self._boards: tuple[Board, Board] | None = None
        self._compared: Compared | None = None
        self._row: VariantPair | None = None
        self._first = ComparisonId("")

    def open(self, comparison_id: str, other: str = "") -> None:
        """Set this one against `other`, or against the one that is nearest to it."""
        self._first = ComparisonId(comparison_id)
        self._do(self._open(other), "find comparisons of the same tasks")

    async def _open(self, other: str) -> None:
        first = self._first
        board = await self._comparisons.board(first)
        if board is None:
            return
        self._matches = await self._comparisons.matches.of(first)
        ids = [match.comparison.id for match in self._matches]
        chosen = other if other in ids else ids[0] if ids else ""
        self._view.show_choices(board.comparison, self._matches, chosen)
        if chosen:
            await self._compare(ComparisonId(chosen))

    def choose(self, other: str) -> None:
        """Set it against another one."""
        self._do(self._compare(ComparisonId(other)), "compare two comparisons")

    async def _compare(self, other: ComparisonId) -> None:
        self._asked += 1
        asked, first = self._asked, self._first
        boards = await self._comparisons.board(first), await self._comparisons.board(other)
        if boards[0] is None or boards[1] is None:
            return
        rows = await self._comparisons.compare(first, other)
        if asked != self._asked:
            return
        self._boards = boards[0], boards[1]
        simulated = any(board.state().simulated for board in self._boards)
        self._compared = Compared(boards[0].comparison, boards[1].comparison, rows, simulated)
        chosen = next((row for row in rows if row.claimed), rows[0] if rows else None)
        self._view.show_compared(self._compared, chosen.first if chosen else "")
        if chosen is not None:
            self.choose_row(chosen.first)

    def choose_row(self, variant: str) -> None:
        """Which tasks got better or worse with this variant?"""
        if self._compared is None or self._boards is None:
            return
        self._row = next((row for row in self._compared.rows if row.first == variant), None)
        if self._row is not None:
            texts = {task.id: short(task.text, 160) for task in self._boards[0].tasks}
            self._view.show_changes(self._row, changed_tasks(self._row, texts))

    def choose_task(self, task_id: str) -> None:
        """Read both answers to it."""
        self._do(self._read(TaskId(task_id)), "read two answers")

    async def _read(self, task_id: TaskId) -> None:
        if self._boards is None or self._row is None:
            return
        first, second = self._boards
        other = dict(same_tasks(first.tasks, second.tasks)).get(task_id, task_id)
        text = next((task.text for task in first.tasks if task.id == task_id), "")
        mine = await self._answers(first, self._row.first, task_id)
        self._view.show_answers(text, mine, await self._answers(second, self._row.second, other))

    async def _answers(self, board: Board, variant: str, task_id: TaskId) -> Answers:
        found: list[Job] = []
        for cell in board.column(variant).get(task_id, ()):
            pair = board.pair(cell.trial.id)
            if pair is not None:
                found.append(await self._comparisons.answer(JobId(pair[1].id)) or pair[1])
        return found

    def export(self) -> None:
        """The table as a file."""
        if self._compared is not None:
            self._do(self._export(self._compared), "export two comparisons")

    async def _export(self, compared: Compared) -> None:
        path = await self._view.where_to_save(tr("two comparisons.csv"))
        if path is not None:
            await asyncio.to_thread(self._write, compared, path)
            self._view.tell_saved(path)
