"""Stages of an experiment: its first plan, and what is bought later without asking the rest again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.domain.comparison import MOST_REPEATS, Comparison, Design, StageKind
from desktop_app.domain.comparison_tasks import Task
from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.jobs import Job
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.trials import Outcome, Trial
from desktop_app.language import tr
from desktop_app.services.comparison_board import Board
from desktop_app.services.comparison_planning import Asked, Outlook, Planning, Span
from desktop_app.services.comparison_ports import ComparisonStore
from desktop_app.services.comparison_shelf import Shelf
from desktop_app.services.comparison_stages import Addition, Stages, new_seed, places_of, with_stage
from desktop_app.services.ports import Clock

_FEW = 3
"""So many answers say how long one takes; fewer do not."""
_STRETCH = 1.5


class Additions:
    """Everything that makes trials."""

    def __init__(self, planning: Planning, stages: Stages, shelf: Shelf, store: ComparisonStore, clock: Clock) -> None:
        self._planning = planning
        self._stages = stages
        self._shelf = shelf
        self._store = store
        self._clock = clock

    async def begin(self, comparison: Comparison, design: Design) -> Comparison:
        """The first stage: every variant answers every task as often as planned."""
        now, seed = self._clock(), new_seed()
        asked = [Asked(variant, design.tasks, design.repeats) for variant in design.variants]
        comparison = with_stage(comparison, StageKind.PLAN, now, design.size, seed)
        places = places_of(asked, {}, seed)
        trials, jobs = await self._stages.new(comparison, design.tasks, places, 0, now)
        await self._store.save(comparison, trials, jobs, design.tasks)
        await self._stages.adopt(jobs)
        self._shelf.tell(comparison.id)
        return comparison

    async def outlook(self, comparison_id: ComparisonId, addition: Addition) -> Outlook:
        """What it would mean. Raises ProblemError (storage), KeyError for a comparison that does not exist."""
        board = await self._board(comparison_id)
        plan = board.comparison
        asked = _again(board, addition) if addition.missing else addition.asked(plan, board.tasks)
        outlook = await self._planning.outlook_of(
            asked,
            plan.model_id,
            plan.developer_message,
            plan.max_output_tokens,
            batch=plan.id,
            measured={summary.label: span for summary in board.summaries if (span := _measured(board, summary.label))},
        )
        problem = self._why_not(board, addition)
        return replace(outlook, problem=problem) if problem else outlook

    async def add(self, comparison_id: ComparisonId, addition: Addition) -> int:
        """Make the trials, save them with the stage, and let the queue have them; returns how many.

        Raises ProblemError, with nothing saved, when they cannot be asked.
        """
        board = await self._board(comparison_id)
        problem = self._why_not(board, addition) or (await self.outlook(comparison_id, addition)).problem
        if problem is not None:
            raise ProblemError(problem)
        async with self._shelf.turn:
            made = await self._make(board, addition)
            if made is None:
                return 0
            comparison, trials, jobs = made
            tasks = (*board.tasks, *addition.tasks)
            await self._store.save(comparison, trials, jobs, tasks if addition.tasks else ())
            await board.take_in(comparison, tasks, list(zip(trials, jobs, strict=True)))
        await self._stages.adopt(jobs)
        self._shelf.tell(comparison_id)
        return len(trials)

    async def _make(self, board: Board, addition: Addition) -> tuple[Comparison, list[Trial], list[Job]] | None:
        now, seed, plan = self._clock(), new_seed(), board.comparison
        if addition.missing:
            missing = _missing(board, addition)
            if not missing:
                return None
            plan = with_stage(plan, addition.kind, now, len(missing), seed)
            return plan, *self._stages.again(plan, board.tasks, missing, now, seed)
        asked = addition.asked(plan, board.tasks)
        first = {} if addition.variants or addition.tasks else {each.variant.key: plan.repeats for each in asked}
        places = places_of(asked, first, seed)
        grown = await self._grown(plan, addition, board.tasks)
        grown = with_stage(grown, addition.kind, now, len(places), seed)
        position = max((trial.position for trial, _ in board.pairs), default=-1) + 1
        tasks = (*board.tasks, *addition.tasks)
        return grown, *await self._stages.new(grown, tasks, places, position, now)

    async def _grown(self, plan: Comparison, addition: Addition, tasks: Sequence[Task]) -> Comparison:
        """The plan with what is added; new variants take their place in the order of testing by what they may cost."""
        if addition.variants:
            variants = (*plan.variants, *addition.variants)
            design = Design(tuple(tasks), plan.model_id, variants, 1, plan.developer_message)
            expected = await self._planning.testing_order(design)
            return replace(plan, variants=variants, testing_order=_merged(plan.testing_order, expected))
        if addition.tasks:
            return replace(plan, task_count=plan.task_count + len(addition.tasks))
        return replace(plan, repeats=plan.repeats + addition.repeats)

    def _why_not(self, board: Board, addition: Addition) -> Problem | None:
        plan = board.comparison
        if board.read_only:
            return _bad(tr("This comparison was opened from a file."), tr("Duplicate it to run it here."))
        if addition.missing:
            return None
        if not (addition.variants or addition.tasks or addition.repeats > 0):
            return _bad(tr("Nothing is added."), tr("Choose repeats, efforts or tasks to add."))
        if plan.repeats + addition.repeats > MOST_REPEATS:
            return _bad(
                tr("That would be too many repeats."),
                tr("At most {most_repeats} can be asked of each.", most_repeats=MOST_REPEATS),
            )
        return self._planning.check(
            Design(
                tasks=(*board.tasks, *addition.tasks),
                model_id=plan.model_id,
                variants=(*plan.variants, *addition.variants) if addition.variants else plan.variants,
                repeats=plan.repeats + addition.repeats,
            )
        )

    async def _board(self, comparison_id: ComparisonId) -> Board:
        board = await self._shelf.board(comparison_id)
        if board is None:
            raise KeyError(comparison_id)
        return board


def _missing(board: Board, addition: Addition) -> list[Trial]:
    """Only what is missing may be asked again: to repeat a refusal or a wrong answer would flatter the model."""
    missing = [trial for trial, _ in board.with_outcome(Outcome.MISSING)]
    return [trial for trial in missing if not addition.trials or trial.id in addition.trials]


def _again(board: Board, addition: Addition) -> list[Asked]:
    tasks = {task.id: task for task in board.tasks}
    found = ((board.comparison.variant(trial.variant), tasks[trial.task_id]) for trial in _missing(board, addition))
    return [Asked(variant, (task,), 1) for variant, task in found if variant is not None]


def _measured(board: Board, key: str) -> Span | None:
    """How long answers of a variant took, with room for one that takes longer."""
    cells = [cell for task in board.column(key).values() for cell in task]
    seconds = [cell.measures.seconds for cell in cells if cell.measures.seconds is not None]
    return Span(min(seconds) / _STRETCH, max(seconds) * _STRETCH) if len(seconds) >= _FEW else None


def _merged(fixed: Sequence[str], expected: Sequence[str]) -> tuple[str, ...]:
    """What was in order stays so; each new key stands before the first one that was expected to be dearer."""
    order = list(fixed)
    for key in expected:
        if key not in order:
            dearer = [each for each in expected[expected.index(key) + 1 :] if each in order]
            place = min((order.index(each) for each in dearer), default=len(order))
            order.insert(place, key)
    return tuple(order)


def _bad(happened: str, advice: str) -> Problem:
    return Problem(ProblemKind.INVALID_REQUEST, happened, advice)
