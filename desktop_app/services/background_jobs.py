"""What a person can do with jobs: submit, cancel, release, decide about an uncertain one, pause, look."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.identifiers import ComparisonId, ConversationId, JobId, MessageId, Timestamp, TrialId
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus, TimelineEntry
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.profiles import profiles_of
from desktop_app.domain.requests import AnswerRequest
from desktop_app.domain.settings import PROFILES, STORE, WATCH_LIVE
from desktop_app.language import later, tr
from desktop_app.services import found_response
from desktop_app.services.estimates import Estimate
from desktop_app.services.found_response import JOB_MARK
from desktop_app.services.job_ledger import Ledger
from desktop_app.services.job_money import JobMoney
from desktop_app.services.job_outcomes import PAUSED
from desktop_app.services.job_scheduler import JobScheduler
from desktop_app.services.ports import AnswerDoor, Clock, JobStore
from desktop_app.services.preferences import Preferences

_PAUSED_MEMORY = "jobs.paused"
_CANCELS_AT_ONCE = 8


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
    batch: str = ""
    template: str = ""
    foreground: bool = False
    """Heard to its end on the line it was asked on, where a model does not answer in the background."""
    watch: bool | None = None
    """Whether it can be watched while it runs; None leaves a job of the Jobs tab to Settings."""
    not_before: Timestamp | None = None
    cap_released: bool = False
    """By the person's word past every cap."""


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
        *,
        can_stream: Callable[[str], bool] = lambda _: True,
    ) -> None:
        self.ledger = ledger
        self.paused = scheduler.paused
        self.trouble = scheduler.trouble
        self.live = scheduler.live
        self._scheduler = scheduler
        self._store: JobStore = ledger.store
        self._door = door
        self._money = money
        self._preferences = preferences
        self._clock = clock
        self._can_stream = can_stream

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
        request = draft.request if draft.request.pinned_body else self._named(draft, job_id)
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
            batch=draft.batch,
            template=draft.template,
            not_before=draft.not_before,
            cap_released=draft.cap_released,
            profile=self._scheduler.errands.profile,
        )

    def _named(self, draft: JobDraft, job_id: JobId) -> AnswerRequest:
        """The provider's log can then be searched for our id."""
        store = {"true": True, "false": False}.get(self._preferences[STORE])
        watch = draft.watch
        if watch is None:
            watch = draft.origin is JobOrigin.JOBS and (draft.request.stream or self._preferences[WATCH_LIVE])
        watch = (watch or draft.foreground) and self._can_stream(draft.request.model_id)
        metadata = (*draft.request.metadata, (JOB_MARK, job_id))
        return replace(draft.request, background=not draft.foreground, stream=watch, store=store, metadata=metadata)

    def adopt(self, jobs: Iterable[Job], *, wake: bool = True) -> None:
        """Take over rows that are already in the store; without `wake` they are looked at a little later."""
        self.ledger.told(*jobs)
        if wake:
            self._scheduler.wake()

    async def estimate(self, request: AnswerRequest, *, template: str = "") -> Estimate:
        """What one answer to this request may cost in US dollars."""
        return await self._money.estimate(request, template=template)

    async def run_again(self, *job_ids: JobId) -> tuple[Job, ...]:
        """New jobs with the same request as ended ones; the old rows stay as they are."""
        drafts = []
        for job_id in job_ids:
            job = await self._store.job(job_id)
            if job is not None and job.status.terminal and not job.request.pinned_body:
                request = replace(job.request, metadata=())
                again = JobDraft(job.title, request, JobOrigin.JOBS, job.priority, job.tags, template=job.template)
                drafts.append(again)
        return await self.submit(*drafts) if drafts else ()

    # -- deciding about them ---------------------------------------------------------------------------

    async def cancel(self, *job_ids: JobId) -> None:
        """Cancel at once what has not left, and ask the server for the rest.

        Raises the first ProblemError, after all were tried, when the server said no or cannot be reached.
        """
        at_once = asyncio.Semaphore(_CANCELS_AT_ONCE)

        async def one(job_id: JobId) -> ProblemError | None:
            async with at_once:
                try:
                    await self._cancel(job_id)
                except ProblemError as error:
                    return error
            return None

        problems = [problem for problem in await asyncio.gather(*map(one, job_ids)) if problem is not None]
        if problems:
            raise problems[0]

    async def _cancel(self, job_id: JobId) -> None:
        async with self.ledger.turn(job_id) as job:
            if job is None:
                return
            if job.status in (JobStatus.HELD, JobStatus.WAITING):
                ended = replace(job.moved(JobStatus.CANCELLED, self._clock()), cost=self._money.nothing())
                await self.ledger.keep(replace(ended, seen_at=self._clock()), later("Cancelled before it was sent."))
            elif job.status is JobStatus.SENDING:
                self._scheduler.errands.cancel_when_sent(job_id)
        if job.status.on_server:
            await self._scheduler.errands.cancel(job_id)

    def cancel_is_wanted(self, job_id: JobId) -> bool:
        """Whether it is to be cancelled and the server has not been told yet."""
        return self._scheduler.errands.cancel_is_wanted(job_id)

    async def release(self, *job_ids: JobId) -> None:
        """Let held jobs go, past the cap if that is what held them. While the queue is paused they wait for that."""
        for job_id in job_ids:
            async with self.ledger.turn(job_id) as job:
                if job is None or job.status is not JobStatus.HELD or job.problem is None:
                    continue
                over = job.problem.kind in (ProblemKind.OVER_CAP, ProblemKind.INTERNAL)
                freed = replace(job, cap_released=job.cap_released or over)
                if self.paused.value:
                    await self.ledger.keep(
                        replace(freed, problem=PAUSED), later("Released by you; the queue is paused.")
                    )
                else:
                    await self.ledger.keep(freed.moved(JobStatus.WAITING, self._clock()), later("Released by you."))
        self._scheduler.try_now(*job_ids)

    async def send_again(self, job_id: JobId) -> None:
        """An *uncertain* job, by the person's word only: it may be charged twice, and the first time is booked too."""
        async with self.ledger.turn(job_id) as job:
            if job is None or job.status is not JobStatus.UNCERTAIN:
                return
            await self._money.book_guess(job, key=f"{job_id}#{job.sends}")
            self._money.release(job)
            await self.ledger.keep(job.moved(JobStatus.WAITING, self._clock()), later("Sent again by you."))
        self._scheduler.try_now(job_id)

    async def drop(self, *job_ids: JobId) -> None:
        """Give *uncertain* jobs up; what they may have cost stays counted as an estimate."""
        for job_id in job_ids:
            async with self.ledger.turn(job_id) as job:
                if job is None or job.status is not JobStatus.UNCERTAIN:
                    continue
                cost = await self._money.book_guess(job)
                dropped = replace(job.moved(JobStatus.CANCELLED, self._clock()), cost=cost, seen_at=self._clock())
                await self.ledger.keep(dropped, later("Dropped by you."))

    async def attach(self, job_id: JobId, pasted: str) -> None:
        """An *uncertain* job whose response was found in the provider's log: its id, or an address that ends in it.

        Raises ProblemError when that is no id, cannot be this job's, or is unknown to the server.
        """
        response_id = found_response.response_id_in(pasted)
        owner = await self._store.owner_of(response_id)
        if owner is not None and owner.id != job_id:
            found_response.refuse_owned(owner)
        wanted = self.ledger.live.get(job_id)
        if wanted is None:
            return
        with self._scheduler.errands.using(wanted):
            report = await found_response.fetched(self._door, wanted, response_id)
            server = self._scheduler.errands.server
        async with self.ledger.turn(job_id) as job:
            if job is None or job.status is not JobStatus.UNCERTAIN:
                return
            if job.server != server:
                await self.ledger.keep(replace(job, server=server), "")
        await self._scheduler.results.take(job_id, report, later("Its response was found by you."))
        self._scheduler.wake()

    async def look_again(self, job_id: JobId) -> None:
        """Ask once more for an *expired* job: another key's project may have been in force when it was asked for.

        Raises ProblemError when the server still does not know it.
        """
        job = await self.job(job_id)
        if job is None or job.status is not JobStatus.EXPIRED or job.response_id is None:
            return
        with self._scheduler.errands.using(job):
            report = await self._door.poll(job.response_id)
        async with self.ledger.turn(job_id):
            job = await self.job(job_id)
            if job is None or job.status is not JobStatus.EXPIRED:
                return
            revived = replace(job.moved(JobStatus.QUEUED, self._clock()), seen_at=None, next_poll_at=self._clock())
            await self.ledger.keep(revived, later("The server knows it after all."))
        await self._scheduler.results.take(job_id, report)
        self._scheduler.wake()

    async def change(self, job_id: JobId, *, title: str = "", priority: int | None = None,
                     tags: tuple[str, ...] | None = None) -> None:  # fmt: skip
        """Give a job another title, priority (higher goes first) or tags; None and an empty title leave it."""
        async with self.ledger.turn(job_id) as job:
            job = job or self.ledger.waits_for_disk(job_id) or await self._store.job(job_id)
            if job is None:
                return
            changed = replace(
                job,
                title=title.strip() or job.title,
                priority=job.priority if priority is None else priority,
                tags=job.tags if tags is None else tags,
            )
            if changed != job:
                await self.ledger.keep(changed, "")
        self._scheduler.wake()

    async def start_at(self, moment: Timestamp | None, *job_ids: JobId) -> None:
        """Send jobs that have not left at `moment` at the earliest; None lets them go as soon as it is their turn."""
        for job_id in job_ids:
            async with self.ledger.turn(job_id) as job:
                if job is None or job.status not in (JobStatus.WAITING, JobStatus.HELD) or job.not_before == moment:
                    continue
                note = (
                    later("Its start was taken away by you.")
                    if moment is None
                    else later("It was given another start by you.")
                )
                await self.ledger.keep(replace(job, not_before=moment, changed_at=self._clock()), note)
        self._scheduler.wake()

    async def delete(self, *job_ids: JobId) -> tuple[JobId, ...]:
        """Hide jobs that have ended; `restore` undoes it. Returns those that were hidden."""
        ended = tuple(
            job_id for job_id in job_ids if job_id not in self.ledger.live and job_id not in self.ledger.unsaved
        )
        await self._store.delete(*ended)
        self.ledger.forget(ended)
        return ended

    async def restore(self, *job_ids: JobId) -> None:
        """Undo a deletion."""
        await self._store.restore(*job_ids)
        found = [await self._store.job(job_id) for job_id in job_ids]
        self.ledger.told(*(job for job in found if job is not None))

    async def mark_seen(self, job_id: JobId) -> None:
        """A person looked at its result."""
        if not self.ledger.is_new(job_id):
            return
        async with self.ledger.turn(job_id):
            job = self.ledger.waits_for_disk(job_id) or await self._store.job(job_id)
            if job is not None and job.is_new:
                await self.ledger.keep(replace(job, seen_at=self._clock()), "")

    async def pause(self) -> None:
        """Send nothing more; what the server works on is still fetched."""
        self.paused.set(True)
        await self._scheduler.gate.settle()
        await self._preferences.remember(_PAUSED_MEMORY, "yes")

    async def resume(self) -> None:
        """Let the queue go on."""
        self.paused.set(False)
        self._scheduler.try_now()
        await self._scheduler.gate.settle()
        await self._preferences.remember(_PAUSED_MEMORY, "no")

    # -- looking ---------------------------------------------------------------------------------------

    async def jobs(self, *origins: JobOrigin, newest: int | None = None) -> Sequence[Job]:
        """Every job, or so many of them, newest first; live ones as in memory, so that *next check* is right."""
        stored = await self._store.jobs(origins=origins, newest=newest)
        memory = dict(self.ledger.live)
        memory.update((job_id, steps[-1].job) for job_id, steps in self.ledger.unsaved.items() if job_id not in memory)
        return [memory.get(job.id, job) for job in stored] if memory else stored

    async def job(self, job_id: JobId) -> Job | None:
        """One job with its answer."""
        return self._in_memory(job_id) or await self._store.job(job_id)

    def _in_memory(self, job_id: JobId) -> Job | None:
        return self.ledger.live.get(job_id) or self.ledger.waits_for_disk(job_id)

    def check_problem(self, job_id: JobId) -> Problem | None:
        """Why the last check of a running job brought nothing; it is asked about again."""
        return self._scheduler.errands.check_problem(job_id)

    def is_elsewhere(self, job: Job) -> bool:
        """Whether a running job is with another server than the one in force, which is not asked about it."""
        return bool(job.server) and job.status.on_server and not self._scheduler.errands.reaches(job)

    def waits_for_profile(self, job: Job) -> str:
        """The name of the profile that must be in force before it is sent; empty where that is so, or it was sent."""
        unsent = job.status in (JobStatus.WAITING, JobStatus.HELD)
        if not unsent or self._scheduler.errands.is_in_force(job):
            return ""
        profiles = profiles_of(self._preferences[PROFILES])
        return next((each.name for each in profiles if each.id == job.profile), tr("a deleted profile"))

    async def timeline(self, job_id: JobId) -> Sequence[TimelineEntry]:
        """Every status it had, oldest first."""
        return await self._store.timeline(job_id)

    async def raw_answer(self, job_id: JobId) -> str:
        """The response object as JSON text."""
        return await self._store.raw_answer(job_id)
