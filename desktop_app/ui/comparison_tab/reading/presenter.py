"""Decides which answers stand side by side, walks the tasks, grades, and has the differences found; no Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Protocol

from desktop_app.domain.answer_differences import AnswerDifferences
from desktop_app.domain.comparison_tasks import Scale, Task
from desktop_app.domain.identifiers import ComparisonId, JobId, TrialId
from desktop_app.domain.jobs import Job
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.domain.trials import Trial
from desktop_app.services.comparison import Comparisons
from desktop_app.services.comparison_board import Board
from desktop_app.services.preferences import Preferences
from desktop_app.ui.answer_text import Rows
from desktop_app.ui.comparison_tab.reading.about import about
from desktop_app.ui.comparison_tab.reading.differing import Differing
from desktop_app.ui.comparison_tab.reading.shown import ColumnShown, TaskShown, column_shown, task_shown
from desktop_app.ui.comparison_tab.reading.walking import (
    AMONG,
    FEWEST,
    MOST,
    WALKS,
    Grid,
    Pair,
    Slot,
    Walk,
    first_slots,
    fits,
    in_order,
    neighbour,
    one_more,
)
from desktop_app.ui.plumbing.tasks import Tasks

REFRESH_SECONDS = 0.25
WRITTEN, MARKED, TOGETHER = "compare.reading_written", "compare.reading_marked", "compare.reading_together"


class View(Protocol):
    """What the presenter asks of the window."""

    def show_comparison(self, title: str, scale: Scale, variants: Sequence[str]) -> None: ...

    def show_task(self, task: TaskShown) -> None: ...

    def show_walks(self, walk: Walk, counts: Mapping[Walk, int]) -> None: ...

    def show_columns(self, columns: Sequence[ColumnShown], focus: int, *, can_add: bool) -> None: ...

    def show_comparing(self) -> None:
        """The differences are being looked for."""
        ...

    def show_differences(self, found: Sequence[AnswerDifferences], focus: int) -> None:
        """Of every column but the first against the first; none where nothing is to be marked."""
        ...

    def show_modes(self, *, as_written: bool, marked: bool, together: bool) -> None: ...

    def show_problem(self, problem: Problem) -> None: ...


class ReadingPresenter:
    """Follows one comparison; `stop` ends that."""

    def __init__(self, view: View, *, comparisons: Comparisons, preferences: Preferences, tasks: Tasks) -> None:
        self._view = view
        self._comparisons = comparisons
        self._preferences = preferences
        self._tasks = tasks
        self._board: Board | None = None
        self._grid = Grid()
        self._slots: list[Slot] = []
        self._columns: list[ColumnShown] = []
        self._at = self._focus = 0
        self._walk = Walk.ALL
        self._matching: list[int] = []
        self._modes = {mode: preferences.recall(mode) == "yes" for mode in (WRITTEN,)}
        self._modes |= {mode: preferences.recall(mode) != "no" for mode in (MARKED, TOGETHER)}
        self._differing = Differing()
        self._found: list[AnswerDifferences] = []
        self._asked = 0
        self._end_following: Callable[[], None] = lambda: None
        self._refresh: asyncio.TimerHandle | None = None

    # -- opening -------------------------------------------------------------------------------------------------

    def open(self, comparison_id: str, trial_id: str = "") -> None:
        """Show a comparison at one of its answers, or at its first task."""
        self._do(self._open(ComparisonId(comparison_id), TrialId(trial_id)), "read side by side")

    async def _open(self, comparison_id: ComparisonId, trial_id: TrialId) -> None:
        board = await self._comparisons.board(comparison_id)
        if board is None or not board.tasks:
            return
        self.stop()
        self._board, self._grid = board, Grid(board.pairs)
        self._end_following = board.cells_changed.watch(self._changed)
        self._walk, self._found = Walk.ALL, []
        pair = board.pair(trial_id)
        chosen = Slot(pair[0].variant, pair[0].repeat) if pair is not None else None
        wanted = pair[0].task_id if pair is not None else board.tasks[0].id
        self._at = next((place for place, task in enumerate(board.tasks) if task.id == wanted), 0)
        self._slots = first_slots(board.comparison, self._offered(), chosen)
        self._focus = self._slots.index(chosen) if chosen in self._slots else 0
        variants = [variant.key for variant in board.comparison.variants]
        self._view.show_comparison(board.comparison.title, board.comparison.scale, variants)
        self._show_modes()
        self._count()
        await self._show_task()

    def stop(self) -> None:
        """Nobody looks: follow nothing."""
        self._end_following()
        self._end_following = lambda: None
        if self._refresh is not None:
            self._refresh.cancel()
            self._refresh = None

    # -- walking -------------------------------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """To the next task that is walked, or the one before."""
        place = neighbour(self._matching, self._at, by)
        if place is not None:
            self._at = place
            self._do(self._show_task(), "next task")

    def choose_walk(self, walk: str) -> None:
        """Walk other tasks; one that is not among them is left for the next that is."""
        self._walk = Walk(walk)
        self._count()
        if self._matching and self._at not in self._matching:
            following = neighbour(self._matching, self._at, 1)
            self._at = self._matching[-1] if following is None else following
            self._do(self._show_task(), "next task")
        else:
            self._show_place()

    def step_repeat(self, by: int, column: int | None = None) -> None:
        """To the next repeat, round and round: in every column, or in one only."""
        task = self._task
        if task is None:
            return
        slots = list(self._slots)
        for number in range(len(slots)) if column is None else (column,):
            variant, repeat = slots[number]
            repeats = self._grid.repeats(task.id, variant)
            slots[number] = Slot(variant, (repeat + by) % repeats if repeats else repeat)
        self._take(slots, self._focus)

    def choose_variant(self, column: int, variant: str) -> None:
        """Another variant in a column; where it stands already in another one, the two change places."""
        new = Slot(variant, self._slots[column].repeat)
        slots = list(self._slots)
        if new in slots:
            slots[slots.index(new)] = slots[column]
        slots[column] = new
        self._take(slots, column)

    def add(self) -> None:
        """One more answer beside the others."""
        fresh = one_more(self._offered(), self._slots)
        if fresh is not None and len(self._slots) < MOST:
            slots = in_order([*self._slots, fresh], self._offered())
            self._take(slots, slots.index(fresh))

    def remove(self, column: int) -> None:
        """One answer less; two stay."""
        if len(self._slots) > FEWEST:
            slots = [slot for place, slot in enumerate(self._slots) if place != column]
            self._take(slots, min(self._focus, len(slots) - 1))

    def focus(self, column: int) -> None:
        """Which answer the keys grade; the first answer shows what this one lacks."""
        if column != self._focus and 0 <= column < len(self._columns):
            self._focus = column
            self._view.show_columns(self._columns, self._focus, can_add=self._can_add)
            self._show_found()

    def step_column(self, by: int) -> None:
        """To the next column, round and round."""
        if self._columns:
            self.focus((self._focus + by) % len(self._columns))

    def _take(self, slots: Sequence[Slot], focus: int) -> None:
        """Other columns; a doubled one is shown once."""
        slots = list(dict.fromkeys(slots))
        if slots == self._slots or len(slots) < min(FEWEST, len(self._slots)):
            return
        self._slots, self._focus = slots, min(focus, len(slots) - 1)
        self._count()
        self._do(self._show_task(), "other answers")

    # -- showing -------------------------------------------------------------------------------------------------

    @property
    def _task(self) -> Task | None:
        return self._board.tasks[self._at] if self._board is not None and self._board.tasks else None

    @property
    def _can_add(self) -> bool:
        return len(self._slots) < min(MOST, len(self._offered()))

    def _offered(self) -> list[Slot]:
        task = self._task
        return self._grid.slots(task.id, self._board.comparison) if task is not None and self._board else []

    def _count(self) -> None:
        """Which tasks each choice would walk, and how many."""
        board = self._board
        if board is None:
            return
        found: dict[Walk, list[int]] = {walk: [] for walk, _, _ in WALKS}
        scale, judge = board.comparison.scale, board.judge_counts
        for place, task in enumerate(board.tasks):
            pairs = self._grid.shown(task.id, self._slots)
            for walk, places in found.items():
                if fits(walk, pairs, scale, judge=judge):
                    places.append(place)
        self._matching = found[self._walk]
        self._view.show_walks(self._walk, {walk: len(places) for walk, places in found.items()})

    def _show_place(self) -> None:
        board, task = self._board, self._task
        if board is not None and task is not None:
            word = AMONG.get(self._walk, "")
            self._view.show_task(task_shown(task, self._at, len(board.tasks), self._matching, word))

    async def _show_task(self) -> None:
        board, task = self._board, self._task
        if board is None or task is None:
            return
        self._asked += 1
        asked = self._asked
        self._slots = self._possible(task)
        pairs = await self._whole(self._grid.shown(task.id, self._slots))
        if asked != self._asked:
            return
        columns = [self._column(pair, board, task) for pair in pairs]
        same = [each.entry.text for each in columns] == [each.entry.text for each in self._columns]
        self._columns = columns
        self._found = self._found if same else []
        self._focus = min(self._focus, max(0, len(columns) - 1))
        self._show_place()
        self._view.show_columns(columns, self._focus, can_add=self._can_add)
        if self._found:
            self._show_found()
        else:
            await self._find(asked)

    def _possible(self, task: Task) -> list[Slot]:
        """The columns as far as this task has them; another task may have been asked more or less often."""
        offered = self._offered()
        here = [slot for slot in self._slots if slot in offered]
        while len(here) < min(FEWEST, len(offered)) and (fresh := one_more(offered, here)) is not None:
            here.append(fresh)
        return here

    async def _whole(self, pairs: Sequence[Pair]) -> list[Pair]:
        """With their whole answers."""
        return [(trial, await self._comparisons.answer(JobId(job.id)) or job) for trial, job in pairs]

    def _column(self, pair: Pair, board: Board, task: Task) -> ColumnShown:
        return column_shown(
            pair,
            self._grid.repeats(task.id, pair[0].variant),
            board.comparison.scale,
            judge_counts=board.judge_counts,
            read_only=board.read_only,
            as_written=self._modes[WRITTEN],
        )

    async def _find(self, asked: int) -> None:
        self._found = []
        if not self._modes[MARKED] or len(self._columns) < FEWEST:
            self._show_found()
            return
        self._view.show_comparing()
        texts = [column.entry.text for column in self._columns]
        found = await self._differing.against_first(texts, as_written=self._modes[WRITTEN])
        if asked == self._asked and self._modes[MARKED]:
            self._found = found
            self._show_found()

    def _show_found(self) -> None:
        self._view.show_differences(self._found, min(self._focus, len(self._columns) - 1))

    # -- following -----------------------------------------------------------------------------------------------

    def _changed(self, trials: Sequence[TrialId]) -> None:
        board = self._board
        if board is None:
            return
        self._grid.take(pair for trial_id in trials if (pair := board.pair(trial_id)) is not None)
        if self._refresh is None:
            self._refresh = asyncio.get_running_loop().call_later(REFRESH_SECONDS, self._refresh_now)

    def _refresh_now(self) -> None:
        self._refresh = None
        self._count()
        self._do(self._show_task(), "refresh answers")

    # -- modes ---------------------------------------------------------------------------------------------------

    def set_mode(self, mode: str, on: bool) -> None:
        """Switch one of WRITTEN, MARKED and TOGETHER, and remember it."""
        self._modes[mode] = on
        self._tasks.spawn(self._preferences.remember_if_possible(mode, "yes" if on else "no"), name="remember reading")
        self._show_modes()
        if mode != TOGETHER:
            self._found = []
            self._do(self._show_task(), "other reading")

    def toggle(self, mode: str) -> None:
        """The other way round."""
        self.set_mode(mode, not self._modes[mode])

    def _show_modes(self) -> None:
        modes = self._modes
        self._view.show_modes(as_written=modes[WRITTEN], marked=modes[MARKED], together=modes[TOGETHER])

    # -- one answer ----------------------------------------------------------------------------------------------

    @property
    def scale(self) -> Scale:
        """How the comparison that is shown is graded."""
        return self._board.comparison.scale if self._board is not None else Scale.PASS_FAIL

    def grade(self, score: float | None, column: int | None = None) -> None:
        """A person's grade of a column's answer, of the focused one's where none is told; None takes it back."""
        place = self._focus if column is None else column
        if place < len(self._columns) and not self._columns[place].why_not:
            trial_id = TrialId(self._columns[place].trial_id)
            self._do(self._grade(trial_id, score), "grade")

    async def _grade(self, trial_id: TrialId, score: float | None) -> None:
        await self._comparisons.grades.grade(trial_id, score)
        if self._refresh is not None:  # it need not wait for others
            self._refresh.cancel()
        self._refresh_now()

    async def about(self, column: int) -> tuple[Rows, str] | None:
        """Everything known about a column's answer, and its response as laid-out JSON. Raises ProblemError."""
        board, pair = self._board, self._pair(column)
        if board is None or pair is None:
            return None
        scale, counts = board.comparison.scale, board.judge_counts
        return await about(self._comparisons, scale, *pair, judge_counts=counts)

    def _pair(self, column: int) -> tuple[Trial, Job] | None:
        if self._board is None or column >= len(self._columns):
            return None
        return self._board.pair(TrialId(self._columns[column].trial_id))

    def _do(self, work: Coroutine[object, object, object], name: str) -> None:
        async def done() -> None:
            try:
                await work
            except ProblemError as error:
                self._view.show_problem(error.problem)

        task = self._tasks.track(done(), name=name)
        task.add_done_callback(lambda _: work.close())  # where it was cancelled before it began
