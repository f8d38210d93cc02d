"""What the Jobs tab asks for outside of it, by the real services: exports, comparisons, chats."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop_app.documents.model_catalogue import shipped_catalogue
from desktop_app.documents.report_files import ReportFiles
from desktop_app.documents.report_writer import ReportWriter
from desktop_app.domain.jobs import Job
from desktop_app.services.chat import Chat
from desktop_app.services.job_chats import JobChats
from desktop_app.services.job_exports import Exported, JobExports
from desktop_app.services.report_comparison import ReportComparison
from desktop_app.storage.conversations import SqliteConversations
from desktop_app.ui.dialogs.export_reports import export_reports
from desktop_app.ui.markdown.html import report_body
from desktop_app.ui.plumbing.dialogs import save_file
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.report_diff_window import ReportDiffWindow
from desktop_app.ui.report_paper import draw_paper
from tests.harness.job_house import JobHouse


class Reports:
    """As bootstrap does it; `chats` are the conversations that were opened."""

    def __init__(self, house: JobHouse, tasks: Tasks) -> None:
        self._house, self._tasks = house, tasks
        self.exports = JobExports(house.jobs, ReportWriter(report_body, draw_paper), ReportFiles(), house.clock)
        conversations = SqliteConversations(house.database, house.clock)
        catalogue = shipped_catalogue().catalogue
        self.chat = Chat(
            house.door, conversations, house.counter, catalogue, house.spending, house.preferences, house.access,
            house.clock,
        )  # fmt: skip
        self._begin = JobChats(house.jobs, self.chat, conversations, house.clock)
        self.chats: list[str] = []
        self.window: ReportDiffWindow | None = None

    async def export(self, jobs: Sequence[Job]) -> Exported | None:
        """With the real dialog."""
        return await export_reports(
            None, jobs, exports=self.exports, preferences=self._house.preferences, tasks=self._tasks, day="21 Nov 2026"
        )

    async def save_raw(self, job: Job) -> Exported | None:
        """With the real dialog."""
        path = await save_file(None, "Save the response", Path("response.json"))
        return None if path is None else await self.exports.save_response(job.id, path)

    async def continue_as_chat(self, job: Job) -> bool:
        """What the Chat tab would be told to open is noted."""
        conversation = await self._begin.begin(job.id)
        self.chats += [conversation.id] if conversation is not None else []
        return conversation is not None

    def compare(self, one: Job, other: Job) -> None:
        """In the real window."""
        if self.window is None:
            comparison = ReportComparison(self._house.jobs)
            self.window = ReportDiffWindow(
                None, comparison=comparison, preferences=self._house.preferences, tasks=self._tasks
            )
        self.window.compare(one, other)

    def close(self) -> None:
        """Take the window away."""
        if self.window is not None:
            self.window.close()
            self.window.view.deleteLater()
