"""The Jobs tab put together: one view, one presenter, and the signals between them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QInputDialog, QWidget

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job
from desktop_app.domain.model_profiles import KnownModels
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.domain.search_words import FoundPlace
from desktop_app.language import later, tr, trn
from desktop_app.services.background_jobs import BackgroundJobs
from desktop_app.services.job_exports import Exported
from desktop_app.services.job_finding import JobFinding
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending
from desktop_app.ui import formats
from desktop_app.ui.dialogs.link_dialog import FROM_A_MODEL, show_link
from desktop_app.ui.dialogs.response_id import ask_response_id
from desktop_app.ui.dialogs.tags import ask_tags
from desktop_app.ui.jobs_tab.actions import Do
from desktop_app.ui.jobs_tab.columns_dialog import ask_columns
from desktop_app.ui.jobs_tab.cut_imports import decide, is_about_import, tell_cut_imports
from desktop_app.ui.jobs_tab.doing import ReportDeeds
from desktop_app.ui.jobs_tab.form_window import FormWindow
from desktop_app.ui.jobs_tab.job_filter import Filter
from desktop_app.ui.jobs_tab.library import Library
from desktop_app.ui.jobs_tab.presenter import JobsPresenter
from desktop_app.ui.jobs_tab.raw_words import RawPage
from desktop_app.ui.jobs_tab.start_field import ask_start
from desktop_app.ui.jobs_tab.table_model import JobsTableModel
from desktop_app.ui.jobs_tab.values import Detail
from desktop_app.ui.jobs_tab.view import JobsView
from desktop_app.ui.notices import Notice, NoticeAction, problem_notice
from desktop_app.ui.plumbing.dialogs import ask, dialog_result, save_file
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.uncertain_words import LOG_PAGE
from desktop_app.ui.widgets.transcript.entry import TranscriptEntry

WriteTable = Callable[[Sequence[Job], Path], None]
"""Writes one row per job, as the file's name ends; runs on a thread and may raise ProblemError or OSError."""

_SIDE = "jobs.report_side"
_LOG_EXPLAINED = later("OpenAI keeps its log of responses here. Sign in with the account whose key was used.")


class JobsTab:
    """Owns view and presenter, and turns the presenter's words into widgets."""

    def __init__(
        self,
        *,
        jobs: BackgroundJobs,
        finding: JobFinding,
        spending: Spending,
        catalogue: KnownModels,
        preferences: Preferences,
        tasks: Tasks,
        clock: Clock,
        write_table: WriteTable,
        open_settings: Callable[[], object],
        open_models: Callable[[str], object],
        open_origin: Callable[[Job], object],
        reports: ReportDeeds,
        library: Library | None = None,
    ) -> None:
        self._tasks = tasks
        self._clock = clock
        self._write_table = write_table
        self._library = library
        self._model = JobsTableModel(clock)
        self.view = JobsView(self._model)
        self.form = FormWindow(self.view.window, tasks, clock, library, open_models)
        self.presenter = JobsPresenter(
            self,
            self.form,
            jobs=jobs,
            finding=finding,
            spending=spending,
            catalogue=catalogue,
            preferences=preferences,
            tasks=tasks,
            clock=clock,
            open_settings=open_settings,
            open_origin=open_origin,
            reports=reports,
            templates=library.templates if library is not None else None,
            defaults=library.defaults if library is not None else None,
        )
        self.form.presenter = self.presenter.drafting
        self._remember = partial(preferences.remember_if_possible, _SIDE)
        self.view.detail.reader.restore_side(preferences.recall(_SIDE))
        self._connect()

    @property
    def widget(self) -> QWidget:
        """What the window shows."""
        return self.view

    def _connect(self) -> None:
        view, presenter, table = self.view, self.presenter, self.view.table
        view.new_pressed.connect(presenter.begin_new)
        view.pause_pressed.connect(presenter.toggle_pause)
        view.export_pressed.connect(presenter.selecting.export)
        view.selection.pressed.connect(presenter.selecting.do)
        view.selection.cleared.connect(table.clearSelection)
        table.verb_pressed.connect(presenter.selecting.do)
        table.arrange_wanted.connect(lambda: self._tasks.spawn(self._arrange(), name="arrange columns"))
        if self._library is not None:
            view.offer_imports(True)
            view.import_pressed.connect(partial(self._library.open_import, None))
            view.file_dropped.connect(self._library.open_import)
        looking = presenter.looking
        view.state_chosen.connect(looking.choose_state)
        view.origin_chosen.connect(looking.choose_origin)
        view.tag_chosen.connect(looking.choose_tag)
        view.searched.connect(looking.search)
        view.all_wanted.connect(looking.show_all)
        table.rows_in_view.connect(looking.rows_in_view)
        self._model.counted.connect(lambda: self.show_counts(looking.filter))
        view.menu_chosen.connect(presenter.selecting.do)
        view.notice_action.connect(self._notice_action)
        view.sizes_changed.connect(presenter.remember_sizes)
        table.chosen.connect(presenter.chosen)
        table.opened.connect(self._open)
        table.menu_asked.connect(self._menu)
        table.layout_changed.connect(lambda: presenter.remember_layout(table.layout_text()))
        detail = view.detail
        detail.action_pressed.connect(presenter.do_to_open)
        detail.link_pressed.connect(self._link)
        detail.raw_wanted.connect(presenter.raw_wanted)
        detail.raw.save_pressed.connect(lambda: presenter.do_to_open(Do.SAVE_RAW.value))
        detail.reader.side_chosen.connect(lambda side: self._tasks.spawn(self._remember(side), name="remember side"))
        detail.closed.connect(self._close_detail)
        detail.ticked.connect(presenter.tick)
        detail.in_view.connect(presenter.live.in_view)
        detail.beside_wanted.connect(presenter.place_job)

    # -- what the window asks ----------------------------------------------------------------------------------

    async def start(self) -> None:
        """Load and show; once, after the first paint."""
        await self.presenter.start()
        if self._library is not None:
            await tell_cut_imports(self._library.imports, self.view.notices.show_notice)

    async def close(self) -> None:
        """The window goes away."""
        self.presenter.stop()
        self.form.give_up()
        await self.presenter.keep()

    def activate(self) -> None:
        """The tab came into view."""
        self.presenter.seen()
        self.view.focus()

    def open_item(self, item_id: str) -> None:
        """A job, from a notification."""
        self.presenter.show_job(item_id)

    def begin_new(self) -> None:
        """From the menu."""
        self.presenter.begin_new()

    def export_reports(self) -> None:
        """From the menu."""
        self.presenter.export_reports()

    # -- what the presenter asks -------------------------------------------------------------------------------

    def load(self, jobs: Sequence[Job]) -> None:
        """Every job."""
        self._model.load(jobs)

    def take(self, changed: Sequence[Job], removed: Sequence[JobId]) -> None:
        """Jobs that are new, have changed, or are gone; whoever reads further down stays there."""
        self.view.table.keep_place()
        self._model.take(changed, removed)
        self.view.table.restore_place()

    def set_filter(self, wanted: Filter) -> None:
        """What fits."""
        self._model.set_filter(wanted)

    def repaint(self) -> None:
        """The rows are painted straight from the jobs."""
        self.view.table.paint_anew()

    def show_counts(self, wanted: Filter) -> None:
        """The rail."""
        index = self._model.index_of_jobs
        self.view.show_counts(index.counts(), sorted(index.origins()), index.tags(), wanted)

    def show_search(self, words: str) -> None:
        """In the search field."""
        self.view.show_search(words)

    def show_search_note(self, note: str) -> None:
        """Below the search field."""
        self.view.show_search_note(note)

    def show_places(self, places: Mapping[JobId, FoundPlace]) -> None:
        """Below the titles."""
        self._model.places = dict(places)
        self.repaint()

    def job(self, job_id: str) -> Job | None:
        """A job of the table."""
        return self._model.index_of_jobs.jobs.get(JobId(job_id))

    def shown_jobs(self) -> Sequence[Job]:
        """Every row, in its order."""
        return self._model.index_of_jobs.shown()

    def chosen_ids(self) -> list[str]:
        """The selection."""
        return self.view.table.chosen_ids()

    def choose(self, job_id: str) -> None:
        """Select a job."""
        self.view.table.choose(job_id)

    def show_detail(self, detail: Detail | None) -> None:
        """One job, or only the table."""
        self.view.show_detail_pane(detail is not None)
        if detail is not None:
            self.view.detail.show_detail(detail)

    def change_report(self, entry: TranscriptEntry) -> None:
        """The open job as it is written."""
        self.view.detail.change_report(entry)

    def grow_report(self, job_id: str, text: str, thinking: str) -> None:
        """More of it."""
        self.view.detail.grow_report(job_id, text, thinking)

    def show_raw(self, job_id: str, page: RawPage) -> None:
        """The response object."""
        self.view.detail.show_raw(job_id, page)

    def show_paused(self, paused: bool) -> None:
        """The queue's state."""
        self.view.show_paused(paused)

    def show_problem(self, problem: Problem) -> None:
        """What happened and what to do."""
        self.view.notices.show_notice(problem_notice(problem, "jobs"))

    def show_deleted(self, job_ids: Sequence[str]) -> None:
        """With a way back."""
        undo = NoticeAction("restore:" + " ".join(job_ids), tr("Undo"))
        words = trn("{n} job deleted.", "{n} jobs deleted.", len(job_ids))
        self.view.notices.show_notice(Notice("deleted", "info", words, actions=(undo,)))

    def show_exported(self, done: Exported) -> None:
        """What was written, and where."""
        words = trn("{n} report saved as {name}.", "{n} reports saved as {name}.", done.jobs, name=done.path.name)
        gone = (
            trn(" {n} job had been deleted meanwhile.", " {n} jobs had been deleted meanwhile.", done.gone)
            if done.gone
            else ""
        )
        show = NoticeAction(f"show:{done.path}", tr("Show in folder"))
        notice = Notice("export", "success", words + gone, str(done.path.parent), actions=(show,))
        self.view.notices.show_notice(notice)

    def is_seen(self) -> bool:
        """In view, in a window that is not minimised."""
        return self.view.isVisible() and not self.view.window().isMinimized()

    def show_figures(self, figures: str) -> None:
        """A second later."""
        self.view.detail.show_figures(figures)

    def copy(self, text: str) -> None:
        """To the clipboard."""
        self.view.copy(text)

    def restore_layout(self, text: str) -> None:
        """The columns as they were."""
        self.view.table.restore_layout(text)

    def restore_sizes(self, name: str, sizes: Sequence[int]) -> None:
        """The panes as they were."""
        self.view.restore_sizes(name, sizes)

    def show_beside(self, beside: bool) -> None:
        """Where the open job stands."""
        self.view.show_beside(beside)

    async def confirm(self, question: str, detail: str, accept: str) -> bool:
        """Before something that cannot be undone."""
        return await ask(self.view.window(), question, detail, accept=accept, cancel=tr("Go back"), danger=True)

    async def ask_response_id(self, pasted: str = "", refusal: str = "") -> str | None:
        """For an uncertain job."""
        return await ask_response_id(self.view.window(), pasted, refusal)

    async def ask_start(self, start: str) -> str | None:
        """Another start for jobs."""
        return await ask_start(self.view.window(), self._clock, start)

    async def ask_title(self, title: str) -> str | None:
        """Another name for a job."""
        dialog = QInputDialog(self.view.window())
        dialog.setWindowTitle(tr("Rename job"))
        dialog.setLabelText(tr("Title"))
        dialog.setTextValue(title)
        try:
            accepted = await dialog_result(dialog)
            return dialog.textValue().strip() if accepted else None
        finally:
            dialog.deleteLater()

    def all_jobs(self) -> Sequence[Job]:
        """Every job, the newest first."""
        return self._model.index_of_jobs.every()

    def show_selection(self, words: str, possible: frozenset[Do]) -> None:
        """The bar below the table."""
        self.view.selection.show_selection(words, possible)

    async def ask_tags(self, jobs: Sequence[Job]) -> tuple[list[str], list[str]] | None:
        """Tags to give and to take away."""
        what = jobs[0].title if len(jobs) == 1 else trn("{n} job", "{n} jobs", len(jobs))
        return await ask_tags(
            self.view.window(), [job.tags for job in jobs], what, list(self._model.index_of_jobs.tags())
        )

    def show_edited(self, words: str, *, undo: bool) -> None:
        """What was done, with a way back."""
        actions = (NoticeAction("undo", tr("Undo")),) if undo else ()
        self.view.notices.show_notice(Notice("edited", "info", words, actions=actions))

    async def export_table(self, jobs: Sequence[Job]) -> None:
        """Ask where, and write on a thread."""
        suggested = Path(tr("Ponder jobs {clock}.csv", clock=formats.day(self._clock())))
        kinds = (tr("CSV (*.csv)"), tr("Excel workbook (*.xlsx)"))
        path = await save_file(self.view.window(), tr("Save the table"), suggested, kinds)
        if path is None:
            return
        try:
            await asyncio.to_thread(self._write_table, jobs, path)
        except ProblemError as error:
            self.show_problem(error.problem)
        except OSError as error:
            words = tr("The file could not be written.")
            self.view.notices.show_notice(Notice("export", "danger", words, error.strerror or ""))
        else:
            done = trn("{n} job saved as {name}.", "{n} jobs saved as {name}.", len(jobs), name=path.name)
            self.view.notices.show_notice(Notice("export", "success", done, str(path.parent)))

    async def _arrange(self) -> None:
        arranged = await ask_columns(self.view.window(), *self.view.table.arrangement())
        if arranged is not None:
            self.view.table.arrange(*arranged)

    # -- small things ------------------------------------------------------------------------------------------

    def _open(self, job_id: str) -> None:
        self.presenter.open_job(job_id)

    def _menu(self, place: QPoint) -> None:
        groups = self.presenter.selecting.menu()
        if groups:
            self.view.show_menu(groups, place)

    def _close_detail(self) -> None:
        self.view.table.clearSelection()
        self.presenter.close_job()
        self.view.focus()

    def _notice_action(self, notice: str, action: str) -> None:
        if action == "undo":
            self.view.notices.remove(notice)
            self.presenter.undo_edit()
        elif action.startswith("restore:"):
            self.view.notices.remove(notice)
            self.presenter.restore(action.removeprefix("restore:").split())
        elif is_about_import(action) and self._library is not None:
            self.view.notices.remove(notice)
            resume, imports = self._library.resume_import, self._library.imports
            self._tasks.spawn(decide(imports, action, resume, self.show_problem), name="cut import")
        elif action.startswith("show:"):
            folder = Path(action.removeprefix("show:")).parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _link(self, address: str) -> None:
        explained = _LOG_EXPLAINED if address == LOG_PAGE else FROM_A_MODEL
        self._tasks.spawn(show_link(self.view.window(), address, explained), name="link")
