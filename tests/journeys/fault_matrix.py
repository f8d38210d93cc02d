"""Every fault of the simulator at every moment of a job's life: what becomes of the job, and what its person reads.

`CELLS` names them, `live_through` plays one against the real services and the simulator, `page` writes the table that
is kept as fault_matrix.md. The clock of the services is moved on, so that rests and checks take no time.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import STUCK_SECONDS, Job, JobStatus
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.openai_api.client import Timeouts
from desktop_app.services.background_jobs import JobDraft
from desktop_app.simulator import Simulator
from desktop_app.ui.jobs_tab.actions import Do, may
from desktop_app.ui.jobs_tab.card_words import card_of
from desktop_app.ui.uncertain_words import OPENAI_HOST
from tests.harness.job_house import MODEL, JobHouse, creates, job_house

PAGE = Path(__file__).with_name("fault_matrix.md")
CHECKS = 4
"""So many checks in a row meet the fault."""
_PATIENCE = 40.0
_TIMEOUTS = Timeouts(connect=1.5, read=1.5, start=1.5)
"""Seconds; in the app they are 10, 30 and 60."""
_RETIRED = "The model gpt-6.1-sol has been deprecated, learn more here: https://example.org"

FAULTS: dict[str, dict[str, Any]] = {
    "connection reset": {"kind": "refuse"},
    "accepted, then silence": {"kind": "dead"},
    "read, then silence": {"kind": "stall"},
    "reply cut in the middle": {"kind": "cut"},
    "an HTML page instead of JSON": {"kind": "garbage"},
    "slow bytes": {"kind": "slow", "bytes_per_second": 6_000},
    "done, then closed without a reply": {"kind": "crash_after_create"},
    "400, tier not allowed": {"kind": "status", "status": 400, "code": "tier_not_allowed"},
    "401, wrong key": {"kind": "status", "status": 401},
    "403, not allowed": {"kind": "status", "status": 403},
    "404": {"kind": "status", "status": 404, "message": "Not found."},
    "404, model shut down": {"kind": "status", "status": 404, "code": "model_not_found", "message": _RETIRED},
    "429, rate limit": {"kind": "status", "status": 429, "retry_after": 1},
    "429, no credit": {"kind": "status", "status": 429, "code": "insufficient_quota"},
    "429, no flex capacity": {"kind": "status", "status": 429, "code": "resource_unavailable"},
    "500": {"kind": "status", "status": 500},
    "503 of a proxy": {"kind": "status", "status": 503},
}
"""`duplicate` concerns events of a stream only: jobs are neither created nor checked by one."""

ANSWERS = {
    "fails in the middle": "Please fail.",
    "prompt not allowed": "Please be invalid.",
    "no credit in the middle": "Run out of quota.",
    "rate limit in the middle": "Hit the rate limit.",
    "the model declines": "Please refuse.",
    "cut short by the length limit": "Please be cut short.",
    "cut short by a filter": "Please be filtered.",
    "never leaves the queue": "Stall in queued.",
}
"""What may be wrong with the answer itself, and the words that make the simulator do it."""

MOMENTS = ("create", "queued check", "in-progress check", "last check", "answer", "cancel", "delete")
_ONLY_CREATE = {"400, tier not allowed", "404, model shut down", "429, no flex capacity"}
"""A server says these about a request for an answer, never about one that exists."""

CELLS = [
    (moment, fault)
    for moment in MOMENTS
    for fault in (ANSWERS if moment == "answer" else FAULTS)
    if moment == "create" or fault not in _ONLY_CREATE
]


@dataclass(frozen=True, slots=True)
class Lived:
    """One cell: the job while the fault lasts, what is read about it, and the end once the fault is gone."""

    moment: str
    fault: str
    status: str
    read: str
    then: str
    requests: str

    @property
    def line(self) -> str:
        """As a line of the table."""
        return f"| {self.fault} | {self.status} | {self.read} | {self.then} | {self.requests} |"


async def live_through(moment: str, fault: str, folder: Path) -> Lived:
    """Play one cell from an empty folder."""
    with Simulator(speed=2_000) as simulator:
        async with job_house(folder, simulator) as house:
            house.door._timeouts = _TIMEOUTS
            life = _Life(house, simulator, fault)
            status, read = await life.play(moment)
            simulator.faults.clear()
            then = await life.go_on(moment)
            sent, accepted = len(creates(simulator)), len(simulator.responses())
            return Lived(moment, fault, status, read, then, f"{sent} sent, {accepted} accepted")


class _Life:
    """A house with one job in it, which a fault meets."""

    def __init__(self, house: JobHouse, simulator: Simulator, fault: str) -> None:
        self._house = house
        self._simulator = simulator
        self._fault = fault
        self._raised = ""

    async def play(self, moment: str) -> tuple[str, str]:
        """Bring the job to its moment and let the fault meet it; its status then, and what is read."""
        if moment == "create":
            return await self._create()
        if moment == "delete":
            return await self._delete()
        if moment == "answer":
            return await self._answer()
        if moment == "queued check":
            self._simulator.set_speed(0.001)
        job_id = await self._running(
            "Take 60 hours.", JobStatus.QUEUED if moment == "queued check" else JobStatus.IN_PROGRESS
        )
        if moment == "cancel":
            return await self._cancel(job_id)
        self._break("GET", "/responses/")
        if moment == "last check":
            self._simulator.set_speed(1e7)
        asked = self._checks()
        await self._until(lambda: self._checks() >= asked + CHECKS or job_id not in self._house.ledger.live)
        await asyncio.sleep(0.1)
        return await self._seen(job_id)

    async def _create(self) -> tuple[str, str]:
        self._break("POST", "/responses$")
        tier = "flex" if "flex" in self._fault else "priority" if "tier" in self._fault else None
        request = AnswerRequest(MODEL, (Turn(Role.USER, "Take 5 seconds."),), background=True, service_tier=tier)
        (job,) = await self._house.jobs.submit(JobDraft("Why?", request))
        busy = (JobStatus.WAITING, JobStatus.SENDING)
        await self._until(lambda: not self._house.is_in(job.id, *busy), hurry=0.0)
        self._job_id = job.id
        return await self._seen(job.id)

    async def _answer(self) -> tuple[str, str]:
        (self._job_id,) = await self._house.submit(ANSWERS[self._fault])
        job_id = self._job_id
        await self._until(lambda: self._house.ended(job_id) or self._house.clock.moved > STUCK_SECONDS + 60.0)
        return await self._seen(job_id)

    async def _cancel(self, job_id: JobId) -> tuple[str, str]:
        self._break("POST", "/cancel$")
        try:
            await self._house.jobs.cancel(job_id)
        except ProblemError as error:
            self._raised = f"Notice: {error.problem.happened} {error.problem.advice}"
        return await self._seen(job_id)

    async def _delete(self) -> tuple[str, str]:
        job_id = await self._running("Take 5 seconds.", JobStatus.IN_PROGRESS, may_end=True)
        await self._until(lambda: self._house.ended(job_id))
        self._break(None, None)
        asked = len(self._simulator.requests())
        assert await self._house.jobs.delete(job_id) == (job_id,)
        assert await self._house.jobs.jobs() == []
        assert len(self._simulator.requests()) == asked, "the server was asked"
        return "gone from the table", "1 job deleted. (Undo)"

    async def _running(self, prompt: str, status: JobStatus, *, may_end: bool = False) -> JobId:
        (self._job_id,) = await self._house.submit(prompt)
        job_id = self._job_id
        await self._until(lambda: self._house.is_in(job_id, status) or (may_end and self._house.ended(job_id)))
        return job_id

    async def _seen(self, job_id: JobId) -> tuple[str, str]:
        """The job's status, and every sentence that its person reads."""
        jobs = self._house.jobs
        job = await jobs.job(job_id)
        assert job is not None
        card = card_of(
            replace(job, server=OPENAI_HOST),
            self._house.clock(),
            cancelling=jobs.cancel_is_wanted(job_id),
            check_problem=jobs.check_problem(job_id),
        )
        words = [self._raised] if self._raised else []
        if card is not None:
            words.append(f"{card.text} {card.advice}".strip())
            words += [f"[{label}]" for _, label in card.actions]
            words += [f"[{card.link[0]}]"] if card.link else []
        said = re.sub(r"\b\d+:\d\d\b", "11 minutes", " ".join(words))  # a second more or less is no difference
        return _status(job), said or "—"

    async def go_on(self, moment: str) -> str:
        """With the fault gone: how it ends, by itself or by a person's word."""
        house, job_id = self._house, self._job_id
        if moment == "delete":
            await house.jobs.restore(job_id)
            return f"Undo brings it back: {_status(await house.row(job_id))}"
        if house.is_in(job_id, JobStatus.UNCERTAIN):
            for _ in range(50):
                house.clock.skip(60)
                house.scheduler.wake()
                await asyncio.sleep(0.005)
            assert house.is_in(job_id, JobStatus.UNCERTAIN), "an uncertain job moved by itself"
            return "uncertain until a person decides"
        if moment == "answer":
            return await self._after_answer()
        how = "by itself"
        if not house.jobs.cancel_is_wanted(job_id):
            self._simulator.set_speed(1e7)
        if (await house.row(job_id)).status is JobStatus.EXPIRED:
            await house.jobs.look_again(job_id)
            how = "after Look again"
        if not await self._ends():
            await house.jobs.release(job_id)
            how = "after Release"
            assert await self._ends(), f"{house.ledger.live}"
        row = await house.row(job_id)
        return f"{_status(row)} {how}" + (await self._kept(row))

    async def _after_answer(self) -> str:
        row = await self._house.row(self._job_id)
        if not row.status.terminal:
            return "stays so until a person decides"
        kept = "what was written is kept" if row.answer is not None and row.answer.shown_text else "nothing was written"
        return f"{kept}; Run again is offered" if may(Do.RUN_AGAIN, row) else kept

    async def _kept(self, row: Job) -> str:
        if row.status is not JobStatus.COMPLETED:
            return ""
        assert row.answer is not None
        assert row.answer.text
        assert await self._house.jobs.raw_answer(row.id)
        return ", saved whole"

    async def _ends(self) -> bool:
        """Whether it ends by itself within an hour and a half of its own time."""
        for _ in range(400):
            if self._house.ended(self._job_id):
                return True
            self._house.clock.skip(15.0)
            self._house.scheduler.wake()
            await asyncio.sleep(0.01)
        return False

    def _break(self, method: str | None, path: str | None) -> None:
        self._simulator.faults.add({**FAULTS[self._fault], "match": _match(method, path), "times": -1})

    def _checks(self) -> int:
        asked = self._simulator.requests()
        return sum(1 for entry in asked if entry["method"] == "GET" and "/responses/" in entry["path"])

    async def _until(self, condition: Callable[[], object], *, hurry: float = 0.5) -> None:
        await self._house.until(condition, hurry=hurry, timeout=_PATIENCE, what=self._fault)


def _match(method: str | None, path: str | None) -> dict[str, str]:
    return {name: value for name, value in (("method", method), ("path", path)) if value is not None}


def _status(job: Job) -> str:
    return job.status.value.replace("_", " ")


# -- the page ----------------------------------------------------------------------------------------------

_HEAD = """# What can go wrong with a job, and what is read then

Each fault of the simulator meets a job at each moment of its life: when it is created, at checks while the server has
it queued, in progress and finished, in its answer, when it is cancelled and when its row is deleted. A fault lasts
(for checks, so long as {checks} in a row), then it is gone. *Read* is what stands on the job's card, its buttons in
brackets, and the notice where a person had asked for something. Made against the real services by
`python3 packaging/test.py --long tests/journeys/test_fault_matrix.py`; the suite plays a part of it and compares.
"""


def page(lived: Sequence[Lived]) -> str:
    """The whole page."""
    parts = [_HEAD.format(checks=CHECKS)]
    for moment in MOMENTS:
        parts.append(f"## {moment[0].upper()}{moment[1:]}\n")
        parts.append("| Fault | Status | Read | Then | Requests for an answer |\n|---|---|---|---|---|")
        parts += [each.line for each in lived if each.moment == moment]
        parts.append("")
    return "\n".join(parts)


def kept_lines() -> dict[tuple[str, str], str]:
    """The lines of the kept page, by moment and fault."""
    lines: dict[tuple[str, str], str] = {}
    moment = ""
    for line in PAGE.read_text("utf-8").splitlines():
        if line.startswith("## "):
            moment = line[3:4].lower() + line[4:]
        elif (found := re.match(r"\| (.+?) \|", line)) and found[1] in {*FAULTS, *ANSWERS}:
            lines[moment, found[1]] = line
    return lines
