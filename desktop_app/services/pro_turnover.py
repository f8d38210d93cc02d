"""The day on which Pro's model changes: a question that has not been sent by then goes to the new one."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.pro_profile import carried_over, pro_profile_at
from desktop_app.domain.usage import UNKNOWN_RANGE
from desktop_app.language import tr
from desktop_app.services.job_ledger import Ledger
from desktop_app.services.ports import Clock


async def carry_over(ledger: Ledger, job_id: JobId, clock: Clock) -> Job | None:
    """A waiting job as it may be sent now; None when it is gone. One that runs keeps its model.

    Raises ProblemError when the disk does not take the change.
    """
    job = ledger.live.get(job_id)
    if job is None or carried_over(job.request, clock()) is job.request:
        return job
    async with ledger.turn(job_id) as job:
        if job is None or job.status is not JobStatus.WAITING:
            return job
        now, before = clock(), job.request.model_id
        # a yes was given to the price of the model before
        job = replace(job, request=carried_over(job.request, now), estimate=UNKNOWN_RANGE, cap_released=False)
        await ledger.keep(
            job, tr("Pro asks {label} now, no longer {before}.", label=tr(pro_profile_at(now).label), before=before)
        )
        return job
