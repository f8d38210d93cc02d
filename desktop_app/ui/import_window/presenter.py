"""Leads through the four steps: a file, how its rows become jobs, a look at what that makes, and the queue. No Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from desktop_app.domain.imports import (
    BadRow,
    FileContent,
    FileFacts,
    ImportRecord,
    ImportState,
    PreparedRows,
    ReadOptions,
)
from desktop_app.domain.model_profiles import KnownModels
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.settings import DEFAULT_MODEL
from desktop_app.language import later, tr, trn
from desktop_app.services.import_estimates import ImportEstimate
from desktop_app.services.imports import Imports, Progress
from desktop_app.services.periods import day_of
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending
from desktop_app.services.templates import TemplateLibrary
from desktop_app.ui import formats
from desktop_app.ui.default_efforts import DefaultEfforts
from desktop_app.ui.import_window import words
from desktop_app.ui.import_window.rows_to_jobs import RowsToJobs
from desktop_app.ui.import_window.values import Chosen, FileShown, Footer, QueueShown, Step
from desktop_app.ui.import_window.view_protocol import View
from desktop_app.ui.jobs_tab import drafting
from desktop_app.ui.jobs_tab.drafting import Form
from desktop_app.ui.plumbing.tasks import Tasks

_FORM, _TEMPLATE = "imports.form", "imports.template"
WriteBadRows = Callable[[Path, FileFacts, Sequence[BadRow]], None]
"""Writes the bad rows to a file on a thread; raises ProblemError."""


class ImportPresenter:
    """One file at a time; a file that is opened while another is being queued waits for that."""

    def __init__(
        self,
        view: View,
        *,
        imports: Imports,
        library: TemplateLibrary,
        spending: Spending,
        catalogue: KnownModels,
        preferences: Preferences,
        tasks: Tasks,
        clock: Clock,
        write_bad: WriteBadRows,
        suffix: Callable[[FileFacts], str],
        defaults: DefaultEfforts | None = None,
    ) -> None:
        self._view = view
        self._imports = imports
        self._templates = library.templates
        self._spending = spending
        self._catalogue = catalogue
        self._rows = RowsToJobs(library, catalogue, defaults)
        self._preferences = preferences
        self._tasks = tasks
        self._clock = clock
        self._write_bad = write_bad
        self._suffix = suffix
        self._step = Step.FILE
        self._path = Path()
        self._content: FileContent | None = None
        self._prepared: PreparedRows | None = None
        self._seen: Sequence[ImportRecord] = ()
        self._record: ImportRecord | None = None
        self._work: asyncio.Task[None] | None = None
        self._ends: list[Callable[[], None]] = []

    # -- in and out ----------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """An empty first step, unless an import is being queued: then that is shown."""
        self._follow()
        if self._imports.running.value is not None:
            return
        self._content = self._prepared = self._record = None
        self._rows.edit(self._remembered())
        self._go(Step.FILE)
        self._view.show_file(FileShown())

    def _remembered(self) -> Form:
        saved = drafting.saved_form(self._preferences.recall(_FORM))
        return replace(saved, model_id=saved.model_id or self._preferences[DEFAULT_MODEL], start="", prompt="")

    def _follow(self) -> None:
        if not self._ends:
            self._ends = [
                self._imports.running.watch(self._progress),
                self._catalogue.watch(self._models_changed),
                self._templates.watch(lambda _: self._templates_changed(), at_once=False),
            ]

    def stop(self) -> None:
        """Nobody looks: reading and counting end, queueing goes on."""
        for end in self._ends:
            end()
        self._ends.clear()
        if self._work is not None and self._step is not Step.QUEUE:
            self._work.cancel()

    def _go(self, step: Step) -> None:
        self._step = step
        self._view.show_step(step)
        self._show_footer()

    def _show_footer(self, busy: str = "") -> None:
        step = self._step
        if step is Step.FILE:
            refusal = busy or ("" if self._content is not None else tr("Choose a file first."))
            self._view.show_footer(Footer(tr("Next"), refusal))
        elif step is Step.MAPPING:
            self._view.show_footer(Footer(tr("Check"), busy or self._rows.refusal(self._today()), back=True))
        elif step is Step.CHECK:
            good = len(self._prepared.rows) if self._prepared is not None else 0
            self._view.show_footer(
                Footer(self._queue_words(good), busy or ("" if good else tr("No row can be queued.")), back=True)
            )
        else:
            running = self._imports.running.value is not None
            self._view.show_footer(Footer(close_words=later("Hide") if running else later("Close")))

    def _queue_words(self, good: int) -> str:
        if good and self._seen:
            return trn("Queue {n} job again", "Queue {n} jobs again", good)
        return trn("Queue {n} job", "Queue {n} jobs", good) if good else tr("Queue")

    def next(self) -> None:
        """The button at the right."""
        if self._step is Step.FILE and self._content is not None:
            self._begin_mapping()
        elif self._step is Step.MAPPING and not self._rows.refusal(self._today()):
            self._do(self._check, "prepare import")
        elif self._step is Step.CHECK and self._prepared is not None and self._prepared.rows:
            self._do(self._queue, "queue import")

    def back(self) -> None:
        """One step."""
        if self._work is not None and self._step is not Step.QUEUE:
            self._work.cancel()
        if self._step in (Step.MAPPING, Step.CHECK):
            self._go(Step(self._step - 1))

    # -- the file ------------------------------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask for one."""
        self._do(self._ask_file, "choose a file to import")

    async def _ask_file(self) -> None:
        path = await self._view.ask_file()
        if path is not None:
            await self._read(path, ReadOptions())

    def open_file(self, path: Path) -> None:
        """One that was dropped, or given by the Jobs tab."""
        if self._imports.running.value is None:
            self._do(partial(self._read, path, ReadOptions()), "read a file")

    def reread(self, options: ReadOptions) -> None:
        """The same file, read in another way."""
        if self._content is not None and options != self._content.facts.options:
            self._do(partial(self._read, self._path, options), "read a file")

    async def _read(self, path: Path, options: ReadOptions) -> None:
        loop = asyncio.get_running_loop()
        if self._step is not Step.FILE:
            self._go(Step.FILE)
        self._view.show_reading(tr("Reading “{name}”…", name=path.name))
        self._show_footer(tr("The file is being read."))

        def heard(count: int) -> None:
            loop.call_soon_threadsafe(
                self._view.show_reading,
                tr("Reading “{name}”: {count} rows…", name=path.name, count=formats.number(count)),
            )

        try:
            content = await self._imports.read(path, options, heard)
            self._seen = await self._imports.seen_before(content.facts.content_hash)
        except ProblemError as error:
            self._view.show_file(words.file_shown(self._content) if self._content is not None else FileShown())
            self._view.show_problem(error.problem)
            return
        finally:
            self._view.show_reading("")
            self._show_footer()
        another = self._content is None or content.facts.columns != self._content.facts.columns
        self._path, self._content, self._prepared = path, content, None
        self._view.show_file(words.file_shown(content))
        self._view.show_seen(words.seen_words(self._seen[0]) if self._seen else "")
        self._show_footer()
        self._rows.columns = content.facts.columns
        if another:
            self._rows.guess(self._preferences.recall(_TEMPLATE))
            self._rows.edit(replace(self._rows.form, tags=path.stem.replace(",", " ")[:60]))

    # -- rows to jobs --------------------------------------------------------------------------------------------

    def _begin_mapping(self) -> None:
        self._go(Step.MAPPING)
        self._view.show_options(self._rows.choices(self._today()), self._rows.form)
        self._show_mapping()

    def _today(self) -> date:
        return day_of(self._clock())

    def _show_mapping(self) -> None:
        self._view.show_mapping(self._rows.shown())
        self._show_footer()

    def mapped(self, chosen: Chosen) -> None:
        """Another template, column or value."""
        if self._rows.choose(chosen):
            self._remember(_TEMPLATE, chosen.template_id)
            self._models_changed()  # the template may have an effort of its own
        self._show_mapping()

    def option_changed(self, form: Form) -> None:
        """Another model, effort, tag or start."""
        if self._rows.edit(form):
            self._models_changed()
        self._show_footer()

    def _models_changed(self) -> None:
        if self._step is Step.MAPPING:
            self._view.show_options(self._rows.choices(self._today()), self._rows.form)

    def _templates_changed(self) -> None:
        """A template was saved while one looks for it here."""
        if self._step is Step.MAPPING:
            self._rows.template_changed()
            self._show_mapping()

    # -- check ---------------------------------------------------------------------------------------------------

    async def _check(self) -> None:
        assert self._content is not None
        self._show_footer(tr("The rows are being made ready."))
        plan = self._rows.plan()
        self._remember(_FORM, drafting.form_text(replace(self._rows.form, tags="", title="")))
        try:
            self._prepared = prepared = await self._imports.prepare(self._content, plan)
        finally:
            self._show_footer()
        self._go(Step.CHECK)
        self._show_check(None)
        self._show_check(await self._imports.estimate(plan, prepared.rows))

    def _show_check(self, estimate: ImportEstimate | None) -> None:
        assert self._prepared is not None
        simulated = self._spending.today.value.simulated
        self._view.show_check(words.check_shown(self._prepared, estimate, self._seen, simulated=simulated))

    def save_bad(self) -> None:
        """To a file in which they can be repaired."""
        if self._content is not None and self._prepared is not None and self._prepared.bad:
            self._do(partial(self._save_bad, self._content.facts, self._prepared.bad), "save bad rows", keep=True)

    async def _save_bad(self, facts: FileFacts, bad: Sequence[BadRow]) -> None:
        path = await self._view.ask_target(
            tr("{stem} to repair{suffix}", stem=Path(facts.name).stem, suffix=self._suffix(facts))
        )
        if path is not None:
            await asyncio.to_thread(self._write_bad, path, facts, bad)
            saved = trn("{n} row saved as {name}.", "{n} rows saved as {name}.", len(bad), name=path.name)
            self._view.show_saved(saved, tr("Correct them there, then import that file."))

    # -- queue ---------------------------------------------------------------------------------------------------

    async def _queue(self) -> None:
        assert self._content is not None
        assert self._prepared is not None
        self._go(Step.QUEUE)
        await self._ended(self._imports.queue(self._path, self._content, self._rows.plan(), self._prepared))

    def resume(self, record: ImportRecord) -> None:
        """One that was cut off, or stopped: queue its rest."""
        self._follow()
        self._record = record
        self._go(Step.QUEUE)
        self._view.show_queue(
            QueueShown(tr("Reading “{name}” again…", name=record.facts.name), record.queued, record.total)
        )
        self._do(lambda: self._ended(self._imports.resume(record.id)), "resume import")

    def resume_stopped(self) -> None:
        """The button after a stop."""
        if self._record is not None:
            self.resume(self._record)

    async def _ended(self, work: Awaitable[ImportRecord]) -> None:
        try:
            self._record = record = await work
        except ProblemError as error:
            self._view.show_problem(error.problem)
            await self._show_cut()
            return
        rest = record.state is not ImportState.DONE
        self._view.show_queue(QueueShown(words.queued_words(record), record.queued, record.total, rest=rest))
        self._show_footer()

    async def _show_cut(self) -> None:
        """The disk refused, or the file is another one: how far it came is known all the same."""
        record, self._record = self._record, None
        cut = await self._imports.unfinished()
        name = self._path.name
        record = next((each for each in cut if record is None or each.id == record.id), record)
        if record is not None:
            self._record, name = record, record.facts.name
            said = tr(
                "{queued} of {total} rows are in the queue.",
                queued=formats.number(record.queued),
                total=formats.number(record.total),
            )
            self._view.show_queue(QueueShown(said, record.queued, record.total, rest=True))
        else:
            self._view.show_queue(QueueShown(tr("Nothing of “{name}” was queued.", name=name), 0, 1))
        self._show_footer()

    def stop_queueing(self) -> None:
        """What is queued stays."""
        self._imports.stop()

    def _progress(self, progress: Progress | None) -> None:
        if progress is None:
            return
        if self._step is not Step.QUEUE:
            self._go(Step.QUEUE)
        said = tr(
            "{queued} of {total} rows are in the queue…",
            queued=formats.number(progress.queued),
            total=formats.number(progress.total),
        )
        self._view.show_queue(QueueShown(said, progress.queued, progress.total, running=True))
        if not progress.queued:
            self._show_footer()

    # -- small things --------------------------------------------------------------------------------------------

    def _remember(self, name: str, text: str) -> None:
        self._tasks.spawn(self._preferences.remember_if_possible(name, text), name="remember import")

    def _do(self, work: Callable[[], Awaitable[None]], name: str, *, keep: bool = False) -> None:
        """One piece of work at a time; a newer one takes the place of an older, unless both can be."""

        async def told() -> None:
            try:
                await work()
            except ProblemError as error:
                self._view.show_problem(error.problem)

        if keep:
            self._tasks.spawn(told(), name=name)
            return
        if self._work is not None:
            self._work.cancel()
        self._view.clear_problem()
        self._work = self._tasks.track(told(), name=name)
