"""The dialog that exports reports: in which format, as what, where to, and how far it is; it can be stopped."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QWidget
from typing_extensions import override

from desktop_app.domain.jobs import Job
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.reports import ReportFormat
from desktop_app.language import later, tr
from desktop_app.services.job_exports import Exported, JobExports, suggested_name
from desktop_app.services.preferences import Preferences
from desktop_app.ui import formats
from desktop_app.ui.plumbing.dialogs import choose_folder, dialog_result, save_file
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.labels import ElidedLabel, label

_FORMAT, _SHAPE = "reports.format", "reports.shape"
_SAYS = {
    ReportFormat.MARKDOWN: later("Text for editors and notes, with all figures at its head."),
    ReportFormat.HTML: later("A page for any browser, light or dark. It loads nothing and runs nothing."),
    ReportFormat.PDF: later("Numbered pages to print or pass on."),
    ReportFormat.JSON: later("Everything Ponder knows of a job, with the whole response object."),
}
_SHAPES = (("folder", later("A new folder")), ("zip", later("One ZIP file")))


@dataclass(frozen=True, slots=True)
class ExportWords:
    """What the dialog says of what is exported. `more_shapes` are those that one format alone has."""

    one: str
    many: str
    says: Mapping[ReportFormat, str]
    writing: str
    more_shapes: Mapping[ReportFormat, tuple[tuple[str, str], ...]] = field(default_factory=dict)


REPORTS = ExportWords(later("Export report"), later("Export {} reports"), _SAYS, later("Writing the report…"))


class ExportDialog(QDialog):
    """Signals: export_pressed(format, whether as a ZIP file), stop_pressed()."""

    export_pressed = Signal(str, bool)
    stop_pressed = Signal()

    def __init__(
        self, count: int, form: str, shape: str, parent: QWidget | None = None, words: ExportWords = REPORTS
    ) -> None:
        super().__init__(parent)
        self._count, self._running, self._words = count, False, words
        what = tr(words.one) if count == 1 else tr(words.many).format(formats.number(count))
        self.setWindowTitle(what)
        self.setMinimumWidth(480)
        outer = column(self, margin=Space.L, spacing=Space.S)
        outer.addWidget(label(what, "heading"))
        self._forms = ChipRow(tr("Format"))
        kinds = [Chip(form.value, form.label) for form in ReportFormat]
        self._forms.set_chips(kinds, [form if form in set(ReportFormat) else ReportFormat.MARKDOWN.value])
        self._forms.chosen.connect(self._explain)
        outer.addWidget(self._forms)
        self._says = label("", "body", "muted", wrap=True)
        self._says.setMinimumHeight(2 * self._says.fontMetrics().lineSpacing())
        outer.addWidget(self._says)
        self._shapes = ChipRow(tr("As"))
        self._wanted_shape = shape or "folder"
        self._shapes.chosen.connect(self._shape_chosen)
        self._shapes.setVisible(count > 1)
        outer.addWidget(self._shapes)
        self._trouble = label("", "body", "danger", wrap=True)
        self._trouble.hide()
        outer.addWidget(self._trouble)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(tr("Progress"))
        self._progress.setRange(0, count if count > 1 else 0)
        self._progress_words = ElidedLabel()
        for part in (self._progress_words, self._progress):
            part.hide()
            outer.addWidget(part)
        outer.addSpacing(Space.XS)
        outer.addLayout(self._buttons())
        self._explain()

    def _buttons(self) -> QHBoxLayout:
        buttons = row(spacing=Space.XS)
        buttons.addStretch()
        self._cancel = button(tr("Cancel"))
        self._cancel.clicked.connect(self.reject)
        self._export = button(tr("Export…"), "primary")
        self._export.setDefault(True)
        self._export.clicked.connect(lambda: self.export_pressed.emit(self.form(), self.zipped()))
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._export)
        return buttons

    def form(self) -> str:
        """The format's suffix."""
        return self._forms.chosen_key() or ReportFormat.MARKDOWN.value

    def zipped(self) -> bool:
        """Whether several become one ZIP file."""
        return self.shape() == "zip"

    def shape(self) -> str:
        """What several become."""
        return self._shapes.chosen_key() or "folder"

    def _shape_chosen(self) -> None:
        self._wanted_shape = self.shape()

    def _explain(self) -> None:
        form = ReportFormat(self.form())
        self._says.setText(tr(self._words.says[form]))
        shapes = (*self._words.more_shapes.get(form, ()), *_SHAPES)
        wanted = self._wanted_shape if self._wanted_shape in dict(shapes) else "folder"
        if [chip.key for chip in self._shapes.chips()] != [key for key, _ in shapes]:
            self._shapes.set_chips([Chip(key, tr(words)) for key, words in shapes], [wanted])

    def show_running(self, running: bool) -> None:
        """While it runs nothing can be chosen, and Cancel stops it."""
        self._running = running
        for part in (self._forms, self._shapes, self._export):
            part.setEnabled(not running)
        self._progress.setVisible(running)
        self._progress_words.setVisible(running)
        self._trouble.setVisible(self._trouble.isVisible() and not running)
        self._cancel.setText(tr("Stop") if running else tr("Cancel"))

    def show_progress(self, done: int, of: int) -> None:
        """How far it is."""
        self._progress.setValue(done)
        words = (
            tr(self._words.writing)
            if of == 1
            else tr("{done} of {of} written", done=formats.number(done), of=formats.number(of))
        )
        self._progress_words.set_full_text(words)

    def show_trouble(self, words: str) -> None:
        """Why it was not written; another place may do."""
        self._trouble.setText(words)
        self._trouble.show()

    @override
    def reject(self) -> None:
        if self._running:
            self.stop_pressed.emit()
        else:
            super().reject()


class _Errand:
    """Carries the dialog's wishes out, one at a time."""

    def __init__(
        self, dialog: ExportDialog, jobs: Sequence[Job], exports: JobExports, preferences: Preferences, day: str,
        tasks: Tasks,
    ) -> None:  # fmt: skip
        self._dialog, self._jobs, self._exports = dialog, jobs, exports
        self._preferences, self._day, self._tasks = preferences, day, tasks
        self._task: asyncio.Task[None] | None = None
        self.done: Exported | None = None
        dialog.export_pressed.connect(self._begin)
        dialog.stop_pressed.connect(self._stop)

    def _begin(self, form: str, zipped: bool) -> None:
        if self._task is None or self._task.done():
            self._task = self._tasks.track(self._run(ReportFormat(form), zipped), name="export reports")

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    async def _run(self, form: ReportFormat, zipped: bool) -> None:
        await self._preferences.remember_if_possible(_FORMAT, form.value)
        if len(self._jobs) > 1:
            await self._preferences.remember_if_possible(_SHAPE, "zip" if zipped else "folder")
        place = await self._ask_place(form, zipped)
        if place is None:
            return
        dialog = self._dialog
        dialog.show_running(True)
        dialog.show_progress(0, len(self._jobs))
        try:
            self.done = await self._write(form, zipped, place)
        except ProblemError as error:
            dialog.show_running(False)
            dialog.show_trouble(str(error.problem))
        except LookupError:
            dialog.show_running(False)
            dialog.show_trouble(tr("This job was deleted meanwhile, so there is nothing to export."))
        else:
            dialog.show_running(False)
            dialog.accept()
        finally:
            dialog.show_running(False)

    async def _ask_place(self, form: ReportFormat, zipped: bool) -> Path | None:
        if len(self._jobs) > 1:
            where = tr("the ZIP file") if zipped else tr("the new folder")
            return await choose_folder(self._dialog, tr("Choose where to put {where}", where=where))
        name = Path(f"{self._exports.file_name(suggested_name(self._jobs, self._day))}.{form.value}")
        return await save_file(self._dialog, tr("Export report"), name, (f"{form.label} (*.{form.value})",))

    async def _write(self, form: ReportFormat, zipped: bool, place: Path) -> Exported:
        if len(self._jobs) == 1:  # the file dialog asked before it gave a name that is taken
            return await self._exports.save_one(self._jobs[0].id, form, place, replace=True)
        return await self._exports.save_many(
            [job.id for job in self._jobs],
            [form],
            place,
            suggested_name(self._jobs, self._day),
            zipped=zipped,
            progress=self._dialog.show_progress,
        )


async def export_reports(
    parent: QWidget | None,
    jobs: Sequence[Job],
    *,
    exports: JobExports,
    preferences: Preferences,
    tasks: Tasks,
    day: str,
) -> Exported | None:
    """Ask and write; what was written, or None where the person thought better of it. `day` names a folder."""
    dialog = ExportDialog(len(jobs), preferences.recall(_FORMAT), preferences.recall(_SHAPE), parent)
    errand = _Errand(dialog, jobs, exports, preferences, day, tasks)
    try:
        await dialog_result(dialog)
        return errand.done
    finally:
        dialog.deleteLater()
