"""The Compare tab's verbs: plan an experiment, run its trials as jobs, grade, and see what effort bought."""

from __future__ import annotations

import random
import uuid
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop_app.domain.comparison import (
    MOST_REPEATS,
    Comparison,
    Design,
    EffortSummary,
    Grade,
    Trial,
    planned_order,
    summarise,
)
from desktop_app.domain.conversation import title_from
from desktop_app.domain.identifiers import ComparisonId, JobId, TrialId
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.domain.model_profiles import Effort, KnownModels
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.domain.usage import UNKNOWN_RANGE, CostBasis, CostRange
from desktop_app.services.background_jobs import BackgroundJobs, JobDraft
from desktop_app.services.estimates import EstimateQuestion
from desktop_app.services.ports import Clock, ComparisonStore, TokenCounter
from desktop_app.services.spending import Spending
from desktop_app.services.watchable import Announcer


@dataclass(frozen=True, slots=True)
class ComparisonState:
    """Everything the tab shows of one comparison, from one reading of the store."""

    comparison: Comparison
    trials: tuple[tuple[Trial, Job], ...]
    summaries: tuple[EffortSummary, ...]

    @property
    def finished(self) -> int:
        """Trials that have ended, whether with an answer or without."""
        return sum(1 for _, job in self.trials if job.status.terminal)

    @property
    def running(self) -> int:
        """Trials that wait, are being sent, or are with the server: they will end by themselves."""
        return len(self.trials) - self.finished - self.held - self.uncertain

    @property
    def held(self) -> int:
        """Trials that a cap or a paused queue keeps back."""
        return self._with_status(JobStatus.HELD)

    @property
    def uncertain(self) -> int:
        """Trials of which nobody knows whether the server accepted them: a person decides."""
        return self._with_status(JobStatus.UNCERTAIN)

    @property
    def unanswered(self) -> int:
        """Trials that ended without an answer, so that asking again fills a hole."""
        return sum(1 for _, job in self.trials if _unanswered(job))

    @property
    def simulated(self) -> bool:
        """Whether any of its answers came from the demo's simulator."""
        return any(job.cost.basis is CostBasis.SIMULATED for _, job in self.trials)

    def _with_status(self, status: JobStatus) -> int:
        return sum(1 for _, job in self.trials if job.status is status)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a design would mean: its question's size in tokens, its cost, what today's cap leaves, and why it cannot
    be run, if it cannot."""

    tokens: int
    cost: CostRange
    room: Decimal
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How many trials of one comparison have not ended: under way by themselves, or waiting for a person."""

    running: int = 0
    waiting_for_person: int = 0


class Comparisons:
    """Trials are jobs of the ledger: they survive a restart and obey the cap like any other."""

    def __init__(
        self,
        jobs: BackgroundJobs,
        store: ComparisonStore,
        counter: TokenCounter,
        catalogue: KnownModels,
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

    def progress(self) -> Mapping[ComparisonId, Progress]:
        """Every comparison with trials that have not ended; from memory, so that a list may ask often."""
        running: Counter[ComparisonId] = Counter()
        waiting: Counter[ComparisonId] = Counter()
        for job in self._jobs.ledger.live.values():
            if job.comparison_id is not None:
                stuck = job.status in (JobStatus.HELD, JobStatus.UNCERTAIN)
                (waiting if stuck else running)[job.comparison_id] += 1
        return {each: Progress(running[each], waiting[each]) for each in running.keys() | waiting.keys()}

    async def estimate(self, design: Design) -> CostRange:
        """What the whole design may cost in US dollars."""
        return await self._cost(design, await self._tokens(design))

    async def outlook(self, design: Design) -> Outlook:
        """Everything to be known before it is run; nothing is sent for it."""
        problem = self.check(design)
        if problem is not None:
            return Outlook(0, UNKNOWN_RANGE, self._spending.room(), problem)
        tokens = await self._tokens(design)
        problem = self._too_long(design, tokens)
        cost = UNKNOWN_RANGE if problem else await self._cost(design, tokens)
        return Outlook(tokens, cost, self._spending.room(), problem)

    async def _tokens(self, design: Design) -> int:
        counts = await self._counter.count([design.developer_message, design.prompt], design.model_id)
        return sum(count.tokens for count in counts)

    async def _cost(self, design: Design, tokens: int) -> CostRange:
        low = high = Decimal(0)
        for effort in design.efforts:
            question = EstimateQuestion(design.model_id, tokens, effort, origin=JobOrigin.COMPARISON)
            one = (await self._spending.estimate(question)).cost
            if one.low is None or one.high is None:
                return UNKNOWN_RANGE
            low, high = low + one.low * design.repeats, high + one.high * design.repeats
        return CostRange(low, high)

    def _too_long(self, design: Design, tokens: int) -> Problem | None:
        profile = self._catalogue.profile(design.model_id)
        most = profile.max_input_tokens or profile.context_window
        if most is None or tokens <= most:
            return None
        return Problem(
            ProblemKind.CONTEXT_TOO_LONG,
            f"The question has about {tokens:,} tokens; {design.model_id} takes at most {most:,}.",
            "Shorten it, or choose a model with a larger context window.",
        )

    def check(self, design: Design) -> Problem | None:
        """Why a design cannot be run, None when it can."""
        refused = [effort for effort in design.efforts if effort not in self.offered_efforts(design.model_id)]
        if not design.prompt.strip():
            return _bad("There is no question yet.", "Type the question that every effort is to answer.")
        if not design.model_id.strip():
            return _bad("No model is chosen.", "Choose one, or type its id.")
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
        problem = self.check(design) or self._too_long(design, await self._tokens(design))
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
        trial = Trial(
            TrialId(uuid.uuid4().hex), comparison.id, effort, repeat, position, job_id=JobId(uuid.uuid4().hex)
        )
        # the queue sends older rows first: the planned order, kept to the microsecond
        return trial, replace(self._job(comparison, trial), created_at=comparison.created_at + position * 1e-6)

    def _job(self, comparison: Comparison, trial: Trial) -> Job:
        request = AnswerRequest(
            model_id=comparison.model_id,
            turns=(Turn(Role.USER, comparison.prompt),),
            developer_message=comparison.developer_message,
            effort=trial.effort,
            background=True,
        )
        draft = JobDraft(
            title=f"{comparison.title} · {trial.effort.value} {trial.repeat + 1}",
            request=request,
            origin=JobOrigin.COMPARISON,
            comparison_id=comparison.id,
            trial_id=trial.id,
            job_id=trial.job_id,
            batch=comparison.id,
        )
        return self._jobs.draft_job(draft)

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

    async def ask_again(self, comparison: Comparison) -> int:
        """New jobs for the trials that ended without an answer; the old ones stay in the ledger. Returns how many."""
        pairs = [pair for pair in await self._store.trials(comparison.id) if _unanswered(pair[1])]
        trials = [
            replace(trial, job_id=JobId(uuid.uuid4().hex), grade=None, graded_at=None) for trial, _ in pairs
        ]  # fmt: skip
        if trials:
            jobs = [self._job(comparison, trial) for trial in trials]
            await self._store.save(comparison, trials, jobs)
            self._jobs.adopt(jobs)
            self.changed.tell(comparison.id)
        return len(trials)

    async def send_again(self, job_id: JobId) -> None:
        """An *uncertain* trial, by the person's word: it may be charged twice."""
        await self._jobs.send_again(job_id)

    async def give_up(self, job_id: JobId) -> None:
        """Drop an *uncertain* trial; what it may have cost stays counted."""
        await self._jobs.drop(job_id)

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


def _unanswered(job: Job) -> bool:
    """Ended without a text: failed, cancelled or expired."""
    return job.status in (JobStatus.FAILED, JobStatus.CANCELLED, JobStatus.EXPIRED)


def _bad(happened: str, advice: str) -> Problem:
    return Problem(ProblemKind.INVALID_REQUEST, happened, advice)
