"""Carries out what a person decided about jobs: asks first where it cannot be got back, tells why it did not work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from desktop_app.domain.caps import CapHold
from desktop_app.domain.jobs import IllegalMoveError, Job
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.language import later, tr, trn
from desktop_app.services.background_jobs import BackgroundJobs
from desktop_app.services.job_editing import JobEditing
from desktop_app.services.job_exports import Exported
from desktop_app.services.spending import Spending
from desktop_app.ui.attaching import attach_pasted
from desktop_app.ui.jobs_tab import detail_words, starts
from desktop_app.ui.jobs_tab.actions import Do, may
from desktop_app.ui.jobs_tab.drafting_presenter import DraftingPresenter
from desktop_app.ui.jobs_tab.editing import EDITS, EditingView, Edits, form_of
from desktop_app.ui.plumbing.tasks import Tasks

NOTHING_TO_EXPORT = Problem(
    ProblemKind.INVALID_REQUEST,
    later("There is no finished job to export."),
    later("Select one or more jobs that have ended, then export again."),
)
_NO_REPORT = Problem(
    ProblemKind.NOT_FOUND,
    later("This job has no report to go on from."),
    later("Ask in a new chat, or run the job again."),
)


class AskingView(EditingView, Protocol):
    """Questions and messages that deeds need."""

    async def export_table(self, jobs: Sequence[Job]) -> None:
        """Ask for a file, and save these rows as CSV or as a workbook."""
        ...

    def show_problem(self, problem: Problem) -> None: ...

    def show_deleted(self, job_ids: Sequence[str]) -> None:
        """Say so, with a button that undoes it."""
        ...

    def show_exported(self, done: Exported) -> None:
        """Say what was written, with a button that shows where."""
        ...

    def copy(self, text: str) -> None: ...

    async def confirm(self, question: str, detail: str, accept: str) -> bool: ...

    async def ask_response_id(self, pasted: str = "", refusal: str = "") -> str | None:
        """What the person pasted, None when nothing; `refusal` says why `pasted` was not taken."""
        ...

    async def ask_title(self, title: str) -> str | None: ...

    async def ask_start(self, start: str) -> str | None:
        """Another start, as `starts` writes it; None when it stays as it is."""
        ...


class ReportDeeds(Protocol):
    """What is done with finished reports outside this tab."""

    async def export(self, jobs: Sequence[Job]) -> Exported | None:
        """Ask in which format and where to, and write; None when the person thought better of it."""
        ...

    async def save_raw(self, job: Job) -> Exported | None:
        """Ask where to, and write the response object."""
        ...

    async def continue_as_chat(self, job: Job) -> bool:
        """Open a conversation that begins with the job; False when there is no report to go on from."""
        ...

    def compare(self, one: Job, other: Job) -> object:
        """Show what differs between two reports."""
        ...


class Doing:
    """`overtaken()` is called when a job ended while the person decided."""

    def __init__(
        self,
        view: AskingView,
        jobs: BackgroundJobs,
        spending: Spending,
        tasks: Tasks,
        *,
        overtaken: Callable[[], object],
        open_settings: Callable[[], object],
        open_origin: Callable[[Job], object],
        reports: ReportDeeds,
        drafting: DraftingPresenter,
    ) -> None:
        self._reports = reports
        self._drafting = drafting
        self._edits = Edits(view, JobEditing(jobs))
        self._view = view
        self._jobs = jobs
        self._spending = spending
        self._tasks = tasks
        self._overtaken = overtaken
        self._open_settings = open_settings
        self._open_origin = open_origin

    def start(self, do: Do, jobs: Sequence[Job], holds: Sequence[CapHold] = ()) -> None:
        """Do it to those jobs that it fits, as they are now: what the table shows may be a moment old.

        `holds` are the caps that the person saw, so that none is raised beyond what was agreed to.
        """
        live = self._jobs.ledger.live
        fitting = [now for job in jobs if may(do, now := live.get(job.id, job))]
        if fitting:
            self._tasks.spawn(self._told(do, fitting, holds), name=f"job {do.value}")

    async def _told(self, do: Do, jobs: Sequence[Job], holds: Sequence[CapHold]) -> None:
        try:
            await self._do(do, jobs, holds)
        except ProblemError as error:
            self._view.show_problem(error.problem)
        except IllegalMoveError:
            # the row tells how it ended
            self._overtaken()

    async def _do(self, do: Do, jobs: Sequence[Job], holds: Sequence[CapHold]) -> None:
        ids = [job.id for job in jobs]
        first = jobs[0]
        if do is Do.CANCEL:
            await self._cancel(jobs)
        elif do is Do.RELEASE:
            await self._jobs.release(*ids)
        elif do is Do.START_NOW:
            await self._jobs.start_at(None, *ids)
        elif do is Do.START_AT:
            await self._start_at(jobs)
        elif do is Do.RAISE:
            for hold in holds:
                await self._spending.raise_cap(hold)
        elif do is Do.RESUME:
            await self._jobs.resume()
        elif do is Do.RUN_AGAIN:
            await self._jobs.run_again(*ids)
        elif do is Do.LOOK_AGAIN:
            await self._jobs.look_again(first.id)
        elif do in (Do.ATTACH, Do.SEND_AGAIN, Do.DROP):
            await self._settle(do, first)
        elif do is Do.DELETE:
            deleted = await self._jobs.delete(*ids)
            if deleted:
                self._view.show_deleted(deleted)
        elif do is Do.RENAME:
            title = await self._view.ask_title(first.title)
            if title:
                await self._jobs.change(first.id, title=title)
        elif do is Do.SETTINGS:
            self._open_settings()
        elif do is Do.OPEN_ORIGIN:
            self._open_origin(first)
        elif do in EDITS:
            await self._edits.do(do, jobs)
        elif do is Do.EDIT_COPY:
            await self._edit_copy(first)
        elif do is Do.EXPORT_TABLE:
            await self._view.export_table(jobs)
        elif do in (Do.EXPORT, Do.SAVE_RAW, Do.AS_CHAT, Do.COMPARE_REPORTS):
            await self._with_reports(do, jobs)
        else:
            self._view.copy(await self._copied(do, jobs))

    async def _edit_copy(self, job: Job) -> None:
        """In the form for a new job; what the form cannot hold becomes a copy as it is."""
        whole = await self._jobs.job(job.id)
        form = form_of(whole) if whole is not None else None
        if form is None:
            await self._edits.do(Do.DUPLICATE, [job])
        elif not self._drafting.is_written() or await self._view.confirm(
            tr("Replace the job you were writing?"),
            tr("What is written in the form for a new job has not been queued and would be lost."),
            tr("Replace"),
        ):
            self._drafting.begin(form)

    def undo_edit(self) -> None:
        """Take the last change of tags or priority back."""
        self._tasks.spawn(self._undo_edit(), name="undo")

    async def _undo_edit(self) -> None:
        try:
            await self._edits.undo()
        except ProblemError as error:
            self._view.show_problem(error.problem)

    async def _with_reports(self, do: Do, jobs: Sequence[Job]) -> None:
        if do is Do.COMPARE_REPORTS:
            self._reports.compare(jobs[0], jobs[1])
        elif do in (Do.EXPORT, Do.SAVE_RAW):
            done = await (self._reports.export(jobs) if do is Do.EXPORT else self._reports.save_raw(jobs[0]))
            if done is not None:
                self._view.show_exported(done)
        elif not await self._reports.continue_as_chat(jobs[0]):
            self._view.show_problem(replace(_NO_REPORT))

    async def _copied(self, do: Do, jobs: Sequence[Job]) -> str:
        if do is Do.COPY_REPORT:
            job = await self._jobs.job(jobs[0].id)
            return detail_words.report_markdown(job) if job is not None else ""
        return "\n".join(job.id if do is Do.COPY_JOB_ID else job.response_id or "" for job in jobs)

    async def _start_at(self, jobs: Sequence[Job]) -> None:
        known = jobs[0].not_before
        wanted = await self._view.ask_start(starts.NOW if known is None else starts.start_of_moment(known))
        if wanted is not None:
            await self._jobs.start_at(starts.moment_of(wanted), *(job.id for job in jobs))

    async def _cancel(self, jobs: Sequence[Job]) -> None:
        """What has begun cannot be got back: that is asked first."""
        if any(job.status.on_server for job in jobs):
            several = len(jobs) > 1
            question = trn("Cancel {n} job?", "Cancel {n} jobs?", len(jobs)) if several else tr("Cancel this job?")
            detail = tr("What the model has done so far may be charged, and its work is lost. This cannot be undone.")
            accept = tr("Cancel jobs") if several else tr("Cancel job")
            if not await self._view.confirm(question, detail, accept):
                return
        await self._jobs.cancel(*(job.id for job in jobs))

    async def _settle(self, do: Do, job: Job) -> None:
        """An uncertain job, by the person's word."""
        if do is Do.ATTACH:
            await attach_pasted(self._jobs, job.id, self._view.ask_response_id)
        elif do is Do.SEND_AGAIN:
            detail = tr("If the first request was accepted after all, this answer is made, and charged, twice.")
            if await self._view.confirm(tr("Send this job again?"), detail, tr("Send again")):
                await self._jobs.send_again(job.id)
        elif await self._view.confirm(
            tr("Drop this job?"),
            tr("If it was accepted, its answer is not fetched, though it may be charged."),
            tr("Drop"),
        ):
            await self._jobs.drop(job.id)
