"""What a window tells first: how an errand went, a crash of the last run, what was saved from a damaged data file."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop_app.domain.problems import ProblemError
from desktop_app.language import tr
from desktop_app.storage.restoring import RESTORED

if TYPE_CHECKING:
    from desktop_app.bootstrap.errands import Greeting
    from desktop_app.bootstrap.house import House
    from desktop_app.domain.data_keeping import Backup, Recovered
    from desktop_app.ui.main_window.view_protocol import NoticeKind


log = logging.getLogger(__name__)


class Tell(Protocol):
    """A notice above the tabs; see `front`."""

    def __call__(
        self,
        key: str,
        kind: NoticeKind,
        text: str,
        advice: str = "",
        details: str = "",
        actions: Sequence[tuple[str, str]] = (),
    ) -> None: ...


class DataNews:
    """`restore` checks a backup, asks and opens again with it."""

    def __init__(self, house: House, tell: Tell, restore: Callable[[Path], Awaitable[object]]) -> None:
        self._house = house
        self._tell = tell
        self._restore = restore
        self._offered: Backup | None = None
        self._crash: Path | None = None

    def begin(self, greeting: Greeting | None, crash: Path | None) -> None:
        """Everything there is to tell, once the window is furnished."""
        database = self._house.database
        if greeting is not None:
            self._tell("greeting", greeting.kind, greeting.text, greeting.advice)
            for name, text in greeting.remember.items():
                self._house.tasks.spawn(self._house.preferences.remember_if_possible(name, text), name="remember")
        if crash is not None:
            self._tell_crash(crash)
        if database.recovered is not None:
            self._tell_recovered(database.recovered, database.opening_note)
        elif database.opening_note:
            restored = database.opening_note.startswith(tr(RESTORED))
            self._tell("data-file", "success" if restored else "warning", database.opening_note)

    def _tell_recovered(self, recovered: Recovered, words: str) -> None:
        """With the newest good backup to choose instead."""
        from desktop_app.ui import formats

        self._offered = recovered.backup
        actions = [("show-data-folder", tr("Show the folder"))]
        advice = tr("There is no backup that is whole.")
        if recovered.backup is not None:
            when = formats.date_time(recovered.backup.at)
            advice = tr(
                "The newest backup that is whole is of {when}. Restore it now, or later in Settings, Data.", when=when
            )
            actions.insert(0, ("restore-offered", tr("Restore that backup…")))
        self._tell("data-file", "warning", words, advice, "", actions)

    def _tell_crash(self, note: Path) -> None:
        """Nothing was sent anywhere, and here is what is known."""
        from desktop_app.bootstrap.crashes import crash_text

        self._crash = note
        log.info("Ponder is telling of a crash: %s", note.name)
        text = tr("Ponder crashed the last time. What was saved is saved.")
        advice = tr("A note of it is kept on this computer only: {name}. Nothing was sent.", name=note.name)
        self._tell("crash", "warning", text, advice, crash_text(note), (("open-crash", tr("Open the note")),))

    def pressed(self, action: str) -> bool:
        """Whether it was one of ours, which is done then."""
        if action == "show-data-folder":
            _open(self._house.folder)
        elif action == "open-crash" and self._crash is not None:
            _open(self._crash)
        elif action == "restore-offered" and self._offered is not None:
            self._house.tasks.spawn(self._restore_offered(Path(self._offered.path)), name="restore")
        else:
            return False
        return True

    async def _restore_offered(self, path: Path) -> None:
        try:
            await self._restore(path)
        except ProblemError as error:
            self._tell("data", "danger", error.problem.happened, error.problem.advice)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
