"""Makes the trials and jobs of an experiment: of its plan, and of what is added to it later."""

from __future__ import annotations

import asyncio
import random
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.comparison import Comparison, Design, Place, Stage, StageKind, Variant, planned_order
from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.conversation import title_from
from desktop_app.domain.identifiers import ComparisonId, JobId, Timestamp, TrialId
from desktop_app.domain.jobs import Job, JobOrigin
from desktop_app.domain.model_profiles import KnownModels
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.domain.trials import Trial
from desktop_app.language import tr
from desktop_app.services.background_jobs import BackgroundJobs, JobDraft
from desktop_app.services.comparison_planning import Asked, asked_mode

_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Addition:
    """What a person adds to an experiment: more repeats of everything, other variants, more tasks, or another try at
    trials that brought no answer (`missing`: all of them, or only `trials`)."""

    repeats: int = 0
    variants: tuple[Variant, ...] = ()
    tasks: tuple[Task, ...] = ()
    missing: bool = False
    trials: tuple[TrialId, ...] = ()

    @property
    def kind(self) -> StageKind:
        """What such a stage is called."""
        if self.missing:
            return StageKind.MISSING
        if self.variants:
            return StageKind.VARIANTS
        return StageKind.TASKS if self.tasks else StageKind.REPEATS

    def asked(self, comparison: Comparison, tasks: Sequence[Task]) -> tuple[Asked, ...]:
        """The trials it would add; those of another try are known by their own trials."""
        if self.missing:
            return ()
        if self.variants:
            return tuple(Asked(variant, tasks, comparison.repeats) for variant in self.variants)
        if self.tasks:
            return tuple(Asked(variant, self.tasks, comparison.repeats) for variant in comparison.variants)
        return tuple(Asked(variant, tasks, self.repeats) for variant in comparison.variants)


def comparison_of(
    design: Design, testing_order: Sequence[str], at: Timestamp, origin: ComparisonId | None = None
) -> Comparison:
    """The comparison that a design becomes, still without a stage."""
    first = next((task.text for task in design.tasks if task.text.strip()), "")
    # many questions are not called after the first of them where they have a name together
    together = design.source.strip() if len(design.tasks) > 1 else ""
    return Comparison(
        id=ComparisonId(uuid.uuid4().hex),
        title=design.title.strip() or title_from(together or first),
        model_id=design.model_id,
        variants=design.variants,
        repeats=design.repeats,
        created_at=at,
        task_count=len(design.tasks),
        opening=first[:200],
        developer_message=design.developer_message,
        axis=design.axis,
        scale=design.scale,
        margin=design.scale.usual_margin if design.margin is None else design.margin,
        testing_order=tuple(testing_order),
        max_output_tokens=design.max_output_tokens,
        source=design.source,
        origin=origin,
    )


def with_stage(comparison: Comparison, kind: StageKind, at: Timestamp, trials: int, seed: int) -> Comparison:
    """With one more stage."""
    number = comparison.stages[-1].number + 1 if comparison.stages else 1
    return replace(comparison, stages=(*comparison.stages, Stage(number, kind, at, seed, trials)))


def new_seed() -> int:
    """What shuffles a stage; short, as it is shown."""
    return random.randrange(1, 1_000_000)


def places_of(asked: Iterable[Asked], first_repeat: Mapping[str, int], seed: int) -> tuple[Place, ...]:
    """Every trial of an addition, shuffled together; repeats go on counting from `first_repeat` of each variant."""
    places: list[Place] = []
    for each in asked:
        key, start = each.variant.key, first_repeat.get(each.variant.key, 0)
        tasks = [task.id for task in each.tasks]
        places += planned_order(tasks, [key], range(start, start + each.times), seed)
    random.Random(seed).shuffle(places)
    return tuple(places)


class Stages:
    """Trials with their jobs, in the order in which they will be sent."""

    def __init__(self, jobs: BackgroundJobs, catalogue: KnownModels) -> None:
        self._jobs = jobs
        self._catalogue = catalogue

    async def new(
        self, comparison: Comparison, tasks: Sequence[Task], places: Sequence[Place], first_position: int, at: Timestamp
    ) -> tuple[list[Trial], list[Job]]:
        """One trial and one job for each place; a large plan is made in pieces, so that the window gets its turn."""
        by_id = {task.id: task for task in tasks}
        trials: list[Trial] = []
        jobs: list[Job] = []
        for index, place in enumerate(places):
            trial = Trial(
                TrialId(uuid.uuid4().hex),
                comparison.id,
                place.task_id,
                place.variant,
                place.repeat,
                first_position + index,
                JobId(uuid.uuid4().hex),
                comparison.stage,
            )
            trials.append(trial)
            jobs.append(self.job(comparison, trial, by_id, at, index))
            if index % _AT_ONCE == _AT_ONCE - 1:
                await asyncio.sleep(0)
        return trials, jobs

    def again(
        self, comparison: Comparison, tasks: Sequence[Task], missing: Iterable[Trial], at: Timestamp, seed: int
    ) -> tuple[list[Trial], list[Job]]:
        """Another try at trials that brought no answer: the trial stays, its job is a new one."""
        by_id = {task.id: task for task in tasks}
        found = list(missing)
        random.Random(seed).shuffle(found)
        trials = [
            replace(
                trial,
                job_id=JobId(uuid.uuid4().hex),
                stage=comparison.stage,
                earlier=(*trial.earlier, trial.job_id),
            )
            for trial in found
        ]
        return trials, [self.job(comparison, trial, by_id, at, index) for index, trial in enumerate(trials)]

    def job(self, comparison: Comparison, trial: Trial, tasks: Mapping[TaskId, Task], at: Timestamp, index: int) -> Job:
        """The job of a trial. The queue sends older rows first: the planned order is kept to the microsecond."""
        request = request_of(comparison, trial.variant, tasks[trial.task_id])
        draft = JobDraft(
            title=_job_title(comparison, trial),
            request=request,
            origin=JobOrigin.COMPARISON,
            comparison_id=comparison.id,
            trial_id=trial.id,
            job_id=trial.job_id,
            batch=comparison.id,
            foreground=not self._catalogue.profile(request.model_id).background.allowed,
        )
        return replace(self._jobs.draft_job(draft), created_at=at + index * 1e-6)

    async def adopt(self, jobs: Sequence[Job]) -> None:
        """Let the queue have them, in pieces."""
        for start in range(0, len(jobs), _AT_ONCE):
            self._jobs.adopt(jobs[start : start + _AT_ONCE])
            await asyncio.sleep(0)


def request_of(comparison: Comparison, key: str, task: Task) -> AnswerRequest:
    """What a variant is asked. Raises KeyError for one that the comparison does not have."""
    variant = comparison.variant(key)
    if variant is None:
        raise KeyError(key)
    return AnswerRequest(
        model_id=comparison.model_of(variant),
        turns=(Turn(Role.USER, task.text),),
        developer_message=comparison.developer_message,
        effort=variant.effort,
        reasoning_mode=asked_mode(variant),
        verbosity=variant.verbosity,
        max_output_tokens=comparison.max_output_tokens,
        background=True,
    )


def _job_title(comparison: Comparison, trial: Trial) -> str:
    task = tr(" · task {task_id}", task_id=trial.task_id) if comparison.task_count > 1 else ""
    return f"{comparison.title}{task} · {trial.variant} {trial.repeat + 1}"
