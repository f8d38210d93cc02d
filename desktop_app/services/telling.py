"""Tells a person outside the window that jobs ended or wait for them: once each, many as one, not in quiet hours."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.settings import NOTIFY, QUIET, QUIET_FROM, QUIET_UNTIL, SOUND
from desktop_app.domain.telling import QuietHours, Telling, clock_time, news_of, telling_of
from desktop_app.services.job_ledger import Ledger
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences

log = logging.getLogger(__name__)

GATHER_SECONDS = 1.5
"""What ends within this time is told together."""
REST_SECONDS = 10.0
"""Between two pop-ups; what ends meanwhile is told as one."""
_LOOK_AGAIN_SECONDS = 60.0
"""In quiet hours: the clock may be set, the computer may have slept."""
_MEMORY = "telling.kept_back"
_MOST_KEPT_BACK = 10_000

PopUp = Callable[[Telling, bool], object]
"""Shows it; the flag says whether with a sound."""


class Teller:
    """Hears of every job that the ledger announces, from its making on; `run` tells.

    The ledger has committed `notified_at` before: a crash from here on may lose a pop-up and never makes a second one.
    What quiet hours keep back is written down, and struck off before it is told.
    """

    def __init__(
        self,
        ledger: Ledger,
        preferences: Preferences,
        clock: Clock,
        *,
        simulated: bool,
        gather: float = GATHER_SECONDS,
        rest: float = REST_SECONDS,
    ) -> None:
        self._ledger = ledger
        self._preferences = preferences
        self._clock = clock
        self._simulated = simulated
        self._gather = gather
        self._rest = rest
        self._waiting: dict[JobId, None] = {}
        self._kept_back: tuple[JobId, ...] = ()
        """As it is on disk."""
        self._wake = asyncio.Event()
        self._ends = [
            ledger.ended.watch(self._heard),
            preferences.settings.watch(lambda _: self._wake.set(), at_once=False),
        ]

    def close(self) -> None:
        """Hear nothing more."""
        for end in self._ends:
            end()

    async def run(self, pop_up: PopUp) -> None:
        """Tell what there is to tell, until cancelled."""
        self._recall()
        while True:
            if not self._waiting:
                await self._nap(None)
                await asyncio.sleep(self._gather)
                continue
            if not self._preferences[NOTIFY]:
                self._waiting.clear()
                await self._write_down()
                continue
            quiet = self._quiet_for()
            if quiet > 0:
                await self._write_down()
                await self._nap(min(quiet, _LOOK_AGAIN_SECONDS))
                continue
            try:
                telling = await self._next()
            except ProblemError:  # what cannot be struck off might be told twice
                await self._nap(_LOOK_AGAIN_SECONDS)
                continue
            if telling is not None:
                pop_up(telling, self._preferences[SOUND])
                await asyncio.sleep(self._rest)

    def _heard(self, job: Job) -> None:
        self._waiting.pop(job.id, None)
        self._waiting[job.id] = None
        self._wake.set()

    async def _nap(self, seconds: float | None) -> None:
        self._wake.clear()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._wake.wait()

    def _quiet_for(self) -> float:
        preferences = self._preferences
        if not preferences[QUIET]:
            return 0.0
        hours = QuietHours(clock_time(preferences[QUIET_FROM]), clock_time(preferences[QUIET_UNTIL]))
        return hours.left(self._clock())

    async def _next(self) -> Telling | None:
        """Everything that waits and is still worth telling, struck off first. Raises ProblemError (storage)."""
        after_quiet = bool(self._kept_back)
        if after_quiet:
            await self._preferences.remember(_MEMORY, "")
            self._kept_back = ()
        waiting, self._waiting = tuple(self._waiting), {}
        found = [await self._job(job_id) for job_id in waiting]
        # what was looked at or settled meanwhile needs no pop-up
        news = [told for job in found if job is not None and (told := news_of(job)) is not None]
        return telling_of(news, after_quiet=after_quiet, simulated=self._simulated) if news else None

    async def _job(self, job_id: JobId) -> Job | None:
        job = self._ledger.live.get(job_id) or self._ledger.waits_for_disk(job_id)
        if job is not None:
            return job
        try:
            return await self._ledger.store.job(job_id)
        except ProblemError as error:
            log.info("job %s is not told: %s", job_id, error.problem.happened)
            return None

    # -- over a restart ------------------------------------------------------------------------------------------

    def _recall(self) -> None:
        kept = self._preferences.recall(_MEMORY).split()[:_MOST_KEPT_BACK]
        self._kept_back = tuple(JobId(job_id) for job_id in kept)
        self._waiting = {**dict.fromkeys(self._kept_back), **self._waiting}

    async def _write_down(self) -> None:
        """What waits now is what a restart finds; where the disk refuses, a restart loses a pop-up."""
        waiting = tuple(self._waiting)
        if waiting != self._kept_back:
            self._kept_back = waiting
            await self._preferences.remember_if_possible(_MEMORY, " ".join(waiting[:_MOST_KEPT_BACK]))
