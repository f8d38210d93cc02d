"""Pasting an *uncertain* job's response id: asked for again, with the reason, until it is taken or given up. No Qt."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.problems import ProblemError
from desktop_app.services.background_jobs import BackgroundJobs

Ask = Callable[[str, str], Awaitable[str | None]]
"""Shows what was pasted before and why it was refused; gives what is pasted now, None when the person gives up."""


async def attach_pasted(jobs: BackgroundJobs, job_id: JobId, ask: Ask) -> None:
    """Ask and fetch."""
    pasted = await ask("", "")
    while pasted:
        try:
            await jobs.attach(job_id, pasted)
            return
        except ProblemError as error:
            pasted = await ask(pasted, f"{error.problem.happened} {error.problem.advice}")
