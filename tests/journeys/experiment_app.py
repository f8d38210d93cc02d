"""The whole app with its window, which runs one experiment until it is killed; started again it goes on.

    python -m tests.journeys.experiment_app LIFE

LIFE is JSON: the folder of the data file, the server's address, the number of the life, and `until_done` for one that
waits for the verdict, writes it down and quits. A trial of which nobody knows whether it was accepted is looked up at
the server, as a person would in the provider's log: found it is attached, otherwise it is sent again.
"""

from __future__ import annotations

import asyncio
import json
import sys
import urllib.request
from dataclasses import asdict
from pathlib import Path
from typing import Any

from typing_extensions import override

from desktop_app.bootstrap.services import Services
from desktop_app.domain.comparison import Design, crossed
from desktop_app.domain.comparison_finding import standing_of
from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.settings import IN_FLIGHT
from desktop_app.ui.tour import screen
from tests.journeys.lived_in import LivedInFront, run

DEMO_TASKS = Path(__file__).resolve().parents[2] / "resources" / "demo" / "tasks.jsonl"
MODEL = "gpt-6.1-sol"
EFFORTS = (Effort.LOW, Effort.MEDIUM, Effort.HIGH)
CHECK = 'exact after "Answer:" ignoring case, spaces, punctuation'


def demo_rows(count: int) -> list[dict[str, Any]]:
    """The first of the demo's hard questions."""
    lines = DEMO_TASKS.read_text(encoding="utf-8").splitlines()[:count]
    return [json.loads(line) for line in lines]


class ExperimentFront(LivedInFront):
    """A window that somebody uses."""

    @override
    async def _settle(self) -> None:
        await self._house.preferences.change(IN_FLIGHT, 12)

    @override
    async def _use(self) -> None:
        await self._recovered.wait()
        services = self._house.services
        await screen.until(lambda: self._tabs and screen.is_there("Compare", screen.Role.CheckBox), "the tabs")
        await screen.choose_tab("Compare")
        known = list(await services.comparisons.comparisons())
        if not known:
            known = [await services.comparisons.run(self._design())]
        for job in services.jobs.ledger.with_status(JobStatus.UNCERTAIN):
            await self._decide(services, job)
        if self.life.get("until_done"):
            await self._tell_verdict(services, known[0].id)
            self.quit()

    def _design(self) -> Design:
        tasks = tuple(
            Task(TaskId(row["id"]), row["prompt"], row["expected"], CHECK) for row in demo_rows(self.life["questions"])
        )
        return Design(tasks, MODEL, crossed(EFFORTS), 1, title="Kept")

    async def _decide(self, services: Services, job: Job) -> None:
        def look() -> list[str]:
            address = self.life["base_url"].removesuffix("/v1") + "/_control/responses"
            with urllib.request.urlopen(address, timeout=10) as reply:
                known = json.loads(reply.read())
            return [each["id"] for each in known if each["metadata"].get("ponder_job") == job.id]

        found = await asyncio.to_thread(look)
        if found:
            await services.jobs.attach(job.id, found[-1])
        else:
            await services.comparisons.send_again(job.id)

    async def _tell_verdict(self, services: Services, comparison_id: ComparisonId) -> None:
        board = await services.comparisons.board(comparison_id)
        assert board is not None
        await screen.until(lambda: standing_of(board.comparison, board.cells).complete, "the end", 150.0)
        finding = await services.comparisons.finding(comparison_id)
        assert finding is not None
        assert finding.verdict is not None
        told = {"look": finding.look, "verdict": asdict(finding.verdict)}
        path = Path(self.life["folder"]) / f"verdict-{self.life['number']}.json"
        path.write_text(json.dumps(told, default=str), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(run(ExperimentFront))
