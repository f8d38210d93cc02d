"""Decides what the Jobs tab shows, and does what its person asks."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Protocol

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import IllegalMoveError, Job
from desktop_app.domain.model_profiles import Catalogue
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.domain.settings import DEFAULT_MODEL
from desktop_app.services.background_jobs import BackgroundJobs
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending
from desktop_app.ui.jobs_tab import detail_words, drafting
from desktop_app.ui.jobs_tab.actions import Do, Offer, button_offers, may, menu_offers
from desktop_app.ui.jobs_tab.drafting import Choices, Form
from desktop_app.ui.jobs_tab.job_index import ALL, Filter
from desktop_app.ui.jobs_tab.values import Detail
from desktop_app.ui.plumbing.tasks import Tasks

REFRESH_SECONDS = 0.25
"""Changes of many jobs are shown together, four times a second."""
_FORM = "jobs.new"
_LAYOUT = "jobs.columns"
_SIZES = ("jobs.rail", "jobs.rows")


class View(Protocol):
    """What the presenter asks of the tab's widgets."""

    def load(self, jobs: Sequence[Job]) -> None: ...

    def take(self, changed: Sequence[Job], removed: Sequence[JobId]) -> None: ...

    def set_filter(self, wanted: Filter) -> None: ...

    def show_counts(self, wanted: Filter) -> None: ...

    def job(self, job_id: str) -> Job | None:
        """A job of the table."""
        ...

    def shown_jobs(self) -> Sequence[Job]: ...

    def chosen_ids(self) -> list[str]: ...

    def choose(self, job_id: str) -> None: ...

    def show_detail(self, detail: Detail | None) -> None: ...

    def show_raw(self, job_id: str, text: str) -> None: ...

    def show_paused(self, paused: bool) -> None: ...

    def show_problem(self, problem: Problem) -> None: ...

    def show_deleted(self, job_ids: Sequence[str]) -> None:
        """Say so, with a button that undoes it."""
        ...

    def open_form(self, form: Form) -> None: ...

    def show_choices(self, choices: Choices, form: Form) -> None: ...

    def show_cost(self, words: str, refusal: str, *, held: bool) -> None: ...

    def close_form(self) -> None: ...

    def copy(self, text: str) -> None: ...

    def restore_layout(self, text: str) -> None: ...

    def restore_sizes(self, name: str, sizes: Sequence[int]) -> None: ...

    async def confirm(self, question: str, detail: str, accept: str) -> bool: ...

    async def ask_response_id(self) -> str | None: ...

    async def ask_title(self, title: str) -> str | None: ...

    async def export(self, jobs: Sequence[Job]) -> None: ...


class JobsPresenter:
    """Holds no Qt. `open_origin(job)` shows a job in the tab that asked for it."""

    def __init__(
        self,
        view: View,
        *,
        jobs: BackgroundJobs,
        spending: Spending,
        catalogue: Catalogue,
        preferences: Preferences,
        tasks: Tasks,
        clock: Clock,
        open_settings: Callable[[], object],
        open_origin: Callable[[Job], object],
    ) -> None:
        self._view = view
        self._jobs = jobs
        self._spending = spending
        self._catalogue = catalogue
        self._preferences = preferences
        self._tasks = tasks
        self._clock = clock
        self._open_settings = open_settings
        self._open_origin = open_origin
        self._filter = Filter()
        self._open_id: JobId | None = None
        self._changed: dict[JobId, Job] = {}
        self._removed: list[JobId] = []
        self._refresh: asyncio.TimerHandle | None = None
        self._ends: list[Callable[[], None]] = []
        self._form = Form()
        self._estimates = 0

    # -- in and out ------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Load and show."""
        self._view.restore_layout(self._preferences.recall(_LAYOUT))
        for name in _SIZES:
            sizes = [int(part) for part in self._preferences.recall(name).split() if part.isdigit()]
            if sizes:
                self._view.restore_sizes(name, sizes)
        self._ends = [
            self._jobs.ledger.changed.watch(self._jobs_changed),
            self._jobs.ledger.removed.watch(self._jobs_removed),
            self._jobs.paused.watch(self._view.show_paused),
        ]
        self._view.load(await self._jobs.jobs())
        self._view.show_counts(self._filter)

    def stop(self) -> None:
        """Follow nothing any more."""
        for end in self._ends:
            end()
        if self._refresh is not None:
            self._refresh.cancel()

    def _jobs_changed(self, jobs: Sequence[Job]) -> None:
        self._changed.update((job.id, job) for job in jobs)
        self._soon()

    def _jobs_removed(self, job_ids: Sequence[JobId]) -> None:
        self._removed += job_ids
        for job_id in job_ids:
            self._changed.pop(job_id, None)
        self._soon()

    def _soon(self) -> None:
        if self._refresh is None:
            self._refresh = asyncio.get_running_loop().call_later(REFRESH_SECONDS, self._show_changes)

    def _show_changes(self) -> None:
        self._refresh = None
        changed, removed = list(self._changed.values()), self._removed
        self._changed, self._removed = {}, []
        self._view.take(changed, removed)
        self._view.show_counts(self._filter)
        if self._open_id in removed:
            self.close_job()
        elif any(job.id == self._open_id for job in changed):
            self._show_open()

    # -- looking ---------------------------------------------------------------------------------------------

    def choose_state(self, state: str) -> None:
        """Show jobs of one state."""
        self._set_filter(replace(self._filter, state=state))

    def choose_origin(self, origin: str) -> None:
        """Show jobs that one tab asked for."""
        self._set_filter(replace(self._filter, origin=origin))

    def search(self, words: str) -> None:
        """Show jobs whose title or prompt holds the words."""
        self._set_filter(replace(self._filter, words=words))

    def _set_filter(self, wanted: Filter) -> None:
        self._filter = wanted
        self._view.set_filter(wanted)
        self._view.show_counts(wanted)

    def chosen(self, job_ids: Sequence[str]) -> None:
        """One selected job is read; several, or none, are not."""
        if len(job_ids) == 1:
            self.open_job(job_ids[0])
        elif not job_ids:
            self.close_job()

    def open_job(self, job_id: str) -> None:
        """Show a job below the table."""
        self._open_id = JobId(job_id)
        self._show_open()

    def show_job(self, job_id: str) -> None:
        """From a notification: whatever is filtered, this job is to be seen."""
        if self._filter != Filter():
            self._set_filter(Filter())
        self._view.choose(job_id)
        self.open_job(job_id)

    def close_job(self) -> None:
        """Only the table."""
        self._open_id = None
        self._view.show_detail(None)

    def _show_open(self) -> None:
        if self._open_id is not None:
            self._tasks.spawn(self._load_detail(self._open_id), name="show job")

    async def _load_detail(self, job_id: JobId) -> None:
        job = await self._jobs.job(job_id)
        timeline = await self._jobs.timeline(job_id)
        if job is None or self._open_id != job_id:
            return
        now = self._clock()
        self._view.show_detail(
            Detail(
                job_id=job.id,
                title=job.title,
                status=job.status,
                figures=detail_words.figures_line(job, now),
                offers=button_offers(job),
                card=detail_words.card_of(
                    job,
                    now,
                    elsewhere=self._jobs.is_elsewhere(job),
                    cancelling=self._jobs.cancel_is_wanted(job.id),
                    check_problem=self._jobs.check_problem(job.id),
                ),
                entry=detail_words.report_entry(job),
                no_report=detail_words.no_report_words(job),
                prompt=detail_words.prompt_page(job),
                timeline=detail_words.timeline_rows(timeline),
                usage=detail_words.usage_rows(job),
            )
        )
        if job.is_new:
            await self._jobs.mark_seen(job.id)

    def raw_wanted(self, job_id: str) -> None:
        """The response object, pretty enough to read."""
        self._tasks.spawn(self._load_raw(JobId(job_id)), name="raw response")

    async def _load_raw(self, job_id: JobId) -> None:
        raw = await self._jobs.raw_answer(job_id)
        text = await asyncio.to_thread(_pretty, raw) if raw else ""
        self._view.show_raw(job_id, text)

    # -- doing -----------------------------------------------------------------------------------------------

    def menu(self) -> tuple[tuple[Offer, ...], ...]:
        """What can be done with what is selected."""
        return menu_offers(self._chosen_jobs())

    def _chosen_jobs(self) -> list[Job]:
        found = (self._view.job(job_id) for job_id in self._view.chosen_ids())
        return [job for job in found if job is not None]

    def do_to_open(self, verb: str) -> None:
        """A button beside the open job, or on its card."""
        job = self._view.job(self._open_id) if self._open_id is not None else None
        if job is not None:
            self._start(Do(verb), [job])

    def do_to_chosen(self, verb: str) -> None:
        """From the menu or the keyboard."""
        self._start(Do(verb), self._chosen_jobs())

    def _start(self, do: Do, jobs: Sequence[Job]) -> None:
        fitting = [job for job in jobs if may(do, job)]
        if fitting:
            self._tasks.spawn(self._told(do, fitting), name=f"job {do.value}")

    async def _told(self, do: Do, jobs: Sequence[Job]) -> None:
        try:
            await self._do(do, jobs)
        except ProblemError as error:
            self._view.show_problem(error.problem)
        except IllegalMoveError:
            # it ended while the person decided: the row tells how
            self._show_open()

    async def _do(self, do: Do, jobs: Sequence[Job]) -> None:
        ids = [job.id for job in jobs]
        first = jobs[0]
        if do is Do.CANCEL:
            await self._cancel(jobs)
        elif do is Do.RELEASE:
            await self._jobs.release(*ids)
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
        else:
            self._view.copy(await self._copied(do, jobs))

    async def _copied(self, do: Do, jobs: Sequence[Job]) -> str:
        if do is Do.COPY_REPORT:
            job = await self._jobs.job(jobs[0].id)
            return detail_words.report_markdown(job) if job is not None else ""
        return "\n".join(job.id if do is Do.COPY_JOB_ID else job.response_id or "" for job in jobs)

    async def _cancel(self, jobs: Sequence[Job]) -> None:
        """What has begun cannot be got back: that is asked first."""
        begun = [job for job in jobs if job.status.on_server]
        if begun:
            what = "this job" if len(jobs) == 1 else f"{len(jobs)} jobs"
            detail = "What the model has done so far may be charged, and its work is lost."
            if not await self._view.confirm(
                f"Cancel {what}?", detail, "Cancel job" if len(jobs) == 1 else "Cancel jobs"
            ):
                return
        await self._jobs.cancel(*(job.id for job in jobs))

    async def _settle(self, do: Do, job: Job) -> None:
        """An uncertain job, by the person's word."""
        if do is Do.ATTACH:
            pasted = await self._view.ask_response_id()
            if pasted:
                await self._jobs.attach(job.id, pasted)
        elif do is Do.SEND_AGAIN:
            detail = "If the first request was accepted after all, this answer is made, and charged, twice."
            if await self._view.confirm("Send this job again?", detail, "Send again"):
                await self._jobs.send_again(job.id)
        elif await self._view.confirm(
            "Drop this job?", "If it was accepted, its answer is not fetched, though it may be charged.", "Drop"
        ):
            await self._jobs.drop(job.id)

    def restore(self, job_ids: Sequence[str]) -> None:
        """Undo a deletion."""
        self._tasks.spawn(self._jobs.restore(*(JobId(job_id) for job_id in job_ids)), name="restore jobs")

    def toggle_pause(self) -> None:
        """Pause or resume the queue."""
        work = self._jobs.resume() if self._jobs.paused.value else self._jobs.pause()
        self._tasks.spawn(work, name="pause queue")

    def export(self) -> None:
        """The table as it is shown."""
        self._tasks.spawn(self._view.export(self._view.shown_jobs()), name="export jobs")

    # -- a new one -------------------------------------------------------------------------------------------

    def begin_new(self) -> None:
        """Open the form with what was written before."""
        saved = drafting.saved_form(self._preferences.recall(_FORM))
        self._form = drafting.fitted(
            replace(saved, model_id=saved.model_id or self._preferences[DEFAULT_MODEL]), self._catalogue
        )
        self._view.open_form(self._form)
        self._view.show_choices(self._choices(), self._form)
        self._show_cost()

    def edited(self, form: Form) -> None:
        """The form is another."""
        before, self._form = self._form, drafting.fitted(form, self._catalogue)
        if self._form.model_id != before.model_id or self._form != form:
            self._view.show_choices(self._choices(), self._form)
        self._show_cost()
        self._tasks.spawn(
            self._preferences.remember_if_possible(_FORM, drafting.form_text(self._form)), name="keep new job"
        )

    def _choices(self) -> Choices:
        return drafting.choices_for(self._form.model_id, self._catalogue, self._today())

    def _today(self) -> date:
        return datetime.fromtimestamp(self._clock(), UTC).date()

    def _show_cost(self) -> None:
        self._tasks.spawn(self._estimate(self._form), name="estimate job")

    async def _estimate(self, form: Form) -> None:
        self._estimates += 1
        mine = self._estimates
        refusal = drafting.refusal(form, self._catalogue, self._today())
        words, held = "", False
        if not refusal:
            estimate = await self._jobs.estimate(drafting.request_of(form))
            words, held = drafting.estimate_words(estimate, self._spending.today.value)
        if mine == self._estimates:
            self._view.show_cost(words, refusal, held=held)

    def queue(self, form: Form) -> None:
        """Queue what is written."""
        form = drafting.fitted(form, self._catalogue)
        if not drafting.refusal(form, self._catalogue, self._today()):
            self._tasks.spawn(self._queue(form), name="queue job")

    async def _queue(self, form: Form) -> None:
        try:
            (job,) = await self._jobs.submit(drafting.draft_of(form))
        except ProblemError as error:
            self._view.show_problem(error.problem)
            return
        self._view.close_form()
        # the next one begins with the same choices and an empty prompt
        kept = replace(form, prompt="", title="")
        await self._preferences.remember_if_possible(_FORM, drafting.form_text(kept))
        if not self._fits(job):
            self._set_filter(Filter())
        self._show_changes_now()
        self._view.choose(job.id)

    def _fits(self, job: Job) -> bool:
        wanted = self._filter
        return wanted.words == "" and wanted.origin in (ALL, job.origin.value) and wanted.state in (ALL, "running")

    def _show_changes_now(self) -> None:
        if self._refresh is not None:
            self._refresh.cancel()
            self._show_changes()

    # -- remembering -----------------------------------------------------------------------------------------

    def remember_layout(self, text: str) -> None:
        """Columns, widths and sorting."""
        self._tasks.spawn(self._preferences.remember_if_possible(_LAYOUT, text), name="remember columns")

    def remember_sizes(self, name: str, sizes: Sequence[int]) -> None:
        """Where the lines between the panes are."""
        text = " ".join(str(size) for size in sizes)
        self._tasks.spawn(self._preferences.remember_if_possible(name, text), name="remember sizes")


def _pretty(raw: str) -> str:
    try:
        return json.dumps(json.loads(raw), indent=2, ensure_ascii=False)
    except ValueError:
        return raw
