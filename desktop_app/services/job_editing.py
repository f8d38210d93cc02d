"""What a person changes on many jobs at once, each with its way back: tags, priority, titles; and copies of jobs."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.domain.tags import retagged
from desktop_app.language import later
from desktop_app.services.background_jobs import BackgroundJobs, JobDraft
from desktop_app.services.job_ledger import Ledger

AT_ONCE = 100
"""Jobs that are changed in one transaction: other changes get their turn in between."""

COPIED = Problem(
    ProblemKind.COPIED,
    later("A copy that has not been sent."),
    later("Change what you like, then release it to have it sent."),
)


@dataclass(frozen=True, slots=True)
class JobEdit:
    """Another title, priority (higher goes first) or tags; None leaves what is."""

    title: str | None = None
    priority: int | None = None
    tags: tuple[str, ...] | None = None

    def of(self, job: Job) -> Job:
        """The job with the changes."""
        return replace(
            job,
            title=job.title if self.title is None else self.title,
            priority=job.priority if self.priority is None else self.priority,
            tags=job.tags if self.tags is None else self.tags,
        )

    def undone_on(self, job: Job) -> JobEdit:
        """What takes the changes back."""
        return JobEdit(
            None if self.title is None else job.title,
            None if self.priority is None else job.priority,
            None if self.tags is None else job.tags,
        )


class JobEditing:
    """Changes to the ledger that are no moves: nothing is sent, nothing is charged."""

    def __init__(self, jobs: BackgroundJobs) -> None:
        self._jobs = jobs
        self._ledger: Ledger = jobs.ledger

    async def edit(self, wanted: Mapping[JobId, JobEdit]) -> dict[JobId, JobEdit]:
        """Change jobs; returns what takes it back, of those that are another now. Raises ProblemError (storage)."""
        undo: dict[JobId, JobEdit] = {}
        ids = sorted(wanted)
        for start in range(0, len(ids), AT_ONCE):
            undo |= await self._edit_some({job_id: wanted[job_id] for job_id in ids[start : start + AT_ONCE]})
        return undo

    async def retag(self, job_ids: Sequence[JobId], add: Sequence[str], remove: Sequence[str]) -> dict[JobId, JobEdit]:
        """Give jobs tags and take others away; returns what takes it back."""
        undo: dict[JobId, JobEdit] = {}
        ids = sorted(job_ids)
        for start in range(0, len(ids), AT_ONCE):
            part = ids[start : start + AT_ONCE]
            undo |= await self._edit_some(dict.fromkeys(part, JobEdit()), add=add, remove=remove)
        return undo

    async def _edit_some(
        self, wanted: Mapping[JobId, JobEdit], *, add: Sequence[str] = (), remove: Sequence[str] = ()
    ) -> dict[JobId, JobEdit]:
        undo: dict[JobId, JobEdit] = {}
        changed: list[Job] = []
        async with AsyncExitStack() as turns:  # in one order for all who take several, so that none waits for another
            for job_id, edit in wanted.items():
                job = await turns.enter_async_context(self._ledger.turn(job_id)) or await self._jobs.job(job_id)
                if job is None:
                    continue
                if add or remove:
                    edit = JobEdit(tags=retagged(job.tags, add, remove))
                after = edit.of(job)
                if after == job:
                    continue
                undo[job_id] = edit.undone_on(job)
                if job_id in self._ledger.unsaved:
                    await self._ledger.keep(after, "")
                else:
                    changed.append(after)
            if changed:
                await self._ledger.store.save(*changed)
                self._jobs.adopt(changed)
        return undo

    async def copy(self, *job_ids: JobId) -> tuple[Job, ...]:
        """Copies that wait for a person: nothing of them is sent before they are released. Pro's have none."""
        copies = []
        for job_id in job_ids:
            job = await self._jobs.job(job_id)
            if job is None or job.request.pinned_body:
                continue
            metadata = tuple(pair for pair in job.request.metadata if pair[0] != "ponder_job")
            draft = JobDraft(
                job.title, replace(job.request, metadata=metadata), JobOrigin.JOBS, job.priority, job.tags,
                job_id=JobId(uuid.uuid4().hex), template=job.template,
            )  # fmt: skip
            copies.append(replace(self._jobs.draft_job(draft), status=JobStatus.HELD, problem=COPIED))
        if copies:
            await self._ledger.store.add(*copies, notes=[later("Copied by you; not sent.")] * len(copies))
            self._jobs.adopt(copies)
        return tuple(copies)
