"""What is done with the data as a whole: opened, moved, backed up, restored, exported, deleted, told about."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop_app.bootstrap.data_news import Tell
from desktop_app.bootstrap.errands import OLD_FOLDER, Erase, Errand, Move, OpenAgain
from desktop_app.domain.data_keeping import Backup, CheckedBackup, count_words
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.language import later, tr, trn

if TYPE_CHECKING:
    from desktop_app.bootstrap.house import House
    from desktop_app.services.watchable import Watchable

_BACKUP_FILES = (later("Backups (*.zip *.db)"), later("All files (*)"))
_ZIP = later("ZIP file (*.zip)")


class DataDesk:
    """Fulfils `ui.settings_dialog.data.DataActions`. `leave_for` closes the house and does an errand."""

    def __init__(
        self, house: House, window: QWidget, tell: Tell, leave_for: Callable[[Errand], None], *, movable: bool
    ) -> None:
        self._house = house
        self._window = window
        self._tell = tell
        self._leave_for = leave_for
        self._movable = movable

    # -- what the page shows ---------------------------------------------------------------------------------

    @property
    def folder(self) -> Path:
        """Of this house."""
        return self._house.folder

    @property
    def why_not_movable(self) -> str:
        """A sentence, empty where it can be moved."""
        if self._house.demo:
            return tr("The demo's folder is inside your own: leave the demo to move both.")
        if self._house.database.read_only_reason:
            return self._house.database.read_only_reason
        return "" if self._movable else tr("The folder was chosen with --data-dir when Ponder was started.")

    @property
    def old_folder(self) -> Path | None:
        """Where the data was before it was moved, while a data file is there."""
        text = self._house.preferences.recall(OLD_FOLDER)
        old = Path(text) if text else None
        return old if old is not None and old != self.folder and (old / "ponder.db").exists() else None

    @property
    def backups(self) -> Watchable[tuple[Backup, ...]]:
        """The newest first."""
        return self._house.services.safekeeping.backups

    @property
    def trouble(self) -> Watchable[Problem | None]:
        """Why the last backup could not be made."""
        return self._house.services.safekeeping.trouble

    async def size(self) -> int:
        """Bytes in the folder."""
        return await asyncio.to_thread(_size, self.folder)

    # -- what a person does ----------------------------------------------------------------------------------

    def at_once(self, name: str) -> Callable[[], object] | None:
        """What a command of that name does, None where it is none of these."""
        commands: dict[str, Callable[[], object]] = {
            "data-folder": lambda: show_folder(self.folder),
            "logs-folder": lambda: show_folder(self.folder / "logs"),
            "back-up": lambda: self._spawn("back-up"),
            "export-everything": lambda: self._spawn("export"),
            "save-diagnostics": lambda: self._spawn("diagnostics"),
        }
        return commands.get(name)

    def _spawn(self, name: str) -> None:
        self.spawn(name, self._window, lambda said: self._tell("data", "success", said) if said else None)

    def spawn(self, name: str, parent: QWidget, say: Callable[[str], object]) -> None:
        """Do one action over `parent`, and say how it went."""
        self._house.tasks.spawn(self._spawned(name, parent, say), name=name)

    async def _spawned(self, name: str, parent: QWidget, say: Callable[[str], object]) -> None:
        try:
            say(await self.do(name, parent))
        except ProblemError as error:
            self._tell("data", "danger", error.problem.happened, error.problem.advice)

    async def do(self, name: str, parent: QWidget) -> str:
        """One action; what to say afterwards. Raises ProblemError."""
        actions: dict[str, Callable[[QWidget], Awaitable[str]]] = {
            "open": self._open,
            "move": self._move,
            "back-up": self._back_up,
            "save": self._save,
            "restore": self._restore,
            "export": self._export,
            "delete": self._delete,
            "delete-old": self._delete_old,
            "diagnostics": self.diagnostics,
            "open-again": self._open_again,
        }
        return await actions[name](parent)

    async def _open(self, parent: QWidget) -> str:
        show_folder(self.folder)
        return ""

    async def _move(self, parent: QWidget) -> str:
        from desktop_app.storage.moving import check_place
        from desktop_app.ui import formats
        from desktop_app.ui.plumbing.dialogs import ask, choose_folder

        target = await choose_folder(parent, tr("An empty folder for Ponder's data"), folder=self.folder.parent)
        if target is None:
            return ""
        size = await asyncio.to_thread(check_place, self.folder, target)
        detail = tr(
            "{size} are copied to {folder} and compared. Ponder closes its window for that and opens it again. The old "
            "folder stays until you delete it.",
            size=formats.file_size(size),
            folder=target,
        )
        if await ask(parent, tr("Move Ponder's data?"), detail, accept=tr("Move")):
            self._leave_for(Move(target))
        return ""

    async def _back_up(self, parent: QWidget) -> str:
        from desktop_app.ui import formats

        made = await self._house.services.safekeeping.back_up()
        name = Path(made.path).name
        return tr("A backup was made and checked: {size}, {name}.", size=formats.file_size(made.size), name=name)

    async def _save(self, parent: QWidget) -> str:
        from desktop_app.storage.packages import pack
        from desktop_app.ui.plumbing.dialogs import save_file

        name = Path(tr("Ponder backup {day}.zip", day=_today()))
        target = await save_file(parent, tr("Save a backup file"), name, (tr(_ZIP),))
        if target is None:
            return ""
        path, demo = self._house.database.path, self._house.demo
        await asyncio.to_thread(pack, path, target, simulated=demo)
        return tr("The backup is in {place}.", place=target)

    async def _restore(self, parent: QWidget) -> str:
        from desktop_app.ui.dialogs.restoring import FROM_FILE, choose_backup
        from desktop_app.ui.plumbing.dialogs import choose_file

        await self._house.services.safekeeping.look()
        chosen = await choose_backup(parent, self.backups.value)
        if not chosen:
            return ""
        path: Path | None = Path(chosen)
        if chosen == FROM_FILE:
            path = await choose_file(parent, tr("Restore a backup"), [tr(each) for each in _BACKUP_FILES])
        return "" if path is None else await self.restore(path, parent)

    async def restore(self, chosen: Path, parent: QWidget) -> str:
        """Check a backup wholly, ask, and open again with it. Raises ProblemError."""
        from desktop_app.storage.restoring import stage, unstage
        from desktop_app.ui import formats
        from desktop_app.ui.plumbing.dialogs import ask

        path = self._house.database.path
        checked = await asyncio.to_thread(stage, path, chosen, simulated=self._house.demo)
        question = tr("Restore the backup of {when}?", when=formats.date_time(checked.at))
        restored = False
        try:
            restored = await ask(parent, question, _restore_words(checked), accept=tr("Restore"))
        finally:
            if not restored:
                unstage(path)
        if restored:
            self._leave_for(OpenAgain())
        return ""

    async def _export(self, parent: QWidget) -> str:
        from desktop_app.bootstrap.exporting import everything, open_everything
        from desktop_app.ui.dialogs.progress import Stopped, show_progress
        from desktop_app.ui.plumbing.dialogs import save_file

        name = Path(tr("Ponder everything {day}.zip", day=_today()))
        target = await save_file(parent, tr("Export everything"), name, (tr(_ZIP),))
        if target is None:
            return ""
        service = everything(self._house)
        try:
            written = await show_progress(
                parent,
                tr("Exporting everything"),
                lambda told: service.write(lambda: open_everything(target), lambda share, _: told(share)),
            )
        except Stopped:
            return tr("Nothing was exported.")
        parts = (
            trn("{n} conversation", "{n} conversations", written.conversations),
            trn("{n} job", "{n} jobs", written.jobs),
            trn("{n} comparison", "{n} comparisons", written.comparisons),
        )
        told = tr("{parts} and the rest are in {place}.", parts=", ".join(parts), place=target)
        if written.missing:
            told += tr(" {count} attached files could not be read.", count=len(written.missing))
        return told

    async def _delete(self, parent: QWidget) -> str:
        from desktop_app.services.access import KeySource
        from desktop_app.ui.dialogs.restoring import ask_delete_everything

        access = self._house.services.access
        running = self._house.services.jobs.ledger.counts.value.running
        what = tr("every conversation, job, comparison, setting and backup")
        if self._house.demo:
            what = tr("the demo's data")
        told = tr(
            "This removes {what} from {folder}. It cannot be undone; exports you saved elsewhere stay. ",
            what=what,
            folder=self.folder,
        )
        if running:
            told += tr(
                "{running} running jobs go on at your provider, and their answers will not be fetched.", running=running
            )
        host = access.state.value.host if access.state.value.key_source is KeySource.KEYRING else ""
        wanted, with_key = await ask_delete_everything(parent, told.strip(), host)
        if wanted:
            if with_key and host:
                await self._house.services.profiles.forget_keys()
            self._leave_for(Erase())
        return ""

    async def _open_again(self, parent: QWidget) -> str:
        from desktop_app.ui.plumbing.dialogs import ask

        running = self._house.services.jobs.ledger.counts.value.running
        detail = tr("Your provider goes on with them, and Ponder fetches their results once its window is open again.")
        question = trn("Restart while {n} job runs?", "Restart while {n} jobs run?", running)
        if not running or await ask(parent, question, detail, accept=tr("Restart")):
            self._leave_for(OpenAgain())
        return ""

    async def _delete_old(self, parent: QWidget) -> str:
        from desktop_app.storage.lock import FolderLock
        from desktop_app.storage.moving import erase, remove_if_empty
        from desktop_app.ui.plumbing.dialogs import ask

        old = self.old_folder
        if old is None:
            return tr("It is gone already.")
        detail = tr("Ponder's data in {old} is removed. What is in {folder} stays.", old=old, folder=self.folder)
        if not await ask(parent, tr("Delete the old folder?"), detail, accept=tr("Delete it"), danger=True):
            return ""
        lock = FolderLock(old)
        if not lock.acquire():
            return tr("Another Ponder is using it. Close that one first.")
        try:
            left = await asyncio.to_thread(erase, old)
        finally:
            lock.release()
        await asyncio.to_thread(remove_if_empty, old)
        if left:
            return tr("These could not be deleted: {names}.", names=", ".join(left[:5]))
        return tr("The old folder was deleted.")

    async def diagnostics(self, parent: QWidget) -> str:
        """Show what would be saved for a bug report, and save it."""
        from desktop_app.bootstrap.diagnosing import save_diagnostics

        return await save_diagnostics(self._house, parent)


def _restore_words(checked: CheckedBackup) -> str:
    held = ""
    if checked.held:
        held = tr(" {held} jobs that were not sent then are held: they may have been sent since.", held=checked.held)
    inside = count_words(checked.counts, ("conversations", "messages", "jobs", "comparisons"))
    return tr(
        "It is whole and has {inside}.{held} What is there now is kept as a backup. Ponder closes its window and opens "
        "it again.",
        inside=inside,
        held=held,
    )


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def show_folder(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _today() -> str:
    return time.strftime("%Y-%m-%d")
