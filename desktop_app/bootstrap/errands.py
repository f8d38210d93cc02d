"""What can only be done while no house is open: the data folder is moved or emptied, a backup takes its place."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop_app.bootstrap.folders import remember_folder
from desktop_app.bootstrap.logs import close_log_file, open_log_file
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.language import tr
from desktop_app.storage.moving import erase, move

if TYPE_CHECKING:
    from desktop_app.storage.lock import FolderLock
    from desktop_app.ui.main_window.view_protocol import NoticeKind

log = logging.getLogger(__name__)

OLD_FOLDER = "data.old_folder"
"""Name under which the window remembers where the data was before it was moved."""


@dataclass(frozen=True, slots=True)
class Greeting:
    """What the next house tells first, and what its window remembers."""

    kind: NoticeKind
    text: str
    advice: str = ""
    remember: Mapping[str, str] = field(default_factory=dict)


class Process(Protocol):
    """What an errand may do to its process."""

    @property
    def folder(self) -> Path: ...

    def adopt(self, lock: FolderLock) -> None:
        """Let the old folder go, hold this one."""
        ...


class Errand(Protocol):
    """Run between two houses."""

    async def run(self, process: Process) -> Greeting | None:
        """Do it; returns what is to be told."""
        ...


class OpenAgain:
    """Nothing but closing and opening: what was made ready takes its place then."""

    async def run(self, process: Process) -> Greeting | None:
        """Nothing is left to do."""
        return None


class Move:
    """Copy the data folder to `target`, compare, and go on there; the old folder stays as it is."""

    def __init__(self, target: Path) -> None:
        self._target = target

    async def run(self, process: Process) -> Greeting | None:
        """With a small window that shows how far it is and can stop it."""
        from desktop_app.ui.dialogs.progress import Stopped, show_progress

        source, stop = process.folder, threading.Event()
        close_log_file()
        try:
            lock = await show_progress(
                None, tr("Moving Ponder's data"), lambda tell: self._moved(source, tell, stop), stop
            )
            try:
                await asyncio.to_thread(remember_folder, self._target)
            except OSError as error:
                lock.release()
                raise ProblemError(_not_remembered(error)) from error
        except ProblemError as error:
            open_log_file(source)
            return Greeting("danger", error.problem.happened, error.problem.advice)
        except Stopped:
            open_log_file(source)
            return Greeting("info", tr("The data was not moved."), tr("Ponder goes on with the folder it had."))
        process.adopt(lock)
        open_log_file(self._target)
        log.info("the data folder was moved")
        return Greeting(
            "success",
            tr("Ponder's data is in {target} now.", target=self._target),
            tr("The old folder {source} is as it was. Delete it in Settings, Data, when all is well.", source=source),
            {OLD_FOLDER: str(source)},
        )

    async def _moved(self, source: Path, tell: Callable[[float], None], stop: threading.Event) -> FolderLock:
        from desktop_app.ui.dialogs.progress import Stopped

        def told(share: float) -> None:
            if stop.is_set():
                raise Stopped
            tell(share)

        return await asyncio.to_thread(move, source, self._target, told)


class Erase:
    """Remove everything of Ponder's in the folder."""

    async def run(self, process: Process) -> Greeting | None:
        """What is not Ponder's stays."""
        close_log_file()
        left = await asyncio.to_thread(erase, process.folder)
        open_log_file(process.folder)
        if left:
            names = ", ".join(left[:5])
            return Greeting(
                "warning",
                tr("Not everything could be deleted."),
                tr("Still in {folder}: {names}.", folder=process.folder, names=names),
            )
        return Greeting("info", tr("Everything was deleted."), tr("Ponder begins anew."))


def _not_remembered(error: OSError) -> Problem:
    return Problem(
        ProblemKind.STORAGE,
        tr("Ponder could not write down where its data is now."),
        tr("It goes on with the folder it had. Allow writing in your settings folder, then move it again."),
        detail=str(error),
    )
