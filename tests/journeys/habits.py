"""What somebody does with jobs all day, at random: submits, watches, imports, cancels, tidies up, decides, pauses.

Whatever was meant is written down in the folder of the data file, a line at a time, so that it survives a kill.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import random
import urllib.request
import uuid
from pathlib import Path

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.imports import ImportPlan, ReadOptions
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.services.background_jobs import BackgroundJobs, JobDraft
from desktop_app.services.imports import Imports
from tests.harness.job_house import MODEL

TOLD, INTENDED, ERRORS, COUNTS = "told.txt", "intended.txt", "errors.txt", "counts.json"
IMPORTED_ROWS = 60
"""More than are queued in one go, so that a kill can come in between."""
_CROWD = 25


class Diary:
    """Lines that are with the operating system before anything else happens."""

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def write(self, *words: object) -> None:
        """Add a line."""
        os.write(self._descriptor, (" ".join(map(str, words)) + "\n").encode())


class Habits:
    """`act` does one thing; `settle_in` what is done first after a start."""

    def __init__(
        self,
        jobs: BackgroundJobs,
        imports: Imports,
        folder: Path,
        base_url: str,
        dice: random.Random,
        *,
        pro: bool = True,
    ) -> None:
        self._pro = pro
        self._jobs = jobs
        self._imports = imports
        self._folder = folder
        self._base_url = base_url
        self._dice = dice
        self._intended = Diary(folder / INTENDED)
        self._deleted: list[JobId] = []

    async def settle_in(self, *, decide: bool = True) -> None:
        """Go on with an import that was cut off, and decide about some of the jobs that are uncertain."""
        for record in await self._imports.unfinished():
            await self._imports.resume(record.id)
        for job in self._jobs.ledger.with_status(JobStatus.UNCERTAIN) if decide else ():
            choice = self._dice.random()
            with contextlib.suppress(ProblemError):
                if choice < 0.25:
                    await self._find(job)
                elif choice < 0.4:
                    await self._jobs.send_again(job.id)
                elif choice < 0.5:
                    await self._jobs.drop(job.id)

    async def act(self) -> None:
        """One thing of many."""
        crowded = len(self._jobs.ledger.live) >= _CROWD
        choice = self._dice.random()
        if choice < 0.44:
            if not crowded:
                await self._submit()
        elif choice < 0.48:
            if not crowded:
                await self._import()
        elif choice < 0.6:
            await self._cancel()
        elif choice < 0.75:
            await self._tidy()
        elif choice < 0.8:
            await self._jobs.pause()
            await asyncio.sleep(0.02)
            await self._jobs.resume()

    async def _submit(self) -> None:
        drafts = []
        for _ in range(self._dice.choice((1, 1, 2, 4))):
            job_id = JobId(uuid.UUID(int=self._dice.getrandbits(128)).hex)
            words = f"Question {job_id[:6]}. Take {self._dice.randint(1, 90)} seconds."
            if self._dice.random() < 0.1:
                words += " Please fail."
            pro = self._dice.random() < 0.2 and self._pro
            watch = not pro and self._dice.random() < 0.3
            request = AnswerRequest(
                "gpt-5-pro" if pro else MODEL, (Turn(Role.USER, words),), background=True, pinned_body=pro
            )
            origin = JobOrigin.PRO if pro else JobOrigin.JOBS
            drafts.append(JobDraft(words, request, origin, job_id=job_id, watch=watch))
        await self._jobs.submit(*drafts)
        for draft in drafts:
            self._intended.write(draft.job_id)

    async def _import(self) -> None:
        path = self._folder / f"rows-{self._dice.getrandbits(48):012x}.csv"
        rows = (f"{path.stem} row {row}. Take {self._dice.randint(1, 9)} seconds." for row in range(IMPORTED_ROWS))
        path.write_text("\n".join(("prompt", *rows)), encoding="utf-8")
        content = await self._imports.read(path, ReadOptions())
        plan = ImportPlan(AnswerRequest(MODEL, (), background=True), prompt_column="prompt")
        await self._imports.queue(path, content, plan, await self._imports.prepare(content, plan))

    async def _cancel(self) -> None:
        if self._jobs.ledger.live:
            with contextlib.suppress(ProblemError):
                await self._jobs.cancel(self._dice.choice(list(self._jobs.ledger.live)))

    async def _tidy(self) -> None:
        ended: list[Job] = [job for job in await self._jobs.jobs() if job.status.terminal]
        if not ended:
            return
        job = self._dice.choice(ended)
        await self._jobs.mark_seen(job.id)
        if self._dice.random() < 0.3:
            await self._jobs.delete(job.id)
            self._deleted.append(job.id)
        elif self._deleted and self._dice.random() < 0.2:
            await self._jobs.restore(self._deleted.pop())

    async def _find(self, job: Job) -> None:
        """As a person looks it up in the provider's log, by the job's id, and pastes what stands there."""

        def look() -> list[str]:
            address = self._base_url.removesuffix("/v1") + "/_control/responses"
            with urllib.request.urlopen(address, timeout=10) as reply:
                known = json.loads(reply.read())
            return [each["id"] for each in known if each["metadata"].get("ponder_job") == job.id]

        for response_id in (await asyncio.to_thread(look))[-1:]:
            await self._jobs.attach(job.id, response_id)
