"""Does what the card of a running answer offers: cancel, release, resume, attach, send again, drop."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.domain.caps import CapHold
from desktop_app.domain.identifiers import JobId
from desktop_app.services.background_jobs import BackgroundJobs
from desktop_app.services.spending import Spending
from desktop_app.ui.attaching import attach_pasted
from desktop_app.ui.pro_tab.running_card import ATTACH, CANCEL, DROP, RAISE, RELEASE, RESUME, SEND_AGAIN, SETTINGS
from desktop_app.ui.pro_tab.view_protocol import ProView


class AnswerActions:
    """Raises ProblemError where the server or the disk said no."""

    def __init__(
        self, jobs: BackgroundJobs, spending: Spending, view: ProView, open_settings: Callable[[], object]
    ) -> None:
        self._jobs = jobs
        self._spending = spending
        self._view = view
        self._open_settings = open_settings

    async def do(self, action: str, job_id: JobId, hold: CapHold | None = None) -> None:
        """One press; `hold` is the cap that the person saw."""
        if action == CANCEL:
            await self._jobs.cancel(job_id)
        elif action == RELEASE:
            await self._jobs.release(job_id)
        elif action == RAISE and hold is not None:
            await self._spending.raise_cap(hold)
        elif action == RESUME:
            await self._jobs.resume()
        elif action == SETTINGS:
            self._open_settings()
        elif action == DROP and await self._view.ask_drop():
            await self._jobs.drop(job_id)
        elif action == SEND_AGAIN and await self._view.ask_send_again():
            await self._jobs.send_again(job_id)
        elif action == ATTACH:
            await attach_pasted(self._jobs, job_id, self._view.ask_response_id)
