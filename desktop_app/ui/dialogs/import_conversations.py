"""The dialog that imports conversations: it looks through the file, shows what is in it, and only then takes it in."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QProgressBar,
    QWidget,
)
from typing_extensions import override

from desktop_app.domain.conversation_records import FoundConversation
from desktop_app.domain.identifiers import ConversationId
from desktop_app.domain.problems import ProblemError
from desktop_app.language import tr
from desktop_app.services.conversation_imports import OpenedFile, Survey
from desktop_app.ui.dialogs.import_words import button_words, here_already, left_behind, line, summary
from desktop_app.ui.plumbing.dialogs import dialog_result
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import ElidedLabel, label


class ImportDialog(QDialog):
    """Signals: import_pressed(), stop_pressed()."""

    import_pressed = Signal()
    stop_pressed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running = False
        self._survey: Survey | None = None
        self.setWindowTitle(tr("Import conversations"))
        self.setMinimumWidth(540)
        outer = column(self, margin=Space.L, spacing=Space.S)
        outer.addWidget(label(tr("Import conversations"), "heading"))
        file = ElidedLabel()
        file.set_full_text(name)
        outer.addWidget(file)
        self._summary = label("", "body", "text", wrap=True)
        self._here = label("", "body", "text", wrap=True)
        self._again = QCheckBox(tr("Import these again, as copies"))
        self._again.toggled.connect(self._show_choice)
        self._lines = QStringListModel(self)
        self._list = self._make_list()
        self._left = label("", "body", "muted", wrap=True)
        self._trouble = label("", "body", "danger", wrap=True)
        self._doing = label("", "body", "muted")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setRange(0, 100)
        self._progress.setAccessibleName(tr("Progress"))
        self._preview = (self._summary, self._here, self._again, self._list, self._left)
        for part in (*self._preview, self._trouble, self._doing, self._progress):
            part.hide()
            outer.addWidget(part)
        outer.addSpacing(Space.XS)
        outer.addLayout(self._buttons())

    def _make_list(self) -> QListView:
        view = QListView()
        view.setAccessibleName(tr("Conversations in the file"))
        view.setModel(self._lines)
        view.setUniformItemSizes(True)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        view.setMinimumHeight(180)
        return view

    def _buttons(self) -> QHBoxLayout:
        buttons = row(spacing=Space.XS)
        buttons.addStretch()
        self._cancel = button(tr("Cancel"))
        self._cancel.clicked.connect(self.reject)
        self._import = button(tr("Import"), "primary")
        self._import.setDefault(True)
        self._import.clicked.connect(self.import_pressed)
        self._import.setEnabled(False)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._import)
        return buttons

    def show_running(self, words: str) -> None:
        """Something is under way, which Cancel stops; empty: it is over."""
        self._running = bool(words)
        self._doing.setText(words)
        for part in (self._doing, self._progress):
            part.setVisible(self._running)
        if self._running:
            self._trouble.hide()
            self._progress.setValue(0)
        self._again.setEnabled(not self._running)
        self._cancel.setText(tr("Stop") if self._running else tr("Cancel"))
        self._show_choice()

    def show_progress(self, share: float) -> None:
        """How much of it is done, from 0 to 1."""
        self._progress.setValue(round(100 * share))

    def show_survey(self, survey: Survey) -> None:
        """What the file holds."""
        self._survey = survey
        self._summary.setText(summary(survey))
        self._here.setText(here_already(survey))
        self._left.setText(left_behind(survey))
        newest = sorted(survey.found.conversations, key=lambda each: each.updated_at, reverse=True)
        self._lines.setStringList([line(each, here=each.place in survey.here) for each in newest])
        for part in self._preview:
            part.show()
        for part in (self._here, self._again):
            part.setVisible(bool(survey.here))
        self._list.setVisible(bool(newest))
        self._give_room(self._summary, self._here, self._left)
        self._show_choice()

    def _give_room(self, *lines: QLabel) -> None:
        """Wrapped words take the height that they need; a layout would let the list run into them."""
        room = self.width() - 2 * Space.L
        for words in lines:
            words.setMinimumHeight(max(0, words.heightForWidth(room)))
        self.adjustSize()

    def show_trouble(self, words: str) -> None:
        """Why nothing was imported."""
        self._trouble.setText(words)
        self._trouble.show()
        self._give_room(self._trouble)

    def chosen(self) -> Sequence[FoundConversation]:
        """What would be taken in."""
        if self._survey is None:
            return ()
        return self._survey.found.conversations if self._again.isChecked() else self._survey.new

    def _show_choice(self) -> None:
        chosen = self.chosen()
        self._import.setText(button_words(chosen) if self._survey is not None else tr("Import"))
        self._import.setEnabled(bool(chosen) and not self._running)

    @override
    def reject(self) -> None:
        if self._running:
            self.stop_pressed.emit()
        if not self._running or self._survey is None:
            super().reject()


class _Errand:
    """Looks through the file at once, and takes in what is chosen."""

    def __init__(self, dialog: ImportDialog, file: OpenedFile, tasks: Tasks) -> None:
        self._dialog, self._file, self._tasks = dialog, file, tasks
        self.taken: Sequence[ConversationId] | None = None
        dialog.import_pressed.connect(self._begin)
        dialog.stop_pressed.connect(self._stop)
        self._task = tasks.track(self._look(), name="look through conversations")

    def _begin(self) -> None:
        if self._task.done():
            self._task = self._tasks.track(self._take(), name="import conversations")

    def _stop(self) -> None:
        self._task.cancel()

    async def end(self) -> None:
        """Stop what is under way, and let go of the file."""
        self._task.cancel()
        await asyncio.wait([self._task])
        await self._file.close()

    async def _look(self) -> None:
        dialog = self._dialog
        dialog.show_running(tr("Looking through the file…"))
        try:
            survey = await self._file.survey(dialog.show_progress)
        except ProblemError as error:
            dialog.show_running("")
            dialog.show_trouble(str(error.problem))
        else:
            dialog.show_running("")
            dialog.show_survey(survey)

    async def _take(self) -> None:
        dialog = self._dialog
        dialog.show_running(tr("Importing…"))
        try:
            self.taken = await self._file.take(dialog.chosen(), dialog.show_progress)
        except ProblemError as error:
            dialog.show_running("")
            dialog.show_trouble(str(error.problem))
        except asyncio.CancelledError:
            dialog.show_running("")
            dialog.show_trouble(tr("Stopped. Nothing was imported."))
            raise
        else:
            dialog.show_running("")
            dialog.accept()


async def import_conversations(
    parent: QWidget | None, name: str, file: OpenedFile, tasks: Tasks
) -> Sequence[ConversationId] | None:
    """Show what `file`, called `name`, holds, and take it in; the new ids, or None where nothing was imported."""
    dialog = ImportDialog(name, parent)
    errand = _Errand(dialog, file, tasks)
    try:
        await dialog_result(dialog)
        return errand.taken
    finally:
        try:
            await errand.end()
        finally:
            dialog.deleteLater()
