"""What is done with finished reports: exported, compared, gone on from as a chat; nothing is built before."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.language import tr

if TYPE_CHECKING:
    from desktop_app.bootstrap.house import House
    from desktop_app.domain.jobs import Job
    from desktop_app.services.job_exports import Exported, JobExports
    from desktop_app.ui.report_diff_window import ReportDiffWindow


class ReportDialogs:
    """Fulfils what the Jobs tab asks for.

    `open_chat(conversation id)` and `export_chosen()`, for the window's menu, are set once there are tabs.
    """

    def __init__(self, house: House, window: QWidget) -> None:
        self._house = house
        self._window = window
        self._exports: JobExports | None = None
        self._differences: ReportDiffWindow | None = None
        self.open_chat: Callable[[str], object] = lambda conversation_id: None
        self.export_chosen: Callable[[], object] = lambda: None

    def exports(self) -> JobExports:
        """The service, built when first needed."""
        from desktop_app.documents.report_files import ReportFiles
        from desktop_app.documents.report_writer import ReportWriter
        from desktop_app.services.job_exports import JobExports
        from desktop_app.ui.markdown.html import report_body
        from desktop_app.ui.report_paper import draw_paper

        if self._exports is None:
            writer = ReportWriter(report_body, draw_paper)
            self._exports = JobExports(self._house.services.jobs, writer, ReportFiles(), time.time)
        return self._exports

    async def export(self, jobs: Sequence[Job]) -> Exported | None:
        """Ask in which format and where to, and write."""
        from desktop_app.ui import formats
        from desktop_app.ui.dialogs.export_reports import export_reports

        return await export_reports(
            self._window,
            jobs,
            exports=self.exports(),
            preferences=self._house.preferences,
            tasks=self._house.tasks,
            day=formats.day(time.time()),
        )

    async def save_raw(self, job: Job) -> Exported | None:
        """Ask where to, and write the response object. Raises ProblemError (storage)."""
        from desktop_app.ui.plumbing.dialogs import save_file

        exports = self.exports()
        name = Path(f"{exports.file_name(job.response_id or job.title)}.json")
        path = await save_file(self._window, tr("Save the response"), name, (tr("JSON (*.json)"),))
        return None if path is None else await exports.save_response(job.id, path)

    async def continue_as_chat(self, job: Job) -> bool:
        """Open a conversation that begins with the job; False when it has no report."""
        conversation = await self._house.services.job_chats.begin(job.id)
        if conversation is not None:
            self.open_chat(conversation.id)
        return conversation is not None

    def compare(self, one: Job, other: Job) -> None:
        """Show what differs between two reports."""
        from desktop_app.services.report_comparison import ReportComparison
        from desktop_app.ui.report_diff_window import ReportDiffWindow

        if self._differences is None:
            self._differences = ReportDiffWindow(
                self._window,
                comparison=ReportComparison(self._house.services.jobs),
                preferences=self._house.preferences,
                tasks=self._house.tasks,
            )
        self._differences.compare(one, other)

    def close(self) -> None:
        """Ponder closes."""
        if self._differences is not None:
            self._differences.close()
