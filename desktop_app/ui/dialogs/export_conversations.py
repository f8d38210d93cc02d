"""The dialog that exports conversations: in which format, as what, where to; it can be stopped."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop_app.domain.identifiers import ConversationId
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.reports import ReportFormat
from desktop_app.language import later, tr
from desktop_app.services.conversation_files import ConversationExports, ExportShape
from desktop_app.services.job_exports import Exported
from desktop_app.services.preferences import Preferences
from desktop_app.ui.dialogs.export_reports import ExportDialog, ExportWords
from desktop_app.ui.plumbing.dialogs import choose_folder, dialog_result, save_file
from desktop_app.ui.plumbing.tasks import Tasks

_FORMAT, _SHAPE = "conversations.format", "conversations.shape"
WORDS = ExportWords(
    one=later("Export conversation"),
    many=later("Export {} conversations"),
    says={
        ReportFormat.MARKDOWN: later("Text for editors and notes: the branch in view, with figures and sources."),
        ReportFormat.HTML: later(
            "A page for any browser, light or dark: the branch in view. It loads and runs nothing."
        ),
        ReportFormat.PDF: later("Numbered pages to print or pass on: the branch in view."),
        ReportFormat.JSON: later(
            "Everything: all branches, choices, figures, whole responses. Ponder can import it again."
        ),
    },
    writing=later("Writing the conversation…"),
    more_shapes={ReportFormat.JSON: ((ExportShape.ONE_FILE.value, later("One JSON file")),)},
)


class _Errand:
    """Carries the dialog's wishes out, one at a time."""

    def __init__(
        self,
        dialog: ExportDialog,
        conversation_ids: Sequence[ConversationId],
        exports: ConversationExports,
        preferences: Preferences,
        tasks: Tasks,
        day: str,
    ) -> None:
        self._dialog, self._ids, self._exports = dialog, conversation_ids, exports
        self._preferences, self._tasks, self._day = preferences, tasks, day
        self._task: asyncio.Task[None] | None = None
        self.done: Exported | None = None
        dialog.export_pressed.connect(self._begin)
        dialog.stop_pressed.connect(self._stop)

    def _begin(self, form: str) -> None:
        if self._task is None or self._task.done():
            shape = ExportShape(self._dialog.shape())
            self._task = self._tasks.track(self._run(ReportFormat(form), shape), name="export conversations")

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    async def _run(self, form: ReportFormat, shape: ExportShape) -> None:
        dialog = self._dialog
        try:
            await self._preferences.remember_if_possible(_FORMAT, form.value)
            if len(self._ids) > 1:
                await self._preferences.remember_if_possible(_SHAPE, shape.value)
            name = await self._exports.suggested_name(self._ids, self._day)
            place = await self._ask_place(form, shape, name)
            if place is None:
                return
            dialog.show_running(True)
            dialog.show_progress(0, len(self._ids))
            self.done = await self._write(form, shape, place, name)
        except ProblemError as error:
            dialog.show_running(False)
            dialog.show_trouble(str(error.problem))
        except LookupError:
            dialog.show_running(False)
            dialog.show_trouble(tr("This conversation was deleted meanwhile, so there is nothing to export."))
        else:
            dialog.show_running(False)
            dialog.accept()
        finally:
            dialog.show_running(False)

    def _one_file(self, shape: ExportShape) -> bool:
        return len(self._ids) == 1 or shape is ExportShape.ONE_FILE

    async def _ask_place(self, form: ReportFormat, shape: ExportShape, name: str) -> Path | None:
        if self._one_file(shape):
            kinds = (f"{form.label} (*.{form.value})",)
            return await save_file(self._dialog, self._dialog.windowTitle(), Path(f"{name}.{form.value}"), kinds)
        where = tr("the ZIP file") if shape is ExportShape.ZIP else tr("the new folder")
        return await choose_folder(self._dialog, tr("Choose where to put {where}", where=where))

    async def _write(self, form: ReportFormat, shape: ExportShape, place: Path, name: str) -> Exported:
        told = self._dialog.show_progress
        if len(self._ids) == 1:  # the file dialog asked before it gave a name that is taken
            return await self._exports.save_one(self._ids[0], form, place, replace=True)
        if shape is ExportShape.ONE_FILE:
            return await self._exports.save_together(self._ids, place, replace=True, progress=told)
        zipped = shape is ExportShape.ZIP
        return await self._exports.save_many(self._ids, form, place, name, zipped=zipped, progress=told)


async def export_conversations(
    parent: QWidget | None,
    conversation_ids: Sequence[ConversationId],
    *,
    exports: ConversationExports,
    preferences: Preferences,
    tasks: Tasks,
    day: str,
) -> Exported | None:
    """Ask and write; what was written, or None where the person thought better of it. `day` names a folder."""
    form, shape = preferences.recall(_FORMAT), preferences.recall(_SHAPE)
    dialog = ExportDialog(len(conversation_ids), form, shape, parent, WORDS)
    errand = _Errand(dialog, conversation_ids, exports, preferences, tasks, day)
    try:
        await dialog_result(dialog)
        return errand.done
    finally:
        dialog.deleteLater()
