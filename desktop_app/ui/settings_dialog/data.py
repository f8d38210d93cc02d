"""The Data page of the settings: where the data is, its backups, taking it along, and deleting it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.domain.data_keeping import Backup, BackupKind
from desktop_app.domain.data_settings import DAILY_BACKUP
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.domain.settings import Setting
from desktop_app.language import tr, trn
from desktop_app.services.watchable import Watchable
from desktop_app.ui import formats
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.settings_dialog.fields import Field
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import Kind, button, set_enabled
from desktop_app.ui.widgets.cards import Section, column
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.labels import label


class DataActions(Protocol):
    """What the page needs of the assembled application; see `bootstrap.data_desk`."""

    @property
    def folder(self) -> Path: ...

    @property
    def why_not_movable(self) -> str:
        """A sentence, empty where the folder can be moved."""
        ...

    @property
    def old_folder(self) -> Path | None:
        """Where the data was before it was moved, as long as something is there."""
        ...

    @property
    def backups(self) -> Watchable[tuple[Backup, ...]]: ...

    @property
    def trouble(self) -> Watchable[Problem | None]: ...

    async def size(self) -> int:
        """Bytes in the folder."""
        ...

    async def do(self, name: str, parent: QWidget) -> str:
        """One of the page's actions, over `parent`; what to say afterwards. Raises ProblemError."""
        ...


class DataPage(QWidget):
    """Every button is an action of `actions`; what it says afterwards stands below its group."""

    def __init__(
        self,
        field: Callable[[Setting[Any]], Field],
        actions: DataActions,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._tasks = tasks
        self._said: dict[str, Any] = {}
        whole = column(self, spacing=Space.L)
        whole.addWidget(self._folder_part())
        whole.addWidget(self._backup_part(field))
        whole.addWidget(self._taking_part())
        whole.addWidget(self._deleting_part())
        self._ends = [actions.backups.watch(self._show_backups), actions.trouble.watch(self._show_trouble)]
        tasks.spawn(self._show_size(), name="size of the data folder")

    def _folder_part(self) -> QWidget:
        part = Section(
            tr("Data folder"), tr("Conversations, jobs, comparisons, files, costs and settings; only your account.")
        )
        place = label(str(self._actions.folder), "body", wrap=True)
        place.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        place.setAccessibleName(tr("Data folder"))
        part.body.addWidget(place)
        self._size = label("", "caption", "muted")
        part.body.addWidget(self._size)
        move = self._press("folder", tr("Move…"), "move")
        set_enabled(move, not self._actions.why_not_movable, self._actions.why_not_movable)
        self._line(part, "folder", [self._press("folder", tr("Open the folder"), "open"), move])
        if (old := self._actions.old_folder) is not None:
            still = tr("The folder it was moved from is still there: {old}", old=old)
            part.body.addWidget(label(still, "body", "muted", wrap=True))
            self._line(part, "old", [self._press("old", tr("Delete the old folder…"), "delete-old")])
        return part

    def _backup_part(self, field: Callable[[Setting[Any]], Field]) -> QWidget:
        part = Section(tr("Backups"))
        part.body.setSpacing(Space.S)
        part.body.addWidget(field(DAILY_BACKUP))
        self._last = label("", "body", "muted", wrap=True)
        self._last.setAccessibleName(tr("Last backup"))
        part.body.addWidget(self._last)
        self._trouble = label("", "caption", "danger", wrap=True)
        self._trouble.hide()
        part.body.addWidget(self._trouble)
        presses = [
            self._press("backup", tr("Back up now"), "back-up"),
            self._press(
                "backup", tr("Save a backup file…"), "save", tr("With attached files, to keep on another disk")
            ),
            self._press("backup", tr("Restore…"), "restore"),
        ]
        self._line(part, "backup", presses)
        return part

    def _taking_part(self) -> QWidget:
        what = tr("One ZIP file of Markdown, JSON and CSV that you and other programs can read. No key is in it.")
        part = Section(tr("Export everything"), what)
        self._line(part, "export", [self._press("export", tr("Export everything…"), "export")])
        return part

    def _deleting_part(self) -> QWidget:
        what = tr("Removes all data and backups from this computer. What your provider keeps is not touched.")
        part = Section(tr("Delete everything"), what)
        self._line(part, "delete", [self._press("delete", tr("Delete everything…"), "delete", kind="danger")])
        return part

    def _press(self, group: str, words: str, name: str, tooltip: str = "", *, kind: Kind = "quiet") -> Any:
        press = button(words, kind, tooltip=tooltip, dense=True)
        press.clicked.connect(lambda _=False: self._tasks.spawn(self._do(group, name), name=words))
        return press

    def _line(self, part: Section, group: str, presses: Sequence[QWidget]) -> None:
        holder = QWidget()
        flow = FlowLayout(holder)
        for press in presses:
            flow.addWidget(press)
        part.body.addWidget(holder)
        said = self._said[group] = label("", "caption", "muted", wrap=True)
        said.hide()
        part.body.addWidget(said)

    async def _do(self, group: str, name: str) -> None:
        said = self._said[group]
        try:
            words, tone = await self._actions.do(name, self.window()), "muted"
        except ProblemError as error:
            words, tone = f"{error.problem.happened} {error.problem.advice}", "danger"
        mark(said, tone=tone)
        said.setText(words)
        said.setVisible(bool(words))

    async def _show_size(self) -> None:
        size = await self._actions.size()
        if shiboken6.isValid(self._size):  # the dialog may be gone by now
            self._size.setText(tr("{value} on this disk", value=formats.file_size(size)))

    def _show_backups(self, backups: Sequence[Backup]) -> None:
        daily = [backup for backup in backups if backup.kind is BackupKind.DAILY]
        if not daily:
            self._last.setText(tr("There is no backup yet."))
            return
        when = formats.when(daily[0].at, time.time())
        size = formats.file_size(daily[0].size)
        count = trn("{n} backup is", "{n} backups are", len(backups))
        self._last.setText(
            tr("Last backup: {when}, {size}. {count} in the data folder.", when=when, size=size, count=count)
        )

    def _show_trouble(self, problem: Problem | None) -> None:
        self._trouble.setText(f"{problem.happened} {problem.advice}" if problem is not None else "")
        self._trouble.setVisible(problem is not None)

    def stop(self) -> None:
        """Follow nothing any more."""
        for end in self._ends:
            end()
