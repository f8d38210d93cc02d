"""Decides what the Jobs tab shows, and does what its person asks."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from desktop_app.domain.caps import CapHold
from desktop_app.domain.citations import cited_sources, read_sources
from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.model_profiles import KnownModels
from desktop_app.services.background_jobs import BackgroundJobs
from desktop_app.services.job_finding import JobFinding
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending
from desktop_app.services.templates import TemplateLibrary
from desktop_app.ui import formats
from desktop_app.ui.default_efforts import DefaultEfforts
from desktop_app.ui.holds import held_by_cap
from desktop_app.ui.holds_now import hold_now
from desktop_app.ui.jobs_tab import card_words, detail_words
from desktop_app.ui.jobs_tab.actions import Do, button_offers, may
from desktop_app.ui.jobs_tab.doing import NOTHING_TO_EXPORT, AskingView, Doing, ReportDeeds
from desktop_app.ui.jobs_tab.drafting_presenter import DraftingPresenter, FormView
from desktop_app.ui.jobs_tab.job_filter import ALL, Filter
from desktop_app.ui.jobs_tab.live_reading import LiveReading, LiveReport
from desktop_app.ui.jobs_tab.looking import Looking, LookingView
from desktop_app.ui.jobs_tab.raw_words import RawPage, raw_page
from desktop_app.ui.jobs_tab.selecting import Selecting, SelectingView
from desktop_app.ui.jobs_tab.values import Detail
from desktop_app.ui.plumbing.tasks import Tasks

_FIRST_ROWS = 300
REFRESH_SECONDS = 0.25
"""Changes of many jobs are shown together, four times a second."""
_LAYOUT = "jobs.columns"
_SIZES = ("jobs.rail", "jobs.rows", "jobs.halves")
_BESIDE = "jobs.beside"
_OPEN = "jobs.open"


class View(AskingView, LiveReport, LookingView, SelectingView, Protocol):
    """What the presenter asks of the tab's widgets."""

    def load(self, jobs: Sequence[Job]) -> None: ...

    def take(self, changed: Sequence[Job], removed: Sequence[JobId]) -> None: ...

    def repaint(self) -> None:
        """The same jobs, but their money is shown in another currency."""
        ...

    def choose(self, job_id: str) -> None: ...

    def show_detail(self, detail: Detail | None) -> None: ...

    def show_raw(self, job_id: str, page: RawPage) -> None: ...

    def show_paused(self, paused: bool) -> None: ...

    def is_seen(self) -> bool:
        """Whether the tab is in front of the person now."""
        ...

    def show_figures(self, figures: str) -> None:
        """The line under the open job's title."""
        ...

    def restore_layout(self, text: str) -> None: ...

    def restore_sizes(self, name: str, sizes: Sequence[int]) -> None: ...

    def show_beside(self, beside: bool) -> None:
        """The open job beside the table, or below it."""
        ...


class JobsPresenter:
    """Holds no Qt. `open_origin(job)` shows a job in the tab that asked for it."""

    def __init__(
        self,
        view: View,
        form: FormView,
        *,
        jobs: BackgroundJobs,
        finding: JobFinding,
        spending: Spending,
        catalogue: KnownModels,
        preferences: Preferences,
        tasks: Tasks,
        clock: Clock,
        open_settings: Callable[[], object],
        open_origin: Callable[[Job], object],
        reports: ReportDeeds,
        templates: TemplateLibrary | None = None,
        defaults: DefaultEfforts | None = None,
    ) -> None:
        self._view = view
        self.looking = Looking(view, finding, tasks)
        self._jobs = jobs
        self._spending = spending
        self._preferences = preferences
        self._tasks = tasks
        self._clock = clock
        self.drafting = DraftingPresenter(
            form,
            jobs=jobs,
            spending=spending,
            catalogue=catalogue,
            preferences=preferences,
            tasks=tasks,
            clock=clock,
            queued=self._show_queued,
            templates=templates,
            defaults=defaults,
        )
        self._doing = Doing(
            view, jobs, spending, tasks, overtaken=self._show_open, open_settings=open_settings,
            open_origin=open_origin, reports=reports, drafting=self.drafting,
        )  # fmt: skip
        self.selecting = Selecting(view, spending, self._doing, tasks)
        self.live = LiveReading(view, jobs.live, clock)
        self._loading = True
        self._stopped = False
        self._open_id: JobId | None = None
        self._open_hold: CapHold | None = None
        self._changed: dict[JobId, Job] = {}
        self._removed: list[JobId] = []
        self._refresh: asyncio.TimerHandle | None = None
        self._ends: list[Callable[[], None]] = []

    # -- in and out ------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Load and show."""
        self._view.restore_layout(self._preferences.recall(_LAYOUT))
        self._view.show_beside(self._preferences.recall(_BESIDE) == "yes")
        for name in _SIZES:
            sizes = [int(part) for part in self._preferences.recall(name).split() if part.isdigit()]
            if sizes:
                self._view.restore_sizes(name, sizes)
        self._ends = [
            self._jobs.ledger.changed.watch(self._jobs_changed),
            self._jobs.ledger.removed.watch(self._jobs_removed),
            self._jobs.paused.watch(self._view.show_paused),
            self._spending.today.watch(lambda _: self._money_changed(), at_once=False),
            self._preferences.settings.watch(lambda _: self._money_changed(), at_once=False),
            formats.currency.watch(lambda _: self._money_shown_anew(), at_once=False),
        ]
        await self._load()
        last = self._preferences.recall(_OPEN)
        if last and self._view.job(last) is not None:
            self._view.choose(last)

    async def _load(self) -> None:
        """The newest first, so that they are there at once however many there are; what changes meanwhile waits."""
        for newest in (_FIRST_ROWS, None):
            self._view.load(await self._jobs.jobs(newest=newest))
            self._view.show_counts(self.looking.filter)
        gc.freeze()  # thousands of rows that stay: looking through them for garbage again and again would stall
        self._loading = False
        self._soon()

    def stop(self) -> None:
        """Follow nothing any more, not even what is still being read."""
        self._stopped = True
        self.looking.stop()
        for end in self._ends:
            end()
        self.live.close()
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
        if self._refresh is None and not self._loading and not self._stopped:
            self._refresh = asyncio.get_running_loop().call_later(REFRESH_SECONDS, self._show_changes)

    def _show_changes_now(self) -> None:
        """A person wants to see a job that may have come a moment ago."""
        if self._refresh is not None:
            self._refresh.cancel()
            self._show_changes()

    def _show_changes(self) -> None:
        self._refresh = None
        changed, removed = list(self._changed.values()), self._removed
        self._changed, self._removed = {}, []
        self._view.take(changed, removed)
        self._view.show_counts(self.looking.filter)
        self.looking.jobs_changed(changed)
        self.selecting.tell(self._view.chosen_ids())
        if self._open_id in removed:
            self.close_job()
        elif any(job.id == self._open_id for job in changed):
            self._show_open()

    # -- looking ---------------------------------------------------------------------------------------------

    def chosen(self, job_ids: Sequence[str]) -> None:
        """One selected job is read; several, or none, are not, but told of together."""
        self.selecting.tell(job_ids)
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
        if self.looking.filter != Filter():
            self.looking.show_all()
        self._show_changes_now()
        self._view.choose(job_id)
        self.open_job(job_id)

    def close_job(self) -> None:
        """Only the table."""
        self._open_id = None
        self.live.show(None)
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
        self.live.show(job)
        self._open_hold = hold_now(self._spending, job)
        card = card_words.card_of(
            job,
            now,
            elsewhere=self._jobs.is_elsewhere(job),
            cancelling=self._jobs.cancel_is_wanted(job.id),
            check_problem=self._jobs.check_problem(job.id),
            hold=self._open_hold,
            waits_for_profile=self._jobs.waits_for_profile(job),
        )
        on_card = {verb for verb, _ in card.actions} if card is not None else set()
        self._view.show_detail(
            Detail(
                job_id=job.id,
                title=job.title,
                status=job.status,
                figures=detail_words.figures_line(job, now),
                offers=tuple(offer for offer in button_offers(job) if offer.do not in on_card),
                card=card,
                entry=detail_words.report_entry(job) or self.live.entry(job),
                no_report=detail_words.no_report_words(job, now),
                prompt=detail_words.prompt_page(job),
                timeline=detail_words.timeline_rows(timeline),
                usage=detail_words.usage_rows(job, now),
                sources=(*cited_sources(job.answer), *read_sources(job.answer)),
            )
        )
        if job.is_new and self._view.is_seen():
            await self._jobs.mark_seen(job.id)

    def _money_changed(self) -> None:
        """What holds the open job may be another cap now, or by another sum."""
        job = self._view.job(self._open_id) if self._open_id is not None else None
        if job is not None and held_by_cap(job) and hold_now(self._spending, job) != self._open_hold:
            self._show_open()

    def _money_shown_anew(self) -> None:
        """Another currency: every figure."""
        self._view.repaint()
        self._show_open()

    def seen(self) -> None:
        """The tab came to the front: what is open is read now."""
        if self._open_id is not None and self._jobs.ledger.is_new(self._open_id):
            self._show_open()

    def tick(self) -> None:
        """A second has passed while a job is open."""
        job = self._view.job(self._open_id) if self._open_id is not None else None
        if job is not None and not job.status.terminal:
            self._view.show_figures(detail_words.figures_line(job, self._clock()))
            self.live.tick()

    def raw_wanted(self, job_id: str) -> None:
        """The response object, pretty enough to read."""
        self._tasks.spawn(self._load_raw(JobId(job_id)), name="raw response")

    async def _load_raw(self, job_id: JobId) -> None:
        self._view.show_raw(job_id, await raw_page(await self._jobs.raw_answer(job_id)))

    # -- doing -----------------------------------------------------------------------------------------------

    def do_to_open(self, verb: str) -> None:
        """A button beside the open job, or on its card."""
        job = self._view.job(self._open_id) if self._open_id is not None else None
        if job is not None:
            self._doing.start(Do(verb), [job], (self._open_hold,) if self._open_hold is not None else ())

    def export_reports(self) -> None:
        """From the window's menu: those that are selected, else the open one."""
        jobs = self.selecting.jobs() or [job for job in [self._view.job(self._open_id or "")] if job is not None]
        if any(may(Do.EXPORT, job) for job in jobs):
            self._doing.start(Do.EXPORT, jobs)
        else:
            self._view.show_problem(replace(NOTHING_TO_EXPORT))

    def undo_edit(self) -> None:
        """Undo a change of tags or priority."""
        self._doing.undo_edit()

    def restore(self, job_ids: Sequence[str]) -> None:
        """Undo a deletion."""
        self._tasks.spawn(self._jobs.restore(*(JobId(job_id) for job_id in job_ids)), name="restore jobs")

    def toggle_pause(self) -> None:
        """Pause or resume the queue."""
        work = self._jobs.resume() if self._jobs.paused.value else self._jobs.pause()
        self._tasks.spawn(work, name="pause queue")

    # -- a new one -------------------------------------------------------------------------------------------

    def begin_new(self) -> None:
        """Open the form with what was written before."""
        self.drafting.begin()

    async def keep(self) -> None:
        """The app closes: what is written is kept now, and which job was open."""
        await self.drafting.close()
        await self._preferences.remember_if_possible(_OPEN, self._open_id or "")

    def _show_queued(self, job: Job) -> None:
        """A job that was queued just now is seen and selected, whatever was filtered."""
        if not self._fits(job):
            self.looking.show_all()
        self._show_changes_now()
        self._view.choose(job.id)

    def _fits(self, job: Job) -> bool:
        wanted, state = self.looking.filter, "held" if job.status is JobStatus.HELD else "running"
        return wanted.state in (ALL, state) and replace(wanted, state=ALL).fits(job)

    # -- remembering -----------------------------------------------------------------------------------------

    def remember_layout(self, text: str) -> None:
        """Columns, widths and sorting."""
        self._tasks.spawn(self._preferences.remember_if_possible(_LAYOUT, text), name="remember columns")

    def place_job(self, beside: bool) -> None:
        """The open job beside the table, or below it, from now on."""
        self._view.show_beside(beside)
        self._tasks.spawn(
            self._preferences.remember_if_possible(_BESIDE, "yes" if beside else "no"), name="remember place"
        )

    def remember_sizes(self, name: str, sizes: Sequence[int]) -> None:
        """Where the lines between the panes are."""
        text = " ".join(str(size) for size in sizes)
        self._tasks.spawn(self._preferences.remember_if_possible(name, text), name="remember sizes")
