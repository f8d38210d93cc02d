"""Which jobs wait and which are held: holds what cannot leave, lets go what was held for a reason now gone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from desktop_app.domain.caps import CapKind
from desktop_app.domain.identifiers import JobId, Timestamp
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.pro_profile import carried_over, pro_profile_at
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind, Retry
from desktop_app.language import later
from desktop_app.services.access import Access, AccessState, Connection
from desktop_app.services.job_ledger import Ledger
from desktop_app.services.job_money import JobMoney
from desktop_app.services.job_outcomes import PAUSED
from desktop_app.services.job_pace import Pace, lane
from desktop_app.services.ports import Clock
from desktop_app.services.spending import Promised
from desktop_app.services.watchable import Watchable

NO_REST = 3600.0
_LOOKS_AT_ONCE = 500
"""So many held jobs are looked through before the window gets its turn."""
_STANDING = {
    ProblemKind.PAUSED: later("The queue goes on."),
    ProblemKind.NO_KEY: later("There is a key again."),
    ProblemKind.WRONG_KEY: later("There is a key again."),
    ProblemKind.NO_CONNECTION: later("The server can be reached again."),
}
"""Reasons that hold every waiting job alike, and what is noted when they are gone."""
NO_USABLE_KEY = (Connection.NO_KEY, Connection.WRONG_KEY)
_KEY_NEEDED = Problem(ProblemKind.NO_KEY, later("There is no usable key."), later("Add one in Settings, Connection."))


class JobGate:
    """`obstacle` is what stops every job alike at the moment; `next_release` the seconds until a rest ends."""

    def __init__(
        self,
        ledger: Ledger,
        money: JobMoney,
        access: Access,
        clock: Clock,
        pace: Pace,
        paused: Watchable[bool],
        is_busy: Callable[[JobId], bool],
    ) -> None:
        self.obstacle: Problem | None = None
        self.next_release = NO_REST
        self._ledger = ledger
        self._money = money
        self._access = access
        self._clock = clock
        self._pace = pace
        self._paused = paused
        self._is_busy = is_busy
        self._settled: tuple[object, ...] = ()
        self._arrivals = -1
        self._held: tuple[bool, frozenset[str]] = (False, frozenset())
        self._addresses: dict[JobId, str] = {}
        """The server's address with which a job could not be sent."""

    def _with_status(self, status: JobStatus) -> list[Job]:
        """Those of the profile in force: the others' wait until it is theirs."""
        jobs, profile = self._ledger.with_status(status), self._access.state.value.profile
        return [job for job in jobs if self._access.is_demo or job.profile == profile]

    def look_again(self) -> None:
        """Judge every job anew at the next `settle`, even if nothing seems to have changed."""
        self._settled = ()

    async def settle(self) -> None:
        """Hold what cannot leave for a reason that concerns all, and let go what was held for a reason now gone.

        Raises ProblemError when the disk does not take it.
        """
        state = self._access.state.value
        self.obstacle = await self._find_obstacle(state)
        seen = self._conditions(state)
        if seen == self._settled:
            return
        if self.obstacle is not None:
            for job in self._with_status(JobStatus.WAITING):
                await self._hold(job.id)
        await self._free_held(state.base_url)
        self._settled = seen

    def _conditions(self, state: AccessState) -> tuple[object, ...]:
        """Everything that decides about held and waiting jobs: while it is the same, so are they."""
        capped, lanes = self._held_by()
        now = self._clock()
        rests = {each: self._pace.lane_rests(each, now) for each in lanes}
        self.next_release = min((rest for rest in rests.values() if rest > 0), default=NO_REST)
        return (
            self.obstacle and self.obstacle.kind,
            state.connection,
            state.base_url,
            state.profile,
            self._pace.in_doubt,
            pro_profile_at(now).model_id,
            self._ledger.arrivals,
            tuple(sorted(each for each, rest in rests.items() if rest > 0)),
            self._money.standing() if capped else None,
        )

    def _held_by(self) -> tuple[bool, frozenset[str]]:
        """Whether a cap holds any job, and the lanes of those that are held. Looked through only when a job came
        in: one that went since makes no difference, and there may be ten thousand of them."""
        if self._arrivals != self._ledger.arrivals:
            held = self._ledger.with_status(JobStatus.HELD)
            capped = any(job.problem is not None and job.problem.kind is ProblemKind.OVER_CAP for job in held)
            self._held = capped, frozenset({lane(job.request) for job in held})
            self._arrivals = self._ledger.arrivals
        return self._held

    def _rests(self, job: Job, now: Timestamp) -> bool:
        return self._pace.lane_rests(lane(job.request), now) > 0

    async def _find_obstacle(self, state: AccessState) -> Problem | None:
        if self._paused.value:
            return PAUSED
        if state.connection in NO_USABLE_KEY:
            return state.problem or await self._key_problem()
        return self._pace.down

    async def _key_problem(self) -> Problem:
        try:
            await self._access.endpoint()
        except ProblemError as error:
            return error.problem
        return _KEY_NEEDED

    async def _hold(self, job_id: JobId) -> None:
        async with self._ledger.turn(job_id) as job:
            problem = self.obstacle  # it may have gone while others were held
            if job is None or job.status is not JobStatus.WAITING or problem is None or self._is_busy(job_id):
                return
            await self._ledger.keep(job.moved(JobStatus.HELD, self._clock(), problem=problem), problem.happened)

    async def _free_held(self, address: str) -> None:
        now = self._clock()
        waiting = self._with_status(JobStatus.WAITING)
        # what starts later takes its place under the caps then
        ahead = self._money.promised(job for job in waiting if not job.starts_in(now))
        for place, held in enumerate(sorted(self._with_status(JobStatus.HELD), key=queue_order)):
            if place % _LOOKS_AT_ONCE == _LOOKS_AT_ONCE - 1:
                await asyncio.sleep(0)
            if held.problem is None:
                continue
            capped = await self._capped(held, ahead)
            if not self._why_free(held, held.problem, now, capped, address) and (
                self._other_reason(held.problem, capped) is None
            ):
                continue  # most held jobs stay as they are
            async with self._ledger.turn(held.id) as job:
                if job is None or job.status is not JobStatus.HELD or job.problem is None:
                    continue
                capped = await self._capped(job, ahead)
                note = self._why_free(job, job.problem, now, capped, address)
                if note:
                    self._addresses.pop(job.id, None)
                    await self._ledger.keep(job.moved(JobStatus.WAITING, now), note)
                    self._money.promise(ahead, job)
                elif (other := self._other_reason(job.problem, capped)) is not None:
                    await self._ledger.keep(replace(job, problem=other), other.happened)

    async def _capped(self, job: Job, ahead: Promised) -> Problem | None:
        """The cap that holds it now, of one that a cap held."""
        over = job.problem is not None and job.problem.kind is ProblemKind.OVER_CAP
        return await self._money.hold(job, ahead) if over else None

    def _why_free(self, job: Job, problem: Problem, now: Timestamp, capped: Problem | None, address: str) -> str:
        """The note with which a held job goes back to waiting, empty when it stays."""
        if problem.kind is ProblemKind.CONFIGURATION:
            same = self._addresses.setdefault(job.id, address) == address
            return "" if same or self.obstacle is not None else later("The server's address was changed.")
        if self.obstacle is not None:
            return ""
        if problem.kind is ProblemKind.PAUSED:
            return _STANDING[problem.kind]
        if problem.kind in _STANDING:
            doubtful = problem.kind is ProblemKind.NO_CONNECTION and self._pace.in_doubt
            return "" if doubtful or self._rests(job, now) else _STANDING[problem.kind]
        if problem.kind is ProblemKind.RETIRED_MODEL and carried_over(job.request, now) is not job.request:
            return later("Pro has another model now.")
        if problem.kind is ProblemKind.OVER_CAP:
            return "" if capped else later("It fits under the cap now.")
        return later("Tried again.") if problem.retry is Retry.LATER and not self._rests(job, now) else ""

    def _other_reason(self, problem: Problem, capped: Problem | None) -> Problem | None:
        """What a held job's reason has made way for: what now concerns all, or another cap than the one it told.

        The cap's own size counts as another; by how much it would be passed changes with every answer, and does not.
        """
        if capped is not None:
            return None if _cap_of(capped) == _cap_of(problem) else capped
        passing = problem.kind in _STANDING or problem.retry is Retry.LATER
        if self.obstacle is None or not passing or problem.kind is self.obstacle.kind:
            return None
        return self.obstacle


def _cap_of(problem: Problem) -> tuple[CapKind, Decimal] | None:
    return None if problem.cap is None else (problem.cap.kind, problem.cap.cap)


def queue_order(job: Job) -> tuple[int, Timestamp]:
    return (-job.priority, job.created_at)
