"""The Compare tab's verbs: plan an experiment, run its trials as jobs, grade, and see what effort bought."""

from __future__ import annotations

import random
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop_app.domain.comparison import Comparison, EffortSummary, Grade, Trial, planned_order, summarise
from desktop_app.domain.conversation import title_from
from desktop_app.domain.identifiers import ComparisonId, JobId, TrialId
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.domain.model_profiles import Catalogue, Effort
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.domain.usage import UNKNOWN_RANGE, CostRange
from desktop_app.services.background_jobs import BackgroundJobs, JobDraft
from desktop_app.services.ports import Clock, ComparisonStore, TokenCounter
from desktop_app.services.spending import Spending
from desktop_app.services.watchable import Announcer

MOST_REPEATS = 50


@dataclass(frozen=True, slots=True)
class Design:
    """What a person set up: one prompt, the efforts to compare, and how often each is asked."""

    prompt: str
    model_id: str
    efforts: tuple[Effort, ...]
    repeats: int
    developer_message: str = ""
    title: str = ""

    @property
    def size(self) -> int:
        """How many trials it has."""
        return len(self.efforts) * self.repeats


@dataclass(frozen=True, slots=True)
class ComparisonState:
    """Everything the tab shows of one comparison, from one reading of the store."""

    comparison: Comparison
    trials: tuple[tuple[Trial, Job], ...]
    summaries: tuple[EffortSummary, ...]

    @property
    def running(self) -> int:
        """Trials that have not ended."""
        return sum(1 for _, job in self.trials if not job.status.terminal)


class Comparisons:
    """Trials are jobs of the ledger: they survive a restart and obey the cap like any other."""

    def __init__(
        self,
        jobs: BackgroundJobs,
        store: ComparisonStore,
        counter: TokenCounter,
        catalogue: Catalogue,
        spending: Spending,
        clock: Clock,
    ) -> None:
        self._jobs = jobs
        self._store = store
        self._counter = counter
        self._catalogue = catalogue
        self._spending = spending
        self._clock = clock
        self.changed: Announcer[ComparisonId] = Announcer()
        jobs.ledger.changed.watch(self._jobs_changed)

    def _jobs_changed(self, jobs: Sequence[Job]) -> None:
        for comparison_id in {job.comparison_id for job in jobs if job.comparison_id is not None}:
            self.changed.tell(comparison_id)

    async def comparisons(self) -> Sequence[Comparison]:
        """Newest first."""
        return await self._store.comparisons()

    def offered_efforts(self, model_id: str) -> tuple[Effort, ...]:
        """The efforts that may be compared on a model, least first."""
        return self._catalogue.profile(model_id).offered_efforts()

    async def estimate(self, design: Design) -> CostRange:
        """What the whole design may cost in US dollars."""
        counts = await self._counter.count([design.developer_message, design.prompt], design.model_id)
        tokens = sum(count.tokens for count in counts)
        low = high = Decimal(0)
        for effort in design.efforts:
            one = await self._spending.estimate(design.model_id, tokens, effort)
            if one.low is None or one.high is None:
                return UNKNOWN_RANGE
            low, high = low + one.low * design.repeats, high + one.high * design.repeats
        return CostRange(low, high)

    def check(self, design: Design) -> Problem | None:
        """Why a design cannot be run, None when it can."""
        refused = [effort for effort in design.efforts if effort not in self.offered_efforts(design.model_id)]
        if not design.prompt.strip():
            return _bad("There is no question yet.", "Type the question that every effort is to answer.")
        if not design.efforts:
            return _bad("No effort is chosen.", "Choose at least two efforts to compare.")
        if refused:
            return _bad(
                f"{design.model_id} does not accept the effort {refused[0].value}.",
                "Choose among the efforts that are offered.",
            )
        if not 1 <= design.repeats <= MOST_REPEATS:
            return _bad("The number of repeats does not fit.", f"Choose 1 to {MOST_REPEATS}.")
        return None

    async def run(self, design: Design) -> Comparison:
        """Save the comparison with all its trials and jobs at once, then let the queue have them.

        Raises ProblemError, with nothing saved, when the design cannot be run.
        """
        problem = self.check(design)
        if problem is not None:
            raise ProblemError(problem)
        comparison = Comparison(
            id=ComparisonId(uuid.uuid4().hex),
            title=design.title.strip() or title_from(design.prompt),
            prompt=design.prompt,
            model_id=design.model_id,
            efforts=design.efforts,
            repeats=design.repeats,
            order_seed=random.randrange(1, 1_000_000),
            created_at=self._clock(),
            developer_message=design.developer_message,
        )
        planned = [
            self._planned(comparison, effort, repeat, position)
            for position, (effort, repeat) in enumerate(
                planned_order(comparison.efforts, comparison.repeats, comparison.order_seed)
            )
        ]
        trials, jobs = [trial for trial, _ in planned], [job for _, job in planned]
        await self._store.save(comparison, trials, jobs)
        self._jobs.adopt(jobs)
        self.changed.tell(comparison.id)
        return comparison

    def _planned(self, comparison: Comparison, effort: Effort, repeat: int, position: int) -> tuple[Trial, Job]:
        trial_id, job_id = TrialId(uuid.uuid4().hex), JobId(uuid.uuid4().hex)
        request = AnswerRequest(
            model_id=comparison.model_id,
            turns=(Turn(Role.USER, comparison.prompt),),
            developer_message=comparison.developer_message,
            effort=effort,
            background=True,
        )
        draft = JobDraft(
            title=f"{comparison.title} · {effort.value} {repeat + 1}",
            request=request,
            origin=JobOrigin.COMPARISON,
            comparison_id=comparison.id,
            trial_id=trial_id,
            job_id=job_id,
        )
        job = self._jobs.draft_job(draft)
        # the queue sends older rows first: the planned order, kept to the microsecond
        job = replace(job, created_at=comparison.created_at + position * 1e-6)
        return Trial(trial_id, comparison.id, effort, repeat, position, job_id), job

    async def state(self, comparison: Comparison) -> ComparisonState:
        """Matrix and figures as they stand."""
        trials = tuple(await self._store.trials(comparison.id))
        return ComparisonState(comparison, trials, summarise(comparison.efforts, trials))

    async def cancel_all(self, comparison_id: ComparisonId) -> None:
        """Cancel every trial that has not ended."""
        pairs = await self._store.trials(comparison_id)
        await self._jobs.cancel(*(job.id for _, job in pairs if not job.status.terminal))

    async def release_all(self, comparison_id: ComparisonId) -> None:
        """Let every held trial go."""
        pairs = await self._store.trials(comparison_id)
        await self._jobs.release(*(job.id for _, job in pairs if job.status is JobStatus.HELD))

    async def answer(self, job_id: JobId) -> Job | None:
        """A trial's job with its whole text."""
        return await self._jobs.job(job_id)

    async def grade(self, trial_id: TrialId, grade: Grade | None) -> None:
        """Keep a person's judgement; None takes it back."""
        trial = await self._store.trial(trial_id)
        if trial is None:
            return
        await self._store.save_trial(replace(trial, grade=grade, graded_at=self._clock() if grade else None))
        self.changed.tell(trial.comparison_id)

    async def delete(self, comparison_id: ComparisonId) -> None:
        """Cancel what runs and hide it; `restore` undoes the hiding."""
        await self.cancel_all(comparison_id)
        await self._store.delete(comparison_id)
        self.changed.tell(comparison_id)

    async def restore(self, comparison_id: ComparisonId) -> None:
        """Undo a deletion."""
        await self._store.restore(comparison_id)
        self.changed.tell(comparison_id)


def _bad(happened: str, advice: str) -> Problem:
    return Problem(ProblemKind.INVALID_REQUEST, happened, advice)
