"""The matrix without its drawing: which trial is where, what each row has in it, and which of them are looked at."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.comparison import lower_neighbour
from desktop_app.domain.comparison_figures import used_no_more
from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.identifiers import TrialId
from desktop_app.domain.jobs import Job
from desktop_app.domain.trials import Cell, Outcome, Trial, cells_of
from desktop_app.language import tr
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.ui.comparison_tab.grade_words import disagreement
from desktop_app.ui.comparison_tab.results.marks import counted, mark_of, spoken
from desktop_app.ui.comparison_tab.results.values import Change, Filter, GridCell
from desktop_app.ui.comparison_tab.values import Measure


class Grid:
    """One row per task, or per repeat where there is one task only. `visible` are the rows that are looked at."""

    def __init__(self) -> None:
        self.state: ComparisonState | None = None
        self.columns: tuple[str, ...] = ()
        self.visible: tuple[int, ...] = ()
        self.chosen: Filter = "all"
        self.words = ""
        self.measure: Measure = "reasoning"
        self.repeats = 1
        """The most trials there are in one place."""
        self._cells: Sequence[Cell] = ()
        self._places: list[list[list[int]]] = []
        self._where: dict[str, tuple[int, int, int]] = {}
        self._of_trial: list[tuple[int, int]] = []
        self._higher: dict[int, int] = {}
        self._facts: list[frozenset[Filter]] = []
        self._looks: dict[tuple[int, int], GridCell] = {}
        self._folded: list[str] = []

    # -- taking in ---------------------------------------------------------------------------------------

    def show(self, state: ComparisonState) -> Change:
        """Take over a comparison as it stands; tells what must be drawn anew."""
        before, self.state = self.state, state
        cells, self._cells = self._cells, state.cells or cells_of(state.trials)
        if before is None or not _same_shape(before, state):
            self._arrange(state)
            return Change(shape=True)
        anew = before.judge_counts is not state.judge_counts or before.comparison.scale is not state.comparison.scale
        moved = [
            number
            for number, (old, new) in enumerate(zip(before.trials, state.trials, strict=True))
            if anew or old is not new or _differ(cells[number], self._cells[number])
        ]
        places = {self._of_trial[number] for number in moved}
        places |= {(row, self._higher[column]) for row, column in places if column in self._higher}
        for place in places:
            self._looks.pop(place, None)
        rows = {row for row, _ in places}
        for row in rows:
            self._facts[row] = self._facts_of(row)
        grown = self._visible(keep=frozenset(self.visible)) if rows and self.chosen != "all" else self.visible
        shape = grown != self.visible
        self.visible = grown
        return Change(shape, tuple(sorted(places)))

    def _arrange(self, state: ComparisonState) -> None:
        plan = state.comparison
        self.columns = tuple(variant.key for variant in plan.variants)
        column_of = {key: number for number, key in enumerate(self.columns)}
        lower = {variant.key: lower_neighbour(variant, plan.variants) for variant in plan.variants}
        self._higher = {column_of[below.key]: column_of[key] for key, below in lower.items() if below is not None}
        row_of = {task.id: number for number, task in enumerate(state.tasks)}
        rows = len(state.tasks)
        if self.by_repeat:
            rows = max((trial.repeat for trial, _ in state.trials), default=-1) + 1
        self._places = [[[] for _ in self.columns] for _ in range(rows)]
        self._of_trial = []
        for number, (trial, _) in enumerate(state.trials):
            row, column = trial.repeat if self.by_repeat else row_of[trial.task_id], column_of[trial.variant]
            self._places[row][column].append(number)
            self._of_trial.append((row, column))
        for line in self._places:
            for place in line:
                place.sort(key=lambda number: state.trials[number][0].repeat)
        self._where = {
            state.trials[number][0].id: (row, column, at)
            for row, line in enumerate(self._places)
            for column, place in enumerate(line)
            for at, number in enumerate(place)
        }
        self.repeats = max((len(place) for line in self._places for place in line), default=1)
        self._folded = [task.text.casefold() for task in state.tasks]
        self._looks.clear()
        self._facts = [self._facts_of(row) for row in range(rows)]
        self.visible = self._visible()

    @property
    def by_repeat(self) -> bool:
        """Whether rows are the repeats of the only task."""
        return self.state is not None and len(self.state.tasks) == 1

    @property
    def scale(self) -> Scale:
        """On which the answers are graded."""
        return self.state.comparison.scale if self.state is not None else Scale.PASS_FAIL

    # -- telling -----------------------------------------------------------------------------------------

    def cell(self, row: int, column: int) -> GridCell:
        """What is at a place; made when it is first wanted after a change."""
        found = self._looks.get((row, column))
        if found is None:
            found = self._looks[row, column] = self._look(row, column)
        return found

    def _look(self, row: int, column: int) -> GridCell:
        state = self._known()
        numbers = self._places[row][column]
        scale, judge = state.comparison.scale, state.judge_counts
        measure = self.measure if self.repeats == 1 else None
        marks = tuple(
            mark_of(*state.trials[number], self._cells[number], scale, measure, judge=judge) for number in numbers
        )
        below = next((lower for lower, higher in self._higher.items() if higher == column), None)
        flagged = (
            below is not None
            and not self.by_repeat
            and used_no_more(
                [self._cells[number] for number in numbers],
                [self._cells[number] for number in self._places[row][below]],
            )
        )
        return GridCell(marks, flagged)

    def forget_looks(self) -> None:
        """Cells say something else now, although nothing in them moved."""
        self._looks.clear()

    def spoken(self, row: int, column: int, at: int = 0) -> str:
        """A place in words: one trial's, or what all repeats came to and then the chosen one's."""
        state, numbers = self._known(), self._places[row][column]
        if not numbers:
            return tr("{name}: not asked", name=self.columns[column])
        number = numbers[min(at, len(numbers) - 1)]
        one = spoken(*state.trials[number], self._cells[number], state.comparison.scale, judge=state.judge_counts)
        if len(numbers) == 1:
            return one
        cell = self.cell(row, column)
        flag = tr(". Reasoned no more than the next lower effort") if cell.flagged else ""
        return f"{self.columns[column]}: {counted(cell.marks)}{flag}. {one}"

    def row_title(self, row: int) -> str:
        """A row's name: the beginning of its task, or which repeat it is."""
        if self.by_repeat:
            return str(row + 1)
        return " ".join(self._known().tasks[row].text[:400].split())

    def row_text(self, row: int) -> str:
        """The whole task of a row."""
        return self._known().tasks[0 if self.by_repeat else row].text

    def place(self, trial_id: str) -> tuple[int, int, int] | None:
        """Row, column and which repeat a trial is, None for one that is not here."""
        return self._where.get(trial_id)

    def pair(self, trial_id: str) -> tuple[Trial, Job] | None:
        """A trial with its job as it stands."""
        place = self._where.get(trial_id)
        if place is None:
            return None
        row, column, at = place
        return self._known().trials[self._places[row][column][at]]

    def after(self, trial_id: str) -> TrialId | None:
        """The next answer without a grade that counts, in reading order among the visible rows; then from the top."""
        state = self._known()
        order = [number for row in self.visible for place in self._places[row] for number in place]
        ids = [state.trials[number][0].id for number in order]
        start = ids.index(TrialId(trial_id)) + 1 if trial_id in ids else 0
        for number in (*order[start:], *order[:start]):
            if self._cells[number].ungraded(judge=state.judge_counts) and state.trials[number][0].id != trial_id:
                return state.trials[number][0].id
        return None

    # -- filtering ---------------------------------------------------------------------------------------

    def look_at(self, chosen: Filter, words: str) -> None:
        """Only rows with this in them, whose task has all these words."""
        self.chosen, self.words = chosen, words
        self.visible = self._visible()

    def count(self, key: Filter) -> int:
        """How many rows a filter would leave."""
        return len(self._facts) if key == "all" else sum(1 for facts in self._facts if key in facts)

    def _visible(self, keep: frozenset[int] = frozenset()) -> tuple[int, ...]:
        """Rows that were looked at stay, so that none vanishes under the hand that grades it."""
        wanted = self.words.casefold().split()
        return tuple(
            row
            for row, facts in enumerate(self._facts)
            if row in keep
            or (
                (self.chosen == "all" or self.chosen in facts)
                and (not wanted or all(word in self._folded[0 if self.by_repeat else row] for word in wanted))
            )
        )

    def _facts_of(self, row: int) -> frozenset[Filter]:
        state, found = self._known(), set[Filter]()
        scale, judge = state.comparison.scale, state.judge_counts
        levels = set()
        for place in self._places[row]:
            for number in place:
                cell, trial = self._cells[number], state.trials[number][0]
                score = cell.score(judge=judge)
                if score is not None:
                    levels.add(scale.level(score))
                    if _failed(score, scale):
                        found.add("failed")
                elif cell.outcome is Outcome.ANSWERED:
                    found.add("ungraded")
                elif cell.outcome is Outcome.MISSING:
                    found.add("missing")
                if len(trial.grades) > 1 and disagreement(trial, scale):
                    found.add("disagree")
        if len(levels) > 1:
            found.add("different")
        return frozenset(found)

    def _known(self) -> ComparisonState:
        if self.state is None:
            raise LookupError("no comparison is shown")
        return self.state


def _failed(score: float, scale: Scale) -> bool:
    """On five levels, 1 and 2 are no answer to be satisfied with."""
    return scale.level(score) < (1 if scale is Scale.PASS_FAIL else 2)


def _differ(old: Cell, new: Cell) -> bool:
    return old is not new and old != new


def _same_shape(before: ComparisonState, now: ComparisonState) -> bool:
    return (
        before.comparison.id == now.comparison.id
        and before.comparison.variants == now.comparison.variants
        and (before.tasks is now.tasks or before.tasks == now.tasks)
        and len(before.trials) == len(now.trials)
        and all(old is new or old[0].id == new[0].id for old, new in zip(before.trials, now.trials, strict=True))
    )
