"""What a person can do with jobs: submit, cancel, release, decide about an uncertain one, pause, look."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.identifiers import ComparisonId, ConversationId, JobId, MessageId, TrialId
from desktop_app.domain.jobs import IllegalMoveError, Job, JobOrigin, JobStatus, TimelineEntry
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.domain.requests import AnswerRequest
from desktop_app.domain.settings import STORE
from desktop_app.services.job_ledger import Ledger
from desktop_app.services.job_money import JobMoney
from desktop_app.services.job_scheduler import JobScheduler
from desktop_app.services.ports import AnswerDoor, Clock, JobStore
from desktop_app.services.preferences import Preferences

PAUSED = Problem(ProblemKind.PAUSED, "The queue is paused.", "Press Resume above the table to let waiting jobs go on.")
_PAUSED_MEMORY = "jobs.paused"


@dataclass(frozen=True, slots=True)
class JobDraft:
    """A job a person wants, before it has a row. Ids tie it to the Pro chat or comparison it belongs to."""

    title: str
    request: AnswerRequest
    origin: JobOrigin = JobOrigin.JOBS
    priority: int = 0
    tags: tuple[str, ...] = ()
    conversation_id: ConversationId | None = None
    message_id: MessageId | None = None
    comparison_id: ComparisonId | None = None
    trial_id: TrialId | None = None
    job_id: JobId | None = None


class BackgroundJobs:
    """The verbs; `ledger` tells what changed, the scheduler does the work."""

    def __init__(
        self,
        ledger: Ledger,
        scheduler: JobScheduler,
        door: AnswerDoor,
        money: JobMoney,
        preferences: Preferences,
        clock: Clock,
    ) -> None:
        self.ledger = ledger
        self.paused = scheduler.paused
        self._scheduler = scheduler
        self._store: JobStore = ledger.store
        self._door = door
        self._money = money
        self._preferences = preferences
        self._clock = clock

    async def recover(self) -> None:
        """Put the ledger right after a crash, before anything is shown or sent."""
        self.paused.set(self._preferences.recall(_PAUSED_MEMORY) == "yes")
        for job in await self.ledger.recover():
            if job.status.on_server or job.status is JobStatus.UNCERTAIN:
                self._money.hold_again(job)

    # -- asking for jobs -------------------------------------------------------------------------------

    async def submit(self, *drafts: JobDraft) -> tuple[Job, ...]:
        """Rows on disk first; the scheduler sends them when it is their turn."""
        jobs = tuple(self.draft_job(draft) for draft in drafts)
        await self._store.add(*jobs)
        self.adopt(jobs)
        return jobs

    def draft_job(self, draft: JobDraft) -> Job:
        """The row a draft becomes: waiting, or held while the queue is paused. Nothing is saved."""
        now = self._clock()
        job_id = draft.job_id or JobId(uuid.uuid4().hex)
        request = draft.request if draft.request.pinned_body else self._named(draft.request, job_id)
        return Job(
            id=job_id,
            origin=draft.origin,
            title=draft.title,
            request=request,
            status=JobStatus.HELD if self.paused.value else JobStatus.WAITING,
            problem=PAUSED if self.paused.value else None,
            created_at=now,
            changed_at=now,
            priority=draft.priority,
            tags=draft.tags,
            conversation_id=draft.conversation_id,
            message_id=draft.message_id,
            comparison_id=draft.comparison_id,
            trial_id=draft.trial_id,
        )

    def _named(self, request: AnswerRequest, job_id: JobId) -> AnswerRequest:
        """The provider's log can then be searched for our id."""
        store = {"true": True, "false": False}.get(self._preferences[STORE])
        return replace(request, background=True, store=store, metadata=(*request.metadata, ("ponder_job", job_id)))

    def adopt(self, jobs: Iterable[Job]) -> None:
        """Take over rows that are already in the store."""
        self.ledger.told(*jobs)
        self._scheduler.wake()

    async def run_again(self, *job_ids: JobId) -> tuple[Job, ...]:
        """New jobs with the same request as ended ones; the old rows stay as they are."""
        drafts = []
        for job_id in job_ids:
            job = await self._store.job(job_id)
            if job is not None and job.status.terminal and not job.request.pinned_body:
                request = replace(job.request, metadata=())
                drafts.append(JobDraft(job.title, request, JobOrigin.JOBS, job.priority, job.tags))
        return await self.submit(*drafts) if drafts else ()

    # -- deciding about them ---------------------------------------------------------------------------

    async def cancel(self, *job_ids: JobId) -> None:
        """Cancel at once what has not left, and ask the server for the rest.

        Raises ProblemError when the server says no.
        """
        for job_id in job_ids:
            job = self.ledger.live.get(job_id)
            if job is None:
                continue
            if job.status.on_server:
                await self._scheduler.cancel_on_server(job)
            elif self._scheduler.is_busy(job_id) or job.status is JobStatus.SENDING:
                self._scheduler.cancel_when_sent(job_id)
            elif job.status in (JobStatus.HELD, JobStatus.WAITING):
                await self.ledger.keep(job.moved(JobStatus.CANCELLED, self._clock()), "Cancelled before it was sent.")

    async def release(self, *job_ids: JobId) -> None:
        """Let held jobs go, past the cap if that is what held them."""
        for job_id in job_ids:
            job = self.ledger.live.get(job_id)
            if job is not None and job.status is JobStatus.HELD:
                over = job.problem is not None and job.problem.kind is ProblemKind.OVER_CAP
                waiting = job.moved(JobStatus.WAITING, self._clock())
                await self.ledger.keep(replace(waiting, cap_released=job.cap_released or over), "Released by you.")
        self._scheduler.wake()

    async def send_again(self, job_id: JobId) -> None:
        """An *uncertain* job, by the person's word only: it may be charged twice."""
        job = self._uncertain(job_id)
        await self.ledger.keep(job.moved(JobStatus.WAITING, self._clock()), "Sent again by you.")
        self._scheduler.wake()

    async def drop(self, job_id: JobId) -> None:
        """Give an *uncertain* job up; what it may have cost stays counted as an estimate."""
        job = self._uncertain(job_id)
        cost = await self._money.book_guess(job)
        await self.ledger.keep(replace(job.moved(JobStatus.CANCELLED, self._clock()), cost=cost), "Dropped by you.")

    async def attach(self, job_id: JobId, response_id: str) -> None:
        """An *uncertain* job whose response was found in the provider's log.

        Raises ProblemError when the server does not know the id.
        """
        report = await self._door.poll(response_id.strip())
        await self._scheduler.take_report(self._uncertain(job_id), report, "Its response was found by you.")
        self._scheduler.wake()

    def _uncertain(self, job_id: JobId) -> Job:
        job = self.ledger.live.get(job_id)
        if job is None or job.status is not JobStatus.UNCERTAIN:
            raise IllegalMoveError(f"job {job_id} is not uncertain")
        return job

    async def delete(self, *job_ids: JobId) -> None:
        """Hide jobs that have ended; `restore` undoes it."""
        await self._store.delete(*job_ids)
        self.ledger.forget(job_ids)

    async def restore(self, *job_ids: JobId) -> None:
        """Undo a deletion."""
        await self._store.restore(*job_ids)
        found = [await self._store.job(job_id) for job_id in job_ids]
        self.ledger.told(*(job for job in found if job is not None))

    async def mark_seen(self, job_id: JobId) -> None:
        """A person looked at its result."""
        if self.ledger.is_new(job_id) and (job := await self._store.job(job_id)) is not None:
            await self.ledger.keep(replace(job, seen_at=self._clock()), "")

    async def pause(self) -> None:
        """Send nothing more; what the server works on is still fetched."""
        await self._preferences.remember(_PAUSED_MEMORY, "yes")
        self.paused.set(True)
        for job in list(self.ledger.live.values()):
            if job.status is JobStatus.WAITING and not self._scheduler.is_busy(job.id):
                await self.ledger.keep(job.moved(JobStatus.HELD, self._clock(), problem=PAUSED), PAUSED.happened)

    async def resume(self) -> None:
        """Let the queue go on."""
        await self._preferences.remember(_PAUSED_MEMORY, "no")
        self.paused.set(False)
        await self._scheduler.free(lambda problem: problem.kind is ProblemKind.PAUSED, "The queue goes on.")
        self._scheduler.wake()

    # -- looking ---------------------------------------------------------------------------------------

    async def jobs(self, *origins: JobOrigin) -> Sequence[Job]:
        """Every job, newest first; live ones as they are in memory, so that *next check* is right."""
        stored = await self._store.jobs(origins=origins)
        return [self.ledger.live.get(job.id, job) for job in stored]

    async def job(self, job_id: JobId) -> Job | None:
        """One job with its answer."""
        return self.ledger.live.get(job_id) or await self._store.job(job_id)

    async def timeline(self, job_id: JobId) -> Sequence[TimelineEntry]:
        """Every status it had, oldest first."""
        return await self._store.timeline(job_id)

    async def raw_answer(self, job_id: JobId) -> str:
        """The response object as JSON text."""
        return await self._store.raw_answer(job_id)
